//! Lessons: the next one, the class's answers with the sources, and questions to advisers.

use agreements::content::id::OptionId;
use agreements::lesson::Lesson;
use agreements::poll::Poll;
use agreements::poll::question::Question;
use agreements::poll::rule::Rule;
use agreements::time::calendar::{Due, answer_after};
use jiff::Timestamp;

use super::Job;
use super::hand::{Halt, Hand, Posted};
use crate::chat::Post;
use crate::class::{ClassPoll, LessonNote, LessonPlan, NewPoll, Role, Subject, next_lesson};
use crate::ids::{PersonId, PollNo, QuestionNo};
use crate::say::{ask, lesson as words, schedule};
use crate::store::ClassTx;

/// Sends the class its next lesson, on time or somewhat late, and schedules the one after.
pub(super) async fn strike(hand: &Hand<'_>, tx: &mut ClassTx<'_>, planned: Timestamp) -> Result<(), Halt> {
    // A changed plan names another job.
    let Some(mut plan) = tx.lesson_plan().await?.filter(|plan| plan.job == Some(hand.job.id)) else { return Ok(()) };
    match tx.calendar(hand.profile.country).await?.due(planned, hand.now) {
        Due::At(morning) => return Err(Halt::Later(morning.duration_since(hand.now))),
        Due::Missed => {}
        Due::Now => give(hand, tx, Some(&mut plan)).await?,
    }
    plan_next(hand, tx, &mut plan).await
}

/// Sends the class its next lesson now, on request of a person who leads. The one after comes about a week later.
pub(super) async fn now(hand: &Hand<'_>, tx: &mut ClassTx<'_>) -> Result<(), Halt> {
    let mut plan = tx.lesson_plan().await?;
    give(hand, tx, plan.as_mut()).await?;
    match &mut plan {
        Some(plan) => plan_next(hand, tx, plan).await,
        None => Ok(()),
    }
}

async fn plan_next(hand: &Hand<'_>, tx: &mut ClassTx<'_>, plan: &mut LessonPlan) -> Result<(), Halt> {
    let planned = plan.job.take().is_some();
    let due = hand.operation(tx).plan_lesson(plan).await?;
    if due.is_none() && planned && !plan.paused {
        hand.operation(tx).for_contacts(|person| Job::LessonNote { person, note: LessonNote::NoEvening }).await?;
    }
    Ok(())
}

/// Puts a lesson to the class as a poll that closes a day later, unless another one is open. Another job posts the
/// card.
async fn give(hand: &Hand<'_>, tx: &mut ClassTx<'_>, plan: Option<&mut LessonPlan>) -> Result<(), Halt> {
    // Another job may send a lesson at the same time. This lock orders them, even without a plan whose row they could
    // lock.
    tx.hold_seats().await?;
    let (stage, country) = (hand.profile.group.stage(hand.profile.country), hand.profile.country);
    let alone = plan.as_ref().is_some_and(|plan| plan.privately);
    let pupils = tx.taught_alone(alone).await?;
    let thinks = tx.open_lessons().await?.iter().any(|open| open.runs(hand.now).is_ok());
    if thinks || hand.room.is_none() || (alone && pupils.is_empty()) {
        return Ok(());
    }
    let given = tx.lessons_given().await?;
    let Some(lesson) = next_lesson(plan.as_deref(), &hand.app.content.catalogue, stage, &given, hand.today()) else {
        // The contact parents get one notice. No lesson comes until they choose.
        if let Some(plan) = plan {
            let note = if plan.series.take().is_some() { LessonNote::SeriesOver } else { LessonNote::AllGiven };
            plan.paused = true;
            hand.operation(tx).for_contacts(|person| Job::LessonNote { person, note }).await?;
        }
        return Ok(());
    };
    let options = lesson.options.iter().cloned().map(OptionId).collect();
    let question = Question::Choice { options };
    let closes_at = answer_after(country, hand.now);
    let rule = Rule::usual(question.kind()).fitting(question.kind(), hand.profile.children);
    let poll = Poll { question, rule, children: hand.profile.children, closes_at };
    let (lineage, subject) = (format!("lesson-{}", lesson.id), Subject::Lesson { id: lesson.id.clone(), alone });
    let new = NewPoll { subject, lineage, clause: None, council: None, poll, opens: None };
    let Some(poll) = hand.operation(tx).put_poll(&new).await? else { return Ok(()) };
    tx.give_lesson(&lesson.id, hand.now).await?;
    if let Some(plan) = plan {
        plan.singles.retain(|single| *single != lesson.id);
    }
    for person in pupils {
        Job::LessonAlone { poll, person }.enqueue(hand.app, tx, hand.now).await?;
    }
    Ok(())
}

/// Sends a lesson to one person in private.
pub(super) async fn alone(hand: &Hand<'_>, tx: &mut ClassTx<'_>, no: PollNo) -> Result<(), Halt> {
    let Some(open) = tx.poll_for_vote(no).await?.filter(|open| open.runs(hand.now).is_ok()) else { return Ok(()) };
    if let Some((lesson, _)) = of(hand, &open) {
        hand.awake()?;
        let (w, country) = (hand.own_words(), hand.profile.country);
        hand.write(&words::dilemma(w, hand.job.class, &open, lesson, country)).await?;
    }
    Ok(())
}

/// Posts the class's answers to a lesson, and the sources.
pub(super) async fn sources(hand: &Hand<'_>, tx: &mut ClassTx<'_>, no: PollNo) -> Result<(), Halt> {
    let Some(poll) = tx.poll(no).await? else { return Ok(()) };
    let Some((lesson, alone)) = of(hand, &poll) else { return Ok(()) };
    hand.awake()?;
    if !alone {
        let advised = !tx.advisers().await?.is_empty();
        let (w, catalogue, country) = (hand.words(), &hand.app.content.catalogue, hand.profile.country);
        hand.post(&words::sources(w, hand.job.class, lesson, &poll, catalogue, country, advised)).await?;
    }
    for person in tx.taught_alone(alone).await? {
        Job::LessonSourcesAlone { poll: no, person }.enqueue(hand.app, tx, hand.now).await?;
    }
    Ok(())
}

/// Sends one person the class's answers to a lesson, and the sources.
pub(super) async fn sources_alone(hand: &Hand<'_>, tx: &mut ClassTx<'_>, no: PollNo) -> Result<(), Halt> {
    let Some(poll) = tx.poll(no).await? else { return Ok(()) };
    let Some((lesson, _)) = of(hand, &poll) else { return Ok(()) };
    hand.awake()?;
    let advised = !tx.advisers().await?.is_empty();
    let (w, catalogue, country) = (hand.own_words(), &hand.app.content.catalogue, hand.profile.country);
    hand.write(&words::sources(w, hand.job.class, lesson, &poll, catalogue, country, advised)).await?;
    Ok(())
}

/// Sends a contact parent a notice about the lessons.
pub(super) async fn note(hand: &Hand<'_>, note: LessonNote) -> Result<(), Halt> {
    hand.write(&schedule::note(hand.own_words(), hand.job.class, note, hand.today())).await?;
    Ok(())
}

/// Shows an adviser a new question. Ends the role of an adviser whom the bot cannot reach.
pub(super) async fn asked(hand: &Hand<'_>, tx: &mut ClassTx<'_>, no: QuestionNo, person: PersonId) -> Result<(), Halt> {
    let questions = tx.questions().await?;
    let Some(question) = questions.iter().find(|question| question.no == no) else { return Ok(()) };
    let post = ask::question(hand.own_words(), hand.job.class, question, &hand.app.content.catalogue);
    advise(hand, tx, person, &post, |person| Job::QuestionAsked { question: no, person }).await
}

/// Writes to an adviser. Ends the role of an adviser whom the bot cannot reach.
///
/// If that was the last role, the contact parents get the message instead. Other advisers have a job of their own.
/// While the bot is not in the room, it reaches nobody, so no role ends.
async fn advise(
    hand: &Hand<'_>,
    tx: &mut ClassTx<'_>,
    person: PersonId,
    post: &Post,
    instead: impl Fn(PersonId) -> Job,
) -> Result<(), Halt> {
    if hand.write(post).await? != Posted::Nowhere || hand.room.is_none() || !tx.end_adviser(person).await? {
        return Ok(());
    }
    for (other, role) in tx.advisers().await? {
        if role == Role::Contact {
            instead(other).enqueue(hand.app, tx, hand.now).await?;
        }
    }
    Ok(())
}

/// Enqueues a list of the unanswered questions for every adviser, and itself a week later, until none is left.
pub(super) async fn unanswered(hand: &Hand<'_>, tx: &mut ClassTx<'_>) -> Result<(), Halt> {
    // A person who asks meanwhile waits for this lock, and then sees whether a job is planned.
    tx.hold_seats().await?;
    if tx.questions_job().await? != Some(hand.job.id) {
        return Ok(());
    }
    if tx.questions().await?.is_empty() {
        return Ok(tx.set_questions_job(None).await?);
    }
    for (person, _) in tx.advisers().await? {
        Job::QuestionsShown { person }.enqueue(hand.app, tx, hand.now).await?;
    }
    Ok(hand.operation(tx).plan_unanswered().await?)
}

/// Shows an adviser the unanswered questions. Ends the role of an adviser whom the bot cannot reach.
pub(super) async fn shown(hand: &Hand<'_>, tx: &mut ClassTx<'_>, person: PersonId) -> Result<(), Halt> {
    let questions = tx.questions().await?;
    if questions.is_empty() {
        return Ok(());
    }
    let post = ask::unanswered(hand.own_words(), hand.job.class, &questions, &hand.app.content.catalogue);
    advise(hand, tx, person, &post, |person| Job::QuestionsShown { person }).await
}

/// Posts an adviser's answer, or that nobody can answer.
pub(super) async fn answered(
    hand: &Hand<'_>,
    lesson: &str,
    question: &str,
    answer: Option<&str>,
    role: Role,
) -> Result<(), Halt> {
    let title = hand.app.content.catalogue.lesson(lesson).map(|lesson| hand.words().text(&lesson.text_id("title")));
    hand.post(&ask::answered(hand.words(), title, question, answer, role)).await?;
    Ok(())
}

/// The lesson of a poll, and whether it went to each member in private.
fn of<'a>(hand: &Hand<'a>, poll: &ClassPoll) -> Option<(&'a Lesson, bool)> {
    let Subject::Lesson { id, alone } = &poll.subject else { return None };
    Some((hand.app.content.catalogue.lesson(id)?, *alone))
}
