//! Rules for groups: how they change and what the bot learns about them.

use serde_json::json;
use teloxide::requests::Requester;
use teloxide::types::{ChatId, ChatMemberStatus, UpdateKind, UserId};
use teloxide::{ApiError, RequestError};

use super::Stage;

#[tokio::test]
async fn the_bot_gets_updates_when_it_is_added_and_removed() {
    let stage = Stage::set().await;
    stage.telegram.remove_bot(stage.group, stage.anna);
    let updates = stage.bot.get_updates().await.unwrap();
    let [_start, added, greeting, farewell, removed] = updates.as_slice() else { panic!("{updates:#?}") };
    assert!(matches!(&added.kind, UpdateKind::MyChatMember(change) if change.new_chat_member.is_present()));
    assert!(matches!(&greeting.kind, UpdateKind::Message(message) if message.new_chat_members().is_some()));
    assert!(matches!(&farewell.kind, UpdateKind::Message(message) if message.left_chat_member().is_some()));
    assert!(matches!(&removed.kind, UpdateKind::MyChatMember(change) if change.new_chat_member.is_banned()));
    let description = stage.refused("sendMessage", json!({ "chat_id": stage.group, "text": "!" })).await;
    assert_eq!(description, "Forbidden: bot was kicked from the group chat");
}

#[tokio::test]
async fn the_bot_can_leave() {
    let stage = Stage::set().await;
    let group = stage.telegram.upgrade(stage.group);
    stage.bot.leave_chat(ChatId(group)).await.unwrap();
    let description = stage.refused("sendMessage", json!({ "chat_id": group, "text": "!" })).await;
    assert_eq!(description, "Forbidden: bot is not a member of the supergroup chat");
    let private = stage.refused("leaveChat", json!({ "chat_id": stage.anna })).await;
    assert_eq!(private, "Bad Request: chat member status can't be changed in private chats");
}

#[tokio::test]
async fn a_group_becomes_a_supergroup() {
    let stage = Stage::set().await;
    let first = stage.bot.send_message(ChatId(stage.group), "1").await.unwrap();
    let supergroup = stage.telegram.upgrade(stage.group);
    assert!(stage.group > -1_000_000_000_000 && supergroup < -1_000_000_000_000);
    let has_moved = |error| matches!(error, RequestError::MigrateToChatId(ChatId(id)) if id == supergroup);
    assert!(stage.bot.send_message(ChatId(stage.group), "2").await.is_err_and(has_moved));
    assert!(stage.bot.edit_message_text(ChatId(stage.group), first.id, "2").await.is_err_and(has_moved));

    let updates = stage.bot.get_updates().await.unwrap();
    let [.., to, from] = updates.as_slice() else { panic!("{updates:#?}") };
    assert!(matches!(&to.kind, UpdateKind::Message(message)
        if message.chat.id == ChatId(stage.group) && message.migrate_to_chat_id() == Some(&ChatId(supergroup))));
    assert!(matches!(&from.kind, UpdateKind::Message(message)
        if message.chat.is_supergroup() && message.migrate_from_chat_id() == Some(&ChatId(stage.group))));
    // A supergroup numbers its messages from 1; message 1 is the notice of the upgrade.
    assert_eq!(stage.bot.send_message(ChatId(supergroup), "2").await.unwrap().id.0, 2);
    assert_eq!(stage.telegram.refusals()[0].description, "Bad Request: group chat was upgraded to a supergroup chat");
}

#[tokio::test]
async fn the_bot_can_look_people_up() {
    let stage = Stage::set().await;
    let bo = stage.telegram.person("Bo", "");
    let rank = async |person: i64| {
        stage.bot.get_chat_member(ChatId(stage.group), UserId(person as u64)).await.map(|member| member.status())
    };
    assert!(matches!(rank(bo).await, Ok(ChatMemberStatus::Left)));
    stage.telegram.enters(stage.group, bo);
    assert!(matches!(rank(bo).await, Ok(ChatMemberStatus::Member)));
    stage.telegram.promote(stage.group, bo);
    assert!(matches!(rank(bo).await, Ok(ChatMemberStatus::Administrator)));
    assert!(matches!(rank(stage.anna).await, Ok(ChatMemberStatus::Owner)));
    assert!(matches!(rank(stage.telegram.bot_id()).await, Ok(ChatMemberStatus::Member)));
    assert!(matches!(rank(3).await, Err(RequestError::Api(ApiError::UserNotFound))));

    let administrators = stage.bot.get_chat_administrators(ChatId(stage.group)).await.unwrap();
    assert_eq!(administrators.len(), 2);
    let private = stage.refused("getChatAdministrators", json!({ "chat_id": stage.anna })).await;
    assert_eq!(private, "Bad Request: there are no administrators in the private chat");
    assert_eq!(stage.bot.get_chat(ChatId(stage.group)).await.unwrap().title(), Some("5B"));
    assert!(stage.bot.get_chat(ChatId(stage.anna)).await.unwrap().is_private());
    assert!(stage.bot.get_chat(ChatId(bo)).await.is_err());
}

#[tokio::test]
async fn an_administrator_bot_gets_member_updates_only_on_request() {
    let stage = Stage::set().await;
    let kinds = async || {
        let updates = stage.updates().await;
        updates.iter().filter(|update| update.get("chat_member").is_some()).count()
    };
    let bo = stage.telegram.person("Bo", "");
    stage.telegram.promote(stage.group, stage.telegram.bot_id());
    stage.telegram.enters(stage.group, bo);
    assert_eq!(kinds().await, 0);
    let parameters = json!({ "allowed_updates": ["message", "chat_member"] });
    stage.call("getUpdates", parameters).await;
    stage.telegram.leaves(stage.group, bo);
    assert_eq!(kinds().await, 1);
    let updates = stage.bot.get_updates().await.unwrap();
    assert!(updates.iter().any(|update| matches!(&update.kind, UpdateKind::ChatMember(_))));
}
