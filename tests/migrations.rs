//! Migrations: each keeps the rows that it finds, none is edited once it has landed, and a database that this program
//! cannot use is refused in one line.

mod owners;
mod refused;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use agreements::agreement::signing::Signature;
use agreements::poll::answer::Answer;
use enige::class::Dialog;
use enige::demo::{Session, Trouble};
use enige::ids::{AgreementNo, AskNo, ClassId, PersonId, PollNo};
use enige::store::Store;
use sqlx::migrate::Migrator;
use sqlx::postgres::{PgConnectOptions, PgPoolOptions};
use sqlx::{Connection, PgConnection, PgPool};
use uuid::Uuid;

use crate::harness::superuser::Superuser;
use crate::harness::{Database, Log, story};

static MIGRATIONS: Migrator = sqlx::migrate!("./migrations");

/// The checksum of each landed migration, as it stands in the database: SHA-384 of its text. A new migration gets a
/// line.
const LANDED: [(&str, &str); 16] = [
    ("0001_doors", "5ba590de602dfff885cecb1b35e21af148fdbd30b6872a5a5ac2f35d2663fb4f9889996d2002444a46ccf2c19a2f0d1b"),
    (
        "0002_classes",
        "2584dbc1d0fa05474a6c976531caaa176638b23277ec559cba6c0a0e01bbfad6fcb832155d57ed76fd3a20cd03038a26",
    ),
    ("0003_polls", "6dcad4bf00c4ee753386b3e47c5a6e686aad5a3e0d9f9501c00aed0b7c9689d5e73f322c546839a8aafa367309421cb3"),
    (
        "0004_agreements",
        "3933ffc7eb2994d3a38b26ecc3b7fa7cc0bd75f1224a7ff126950382dfdc3f77216c4c9a76bac341ae11bc6cbe569288",
    ),
    (
        "0005_lessons",
        "05cebbb8822a7ea9495a6f7095f7ee366152a1b5a2196e9079adbe9a94294a75bb2ec75f66f2bf043cf67662a3755f06",
    ),
    ("0006_pupils", "f907c85efe52d909b25aae3439d80ef21df7767174bdb8cef19df96067a6b4797517ec46e75aec69ec977f549c090664"),
    (
        "0007_councils",
        "f5c0fb8cbaaf5b64ecb322135eca5d466f04269858c74c0f5077dc3d291ecddd3759d4a2ca160063361d4e9b7a48b4b5",
    ),
    (
        "0008_council_sums",
        "373cd6ac66f33189cff8756e3b5fd162f5d9f5201b85d0abfaebf2b67c11687bed1d3b24a4d8034ce37f5002f8959ed0",
    ),
    (
        "0009_sealed_ballots",
        "de519cb97451a68c332a11f8dab54a9df9565e127a5cc3c1525b27f463c9097792cc3c62f9c6cf3a8312bb6af4aa25db",
    ),
    (
        "0012_guesses",
        "b5c8fdd974ff08d3805d07490b0f4b278cd68d48954e0a4a469a527c8cb52508b6432744a923f2e613811be820fdde1f",
    ),
    ("0013_entry", "988b8839e469b0dfcd451f7e536ab1e46e423a668e09fc49f257a106d1a928f1a02ed7e51926607ed50e9ab4a524da04"),
    ("0014_wall", "1fcd3bb5df0d19dd0c2daf149b2045999ea828bd88f0ad4a036ff6fe929908096a43932276eaa4cd4be81a96a2931607"),
    ("0015_speech", "a654b1f0e0e9cac86ed471682dea14700604b5b6d23de332f5d2e1b26a6455042d1a5cfb291d9ce01e0b5c02806e76ef"),
    (
        "0016_rotation",
        "21f74fd7b6ce8e8ba011c23d6810f60349b6df9e69f8b3d39654c5d2fd1ae7acf3d744f8c76c5c49f62f8b0a353eff6b",
    ),
    ("0017_codes", "38299171ef5ccf4c6472ff034ad97cecc2b19e2202a64ae6a5ad5447c925eddb19a7a9e374278c572bafcbd1ff243896"),
    ("0018_seal", "8a7faee83a9fea121a9471664fc0ab1450c02740d7505c282e9c1665e8847e334853dc803d47825cee4302bed82a4387"),
];

/// The class of the filled tables.
const CLASS: Uuid = Uuid::from_u128(0x00000000_0000_4000_8000_0000000000c1);

/// The two guardians of the filled tables.
const PEOPLE: [Uuid; 2] =
    [Uuid::from_u128(0x00000000_0000_4000_8000_00000000000a), Uuid::from_u128(0x00000000_0000_4000_8000_00000000000b)];

/// The council of the filled tables.
const COUNCIL: Uuid = Uuid::from_u128(0x00000000_0000_4000_8000_0000000000d1);

/// The files of a folder that end so, by their names without the ending.
fn texts(folder: &str, ending: &str) -> BTreeMap<String, String> {
    let entries = fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join(folder)).expect("the folder is there");
    let named = entries.filter_map(|entry| {
        let path = entry.expect("a folder can be listed").path();
        let name = path.file_name()?.to_str()?.strip_suffix(ending)?.to_owned();
        Some((name, fs::read_to_string(&path).expect("a text")))
    });
    named.collect()
}

fn migrations() -> BTreeMap<String, String> {
    texts("migrations", ".sql")
}

#[test]
fn a_landed_migration_is_never_edited() {
    let landed: BTreeMap<&str, &str> = LANDED.into();
    let names: Vec<String> = migrations().into_keys().collect();
    for (name, migration) in names.iter().zip(MIGRATIONS.iter()) {
        assert!(name.starts_with(&format!("{:04}_", migration.version)), "{name} is not number {}", migration.version);
        let checksum: String = migration.checksum.iter().map(|byte| format!("{byte:02x}")).collect();
        match landed.get(name.as_str()) {
            Some(before) => assert_eq!(
                checksum, *before,
                "{name} has landed, and databases have been made with it: add a migration instead of editing it"
            ),
            None => panic!("{name} is new: add `(\"{name}\", \"{checksum}\")` to LANDED"),
        }
    }
    assert_eq!(names, landed.into_keys().collect::<Vec<_>>(), "a landed migration is gone");
}

#[test]
fn each_migration_has_rows_that_it_must_keep() {
    let (migrations, rows) = (migrations().into_keys(), texts("tests/migrations", ".sql").into_keys());
    let (migrations, rows): (Vec<_>, Vec<_>) = (migrations.collect(), rows.collect());
    assert_eq!(migrations, rows, "fill the tables as each migration leaves them, in tests/migrations/NAME.sql");
}

/// A new, empty database of the tests' server, with the login that owns it. Roles belong to the whole server, so each
/// test has another name.
async fn empty(name: &str, owner_may: &str) -> PgConnectOptions {
    let admin = Database::fresh().await;
    let mut look = admin.look().await;
    for statement in [
        format!("create role {name} login {owner_may}"),
        format!("grant enige_class to {name}"),
        format!("create database {name} owner {name}"),
    ] {
        sqlx::query(sqlx::AssertSqlSafe(statement)).execute(&mut look).await.expect("an administrator may");
    }
    look.close().await.expect("a clean goodbye");
    admin.options.clone().database(name)
}

async fn pool(options: PgConnectOptions) -> PgPool {
    PgPoolOptions::new().max_connections(4).connect_with(options).await.expect("the database is there")
}

/// Runs each migration as the owner, and fills the tables as it leaves them. The caller lets today's program migrate
/// the rest.
async fn filled(name: &str) -> PgConnectOptions {
    let admin = empty(name, "").await;
    let owner = admin.clone().username(name);
    let (admin, migrating) = (pool(admin).await, pool(owner.clone()).await);
    for (migration, rows) in MIGRATIONS.iter().zip(texts("tests/migrations", ".sql").into_values()) {
        MIGRATIONS.run_to(migration.version, &migrating).await.expect("a sound migration");
        sqlx::raw_sql(sqlx::AssertSqlSafe(rows)).execute(&admin).await.expect("rows as the program wrote them then");
    }
    admin.close().await;
    migrating.close().await;
    owner
}

/// What goes wrong is logged with these words.
const WRONG: [&str; 4] = ["could not be handled", "a job failed", "cannot read", "waits for the database"];

#[tokio::test]
async fn rows_of_every_migration_are_read_by_todays_program() {
    let options = filled("filled_tables").await;
    let store = Store::connect(options.clone(), Database::keys()).await.expect("the database is there");
    let plain = store.check().await.expect_err("answers stand there in plain").to_string();
    assert!(plain.contains("not encrypted: run `enige migrate`"), "{plain}");
    store.migrate().await.expect("it is migrated on to the end");
    store.check().await.expect("it is this program's");
    let mut look = PgConnection::connect_with(&options.clone().username("enige")).await.expect("it runs");
    let tables: Vec<String> = sqlx::query_scalar("select tablename::text from pg_tables where schemaname = 'public'")
        .fetch_all(&mut look)
        .await
        .expect("the catalogue is there");
    for table in tables {
        let rows = sqlx::AssertSqlSafe(format!("select count(*) from {table}"));
        let rows: i64 = sqlx::query_scalar(rows).fetch_one(&mut look).await.expect("a table can be counted");
        assert!(rows > 0, "{table} is empty: fill it in tests/migrations");
    }
    let mut found = Superuser::default().finds(&Database { options: options.clone().username("enige") }).await;
    // Each file's rows come from one transaction here, so ignore findings about a shared transaction.
    found.retain(|pair| !pair.contains("one transaction wrote"));
    assert_eq!(found, BTreeSet::new());
    // Simulate a migration that died before its last step.
    sqlx::query("update server set form = 1").execute(&mut look).await.expect("an administrator may");
    assert!(store.check().await.is_err(), "the last step is missing");
    store.migrate().await.expect("it goes on");
    let form: i16 = sqlx::query_scalar("select form from server").fetch_one(&mut look).await.expect("it is marked");
    assert_eq!(form, 2, "each ciphertext is bound to its row");
    reads_a_class(&store).await;
    counts_what_was_in_plain(&store).await;
    reads_a_council(&store).await;
}

/// Reads what no command shows in one step.
async fn reads_a_class(store: &Store) {
    let now = "2026-11-23T17:00:00Z".parse().expect("a time");
    let mut begun = store.begin().await.expect("it runs");
    let mut tx = begun.enter(ClassId(CLASS));
    let polls = tx.open_polls().await.expect("open polls");
    assert_eq!(polls.iter().map(|poll| poll.no.0).collect::<Vec<_>>(), [1, 6]);
    assert_eq!(tx.planned_polls().await.expect("planned polls").len(), 1);
    assert_eq!(tx.closed_polls(9).await.expect("closed polls").len(), 1);
    assert_eq!(tx.open_lessons().await.expect("dilemmas").len(), 1);
    assert!(tx.poll(PollNo(4)).await.expect("a withdrawn poll").is_some());
    assert!(tx.card(PollNo(1)).await.expect("a card").is_some());
    let agreement = tx.standing_agreement().await.expect("an agreement").expect("it stands");
    assert_eq!(agreement.names, ["Ana Lind"]);
    assert!(agreement.pupils.is_some() && agreement.told.is_some());
    assert_eq!(tx.pending_suggestions(AgreementNo(1)).await.expect("suggestions").len(), 1);
    let session = tx.session(now).await.expect("a session").expect("it is on");
    assert_eq!(session.body.expect("it has begun").wordings.len(), 1);
    assert_eq!(tx.slips().await.expect("slips").used, 1);
    assert_eq!(tx.proposals(0, None).await.expect("proposals").len(), 1);
    assert!(tx.session_result("own").await.expect("a result").is_some());
    assert_eq!(tx.wishes().await.expect("wishes").len(), 3);
    assert_eq!(tx.comments(AgreementNo(1), 1).await.expect("comments"), ["We like it."]);
    assert_eq!(tx.questions().await.expect("questions")[0].words, "Why now?");
    assert!(tx.ask_for_change(AskNo(1)).await.expect("what its council asks").is_some());
    assert!(tx.pupils_room().await.expect("a room").is_some());
}

/// Reads the answers that migration 9 found in plain: none is lost.
async fn counts_what_was_in_plain(store: &Store) {
    let (now, [ana, bo]) = ("2026-11-23T17:00:00Z".parse().expect("a time"), PEOPLE.map(PersonId));
    let mut begun = store.begin().await.expect("it runs");
    let mut tx = begun.enter(ClassId(CLASS));
    assert_eq!(tx.answer_of(PollNo(1), ana).await.expect("a ballot"), Some(Answer::Age(13)));
    assert_eq!(tx.answer_of(PollNo(1), bo).await.expect("a ballot"), Some(Answer::Families));
    assert_eq!(tx.released_reasons(PollNo(1), false).await.expect("a reason"), ["It is early."]);
    assert_eq!(tx.take_ballots(PollNo(1), false).await.expect("ballots").len(), 2, "one for each seat");
    let signed = tx.signature_of(AgreementNo(1), ana).await.expect("a signature").expect("ana has signed");
    assert_eq!((signed.answer, signed.name.as_deref()), (Signature::Signed(Vec::new()), Some("Ana Lind")));
    let declined = tx.signature_of(AgreementNo(1), bo).await.expect("a signature").expect("bo has answered");
    assert_eq!(declined.answer, Signature::NotNow);
    assert_eq!(tx.pending_suggestions(AgreementNo(1)).await.expect("suggestions")[0].author, Some(bo));
    assert_eq!(tx.dialog(ana, now).await.expect("a dialog"), Some(Dialog::Prolong { poll: PollNo(1) }));
}

async fn reads_a_council(store: &Store) {
    let mut begun = store.begin().await.expect("it runs");
    let mut tx = begun.enter(ClassId(COUNCIL));
    let seen = tx.council_seen().await.expect("a council").expect("it is founded");
    assert_eq!((seen.classes.len(), seen.polls.len(), seen.years.len()), (1, 2, 1));
    let sum = tx.council_sum(PollNo(2)).await.expect("the sum can be read");
    assert_eq!(sum.expect("three classes are enough").classes, 3);
}

#[tokio::test]
async fn people_of_a_migrated_class_go_on_where_they_were() {
    let options = filled("filled_story").await;
    let (log, _guard) = Log::begins();
    let mut session = Session::begin(story::setup(options.clone())).await.expect("a migrated database");
    let (mut said, mut missing) = (String::new(), Vec::new());
    for (line, told) in [
        // The dialog in which ana writes a new closing time.
        ("ana (private): 1.12. 20:00", "1 December at 20:00"),
        ("ana: /polls", "getting a first smartphone? Closes on Tuesday 1 December"),
        ("bo (private): /polls", "Phones at night: Nobody has an objection."),
        ("ana (private): /me", "class contact parent"),
        ("ana (private): /seats", "2"),
        ("ana: /agreement", "20:00"),
        ("ana: /agreement versions", "At weekends an hour later."),
        ("ana (private): /lesson", "18:00"),
        ("nora (private): /role", "as the school nurse"),
        ("nora (private) > Questions nobody has answered", "Why now?"),
        ("kai (private): /code ABCD-EFHJ", "You are now the parent of one child"),
        ("[council] rut: /council", "FAU"),
        ("rut (private): /council", "5B"),
        // All that is due until the school year is over.
        ("@ +14d", "Result"),
        ("@ +400d", "What the sources say"),
    ] {
        match session.line(line).await {
            Ok(()) => {}
            Err(Trouble::Line(what)) => panic!("`{line}`: {what}"),
            Err(Trouble::Fault(fault)) => panic!("`{line}`: {fault:#}"),
        }
        let shown: String = session.take_shown().iter().map(|shown| format!("{shown}\n")).collect();
        if !shown.contains(told) {
            missing.push(format!("`{line}` does not tell `{told}`:\n{shown}"));
        }
        said.push_str(&shown);
    }
    assert!(missing.is_empty(), "{}", missing.join("\n"));
    assert_eq!(log.take(&WRONG), Vec::<String>::new(), "{said}");
    // The owner is no superuser, but the cascade still deletes a code's grant with the code.
    let left = "select count(*) from seat_codes";
    let mut look = PgConnection::connect_with(&options.username("enige")).await.expect("it runs");
    let codes: i64 = sqlx::query_scalar(left).fetch_one(&mut look).await.expect("a table can be counted");
    assert!(codes > 0, "the tables hold a seat's code");
    session.app().store.trim_codes("2030-01-01T00:00:00Z".parse().expect("a time")).await.expect("it runs");
    let codes: i64 = sqlx::query_scalar(left).fetch_one(&mut look).await.expect("a table can be counted");
    assert_eq!(codes, 0);
}
