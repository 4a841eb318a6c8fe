//! Lessons of a class, who answers questions about them, and what somebody finds out about a service.

use agreements::catalogue::Catalogue;
use agreements::class::country::Country;
use agreements::class::stage::Stage;
use agreements::lesson::Lesson;
use agreements::time::timetable::Timetable;
use jiff::Timestamp;
use jiff::civil::{Date, Time, Weekday};
use serde::{Deserialize, Serialize};

use crate::ids::{JobId, QuestionNo};

/// When and how a class gets its lessons.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LessonPlan {
    /// The weekday, 0 for Monday.
    pub weekday: i8,
    /// The hour of the wall clock.
    pub hour: i8,
    /// The series that comes; nothing for all that suit the class.
    pub series: Option<String>,
    /// Single ones that come before it.
    pub singles: Vec<String>,
    /// True while none comes.
    pub paused: bool,
    /// True when they come to each member alone, and not to the room.
    pub privately: bool,
    /// Nothing comes until then: one was left out.
    pub not_until: Option<Timestamp>,
    /// The job that posts the next one, while there is one.
    pub job: Option<JobId>,
}

impl LessonPlan {
    /// A plan for that weekday and hour, with nothing else chosen.
    #[must_use]
    pub const fn weekly(weekday: i8, hour: i8) -> LessonPlan {
        LessonPlan {
            weekday,
            hour,
            series: None,
            singles: Vec::new(),
            paused: false,
            privately: false,
            not_until: None,
            job: None,
        }
    }

    /// The plan as a timetable in a country's zone.
    ///
    /// # Errors
    /// When the plan is no weekday and hour.
    pub fn timetable(&self, country: Country) -> Result<Timetable, jiff::Error> {
        Ok(Timetable {
            weekday: Weekday::from_monday_zero_offset(self.weekday)?,
            time: Time::new(self.hour, 0, 0, 0)?,
            zone: country.zone(),
        })
    }
}

/// The lesson that comes next to a class that has had those: a single one that was chosen, else the next of the series
/// that was chosen, else the next of all that suit it.
#[must_use]
pub fn next_lesson<'a>(
    plan: Option<&LessonPlan>,
    catalogue: &'a Catalogue,
    stage: Stage,
    given: &[String],
    today: Date,
) -> Option<&'a Lesson> {
    let singles = plan.into_iter().flat_map(|plan| &plan.singles);
    let mut chosen = singles.filter_map(|id| catalogue.lesson(id)).filter(|lesson| lesson.suits(stage, today));
    let of_plan = match plan.and_then(|plan| plan.series.as_ref()) {
        Some(series) => catalogue.lessons_of(series, stage, today),
        None => catalogue.lessons_for(stage, today),
    };
    chosen.next().or_else(|| of_plan.into_iter().find(|lesson| !given.contains(&lesson.id)))
}

/// How somebody wants the lessons, where it is not as the class gets them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wish {
    /// To themselves.
    Private,
    /// Not at all.
    None,
}

/// What who leads the class is told about its lessons.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LessonNote {
    /// The series that was chosen is over.
    SeriesOver,
    /// The class has had all that suit it.
    AllGiven,
    /// Every week that can be seen is free.
    NoEvening,
    /// A school year has begun: when are the children free?
    FreeWeeks,
    /// A school year has begun, and lessons have a pause.
    Paused,
}

/// Who answers questions for a class.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// A parent who leads the class: answers where nobody else was asked to.
    Contact,
    /// A teacher.
    Teacher,
    /// A health nurse.
    Nurse,
    /// Somebody from the parents' council.
    Council,
}

impl Role {
    /// The roles that are given by a code.
    pub const GIVEN: [Role; 3] = [Role::Teacher, Role::Nurse, Role::Council];
}

/// A question about a lesson that nobody has answered yet. Who asked it is not known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    /// Its number.
    pub no: QuestionNo,
    /// The lesson.
    pub lesson: String,
    /// What was asked.
    pub words: String,
}

/// What somebody has found out about a service that the guide does not know.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AppCheck {
    /// What it is called, as somebody wrote it.
    pub name: String,
    /// What was answered so far, in the order of the questions.
    pub answers: Vec<Found>,
    /// True once the class was shown it.
    pub shared: bool,
}

/// An answer to a question about a service.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Found {
    /// It speaks for it.
    Good,
    /// It is something to talk about.
    Mind,
    /// It is not known.
    Unknown,
}
