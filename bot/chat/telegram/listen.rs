//! Listening: a long poll that confirms an update only after its effect is committed.

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

use super::{Telegram, inbound, told};
use crate::app::App;
use crate::event::{Address, Event, What};
use crate::handle::handle;
use crate::store::is_away;

/// How long one poll waits for something to happen, in seconds.
const POLL_SECONDS: u32 = 10;

/// How many rooms are answered at the same time.
const ROOMS_AT_ONCE: usize = 12;

/// How long to wait before asking again when Telegram is out of reach, or the database is.
const PAUSE: Duration = Duration::from_millis(500);

impl Telegram {
    /// Listens until it is told to stop. What was not committed by then is delivered again next time.
    ///
    /// # Errors
    /// When Telegram no longer knows the token.
    pub async fn listen(self: Arc<Self>, app: Arc<App>, stop: CancellationToken) -> Result<()> {
        if let Err(error) = self.bot.delete_webhook().await {
            tracing::warn!("Telegram: {}", told(&error));
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
                    // An outage is told once, not twice a second.
                    let now = told(&error);
                    if now != trouble {
                        tracing::warn!("Telegram: {now}; trying again");
                        trouble = now;
                    }
                    let pause = match &error {
                        RequestError::RetryAfter(wait) => wait.duration(),
                        _ => PAUSE,
                    };
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
        let wanted = [AllowedUpdate::Message, AllowedUpdate::CallbackQuery, AllowedUpdate::MyChatMember];
        self.bot.get_updates().offset(offset).timeout(POLL_SECONDS).allowed_updates(wanted).await
    }

    /// Handles one update as if it had come by itself; false when the database is away.
    pub async fn take_one(&self, app: &App, update: &Update) -> bool {
        self.take(app, std::slice::from_ref(update), &CancellationToken::new()).await
    }

    /// Handles a batch: room by room in order, rooms beside each other. False when it had to stop before the end.
    async fn take(&self, app: &App, updates: &[Update], stop: &CancellationToken) -> bool {
        let now = app.clock.now();
        let events = updates.iter().filter_map(|update| inbound::event(update, self.me, &self.username, now));
        // Rooms that move go first: what follows in the batch happens at their new address.
        let (moves, others): (Vec<Event>, Vec<Event>) =
            events.partition(|event| matches!(event.what, What::Moved { .. }));
        let moved: BTreeMap<Address, Address> = moves
            .iter()
            .filter_map(|event| match &event.what {
                What::Moved { to } => Some((event.room.address.clone(), to.clone())),
                _ => None,
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
            self.settle(event).await;
        }
        true
    }
}
