//! Why something cannot be done in a session.

use crate::class::seats::MIN_SEATS;
use crate::poll::option::MAX_OPTIONS;
use crate::session::topic::MOST_TOPICS;
use crate::session::wording::LONGEST_PROPOSAL;

/// Why something cannot be done in a session now.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum SessionRefused {
    /// The adult has paused it.
    #[error("the session is paused")]
    Paused,
    /// The class is at another step or topic.
    #[error("the class is at another step")]
    MovedOn,
    /// There are no topics, too many, or one twice.
    #[error("a session has 1 to {MOST_TOPICS} topics, each once")]
    Topics,
    /// Votes cannot be secret among so few.
    #[error("fewer than {MIN_SEATS} cannot vote in secret")]
    TooFew,
    /// There are more candidates than a vote can have.
    #[error("a vote has at most {MAX_OPTIONS} candidates")]
    TooMany,
    /// Nothing of that kind is there.
    #[error("there is no such thing")]
    NotThere,
    /// It is empty or too long.
    #[error("a proposal has 1 to {LONGEST_PROPOSAL} characters")]
    Words,
    /// A number of hands is missing, or more were counted than pupils are there.
    #[error("no number of hands, or more than pupils")]
    Hands,
    /// The pupils' part has as many points as it may have.
    #[error("the pupils' part is full")]
    Full,
}
