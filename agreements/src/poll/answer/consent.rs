//! Answers to a proposal.

use serde::{Deserialize, Serialize};

/// A position on a proposal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Position {
    /// Agrees.
    Agree,
    /// Prefers something else, but accepts it.
    LiveWith,
    /// Objects.
    Object,
}

impl Position {
    /// All positions in order.
    pub const ALL: [Position; 3] = [Position::Agree, Position::LiveWith, Position::Object];
}
