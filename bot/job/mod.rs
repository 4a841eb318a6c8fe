//! Jobs: what the bot does later. [`worker`] takes them from the queue; here is what each one does.

mod hand;
mod lesson;
mod poll;
pub mod worker;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::ids::PollNo;
use crate::say;
use crate::store::ClassTx;

use hand::{Halt, Hand};

/// What the bot does later for a class.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "job")]
pub(crate) enum Job {
    /// Welcomes the room to its class.
    Welcome,
    /// Posts the card of a poll.
    PollCard {
        /// Which one.
        poll: PollNo,
    },
    /// Closes a poll whose time is up.
    PollClose {
        /// Which one.
        poll: PollNo,
    },
    /// Takes the buttons off the card of a closed poll.
    PollCardClosed {
        /// Which one.
        poll: PollNo,
    },
    /// Posts the result of a poll.
    PollResult {
        /// Which one.
        poll: PollNo,
    },
    /// Posts the next lesson and plans the one after.
    Lesson {
        /// When it was planned for; the job itself may be put off.
        planned: Timestamp,
    },
    /// Posts what the sources say of a lesson.
    LessonSources {
        /// Its id.
        lesson: String,
    },
    /// Posts the cards of open polls anew in a room that has moved: the old ones stayed behind.
    Moved,
    /// Erases a class from whose room the bot was removed; done by the worker, which can reach the doors.
    Erase,
}

async fn run(hand: &Hand<'_>, tx: &mut ClassTx, job: Job) -> Result<(), Halt> {
    match job {
        Job::Welcome => {
            hand.post(&say::start::welcome(hand.words(), hand.job.class, &hand.profile)).await?;
            Ok(())
        }
        Job::PollCard { poll } => poll::card(hand, tx, poll).await,
        Job::PollClose { poll } => poll::close(hand, tx, poll).await,
        Job::PollCardClosed { poll } => poll::card_closed(hand, tx, poll).await,
        Job::PollResult { poll } => poll::result(hand, tx, poll).await,
        Job::Lesson { planned } => lesson::post(hand, tx, planned).await,
        Job::LessonSources { lesson } => lesson::sources(hand, &lesson).await,
        Job::Moved => poll::cards(hand, tx).await,
        Job::Erase => Ok(()),
    }
}
