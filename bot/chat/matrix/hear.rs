//! What happened in a room becomes an event, and is handled in the room's turn.

use std::ops::ControlFlow;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use matrix_sdk::Room;
use matrix_sdk::deserialized_responses::{TimelineEvent, TimelineEventKind};
use matrix_sdk::ruma::events::AnySyncTimelineEvent;
use matrix_sdk::ruma::serde::Raw;
use matrix_sdk::ruma::{OwnedRoomId, RoomId};
use serde_json::Value;
use tokio::time::Instant;
use tokio_util::sync::CancellationToken;

use super::Matrix;
use super::address::{NETWORK, address};
use super::fault::describe;
use super::inbound::{self, Written};
use super::joins::Join;
use super::vouch::Vouched;
use crate::app::App;
use crate::chat::position::Open;
use crate::chat::{Chat, Say};
use crate::event::{Actor, Address, Command, Event, PostRef, What};
use crate::handle::{handle_in_turn, in_own_words};
use crate::queue::{Full, Queues};
use crate::say::{Words, refusal};

/// The pause before a retry if the homeserver or the database is out of reach.
pub(super) const PAUSE: Duration = Duration::from_millis(500);

/// How long a message waits for its key. Keys come by another way, and mostly at the same time.
const KEY_PATIENCE: Duration = Duration::from_mins(2);

/// The messages of a room that wait for their keys.
const MOST_LOCKED_IN_ROOM: usize = 50;

/// The messages of all rooms that wait for their keys.
const MOST_LOCKED: usize = 2000;

/// The refusals that are said at once.
const REFUSALS_AT_ONCE: usize = 8;

/// The refusals that wait in one room.
const MOST_REFUSALS_IN_ROOM: usize = 5;

/// A message that arrived before its key.
pub(super) struct Locked {
    pub(super) room: OwnedRoomId,
    event: Raw<AnySyncTimelineEvent>,
    until: Instant,
    open: Open,
}

/// Hears what happens in rooms.
pub(super) struct Hearer {
    pub(super) matrix: Arc<Matrix>,
    app: Arc<App>,
    stop: CancellationToken,
    locked: Mutex<Vec<Locked>>,
    /// The refusals of what comes on top of too many.
    refusals: Queues<OwnedRoomId>,
    is_database_away: AtomicBool,
}

impl Hearer {
    pub(super) fn new(matrix: Arc<Matrix>, app: Arc<App>, stop: CancellationToken) -> Hearer {
        Hearer {
            matrix,
            app,
            stop,
            locked: Mutex::default(),
            refusals: Queues::new(REFUSALS_AT_ONCE, MOST_REFUSALS_IN_ROOM),
            is_database_away: AtomicBool::new(false),
        }
    }

    /// The room whose queue this room uses.
    pub(super) fn queue_of(&self, room: &RoomId) -> OwnedRoomId {
        self.matrix.moves.queue_of(room)
    }

    /// True if an event waits for the database.
    pub(super) fn is_database_away(&self) -> bool {
        self.is_database_away.load(Ordering::Relaxed)
    }

    /// The messages that wait for their keys. The caller tries each again.
    pub(super) fn take_locked(&self) -> Vec<Locked> {
        std::mem::take(&mut *self.locked.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// Tries again to read a message that arrived before its key.
    pub(super) async fn unlock(&self, late: Locked) -> ControlFlow<()> {
        let Some(room) = self.matrix.client.get_room(&late.room) else {
            late.open.done();
            return ControlFlow::Continue(());
        };
        match room.decrypt_event(late.event.cast_ref_unchecked(), None).await {
            Ok(event) if !event.kind.is_utd() => self.hear(&room, event, &late.open).await?,
            _ if Instant::now() < late.until => {
                self.locked.lock().unwrap_or_else(PoisonError::into_inner).push(late);
                return ControlFlow::Continue(());
            }
            _ => tracing::warn!("Matrix: a message stays locked, its key never came"),
        }
        late.open.done();
        ControlFlow::Continue(())
    }

    /// Keeps a message until its key comes.
    fn wait_for_key(&self, room: &Room, event: Raw<AnySyncTimelineEvent>, open: &Open) {
        let mut locked = self.locked.lock().unwrap_or_else(PoisonError::into_inner);
        let here = locked.iter().filter(|locked| locked.room == room.room_id()).count();
        if here >= MOST_LOCKED_IN_ROOM || locked.len() >= MOST_LOCKED {
            return tracing::warn!("Matrix: a message without a key is dropped: too many wait");
        }
        let (room, until) = (room.room_id().to_owned(), Instant::now() + KEY_PATIENCE);
        locked.push(Locked { room, event, until, open: open.clone() });
    }

    /// Handles what happened. A message without its key keeps `open` open.
    pub(super) async fn hear(&self, room: &Room, event: TimelineEvent, open: &Open) -> ControlFlow<()> {
        if let Some(state) = inbound::state(&event) {
            return self.state_event(room, &state).await;
        }
        if let TimelineEventKind::UnableToDecrypt { event, utd_info } = event.kind {
            if utd_info.reason.is_missing_room_key() {
                self.wait_for_key(room, event, open);
            } else {
                tracing::warn!("Matrix: a message cannot be decrypted");
            }
            return ControlFlow::Continue(());
        }
        let is_plain = matches!(event.kind, TimelineEventKind::PlainText { .. });
        let message = serde_json::from_str::<Value>(event.raw().json().get()).ok();
        let Some(mut written) = message.as_ref().and_then(inbound::written) else { return ControlFlow::Continue(()) };
        let private = self.matrix.is_private(room);
        // What people say to each other is no event, and counts for no limit.
        if !private && !is_for_bot(&written) {
            return ControlFlow::Continue(());
        }
        let said = self.said(room, private, &written);
        if !self.app.limits.admits(&said) {
            self.refuse(room, said);
            return ControlFlow::Continue(());
        }
        let (mut place, mut loose) = (None, None);
        if !is_plain {
            match self.matrix.vouch(room, &written.id, &self.stop).await? {
                Vouched::New { written: vouched, place: vouched_place, loose: outside } => {
                    (written, place, loose) = (vouched, Some(vouched_place), outside);
                }
                Vouched::Unconfirmed => {
                    if self.app.limits.tells_of_unconfirmed_device(&said.actor.address) {
                        self.tell(&said, refusal::unconfirmed_device).await;
                    }
                    return ControlFlow::Continue(());
                }
                Vouched::Nothing => return ControlFlow::Continue(()),
            }
        } else if self.matrix.is_encrypted(room).await {
            if self.app.limits.tells_of_plain_message(&said.room.address) {
                tracing::warn!("Matrix: a message in plain in an encrypted room is refused");
            }
            return ControlFlow::Continue(());
        }
        let event = self.meaning(room, private, &written).await;
        if loose.is_some_and(|replies_to| !means_the_same(&event, &replies_to)) {
            if self.app.limits.says_refusal(&said) {
                self.tell(&said, refusal::loose_reply).await;
            }
            return ControlFlow::Continue(());
        }
        self.handle(&event).await?;
        // After the commit: until then, the same message must be heard when it comes again.
        if let Some(place) = place
            && let Err(error) = place.remember(&self.matrix.client).await
        {
            tracing::warn!("Matrix: what was heard could not be noted: {}", describe(&error));
        }
        ControlFlow::Continue(())
    }

    /// The bot has joined a room. `event` is its own join, and `join` is the reason if this process remembers it.
    pub(super) async fn joined(&self, room: &Room, event: Option<&Value>, join: Option<Join>) -> ControlFlow<()> {
        let old = self.matrix.replaced_by(room);
        let (by, private) = match join {
            Some(Join::Successor) => return ControlFlow::Continue(()),
            Some(Join::Invited { by, private }) => (by.to_string(), private),
            Some(Join::Late) | None => match event.filter(|event| inbound::before(event) == Some("invite")) {
                Some(event) => {
                    let by = event["unsigned"]["prev_sender"].as_str().unwrap_or(self.matrix.me.as_str());
                    (by.to_owned(), self.matrix.is_private(room))
                }
                // The answer to the join was lost.
                None if old.is_some() => (self.matrix.me.to_string(), false),
                // The bot has made the room itself.
                None => return ControlFlow::Continue(()),
            },
        };
        let here = address(room.room_id());
        let mut happened = match old {
            // The tombstone came first, and the bot could not join then: the new room is invite-only, or the join
            // failed.
            Some(old) => {
                self.matrix.note_move(&old, room.room_id()).await;
                self.event(address(&old), false, None, &by, What::Moved { to: here })
            }
            None => self.event(here, private, room.name(), &by, What::BotJoined),
        };
        happened.id = event.and_then(id_of);
        self.handle(&happened).await
    }

    /// A member's leave or the room's move.
    pub(super) async fn state_event(&self, room: &Room, event: &Value) -> ControlFlow<()> {
        let here = address(room.room_id());
        let (who, what) = if let Some((member, left)) = inbound::moved_in(event) {
            if member == self.matrix.me {
                return ControlFlow::Continue(());
            }
            (member, left.map_or(What::MemberJoined, What::MemberLeft))
        } else {
            let new = inbound::replaced_by(event).and_then(|new| RoomId::parse(new).ok());
            let Some(new) = new else { return ControlFlow::Continue(()) };
            if !self.matrix.follow(&self.app.limits, room.room_id(), &new).await {
                return ControlFlow::Continue(());
            }
            (self.matrix.me.as_str(), What::Moved { to: address(&new) })
        };
        let mut happened = self.event(here, false, None, who, what);
        happened.id = id_of(event);
        self.handle(&happened).await?;
        if self.matrix.private.person(room.room_id()).is_some() && self.matrix.is_deserted(room) {
            self.matrix.leave_behind(room.room_id()).await;
        }
        ControlFlow::Continue(())
    }

    /// What a message means.
    async fn meaning(&self, room: &Room, private: bool, written: &Written) -> Event {
        let mut event = self.said(room, private, written);
        if let Some(text) = &written.text {
            event.what = match self.matrix.choice(room, private, text, written.answers.as_deref()).await {
                Some(press) => press,
                None => {
                    let answers = self.matrix.own_post(room, written.answers.as_deref()).await;
                    What::Said { text: text.clone(), answers }
                }
            };
        }
        event
    }

    /// Tells a person why a message of theirs was not heard.
    async fn tell(&self, said: &Event, why: fn(&Words) -> Say) {
        let notice = in_own_words(&self.app, said, why).await;
        if let Err(error) = self.matrix.say(said, &notice).await {
            tracing::debug!("a notice could not be given: {error}");
        }
    }

    /// A message as it stands, before it is known whether it chooses something.
    fn said(&self, room: &Room, private: bool, written: &Written) -> Event {
        let what = match &written.text {
            Some(text) => What::Said { text: text.clone(), answers: None },
            None => What::Media,
        };
        let mut event = self.event(address(room.room_id()), private, room.name(), &written.sender, what);
        event.id = Some(format!("{NETWORK}:{}", written.id));
        event.source = Some(PostRef(written.id.clone()));
        event
    }

    /// Refuses a message that the room's full queue does not take.
    pub(super) fn refuse_unread(&self, room: &Room, event: &TimelineEvent) {
        let event: Option<Value> = serde_json::from_str(event.raw().json().get()).ok();
        if let Some(written) = event.as_ref().and_then(inbound::written) {
            self.refuse(room, self.said(room, false, &written));
        }
    }

    /// Refuses an event of a person or room over its rate limit. Does not answer each event, because the answers to a
    /// flood would be a flood.
    fn refuse(&self, room: &Room, mut event: Event) {
        if !self.app.limits.says_refusal(&event) {
            return;
        }
        tracing::warn!("Matrix: a room or a person sends too much, and not all of it is read");
        let (matrix, app, queue, room) =
            (Arc::clone(&self.matrix), Arc::clone(&self.app), room.room_id().to_owned(), room.clone());
        let refusal = async move {
            event.room.private = matrix.is_private(&room);
            if let Err(error) = matrix.say(&event, &in_own_words(&app, &event, refusal::busy).await).await {
                tracing::debug!("a refusal could not be given: {error}");
            }
            ControlFlow::Continue(())
        };
        // A full queue of refusals says nothing more, as the limit does.
        let _: Result<(), Full> = self.refusals.push(queue, refusal);
    }

    /// An event of now.
    pub(super) fn event(&self, room: Address, private: bool, title: Option<String>, who: &str, what: What) -> Event {
        Event {
            id: None,
            source: None,
            room: crate::event::Room { address: room, private, title },
            actor: Actor { address: Address::new(NETWORK, who), language: None, anonymous: false },
            what,
            at: self.app.clock.now(),
        }
    }

    /// Handles an event until it is committed. Breaks if the program stops before that.
    pub(super) async fn handle(&self, event: &Event) -> ControlFlow<()> {
        while let Err(fault) = handle_in_turn(&self.app, event, std::future::ready(())).await {
            self.is_database_away.store(true, Ordering::Relaxed);
            tracing::warn!("the database is away, a message waits: {fault:#}");
            if self.stop.is_cancelled() {
                return ControlFlow::Break(());
            }
            tokio::time::sleep(PAUSE).await;
        }
        self.is_database_away.store(false, Ordering::Relaxed);
        ControlFlow::Continue(())
    }
}

/// True if a message means the same, whether it replies to that post or to none: the homeserver alone says that it
/// does.
fn means_the_same(event: &Event, post: &str) -> bool {
    match &event.what {
        What::Pressed { post: chosen, .. } => chosen.0 == post,
        What::Said { text, .. } => event.room.private || Command::parse(text).is_some(),
        What::ShownBallot { .. } => false,
        What::Media
        | What::BotJoined
        | What::BotLeft
        | What::MemberJoined
        | What::MemberLeft(_)
        | What::Moved { .. } => true,
    }
}

/// True for a message in a shared room that may be for the bot: a command or a reply.
fn is_for_bot(written: &Written) -> bool {
    written.answers.is_some() || written.text.as_deref().is_some_and(|text| Command::parse(text).is_some())
}

/// The id of an event, for the inbox.
fn id_of(event: &Value) -> Option<String> {
    event["event_id"].as_str().map(|id| format!("{NETWORK}:{id}"))
}
