//! Topics: what a class works on in a session.

use serde::{Deserialize, Serialize};

use crate::content::id::ClauseId;

/// The most topics of a session: a lesson is short.
pub const MOST_TOPICS: usize = 4;

/// What a class works on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Topic {
    /// How the pupils' part goes: which of its points they keep to.
    Pulse,
    /// What the pupils say to what their parents plan.
    Plans {
        /// The parents' agreement.
        agreement: i32,
        /// The version of it that is not adopted yet.
        version: u16,
    },
    /// A clause for pupils.
    Clause(ClauseId),
    /// Rules in the pupils' own words.
    Own,
    /// What the pupils wish of their parents.
    Wishes,
}

impl Topic {
    /// True when pupils propose something on it.
    #[must_use]
    pub const fn takes_proposals(&self) -> bool {
        match self {
            Topic::Pulse => false,
            Topic::Plans { .. } | Topic::Clause(_) | Topic::Own | Topic::Wishes => true,
        }
    }
}
