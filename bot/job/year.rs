//! The school year: the pulse, the yearly review, the end of the agreement, and the class's next year.

use agreements::agreement::phase::Ending;
use agreements::agreement::point::About;
use agreements::agreement::pulse;
use agreements::agreement::review::Review;
use agreements::content::id::OptionId;
use agreements::poll::Poll;
use agreements::poll::outcome::Outcome;
use agreements::poll::question::Question;
use agreements::poll::rule::Rule;
use agreements::time::school_year;
use agreements::time::timetable::closing_after;
use jiff::SignedDuration;
use jiff::civil::Date;

use super::Job;
use super::hand::{Halt, Hand};
use crate::chat::Post;
use crate::class::{ClassAgreement, ClassPoll, LessonNote, NewPoll, Note, PollState, Pulse, Subject};
use crate::ids::{AgreementNo, PollNo};
use crate::say::{self, agreement as words};
use crate::store::ClassTx;

/// The days to answer the pulse, and to answer the review.
const PULSE_DAYS: u8 = 7;
const REVIEW_DAYS: u8 = 14;

/// The delay of a pulse's last question while the others are open.
const TOGETHER: SignedDuration = SignedDuration::from_secs(20);

/// Tells the room that the agreement is in force, and schedules its pulse and its review.
///
/// Jobs for an earlier version in force may still be queued. A poll of the same lineage opens only once.
pub(super) async fn in_force(hand: &Hand<'_>, tx: &mut ClassTx<'_>, no: AgreementNo) -> Result<(), Halt> {
    let Some(agreement) = living(tx, no).await? else { return Ok(()) };
    let Some(force) = agreement.body.force else { return Ok(()) };
    let on = school_year::next_pulse(force.since);
    Job::AgreementPulse { agreement: no, on }.enqueue(hand.app, tx, hand.evening_of(on)?).await?;
    plan_review(hand, tx, &agreement).await?;
    hand.post(&words::in_force(hand.words(), hand.job.class, &agreement)).await?;
    Ok(())
}

/// Applies the result of a pulse or a review.
pub(super) async fn answered(hand: &Hand<'_>, tx: &mut ClassTx<'_>, no: PollNo) -> Result<(), Halt> {
    let Some(poll) = tx.poll(no).await? else { return Ok(()) };
    match poll.subject {
        Subject::Pulse(ref part) => pulse_answered(hand, tx, &poll, part).await,
        Subject::Review { agreement } => reviewed(hand, tx, agreement, &poll).await,
        Subject::Ready(_)
        | Subject::Own(_)
        | Subject::Proposal { .. }
        | Subject::Adoption { .. }
        | Subject::Suggestion { .. }
        | Subject::Wish { .. }
        | Subject::Lesson { .. } => Ok(()),
    }
}

async fn plan_review(hand: &Hand<'_>, tx: &mut ClassTx<'_>, agreement: &ClassAgreement) -> Result<(), Halt> {
    let Some(force) = agreement.body.force else { return Ok(()) };
    let (no, on) = (agreement.no, force.review_on);
    Job::AgreementReview { agreement: no, on }.enqueue(hand.app, tx, hand.evening_of(on)?).await?;
    let end = Job::AgreementRenewBy { agreement: no, on: force.renew_by };
    end.enqueue(hand.app, tx, hand.evening_of(force.renew_by)?).await?;
    Ok(())
}

/// Opens the pulse, and schedules the next one.
pub(super) async fn pulse(hand: &Hand<'_>, tx: &mut ClassTx<'_>, no: AgreementNo, on: Date) -> Result<(), Halt> {
    let Some(agreement) = living(tx, no).await? else { return Ok(()) };
    let Some(force) = agreement.body.force else { return Ok(()) };
    let Some(version) = tx.version(no, force.version).await? else { return Ok(()) };
    let points: Vec<About> = version.points.into_iter().map(|point| point.about).collect();
    let options = (0..points.len()).map(|place| OptionId(place.to_string())).collect::<Vec<_>>();
    let mut asked = vec![(Pulse::Home, Question::Stance, "home"), (Pulse::Class, Question::Stance, "class")];
    // With one point there is nothing to choose from.
    if points.len() > 1 {
        asked.push((Pulse::Change { points }, Question::Approval { options }, "change"));
    }
    for (part, question, name) in asked {
        // A choice from other points is another question.
        let lineage = match &part {
            Pulse::Change { .. } => format!("pulse-{}-{name}-{}", no.0, force.version),
            Pulse::Home | Pulse::Class => format!("pulse-{}-{name}", no.0),
        };
        put(hand, tx, Subject::Pulse(part), question, lineage, PULSE_DAYS).await?;
    }
    let next = school_year::next_pulse(on);
    Job::AgreementPulse { agreement: no, on: next }.enqueue(hand.app, tx, hand.evening_of(next)?).await?;
    Ok(())
}

async fn put(
    hand: &Hand<'_>,
    tx: &mut ClassTx<'_>,
    subject: Subject,
    question: Question,
    lineage: String,
    days: u8,
) -> Result<(), Halt> {
    let closes_at = closing_after(hand.now, days, &hand.profile.country.zone());
    let (rule, children) = (Rule::usual(question.kind()), hand.profile.children);
    let poll = Poll { question, rule, children, closes_at };
    let new = NewPoll { subject, lineage, clause: None, council: None, poll, opens: None };
    hand.operation(tx).put_poll(&new).await?;
    Ok(())
}

/// Posts all results of a pulse once its last question has closed. Tells the contact parents which points to revise.
async fn pulse_answered(hand: &Hand<'_>, tx: &mut ClassTx<'_>, poll: &ClassPoll, part: &Pulse) -> Result<(), Halt> {
    // The questions have consecutive numbers.
    let first = poll.no.0
        - match part {
            Pulse::Home => 0,
            Pulse::Class => 1,
            Pulse::Change { .. } => 2,
        };
    let mut parts = Vec::new();
    for no in (first..first + 3).map(PollNo) {
        parts.extend(tx.poll(no).await?.filter(|part| matches!(part.subject, Subject::Pulse(_))));
    }
    // The last question posts for all.
    if parts.last().is_some_and(|last| last.no != poll.no) {
        return Ok(());
    }
    if parts.iter().any(|part| part.state == PollState::Open) {
        return Err(Halt::Later(TOGETHER));
    }
    if let (Pulse::Change { points }, Some(result)) = (part, poll.result()) {
        let places = pulse::to_revise(&result.shown).into_iter();
        let revise: Vec<About> = places.filter_map(|place| points.get(usize::from(place)).cloned()).collect();
        if !revise.is_empty() {
            hand.operation(tx).tell_contacts(&Note::Revise(revise)).await?;
        }
    }
    // Where nothing may be said of any question, nothing is said at all.
    if parts.iter().filter_map(ClassPoll::outcome).any(Outcome::decides) {
        hand.post(&say::pulse::told(hand.words(), &parts, &hand.app.content.catalogue)).await?;
    }
    Ok(())
}

/// Opens the yearly review of the agreement.
pub(super) async fn review(hand: &Hand<'_>, tx: &mut ClassTx<'_>, no: AgreementNo, on: Date) -> Result<(), Halt> {
    let Some(agreement) = living(tx, no).await? else { return Ok(()) };
    if agreement.body.force.is_none_or(|force| force.review_on != on) {
        return Ok(());
    }
    let lineage = format!("review-{}-{}", no.0, on.year());
    put(hand, tx, Subject::Review { agreement: no }, Review::question(), lineage, REVIEW_DAYS).await
}

/// Applies the result of a review.
async fn reviewed(hand: &Hand<'_>, tx: &mut ClassTx<'_>, no: AgreementNo, poll: &ClassPoll) -> Result<(), Halt> {
    let Some(mut agreement) = tx.agreement_for_change().await?.filter(|agreement| agreement.no == no) else {
        return Ok(());
    };
    match poll.outcome().and_then(Review::decided) {
        Some(decided @ (Review::Keep | Review::Adjust)) => {
            if agreement.body.renew(hand.today()) {
                tx.save_agreement(&agreement).await?;
                Job::AgreementRenewed { agreement: agreement.no }.enqueue(hand.app, tx, hand.now).await?;
            }
            if decided == Review::Adjust {
                hand.operation(tx).tell_contacts(&Note::Adjust).await?;
            }
        }
        Some(Review::End) => end(hand, tx, agreement, Ending::LetGo).await?,
        None => hand.operation(tx).tell_contacts(&Note::ReviewOpen).await?,
    }
    Ok(())
}

/// Ends an agreement that nobody renewed.
pub(super) async fn renew_by(hand: &Hand<'_>, tx: &mut ClassTx<'_>, no: AgreementNo, on: Date) -> Result<(), Halt> {
    let Some(agreement) = tx.agreement_for_change().await?.filter(|agreement| agreement.no == no) else {
        return Ok(());
    };
    if agreement.body.force.is_some_and(|force| force.renew_by == on) {
        end(hand, tx, agreement, Ending::NotRenewed).await?;
    }
    Ok(())
}

async fn end(hand: &Hand<'_>, tx: &mut ClassTx<'_>, agreement: ClassAgreement, why: Ending) -> Result<(), Halt> {
    Ok(hand.operation(tx).end_agreement(agreement, why, &hand.words().msg_ended_heading()).await?)
}

/// Tells the room that the agreement has ended.
pub(super) async fn ended(hand: &Hand<'_>, tx: &mut ClassTx<'_>, no: AgreementNo) -> Result<(), Halt> {
    if let Some(agreement) = tx.newest_agreement().await?.filter(|agreement| agreement.no == no) {
        hand.post(&words::has_ended(hand.words(), &agreement)).await?;
    }
    Ok(())
}

/// Tells the room that the agreement is renewed, and schedules its next review.
pub(super) async fn renewed(hand: &Hand<'_>, tx: &mut ClassTx<'_>, no: AgreementNo) -> Result<(), Halt> {
    let Some(agreement) = living(tx, no).await? else { return Ok(()) };
    plan_review(hand, tx, &agreement).await?;
    let w = hand.words();
    hand.post(&Post { paragraphs: vec![w.msg_renewed(), words::stands(w, &agreement.body)], ..Post::default() })
        .await?;
    Ok(())
}

/// Moves the class into its next school year, and asks the contact parents for the number of children. A class that
/// leaves school loses its lessons, its agreement and its council.
pub(super) async fn roll_over(hand: &Hand<'_>, tx: &mut ClassTx<'_>, on: Date) -> Result<(), Halt> {
    let (group, country) = (hand.profile.group, hand.profile.country);
    if let Some(later) = group.a_year_later(country) {
        let next = school_year::next_roll_over(on);
        Job::SchoolYear { on: next }.enqueue(hand.app, tx, hand.evening_of(next)?).await?;
        tx.set_group(later).await?;
        // Free weeks are entered once a year. A pause may be at its end.
        if let Some(plan) = tx.lesson_plan().await? {
            let note = if plan.paused { LessonNote::Paused } else { LessonNote::FreeWeeks };
            hand.operation(tx).for_contacts(|person| Job::LessonNote { person, note }).await?;
        }
        return Ok(hand.operation(tx).tell_contacts(&Note::Children).await?);
    }
    tx.drop_lesson_plan().await?;
    if let Some(agreement) = tx.agreement_for_change().await? {
        end(hand, tx, agreement, Ending::LeftSchool).await?;
    }
    Job::LeaveCouncil.enqueue(hand.app, tx, hand.now).await?;
    Ok(hand.operation(tx).tell_contacts(&Note::LastYear).await?)
}

async fn living(tx: &mut ClassTx<'_>, no: AgreementNo) -> Result<Option<ClassAgreement>, Halt> {
    Ok(tx.living_agreement().await?.filter(|agreement| agreement.no == no))
}
