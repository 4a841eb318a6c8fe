//! Payloads of the pupils' room.

use enige::ids::ClassId;
use enige::press::{ClassPress, Press, PupilAct, TakePart};

use crate::harness::Database;

fn part(class: ClassId, act: TakePart) -> String {
    Press::TakePart(Database::keys().pupils(class), act).data()
}

/// A code for a pupils' room.
pub(crate) fn room(class: ClassId) -> String {
    Press::Class(class, ClassPress::Pupils(PupilAct::Room)).data()
}

/// Takes part in the session.
pub(crate) fn take_part(class: ClassId) -> String {
    part(class, TakePart::Look)
}

/// Supports a wording, by its number.
pub(crate) fn support(class: ClassId, wording: i32) -> String {
    part(class, TakePart::Second(wording))
}

/// Ticks wordings in a vote, without casting it.
pub(crate) fn tick(class: ClassId, vote: u32, places: &[u8]) -> String {
    part(class, TakePart::Tick(vote, places.iter().copied().collect()))
}

/// Casts a vote for wordings.
pub(crate) fn vote(class: ClassId, vote: u32, places: &[u8]) -> String {
    part(class, TakePart::Vote(vote, places.iter().copied().collect()))
}
