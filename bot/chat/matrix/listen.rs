//! The sync loop. It saves its position only after it commits everything up to there.

use std::sync::Arc;
use std::time::Duration;

use anyhow::{Context, Result, bail};
use jiff::Timestamp;
use matrix_sdk::config::{SyncSettings, SyncToken};
use matrix_sdk::deserialized_responses::{TimelineEvent, TimelineEventKind};
use matrix_sdk::room::MessagesOptions;
use matrix_sdk::ruma::api::client::filter::FilterDefinition;
use matrix_sdk::ruma::api::client::sync::sync_events::v3::Filter;
use matrix_sdk::ruma::api::error::ErrorKind;
use matrix_sdk::ruma::{OwnedEventId, OwnedRoomId, RoomId};
use matrix_sdk::sync::SyncResponse;
use matrix_sdk::{Client, Room};
use serde_json::Value;
use tokio_util::sync::CancellationToken;

use super::address::{NETWORK, address};
use super::choices::Offer;
use super::fault::describe;
use super::{Matrix, inbound, is_private};
use crate::app::App;
use crate::event::{Actor, Address, Event, PostRef, What};
use crate::handle::handle;

/// The key of the saved position in the crypto store.
const POSITION: &[u8] = b"enige.position";

/// The timeout of a sync without news.
const WAIT: Duration = Duration::from_secs(20);

/// The pause before a retry if the homeserver or the database is out of reach.
const PAUSE: Duration = Duration::from_millis(500);

/// A message waits this many syncs for its key.
const KEY_SYNCS: u32 = 10;

/// The most messages of a room in one sync. After a longer absence, the bot does not read older ones.
const MESSAGES_AT_ONCE: u32 = 200;

/// The number of messages to search for choices after a start.
const LOOK_BACK: u32 = 50;

/// The tries to join a room: right after an invitation, a homeserver may not know it yet.
const JOIN_TRIES: u32 = 4;

/// A message that arrived before its key.
struct Locked {
    room: OwnedRoomId,
    event: OwnedEventId,
    syncs: u32,
}

impl Matrix {
    /// Runs the sync loop until `stop`. Uncommitted events come again with the next sync.
    ///
    /// # Errors
    /// If the homeserver has ended the session.
    pub async fn listen(self: Arc<Self>, app: Arc<App>, stop: CancellationToken) -> Result<()> {
        let mut position = position(&self.client).await?;
        let mut locked = Vec::new();
        let mut trouble = String::new();
        while !stop.is_cancelled() {
            let since = position.clone().map_or(SyncToken::NoToken, SyncToken::Specific);
            let wait = if position.is_some() { WAIT } else { Duration::ZERO };
            let settings = SyncSettings::new().token(since).timeout(wait).filter(filter());
            let response = tokio::select! {
                () = stop.cancelled() => break,
                response = self.client.sync_once(settings) => response,
            };
            match response {
                Ok(response) => {
                    trouble.clear();
                    let listener = Listener { matrix: &self, app: &app, stop: &stop, first: position.is_none() };
                    if !listener.take(&response, &mut locked).await {
                        break;
                    }
                    keep_position(&self.client, &response.next_batch).await?;
                    position = Some(response.next_batch);
                }
                Err(error) => {
                    if matches!(error.client_api_error_kind(), Some(ErrorKind::UnknownToken { .. })) {
                        bail!("Matrix: the homeserver has ended the session");
                    }
                    let now = describe(&error);
                    if now != trouble {
                        tracing::warn!("Matrix: {now}; trying again");
                        trouble = now;
                    }
                    tokio::select! {
                        () = stop.cancelled() => break,
                        () = tokio::time::sleep(PAUSE) => {}
                    }
                }
            }
        }
        Ok(())
    }
}

/// An evening's messages of a room at once; the homeserver's default is ten.
fn filter() -> Filter {
    let mut filter = FilterDefinition::default();
    filter.room.timeline.limit = Some(MESSAGES_AT_ONCE.into());
    Filter::FilterDefinition(filter)
}

async fn position(client: &Client) -> Result<Option<String>> {
    let kept = client.state_store().get_custom_value(POSITION).await?;
    kept.map(|kept| String::from_utf8(kept).context("the position in MATRIX_STORE is damaged")).transpose()
}

async fn keep_position(client: &Client, position: &str) -> Result<()> {
    Ok(client.state_store().set_custom_value_no_read(POSITION, position.as_bytes().to_vec()).await?)
}

struct Listener<'a> {
    matrix: &'a Matrix,
    app: &'a App,
    stop: &'a CancellationToken,
    /// True at the first sync ever: its events are older than the bot.
    first: bool,
}

impl Listener<'_> {
    /// Handles all events of a sync; false if it had to stop early.
    async fn take(&self, response: &SyncResponse, locked: &mut Vec<Locked>) -> bool {
        for room in response.rooms.invited.keys() {
            if !self.accept(room).await {
                return false;
            }
        }
        for room in response.rooms.left.keys().filter(|_| !self.first) {
            let event = self.event(address(room), false, None, self.matrix.me.as_str(), What::BotLeft);
            if !self.handle(event).await {
                return false;
            }
        }
        for late in std::mem::take(locked) {
            if !self.unlock(late, locked).await {
                return false;
            }
        }
        for (id, update) in response.rooms.joined.iter().filter(|_| !self.first) {
            let Some(room) = self.matrix.client.get_room(id) else { continue };
            let events = since_joining(&update.timeline.events, self.matrix.me.as_str());
            for event in events {
                if let TimelineEventKind::UnableToDecrypt { .. } = event.kind {
                    locked.extend(event.event_id().map(|event| Locked { room: id.clone(), event, syncs: 0 }));
                } else if !self.take_event(&room, event).await {
                    return false;
                }
            }
        }
        true
    }

    /// Accepts an invitation. Logs a failure and leaves the invitation open.
    async fn accept(&self, id: &RoomId) -> bool {
        let Some(room) = self.matrix.client.get_room(id) else { return true };
        let inviter = room.invite_details().await.map(|invite| invite.inviter_id.to_string());
        // Checked before joining: the invitation has the flag, and the account gets it only with the next sync.
        let private = room.is_direct().await.unwrap_or(false);
        for try_number in 1..=JOIN_TRIES {
            match room.join().await {
                Ok(()) => break,
                Err(error) if try_number == JOIN_TRIES => {
                    tracing::warn!("Matrix: an invitation could not be accepted: {}", describe(&error));
                    return true;
                }
                Err(_) => tokio::time::sleep(PAUSE * try_number).await,
            }
        }
        let who = inviter.unwrap_or_else(|_| self.matrix.me.to_string());
        let event = self.event(address(id), private, room.name(), &who, What::BotJoined);
        self.handle(event).await
    }

    /// Retries a message that arrived before its key.
    async fn unlock(&self, late: Locked, locked: &mut Vec<Locked>) -> bool {
        let Some(room) = self.matrix.client.get_room(&late.room) else { return true };
        match room.event(&late.event, None).await {
            Ok(event) if !matches!(event.kind, TimelineEventKind::UnableToDecrypt { .. }) => {
                return self.take_event(&room, &event).await;
            }
            _ if late.syncs < KEY_SYNCS => locked.push(Locked { syncs: late.syncs + 1, ..late }),
            _ => tracing::warn!("Matrix: a message stays locked, its key never came"),
        }
        true
    }

    async fn take_event(&self, room: &Room, event: &TimelineEvent) -> bool {
        let plain = matches!(event.kind, TimelineEventKind::PlainText { .. });
        let Ok(event) = serde_json::from_str::<Value>(event.raw().json().get()) else { return true };
        let happened = if plain { self.state_event(room, &event).await } else { None };
        let happened = match happened {
            Some(changed) => Some(changed),
            None => self.message(room, &event).await,
        };
        match happened {
            Some(event) => self.handle(event).await,
            None => true,
        }
    }

    /// A member's leave or the room's move. Only the homeserver's own state counts: anybody can forge it in an
    /// encrypted message.
    async fn state_event(&self, room: &Room, event: &Value) -> Option<Event> {
        let here = address(room.room_id());
        if let Some((member, left)) = inbound::moved_in(event) {
            let what = left.map_or(What::MemberJoined, What::MemberLeft);
            return (member != self.matrix.me).then(|| self.event(here, false, None, member, what));
        }
        let new = RoomId::parse(inbound::replaced_by(event)?).ok()?;
        match self.matrix.client.join_room_by_id(&new).await {
            Ok(_) => Some(self.event(here, false, None, self.matrix.me.as_str(), What::Moved { to: address(&new) })),
            Err(error) => {
                tracing::warn!("Matrix: the room that takes another's place cannot be joined: {}", describe(&error));
                None
            }
        }
    }

    async fn message(&self, room: &Room, event: &Value) -> Option<Event> {
        let private = is_private(room).await;
        let here = address(room.room_id());
        let written = inbound::written(event).filter(|written| written.sender != self.matrix.me)?;
        let what = match &written.text {
            None => What::Media,
            Some(text) => match self.choice(room, private, text, written.answers.as_deref()).await {
                Some(press) => press,
                None => {
                    let answers = self.own_post(room, written.answers.as_deref()).await;
                    What::Said { text: text.clone(), answers }
                }
            },
        };
        let mut event = self.event(here, private, room.name(), &written.sender, what);
        event.id = Some(format!("{NETWORK}:{}", written.id));
        event.source = Some(PostRef(written.id));
        Some(event)
    }

    /// The choice in a text: in a private room any text that names one, in a shared room only a reply to the post.
    async fn choice(&self, room: &Room, private: bool, text: &str, answers: Option<&str>) -> Option<What> {
        if text.starts_with('/') || (!private && answers.is_none()) {
            return None;
        }
        if self.matrix.choices.is_unread(room.room_id()) {
            self.read_back(room).await;
        }
        let offer = match (self.matrix.choices.offer(room.room_id(), answers, text), answers) {
            (Some(offer), _) => offer,
            (None, Some(older)) => self.offer_of(room, older).await?,
            (None, None) => return None,
        };
        let data = offer.chosen(text)?.to_owned();
        if offer.ballot && !private {
            return Some(What::ShownBallot { data });
        }
        Some(What::Pressed { data, post: PostRef(offer.post.to_string()), token: String::new() })
    }

    /// Fills the cache with the choices of the bot's newest posts after a start.
    async fn read_back(&self, room: &Room) {
        let mut options = MessagesOptions::backward();
        options.limit = LOOK_BACK.into();
        match room.messages(options).await {
            Ok(messages) => {
                let events = messages.chunk.iter().filter_map(|event| {
                    let event: Value = serde_json::from_str(event.raw().json().get()).ok()?;
                    (event["sender"] == self.matrix.me.as_str()).then(|| Offer::in_message(&event))?
                });
                self.matrix.choices.read_back(room.room_id(), events.collect());
            }
            Err(error) => tracing::warn!("Matrix: earlier posts could not be read: {}", describe(&error)),
        }
    }

    /// The choices of an older post of the bot, read from the post itself.
    async fn offer_of(&self, room: &Room, post: &str) -> Option<Offer> {
        let id = OwnedEventId::try_from(post).ok()?;
        let event = room.event(&id, None).await.ok()?;
        let event: Value = serde_json::from_str(event.raw().json().get()).ok()?;
        (event["sender"] == self.matrix.me.as_str()).then(|| Offer::in_message(&event))?
    }

    /// The post of the bot that a message replies to.
    async fn own_post(&self, room: &Room, answers: Option<&str>) -> Option<PostRef> {
        let id = OwnedEventId::try_from(answers?).ok()?;
        let event = room.event(&id, None).await.ok()?;
        let sender: String = event.raw().get_field("sender").ok().flatten()?;
        (sender == self.matrix.me).then(|| PostRef(id.to_string()))
    }

    fn event(&self, room: Address, private: bool, title: Option<String>, who: &str, what: What) -> Event {
        Event {
            id: None,
            source: None,
            room: crate::event::Room { address: room, private, title },
            actor: Actor { address: Address::new(NETWORK, who), language: None, anonymous: false },
            what,
            at: self.now(),
        }
    }

    fn now(&self) -> Timestamp {
        self.app.clock.now()
    }

    async fn handle(&self, event: Event) -> bool {
        while let Err(fault) = handle(self.app, &event).await {
            tracing::warn!("the database is away, a message waits: {fault:#}");
            if self.stop.is_cancelled() {
                return false;
            }
            tokio::time::sleep(PAUSE).await;
        }
        true
    }
}

/// The events since the bot joined the room; it answers nothing older.
fn since_joining<'a>(events: &'a [TimelineEvent], me: &str) -> &'a [TimelineEvent] {
    let joined = events.iter().rposition(|event| {
        let event: Option<Value> = serde_json::from_str(event.raw().json().get()).ok();
        event.is_some_and(|event| {
            // A changed display name is a join event as well, after an earlier join.
            let was_in = event["unsigned"]["prev_content"]["membership"] == "join";
            inbound::moved_in(&event) == Some((me, None)) && !was_in
        })
    });
    joined.map_or(events, |joined| &events[joined + 1..])
}
