//! Ready polls: questions in data files, each for a clause that its result settles.

use serde::Deserialize;

use crate::content::id::{ClauseId, OptionId};
use crate::content::source::Source;
use crate::poll::kind::Kind;
use crate::poll::option::MAX_OPTIONS;
use crate::poll::question::{AgeScale, Question};

/// A ready poll, as in its file.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReadyPoll {
    /// The id; the file has the same name.
    pub id: String,
    /// The clause that the result settles.
    pub clause: ClauseId,
    /// The kind.
    pub kind: Kind,
    /// The options, for kinds with options.
    #[serde(default)]
    pub options: Vec<OptionId>,
    /// True if the options are services of the guide. These have names and need no texts.
    #[serde(default)]
    services: bool,
    min: Option<u8>,
    max: Option<u8>,
    /// The clause's option that a round of consent proposes, with its default values.
    pub proposes: Option<OptionId>,
    /// An authority's recommendation, if there is one.
    pub recommendation: Option<Source>,
}

impl ReadyPoll {
    /// The question of this poll.
    #[must_use]
    pub fn question(&self) -> Question {
        let options = self.options.clone();
        let scale = AgeScale { min: self.min.unwrap_or_default(), max: self.max.unwrap_or_default() };
        match self.kind {
            Kind::Choice => Question::Choice { options },
            Kind::Approval => Question::Approval { options },
            Kind::Ranking => Question::Ranking { options },
            Kind::Age => Question::Age(scale),
            Kind::Pledge => Question::Pledge(scale),
            Kind::Stance => Question::Stance,
            Kind::Consent => Question::Consent,
        }
    }

    /// True if the options are services of the guide.
    #[must_use]
    pub const fn lists_services(&self) -> bool {
        self.services
    }

    /// The first fault of this file by itself: a word near it, and a message.
    pub(crate) fn fault(&self) -> Option<(&'static str, String)> {
        if self.kind.has_options() != (2..=MAX_OPTIONS).contains(&self.options.len()) {
            let what =
                if self.kind.has_options() { format!("2 to {MAX_OPTIONS} options") } else { "no options".into() };
            return Some(("kind", format!("a poll of this kind has {what}")));
        }
        let mut seen = self.options.clone();
        seen.sort();
        seen.dedup();
        if seen.len() < self.options.len() {
            return Some(("options", "an option stands there twice".into()));
        }
        let scale = self.question().ages();
        if scale.is_some_and(|scale| !scale.is_sound()) || (scale.is_none() && (self.min, self.max) != (None, None)) {
            let most = AgeScale::LONGEST;
            return Some(("kind", format!("`min` and `max` go with an age or a pledge, and span 2 to {most} ages")));
        }
        None
    }

    /// The ids of all texts that every language must have for this poll.
    #[must_use]
    pub fn text_ids(&self) -> Vec<String> {
        let mut ids: Vec<String> = ["title", "question", "intro"].map(|part| self.text_id(part)).to_vec();
        ids.extend(self.recommendation.iter().map(|_| self.text_id("recommendation")));
        for option in &self.options {
            ids.extend((!self.services).then(|| self.text_id(&format!("option-{}", option.0))));
            ids.push(self.text_id(&format!("meaning-{}", option.0)));
        }
        ids.extend((self.kind == Kind::Pledge).then(|| format!("clause-{}-pledge", self.clause)));
        ids
    }

    /// The id of one of its texts.
    #[must_use]
    pub fn text_id(&self, part: &str) -> String {
        format!("poll-{}-{part}", self.id)
    }
}
