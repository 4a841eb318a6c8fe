//! Payloads of dilemmas, of questions to advisers, and of checked services.

use enige::class::{Found, Role, Wish};
use enige::ids::{ClassId, QuestionNo};
use enige::press::{AdviseAct, AskAct, CheckAct, ClassPress, LessonAct, LessonChange, LessonMenu, Press, RolesAct};
use jiff::civil::{Date, date};

use super::with_end;

fn lesson(class: ClassId, act: LessonAct) -> String {
    Press::Class(class, ClassPress::Lesson(act)).data()
}

/// The menu of the dilemmas.
pub(crate) fn menu(class: ClassId) -> String {
    lesson(class, LessonAct::Menu(LessonMenu::All))
}

/// Takes a week off, by its Monday.
pub(crate) fn free_week(class: ClassId, monday: Date) -> String {
    lesson(class, LessonAct::Change(LessonChange::Week(monday)))
}

/// Asks for dilemmas in private.
pub(crate) fn in_private(class: ClassId) -> String {
    lesson(class, LessonAct::Wish(Some(Wish::Private)))
}

/// What only the contact parent can do with the dilemmas.
pub(crate) fn of_the_leader(class: ClassId) -> Vec<String> {
    let acts = [
        LessonAct::Change(LessonChange::Stop),
        LessonAct::Menu(LessonMenu::Now),
        LessonAct::Change(LessonChange::Pause),
        LessonAct::Change(LessonChange::Skip),
        LessonAct::Change(LessonChange::Privately),
        LessonAct::Change(LessonChange::Week(date(2026, 10, 5))),
        LessonAct::Change(LessonChange::All),
        LessonAct::Menu(LessonMenu::All),
    ];
    acts.map(|act| lesson(class, act)).to_vec()
}

/// Hours at night, and days, series, lessons, weeks, questions and kits that do not exist.
pub(crate) fn of_nothing(class: ClassId) -> Vec<String> {
    let acts = [
        LessonAct::Change(LessonChange::Time(1, 3)),
        LessonAct::Change(LessonChange::Series("nothing".into())),
        LessonAct::Change(LessonChange::Single("p-left-out".into())),
        LessonAct::Change(LessonChange::Single("nothing".into())),
        LessonAct::Change(LessonChange::Week(date(2026, 10, 6))),
        LessonAct::Quiz(200),
        LessonAct::Pick(0, 9),
        LessonAct::Menu(LessonMenu::Kit("x".into())),
    ];
    let day = lesson(class, LessonAct::Menu(LessonMenu::Day(6)));
    let month = lesson(class, LessonAct::Menu(LessonMenu::Weeks(12)));
    acts.map(|act| lesson(class, act)).into_iter().chain([with_end(&day, "9"), with_end(&month, "13")]).collect()
}

fn question(class: ClassId, act: AskAct) -> String {
    Press::Class(class, ClassPress::Ask(act)).data()
}

/// Asks a professional about a lesson.
pub(crate) fn ask(class: ClassId, lesson: &str) -> String {
    question(class, AskAct::Ask(lesson.to_owned()))
}

/// A code for the school nurse.
pub(crate) fn nurse_code(class: ClassId) -> String {
    question(class, AskAct::Roles(RolesAct::Code(Role::Nurse)))
}

/// Writes the school's plan.
pub(crate) fn school_plan(class: ClassId) -> String {
    question(class, AskAct::Roles(RolesAct::SchoolPlan))
}

/// Deletes the school's plan.
pub(crate) fn drop_school_plan(class: ClassId) -> String {
    question(class, AskAct::Roles(RolesAct::DropSchoolPlan))
}

/// What only an adviser or the contact parent can do.
pub(crate) fn of_advisers(class: ClassId) -> Vec<String> {
    let acts = [
        AskAct::Advise(AdviseAct::Answer(QuestionNo(1))),
        AskAct::Advise(AdviseAct::Decline(QuestionNo(1))),
        AskAct::Advise(AdviseAct::Publish),
        AskAct::Advise(AdviseAct::List),
        AskAct::Advise(AdviseAct::GiveUp),
        AskAct::Roles(RolesAct::Code(Role::Teacher)),
        AskAct::Roles(RolesAct::EndRole(Role::Nurse)),
        AskAct::Roles(RolesAct::SchoolPlan),
        AskAct::Roles(RolesAct::DropSchoolPlan),
    ];
    acts.map(|act| question(class, act)).to_vec()
}

/// Answers a question about a service, by its place.
pub(crate) fn checked(class: ClassId, place: u8) -> String {
    Press::Class(class, ClassPress::Check(CheckAct::Answer(place, Found::Good))).data()
}

/// Shows the class a checked service.
pub(crate) fn share_check(class: ClassId) -> String {
    Press::Class(class, ClassPress::Check(CheckAct::Share)).data()
}
