//! Walls: every table in the catalogue has row-level security, or is listed here as a door.

use std::collections::BTreeSet;

use sqlx::{Connection, PgConnection};
use uuid::Uuid;

use crate::harness::payload::{council, lesson, poll};
use crate::harness::school::found_council;
use crate::harness::transcript::code;
use crate::harness::{Database, Story};

/// The tables that the bot reads before it knows the class.
const DOORS: [&str; 13] = [
    "_sqlx_migrations",
    "codes",
    "council_blocks",
    "council_classes",
    "council_results",
    "council_shares",
    "guesses",
    "inbox",
    "jobs",
    "memberships",
    "people",
    "rooms",
    "server",
];

async fn names(look: &mut PgConnection, query: &'static str) -> BTreeSet<String> {
    let names: Vec<String> = sqlx::query_scalar(query).fetch_all(look).await.expect("the catalogue is there");
    names.into_iter().collect()
}

const TABLES: &str = "select relname::text from pg_class c join pg_namespace n on n.oid = relnamespace \
                      where relkind in ('r', 'p') and nspname = 'public'";

async fn walled(look: &mut PgConnection) -> BTreeSet<String> {
    let doors: BTreeSet<String> = DOORS.map(str::to_owned).into();
    names(look, TABLES).await.difference(&doors).cloned().collect()
}

#[tokio::test]
async fn only_the_listed_doors_have_no_row_level_security() {
    let mut look = Database::fresh().await.look().await;
    let guarded = names(
        &mut look,
        "select relname::text from pg_class where relrowsecurity and relforcerowsecurity and exists \
         (select from pg_policy where polrelid = pg_class.oid and polname = 'wall' and polcmd = '*' \
         and pg_get_expr(polqual, polrelid) = '(class_id = ( SELECT entered() AS entered))' and polroles = '{0}')",
    )
    .await;
    assert_eq!(walled(&mut look).await, guarded);
    let every = names(&mut look, TABLES).await;
    assert!(DOORS.iter().all(|door| every.contains(*door)), "a door that is gone must leave the list");
}

#[tokio::test]
async fn class_id_is_the_first_column_of_every_key_of_a_walled_table() {
    let mut look = Database::fresh().await.look().await;
    let led = names(
        &mut look,
        "select conrelid::regclass::text from pg_constraint where contype = 'p' and exists (select from pg_attribute \
         where attrelid = conrelid and attnum = conkey[1] and attname = 'class_id')",
    )
    .await;
    assert!(walled(&mut look).await.is_subset(&led));
    let strays = names(
        &mut look,
        "select conname::text from pg_constraint c where contype = 'f' and conrelid::regclass::text <> all \
         (array['memberships']) and not exists (select from pg_attribute where attrelid = conrelid \
         and attnum = conkey[1] and attname = 'class_id')",
    )
    .await;
    assert_eq!(strays, BTreeSet::new(), "a foreign key must not lead from one class to another");
    let nameless = names(
        &mut look,
        "select conname::text from pg_constraint where connamespace = 'public'::regnamespace and conname ~ \
         '_(pkey|key|fkey|check|check[0-9])$' and conrelid::regclass::text <> '_sqlx_migrations'",
    )
    .await;
    assert_eq!(nameless.iter().filter(|name| *name != "server_pkey").count(), 0, "constraints are named: {nameless:?}");
}

/// A story in which two classes have rows in every walled table.
async fn two_full_classes() -> Story {
    let mut story = Story::with_a_class().await;
    for room in ["parents", "b"] {
        if room == "b" {
            story.tell("[b] kai: /start").await;
            for _ in 0..6 {
                story.tell("[b] kai > 1").await;
            }
        }
        let leader = if room == "b" { "kai" } else { "ana" };
        let say = |what: &str| format!("[{room}] {leader}{what}");
        story.tell(&say(": /poll social 1")).await;
        for person in ["bo", "cem", "dina", "egil", "freja"] {
            story.tell(&format!("[{room}] {person} > 3")).await;
        }
        story.tell(&[say(": /close"), say(": /lesson"), say(" > 1"), say(" > 1")].join("\n")).await;
        story.tell(&[say(": /poll debut 20"), format!("[{room}] bo > 1")].join("\n")).await;
        let objector = if room == "b" { "hugo" } else { "gina" };
        story.tell(&say(": /poll night 20")).await;
        story.tell(&format!("[{room}] {objector} > 3")).await;
        story.tell(&format!("{objector} (private): /me\n{objector} (private) > 5")).await;
        // A free week, a wish for lessons, an adviser, an adviser's code, an open question.
        let class = story.class_of(room).await;
        let week = jiff::civil::date(2026, 11, 30);
        story.tell(&format!("[{room}] {leader} ! raw {}", lesson::free_week(class, week))).await;
        story.tell(&format!("{objector} (private) ! raw {}", lesson::in_private(class))).await;
        let role = format!("{leader} (private) ! raw {}", lesson::nurse_code(class));
        let code = code(&story.tell(&role).await);
        story.tell(&format!("nora-{room} (private): /role {code}\n{role}")).await;
        story.tell(&format!("{objector} (private) ! raw {}", lesson::ask(class, "everyone"))).await;
        story.tell(&format!("{objector} (private): Why?\n{objector} (private) > 1")).await;
        // An objection with a reason, and a reason that is being written.
        let [write, ..] = poll::reasons(class, 3).map(|act| format!("[{room}] {objector} ! raw {act}"));
        for text in ["because", "no, because"] {
            story.tell(&write).await;
            story.tell(&format!("{objector} (private): {text}")).await;
        }
        story.tell(&write).await;
        // An agreement with a version, a suggestion and, once it is adopted, a signature.
        let alone = |what: &str| format!("{leader} (private){what}");
        // Kai is in both rooms, so kai has to choose the class.
        let mine = if room == "b" { "\nkai (private) > 1" } else { "" };
        story.tell(&format!("{}{mine}", alone(": /agreement"))).await;
        let begun = [" > The first steps", " > 1", " > Families decide, and tell the others"];
        story.tell(&begun.map(alone).join("\n")).await;
        let shown = story.show(&alone(" > Show the class a draft")).await;
        let draft = shown.last().expect("a draft").id;
        story.tell(&format!("[{room}] bo reply {draft}: Less would do.")).await;
        story.tell(&format!("{}{mine}", alone(": /agreement"))).await;
        let adopt = [" > Work on the agreement", " > Let the class adopt it"];
        let shown = story.show(&adopt.map(alone).join("\n")).await;
        let vote = shown.last().expect("a card").id;
        for person in ["bo", "cem", "dina", "egil", "freja"] {
            story.tell(&format!("[{room}] {person} > Yes on {vote}")).await;
        }
    }
    for shown in story.show("@ +9d").await {
        if shown.buttons.first().is_some_and(|label| label == "Sign") && shown.to.is_none() {
            story.tell(&format!("[{}] bo > Sign on {}", shown.room, shown.id)).await;
        }
    }
    for (room, leader) in [("parents", "ana"), ("b", "kai")] {
        story.tell(&format!("[{room}] {leader}: /page")).await;
        story.tell(&format!("{leader} (private) ! raw {}", lesson::school_plan(story.class_of(room).await))).await;
    }
    // Each class in a council of its own, with an open poll, a second invitation and one counted year.
    for (council_room, leader, room, parent) in [("k1", "rut", "parents", "ana"), ("k2", "tor", "b", "kai")] {
        found_council(&mut story, council_room, leader).await;
        let (id, class) = (story.class_of(council_room).await, story.class_of(room).await);
        let invite = format!("{leader} (private) ! raw {}", council::invite(id));
        let join = council::join(class, &code(&story.tell(&invite).await), false);
        story.tell(&format!("{parent} (private) ! raw {join}\n{invite}")).await;
        for act in [council::ready(id, "gaming"), council::send(id), council::announce(id)] {
            story.tell(&format!("{leader} (private) ! raw {act}")).await;
        }
        let year = format!("insert into council_years values ('{}', 2026, 1, 0, 0, 0)", id.0);
        let mut look = story.database.look().await;
        sqlx::query(sqlx::AssertSqlSafe(year)).execute(&mut look).await.expect("the council is there");
    }
    story.tell("[c] ana: /start\n[d] kai: /start").await;
    let mut look = story.database.look().await;
    for room in ["parents", "b"] {
        let class = story.class_of(room).await;
        for insert in OF_PUPILS.iter().chain(&OF_ENTRY) {
            sqlx::query(*insert).bind(class.0).execute(&mut look).await.expect("a row as a session leaves it");
        }
    }
    story
}

/// The rows that a link into the private chat, somebody who leaves the room, and a check that waits for a contact
/// parent write for a class.
const OF_ENTRY: [&str; 4] = [
    "insert into codes (code_hash, class_id, until) values (sha256($1::text::bytea), $1, '2027-01-01')",
    "insert into press_links (class_id, code_hash, press) values ($1, sha256($1::text::bytea), 'b1:1')",
    "insert into leavers (class_id, person_id, since) values ($1, gen_random_uuid(), '2026-12-01')",
    "insert into checks (class_id, check_no, body) values ($1, 1, '')",
];

/// The rows that a session with the pupils writes for a class.
const OF_PUPILS: [&str; 10] = [
    "insert into sessions (class_id, entry, screen, until, led_at, salt, vote_salt) \
     values ($1, 'ABCDEF', 'ABCD-EFHJ', '2027-01-01', '2026-12-01', '', '')",
    "insert into slips (class_id, slip, code_hash) values ($1, 1, '')",
    "insert into proposals (class_id, proposal, topic, words, slip) values ($1, 1, 0, 'We wait.', '')",
    "insert into seconds (class_id, wording, slip) values ($1, 1, '')",
    "insert into session_ballots (class_id, slip, answer) values ($1, '', 't1')",
    "insert into session_results (class_id, topic, result) values ($1, 'own', '')",
    "insert into pupil_versions (class_id, version, body) values ($1, 1, '{}')",
    "insert into pupil_parts (class_id, force) values ($1, '{}')",
    "insert into wishes (class_id, wish, words) values ($1, 1, 'More time.')",
    "insert into pupil_comments (class_id, agreement, version, words) values ($1, 1, 1, '{}')",
];

#[tokio::test]
async fn a_class_cannot_read_or_change_the_rows_of_another_class() {
    let story = two_full_classes().await;
    let mut look = story.database.look().await;
    for table in walled(&mut look).await {
        let all: Vec<Uuid> = query(&mut look, &format!("select distinct class_id from {table}")).await;
        assert!(all.len() >= 2, "{table} has rows of two classes, or this test says nothing of it");
        let (own, other) = (all[0], all[1]);
        let mut tx = look.begin().await.expect("a transaction");
        sqlx::query(sqlx::AssertSqlSafe(Database::enters(own))).execute(&mut *tx).await.expect("the pass is right");
        let seen: Vec<Uuid> = query(&mut tx, &format!("select distinct class_id from {table}")).await;
        assert_eq!(seen, [own], "{table}");
        for change in [
            format!("delete from {table} where class_id = '{other}'"),
            format!("update {table} set class_id = class_id where class_id = '{other}'"),
        ] {
            let done = sqlx::query(sqlx::AssertSqlSafe(change)).execute(&mut *tx).await.expect("it finds no rows");
            assert_eq!(done.rows_affected(), 0, "{table}");
        }
        let smuggled = format!("update {table} set class_id = '{other}'");
        let error = sqlx::query(sqlx::AssertSqlSafe(smuggled)).execute(&mut *tx).await.expect_err("the wall holds");
        let text = error.to_string();
        let held = text.contains("row-level security") || text.contains("violates foreign key");
        assert!(held, "{table}: {text}");
        tx.rollback().await.expect("a rollback");
    }
}

#[tokio::test]
async fn no_walled_table_can_be_read_before_a_class_is_set() {
    let story = two_full_classes().await;
    let mut look = story.database.look().await;
    for table in walled(&mut look).await {
        let mut tx = look.begin().await.expect("a transaction");
        sqlx::query("set local role enige_class").execute(&mut *tx).await.expect("the role is there");
        let read = sqlx::query(sqlx::AssertSqlSafe(format!("select class_id from {table}"))).fetch_all(&mut *tx).await;
        assert!(read.is_err(), "{table} could be read");
        tx.rollback().await.expect("a rollback");
    }
}

#[tokio::test]
async fn addresses_and_cards_are_stored_only_sealed() {
    let story = two_full_classes().await;
    let mut look = story.database.look().await;
    let tables = names(&mut look, TABLES).await;
    for table in tables {
        let rows: Vec<String> = query(&mut look, &format!("select t::text from {table} t")).await;
        for row in rows {
            for told in ["console:", "#parents", "freja", "6672656a61", "636f6e736f6c65"] {
                assert!(!row.contains(told), "{table} tells {told}: {row}");
            }
        }
    }
}

#[tokio::test]
async fn after_the_close_no_ballot_no_salt_and_no_table_page_is_left() {
    let mut story = Story::with_a_class().await;
    story.tell("ana: /poll debut 1\nbo > 1\ncem > 2\n@ +2d").await;
    let mut look = story.database.look().await;
    let ballots: Vec<i64> = query(&mut look, "select count(*) from ballots").await;
    let salts: Vec<i64> = query(&mut look, "select count(*) from poll_salts").await;
    let pages: Vec<i64> = query(&mut look, "select pg_relation_size('ballots') + pg_relation_size('poll_salts')").await;
    assert_eq!((ballots[0], salts[0], pages[0]), (0, 0, 0));
}

#[tokio::test]
async fn a_ballot_has_no_timestamp_and_no_sequence_number() {
    let mut look = Database::fresh().await.look().await;
    let columns = names(
        &mut look,
        "select attname::text || ' ' || format_type(atttypid, null) || ' ' || attidentity::text from pg_attribute \
         where attrelid = 'ballots'::regclass and attnum > 0 and not attisdropped",
    )
    .await;
    let columns: Vec<&str> = columns.iter().map(|column| column.trim()).collect();
    assert_eq!(columns, ["answer bytea", "class_id uuid", "guardian bytea", "plain text", "poll integer"]);
    let of_slips = names(
        &mut look,
        "select attname::text || ' ' || format_type(atttypid, null) || ' ' || attidentity::text from pg_attribute \
         where attrelid = 'session_ballots'::regclass and attnum > 0",
    )
    .await;
    let of_slips: Vec<&str> = of_slips.iter().map(|column| column.trim()).collect();
    assert_eq!(of_slips, ["answer text", "class_id uuid", "slip bytea"]);
}

async fn query<T>(connection: &mut PgConnection, text: &str) -> Vec<T>
where
    T: Send + Unpin + for<'r> sqlx::Decode<'r, sqlx::Postgres> + sqlx::Type<sqlx::Postgres>,
{
    let query = sqlx::AssertSqlSafe(text.to_owned());
    sqlx::query_scalar(query).fetch_all(connection).await.expect("the query is sound")
}
