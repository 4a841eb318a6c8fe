//! Polls on a statement: yes; yes, but; no, but; no.

use serde::{Deserialize, Serialize};

use crate::ballot::Answer;
use crate::rule::Rule;
use crate::tally::{Tally, Twelfths};

/// Where somebody stands on a statement.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Stance {
    /// Yes.
    Yes,
    /// Yes, with a reservation.
    YesBut,
    /// No, with a reservation.
    NoBut,
    /// No.
    No,
}

impl Stance {
    /// All stances in order.
    pub const ALL: [Stance; 4] = [Stance::Yes, Stance::YesBut, Stance::NoBut, Stance::No];

    /// The side on which the stance is.
    #[must_use]
    pub const fn side(self) -> Side {
        match self {
            Stance::Yes | Stance::YesBut => Side::Yes,
            Stance::NoBut | Stance::No => Side::No,
        }
    }
}

/// A side of a statement, with and without reservations.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Side {
    /// For it.
    Yes,
    /// Against it.
    No,
}

/// The twelfths on a side.
#[must_use]
pub fn behind(tally: &Tally, side: Side) -> Twelfths {
    tally.sum(|answer| matches!(answer, Answer::Stance(stance) if stance.side() == side))
}

/// The side that has the rule's share, if one has.
pub(crate) fn carried(tally: &Tally, rule: Rule) -> Option<Side> {
    [Side::Yes, Side::No].into_iter().find(|side| rule.carries(behind(tally, *side), tally.with_an_opinion()))
}
