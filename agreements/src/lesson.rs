//! Lessons: a scene, a choice, what the sources say, one thing to try.

use jiff::civil::Date;
use serde::Deserialize;

use crate::class::Stage;
use crate::clause::ClauseId;
use crate::source::Source;

/// A dilemma with its sources; its words are found by its id.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Lesson {
    /// Its id, which is also its file's name.
    pub id: String,
    /// Its place in the order in which a class gets its lessons.
    pub place: u32,
    /// The stages it is for.
    pub stages: Vec<Stage>,
    /// The ids of its three or four options, in order.
    pub options: Vec<String>,
    /// The clauses it leads to.
    pub clauses: Vec<ClauseId>,
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
        let parts = ["title", "scene", "question", "answer", "try", "say"].map(str::to_owned);
        let options = self.options.iter().map(|option| format!("option-{option}"));
        parts.into_iter().chain(options).map(|part| self.text_id(&part)).collect()
    }

    /// The id of one of its texts.
    #[must_use]
    pub fn text_id(&self, part: &str) -> String {
        format!("lesson-{}-{part}", self.id)
    }
}
