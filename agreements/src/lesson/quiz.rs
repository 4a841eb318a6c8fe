//! Short checks of what one knows.

use jiff::civil::Date;
use serde::Deserialize;

use crate::class::country::Country;
use crate::content::source::Source;
use crate::lesson::OPTIONS;

/// A short check of what one knows: a question, one right option, and the reason for each.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Quiz {
    /// Its id, which is also its file's name.
    pub id: String,
    /// Its place among the checks.
    pub place: u32,
    /// Where it is asked; everywhere when no country is named.
    pub countries: Vec<Country>,
    /// The ids of its three or four options, in order.
    pub options: Vec<String>,
    /// The right one.
    pub right: String,
    /// Who has said so.
    #[serde(rename = "source")]
    pub sources: Vec<Source>,
    /// Who has read and approved it; empty until a person has.
    pub reviewed_by: String,
    /// After this day it must be checked again.
    pub expires: Date,
}

impl Quiz {
    /// The ids of all texts that every language must have for this check.
    #[must_use]
    pub fn text_ids(&self) -> Vec<String> {
        let options = self.options.iter().flat_map(|option| [format!("option-{option}"), format!("why-{option}")]);
        std::iter::once("question".to_owned()).chain(options).map(|part| self.text_id(&part)).collect()
    }

    /// The id of one of its texts.
    #[must_use]
    pub fn text_id(&self, part: &str) -> String {
        format!("quiz-{}-{part}", self.id)
    }

    /// True when it is asked in that country on that day.
    #[must_use]
    pub fn suits(&self, country: Country, today: Date) -> bool {
        (self.countries.is_empty() || self.countries.contains(&country)) && self.expires >= today
    }

    /// What is wrong with it by itself: near which word of the file, and in words.
    pub(crate) fn fault(&self) -> Option<(&'static str, String)> {
        if !OPTIONS.contains(&self.options.len()) || !self.options.contains(&self.right) {
            return Some(("options", "a check has three or four options, and one of them is right".into()));
        }
        if self.sources.is_empty() {
            return Some(("id", "a check has a source".into()));
        }
        Source::fault(&self.sources, self.expires).map(|what| ("expires", what))
    }
}
