//! Leaves rooms that nobody uses: those without anybody else, and those that were never set up.

use jiff::{SignedDuration, Timestamp};
use matrix_sdk::Room;
use matrix_sdk::room::MessagesOptions;
use matrix_sdk::ruma::RoomId;
use tokio::task::JoinSet;

use super::Matrix;
use super::address::address;
use super::fault::describe;
use super::invite::leave;
use crate::app::App;
use crate::handle::is_of_class;

/// The time between two looks at all rooms.
const DAY: SignedDuration = SignedDuration::from_hours(24);

/// The bot leaves a room without a class after 30 days without an event.
const UNUSED: SignedDuration = SignedDuration::from_hours(30 * 24);

/// The daily look at all rooms, beside the sync loop. Dropping this ends it.
#[derive(Debug, Default)]
pub(super) struct DailyLook {
    next: Option<Timestamp>,
    running: JoinSet<()>,
}

impl DailyLook {
    /// Looks at all rooms if a day has passed since the last time, or since the start.
    pub(super) fn take(&mut self, matrix: &Matrix, app: &std::sync::Arc<App>) {
        while self.running.try_join_next().is_some() {}
        let now = app.clock.now();
        if self.next.is_some_and(|next| now < next) || !self.running.is_empty() {
            return;
        }
        self.next = now.checked_add(DAY).ok();
        let (matrix, app) = (matrix.clone(), std::sync::Arc::clone(app));
        self.running.spawn(async move { matrix.leave_unused(&app).await });
    }
}

impl Matrix {
    async fn leave_unused(&self, app: &App) {
        for room in self.client.joined_rooms() {
            if self.is_unused(&room, app).await {
                tracing::info!("Matrix: left a room that nobody uses");
                self.leave_behind(room.room_id()).await;
            }
        }
    }

    /// Leaves a room, and remembers if it was left by the person whose private room it was.
    pub(super) async fn leave_behind(&self, room: &RoomId) {
        match self.remember_left(room).await {
            Ok(()) => leave(&self.client, room).await,
            Err(error) => tracing::warn!("Matrix: a left room could not be noted: {}", describe(&error)),
        }
    }

    async fn is_unused(&self, room: &Room, app: &App) -> bool {
        if self.is_deserted(room) {
            return true;
        }
        // A person's private room stays: it is theirs, and they may come back to it after years.
        if self.private.person(room.room_id()).is_some() {
            return false;
        }
        match is_of_class(app, &address(room.room_id())).await {
            Ok(false) => newest(room).await.is_some_and(|newest| app.clock.now().duration_since(newest) > UNUSED),
            Ok(true) => false,
            Err(fault) => {
                tracing::warn!("whether a room is used cannot be read: {fault:#}");
                false
            }
        }
    }

    /// True if the bot is alone in the room. A room that no sync has shown yet is not.
    pub(super) fn is_deserted(&self, room: &Room) -> bool {
        self.members.count(room.room_id()) == 1
    }
}

/// The time of a room's newest event, as the homeserver says.
async fn newest(room: &Room) -> Option<Timestamp> {
    let mut options = MessagesOptions::backward();
    options.limit = 1_u32.into();
    match room.messages(options).await {
        Ok(messages) => {
            let at: i64 = messages.chunk.first()?.raw().get_field("origin_server_ts").ok()??;
            Timestamp::from_millisecond(at).ok()
        }
        Err(error) => {
            tracing::warn!("Matrix: a room's newest event could not be read: {}", describe(&error));
            None
        }
    }
}
