//! The small-number rule: what of a tally may be said aloud in a class where everybody knows everybody.
//!
//! A result is said in words only. A group of at most two seats is never told apart from an empty one: whoever stands
//! alone, or with one other, must not be found by counting. So agreement is "broad" whether nobody or two seats stand
//! outside it, and turnout is said in thirds of the class, or more coarsely, or not at all.

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

/// How much of the class took part, in parts of the number of children.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Turnout {
    /// Less than a third of the children's seats.
    UnderAThird,
    /// At least a third, at most two thirds.
    AboutHalf,
    /// At most two thirds, in a class too small to say more.
    UpToTwoThirds,
    /// More than two thirds.
    OverTwoThirds,
}

impl Turnout {
    /// The turnout of a decided poll, as finely as the size of the class allows: each part that could be said holds at
    /// least four numbers of seats, so that neither who stayed away nor who had no opinion is ever known to be nobody.
    #[must_use]
    pub fn of(seats: u32, children: ChildCount) -> Option<Turnout> {
        let all = u32::from(children.get());
        let (under_a_third, two_thirds) = (all.div_ceil(3).saturating_sub(1), 2 * all / 3);
        let wide = |from: u32, to: u32| to >= from.max(u32::from(MIN_SEATS)) + 3;
        let thirds = wide(0, under_a_third) && wide(under_a_third + 1, two_thirds) && wide(two_thirds + 1, all);
        let halves = wide(0, two_thirds) && wide(two_thirds + 1, all);
        match seats {
            _ if !halves => None,
            seats if seats > two_thirds => Some(Turnout::OverTwoThirds),
            _ if !thirds => Some(Turnout::UpToTwoThirds),
            seats if seats > under_a_third => Some(Turnout::AboutHalf),
            _ => Some(Turnout::UnderAThird),
        }
    }
}

/// What a class is told of a closed poll besides the outcome.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Disclosure {
    /// How united those with an opinion were.
    pub agreement: Agreement,
    /// How much of the class took part, if the class is large enough to say so.
    pub turnout: Option<Turnout>,
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
        Some(Disclosure { agreement, turnout: Turnout::of(tally.seats(), children) })
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
    fn whatever_is_said_of_the_turnout_leaves_at_least_four_numbers_of_seats() {
        for size in 1..=ChildCount::MAX {
            let children = ChildCount::try_from(size).unwrap();
            let mut said: Vec<(Option<Turnout>, u32)> = Vec::new();
            for seats in u32::from(MIN_SEATS)..=u32::from(size) {
                let turnout = Turnout::of(seats, children);
                match said.iter_mut().find(|(other, _)| *other == turnout) {
                    Some((_, count)) => *count += 1,
                    None => said.push((turnout, 1)),
                }
            }
            assert!(said.iter().all(|(turnout, count)| turnout.is_none() || *count >= 4), "{size}: {said:?}");
        }
        assert_eq!(Turnout::of(7, ChildCount::try_from(20).unwrap()), Some(Turnout::UpToTwoThirds));
        assert_eq!(Turnout::of(7, ChildCount::try_from(30).unwrap()), Some(Turnout::UnderAThird));
        assert_eq!(Turnout::of(5, ChildCount::try_from(8).unwrap()), None);
    }

    #[test]
    fn an_undecided_poll_says_nothing_more() {
        let children = ChildCount::try_from(20).unwrap();
        assert_eq!(Disclosure::of(&tally(&[9, 10]), Outcome::TooFew, children), None);
        assert_eq!(Disclosure::of(&tally(&[9, 10]), Outcome::NoMajority, children), None);
    }
}
