//! The tally: ballots summed by seats, in integer twelfths.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::class::seats::ChildCount;
use crate::poll::answer::Answer;
use crate::poll::ballot::{Ballot, Pseudonym};

/// Twelfths of a seat. Guardians of one seat share it equally; up to four of them divide it without a remainder.
pub type Twelfths = u32;

/// The twelfths of a whole seat.
pub const TWELFTHS: Twelfths = 12;

/// The most guardians who may share a seat, so that a seat always divides into whole twelfths.
pub const MAX_GUARDIANS: usize = 4;

/// The sum of a poll's ballots by answer, each seat counting once.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Tally {
    counts: BTreeMap<Answer, Twelfths>,
    seats: u32,
}

impl Tally {
    /// Sums ballots: a seat's twelfths are shared equally by the guardians who answered for it.
    ///
    /// The order of the ballots does not matter. A guardian counts once per seat: of several ballots by one guardian
    /// for one seat (the store keeps only one) the greatest answer stands.
    ///
    /// # Panics
    /// When more than [`MAX_GUARDIANS`] guardians answered for one seat, which pairing never allows.
    ///
    /// ```
    /// use agreements::poll::answer::Answer;
    /// use agreements::poll::ballot::{Ballot, Pseudonym};
    /// use agreements::poll::tally::Tally;
    /// let by = |guardian, seat, answer| Ballot { guardian: Pseudonym([guardian; 16]), seat: Pseudonym([seat; 16]), answer };
    /// let tally = Tally::of(&[by(1, 1, Answer::Age(12)), by(2, 1, Answer::Age(14)), by(3, 2, Answer::Age(14))]);
    /// assert_eq!(tally.twelfths(&Answer::Age(12)), 6);
    /// assert_eq!(tally.twelfths(&Answer::Age(14)), 18);
    /// assert_eq!(tally.seats(), 2);
    /// ```
    #[must_use]
    pub fn of(ballots: &[Ballot]) -> Tally {
        let mut tally = Tally::default();
        for answers in by_seat(ballots).into_values() {
            assert!(answers.len() <= MAX_GUARDIANS, "a seat has at most {MAX_GUARDIANS} guardians");
            let share = TWELFTHS / Twelfths::try_from(answers.len()).expect("at most four");
            for answer in answers.into_values() {
                *tally.counts.entry(answer.clone()).or_default() += share;
            }
            tally.seats += 1;
        }
        tally
    }

    /// Sums pledges: a seat is not shared but pledges once, the lowest age and the highest need of its guardians.
    #[must_use]
    pub fn of_pledges(ballots: &[Ballot], children: ChildCount) -> Tally {
        let pledge = |answers: BTreeMap<Pseudonym, &Answer>| {
            let pledge = |answer: &Answer| if let Answer::Pledge(pledge) = answer { Some(*pledge) } else { None };
            let pledges = answers.into_values().filter_map(pledge);
            pledges.reduce(|one, other| one.together(other, children)).map_or(Answer::NoOpinion, Answer::Pledge)
        };
        Tally::of_seats(by_seat(ballots).into_values().map(pledge))
    }

    /// Sums seats that answered as one.
    pub fn of_seats(answers: impl IntoIterator<Item = Answer>) -> Tally {
        let mut tally = Tally::default();
        for answer in answers {
            *tally.counts.entry(answer).or_default() += TWELFTHS;
            tally.seats += 1;
        }
        tally
    }

    /// Each answer that was given, with the twelfths behind it.
    pub fn counts(&self) -> impl Iterator<Item = (&Answer, Twelfths)> + '_ {
        self.counts.iter().map(|(answer, twelfths)| (answer, *twelfths))
    }

    /// The twelfths that stand behind one answer.
    #[must_use]
    pub fn twelfths(&self, answer: &Answer) -> Twelfths {
        self.counts.get(answer).copied().unwrap_or(0)
    }

    /// The twelfths behind all answers of some sort.
    #[must_use]
    pub fn sum(&self, of: impl Fn(&Answer) -> bool) -> Twelfths {
        self.counts.iter().filter(|(answer, _)| of(answer)).map(|(_, twelfths)| twelfths).sum()
    }

    /// How many seats took part, whatever they answered.
    #[must_use]
    pub const fn seats(&self) -> u32 {
        self.seats
    }

    /// The twelfths with an opinion.
    #[must_use]
    pub fn with_an_opinion(&self) -> Twelfths {
        self.sum(|answer| *answer != Answer::NoOpinion)
    }

    /// How far two tallies are apart: the twelfths that are behind an answer in one and not in the other.
    #[must_use]
    pub fn distance(&self, other: &Tally) -> Twelfths {
        let mut answers: Vec<&Answer> = self.counts.keys().chain(other.counts.keys()).collect();
        answers.sort_unstable();
        answers.dedup();
        answers.into_iter().map(|answer| self.twelfths(answer).abs_diff(other.twelfths(answer))).sum()
    }
}

fn by_seat(ballots: &[Ballot]) -> BTreeMap<Pseudonym, BTreeMap<Pseudonym, &Answer>> {
    let mut by_seat: BTreeMap<Pseudonym, BTreeMap<Pseudonym, &Answer>> = BTreeMap::new();
    for ballot in ballots {
        let answers = by_seat.entry(ballot.seat).or_default();
        let answer = answers.entry(ballot.guardian).or_insert(&ballot.answer);
        *answer = (*answer).max(&ballot.answer);
    }
    by_seat
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn ballots() -> impl Strategy<Value = Vec<Ballot>> {
        let answer = prop_oneof![(8u8..=16).prop_map(Answer::Age), Just(Answer::Families), Just(Answer::NoOpinion)];
        // Guardian ids are unique per seat, four to a seat at most, as pairing guarantees.
        proptest::collection::vec((0u8..40, 0u8..4, answer), 0..120).prop_map(|rows| {
            let mut seen = std::collections::BTreeSet::new();
            rows.into_iter()
                .filter(|(seat, guardian, _)| seen.insert((*seat, *guardian)))
                .map(|(seat, guardian, answer)| Ballot {
                    guardian: Pseudonym([seat * 4 + guardian; 16]),
                    seat: Pseudonym([seat; 16]),
                    answer,
                })
                .collect()
        })
    }

    proptest! {
        #[test]
        fn every_seat_counts_exactly_once(ballots in ballots()) {
            let tally = Tally::of(&ballots);
            let all: Twelfths = tally.with_an_opinion() + tally.twelfths(&Answer::NoOpinion);
            prop_assert_eq!(all, tally.seats() * TWELFTHS);
        }

        #[test]
        fn the_order_of_ballots_does_not_matter(ballots in ballots(), seed in any::<u64>()) {
            let mut other = ballots.clone();
            let n = other.len();
            for i in (1..n).rev() {
                other.swap(i, usize::try_from(seed.rotate_left(u32::try_from(i % 64).unwrap()) % (i as u64 + 1)).unwrap());
            }
            prop_assert_eq!(Tally::of(&ballots), Tally::of(&other));
        }

        #[test]
        fn a_tally_survives_being_stored(ballots in ballots()) {
            let tally = Tally::of(&ballots);
            let stored = serde_json::to_string(&tally).unwrap();
            prop_assert_eq!(serde_json::from_str::<Tally>(&stored).unwrap(), tally);
        }

        #[test]
        fn a_seat_that_comes_is_one_seat_of_distance_and_one_that_changes_is_two(
            ballots in ballots(), answer in (8u8..=16).prop_map(Answer::Age)
        ) {
            let tally = Tally::of(&ballots);
            prop_assert_eq!(tally.distance(&tally), 0);
            let seat = Pseudonym([255; 16]);
            let with = |answer: &Answer| {
                let more = Ballot { guardian: seat, seat, answer: answer.clone() };
                Tally::of(&[ballots.clone(), vec![more]].concat())
            };
            prop_assert_eq!(tally.distance(&with(&answer)), TWELFTHS);
            prop_assert_eq!(with(&Answer::Families).distance(&with(&answer)), 2 * TWELFTHS);
        }
    }
}
