//! Templates: which clauses an agreement starts from.

use serde::Deserialize;

use crate::class::country::Country;
use crate::class::stage::Stage;
use crate::content::id::ClauseId;

/// How much a template takes on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Size {
    /// Two points, for a class that has never agreed on anything.
    FirstSteps,
    /// Before the first telephone: three to five points.
    SchoolStart,
    /// Five or six points.
    Short,
    /// Nine to twelve points.
    Full,
    /// The pupils' own points.
    Pupils,
}

impl Size {
    /// How many points it has.
    #[must_use]
    pub const fn points(self) -> std::ops::RangeInclusive<usize> {
        match self {
            Size::FirstSteps => 2..=2,
            Size::SchoolStart => 3..=5,
            Size::Short => 5..=6,
            Size::Full => 9..=12,
            Size::Pupils => 4..=8,
        }
    }
}

/// A list of clauses to start from, for some stages and countries.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Template {
    /// Its id, which is also its file's name.
    pub id: String,
    /// How much it takes on.
    #[serde(rename = "kind")]
    pub size: Size,
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
        ["title", "about"].map(|part| self.text_id(part)).to_vec()
    }

    /// The id of one of its texts.
    #[must_use]
    pub fn text_id(&self, part: &str) -> String {
        format!("template-{}-{part}", self.id)
    }

    /// What is wrong with it by itself.
    pub(crate) fn fault(&self) -> Option<String> {
        let (points, count) = (self.size.points(), self.clauses.len());
        if !points.contains(&count) {
            return Some(format!("a template of this kind has {} to {} clauses", points.start(), points.end()));
        }
        let twice = self.clauses.iter().enumerate().find(|(place, id)| self.clauses[..*place].contains(id));
        twice.map(|(_, id)| format!("the clause `{id}` stands there twice"))
    }
}
