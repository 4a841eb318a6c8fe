//! Refusals: what Telegram answers instead of doing what the bot asks for.

use std::time::Duration;

use serde_json::{Value, json};

/// An error that the fake answered to the bot because the bot broke a rule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Refusal {
    /// The called method as the bot spelled it.
    pub(crate) method: String,
    /// The HTTP status and `error_code`.
    pub(crate) code: u16,
    /// The text with which Telegram explains itself.
    pub(crate) description: String,
}

/// A reason not to do what a request asks for.
#[derive(Debug)]
pub(super) struct Denial {
    pub(super) code: u16,
    pub(super) description: String,
    parameters: Option<Value>,
}

impl Denial {
    /// Finds fault with the request itself.
    pub(super) fn bad_request(reason: impl AsRef<str>) -> Self {
        Self::new(400, format!("Bad Request: {}", reason.as_ref()))
    }

    /// Finds fault with the markup of a text.
    pub(super) fn unparsable(reason: impl AsRef<str>) -> Self {
        Self::bad_request(format!("can't parse entities: {}", reason.as_ref()))
    }

    /// Finds that the bot may not do this here.
    pub(super) fn forbidden(reason: &str) -> Self {
        Self::new(403, format!("Forbidden: {reason}"))
    }

    /// Finds that two ways of getting updates exclude each other.
    pub(super) fn conflict(reason: &str) -> Self {
        Self::new(409, format!("Conflict: {reason}"))
    }

    /// Finds that the token is not the bot's.
    pub(super) fn unauthorized() -> Self {
        Self::new(401, "Unauthorized".into())
    }

    /// Finds that there is no such method.
    pub(super) fn not_found() -> Self {
        Self::new(404, "Not Found".into())
    }

    /// Finds that the upload is larger than the server takes.
    pub(super) fn too_large() -> Self {
        Self::new(413, "Request Entity Too Large".into())
    }

    /// Names the supergroup that a group has become.
    pub(super) fn migrated(supergroup: i64) -> Self {
        let denial = Self::bad_request("group chat was upgraded to a supergroup chat");
        Self { parameters: Some(json!({ "migrate_to_chat_id": supergroup })), ..denial }
    }

    /// Finds that Telegram is down, for which the bot cannot be blamed.
    pub(super) fn outage() -> Self {
        Self::new(502, "Bad Gateway".into())
    }

    pub(super) fn is_outage(&self) -> bool {
        self.code == 502
    }

    /// Asks the bot to wait, in whole seconds as Telegram does.
    pub(super) fn too_many_requests(wait: Duration) -> Self {
        let seconds = (wait.as_secs_f64().ceil() as u64).max(1);
        let denial = Self::new(429, format!("Too Many Requests: retry after {seconds}"));
        Self { parameters: Some(json!({ "retry_after": seconds })), ..denial }
    }

    /// Renders the body of the answer.
    pub(super) fn body(&self) -> Value {
        let mut body = json!({
            "ok": false,
            "error_code": self.code,
            "description": self.description,
        });
        if let Some(parameters) = &self.parameters {
            body["parameters"] = parameters.clone();
        }
        body
    }

    fn new(code: u16, description: String) -> Self {
        Self { code, description, parameters: None }
    }
}
