//! Topics of a session.

use serde::{Deserialize, Serialize};

use crate::content::id::ClauseId;

/// The maximum number of topics. A school lesson is short.
pub const MOST_TOPICS: usize = 4;

/// A topic of a session.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Topic {
    /// A check of the pupils' part: which points the class keeps to.
    Pulse,
    /// The pupils' comments on their parents' draft.
    Plans {
        /// The parents' agreement.
        agreement: i32,
        /// Its draft version.
        version: u16,
    },
    /// A clause for pupils.
    Clause(ClauseId),
    /// Rules in the pupils' own words.
    Own,
    /// The pupils' wishes to their parents.
    Wishes,
}

impl Topic {
    /// True if pupils make proposals on it.
    #[must_use]
    pub const fn takes_proposals(&self) -> bool {
        match self {
            Topic::Pulse => false,
            Topic::Plans { .. } | Topic::Clause(_) | Topic::Own | Topic::Wishes => true,
        }
    }
}
