//! Guessing: codes in the chat and in the browser, by one account, by a whole homeserver, and by everybody.

use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use async_trait::async_trait;
use enige::app::{App, Content};
use enige::chat::{Chat, ChatError, Chats, Post, Rank, Rights, Say};
use enige::clock::Clock;
use enige::event::{Actor, Address, Event, PostRef, Room, What};
use enige::handle::handle;
use enige::ids::JobId;
use futures_util::future::join_all;

use crate::harness::classroom::{Classroom, LETTERS};
use crate::harness::transcript::code;
use crate::harness::visitor::Visitor;
use crate::harness::{Database, Story};

const UNKNOWN: &str = "I do not know that code";
const TOO_OFTEN: &str = "too many tries. Wait an hour";

/// The header with which a proxy names the guesser's address.
const GUESSER: &str = "x-forwarded-for: 203.0.113.7\r\n";

/// A wrong code a turn is kept for this long after the first few.
const HELD: Duration = Duration::from_secs(2);

/// A code that nobody has.
fn wrong(nth: usize) -> String {
    format!("YYYY-YY{}{}", char::from(LETTERS[nth / 20 % 20]), char::from(LETTERS[nth % 20]))
}

/// A code that shares a child's vote.
async fn given(story: &mut Story) -> String {
    code(
        &story
            .tell("bo: /me\nbo > Parent of one child\nbo (private): /me\nbo (private) > Code for the other parent")
            .await,
    )
}

#[tokio::test]
async fn a_restart_gives_a_guesser_no_new_tries() {
    let mut story = Story::with_a_class().await;
    let right = given(&mut story).await;
    for nth in 0..5 {
        let told = story.tell(&format!("cem (private): /code {}", wrong(nth))).await;
        assert!(told.contains(UNKNOWN), "{told}");
    }
    let told = story.tell(&format!("! restart\ncem (private): /code {right}")).await;
    assert!(told.contains(TOO_OFTEN), "{told}");
    let told = story.tell(&format!("dina (private): /code {right}")).await;
    assert!(told.contains("You are now the parent of"), "another person is not held up: {told}");
    // What is kept names nobody: numbers, and which of three sums they are.
    let mut look = story.database.look().await;
    let columns: Vec<String> = sqlx::query_scalar(
        "select column_name || ' ' || data_type from information_schema.columns where table_name = 'guesses' order by 1",
    )
    .fetch_all(&mut look)
    .await
    .expect("the catalogue is there");
    assert_eq!(columns, ["counter integer", "hour integer", "scope text", "wrong integer"]);
    let all: i32 =
        sqlx::query_scalar("select wrong from guesses where scope = 'all'").fetch_one(&mut look).await.expect("it");
    assert_eq!(all, 5);
    let told = story.tell("@ +1h\ncem (private): /code YYYY-YYYY").await;
    assert!(told.contains(UNKNOWN), "an hour later: {told}");
}

/// A chat with many homeservers, which remembers what it was told to say.
#[derive(Default)]
struct Ear(Mutex<Vec<String>>);

#[async_trait]
impl Chat for Ear {
    fn network(&self) -> &'static str {
        "matrix"
    }

    async fn post(&self, _: &Address, _: &Post, _: JobId, _: Rank) -> Result<PostRef, ChatError> {
        Err(ChatError::Gone("nobody posts here".into()))
    }

    async fn edit(&self, _: &Address, _: &PostRef, _: &Post) -> Result<(), ChatError> {
        Err(ChatError::Gone("nobody posts here".into()))
    }

    async fn say(&self, _: &Event, say: &Say) -> Result<(), ChatError> {
        let text = match say {
            Say::Answer(post)
            | Say::Refuse(post)
            | Say::Privately(post)
            | Say::Offer(post)
            | Say::Room(post)
            | Say::Replace(post) => post.text(),
            Say::Link(parameter) => parameter.clone(),
        };
        self.0.lock().expect("no panic").push(text);
        Ok(())
    }

    async fn shared_rooms(&self, _: &Address) -> Result<Vec<Address>, ChatError> {
        Ok(Vec::new())
    }

    async fn is_in(&self, _: &Address, _: &Address) -> Result<Option<bool>, ChatError> {
        Ok(None)
    }

    async fn rights(&self, _: &Address, _: &Address) -> Result<Rights, ChatError> {
        Ok(Rights::Ordinary)
    }
}

/// A bot on homeservers, with the database of a story.
struct Homeservers {
    app: App,
    ear: Arc<Ear>,
    clock: Clock,
}

impl Homeservers {
    async fn of(database: &Database) -> Homeservers {
        let clock = Clock::standing_at("2026-11-23T17:00:00Z".parse().expect("a time"));
        let (ear, content) = (Arc::new(Ear::default()), Arc::new(Content::load(None).expect("sound content")));
        let chats = Chats::new(vec![Arc::clone(&ear) as Arc<dyn Chat>]);
        let app = App::new(database.store().await, chats, clock.clone(), content, Some(1));
        Homeservers { app, ear, clock }
    }

    /// What an account is told that writes a code to the bot.
    async fn tries(&self, account: &str, code: &str) -> String {
        let address = |id: &str| Address::new("matrix", id);
        let event = Event {
            id: None,
            source: None,
            room: Room { address: address(&format!("!{account}")), private: true, title: None },
            actor: Actor { address: address(account), language: Some(enige::lang::Lang::En), anonymous: false },
            what: What::Said { text: format!("/code {code}"), answers: None },
            at: self.clock.now(),
        };
        handle(&self.app, &event).await.expect("the database is there");
        self.ear.0.lock().expect("no panic").pop().expect("an answer")
    }
}

#[tokio::test]
async fn a_homeserver_with_many_accounts_guesses_no_more_than_its_share() {
    let mut story = Story::with_a_class().await;
    let right = given(&mut story).await;
    let servers = Homeservers::of(&story.database).await;
    let mut refused = 0;
    for nth in 0..200 {
        let told = servers.tries(&format!("@guesser{}:evil.example", nth / 4), &wrong(nth)).await;
        assert!(told.contains(UNKNOWN) || told.contains(TOO_OFTEN), "{told}");
        refused += usize::from(told.contains(TOO_OFTEN));
    }
    // Thirty for the homeserver, and one try for each of its other accounts, as far as they do not share a counter.
    assert!((128..=140).contains(&refused), "{refused} of 200 were refused");
    // Nobody elsewhere is held up, and a right code works.
    assert!(servers.tries("@bo:school.example", &wrong(0)).await.contains(UNKNOWN));
    assert!(servers.tries("@bo:school.example", &right).await.contains("You are now the parent of"));
}

#[tokio::test]
async fn many_guesses_at_the_same_time_are_no_more_than_one_after_the_other() {
    let mut story = Story::with_a_class().await;
    let right = given(&mut story).await;
    let servers = Homeservers::of(&story.database).await;
    let wrong: Vec<String> = (0..40).map(wrong).collect();
    let told = join_all(wrong.iter().map(|code| servers.tries("@guesser:evil.example", code))).await;
    assert_eq!(told.iter().filter(|told| told.contains(UNKNOWN)).count(), 5, "{told:?}");
    let accounts: Vec<String> = (0..40).map(|nth| format!("@guesser{nth}:worse.example")).collect();
    let tries = accounts.iter().flat_map(|account| wrong[..4].iter().map(|code| servers.tries(account, code)));
    let told = join_all(tries.collect::<Vec<_>>()).await;
    // Thirty for the homeserver, and one try for each of its other accounts.
    let heard = told.iter().filter(|told| told.contains(UNKNOWN)).count();
    assert!((30..=70).contains(&heard), "{heard} of 160");
    assert!(servers.tries("@bo:school.example", &right).await.contains("You are now the parent of"));
}

#[tokio::test]
async fn guessers_everywhere_together_are_stopped_and_calm_servers_go_on() {
    let story = Story::with_a_class().await;
    let servers = Homeservers::of(&story.database).await;
    for nth in 0..15 {
        let told = servers.tries(&format!("@guesser{nth}:evil.example"), &wrong(nth)).await;
        assert!(told.contains(UNKNOWN), "{told}");
    }
    // What many more homeservers would leave behind.
    let mut look = story.database.look().await;
    sqlx::query("update guesses set wrong = 1000 where scope = 'all'").execute(&mut look).await.expect("a counter");
    assert!(servers.tries("@another:evil.example", &wrong(1)).await.contains(TOO_OFTEN));
    assert!(servers.tries("@bo:school.example", &wrong(2)).await.contains(UNKNOWN), "a server that does not guess");
}

/// Sends this number of wrong codes from the guesser's address. Returns how long that took.
async fn guesses(room: &Classroom, count: usize) -> Duration {
    let (mut guesser, begin) = (Visitor::of(&room.web), Instant::now());
    for nth in 0..count {
        let body = format!("do=slip&code={}", wrong(nth));
        guesser.ask("POST", &room.entry, GUESSER, Some(body)).await;
        assert_eq!(guesser.status(), 404, "{}", guesser.page);
    }
    begin.elapsed()
}

#[tokio::test]
async fn wrong_slip_codes_of_somebody_else_lock_out_no_right_slip() {
    let mut room = Classroom::on(Story::with_a_class().await, &["own"], "slips", 25).await;
    let codes = room.slips(3).await;
    let took = guesses(&room, 40).await;
    assert!(took >= 2 * HELD, "forty wrong codes took {took:?}");
    let begin = Instant::now();
    assert!(room.pupil(&codes[0]).await.page.contains("You are in."), "a pupil elsewhere");
    assert!(begin.elapsed() < HELD, "and without a wait: {:?}", begin.elapsed());
    let mut neighbour = Visitor::of(&room.web);
    neighbour.ask("POST", &room.entry, GUESSER, Some(format!("do=slip&code={}", codes[1]))).await;
    assert!(neighbour.page.contains("You are in."), "a pupil behind the same address: {}", neighbour.page);
}

#[tokio::test]
async fn addresses_of_sessions_are_long_and_guessing_them_is_slow() {
    let room = Classroom::on(Story::with_a_class().await, &["own"], "slips", 25).await;
    assert_eq!(room.entry.len(), "/k/".len() + 8, "{}", room.entry);
    let (mut guesser, begin) = (Visitor::of(&room.web), Instant::now());
    for nth in 0..40 {
        let path = format!("/k/{}", wrong(nth).replace('-', ""));
        guesser.ask("GET", &path, GUESSER, None).await;
        assert_eq!(guesser.status(), 404);
    }
    assert!(begin.elapsed() >= 2 * HELD, "forty wrong addresses took {:?}", begin.elapsed());
    let (mut pupil, begin) = (Visitor::of(&room.web), Instant::now());
    pupil.goto(&room.entry).await;
    assert!(pupil.page.contains("The code on your slip") && begin.elapsed() < HELD, "{}", pupil.page);
}
