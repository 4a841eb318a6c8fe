//! A fake Telegram: a Bot API server that a test fills with people, groups and faults.
//!
//! It is strict on purpose: it refuses the calls that the real server refuses, with the same error texts. So a bot that
//! passes its tests meets no new limit in production. [`FakeTelegram::refusals`] lists the refusals.

mod call;
mod chat;
mod clock;
mod commands;
mod editing;
mod fake;
mod fault;
mod groups;
mod html;
mod keyboard;
mod membership;
mod menu;
mod observation;
mod pace;
mod people;
mod post;
mod press;
mod presses;
mod queue;
mod refusal;
mod sending;
mod server;
mod shared;
mod updates;
mod upload;
mod world;

pub(crate) use self::fake::FakeTelegram;
pub(crate) use self::fault::Fault;
pub(crate) use self::keyboard::Button;
pub(crate) use self::menu::BotCommand;
pub(crate) use self::post::Message;
pub(crate) use self::press::{PressAnswer, PressId};
pub(crate) use self::refusal::Refusal;
pub(crate) use self::upload::Upload;
