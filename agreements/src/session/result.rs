//! Results: what was decided on a topic.

use serde::{Deserialize, Serialize};

use crate::poll::disclosure::Disclosure;
use crate::session::candidate::Candidate;
use crate::session::topic::Topic;

/// What was decided on a topic.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TopicResult {
    /// The topic.
    pub topic: Topic,
    /// What could be voted for.
    pub candidates: Vec<Candidate>,
    /// What may be shown of the vote.
    pub shown: Disclosure,
    /// The places of the candidates that stand.
    pub chosen: Vec<u8>,
}

impl TopicResult {
    /// The candidates that stand.
    pub fn standing(&self) -> impl Iterator<Item = &Candidate> {
        self.chosen.iter().filter_map(|place| self.candidates.get(usize::from(*place)))
    }
}
