//! Jobs: the bot's later work. [`worker`] takes them from the queue, and the other files do them.
//! [`sweeper`] cleans up after those that close something.

mod agreement;
mod check;
mod council;
mod entry;
mod hand;
mod lesson;
mod member;
mod poll;
mod pupils;
mod run;
pub mod sweeper;
pub mod worker;
mod year;

pub(crate) use entry::{CouncilJob, Job};
