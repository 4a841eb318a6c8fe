//! Templates: lists of clauses that an agreement starts with.

use serde::Deserialize;

use crate::class::country::Country;
use crate::class::stage::Stage;
use crate::content::id::ClauseId;

/// The size of a template.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Size {
    /// Two points, for a class without any agreement so far.
    FirstSteps,
    /// Three to five points, for classes before the first phone.
    SchoolStart,
    /// Five or six points.
    Short,
    /// Nine to twelve points.
    Full,
    /// The points of the pupils' part: four to eight.
    Pupils,
}

impl Size {
    /// The range of the number of points.
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

/// A list of clauses for some stages and countries.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Template {
    /// The id; the file has the same name.
    pub id: String,
    /// The size.
    #[serde(rename = "kind")]
    pub size: Size,
    /// The stages it is for.
    pub stages: Vec<Stage>,
    /// The countries it is for.
    pub countries: Vec<Country>,
    /// The clauses in the order of the points.
    pub clauses: Vec<ClauseId>,
}

impl Template {
    /// True if it suits classes of this stage in this country.
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

    /// The first fault of this file by itself, as a message.
    pub(crate) fn fault(&self) -> Option<String> {
        let (points, count) = (self.size.points(), self.clauses.len());
        if !points.contains(&count) {
            return Some(format!("a template of this kind has {} to {} clauses", points.start(), points.end()));
        }
        let twice = self.clauses.iter().enumerate().find(|(place, id)| self.clauses[..*place].contains(id));
        twice.map(|(_, id)| format!("the clause `{id}` stands there twice"))
    }
}
