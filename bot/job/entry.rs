//! Queue entries: what the bot does later, as data.

mod council;

use anyhow::Result;
use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

pub(crate) use council::CouncilJob;

use crate::app::App;
use crate::class::{AppCheck, LessonNote, Note, Role};
use crate::ids::{AgreementNo, JobId, PersonId, PollNo, QuestionNo, WishNo};
use crate::store::ClassTx;

/// What the bot does later for a class.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "job")]
pub(crate) enum Job {
    /// Welcomes the room to its class.
    Welcome,
    /// Opens a planned poll.
    PollOpen {
        /// Which one.
        poll: PollNo,
    },
    /// Posts the card of a poll.
    PollCard {
        /// Which one.
        poll: PollNo,
    },
    /// Puts the card of a poll that was edited in the place of the old one.
    PollEdited {
        /// Which one.
        poll: PollNo,
    },
    /// Tells that a poll closes at another time, and puts it on its card.
    PollProlonged {
        /// Which one.
        poll: PollNo,
    },
    /// Reminds the room of a poll, and whoever asked for it and has not voted.
    PollReminder {
        /// Which one.
        poll: PollNo,
    },
    /// Reminds one person of a poll.
    PollRemind {
        /// Which one.
        poll: PollNo,
        /// Who asked for it.
        person: PersonId,
    },
    /// Closes a poll whose time is up.
    PollClose {
        /// Which one.
        poll: PollNo,
        /// True when somebody closed it before its time.
        #[serde(default)]
        early: bool,
    },
    /// Takes the buttons off the card of a poll that has ended.
    PollCardClosed {
        /// Which one.
        poll: PollNo,
    },
    /// Posts the result of a poll.
    PollResult {
        /// Which one.
        poll: PollNo,
        /// True when somebody closed it before its time.
        #[serde(default)]
        early: bool,
    },
    /// Asks who leads the class what follows from a result.
    PollFollowUpOffer {
        /// Of which one.
        poll: PollNo,
        /// Who leads the class.
        person: PersonId,
    },
    /// Tells the room what follows from a result.
    PollFollowUp {
        /// Of which one.
        poll: PollNo,
    },
    /// Tells the room that a poll was withdrawn.
    PollWithdrawn {
        /// Which one.
        poll: PollNo,
    },
    /// Reminds who leads the class that it is time to look at a result again.
    PollReview {
        /// At which one.
        poll: PollNo,
        /// The day that was set; another one has another job.
        on: Date,
    },
    /// Tells one who leads the class so.
    PollReviewDue {
        /// Of which one.
        poll: PollNo,
        /// Who leads the class.
        person: PersonId,
    },
    /// Tells the agreement what became of a poll that concerns it.
    AgreementPoll {
        /// Which one.
        poll: PollNo,
    },
    /// Posts a draft of the agreement.
    AgreementDraft {
        /// Of which one.
        agreement: AgreementNo,
        /// Which version.
        version: u16,
    },
    /// Posts the card to sign.
    AgreementSigning {
        /// Which one.
        agreement: AgreementNo,
    },
    /// Counts the signatures once a week, tells of them what may be told, and sees whether they are enough.
    AgreementCount {
        /// Of which one.
        agreement: AgreementNo,
        /// Of which version.
        version: u16,
    },
    /// Tells the room that the agreement is in force.
    AgreementInForce {
        /// Which one.
        agreement: AgreementNo,
    },
    /// Tells the room that the agreement goes on for another year.
    AgreementRenewed {
        /// Which one.
        agreement: AgreementNo,
    },
    /// Tells the room that the agreement has ended.
    AgreementEnded {
        /// Which one.
        agreement: AgreementNo,
    },
    /// Asks the class how its agreement goes.
    AgreementPulse {
        /// Which one.
        agreement: AgreementNo,
        /// The day.
        on: Date,
    },
    /// Asks the class whether its agreement goes on.
    AgreementReview {
        /// Which one.
        agreement: AgreementNo,
        /// The day that was set; another one has another job.
        on: Date,
    },
    /// Ends an agreement that nobody has renewed.
    AgreementRenewBy {
        /// Which one.
        agreement: AgreementNo,
        /// The day that was set; another one has another job.
        on: Date,
    },
    /// Tells one person something about the agreement.
    AgreementNote {
        /// Whom.
        person: PersonId,
        /// What.
        note: Note,
    },
    /// Moves the class into its next school year.
    SchoolYear {
        /// The day on which it begins.
        on: Date,
    },
    /// Gives the class its next lesson and plans the one after.
    Lesson {
        /// When it was planned for; the job itself may be put off.
        planned: Timestamp,
    },
    /// Gives the class its next lesson now.
    LessonNow,
    /// Gives a lesson to one person alone.
    LessonAlone {
        /// The poll in which the class answers it.
        poll: PollNo,
        /// Whom.
        person: PersonId,
    },
    /// Posts what the class answered to a lesson, and what the sources say.
    LessonSources {
        /// The poll in which the class answered it.
        poll: PollNo,
    },
    /// Tells one person so.
    LessonSourcesAlone {
        /// The poll in which the class answered it.
        poll: PollNo,
        /// Whom.
        person: PersonId,
    },
    /// Tells one who leads the class something about its lessons.
    LessonNote {
        /// Whom.
        person: PersonId,
        /// What.
        note: LessonNote,
    },
    /// Shows one adviser a question.
    QuestionAsked {
        /// Which one.
        question: QuestionNo,
        /// Whom.
        person: PersonId,
    },
    /// Has the advisers shown what nobody has answered, once a week.
    QuestionsUnanswered,
    /// Shows one adviser what nobody has answered.
    QuestionsShown {
        /// Whom.
        person: PersonId,
    },
    /// Tells the class what an adviser answered. Neither the question nor the answer is kept elsewhere.
    QuestionAnswered {
        /// The lesson that it was about.
        lesson: String,
        /// What was asked.
        question: String,
        /// The answer; nothing when nobody can answer.
        answer: Option<String>,
        /// Who answered.
        role: Role,
    },
    /// Forgets what somebody was in the middle of writing and did not go on with.
    DialogsOver,
    /// Shows the class what somebody found out about a service.
    AppChecked {
        /// What they found out.
        check: AppCheck,
    },
    /// Frees the room of what was deleted; done by the worker, after this.
    Sweep,
    /// Ends a session with the pupils that nobody has ended.
    SessionOver {
        /// Until when it was to last; another one has another job.
        until: Timestamp,
    },
    /// Tells the room what the pupils have agreed on.
    PupilsAgreed {
        /// Which version of their part.
        version: u16,
    },
    /// Tells the room what the pupils wish.
    PupilsWish {
        /// Which wishes.
        wishes: Vec<WishNo>,
    },
    /// Tells the room what the pupils say to a draft.
    PupilsSay {
        /// Of which agreement.
        agreement: AgreementNo,
        /// Which version.
        version: u16,
        /// The sentences.
        words: Vec<String>,
    },
    /// Tells the pupils' room where the class is in a session that is on there.
    PupilsAt {
        /// Where it is; when it has gone on, that is another job's.
        mark: String,
    },
    /// Tells the pupils' room what a session has left behind.
    PupilsOver {
        /// True when they took part there.
        here: bool,
        /// Which version of their part it made.
        version: Option<u16>,
        /// How many wishes go to the parents.
        wishes: usize,
    },
    /// Reminds who leads sessions that it is time for another one.
    PupilsLook {
        /// The day.
        on: Date,
    },
    /// Does something for a council, or for a class that is in one.
    Council(CouncilJob),
    /// Posts the cards of open polls anew in a room that has moved: the old ones stayed behind.
    Moved,
    /// Takes a class that has left school out of its council; done by the worker, which can reach both.
    LeaveCouncil,
    /// Erases a class from whose room the bot was removed; done by the worker, which can reach the doors.
    Erase,
}

impl Job {
    /// The one person to whom it writes, if it writes to one.
    pub(super) const fn person(&self) -> Option<PersonId> {
        match self {
            Job::PollRemind { person, .. }
            | Job::PollFollowUpOffer { person, .. }
            | Job::PollReviewDue { person, .. }
            | Job::AgreementNote { person, .. }
            | Job::LessonAlone { person, .. }
            | Job::LessonSourcesAlone { person, .. }
            | Job::LessonNote { person, .. }
            | Job::QuestionAsked { person, .. }
            | Job::QuestionsShown { person } => Some(*person),
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
            | Job::AppChecked { .. }
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

    /// The kind of job, for the log, which holds nothing that people have written.
    pub(super) fn name(&self) -> String {
        let payload = serde_json::to_value(self).unwrap_or_default();
        payload["job"].as_str().unwrap_or("a job").to_owned()
    }

    /// Enqueues the job, in the transaction that makes it necessary.
    pub(crate) async fn enqueue(&self, app: &App, tx: &mut ClassTx<'_>, due: Timestamp) -> Result<()> {
        tx.enqueue(JobId(app.new_id()), due, self).await
    }
}
