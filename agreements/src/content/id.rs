//! The ids of clauses and options, as data files give them.

use serde::{Deserialize, Serialize};

/// The longest id, so that a button can carry it.
pub(crate) const LONGEST_ID: usize = 20;

/// The id of a clause, which is also its file's name: lower-case letters, digits and hyphens.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct ClauseId(pub String);

impl std::fmt::Display for ClauseId {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

/// The id of an option: lower-case letters, digits and hyphens.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct OptionId(pub String);

impl OptionId {
    /// The option that leaves it to each family, which tells the others first.
    pub const FAMILIES: &'static str = "families";

    /// True for the option that leaves it to each family.
    #[must_use]
    pub fn leaves_it_to_families(&self) -> bool {
        self.0 == Self::FAMILIES
    }
}
