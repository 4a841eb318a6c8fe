//! Clauses: the points a class can agree on.

use serde::{Deserialize, Serialize};

use crate::class::Stage;
use crate::poll::Outcome;
use crate::question::{OptionId, Question};
use crate::source::Source;
use crate::stance::Side;

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
    /// Who has said something about it.
    #[serde(default, rename = "source")]
    pub sources: Vec<Source>,
}

/// How a clause was settled.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Settlement {
    /// Not before that age, in whole years.
    Age(u8),
    /// The families decide, but tell the others first.
    Families,
    /// As one of the options says.
    Option(OptionId),
    /// These, and perhaps none.
    List(Vec<OptionId>),
    /// For or against the statement.
    Stance(Side),
    /// As proposed.
    Agreed,
    /// A group of families waits together until that age, in whole years; proposed to the others.
    Pledge(u8),
}

impl Settlement {
    /// What the outcome of a question makes of its clause; nothing when it decided nothing.
    #[must_use]
    pub fn of(question: &Question, outcome: Outcome) -> Option<Settlement> {
        let option = |place: u8| question.options().get(usize::from(place));
        match outcome {
            Outcome::Age(age) => Some(Settlement::Age(age)),
            Outcome::Families => Some(Settlement::Families),
            Outcome::Option(place) => option(place).map(|option| match option.leaves_it_to_families() {
                true => Settlement::Families,
                false => Settlement::Option(option.clone()),
            }),
            Outcome::Options(ticks) => Some(Settlement::List(ticks.places().filter_map(option).cloned().collect())),
            Outcome::Stance(side) => Some(Settlement::Stance(side)),
            Outcome::Agreed => Some(Settlement::Agreed),
            Outcome::Pledge(age) => Some(Settlement::Pledge(age)),
            Outcome::TooFew | Outcome::NoMajority | Outcome::Undecided | Outcome::Objections | Outcome::NotYet => None,
        }
    }
}

impl Clause {
    /// The ids of the texts that every language must have for this clause, besides those of its polls.
    #[must_use]
    pub fn text_ids(&self) -> Vec<String> {
        ["title", "why", "families"].map(|part| self.text_id(part)).to_vec()
    }

    /// The id of one of its texts.
    #[must_use]
    pub fn text_id(&self, part: &str) -> String {
        format!("clause-{}-{part}", self.id)
    }
}
