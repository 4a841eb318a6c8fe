//! Attacks, each by its name: what somebody tried against the running program or its database, and is refused.

mod attacker;
mod database;
mod entry;
mod functions;
mod guess;
mod kept;
mod keys;
mod people;
mod promises;
mod speech;
mod stall;
mod told;
mod wall;
