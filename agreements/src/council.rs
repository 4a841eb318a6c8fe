//! Councils: those who speak for the parents of several classes, what they ask of all of them, and what is told of the
//! sum.
//!
//! A council never learns what one class answered. A [`Sum`] is over at least [`LEAST_CLASSES`] classes in each of which
//! [`LEAST_SEATS`] seats or more have answered; which classes stand in it the database decides, so that no difference
//! between two sums is of fewer. What is shown of it, a [`Shown`], is in bands all the same: a small number is a small
//! number in a large school too. `docs/secrecy.md` tells what this keeps from whom, `tests/council.rs` plays somebody
//! who wants to know more.

use jiff::ToSpan;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::age::would_wait_until;
use crate::ballot::Answer;
use crate::choice;
use crate::class::Country;
use crate::consent::objections;
use crate::disclosure::FEW;
use crate::founding::ClassName;
use crate::question::{Kind, Question};
use crate::stance::{self, Side};
use crate::tally::{TWELFTHS, Tally, Twelfths};

/// The fewest classes of which anything is told.
pub const LEAST_CLASSES: u32 = 3;

/// The fewest seats that must have answered in a class for it to be part of a sum.
pub const LEAST_SEATS: u32 = 10;

/// The narrowest band in which a number of a sum is told.
const NARROWEST: u32 = 10;

/// What kind of council it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CouncilKind {
    /// The working committee of a Norwegian school's parents' council.
    Fau,
    /// The parents' council of a school.
    Parents,
    /// The board of a Danish school.
    Board,
    /// The parents' council of a kindergarten.
    Kindergarten,
    /// The parents' council of an after-school club.
    AfterSchool,
    /// The pupils' council, led by an adult.
    Pupils,
}

/// Each kind with its code and the countries that have it, the most usual first.
const KINDS: [(CouncilKind, &str, &[Country]); 6] = [
    (CouncilKind::Fau, "fau", &[Country::No]),
    (CouncilKind::Board, "board", &[Country::Dk]),
    (CouncilKind::Parents, "parents", &[Country::Dk, Country::Se]),
    (CouncilKind::Kindergarten, "kindergarten", &Country::ALL),
    (CouncilKind::AfterSchool, "after-school", &Country::ALL),
    (CouncilKind::Pupils, "pupils", &Country::ALL),
];

impl CouncilKind {
    /// The kinds that a country has, the most usual first.
    ///
    /// ```
    /// use agreements::class::Country;
    /// use agreements::council::CouncilKind;
    /// assert_eq!(CouncilKind::of(Country::No).next(), Some(CouncilKind::Fau));
    /// assert!(!CouncilKind::of(Country::Se).any(|kind| kind == CouncilKind::Board));
    /// ```
    pub fn of(country: Country) -> impl Iterator<Item = CouncilKind> {
        KINDS.into_iter().filter(move |(_, _, countries)| countries.contains(&country)).map(|(kind, ..)| kind)
    }

    /// The code as it stands in the database and on buttons.
    #[must_use]
    pub fn code(self) -> &'static str {
        KINDS.iter().find(|(kind, ..)| *kind == self).map_or("", |(_, code, _)| code)
    }

    /// The kind with that [`code`](CouncilKind::code).
    #[must_use]
    pub fn from_code(code: &str) -> Option<CouncilKind> {
        KINDS.iter().find(|(_, known, _)| *known == code).map(|(kind, ..)| *kind)
    }
}

/// A council as it was founded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Council {
    /// What its members call it.
    pub name: ClassName,
    /// Where its classes are.
    pub country: Country,
    /// What it is.
    pub kind: CouncilKind,
    /// The code of the language that the bot speaks in its room.
    pub language: String,
}

/// What a class tells its council of its agreement: one word.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Progress {
    /// It is in force.
    Force,
    /// It is being made, voted on or signed.
    Work,
    /// There is none.
    None,
}

impl Progress {
    /// All, the furthest first.
    pub const ALL: [Progress; 3] = [Progress::Force, Progress::Work, Progress::None];

    /// The code as it stands in the database.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Progress::Force => "force",
            Progress::Work => "work",
            Progress::None => "none",
        }
    }

    /// The word with that [`code`](Progress::code).
    #[must_use]
    pub fn from_code(code: &str) -> Option<Progress> {
        Progress::ALL.into_iter().find(|known| known.code() == code)
    }
}

/// What a council reads of a class.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Standing {
    /// How far its agreement is.
    pub progress: Progress,
    /// Whether the pupils' own part stands in it.
    pub pupil_part: bool,
    /// The day on which it last decided whether its agreement goes on.
    pub reviewed_on: Option<Date>,
}

/// How many of a council's classes have reached its goals.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reached {
    /// How many classes there are.
    pub classes: u16,
    /// How many have an agreement in force.
    pub in_force: u16,
    /// How many have the pupils' own part in it.
    pub pupil_part: u16,
    /// How many have looked at it again within the last twelve months.
    pub reviewed: u16,
}

impl Reached {
    /// Counts them on a day.
    ///
    /// ```
    /// use agreements::council::{Progress, Reached, Standing};
    /// use jiff::civil::date;
    /// let class = |reviewed_on| Standing { progress: Progress::Force, pupil_part: false, reviewed_on };
    /// let classes = [class(None), class(Some(date(2027, 9, 20))), class(Some(date(2026, 6, 14)))];
    /// let reached = Reached::of(&classes, date(2028, 6, 15));
    /// assert_eq!((reached.classes, reached.in_force, reached.pupil_part, reached.reviewed), (3, 3, 0, 1));
    /// ```
    #[must_use]
    pub fn of(classes: &[Standing], on: Date) -> Reached {
        let a_year_ago = on.saturating_sub(1.year());
        let count = |reached: &dyn Fn(&Standing) -> bool| {
            u16::try_from(classes.iter().filter(|class| reached(class)).count()).unwrap_or(u16::MAX)
        };
        Reached {
            classes: count(&|_| true),
            in_force: count(&|class| class.progress == Progress::Force),
            pupil_part: count(&|class| class.pupil_part),
            reviewed: count(&|class| class.reviewed_on.is_some_and(|day| day > a_year_ago)),
        }
    }
}

/// True when what is answered can be summed over classes. A pledge asks how many others are in, and they are of one
/// class; a ranking is decided within one too.
#[must_use]
pub const fn sums(kind: Kind) -> bool {
    !matches!(kind, Kind::Pledge | Kind::Ranking)
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
                choice::places(options.len()).map(Counted::Option).collect()
            }
            Question::Age(scale) | Question::Pledge(scale) => {
                scale.ages().map(Counted::Until).chain([Counted::Families]).collect()
            }
            Question::Stance => [Side::Yes, Side::No].map(Counted::Side).to_vec(),
            Question::Consent => vec![Counted::Along, Counted::Against],
        }
    }

    fn among(self, question: &Question, tally: &Tally) -> Twelfths {
        match (self, question) {
            (Counted::Option(place), Question::Approval { .. }) => choice::ticked(tally, place),
            (Counted::Option(place), _) => choice::behind(tally, place),
            (Counted::Until(age), _) => would_wait_until(tally, age),
            (Counted::Families, _) => tally.twelfths(&Answer::Families),
            (Counted::Side(side), _) => stance::behind(tally, side),
            (Counted::Along, _) => tally.with_an_opinion() - objections(tally),
            (Counted::Against, _) => objections(tally),
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
pub struct Shown {
    /// How many classes it is of.
    pub classes: u32,
    /// How many children they have together; it is not said.
    pub children: u32,
    /// A number for each thing that is [`Counted`], in the same order.
    pub ranges: Vec<Range>,
}

impl Shown {
    /// What may be said of a sum; nothing where it is of too few.
    #[must_use]
    pub fn of(question: &Question, sum: &Sum) -> Option<Shown> {
        let enough = sum.classes >= LEAST_CLASSES && sum.tally.seats() >= LEAST_CLASSES * LEAST_SEATS;
        let range = |counted: Counted| Range::of(counted.among(question, &sum.tally), sum.children);
        let ranges = || Counted::of(question).into_iter().map(range).collect();
        (enough && sums(question.kind())).then(|| Shown {
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
/// use agreements::council::width;
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
    use crate::age::AgeScale;
    use crate::question::OptionId;
    use crate::stance::Stance;

    fn answers(counts: &[(usize, Answer)]) -> Tally {
        Tally::of_seats(counts.iter().flat_map(|(count, answer)| std::iter::repeat_n(answer.clone(), *count)))
    }

    #[test]
    fn every_country_has_councils_and_every_kind_its_code() {
        for country in Country::ALL {
            assert!(CouncilKind::of(country).count() >= 4);
            assert!(CouncilKind::of(country).all(|kind| CouncilKind::from_code(kind.code()) == Some(kind)));
        }
        assert_eq!(CouncilKind::from_code("none"), None);
    }

    #[test]
    fn what_is_counted_is_told_in_its_order() {
        let ages = Question::Age(AgeScale { min: 12, max: 13 });
        let tally =
            answers(&[(30, Answer::Age(13)), (11, Answer::Families), (25, Answer::Age(12)), (9, Answer::NoOpinion)]);
        let shown = Shown::of(&ages, &Sum { classes: 4, children: 96, tally }).unwrap();
        let least: Vec<u32> = shown.ranges.iter().map(|range| range.least).collect();
        assert_eq!((least, Counted::of(&ages).len()), (vec![50, 30, 10], 3));
        let stances = answers(&[(20, Answer::Stance(Stance::YesBut)), (12, Answer::Stance(Stance::No))]);
        let shown = Shown::of(&Question::Stance, &Sum { classes: 3, children: 44, tally: stances }).unwrap();
        assert_eq!(shown.ranges, [Range { least: 20, most: 29 }, Range { least: 10, most: 19 }]);
    }

    #[test]
    fn too_few_and_what_cannot_be_summed_tell_nothing() {
        let of = |classes, seats| Sum { classes, children: 90, tally: answers(&[(seats, Answer::Option(0))]) };
        let question = Question::Choice { options: vec![OptionId("a".into()), OptionId("b".into())] };
        assert_eq!(Shown::of(&question, &of(2, 60)), None);
        assert_eq!(Shown::of(&question, &of(3, 29)), None);
        assert!(Shown::of(&question, &of(3, 30)).is_some());
        assert_eq!(Shown::of(&Question::Pledge(AgeScale { min: 12, max: 13 }), &of(3, 60)), None);
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
