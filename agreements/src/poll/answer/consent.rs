//! What somebody can answer to a proposal.

use serde::{Deserialize, Serialize};

/// What somebody makes of a proposal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Position {
    /// Agrees.
    Agree,
    /// Would have chosen otherwise, and can live with it.
    LiveWith,
    /// Cannot go along.
    Object,
}

impl Position {
    /// All positions in order.
    pub const ALL: [Position; 3] = [Position::Agree, Position::LiveWith, Position::Object];
}
