//! Incidents: steps to take in order, and helplines to call.

use jiff::civil::Date;
use serde::Deserialize;

use crate::class::country::Country;
use crate::content::source::Source;
use crate::content::variants::Variants;

/// The range of the number of steps. Nobody reads more on such an evening.
const STEPS: std::ops::RangeInclusive<usize> = 4..=6;

/// An incident and the steps to take.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Incident {
    /// The id; the file has the same name.
    pub id: String,
    /// The position in the list.
    pub place: u32,
    /// The ids of the steps for a parent, in order.
    pub steps: Vec<String>,
    /// The ids of the steps for school staff, in order.
    pub staff: Vec<String>,
    /// The ids of the helplines of all countries, the most relevant first.
    pub helplines: Vec<String>,
    /// The countries with their own version of a step.
    #[serde(default)]
    pub variants: Variants,
    /// The sources of the advice.
    #[serde(rename = "source")]
    pub sources: Vec<Source>,
    /// The person who approved it; empty until somebody has.
    pub reviewed_by: String,
    /// The last day before somebody must check it again.
    pub expires: Date,
}

/// The person asking for help.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Helper {
    /// A parent of the child.
    Parent,
    /// School staff helping a pupil.
    Staff,
}

impl Incident {
    /// The ids of all texts that every language must have for this incident.
    #[must_use]
    pub fn text_ids(&self) -> Vec<String> {
        let parts = self.parts();
        let varied = parts.iter().flat_map(|part| self.variants.parts(part));
        std::iter::once("title".to_owned()).chain(varied).map(|part| self.text_id(&part)).collect()
    }

    /// The parts that may have a version for a country.
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

    /// The id of one of its texts for this country.
    #[must_use]
    pub fn text_id_in(&self, part: &str, country: Country) -> String {
        self.text_id(&self.variants.part(part, country))
    }

    /// The ids of the steps' texts for this person and country, in order.
    #[must_use]
    pub fn steps_for(&self, helper: Helper, country: Country) -> Vec<String> {
        let (kind, steps) = match helper {
            Helper::Parent => ("step", &self.steps),
            Helper::Staff => ("staff", &self.staff),
        };
        steps.iter().map(|step| self.text_id_in(&format!("{kind}-{step}"), country)).collect()
    }

    /// The first fault of this file by itself: a word near it, and a message.
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
