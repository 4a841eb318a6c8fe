//! What the tests stand on: a database server of their own, people who say and press, a strict
//! fake of Telegram, and a real browser.

pub(crate) mod browser;
pub(crate) mod classroom;
mod log;
pub(crate) mod parent;
pub(crate) mod school;
mod server;
mod serving;
mod story;
pub(crate) mod synapse;
pub(crate) mod telegram;
pub(crate) mod visitor;
pub(crate) mod web;

pub(crate) use log::Log;
pub(crate) use school::School;
pub(crate) use server::{Database, SECRET};
pub(crate) use serving::{SPEED, Serving, TOKEN, options, serve_options};
pub(crate) use story::Story;
