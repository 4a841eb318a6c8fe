//! An index of who is in which room. A private message asks for the rooms of one person, and must not walk all rooms.
//!
//! The SDK counts members only for homeservers that send a summary, and Synapse sends none without lazy loading. So
//! this index also says how many members a room has.

use std::collections::{HashMap, HashSet};
use std::sync::{PoisonError, RwLock};

use matrix_sdk::ruma::{OwnedRoomId, OwnedUserId, RoomId, UserId};
use matrix_sdk::sync::{JoinedRoomUpdate, State};
use matrix_sdk::{Client, Room, RoomMemberships};

/// Who is in which of the bot's rooms.
#[derive(Debug, Default)]
pub(super) struct Members(RwLock<Index>);

#[derive(Debug, Default)]
struct Index {
    /// The members of each room; true for those who have joined, false for those who are invited.
    of_room: HashMap<OwnedRoomId, HashMap<OwnedUserId, bool>>,
    /// The rooms that each person has joined.
    joined: HashMap<OwnedUserId, HashSet<OwnedRoomId>>,
}

impl Members {
    /// Reads the members of all rooms from the SDK's store.
    pub(super) async fn read_all(&self, client: &Client) -> matrix_sdk::Result<()> {
        for room in client.joined_rooms() {
            self.read(&room).await?;
        }
        Ok(())
    }

    /// Reads the members of a room from the SDK's store.
    pub(super) async fn read(&self, room: &Room) -> matrix_sdk::Result<()> {
        let members = room.members_no_sync(RoomMemberships::ACTIVE).await?;
        let members = members.iter().map(|member| {
            let joined = RoomMemberships::JOIN.matches(member.membership());
            (member.user_id().to_owned(), joined)
        });
        self.put(room.room_id(), members.collect());
        Ok(())
    }

    fn put(&self, room: &RoomId, members: HashMap<OwnedUserId, bool>) {
        let mut index = self.0.write().unwrap_or_else(PoisonError::into_inner);
        index.drop_room(room);
        for (member, _) in members.iter().filter(|(_, joined)| **joined) {
            index.joined.entry(member.clone()).or_default().insert(room.to_owned());
        }
        index.of_room.insert(room.to_owned(), members);
    }

    /// The bot is no longer in the room.
    pub(super) fn drop_room(&self, room: &RoomId) {
        self.0.write().unwrap_or_else(PoisonError::into_inner).drop_room(room);
    }

    /// The bot's rooms that this person has joined.
    pub(super) fn rooms_of(&self, person: &UserId) -> Vec<OwnedRoomId> {
        let index = self.0.read().unwrap_or_else(PoisonError::into_inner);
        index.joined.get(person).map(|rooms| rooms.iter().cloned().collect()).unwrap_or_default()
    }

    /// The number of those who are in the room or invited, the bot included; 0 for a room that no sync has shown yet.
    pub(super) fn count(&self, room: &RoomId) -> usize {
        let index = self.0.read().unwrap_or_else(PoisonError::into_inner);
        index.of_room.get(room).map_or(0, HashMap::len)
    }
}

impl Index {
    fn drop_room(&mut self, room: &RoomId) {
        for member in self.of_room.remove(room).unwrap_or_default().into_keys() {
            if let Some(rooms) = self.joined.get_mut(&member) {
                rooms.remove(room);
                if rooms.is_empty() {
                    self.joined.remove(&member);
                }
            }
        }
    }
}

/// True if a sync has news of the room's members.
pub(super) fn have_changed(update: &JoinedRoomUpdate) -> bool {
    let (State::Before(state) | State::After(state)) = &update.state;
    let kinds = state.iter().map(|event| event.get_field::<String>("type"));
    let kinds = kinds.chain(update.timeline.events.iter().map(|event| event.raw().get_field::<String>("type")));
    kinds.flatten().flatten().any(|kind| kind == "m.room.member")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_person_is_found_in_the_rooms_they_have_joined_and_an_invited_one_counts() {
        let [ana, bo] = ["@ana:x", "@bo:x"].map(|id| UserId::parse(id).expect("an id"));
        let [class, other] = ["!class:x", "!other:x"].map(|id| RoomId::parse(id).expect("an id"));
        let members = Members::default();
        members.put(&class, HashMap::from([(ana.clone(), true), (bo.clone(), false)]));
        members.put(&other, HashMap::from([(bo.clone(), true)]));
        assert_eq!((members.rooms_of(&ana), members.rooms_of(&bo)), (vec![class.clone()], vec![other.clone()]));
        assert_eq!((members.count(&class), members.count(&other)), (2, 1));
        members.put(&class, HashMap::from([(bo.clone(), true)]));
        assert!(members.rooms_of(&ana).is_empty(), "she has left");
        members.drop_room(&other);
        assert_eq!((members.rooms_of(&bo), members.count(&other)), (vec![class], 0));
    }
}
