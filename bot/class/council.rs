//! Values of a council, and of a class that is in one.

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
    /// Which one.
    pub class: ClassId,
    /// What its parents call it.
    pub name: String,
    /// How far it has come.
    pub standing: ClassProgress,
}

/// The council that a class is in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Membership {
    /// Which one.
    pub council: ClassId,
    /// What its members call it.
    pub name: String,
    /// True when its polls open by themselves.
    pub ahead: bool,
}

/// What a council asks a class.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CouncilAsk {
    /// Where it comes from.
    pub from: FromCouncil,
    /// What it asks.
    pub subject: Subject,
    /// The same for polls that ask the same thing again.
    pub lineage: String,
    /// The clause that it settles in the class.
    pub clause: Option<ClauseId>,
    /// What can be answered.
    pub question: Question,
    /// When it closes.
    pub closes_at: Timestamp,
}

/// What became of what a council has asked a class.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AskState {
    /// Nobody has said.
    Waits,
    /// It was put to the class.
    Opened,
    /// It was not.
    Declined,
}

/// A poll of a council.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CouncilPoll {
    /// Its number.
    pub no: PollNo,
    /// What it asks.
    pub subject: Subject,
    /// The same for polls that ask the same thing again.
    pub lineage: String,
    /// What can be answered.
    pub question: Question,
    /// When it closes in the classes.
    pub closes_at: Timestamp,
    /// True once its sum was taken.
    pub ended: bool,
    /// All that is ever shown of it; nothing where nothing may be said.
    pub shown: Option<PublishedSum>,
}

/// What a council's classes had reached at the end of a school year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CouncilYear {
    /// The year in which the school year ended.
    pub year: i16,
    /// How many had reached what.
    pub reached: Reached,
}

/// All that a council sees.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CouncilSeen {
    /// The council.
    pub council: Council,
    /// Its classes, by name.
    pub classes: Vec<CouncilClass>,
    /// Its polls, the newest first.
    pub polls: Vec<CouncilPoll>,
    /// What its classes had reached, school year by school year.
    pub years: Vec<CouncilYear>,
}

/// What somebody is in the middle of writing for a council.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "what")]
pub enum CouncilDialog {
    /// A poll for all classes.
    Poll {
        /// What asks.
        draft: Draft,
        /// The same for polls that ask the same thing again.
        lineage: String,
        /// For how many days it runs.
        days: u8,
    },
    /// Something for all classes to read, once it is written.
    Announcement {
        /// What it says.
        words: Option<String>,
    },
}
