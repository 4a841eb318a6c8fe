//! The function for each job.

use agreements::council::Council;

use super::entry::Job;
use super::hand::{Halt, Hand};
use super::{agreement, check, council, lesson, member, poll, pupils, year};
use crate::say;
use crate::store::ClassTx;

/// Runs a job of a founded class.
pub(super) async fn run(hand: &Hand<'_>, tx: &mut ClassTx<'_>, job: Job) -> Result<(), Halt> {
    match job {
        Job::Welcome => {
            hand.post(&say::start::welcome(hand.words(), hand.job.class, &hand.profile)).await?;
            Ok(())
        }
        Job::PollOpen { poll } => poll::open(hand, tx, poll).await,
        Job::PollCard { poll } => poll::card(hand, tx, poll).await,
        Job::PollEdited { poll } => poll::edited(hand, tx, poll).await,
        Job::PollProlonged { poll } => poll::prolonged(hand, tx, poll).await,
        Job::PollReminder { poll } => poll::reminder(hand, tx, poll).await,
        Job::PollRemind { poll, person } => poll::remind(hand, tx, poll, person).await,
        Job::PollClose { poll, early } => poll::close(hand, tx, poll, early).await,
        Job::PollCardClosed { poll } => poll::card_closed(hand, tx, poll).await,
        Job::PollResult { poll, early } => poll::result(hand, tx, poll, early).await,
        Job::PollFollowUpOffer { poll, .. } => poll::offer_follow_up(hand, tx, poll).await,
        Job::PollFollowUp { poll } => poll::follow_up(hand, tx, poll).await,
        Job::PollWithdrawn { poll } => poll::withdrawn(hand, tx, poll).await,
        Job::PollReview { poll, on } => poll::review(hand, tx, poll, on).await,
        Job::PollReviewDue { poll, .. } => poll::review_due(hand, tx, poll).await,
        Job::AgreementPoll { poll } => {
            agreement::answered(hand, tx, poll).await?;
            year::answered(hand, tx, poll).await
        }
        Job::AgreementDraft { agreement, version } => agreement::draft(hand, tx, agreement, version).await,
        Job::AgreementSigning { agreement } => agreement::signing(hand, tx, agreement).await,
        Job::AgreementCount { agreement, version } => agreement::count(hand, tx, agreement, version).await,
        Job::AgreementInForce { agreement } => year::in_force(hand, tx, agreement).await,
        Job::AgreementRenewed { agreement } => year::renewed(hand, tx, agreement).await,
        Job::AgreementEnded { agreement } => year::ended(hand, tx, agreement).await,
        Job::AgreementPulse { agreement, on } => year::pulse(hand, tx, agreement, on).await,
        Job::AgreementReview { agreement, on } => year::review(hand, tx, agreement, on).await,
        Job::AgreementRenewBy { agreement, on } => year::renew_by(hand, tx, agreement, on).await,
        Job::AgreementNote { note, .. } => agreement::note(hand, tx, note).await,
        Job::SchoolYear { on } => year::roll_over(hand, tx, on).await,
        Job::Lesson { planned } => lesson::strike(hand, tx, planned).await,
        Job::LessonNow => lesson::now(hand, tx).await,
        Job::LessonAlone { poll, .. } => lesson::alone(hand, tx, poll).await,
        Job::LessonSources { poll } => lesson::sources(hand, tx, poll).await,
        Job::LessonSourcesAlone { poll, .. } => lesson::sources_alone(hand, tx, poll).await,
        Job::LessonNote { note, .. } => lesson::note(hand, note).await,
        Job::QuestionAsked { question, person } => lesson::asked(hand, tx, question, person).await,
        Job::QuestionsUnanswered => lesson::unanswered(hand, tx).await,
        Job::QuestionsShown { person } => lesson::shown(hand, tx, person).await,
        Job::QuestionAnswered { lesson, question, answer, role } => {
            lesson::answered(hand, &lesson, &question, answer.as_deref(), role).await
        }
        Job::DialogsOver => member::dialogs_over(hand, tx).await,
        Job::CheckShared { check, .. } => check::shared(hand, tx, check).await,
        Job::CheckApproved { check } => check::approved(hand, tx, check).await,
        Job::CheckTakenBack { post } => check::taken_back(hand, &post).await,
        Job::CheckOver { check } => Ok(tx.drop_check(check).await?),
        Job::PollSilenced { poll } => poll::silenced(hand, tx, poll).await,
        Job::NamesDropped { agreement } => agreement::names_dropped(hand, tx, agreement).await,
        Job::SessionOver { until } => pupils::over(hand, tx, until).await,
        Job::PupilsAgreed { version } => pupils::agreed(hand, tx, version).await,
        Job::PupilsWish { wishes } => pupils::wish(hand, tx, &wishes).await,
        Job::PupilsSay { agreement, version, words } => pupils::say(hand, tx, agreement, version, &words).await,
        Job::PupilsAt { mark } => pupils::at(hand, tx, &mark).await,
        Job::PupilsOver { here, version, wishes } => pupils::over_there(hand, tx, here, version, wishes).await,
        Job::PupilsLook { on } => pupils::look(hand, tx, on).await,
        Job::MemberGone { person } => member::gone(hand, tx, person).await,
        Job::Withdrawn { person } => member::withdrawn(tx, person).await,
        Job::SeatFreed { .. } => member::seat_freed(hand).await,
        Job::Council(job) => council::of_class(hand, tx, job).await,
        Job::Moved => poll::cards(hand, tx).await,
        Job::LeaveCouncil | Job::Erase | Job::Sweep => Ok(()),
    }
}

/// Runs a job of a council.
pub(super) async fn run_of_council(hand: &Hand<'_, Council>, tx: &mut ClassTx<'_>, job: Job) -> Result<(), Halt> {
    if let Job::MemberGone { person } = job {
        return member::gone(hand, tx, person).await;
    }
    council::of_council(hand, tx, job).await
}
