//! The context of a job: the class, its room, the clock, and ways to post.

use agreements::agreement::clause::{ClauseOption, Settled};
use agreements::class::Profile;
use agreements::time::calendar::awake_after;
use jiff::civil::Date;
use jiff::{SignedDuration, Timestamp};

use crate::app::App;
use crate::chat::{ChatError, Post, Rank};
use crate::class::{ClassPoll, Subject, Tenant};
use crate::event::{Address, PostRef};
use crate::lang::Lang;
use crate::operation::Operation;
use crate::say::Words;
use crate::store::{ClaimedJob, ClassTx};

/// The delay before a retry, while the chat has not connected yet.
const CHAT_MISSING: SignedDuration = SignedDuration::from_secs(10);

/// The context of a job of a founded class, or of a council.
pub(super) struct Hand<'a, P = Profile> {
    pub(super) app: &'a App,
    pub(super) job: ClaimedJob,
    pub(super) now: Timestamp,
    /// How urgent its posts are.
    pub(super) rank: Rank,
    pub(super) profile: P,
    /// The room of the parents or of the council; `None` while the bot is not there.
    pub(super) room: Option<Address>,
    /// The one person to whom the job writes, with their chosen language; `None` if they are forgotten.
    pub(super) person: Option<(Address, Option<Lang>)>,
}

/// The reason why a job does not finish. The worker rolls back its changes, except for [`Halt::Again`].
pub(super) enum Halt {
    /// The worker commits the job's changes, and runs the job again at this time.
    Again(Timestamp),
    /// The job runs again after this time.
    Later(SignedDuration),
    /// The room has a new address. The job runs again once the address is stored.
    Moved {
        /// The old address.
        from: Address,
        /// The new address.
        to: Address,
    },
    /// The program or the database is at fault.
    Fault(anyhow::Error),
}

impl<E: Into<anyhow::Error>> From<E> for Halt {
    fn from(fault: E) -> Halt {
        Halt::Fault(fault.into())
    }
}

/// The result of a post.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Posted {
    /// The post is in the room.
    There(PostRef),
    /// The chat did not confirm the post. A retry might post it twice.
    Perhaps,
    /// The bot is not in the room any more, or the chat rejects the post for good.
    Nowhere,
}

impl<P: Tenant> Hand<'_, P> {
    /// The words of the room.
    pub(super) fn words(&self) -> &Words {
        self.app.words(Lang::from_code(self.profile.language()).unwrap_or_default())
    }

    /// The words for the one person to whom the job writes.
    pub(super) fn own_words(&self) -> &Words {
        let chosen = self.person.as_ref().and_then(|(_, lang)| *lang);
        chosen.map_or_else(|| self.words(), |lang| self.app.words(lang))
    }

    /// Writes to the job's one person, with the job's id as idempotency key. Skips people the bot cannot reach.
    pub(super) async fn write(&self, post: &Post) -> Result<Posted, Halt> {
        // A bot that was removed from the room does not write to its people either.
        let (Some((person, _)), Some(_)) = (&self.person, &self.room) else { return Ok(Posted::Nowhere) };
        match self.send(person, post).await {
            // A move of a person's private room does not move the class's room.
            Err(Halt::Moved { .. }) => Ok(Posted::Nowhere),
            sent => sent,
        }
    }

    /// Posts to the room of the parents or the council. The job's id is the idempotency key: one post per job.
    pub(super) async fn post(&self, post: &Post) -> Result<Posted, Halt> {
        let Some(room) = &self.room else { return Ok(Posted::Nowhere) };
        self.send(room, post).await
    }

    /// Posts to the pupils' room, if there is one, in the same way. Skips a class if the bot is not in its parents'
    /// room.
    pub(super) async fn post_to_pupils(&self, tx: &mut ClassTx<'_>, post: &Post) -> Result<Posted, Halt> {
        let (Some(pupils), Some(_)) = (tx.pupils_room().await?, &self.room) else { return Ok(Posted::Nowhere) };
        self.send(&pupils, post).await
    }

    async fn send(&self, to: &Address, post: &Post) -> Result<Posted, Halt> {
        // The chat was out of reach at the start, and has not connected yet.
        let Some(chat) = self.app.chats.of(to) else { return Err(Halt::Later(CHAT_MISSING)) };
        match chat.post(to, post, self.job.id, self.rank).await {
            Ok(at) => Ok(Posted::There(at)),
            Err(error) => self.not_sent(to, error),
        }
    }

    /// Replaces an earlier post.
    pub(super) async fn edit(&self, of: &PostRef, post: &Post) -> Result<Posted, Halt> {
        let Some(room) = &self.room else { return Ok(Posted::Nowhere) };
        let Some(chat) = self.app.chats.of(room) else { return Err(Halt::Later(CHAT_MISSING)) };
        match chat.edit(room, of, post).await {
            Ok(()) => Ok(Posted::There(of.clone())),
            Err(error) => self.not_sent(room, error),
        }
    }

    /// Today, in the time zone of the class or council.
    pub(super) fn today(&self) -> Date {
        self.now.to_zoned(self.profile.country().zone()).date()
    }

    /// 18:00 on a day, in the time zone of the class or council.
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
            ChatError::NoPrivateChat => Ok(Posted::Nowhere),
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
    /// The settlement of the poll's clause by its result.
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

    /// The operations on the class.
    pub(super) fn operation<'x, 't>(&'x self, tx: &'x mut ClassTx<'t>) -> Operation<'x, 't> {
        Operation { app: self.app, tx, profile: &self.profile, now: self.now }
    }

    /// Postpones the job until the quiet hours end.
    pub(super) fn awake(&self) -> Result<(), Halt> {
        match awake_after(self.profile.country, self.now) {
            Some(morning) => Err(Halt::Later(morning.duration_since(self.now))),
            None => Ok(()),
        }
    }
}
