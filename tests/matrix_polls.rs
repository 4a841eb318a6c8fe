//! Polls on Matrix: every kind is answered in private, and the encrypted room gets the result and its picture.

use std::time::Duration;

use matrix_sdk::room::MessagesOptions;
use matrix_sdk::ruma::{OwnedEventId, RoomId};
use serde_json::Value;

use crate::harness::matrix::Class;
use crate::harness::parent::{Parent, Seen};
use crate::harness::wait::found;

/// How long a parent waits for a message that may need a picture first.
const PATIENCE: Duration = Duration::from_secs(60);

const NOTICE: &str = "m.notice";
const IMAGE: &str = "m.image";

/// Opens a ready-made poll for a day; its card in the room only says where to vote.
async fn opens(class: &Class, poll: &str, question: &str) -> Seen {
    class.ana().says(&class.room, &format!("/poll {poll} 1")).await;
    let card = class.sees(question).await;
    assert!(card.is_encrypted && card.body.contains("Vote with me alone"), "{}", card.body);
    assert!(!card.body.contains("Reply to this message"), "the room's card offers no choices: {}", card.body);
    card
}

/// Lists the room's messages of a type, newest first; the body of a picture is its caption.
async fn sent(parent: &Parent, room: &RoomId, kind: &str) -> Vec<Seen> {
    let room = parent.client.get_room(room).expect("they are in it");
    let mut options = MessagesOptions::backward();
    options.limit = 100_u32.into();
    let Ok(messages) = room.messages(options).await else { return Vec::new() };
    let seen = messages.chunk.iter().filter_map(|event| {
        let raw: Value = serde_json::from_str(event.raw().json().get()).ok()?;
        let content = &raw["content"];
        let body = content["body"].as_str().filter(|_| content["msgtype"] == kind)?.to_owned();
        let id = OwnedEventId::try_from(raw["event_id"].as_str()?).ok()?;
        Some(Seen { id, body, is_encrypted: event.encryption_info().is_some() })
    });
    seen.collect()
}

/// Waits for a message of this type with all these texts; returns the newest.
async fn finds(parent: &Parent, room: &RoomId, kind: &str, texts: &[&str]) -> Seen {
    found(&format!("{texts:?}"), PATIENCE, || async {
        let all = sent(parent, room, kind).await;
        let wanted = all.iter().find(|seen| texts.iter().all(|text| seen.body.contains(*text))).cloned();
        wanted.ok_or_else(|| format!("{all:#?}"))
    })
    .await
}

/// Replies to a post of the bot with the number of a choice; returns the bot's answer.
async fn answers(parent: &Parent, own: &RoomId, post: &Seen, number: &str, told: &str) -> Seen {
    parent.replies(own, &post.id, number).await;
    parent.sees(own, told).await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_choice_is_cast_in_private_and_the_room_gets_its_result_and_its_picture() {
    let mut class = Class::founded(5).await;
    let (ana, bo) = (&class.parents[0], &class.parents[1]);
    let card = opens(&class, "visits", "What should the rule be for screens").await;

    bo.replies(&class.room, &card.id, "3").await;
    let own = bo.is_invited_by(&class.bot).await;
    bo.sees(&own, "3. No screens on visits").await;
    assert_eq!(class.ballots().await, 0, "what the room sees is no ballot");

    for parent in &class.parents {
        let own = class.alone(parent).await;
        parent.says(&own, "/poll").await;
        parent.sees(&own, "3. No screens on visits").await;
        parent.says(&own, "3").await;
        let told = parent.sees(&own, "Noted: ").await;
        assert!(told.body.starts_with("Noted: No screens on visits. "), "{}", told.body);
    }
    assert_eq!(class.ballots().await, 5);

    class.clock().forward_to("2026-11-24T19:00:00Z".parse().expect("a time"));
    let outcome = "Most of those with an opinion chose: No screens on visits";
    let result = finds(ana, &class.room, NOTICE, &["Result: Screens at friends’ homes", outcome]).await;
    let picture = finds(ana, &class.room, IMAGE, &[outcome, "The picture shows: ", "No screens on visits: "]).await;
    assert!(result.is_encrypted && picture.is_encrypted);
    let closed = ana.sees(&class.room, "The poll is closed.").await;
    assert_eq!(closed.id, card.id, "the card is edited in its place");
    class.bot_ends().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn every_other_kind_is_answered_in_private_by_numbers() {
    let mut class = Class::founded(2).await;
    let bo = &class.parents[1];
    for (poll, question) in [
        ("apps", "Which apps and services"),
        ("watch", "smartwatches be in school mode"),
        ("night", "we charge the children"),
        ("chat", "Which channel"),
        ("debut-together", "Until what age would you hold off"),
    ] {
        opens(&class, poll, question).await;
    }
    let own = class.alone(bo).await;
    bo.says(&own, "/poll").await;

    let apps = finds(bo, &own, NOTICE, &["Which apps and services", "1. Snapchat"]).await;
    // Each answer brings the ballot again, with the ticks so far.
    let one = answers(bo, &own, &apps, "1", "Ticked: Snapchat.").await;
    let two = answers(bo, &own, &one, "4", "Ticked: Snapchat, YouTube.").await;
    answers(bo, &own, &two, "1", "Ticked: YouTube.").await;

    let stance = finds(bo, &own, NOTICE, &["smartwatches be in school mode", "2. Yes, but …"]).await;
    answers(bo, &own, &stance, "2", "Noted: Yes, but …").await;

    let consent = finds(bo, &own, NOTICE, &["we charge the children", "3. I have an objection"]).await;
    answers(bo, &own, &consent, "3", "Noted: I have an objection").await;
    let offer = bo.sees(&own, "Would you like to say why?").await;
    answers(bo, &own, &offer, "1", "Write the reason here").await;
    bo.says(&own, "The phone is our alarm clock").await;
    let preview = bo.sees(&own, "‘The phone is our alarm clock’").await;
    answers(bo, &own, &preview, "1", "The class will see the reason").await;

    let ranking = finds(bo, &own, NOTICE, &["Which channel", "1. Answer with me alone"]).await;
    let first = answers(bo, &own, &ranking, "1", "What would you like most?").await;
    let second = answers(bo, &own, &first, "2", "So far: 1. Ordinary text messages. What comes next?").await;
    let so_far = "1. Ordinary text messages, 2. The school’s own tool";
    let third = answers(bo, &own, &second, "3", &format!("So far: {so_far}. ")).await;
    assert!(third.body.contains("3. Done, the rest are equal"), "{}", third.body);
    answers(bo, &own, &third, "3", &format!("Noted: {so_far}. ")).await;

    let pledge = finds(bo, &own, NOTICE, &["Until what age would you hold off", "1. Answer with me alone"]).await;
    let until = answers(bo, &own, &pledge, "1", "Until what age would you wait").await;
    let need = answers(bo, &own, &until, "6", "13 years. At least how many children").await;
    answers(bo, &own, &need, "3", "Noted: wait until 13, if it covers at least 5 ").await;

    assert_eq!(class.ballots().await, 5, "one for each poll");
    assert_eq!(class.parents[0].count(&class.room, "Noted: ").await, 0, "the room hears of none");
    class.bot_ends().await;
}
