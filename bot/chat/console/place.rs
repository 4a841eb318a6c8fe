//! Places on the console, rooms and private chats, and their addresses.

use serde::{Deserialize, Serialize};

use crate::event::Address;

/// The network in every console address.
pub const NETWORK: &str = "console";

/// The room of the made-up parents.
pub const PARENTS: &str = "parents";

/// The place of a post.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Place {
    /// A room.
    Room(String),
    /// The private chat of this person with the bot.
    Private(String),
}

/// The address of a room.
#[must_use]
pub fn room_address(name: &str) -> Address {
    Address::new(NETWORK, &format!("#{name}"))
}

/// The address of a person and of their private chat.
#[must_use]
pub fn person_address(name: &str) -> Address {
    Address::new(NETWORK, name)
}

pub(super) fn place_of(address: &Address) -> Place {
    match address.id().strip_prefix('#') {
        Some(room) => Place::Room(room.to_owned()),
        None => Place::Private(address.id().to_owned()),
    }
}
