//! Rules for editing, deleting and pinning sent messages.

use std::time::Duration;

use serde_json::{Value, json};
use teloxide::payloads::EditMessageTextSetters;
use teloxide::requests::Requester;
use teloxide::types::{ChatId, InlineKeyboardButton, InlineKeyboardMarkup, MessageId, ParseMode};
use teloxide::{ApiError, RequestError};

use super::Stage;

const HOUR: Duration = Duration::from_secs(3600);

#[tokio::test]
async fn an_edit_must_change_something() {
    let stage = Stage::set().await;
    let sent = stage.sent(json!({ "text": "a" })).await;
    let (chat, id) = (ChatId(stage.anna), MessageId(sent.id as i32));
    // The same text: the added markup is empty.
    let unchanged = stage.bot.edit_message_text(chat, id, " a<b></b>").parse_mode(ParseMode::Html).await;
    assert!(matches!(unchanged, Err(RequestError::Api(ApiError::MessageNotModified))));

    let edited = stage.bot.edit_message_text(chat, id, "b").await.unwrap();
    assert_eq!((edited.text(), edited.edit_date().is_some()), (Some("b"), true));
    let keyboard = InlineKeyboardMarkup::new([[InlineKeyboardButton::callback("Ja", "1")]]);
    let edited = stage.bot.edit_message_text(chat, id, "b").reply_markup(keyboard.clone()).await.unwrap();
    assert_eq!(edited.reply_markup(), Some(&keyboard));
    let bare = stage.bot.edit_message_reply_markup(chat, id).await.unwrap();
    assert_eq!(bare.reply_markup(), None);
    let unchanged = stage.bot.edit_message_reply_markup(chat, id).await;
    assert!(matches!(unchanged, Err(RequestError::Api(ApiError::MessageNotModified))));
    assert_eq!(stage.telegram.newest(stage.anna).map(|message| message.edits), Some(3));
}

#[tokio::test]
async fn only_own_messages_can_be_edited() {
    let stage = Stage::set().await;
    let own = stage.telegram.says(stage.anna, stage.anna, "a");
    let asking = stage.sent(json!({ "text": "?", "reply_markup": { "force_reply": true } })).await.id;
    let plain = stage.sent(json!({ "text": "?" })).await.id;
    let edit = |id: Value| json!({ "chat_id": stage.anna, "message_id": id, "text": "b" });
    for (id, description) in [
        (json!(own), "Bad Request: message can't be edited"),
        (json!(asking), "Bad Request: message can't be edited"),
        (json!(999), "Bad Request: message to edit not found"),
        (json!(null), "Bad Request: message identifier is not specified"),
    ] {
        assert_eq!(stage.refused("editMessageText", edit(id)).await, description);
    }
    let mut forced = edit(json!(plain));
    forced["reply_markup"] = json!({ "force_reply": true });
    assert_eq!(stage.refused("editMessageText", forced).await, "Bad Request: inline keyboard expected");
}

#[tokio::test]
async fn messages_can_be_deleted_for_two_days() {
    let stage = Stage::set().await;
    let (first, second) = (stage.sent(json!({ "text": "1" })).await.id, stage.sent(json!({ "text": "2" })).await.id);
    let delete = |chat: i64, id: i64| json!({ "chat_id": chat, "message_id": id });
    stage.telegram.advance(47 * HOUR);
    assert_eq!(stage.call("deleteMessage", delete(stage.anna, first)).await["result"], json!(true));
    let gone = stage.refused("deleteMessage", delete(stage.anna, first)).await;
    assert_eq!(gone, "Bad Request: message to delete not found");
    stage.telegram.advance(2 * HOUR);
    let old = stage.refused("deleteMessage", delete(stage.anna, second)).await;
    assert_eq!(old, "Bad Request: message can't be deleted for everyone");
    assert_eq!(stage.telegram.messages(stage.anna).len(), 1);

    let others = stage.telegram.says(stage.group, stage.anna, "a");
    let description = stage.refused("deleteMessage", delete(stage.group, others)).await;
    assert_eq!(description, "Bad Request: message can't be deleted");
    stage.telegram.promote(stage.group, stage.telegram.bot_id());
    stage.call("deleteMessage", delete(stage.group, others)).await;
    assert_eq!(stage.telegram.refusals().len(), 3);
}

#[tokio::test]
async fn pinning_in_a_group_requires_an_administrator() {
    let stage = Stage::set().await;
    let (chat, id) = (ChatId(stage.group), MessageId(stage.telegram.says(stage.group, stage.anna, "a") as i32));
    let refused = stage.bot.pin_chat_message(chat, id).await;
    assert!(matches!(refused, Err(RequestError::Api(ApiError::NotEnoughRightsToManagePins))));
    stage.telegram.promote(stage.group, stage.telegram.bot_id());
    let sent = stage.bot.send_message(chat, "b").await.unwrap();
    stage.bot.pin_chat_message(chat, sent.id).await.unwrap();
    assert!(stage.telegram.newest(stage.group).is_some_and(|message| message.pinned));
    let full = stage.bot.get_chat(chat).await.unwrap();
    assert_eq!(full.pinned_message.map(|message| message.id), Some(sent.id));
    let unknown = stage.refused("pinChatMessage", json!({ "chat_id": stage.group, "message_id": 999 })).await;
    assert_eq!(unknown, "Bad Request: message to pin not found");
}
