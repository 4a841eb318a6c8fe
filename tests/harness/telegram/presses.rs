//! Presses: people press buttons, and the bot answers each press once and in time.

use std::panic::Location;
use std::time::Duration;

use serde_json::{Value, json};

use super::call::Call;
use super::fake::FakeTelegram;
use super::post::{Author, Post};
use super::press::{Press, PressAnswer, PressId};
use super::refusal::Denial;
use super::world::{BOT_USERNAME, World};

/// Telegram accepts an answer only within this time.
const ANSWERABLE: Duration = Duration::from_secs(15);
const MAX_ANSWER: usize = 200;
const FIRST_PRESS: u64 = 3_000_000_000_000_000_001;

impl FakeTelegram {
    /// Lets a person press the button with a label.
    ///
    /// # Panics
    /// When the message has no such button or the button opens a link.
    #[track_caller]
    pub(crate) fn presses(&self, chat: i64, person: i64, message: i64, label: &str) -> PressId {
        self.press_by_label(chat, person, message, label, false)
    }

    /// Lets a person press a button of an old message, which Telegram no longer shows to the bot.
    ///
    /// # Panics
    /// When the message has no such button or the button opens a link.
    #[track_caller]
    pub(crate) fn presses_old(&self, chat: i64, person: i64, message: i64, label: &str) -> PressId {
        self.press_by_label(chat, person, message, label, true)
    }

    /// Lets a person send forged data as if a button of a message carried it.
    pub(crate) fn presses_raw(&self, chat: i64, person: i64, message: i64, data: &str) -> PressId {
        self.change(|world| press(world, person, chat, message, data, false))
    }

    /// Returns the bot's answer to a press, if there is one.
    pub(crate) fn answers(&self, press: PressId) -> Option<PressAnswer> {
        self.look(|world| world.presses[&press.0].answer.clone())
    }

    #[track_caller]
    fn press_by_label(&self, chat: i64, person: i64, message: i64, label: &str, is_old: bool) -> PressId {
        let caller = Location::caller();
        self.change(|world| {
            let post = world.post(chat, message);
            let data = button_data(post, label).unwrap_or_else(|problem| panic!("{caller}: {problem}"));
            press(world, person, chat, message, &data, is_old)
        })
    }
}

impl World {
    /// Handles `answerCallbackQuery`.
    pub(super) fn answer_callback_query(&mut self, call: &Call) -> Result<Value, Denial> {
        let (text, url) = (call.text("text"), call.text("url"));
        if text.encode_utf16().count() > MAX_ANSWER {
            return Err(Denial::bad_request("MESSAGE_TOO_LONG"));
        }
        if !url.is_empty() && !url.starts_with(&format!("https://t.me/{BOT_USERNAME}?start=")) {
            return Err(Denial::bad_request("URL_INVALID"));
        }
        let now = self.now();
        let id = call.text("callback_query_id").parse().unwrap_or_default();
        let press = self
            .presses
            .get_mut(&id)
            .filter(|press| press.answer.is_none() && press.at + ANSWERABLE >= now)
            .ok_or_else(|| {
                Denial::bad_request("query is too old and response timeout expired or query ID is invalid")
            })?;
        let url = Some(url).filter(|url| !url.is_empty());
        press.answer = Some(PressAnswer { text, alert: call.flag("show_alert"), url });
        Ok(json!(true))
    }
}

fn press(world: &mut World, person: i64, chat: i64, message: i64, data: &str, is_old: bool) -> PressId {
    let post = world.post(chat, message).clone();
    assert_eq!(post.author, Author::Bot, "message {message} in chat {chat} is not the bot's");
    let shown = if is_old {
        json!({ "chat": world.chat(chat), "message_id": message, "date": 0 })
    } else {
        world.message(&post)
    };
    let id = FIRST_PRESS + world.presses.len() as u64;
    let query = json!({
        "id": id.to_string(),
        "from": world.user(person),
        "message": shown,
        "chat_instance": chat.to_string(),
        "data": data,
    });
    world.notify("callback_query", query);
    world.presses.insert(id, Press { at: world.now(), answer: None });
    PressId(id)
}

fn button_data(post: &Post, label: &str) -> Result<String, String> {
    let buttons = || post.buttons.iter().flatten();
    match buttons().find(|button| button.label == label) {
        None => {
            let labels: Vec<_> = buttons().map(|button| button.label.as_str()).collect();
            Err(format!("no button `{label}` below `{}`, only {labels:?}", post.formatted.text))
        }
        Some(button) => button.data.clone().ok_or_else(|| format!("the button `{label}` sends nothing to the bot")),
    }
}
