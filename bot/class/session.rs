//! What the bot holds of the pupils: their session in the classroom, their part of the agreement, their wishes.

use agreements::agreement::version::Version;
use agreements::poll::disclosure::Disclosure;
use agreements::session::Session;
use jiff::Timestamp;

use crate::ids::WishNo;

/// A session of a class.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClassSession {
    /// What its short address ends with.
    pub entry: String,
    /// The code of the page that shows what is on the screen.
    pub screen: String,
    /// When it ends by itself.
    pub until: Timestamp,
    /// When the adult last did something.
    pub led_at: Timestamp,
    /// Nothing until the adult has chosen what it is about.
    pub body: Option<Session>,
    /// True when something can be undone.
    pub may_undo: bool,
    /// Counts up with every change that pages show.
    pub change: i32,
}

/// What a session stands on, besides what it holds itself: each is read at the step that shows it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Around {
    /// The wishes whose answer the pupils have not seen yet.
    pub wishes: Vec<PupilWish>,
    /// What the parents plan, where that is the topic.
    pub planned: Option<Version>,
    /// The pupils' part that is in force.
    pub part: Option<Version>,
}

/// A slip that was used in a browser.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SlipNo(pub i32);

/// How many slips there are, and how many of them were used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Slips {
    /// How many there are.
    pub made: i64,
    /// How many have ever been used in a browser, be they put away there by now or not.
    pub used: i64,
    /// How many of those have voted.
    pub voted: i64,
}

impl Slips {
    /// True when every slip that was used has voted.
    #[must_use]
    pub const fn all_voted(&self) -> bool {
        self.used > 0 && self.voted >= self.used
    }
}

/// What a pupil has proposed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proposal {
    /// Its number.
    pub no: i32,
    /// What it says.
    pub words: String,
}

/// What the pupils wish of their parents.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PupilWish {
    /// Its number.
    pub no: WishNo,
    /// What it says.
    pub words: String,
    /// What the parents made of it.
    pub reply: Reply,
}

/// What parents made of a wish.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reply {
    /// Nothing yet.
    Open,
    /// They vote on it.
    Asked,
    /// They have voted on it.
    Voted {
        /// What may be shown of it.
        shown: Disclosure,
        /// What follows, in the words of who leads the class.
        follows: Option<String>,
    },
    /// It was suggested for their agreement.
    Suggested,
    /// They have decided on the suggestion.
    Decided {
        /// True when it was accepted.
        accepted: bool,
        /// Why.
        reason: Option<String>,
    },
}
