//! The pupils: their sessions in the classroom, their part of the agreement, and their wishes.

use agreements::agreement::version::Version;
use agreements::poll::disclosure::Disclosure;
use agreements::session::Session;
use jiff::Timestamp;

use crate::ids::WishNo;

/// A session of a class.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClassSession {
    /// The ending of its short address.
    pub entry: String,
    /// The code of the page with the class screen.
    pub screen: String,
    /// The time at which it ends by itself.
    pub until: Timestamp,
    /// The time of the adult's last action.
    pub led_at: Timestamp,
    /// The session itself; `None` until the adult has chosen the topics.
    pub body: Option<Session>,
    /// True if the last action can be undone.
    pub may_undo: bool,
    /// A counter. Every change that a page shows raises it.
    pub change: i32,
}

/// The rows outside a session that its current step shows.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Around {
    /// The wishes whose answers the pupils have not seen yet.
    pub wishes: Vec<PupilWish>,
    /// The parents' draft, if it is the topic.
    pub planned: Option<Version>,
    /// The pupils' part that is in force.
    pub part: Option<Version>,
}

/// The number of a used slip.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SlipNo(pub i32);

/// The numbers of slips in a session.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Slips {
    /// The number of slips.
    pub made: i64,
    /// The number of slips that were ever used, even if their browsers have put them away.
    pub used: i64,
    /// The number of used slips that have voted.
    pub voted: i64,
}

impl Slips {
    /// True if every used slip has voted.
    #[must_use]
    pub const fn all_voted(&self) -> bool {
        self.used > 0 && self.voted >= self.used
    }
}

/// A pupil's proposal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proposal {
    /// The number.
    pub no: i32,
    /// The text.
    pub words: String,
}

/// A wish of the pupils to their parents.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PupilWish {
    /// The number.
    pub no: WishNo,
    /// The text.
    pub words: String,
    /// The parents' reply.
    pub reply: Reply,
}

/// The parents' reply to a wish.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reply {
    /// None yet.
    Open,
    /// They vote on it.
    Asked,
    /// They have voted on it.
    Voted {
        /// The published result.
        shown: Disclosure,
        /// The contact parent's sentence on what follows.
        follows: Option<String>,
    },
    /// It is a suggestion for the parents' agreement.
    Suggested,
    /// They have decided on the suggestion.
    Decided {
        /// True when it was accepted.
        accepted: bool,
        /// The reason.
        reason: Option<String>,
    },
}
