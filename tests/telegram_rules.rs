//! Tests of the fake Telegram itself: it refuses the calls that Telegram refuses, and a real client understands it.

mod editing;
mod groups;
mod people;
mod presses;
mod sending;
mod trouble;
mod updates;

use serde_json::{Value, json};
use teloxide::Bot;

use crate::harness::telegram::{FakeTelegram, Message};

const TOKEN: &str = "4242:SECRET";

/// A fake Telegram whose clock stands still, with a bot, a person who has started it, and a group with both in it.
struct Stage {
    telegram: FakeTelegram,
    bot: Bot,
    anna: i64,
    group: i64,
}

impl Stage {
    async fn set() -> Self {
        let telegram = FakeTelegram::start(TOKEN, 0.0).await;
        let bot = client(&telegram);
        let anna = telegram.person("Anna", "da");
        telegram.starts(anna);
        let group = telegram.group("5B", anna);
        telegram.add_bot(group, anna);
        Self { telegram, bot, anna, group }
    }

    /// Calls a method and returns the whole response.
    async fn call(&self, method: &str, parameters: Value) -> Value {
        self.post(&format!("bot{TOKEN}/{method}"), "application/json", parameters.to_string()).await
    }

    /// Calls a method that must be refused; returns the error's description.
    async fn refused(&self, method: &str, parameters: Value) -> String {
        let answer = self.call(method, parameters).await;
        assert_eq!(answer["ok"], json!(false), "{method} has been done: {answer}");
        answer["description"].as_str().expect("every error has a description").to_owned()
    }

    /// Sends a text to Anna's private chat; returns the message as tests see it.
    async fn sent(&self, parameters: Value) -> Message {
        let mut message = json!({ "chat_id": self.anna });
        message.as_object_mut().expect("it is an object").extend(parameters.as_object().expect("it is one").clone());
        let answer = self.call("sendMessage", message).await;
        assert_eq!(answer["ok"], json!(true), "{answer}");
        self.telegram.newest(self.anna).expect("a message has been sent")
    }

    /// Sends a message with one button to Anna's private chat.
    async fn sent_button(&self, label: &str, data: &str) -> Message {
        let button = json!({ "text": label, "callback_data": data });
        self.sent(json!({ "text": "?", "reply_markup": { "inline_keyboard": [[button]] } })).await
    }

    async fn post(&self, path: &str, content_type: &str, body: impl Into<Vec<u8>>) -> Value {
        let request = self.bot.client().post(format!("{}/{path}", self.telegram.url()));
        let response = request.header("Content-Type", content_type).body(body.into()).send().await;
        let text = response.expect("the fake answers").text().await.expect("the answer is whole");
        serde_json::from_str(&text).expect("the answer is JSON")
    }

    /// Gets the waiting updates without confirming them.
    async fn updates(&self) -> Vec<Value> {
        let answer = self.call("getUpdates", json!({})).await;
        answer["result"].as_array().expect("updates come as a list").clone()
    }
}

fn client(telegram: &FakeTelegram) -> Bot {
    Bot::new(TOKEN).set_api_url(telegram.url().parse().expect("the fake's address is a URL"))
}
