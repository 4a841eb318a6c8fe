//! Decision rules: the share and the quorum of a decision.

use serde::{Deserialize, Serialize};

use crate::class::seats::{ChildCount, MIN_SEATS};
use crate::poll::kind::Kind;
use crate::poll::tally::{TWELFTHS, Twelfths};

/// The share of seats with an opinion that a decision needs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Share {
    /// More than half.
    Majority,
    /// At least two thirds.
    TwoThirds,
    /// All: nobody objects.
    Consent,
}

/// The smallest class in which two thirds may decide. In a smaller one, a decision would reveal that at most two seats
/// stood outside.
const SMALLEST_FOR_TWO_THIRDS: u8 = 9;

/// The rule of a poll: a share of the seats with an opinion, and a quorum.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rule {
    /// The share of the seats with an opinion.
    pub share: Share,
    /// The minimum number of seats with an opinion, at least [`MIN_SEATS`].
    pub quorum: u8,
}

impl Default for Rule {
    fn default() -> Self {
        Self { share: Share::Majority, quorum: MIN_SEATS }
    }
}

impl Rule {
    /// The default rule of a kind of poll.
    #[must_use]
    pub const fn usual(kind: Kind) -> Rule {
        let share = match kind {
            Kind::Consent => Share::Consent,
            Kind::Choice | Kind::Approval | Kind::Age | Kind::Stance | Kind::Ranking | Kind::Pledge => Share::Majority,
        };
        Rule { share, quorum: MIN_SEATS }
    }

    /// The possible shares for a kind of poll in a class of this size. Pledges and rankings have none.
    #[must_use]
    pub fn shares(kind: Kind, children: ChildCount) -> Vec<Share> {
        let two_thirds = (children.get() >= SMALLEST_FOR_TWO_THIRDS).then_some(Share::TwoThirds);
        match kind {
            Kind::Pledge | Kind::Ranking => Vec::new(),
            Kind::Consent => [Share::Consent].into_iter().chain(two_thirds).collect(),
            Kind::Choice | Kind::Approval | Kind::Age | Kind::Stance => {
                [Share::Majority].into_iter().chain(two_thirds).collect()
            }
        }
    }

    /// The possible quorums in a class of this size, in seats: five, a third, half and two thirds of the class.
    #[must_use]
    pub fn quorums(children: ChildCount) -> Vec<u8> {
        let all = children.get();
        let mut quorums = vec![MIN_SEATS, all.div_ceil(3), all.div_ceil(2), (2 * all).div_ceil(3)];
        quorums.retain(|quorum| *quorum >= MIN_SEATS);
        quorums.dedup();
        quorums
    }

    /// This rule in a class of this size. Falls back to the default share where this one is not allowed.
    #[must_use]
    pub fn fitting(self, kind: Kind, children: ChildCount) -> Rule {
        let shares = Rule::shares(kind, children);
        let share =
            if shares.is_empty() || shares.contains(&self.share) { self.share } else { Rule::usual(kind).share };
        Rule { share, quorum: self.quorum.min(children.get()).max(MIN_SEATS) }
    }

    /// True if `part` of `whole` reaches the share.
    ///
    /// ```
    /// use agreements::poll::rule::{Rule, Share};
    /// let rule = Rule::default();
    /// assert!(rule.carries(36, 60));
    /// assert!(!rule.carries(30, 60), "half is not a majority");
    /// ```
    #[must_use]
    pub const fn carries(&self, part: Twelfths, whole: Twelfths) -> bool {
        match self.share {
            Share::Majority => 2 * part > whole,
            Share::TwoThirds => whole > 0 && 3 * part >= 2 * whole,
            Share::Consent => whole > 0 && part == whole,
        }
    }

    /// True if the twelfths with an opinion reach the quorum.
    #[must_use]
    pub const fn quorate(&self, with_an_opinion: Twelfths) -> bool {
        with_an_opinion >= self.quorum as Twelfths * TWELFTHS
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quorums_are_at_least_five_and_distinct() {
        let quorums = |size| Rule::quorums(ChildCount::try_from(size).unwrap());
        assert_eq!(quorums(20), [5, 7, 10, 14]);
        assert_eq!(quorums(15), [5, 8, 10]);
        assert_eq!(quorums(6), [5]);
    }

    #[test]
    fn two_thirds_need_a_class_of_nine() {
        let shares = |size| Rule::shares(Kind::Choice, ChildCount::try_from(size).unwrap());
        assert_eq!(shares(8), [Share::Majority]);
        assert_eq!(shares(9), [Share::Majority, Share::TwoThirds]);
        assert!(Rule::shares(Kind::Pledge, ChildCount::try_from(20).unwrap()).is_empty());
    }
}
