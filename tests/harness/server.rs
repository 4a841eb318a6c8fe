//! One database server for the whole run, and a fresh database for each test.

use std::process::{Command, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};

use enige::store::embedded::{Durability, Embedded};
use enige::store::{Keys, Store};
use sqlx::postgres::PgConnectOptions;
use sqlx::{Connection, PgConnection};
use tokio::sync::{Mutex, OnceCell};

/// The secret of every test database.
pub(crate) const SECRET: &str = "a secret for tests alone";

static SERVER: OnceCell<Embedded> = OnceCell::const_new();
static COPYING: Mutex<()> = Mutex::const_new(());
static NUMBER: AtomicU32 = AtomicU32::new(0);

/// The database of one test.
#[derive(Debug, Clone)]
pub(crate) struct Database {
    pub(crate) options: PgConnectOptions,
}

impl Database {
    /// A fresh database with the schema in it.
    pub(crate) async fn fresh() -> Database {
        let server = SERVER.get_or_init(start).await;
        let name = format!("test_{}", NUMBER.fetch_add(1, Ordering::Relaxed));
        // A template can be copied only while nobody is connected to it.
        let copying = COPYING.lock().await;
        let mut connection = PgConnection::connect_with(&server.options("postgres")).await.expect("the server runs");
        let copy = sqlx::AssertSqlSafe(format!("create database {name} template enige"));
        sqlx::query(copy).execute(&mut connection).await.expect("the template can be copied");
        connection.close().await.expect("a clean goodbye");
        drop(copying);
        Database { options: server.options(&name) }
    }

    /// A superuser's connection, which row-level security does not limit.
    pub(crate) async fn look(&self) -> PgConnection {
        PgConnection::connect_with(&self.options).await.expect("the database is there")
    }

    /// The keys of the database.
    pub(crate) fn keys() -> Keys {
        Keys::from_secret(SECRET).expect("long enough")
    }

    /// A store on the database.
    pub(crate) async fn store(&self) -> Store {
        Store::connect(self.options.clone(), Database::keys()).await.expect("the database is there")
    }
}

async fn start() -> Embedded {
    let dir = tempfile::tempdir().expect("a folder for the tests' database").keep();
    let server = Embedded::start(&dir, Durability::Temporary).await.expect("the tests need Postgres");
    let store = Store::connect(server.options("enige"), Database::keys()).await.expect("the server runs");
    store.migrate().await.expect("the migrations are sound");
    store.close().await;
    let lock = dir.join("postgres/cluster/postmaster.pid");
    end_with_us(&format!("kill -INT $(head -n1 {}); sleep 3; rm -rf {}", lock.display(), dir.display()));
    server
}

/// Runs shell commands after the test process has ended, because statics are never dropped.
pub(super) fn end_with_us(commands: &str) {
    let watch = format!("while kill -0 {} 2>/dev/null; do sleep 1; done; {commands}", std::process::id());
    let mut shell = Command::new("setsid");
    shell.args(["--fork", "sh", "-c", &watch]);
    shell.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    assert!(shell.status().expect("setsid is there").success(), "a shell to end the server");
}
