//! The pledge: "I am in if enough others are".
//!
//! A guardian states the age up to which they would wait and with how many seats, their own included. A seat is in for an
//! age if it would wait so long and the group has as many seats as it asks for. For each age the largest group counts
//! all of whose conditions hold together: every smaller one that holds is part of it.

use serde::{Deserialize, Serialize};

use crate::ballot::Answer;
use crate::class::ChildCount;
use crate::disclosure::MIN_SEATS;
use crate::tally::{TWELFTHS, Tally};

/// With how many a guardian would wait.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Need {
    /// So many seats, their own included.
    Seats(u8),
    /// So many twelfths of the class, rounded up to whole seats.
    Share(u8),
}

impl Need {
    /// The choices that are offered: alone too, with some others, with a part of the class.
    pub const OFFERED: [Need; 7] = [
        Need::Seats(1),
        Need::Seats(3),
        Need::Seats(5),
        Need::Seats(8),
        Need::Share(4),
        Need::Share(6),
        Need::Share(8),
    ];

    /// The number of seats in a class of that size.
    ///
    /// ```
    /// use agreements::class::ChildCount;
    /// use agreements::pledge::Need;
    /// let class = ChildCount::try_from(23).unwrap();
    /// assert_eq!(Need::Seats(5).seats(class), 5);
    /// assert_eq!(Need::Share(4).seats(class), 8, "a third of 23 is rounded up");
    /// ```
    #[must_use]
    pub fn seats(self, children: ChildCount) -> u8 {
        match self {
            Need::Seats(seats) => seats,
            Need::Share(twelfths) => {
                let seats = (u16::from(children.get()) * u16::from(twelfths)).div_ceil(12);
                u8::try_from(seats).unwrap_or(u8::MAX)
            }
        }
    }

    /// True for at least one seat, and for a part of the class that is not more than all of it.
    #[must_use]
    pub const fn is_sound(self) -> bool {
        match self {
            Need::Seats(seats) => seats >= 1 && seats <= ChildCount::MAX,
            Need::Share(twelfths) => twelfths >= 1 && twelfths <= 12,
        }
    }
}

/// What somebody pledges.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Pledge {
    /// The age up to which they would wait, in whole years.
    pub until: u8,
    /// With how many.
    pub need: Need,
}

impl Pledge {
    /// The pledge of a seat whose two guardians pledged: the lower age, the higher need.
    #[must_use]
    pub fn together(self, other: Pledge, children: ChildCount) -> Pledge {
        let need = self.need.seats(children).max(other.need.seats(children));
        Pledge { until: self.until.min(other.until), need: Need::Seats(need) }
    }
}

/// The pledges of a tally that reach at least an age, as the seats that each asks for.
fn needs(tally: &Tally, age: u8, children: ChildCount) -> Vec<u32> {
    let reach = tally.counts().filter_map(|(answer, twelfths)| match answer {
        Answer::Pledge(pledge) if pledge.until >= age => {
            Some((u32::from(pledge.need.seats(children)), twelfths / TWELFTHS))
        }
        _ => None,
    });
    reach.flat_map(|(need, seats)| std::iter::repeat_n(need, usize::try_from(seats).unwrap_or(0))).collect()
}

/// The size of the largest group all of whose conditions hold together, in seats.
///
/// Sorted by what they ask for, the first `n` seats are such a group if the `n`th asks for at most `n`.
fn largest_group(mut needs: Vec<u32>) -> u32 {
    needs.sort_unstable();
    (1_u32..).zip(&needs).filter(|(size, need)| *need <= size).map(|(size, _)| size).last().unwrap_or(0)
}

/// The highest age at which at least five seats are in, and how many they are; nothing when it is not enough yet.
///
/// A group that holds at an age holds at every lower one, so the ages are halved until one is left: with `n` seats this
/// takes O(n log n) steps, whatever the number of ages.
#[must_use]
pub fn holds(tally: &Tally, children: ChildCount) -> Option<(u8, u32)> {
    let mut ages: Vec<u8> = tally
        .counts()
        .filter_map(|(answer, _)| match answer {
            Answer::Pledge(pledge) => Some(pledge.until),
            _ => None,
        })
        .collect();
    ages.sort_unstable();
    ages.dedup();
    let group = |age| largest_group(needs(tally, age, children));
    let enough = ages.partition_point(|age| group(*age) >= u32::from(MIN_SEATS));
    let age = ages[..enough].last()?;
    Some((*age, group(*age)))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn children() -> ChildCount {
        ChildCount::try_from(20).unwrap()
    }

    fn tally(pledges: &[(u8, u8)]) -> Tally {
        let seat = |(until, need): &(u8, u8)| Answer::Pledge(Pledge { until: *until, need: Need::Seats(*need) });
        Tally::of_seats(pledges.iter().map(seat))
    }

    /// The largest group over all subsets whose members' conditions all hold.
    fn brute_force(pledges: &[(u8, u8)], age: u8) -> u32 {
        let groups = (0_u32..1 << pledges.len()).filter(|group| {
            let members = pledges.iter().enumerate().filter(|(i, _)| group & (1 << i) != 0);
            members.clone().all(|(_, (until, need))| *until >= age && u32::from(*need) <= group.count_ones())
        });
        groups.map(u32::count_ones).max().unwrap_or(0)
    }

    #[test]
    fn who_waits_for_enough_others_is_in_once_there_are_enough() {
        // Three lead, two follow them, three more follow those five.
        let pledges = [(13, 1), (13, 2), (14, 3), (13, 5), (13, 5), (13, 8), (13, 8), (14, 8)];
        assert_eq!(holds(&tally(&pledges), children()), Some((13, 8)));
        assert_eq!(holds(&tally(&pledges[..7]), children()), Some((13, 5)));
        assert_eq!(holds(&tally(&pledges[..4]), children()), None, "three are in, which is not enough to say");
    }

    #[test]
    fn two_guardians_pledge_the_lower_age_with_the_higher_need() {
        let one = Pledge { until: 13, need: Need::Seats(3) };
        let other = Pledge { until: 15, need: Need::Share(6) };
        let seat = Pledge { until: 13, need: Need::Seats(10) };
        assert_eq!(one.together(other, children()), seat);
        assert_eq!(other.together(one, children()), seat);
    }

    proptest! {
        #[test]
        fn the_largest_group_is_the_largest_of_all_subsets(
            pledges in proptest::collection::vec((8u8..12, 1u8..12), 0..11)
        ) {
            for age in 8..13 {
                prop_assert_eq!(largest_group(needs(&tally(&pledges), age, children())), brute_force(&pledges, age));
            }
        }

        #[test]
        fn the_highest_age_with_five_seats_holds(
            pledges in proptest::collection::vec((8u8..14, 1u8..9), 0..11), seed in any::<usize>()
        ) {
            let enough = |age: &u8| brute_force(&pledges, *age) >= u32::from(MIN_SEATS);
            let expected = (8..14).rev().find(enough).map(|age| (age, brute_force(&pledges, age)));
            prop_assert_eq!(holds(&tally(&pledges), children()), expected);
            let mut turned = pledges.clone();
            turned.rotate_left(seed % pledges.len().max(1));
            prop_assert_eq!(holds(&tally(&turned), children()), expected, "the order does not matter");
        }
    }
}
