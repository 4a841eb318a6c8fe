//! Counting pledges: "I am in if enough others are".
//!
//! A guardian states an age and a group size, their own seat included. A seat is in for an age if it waits that long
//! and the group reaches its size. For each age, the largest group counts in which every condition holds; every smaller
//! such group is a part of it.

use crate::class::seats::{ChildCount, MIN_SEATS};
use crate::poll::answer::Answer;
use crate::poll::tally::{TWELFTHS, Tally};

/// The group sizes that the pledges for at least this age ask for.
fn needs(tally: &Tally, age: u8, children: ChildCount) -> Vec<u32> {
    let reach = tally.counts().filter_map(|(answer, twelfths)| {
        let Answer::Pledge(pledge) = answer else { return None };
        (pledge.until >= age).then(|| (u32::from(pledge.need.seats(children)), twelfths / TWELFTHS))
    });
    reach.flat_map(|(need, seats)| std::iter::repeat_n(need, usize::try_from(seats).unwrap_or(0))).collect()
}

/// The size of the largest group in which every condition holds, in seats.
///
/// Sorted by group size, the first `n` seats form such a group if the `n`th asks for at most `n`.
fn largest_group(mut needs: Vec<u32>) -> u32 {
    needs.sort_unstable();
    (1_u32..).zip(&needs).filter(|(size, need)| *need <= size).map(|(size, _)| size).last().unwrap_or(0)
}

/// The highest age with a group of at least [`MIN_SEATS`] seats, and the size of the group. `None` if no group is large
/// enough.
///
/// A group that holds for an age holds for every lower one, so a binary search finds the highest. With `n` seats it
/// takes O(n log n) steps, for any number of ages.
#[must_use]
pub fn holds(tally: &Tally, children: ChildCount) -> Option<(u8, u32)> {
    let mut ages: Vec<u8> = tally
        .counts()
        .filter_map(|(answer, _)| if let Answer::Pledge(pledge) = answer { Some(pledge.until) } else { None })
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
    use crate::poll::answer::pledge::{Need, Pledge};

    fn children() -> ChildCount {
        ChildCount::try_from(20).unwrap()
    }

    fn tally(pledges: &[(u8, u8)]) -> Tally {
        let seat = |(until, need): &(u8, u8)| Answer::Pledge(Pledge { until: *until, need: Need::Seats(*need) });
        Tally::of_seats(pledges.iter().map(seat))
    }

    /// The largest subset in which every condition holds.
    fn brute_force(pledges: &[(u8, u8)], age: u8) -> u32 {
        let groups = (0_u32..1 << pledges.len()).filter(|group| {
            let members = pledges.iter().enumerate().filter(|(i, _)| group & (1 << i) != 0);
            members.clone().all(|(_, (until, need))| *until >= age && u32::from(*need) <= group.count_ones())
        });
        groups.map(u32::count_ones).max().unwrap_or(0)
    }

    #[test]
    fn a_seat_is_in_once_its_group_is_large_enough() {
        // Three seats need a group of at most three, two more need five, and three more need eight.
        let pledges = [(13, 1), (13, 2), (14, 3), (13, 5), (13, 5), (13, 8), (13, 8), (14, 8)];
        assert_eq!(holds(&tally(&pledges), children()), Some((13, 8)));
        assert_eq!(holds(&tally(&pledges[..7]), children()), Some((13, 5)));
        assert_eq!(holds(&tally(&pledges[..4]), children()), None, "three are in, which is not enough to say");
    }

    proptest! {
        #[test]
        fn the_largest_group_matches_brute_force(
            pledges in proptest::collection::vec((8u8..12, 1u8..12), 0..11)
        ) {
            for age in 8..13 {
                prop_assert_eq!(largest_group(needs(&tally(&pledges), age, children())), brute_force(&pledges, age));
            }
        }

        #[test]
        fn the_highest_age_matches_brute_force(
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
