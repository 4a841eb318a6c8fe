//! Councils: messages to their classes and back, and the end of a school year.

use agreements::council::Council;
use agreements::council::goals::{ClassProgress, Reached};
use agreements::time::school_year;
use jiff::civil::Date;

use super::hand::{Halt, Hand};
use super::{CouncilJob, Job};
use crate::class::{AskState, CouncilAsk, CouncilYear};
use crate::operation;
use crate::say::council as words;
use crate::store::ClassTx;

/// Runs a job of a council.
pub(super) async fn of_council(hand: &Hand<'_, Council>, tx: &mut ClassTx<'_>, job: Job) -> Result<(), Halt> {
    let w = hand.words();
    let job = match job {
        Job::Council(job) => job,
        Job::Welcome => {
            hand.post(&words::welcome(w, hand.job.class, &hand.profile)).await?;
            return Ok(());
        }
        // The others are jobs of classes.
        Job::PollOpen { .. }
        | Job::PollCard { .. }
        | Job::PollEdited { .. }
        | Job::PollProlonged { .. }
        | Job::PollReminder { .. }
        | Job::PollRemind { .. }
        | Job::PollClose { .. }
        | Job::PollCardClosed { .. }
        | Job::PollResult { .. }
        | Job::PollFollowUpOffer { .. }
        | Job::PollFollowUp { .. }
        | Job::PollWithdrawn { .. }
        | Job::PollReview { .. }
        | Job::PollReviewDue { .. }
        | Job::AgreementPoll { .. }
        | Job::AgreementDraft { .. }
        | Job::AgreementSigning { .. }
        | Job::AgreementCount { .. }
        | Job::AgreementInForce { .. }
        | Job::AgreementRenewed { .. }
        | Job::AgreementEnded { .. }
        | Job::AgreementPulse { .. }
        | Job::AgreementReview { .. }
        | Job::AgreementRenewBy { .. }
        | Job::AgreementNote { .. }
        | Job::SchoolYear { .. }
        | Job::Lesson { .. }
        | Job::LessonNow
        | Job::LessonAlone { .. }
        | Job::LessonSources { .. }
        | Job::LessonSourcesAlone { .. }
        | Job::LessonNote { .. }
        | Job::QuestionAsked { .. }
        | Job::QuestionsUnanswered
        | Job::QuestionsShown { .. }
        | Job::QuestionAnswered { .. }
        | Job::DialogsOver
        | Job::CheckShared { .. }
        | Job::CheckApproved { .. }
        | Job::CheckTakenBack { .. }
        | Job::CheckOver { .. }
        | Job::PollSilenced { .. }
        | Job::NamesDropped { .. }
        | Job::Sweep
        | Job::SessionOver { .. }
        | Job::PupilsAgreed { .. }
        | Job::PupilsWish { .. }
        | Job::PupilsSay { .. }
        | Job::PupilsAt { .. }
        | Job::PupilsOver { .. }
        | Job::PupilsLook { .. }
        | Job::MemberGone { .. }
        | Job::Withdrawn { .. }
        | Job::SeatFreed { .. }
        | Job::Moved
        | Job::LeaveCouncil
        | Job::Erase => return Ok(()),
    };
    match job {
        CouncilJob::News { class, joined } => {
            hand.post(&words::news(w, &class, joined)).await?;
        }
        CouncilJob::End { poll } => {
            // The sum is taken once, but a failed post is retried. So another job posts the result.
            if operation::council::end_poll(tx, poll).await? {
                Job::Council(CouncilJob::Ended { poll }).enqueue(hand.app, tx, hand.now).await?;
            }
        }
        CouncilJob::Ended { poll } => {
            let polls = tx.council_polls().await?;
            let Some(ended) = polls.iter().find(|known| known.no == poll && known.ended) else { return Ok(()) };
            hand.post(&words::ended(w, ended, &polls, &hand.app.content.catalogue)).await?;
        }
        CouncilJob::Year { on } => count(hand, tx, on).await?,
        CouncilJob::Told { .. }
        | CouncilJob::Asks { .. }
        | CouncilJob::Ask { .. }
        | CouncilJob::Says { .. }
        | CouncilJob::Offers { .. }
        | CouncilJob::Offer { .. } => {}
    }
    Ok(())
}

/// Stores and posts the goals that the classes reached, and schedules the next count.
async fn count(hand: &Hand<'_, Council>, tx: &mut ClassTx<'_>, on: Date) -> Result<(), Halt> {
    let classes: Vec<ClassProgress> = tx.council_classes().await?.into_iter().map(|class| class.standing).collect();
    if !classes.is_empty() {
        tx.keep_council_year(CouncilYear { year: on.year(), reached: Reached::of(&classes, on) }).await?;
    }
    let next = school_year::next_count(on);
    Job::Council(CouncilJob::Year { on: next }).enqueue(hand.app, tx, hand.evening_of(next)?).await?;
    if !classes.is_empty() {
        hand.post(&words::counted(hand.words(), hand.job.class, Reached::of(&classes, on), on)).await?;
    }
    Ok(())
}

/// Runs a council's job in a member class.
pub(super) async fn of_class(hand: &Hand<'_>, tx: &mut ClassTx<'_>, job: CouncilJob) -> Result<(), Halt> {
    let (w, own, id) = (hand.words(), hand.own_words(), hand.job.class);
    match job {
        CouncilJob::Told { council, joined } => hand.post(&words::told(w, &council, joined)).await?,
        CouncilJob::Says { council, words: said } => hand.post(&words::says(w, &council, &said)).await?,
        CouncilJob::Offers { council, series } => {
            let offer = |person| CouncilJob::Offer { person, council: council.clone(), series: series.clone() };
            return Ok(hand.operation(tx).for_contacts(|person| Job::Council(offer(person))).await?);
        }
        CouncilJob::Offer { council, series, .. } => hand.write(&words::offers(own, id, &council, &series)).await?,
        CouncilJob::Asks { ask } => return asks(hand, tx, ask).await,
        CouncilJob::Ask { ask: no, .. } => {
            let Some((ask, AskState::Waits)) = tx.ask_for_change(no).await? else { return Ok(()) };
            let catalogue = &hand.app.content.catalogue;
            hand.write(&words::asks(own, id, no, &ask, catalogue, hand.profile.country)).await?
        }
        CouncilJob::News { .. } | CouncilJob::End { .. } | CouncilJob::Ended { .. } | CouncilJob::Year { .. } => {
            return Ok(());
        }
    };
    Ok(())
}

/// Puts a council's question to the class, if the class lets such polls open by themselves. Otherwise asks the contact
/// parents.
async fn asks(hand: &Hand<'_>, tx: &mut ClassTx<'_>, ask: CouncilAsk) -> Result<(), Halt> {
    // The class may have left the council meanwhile, or the bot may have been away for long.
    let membership = tx.membership().await?.filter(|membership| membership.council == ask.from.council);
    let Some(membership) = membership.filter(|_| ask.closes_at > hand.now) else { return Ok(()) };
    let no = tx.add_ask(&ask).await?;
    if membership.ahead && hand.operation(tx).put_asked(no, ask).await? {
        return Ok(());
    }
    Ok(hand.operation(tx).for_contacts(|person| Job::Council(CouncilJob::Ask { person, ask: no })).await?)
}
