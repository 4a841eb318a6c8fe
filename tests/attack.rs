//! Attacks: each test plays what somebody tried against the running program, and is refused.

mod database;
mod entry;
mod guess;
mod people;
mod stall;
