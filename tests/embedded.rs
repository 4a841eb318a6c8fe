//! The embedded database: it is created, found again, and starts despite the leftovers of a crash.

use std::fs;

use enige::store::embedded::{Durability, Embedded};
use sqlx::{Connection, PgConnection};

#[tokio::test]
async fn a_stale_lock_file_does_not_block_the_start() {
    let dir = tempfile::tempdir().expect("a folder");
    drop(Embedded::start(dir.path(), Durability::Temporary).await.expect("Postgres"));
    let lock = dir.path().join("postgres/cluster/postmaster.pid");
    fs::write(&lock, format!("{}\n{}\n", std::process::id(), dir.path().display())).expect("a lock");
    let server = Embedded::start(dir.path(), Durability::Temporary).await.expect("the stale lock is no obstacle");
    PgConnection::connect_with(&server.options("enige")).await.expect("it answers");
}

#[tokio::test]
async fn a_directory_that_another_enige_uses_is_refused() {
    let dir = tempfile::tempdir().expect("a folder");
    let _first = Embedded::start(dir.path(), Durability::Temporary).await.expect("Postgres");
    let error = Embedded::start(dir.path(), Durability::Temporary).await.expect_err("it is taken").to_string();
    assert!(error.contains("another Enige"), "{error}");
}

#[tokio::test]
async fn a_long_path_with_spaces_works() {
    let dir = tempfile::tempdir().expect("a folder");
    let long = dir.path().join("the parents' room").join("x".repeat(90));
    let server = Embedded::start(&long, Durability::Temporary).await.expect("Postgres");
    PgConnection::connect_with(&server.options("enige")).await.expect("it answers");
}

#[tokio::test]
async fn the_embedded_database_listens_on_no_network_address() {
    let dir = tempfile::tempdir().expect("a folder");
    let server = Embedded::start(dir.path(), Durability::Temporary).await.expect("Postgres");
    let mut connection = PgConnection::connect_with(&server.options("enige")).await.expect("it answers");
    let listens: String =
        sqlx::query_scalar("show listen_addresses").fetch_one(&mut connection).await.expect("a setting");
    assert_eq!(listens, "");
}
