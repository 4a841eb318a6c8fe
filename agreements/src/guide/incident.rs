//! Help when harm has happened: what to do in which order, and who can be asked.

use jiff::civil::Date;
use serde::Deserialize;

use crate::class::country::Country;
use crate::content::source::Source;
use crate::content::variants::Variants;

/// How many steps there are, at least and at most: more is not read on such an evening.
const STEPS: std::ops::RangeInclusive<usize> = 4..=6;

/// Something that has happened, and what to do.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Incident {
    /// Its id, which is also its file's name.
    pub id: String,
    /// Its place in the list.
    pub place: u32,
    /// The ids of the steps for a parent, in order.
    pub steps: Vec<String>,
    /// The ids of the steps for an adult with a pupil, in order.
    pub staff: Vec<String>,
    /// Who can be asked, the nearest first; those of other countries are left out.
    pub helplines: Vec<String>,
    /// Where what it says reads differently.
    #[serde(default)]
    pub variants: Variants,
    /// Who advises so.
    #[serde(rename = "source")]
    pub sources: Vec<Source>,
    /// Who has read and approved it; empty until a person has.
    pub reviewed_by: String,
    /// After this day it must be checked again.
    pub expires: Date,
}

/// Who asks for help.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Helper {
    /// A parent of the child.
    Parent,
    /// An adult at the school, with a pupil.
    Staff,
}

impl Incident {
    /// The ids of all texts that every language must have for it.
    #[must_use]
    pub fn text_ids(&self) -> Vec<String> {
        let parts = self.parts();
        let varied = parts.iter().flat_map(|part| self.variants.parts(part));
        std::iter::once("title".to_owned()).chain(varied).map(|part| self.text_id(&part)).collect()
    }

    /// All that may read differently by country.
    fn parts(&self) -> Vec<String> {
        let steps = self.steps.iter().map(|step| format!("step-{step}"));
        let staff = self.staff.iter().map(|step| format!("staff-{step}"));
        steps.chain(staff).chain(["never", "say"].map(str::to_owned)).collect()
    }

    /// The id of one of its texts.
    #[must_use]
    pub fn text_id(&self, part: &str) -> String {
        format!("incident-{}-{part}", self.id)
    }

    /// The id of one of its texts as it reads in a country.
    #[must_use]
    pub fn text_id_in(&self, part: &str, country: Country) -> String {
        self.text_id(&self.variants.part(part, country))
    }

    /// The ids of the texts of the steps for somebody in a country, in order.
    #[must_use]
    pub fn steps_for(&self, helper: Helper, country: Country) -> Vec<String> {
        let (kind, steps) = match helper {
            Helper::Parent => ("step", &self.steps),
            Helper::Staff => ("staff", &self.staff),
        };
        steps.iter().map(|step| self.text_id_in(&format!("{kind}-{step}"), country)).collect()
    }

    /// What is wrong with it by itself: near which word of the file, and in words.
    pub(crate) fn fault(&self) -> Option<(String, String)> {
        let wrong = |near: &str, what: String| Some((near.to_owned(), what));
        if !STEPS.contains(&self.steps.len()) || !STEPS.contains(&self.staff.len()) {
            return wrong("steps", format!("{} to {} steps, for a parent and for staff", STEPS.start(), STEPS.end()));
        }
        if let Some(unknown) = self.variants.unknown(&self.parts()) {
            return wrong(unknown, format!("there is no step `{unknown}` to read differently"));
        }
        if self.sources.is_empty() {
            return wrong("id", "an incident has a source".into());
        }
        Source::fault(&self.sources, self.expires).and_then(|what| wrong("expires", what))
    }
}
