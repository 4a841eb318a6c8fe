//! Decision rules: when a tally has decided something.

use serde::{Deserialize, Serialize};

use crate::disclosure::MIN_SEATS;
use crate::tally::{TWELFTHS, Twelfths};

/// The share of the seats with an opinion that must stand behind a decision.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Share {
    /// More than half.
    Majority,
    /// At least two thirds.
    TwoThirds,
}

/// What a poll needs in order to decide: a share of those with an opinion, and enough of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rule {
    /// The share of the seats with an opinion.
    pub share: Share,
    /// The fewest seats with an opinion, never below [`MIN_SEATS`].
    pub quorum: u8,
}

impl Default for Rule {
    fn default() -> Self {
        Self { share: Share::Majority, quorum: MIN_SEATS }
    }
}

impl Rule {
    /// True when `part` of `whole` satisfies the share.
    ///
    /// ```
    /// use agreements::rule::{Rule, Share};
    /// let rule = Rule::default();
    /// assert!(rule.carries(36, 60));
    /// assert!(!rule.carries(30, 60), "half is not a majority");
    /// ```
    #[must_use]
    pub const fn carries(&self, part: Twelfths, whole: Twelfths) -> bool {
        match self.share {
            Share::Majority => 2 * part > whole,
            Share::TwoThirds => whole > 0 && 3 * part >= 2 * whole,
        }
    }

    /// True when that many twelfths of seats are enough to decide at all.
    #[must_use]
    pub const fn quorate(&self, with_an_opinion: Twelfths) -> bool {
        with_an_opinion >= self.quorum as Twelfths * TWELFTHS
    }
}
