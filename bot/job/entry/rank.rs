//! How urgent the posts of each job are.

use super::Job;
use crate::chat::Rank;

impl Job {
    /// How urgent the posts of the job are.
    pub(in crate::job) const fn rank(&self) -> Rank {
        match self {
            Job::PollReminder { .. }
            | Job::PollRemind { .. }
            | Job::PollReview { .. }
            | Job::AgreementPulse { .. }
            | Job::AgreementReview { .. }
            | Job::AgreementRenewBy { .. }
            | Job::SchoolYear { .. }
            | Job::Lesson { .. }
            | Job::LessonNow
            | Job::LessonAlone { .. }
            | Job::LessonSources { .. }
            | Job::LessonSourcesAlone { .. }
            | Job::QuestionsUnanswered
            | Job::PupilsLook { .. } => Rank::Soon,
            Job::PollFollowUpOffer { .. }
            | Job::PollReviewDue { .. }
            | Job::AgreementNote { .. }
            | Job::LessonNote { .. } => Rank::Offer,
            Job::Welcome
            | Job::PollOpen { .. }
            | Job::PollCard { .. }
            | Job::PollEdited { .. }
            | Job::PollProlonged { .. }
            | Job::PollClose { .. }
            | Job::PollCardClosed { .. }
            | Job::PollResult { .. }
            | Job::PollFollowUp { .. }
            | Job::PollWithdrawn { .. }
            | Job::AgreementPoll { .. }
            | Job::AgreementDraft { .. }
            | Job::AgreementSigning { .. }
            | Job::AgreementCount { .. }
            | Job::AgreementInForce { .. }
            | Job::AgreementRenewed { .. }
            | Job::AgreementEnded { .. }
            | Job::QuestionAsked { .. }
            | Job::QuestionsShown { .. }
            | Job::QuestionAnswered { .. }
            | Job::DialogsOver
            | Job::Withdrawn { .. }
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
            | Job::MemberGone { .. }
            | Job::SeatFreed { .. }
            | Job::Council(_)
            | Job::Moved
            | Job::LeaveCouncil
            | Job::Erase => Rank::Due,
        }
    }
}
