//! Outcomes of closed polls.

use serde::{Deserialize, Serialize};

use crate::poll::answer::stance::Side;
use crate::poll::option::Ticks;

/// The outcome of a closed poll.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// Fewer seats with an opinion than the quorum.
    TooFew,
    /// Enough seats, but no answer reaches the rule's share.
    NoMajority,
    /// One of the two above, in a class too small to publish which.
    Undecided,
    /// The highest age that reaches the rule's share, in whole years.
    Age(u8),
    /// Each family decides.
    Families,
    /// One option.
    Option(u8),
    /// The options that reach the rule's share, perhaps none.
    Options(Ticks),
    /// One side of a statement.
    Stance(Side),
    /// The proposal stands.
    Agreed,
    /// Somebody objects.
    Objections,
    /// A group of at least five seats waits until this age.
    Pledge(u8),
    /// No pledge holds yet. The bot does not publish how many seats are missing.
    NotYet,
}

impl Outcome {
    /// True for a decision, and for an undecided poll with its reason.
    #[must_use]
    pub const fn says_why(self) -> bool {
        self.decides() || matches!(self, Outcome::NoMajority | Outcome::Objections | Outcome::NotYet)
    }

    /// True for a decision.
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
