//! Lessons: a scene, a choice, what the sources say, one thing to try; series of them, and short checks of what one knows.

use jiff::civil::Date;
use serde::Deserialize;

use crate::class::{Country, Stage};
use crate::clause::{Audience, ClauseId};
use crate::source::Source;
use crate::variants::Variants;

/// How many options a lesson or a check has, at least and at most.
const OPTIONS: std::ops::RangeInclusive<usize> = 3..=4;

/// How many lessons a series has, at least and at most.
const LESSONS: std::ops::RangeInclusive<usize> = 3..=5;

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

/// Lessons that belong together, in an order.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Series {
    /// Its id, which is also its file's name.
    pub id: String,
    /// Its place among the series.
    pub place: u32,
    /// The ids of its three to five lessons, in order.
    pub lessons: Vec<String>,
}

impl Series {
    /// The ids of all texts that every language must have for this series.
    #[must_use]
    pub fn text_ids(&self) -> Vec<String> {
        ["title", "about"].map(|part| self.text_id(part)).to_vec()
    }

    /// The id of one of its texts.
    #[must_use]
    pub fn text_id(&self, part: &str) -> String {
        format!("series-{}-{part}", self.id)
    }

    /// What is wrong with it by itself: near which word of the file, and in words.
    pub(crate) fn fault(&self) -> Option<(&'static str, String)> {
        let many = LESSONS.contains(&self.lessons.len());
        (!many).then(|| ("lessons", format!("a series has {} to {} lessons", LESSONS.start(), LESSONS.end())))
    }
}

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
