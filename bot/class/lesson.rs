//! Lessons of a class, its advisers, and checks of services.

use agreements::catalogue::Catalogue;
use agreements::class::country::Country;
use agreements::class::stage::Stage;
use agreements::lesson::Lesson;
use agreements::time::timetable::Timetable;
use jiff::Timestamp;
use jiff::civil::{Date, Time, Weekday};
use serde::{Deserialize, Serialize};

use crate::ids::{JobId, PostRef, QuestionNo};

/// A class's plan for its lessons.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LessonPlan {
    /// The weekday, 0 for Monday.
    pub weekday: i8,
    /// The hour on the wall clock.
    pub hour: i8,
    /// The chosen series; `None` for all lessons that suit the class.
    pub series: Option<String>,
    /// Single lessons that come before the others.
    pub singles: Vec<String>,
    /// True while the lessons are paused.
    pub paused: bool,
    /// True if lessons go to each member in private, and not to the room.
    pub privately: bool,
    /// No lesson comes before this time: the class skipped one.
    pub not_until: Option<Timestamp>,
    /// The job that sends the next lesson, if there is one.
    pub job: Option<JobId>,
}

impl LessonPlan {
    /// A weekly plan for that weekday and hour, without other choices.
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

    /// The plan as a timetable in the country's time zone.
    ///
    /// # Errors
    /// When the plan has no valid weekday or hour.
    pub fn timetable(&self, country: Country) -> Result<Timetable, jiff::Error> {
        Ok(Timetable {
            weekday: Weekday::from_monday_zero_offset(self.weekday)?,
            time: Time::new(self.hour, 0, 0, 0)?,
            zone: country.zone(),
        })
    }
}

/// The next lesson of a class. A chosen single comes first, and may repeat a lesson of `given`. Then comes a lesson
/// outside `given`: of the chosen series, else of all that suit the class.
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

/// A person's own choice for lessons, if it differs from the class's plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wish {
    /// In private.
    Private,
    /// No lessons.
    None,
}

/// A notice to a contact parent about the lessons.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LessonNote {
    /// The chosen series is over.
    SeriesOver,
    /// The class has had all lessons that suit it.
    AllGiven,
    /// Every week within the search horizon is free.
    NoEvening,
    /// A school year has begun: asks for the free weeks.
    FreeWeeks,
    /// A school year has begun, and the lessons are paused.
    Paused,
}

/// The role of a person who answers questions for a class.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// A person who leads the class. They answer while nobody has another role.
    Contact,
    /// A teacher.
    Teacher,
    /// A health nurse.
    Nurse,
    /// A member of the parents' council.
    Council,
}

impl Role {
    /// The roles that a code can give.
    pub const GIVEN: [Role; 3] = [Role::Teacher, Role::Nurse, Role::Council];
}

/// A question about a lesson without an answer yet. The bot does not store who asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    /// The number.
    pub no: QuestionNo,
    /// The lesson.
    pub lesson: String,
    /// The text.
    pub words: String,
}

/// A person's check of a service that the guide lacks.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AppCheck {
    /// The name, as the person wrote it.
    pub name: String,
    /// The answers so far, in the order of the questions.
    pub answers: Vec<Found>,
}

impl AppCheck {
    /// The maximum length of a service's name, in characters.
    pub const LONGEST_NAME: usize = 40;
}

/// A check that its author wants to show the class. The bot does not store who that is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SharedCheck {
    /// The check.
    pub check: AppCheck,
    /// True once a person who leads has let it into the room.
    pub approved: bool,
    /// The post in the room.
    pub post: Option<PostRef>,
}

/// An answer to a question about a service.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Found {
    /// It speaks for the service.
    Good,
    /// It is something to talk about.
    Mind,
    /// The person does not know.
    Unknown,
}
