//! Data types of classes and councils, shared by the store, the handlers, the jobs and the posts.

mod agreement;
mod council;
mod dialog;
mod lesson;
mod member;
mod note;
mod plan;
mod poll;
mod session;
mod tenant;

pub use agreement::{
    AgreementCard, ClassAgreement, NameMark, PupilAgreement, Signed, Standing as StandingAgreement, Suggestion, Verdict,
};
pub use council::{
    AskState, CouncilAsk, CouncilClass, CouncilDialog, CouncilPoll, CouncilSeen, CouncilYear, Membership,
};
pub use dialog::Dialog;
pub use lesson::{AppCheck, Asked, Found, LessonNote, LessonPlan, Role, SharedCheck, Wish, next_lesson};
pub use member::{CameBy, GRACE_DAYS, Member, Standing, Taken, TakenBy, TakenSeat};
pub use note::Note;
pub use plan::{Asks, Draft, Plan};
pub use poll::{ClassPoll, FromCouncil, NewPoll, PollResult, PollState, Pulse, ResultPost, Subject};
pub use session::{Around, ClassSession, Proposal, PupilWish, Reply, SlipNo, Slips};
pub use tenant::{Named, Tenant};
