//! Clauses: the points a class can agree on, each with the question that settles it.

use serde::{Deserialize, Serialize};

use crate::class::Stage;
use crate::poll::{AgeScale, Outcome};
use crate::source::Source;

/// The id of a clause, which is also its file's name: lower-case letters, digits and hyphens.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct ClauseId(pub String);

impl std::fmt::Display for ClauseId {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

/// A point that a class can agree on.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Clause {
    /// Its id.
    pub id: ClauseId,
    /// Its key in the catalogue of clauses, P for parents' ones.
    pub key: String,
    /// The stages in which it is of use.
    pub stages: Vec<Stage>,
    /// The ready poll that settles it, if it has one.
    pub question: Option<Question>,
    /// Who has said something about it.
    #[serde(default, rename = "source")]
    pub sources: Vec<Source>,
}

/// The kind of question that settles a clause.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case", tag = "kind")]
pub enum Question {
    /// From which age; answered in whole years.
    Age(AgeScale),
}

/// How a clause was settled.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Settlement {
    /// Not before that age, in whole years.
    Age(u8),
    /// The families decide, but tell the others first.
    Families,
}

impl Settlement {
    /// What an outcome makes of the clause; nothing when it decided nothing.
    #[must_use]
    pub const fn from_outcome(outcome: Outcome) -> Option<Settlement> {
        match outcome {
            Outcome::Age(age) => Some(Settlement::Age(age)),
            Outcome::Families => Some(Settlement::Families),
            Outcome::TooFew | Outcome::NoMajority => None,
        }
    }
}

impl Clause {
    /// The ids of all texts that every language must have for this clause.
    #[must_use]
    pub fn text_ids(&self) -> Vec<String> {
        let mut parts = vec!["title", "why", "families"];
        match self.question {
            Some(Question::Age(_)) => parts.extend(["question", "intro", "age"]),
            None => {}
        }
        parts.into_iter().map(|part| self.text_id(part)).collect()
    }

    /// The id of one of its texts.
    #[must_use]
    pub fn text_id(&self, part: &str) -> String {
        format!("clause-{}-{part}", self.id)
    }
}
