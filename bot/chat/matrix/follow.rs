//! A room takes another's place.
//!
//! A tombstone alone proves nothing: it can name any room. So the new room has to name the old one as its predecessor.

use matrix_sdk::ruma::api::client::state::get_state_event_for_key;
use matrix_sdk::ruma::events::StateEventType;
use matrix_sdk::ruma::{OwnedRoomId, RoomId};
use matrix_sdk::{Room, RoomState};
use serde_json::Value;
use tokio::time::timeout;

use super::Matrix;
use super::address::address;
use super::fault::describe;
use super::invite::{JOIN_PATIENCE, forget, leave};
use super::joins::Join;
use crate::limit::Limits;

impl Matrix {
    /// Follows a tombstone into the new room; false if the bot cannot join it, or if it is not this room's successor.
    ///
    /// Everybody with power in a room may write any number of tombstones, so a room gets only a few of the bot's joins.
    pub(super) async fn follow(&self, limits: &Limits, old: &RoomId, new: &RoomId) -> bool {
        // A room that the bot knows is not left again because somebody's tombstone names it.
        let known = self.client.get_room(new).is_some_and(|room| room.state() == RoomState::Joined);
        if !known {
            if !limits.follows_tombstone(&address(old)) {
                tracing::warn!(
                    "Matrix: a room names more and more rooms that take its place; the bot stays where it is"
                );
                return false;
            }
            self.joins.begin(new, Join::Successor);
            let trouble = match timeout(JOIN_PATIENCE, self.client.join_room_by_id(new)).await {
                Ok(Ok(_)) => None,
                Ok(Err(error)) => Some(describe(&error)),
                Err(_) => Some(format!("no answer in {JOIN_PATIENCE:?}")),
            };
            if let Some(trouble) = trouble {
                // The answer may be lost although the join succeeded. A sync shows the join then: one before, or a later one.
                self.joins.begin(new, Join::Late);
                if self.client.get_room(new).is_none_or(|room| room.state() != RoomState::Joined) {
                    tracing::warn!("Matrix: the room that takes another's place cannot be joined: {trouble}");
                    return false;
                }
            }
        }
        if self.predecessor(new).await.as_deref() == Some(old.as_str()) {
            self.note_move(old, new).await;
            return true;
        }
        tracing::warn!("Matrix: a tombstone names a room that does not name the old one; the bot stays where it is");
        if !known {
            leave(&self.client, new).await;
            forget(&self.client, new).await;
            self.joins.end(new);
        }
        false
    }

    /// Records a room's move: the new room takes over its queue and, for a private room, its person.
    pub(super) async fn note_move(&self, old: &RoomId, new: &RoomId) {
        self.moves.remember(old, new);
        if let Some(person) = self.private.person(old)
            && let Err(error) = self.remember_private(new, &person).await
        {
            tracing::warn!("Matrix: a private room's move could not be noted: {}", describe(&error));
        }
    }

    /// The room that this room replaces, if both rooms say so.
    pub(super) fn replaced_by(&self, new: &Room) -> Option<OwnedRoomId> {
        let old = self.client.get_room(&new.predecessor_room()?.room_id)?;
        let named = old.successor_room().is_some_and(|successor| successor.room_id == new.room_id());
        (named && old.state() == RoomState::Joined).then(|| old.room_id().to_owned())
    }

    /// The room that this room says it has replaced.
    async fn predecessor(&self, room: &RoomId) -> Option<String> {
        let request =
            get_state_event_for_key::v3::Request::new(room.to_owned(), StateEventType::RoomCreate, String::new());
        let content = self.client.send(request).await.ok()?.into_content();
        let content: Value = serde_json::from_str(content.json().get()).ok()?;
        content["predecessor"]["room_id"].as_str().map(str::to_owned)
    }
}
