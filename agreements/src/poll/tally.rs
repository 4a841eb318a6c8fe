//! The tally: ballots summed per seat, in integer twelfths.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::class::seats::ChildCount;
use crate::poll::answer::Answer;
use crate::poll::ballot::{Ballot, Pseudonym};

/// Twelfths of a seat. The guardians of a seat share it equally; 12 is divisible by 1 to 4.
pub type Twelfths = u32;

/// The twelfths of a whole seat.
pub const TWELFTHS: Twelfths = 12;

/// The maximum number of guardians of a seat. More would not divide a seat into whole twelfths.
pub const MAX_GUARDIANS: usize = 4;

/// The sum of a poll's ballots by answer. Each seat counts once.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Tally {
    counts: BTreeMap<Answer, Twelfths>,
    seats: u32,
}

impl Tally {
    /// Sums ballots. The guardians who answered for a seat share its twelfths equally.
    ///
    /// The order of the ballots does not matter. A guardian counts once per seat: if there are several ballots, the
    /// greatest answer counts. The store keeps only one.
    ///
    /// # Panics
    /// If more than [`MAX_GUARDIANS`] guardians answered for one seat; pairing prevents it.
    ///
    /// ```
    /// use agreements::poll::answer::Answer;
    /// use agreements::poll::ballot::{Ballot, Pseudonym};
    /// use agreements::poll::tally::Tally;
    /// let by = |guardian, seat, answer| Ballot { guardian: Pseudonym([guardian; 16]), seat: Pseudonym([seat; 16]),
    /// answer }; let tally = Tally::of(&[by(1, 1, Answer::Age(12)), by(2, 1, Answer::Age(14)), by(3, 2,
    /// Answer::Age(14))]); assert_eq!(tally.twelfths(&Answer::Age(12)), 6);
    /// assert_eq!(tally.twelfths(&Answer::Age(14)), 18); assert_eq!(tally.seats(), 2);
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

    /// Sums pledges. A seat pledges once, with the lowest age and the highest need of its guardians.
    #[must_use]
    pub fn of_pledges(ballots: &[Ballot], children: ChildCount) -> Tally {
        let pledge = |answers: BTreeMap<Pseudonym, &Answer>| {
            let pledge = |answer: &Answer| if let Answer::Pledge(pledge) = answer { Some(*pledge) } else { None };
            let pledges = answers.into_values().filter_map(pledge);
            pledges.reduce(|one, other| one.together(other, children)).map_or(Answer::NoOpinion, Answer::Pledge)
        };
        Tally::of_seats(by_seat(ballots).into_values().map(pledge))
    }

    /// Sums whole seats.
    pub fn of_seats(answers: impl IntoIterator<Item = Answer>) -> Tally {
        let mut tally = Tally::default();
        for answer in answers {
            *tally.counts.entry(answer).or_default() += TWELFTHS;
            tally.seats += 1;
        }
        tally
    }

    /// Each answer with its twelfths.
    pub fn counts(&self) -> impl Iterator<Item = (&Answer, Twelfths)> + '_ {
        self.counts.iter().map(|(answer, twelfths)| (answer, *twelfths))
    }

    /// The twelfths behind one answer.
    #[must_use]
    pub fn twelfths(&self, answer: &Answer) -> Twelfths {
        self.counts.get(answer).copied().unwrap_or(0)
    }

    /// The twelfths behind all matching answers.
    #[must_use]
    pub fn sum(&self, of: impl Fn(&Answer) -> bool) -> Twelfths {
        self.counts.iter().filter(|(answer, _)| of(answer)).map(|(_, twelfths)| twelfths).sum()
    }

    /// The number of seats that took part, with or without an opinion.
    #[must_use]
    pub const fn seats(&self) -> u32 {
        self.seats
    }

    /// The twelfths with an opinion.
    #[must_use]
    pub fn with_an_opinion(&self) -> Twelfths {
        self.sum(|answer| *answer != Answer::NoOpinion)
    }

    /// The distance between two tallies: the sum of the differences per answer, in twelfths.
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
        // As pairing guarantees, guardians are unique per seat, and a seat has at most four.
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
        fn a_tally_round_trips_through_json(ballots in ballots()) {
            let tally = Tally::of(&ballots);
            let stored = serde_json::to_string(&tally).unwrap();
            prop_assert_eq!(serde_json::from_str::<Tally>(&stored).unwrap(), tally);
        }

        #[test]
        fn a_new_seat_adds_one_seat_of_distance_and_a_changed_seat_two(
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
