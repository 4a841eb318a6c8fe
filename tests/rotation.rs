//! `enige rotate-key`: another secret for a filled database, also after a kill in the middle.

use std::collections::BTreeSet;
use std::process::{Child, Command, Output, Stdio};

use enige::store::Keys;
use sqlx::{AssertSqlSafe, ConnectOptions};

use crate::harness::transcript::code;
use crate::harness::{Database, SECRET, Story};

const NEW: &str = "0f2c51d8a3b94e6687e10c5ad94f7b3268bd1e05f7c94a8d12e63fb05a97c4d1";

fn rotate(database: &Database, secret: &str) -> Child {
    let mut command = Command::new(env!("CARGO_BIN_EXE_enige"));
    command.env_remove("DATABASE_OWNER_URL").env_remove("ENIGE_LOG");
    command.arg("rotate-key").env("DATABASE_URL", database.options.to_url_lossy().to_string());
    command.env("ENIGE_SECRET", secret).env("ENIGE_NEW_SECRET", NEW);
    command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("the program starts")
}

fn done(child: Child) -> Output {
    tokio::task::block_in_place(|| child.wait_with_output()).expect("it ends")
}

fn said(output: &Output) -> String {
    format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr))
}

/// A class with something in every table that holds ciphertext: two open polls with ballots and reasons, a signed
/// agreement with a name, suggestions, dialogs, planned jobs, a question and a check.
async fn filled() -> Story {
    let mut story = Story::with_a_draft().await;
    story
        .tell(
            "bo > Suggest a change\nbo (private) > A new point\nbo (private): Less.\nbo (private) > Send with my name",
        )
        .await;
    story.tell("bo (private): Bo Berg").await;
    story.adopts_and_signs().await;
    story.tell("bo > More choices\nbo (private) > Show my name on the agreement\nbo (private): Bo Berg").await;
    story
        .tell("ana: /poll night 5\nbo > I agree\ndina > I agree\negil > I agree\nfreja > I agree\ngina > I agree")
        .await;
    story.tell("cem > I have an objection\ncem (private) > Write a reason\ncem (private): It rings at six.").await;
    story.tell("cem (private) > Let the class see it").await;
    story.shares_a_check("dina", "Zap").await;
    story
        .tell("ana: /poll debut 5\nbo > 13 years\ncem > 13 years\ndina > 13 years\negil > 13 years\nfreja > 9 years")
        .await;
    story.tell("gina (private): /app check").await;
    story
}

/// All values of all columns of bytes, as `table.column value`.
async fn bytes(database: &Database) -> BTreeSet<String> {
    let mut look = database.look().await;
    let columns: Vec<(String, String)> = sqlx::query_as(
        "select table_name::text, column_name::text from information_schema.columns \
         where table_schema = 'public' and data_type = 'bytea'",
    )
    .fetch_all(&mut look)
    .await
    .expect("the catalogue is there");
    let mut all = BTreeSet::new();
    for (table, column) in columns {
        let select = format!("select encode({column}, 'hex') from {table} where {column} is not null");
        let values: Vec<String> =
            sqlx::query_scalar(AssertSqlSafe(select)).fetch_all(&mut look).await.expect("a table can be read");
        all.extend(values.into_iter().map(|value| format!("{table}.{column} {value}")));
    }
    all
}

/// True for a value that depends on no key: a salt, or the checksum of a migration.
fn has_no_key(value: &str) -> bool {
    ["poll_salts.salt ", "agreement_salts.salt ", "_sqlx_migrations.checksum "]
        .iter()
        .any(|known| value.starts_with(known))
}

async fn waits_for_a_lock(database: &Database) {
    let waits = "select exists (select from pg_stat_activity where application_name = 'enige rotate-key' \
                 and datname = current_database() and wait_event_type = 'Lock')";
    database.until("the rotation to wait", waits).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn another_secret_opens_everything_and_the_old_one_nothing() {
    let mut story = filled().await;
    let kept_code = code(&story.tell("bo (private): /me\nbo (private) > Code for the other parent").await);
    let passphrase = story.session.app().store.matrix_passphrase().await.expect("the store answers");
    let (database, chat, now) = story.ends().await;
    let before = bytes(&database).await;
    let tables: BTreeSet<&str> = before.iter().filter_map(|value| value.split(' ').next()).collect();
    for column in [
        "ballots.answer",
        "objections.reason",
        "signatures.name",
        "suggestions.credit",
        "dialogs.dialog",
        "polls.card",
        "checks.body",
        "job_payloads.payload",
        "people.address",
        "rooms.room_hash",
        "polls.result",
        "agreements.sign_card",
    ] {
        assert!(tables.contains(column), "the story fills {column}: {tables:?}");
    }

    // Killed in the middle: the database is as before.
    let mut holder = database.look().await;
    let waits = "create function waits() returns trigger language plpgsql as \
                 $$ begin perform pg_advisory_xact_lock(42); return new; end $$; \
                 create trigger waits before update on suggestions for each row execute function waits(); \
                 select pg_advisory_lock(42)";
    sqlx::raw_sql(waits).execute(&mut holder).await.expect("a superuser may");
    let mut killed = rotate(&database, SECRET);
    waits_for_a_lock(&database).await;
    killed.kill().expect("it runs");
    killed.wait().expect("it ends");
    sqlx::query("select pg_advisory_unlock(42)").execute(&mut holder).await.expect("it is held");
    database
        .until(
            "the server to notice",
            "select not exists (select from pg_stat_activity \
                    where application_name = 'enige rotate-key' and datname = current_database())",
        )
        .await;
    assert_eq!(bytes(&database).await, before, "nothing has changed");
    sqlx::raw_sql("drop function waits cascade").execute(&mut holder).await.expect("a superuser may");

    let output = done(rotate(&database, SECRET));
    assert!(output.status.success(), "{}", said(&output));
    let after = bytes(&database).await;
    let kept: Vec<&String> = before.intersection(&after).filter(|value| !has_no_key(value.as_str())).collect();
    assert!(kept.is_empty(), "sealed or hashed with the old secret still: {kept:?}");

    // The same command again finds that it is done.
    let output = done(rotate(&database, SECRET));
    assert!(output.status.success() && said(&output).contains("already"), "{}", said(&output));

    let mut story = Story::goes_on(database, chat, now, Keys::from_secret(NEW).expect("32 random bytes")).await;
    let still = story.session.app().store.matrix_passphrase().await.expect("the store answers");
    assert_eq!(still, passphrase, "the key store of Matrix opens as before");
    let shown = story.tell(&format!("hanne (private): /code {kept_code}")).await;
    assert!(shown.contains("I do not know that code"), "{shown}");
    let shown = story.tell("gina > 13 years\nfreja (private): /polls\nbo: /agreement md").await;
    assert!(!shown.contains("did not understand"), "{shown}");
    let shown = story.tell("gina (private): Zap").await;
    assert!(shown.contains("1 of 7"), "her dialog has waited: {shown}");
    let shown = story.tell("ana (private) > Show it to the group").await;
    assert!(shown.contains("A parent has checked Zap"), "{shown}");
    let shown = story.tell("bo > More choices").await;
    assert!(shown.contains("Bo Berg"), "his signature and his name: {shown}");
    let shown = story.tell("@ +6d").await;
    assert!(shown.contains("It rings at six."), "the reason is counted: {shown}");
    assert!(shown.contains("13 years"), "so are the ballots: {shown}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn with_a_wrong_secret_or_while_the_bot_runs_nothing_is_changed() {
    let story = Story::with_a_class().await;
    let output = done(rotate(&story.database, SECRET));
    assert!(!output.status.success() && said(&output).contains("stop it first"), "{}", said(&output));
    let (database, ..) = story.ends().await;
    let before = bytes(&database).await;
    let output = done(rotate(&database, "another secret for tests alone"));
    assert!(!output.status.success() && said(&output).contains("neither of the two secrets"), "{}", said(&output));
    assert_eq!(bytes(&database).await, before);
}
