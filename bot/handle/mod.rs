//! Handlers: the only way from an event to its effect and its answer.
//!
//! `dispatch` parses an event, admits the person, calls one handler, and commits or rolls back. Handlers never
//! commit.

mod admit;
mod agreement;
mod ask;
mod ballot;
mod check;
mod council;
mod dispatch;
mod draft;
mod guide;
mod help;
mod in_class;
mod lead;
mod lesson;
mod page;
mod plan;
mod poll;
mod pupils;
mod pupils_room;
mod reply;
mod room;
mod route;
mod scene;
mod seat;
mod sign;
mod sos;
mod start;
mod suggest;
mod text;

pub use dispatch::handle;
#[cfg(feature = "telegram")]
pub(crate) use dispatch::{busy, handle_in_turn};
