//! What the tests stand on: a database server of their own, people who say and press, and a strict fake of Telegram.

pub(crate) mod parent;
pub(crate) mod school;
mod server;
mod serving;
mod story;
pub(crate) mod synapse;
pub(crate) mod telegram;

pub(crate) use school::School;
pub(crate) use server::{Database, SECRET};
pub(crate) use serving::{SPEED, Serving, TOKEN, options, serve_options};
pub(crate) use story::Story;
