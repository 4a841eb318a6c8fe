//! Flood limits, injected faults and wrong calls.

use std::time::{Duration, Instant};

use serde_json::{Value, json};
use teloxide::RequestError;
use teloxide::requests::Requester;
use teloxide::types::{ChatId, Seconds};

use super::{Stage, TOKEN, client};
use crate::harness::telegram::{FakeTelegram, Fault, Refusal};
use crate::harness::wait::until;

#[tokio::test]
async fn a_chat_takes_a_message_a_second() {
    let stage = Stage::set().await;
    let send = || stage.bot.send_message(ChatId(stage.anna), "!");
    for _ in 0..3 {
        send().await.unwrap();
    }
    let must_wait = |error| matches!(error, RequestError::RetryAfter(wait) if wait == Seconds::from_seconds(1));
    assert!(send().await.is_err_and(must_wait));
    stage.telegram.advance(Duration::from_millis(500));
    assert!(send().await.is_err_and(must_wait));
    stage.telegram.advance(Duration::from_millis(500));
    send().await.unwrap();
    let description = "Too Many Requests: retry after 1".to_owned();
    let refusal = Refusal { method: "SendMessage".into(), code: 429, description };
    assert_eq!(stage.telegram.refusals(), [refusal.clone(), refusal]);
}

#[tokio::test]
async fn a_group_takes_twenty_messages_and_edits_a_minute() {
    let stage = Stage::set().await;
    let sent = stage.bot.send_message(ChatId(stage.group), "0").await.unwrap();
    let edit = async |n: usize| stage.bot.edit_message_text(ChatId(stage.group), sent.id, n.to_string()).await;
    for n in 1..20 {
        edit(n).await.unwrap();
    }
    assert!(matches!(edit(20).await, Err(RequestError::RetryAfter(_))));
    // The limit does not affect another chat.
    stage.sent(json!({ "text": "!" })).await;
    stage.telegram.advance(Duration::from_secs(30));
    assert!(matches!(edit(20).await, Err(RequestError::RetryAfter(_))));
    stage.telegram.advance(Duration::from_secs(31));
    edit(20).await.unwrap();
}

#[tokio::test]
async fn all_chats_together_take_thirty_a_second() {
    let stage = Stage::set().await;
    let mut answers = Vec::new();
    for n in 0..31 {
        let person = stage.telegram.person(&n.to_string(), "");
        stage.telegram.starts(person);
        answers.push(stage.call("sendMessage", json!({ "chat_id": person, "text": "!" })).await["ok"].clone());
    }
    assert_eq!(answers.iter().filter(|&ok| ok == &json!(false)).count(), 1);
}

#[tokio::test]
async fn a_fast_clock_shortens_waits() {
    let telegram = FakeTelegram::start(TOKEN, 600.0).await;
    let person = telegram.person("Anna", "da");
    telegram.starts(person);
    let bot = client(&telegram);
    let begun = Instant::now();
    for _ in 0..4 {
        let sent_at = telegram.now();
        bot.send_message(ChatId(person), "!").await.unwrap();
        let second = Duration::from_secs(1);
        telegram.wait_until("a second passes", |telegram| telegram.now() >= sent_at + second).await;
    }
    assert!(begun.elapsed() < Duration::from_secs(4));
}

#[tokio::test]
async fn injected_faults_happen_once() {
    let stage = Stage::set().await;
    let telegram = &stage.telegram;
    let send = || stage.bot.send_message(ChatId(stage.anna), "!");
    telegram.fail_next("sendMessage", Fault::TooManyRequests { retry_after: 7 });
    telegram.fail_next("sendMessage", Fault::HangUp);
    telegram.fail_next("sendMessage", Fault::HangUpAfter);
    telegram.fail_next("sendMessage", Fault::Garbage);
    let sent = || telegram.messages(stage.anna).len();

    let waits = |error| matches!(error, RequestError::RetryAfter(wait) if wait == Seconds::from_seconds(7));
    assert!(send().await.is_err_and(waits));
    assert!(matches!(send().await, Err(RequestError::Network(_))));
    assert_eq!(sent(), 0);
    assert!(matches!(send().await, Err(RequestError::Network(_))));
    assert_eq!(sent(), 1);
    assert!(matches!(send().await, Err(RequestError::InvalidJson { .. })));
    assert_eq!(sent(), 2);
    send().await.unwrap();

    telegram.fail_next("getMe", Fault::Status(500));
    assert_eq!(stage.call("getMe", json!({})).await["error_code"], json!(500));
    assert_eq!(stage.call("getMe", json!({})).await["ok"], json!(true));
    assert_eq!((telegram.calls("SENDMESSAGE").len(), telegram.refusals().len()), (5, 0));
}

#[tokio::test]
async fn an_outage_fails_all_calls() {
    let stage = Stage::set().await;
    let status = async || {
        let url = format!("{}/bot{TOKEN}/getUpdates?timeout=9&offset=-1", stage.telegram.url());
        stage.bot.client().get(url).send().await.expect("the fake answers").status().as_u16()
    };
    stage.call("getUpdates", json!({ "offset": 1_000_000_000 })).await;
    let (polled, ()) = tokio::join!(status(), async {
        stage.telegram.wait_until("the bot polls", |telegram| telegram.calls("getUpdates").len() == 2).await;
        stage.telegram.outage(true);
    });
    assert_eq!((polled, status().await), (502, 502));
    stage.telegram.outage(false);
    stage.bot.get_me().await.unwrap();
    assert_eq!(stage.telegram.refusals(), []);
}

#[tokio::test]
async fn calls_need_the_right_token_and_method() {
    let stage = Stage::set().await;
    let json = "application/json";
    let error = |code: u16, description: &str| json!({ "ok": false, "error_code": code, "description": description });
    assert_eq!(stage.post("bot1:WRONG/getMe", json, "").await, error(401, "Unauthorized"));
    assert_eq!(stage.post("getMe", json, "").await, error(404, "Not Found"));
    assert_eq!(stage.call("sendPoll", json!({})).await, error(404, "Not Found"));
    assert_eq!(stage.call("sendMessage", json!({})).await, error(400, "Bad Request: chat_id is empty"));
    let form = format!("chat_id={}&text=bl%C3%A5b%C3%A6r+%26+is&disable_notification=true", stage.anna);
    let path = format!("bot{TOKEN}/SENDMESSAGE");
    let sent = stage.post(&path, "application/x-www-form-urlencoded", form).await;
    assert_eq!(sent["result"]["text"], Value::from("blåbær & is"));
}

#[tokio::test]
#[should_panic(expected = "in vain until pigs fly")]
async fn waiting_ends_with_a_panic() {
    let stage = Stage::set().await;
    stage.telegram.wait_within(Duration::from_millis(80), "pigs fly", |_| false).await;
}

#[tokio::test]
async fn a_dropped_fake_stops_listening() {
    let stage = Stage::set().await;
    let Stage { telegram, bot, .. } = stage;
    drop(telegram);
    until("the port to close", || async { matches!(bot.get_me().await, Err(RequestError::Network(_))) }).await;
}
