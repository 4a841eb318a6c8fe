//! Telegram's ids of chats and messages, as the bot's addresses and references to posts.

use teloxide::types::{ChatId, MessageId};

use crate::chat::ChatError;
use crate::event::{Address, PostRef};

/// The network in every Telegram address.
pub const NETWORK: &str = "telegram";

pub(super) fn chat_of(address: &Address) -> Result<ChatId, ChatError> {
    address.id().parse().map(ChatId).map_err(|_| ChatError::Refused("not a chat's id".into()))
}

pub(super) fn reference(chat: ChatId, messages: &[MessageId]) -> PostRef {
    let ids: Vec<String> = messages.iter().map(|message| message.0.to_string()).collect();
    PostRef(format!("{}/{}", chat.0, ids.join(",")))
}

/// The messages of a post; the last one has its buttons.
pub(super) fn messages_of(post: &PostRef) -> Result<(ChatId, Vec<MessageId>), ChatError> {
    let parts = post.0.split_once('/').and_then(|(chat, ids)| {
        let ids: Option<Vec<MessageId>> = ids.split(',').map(|id| id.parse().ok().map(MessageId)).collect();
        Some((ChatId(chat.parse().ok()?), ids?))
    });
    parts.ok_or_else(|| ChatError::Refused("not a message's id".into()))
}

pub(super) fn message_of(post: &PostRef) -> Result<(ChatId, MessageId), ChatError> {
    let (chat, messages) = messages_of(post)?;
    let last = messages.last().ok_or_else(|| ChatError::Refused("not a message's id".into()))?;
    Ok((chat, *last))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reference_names_its_chat_also_a_negative_one() {
        let post = reference(ChatId(-100_123), &[MessageId(7)]);
        assert_eq!(message_of(&post).ok(), Some((ChatId(-100_123), MessageId(7))));
        let post = reference(ChatId(-100_123), &[MessageId(7), MessageId(8)]);
        assert_eq!(message_of(&post).ok(), Some((ChatId(-100_123), MessageId(8))));
        for wrong in ["7", "-100/", "-100/7,", "x/7"] {
            assert!(message_of(&PostRef(wrong.into())).is_err(), "{wrong}");
        }
    }
}
