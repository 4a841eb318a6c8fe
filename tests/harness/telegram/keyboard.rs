//! Keyboards: the buttons below a message, and the other forms of `reply_markup`.

use serde_json::{Value, json};

use super::html::web_address;
use super::refusal::Denial;

const MAX_BUTTONS: usize = 100;
const MAX_ROW: usize = 8;
const MAX_DATA_BYTES: usize = 64;
/// The fields of buttons that carry neither data nor a URL.
const OTHER_ACTIONS: [&str; 7] = [
    "callback_game",
    "copy_text",
    "login_url",
    "pay",
    "switch_inline_query",
    "switch_inline_query_current_chat",
    "web_app",
];

/// A button below a message of the bot.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Button {
    /// Its text.
    pub(crate) label: String,
    /// The `callback_data` that a press sends to the bot.
    pub(crate) data: Option<String>,
    /// The URL that it opens.
    pub(crate) url: Option<String>,
    source: Value,
}

/// A parsed `reply_markup`.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Markup {
    Inline(Vec<Vec<Button>>),
    ForceReply,
    /// A reply keyboard, or its removal.
    Outer,
}

impl Markup {
    /// Checks a `reply_markup`; none at all counts as an empty inline keyboard.
    pub(super) fn parse(markup: Option<&Value>) -> Result<Self, Denial> {
        let Some(markup) = markup.filter(|markup| !markup.is_null()) else {
            return Ok(Self::Inline(Vec::new()));
        };
        if !markup.is_object() {
            return Err(Denial::bad_request("object expected as reply markup"));
        }
        if let Some(rows) = markup.get("inline_keyboard") {
            return Ok(Self::Inline(inline_keyboard(rows)?));
        }
        Ok(if markup["force_reply"] == json!(true) { Self::ForceReply } else { Self::Outer })
    }
}

/// Renders an inline keyboard for the bot.
pub(super) fn render(rows: &[Vec<Button>]) -> Value {
    let rows: Vec<Vec<&Value>> = rows.iter().map(|row| row.iter().map(|button| &button.source).collect()).collect();
    json!({ "inline_keyboard": rows })
}

fn inline_keyboard(rows: &Value) -> Result<Vec<Vec<Button>>, Denial> {
    let malformed =
        || Denial::bad_request("field \"inline_keyboard\" of the InlineKeyboardMarkup must be an Array of Arrays");
    let mut keyboard = Vec::new();
    for row in rows.as_array().ok_or_else(malformed)? {
        let row = row.as_array().ok_or_else(malformed)?.iter().map(button).collect::<Result<Vec<_>, _>>()?;
        if row.len() > MAX_ROW {
            return Err(Denial::bad_request("reply markup is too long"));
        }
        if !row.is_empty() {
            keyboard.push(row);
        }
    }
    if keyboard.iter().map(Vec::len).sum::<usize>() > MAX_BUTTONS {
        return Err(Denial::bad_request("reply markup is too long"));
    }
    Ok(keyboard)
}

fn button(source: &Value) -> Result<Button, Denial> {
    let field = |name: &str| source.get(name).and_then(Value::as_str).map(str::to_owned);
    let refuse = |reason: &str| Denial::bad_request(format!("can't parse inline keyboard button: {reason}"));

    let label = field("text").ok_or_else(|| refuse("Can't find field \"text\""))?;
    if label.trim().is_empty() {
        return Err(refuse("Button text must be non-empty"));
    }
    let (data, url) = (field("callback_data"), field("url"));
    let others = OTHER_ACTIONS.iter().filter(|&&action| source.get(action).is_some()).count();
    if others + usize::from(data.is_some()) + usize::from(url.is_some()) != 1 {
        return Err(refuse("Text buttons are unallowed in the inline keyboard"));
    }
    if data.as_ref().is_some_and(|data| data.is_empty() || data.len() > MAX_DATA_BYTES) {
        return Err(Denial::bad_request("BUTTON_DATA_INVALID"));
    }
    if let Some(url) = &url
        && web_address(url).is_none()
    {
        let reason = format!("inline keyboard button URL '{url}' is invalid: Wrong HTTP URL");
        return Err(Denial::bad_request(reason));
    }
    Ok(Button { label, data, url, source: source.clone() })
}
