//! Matrix: the real adapter against a real Synapse, with real clients for the parents.

use enige::chat::LogInError;
use enige::chat::matrix::{Account, Matrix};
use enige::clock::Clock;

use crate::harness::Database;
use crate::harness::matrix::{Class, options};
use crate::harness::parent::{PASSWORD, Parent, register, register_with_token};
use crate::harness::synapse::homeserver;
use crate::harness::wait::until;

/// Casts a vote in the parent's private room; returns the bot's answer.
async fn votes(class: &Class, parent: &Parent, choice: &str) -> String {
    let (own, _) = class.ballot(parent).await;
    parent.says(&own, choice).await;
    parent.sees(&own, "Noted: ").await.body
}

/// The main flow, in a plain or an encrypted room.
async fn from_start_to_a_lesson(encrypted: bool) {
    let mut class = Class::founded_with(encrypted, 6, &[]).await;
    class.ana().says(&class.room, "/poll debut").await;
    let card = class.sees("How old").await;
    assert!(!card.body.contains("13 years"), "the room's card offers no choices: {}", card.body);
    let mut told = Vec::new();
    for (parent, choice) in class.parents[1..].iter().zip(["6", "13 years", "6", "7", "2"]) {
        told.push(votes(&class, parent, choice).await);
    }
    assert!(told[0].contains("Noted: 13 years") && told[0].contains("parent of one child"), "{}", told[0]);
    votes(&class, class.ana(), "6").await;

    class.clock().forward_to("2026-12-01T12:00:00Z".parse().expect("a time"));
    let result = class.sees("Result: ").await;
    assert!(result.body.contains("at least 13"), "{}", result.body);
    assert_eq!(result.is_encrypted, encrypted);
    let closed = class.sees("The poll is closed.").await;
    assert_eq!(closed.id, card.id, "the card is edited in its place");
    class.parents[1].says(&class.room, "/agreement").await;
    assert!(class.sees("Our agreement").await.body.contains("at least 13"));

    class.ana().says(&class.room, "/lesson").await;
    let plan = class.sees("No dilemmas are planned").await;
    class.ana().replies(&class.room, &plan.id, "Thursday").await;
    let hours = class.sees("Thursday. ").await;
    class.ana().replies(&class.room, &hours.id, "1").await;
    class.sees("One dilemma a week").await;
    class.clock().forward_to("2026-12-03T18:00:00Z".parse().expect("a time"));
    let dilemma = class.sees("Dilemma: ").await;
    assert!(dilemma.body.contains("to me alone"), "what is chosen here would be seen by all: {}", dilemma.body);
    // In private, a number is an answer.
    let bo = &class.parents[1];
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
    let mut class = Class::founded(2).await;
    class.ana().says(&class.room, "/poll debut 1").await;
    let card = class.sees("How old").await;
    let bo = &class.parents[1];
    bo.replies(&class.room, &card.id, "6").await;
    let own = bo.is_invited_by(&class.bot).await;
    assert!(bo.sees(&own, "6. 13 years").await.is_encrypted, "the bot has made the room");
    // It is said once, in private if the parent has joined the new room by then.
    until("the bot to say where to answer", async || {
        bo.count(&own, "written to you alone").await + bo.count(&class.room, "written to you alone").await == 1
    })
    .await;
    assert_eq!(class.ballots().await, 0);
    bo.says(&own, "6").await;
    bo.sees(&own, "Noted: 13 years").await;
    assert_eq!(class.ballots().await, 1);
    class.bot_ends().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn after_a_restart_numbers_keep_their_meaning_and_nothing_is_repeated() {
    let mut class = Class::founded(2).await;
    class.ana().says(&class.room, "/poll debut").await;
    class.sees("How old").await;
    votes(&class, &class.parents[1], "3").await;
    let clock = class.bot_ends().await;
    // After the restart the bot answers the messages from its downtime.
    let bo = &class.parents[1];
    let own = bo.alone_with(&class.bot).await;
    bo.says(&own, "6").await;
    class.ana().says(&class.room, "/agreement").await;
    class.bot_starts(clock).await;
    let bo = &class.parents[1];
    bo.sees(&own, "Noted: 13 years").await;
    class.sees("Our agreement").await;
    assert_eq!(class.ana().count(&class.room, "How old").await, 1);
    assert_eq!(class.ana().count(&class.room, "Welcome, ").await, 1);
    assert_eq!(class.ballots().await, 1);
    class.bot_ends().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn pictures_other_bots_and_ordinary_messages_are_ignored() {
    let mut class = Class::founded_with(false, 2, &[]).await;
    let (bo, room) = (&class.parents[1], &class.room);
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
    // This answer shows that the bot has handled everything before it.
    bo.says(room, "/agreement").await;
    class.sees("Our agreement").await;
    assert_eq!(class.ana().count(room, "What Enige does").await, 0);
    assert_eq!(class.ana().count(room, "Noted").await, 0);
    class.bot_ends().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_removed_bot_posts_nothing() {
    let mut class = Class::founded_with(false, 2, &[]).await;
    class.ana().says(&class.room, "/poll debut 1").await;
    class.sees("How old").await;
    let room = class.ana().client.get_room(&class.room).expect("her room");
    room.kick_user(&class.bot, None).await.expect("she may");
    let left = "select exists (select from rooms where left_since is not null)";
    class.database.until("the bot to know that it was removed", left).await;
    class.clock().forward_to("2026-12-01T12:00:00Z".parse().expect("a time"));
    let closed = "select exists (select from polls where state = 'closed')";
    class.database.until("the poll to close", closed).await;
    class.database.until_idle(class.clock().now()).await;
    assert_eq!(class.ana().count(&class.room, "Result: ").await, 0);
    class.bot_ends().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_wrong_password_and_an_unreachable_homeserver_are_reported() {
    let (database, bot) = (Database::fresh().await, register("enige").await);
    let store = tempfile::tempdir().expect("a folder");
    let stop = tokio_util::sync::CancellationToken::new();
    let mut wrong = options(&database, &bot, store.path(), &[]).await;
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
        invites_from: Vec::new(),
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
        invites_from: Vec::new(),
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
