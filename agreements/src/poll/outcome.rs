//! Outcomes: what a closed poll has decided.

use serde::{Deserialize, Serialize};

use crate::poll::answer::stance::Side;
use crate::poll::option::Ticks;

/// What a closed poll has decided.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// Fewer seats with an opinion than the rule asks for.
    TooFew,
    /// Enough seats, but no answer with the rule's share behind it.
    NoMajority,
    /// Either of the two above, in a class too small to say which.
    Undecided,
    /// The highest age that the rule's share would wait to, in whole years.
    Age(u8),
    /// The families decide.
    Families,
    /// One option.
    Option(u8),
    /// All options that have the rule's share each, perhaps none.
    Options(Ticks),
    /// One side of a statement.
    Stance(Side),
    /// The proposal stands.
    Agreed,
    /// Somebody objects.
    Objections,
    /// A group of at least five seats waits until that age.
    Pledge(u8),
    /// Not enough yet for a pledge to hold; how far is not said.
    NotYet,
}

impl Outcome {
    /// True when it says why nothing was decided, or that something was.
    #[must_use]
    pub const fn says_why(self) -> bool {
        match self {
            Outcome::TooFew | Outcome::Undecided => false,
            Outcome::NoMajority | Outcome::Objections | Outcome::NotYet => true,
            Outcome::Age(_)
            | Outcome::Families
            | Outcome::Option(_)
            | Outcome::Options(_)
            | Outcome::Stance(_)
            | Outcome::Agreed
            | Outcome::Pledge(_) => true,
        }
    }

    /// True when it settles something.
    #[must_use]
    pub const fn decides(self) -> bool {
        match self {
            Outcome::TooFew | Outcome::NoMajority | Outcome::Undecided | Outcome::Objections | Outcome::NotYet => false,
            Outcome::Age(_)
            | Outcome::Families
            | Outcome::Option(_)
            | Outcome::Options(_)
            | Outcome::Stance(_)
            | Outcome::Agreed
            | Outcome::Pledge(_) => true,
        }
    }
}
