//! Chats: people, the groups they are in, and how both look to the bot.

use std::collections::BTreeMap;

use serde_json::{Value, json};

/// The account that stands for anonymous administrators.
pub(super) const ANONYMOUS_ID: i64 = 1_087_968_824;

/// A person with a Telegram account.
pub(super) struct Person {
    pub(super) id: i64,
    pub(super) first_name: String,
    pub(super) language_code: String,
    /// Whether the private chat with the bot is open.
    pub(super) has_started: bool,
    pub(super) has_blocked: bool,
}

impl Person {
    /// Renders the person as a `User`.
    pub(super) fn user(&self) -> Value {
        let mut user = json!({ "id": self.id, "is_bot": false, "first_name": self.first_name });
        if !self.language_code.is_empty() {
            user["language_code"] = json!(self.language_code);
        }
        user
    }

    /// Renders the person's private chat with the bot as a `Chat`.
    pub(super) fn chat(&self) -> Value {
        json!({ "id": self.id, "type": "private", "first_name": self.first_name })
    }
}

/// The rank of a member in a group.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Rank {
    Creator,
    Administrator,
    Member,
    Left,
    Kicked,
}

impl Rank {
    pub(super) fn is_present(self) -> bool {
        !matches!(self, Self::Left | Self::Kicked)
    }

    pub(super) fn is_administrator(self) -> bool {
        matches!(self, Self::Creator | Self::Administrator)
    }

    /// Renders a `ChatMember` of this rank.
    pub(super) fn chat_member(self, user: &Value, is_anonymous: bool) -> Value {
        match self {
            Self::Creator => json!({ "user": user, "status": "creator", "is_anonymous": is_anonymous }),
            Self::Administrator => json!({
                "user": user,
                "status": "administrator",
                "is_anonymous": is_anonymous,
                "can_be_edited": false,
                "can_manage_chat": true,
                "can_change_info": true,
                "can_delete_messages": true,
                "can_manage_video_chats": true,
                "can_invite_users": true,
                "can_restrict_members": true,
                "can_pin_messages": true,
                "can_promote_members": false,
                "can_post_stories": false,
                "can_edit_stories": false,
                "can_delete_stories": false,
            }),
            Self::Member => json!({ "user": user, "status": "member" }),
            Self::Left => json!({ "user": user, "status": "left" }),
            Self::Kicked => json!({ "user": user, "status": "kicked", "until_date": 0 }),
        }
    }
}

/// A group or a supergroup.
pub(super) struct Group {
    pub(super) id: i64,
    pub(super) title: String,
    pub(super) ranks: BTreeMap<i64, Rank>,
    /// Administrators who write in the name of the group.
    pub(super) anonymous: Vec<i64>,
    /// The supergroup that this group was upgraded to.
    pub(super) migrated_to: Option<i64>,
    /// The number of messages; only a supergroup uses it, because each has its own counter.
    pub(super) message_count: i64,
}

impl Group {
    /// Creates a group.
    pub(super) fn new(id: i64, title: &str, ranks: BTreeMap<i64, Rank>) -> Self {
        Self { id, title: title.to_owned(), ranks, anonymous: Vec::new(), migrated_to: None, message_count: 0 }
    }

    /// True for a supergroup, false for a basic group.
    pub(super) fn is_supergroup(&self) -> bool {
        self.id <= -1_000_000_000_000
    }

    /// Returns the kind of group in the words of Telegram's error texts.
    pub(super) fn kind(&self) -> &'static str {
        if self.is_supergroup() { "supergroup" } else { "group" }
    }

    /// Returns the rank of a person or bot; `None` if they have never been in the group.
    pub(super) fn rank(&self, member: i64) -> Option<Rank> {
        self.ranks.get(&member).copied()
    }

    /// True if the person or bot is in the group now.
    pub(super) fn has(&self, member: i64) -> bool {
        self.migrated_to.is_none() && self.rank(member).is_some_and(Rank::is_present)
    }

    /// True if the person or bot is in the group and administers it.
    pub(super) fn is_run_by(&self, member: i64) -> bool {
        self.has(member) && self.rank(member).is_some_and(Rank::is_administrator)
    }

    /// Renders the group as a `Chat`.
    pub(super) fn chat(&self) -> Value {
        let mut chat = json!({ "id": self.id, "type": self.kind(), "title": self.title });
        if !self.is_supergroup() {
            chat["all_members_are_administrators"] = json!(false);
        }
        chat
    }
}
