//! The long poll. It goes on while rooms work, and confirms an update only when everything up to it is committed.
//!
//! Telegram has one offset for all rooms, and hands out the 100 oldest updates from there. So a room must not leave a
//! gap open for long: its queue is short, drawing happens outside, and what a person or a room sends on top of the
//! limits is refused at once. A press beyond them gets a kind answer, a few a second in each room; the others get none,
//! and count for nothing. For messages the room gets one notice a minute, which says that not everything was read.

use std::collections::VecDeque;
use std::ops::ControlFlow;
use std::sync::Arc;
use std::time::Duration;

use anyhow::{Result, bail};
use teloxide::payloads::GetUpdatesSetters;
use teloxide::prelude::Requester;
use teloxide::types::{AllowedUpdate, Update};
use teloxide::{ApiError, RequestError};
use tokio_util::sync::CancellationToken;

use super::fault::describe;
use super::{Telegram, inbound};
use crate::app::App;
use crate::chat::Chat;
use crate::chat::position::{Open, Positions};
use crate::event::{Address, Event, What};
use crate::handle::{busy, handle, handle_in_turn};
use crate::queue::{Full, Queues};
use crate::store::is_away;

/// The timeout of a poll without news, in seconds.
const POLL_SECONDS: u32 = 10;

/// The number of rooms that are handled in parallel.
const ROOMS_AT_ONCE: usize = 12;

/// The updates of people that wait in one room. Telegram hands out 100 updates, so no room may fill them alone for
/// long.
const MOST_IN_ROOM: usize = 60;

/// The refusals that are said at once.
const REFUSALS_AT_ONCE: usize = 8;

/// The refusals that wait in one room.
const MOST_REFUSALS_IN_ROOM: usize = 5;

/// The moves of rooms that are remembered: a room moves once in its life.
const MOST_MOVES: usize = 1000;

/// The pause before the next poll while updates are in hand and none gets done.
const LOOK_AGAIN: Duration = Duration::from_millis(100);

/// The time in which more updates may get done before the next poll.
const GATHER: Duration = Duration::from_millis(10);

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
        let mut intake = Intake::new(Arc::clone(&self), app, stop.clone());
        let ended = self.poll_until(&mut intake, &stop).await;
        // What waits is not confirmed, so Telegram delivers it again.
        intake.rooms.drop_waiting();
        intake.rooms.idle().await;
        ended
    }

    async fn poll_until(&self, intake: &mut Intake, stop: &CancellationToken) -> Result<()> {
        let mut offset = 0;
        let mut trouble = String::new();
        while !stop.is_cancelled() {
            offset = intake.positions.confirmable().unwrap_or(offset);
            let updates = tokio::select! {
                () = stop.cancelled() => break,
                updates = self.poll(offset) => updates,
            };
            let pause = match updates {
                Ok(updates) => {
                    trouble.clear();
                    intake.take(&updates);
                    if intake.positions.is_empty() {
                        continue;
                    }
                    LOOK_AGAIN
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
                    if let RequestError::RetryAfter(wait) = &error { wait.duration() } else { PAUSE }
                }
            };
            // While updates are in hand, a poll returns at once and repeats them: without a pause this would spin.
            let progress = async {
                intake.positions.progress().await;
                tokio::time::sleep(GATHER).await;
            };
            tokio::select! {
                () = stop.cancelled() => break,
                () = progress, if trouble.is_empty() => {}
                () = tokio::time::sleep(pause) => {}
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
        let Some(event) = inbound::event(update, self.me, &self.username, app.clock.now()) else { return true };
        if let Err(fault) = handle(app, &event).await {
            tracing::warn!("the database is away: {fault:#}");
            return false;
        }
        self.acknowledge(&event).await;
        true
    }
}

/// The updates that are in hand.
struct Intake {
    telegram: Arc<Telegram>,
    app: Arc<App>,
    stop: CancellationToken,
    rooms: Queues<Address>,
    /// The refusals of what comes on top of too many.
    refusals: Queues<Address>,
    /// Each update's position is the offset that confirms it.
    positions: Positions<i32>,
    moves: Moves,
}

impl Intake {
    fn new(telegram: Arc<Telegram>, app: Arc<App>, stop: CancellationToken) -> Intake {
        Intake {
            telegram,
            app,
            stop,
            rooms: Queues::new(ROOMS_AT_ONCE, MOST_IN_ROOM),
            refusals: Queues::new(REFUSALS_AT_ONCE, MOST_REFUSALS_IN_ROOM),
            positions: Positions::new(),
            moves: Moves::default(),
        }
    }

    /// Puts new updates into the queues of their rooms. Telegram repeats those that are in hand.
    fn take(&mut self, updates: &[Update]) {
        let now = self.app.clock.now();
        let mut new = Vec::new();
        for update in updates.iter().filter(|update| !self.positions.holds(&update.id.as_offset())) {
            let open = self.positions.open(update.id.as_offset());
            match inbound::event(update, self.telegram.me, &self.telegram.username, now) {
                Some(event) => new.push((event, open)),
                None => open.done(),
            }
        }
        // Moves of rooms come first: later updates in the batch belong to the new address.
        let (moves, others): (Vec<_>, Vec<_>) =
            new.into_iter().partition(|(event, _)| matches!(event.what, What::Moved { .. }));
        for (event, open) in moves {
            let queue = self.moves.queue_of(&event.room.address);
            if let What::Moved { to } = &event.what {
                self.moves.remember(event.room.address.clone(), to.clone());
            }
            self.put(queue, event, open);
        }
        for (mut event, open) in others {
            self.moves.follow(&mut event.room.address);
            let queue = self.moves.queue_of(&event.room.address);
            if !self.app.limits.admits(&event) || (is_of_people(&event) && self.rooms.is_full(&queue)) {
                self.refuse(queue, event);
                open.done();
            } else {
                self.put(queue, event, open);
            }
        }
    }

    fn put(&self, queue: Address, event: Event, open: Open) {
        let (telegram, app, stop) = (Arc::clone(&self.telegram), Arc::clone(&self.app), self.stop.clone());
        self.rooms.push_always(queue, async move {
            let event = Arc::new(event);
            let acknowledge = || {
                let (telegram, event) = (Arc::clone(&telegram), Arc::clone(&event));
                async move { telegram.acknowledge(&event).await }
            };
            while let Err(fault) = handle_in_turn(&app, &event, acknowledge()).await {
                debug_assert!(is_away(&fault), "every other fault ends in the handler");
                tracing::warn!("the database is away, an update waits: {fault:#}");
                if stop.is_cancelled() {
                    return ControlFlow::Break(());
                }
                tokio::time::sleep(PAUSE).await;
            }
            open.done();
            ControlFlow::Continue(())
        });
    }

    /// Refuses an event of a person or room that sends too much. One kind answer, and not to each event: the answers to
    /// a flood would be a flood.
    fn refuse(&self, queue: Address, event: Event) {
        if !self.app.limits.says_refusal(&event) {
            return;
        }
        let (telegram, app) = (Arc::clone(&self.telegram), Arc::clone(&self.app));
        let refusal = async move {
            if let Err(error) = telegram.say(&event, &busy(&app, &event)).await {
                tracing::debug!("a refusal could not be given: {error}");
            }
            telegram.acknowledge(&event).await;
            ControlFlow::Continue(())
        };
        // A full queue of refusals says nothing more, as the limit does.
        let _: Result<(), Full> = self.refusals.push(queue, refusal);
    }
}

/// True for what people do. Notices of the chat are never refused.
const fn is_of_people(event: &Event) -> bool {
    match event.what {
        What::Said { .. } | What::Media | What::Pressed { .. } | What::ShownBallot { .. } => true,
        What::BotJoined | What::BotLeft | What::MemberJoined | What::MemberLeft(_) | What::Moved { .. } => false,
    }
}

/// The newest moves of rooms. A moved room keeps its queue, so that nothing at the new address overtakes the move.
#[derive(Default)]
struct Moves(VecDeque<(Address, Address)>);

impl Moves {
    fn remember(&mut self, from: Address, to: Address) {
        if self.0.len() >= MOST_MOVES {
            self.0.pop_front();
        }
        self.0.push_back((from, to));
    }

    /// Replaces an old address by the new one.
    fn follow(&self, room: &mut Address) {
        if let Some((_, to)) = self.0.iter().rev().find(|(from, _)| from == room) {
            *room = to.clone();
        }
    }

    /// The room whose queue this room uses.
    fn queue_of(&self, room: &Address) -> Address {
        self.0.iter().rev().find(|(_, to)| to == room).map_or(room, |(from, _)| from).clone()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_moved_room_keeps_its_queue_and_old_updates_follow_it() {
        let [old, new, other] = ["-1", "-100", "-2"].map(|id| Address::new("telegram", id));
        let mut moves = Moves::default();
        moves.remember(old.clone(), new.clone());
        let mut room = old.clone();
        moves.follow(&mut room);
        assert_eq!((&room, moves.queue_of(&room)), (&new, old));
        assert_eq!(moves.queue_of(&other), other);
        for id in 0..2 * MOST_MOVES {
            moves.remember(Address::new("telegram", &format!("-9{id}")), Address::new("telegram", &format!("-8{id}")));
        }
        assert_eq!(moves.0.len(), MOST_MOVES);
    }
}
