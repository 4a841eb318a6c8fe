//! A poll that is being planned.

use agreements::catalogue::Catalogue;
use agreements::content::id::ClauseId;
use agreements::poll::own::OwnDraft;
use agreements::poll::question::Question;
use agreements::poll::rule::Rule;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::poll::Subject;
use crate::ids::PollNo;

/// A poll that is being planned.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Plan {
    /// The poll that is edited; nothing for a new one.
    pub edits: Option<PollNo>,
    /// What asks, in own words or from a ready poll.
    pub draft: Draft,
    /// The same for polls that ask the same thing again.
    pub lineage: String,
    /// When it opens; nothing for at once.
    pub opens: Option<Timestamp>,
    /// When it closes; nothing for the usual time.
    pub closes: Option<Timestamp>,
    /// What decides, if not the usual rule.
    pub rule: Option<Rule>,
    /// What the next text is about, where it is not the draft's open question.
    pub asks: Option<Asks>,
}

impl Plan {
    /// A new poll with those words, as it is usually put.
    #[must_use]
    pub const fn of(draft: Draft, lineage: String) -> Plan {
        Plan { edits: None, draft, lineage, opens: None, closes: None, rule: None, asks: None }
    }
}

/// Where the words of a planned poll come from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Draft {
    /// A ready poll, by its id.
    Ready(String),
    /// Own words, as far as they go.
    Own(OwnDraft),
}

impl Draft {
    /// What the poll asks, once its words are there, and the clause that it may lead to.
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

/// A time that is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Asks {
    /// When it opens.
    Opening,
    /// When it closes.
    Closing,
}
