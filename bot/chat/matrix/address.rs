//! Matrix room ids as the bot's addresses.

use matrix_sdk::ruma::RoomId;

use crate::event::Address;

/// The network in every Matrix address.
pub const NETWORK: &str = "matrix";

/// The address of a room.
pub(super) fn address(room: &RoomId) -> Address {
    Address::new(NETWORK, room.as_str())
}
