//! Lessons: a scene, a choice, what the sources say, one thing to try; series of them, and short checks of what one knows.

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

/// How many options a lesson or a check has, at least and at most.
const OPTIONS: std::ops::RangeInclusive<usize> = 3..=4;

/// The questions that follow a lesson when people talk about it together.
pub const FOLLOWING: u8 = 3;

/// A dilemma with its sources; its words are found by its id.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Lesson {
    /// Its id, which is also its file's name.
    pub id: String,
    /// Whom it is for.
    pub audience: Audience,
    /// The stages it is for.
    pub stages: Vec<Stage>,
    /// The ids of its three or four options, in order.
    pub options: Vec<String>,
    /// The clauses it leads to; the first is the one that a class may be asked about.
    pub clauses: Vec<ClauseId>,
    /// The services of the guide that it touches.
    pub guide: Vec<String>,
    /// Where its answer reads differently.
    #[serde(default)]
    pub variants: Variants,
    /// Who has said what stands in its answer.
    #[serde(rename = "source")]
    pub sources: Vec<Source>,
    /// Who has read and approved it; empty until a person has.
    pub reviewed_by: String,
    /// After this day its answer must be checked again.
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

    /// The id of its answer as it reads in a country.
    #[must_use]
    pub fn answer_id(&self, country: Country) -> String {
        self.text_id(&self.variants.part("answer", country))
    }

    /// True when it suits a class's parents of that stage on that day: one whose answer must be checked again does not.
    #[must_use]
    pub fn suits(&self, stage: Stage, today: Date) -> bool {
        self.audience == Audience::Parents && self.stages.contains(&stage) && self.expires >= today
    }

    /// What is wrong with it by itself: near which word of the file, and in words.
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
