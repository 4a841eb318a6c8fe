//! Telegram: the real adapter against a strict fake of the Bot API.

mod agreements;
mod cannot;
mod durability;
mod flow;
mod lessons;
mod polls;
mod trouble;

use enige::clock::Clock;

use crate::harness::telegram::{FakeTelegram, Message, PressId};
use crate::harness::{Database, SPEED, Serving, TOKEN};

/// A group of parents on the fake server, with the bot in it.
struct Group {
    fake: FakeTelegram,
    database: Database,
    serving: Serving,
    chat: i64,
    /// The creator of the group, and so its administrator.
    ana: i64,
    others: Vec<i64>,
}

impl Group {
    /// A group with a bot that has just been added.
    async fn with_the_bot() -> Group {
        let fake = FakeTelegram::start(TOKEN, SPEED).await;
        let database = Database::fresh().await;
        let ana = fake.person("Ana", "en");
        let chat = fake.group("5B & parents", ana);
        let others: Vec<i64> =
            ["Bo", "Cem", "Dina", "Egil", "Freja", "Bo", "Hanne"].iter().map(|name| fake.person(name, "en")).collect();
        others.iter().for_each(|person| fake.enters(chat, *person));
        let clock = Clock::running_from("2026-11-23T17:00:00Z".parse().expect("a time"));
        let serving = Serving::begins(&fake, &database, clock);
        fake.wait_until("the bot listens", |fake| !fake.calls("getUpdates").is_empty()).await;
        fake.add_bot(chat, ana);
        let group = Group { fake, database, serving, chat, ana, others };
        group.sees("Type /start").await;
        group
    }

    /// A group whose class Ana has set up, with the first button at each step.
    async fn with_a_class() -> Group {
        let group = Group::with_the_bot().await;
        group.fake.says(group.chat, group.ana, "/start");
        for question in ["language", "kind of group", "What is the group", "country", "year", "How many"] {
            let card = group.sees(question).await;
            let label = card.buttons[0][0].label.clone();
            group.fake.presses(group.chat, group.ana, card.id, &label);
        }
        group.sees("Welcome, 5B & parents").await;
        group
    }

    /// Waits for a message of the bot with this text in the group; returns the newest.
    async fn sees(&self, text: &str) -> Message {
        self.sees_in(self.chat, text).await
    }

    /// Waits for a message of the bot with this text in a chat; returns the newest.
    async fn sees_in(&self, chat: i64, text: &str) -> Message {
        let there = |fake: &FakeTelegram| fake.messages(chat).into_iter().rev().find(|m| m.text.contains(text));
        self.fake.wait_until(&format!("`{text}` in {chat}"), |fake| there(fake).is_some()).await;
        there(&self.fake).expect("waited for")
    }

    /// Presses a button; returns the text of the bot's answer.
    async fn press(&self, person: i64, message: i64, label: &str) -> String {
        let press = self.fake.presses(self.chat, person, message, label);
        self.answer(press).await
    }

    /// Waits for the bot's answer to a press; returns its text.
    async fn answer(&self, press: PressId) -> String {
        self.fake.wait_until("an answer to a press", |fake| fake.answers(press).is_some()).await;
        self.fake.answers(press).expect("waited for").text
    }

    /// Counts the bot's messages in the group with this text.
    fn count(&self, text: &str) -> usize {
        self.fake.messages(self.chat).iter().filter(|message| message.text.contains(text)).count()
    }

    /// Stops the bot and checks that the server refused nothing.
    async fn ends(self) {
        self.serving.ends().await;
        // The bot learns only by trying that a person has never opened a chat with it.
        let mut refusals = self.fake.refusals();
        refusals.retain(|refusal| !refusal.description.contains("initiate conversation"));
        assert!(refusals.is_empty(), "{refusals:?}");
    }
}
