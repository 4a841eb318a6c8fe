//! One database server for the whole run, and a fresh database for each test.

use std::sync::LazyLock;
use std::sync::atomic::{AtomicU32, Ordering};

use enige::ids::ClassId;
use enige::store::embedded::{Durability, Embedded};
use enige::store::{Keys, Place, Store};
use jiff::Timestamp;
use sqlx::postgres::PgConnectOptions;
use sqlx::{Connection, PgConnection};
use tokio::sync::{Mutex, OnceCell};
use uuid::Uuid;

use super::cleanup::{after_the_tests, ends};
use super::log::{names_nobody, watch};
use super::wait::until;

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

impl Drop for Database {
    fn drop(&mut self) {
        if !std::thread::panicking() {
            names_nobody();
        }
    }
}

impl Database {
    /// A fresh database with the schema in it.
    pub(crate) async fn fresh() -> Database {
        watch();
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

    /// Waits until a query returns true.
    ///
    /// # Panics
    /// When it does not in time.
    pub(crate) async fn until(&self, what: &str, query: &str) {
        let look = Mutex::new(self.look().await);
        until(what, || async {
            let query = sqlx::AssertSqlSafe(query.to_owned());
            sqlx::query_scalar(query).fetch_one(&mut *look.lock().await).await.expect("the query is sound")
        })
        .await;
    }

    /// Waits until no job is due at a time.
    ///
    /// # Panics
    /// When the bot does not do its jobs in time.
    pub(crate) async fn until_idle(&self, now: Timestamp) {
        let idle = format!("select not exists (select from jobs where due <= '{now}')");
        self.until("the bot to do its jobs", &idle).await;
    }

    /// The keys of the database.
    pub(crate) fn keys() -> Keys {
        // The secret is stretched, which takes a moment.
        static KEYS: LazyLock<Keys> = LazyLock::new(|| Keys::from_secret(SECRET).expect("long enough"));
        KEYS.clone()
    }

    /// Replaces a seat's printed code, which only the paper shows, with a known one.
    pub(crate) async fn replaces_code(look: &mut PgConnection, printed: &[u8], known: &str) {
        // One statement, because a foreign key ties the seat's row to its code.
        let updated = sqlx::query(
            "with code as (update codes set code_hash = $1 where code_hash = $2) \
             update seat_codes set code_hash = $1 where code_hash = $2",
        )
        .bind(Database::keys().code(known))
        .bind(printed)
        .execute(look)
        .await;
        assert_eq!(updated.expect("codes are there").rows_affected(), 1);
    }

    /// A store on the database, as the login that serves.
    pub(crate) async fn store(&self) -> Store {
        Store::own(self.options.clone(), Database::keys()).await.expect("the database is there")
    }

    /// The statement with which the program makes its transaction stand as a class.
    pub(crate) fn enters(class: Uuid) -> String {
        let pass: String = Database::keys().pass().iter().map(|byte| format!("{byte:02x}")).collect();
        format!("select enter('{class}', '\\x{pass}'), set_config('role', 'enige_class', true)")
    }

    /// The sealed result of a poll, decrypted.
    pub(crate) fn opened(class: Uuid, poll: i32, result: &[u8]) -> String {
        let place = Place::of("polls", "result").in_class(ClassId(class)).at(poll);
        Database::keys().open(&place, result).expect("it was sealed with this secret for this poll")
    }
}

async fn start() -> Embedded {
    let dir = tempfile::tempdir().expect("a folder for the tests' database").keep();
    let server = Embedded::start(&dir, Durability::Temporary).await.expect("the tests need Postgres");
    let store = Store::own(server.options("enige"), Database::keys()).await.expect("the migrations are sound");
    store.close().await;
    let mut look = PgConnection::connect_with(&server.options("enige")).await.expect("the server runs");
    open_pages(&mut look).await;
    look.close().await.expect("a clean goodbye");
    let lock = dir.join("postgres/cluster/postmaster.pid");
    let (stop, dir) = (format!("pid=$(head -n1 '{}'); kill -INT $pid", lock.display()), dir.display());
    after_the_tests(&format!("{stop}; {}; rm -rf '{dir}'", ends("$pid")));
    server
}

/// Lets superusers of a database read its pages, if the server can.
async fn open_pages(look: &mut PgConnection) {
    let known = "select exists (select from pg_available_extensions where name = 'pageinspect')";
    if sqlx::query_scalar(known).fetch_one(&mut *look).await.expect("the catalogue is there") {
        let make = "create schema attack; create extension pageinspect schema attack";
        sqlx::raw_sql(make).execute(look).await.expect("a superuser may");
    }
}
