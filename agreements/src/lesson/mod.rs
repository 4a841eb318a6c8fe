//! Lessons: a dilemma with options, an answer from the sources, and one thing to try.

pub mod quiz;
pub mod series;

use jiff::civil::Date;
use serde::Deserialize;

use crate::agreement::clause::Audience;
use crate::class::country::Country;
use crate::class::stage::Stage;
use crate::content::id::ClauseId;
use crate::content::source::Source;
use crate::content::variants::Variants;

/// The range of the number of options of a lesson or a quiz.
const OPTIONS: std::ops::RangeInclusive<usize> = 3..=4;

/// The number of follow-up questions for a discussion.
pub const FOLLOWING: u8 = 3;

/// A dilemma with its sources. Its texts have ids with its own id in them.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Lesson {
    /// The id; the file has the same name.
    pub id: String,
    /// The audience.
    pub audience: Audience,
    /// The stages that it suits.
    pub stages: Vec<Stage>,
    /// The ids of the three or four options, in order.
    pub options: Vec<String>,
    /// The related clauses. The bot may ask the class about the first one.
    pub clauses: Vec<ClauseId>,
    /// The related services of the guide, by id.
    pub guide: Vec<String>,
    /// The countries with their own version of the answer.
    #[serde(default)]
    pub variants: Variants,
    /// The sources of the answer.
    #[serde(rename = "source")]
    pub sources: Vec<Source>,
    /// The person who approved it; empty until somebody has.
    pub reviewed_by: String,
    /// The last day before somebody must check the answer again.
    pub expires: Date,
}

impl Lesson {
    /// The ids of all texts that every language must have for this lesson.
    #[must_use]
    pub fn text_ids(&self) -> Vec<String> {
        let parts = ["title", "scene", "question", "try", "say", "aim", "care"].map(str::to_owned);
        let options = self.options.iter().map(|option| format!("option-{option}"));
        let following = (1..=FOLLOWING).map(|number| format!("follow-{number}"));
        let answers = self.variants.parts("answer");
        parts.into_iter().chain(options).chain(following).chain(answers).map(|part| self.text_id(&part)).collect()
    }

    /// The id of one of its texts.
    #[must_use]
    pub fn text_id(&self, part: &str) -> String {
        format!("lesson-{}-{part}", self.id)
    }

    /// The id of the answer's text for this country.
    #[must_use]
    pub fn answer_id(&self, country: Country) -> String {
        self.text_id(&self.variants.part("answer", country))
    }

    /// True if it suits the parents of a class of this stage and has not expired.
    #[must_use]
    pub fn suits(&self, stage: Stage, today: Date) -> bool {
        self.audience == Audience::Parents && self.stages.contains(&stage) && self.expires >= today
    }

    /// The first fault of this file by itself: a word near it, and a message.
    pub(crate) fn fault(&self) -> Option<(&'static str, String)> {
        if !OPTIONS.contains(&self.options.len()) {
            return Some(("options", "a lesson has three or four options".into()));
        }
        if self.stages.is_empty() || self.clauses.is_empty() || self.sources.is_empty() {
            return Some(("id", "a lesson has a stage, a clause and a source".into()));
        }
        if let Some(unknown) = self.variants.unknown(&["answer".into()]) {
            return Some(("variants", format!("only the answer differs by country, not `{unknown}`")));
        }
        Source::fault(&self.sources, self.expires).map(|what| ("expires", what))
    }
}
