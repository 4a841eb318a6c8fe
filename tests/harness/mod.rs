//! What the tests stand on: a database server of their own, and people who say and press.

mod server;
mod story;

pub(crate) use server::Database;
pub(crate) use story::Story;
