//! Ballots: one guardian's answer for one seat, under pseudonyms.

use crate::poll::answer::Answer;

/// A pseudonym of a guardian or a seat in one poll. Once the poll's salt is destroyed, nobody can link it to a person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Pseudonym(pub [u8; 16]);

/// One guardian's answer for one seat.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ballot {
    /// The guardian's pseudonym.
    pub guardian: Pseudonym,
    /// The seat's pseudonym.
    pub seat: Pseudonym,
    /// The answer.
    pub answer: Answer,
}
