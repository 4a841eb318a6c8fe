//! Posts: the messages in the chats, and how a test sees those of the bot.

use std::time::Duration;

use serde_json::{Map, Value, json};

use super::html::Formatted;
use super::keyboard::Button;
use super::upload::Upload;

/// A message of the bot in a chat.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Message {
    /// Its id.
    pub(crate) id: i64,
    /// Its text or caption as the bot sent it.
    pub(crate) html: String,
    /// Its text or caption as people read it.
    pub(crate) text: String,
    /// The buttons below it, row by row.
    pub(crate) buttons: Vec<Vec<Button>>,
    /// How often the bot has edited it.
    pub(crate) edits: u32,
    /// Whether it asks people to reply to it.
    pub(crate) force_reply: bool,
    /// Whether it is pinned.
    pub(crate) pinned: bool,
    /// The message that it replies to.
    pub(crate) reply_to: Option<i64>,
    /// The photo or document in it.
    pub(crate) upload: Option<Upload>,
}

/// The author of a message.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Author {
    Bot,
    Person(i64),
    /// An administrator who writes in the name of the group.
    Group,
}

/// A message in a chat.
#[derive(Clone, Debug)]
pub(super) struct Post {
    pub(super) chat: i64,
    pub(super) id: i64,
    pub(super) author: Author,
    pub(super) sent_at: Duration,
    pub(super) edited_at: Option<Duration>,
    pub(super) edits: u32,
    pub(super) source: String,
    pub(super) formatted: Formatted,
    pub(super) buttons: Vec<Vec<Button>>,
    /// Whether it has a reply keyboard or a forced reply; such a message cannot be edited.
    pub(super) has_outer_markup: bool,
    pub(super) force_reply: bool,
    pub(super) pinned: bool,
    pub(super) reply_to: Option<i64>,
    pub(super) upload: Option<Upload>,
    /// The fields of any other kind of message: a photo, a sticker, a new member.
    pub(super) content: Map<String, Value>,
    /// Whether Telegram itself has written the message.
    pub(super) is_service: bool,
}

impl Post {
    /// Drafts a message; it gets its id when it is published.
    pub(super) fn new(chat: i64, author: Author, now: Duration) -> Self {
        Self {
            chat,
            id: 0,
            author,
            sent_at: now,
            edited_at: None,
            edits: 0,
            source: String::new(),
            formatted: Formatted::default(),
            buttons: Vec::new(),
            has_outer_markup: false,
            force_reply: false,
            pinned: false,
            reply_to: None,
            upload: None,
            content: Map::new(),
            is_service: false,
        }
    }

    /// Gives the message a text without markup.
    pub(super) fn with_text(self, text: &str, entities: Vec<Value>) -> Self {
        Self { source: text.to_owned(), formatted: Formatted::plain(text, entities), ..self }
    }

    /// Gives the message a content other than text.
    pub(super) fn with_content(mut self, field: &str, value: Value) -> Self {
        self.content.insert(field.to_owned(), value);
        self
    }

    /// Turns the message into one that Telegram itself has written.
    pub(super) fn into_service(self, field: &str, value: Value) -> Self {
        Self { is_service: true, ..self.with_content(field, value) }
    }

    /// Adds the message's fields to a JSON object that already has the chat and the author.
    pub(super) fn describe(&self, message: &mut Value) {
        message["message_id"] = json!(self.id);
        message["date"] = json!(self.sent_at.as_secs());
        if let Some(edited_at) = self.edited_at {
            message["edit_date"] = json!(edited_at.as_secs());
        }
        let (text, entities) =
            if self.content.is_empty() { ("text", "entities") } else { ("caption", "caption_entities") };
        if !self.formatted.text.is_empty() {
            message[text] = json!(self.formatted.text);
        }
        if !self.formatted.entities.is_empty() {
            message[entities] = json!(self.formatted.entities);
        }
        if !self.buttons.is_empty() {
            message["reply_markup"] = super::keyboard::render(&self.buttons);
        }
        for (field, value) in &self.content {
            message[field] = value.clone();
        }
    }

    /// Returns the message as tests see it.
    pub(super) fn view(&self) -> Message {
        Message {
            id: self.id,
            html: self.source.clone(),
            text: self.formatted.text.clone(),
            buttons: self.buttons.clone(),
            edits: self.edits,
            force_reply: self.force_reply,
            pinned: self.pinned,
            reply_to: self.reply_to,
            upload: self.upload.clone(),
        }
    }
}
