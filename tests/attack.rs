//! Attacks: each test plays what somebody tried against the running program, and is refused.

mod entry;
mod people;
