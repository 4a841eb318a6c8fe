//! A press and its answer.

use std::time::Duration;

/// The id of a press, which the bot knows as `callback_query.id`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct PressId(pub(super) u64);

/// The bot's answer to a press, as the person sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct PressAnswer {
    /// The text; empty if the bot only ends the waiting.
    pub(crate) text: String,
    /// Whether the person has to close it; otherwise it disappears by itself.
    pub(crate) alert: bool,
    /// The link to the bot that it opens.
    pub(crate) url: Option<String>,
}

/// A press and its answer.
pub(super) struct Press {
    pub(super) at: Duration,
    pub(super) answer: Option<PressAnswer>,
}
