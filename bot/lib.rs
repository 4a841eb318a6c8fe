//! Enige: a chat bot with which the parents of a school class agree on their children's digital life.
//!
//! The map of the house. Everything that reaches the bot becomes one [`event::Event`]; everything it must do later is
//! one job in Postgres; everything it shows is one [`chat::Post`].
//!
//! - [`event`], [`press`]: what reaches the bot, as types; texts and button payloads read.
//! - [`needs`]: who may press or write what, where, how often.
//! - [`handle`]: the one way from an event to its effect, a file to a subject.
//! - `operation`: what is done for a class, whether a handler, a job or a page asks.
//! - [`job`]: what the bot does later, and the worker that does it.
//! - `say`: a domain value and a language become a post, a file to each `.ftl`.
//! - `draw`: a result as a picture, codes as slips.
//! - [`chat`]: the port, and the chats behind it.
//! - [`store`]: Postgres, the only place with SQL; a class's rows only through a transaction that is that class.
//! - [`app`], [`class`], [`clock`], `code`, [`ids`], [`lang`]: what they share.
//! - [`web`]: whether the bot is well.
//! - [`config`], [`demo`], [`serve`], [`mod@bench`]: the program's options and its commands.
#![recursion_limit = "256"]

pub mod app;
#[cfg(feature = "telegram")]
pub mod bench;
pub mod chat;
pub mod class;
pub mod clock;
mod code;
pub mod config;
pub mod demo;
mod draw;
pub mod event;
#[cfg(test)]
mod forms;
pub mod handle;
pub mod ids;
pub mod job;
pub mod lang;
pub mod needs;
mod operation;
pub mod press;
mod say;
pub mod serve;
pub mod store;
pub mod web;
