//! Rules for what people write and which messages the bot sees.

use serde_json::{Value, json};
use teloxide::requests::Requester;
use teloxide::types::UpdateKind;

use super::Stage;

#[tokio::test]
async fn privacy_mode_hides_ordinary_messages() {
    let stage = Stage::set().await;
    let telegram = &stage.telegram;
    let bo = telegram.person("Anna", "");
    telegram.enters(stage.group, bo);
    let sent = stage.call("sendMessage", json!({ "chat_id": stage.group, "text": "?" })).await;
    let question = sent["result"]["message_id"].as_i64().unwrap();
    let before = telegram.pending_updates();
    let unseen = telegram.says(stage.group, bo, "hej med jer");
    telegram.says(stage.group, bo, "/help@AnotherBot");
    telegram.says(stage.group, bo, "se /help");
    telegram.replies(stage.group, bo, unseen, "hej");
    telegram.sends_photo(stage.group, bo);
    telegram.edits_own_message(stage.group, bo, unseen, "hej igen");
    assert_eq!(telegram.pending_updates(), before);

    telegram.says(stage.group, bo, "/help");
    telegram.says(stage.group, bo, "/help@fakeclassbot 🙂");
    telegram.replies(stage.group, bo, question, "jo");
    telegram.leaves(stage.group, bo);
    assert_eq!(telegram.pending_updates(), before + 4);

    telegram.promote(stage.group, telegram.bot_id());
    telegram.says(stage.group, stage.anna, "nu ser du mig");
    assert_eq!(telegram.pending_updates(), before + 6);
    let updates = stage.updates().await;
    let command = &updates[before + 1]["message"];
    assert_eq!(command["entities"], json!([{ "type": "bot_command", "offset": 0, "length": 18 }]));
    assert_eq!(command["from"], json!({ "id": bo, "is_bot": false, "first_name": "Anna" }));
}

#[tokio::test]
async fn a_private_chat_hides_nothing() {
    let stage = Stage::set().await;
    let telegram = &stage.telegram;
    let before = telegram.pending_updates();
    let id = telegram.says(stage.anna, stage.anna, "hej");
    telegram.edits_own_message(stage.anna, stage.anna, id, "/hej");
    telegram.sends_photo(stage.anna, stage.anna);
    telegram.sends_sticker(stage.anna, stage.anna);
    telegram.sends_voice(stage.anna, stage.anna);
    telegram.blocks(stage.anna);
    telegram.starts_with(stage.anna, "klasse-5_B");
    let updates = stage.bot.get_updates().await.unwrap();
    let [said, edited, photo, sticker, voice, blocked, unblocked, started] = &updates[before..] else {
        panic!("{updates:#?}");
    };
    let message = |update: &teloxide::types::Update| {
        let (UpdateKind::Message(message) | UpdateKind::EditedMessage(message)) = &update.kind else {
            panic!("not a message: {update:?}")
        };
        message.clone()
    };
    assert_eq!(message(said).text(), Some("hej"));
    assert!(matches!(edited.kind, UpdateKind::EditedMessage(_)));
    assert_eq!(message(edited).entities().map(<[_]>::len), Some(1));
    assert!(message(photo).photo().is_some());
    assert!(message(sticker).sticker().is_some());
    assert!(message(voice).voice().is_some());
    assert!(matches!(&blocked.kind, UpdateKind::MyChatMember(change) if change.new_chat_member.is_banned()));
    assert!(matches!(&unblocked.kind, UpdateKind::MyChatMember(change) if change.new_chat_member.is_member()));
    assert_eq!(message(started).text(), Some("/start klasse-5_B"));
}

#[tokio::test]
async fn an_anonymous_administrator_has_no_name() {
    let stage = Stage::set().await;
    let group = stage.telegram.upgrade(stage.group);
    stage.telegram.anonymous_admin_says(group, stage.anna, "/luk");
    let message: Value = stage.updates().await.pop().unwrap()["message"].clone();
    assert_eq!(message["from"]["id"], json!(1_087_968_824));
    assert_eq!(message["sender_chat"]["id"], json!(group));
    assert!(!message.to_string().contains(&stage.anna.to_string()));
    let administrators = stage.call("getChatAdministrators", json!({ "chat_id": group })).await;
    assert_eq!(administrators["result"][0]["is_anonymous"], json!(true));
}

#[tokio::test]
#[should_panic(expected = "links cannot carry `klasse 5B`")]
async fn a_deep_link_accepts_only_some_characters() {
    let stage = Stage::set().await;
    stage.telegram.starts_with(stage.anna, "klasse 5B");
}

#[tokio::test]
#[should_panic(expected = "Bo is not in group")]
async fn strangers_cannot_write_in_a_group() {
    let stage = Stage::set().await;
    let bo = stage.telegram.person("Bo", "");
    stage.telegram.says(stage.group, bo, "hej");
}
