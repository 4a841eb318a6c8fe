//! Databases that this program cannot use: `migrate`, `check` and `serve` say so in one line, and change nothing.

use std::process::Command;

use sqlx::PgConnection;
use sqlx::postgres::PgConnectOptions;
use sqlx::{ConnectOptions, Connection};

use super::MIGRATIONS;
use crate::harness::{Database, SECRET};

/// The checksums of the twelve migrations before the first release.
const BEFORE_THE_FIRST_RELEASE: [&str; 12] = [
    "f4f56be9850e2b3f82fea61d585cdc2e17c670cc1b3eff5d4cbe59df65dc9b6be41d2989de18be154a24c938e450bd43",
    "839bd20fda6835bcb33178817e12888f5051eced167270fbdfb2f44a37fcc680407690cbd5f8f6f499e198bba5506d1e",
    "031dad912c65707fdd6a99d1de7ad0f9d11d6de4734fee45c4fd030f54850a5e55568d90d7cf0267656b450cd67e371c",
    "4586fd0b76eeafbebab284c86abf43abe38b174c35ac1532c7c723e85800ffb7cd3248951ba85149784142239f492529",
    "03e71f6cc00115550c6789bedfbf149e50c671bcae432c577adb6e5fa084b49ea982c1297c94d4d59de4049defda3628",
    "4cb165a878ae6c58c07d6529581cc8be6a357feda76cffc4864474a767c5b10ade61e2f425d32d4461e6763b7bcaff42",
    "cc3191bcfa88ca463fc7b9c3e7851f4fcc66c3b39a70a14fda2d0d9f12751f58dce4f5a5397bd06d3b0241aaaee8eb7f",
    "cbb59d5c0bf05da50ba70730c9d60fee89d80c58f83d99f29211ac4c5f91b50009655eb7396ba2b41e73e3da7cc7bc8c",
    "62e036765acfdbf1b2fc1a5d0b5c9e6b959dfb40fb17d77c2eae76a05926c91e9fc7326a56252bd0d76df327e0a089f4",
    "8a72cff50d252cf2b8975a98ae47e42d4249b92b5831b0eeb750576d7f3974cf0fb9624898d2185fc9d13c7c2e2937df",
    "fc93401a1e41c80df6491851f2f2d4d3681f2f6f8e0753ed193e3c435a1643d250d0c8e4fc635ca5f6a355697a6fe322",
    "36d7691d49790738cc65e5b1c8c1a05a33b982f7c2bb3d1e82d4c3495cba2c6932ce3508f045c99d5307d10aa4dcfb90",
];

/// What a command of the program says of a database, without the log: one line.
pub(super) fn said(command: &str, database: &PgConnectOptions) -> String {
    let mut enige = Command::new(env!("CARGO_BIN_EXE_enige"));
    for name in ["ENIGE_DATA_DIR", "TELEGRAM_API_URL", "MATRIX_HOMESERVER", "ENIGE_LOG"] {
        enige.env_remove(name);
    }
    enige.env("DATABASE_URL", database.to_url_lossy().to_string()).env("ENIGE_SECRET", SECRET);
    let token = if command == "serve" { "1:X" } else { "" };
    let output = enige.env("TELEGRAM_TOKEN", token).arg(command).output().expect("the program starts");
    let text = format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    assert_eq!(output.status.code(), Some(1), "{command}: {text}");
    let begins = if command == "check" { "WRONG  database: " } else { "enige: " };
    let lines: Vec<&str> = text.lines().filter_map(|line| line.strip_prefix(begins)).collect();
    assert!(!text.contains("panicked") && !text.contains("error returned from database"), "{command}: {text}");
    assert_eq!(lines.len(), 1, "{command}: {text}");
    lines[0].to_owned()
}

/// Each table with its columns, and each applied migration: what a program that only looks leaves as it is.
async fn state(database: &PgConnectOptions) -> Vec<String> {
    let mut look = PgConnection::connect_with(database).await.expect("the database is there");
    let columns = "select table_name::text || '.' || column_name::text || ' ' || data_type::text \
                   from information_schema.columns where table_schema = 'public' order by 1";
    let mut state: Vec<String> =
        sqlx::query_scalar(columns).fetch_all(&mut look).await.expect("the catalogue is there");
    let applied = "select m::text from _sqlx_migrations m order by version";
    if state.iter().any(|column| column.starts_with("_sqlx_migrations.")) {
        let applied: Vec<String> = sqlx::query_scalar(applied).fetch_all(&mut look).await.expect("rows");
        state.extend(applied);
    }
    state
}

/// Makes the table of applied migrations what that says.
async fn applied(database: &Database, rows: &[(i64, Vec<u8>)]) {
    let mut look = database.look().await;
    sqlx::query("delete from _sqlx_migrations").execute(&mut look).await.expect("rows");
    for (version, checksum) in rows {
        sqlx::query("insert into _sqlx_migrations values ($1, 'a migration', default, true, $2, 1)")
            .bind(version)
            .bind(checksum)
            .execute(&mut look)
            .await
            .expect("a row");
    }
    look.close().await.expect("a clean goodbye");
}

async fn each_command_says(database: &Database, words: &[&str]) {
    let before = state(&database.options).await;
    for command in ["migrate", "check", "serve"] {
        let line = tokio::task::block_in_place(|| said(command, &database.options));
        for word in words {
            assert!(line.contains(word), "{command}: {line}");
        }
        assert_eq!(state(&database.options).await, before, "{command} has changed something");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_database_of_an_earlier_commit_is_refused() {
    let database = Database::fresh().await;
    let bytes = |hex: &str| {
        let digits = hex.as_bytes().chunks(2).map(|pair| std::str::from_utf8(pair).expect("digits"));
        digits.map(|pair| u8::from_str_radix(pair, 16).expect("digits")).collect::<Vec<u8>>()
    };
    let twelve: Vec<_> = (1..).zip(BEFORE_THE_FIRST_RELEASE.map(bytes)).collect();
    for commit in [&twelve[..], &twelve[..1], &twelve[..7]] {
        applied(&database, commit).await;
        each_command_says(&database, &["an earlier commit of Enige", "empty database"]).await;
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_database_of_a_newer_program_is_refused() {
    let database = Database::fresh().await;
    let mut rows: Vec<_> = MIGRATIONS.iter().map(|ours| (ours.version, ours.checksum.to_vec())).collect();
    let next = rows.last().expect("there are migrations").0 + 1;
    rows.push((next, b"of the next release".to_vec()));
    applied(&database, &rows).await;
    each_command_says(&database, &["a newer Enige", &format!("migration {next}"), "run that version"]).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn check_says_what_a_database_lacks() {
    let database = Database::fresh().await;
    let first: Vec<_> = MIGRATIONS.iter().take(1).map(|ours| (ours.version, ours.checksum.to_vec())).collect();
    let lacks = format!("lacks {}", MIGRATIONS.iter().count() - 1);
    for (rows, words) in [(first, lacks.as_str()), (Vec::new(), "is empty")] {
        applied(&database, &rows).await;
        let line = tokio::task::block_in_place(|| said("check", &database.options));
        assert!(line.contains(words) && line.contains("run `enige migrate`"), "{line}");
    }
    let mut look = database.look().await;
    sqlx::query("drop table _sqlx_migrations").execute(&mut look).await.expect("an administrator may");
    let line = tokio::task::block_in_place(|| said("check", &database.options));
    assert!(line.contains("is empty"), "{line}");
}
