//! Plays an attacker against published sums. The attacker knows the rules, the number of children, one seat's own
//! answer and everything published of a sum. The test enumerates all possible answers of the others. The database
//! selects the classes of a sum and limits the differences between two sums; `tests/council.rs` of the bot attacks
//! that.

use std::collections::HashMap;

use agreements::content::id::OptionId;
use agreements::council::sum::{LEAST_CLASSES, LEAST_SEATS, PublishedSum, Sum};
use agreements::poll::answer::Answer;
use agreements::poll::question::{AgeScale, Question};
use agreements::poll::tally::Tally;

/// The counts one and two. No published result may narrow a count down to these.
const ONE_OR_TWO: u128 = 0b110;

/// Maps the counts of answers to the counts under attack.
type Counts = fn(&[usize]) -> Vec<usize>;

fn shown(question: &Question, answers: &[Answer], counts: &[usize], children: u32) -> Option<PublishedSum> {
    let seats = counts.iter().zip(answers).flat_map(|(count, answer)| std::iter::repeat_n(answer.clone(), *count));
    PublishedSum::of(question, &Sum { classes: LEAST_CLASSES, children, tally: Tally::of_seats(seats) })
}

/// All distributions of this many seats over the answers.
fn ways(answers: usize, seats: usize) -> Vec<Vec<usize>> {
    if answers == 1 {
        return vec![vec![seats]];
    }
    let with =
        |first: usize| ways(answers - 1, seats - first).into_iter().map(move |rest| [vec![first], rest].concat());
    (0..=seats).flat_map(with).collect()
}

#[track_caller]
fn holds(question: &Question, answers: &[Answer], counted: Counts, sizes: impl Iterator<Item = u32>) {
    for children in sizes {
        let all = usize::try_from(children).unwrap();
        let mut possible: HashMap<PublishedSum, Vec<u128>> = HashMap::new();
        for seats in usize::try_from(LEAST_CLASSES * LEAST_SEATS).unwrap()..=all {
            for way in ways(answers.len(), seats) {
                let Some(shown) = shown(question, answers, &way, children) else { panic!("{seats} seats are enough") };
                let numbers = counted(&way);
                let sets = possible.entry(shown).or_insert_with(|| vec![0; numbers.len()]);
                for (set, number) in sets.iter_mut().zip(numbers) {
                    *set |= 1 << number;
                }
            }
        }
        for (shown, sets) in possible {
            for set in sets {
                assert_ne!(set & !ONE_OR_TWO, 0, "{children} children: {shown:?} says one or two");
                // Somebody in the count knows that it is not zero.
                let among = set & !1;
                assert!(
                    among == 0 || among & !ONE_OR_TWO != 0,
                    "{children} children: {shown:?} says it to one of them"
                );
            }
        }
    }
}

fn options(count: usize) -> Vec<OptionId> {
    (0..count).map(|place| OptionId(place.to_string())).collect()
}

#[test]
fn no_count_of_a_choice_is_known_to_be_one_or_two() {
    let answers = [Answer::Option(0), Answer::Option(1), Answer::NoOpinion];
    let counted: Counts = |way| way[..2].to_vec();
    holds(&Question::Choice { options: options(2) }, &answers, counted, 30..=64);
    let answers = [Answer::Option(0), Answer::Option(1), Answer::Option(2), Answer::NoOpinion];
    let counted: Counts = |way| way[..3].to_vec();
    holds(&Question::Choice { options: options(3) }, &answers, counted, 30..=40);
}

#[test]
fn no_count_of_an_age_is_known_to_be_one_or_two() {
    let question = Question::Age(AgeScale { min: 12, max: 14 });
    let answers = [Answer::Age(12), Answer::Age(13), Answer::Age(14), Answer::Families];
    let counted: Counts = |way| way.to_vec();
    holds(&question, &answers, counted, 30..=40);
}
