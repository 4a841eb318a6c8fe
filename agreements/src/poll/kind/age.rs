//! Counting polls for an age. A vote for an age is also a vote for each lower age.

use crate::poll::answer::Answer;
use crate::poll::question::AgeScale;
use crate::poll::tally::{Tally, Twelfths};

/// The twelfths that would wait at least until this age.
#[must_use]
pub fn would_wait_until(tally: &Tally, age: u8) -> Twelfths {
    tally.sum(|answer| matches!(answer, Answer::Age(a) if *a >= age))
}

/// The highest age with `enough` twelfths behind it. For a majority, this is the median of the votes.
pub(crate) fn highest(tally: &Tally, scale: AgeScale, enough: impl Fn(Twelfths) -> bool) -> Option<u8> {
    scale.ages().rev().find(|age| enough(would_wait_until(tally, *age)))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::poll::ballot::{Ballot, Pseudonym};

    fn answers() -> impl Strategy<Value = Answer> {
        prop_oneof![(8u8..=16).prop_map(Answer::Age), Just(Answer::Families), Just(Answer::NoOpinion)]
    }

    proptest! {
        #[test]
        fn fewer_seats_would_wait_until_a_higher_age(
            rows in proptest::collection::btree_map((0u8..40, 0u8..4), answers(), 0..120)
        ) {
            let ballot = |((seat, guardian), answer): ((u8, u8), Answer)| Ballot {
                guardian: Pseudonym([seat * 4 + guardian; 16]),
                seat: Pseudonym([seat; 16]),
                answer,
            };
            let tally = Tally::of(&rows.into_iter().map(ballot).collect::<Vec<_>>());
            for age in 8..16 {
                prop_assert!(would_wait_until(&tally, age) >= would_wait_until(&tally, age + 1));
            }
        }
    }
}
