//! Telegram's updates as events.

use jiff::Timestamp;
use teloxide::types::{Chat, ChatMemberUpdated, Message, Update, UpdateKind, User, UserId};

use super::address::{NETWORK, reference};
use crate::event::{Actor, Address, Event, Room, What};
use crate::lang::Lang;

/// The account of all anonymous administrators.
const ANONYMOUS: UserId = UserId(1_087_968_824);

/// The event in an update; `None` if the bot does not handle it.
#[expect(clippy::wildcard_enum_match_arm, reason = "Telegram has kinds of updates that the bot never asks for")]
pub(super) fn event(update: &Update, me: UserId, username: &str, at: Timestamp) -> Option<Event> {
    let update_id = format!("{NETWORK}:{}", update.id.0);
    match &update.kind {
        UpdateKind::Message(message) if message.left_chat_member().is_some_and(|left| left.id != me) => {
            let actor = actor(message.left_chat_member()?);
            Some(Event {
                id: Some(update_id),
                source: None,
                room: room(&message.chat),
                actor,
                what: What::MemberLeft,
                at,
            })
        }
        UpdateKind::Message(message) => {
            let (text, what) = (message.text(), of_message(message, me, username));
            let what = what?;
            let from = message.from.as_ref()?;
            let source = Some(reference(message.chat.id, &[message.id]));
            let id = (text.is_some() || matches!(what, What::Moved { .. })).then_some(update_id);
            // Many people share the account of a group or a channel.
            let actor = Actor { anonymous: message.sender_chat.is_some() || from.id == ANONYMOUS, ..actor(from) };
            Some(Event { id, source, room: room(&message.chat), actor, what, at })
        }
        UpdateKind::CallbackQuery(query) => {
            // A press without a message belongs to an inline message, and the bot sends none.
            let message = query.message.as_ref()?;
            let post = reference(message.chat().id, &[message.id()]);
            let data = query.data.clone().unwrap_or_default();
            let what = What::Pressed { data, post, token: query.id.0.clone() };
            Some(Event {
                id: Some(update_id),
                source: None,
                room: room(message.chat()),
                actor: actor(&query.from),
                what,
                at,
            })
        }
        UpdateKind::MyChatMember(change) => {
            let what = presence(change)?;
            Some(Event {
                id: Some(update_id),
                source: None,
                room: room(&change.chat),
                actor: actor(&change.from),
                what,
                at,
            })
        }
        _ => None,
    }
}

fn of_message(message: &Message, me: UserId, username: &str) -> Option<What> {
    if let Some(to) = message.migrate_to_chat_id() {
        return Some(What::Moved { to: Address::new(NETWORK, &to.0.to_string()) });
    }
    let Some(text) = message.text() else {
        let is_sent = matches!(message.kind, teloxide::types::MessageKind::Common(_));
        return is_sent.then_some(What::Media);
    };
    if let Some(name) = text.strip_prefix('/').and_then(|rest| rest.split_whitespace().next()?.split_once('@')) {
        // A command for another bot in the group.
        if !name.1.eq_ignore_ascii_case(username) {
            return None;
        }
    }
    let answered = message.reply_to_message().filter(|answered| answered.from.as_ref().is_some_and(|f| f.id == me));
    let answers = answered.map(|answered| reference(message.chat.id, &[answered.id]));
    Some(What::Said { text: text.to_owned(), answers })
}

/// Somebody added the bot or removed it. Promotions of the bot and blocks by a person are no events.
fn presence(change: &ChatMemberUpdated) -> Option<What> {
    if change.chat.is_private() {
        return None;
    }
    match (change.old_chat_member.is_present(), change.new_chat_member.is_present()) {
        (false, true) => Some(What::BotJoined),
        (true, false) => Some(What::BotLeft),
        (false, false) | (true, true) => None,
    }
}

fn room(chat: &Chat) -> Room {
    Room {
        address: Address::new(NETWORK, &chat.id.0.to_string()),
        private: chat.is_private(),
        title: chat.title().map(str::to_owned),
    }
}

fn actor(user: &User) -> Actor {
    Actor {
        address: Address::new(NETWORK, &user.id.0.to_string()),
        language: user.language_code.as_deref().and_then(Lang::from_code),
        anonymous: false,
    }
}
