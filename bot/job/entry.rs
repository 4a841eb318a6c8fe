//! Queue entries: the bot's later work, as data.

mod council;
mod person;
mod rank;

use anyhow::Result;
use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

pub(crate) use council::CouncilJob;

use crate::app::App;
use crate::class::{LessonNote, Note, Role};
use crate::event::PostRef;
use crate::ids::{AgreementNo, CheckNo, JobId, PersonId, PollNo, QuestionNo, WishNo};
use crate::store::ClassTx;

/// A job of a class or of a council.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "job")]
pub(crate) enum Job {
    /// Welcomes the room.
    Welcome,
    /// Opens a planned poll.
    PollOpen {
        /// The poll.
        poll: PollNo,
    },
    /// Posts the card of a poll.
    PollCard {
        /// The poll.
        poll: PollNo,
    },
    /// Replaces the card of an edited poll.
    PollEdited {
        /// The poll.
        poll: PollNo,
    },
    /// Tells the room the new closing time of a poll, and updates the card.
    PollProlonged {
        /// The poll.
        poll: PollNo,
    },
    /// Reminds the room of a poll, and enqueues the reminders to single people.
    PollReminder {
        /// The poll.
        poll: PollNo,
    },
    /// Reminds one person of a poll.
    PollRemind {
        /// The poll.
        poll: PollNo,
        /// The person who asked for reminders.
        person: PersonId,
    },
    /// Closes a poll whose time is up.
    PollClose {
        /// The poll.
        poll: PollNo,
        /// True if somebody closed it before its time.
        #[serde(default)]
        early: bool,
    },
    /// Removes the buttons from the card of an ended poll.
    PollCardClosed {
        /// The poll.
        poll: PollNo,
    },
    /// Posts the result of a poll.
    PollResult {
        /// The poll.
        poll: PollNo,
        /// True if somebody closed it before its time.
        #[serde(default)]
        early: bool,
    },
    /// Asks a contact parent what follows from a result.
    PollFollowUpOffer {
        /// The poll.
        poll: PollNo,
        /// The contact parent.
        person: PersonId,
    },
    /// Tells the room what follows from a result.
    PollFollowUp {
        /// The poll.
        poll: PollNo,
    },
    /// Tells the room that a poll was withdrawn.
    PollWithdrawn {
        /// The poll.
        poll: PollNo,
    },
    /// Enqueues a notice to every contact parent that a result is due for review.
    PollReview {
        /// The poll.
        poll: PollNo,
        /// The planned day. The job does nothing if the poll names another day.
        on: Date,
    },
    /// Tells a contact parent that a result is due for review.
    PollReviewDue {
        /// The poll.
        poll: PollNo,
        /// The contact parent.
        person: PersonId,
    },
    /// Applies the result of a poll to the agreement.
    AgreementPoll {
        /// The poll.
        poll: PollNo,
    },
    /// Posts a draft of the agreement.
    AgreementDraft {
        /// The agreement.
        agreement: AgreementNo,
        /// The version.
        version: u16,
    },
    /// Posts the card for signing.
    AgreementSigning {
        /// The agreement.
        agreement: AgreementNo,
    },
    /// Counts the signatures, and enqueues itself again a week later.
    AgreementCount {
        /// The agreement.
        agreement: AgreementNo,
        /// The version.
        version: u16,
    },
    /// Tells the room that the agreement is in force.
    AgreementInForce {
        /// The agreement.
        agreement: AgreementNo,
    },
    /// Tells the room that the agreement is renewed for another year.
    AgreementRenewed {
        /// The agreement.
        agreement: AgreementNo,
    },
    /// Tells the room that the agreement has ended.
    AgreementEnded {
        /// The agreement.
        agreement: AgreementNo,
    },
    /// Opens the pulse: asks the class how its agreement goes.
    AgreementPulse {
        /// The agreement.
        agreement: AgreementNo,
        /// The day.
        on: Date,
    },
    /// Opens the yearly review of the agreement.
    AgreementReview {
        /// The agreement.
        agreement: AgreementNo,
        /// The planned day. The job does nothing if the agreement names another day.
        on: Date,
    },
    /// Ends an agreement that nobody renewed.
    AgreementRenewBy {
        /// The agreement.
        agreement: AgreementNo,
        /// The planned day. The job does nothing if the agreement names another day.
        on: Date,
    },
    /// Sends one person a notice about the agreement.
    AgreementNote {
        /// The person.
        person: PersonId,
        /// The notice.
        note: Note,
    },
    /// Moves the class into its next school year.
    SchoolYear {
        /// The first day of that year.
        on: Date,
    },
    /// Sends the class its next lesson, and schedules the one after.
    Lesson {
        /// The planned time. The job itself may be postponed.
        planned: Timestamp,
    },
    /// Sends the class its next lesson now.
    LessonNow,
    /// Sends a lesson to one person in private.
    LessonAlone {
        /// The poll that holds the class's answers.
        poll: PollNo,
        /// The person.
        person: PersonId,
    },
    /// Posts the class's answers to a lesson, and the sources.
    LessonSources {
        /// The poll that holds the class's answers.
        poll: PollNo,
    },
    /// Sends one person the class's answers to a lesson, and the sources.
    LessonSourcesAlone {
        /// The poll that holds the class's answers.
        poll: PollNo,
        /// The person.
        person: PersonId,
    },
    /// Sends a contact parent a notice about the lessons.
    LessonNote {
        /// The contact parent.
        person: PersonId,
        /// The notice.
        note: LessonNote,
    },
    /// Shows an adviser a question.
    QuestionAsked {
        /// The question.
        question: QuestionNo,
        /// The adviser.
        person: PersonId,
    },
    /// Enqueues a list of the unanswered questions for every adviser, once a week.
    QuestionsUnanswered,
    /// Shows an adviser the unanswered questions.
    QuestionsShown {
        /// The adviser.
        person: PersonId,
    },
    /// Posts an adviser's answer to a question. Both are stored nowhere else.
    QuestionAnswered {
        /// The lesson, by its id.
        lesson: String,
        /// The question.
        question: String,
        /// The answer; `None` if nobody can answer.
        answer: Option<String>,
        /// The adviser's role.
        role: Role,
    },
    /// Deletes expired dialogs.
    DialogsOver,
    /// Shows a contact parent a check that somebody wants to show the class.
    CheckShared {
        /// The check.
        check: CheckNo,
        /// The contact parent.
        person: PersonId,
    },
    /// Posts a check that a person who leads has let into the room.
    CheckApproved {
        /// The check.
        check: CheckNo,
    },
    /// Takes a check out of the room.
    CheckTakenBack {
        /// Its post.
        post: PostRef,
    },
    /// Deletes a shared check.
    CheckOver {
        /// The check.
        check: CheckNo,
    },
    /// Takes the reasons of objections out of a result's post.
    PollSilenced {
        /// The poll.
        poll: PollNo,
    },
    /// Takes names out of the draft's card.
    NamesDropped {
        /// The agreement.
        agreement: AgreementNo,
    },
    /// Vacuums deleted secrets. The worker does it, after the commit.
    Sweep,
    /// Ends a session with the pupils that nobody ended.
    SessionOver {
        /// The planned end. The job does nothing if the session has another one.
        until: Timestamp,
    },
    /// Tells the parents' room what the pupils agreed on.
    PupilsAgreed {
        /// The version of the pupils' part.
        version: u16,
    },
    /// Tells the parents' room the pupils' wishes.
    PupilsWish {
        /// The wishes.
        wishes: Vec<WishNo>,
    },
    /// Tells the parents' room the pupils' comments on a draft.
    PupilsSay {
        /// The agreement.
        agreement: AgreementNo,
        /// The version.
        version: u16,
        /// The comments.
        words: Vec<String>,
    },
    /// Tells the pupils' room the current step of a session.
    PupilsAt {
        /// The token of that step. The job does nothing if the session has moved on.
        mark: String,
    },
    /// Tells the pupils' room the results of a session.
    PupilsOver {
        /// True if the pupils took part in that room.
        here: bool,
        /// The version of the pupils' part that it made, if any.
        version: Option<u16>,
        /// The number of wishes to the parents.
        wishes: usize,
    },
    /// Reminds contact parents and teachers that the pupils' part is due for a look.
    PupilsLook {
        /// The planned day.
        on: Date,
    },
    /// Ends the membership of a person who left the room and has not come back.
    MemberGone {
        /// The person.
        person: PersonId,
    },
    /// Deletes the ballots, reasons and signatures of a person who has no seat any more. They count for nothing
    /// already.
    Withdrawn {
        /// The person.
        person: PersonId,
    },
    /// Tells a guardian that the contact parent has freed their seat.
    SeatFreed {
        /// The guardian.
        person: PersonId,
    },
    /// A job of a council, or of a class in one.
    Council(CouncilJob),
    /// Posts the cards of open polls again in a room that has moved. The old cards stayed behind.
    Moved,
    /// Takes a class that left school out of its council. The worker does it, because it can reach both.
    LeaveCouncil,
    /// Erases a class after the bot was removed from its room. The worker does it, because it can reach the tables
    /// outside the class.
    Erase,
}

impl Job {
    /// The kind of job, for the log. It contains nothing that people wrote.
    pub(super) fn name(&self) -> String {
        let payload = serde_json::to_value(self).unwrap_or_default();
        payload["job"].as_str().unwrap_or("a job").to_owned()
    }

    /// Enqueues the job, in the transaction that makes it necessary.
    pub(crate) async fn enqueue(&self, app: &App, tx: &mut ClassTx<'_>, due: Timestamp) -> Result<()> {
        tx.enqueue(JobId(app.new_id()), due, self).await
    }

    /// Enqueues the job unless an equal one is in the queue, so nobody can fill the queue with copies. Only for jobs
    /// that post nothing: equal jobs have the same id, and a chat drops a second post with the same id as a retry.
    pub(crate) async fn enqueue_once(&self, tx: &mut ClassTx<'_>, due: Timestamp) -> Result<()> {
        tx.enqueue_once(due, self).await
    }
}
