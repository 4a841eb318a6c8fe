//! Approved wordings of pupils' proposals.

use serde::{Deserialize, Serialize};

/// The maximum length of a proposal, in characters.
pub const LONGEST_PROPOSAL: usize = 200;

/// The maximum number of proposals of one pupil on a topic.
pub const MOST_PROPOSALS: usize = 5;

/// A pupil's support for a wording.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Second<Pupil> {
    /// The number of the wording.
    pub wording: i32,
    /// The pupil's pseudonym.
    pub pupil: Pupil,
}

/// An approved wording. Everybody sees it, and the class can vote on it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Wording {
    /// The number. It stays the same when other wordings come and go.
    pub number: i32,
    /// The words.
    pub words: String,
    /// The numbers of its proposals; empty if the adult wrote it down.
    pub of: Vec<i32>,
    /// The numbers of the wordings merged into it.
    pub merged: Vec<i32>,
    /// True if enough pupils seconded it.
    pub seconded: bool,
}
