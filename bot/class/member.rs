//! People in a class.

/// A person in a class.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Member {
    /// What they are.
    pub standing: Standing,
    /// True when they lead the class here.
    pub contact: bool,
    /// True when they asked to be reminded of polls that they have not voted in.
    pub reminders: bool,
}

/// What somebody is in a class.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// A guardian, of that many children in the class.
    Guardian {
        /// One, or two for siblings in one class.
        children: u8,
    },
    /// Works with the children; has no vote in parents' polls.
    Staff,
    /// Somebody else; has no vote.
    Other,
}

impl Standing {
    /// All that can be chosen, the most usual first.
    pub const ALL: [Standing; 4] =
        [Standing::Guardian { children: 1 }, Standing::Guardian { children: 2 }, Standing::Staff, Standing::Other];
}

/// What became of a code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Taken {
    /// The person has the seat now.
    Seat,
    /// The person had the seat already; the code is still good.
    Already,
    /// As many guardians as may have it already; the code is used up.
    Full,
}
