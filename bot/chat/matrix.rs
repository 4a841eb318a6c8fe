//! Matrix: plain and encrypted rooms, through matrix-sdk.
//!
//! Matrix has no buttons: a post lists its choices by number, and a reply with the number chooses. Everybody in a room
//! reads such a reply. So the adapter takes ballots only in a person's private room with the bot.

mod address;
mod choices;
mod choose;
mod fault;
mod follow;
mod hear;
mod heard;
mod idle;
mod inbound;
mod invite;
mod joins;
mod listen;
mod login;
mod members;
mod moves;
mod own;
mod private;
mod render;
mod vouch;

use std::ops::ControlFlow;
use std::sync::Arc;
use std::time::Duration;

use async_trait::async_trait;
use jiff::SignedDuration;
use matrix_sdk::attachment::AttachmentConfig;
use matrix_sdk::ruma::events::room::message::TextMessageEventContent;
use matrix_sdk::ruma::{OwnedEventId, OwnedTransactionId, OwnedUserId, RoomId, UserId};
use matrix_sdk::{Client, Room, RoomMemberships, RoomState};
use serde_json::Value;

use super::{Attachment, Chat, ChatError, Post, Rank, Rights, Say};
use crate::event::{Address, Event, PostRef};
use crate::ids::JobId;
use crate::queue::{Full, Queues};
use address::address;
use choices::Choices;
use fault::chat_error;
use joins::{Guests, Joins};
use members::Members;
use moves::Moves;
use private::Private;

pub use address::NETWORK;
pub use login::Account;

/// The number of tries for an answer that the homeserver does not take at once.
const TRIES: u32 = 20;

/// The rooms whose answers are tried again in parallel.
const RETRIED_AT_ONCE: usize = 100;

/// The answers that wait for another try in one room.
const MOST_RETRIED_IN_ROOM: usize = 60;

/// A bot on a Matrix homeserver.
#[derive(Clone)]
pub struct Matrix {
    client: Client,
    me: OwnedUserId,
    choices: Arc<Choices>,
    members: Arc<Members>,
    private: Arc<Private>,
    joins: Arc<Joins>,
    moves: Arc<Moves>,
    /// The answers that the homeserver did not take at once.
    later: Arc<Queues<Address>>,
    guests: Guests,
    /// The schools' own servers.
    schools: Arc<[String]>,
}

impl Matrix {
    /// The bot's Matrix id.
    #[must_use]
    pub fn user(&self) -> &str {
        self.me.as_str()
    }

    fn room(&self, address: &Address) -> Result<Room, ChatError> {
        let id = RoomId::parse(address.id()).map_err(|_| ChatError::Refused("not a room's id".into()))?;
        let room = self.client.get_room(&id).filter(|room| room.state() == RoomState::Joined);
        room.ok_or_else(|| ChatError::Gone("the bot is not in the room".into()))
    }

    async fn send(&self, room: &Room, content: Value, key: Option<JobId>) -> Result<OwnedEventId, ChatError> {
        let mut request = room.send_raw("m.room.message", content);
        let key = key.map(|key| OwnedTransactionId::from(key.0.to_string()));
        if let Some(key) = &key {
            request = request.with_transaction_id(key);
        }
        Ok(request.await.map_err(|error| chat_error(&error))?.response.event_id)
    }

    /// Sends a file. Its transaction id derives from the post's, so a retry is idempotent.
    async fn send_file(
        &self,
        room: &Room,
        file: &Attachment,
        key: Option<JobId>,
        number: usize,
    ) -> Result<(), ChatError> {
        let alternative = TextMessageEventContent::plain(&file.alternative);
        let mut config = AttachmentConfig::new().caption(Some(alternative));
        if let Some(key) = key {
            let own = uuid::Uuid::new_v5(&key.0, &number.to_be_bytes());
            config = config.txn_id(OwnedTransactionId::from(own.to_string()));
        }
        let media = file.media.as_str().parse().map_err(|_| ChatError::Refused("not a media type".into()))?;
        let sent = room.send_attachment(file.name.clone(), &media, file.bytes.to_vec(), config).await;
        sent.map(|_| ()).map_err(|error| chat_error(&error))
    }

    async fn say_with(&self, event: &Event, say: &Say, key: JobId) -> Result<(), ChatError> {
        let here = self.room(&event.room.address)?;
        let asked = event.source.as_ref().filter(|_| !event.room.private).map(|source| source.0.as_str());
        match say {
            Say::Answer(post) | Say::Refuse(post) if !event.room.private => {
                // The person reads it alone if they have a private room already; a greeting invites nobody.
                match self.own_room(&user(&event.actor.address)?).await {
                    Some(own) => self.put(&own, post, Some(key), None).await?,
                    None => self.put(&here, post, Some(key), asked).await?,
                }
            }
            // The bot invites the person into a private room itself.
            Say::Link(_) => return Ok(()),
            Say::Privately(post) | Say::Offer(post) => {
                let own = self.own_room_or_new(&user(&event.actor.address)?, true).await?;
                // Private even if the room's state does not say so yet: it may be a moment old.
                self.put_as(&own, post, true, Some(key), None).await?
            }
            // The reply stands far below the post, so the next step is a new post and no edit of the old one.
            Say::Answer(post) | Say::Refuse(post) | Say::Room(post) | Say::Replace(post) => {
                self.put(&here, post, Some(key), None).await?
            }
        };
        Ok(())
    }

    /// Retries an answer after the wait that the homeserver asks for.
    async fn say_later(&self, event: &Event, say: &Say, key: JobId, mut wait: SignedDuration) {
        for _ in 0..TRIES {
            tokio::time::sleep(Duration::try_from(wait).unwrap_or_default()).await;
            match self.say_with(event, say, key).await {
                Err(ChatError::Later(again)) => wait = again,
                Err(error) => return tracing::warn!("Matrix: an answer could not be given: {error}"),
                Ok(()) => return,
            }
        }
        tracing::warn!("Matrix: an answer was given up after {TRIES} tries");
    }

    async fn put(
        &self,
        room: &Room,
        post: &Post,
        key: Option<JobId>,
        answers: Option<&str>,
    ) -> Result<PostRef, ChatError> {
        self.put_as(room, post, self.is_private(room), key, answers).await
    }

    async fn put_as(
        &self,
        room: &Room,
        post: &Post,
        private: bool,
        key: Option<JobId>,
        answers: Option<&str>,
    ) -> Result<PostRef, ChatError> {
        let id = self.send(room, render::new(post, private, answers), key).await?;
        self.choices.remember(room.room_id(), &id, post);
        for (number, file) in post.attachments.iter().enumerate() {
            self.send_file(room, file, key, number).await?;
        }
        Ok(PostRef(id.to_string()))
    }
}

#[async_trait]
impl Chat for Matrix {
    fn network(&self) -> &'static str {
        NETWORK
    }

    async fn post(&self, room: &Address, post: &Post, key: JobId, _rank: Rank) -> Result<PostRef, ChatError> {
        if room.id().starts_with('@') {
            let own = self.own_room_or_new(&user(room)?, false).await?;
            return self.put_as(&own, post, true, Some(key), None).await;
        }
        self.put(&self.room(room)?, post, Some(key), None).await
    }

    async fn edit(&self, room: &Address, of: &PostRef, post: &Post) -> Result<(), ChatError> {
        let room = self.room(room)?;
        let content = render::edit(post, self.is_private(&room), &of.0);
        self.send(&room, content, None).await?;
        if let Ok(id) = OwnedEventId::try_from(of.0.as_str()) {
            self.choices.remember(room.room_id(), &id, post);
        }
        Ok(())
    }

    async fn say(&self, event: &Event, say: &Say) -> Result<(), ChatError> {
        // All tries share one transaction id, so the homeserver drops a duplicate.
        let key = JobId(uuid::Uuid::new_v4());
        let said = self.say_with(event, say, key).await;
        let Err(ChatError::Later(wait)) = said else { return said };
        let (matrix, event, say) = (self.clone(), event.clone(), say.clone());
        let room = event.room.address.clone();
        let later = async move {
            matrix.say_later(&event, &say, key, wait).await;
            ControlFlow::Continue(())
        };
        match self.later.push(room, later) {
            Ok(()) => Ok(()),
            Err(Full) => Err(ChatError::Refused("too many answers wait for this room".into())),
        }
    }

    async fn shared_rooms(&self, person: &Address) -> Result<Vec<Address>, ChatError> {
        let user = user(person)?;
        Ok(self.members.rooms_of(&user).iter().map(|room| address(room)).collect())
    }

    async fn is_in(&self, room: &Address, person: &Address) -> Result<Option<bool>, ChatError> {
        let user = user(person)?;
        let member = self.room(room)?.get_member(&user).await.map_err(|error| chat_error(&error))?;
        Ok(Some(member.is_some_and(|member| RoomMemberships::JOIN.matches(member.membership()))))
    }

    fn has_schools(&self) -> bool {
        !self.schools.is_empty()
    }

    fn at_school(&self, person: &Address) -> bool {
        let user = UserId::parse(person.id());
        user.is_ok_and(|user| self.schools.iter().any(|school| user.server_name() == school.as_str()))
    }

    async fn rights(&self, room: &Address, person: &Address) -> Result<Rights, ChatError> {
        use matrix_sdk::room::RoomMemberRole as Role;
        let user = user(person)?;
        let member = self.room(room)?.get_member(&user).await.map_err(|error| chat_error(&error))?;
        // A member who leaves keeps their power level in the room's state.
        let member = member.filter(|member| RoomMemberships::JOIN.matches(member.membership()));
        Ok(match member.map(|member| member.suggested_role_for_power_level()) {
            Some(Role::Creator | Role::Administrator | Role::Moderator) => Rights::Administrator,
            Some(Role::User) | None => Rights::Ordinary,
        })
    }
}

/// The account behind a person's address.
fn user(person: &Address) -> Result<OwnedUserId, ChatError> {
    UserId::parse(person.id()).map_err(|_| ChatError::Refused("not a person's id".into()))
}
