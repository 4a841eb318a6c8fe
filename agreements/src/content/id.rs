//! Ids of clauses and options in data files.

use serde::{Deserialize, Serialize};

/// The maximum length of an id: the payload of a button holds no more.
pub(crate) const LONGEST_ID: usize = 20;

/// The id of a clause, and the name of its file: lower-case letters, digits and hyphens.
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
    /// The option that lets each family decide and tell the others first.
    pub const FAMILIES: &'static str = "families";

    /// True for [`OptionId::FAMILIES`].
    #[must_use]
    pub fn leaves_it_to_families(&self) -> bool {
        self.0 == Self::FAMILIES
    }
}
