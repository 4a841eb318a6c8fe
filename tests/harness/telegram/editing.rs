//! Editing: how the bot edits, deletes and pins sent messages.

use std::time::Duration;

use serde_json::{Value, json};

use super::call::Call;
use super::html::Formatted;
use super::keyboard::{Button, Markup};
use super::pace::Effort;
use super::post::{Author, Post};
use super::refusal::Denial;
use super::sending;
use super::world::World;

const DELETABLE: Duration = Duration::from_secs(48 * 3600);
const NOT_MODIFIED: &str = "message is not modified: specified new message content and reply markup are exactly the \
                            same as a current content and reply markup of the message";

impl World {
    /// Handles `editMessageText`.
    pub(super) fn edit_message_text(&mut self, call: &Call) -> Result<Value, Denial> {
        let post = self.editable(call)?;
        let formatted = sending::text(call, "MESSAGE_TOO_LONG")?;
        if !post.content.is_empty() {
            return Err(Denial::bad_request("there is no text in the message to edit"));
        }
        self.edit(post, call.text("text"), formatted, inline_keyboard(call)?)
    }

    /// Handles `editMessageReplyMarkup`.
    pub(super) fn edit_message_reply_markup(&mut self, call: &Call) -> Result<Value, Denial> {
        let post = self.editable(call)?;
        let (source, formatted) = (post.source.clone(), post.formatted.clone());
        self.edit(post, source, formatted, inline_keyboard(call)?)
    }

    /// Handles `deleteMessage`.
    pub(super) fn delete_message(&mut self, call: &Call) -> Result<Value, Denial> {
        let chat = self.writable(&call.text("chat_id"))?;
        let id = call.message_id()?;
        let post = self.posts.get(&(chat, id));
        let post = post.ok_or_else(|| Denial::bad_request("message to delete not found"))?;
        let may_delete_others = self.groups.get(&chat).is_none_or(|group| group.is_run_by(self.bot));
        if post.author != Author::Bot && !may_delete_others {
            return Err(Denial::bad_request("message can't be deleted"));
        }
        if self.now() > post.sent_at + DELETABLE {
            return Err(Denial::bad_request("message can't be deleted for everyone"));
        }
        self.posts.remove(&(chat, id));
        Ok(json!(true))
    }

    /// Handles `pinChatMessage`.
    pub(super) fn pin_chat_message(&mut self, call: &Call) -> Result<Value, Denial> {
        let chat = self.writable(&call.text("chat_id"))?;
        let id = call.message_id()?;
        if self.groups.get(&chat).is_some_and(|group| !group.is_run_by(self.bot)) {
            return Err(Denial::bad_request("not enough rights to manage pinned messages in the chat"));
        }
        let post = self.posts.get_mut(&(chat, id)).filter(|post| !post.is_service);
        post.ok_or_else(|| Denial::bad_request("message to pin not found"))?.pinned = true;
        Ok(json!(true))
    }

    fn editable(&self, call: &Call) -> Result<Post, Denial> {
        let chat = self.writable(&call.text("chat_id"))?;
        let post = self.posts.get(&(chat, call.message_id()?));
        let post = post.ok_or_else(|| Denial::bad_request("message to edit not found"))?;
        if post.author != Author::Bot || post.has_outer_markup {
            return Err(Denial::bad_request("message can't be edited"));
        }
        Ok(post.clone())
    }

    fn edit(
        &mut self,
        post: Post,
        source: String,
        formatted: Formatted,
        buttons: Vec<Vec<Button>>,
    ) -> Result<Value, Denial> {
        if post.formatted == formatted && post.buttons == buttons {
            return Err(Denial::bad_request(NOT_MODIFIED));
        }
        self.spend(post.chat, Effort::Edit)?;
        let (edits, edited_at) = (post.edits + 1, Some(self.now()));
        let post = Post { source, formatted, buttons, edits, edited_at, ..post };
        let message = self.message(&post);
        self.posts.insert((post.chat, post.id), post);
        Ok(message)
    }
}

fn inline_keyboard(call: &Call) -> Result<Vec<Vec<Button>>, Denial> {
    match Markup::parse(call.json("reply_markup")?.as_ref())? {
        Markup::Inline(buttons) => Ok(buttons),
        Markup::ForceReply | Markup::Outer => Err(Denial::bad_request("inline keyboard expected")),
    }
}
