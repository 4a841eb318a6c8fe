//! Membership: lookups of the bot, of chats and of their members, and how the bot leaves.

use serde_json::{Value, json};

use super::call::Call;
use super::chat::Rank;
use super::groups;
use super::refusal::Denial;
use super::world::World;

const ACTIONS: [&str; 11] = [
    "choose_sticker",
    "find_location",
    "record_video",
    "record_video_note",
    "record_voice",
    "typing",
    "upload_document",
    "upload_photo",
    "upload_video",
    "upload_video_note",
    "upload_voice",
];

impl World {
    /// Handles `getMe`.
    pub(super) fn get_me(&self) -> Value {
        let mut me = self.user(self.bot);
        me["can_join_groups"] = json!(true);
        for power in
            ["can_read_all_group_messages", "supports_inline_queries", "can_connect_to_business", "has_main_web_app"]
        {
            me[power] = json!(false);
        }
        me
    }

    /// Handles `getChat`.
    pub(super) fn get_chat(&self, call: &Call) -> Result<Value, Denial> {
        let id = self.readable(&call.text("chat_id"))?;
        if self.people.get(&id).is_some_and(|person| !person.has_started) {
            return Err(Denial::bad_request("chat not found"));
        }
        let mut chat = self.chat(id);
        chat["accent_color_id"] = json!(0);
        chat["max_reaction_count"] = json!(11);
        chat["accepted_gift_types"] = json!({
            "unlimited_gifts": false,
            "limited_gifts": false,
            "unique_gifts": false,
            "premium_subscription": false,
        });
        let pinned = self.posts.range((id, i64::MIN)..=(id, i64::MAX)).rev().find(|(_, post)| post.pinned);
        if let Some((_, post)) = pinned {
            chat["pinned_message"] = self.message(post);
        }
        Ok(chat)
    }

    /// Handles `getChatMember`.
    pub(super) fn get_chat_member(&self, call: &Call) -> Result<Value, Denial> {
        let chat = self.readable(&call.text("chat_id"))?;
        let member = call.integer("user_id").unwrap_or_default();
        if member != self.bot && !self.people.contains_key(&member) {
            return Err(Denial::bad_request("user not found"));
        }
        let user = self.user(member);
        Ok(match self.groups.get(&chat) {
            Some(group) => {
                let rank = group.rank(member).unwrap_or(Rank::Left);
                rank.chat_member(&user, group.anonymous.contains(&member))
            }
            None if member == chat || member == self.bot => Rank::Member.chat_member(&user, false),
            None => Rank::Left.chat_member(&user, false),
        })
    }

    /// Handles `getChatAdministrators`.
    pub(super) fn get_chat_administrators(&self, call: &Call) -> Result<Value, Denial> {
        let chat = self.readable(&call.text("chat_id"))?;
        let group = self
            .groups
            .get(&chat)
            .ok_or_else(|| Denial::bad_request("there are no administrators in the private chat"))?;
        let runners = group.ranks.iter().filter(|(_, rank)| rank.is_administrator());
        Ok(runners
            .map(|(&member, rank)| rank.chat_member(&self.user(member), group.anonymous.contains(&member)))
            .collect())
    }

    /// Handles `sendChatAction`.
    pub(super) fn send_chat_action(&self, call: &Call) -> Result<Value, Denial> {
        self.writable(&call.text("chat_id"))?;
        if !ACTIONS.contains(&call.text("action").as_str()) {
            return Err(Denial::bad_request("wrong parameter action in request"));
        }
        Ok(json!(true))
    }

    /// Handles `leaveChat`.
    pub(super) fn leave_chat(&mut self, call: &Call) -> Result<Value, Denial> {
        let chat = self.writable(&call.text("chat_id"))?;
        if !self.groups.contains_key(&chat) {
            return Err(Denial::bad_request("chat member status can't be changed in private chats"));
        }
        groups::set_rank(self, chat, self.bot, self.bot, Rank::Left);
        Ok(json!(true))
    }
}
