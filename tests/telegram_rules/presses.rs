//! Rules for presses and their answers.

use std::time::Duration;

use serde_json::{Value, json};
use teloxide::payloads::AnswerCallbackQuerySetters;
use teloxide::requests::Requester;
use teloxide::types::{CallbackQuery, UpdateKind};

use super::Stage;
use crate::harness::telegram::{PressAnswer, PressId};

const TOO_OLD: &str = "Bad Request: query is too old and response timeout expired or query ID is invalid";

#[tokio::test]
async fn a_press_is_answered_once() {
    let stage = Stage::set().await;
    let sent = stage.sent_button("Ja", "yes").await;
    let press: PressId = stage.telegram.presses(stage.anna, stage.anna, sent.id, "Ja");
    let query = newest_query(&stage).await;
    assert_eq!((query.from.first_name.as_str(), query.data.as_deref()), ("Anna", Some("yes")));
    let message = query.regular_message().expect("the message is young");
    assert!(message.reply_markup().is_some());

    assert_eq!(stage.telegram.answers(press), None);
    stage.bot.answer_callback_query(query.id.clone()).text("Tak").show_alert(true).await.unwrap();
    let answer = PressAnswer { text: "Tak".into(), alert: true, url: None };
    assert_eq!(stage.telegram.answers(press), Some(answer));
    assert_eq!(stage.refused("answerCallbackQuery", json!({ "callback_query_id": query.id })).await, TOO_OLD);
    assert_eq!(stage.refused("answerCallbackQuery", json!({ "callback_query_id": "77" })).await, TOO_OLD);
}

#[tokio::test]
async fn an_answer_must_be_quick_and_short() {
    let stage = Stage::set().await;
    let sent = stage.sent_button("Ja", "yes").await;
    let press = stage.telegram.presses(stage.anna, stage.anna, sent.id, "Ja");
    let id = newest_query(&stage).await.id;
    let answer = |fields: Value| {
        let mut answer = fields;
        answer["callback_query_id"] = json!(id);
        stage.call("answerCallbackQuery", answer)
    };
    let long = answer(json!({ "text": "a".repeat(201) })).await;
    assert_eq!(long["description"], "Bad Request: MESSAGE_TOO_LONG");
    let foreign = answer(json!({ "url": "https://example.org/" })).await;
    assert_eq!(foreign["description"], "Bad Request: URL_INVALID");
    stage.telegram.advance(Duration::from_secs(14));
    let link = format!("https://t.me/{}?start=hello", stage.telegram.bot_username());
    assert_eq!(answer(json!({ "url": link })).await["result"], json!(true));
    assert_eq!(stage.telegram.answers(press).and_then(|answer| answer.url), Some(link));

    stage.telegram.presses(stage.anna, stage.anna, sent.id, "Ja");
    let late = newest_query(&stage).await.id;
    stage.telegram.advance(Duration::from_secs(16));
    assert_eq!(stage.refused("answerCallbackQuery", json!({ "callback_query_id": late })).await, TOO_OLD);
}

#[tokio::test]
async fn presses_expire_before_messages() {
    let stage = Stage::set().await;
    let sent = stage.sent_button("Ja", "yes").await;
    let others = stage.telegram.pending_updates();
    stage.telegram.presses(stage.anna, stage.anna, sent.id, "Ja");
    stage.telegram.advance(Duration::from_secs(149));
    assert_eq!(stage.telegram.pending_updates(), others + 1);
    stage.telegram.advance(Duration::from_secs(2));
    assert_eq!(stage.telegram.pending_updates(), others);
    stage.telegram.advance(Duration::from_secs(86_400));
    assert_eq!(stage.updates().await, Vec::<Value>::new());
}

#[tokio::test]
async fn a_press_can_carry_forged_data_or_come_from_an_old_message() {
    let stage = Stage::set().await;
    let sent = stage.sent_button("Ja", "yes").await;
    stage.telegram.presses_raw(stage.anna, stage.anna, sent.id, "no such data");
    assert_eq!(newest_query(&stage).await.data.as_deref(), Some("no such data"));
    stage.telegram.presses_old(stage.anna, stage.anna, sent.id, "Ja");
    let query = newest_query(&stage).await;
    assert_eq!(query.data.as_deref(), Some("yes"));
    assert!(query.regular_message().is_none());
    assert_eq!(query.message.map(|message| i64::from(message.id().0)), Some(sent.id));
}

#[tokio::test]
#[should_panic(expected = "no button `Nej` below `?`, only [\"Ja\"]")]
async fn only_buttons_that_are_there_can_be_pressed() {
    let stage = Stage::set().await;
    let sent = stage.sent_button("Ja", "yes").await;
    stage.telegram.presses(stage.anna, stage.anna, sent.id, "Nej");
}

async fn newest_query(stage: &Stage) -> CallbackQuery {
    let updates = stage.bot.get_updates().await.expect("a client understands updates");
    match updates.into_iter().next_back().map(|update| update.kind) {
        Some(UpdateKind::CallbackQuery(query)) => query,
        other => panic!("the newest update is not a press but {other:?}"),
    }
}
