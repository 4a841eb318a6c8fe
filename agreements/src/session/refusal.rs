//! Refusals of a session.

use crate::class::seats::MIN_SEATS;
use crate::poll::option::MAX_OPTIONS;
use crate::session::topic::MOST_TOPICS;
use crate::session::wording::LONGEST_PROPOSAL;

/// The reason why a session refuses something now.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum SessionRefused {
    /// The adult paused it.
    #[error("the session is paused")]
    Paused,
    /// The class is at another step or topic.
    #[error("the class is at another step")]
    MovedOn,
    /// The list of topics is empty, too long, or has duplicates.
    #[error("a session has 1 to {MOST_TOPICS} topics, each once")]
    Topics,
    /// Too few pupils are present for a secret vote.
    #[error("fewer than {MIN_SEATS} cannot vote in secret")]
    TooFew,
    /// There are too many candidates for a vote.
    #[error("a vote has at most {MAX_OPTIONS} candidates")]
    TooMany,
    /// The subject of the request does not exist.
    #[error("there is no such thing")]
    NotThere,
    /// The words are empty or too long.
    #[error("a proposal has 1 to {LONGEST_PROPOSAL} characters")]
    Words,
    /// A count of hands is missing, or exceeds the number of pupils.
    #[error("no number of hands, or more than pupils")]
    Hands,
    /// The pupils' part has the maximum number of points.
    #[error("the pupils' part is full")]
    Full,
}
