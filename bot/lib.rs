//! Enige: a chat bot with which the parents of a school class agree on their children's digital life.
//!
//! Everything that reaches the bot becomes an [`event::Event`]. Everything that it does later is a job in Postgres.
//! Everything that it shows is a [`chat::Post`].
//!
//! - [`event`], [`press`]: events, commands and buttons as types, parsed from texts and payloads.
//! - [`needs`]: who may use each button and command, where, and how often.
//! - [`handle`]: the only way from an event to its effect, one file per subject.
//! - `operation`: changes to a class, shared by handlers, jobs and pages.
//! - [`job`]: the entries of the queue, and the worker that runs them.
//! - `say`: turns a domain value and a language into a post, one file per `.ftl`.
//! - `draw`: pictures, documents and slips.
//! - [`chat`]: the trait for chats, and the chats behind it.
//! - [`store`]: Postgres, and the only place with SQL. Only a transaction that acts as a class sees its rows.
//! - [`app`], [`class`], [`clock`], `code`, [`ids`], [`lang`], [`mod@log`]: types that the others share, and the log.
//! - `queue`, `limit`, `drawing`, `turnstile`: nobody stalls anybody.
//! - [`web`]: the pages, the class screen and the health check.
//! - [`config`], [`demo`], [`serve`], [`mod@bench`]: the program's options and commands.
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
mod drawing;
pub mod event;
#[cfg(test)]
mod forms;
mod guess;
pub mod handle;
pub mod ids;
pub mod job;
pub mod lang;
mod limit;
pub mod log;
pub mod needs;
mod operation;
pub mod press;
mod queue;
mod say;
pub mod serve;
pub mod store;
mod turnstile;
pub mod web;
