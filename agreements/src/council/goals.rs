//! Goals: how many of a council's classes have reached them.

use jiff::ToSpan;
use jiff::civil::Date;

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
pub struct ClassProgress {
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
