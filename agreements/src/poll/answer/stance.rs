//! Stances on a statement.

use serde::{Deserialize, Serialize};

/// A stance on a statement.
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

    /// The side of this stance.
    #[must_use]
    pub const fn side(self) -> Side {
        match self {
            Stance::Yes | Stance::YesBut => Side::Yes,
            Stance::NoBut | Stance::No => Side::No,
        }
    }
}

/// A side of a statement, with or without reservations.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Side {
    /// For it.
    Yes,
    /// Against it.
    No,
}
