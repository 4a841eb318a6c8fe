//! Calls: the bot's requests, with parameters in any encoding.

use std::collections::BTreeMap;

use serde_json::{Map, Value};

use super::refusal::Denial;
use super::upload::{Form, Upload, percent_decoded};

/// A call of a method of the Bot API.
pub(super) struct Call {
    /// The method as the bot spelled it.
    pub(super) method: String,
    pub(super) parameters: Map<String, Value>,
    files: BTreeMap<String, Upload>,
}

impl Call {
    /// Collects the parameters from the query and the body of a request.
    pub(super) fn parse(method: &str, query: &str, content_type: &str, body: &[u8]) -> Result<Self, Denial> {
        let mut call = Self { method: method.to_owned(), parameters: Map::new(), files: BTreeMap::new() };
        call.add_encoded(query);
        if content_type.starts_with("multipart/form-data") {
            let form = Form::parse(content_type, body)?;
            call.parameters.extend(form.fields.into_iter().map(|(name, value)| (name, Value::String(value))));
            call.files = form.files;
        } else if content_type.starts_with("application/x-www-form-urlencoded") {
            call.add_encoded(&String::from_utf8_lossy(body));
        } else if !body.is_empty() {
            let parsed: Option<Value> = serde_json::from_slice(body).ok();
            let Some(Value::Object(parameters)) = parsed else {
                return Err(Denial::bad_request("can't parse request: Expected a JSON object"));
            };
            call.parameters.extend(parameters);
        }
        Ok(call)
    }

    /// Reads a parameter as text; empty if it is missing.
    pub(super) fn text(&self, name: &str) -> String {
        match self.parameters.get(name) {
            None | Some(Value::Null) => String::new(),
            Some(Value::String(text)) => text.clone(),
            Some(other) => other.to_string(),
        }
    }

    /// Reads a parameter as a whole number.
    pub(super) fn integer(&self, name: &str) -> Option<i64> {
        self.text(name).trim().parse().ok()
    }

    /// Reads a parameter as a flag.
    pub(super) fn flag(&self, name: &str) -> bool {
        matches!(self.text(name).to_lowercase().as_str(), "true" | "1" | "yes")
    }

    /// Reads a parameter that is an object, a list, or JSON text with one of these.
    pub(super) fn json(&self, name: &str) -> Result<Option<Value>, Denial> {
        match self.parameters.get(name) {
            None | Some(Value::Null) => Ok(None),
            Some(Value::String(text)) if text.is_empty() => Ok(None),
            Some(Value::String(text)) => serde_json::from_str(text)
                .map(Some)
                .map_err(|_| Denial::bad_request(format!("can't parse {name} JSON object"))),
            Some(value) => Ok(Some(value.clone())),
        }
    }

    /// Reads the id of the message that the call is about.
    pub(super) fn message_id(&self) -> Result<i64, Denial> {
        self.integer("message_id").ok_or_else(|| Denial::bad_request("message identifier is not specified"))
    }

    /// Finds the uploaded file that a parameter holds or refers to.
    pub(super) fn file(&self, name: &str) -> Option<&Upload> {
        let text = self.text(name);
        self.files.get(text.strip_prefix("attach://").unwrap_or(name))
    }

    fn add_encoded(&mut self, pairs: &str) {
        for pair in pairs.split('&').filter(|pair| !pair.is_empty()) {
            let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
            let decoded = |part: &str| percent_decoded(&part.replace('+', " "));
            self.parameters.insert(decoded(name), Value::String(decoded(value)));
        }
    }
}
