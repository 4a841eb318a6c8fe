//! Durability: after a crash anywhere, no vote is lost or doubled and nothing is posted twice.

use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

use async_trait::async_trait;
use enige::app::{App, Content};
use enige::chat::console::{Console, Place, State};
use enige::chat::{Chat, ChatError, Chats, Post, Rank, Rights, Say};
use enige::event::{Address, Event, PostRef, What};
use enige::handle::handle;
use enige::ids::JobId;
use enige::job::worker::run_due;
use enige::lang::Lang;
use enige::store::embedded::{Durability, Embedded};
use enige::store::{Store, is_away};
use sqlx::Connection;
use tokio::sync::{Notify, watch};

use crate::harness::wait::{found, until};
use crate::harness::{Database, Story};

#[tokio::test]
async fn a_post_committed_before_a_crash_is_sent_after_it() {
    let mut story = Story::with_a_class().await;
    story.all_at_once([story.event("ana: /poll debut")]).await;
    assert!(story.session.take_shown().is_empty(), "the card waits for the worker, which never came");
    let shown = story.show("! restart").await;
    assert_eq!(shown.iter().filter(|shown| shown.text.contains("How old")).count(), 1, "{shown:?}");
}

#[tokio::test]
async fn a_vote_before_a_crash_counts_after_it() {
    let mut story = Story::with_a_class().await;
    story.tell("ana: /poll debut 1").await;
    for person in ["bo", "cem", "dina", "egil", "freja"] {
        story.tell(&format!("{person} > 12 years\n! restart")).await;
    }
    story.tell("bo > 13 years\n! restart\n@ +2d").await;
    assert_eq!(story.tally(1).await, "12=4 13=1");
}

/// Lets every deletion from a table fail, as if the program died before it; returns the statement that ends this.
async fn dies_before_deleting(story: &Story, table: &str) -> String {
    let mut look = story.database.look().await;
    let dies = format!(
        "create function dies() returns trigger language plpgsql as $$ begin raise exception 'it died'; end $$; \
         create trigger dies before delete on {table} for each statement execute function dies()"
    );
    sqlx::raw_sql(sqlx::AssertSqlSafe(dies)).execute(&mut look).await.expect("a superuser may");
    "drop function dies cascade".into()
}

async fn lives_again(story: &Story, statement: String) {
    let mut look = story.database.look().await;
    sqlx::raw_sql(sqlx::AssertSqlSafe(statement)).execute(&mut look).await.expect("a superuser may");
}

#[tokio::test]
async fn a_crash_after_somebody_gave_up_their_seat_leaves_no_vote_and_no_reason_that_counts() {
    let mut story = Story::with_a_class().await;
    story.tell("ana: /poll night 2\nbo > I agree\ndina > I agree\negil > I agree\nfreja > I agree").await;
    story.tell("goran > I agree\ncem > I have an objection\ncem (private) > Write a reason").await;
    story.tell("cem (private): It rings at six.\ncem (private) > Let the class see it\ncem: /me").await;
    let end = dies_before_deleting(&story, "ballots").await;
    let shown = story.show("cem > Staff").await;
    assert!(shown.iter().all(|shown| !shown.text.contains("staff")), "it died before it could answer: {shown:?}");
    lives_again(&story, end).await;
    let shown = story.tell("@ +3d").await;
    assert_eq!(story.tally(1).await, "agree=5");
    assert!(shown.contains("Nobody has an objection.") && !shown.contains("rings at six"), "{shown}");
}

#[tokio::test]
async fn after_a_crash_a_person_can_be_forgotten_by_the_next_press() {
    let mut story = Story::with_a_class().await;
    story.tell("ana: /poll debut 2\nbo > 13 years\ncem > 9 years\nbo: /forget").await;
    let end = dies_before_deleting(&story, "ballots").await;
    story.tell("bo > Forget me").await;
    lives_again(&story, end).await;
    let shown = story.tell("bo > Forget me").await;
    assert!(shown.contains("forgotten"), "{shown}");
    let rows = story.rows().await;
    assert!(rows.contains(&("people".into(), 2)) && rows.contains(&("ballots".into(), 1)), "{rows:?}");
    story.tell("@ +3d").await;
    assert_eq!(story.tally(1).await, "9=1");
}

#[tokio::test]
async fn a_crash_after_a_reason_was_stored_leaves_it_stored_and_its_dialog_waiting() {
    let mut story = Story::with_a_class().await;
    story.tell("ana: /poll night 2\ncem > I have an objection\ncem (private) > Write a reason").await;
    let end = dies_before_deleting(&story, "dialogs").await;
    story.tell("cem (private): It rings at six.").await;
    lives_again(&story, end).await;
    let rows = story.rows().await;
    assert!(rows.contains(&("objections".into(), 1)) && rows.contains(&("dialogs".into(), 1)), "{rows:?}");
    let shown = story.tell("cem (private): It rings at five.\ncem (private) > Let the class see it").await;
    assert!(shown.contains("‘It rings at five.’"), "the dialog still waited: {shown}");
    let rows = story.rows().await;
    assert!(rows.contains(&("objections".into(), 1)) && rows.contains(&("dialogs".into(), 0)), "{rows:?}");
}

/// A chat that accepts a post, tells so, and never answers, as if the process died in between.
struct Dying(Arc<Console>, Arc<Notify>);

#[async_trait]
impl Chat for Dying {
    fn network(&self) -> &'static str {
        self.0.network()
    }

    async fn post(&self, room: &Address, post: &Post, key: JobId, rank: Rank) -> Result<PostRef, ChatError> {
        self.0.post(room, post, key, rank).await?;
        self.1.notify_one();
        std::future::pending().await
    }

    async fn edit(&self, room: &Address, of: &PostRef, post: &Post) -> Result<(), ChatError> {
        self.0.edit(room, of, post).await
    }

    async fn say(&self, event: &Event, say: &Say) -> Result<(), ChatError> {
        self.0.say(event, say).await
    }

    async fn shared_rooms(&self, person: &Address) -> Result<Vec<Address>, ChatError> {
        self.0.shared_rooms(person).await
    }

    async fn is_in(&self, room: &Address, person: &Address) -> Result<Option<bool>, ChatError> {
        self.0.is_in(room, person).await
    }

    async fn rights(&self, room: &Address, person: &Address) -> Result<Rights, ChatError> {
        self.0.rights(room, person).await
    }
}

#[tokio::test]
async fn a_crash_between_send_and_commit_repeats_no_post_if_the_chat_has_idempotency_keys() {
    let mut story = Story::with_a_class().await;
    story.tell("ana: /lesson\nana > Tuesday\nana > 1").await;
    story.passes_without_jobs("2026-11-24T18:00:00Z");
    let console = Arc::clone(story.session.console());
    let posted = Arc::new(Notify::new());
    let dying = Chats::new(vec![Arc::new(Dying(console, Arc::clone(&posted))) as Arc<dyn Chat>]);
    let content = Arc::new(Content::load(None).expect("sound content"));
    let clock = story.session.app().clock.clone();
    let app = App::new(story.database.store().await, dying, clock, content, None);
    tokio::select! {
        () = posted.notified() => {}
        done = run_due(&app) => panic!("the worker hangs after sending, but: {done:?}"),
    }
    drop(app);
    let shown = story.show("! restart").await;
    assert_eq!(shown.iter().filter(|shown| shown.text.contains("Dilemma: ")).count(), 1, "{shown:?}");
    let later = story.show("@ +2d").await;
    assert_eq!(later.iter().filter(|shown| shown.text.contains("What the sources say")).count(), 1, "{later:?}");
}

#[tokio::test]
async fn a_secret_other_than_the_databases_own_is_refused() {
    let database = Database::fresh().await;
    let keys = enige::store::Keys::from_secret("quite another secret").expect("long enough");
    let store = Store::connect(database.options.clone(), keys).await.expect("the database is there");
    let error = store.migrate().await.expect_err("the wrong secret").to_string();
    assert!(error.contains("another ENIGE_SECRET"), "{error}");
    assert!(store.check().await.is_err());
}

/// The moments at which groups of voters begin.
#[derive(Clone, Copy, PartialEq, PartialOrd)]
enum Moment {
    Running,
    Stopping,
    Stopped,
}

/// Stops the database server under load. Answered votes count; unanswered ones can be retried.
#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_database_outage_under_load_loses_no_vote() {
    let dir = tempfile::tempdir().expect("a folder");
    let server = Embedded::start(dir.path(), Durability::Durable).await.expect("Postgres");
    let console = Arc::new(Console::new(State::default(), Lang::En));
    let store = Store::own(server.options("enige"), Database::keys()).await.expect("sound migrations");
    let clock = enige::clock::Clock::standing_at("2026-11-23T17:00:00Z".parse().expect("a time"));
    let content = Arc::new(Content::load(None).expect("sound content"));
    let chats = Chats::new(vec![Arc::clone(&console) as Arc<dyn Chat>]);
    let app = Arc::new(App::new(store, chats, clock.clone(), content, Some(1)));
    let room = Place::Room("parents".into());
    let say =
        |who: &str, text: &str| console.event(&room, who, What::Said { text: text.into(), answers: None }, clock.now());
    handle(&app, &say("ana", "/start")).await.expect("it runs");
    for _ in 0..6 {
        let which = enige::chat::console::Which::Named("1".into());
        let (id, _, data) = console.find_button(&room, "ana", &which, None).expect("a button");
        let event = console.event(
            &room,
            "ana",
            What::Pressed { data, post: PostRef(id.to_string()), token: String::new() },
            clock.now(),
        );
        handle(&app, &event).await.expect("it runs");
    }
    handle(&app, &say("ana", "/poll debut 1")).await.expect("it runs");
    run_due(&app).await.expect("it runs");
    let which = enige::chat::console::Which::Named("12 years".into());
    let (id, _, data) = console.find_button(&room, "ana", &which, None).expect("a button");
    console.take_shown();

    let (moment, now) = watch::channel(Moment::Running);
    let (noted, refused) = (Arc::new(AtomicU32::new(0)), Arc::new(AtomicU32::new(0)));
    let voters: Vec<_> = (0..19)
        .map(|voter| {
            let (app, console, room) = (Arc::clone(&app), Arc::clone(&console), room.clone());
            let what = What::Pressed { data: data.clone(), post: PostRef(id.to_string()), token: String::new() };
            let event = console.event(&room, &format!("voter{voter}"), what, clock.now());
            let start = [Moment::Running, Moment::Stopping, Moment::Stopped][voter / 7];
            let (mut now, noted, refused) = (now.clone(), Arc::clone(&noted), Arc::clone(&refused));
            tokio::spawn(async move {
                now.wait_for(|now| *now >= start).await.expect("the test goes on");
                // Retries events that could not be committed, as an adapter does.
                found("the vote to be committed", Duration::from_mins(2), || async {
                    let done = handle(&app, &event).await;
                    if let Err(fault) = &done {
                        assert!(is_away(fault), "only an absent database is a reason to try again: {fault:#}");
                        refused.fetch_add(1, Ordering::Relaxed);
                    }
                    done
                })
                .await;
                noted.fetch_add(1, Ordering::Relaxed);
            })
        })
        .collect();
    until("a vote before the outage", || async { noted.load(Ordering::Relaxed) > 0 }).await;
    moment.send_replace(Moment::Stopping);
    tokio::task::spawn_blocking(move || drop(server)).await.expect("the server stops");
    moment.send_replace(Moment::Stopped);
    until("a vote to meet the outage", || async { refused.load(Ordering::Relaxed) > 0 }).await;
    let server = Embedded::start(dir.path(), Durability::Durable).await.expect("Postgres again");
    for voter in voters {
        voter.await.expect("no panic");
    }
    let shown = console.take_shown();
    assert_eq!(shown.iter().filter(|shown| shown.text.contains("Noted: 12 years")).count(), 19);
    clock.forward_to("2026-11-25T17:00:00Z".parse().expect("a time"));
    run_due(&app).await.expect("it runs");
    let mut look = sqlx::PgConnection::connect_with(&server.options("enige")).await.expect("it runs");
    let (class, poll, sealed): (uuid::Uuid, i32, Vec<u8>) =
        sqlx::query_as("select class_id, poll, result from polls").fetch_one(&mut look).await.expect("closed");
    let opened = Database::opened(class, poll, &sealed);
    let result: serde_json::Value = serde_json::from_str(&opened).expect("a result");
    assert_eq!(result["tally"]["seats"], 19);
}
