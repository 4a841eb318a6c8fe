//! Templates: which clauses an agreement starts from.

use serde::Deserialize;

use crate::class::{Country, Stage};
use crate::clause::ClauseId;

/// A list of clauses to start from, for some stages and countries.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Template {
    /// Its id, which is also its file's name.
    pub id: String,
    /// The stages it is for.
    pub stages: Vec<Stage>,
    /// The countries it is for.
    pub countries: Vec<Country>,
    /// Its clauses, in the order in which they stand.
    pub clauses: Vec<ClauseId>,
}

impl Template {
    /// True when it is meant for a class of that stage in that country.
    #[must_use]
    pub fn suits(&self, stage: Stage, country: Country) -> bool {
        self.stages.contains(&stage) && self.countries.contains(&country)
    }

    /// The ids of all texts that every language must have for this template.
    #[must_use]
    pub fn text_ids(&self) -> Vec<String> {
        vec![format!("template-{}-title", self.id)]
    }
}
