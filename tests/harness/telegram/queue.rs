//! The queue of updates; the bot empties it with `getUpdates`.

use std::collections::{BTreeSet, VecDeque};
use std::time::Duration;

use serde_json::{Value, json};

const PRESS_LIFETIME: Duration = Duration::from_secs(150);
const LIFETIME: Duration = Duration::from_secs(86_400);
const FIRST_ID: i64 = 700_000_001;
/// Kinds that Telegram delivers only to bots that ask for them by name.
const ON_REQUEST: [&str; 3] = ["chat_member", "message_reaction", "message_reaction_count"];

/// The updates that wait for the bot.
pub(super) struct Queue {
    waiting: VecDeque<Update>,
    next_id: i64,
    wanted: BTreeSet<String>,
    /// The highest offset with which the bot has confirmed updates.
    pub(super) confirmed: i64,
    /// The number of the newest `getUpdates` call, which ends all older calls.
    pub(super) turn: u64,
}

struct Update {
    id: i64,
    kind: &'static str,
    body: Value,
    lapses_at: Duration,
}

impl Default for Queue {
    fn default() -> Self {
        Self { waiting: VecDeque::new(), next_id: FIRST_ID, wanted: BTreeSet::new(), confirmed: 0, turn: 0 }
    }
}

impl Queue {
    /// Adds an update if the bot has asked for its kind.
    ///
    /// As on Telegram, the choice counts at the time of the event, not at the time of the fetch.
    pub(super) fn add(&mut self, kind: &'static str, body: Value, now: Duration) {
        let is_wanted = if self.wanted.is_empty() { !ON_REQUEST.contains(&kind) } else { self.wanted.contains(kind) };
        if is_wanted {
            let lifetime = if kind == "callback_query" { PRESS_LIFETIME } else { LIFETIME };
            self.waiting.push_back(Update { id: self.next_id, kind, body, lapses_at: now + lifetime });
            self.next_id += 1;
        }
    }

    /// Sets the kinds of updates that the bot wants; an empty list means the default kinds.
    pub(super) fn want(&mut self, kinds: &[Value]) {
        self.wanted = kinds.iter().filter_map(Value::as_str).map(str::to_owned).collect();
    }

    /// Drops the updates before an offset; a negative offset counts from the end.
    pub(super) fn confirm(&mut self, offset: i64) {
        let first = if offset < 0 {
            let index = self.waiting.len().saturating_sub(offset.unsigned_abs() as usize);
            self.waiting.get(index).map_or(self.next_id, |update| update.id)
        } else {
            offset
        };
        self.waiting.retain(|update| update.id >= first);
        self.confirmed = self.confirmed.max(first);
    }

    /// Renders the oldest updates without dropping them.
    pub(super) fn batch(&mut self, limit: usize, now: Duration) -> Vec<Value> {
        self.drop_lapsed(now);
        self.waiting
            .iter()
            .take(limit)
            .map(|update| json!({ "update_id": update.id, update.kind: update.body }))
            .collect()
    }

    /// Counts the updates that the bot has not confirmed.
    pub(super) fn len(&mut self, now: Duration) -> usize {
        self.drop_lapsed(now);
        self.waiting.len()
    }

    /// Drops all updates.
    pub(super) fn clear(&mut self) {
        self.waiting.clear();
    }

    fn drop_lapsed(&mut self, now: Duration) {
        self.waiting.retain(|update| update.lapses_at > now);
    }
}
