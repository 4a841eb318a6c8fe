//! Faults: what can go wrong between the bot and Telegram.

use std::collections::{BTreeMap, VecDeque};

/// A fault between the bot and Telegram.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Fault {
    /// Answers 429 with this many seconds to wait.
    TooManyRequests {
        /// The wait that the answer asks for, in seconds.
        retry_after: u64,
    },
    /// Answers with this HTTP status and does nothing.
    Status(u16),
    /// Closes the connection and does nothing.
    HangUp,
    /// Performs the call and closes the connection without an answer.
    HangUpAfter,
    /// Performs the call and answers 200 with half of the JSON.
    Garbage,
}

/// The faults that a test has injected.
#[derive(Default)]
pub(super) struct Faults {
    ordered: BTreeMap<String, VecDeque<Fault>>,
    pub(super) outage: bool,
    /// The number of calls that have failed because of an outage.
    pub(super) failed: usize,
}

impl Faults {
    /// Queues a fault for the next call of a method.
    pub(super) fn order(&mut self, method: &str, fault: Fault) {
        self.ordered.entry(method.to_lowercase()).or_default().push_back(fault);
    }

    /// Takes the fault that is due for a call of a method.
    pub(super) fn take(&mut self, method: &str) -> Option<Fault> {
        self.ordered.get_mut(&method.to_lowercase())?.pop_front()
    }
}
