//! What the bot holds of a class: values that the store reads and the bot speaks of.

use agreements::class::Country;
use agreements::clause::ClauseId;
use agreements::poll::{Outcome, Poll};
use agreements::tally::Tally;
use agreements::timetable::Timetable;
use jiff::civil::{Time, Weekday};

use crate::ids::{JobId, PollNo};
use crate::press::Standing;

/// A person in a class.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Member {
    /// What they are.
    pub standing: Standing,
    /// True when they lead the class here.
    pub contact: bool,
}

/// A poll of a class.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClassPoll {
    /// Its number.
    pub no: PollNo,
    /// The clause that it settles.
    pub clause: ClauseId,
    /// The poll.
    pub poll: Poll,
}

/// A poll that has been counted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Counted {
    /// The poll, closed.
    pub poll: ClassPoll,
    /// The sum of its ballots.
    pub tally: Tally,
    /// What it decided.
    pub outcome: Outcome,
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
