//! Ballots: what one guardian answered for one seat, without a name.

use crate::poll::answer::Answer;

/// A name that stands for a guardian or a seat in one poll only, and for nothing once the poll's salt is gone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Pseudonym(pub [u8; 16]);

/// What one guardian answered for one seat.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ballot {
    /// Stands for the guardian.
    pub guardian: Pseudonym,
    /// Stands for the child's seat.
    pub seat: Pseudonym,
    /// The answer.
    pub answer: Answer,
}
