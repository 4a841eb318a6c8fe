//! Matrix: the real adapter against a real Synapse, with real clients for the parents.

use std::path::Path;

use enige::chat::LogInError;
use enige::chat::matrix::{Account, Matrix};
use enige::clock::Clock;
use enige::config::ServeOptions;
use matrix_sdk::ruma::{OwnedRoomId, OwnedUserId};

use crate::harness::parent::{PASSWORD, Parent, Seen, register, register_with_token};
use crate::harness::synapse::homeserver;
use crate::harness::{Database, Serving, serve_options};

/// A room of parents with the bot in it.
struct Class {
    bot: OwnedUserId,
    room: OwnedRoomId,
    ana: Parent,
    others: Vec<Parent>,
    serving: Option<Serving>,
    database: Database,
    store: tempfile::TempDir,
}

async fn options(database: &Database, bot: &OwnedUserId, store: &Path) -> ServeOptions {
    let store = store.to_str().expect("a path of text");
    let homeserver = homeserver().await;
    let user = bot.as_str();
    let matrix = ["--matrix-homeserver", homeserver, "--matrix-user", user, "--matrix-password", PASSWORD];
    serve_options(database, &[matrix.as_slice(), &["--matrix-store", store]].concat())
}

impl Class {
    /// A room with Ana, `count` other parents, and a class that Ana has founded.
    async fn founded(encrypted: bool, count: usize) -> Class {
        let (database, bot) = (Database::fresh().await, register("enige").await);
        let store = tempfile::tempdir().expect("a folder");
        let clock = Clock::running_from("2026-11-23T17:00:00Z".parse().expect("a time"));
        let serving = Serving::with(options(&database, &bot, store.path()).await, clock);
        let ana = Parent::new("ana").await;
        let mut others = Vec::new();
        for _ in 0..count {
            others.push(Parent::new("parent").await);
        }
        let invited: Vec<_> = others.iter().map(Parent::user).collect();
        let room = ana.makes_room("5B parents", encrypted, &invited).await;
        for parent in &others {
            ana.waits_for(&room, parent.user()).await;
        }
        // The bot must ignore messages from before it joined.
        ana.says(&room, "/help").await;
        ana.client.get_room(&room).expect("her room").invite_user_by_id(&bot).await.expect("the bot can be invited");
        ana.waits_for(&room, &bot).await;
        let class = Class { bot, room, ana, others, serving: Some(serving), database, store };
        class.sees("!start").await;
        class.ana.says(&class.room, "!start").await;
        let mut card = class.sees("1. Norsk").await;
        for (answer, next) in
            [("English", "1. School class"), ("1", "1. 5B parents"), ("1", "1. Norway"), ("1", "5. "), ("5", "22 · 23")]
        {
            class.ana.replies(&class.room, &card.id, answer).await;
            card = class.sees(next).await;
            assert_eq!(card.is_encrypted, encrypted);
        }
        class.ana.replies(&class.room, &card.id, "23").await;
        let welcome = class.sees("Welcome, 5B parents").await;
        assert!(welcome.body.contains("1. Parent of one child"), "{}", welcome.body);
        assert_eq!(class.ana.count(&class.room, "What Enige does").await, 0, "nothing older than the join is answered");
        class
    }

    async fn sees(&self, text: &str) -> Seen {
        self.ana.sees(&self.room, text).await
    }

    /// Casts a vote in the parent's private room; returns the bot's answer.
    async fn votes(&self, parent: &Parent, choice: &str) -> String {
        let own = parent.alone_with(&self.bot).await;
        parent.waits_for(&own, &self.bot).await;
        parent.says(&own, "/poll").await;
        parent.sees(&own, "6. 13 years").await;
        parent.says(&own, choice).await;
        parent.sees(&own, "Noted: ").await.body
    }

    /// Stops the bot.
    async fn bot_ends(&mut self) -> Clock {
        let serving = self.serving.take().expect("it serves");
        let clock = serving.clock.clone();
        serving.ends().await;
        clock
    }

    /// Starts another bot on the store of the stopped one.
    async fn bot_starts(&mut self, clock: Clock) {
        let options = options(&self.database, &self.bot, self.store.path()).await;
        self.serving = Some(Serving::with(options, clock));
    }

    fn clock(&self) -> &Clock {
        &self.serving.as_ref().expect("it serves").clock
    }
}

/// The main flow, in a plain or an encrypted room.
async fn from_start_to_a_lesson(encrypted: bool) {
    let mut class = Class::founded(encrypted, 5).await;
    class.ana.says(&class.room, "/poll debut").await;
    let card = class.sees("How old").await;
    assert!(!card.body.contains("13 years"), "the room's card offers no choices: {}", card.body);
    let mut told = Vec::new();
    for (parent, choice) in class.others.iter().zip(["6", "13 years", "6", "7", "2"]) {
        told.push(class.votes(parent, choice).await);
    }
    assert!(told[0].contains("Noted: 13 years") && told[0].contains("parent of one child"), "{}", told[0]);
    class.votes(&class.ana, "6").await;

    class.clock().forward_to("2026-12-01T12:00:00Z".parse().expect("a time"));
    let result = class.sees("Result: ").await;
    assert!(result.body.contains("at least 13"), "{}", result.body);
    assert_eq!(result.is_encrypted, encrypted);
    let closed = class.sees("The poll is closed.").await;
    assert_eq!(closed.id, card.id, "the card is edited in its place");
    class.others[0].says(&class.room, "/agreement").await;
    assert!(class.sees("Our agreement").await.body.contains("at least 13"));

    class.ana.says(&class.room, "/lesson").await;
    let plan = class.sees("No dilemmas are planned").await;
    class.ana.replies(&class.room, &plan.id, "Thursday").await;
    let hours = class.sees("Thursday. ").await;
    class.ana.replies(&class.room, &hours.id, "1").await;
    class.sees("One dilemma a week").await;
    class.clock().forward_to("2026-12-03T18:00:00Z".parse().expect("a time"));
    let dilemma = class.sees("Dilemma: ").await;
    assert!(dilemma.body.contains("to me alone"), "what is chosen here would be seen by all: {}", dilemma.body);
    // In private, a number is an answer.
    let bo = &class.others[0];
    let own = bo.alone_with(&class.bot).await;
    bo.says(&own, "/lesson").await;
    let card = bo.sees(&own, "1. Say yes").await;
    bo.replies(&own, &card.id, "3").await;
    bo.sees(&own, "Noted: Say ‘not yet’").await;
    class.clock().forward_to("2026-12-04T18:00:00Z".parse().expect("a time"));
    let sources = class.sees("What the sources say: ").await;
    assert!(sources.body.contains("checked November 2026") && sources.body.contains("Too few"), "{}", sources.body);
    class.bot_ends().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_class_goes_from_start_to_a_lesson_in_a_plain_room() {
    from_start_to_a_lesson(false).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_class_goes_from_start_to_a_lesson_in_an_encrypted_room() {
    from_start_to_a_lesson(true).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_ballot_in_the_class_room_is_not_counted_and_the_bot_asks_for_it_in_private() {
    let mut class = Class::founded(true, 1).await;
    class.ana.says(&class.room, "/poll debut 1").await;
    let card = class.sees("How old").await;
    let bo = &class.others[0];
    bo.replies(&class.room, &card.id, "6").await;
    class.sees("written to you alone").await;
    let own = bo.is_invited_by(&class.bot).await;
    bo.sees(&own, "6. 13 years").await;
    assert_eq!(votes(&class.database).await, 0);
    bo.says(&own, "6").await;
    bo.sees(&own, "Noted: 13 years").await;
    assert_eq!(votes(&class.database).await, 1);
    class.bot_ends().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn after_a_restart_numbers_keep_their_meaning_and_nothing_is_repeated() {
    let mut class = Class::founded(true, 1).await;
    class.ana.says(&class.room, "/poll debut").await;
    class.sees("How old").await;
    class.votes(&class.others[0], "3").await;
    let clock = class.bot_ends().await;
    // After the restart the bot answers the messages from its downtime.
    let bo = &class.others[0];
    let own = bo.alone_with(&class.bot).await;
    bo.says(&own, "6").await;
    class.ana.says(&class.room, "/agreement").await;
    class.bot_starts(clock).await;
    let bo = &class.others[0];
    bo.sees(&own, "Noted: 13 years").await;
    class.sees("Our agreement").await;
    assert_eq!(class.ana.count(&class.room, "How old").await, 1);
    assert_eq!(class.ana.count(&class.room, "Welcome, ").await, 1);
    assert_eq!(votes(&class.database).await, 1);
    class.bot_ends().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn pictures_other_bots_and_ordinary_messages_are_ignored() {
    let mut class = Class::founded(false, 1).await;
    let (bo, room) = (&class.others[0], &class.room);
    bo.says(room, "3").await;
    bo.says(room, &"x".repeat(10_000)).await;
    let picture = serde_json::json!({ "msgtype": "m.image", "body": "a.png", "url": "mxc://test/none" });
    bo.sends(room, picture.clone()).await;
    bo.sends(room, serde_json::json!({ "msgtype": "m.notice", "body": "/help" })).await;
    let own = bo.alone_with(&class.bot).await;
    bo.waits_for(&own, &class.bot).await;
    bo.sends(&own, picture).await;
    bo.sees(&own, "never fetch").await;
    bo.says(&own, "/dance").await;
    bo.sees(&own, "that command").await;
    bo.says(room, "/dance").await;
    assert_eq!(class.ana.count(room, "What Enige does").await, 0);
    assert_eq!(class.ana.count(room, "Noted").await, 0);
    class.bot_ends().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_removed_bot_posts_nothing() {
    let mut class = Class::founded(false, 1).await;
    class.ana.says(&class.room, "/poll debut 1").await;
    class.sees("How old").await;
    let room = class.ana.client.get_room(&class.room).expect("her room");
    room.kick_user(&class.bot, None).await.expect("she may");
    let mut look = class.database.look().await;
    let left = "select exists (select from rooms where left_since is not null)";
    while !sqlx::query_scalar::<_, bool>(left).fetch_one(&mut look).await.expect("the database is there") {
        tokio::time::sleep(std::time::Duration::from_millis(50)).await;
    }
    class.clock().forward_to("2026-12-01T12:00:00Z".parse().expect("a time"));
    let closed = "select exists (select from polls where state = 'closed')";
    while !sqlx::query_scalar::<_, bool>(closed).fetch_one(&mut look).await.expect("the database is there") {
        tokio::time::sleep(std::time::Duration::from_millis(50)).await;
    }
    assert_eq!(class.ana.count(&class.room, "Result: ").await, 0);
    class.bot_ends().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_wrong_password_and_an_unreachable_homeserver_are_reported() {
    let (database, bot) = (Database::fresh().await, register("enige").await);
    let store = tempfile::tempdir().expect("a folder");
    let stop = tokio_util::sync::CancellationToken::new();
    let mut wrong = options(&database, &bot, store.path()).await;
    wrong.matrix_password = Some("not the password".into());
    let told = enige::serve::run(wrong, Clock::system(), stop).await.expect_err("the password is wrong");
    assert!(format!("{told:#}").contains("Matrix: the homeserver says"), "{told:#}");
    let store = tempfile::tempdir().expect("a folder");
    let account = Account {
        homeserver: "http://127.0.0.1:9".into(),
        user: "enige".into(),
        password: Some(PASSWORD.into()),
        token: None,
        store: store.path().to_owned(),
        passphrase: "for a test".into(),
        schools: Vec::new(),
    };
    let told = Matrix::log_in(&account).await.err().expect("nobody is there");
    assert!(matches!(told, LogInError::Unreachable(_)) && told.to_string().contains("cannot be reached"), "{told}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_token_logs_in_too_and_the_store_keeps_it() {
    let (user, token) = register_with_token("enige").await;
    let store = tempfile::tempdir().expect("a folder");
    let account = |token: Option<String>, user: &str, passphrase: &str| Account {
        homeserver: "unset".into(),
        user: user.into(),
        password: None,
        token,
        store: store.path().to_owned(),
        passphrase: passphrase.into(),
        schools: Vec::new(),
    };
    let at = |account: Account, homeserver: &str| Account { homeserver: homeserver.into(), ..account };
    let homeserver = homeserver().await;
    let first =
        Matrix::log_in(&at(account(Some(token), user.as_str(), "seal"), homeserver)).await.expect("a good token");
    assert_eq!(first.user(), user.as_str());
    drop(first);
    let again = Matrix::log_in(&at(account(None, user.as_str(), "seal"), homeserver)).await.expect("the store knows");
    assert_eq!(again.user(), user.as_str());
    drop(again);
    let other = Matrix::log_in(&at(account(None, user.as_str(), "other"), homeserver)).await.err();
    assert!(matches!(other, Some(LogInError::Refused(why)) if why.contains("with this secret")));
}

async fn votes(database: &Database) -> i64 {
    let mut look = database.look().await;
    sqlx::query_scalar("select count(*) from ballots").fetch_one(&mut look).await.expect("the database is there")
}
