//! A poll in preparation.

use agreements::catalogue::Catalogue;
use agreements::content::id::ClauseId;
use agreements::poll::own::OwnDraft;
use agreements::poll::question::Question;
use agreements::poll::rule::Rule;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::poll::Subject;
use crate::ids::PollNo;

/// A poll in preparation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Plan {
    /// The poll to edit; `None` for a new one.
    pub edits: Option<PollNo>,
    /// The words: a ready poll or own words.
    pub draft: Draft,
    /// The lineage. Polls that repeat a question share it.
    pub lineage: String,
    /// The opening time; `None` to open at once.
    pub opens: Option<Timestamp>,
    /// The closing time; `None` for the default.
    pub closes: Option<Timestamp>,
    /// The decision rule; `None` for the default.
    pub rule: Option<Rule>,
    /// The time that the next text gives; `None` if the text answers the draft's open question.
    pub asks: Option<Asks>,
}

impl Plan {
    /// A plan for a new poll, with defaults for everything but the words.
    #[must_use]
    pub const fn of(draft: Draft, lineage: String) -> Plan {
        Plan { edits: None, draft, lineage, opens: None, closes: None, rule: None, asks: None }
    }
}

/// The words of a planned poll.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Draft {
    /// A ready poll, by its id.
    Ready(String),
    /// Own words, perhaps incomplete.
    Own(OwnDraft),
}

impl Draft {
    /// The subject, the question and the clause that it settles; `None` while words are missing.
    #[must_use]
    pub fn asks(&self, catalogue: &Catalogue) -> Option<(Subject, Question, Option<ClauseId>)> {
        Some(match self {
            Draft::Ready(id) => {
                let ready = catalogue.ready_poll(id)?;
                (Subject::Ready(id.clone()), ready.question(), Some(ready.clause.clone()))
            }
            Draft::Own(draft) => {
                let own = draft.complete()?;
                let question = own.question.clone();
                (Subject::Own(own), question, None)
            }
        })
    }
}

/// A time that the bot asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Asks {
    /// The opening time.
    Opening,
    /// The closing time.
    Closing,
}
