//! Owners of the database: what each may do, and what those are told who may not enough.

use enige::demo::Session;
use enige::store::embedded::{Durability, Embedded};
use enige::store::{SchemaError, Store};
use sqlx::postgres::PgConnectOptions;
use sqlx::{Connection, PgConnection};

use super::refused::said;
use crate::harness::{Database, story};

/// A server of one test: roles belong to a whole server.
struct Server {
    server: Embedded,
    _folder: tempfile::TempDir,
}

impl Server {
    async fn start() -> Server {
        let folder = tempfile::tempdir().expect("a folder");
        let server = Embedded::start(folder.path(), Durability::Temporary).await.expect("the tests need Postgres");
        Server { server, _folder: folder }
    }

    async fn admin(&self, statements: &[String]) {
        let mut admin = PgConnection::connect_with(&self.server.options("postgres")).await.expect("it runs");
        for statement in statements {
            sqlx::query(sqlx::AssertSqlSafe(statement.clone())).execute(&mut admin).await.expect(statement);
        }
        admin.close().await.expect("a clean goodbye");
    }

    /// An empty database, and the login that owns it.
    async fn owned_by(&self, name: &str, may: &str) -> PgConnectOptions {
        let role = format!("create role {name} login {may}");
        self.admin(&[role, format!("create database {name} owner {name}")]).await;
        self.server.options(name).username(name)
    }

    /// The major version of the server.
    async fn version(&self) -> i32 {
        let mut admin = PgConnection::connect_with(&self.server.options("postgres")).await.expect("it runs");
        let version = "select current_setting('server_version_num')::int / 10000";
        sqlx::query_scalar(version).fetch_one(&mut admin).await.expect("a number")
    }
}

async fn migrate(database: &PgConnectOptions) -> anyhow::Result<()> {
    let store = Store::connect(database.clone(), Database::keys()).await.expect("the database is there");
    store.migrate().await?;
    store.check().await
}

/// Why the owner may not migrate, and that nothing was made.
async fn refusal(database: &PgConnectOptions) -> SchemaError {
    let refused = migrate(database).await.expect_err("it may not").downcast().expect("a typed error");
    let mut look = PgConnection::connect_with(database).await.expect("the database is there");
    let tables = "select count(*) from pg_tables where schemaname = 'public'";
    let tables: i64 = sqlx::query_scalar(tables).fetch_one(&mut look).await.expect("the catalogue is there");
    assert_eq!(tables, 0, "{refused}");
    refused
}

/// People found a class, vote and read the result, on a database of that owner.
async fn a_class_lives_on(database: PgConnectOptions) {
    let mut session = Session::begin(story::setup(database)).await.expect("the database is there");
    let founding =
        ["ana: /start", "ana > 1", "ana > 1", "ana > 1", "ana > 1", "ana > 1", "ana > 1", "ana: /poll debut 1"];
    let votes = ["bo > 13 years", "cem > 13 years", "dina > 13 years", "egil > 13 years", "freja > 13 years", "@ +2d"];
    for line in founding.into_iter().chain(votes) {
        session.line(line).await.unwrap_or_else(|trouble| panic!("`{line}`: {trouble:?}"));
    }
    let shown: String = session.take_shown().iter().map(|shown| format!("{shown}\n")).collect();
    assert!(shown.contains("Result: First smartphone"), "{shown}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_owner_migrates_who_may_create_the_role_or_is_in_it() {
    let server = Server::start().await;

    // Nobody has created the role, and this owner may not.
    let plain = server.owned_by("plain", "").await;
    assert!(matches!(refusal(&plain).await, SchemaError::MayNotCreateRole { user, .. } if user == "plain"));
    let line = tokio::task::block_in_place(|| said("migrate", &plain));
    let administrator = "`create role enige_class nologin; create role enige_serve nologin noinherit; \
                         grant enige_class to enige_serve, plain`";
    assert!(line.contains(administrator), "{line}");

    // This one may, and nothing more.
    let creator = server.owned_by("creator", "createrole").await;
    migrate(&creator).await.expect("CREATEROLE is enough");
    a_class_lives_on(creator).await;

    // The role is there now, but an owner who is not in it may not take it on. Before version 16, CREATEROLE lets an
    // owner join any role.
    assert!(matches!(refusal(&plain).await, SchemaError::NotInRole { user } if user == "plain"));
    for command in ["migrate", "serve"] {
        let line = tokio::task::block_in_place(|| said(command, &plain));
        assert!(line.contains("`grant enige_class to plain`"), "{line}");
    }
    let second = server.owned_by("\"Second\"", "createrole").await.username("Second").database("Second");
    if server.version().await < 16 {
        migrate(&second).await.expect("CREATEROLE is enough where another has created the role");
    } else {
        assert!(matches!(refusal(&second).await, SchemaError::NotInRole { user } if user == "\"Second\""));
    }

    // An administrator has done what the line said.
    server.admin(&["grant enige_class to plain".to_owned()]).await;
    migrate(&plain).await.expect("an owner in the role needs no CREATEROLE");
    a_class_lives_on(plain.clone()).await;

    // The owner is no longer in the role. Each command says so.
    server.admin(&["revoke enige_class from plain".to_owned()]).await;
    for command in ["migrate", "check", "serve"] {
        let line = tokio::task::block_in_place(|| said(command, &plain));
        assert!(line.contains("`grant enige_class to plain`"), "{command}: {line}");
    }

    // A login that owns nothing.
    let guest = server.owned_by("guest", "").await.database("template1");
    server.admin(&["grant enige_class to guest".to_owned()]).await;
    assert!(matches!(refusal(&guest).await, SchemaError::NotOwner { user } if user == "guest"));
}
