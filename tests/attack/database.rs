//! The database alone: with a superuser's eyes, dead rows, the write-ahead log and a log of all statements, but without
//! the secret, nobody's answer can be tied to them.

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;

use enige::demo::Session;
use enige::store::embedded::{Durability, Embedded};
use sqlx::{Connection, PgConnection};

use crate::harness::Log;
use crate::harness::story::{Story, setup};
use crate::harness::transcript::codes;

/// A poll's life: votes, reasons, changes of seats, a shared seat, and people who leave or are forgotten.
const POLL: &str = "ana: /poll night 3
bo > I agree
cem > I have an objection
cem (private) > Write a reason
cem (private): We are not ready for this.
cem (private) > Let the class see it
cem (private) > Write a reason
cem (private): We need the alarm clock.
cem > I can live with it
bo: /me
bo > Parent of two children here
dina > I can live with it
bo (private): /me
bo (private) > Code for the other parent
dina (private): /code CODE
egil > I have an objection
egil (private) > Write a reason
egil: /forget
egil > Forget me
freja > I agree
freja: /me
freja > Staff
goran > I agree
goran: /me
goran > I no longer have a child in the group
ana: /poll apps 2
bo > Snapchat
bo > TikTok
hanne > YouTube
bo (private): /poll
bo (private) > 1
bo (private) > 2
bo > Yes, remind me
@ +30h
ana: /close
@ +3d";

/// A dilemma, and a question about it.
const DILEMMA: &str = "ana: /lesson
ana > Tuesday
ana > 18:00
@ 2026-12-01T20:00
bo > 1
cem > 2
dina > 3
@ +2d
bo > Ask a professional
bo (private): What if granny buys one?
bo (private) > Send without my name
@ +1d";

/// An agreement: suggestions, signatures with reservations and names, and its end.
const AGREEMENT: &str = "ana (private): /agreement
ana (private) > The first steps
ana (private): /agreement
ana (private) > Work on the agreement
ana (private) > 1
ana (private) > Families decide, and tell the others
ana (private): /agreement
ana (private) > Work on the agreement
ana (private) > 2
ana (private) > Families decide, and tell the others
ana (private) > Show the class a draft
bo > Suggest a change
bo (private) > A new point
bo (private): Nothing of this is needed.
bo (private) > Send without my name
cem > Suggest a change
cem (private) > A new point
cem (private): We greet each other.
cem (private) > Send with my name
cem (private): Cem Yilmaz
ana (private): /agreement
ana (private) > Work on the agreement
ana (private) > 2 suggestions are waiting
ana (private) > 1
ana (private) > Not now
ana (private): Not this year.
ana (private): /agreement
ana (private) > Work on the agreement
ana (private) > Let the class adopt it
bo > Yes
cem > Yes
dina > Yes
egil > Yes
jon > Yes
kai > Yes
@ +8d
bo > Sign
cem > Sign
cem > More choices
cem (private) > 1
cem (private) > Show my name on the agreement
cem (private): Cem Yilmaz
dina > More choices
dina (private) > Not now
hanne > Sign
hanne: /me
hanne > Staff
ida > Sign
ida: /forget
ida > Forget me
@ +8d
ana (private): /agreement
ana (private) > Work on the agreement
ana (private) > Let it end
ana (private) > Yes, let it end";

#[tokio::test]
async fn no_row_leads_from_an_answer_to_a_person_at_any_moment() {
    let mut story = Story::with_a_class().await;
    let (mut finds, mut code) = (BTreeMap::new(), String::new());
    for line in [POLL, DILEMMA, AGREEMENT].iter().flat_map(|part| part.lines()) {
        let line = line.replace("CODE", &code);
        story.session.line(&line).await.unwrap_or_else(|trouble| panic!("`{line}`: {trouble:?}"));
        for shown in story.session.take_shown() {
            assert!(!shown.refused, "`{line}`: {shown}");
            code = codes(&shown.text).next().unwrap_or(code);
        }
        for find in story.finds().await {
            finds.entry(find).or_insert(line.clone());
        }
    }
    assert!(finds.is_empty(), "what a superuser finds, and the first line after which they do: {finds:#?}");
}

#[tokio::test]
async fn a_ciphertext_that_was_moved_to_another_row_does_not_open_and_does_not_count() {
    let mut story = Story::with_a_class().await;
    story.tell("ana: /poll debut 2\nbo > 13 years\ncem > 9 years\ndina > 9 years\nana: /poll visits 2").await;
    story.tell("ana (private): /poll\nana (private) > Phones at night\nana (private) > Open later").await;
    let (log, _guard) = Log::begins();
    let mut look = story.database.look().await;
    // The answer of the first ballot in place of all others; ana's dialog in bo's place.
    for statement in [
        "update ballots set answer = (select answer from ballots order by guardian limit 1) \
         where guardian <> (select guardian from ballots order by guardian limit 1)",
        "update dialogs set person_id = (select person_id from members where not contact limit 1)",
    ] {
        sqlx::query(statement).execute(&mut look).await.expect("a superuser may");
    }
    let shown = story.tell("bo (private): tomorrow\ncem (private): tomorrow\ndina (private): tomorrow").await;
    assert_eq!(shown.matches("I did not understand that.").count(), 3, "no dialog was stolen: {shown}");
    story.tell("@ +3d").await;
    let tally = story.tally(1).await;
    assert!(["9=1", "13=1"].contains(&tally.as_str()), "only the ballot in its own place counts: {tally}");
    assert_eq!(log.take(&["a ballot was changed in the database"]).len(), 2);
}

#[tokio::test]
async fn a_second_delivery_of_a_tick_or_a_reservation_takes_nothing_back_and_leaves_no_message_id() {
    let mut story = Story::with_a_class().await;
    story.tell("ana: /poll apps 2").await;
    for line in ["bo > YouTube on 3", "bo > YouTube on 3"] {
        let tick = story.event(line);
        story.twice(tick).await;
    }
    let shown = story.tell("bo > Snapchat on 3\nbo (private): /poll").await;
    assert!(shown.contains("Ticked: Snapchat, YouTube."), "{shown}");
    let untick = story.event("bo (private) > ✓ Snapchat");
    let shown = story.twice(untick).await;
    assert!(shown.iter().all(|shown| shown.text.contains("Ticked: YouTube.")), "{shown:?}");
    let cleared = story.tell("bo (private) > None of them").await;
    assert!(cleared.contains("Nothing is ticked."), "{cleared}");
    assert!(story.finds().await.is_empty(), "no message's id stands beside a ballot");
}

/// What people write and press in these tests, as the program would store it in plain.
const PLAIN: [&str; 5] = [
    "We are not ready for this.",
    "We need the alarm clock.",
    "What if granny buys one?",
    "\"objection\"",
    "Cem Yilmaz",
];

/// A server of its own, which logs each statement with its session.
async fn talkative() -> (Embedded, tempfile::TempDir) {
    let folder = tempfile::tempdir().expect("a folder");
    let server = Embedded::start(folder.path(), Durability::Temporary).await.expect("the tests need Postgres");
    let mut admin = PgConnection::connect_with(&server.options("postgres")).await.expect("it runs");
    for setting in ["log_statement = 'all'", "log_line_prefix = '%c|'"] {
        let set = sqlx::AssertSqlSafe(format!("alter system set {setting}"));
        sqlx::query(set).execute(&mut admin).await.expect("a superuser may");
    }
    sqlx::query("select pg_reload_conf()").execute(&mut admin).await.expect("a superuser may");
    admin.close().await.expect("a clean goodbye");
    (server, folder)
}

/// Plays the whole story on a server of its own; returns the ids of all people, as text.
async fn plays(server: &Embedded) -> Vec<String> {
    let mut session = Session::begin(setup(server.options("enige"))).await.expect("the database is there");
    let founding = ["ana: /start"].into_iter().chain(["ana > 1"; 6]);
    let (mut code, mut people) = (String::new(), Vec::new());
    let mut look = PgConnection::connect_with(&server.options("enige")).await.expect("it runs");
    for line in founding.chain([POLL, DILEMMA, AGREEMENT].iter().flat_map(|part| part.lines())) {
        let line = line.replace("CODE", &code);
        session.line(&line).await.unwrap_or_else(|trouble| panic!("`{line}`: {trouble:?}"));
        for shown in session.take_shown() {
            code = codes(&shown.text).next().unwrap_or(code);
        }
        let known: Vec<String> = sqlx::query_scalar(
            "select person_id::text from people union select encode(person_hash, 'hex') from people",
        )
        .fetch_all(&mut look)
        .await
        .expect("people");
        people.extend(known.into_iter().filter(|id| !people.contains(id)).collect::<Vec<_>>());
    }
    session.end().await;
    people
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_log_of_all_statements_and_the_write_ahead_log_hold_no_answer_in_plain() {
    let (server, _folder) = talkative().await;
    let people = plays(&server).await;
    let log = fs::read_to_string(server.socket().join("postgres.log")).expect("Postgres writes a log");
    let mut sessions: BTreeMap<&str, String> = BTreeMap::new();
    let mut session = "";
    for line in log.lines() {
        // A statement of several lines goes on without a prefix.
        let (of, said) = line.split_once('|').unwrap_or((session, line));
        session = of;
        sessions.entry(session).or_default().extend([said, "\n"]);
    }
    let personal = sessions.values().filter(|said| people.iter().any(|person| said.contains(person.as_str())));
    let personal: Vec<&String> = personal.collect();
    assert!(!personal.is_empty() && log.contains("insert into ballots"), "the log holds parameters");
    let mut finds = Vec::new();
    for said in &personal {
        let parameters = said.lines().filter(|line| line.contains("parameters: "));
        let answers =
            ["object", "agree", "live-with", "t1", "t3", "t100", "{\"signed\":[]}", "{\"signed\":[0]}", "\"not_now\""];
        for parameter in parameters {
            finds.extend(answers.iter().filter(|answer| parameter.contains(&format!("= '{answer}'"))).copied());
            finds.extend(PLAIN.iter().filter(|words| parameter.contains(**words)).copied());
        }
    }
    finds.sort_unstable();
    finds.dedup();
    // The contact parent's verdict and the released reason after the close are not secret; all of PLAIN is.
    let wal = wal(&server).await;
    let kept: Vec<&str> = PLAIN.into_iter().filter(|words| contains(&wal, words.as_bytes())).collect();
    assert!(finds.is_empty() && kept.is_empty(), "in statements: {finds:?}; in the write-ahead log: {kept:?}");
}

/// All segments of the write-ahead log.
async fn wal(server: &Embedded) -> Vec<u8> {
    let mut admin = PgConnection::connect_with(&server.options("postgres")).await.expect("it runs");
    let folder: String = sqlx::query_scalar("select current_setting('data_directory')")
        .fetch_one(&mut admin)
        .await
        .expect("a superuser may");
    let segments = fs::read_dir(PathBuf::from(folder).join("pg_wal")).expect("the log is there");
    let segments = segments.map(|entry| entry.expect("a folder can be listed").path()).filter(|path| path.is_file());
    segments.flat_map(|segment| fs::read(segment).expect("a segment")).collect()
}

fn contains(bytes: &[u8], part: &[u8]) -> bool {
    bytes.windows(part.len()).any(|window| window == part)
}
