//! Results of a session's topics.

use serde::{Deserialize, Serialize};

use crate::poll::disclosure::Disclosure;
use crate::session::candidate::Candidate;
use crate::session::topic::Topic;

/// The result of a topic.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TopicResult {
    /// The topic.
    pub topic: Topic,
    /// The candidates of the vote.
    pub candidates: Vec<Candidate>,
    /// The published part of the vote.
    pub shown: Disclosure,
    /// The chosen candidates, by index.
    pub chosen: Vec<u8>,
}

impl TopicResult {
    /// The chosen candidates.
    pub fn standing(&self) -> impl Iterator<Item = &Candidate> {
        self.chosen.iter().filter_map(|place| self.candidates.get(usize::from(*place)))
    }
}
