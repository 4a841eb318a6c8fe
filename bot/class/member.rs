//! People in a class.

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
