//! The sync loop. It goes on while rooms work, and saves a position only when everything up to it is committed.
//!
//! Each room has a queue, so no room waits for another. A sync asks for what came after the sync before it. The saved
//! position may be older: after a restart, the homeserver delivers again what was not committed.

use std::collections::HashSet;
use std::ops::ControlFlow;
use std::sync::Arc;
use std::time::Duration;

use anyhow::{Context, Result, bail};
use matrix_sdk::config::{SyncSettings, SyncToken};
use matrix_sdk::deserialized_responses::TimelineEvent;
use matrix_sdk::ruma::api::client::filter::FilterDefinition;
use matrix_sdk::ruma::api::client::sync::sync_events::v3::Filter;
use matrix_sdk::ruma::api::error::ErrorKind;
use matrix_sdk::ruma::{OwnedRoomId, RoomId};
use matrix_sdk::sync::{JoinedRoomUpdate, State, SyncResponse};
use matrix_sdk::{Client, Room};
use serde_json::Value;
use tokio::task::JoinSet;
use tokio_util::sync::CancellationToken;

use super::address::address;
use super::fault::describe;
use super::hear::{Hearer, PAUSE};
use super::idle::DailyLook;
use super::invite::{Invitations, forget};
use super::joins::Join;
use super::{Matrix, inbound, members};
use crate::app::App;
use crate::chat::position::{Open, Positions};
use crate::event::What;
use crate::queue::Queues;

/// The key of the saved position in the crypto store.
const POSITION: &[u8] = b"enige.position";

/// The timeout of a sync without news.
const WAIT: Duration = Duration::from_secs(20);

/// The most messages of a room in one sync. After a longer absence, the bot does not read older ones.
const MESSAGES_AT_ONCE: u32 = 200;

/// The number of rooms that are handled in parallel.
const ROOMS_AT_ONCE: usize = 24;

/// The events of people that wait in one room: those of a sync after an absence, and a few more.
const MOST_IN_ROOM: usize = MESSAGES_AT_ONCE as usize + 100;

impl Matrix {
    /// Runs the sync loop until `stop`. Uncommitted events come again with the next start.
    ///
    /// # Errors
    /// If the homeserver has ended the session.
    pub async fn listen(self: Arc<Self>, app: Arc<App>, stop: CancellationToken) -> Result<()> {
        self.members.read_all(&self.client).await?;
        self.private.read_all(&self.client).await?;
        let mut intake = Intake::new(Arc::clone(&self), app, stop.clone()).await;
        // A task of its own: a sync that is under way may hold the store, and must go on meanwhile.
        let (mut saving, ending) = (JoinSet::new(), stop.child_token());
        saving.spawn(save_positions(self.client.clone(), Arc::clone(&intake.positions), ending.clone()));
        let ended = self.sync_until(&mut intake, &stop).await;
        // What waits is not confirmed, so the homeserver delivers it again.
        intake.rooms.drop_waiting();
        intake.rooms.idle().await;
        intake.invitations.end().await;
        ending.cancel();
        while saving.join_next().await.is_some() {}
        save_position(&self.client, &intake.positions).await?;
        ended
    }

    async fn sync_until(&self, intake: &mut Intake, stop: &CancellationToken) -> Result<()> {
        let mut since = position(&self.client).await?;
        let mut trouble = String::new();
        while !stop.is_cancelled() {
            let wait = if since.is_some() { WAIT } else { Duration::ZERO };
            let token = since.clone().map_or(SyncToken::NoToken, SyncToken::Specific);
            let settings = SyncSettings::new().token(token).timeout(wait).filter(filter());
            let synced = tokio::select! {
                () = stop.cancelled() => break,
                synced = self.client.sync_once(settings) => synced,
            };
            match synced {
                Ok(response) => {
                    trouble.clear();
                    intake.take(&response, since.is_none()).await?;
                    since = Some(response.next_batch);
                    // Every room waits for the database then, and what comes in meanwhile would be too much to hold.
                    while intake.hearer.is_database_away() && !stop.is_cancelled() {
                        tokio::time::sleep(PAUSE).await;
                    }
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

/// Saves each position up to which everything is committed, until `stop`.
async fn save_positions(client: Client, positions: Arc<Positions<String>>, stop: CancellationToken) {
    loop {
        tokio::select! {
            () = stop.cancelled() => return,
            () = positions.progress() => {}
        }
        if let Err(error) = save_position(&client, &positions).await {
            tracing::warn!("Matrix: the position could not be saved: {error:#}");
        }
    }
}

/// Saves the position up to which everything is committed, if it has moved.
async fn save_position(client: &Client, positions: &Positions<String>) -> Result<()> {
    if let Some(position) = positions.confirmable() {
        client.state_store().set_custom_value_no_read(POSITION, position.into_bytes()).await?;
    }
    Ok(())
}

/// The events that are in hand.
struct Intake {
    hearer: Arc<Hearer>,
    rooms: Queues<OwnedRoomId>,
    /// Each sync's position is the token of the next one.
    positions: Arc<Positions<String>>,
    invitations: Invitations,
    daily: DailyLook,
    app: Arc<App>,
}

impl Intake {
    async fn new(matrix: Arc<Matrix>, app: Arc<App>, stop: CancellationToken) -> Intake {
        Intake {
            invitations: Invitations::open(Arc::clone(&matrix), Arc::clone(&app)).await,
            app: Arc::clone(&app),
            daily: DailyLook::default(),
            hearer: Arc::new(Hearer::new(matrix, app, stop)),
            rooms: Queues::new(ROOMS_AT_ONCE, MOST_IN_ROOM),
            positions: Arc::new(Positions::new()),
        }
    }

    /// Puts what a sync has brought into the queues of its rooms. At the `first` sync ever, the events are older than
    /// the bot.
    async fn take(&mut self, response: &SyncResponse, first: bool) -> Result<()> {
        let batch = self.positions.open(response.next_batch.clone());
        let matrix = Arc::clone(&self.hearer.matrix);
        self.invitations.take(response.rooms.invited.keys()).await;
        for late in self.hearer.take_locked() {
            let hearer = Arc::clone(&self.hearer);
            self.rooms.push_always(hearer.queue_of(&late.room), async move { hearer.unlock(late).await });
        }
        for id in response.rooms.left.keys() {
            matrix.remember_left(id).await?;
            matrix.private.drop_room(id);
            matrix.members.drop_room(id);
            if !first {
                self.left(id, batch.clone());
            }
        }
        for (id, update) in &response.rooms.joined {
            let Some(room) = matrix.client.get_room(id) else { continue };
            if members::have_changed(update) {
                matrix.members.read(&room).await?;
            }
            if !first {
                self.take_room(&room, update, &batch);
            }
        }
        self.daily.take(&matrix, &self.app);
        batch.done();
        Ok(())
    }

    /// The bot is no longer in a room.
    fn left(&self, id: &RoomId, open: Open) {
        let (hearer, id) = (Arc::clone(&self.hearer), id.to_owned());
        self.rooms.push_always(hearer.queue_of(&id), async move {
            let event = hearer.event(address(&id), false, None, hearer.matrix.me.as_str(), What::BotLeft);
            hearer.handle(&event).await?;
            forget(&hearer.matrix.client, &id).await;
            open.done();
            ControlFlow::Continue(())
        });
    }

    /// Takes a room's events since the bot joined it; it answers nothing older.
    fn take_room(&self, room: &Room, update: &JoinedRoomUpdate, batch: &Open) {
        let events = &update.timeline.events;
        let me = self.hearer.matrix.me.as_str();
        let own = events.iter().rposition(|event| {
            inbound::state(event).is_some_and(|event| inbound::moved_in(&event) == Some((me, None)))
        });
        let (before, since) = events.split_at(own.map_or(0, |own| own + 1));
        let join = self.hearer.matrix.joins.end(room.room_id());
        let is_new = own.is_some() || join.is_some();
        if is_new {
            self.joined(room, before.last().and_then(inbound::state), join, batch.clone());
        }
        if !is_new {
            self.catch_up(room, update, batch);
        }
        for event in since {
            self.put(room, event, batch);
        }
    }

    /// Handles the people who came or left in a gap. After a longer absence a sync brings only the newest messages. The
    /// state in the same sync holds the changes of the room before them.
    fn catch_up(&self, room: &Room, update: &JoinedRoomUpdate, batch: &Open) {
        let (State::Before(state) | State::After(state)) = &update.state;
        if state.is_empty() {
            return;
        }
        let events = update.timeline.events.iter();
        let told: HashSet<String> = events.filter_map(|event| event.raw().get_field("event_id").ok()?).collect();
        for event in state.iter().filter_map(|event| serde_json::from_str::<Value>(event.json().get()).ok()) {
            // The state after the timeline names its events again.
            let again = event["event_id"].as_str().is_some_and(|id| told.contains(id));
            if again || !inbound::changes_room(&event) {
                continue;
            }
            let (hearer, room, open) = (Arc::clone(&self.hearer), room.clone(), batch.clone());
            self.rooms.push_always(hearer.queue_of(room.room_id()), async move {
                hearer.state_event(&room, &event).await?;
                open.done();
                ControlFlow::Continue(())
            });
        }
    }

    /// The bot has joined a room. It greets those who invited it, also if it was ended right after the join.
    fn joined(&self, room: &Room, event: Option<Value>, join: Option<Join>, open: Open) {
        let (hearer, room) = (Arc::clone(&self.hearer), room.clone());
        self.rooms.push_always(hearer.queue_of(room.room_id()), async move {
            hearer.joined(&room, event.as_ref(), join).await?;
            open.done();
            ControlFlow::Continue(())
        });
    }

    fn put(&self, room: &Room, event: &TimelineEvent, batch: &Open) {
        let state = inbound::state(event);
        let changes_room = state.as_ref().is_some_and(inbound::changes_room);
        let is_own = inbound::sender(event).is_none_or(|sender| sender == self.hearer.matrix.me);
        if !changes_room && (state.is_some() || is_own) {
            return;
        }
        let (hearer, room, event, open) = (Arc::clone(&self.hearer), room.clone(), event.clone(), batch.clone());
        let queue = hearer.queue_of(room.room_id());
        if !changes_room && self.rooms.is_full(&queue) {
            hearer.refuse_unread(&room, &event);
            return open.done();
        }
        self.rooms.push_always(queue, async move {
            hearer.hear(&room, event, &open).await?;
            open.done();
            ControlFlow::Continue(())
        });
    }
}
