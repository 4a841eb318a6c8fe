//! The harness of the tests: a database server, people who write and press, a strict fake of Telegram, a real Synapse
//! and a real browser. It knows no test.

pub(crate) mod browser;
pub(crate) mod classroom;
mod cleanup;
pub(crate) mod hostile;
mod log;
pub(crate) mod matrix;
pub(crate) mod parent;
pub(crate) mod payload;
pub(crate) mod school;
mod server;
mod serving;
pub(crate) mod story;
pub(crate) mod superuser;
pub(crate) mod synapse;
pub(crate) mod telegram;
pub(crate) mod transcript;
pub(crate) mod visitor;
pub(crate) mod wait;
pub(crate) mod web;

pub(crate) use log::Log;
pub(crate) use school::School;
pub(crate) use server::{Database, SECRET};
pub(crate) use serving::{SPEED, Serving, TOKEN, options};
pub(crate) use story::Story;
