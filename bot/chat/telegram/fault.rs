//! Failed requests to the Bot API: what each means for the post, and its text for the log.

use teloxide::{ApiError, RequestError};

use super::address::NETWORK;
use crate::chat::ChatError;
use crate::event::Address;

/// The effect of a failed request on the post.
pub(super) fn chat_error(error: &RequestError) -> ChatError {
    let why = describe(error);
    match error {
        RequestError::RetryAfter(wait) => ChatError::Later(jiff::SignedDuration::from_secs(wait.seconds().into())),
        RequestError::MigrateToChatId(to) => ChatError::Moved(Address::new(NETWORK, &to.0.to_string())),
        RequestError::Network(error) if error.is_connect() => ChatError::Later(jiff::SignedDuration::from_secs(5)),
        RequestError::Network(_) | RequestError::InvalidJson { .. } | RequestError::Io(_) => ChatError::Unclear(why),
        RequestError::Api(api) => {
            let text = api.to_string().to_lowercase();
            let is = |parts: &[&str]| parts.iter().any(|part| text.contains(part));
            if is(&["bad gateway", "internal server error", "gateway timeout", "restart"]) {
                ChatError::Later(jiff::SignedDuration::from_secs(5))
            } else if is(&["forbidden", "kicked", "blocked", "not a member", "chat not found", "deactivated"])
                || is(&["have no rights", "not enough rights", "can't initiate"])
            {
                ChatError::Gone(why)
            } else {
                ChatError::Refused(why)
            }
        }
    }
}

/// The text of an error. The network's own text may hold the token, so this one never uses it.
pub(super) fn describe(error: &RequestError) -> String {
    match error {
        RequestError::Network(error) if error.is_connect() => "cannot be reached".into(),
        RequestError::Network(error) if error.is_timeout() => "does not answer in time".into(),
        RequestError::Network(_) => "the connection broke off".into(),
        RequestError::InvalidJson { .. } => "sent an answer that cannot be read".into(),
        RequestError::Api(ApiError::InvalidToken) => "does not know this token".into(),
        RequestError::Api(error) => error.to_string(),
        RequestError::RetryAfter(wait) => format!("asks to wait {} s", wait.seconds()),
        RequestError::MigrateToChatId(_) => "the group has become a supergroup".into(),
        RequestError::Io(_) => "a file cannot be read".into(),
    }
}
