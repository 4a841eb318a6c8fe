//! Consent: agree, can live with it, or object. One objection is enough to stand, whoever has it.

use serde::{Deserialize, Serialize};

use crate::ballot::Answer;
use crate::tally::{Tally, Twelfths};

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

/// The twelfths that object; half a seat is an objection too.
#[must_use]
pub fn objections(tally: &Tally) -> Twelfths {
    tally.twelfths(&Answer::Consent(Position::Object))
}
