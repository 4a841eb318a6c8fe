//! Updates: long polling, and the webhook that excludes it.

use std::time::Duration;

use serde_json::{Value, json};
use tokio::time::Instant;

use super::call::Call;
use super::refusal::Denial;
use super::shared::Shared;
use super::world::World;

const MAX_WAIT: u64 = 50;
const MAX_BATCH: i64 = 100;

/// Handles `getUpdates`: waits in real time until there are updates, the time is up or another poll takes over.
pub(super) async fn get_updates(shared: &Shared, call: &Call) -> Result<Value, Denial> {
    let seconds = call.integer("timeout").unwrap_or_default().max(0).unsigned_abs();
    let deadline = Instant::now() + Duration::from_secs(seconds.min(MAX_WAIT));
    let limit = call.integer("limit").unwrap_or(MAX_BATCH).clamp(1, MAX_BATCH) as usize;

    let mut changes = shared.changes();
    let turn = shared.lock().begin_poll(call)?;
    shared.announce();
    loop {
        {
            let mut world = shared.lock();
            world.check_poll(turn)?;
            let now = world.now();
            let batch = world.queue.batch(limit, now);
            if !batch.is_empty() || Instant::now() >= deadline || shared.is_stopped() {
                return Ok(json!(batch));
            }
        }
        // The top of the loop tells a change from the deadline.
        let _ = tokio::time::timeout_at(deadline, changes.changed()).await;
    }
}

impl World {
    /// Handles `setWebhook`, as far as it matters for a bot that polls.
    pub(super) fn set_webhook(&mut self, call: &Call) -> Result<Value, Denial> {
        let url = call.text("url");
        if !url.is_empty() && !url.starts_with("https://") {
            return Err(Denial::bad_request("bad webhook: An HTTPS URL must be provided for webhook"));
        }
        self.webhook = url;
        self.drop_pending(call);
        Ok(json!(true))
    }

    /// Handles `deleteWebhook`.
    pub(super) fn delete_webhook(&mut self, call: &Call) -> Value {
        self.webhook.clear();
        self.drop_pending(call);
        json!(true)
    }

    /// Handles `getWebhookInfo`.
    pub(super) fn get_webhook_info(&mut self) -> Value {
        let now = self.now();
        json!({
            "url": self.webhook,
            "has_custom_certificate": false,
            "pending_update_count": self.queue.len(now),
        })
    }

    fn drop_pending(&mut self, call: &Call) {
        if call.flag("drop_pending_updates") {
            self.queue.clear();
        }
    }

    fn begin_poll(&mut self, call: &Call) -> Result<u64, Denial> {
        self.queue.turn += 1;
        self.check_poll(self.queue.turn)?;
        if let Some(kinds) = call.json("allowed_updates")? {
            self.queue.want(kinds.as_array().map(Vec::as_slice).unwrap_or_default());
        }
        match call.integer("offset") {
            None | Some(0) => {}
            Some(offset) => self.queue.confirm(offset),
        }
        Ok(self.queue.turn)
    }

    fn check_poll(&self, turn: u64) -> Result<(), Denial> {
        if self.faults.outage {
            return Err(Denial::outage());
        }
        if !self.webhook.is_empty() {
            return Err(Denial::conflict(
                "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
            ));
        }
        if self.queue.turn != turn {
            return Err(Denial::conflict(
                "terminated by other getUpdates request; make sure that only one bot instance is running",
            ));
        }
        Ok(())
    }
}
