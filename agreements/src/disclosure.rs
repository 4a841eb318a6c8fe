//! The small-number rule: what of a tally may be said aloud in a class where everybody knows everybody.
//!
//! A result is said in words only. A group of at most two seats is never told apart from an empty one: whoever stands
//! alone, or with one other, must not be found by counting. So agreement is "broad" whether nobody or two seats stand
//! outside it, and turnout is one of three thirds of the class.

use serde::{Deserialize, Serialize};

use crate::class::ChildCount;
use crate::poll::Outcome;
use crate::tally::{TWELFTHS, Tally, Twelfths};

/// The fewest seats of which anything is said at all.
pub const MIN_SEATS: u8 = 5;

/// The largest group that is never told apart from an empty one, in twelfths of a seat.
const SMALL: Twelfths = 2 * TWELFTHS;

/// How united those with an opinion were behind the outcome.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Agreement {
    /// All others together are at most two seats, perhaps none.
    Broad,
    /// More than two seats stand outside.
    Divided,
}

/// How much of the class took part, in thirds of the number of children.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Turnout {
    /// Less than a third of the children's seats.
    UnderAThird,
    /// At least a third, at most two thirds.
    AboutHalf,
    /// More than two thirds.
    OverTwoThirds,
}

/// What a class is told of a closed poll besides the outcome.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Disclosure {
    /// How united those with an opinion were.
    pub agreement: Agreement,
    /// How much of the class took part.
    pub turnout: Turnout,
}

impl Disclosure {
    /// What may be said of that tally with that outcome, or nothing where the outcome itself says nothing.
    #[must_use]
    pub fn of(tally: &Tally, outcome: Outcome, children: ChildCount) -> Option<Disclosure> {
        let behind = match outcome {
            Outcome::Age(age) => tally.would_wait_until(age),
            Outcome::Families => tally.twelfths(crate::ballot::Answer::Families),
            Outcome::TooFew | Outcome::NoMajority => return None,
        };
        let others = tally.with_an_opinion() - behind;
        let agreement = if others <= SMALL { Agreement::Broad } else { Agreement::Divided };
        let (seats, children) = (tally.seats(), u32::from(children.get()));
        let turnout = if 3 * seats < children {
            Turnout::UnderAThird
        } else if 3 * seats <= 2 * children {
            Turnout::AboutHalf
        } else {
            Turnout::OverTwoThirds
        };
        Some(Disclosure { agreement, turnout })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ballot::{Answer, Ballot, Pseudonym};

    fn tally(ages: &[u8]) -> Tally {
        let ballots: Vec<Ballot> = (0u8..)
            .zip(ages)
            .map(|(i, age)| Ballot {
                guardian: Pseudonym([i; 16]),
                seat: Pseudonym([i; 16]),
                answer: Answer::Age(*age),
            })
            .collect();
        Tally::of(&ballots)
    }

    #[test]
    fn nobody_can_tell_unanimity_from_one_or_two_who_stand_outside() {
        let children = ChildCount::try_from(20).unwrap();
        let said = |ages: &[u8]| Disclosure::of(&tally(ages), Outcome::Age(13), children);
        let all = said(&[13, 13, 13, 13, 13, 13, 13, 13]);
        assert_eq!(all, said(&[13, 13, 13, 13, 13, 13, 13, 9]));
        assert_eq!(all, said(&[13, 13, 13, 13, 13, 13, 8, 9]));
        assert_ne!(all, said(&[13, 13, 13, 13, 13, 8, 8, 9]));
    }

    #[test]
    fn an_undecided_poll_says_nothing_more() {
        let children = ChildCount::try_from(20).unwrap();
        assert_eq!(Disclosure::of(&tally(&[9, 10]), Outcome::TooFew, children), None);
        assert_eq!(Disclosure::of(&tally(&[9, 10]), Outcome::NoMajority, children), None);
    }
}
