use enige::chat::telegram::{Pace, Telegram};
use enige::chat::{Button, Buttons, Chat, Post, Rank};
use enige::event::Address;
use enige::ids::JobId;

use super::Group;
use crate::harness::{SPEED, TOKEN, payload};

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_class_goes_from_start_to_a_lesson() {
    let group = Group::with_a_class().await;
    group.fake.says(group.chat, group.ana, "/poll debut");
    let card = group.sees("How old").await;
    assert!(card.html.starts_with("<b>"), "{}", card.html);
    for (person, age) in group.others.iter().zip([12, 13, 13, 13, 14, 13, 9]) {
        let told = group.press(*person, card.id, &format!("{age} years")).await;
        assert!(told.starts_with(&format!("Noted: {age} years")), "{told}");
        assert!(told.contains("parent of one child"), "the first time they are told what they count as: {told}");
    }
    let told = group.press(group.others[6], card.id, "10 years").await;
    assert!(told.starts_with("Noted: 10 years") && !told.contains("one child"), "{told}");
    assert_eq!(group.sees("How old").await.edits, 0, "a vote changes nothing on the card");

    group.serving.clock.forward_to("2026-11-30T19:00:00Z".parse().expect("a time"));
    let result = group.sees("Result: ").await;
    assert!(result.text.contains("at least 13"), "{}", result.text);
    group.sees("The poll is closed.").await;
    assert!(group.fake.messages(group.chat).iter().find(|m| m.id == card.id).is_some_and(|m| m.buttons.is_empty()));

    group.fake.says(group.chat, group.others[0], "/agreement");
    let agreement = group.sees("Our agreement").await;
    assert!(agreement.text.contains("5B & parents") && agreement.html.contains("5B &amp; parents"));
    assert!(agreement.text.contains("at least 13"), "{}", agreement.text);

    group.fake.says(group.chat, group.ana, "/lesson");
    let plan = group.sees("No dilemmas are planned").await;
    group.fake.presses(group.chat, group.ana, plan.id, "Tuesday");
    group.sees("Tuesday. ").await;
    group.fake.presses(group.chat, group.ana, plan.id, "18:00");
    group.sees("One dilemma a week").await;
    group.serving.clock.forward_to("2026-12-01T18:00:00Z".parse().expect("a time"));
    let dilemma = group.sees("Dilemma: ").await;
    let label = dilemma.buttons[0][0].label.clone();
    let told = group.press(group.others[1], dilemma.id, &label).await;
    assert!(told.starts_with("Noted: "), "{told}");
    group.serving.clock.forward_to("2026-12-02T18:00:00Z".parse().expect("a time"));
    let sources = group.sees("What the sources say: ").await;
    assert!(sources.text.contains("checked November 2026"), "{}", sources.text);
    group.ends().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_name_and_a_number_are_typed_in_reply_and_an_administrator_confirms() {
    let group = Group::with_the_bot().await;
    let bo = group.others[0];
    group.fake.says(group.chat, bo, "/start@FakeClassBot");
    let card = group.sees("language").await;
    group.fake.presses(group.chat, bo, card.id, "English");
    group.sees("kind of group").await;
    group.fake.presses(group.chat, bo, card.id, "School class");
    group.sees("What is the group").await;
    group.fake.replies(group.chat, bo, card.id, "5B <Solberg>");
    let card = group.sees("country").await;
    group.fake.presses(group.chat, bo, card.id, "Sweden");
    group.sees("year").await;
    group.fake.presses(group.chat, bo, card.id, &group.sees("year").await.buttons[2][1].label);
    group.sees("How many").await;
    group.fake.replies(group.chat, bo, card.id, "23");
    let card = group.sees("needs to confirm").await;
    let told = group.press(bo, card.id, "Confirm").await;
    assert!(told.contains("admin"), "{told}");
    group.fake.presses(group.chat, group.ana, card.id, "Confirm");
    let welcome = group.sees("Welcome, 5B <Solberg>").await;
    assert!(welcome.html.contains("5B &lt;Solberg&gt;"), "{}", welcome.html);
    group.ends().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn in_private_a_parent_votes_reads_and_is_forgotten() {
    let group = Group::with_a_class().await;
    group.fake.says(group.chat, group.ana, "/poll debut");
    let card = group.sees("How old").await;
    let bo = group.others[0];
    group.fake.starts(bo);
    group.sees_in(bo, "Add me to").await;
    group.press(bo, card.id, "12 years").await;
    group.fake.says(bo, bo, "/poll");
    let ballot = group.sees_in(bo, "Press your answer").await;
    let press = group.fake.presses(bo, bo, ballot.id, "13 years");
    assert!(group.answer(press).await.starts_with("Noted: 13 years"));
    group.fake.says(bo, bo, "/language da");
    group.sees_in(bo, "dansk").await;
    group.fake.says(bo, bo, "/agreement");
    group.sees_in(bo, "Vores aftale").await;
    group.fake.says(bo, bo, "/privacy");
    group.sees_in(bo, "Hvad jeg gemmer").await;
    group.fake.says(bo, bo, "/forget");
    let ask = group.sees_in(bo, "glemmes").await;
    let press = group.fake.presses(bo, bo, ask.id, "Glem mig");
    assert!(group.answer(press).await.contains("Du er glemt"));
    group.ends().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_command_menu_exists_in_every_language() {
    let group = Group::with_the_bot().await;
    for code in ["", "nb", "da", "sv", "en"] {
        let commands = group.fake.commands(code, "default");
        assert_eq!(commands.len(), 20, "{code}");
        let said: std::collections::BTreeSet<_> = commands.iter().map(|command| &command.description).collect();
        assert_eq!(said.len(), 20, "each says something else: {commands:?}");
    }
    assert_ne!(group.fake.commands("da", "default"), group.fake.commands("sv", "default"));
    group.ends().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_group_upgraded_to_a_supergroup_keeps_its_class() {
    let mut group = Group::with_a_class().await;
    group.fake.says(group.chat, group.ana, "/poll debut");
    let card = group.sees("How old").await;
    group.press(group.others[0], card.id, "12 years").await;
    group.chat = group.fake.upgrade(group.chat);
    // The card stays in the old group; the poll gets a new card.
    let card = group.sees("How old").await;
    let told = group.press(group.others[0], card.id, "13 years").await;
    assert!(told.starts_with("Noted: 13 years") && !told.contains("one child"), "{told}");
    group.fake.says(group.chat, group.ana, "/close");
    group.sees("Result: ").await;
    group.ends().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_post_too_long_for_one_message_is_split_with_the_buttons_below_the_last_part() {
    let group = Group::with_the_bot().await;
    let pace = Pace::REAL.faster(SPEED);
    let telegram = Telegram::log_in(TOKEN, &group.fake.url(), pace).await.expect("the token is right");
    let paragraphs: Vec<String> = (10..60).map(|number| format!("{number}. {}", "long & ".repeat(30))).collect();
    let button = Button { label: "Go on".into(), press: payload::any() };
    let post = Post {
        heading: Some("All of it".into()),
        buttons: Buttons { rows: vec![vec![button]], by_number: String::new() },
        paragraphs: paragraphs.clone(),
        ..Post::default()
    };
    let room = Address::new("telegram", &group.chat.to_string());
    let known_by = telegram.post(&room, &post, JobId(uuid::Uuid::nil()), Rank::Due).await.expect("it is taken");
    let sent: Vec<_> =
        group.fake.messages(group.chat).into_iter().filter(|message| message.text.contains("long & ")).collect();
    assert_eq!(sent.len(), 3, "{sent:?}");
    assert!(sent[0].html.starts_with("<b>All of it</b>") && sent[0].buttons.is_empty() && sent[1].buttons.is_empty());
    assert_eq!(sent[2].buttons.len(), 1);
    let ids: Vec<String> = sent.iter().map(|message| message.id.to_string()).collect();
    assert_eq!(known_by.0, format!("{}/{}", group.chat, ids.join(",")), "it is known by all of them");
    let whole: Vec<&str> = sent.iter().map(|message| message.text.trim()).collect();
    let whole = whole.join("\n\n");
    for paragraph in paragraphs {
        assert!(whole.contains(paragraph.trim()), "{paragraph}");
    }
    // An edit reaches every part and loses nothing.
    let paragraphs = post.paragraphs.iter().map(|paragraph| paragraph.replace("long", "much")).collect();
    telegram.edit(&room, &known_by, &Post { paragraphs, ..post }).await.expect("it is taken");
    let now = group.fake.messages(group.chat);
    let now: Vec<_> = now.into_iter().filter(|message| message.text.contains("much & ")).collect();
    assert_eq!(now.iter().map(|message| message.id.to_string()).collect::<Vec<_>>(), ids);
    for (now, before) in now.iter().zip(&sent) {
        assert_eq!((now.text.replace("much", "long"), now.buttons.len()), (before.text.clone(), before.buttons.len()));
    }
    group.ends().await;
}
