//! Lessons: the next one in turn, and what the sources say a day later.

use agreements::timetable::days_later;
use jiff::{SignedDuration, Timestamp};

use super::Job;
use super::hand::{Halt, Hand, Posted};
use crate::ids::JobId;
use crate::say;
use crate::store::ClassTx;

/// How late a lesson may come after an outage; one that is later is left for the next time.
const GRACE: SignedDuration = SignedDuration::from_hours(24);

/// Posts the next lesson, and plans its sources and the lesson after it.
pub(super) async fn post(hand: &Hand<'_>, tx: &mut ClassTx, planned: Timestamp) -> Result<(), Halt> {
    // A plan that was changed meanwhile has another job.
    let Some(mut plan) = tx.lesson_plan().await?.filter(|plan| plan.job == Some(hand.job.id)) else { return Ok(()) };
    let catalogue = &hand.app.content.catalogue;
    let stage = hand.profile.group.stage(hand.profile.country);
    let given = tx.lessons_given().await?;
    let in_time = hand.now.duration_since(planned) <= GRACE;
    if let Some(lesson) = catalogue.next_lesson(stage, &given).filter(|_| in_time) {
        let zone = hand.profile.country.zone();
        let answer_at = days_later(hand.now, 1, &zone);
        let dilemma = say::lesson::dilemma(hand.words(), hand.job.class, lesson, answer_at, &zone);
        if hand.post(&dilemma).await? != Posted::Nowhere {
            tx.give_lesson(&lesson.id, hand.now).await?;
            let sources = Job::LessonSources { lesson: lesson.id.clone() };
            sources.enqueue(hand.app, tx, answer_at).await?;
        }
    }
    // Also when none is left: there may be a new one by then.
    let (job, next) = (JobId(hand.app.new_id()), plan.timetable(hand.profile.country)?.next_after(hand.now));
    tx.enqueue(job, next, &Job::Lesson { planned: next }).await?;
    plan.job = Some(job);
    tx.save_lesson_plan(&plan).await?;
    Ok(())
}

/// Posts what the sources say.
pub(super) async fn sources(hand: &Hand<'_>, lesson: &str) -> Result<(), Halt> {
    if let Some(lesson) = hand.app.content.catalogue.lesson(lesson) {
        hand.post(&say::lesson::sources(hand.words(), lesson)).await?;
    }
    Ok(())
}
