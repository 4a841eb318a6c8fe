//! A person's private room with the bot: found, made, or known to be left.

use matrix_sdk::ruma::{RoomId, UserId};
use matrix_sdk::{Room, RoomMemberships, RoomState};

use super::Matrix;
use super::fault::chat_error;
use super::private::{LEFT, PERSON, key};
use crate::chat::ChatError;

impl Matrix {
    /// Remembers that a room is this person's private one.
    pub(super) async fn remember_private(&self, room: &RoomId, person: &UserId) -> matrix_sdk::Result<()> {
        self.private.put(room, person);
        let store = self.client.state_store();
        let (room, person) = (room.as_str(), person.as_str());
        store.set_custom_value_no_read(&key(PERSON, room), person.as_bytes().to_vec()).await?;
        store.remove_custom_value(&key(LEFT, person)).await?;
        Ok(())
    }

    /// Remembers that a person has left this private room, or has declined the invitation to it.
    pub(super) async fn remember_left(&self, room: &RoomId) -> matrix_sdk::Result<()> {
        let Some(person) = self.private.person(room) else { return Ok(()) };
        Ok(self.client.state_store().set_custom_value_no_read(&key(LEFT, person.as_str()), vec![1]).await?)
    }

    /// True for a room with one person and the bot. A third member may have joined since.
    pub(super) fn is_private(&self, room: &Room) -> bool {
        self.private.person(room.room_id()).is_some() && self.members.count(room.room_id()) <= 2
    }

    /// The person's private room with the bot, if the person has joined it.
    pub(super) async fn own_room(&self, user: &UserId) -> Option<Room> {
        self.own_room_as(user, RoomMemberships::JOIN).await.ok().flatten()
    }

    /// The person's private room with the bot, if the person's membership is one of `ways`.
    async fn own_room_as(&self, user: &UserId, ways: RoomMemberships) -> Result<Option<Room>, ChatError> {
        let rooms = self.private.rooms_of(user);
        let rooms = rooms.iter().rev().filter_map(|room| self.client.get_room(room));
        for room in rooms.filter(|room| room.state() == RoomState::Joined && self.is_private(room)) {
            let member = room.get_member(user).await.map_err(|error| chat_error(&error))?;
            if member.is_some_and(|member| ways.matches(member.membership())) {
                return Ok(Some(room));
            }
        }
        Ok(None)
    }

    /// The person's private room with the bot, or a new one with an invitation. A person who left the room or declined
    /// it gets a new invitation only in answer to an act of their own (`asked`).
    pub(super) async fn own_room_or_new(&self, user: &UserId, asked: bool) -> Result<Room, ChatError> {
        for ways in [RoomMemberships::JOIN, RoomMemberships::INVITE] {
            if let Some(room) = self.own_room_as(user, ways).await? {
                return Ok(room);
            }
        }
        let left = self.client.state_store().get_custom_value(&key(LEFT, user.as_str())).await;
        let left = left.map_err(|error| chat_error(&error.into()))?.is_some();
        let has_more = !self.private.rooms_of(user).is_empty();
        if (left || has_more) && !asked {
            return Err(ChatError::Gone("they have left their room with the bot".into()));
        }
        let room = self.client.create_dm(user).await.map_err(|error| chat_error(&error))?;
        self.remember_private(room.room_id(), user).await.map_err(|error| chat_error(&error))?;
        Ok(room)
    }
}
