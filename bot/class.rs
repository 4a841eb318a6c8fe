//! What the bot holds of a class: values that the store reads and the bot speaks of.

use agreements::class::Country;
use agreements::clause::ClauseId;
use agreements::disclosure::Disclosure;
use agreements::own::{OwnDraft, OwnPoll};
use agreements::poll::Poll;
use agreements::rule::Rule;
use agreements::timetable::Timetable;
use jiff::Timestamp;
use jiff::civil::{Date, Time, Weekday};
use serde::{Deserialize, Serialize};

use crate::ids::{JobId, PollNo};
use crate::press::Standing;

/// A person in a class.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Member {
    /// What they are.
    pub standing: Standing,
    /// True when they lead the class here.
    pub contact: bool,
    /// True when they asked to be reminded of polls that they have not voted in.
    pub reminders: bool,
}

/// What a poll asks.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Subject {
    /// A ready poll, by its id.
    Ready(String),
    /// A poll in a contact parent's own words.
    Own(OwnPoll),
}

/// A poll that is to be put to a class.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewPoll {
    /// What it asks.
    pub subject: Subject,
    /// The same for polls that ask the same thing again.
    pub lineage: String,
    /// The clause that it settles.
    pub clause: Option<ClauseId>,
    /// The poll.
    pub poll: Poll,
}

/// A poll of a class.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClassPoll {
    /// Its number.
    pub no: PollNo,
    /// What it asks.
    pub subject: Subject,
    /// The same for polls that ask the same thing again.
    pub lineage: String,
    /// The clause that it settles.
    pub clause: Option<ClauseId>,
    /// Counts up when it is edited.
    pub version: i32,
    /// The poll.
    pub poll: Poll,
    /// Once it has closed: all that is ever shown of it.
    pub shown: Option<Disclosure>,
    /// Reasons of objections that were released.
    pub voices: Vec<String>,
    /// What the contact parent says now follows.
    pub follows: Option<String>,
    /// When the class looks at it again.
    pub review_on: Option<Date>,
    /// Why it was withdrawn.
    pub reason: Option<String>,
}

/// What somebody is in the middle of writing to the bot alone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "about")]
pub enum Dialog {
    /// A poll in their own words.
    OwnPoll(Plan),
    /// When an open poll closes instead.
    Prolong {
        /// Which one.
        poll: PollNo,
    },
    /// Why a poll is withdrawn; with the reason once it is written.
    Withdraw {
        /// Which one.
        poll: PollNo,
        /// Why.
        reason: Option<String>,
    },
    /// What now follows from a result; with the sentence once it is written.
    Follow {
        /// Of which one.
        poll: PollNo,
        /// What follows.
        sentence: Option<String>,
    },
    /// Why they object.
    Objection {
        /// To which one.
        poll: PollNo,
    },
}

/// A poll that is being planned.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Plan {
    /// The poll that is edited; nothing for a new one.
    pub edits: Option<PollNo>,
    /// What asks, in own words or from a ready poll.
    pub draft: Draft,
    /// The same for polls that ask the same thing again.
    pub lineage: String,
    /// When it opens; nothing for at once.
    pub opens: Option<Timestamp>,
    /// When it closes; nothing for the usual time.
    pub closes: Option<Timestamp>,
    /// What decides, if not the usual rule.
    pub rule: Option<Rule>,
    /// What the next text is about, where it is not the draft's open question.
    pub asks: Option<Asks>,
}

impl Plan {
    /// A new poll with those words, as it is usually put.
    #[must_use]
    pub const fn of(draft: Draft, lineage: String) -> Plan {
        Plan { edits: None, draft, lineage, opens: None, closes: None, rule: None, asks: None }
    }
}

/// Where the words of a planned poll come from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Draft {
    /// A ready poll, by its id.
    Ready(String),
    /// Own words, as far as they go.
    Own(OwnDraft),
}

/// A time that is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Asks {
    /// When it opens.
    Opening,
    /// When it closes.
    Closing,
}

/// What became of a code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Taken {
    /// The person has the seat now.
    Seat,
    /// The person had the seat already; the code is still good.
    Already,
    /// As many guardians as may have it already; the code is used up.
    Full,
}

/// When a class gets its lessons.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LessonPlan {
    /// The weekday, 0 for Monday.
    pub weekday: i8,
    /// The hour of the wall clock.
    pub hour: i8,
    /// The job that posts the next one, while there is one.
    pub job: Option<JobId>,
}

impl LessonPlan {
    /// The plan as a timetable in a country's zone.
    ///
    /// # Errors
    /// When the plan is no weekday and hour.
    pub fn timetable(&self, country: Country) -> Result<Timetable, jiff::Error> {
        Ok(Timetable {
            weekday: Weekday::from_monday_zero_offset(self.weekday)?,
            time: Time::new(self.hour, 0, 0, 0)?,
            zone: country.zone(),
        })
    }
}
