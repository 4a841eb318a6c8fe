//! The result of a handler: a reply, or the reason to stop.

use std::sync::Arc;

use agreements::agreement::point::About;
use agreements::agreement::refusal::AgreementRefused;
use agreements::agreement::signing::Signature;
use agreements::poll::VoteRefused;
use agreements::poll::answer::Answer;
use agreements::poll::own::NotTaken;
use agreements::session::refusal::SessionRefused;
use agreements::time::timetable::NotATime;
use anyhow::Result;

use crate::app::App;
use crate::chat::{Attachment, Media, Post, Say};
use crate::class::AppCheck;
use crate::event::Event;
use crate::ids::{AgreementNo, ClassId, PersonId, PollNo};
use crate::operation::session::part::PartError;
use crate::say::refusal::Refused;

/// The result of a handler. The dispatcher commits on `Ok`, and rolls back on `Err`.
pub(super) type Handled = Result<Reply, Stop>;

/// The reason why a handler stops. The dispatcher rolls back.
#[derive(Debug)]
pub(super) enum Stop {
    /// The bot tells the person why.
    Refused(Refused),
    /// The program or the database is at fault.
    Fault(anyhow::Error),
}

impl From<Refused> for Stop {
    fn from(refused: Refused) -> Stop {
        Stop::Refused(refused)
    }
}

impl From<anyhow::Error> for Stop {
    fn from(fault: anyhow::Error) -> Stop {
        Stop::Fault(fault)
    }
}

impl From<jiff::Error> for Stop {
    fn from(fault: jiff::Error) -> Stop {
        Stop::Fault(fault.into())
    }
}

impl From<VoteRefused> for Stop {
    fn from(refused: VoteRefused) -> Stop {
        Stop::Refused(match refused {
            VoteRefused::NotYet => Refused::NotOpenYet,
            VoteRefused::Closed => Refused::Closed,
            VoteRefused::NotOffered => Refused::NotOffered,
        })
    }
}

impl From<AgreementRefused> for Stop {
    fn from(why: AgreementRefused) -> Stop {
        Stop::Refused(Refused::Agreement(why))
    }
}

impl From<SessionRefused> for Stop {
    fn from(why: SessionRefused) -> Stop {
        Stop::Refused(Refused::Session(why))
    }
}

impl From<PartError> for Stop {
    fn from(why: PartError) -> Stop {
        match why {
            PartError::NotNow(why) => why.into(),
            PartError::Enough => Refused::ProposedEnough.into(),
            PartError::Fault(fault) => fault.into(),
        }
    }
}

impl From<NotATime> for Stop {
    fn from(why: NotATime) -> Stop {
        Stop::Refused(Refused::Time(why))
    }
}

impl From<NotTaken> for Stop {
    fn from(why: NotTaken) -> Stop {
        Stop::Refused(Refused::Wording(why))
    }
}

/// The messages that the dispatcher sends after the commit, and the work that follows.
#[derive(Default)]
pub(super) struct Reply {
    pub(super) says: Vec<Say>,
    pub(super) then: Option<Then>,
}

/// Work after the commit.
pub(super) enum Then {
    /// Says a refusal, although the transaction is committed: a dialog has ended, or a code is used up.
    Refuse(Refused),
    /// Draws files, and sends them with a post.
    Draw(Drawing),
    /// Runs another transaction. Postgres stores a transaction's id in each row, and a shared id would link a person to
    /// a ballot.
    Go(Second),
    /// Handles the event again in another transaction, for the same reason as `Go`. The event must be idempotent.
    Again,
    /// Deletes a person's ballots, reasons and signatures.
    Withdraw(Withdrawal),
}

/// The ballots, reasons and signatures of a person in some classes, to be deleted in transactions of their own: none of
/// them touches a row that names the person, and no two classes share one.
pub(super) struct Withdrawal {
    /// The classes.
    pub(super) classes: Vec<ClassId>,
    /// The person.
    pub(super) person: PersonId,
    /// True if the bot forgets the person afterwards.
    pub(super) forget: bool,
}

/// A second transaction. It takes the person's lock again.
pub(super) struct Second {
    /// The class.
    pub(super) class: ClassId,
    /// The person.
    pub(super) person: PersonId,
    /// What it writes.
    pub(super) write: SecondWrite,
}

/// What a second transaction writes.
pub(super) enum SecondWrite {
    /// Casts the first ballot of a new guardian.
    Cast(PollNo, Answer),
    /// Stores a new guardian's answer to this version of the agreement.
    Sign(AgreementNo, u16, Signature),
    /// Stores the name for a person's signature.
    SignName(String),
    /// Stores the reason of an objection.
    Reason(PollNo, String),
    /// Ends the dialog in which the person wrote that reason.
    EndReason(PollNo),
    /// Stores a suggestion for the agreement.
    Suggest(Suggested),
    /// Stores a check that the person shares.
    Check(AppCheck),
    /// Stores a question about a lesson.
    Question {
        /// The lesson, by its id.
        lesson: String,
        /// The question.
        words: String,
    },
}

/// A suggestion to store.
pub(super) struct Suggested {
    /// The agreement.
    pub(super) agreement: AgreementNo,
    /// The version that its author has read.
    pub(super) version: u16,
    /// The point; `None` for a new one.
    pub(super) about: Option<About>,
    /// The words.
    pub(super) words: String,
    /// The author's name, if they want to be named.
    pub(super) credit: Option<String>,
}

/// A post whose files are drawn after the commit, so that drawing holds no lock, no connection and no room's queue.
pub(super) struct Drawing {
    pub(super) post: Post,
    /// The way to show the post.
    pub(super) show: fn(Post) -> Say,
    pub(super) draw: Box<dyn FnOnce() -> Result<Vec<Attachment>> + Send>,
}

impl Drawing {
    /// Draws when it is the room's turn.
    pub(super) async fn finish(self, app: &App, event: &Event) -> Result<Say> {
        let mut post = self.post;
        let of = event.room.address.as_str().to_owned();
        post.attachments.extend(app.drawings.draw(of, self.draw).await?);
        Ok((self.show)(post))
    }
}

impl Reply {
    /// Refuses, and commits the changes so far.
    pub(super) const fn refuse_and_keep(refused: Refused) -> Reply {
        Reply { says: Vec::new(), then: Some(Then::Refuse(refused)) }
    }

    /// Continues in a second transaction.
    pub(super) const fn go_on(second: Second) -> Reply {
        Reply { says: Vec::new(), then: Some(Then::Go(second)) }
    }

    /// Handles the event again, in a second transaction.
    pub(super) const fn again() -> Reply {
        Reply { says: Vec::new(), then: Some(Then::Again) }
    }
}

impl From<Say> for Reply {
    fn from(say: Say) -> Reply {
        Reply { says: vec![say], then: None }
    }
}

impl From<Vec<Say>> for Reply {
    fn from(says: Vec<Say>) -> Reply {
        Reply { says, then: None }
    }
}

impl From<Drawing> for Reply {
    fn from(drawing: Drawing) -> Reply {
        Reply { says: Vec::new(), then: Some(Then::Draw(drawing)) }
    }
}

/// A file, without its bytes.
pub(super) struct File {
    /// The name.
    pub(super) name: String,
    /// The type.
    pub(super) media: Media,
    /// The content as a text, for people who cannot see it.
    pub(super) alternative: String,
}

impl File {
    /// The file with its bytes.
    pub(super) fn of(self, bytes: Vec<u8>) -> Attachment {
        Attachment { name: self.name, media: self.media, bytes: Arc::from(bytes), alternative: self.alternative }
    }
}
