//! What a job has in hand: the class, its room, the clock, and a way to post.

use agreements::agreement::clause::{ClauseOption, Settled};
use agreements::class::Profile;
use agreements::time::calendar::awake_after;
use jiff::civil::Date;
use jiff::{SignedDuration, Timestamp};

use crate::app::App;
use crate::chat::{ChatError, Post};
use crate::class::{ClassPoll, Subject, Tenant};
use crate::event::{Address, PostRef};
use crate::lang::Lang;
use crate::operation::Operation;
use crate::say::Words;
use crate::store::{ClaimedJob, ClassTx};

/// How long a job waits for a chat that has not let the bot in yet.
const CHAT_MISSING: SignedDuration = SignedDuration::from_secs(10);

/// What a job of a founded class has in hand, or of a council.
pub(super) struct Hand<'a, P = Profile> {
    pub(super) app: &'a App,
    pub(super) job: ClaimedJob,
    pub(super) now: Timestamp,
    pub(super) profile: P,
    /// Where the parents or the council meet; nothing when the bot is not there any more.
    pub(super) room: Option<Address>,
    /// The one person to whom it writes, with the language that they chose; nothing when they are forgotten.
    pub(super) person: Option<(Address, Option<Lang>)>,
}

/// Why a job was not done; whatever it did before is undone.
pub(super) enum Halt {
    /// Not now: again after that time.
    Later(SignedDuration),
    /// The room has another address: again when that is written down.
    Moved {
        /// The address it had.
        from: Address,
        /// The address it has.
        to: Address,
    },
    /// Something is wrong.
    Fault(anyhow::Error),
}

impl<E: Into<anyhow::Error>> From<E> for Halt {
    fn from(fault: E) -> Halt {
        Halt::Fault(fault.into())
    }
}

/// What became of a post.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Posted {
    /// It stands in the room.
    There(PostRef),
    /// It may stand in the room; the chat did not say, and sending it again might double it.
    Perhaps,
    /// The bot is not in the room any more, or the chat will never take it.
    Nowhere,
}

impl<P: Tenant> Hand<'_, P> {
    /// The words of the room.
    pub(super) fn words(&self) -> &Words {
        self.app.words(Lang::from_code(self.profile.language()).unwrap_or_default())
    }

    /// The words for the one person to whom it writes.
    pub(super) fn own_words(&self) -> &Words {
        let chosen = self.person.as_ref().and_then(|(_, lang)| *lang);
        chosen.map_or_else(|| self.words(), |lang| self.app.words(lang))
    }

    /// Writes to the one person alone, with the job's id as idempotency key. Who cannot be written to is not.
    pub(super) async fn write(&self, post: &Post) -> Result<Posted, Halt> {
        // A bot that was removed from the room leaves its people in peace as well.
        let (Some((person, _)), Some(_)) = (&self.person, &self.room) else { return Ok(Posted::Nowhere) };
        match self.send(person, post).await {
            // A person's own room does not move the class's.
            Err(Halt::Moved { .. }) => Ok(Posted::Nowhere),
            sent => sent,
        }
    }

    /// Posts to the parents' room, with the job's id as idempotency key: one post to a job.
    pub(super) async fn post(&self, post: &Post) -> Result<Posted, Halt> {
        let Some(room) = &self.room else { return Ok(Posted::Nowhere) };
        self.send(room, post).await
    }

    /// Posts to the pupils' room, if there is one, in the same way. A class whose parents the bot has left is in peace
    /// there too.
    pub(super) async fn post_to_pupils(&self, tx: &mut ClassTx<'_>, post: &Post) -> Result<Posted, Halt> {
        let (Some(pupils), Some(_)) = (tx.pupils_room().await?, &self.room) else { return Ok(Posted::Nowhere) };
        self.send(&pupils, post).await
    }

    async fn send(&self, to: &Address, post: &Post) -> Result<Posted, Halt> {
        // Its chat is not there yet: out of reach since the start.
        let Some(chat) = self.app.chats.of(to) else { return Err(Halt::Later(CHAT_MISSING)) };
        match chat.post(to, post, self.job.id).await {
            Ok(at) => Ok(Posted::There(at)),
            Err(error) => self.not_sent(to, error),
        }
    }

    /// Puts something else in the place of an earlier post.
    pub(super) async fn edit(&self, of: &PostRef, post: &Post) -> Result<Posted, Halt> {
        let Some(room) = &self.room else { return Ok(Posted::Nowhere) };
        let Some(chat) = self.app.chats.of(room) else { return Err(Halt::Later(CHAT_MISSING)) };
        match chat.edit(room, of, post).await {
            Ok(()) => Ok(Posted::There(of.clone())),
            Err(error) => self.not_sent(room, error),
        }
    }

    /// The day by its own calendar.
    pub(super) fn today(&self) -> Date {
        self.now.to_zoned(self.profile.country().zone()).date()
    }

    /// Six in the evening of a day, by its own clock.
    pub(super) fn evening_of(&self, day: Date) -> Result<Timestamp, Halt> {
        Ok(day.at(18, 0, 0, 0).to_zoned(self.profile.country().zone())?.timestamp())
    }

    fn not_sent(&self, room: &Address, error: ChatError) -> Result<Posted, Halt> {
        let class = self.job.class.0;
        match error {
            ChatError::Later(wait) => Err(Halt::Later(wait)),
            ChatError::Moved(to) => Err(Halt::Moved { from: room.clone(), to }),
            ChatError::Unclear(why) => {
                tracing::warn!(%class, "a post may have been sent or not, and is not sent again: {why}");
                Ok(Posted::Perhaps)
            }
            ChatError::Gone(why) => {
                tracing::info!(%class, "a post finds no room: {why}");
                Ok(Posted::Nowhere)
            }
            ChatError::Refused(why) => {
                tracing::error!(%class, "the chat will not take a post: {why}");
                Ok(Posted::Nowhere)
            }
        }
    }
}

impl Hand<'_> {
    /// What the result of a poll makes of its clause.
    pub(super) fn settled_by(&self, poll: &ClassPoll) -> Option<Settled> {
        let clause = self.app.content.catalogue.clause(&poll.clause.as_ref()?.0)?;
        let proposal = match &poll.subject {
            Subject::Proposal { settled, .. } => Some(settled.clone()),
            Subject::Ready(id) => {
                let proposes = self.app.content.catalogue.ready_poll(id)?.proposes.as_ref();
                proposes.and_then(|option| clause.option(&option.0)).map(ClauseOption::usual)
            }
            Subject::Own(_)
            | Subject::Adoption { .. }
            | Subject::Suggestion { .. }
            | Subject::Pulse(_)
            | Subject::Review { .. }
            | Subject::Wish { .. }
            | Subject::Lesson { .. } => None,
        };
        clause.settled_by(&poll.poll.question, poll.outcome()?, proposal.as_ref())
    }

    /// What is done for the class, whoever asks.
    pub(super) fn operation<'x, 't>(&'x self, tx: &'x mut ClassTx<'t>) -> Operation<'x, 't> {
        Operation { app: self.app, tx, profile: &self.profile, now: self.now }
    }

    /// Waits until people are awake.
    pub(super) fn awake(&self) -> Result<(), Halt> {
        match awake_after(self.profile.country, self.now) {
            Some(morning) => Err(Halt::Later(morning.duration_since(self.now))),
            None => Ok(()),
        }
    }
}
