//! Failed requests to the homeserver: what each means for the post, and its text for the log.

use std::time::Duration;

use jiff::SignedDuration;
use matrix_sdk::HttpError;
use matrix_sdk::ruma::api::error::{ErrorKind, RetryAfter};

use crate::chat::ChatError;

/// The pause before a retry if the homeserver is out of reach.
const OUT_OF_REACH: SignedDuration = SignedDuration::from_secs(5);

/// The effect of a failed request on the post. A retry under the same key is safe.
pub(super) fn chat_error(error: &matrix_sdk::Error) -> ChatError {
    // Server errors and an expired session may pass, so the post is retried later.
    if error.as_client_api_error().is_some_and(|api| api.status_code.is_server_error() || api.status_code == 401) {
        return ChatError::Later(OUT_OF_REACH);
    }
    match error.client_api_error_kind() {
        Some(ErrorKind::LimitExceeded(limit)) => {
            let wait = match &limit.retry_after {
                Some(RetryAfter::Delay(wait)) => *wait,
                Some(RetryAfter::DateTime(_)) | None => Duration::from_secs(5),
            };
            return ChatError::Later(SignedDuration::try_from(wait).unwrap_or(OUT_OF_REACH));
        }
        Some(ErrorKind::Forbidden) => return ChatError::Gone(describe(error)),
        Some(_) => return ChatError::Refused(describe(error)),
        None => {}
    }
    let is_http = |http: &HttpError| matches!(http, HttpError::Reqwest(_) | HttpError::Api(_));
    if matches!(error, matrix_sdk::Error::Http(http) if is_http(http)) {
        return ChatError::Later(OUT_OF_REACH);
    }
    ChatError::Refused(describe(error))
}

/// The text of an error, without tokens and without anybody's words.
pub(super) fn describe(error: &matrix_sdk::Error) -> String {
    if let Some(api) = error.as_client_api_error() {
        return format!("the homeserver says {api}");
    }
    let matrix_sdk::Error::Http(http) = error else { return error.to_string() };
    let text = if matches!(&**http, HttpError::Reqwest(error) if error.is_connect()) {
        "the homeserver cannot be reached"
    } else if matches!(&**http, HttpError::Reqwest(error) if error.is_timeout()) {
        "the homeserver does not answer in time"
    } else {
        "the connection to the homeserver broke off"
    };
    text.into()
}
