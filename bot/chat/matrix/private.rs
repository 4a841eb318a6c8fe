//! Private rooms: which room is whose, and who has left theirs.
//!
//! The account's own list (`m.direct`) is read, changed and written as a whole, so of two joins at once it loses one.
//! So this list is kept in MATRIX_STORE, a value for each room, and the account's list only fills it for earlier rooms.

use std::collections::HashMap;
use std::sync::{PoisonError, RwLock};

use matrix_sdk::Client;
use matrix_sdk::ruma::{OwnedRoomId, OwnedUserId, RoomId, UserId};

/// The start of the key under which the store knows a room's person.
pub(super) const PERSON: &str = "enige.private.";

/// The start of the key under which the store knows that somebody has left their room.
pub(super) const LEFT: &str = "enige.left.";

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

    /// Adds a room.
    pub(super) fn put(&self, room: &RoomId, person: &UserId) {
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

    /// The person's rooms, the oldest first.
    pub(super) fn rooms_of(&self, person: &UserId) -> Vec<OwnedRoomId> {
        let index = self.0.read().unwrap_or_else(PoisonError::into_inner);
        index.of_person.get(person).cloned().unwrap_or_default()
    }
}

/// A key of the store.
pub(super) fn key(start: &str, id: &str) -> Vec<u8> {
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
