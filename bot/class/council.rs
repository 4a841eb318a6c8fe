//! Councils, and the classes in them.

use agreements::content::id::ClauseId;
use agreements::council::Council;
use agreements::council::goals::{ClassProgress, Reached};
use agreements::council::sum::PublishedSum;
use agreements::poll::question::Question;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::plan::Draft;
use super::poll::{FromCouncil, Subject};
use crate::ids::{ClassId, PollNo};

/// A class as its council sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CouncilClass {
    /// The class.
    pub class: ClassId,
    /// The name.
    pub name: String,
    /// The progress.
    pub standing: ClassProgress,
}

/// The council of a class.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Membership {
    /// The council.
    pub council: ClassId,
    /// The name.
    pub name: String,
    /// True if its polls open in the class by themselves.
    pub ahead: bool,
}

/// A council's question to a class.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CouncilAsk {
    /// The council's poll.
    pub from: FromCouncil,
    /// The subject.
    pub subject: Subject,
    /// The lineage. Polls that repeat a question share it.
    pub lineage: String,
    /// The clause that it settles in the class.
    pub clause: Option<ClauseId>,
    /// The question, with its options or ages.
    pub question: Question,
    /// The closing time.
    pub closes_at: Timestamp,
}

/// The state of a council's question to a class.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AskState {
    /// Nobody has decided.
    Waits,
    /// The class votes or voted on it.
    Opened,
    /// The class declined it.
    Declined,
}

/// A poll of a council.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CouncilPoll {
    /// The number.
    pub no: PollNo,
    /// The subject.
    pub subject: Subject,
    /// The lineage. Polls that repeat a question share it.
    pub lineage: String,
    /// The question, with its options or ages.
    pub question: Question,
    /// The closing time in the classes.
    pub closes_at: Timestamp,
    /// True once the sum is taken.
    pub ended: bool,
    /// The published sum; `None` if nothing may be published.
    pub shown: Option<PublishedSum>,
}

/// The progress of a council's classes at the end of a school year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CouncilYear {
    /// The year in which the school year ended.
    pub year: i16,
    /// The number of classes that reached each goal.
    pub reached: Reached,
}

/// Everything that a council sees.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CouncilSeen {
    /// The council.
    pub council: Council,
    /// The classes, by name.
    pub classes: Vec<CouncilClass>,
    /// The polls, the newest first.
    pub polls: Vec<CouncilPoll>,
    /// The progress, by school year.
    pub years: Vec<CouncilYear>,
}

/// A person's dialog for a council.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "what")]
pub enum CouncilDialog {
    /// A poll for all classes.
    Poll {
        /// The words of the poll.
        draft: Draft,
        /// The lineage. Polls that repeat a question share it.
        lineage: String,
        /// The number of days that it runs.
        days: u8,
    },
    /// An announcement to all classes.
    Announcement {
        /// The text, once written.
        words: Option<String>,
    },
}
