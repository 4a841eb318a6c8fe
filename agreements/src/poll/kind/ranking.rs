//! Counting rankings with the Schulze method, a Condorcet method.
//!
//! The option that beats each other option in a pairwise vote wins. If the pairwise results form a circle, the
//! strongest paths of victories decide. Source: Markus Schulze, "A new monotonic, clone-independent, reversal
//! symmetric, and Condorcet-consistent single-winner election method", Social Choice and Welfare 36 (2011), 267-303.
//! The strength of a victory is the number of seats on the winning side. Missing options share the last rank.

use crate::poll::answer::Answer;
use crate::poll::option::places;
use crate::poll::tally::{Tally, Twelfths};

/// The options from the most to the least preferred. Equal options share a rank.
///
/// ```
/// use agreements::poll::answer::Answer;
/// use agreements::poll::ballot::{Ballot, Pseudonym};
/// use agreements::poll::kind::ranking::ranks;
/// use agreements::poll::tally::Tally;
/// let by = |i, order: &[u8]| Ballot {
///     guardian: Pseudonym([i; 16]),
///     seat: Pseudonym([i; 16]),
///     answer: Answer::Order(order.to_vec()),
/// };
/// // The middle one is nobody's last choice and beats both others.
/// let tally = Tally::of(&[by(1, &[0, 1, 2]), by(2, &[0, 1, 2]), by(3, &[1, 2, 0]), by(4, &[2, 1, 0]), by(5, &[2, 1,
/// 0])]); assert_eq!(ranks(&tally, 3), [[1], [2], [0]]);
/// ```
#[must_use]
pub fn ranks(tally: &Tally, options: usize) -> Vec<Vec<u8>> {
    let strength = strongest_paths(preferred(tally, options));
    let beats = |a: u8, b: u8| strength[usize::from(a)][usize::from(b)] > strength[usize::from(b)][usize::from(a)];
    let mut left: Vec<u8> = places(options).collect();
    let mut ranks = Vec::new();
    while !left.is_empty() {
        // Beating is transitive (Schulze 2011, section 4.1), so one option is always unbeaten.
        let (first, rest): (Vec<u8>, Vec<u8>) = left.iter().partition(|a| !left.iter().any(|b| beats(*b, **a)));
        debug_assert!(!first.is_empty(), "beating is transitive");
        ranks.push(first);
        left = rest;
    }
    ranks
}

/// The twelfths that prefer one option to another.
fn preferred(tally: &Tally, options: usize) -> Vec<Vec<Twelfths>> {
    let mut wins = vec![vec![0; options]; options];
    for (answer, twelfths) in tally.counts() {
        let Answer::Order(order) = answer else { continue };
        let mut rank = vec![order.len(); options];
        for (place, option) in order.iter().enumerate() {
            rank[usize::from(*option)] = place;
        }
        for a in 0..options {
            for b in 0..options {
                wins[a][b] += if rank[a] < rank[b] { twelfths } else { 0 };
            }
        }
    }
    wins
}

/// The strength of the strongest path between any two options. The strength of a link is the count on its winning side.
fn strongest_paths(wins: Vec<Vec<Twelfths>>) -> Vec<Vec<Twelfths>> {
    let options = wins.len();
    let mut strength = vec![vec![0; options]; options];
    for a in 0..options {
        for b in 0..options {
            strength[a][b] = if wins[a][b] > wins[b][a] { wins[a][b] } else { 0 };
        }
    }
    for via in 0..options {
        for a in 0..options {
            for b in 0..options {
                if a != b {
                    strength[a][b] = strength[a][b].max(strength[a][via].min(strength[via][b]));
                }
            }
        }
    }
    strength
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::poll::ballot::{Ballot, Pseudonym};

    fn tally(orders: &[(usize, &[u8])]) -> Tally {
        let all = orders.iter().flat_map(|(count, order)| std::iter::repeat_n(*order, *count));
        let ballots: Vec<Ballot> = (0u8..)
            .zip(all)
            .map(|(i, order)| Ballot {
                guardian: Pseudonym([i; 16]),
                seat: Pseudonym([i; 16]),
                answer: Answer::Order(order.to_vec()),
            })
            .collect();
        Tally::of(&ballots)
    }

    #[test]
    fn the_example_in_schulzes_paper_has_its_printed_result() {
        // Section 3.1 of the paper, with 21 voters.
        let example = tally(&[
            (8, &[0, 2, 3, 1]),
            (2, &[1, 0, 3, 2]),
            (4, &[2, 3, 1, 0]),
            (4, &[3, 1, 0, 2]),
            (3, &[3, 2, 1, 0]),
        ]);
        assert_eq!(ranks(&example, 4).iter().flatten().copied().collect::<Vec<_>>(), [3, 0, 2, 1]);
    }

    proptest! {
        #[test]
        fn a_condorcet_winner_wins(
            orders in proptest::collection::vec(Just(vec![0u8, 1, 2, 3]).prop_shuffle(), 1..25)
        ) {
            let orders: Vec<(usize, &[u8])> = orders.iter().map(|order| (1, order.as_slice())).collect();
            let tally = tally(&orders);
            let wins = preferred(&tally, 4);
            let alone = (0..4).find(|a| (0..4).all(|b| *a == b || wins[*a][b] > wins[b][*a]));
            if let Some(winner) = alone {
                prop_assert_eq!(&ranks(&tally, 4)[0], &vec![u8::try_from(winner).unwrap()]);
            }
        }

        #[test]
        fn every_option_has_one_rank(
            orders in proptest::collection::vec(Just(vec![0u8, 1, 2, 3, 4]).prop_shuffle(), 0..12)
        ) {
            let orders: Vec<(usize, &[u8])> = orders.iter().map(|order| (1, order.as_slice())).collect();
            let mut all: Vec<u8> = ranks(&tally(&orders), 5).concat();
            all.sort_unstable();
            prop_assert_eq!(all, vec![0, 1, 2, 3, 4]);
        }
    }
}
