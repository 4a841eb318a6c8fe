//! Councils: those who speak for the parents of several classes, what they ask of all of them, and what is told of the
//! sum.
//!
//! A council never learns what one class answered. A [`Sum`] is over at least [`LEAST_CLASSES`] classes in each of which
//! [`LEAST_SEATS`] seats or more have answered; which classes stand in it the database decides, so that no difference
//! between two sums is of fewer. What is shown of it, a [`PublishedSum`], is in bands all the same: a small number is a small
//! number in a large school too. `docs/secrecy.md` tells what this keeps from whom, `tests/council.rs` plays somebody
//! who wants to know more.

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

/// The fewest classes of which anything is told.
pub const LEAST_CLASSES: u32 = 3;

/// The fewest seats that must have answered in a class for it to be part of a sum.
pub const LEAST_SEATS: u32 = 10;

/// The narrowest band in which a number of a sum is told.
const NARROWEST: u32 = 10;

/// True when what is answered can be summed over classes. A pledge asks how many others are in, and they are of one
/// class; a ranking is decided within one too.
#[must_use]
pub const fn sums(kind: Kind) -> bool {
    match kind {
        Kind::Choice | Kind::Approval | Kind::Age | Kind::Stance | Kind::Consent => true,
        Kind::Pledge | Kind::Ranking => false,
    }
}

/// What is counted in a sum.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Counted {
    /// Those behind the option at that place.
    Option(u8),
    /// Those who would wait until that age.
    Until(u8),
    /// Those who leave it to the families.
    Families,
    /// Those on one side of a statement.
    Side(Side),
    /// Those who can go along with a proposal.
    Along,
    /// Those who object to it.
    Against,
}

impl Counted {
    /// All that is counted for a question, in the order in which it is told.
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

/// What several classes answered together. It is exact, and never shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sum {
    /// How many classes it is of.
    pub classes: u32,
    /// How many children they have together.
    pub children: u32,
    /// Their answers.
    pub tally: Tally,
}

/// A number of children as it is told of a sum: at least and at most so many.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Range {
    /// The fewest that it may be.
    pub least: u32,
    /// The most that it may be; it may be more than there are.
    pub most: u32,
}

/// All that is ever shown of a council's poll.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct PublishedSum {
    /// How many classes it is of.
    pub classes: u32,
    /// How many children they have together; it is not said.
    pub children: u32,
    /// A number for each thing that is [`Counted`], in the same order.
    pub ranges: Vec<Range>,
}

impl PublishedSum {
    /// What may be said of a sum; nothing where it is of too few.
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
    /// The range of so many twelfths among so many children; parts of a seat do not count.
    fn of(twelfths: Twelfths, children: u32) -> Range {
        let width = width(children);
        let least = (twelfths / TWELFTHS).min(children) / width * width;
        // How many children there are is not told: it would say whose class is among them.
        Range { least, most: least + width - 1 }
    }
}

/// How wide the ranges are among so many children: ten, or the next number that leaves more than a few of them beyond
/// any number of whole ranges. So however many are known to have answered otherwise, none, one, two and three look alike.
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
    fn what_is_counted_is_told_in_its_order() {
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
    fn too_few_and_what_cannot_be_summed_tell_nothing() {
        let of = |classes, seats| Sum { classes, children: 90, tally: answers(&[(seats, Answer::Option(0))]) };
        let question = Question::Choice { options: vec![OptionId("a".into()), OptionId("b".into())] };
        assert_eq!(PublishedSum::of(&question, &of(2, 60)), None);
        assert_eq!(PublishedSum::of(&question, &of(3, 29)), None);
        assert!(PublishedSum::of(&question, &of(3, 30)).is_some());
        assert_eq!(PublishedSum::of(&Question::Pledge(AgeScale { min: 12, max: 13 }), &of(3, 60)), None);
    }

    proptest! {
        #[test]
        fn a_range_holds_its_number_and_at_least_four_more(children in 30u32..2000, part in 0u32..=1000) {
            let seats = children * part / 1000;
            let range = Range::of(seats * TWELFTHS, children);
            prop_assert!((range.least..=range.most).contains(&seats));
            // Also for somebody who knows how many children there are.
            prop_assert!(range.most.min(children) - range.least >= u32::from(FEW), "{range:?} of {children}");
            prop_assert!(range.most - range.least + 1 == width(children) && width(children) < 24);
        }
    }
}
