//! The person of each job.

use super::Job;
use crate::ids::PersonId;

impl Job {
    /// The one person whom the job concerns, if any.
    pub(in crate::job) const fn person(&self) -> Option<PersonId> {
        match self {
            Job::PollRemind { person, .. }
            | Job::PollFollowUpOffer { person, .. }
            | Job::PollReviewDue { person, .. }
            | Job::AgreementNote { person, .. }
            | Job::LessonAlone { person, .. }
            | Job::LessonSourcesAlone { person, .. }
            | Job::LessonNote { person, .. }
            | Job::QuestionAsked { person, .. }
            | Job::QuestionsShown { person }
            | Job::CheckShared { person, .. }
            | Job::MemberGone { person }
            | Job::SeatFreed { person } => Some(*person),
            Job::Council(job) => job.person(),
            Job::Welcome
            | Job::PollOpen { .. }
            | Job::PollCard { .. }
            | Job::PollEdited { .. }
            | Job::PollProlonged { .. }
            | Job::PollReminder { .. }
            | Job::PollClose { .. }
            | Job::PollCardClosed { .. }
            | Job::PollResult { .. }
            | Job::PollFollowUp { .. }
            | Job::PollWithdrawn { .. }
            | Job::PollReview { .. }
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
            | Job::SchoolYear { .. }
            | Job::Lesson { .. }
            | Job::LessonNow
            | Job::LessonSources { .. }
            | Job::QuestionsUnanswered
            | Job::QuestionAnswered { .. }
            | Job::DialogsOver
            | Job::Withdrawn { .. }
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
            | Job::Moved
            | Job::LeaveCouncil
            | Job::Erase => None,
        }
    }
}
