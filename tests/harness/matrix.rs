//! A class on Matrix: a room on the real homeserver with parents, the bot, and a class.

use std::path::Path;

use enige::clock::Clock;
use enige::config::ServeOptions;
use matrix_sdk::Client;
use matrix_sdk::ruma::{OwnedRoomId, OwnedUserId, UserId};

use super::parent::{PASSWORD, Parent, Seen, register};
use super::server::Database;
use super::serving::{Serving, serve_options};
use super::synapse::homeserver;

/// A room with a class that the first parent has founded.
pub(crate) struct Class {
    pub(crate) bot: OwnedUserId,
    pub(crate) room: OwnedRoomId,
    /// The first is ana, the contact parent.
    pub(crate) parents: Vec<Parent>,
    pub(crate) database: Database,
    serving: Option<Serving>,
    /// The bot's key store.
    store: tempfile::TempDir,
    /// Further options of the bot.
    more: Vec<String>,
}

impl Class {
    /// An encrypted room with `count` parents.
    pub(crate) async fn founded(count: usize) -> Class {
        Class::founded_with(true, count, &[]).await
    }

    /// A plain or encrypted room with `count` parents, and a bot with further options.
    pub(crate) async fn founded_with(encrypted: bool, count: usize, more: &[&str]) -> Class {
        let (database, bot) = (Database::fresh().await, register("enige").await);
        let more: Vec<String> = more.iter().map(|option| (*option).to_owned()).collect();
        let store = tempfile::tempdir().expect("a folder");
        let clock = Clock::running_from("2026-11-23T17:00:00Z".parse().expect("a time"));
        let serving = Serving::with(options(&database, &bot, store.path(), &more).await, clock);
        let mut parents = Vec::new();
        for _ in 0..count {
            parents.push(Parent::new("parent").await);
        }
        let (ana, others) = parents.split_first().expect("somebody founds it");
        let invited: Vec<_> = others.iter().map(Parent::user).collect();
        let room = ana.makes_room("5B parents", encrypted, &invited).await;
        for parent in others {
            ana.waits_for(&room, parent.user()).await;
        }
        // The bot must ignore messages from before it joined.
        ana.says(&room, "/help").await;
        ana.client.get_room(&room).expect("her room").invite_user_by_id(&bot).await.expect("the bot can be invited");
        ana.waits_for(&room, &bot).await;
        ana.sees(&room, "!start").await;
        ana.says(&room, "!start").await;
        let mut card = ana.sees(&room, "1. Norsk").await;
        for (answer, next) in
            [("English", "1. School class"), ("1", "1. 5B parents"), ("1", "1. Norway"), ("1", "5. "), ("5", "22 · 23")]
        {
            ana.replies(&room, &card.id, answer).await;
            card = ana.sees(&room, next).await;
            assert_eq!(card.is_encrypted, encrypted);
        }
        ana.replies(&room, &card.id, "23").await;
        let welcome = ana.sees(&room, "Welcome, 5B parents").await;
        assert!(welcome.body.contains("1. Parent of one child"), "{}", welcome.body);
        assert_eq!(ana.count(&room, "What Enige does").await, 0, "an answer to a message from before the join");
        Class { bot, room, parents, database, serving: Some(serving), store, more }
    }

    /// The contact parent.
    pub(crate) fn ana(&self) -> &Parent {
        &self.parents[0]
    }

    /// Waits for a message of the bot with this text in the class's room; returns the newest.
    pub(crate) async fn sees(&self, text: &str) -> Seen {
        self.ana().sees(&self.room, text).await
    }

    /// The parent's private room with the bot.
    pub(crate) async fn alone(&self, parent: &Parent) -> OwnedRoomId {
        let own = parent.alone_with(&self.bot).await;
        parent.waits_for(&own, &self.bot).await;
        own
    }

    /// The ballot of the open age poll, which the parent asks for in their private room; and that room.
    pub(crate) async fn ballot(&self, parent: &Parent) -> (OwnedRoomId, Seen) {
        let own = self.alone(parent).await;
        parent.says(&own, "/poll").await;
        let ballot = parent.sees(&own, "6. 13 years").await;
        (own, ballot)
    }

    /// Another client of the bot's account, which sees what the homeserver knows of it.
    pub(crate) async fn as_bot(&self) -> Client {
        let client =
            Client::builder().homeserver_url(homeserver().await).build().await.expect("the homeserver is there");
        client.matrix_auth().login_username(&self.bot, PASSWORD).send().await.expect("it is the password");
        client
    }

    /// Counts the ballots.
    pub(crate) async fn ballots(&self) -> i64 {
        let mut look = self.database.look().await;
        sqlx::query_scalar("select count(*) from ballots").fetch_one(&mut look).await.expect("the database is there")
    }

    /// The bot's clock.
    pub(crate) fn clock(&self) -> &Clock {
        &self.serving.as_ref().expect("the bot runs").clock
    }

    /// Stops the bot.
    pub(crate) async fn bot_ends(&mut self) -> Clock {
        let serving = self.serving.take().expect("the bot runs");
        let clock = serving.clock.clone();
        serving.ends().await;
        clock
    }

    /// Kills the bot.
    pub(crate) async fn bot_dies(&mut self) -> Clock {
        let serving = self.serving.take().expect("the bot runs");
        let clock = serving.clock.clone();
        serving.dies().await;
        clock
    }

    /// Starts another bot on the store of the stopped one.
    pub(crate) async fn bot_starts(&mut self, clock: Clock) {
        let options = options(&self.database, &self.bot, self.store.path(), &self.more).await;
        self.serving = Some(Serving::with(options, clock));
    }
}

/// The options of a bot with a key store. `more` may name another homeserver.
pub(crate) async fn options(database: &Database, bot: &UserId, store: &Path, more: &[String]) -> ServeOptions {
    let store = store.to_str().expect("a path of text");
    let mut all = vec!["--matrix-user", bot.as_str(), "--matrix-password", PASSWORD, "--matrix-store", store];
    all.extend(more.iter().map(String::as_str));
    if !all.contains(&"--matrix-homeserver") {
        all.extend(["--matrix-homeserver", homeserver().await]);
    }
    serve_options(database, &all)
}
