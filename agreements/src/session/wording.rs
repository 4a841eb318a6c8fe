//! Wordings: what was let through of what pupils have proposed.

use serde::{Deserialize, Serialize};

/// The longest proposal, in characters.
pub const LONGEST_PROPOSAL: usize = 200;

/// The most proposals that one pupil may have on a topic.
pub const MOST_PROPOSALS: usize = 5;

/// Words that all may see, and that can be voted on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Wording {
    /// Its number, which stays its own whatever comes and goes around it.
    pub number: i32,
    /// What it says.
    pub words: String,
    /// The numbers of the proposals that it is made of; none when the adult has written it down.
    pub of: Vec<i32>,
    /// The numbers of the wordings that have become part of it.
    pub merged: Vec<i32>,
    /// True when at least [`MIN_SEATS`] pupils have seconded it.
    pub seconded: bool,
}
