//! Telegram's updates as events.

use jiff::Timestamp;
use teloxide::types::{Chat, ChatMemberUpdated, Message, Update, UpdateKind, User, UserId};

use super::address::{NETWORK, reference};
use crate::event::{Actor, Address, Event, Leaving, Room, What};
use crate::lang::Lang;

/// The account of all anonymous administrators.
const ANONYMOUS: UserId = UserId(1_087_968_824);

/// The event in an update; `None` if the bot does not handle it.
#[expect(clippy::wildcard_enum_match_arm, reason = "Telegram has kinds of updates that the bot never asks for")]
pub(super) fn event(update: &Update, me: UserId, username: &str, at: Timestamp) -> Option<Event> {
    let update_id = format!("{NETWORK}:{}", update.id.0);
    match &update.kind {
        UpdateKind::Message(message) if message.left_chat_member().is_some_and(|left| left.id != me) => {
            let left = message.left_chat_member()?;
            let actor = actor(left);
            Some(Event {
                id: Some(update_id),
                source: None,
                room: room(&message.chat),
                actor,
                // Somebody who leaves is also the author of the message.
                what: What::MemberLeft(message.from.as_ref().map_or(Leaving::Left, |by| leaving(by, left))),
                at,
            })
        }
        UpdateKind::Message(message) if message.new_chat_members().is_some() => {
            // A message may name several people whom somebody added together, and only the first counts as back here.
            // Before the membership of the others ends, the bot asks whether they are in the group.
            let new = message.new_chat_members()?.iter().find(|new| new.id != me)?;
            let (room, actor) = (room(&message.chat), actor(new));
            Some(Event { id: Some(update_id), source: None, room, actor, what: What::MemberJoined, at })
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
        UpdateKind::ChatMember(change) => {
            let member = &change.new_chat_member.user;
            let banned = change.new_chat_member.is_banned() && !change.old_chat_member.is_banned();
            let what = match (change.old_chat_member.is_present(), change.new_chat_member.is_present()) {
                (false, true) => What::MemberJoined,
                (true, false) => What::MemberLeft(leaving(&change.from, member)),
                // A person who left has a week to come back. A ban ends that week.
                (false, false) if banned => What::MemberLeft(Leaving::Removed),
                (false, false) | (true, true) => return None,
            };
            (member.id != me).then(|| Event {
                id: Some(update_id),
                source: None,
                room: room(&change.chat),
                actor: actor(member),
                what,
                at,
            })
        }
        _ => None,
    }
}

/// How somebody left, by who made the change.
fn leaving(by: &User, member: &User) -> Leaving {
    if by.id == member.id { Leaving::Left } else { Leaving::Removed }
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
