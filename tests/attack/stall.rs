//! Stalling: one hostile group at full speed, and twenty others that want an answer.

use std::sync::Arc;
use std::sync::Mutex;
use std::time::{Duration, Instant};

use enige::clock::Clock;
use tokio::sync::watch;

use crate::harness::telegram::{FakeTelegram, Message, PressId};
use crate::harness::{Database, SPEED, Serving, Story, TOKEN};

/// The groups that want an answer.
const OTHERS: usize = 20;

/// How often each of them asks.
const ROUNDS: usize = 10;

/// The updates of the hostile group that always wait at Telegram, ahead of everybody else's.
const AHEAD: usize = 150;

/// The longest time for 99 of 100 answers, on an idle machine.
const IN_TIME: Duration = Duration::from_secs(1);

/// The longest time on a busy machine, as a multiple of the time without the flood. Rounds with and without the flood
/// alternate. Before the fix, answers took forty times as long and more.
const TIMES: u32 = 10;

/// How long the test waits for the flood to start or to drain.
const LONG: Duration = Duration::from_secs(120);

/// A group with a message of the bot in it, and two people.
struct Group {
    chat: i64,
    creator: i64,
    other: i64,
    card: i64,
}

async fn sees(fake: &FakeTelegram, chat: i64, text: &str) -> Message {
    let there = |fake: &FakeTelegram| fake.messages(chat).into_iter().rev().find(|m| m.text.contains(text));
    fake.wait_until(&format!("`{text}` in {chat}"), |fake| there(fake).is_some()).await;
    there(fake).expect("waited for")
}

/// A group that asks for its language: a press by anybody but its creator is refused by name.
async fn group(fake: &FakeTelegram, name: &str) -> Group {
    let (creator, other) = (fake.person(name, "en"), fake.person("Bo", "en"));
    let chat = fake.group(name, creator);
    fake.enters(chat, other);
    fake.add_bot(chat, creator);
    sees(fake, chat, "Type /start").await;
    fake.says(chat, creator, "/start");
    let card = sees(fake, chat, "language").await.id;
    Group { chat, creator, other, card }
}

/// Sets up a class, opens a poll, and asks for the kits: what the hostile group presses.
async fn class(fake: &FakeTelegram, group: &Group) -> [(Message, String); 2] {
    for question in ["language", "kind of group", "What is the group", "country", "year", "How many"] {
        let card = sees(fake, group.chat, question).await;
        fake.presses(group.chat, group.creator, card.id, &card.buttons[0][0].label);
    }
    sees(fake, group.chat, "Welcome").await;
    fake.says(group.chat, group.creator, "/poll debut");
    let poll = sees(fake, group.chat, "How old").await;
    fake.says(group.chat, group.creator, "/lesson meeting");
    let kits = sees(fake, group.chat, "What should the meeting be about").await;
    [poll, kits].map(|message| {
        let label = message.buttons[0][0].label.clone();
        (message, label)
    })
}

/// The command that the test gives to the flood.
#[derive(Clone, Copy, PartialEq)]
enum Flood {
    Runs,
    Rests,
    Ends,
}

/// Keeps updates of the hostile group pending at Telegram while the command is [`Flood::Runs`].
async fn flood(
    fake: Arc<FakeTelegram>,
    hostile: Group,
    [poll, kits]: [(Message, String); 2],
    mut told: watch::Receiver<Flood>,
) {
    let mut sent = 0_usize;
    loop {
        let to_do = *told.wait_for(|flood| *flood != Flood::Rests).await.expect("the test goes on");
        if to_do == Flood::Ends {
            return;
        }
        for _ in fake.pending_updates()..AHEAD {
            sent += 1;
            match sent % 3 {
                0 => _ = fake.says(hostile.chat, hostile.other, "/agreement"),
                1 => _ = fake.presses(hostile.chat, hostile.other, poll.0.id, &poll.1),
                _ => _ = fake.presses(hostile.chat, hostile.creator, kits.0.id, &kits.1),
            }
        }
        let room = |fake: &FakeTelegram| fake.pending_updates() < AHEAD || *told.borrow() != Flood::Runs;
        fake.wait_within(LONG, "the bot to take some of the flood", room).await;
    }
}

/// Presses in each group at once; returns how long each answer took.
async fn round(fake: &FakeTelegram, groups: &[Group]) -> Vec<Duration> {
    let start = Instant::now();
    let ask = |group: &Group| (fake.presses(group.chat, group.other, group.card, "English"), None);
    let open: Mutex<Vec<(PressId, Option<Duration>)>> = Mutex::new(groups.iter().map(ask).collect());
    let all = |fake: &FakeTelegram| {
        let mut open = open.lock().expect("no panic");
        for (press, took) in open.iter_mut().filter(|(_, took)| took.is_none()) {
            *took = fake.answers(*press).map(|answer| {
                assert!(answer.text.contains("Only the person who started"), "{}", answer.text);
                start.elapsed()
            });
        }
        open.iter().all(|(_, took)| took.is_some())
    };
    fake.wait_within(LONG, "an answer in every other group", all).await;
    open.into_inner().expect("no panic").into_iter().filter_map(|(_, took)| took).collect()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_group_at_full_speed_holds_up_no_other() {
    let fake = Arc::new(FakeTelegram::start(TOKEN, SPEED).await);
    let database = Database::fresh().await;
    let clock = Clock::running_from("2026-11-23T17:00:00Z".parse().expect("a time"));
    let serving = Serving::begins(&fake, &database, clock);
    fake.wait_until("the bot listens", |fake| !fake.calls("getUpdates").is_empty()).await;
    let hostile = group(&fake, "Hostile").await;
    let presses = class(&fake, &hostile).await;
    let mut others = Vec::new();
    for number in 1..=OTHERS {
        others.push(group(&fake, &format!("Class {number}")).await);
    }

    // As the attack was found: forty presses of a meeting kit.
    let (kits, label) = &presses[1];
    for _ in 0..40 {
        fake.presses(hostile.chat, hostile.creator, kits.id, label);
    }
    let (tell, told) = watch::channel(Flood::Rests);
    let flooding = tokio::spawn(flood(Arc::clone(&fake), hostile, presses, told));
    let (mut quiet, mut loud) = (Vec::new(), Vec::new());
    for _ in 0..ROUNDS {
        tell.send_replace(Flood::Rests);
        fake.wait_within(LONG, "the flood is over", |fake| fake.pending_updates() == 0).await;
        quiet.extend(round(&fake, &others).await);
        tell.send_replace(Flood::Runs);
        fake.wait_within(LONG, "the flood waits", |fake| fake.pending_updates() >= AHEAD / 2).await;
        loud.extend(round(&fake, &others).await);
    }
    assert!(!flooding.is_finished(), "the flood went on until the end");
    tell.send_replace(Flood::Ends);
    flooding.await.expect("no panic");
    let [quiet, loud] = [quiet, loud].map(|mut took| {
        took.sort();
        took[took.len() * 99 / 100 - 1]
    });
    assert!(loud < IN_TIME.max(quiet * TIMES), "99 of 100 took at most {loud:?} with the flood, {quiet:?} without");
    serving.ends().await;
}

/// The stored codes, each with its seat.
async fn printed(story: &Story) -> Vec<(uuid::Uuid, Vec<u8>)> {
    let query = "select seat_id, code_hash from seat_codes order by 1, 2";
    sqlx::query_as(query).fetch_all(&mut story.database.look().await).await.expect("codes")
}

#[tokio::test]
async fn a_person_gets_ten_documents_an_hour_and_a_refused_one_replaces_nothing() {
    let mut story = Story::with_a_draft().await;
    story.tell("ana (private): /seats\nana (private) > Codes to print").await;
    let codes = printed(&story).await;
    for _ in 0..9 {
        let shown = story.show("ana: /agreement md").await;
        assert!(shown.iter().any(|post| !post.attachments.is_empty()), "{shown:?}");
    }
    for line in
        ["ana: /agreement md", "ana (private): /seats\nana (private) > Codes to print\nana (private) > Print new codes"]
    {
        let refusal = story.show(line).await.pop().expect("an answer");
        assert!(refusal.refused && refusal.text.starts_with("I have made many documents"), "{refusal:?}");
    }
    assert_eq!(printed(&story).await, codes, "the slips that were printed are good");
    let shown = story.show("bo: /agreement md").await;
    assert!(shown.iter().any(|post| !post.attachments.is_empty()), "somebody else: {shown:?}");
    let shown = story.show("@ +6m\nana: /agreement md").await;
    assert!(shown.iter().any(|post| !post.attachments.is_empty()), "later: {shown:?}");
}
