//! Sums of answers over a council's classes, and their published ranges.
//!
//! A council never learns one class's answers. A [`Sum`] covers at least [`LEAST_CLASSES`] classes with at least
//! [`LEAST_SEATS`] answering seats each. The database selects the classes of a sum so that any two sums differ by as
//! many. The published part, a [`PublishedSum`], has ranges all the same: a small number is a small number in a large
//! school too. `docs/secrecy.md` lists what this protects from whom; `tests/council.rs` plays the attacker.

use serde::{Deserialize, Serialize};

use crate::class::seats::FEW;
use crate::poll::answer::Answer;
use crate::poll::answer::stance::Side;
use crate::poll::kind::age::would_wait_until;
use crate::poll::kind::consent::objections;
use crate::poll::kind::{Kind, choice, stance};
use crate::poll::option::places;
use crate::poll::question::Question;
use crate::poll::tally::{TWELFTHS, Tally, Twelfths};

/// The minimum number of classes of a published sum.
pub const LEAST_CLASSES: u32 = 3;

/// The minimum number of answering seats in each class of a sum.
pub const LEAST_SEATS: u32 = 10;

/// True if a sum counts a class with these answers.
#[must_use]
pub fn counts(tally: &Tally) -> bool {
    tally.seats() >= LEAST_SEATS
}

/// The minimum width of a range.
const NARROWEST: u32 = 10;

/// True for kinds that can be summed over classes. Pledges and rankings are decided within one class.
#[must_use]
pub const fn sums(kind: Kind) -> bool {
    match kind {
        Kind::Choice | Kind::Approval | Kind::Age | Kind::Stance | Kind::Consent => true,
        Kind::Pledge | Kind::Ranking => false,
    }
}

/// A count in a sum.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Counted {
    /// The seats behind the option with this number.
    Option(u8),
    /// The seats that would wait until this age.
    Until(u8),
    /// The seats that leave it to the families.
    Families,
    /// The seats on one side of a statement.
    Side(Side),
    /// The seats that accept a proposal.
    Along,
    /// The seats that object to it.
    Against,
}

impl Counted {
    /// All counts for a question, in the order of publication.
    #[must_use]
    pub fn of(question: &Question) -> Vec<Counted> {
        match question {
            Question::Choice { options } | Question::Approval { options } | Question::Ranking { options } => {
                places(options.len()).map(Counted::Option).collect()
            }
            Question::Age(scale) | Question::Pledge(scale) => {
                scale.ages().map(Counted::Until).chain([Counted::Families]).collect()
            }
            Question::Stance => [Side::Yes, Side::No].map(Counted::Side).to_vec(),
            Question::Consent => vec![Counted::Along, Counted::Against],
        }
    }

    fn among(self, question: &Question, tally: &Tally) -> Twelfths {
        match self {
            Counted::Option(place) => match question {
                Question::Approval { .. } => choice::ticked(tally, place),
                Question::Choice { .. }
                | Question::Age(_)
                | Question::Stance
                | Question::Ranking { .. }
                | Question::Consent
                | Question::Pledge(_) => choice::behind(tally, place),
            },
            Counted::Until(age) => would_wait_until(tally, age),
            Counted::Families => tally.twelfths(&Answer::Families),
            Counted::Side(side) => stance::behind(tally, side),
            Counted::Along => tally.with_an_opinion() - objections(tally),
            Counted::Against => objections(tally),
        }
    }
}

/// The exact answers of several classes. They are never published.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sum {
    /// The number of classes.
    pub classes: u32,
    /// The number of children in these classes.
    pub children: u32,
    /// The answers.
    pub tally: Tally,
}

/// A published count of children: a lower and an upper bound.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Range {
    /// The lower bound.
    pub least: u32,
    /// The upper bound. It may exceed the number of children.
    pub most: u32,
}

/// Everything that the bot publishes of a council's poll.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct PublishedSum {
    /// The number of classes.
    pub classes: u32,
    /// The number of children in these classes. It is not published.
    pub children: u32,
    /// A range for each [`Counted`], in the same order.
    pub ranges: Vec<Range>,
}

impl PublishedSum {
    /// The published part of a sum; `None` for too few classes or seats, or for a kind that cannot be summed.
    #[must_use]
    pub fn of(question: &Question, sum: &Sum) -> Option<PublishedSum> {
        let enough = sum.classes >= LEAST_CLASSES && sum.tally.seats() >= LEAST_CLASSES * LEAST_SEATS;
        let range = |counted: Counted| Range::of(counted.among(question, &sum.tally), sum.children);
        let ranges = || Counted::of(question).into_iter().map(range).collect();
        (enough && sums(question.kind())).then(|| PublishedSum {
            classes: sum.classes,
            children: sum.children,
            ranges: ranges(),
        })
    }
}

impl Range {
    /// The range of this count among this many children. Fractions of a seat do not count.
    fn of(twelfths: Twelfths, children: u32) -> Range {
        let width = width(children);
        let least = (twelfths / TWELFTHS).min(children) / width * width;
        // The upper bound ignores the number of children, which would reveal the classes in the sum.
        Range { least, most: least + width - 1 }
    }
}

/// The width of the ranges for this many children: ten, or the next number that leaves a remainder of more than
/// [`FEW`]. So however many children are known to have answered otherwise, zero to three look alike.
///
/// ```
/// use agreements::council::sum::width;
/// assert_eq!((width(64), width(240), width(262)), (10, 11, 11));
/// ```
#[must_use]
pub fn width(children: u32) -> u32 {
    let hides = |width: &u32| children % width > u32::from(FEW);
    (NARROWEST..=children).find(hides).unwrap_or(children + 1)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::content::id::OptionId;
    use crate::poll::answer::stance::Stance;
    use crate::poll::question::AgeScale;

    fn answers(counts: &[(usize, Answer)]) -> Tally {
        Tally::of_seats(counts.iter().flat_map(|(count, answer)| std::iter::repeat_n(answer.clone(), *count)))
    }

    #[test]
    fn ranges_have_the_order_of_the_counts() {
        let ages = Question::Age(AgeScale { min: 12, max: 13 });
        let tally =
            answers(&[(30, Answer::Age(13)), (11, Answer::Families), (25, Answer::Age(12)), (9, Answer::NoOpinion)]);
        let shown = PublishedSum::of(&ages, &Sum { classes: 4, children: 96, tally }).unwrap();
        let least: Vec<u32> = shown.ranges.iter().map(|range| range.least).collect();
        assert_eq!((least, Counted::of(&ages).len()), (vec![50, 30, 10], 3));
        let stances = answers(&[(20, Answer::Stance(Stance::YesBut)), (12, Answer::Stance(Stance::No))]);
        let shown = PublishedSum::of(&Question::Stance, &Sum { classes: 3, children: 44, tally: stances }).unwrap();
        assert_eq!(shown.ranges, [Range { least: 20, most: 29 }, Range { least: 10, most: 19 }]);
    }

    #[test]
    fn too_small_sums_and_pledges_publish_nothing() {
        let of = |classes, seats| Sum { classes, children: 90, tally: answers(&[(seats, Answer::Option(0))]) };
        let question = Question::Choice { options: vec![OptionId("a".into()), OptionId("b".into())] };
        assert_eq!(PublishedSum::of(&question, &of(2, 60)), None);
        assert_eq!(PublishedSum::of(&question, &of(3, 29)), None);
        assert!(PublishedSum::of(&question, &of(3, 30)).is_some());
        assert_eq!(PublishedSum::of(&Question::Pledge(AgeScale { min: 12, max: 13 }), &of(3, 60)), None);
    }

    proptest! {
        #[test]
        fn a_range_contains_its_count_and_at_least_three_more_values(children in 30u32..2000, part in 0u32..=1000) {
            let seats = children * part / 1000;
            let range = Range::of(seats * TWELFTHS, children);
            prop_assert!((range.least..=range.most).contains(&seats));
            // This also holds for somebody who knows the number of children.
            prop_assert!(range.most.min(children) - range.least >= u32::from(FEW), "{range:?} of {children}");
            prop_assert!(range.most - range.least + 1 == width(children) && width(children) < 24);
        }
    }
}
