//! Jobs: what the bot does later. [`worker`] takes them from the queue; the other files say what each one does.

mod agreement;
mod council;
mod entry;
mod hand;
mod lesson;
mod poll;
mod pupils;
mod run;
pub mod worker;
mod year;

pub(crate) use entry::{CouncilJob, Job};
