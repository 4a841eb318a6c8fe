//! The newest moves of rooms.

use std::collections::VecDeque;
use std::sync::{Mutex, PoisonError};

use matrix_sdk::ruma::{OwnedRoomId, RoomId};

/// The moves of rooms that are remembered: a room moves once in its life.
const MOST: usize = 1000;

/// The newest moves of rooms. A moved room keeps its queue, so that nothing in the new room overtakes the move.
#[derive(Debug, Default)]
pub(super) struct Moves(Mutex<VecDeque<(OwnedRoomId, OwnedRoomId)>>);

impl Moves {
    /// Remembers a move.
    pub(super) fn remember(&self, from: &RoomId, to: &RoomId) {
        let queue = self.queue_of(from);
        let mut moves = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if moves.len() >= MOST {
            moves.pop_front();
        }
        moves.push_back((queue, to.to_owned()));
    }

    /// The room whose queue this room uses.
    pub(super) fn queue_of(&self, room: &RoomId) -> OwnedRoomId {
        let moves = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        moves.iter().rev().find(|(_, to)| to == room).map_or(room, |(from, _)| from).to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_moved_room_keeps_its_queue_and_memory_is_bounded() {
        let room = |id: &str| RoomId::parse(format!("!{id}:x")).expect("an id");
        let moves = Moves::default();
        moves.remember(&room("a"), &room("b"));
        moves.remember(&room("b"), &room("c"));
        assert_eq!((moves.queue_of(&room("c")), moves.queue_of(&room("d"))), (room("a"), room("d")));
        for number in 0..2 * MOST {
            moves.remember(&room(&format!("old{number}")), &room(&format!("new{number}")));
        }
        assert_eq!(moves.0.lock().expect("no panic").len(), MOST);
    }
}
