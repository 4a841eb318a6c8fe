//! Quizzes: a question with one correct option.

use jiff::civil::Date;
use serde::Deserialize;

use crate::class::country::Country;
use crate::content::source::Source;
use crate::lesson::OPTIONS;

/// A quiz: a question, one correct option, and an explanation of each option.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Quiz {
    /// The id; the file has the same name.
    pub id: String,
    /// The position among the quizzes.
    pub place: u32,
    /// The countries that it suits; empty for all.
    pub countries: Vec<Country>,
    /// The ids of the three or four options, in order.
    pub options: Vec<String>,
    /// The id of the correct option.
    pub right: String,
    /// The sources.
    #[serde(rename = "source")]
    pub sources: Vec<Source>,
    /// The person who approved it; empty until somebody has.
    pub reviewed_by: String,
    /// The last day before somebody must check it again.
    pub expires: Date,
}

impl Quiz {
    /// The ids of all texts that every language must have for this quiz.
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

    /// True if it suits this country and has not expired.
    #[must_use]
    pub fn suits(&self, country: Country, today: Date) -> bool {
        (self.countries.is_empty() || self.countries.contains(&country)) && self.expires >= today
    }

    /// The first fault of this file by itself: a word near it, and a message.
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
