//! The long poll. It confirms an update only after it commits the update's effect.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::Duration;

use anyhow::{Result, bail};
use futures_util::StreamExt;
use teloxide::payloads::GetUpdatesSetters;
use teloxide::prelude::Requester;
use teloxide::types::{AllowedUpdate, Update};
use teloxide::{ApiError, RequestError};
use tokio_util::sync::CancellationToken;

use super::fault::describe;
use super::{Telegram, inbound};
use crate::app::App;
use crate::event::{Address, Event, What};
use crate::handle::handle;
use crate::store::is_away;

/// The timeout of a poll without news, in seconds.
const POLL_SECONDS: u32 = 10;

/// The number of rooms that are handled in parallel.
const ROOMS_AT_ONCE: usize = 12;

/// The pause before a retry if Telegram or the database is out of reach.
const PAUSE: Duration = Duration::from_millis(500);

impl Telegram {
    /// Runs the long poll until `stop`. Telegram delivers uncommitted updates again.
    ///
    /// # Errors
    /// If Telegram no longer knows the token.
    pub async fn listen(self: Arc<Self>, app: Arc<App>, stop: CancellationToken) -> Result<()> {
        if let Err(error) = self.bot.delete_webhook().await {
            tracing::warn!("Telegram: {}", describe(&error));
        }
        let mut offset = 0;
        let mut trouble = String::new();
        while !stop.is_cancelled() {
            let updates = tokio::select! {
                () = stop.cancelled() => break,
                updates = self.poll(offset) => updates,
            };
            match updates {
                Ok(updates) => {
                    trouble.clear();
                    let Some(last) = updates.iter().map(|update| update.id.as_offset()).max() else { continue };
                    if !self.take(&app, &updates, &stop).await {
                        break;
                    }
                    offset = last;
                }
                Err(RequestError::Api(ApiError::InvalidToken)) => {
                    bail!("Telegram does not know this token any more");
                }
                Err(error) => {
                    // Logs an outage once, not twice a second.
                    let now = describe(&error);
                    if now != trouble {
                        tracing::warn!("Telegram: {now}; trying again");
                        trouble = now;
                    }
                    let pause = if let RequestError::RetryAfter(wait) = &error { wait.duration() } else { PAUSE };
                    tokio::select! {
                        () = stop.cancelled() => break,
                        () = tokio::time::sleep(pause) => {}
                    }
                }
            }
        }
        Ok(())
    }

    async fn poll(&self, offset: i32) -> Result<Vec<Update>, RequestError> {
        // Telegram tells of other members only a bot that administers the group; all others get a message about some.
        let wanted = [
            AllowedUpdate::Message,
            AllowedUpdate::CallbackQuery,
            AllowedUpdate::MyChatMember,
            AllowedUpdate::ChatMember,
        ];
        self.bot.get_updates().offset(offset).timeout(POLL_SECONDS).allowed_updates(wanted).await
    }

    /// Handles a single update; false if the database is out of reach.
    pub async fn take_one(&self, app: &App, update: &Update) -> bool {
        self.take(app, std::slice::from_ref(update), &CancellationToken::new()).await
    }

    /// Handles a batch: in order within a room, rooms in parallel. False if it had to stop early.
    async fn take(&self, app: &App, updates: &[Update], stop: &CancellationToken) -> bool {
        let now = app.clock.now();
        let events = updates.iter().filter_map(|update| inbound::event(update, self.me, &self.username, now));
        // Moves of rooms come first: later updates in the batch belong to the new address.
        let (moves, others): (Vec<Event>, Vec<Event>) =
            events.partition(|event| matches!(event.what, What::Moved { .. }));
        let moved: BTreeMap<Address, Address> = moves
            .iter()
            .filter_map(|event| {
                let What::Moved { to } = &event.what else { return None };
                Some((event.room.address.clone(), to.clone()))
            })
            .collect();
        if !self.take_room(app, moves, stop).await {
            return false;
        }
        let mut by_room: BTreeMap<Address, Vec<Event>> = BTreeMap::new();
        for mut event in others {
            if let Some(to) = moved.get(&event.room.address) {
                event.room.address = to.clone();
            }
            by_room.entry(event.room.address.clone()).or_default().push(event);
        }
        let rooms = futures_util::stream::iter(by_room.into_values());
        let all = rooms.map(|events| self.take_room(app, events, stop)).buffer_unordered(ROOMS_AT_ONCE);
        all.all(|done| async move { done }).await
    }

    async fn take_room(&self, app: &App, events: Vec<Event>, stop: &CancellationToken) -> bool {
        for event in &events {
            while let Err(fault) = handle(app, event).await {
                debug_assert!(is_away(&fault), "every other fault ends in the handler");
                tracing::warn!("the database is away, an update waits: {fault:#}");
                if stop.is_cancelled() {
                    return false;
                }
                tokio::time::sleep(PAUSE).await;
            }
            self.acknowledge(event).await;
        }
        true
    }
}
