//! People in a class.

use crate::ids::SeatNo;

/// The time in which somebody who left the room may come back, in days. Their membership ends after that.
pub const GRACE_DAYS: i64 = 7;

/// A person in a class.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Member {
    /// The standing.
    pub standing: Standing,
    /// True for a contact parent.
    pub contact: bool,
    /// True if the person wants reminders of polls in which they have not voted.
    pub reminders: bool,
}

/// The way by which a person came into a class.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CameBy {
    /// They did something in the room, or the chat says that they are in it.
    Room,
    /// They followed a link that answered their press in the room.
    Link,
    /// They typed a code.
    Code,
}

impl CameBy {
    /// All ways.
    pub const ALL: [CameBy; 3] = [CameBy::Room, CameBy::Link, CameBy::Code];

    /// The word in the database.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            CameBy::Room => "room",
            CameBy::Link => "link",
            CameBy::Code => "code",
        }
    }

    /// The way with this [`code`](CameBy::code).
    #[must_use]
    pub fn from_code(code: &str) -> Option<CameBy> {
        CameBy::ALL.into_iter().find(|way| way.code() == code)
    }
}

/// The way by which a guardian got a seat.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TakenBy {
    /// By a vote or a press, after they came into the class in this way.
    Came(CameBy),
    /// By a code from the other guardian.
    Code,
    /// By a printed slip.
    Slip,
}

/// A seat that somebody has taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TakenSeat {
    /// The number.
    pub number: SeatNo,
    /// How each of its guardians got it.
    pub by: Vec<TakenBy>,
}

/// A person's standing in a class.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// A guardian of this many children in the class.
    Guardian {
        /// The number of children; more than one for siblings.
        children: u8,
    },
    /// Staff work with the children, and have no vote in parents' polls.
    Staff,
    /// Anybody else, without a vote.
    Other,
}

impl Standing {
    /// All choices, the most common first.
    pub const ALL: [Standing; 4] =
        [Standing::Guardian { children: 1 }, Standing::Guardian { children: 2 }, Standing::Staff, Standing::Other];
}

/// The result of redeeming a seat code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Taken {
    /// The person has the seat now.
    Seat,
    /// The person had the seat already. The code stays valid.
    Already,
    /// The seat has the maximum number of guardians. The code is used up.
    Full,
}
