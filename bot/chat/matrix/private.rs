//! Private rooms: which room is whose, and who has left theirs.
//!
//! The account's own list (`m.direct`) is read, changed and written as a whole, so of two joins at once it loses one. So
//! this list is kept in MATRIX_STORE, a value for each room, and the account's list only fills it for earlier rooms.

use std::collections::HashMap;
use std::sync::{PoisonError, RwLock};

use matrix_sdk::ruma::{OwnedRoomId, OwnedUserId, RoomId, UserId};
use matrix_sdk::{Client, Room, RoomMemberships, RoomState};

use super::Matrix;
use super::fault::chat_error;
use crate::chat::ChatError;

/// The start of the key under which the store knows a room's person.
const PERSON: &str = "enige.private.";

/// The start of the key under which the store knows that somebody has left their room.
const LEFT: &str = "enige.left.";

/// The private rooms, by room and by person.
#[derive(Debug, Default)]
pub(super) struct Private(RwLock<Index>);

#[derive(Debug, Default)]
struct Index {
    of_room: HashMap<OwnedRoomId, OwnedUserId>,
    of_person: HashMap<OwnedUserId, Vec<OwnedRoomId>>,
}

impl Private {
    /// Reads whose rooms the bot's rooms are.
    pub(super) async fn read_all(&self, client: &Client) -> matrix_sdk::Result<()> {
        for room in client.joined_rooms() {
            let kept = client.state_store().get_custom_value(key(PERSON, room.room_id().as_str()).as_slice()).await?;
            let kept = kept.and_then(|kept| UserId::parse(String::from_utf8(kept).ok()?).ok());
            let targets = room.direct_targets();
            let listed = targets.iter().next().filter(|_| targets.len() == 1).and_then(|target| target.as_user_id());
            if let Some(person) = kept.or(listed.map(ToOwned::to_owned)) {
                self.put(room.room_id(), &person);
            }
        }
        Ok(())
    }

    fn put(&self, room: &RoomId, person: &UserId) {
        let mut index = self.0.write().unwrap_or_else(PoisonError::into_inner);
        if index.of_room.insert(room.to_owned(), person.to_owned()).is_none() {
            index.of_person.entry(person.to_owned()).or_default().push(room.to_owned());
        }
    }

    /// The bot is no longer in the room.
    pub(super) fn drop_room(&self, room: &RoomId) {
        let mut index = self.0.write().unwrap_or_else(PoisonError::into_inner);
        if let Some(person) = index.of_room.remove(room)
            && let Some(rooms) = index.of_person.get_mut(&person)
        {
            rooms.retain(|known| known != room);
            if rooms.is_empty() {
                index.of_person.remove(&person);
            }
        }
    }

    /// The person whose private room this is, however many are in it.
    pub(super) fn person(&self, room: &RoomId) -> Option<OwnedUserId> {
        self.0.read().unwrap_or_else(PoisonError::into_inner).of_room.get(room).cloned()
    }

    fn rooms_of(&self, person: &UserId) -> Vec<OwnedRoomId> {
        let index = self.0.read().unwrap_or_else(PoisonError::into_inner);
        index.of_person.get(person).cloned().unwrap_or_default()
    }
}

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

fn key(start: &str, id: &str) -> Vec<u8> {
    format!("{start}{id}").into_bytes()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_room_is_one_persons_until_the_bot_leaves_it() {
        let ana = UserId::parse("@ana:x").expect("an id");
        let [first, second] = ["!a:x", "!b:x"].map(|id| RoomId::parse(id).expect("an id"));
        let private = Private::default();
        for room in [&first, &second, &first] {
            private.put(room, &ana);
        }
        assert_eq!(private.rooms_of(&ana), [first.clone(), second.clone()]);
        private.drop_room(&first);
        assert_eq!((private.person(&first), private.person(&second)), (None, Some(ana.clone())));
        private.drop_room(&second);
        assert!(private.rooms_of(&ana).is_empty());
    }
}
