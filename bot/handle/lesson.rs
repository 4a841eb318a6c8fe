//! Lessons: the plan, and what somebody thinks of a dilemma.

use agreements::lesson::Lesson;
use agreements::timetable::days_later;
use anyhow::{Context, Result};

use super::InClass;
use crate::chat::Say;
use crate::class::LessonPlan;
use crate::ids::JobId;
use crate::job::Job;
use crate::say::lesson as say;
use crate::say::refusal::Refused;

/// Shows what is planned.
pub(super) async fn show(mut class: InClass<'_>) -> Result<Vec<Say>> {
    let next = next(&mut class).await?;
    let plan = class.tx.lesson_plan().await?;
    let now = class.scene.event.at;
    let due = match plan {
        Some(plan) => Some(plan.timetable(class.profile.country)?.next_after(now)),
        None => None,
    };
    let (id, zone) = (class.tx.class(), class.profile.country.zone());
    let leads = class.leads().await?;
    class.say(|class| class.show(|w| say::plan(w, id, next, due, &zone, leads))).await
}

/// The weekday is chosen: asks for the hour.
pub(super) async fn day(mut class: InClass<'_>, day: i8) -> Result<Vec<Say>> {
    if !class.leads().await? {
        return Ok(class.refuse(&Refused::NotContact));
    }
    let id = class.tx.class();
    class.say(|class| Say::Replace(say::hours(class.class_words(), id, day))).await
}

/// Weekday and hour are chosen: plans the next lesson, in place of what was planned before.
pub(super) async fn time(mut class: InClass<'_>, day: i8, hour: i8) -> Result<Vec<Say>> {
    if !class.leads().await? {
        return Ok(class.refuse(&Refused::NotContact));
    }
    let next = next(&mut class).await?;
    // The job of an earlier plan finds that it is not the plan's any more, and does nothing.
    let job = JobId(class.scene.app.new_id());
    let plan = LessonPlan { weekday: day, hour, job: Some(job) };
    let due = plan.timetable(class.profile.country)?.next_after(class.scene.event.at);
    class.tx.enqueue(job, due, &Job::Lesson { planned: due }).await?;
    class.tx.save_lesson_plan(&plan).await?;
    let zone = class.profile.country.zone();
    let next = next.map(|lesson| (lesson, due));
    class.say(|class| Say::Replace(say::planned(class.class_words(), day, hour, next, &zone))).await
}

/// Somebody says what they think; it is told to them alone and kept nowhere.
pub(super) async fn option(mut class: InClass<'_>, lesson: &str, option: &str) -> Result<Vec<Say>> {
    let lesson = class.scene.app.content.catalogue.lesson(lesson);
    let Some(lesson) = lesson.filter(|lesson| lesson.options.iter().any(|known| known == option)) else {
        return Ok(class.refuse(&Refused::Stale));
    };
    let given = class.tx.lesson_given_at(&lesson.id).await?;
    let zone = class.profile.country.zone();
    let answer_at = given.map(|given| days_later(given, 1, &zone)).filter(|at| *at > class.scene.event.at);
    class.say(|class| Say::Answer(say::thought(class.own_words(), lesson, option, answer_at, &zone))).await
}

async fn next<'a>(class: &mut InClass<'a>) -> Result<Option<&'a Lesson>> {
    let catalogue = &class.scene.app.content.catalogue;
    let stage = class.profile.group.stage(class.profile.country);
    let given = class.tx.lessons_given().await.context("which lessons the class has had")?;
    Ok(catalogue.next_lesson(stage, &given))
}
