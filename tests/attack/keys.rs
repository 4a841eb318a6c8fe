//! Ciphertexts that were moved, and secrets that are none.

use enige::ids::{ClassId, PersonId, PollNo};
use enige::store::{Keys, Place};
use sqlx::AssertSqlSafe;
use uuid::Uuid;

use crate::harness::{Database, Story};

/// A class with a card on each of two polls, and a second class.
async fn two_polls() -> (Story, ClassId, ClassId) {
    let mut story = Story::with_a_class().await;
    story.tell("[b] kai: /start").await;
    for _ in 0..6 {
        story.tell("[b] kai > 1").await;
    }
    story.tell("ana: /poll debut 20\nana: /poll gaming 20\n[b] kai: /poll debut 20").await;
    let (own, other) = (story.class_of("parents").await, story.class_of("b").await);
    (story, own, other)
}

async fn run(story: &Story, statement: String) {
    let done = sqlx::query(AssertSqlSafe(statement)).execute(&mut story.database.look().await).await;
    assert!(done.expect("the statement is sound").rows_affected() > 0);
}

#[tokio::test]
async fn a_ciphertext_that_was_moved_to_another_row_class_or_column_is_refused() {
    let (story, own, other) = two_polls().await;
    let store = story.database.store().await;
    let card = |class: ClassId, poll| {
        let store = store.clone();
        async move { store.begin().await.expect("it runs").enter(class).card(PollNo(poll)).await }
    };
    assert!(card(own, 1).await.expect("its own card").is_some());
    let of =
        |class: ClassId, poll| format!("(select card from polls where class_id = '{}' and poll = {poll})", class.0);
    let put = |from: String| format!("update polls set card = {from} where class_id = '{}' and poll = 1", own.0);
    let mine: Vec<u8> = sqlx::query_scalar("select card from polls where class_id = $1 and poll = 1")
        .bind(own.0)
        .fetch_one(&mut story.database.look().await)
        .await
        .expect("a card");
    for (what, from) in [
        ("another row", of(own, 2)),
        ("another class", of(other, 1)),
        ("another table", format!("(select address from rooms where class_id = '{}')", own.0)),
    ] {
        run(&story, put(from)).await;
        let error = format!("{:#}", card(own, 1).await.expect_err(what));
        assert!(error.contains("for another place"), "{what}: {error}");
    }
    // The card moves within its row, into the column of the sealed result.
    let moved = format!("update polls set result = '\\x{}' where class_id = '{}' and poll = 1", hex(&mine), own.0);
    run(&story, moved).await;
    let read = store.begin().await.expect("it runs").enter(own).best_two(PollNo(1)).await;
    assert!(format!("{:#}", read.expect_err("another column")).contains("for another place"));
    let back =
        format!("update polls set result = null, card = '\\x{}' where class_id = '{}' and poll = 1", hex(&mine), own.0);
    run(&story, back).await;
    assert!(card(own, 1).await.expect("it is back where it belongs").is_some());
}

#[tokio::test]
async fn peoples_addresses_cannot_be_exchanged() {
    let (story, ..) = two_polls().await;
    let mut look = story.database.look().await;
    let people: Vec<Uuid> =
        sqlx::query_scalar("select person_id from people").fetch_all(&mut look).await.expect("people");
    let store = story.database.store().await;
    assert!(store.begin().await.expect("it runs").address_of(PersonId(people[0])).await.expect("theirs").is_some());
    run(
        &story,
        format!(
            "update people p set address = o.address from people o where p.person_id = '{}' and o.person_id = '{}'",
            people[0], people[1]
        ),
    )
    .await;
    let error = store.begin().await.expect("it runs").address_of(PersonId(people[0])).await.expect_err("not theirs");
    assert!(format!("{error:#}").contains("for another place"), "{error:#}");
}

#[tokio::test]
async fn a_class_cannot_have_its_room_and_its_pupils_room_exchanged() {
    let (story, own, _) = two_polls().await;
    let store = story.database.store().await;
    run(&story, format!("update rooms set audience = 'pupils' where class_id = '{}'", own.0)).await;
    let room = store.begin().await.expect("it runs").enter(own).pupils_room().await;
    assert!(format!("{:#}", room.expect_err("it is the parents' room")).contains("for another place"));
}

/// A ciphertext of the first form was bound to no row. After `migrate` the program opens none, so nobody can bring one
/// back from an old copy of the database.
#[tokio::test]
async fn a_ciphertext_of_the_first_form_is_refused() {
    let (story, own, _) = two_polls().await;
    let store = story.database.store().await;
    let first = std::fs::read_to_string("tests/forms/sealed.earlier.txt").expect("samples");
    let card = first.lines().find_map(|line| line.strip_prefix("polls\t")?.split('\t').nth(1)).expect("a card");
    run(&story, format!("update polls set card = '\\x{card}' where class_id = '{}' and poll = 1", own.0)).await;
    assert!(store.begin().await.expect("it runs").enter(own).card(PollNo(1)).await.is_err());
}

#[test]
fn secrets_that_anybody_guesses_are_refused() {
    for secret in ["aaaaaaaaaaaaaaaa", "abababababababababab", &"0".repeat(64), "too short"] {
        let error = Keys::from_secret(secret).expect_err("it is no secret").to_string();
        assert!(error.contains("openssl rand -hex 32"), "{error}");
    }
}

/// Guessing a written secret costs Argon2id's time and memory for each guess, since no key is made without.
#[test]
fn keys_of_a_written_secret_are_not_those_of_its_letters() {
    let keys = Database::keys();
    let place = Place::of("people", "address").at(1);
    let sealed = keys.seal(&place, "console:bo").expect("it seals");
    let mark = std::fs::read_to_string("tests/forms/keyed.earlier.txt").expect("samples");
    let mark = mark.lines().find_map(|line| line.strip_prefix("mark\t\t")).expect("a mark");
    let mark: Vec<u8> =
        (0..mark.len()).step_by(2).filter_map(|at| u8::from_str_radix(&mark[at..at + 2], 16).ok()).collect();
    assert_ne!(keys.mark(), mark);
    let letters = keys.clone().of_mark(&mark);
    assert_eq!(letters.mark(), mark);
    assert!(letters.open(&place, &sealed).is_err() && keys.open(&place, &sealed).is_ok());
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
