//! A council's goals, and the number of classes that reached them.

use jiff::ToSpan;
use jiff::civil::Date;

use crate::agreement::Agreement;
use crate::agreement::review::Review;
use crate::poll::outcome::Outcome;

/// The progress of a class's agreement, as its council sees it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Progress {
    /// The agreement is in force.
    Force,
    /// The class makes, adopts or signs it.
    Work,
    /// There is no agreement.
    None,
}

impl Progress {
    /// All values, the furthest first.
    pub const ALL: [Progress; 3] = [Progress::Force, Progress::Work, Progress::None];

    /// The progress of a class whose newest agreement is this one.
    #[must_use]
    pub fn of(newest: Option<&Agreement>) -> Progress {
        match newest {
            Some(agreement) if agreement.force.is_some() => Progress::Force,
            Some(agreement) if agreement.lives() => Progress::Work,
            Some(_) | None => Progress::None,
        }
    }

    /// The code in the database.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Progress::Force => "force",
            Progress::Work => "work",
            Progress::None => "none",
        }
    }

    /// The progress with this [`code`](Progress::code).
    #[must_use]
    pub fn from_code(code: &str) -> Option<Progress> {
        Progress::ALL.into_iter().find(|known| known.code() == code)
    }
}

/// The facts about a class that its council sees.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ClassProgress {
    /// The progress of the agreement.
    pub progress: Progress,
    /// True if the agreement contains the pupils' part.
    pub pupil_part: bool,
    /// The day of the last decision on renewing the agreement.
    pub reviewed_on: Option<Date>,
}

/// The day of the last review that renewed the agreement. `reviews` has the closing day and the outcome of each.
#[must_use]
pub fn last_renewal(reviews: impl IntoIterator<Item = (Date, Outcome)>) -> Option<Date> {
    let renews = |outcome| Review::decided(outcome).is_some_and(Review::renews);
    reviews.into_iter().filter(|&(_, outcome)| renews(outcome)).map(|(day, _)| day).max()
}

/// The number of a council's classes that reached each goal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reached {
    /// All classes.
    pub classes: u16,
    /// Classes with an agreement in force.
    pub in_force: u16,
    /// Classes with a pupils' part in their agreement.
    pub pupil_part: u16,
    /// Classes with a review in the last twelve months.
    pub reviewed: u16,
}

impl Reached {
    /// Counts the classes on this day.
    ///
    /// ```
    /// use agreements::council::goals::{ClassProgress, Progress, Reached};
    /// use jiff::civil::date;
    /// let class = |reviewed_on| ClassProgress { progress: Progress::Force, pupil_part: false, reviewed_on };
    /// let classes = [class(None), class(Some(date(2027, 9, 20))), class(Some(date(2026, 6, 14)))];
    /// let reached = Reached::of(&classes, date(2028, 6, 15));
    /// assert_eq!((reached.classes, reached.in_force, reached.pupil_part, reached.reviewed), (3, 3, 0, 1));
    /// ```
    #[must_use]
    pub fn of(classes: &[ClassProgress], on: Date) -> Reached {
        let a_year_ago = on.saturating_sub(1.year());
        let count = |reached: &dyn Fn(&ClassProgress) -> bool| {
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
