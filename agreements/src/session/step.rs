//! Steps of a session, ways to vote, and the timer.

use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

/// A step of a session or of a topic.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Step {
    /// Pupils come in and get slips.
    Gather,
    /// Pupils think alone.
    Think,
    /// Pupils propose and second.
    Propose,
    /// The adult merges similar wordings.
    Group,
    /// The class discusses.
    Talk,
    /// The class votes.
    Vote,
    /// The result is on the screen.
    Told,
    /// All topics are done.
    Done,
}

/// A way to vote.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Means {
    /// In secret, with a slip on a device.
    Slips,
    /// In secret, in a private chat with the bot on the school's own server.
    Room,
    /// By show of hands; the adult counts.
    Hands,
}

impl Means {
    /// True if nobody sees a pupil's vote.
    #[must_use]
    pub const fn is_secret(self) -> bool {
        match self {
            Means::Slips | Means::Room => true,
            Means::Hands => false,
        }
    }
}

/// The timer of a step.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Timer {
    /// It runs until this time, if it has an end. Nothing happens at the end; the adult decides when to go on.
    Runs(Option<Timestamp>),
    /// It is paused, with this much time left, if it had an end. The session refuses everything meanwhile.
    Paused(Option<SignedDuration>),
}
