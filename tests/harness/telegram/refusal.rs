//! Refusals: Telegram's error responses.

use std::time::Duration;

use serde_json::{Value, json};

/// An error response that the bot got because it broke a rule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Refusal {
    /// The called method as the bot spelled it.
    pub(crate) method: String,
    /// The HTTP status and `error_code`.
    pub(crate) code: u16,
    /// Telegram's error text.
    pub(crate) description: String,
}

/// The reason to refuse a call.
#[derive(Debug)]
pub(super) struct Denial {
    pub(super) code: u16,
    pub(super) description: String,
    parameters: Option<Value>,
}

impl Denial {
    /// The request itself is wrong.
    pub(super) fn bad_request(reason: impl AsRef<str>) -> Self {
        Self::new(400, format!("Bad Request: {}", reason.as_ref()))
    }

    /// The markup of a text is wrong.
    pub(super) fn unparsable(reason: impl AsRef<str>) -> Self {
        Self::bad_request(format!("can't parse entities: {}", reason.as_ref()))
    }

    /// The bot may not do this here.
    pub(super) fn forbidden(reason: &str) -> Self {
        Self::new(403, format!("Forbidden: {reason}"))
    }

    /// Two ways of getting updates exclude each other.
    pub(super) fn conflict(reason: &str) -> Self {
        Self::new(409, format!("Conflict: {reason}"))
    }

    /// The token is not the bot's.
    pub(super) fn unauthorized() -> Self {
        Self::new(401, "Unauthorized".into())
    }

    /// There is no such method.
    pub(super) fn not_found() -> Self {
        Self::new(404, "Not Found".into())
    }

    /// The upload is larger than the server accepts.
    pub(super) fn too_large() -> Self {
        Self::new(413, "Request Entity Too Large".into())
    }

    /// The group was upgraded to this supergroup.
    pub(super) fn migrated(supergroup: i64) -> Self {
        let denial = Self::bad_request("group chat was upgraded to a supergroup chat");
        Self { parameters: Some(json!({ "migrate_to_chat_id": supergroup })), ..denial }
    }

    /// Telegram is down; the bot is not to blame.
    pub(super) fn outage() -> Self {
        Self::new(502, "Bad Gateway".into())
    }

    pub(super) fn is_outage(&self) -> bool {
        self.code == 502
    }

    /// The bot has to wait, in whole seconds as on Telegram.
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
