//! Rules for updates, webhooks and command menus.

use std::time::{Duration, Instant};

use serde_json::json;
use teloxide::payloads::{GetMyCommandsSetters, GetUpdatesSetters, SetMyCommandsSetters};
use teloxide::requests::Requester;
use teloxide::types::{self, BotCommandScope, ChatAction, ChatId, Recipient};
use teloxide::{ApiError, RequestError};

use super::{Stage, client};
use crate::harness::telegram::BotCommand;

#[tokio::test]
async fn a_client_can_look_up_its_own_account() {
    let stage = Stage::set().await;
    let me = stage.bot.get_me().await.unwrap();
    assert_eq!(me.id.0 as i64, stage.telegram.bot_id());
    assert_eq!(me.username(), stage.telegram.bot_username());
    stage.bot.send_chat_action(ChatId(stage.group), ChatAction::Typing).await.unwrap();
    let nonsense = stage.refused("sendChatAction", json!({ "chat_id": stage.anna, "action": "dance" })).await;
    assert_eq!(nonsense, "Bad Request: wrong parameter action in request");
}

#[tokio::test]
async fn an_offset_confirms_earlier_updates() {
    let stage = Stage::set().await;
    let all = stage.bot.get_updates().await.unwrap();
    assert_eq!(all.len(), 3);
    assert_eq!(stage.bot.get_updates().limit(1).await.unwrap(), all[..1]);
    assert_eq!(stage.telegram.confirmed_offset(), 0);
    let offset = all[1].id.0 as i32;
    assert_eq!(stage.bot.get_updates().offset(offset).await.unwrap(), all[1..]);
    assert_eq!(stage.telegram.confirmed_offset(), i64::from(offset));
    assert_eq!(stage.bot.get_updates().offset(-1).await.unwrap(), all[2..]);
    assert_eq!(stage.telegram.pending_updates(), 1);
}

#[tokio::test]
async fn a_long_poll_waits_for_updates() {
    let stage = Stage::set().await;
    let offset = stage.bot.get_updates().await.unwrap()[2].id.0 as i32 + 1;
    let begun = Instant::now();
    assert_eq!(stage.bot.get_updates().offset(offset).timeout(1).await.unwrap(), []);
    assert!(begun.elapsed() >= Duration::from_secs(1));

    let poll = tokio::spawn(stage.bot.get_updates().offset(offset).timeout(10).into_future());
    let polls =
        |count: usize| move |t: &_| crate::harness::telegram::FakeTelegram::calls(t, "getUpdates").len() == count;
    stage.telegram.wait_until("the bot polls", polls(3)).await;
    stage.telegram.says(stage.anna, stage.anna, "hej");
    assert_eq!(poll.await.unwrap().unwrap().len(), 1);
    assert!(begun.elapsed() < Duration::from_secs(5));
}

#[tokio::test]
async fn only_one_long_poll_runs_at_a_time() {
    let stage = Stage::set().await;
    let offset = stage.bot.get_updates().await.unwrap()[2].id.0 as i32 + 1;
    let first = tokio::spawn(stage.bot.get_updates().offset(offset).timeout(10).into_future());
    stage.telegram.wait_until("the first polls", |telegram| telegram.confirmed_offset() == i64::from(offset)).await;
    client(&stage.telegram).get_updates().offset(offset).await.unwrap();
    let ended = first.await.unwrap().unwrap_err();
    assert!(matches!(ended, RequestError::Api(ApiError::TerminatedByOtherGetUpdates)), "{ended}");

    stage.call("setWebhook", json!({ "url": "https://example.org/" })).await;
    let conflict = stage.refused("getUpdates", json!({})).await;
    assert!(conflict.starts_with("Conflict: can't use getUpdates method while webhook is active"), "{conflict}");
    assert!(stage.bot.get_webhook_info().await.unwrap().url.is_some());
    stage.bot.delete_webhook().await.unwrap();
    stage.bot.get_updates().await.unwrap();
    assert!(stage.refused("setWebhook", json!({ "url": "http://example.org/" })).await.contains("HTTPS"));
}

#[tokio::test]
async fn an_aborted_long_poll_does_not_disturb_the_next() {
    let stage = Stage::set().await;
    let offset = stage.bot.get_updates().await.unwrap()[2].id.0 as i32 + 1;
    for round in 2..12 {
        let bot = client(&stage.telegram);
        let poll = tokio::spawn(async move { bot.get_updates().offset(offset).timeout(10).await });
        stage.telegram.wait_until("the bot polls", |telegram| telegram.calls("getUpdates").len() == round).await;
        poll.abort();
        assert!(poll.await.unwrap_err().is_cancelled());
    }
    client(&stage.telegram).get_updates().offset(offset).await.unwrap();
    assert_eq!(stage.telegram.refusals(), []);
}

#[tokio::test]
async fn only_requested_kinds_of_updates_are_queued() {
    let stage = Stage::set().await;
    stage.call("getUpdates", json!({ "allowed_updates": ["callback_query"] })).await;
    let before = stage.telegram.pending_updates();
    stage.telegram.says(stage.anna, stage.anna, "hej");
    assert_eq!(stage.telegram.pending_updates(), before);
    stage.call("getUpdates", json!({ "allowed_updates": [] })).await;
    stage.telegram.says(stage.anna, stage.anna, "hej");
    assert_eq!(stage.telegram.pending_updates(), before + 1);
}

#[tokio::test]
async fn invalid_commands_are_refused() {
    let stage = Stage::set().await;
    let command = |name: &str, description: &str| json!({ "command": name, "description": description });
    for (commands, description) in [
        (vec![command("Hjælp", "a")], "Bad Request: BOT_COMMAND_INVALID"),
        (vec![command(&"a".repeat(33), "a")], "Bad Request: BOT_COMMAND_INVALID"),
        (vec![command("help", " ")], "Bad Request: BOT_COMMAND_DESCRIPTION_INVALID"),
        (vec![command("help", &"æ".repeat(257))], "Bad Request: BOT_COMMAND_DESCRIPTION_INVALID"),
        (vec![command("help", "a"); 101], "Bad Request: can't specify more than 100 bot commands"),
    ] {
        assert_eq!(stage.refused("setMyCommands", json!({ "commands": commands })).await, description);
    }
    let danish = json!({ "commands": [], "language_code": "dan" });
    assert_eq!(stage.refused("setMyCommands", danish).await, "Bad Request: invalid language code specified");

    let menu = [types::BotCommand::new("help", "Hjælp")];
    stage.bot.set_my_commands(menu.clone()).language_code("da").await.unwrap();
    let scope = BotCommandScope::Chat { chat_id: Recipient::Id(ChatId(stage.group)) };
    stage.bot.set_my_commands(menu.clone()).scope(scope.clone()).await.unwrap();
    let expected = [BotCommand { name: "help".into(), description: "Hjælp".into() }];
    assert_eq!(stage.telegram.commands("da", "default"), expected);
    assert_eq!(stage.telegram.commands("", &format!("chat:{}", stage.group)), expected);
    assert_eq!(stage.bot.get_my_commands().scope(scope).await.unwrap(), menu);
    stage.call("deleteMyCommands", json!({ "language_code": "da" })).await;
    assert_eq!(stage.telegram.commands("da", "default"), []);
}
