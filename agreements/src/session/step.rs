//! Steps: how far a class has come with a topic, how it votes, and the time that it has.

use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

/// How far a class has come with a topic, or with the session.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Step {
    /// Everybody comes in and gets a slip.
    Gather,
    /// Each thinks alone.
    Think,
    /// Each proposes, and seconds what others have proposed.
    Propose,
    /// What is alike becomes one.
    Group,
    /// All talk about it.
    Talk,
    /// Each votes in secret, or hands are raised.
    Vote,
    /// What was decided is told.
    Told,
    /// All topics are through.
    Done,
}

/// How the class votes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Means {
    /// In secret, with a slip on a device.
    Slips,
    /// In secret, alone with the bot, in a room on a server of the school's own.
    Room,
    /// By raising hands, which the adult counts.
    Hands,
}

impl Means {
    /// True when nobody sees how a pupil votes.
    #[must_use]
    pub const fn is_secret(self) -> bool {
        match self {
            Means::Slips | Means::Room => true,
            Means::Hands => false,
        }
    }
}

/// The time of a step.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Timer {
    /// It runs, until then if it has an end. Nothing happens at the end: the adult goes on.
    Runs(Option<Timestamp>),
    /// It stands, with so much left of it if it had an end. Nothing is taken meanwhile.
    Paused(Option<SignedDuration>),
}
