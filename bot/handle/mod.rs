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

#[cfg(feature = "telegram")]
pub(crate) use dispatch::busy;
pub use dispatch::handle;
#[cfg(any(feature = "telegram", feature = "matrix"))]
pub(crate) use dispatch::handle_in_turn;
#[cfg(feature = "matrix")]
pub(crate) use dispatch::in_own_words;
#[cfg(feature = "matrix")]
pub(crate) use room::is_of_class;
