use std::time::Duration;

use super::Group;
use crate::harness::Serving;
use crate::harness::telegram::{FakeTelegram, Fault, Message, Upload};

/// How long a picture may take to be drawn on a busy machine.
const DRAWING: Duration = Duration::from_secs(40);

/// The button of a ballot that takes more than one press.
const ALONE: &str = "Answer with me alone";

impl Group {
    /// Opens a ready-made poll for a day; returns its card.
    async fn opens(&self, poll: &str, question: &str) -> Message {
        self.fake.says(self.chat, self.ana, &format!("/poll {poll} 1"));
        self.sees(question).await
    }

    /// Moves the clock past the end of the one-day polls.
    fn closes(&self) {
        self.serving.clock.forward_to("2026-11-24T19:00:00Z".parse().expect("a time"));
    }

    /// Waits for a matching message of the bot in a chat, long enough for a picture; returns the newest.
    async fn finds(&self, chat: i64, what: &str, wanted: impl Fn(&Message) -> bool) -> Message {
        let there = |fake: &FakeTelegram| fake.messages(chat).into_iter().rev().find(&wanted);
        self.fake.wait_within(DRAWING, what, |fake| there(fake).is_some()).await;
        there(&self.fake).expect("waited for")
    }

    /// Waits for a file of this type in a chat; returns it with its caption.
    async fn file(&self, chat: i64, media_type: &str) -> (Upload, String) {
        let is_it = |message: &Message| message.upload.as_ref().is_some_and(|upload| upload.media_type == media_type);
        let message = self.finds(chat, media_type, is_it).await;
        (message.upload.expect("a file"), message.text)
    }

    /// Waits for a result with a picture; returns its caption.
    async fn result(&self, title: &str) -> String {
        let heading = format!("Result: {title}");
        let result = self.finds(self.chat, &heading, |message| message.text.starts_with(&heading)).await;
        let picture = result.upload.expect("a decided poll has a picture");
        assert_eq!(picture.media_type, "image/png", "{}", picture.name);
        assert!(picture.bytes.starts_with(b"\x89PNG"), "{}", picture.name);
        result.text
    }

    /// The parameter of the deep link that answers the press of a person without a private chat.
    pub(super) async fn link(&self, person: i64, card: i64) -> String {
        let press = self.fake.presses(self.chat, person, card, ALONE);
        self.answer(press).await;
        let url = self.fake.answers(press).and_then(|answer| answer.url).expect("a link into the private chat");
        url.strip_prefix("https://t.me/FakeClassBot?start=").expect("a link to the bot").to_owned()
    }

    /// Follows that link.
    async fn follows_link(&self, person: i64, card: i64) {
        let parameter = self.link(person, card).await;
        self.fake.starts_with(person, &parameter);
    }

    /// Checks that the bot has written to a person who has a private chat.
    async fn is_written_to(&self, person: i64, card: i64) {
        let press = self.fake.presses(self.chat, person, card, ALONE);
        assert_eq!(self.answer(press).await, "I have written to you alone.");
        assert_eq!(self.fake.answers(press).and_then(|answer| answer.url), None);
    }

    /// Presses a button in private; the next step must replace the message.
    async fn steps(&self, person: i64, message: i64, label: &str, next: &str) {
        self.fake.presses(person, person, message, label);
        assert_eq!(self.sees_in(person, next).await.id, message, "`{next}` stands somewhere else");
    }

    /// Stops the bot. Some of its answers to presses may have come too late.
    async fn ends_after_late_answers(self) {
        self.serving.ends().await;
        let refusals = self.fake.refusals();
        let expected = |text: &str| text.contains("query is too old") || text.contains("initiate conversation");
        assert!(refusals.iter().all(|refusal| expected(&refusal.description)), "{refusals:?}");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_age_poll_and_a_choice_poll_run_from_card_to_picture() {
    let group = Group::with_a_class().await;
    let age = group.opens("debut", "How old").await;
    let choice = group.opens("visits", "What should the rule be for screens").await;
    for (person, years) in group.others.iter().zip([12, 13, 13, 13, 14]) {
        let told = group.press(*person, age.id, &format!("{years} years")).await;
        assert!(told.starts_with(&format!("Noted: {years} years. ")), "{told}");
        let told = group.press(*person, choice.id, "Families decide").await;
        assert!(told.starts_with("Noted: Families decide. "), "{told}");
    }
    for person in &group.others[..4] {
        let told = group.press(*person, choice.id, "No screens on visits").await;
        assert!(told.starts_with("Noted: No screens on visits. "), "{told}");
    }
    group.closes();
    let age = group.result("First smartphone").await;
    assert!(age.contains("at least 13"), "{age}");
    let told = group.result("Screens at friends’ homes").await;
    assert!(told.contains("chose: No screens on visits"), "{told}");
    let closed = group.fake.messages(group.chat).into_iter().find(|message| message.id == choice.id);
    assert!(closed.is_some_and(|card| card.text.contains("The poll is closed.") && card.buttons.is_empty()));
    group.ends().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn each_press_in_the_group_adds_a_tick_and_the_alert_lists_the_ticks() {
    let group = Group::with_a_class().await;
    let card = group.opens("apps", "Which apps and services").await;
    let bo = group.others[0];
    let press = group.fake.presses(group.chat, bo, card.id, "YouTube");
    assert!(group.answer(press).await.starts_with("Ticked: YouTube. You count as the parent of one child."));
    assert!(group.fake.answers(press).is_some_and(|answer| answer.alert), "it stays until it is closed");
    for (label, told) in [
        ("Snapchat", "Ticked: Snapchat, YouTube."),
        ("YouTube", "Ticked: Snapchat, YouTube."),
        ("None of them", "Nothing is ticked. That counts as ‘none of them’."),
        ("Minecraft", "Ticked: Minecraft."),
        ("None of them", "Nothing is ticked. That counts as ‘none of them’."),
    ] {
        assert_eq!(group.press(bo, card.id, label).await, told);
    }
    for person in &group.others[..5] {
        group.press(*person, card.id, "Minecraft").await;
        let told = group.press(*person, card.id, "YouTube").await;
        assert_eq!(told, "Ticked: YouTube, Minecraft.");
    }
    assert_eq!(group.sees("Which apps and services").await.edits, 0, "a tick changes nothing on the card");
    group.closes();
    let result = group.result("Apps and services").await;
    assert!(result.contains("These have enough support: YouTube, Minecraft"), "{result}");
    group.ends().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_stance_poll_and_a_consent_poll_run_from_card_to_picture() {
    let group = Group::with_a_class().await;
    let stance = group.opens("watch", "smartwatches be in school mode").await;
    let consent = group.opens("night", "we charge the children").await;
    let stances = ["Yes", "Yes, but …", "Yes", "Yes, but …", "No"];
    let positions = ["I agree", "I can live with it", "I agree", "I agree", "I can live with it"];
    for ((person, one), other) in group.others.iter().zip(stances).zip(positions) {
        let told = group.press(*person, stance.id, one).await;
        assert!(told.starts_with(&format!("Noted: {one}. ")), "{told}");
        let told = group.press(*person, consent.id, other).await;
        assert!(told.starts_with(&format!("Noted: {other}. ")), "{told}");
    }
    group.closes();
    let stance = group.result("Smartwatches").await;
    assert!(stance.contains("say yes"), "{stance}");
    let consent = group.result("Phones at night").await;
    assert!(consent.contains("Nobody has an objection."), "{consent}");
    group.ends().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_ranking_and_a_pledge_are_answered_in_private_step_by_step() {
    let group = Group::with_a_class().await;
    let card = group.opens("chat", "Which channel").await;
    for (place, person) in group.others[..5].iter().enumerate() {
        group.follows_link(*person, card.id).await;
        let ballot = group.sees_in(*person, "What would you like most?").await.id;
        group.steps(*person, ballot, "No shared channel", "So far: 1. No shared channel. ").await;
        group.steps(*person, ballot, "Start again", "What would you like most?").await;
        group.steps(*person, ballot, "Ordinary text messages", "So far: 1. Ordinary text messages. ").await;
        if place > 0 {
            group.steps(*person, ballot, "Done, the rest are equal", "Noted: 1. Ordinary text messages. ").await;
            continue;
        }
        let so_far = "1. Ordinary text messages, 2. No shared channel";
        group.steps(*person, ballot, "No shared channel", &format!("So far: {so_far}. ")).await;
        let all = format!("Noted: {so_far}, 3. The school’s own tool, 4. One chat that a parent looks after. ");
        group.steps(*person, ballot, "The school’s own tool", &all).await;
    }
    let card = group.opens("debut-together", "Until what age would you hold off").await;
    for person in &group.others[..5] {
        group.is_written_to(*person, card.id).await;
        let ballot = group.sees_in(*person, "Until what age would you wait").await.id;
        group.steps(*person, ballot, "13 years", "13 years. At least how many children").await;
        group.steps(*person, ballot, "At least 5 children", "Noted: wait until 13, if it covers at least 5 ").await;
    }
    group.closes();
    let ranking = group.result("Class chat").await;
    assert!(ranking.contains("the winner is: Ordinary text messages"), "{ranking}");
    let pledge = group.result("Waiting together: smartphone").await;
    assert!(pledge.contains("until the child is 13."), "{pledge}");
    group.fake.says(group.chat, group.others[0], "/agreement");
    let agreement = group.sees("Our agreement").await.text;
    assert!(agreement.contains("Proposed: Several of our families wait together"), "{agreement}");
    group.ends().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_parent_who_has_started_the_bot_gets_the_ballot_in_private_at_once() {
    let group = Group::with_a_class().await;
    let bo = group.others[0];
    group.fake.starts(bo);
    group.sees_in(bo, "Add me to").await;
    let card = group.opens("chat", "Which channel").await;
    group.is_written_to(bo, card.id).await;
    let ballot = group.sees_in(bo, "What would you like most?").await.id;
    group.steps(bo, ballot, "Ordinary text messages", "So far: 1. Ordinary text messages. ").await;
    group.steps(bo, ballot, "Done, the rest are equal", "Noted: 1. Ordinary text messages. ").await;
    group.ends().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_tick_that_is_delivered_twice_counts_once() {
    let mut group = Group::with_a_class().await;
    let card = group.opens("apps", "Which apps and services").await;
    let (bo, clock) = (group.others[0], group.serving.clock.clone());
    // The `getUpdates` call that delivers the tick is open; the next one, which would confirm it, fails.
    group.fake.wait_until("everything before is confirmed", |fake| fake.pending_updates() == 0).await;
    let polls = group.fake.calls("getUpdates").len();
    group.fake.fail_next("getUpdates", Fault::TooManyRequests { retry_after: 60 });
    let told = group.press(bo, card.id, "YouTube").await;
    assert!(told.starts_with("Ticked: YouTube. "), "{told}");
    group.fake.wait_until("it would confirm", |fake| fake.calls("getUpdates").len() > polls).await;
    group.serving.dies().await;
    assert_eq!(group.fake.pending_updates(), 1, "the tick comes again");
    group.serving = Serving::begins(&group.fake, &group.database, clock);
    group.fake.wait_until("it is confirmed", |fake| fake.pending_updates() == 0).await;
    assert_eq!(group.press(bo, card.id, "Minecraft").await, "Ticked: YouTube, Minecraft.");
    group.ends_after_late_answers().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn only_the_contact_parent_gets_the_table_the_minutes_and_the_codes_as_documents() {
    let group = Group::with_a_class().await;
    let (chat, ana) = (group.chat, group.ana);
    group.fake.starts(ana);
    group.sees_in(ana, "Hello").await;
    let card = group.opens("visits", "What should the rule be for screens").await;
    for person in &group.others[..5] {
        group.press(*person, card.id, "No screens on visits").await;
    }
    group.fake.says(chat, ana, "/close");
    group.result("Screens at friends’ homes").await;
    let offer = group.sees_in(ana, "is decided. What happens now?").await;
    group.fake.presses(ana, ana, offer.id, "Table and written record");
    let (table, _) = group.file(ana, "text/csv").await;
    let text = String::from_utf8(table.bytes).expect("a table is text");
    assert!(table.name == "enige-1.csv" && text.contains("\"No screens on visits\","), "{}: {text}", table.name);
    let (minute, _) = group.file(ana, "text/markdown").await;
    let text = String::from_utf8(minute.bytes).expect("a minute is text");
    assert!(text.starts_with("# Poll in 5B & parents: Screens at friends’ homes"), "{text}");
    assert!(text.contains("Outcome: Most of those with an opinion chose: No screens on visits"), "{text}");

    group.fake.says(ana, ana, "/seats");
    let seats = group.sees_in(ana, "Seats in the group").await;
    assert!(seats.text.contains("6 of 20 children"), "{}", seats.text);
    group.fake.presses(ana, ana, seats.id, "Codes to print");
    let (codes, _) = group.file(ana, "application/pdf").await;
    assert!(codes.name == "codes.pdf" && codes.bytes.starts_with(b"%PDF"), "{}", codes.name);
    let shown = group.fake.messages(chat).into_iter().filter_map(|message| message.upload);
    assert_eq!(shown.count(), 1, "the group sees the picture and no document");
    group.ends_after_late_answers().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_result_too_long_for_a_caption_is_posted_above_its_picture() {
    let group = Group::with_a_class().await;
    let ana = group.ana;
    group.fake.starts(ana);
    group.sees_in(ana, "Hello").await;
    group.fake.says(ana, ana, "/poll");
    let list = group.sees_in(ana, "Press a poll to look at it").await;
    group.fake.presses(ana, ana, list.id, "Phones at night");
    let preview = group.sees_in(ana, "This is how it will look").await;
    group.fake.presses(ana, ana, preview.id, "Two thirds decides");
    let preview = group.sees_in(ana, "when two thirds of those with an opinion").await;
    group.steps(ana, preview.id, "Put it to the class", "The poll is now open in the group.").await;
    let card = group.sees("we charge the children").await;

    // Each reason has 479 characters. The class decides by two thirds, so the poll passes despite the objections.
    let reasons = ["alarm ", "music "].map(|word| word.repeat(80).trim().to_owned());
    for (&person, reason) in group.others.iter().zip(&reasons) {
        group.fake.starts(person);
        group.sees_in(person, "Add me to").await;
        let told = group.press(person, card.id, "I have an objection").await;
        assert!(told.starts_with("Noted: I have an objection. "), "{told}");
        let offer = group.sees_in(person, "Would you like to say why?").await;
        group.fake.presses(person, person, offer.id, "Write a reason");
        group.sees_in(person, "Write the reason here").await;
        group.fake.says(person, person, reason);
        let preview = group.sees_in(person, reason).await;
        group.steps(person, preview.id, "Let the class see it", "The class will see the reason").await;
    }
    for person in &group.others[2..6] {
        group.press(*person, card.id, "I agree").await;
    }
    group.fake.says(group.chat, ana, "/close");
    let result = group.finds(group.chat, "the result", |m| m.text.starts_with("Result: Phones at night")).await;
    assert!(result.upload.is_none() && result.text.chars().count() > 1024, "{}", result.text);
    assert!(reasons.iter().all(|reason| result.text.contains(reason)), "{}", result.text);
    let (picture, words) = group.file(group.chat, "image/png").await;
    assert!(picture.bytes.starts_with(b"\x89PNG") && words.contains("It is accepted."), "{words}");
    group.ends_after_late_answers().await;
}
