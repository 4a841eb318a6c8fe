//! Faults: what can go wrong between the bot and Telegram.

use std::collections::{BTreeMap, VecDeque};
use std::time::Duration;

/// A trouble on the way between the bot and Telegram.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Fault {
    /// Answers 429 with this many seconds to wait.
    TooManyRequests {
        /// The seconds that the bot is asked to wait.
        retry_after: u64,
    },
    /// Answers with this HTTP status and does nothing.
    Status(u16),
    /// Closes the connection and does nothing.
    HangUp,
    /// Does what was asked and closes the connection without an answer.
    HangUpAfter,
    /// Does what was asked and answers 200 with half of the JSON.
    Garbage,
    /// Does what was asked after this much real time, unless the bot has given up by then.
    Slow(Duration),
}

/// The troubles that a test has ordered.
#[derive(Default)]
pub(super) struct Faults {
    ordered: BTreeMap<String, VecDeque<Fault>>,
    pub(super) outage: bool,
}

impl Faults {
    /// Orders a trouble for the next call of a method.
    pub(super) fn order(&mut self, method: &str, fault: Fault) {
        self.ordered.entry(method.to_lowercase()).or_default().push_back(fault);
    }

    /// Takes the trouble that is due for a call of a method.
    pub(super) fn take(&mut self, method: &str) -> Option<Fault> {
        self.ordered.get_mut(&method.to_lowercase())?.pop_front()
    }
}
