//! The store: Postgres, and the only place with SQL.
//!
//! [`Tx`] is a transaction that reaches the few tables without row-level security. [`Tx::enter`] lends it as a
//! [`ClassTx`]. A `ClassTx` acts as one class, and row-level security hides all other classes' rows from it.

mod adviser;
mod agreement;
mod ballot;
mod class;
mod council;
mod crowd;
mod dialog;
mod doors;
pub mod embedded;
mod guess;
mod job;
mod joined;
mod keys;
mod lesson;
mod link;
mod member;
mod objection;
mod page;
mod poll;
mod pupils;
mod pupils_room;
mod schema;
mod sealing;
mod seat;
mod session;
mod signature;
mod slip;
mod suggestion;

use agreements::class::Profile;
use anyhow::{Context, Result, bail};
use jiff::Timestamp;
use jiff_sqlx::ToSqlx;
use sqlx::postgres::{PgConnectOptions, PgPoolOptions};
use sqlx::{PgConnection, PgPool, Postgres, Transaction};

pub use crowd::Crowd;
pub(crate) use dialog::PATIENCE;
pub use doors::{Followed, Person};
pub use job::ClaimedJob;
pub use keys::{Keys, Place, SHORTEST_SECRET, Vault};
pub use schema::SchemaError;

use crate::ids::{ClassId, PupilsId};

/// The database of a server, and the keys to its sealed texts.
#[derive(Debug, Clone)]
pub struct Store {
    pool: PgPool,
    keys: Keys,
}

impl Store {
    /// Connects, and does not check the schema.
    ///
    /// # Errors
    /// When the database cannot be reached.
    pub async fn connect(options: PgConnectOptions, keys: Keys) -> Result<Store> {
        let pool = PgPoolOptions::new()
            .max_connections(16)
            .acquire_timeout(std::time::Duration::from_secs(5))
            .connect_with(options.application_name("enige"))
            .await
            .context("cannot reach the database")?;
        Ok(Store { pool, keys })
    }

    /// Migrates the database to this program's schema, and marks a new database with the secret.
    ///
    /// # Errors
    /// A [`SchemaError`] when the migration is impossible; another error when the database has another secret's mark.
    pub async fn migrate(&self) -> Result<()> {
        schema::migrate(&self.pool).await?;
        // A new database has nothing in plain.
        sqlx::query!(
            "insert into server (secret_mark, sealed) values ($1, true) on conflict do nothing",
            self.keys.mark()
        )
        .execute(&self.pool)
        .await?;
        self.check_secret().await?;
        self.seal_plain().await
    }

    /// Checks that the database is migrated and has this secret's mark.
    ///
    /// # Errors
    /// A [`SchemaError`] when it is not migrated; another error when it has another secret's mark, or holds answers that
    /// are not sealed yet. Each says what to do.
    pub async fn check(&self) -> Result<()> {
        schema::check(&self.pool).await?;
        self.check_secret().await?;
        if !self.is_sealed().await? {
            bail!("this database still holds answers that are not encrypted: run `enige migrate`");
        }
        Ok(())
    }

    async fn check_secret(&self) -> Result<()> {
        let mark = sqlx::query_scalar!("select secret_mark from server").fetch_optional(&self.pool).await?;
        if mark.context("the database has not been marked yet: run `enige migrate`")? != self.keys.mark() {
            bail!(
                "this database was made with another ENIGE_SECRET; with a wrong one nobody's address could be read \
                 and no vote be counted. Set the secret that it was made with"
            );
        }
        Ok(())
    }

    /// True if the database answers.
    pub async fn answers(&self) -> bool {
        sqlx::query_scalar!("select 1 as \"one!\"").fetch_one(&self.pool).await.is_ok()
    }

    /// Begins a transaction that acts as no class yet.
    pub async fn begin(&self) -> Result<Tx> {
        Ok(Tx { tx: self.pool.begin().await?, keys: self.keys.clone(), class: None })
    }

    /// Begins a transaction, and finds the class or council of a code or secret that has not expired.
    pub async fn begin_by(&self, code: &str, now: Timestamp) -> Result<Option<(Tx, ClassId)>> {
        let mut tx = self.begin().await?;
        let class = tx.class_of_code(code, now).await?;
        Ok(class.map(|class| (tx, class)))
    }

    /// Vacuums the tables of secrets. Afterwards no page keeps deleted ballots or salts, except rows that an older
    /// transaction still sees.
    pub async fn sweep_ballots(&self) -> Result<()> {
        sqlx::query("vacuum poll_salts, agreement_salts, ballots, objections, signatures, suggestions, polls, dialogs, questions, \
             job_payloads, sessions, slips, proposals, seconds, session_ballots, session_results, council_shares, \
             council_results")
            .execute(&self.pool)
            .await?;
        Ok(())
    }

    /// The id by which buttons for pupils name a class.
    #[must_use]
    pub fn pupils_id(&self, class: ClassId) -> PupilsId {
        self.keys.pupils(class)
    }

    /// Closes all connections.
    pub async fn close(&self) {
        self.pool.close().await;
    }
}

/// True if the fault is temporary: the database is away, or asks for a retry.
#[must_use]
pub fn is_away(fault: &anyhow::Error) -> bool {
    fault.chain().any(|cause| match cause.downcast_ref::<sqlx::Error>() {
        Some(sqlx::Error::Io(_) | sqlx::Error::PoolTimedOut | sqlx::Error::PoolClosed | sqlx::Error::WorkerCrashed) => {
            true
        }
        // 57P0x: the server stops, has crashed, or starts. 08xxx: the connection broke. 53300: too many connections.
        // 40P01 and 40001: two transactions were in conflict, and this one was aborted.
        Some(sqlx::Error::Database(error)) => error.code().is_some_and(|code| {
            let code = code.as_ref();
            code.starts_with("57P0") || code.starts_with("08") || ["53300", "40P01", "40001"].contains(&code)
        }),
        _ => false,
    })
}

/// A transaction. Its own methods reach the few tables that are read before a class is known.
///
/// Every method of `Tx` and [`ClassTx`] fails when the database is away ([`is_away`]). It also fails on a stored value
/// that this program does not know. Their docs name other errors only.
pub struct Tx {
    tx: Transaction<'static, Postgres>,
    keys: Keys,
    /// The class as which the transaction acts now.
    class: Option<ClassId>,
}

impl Tx {
    /// The connection, without the role of a class.
    async fn sql(&mut self) -> Result<&mut PgConnection> {
        if self.class.take().is_some() {
            sqlx::query("reset role").execute(&mut *self.tx).await?;
        }
        Ok(&mut self.tx)
    }

    /// The connection in the role of a class. It sees and changes only that class's rows.
    async fn sql_as(&mut self, class: ClassId) -> Result<&mut PgConnection> {
        if self.class != Some(class) {
            sqlx::query!(
                "select set_config('enige.class_id', $1, true) as class, \
                 set_config('role', 'enige_class', true) as role",
                class.0.to_string()
            )
            .fetch_one(&mut *self.tx)
            .await?;
            self.class = Some(class);
        }
        Ok(&mut self.tx)
    }

    /// Lends the transaction to a class. Every query through the [`ClassTx`] acts as that class.
    pub fn enter(&mut self, class: ClassId) -> ClassTx<'_> {
        ClassTx { keys: self.keys.clone(), tx: self, class }
    }

    /// The profiles of the founded classes among these, in the same order.
    pub async fn profiles(&mut self, classes: &[ClassId]) -> Result<Vec<(ClassId, Profile)>> {
        let mut founded = Vec::new();
        for class in classes {
            let profile = self.enter(*class).profile().await?;
            founded.extend(profile.map(|profile| (*class, profile)));
        }
        Ok(founded)
    }

    /// Sets the savepoint of [`Tx::undo`].
    pub async fn mark(&mut self) -> Result<()> {
        sqlx::query("savepoint job").execute(self.sql().await?).await?;
        Ok(())
    }

    /// Rolls back to the savepoint of [`Tx::mark`].
    pub async fn undo(&mut self) -> Result<()> {
        sqlx::query("rollback to savepoint job").execute(&mut *self.tx).await?;
        // The savepoint was set without a role, so the rollback has reset the role.
        self.class = None;
        Ok(())
    }

    /// Commits.
    pub async fn commit(self) -> Result<()> {
        Ok(self.tx.commit().await?)
    }
}

/// A transaction that acts as a class. Row-level security shows it only this class's rows.
pub struct ClassTx<'t> {
    tx: &'t mut Tx,
    keys: Keys,
    class: ClassId,
}

impl ClassTx<'_> {
    /// The class.
    #[must_use]
    pub const fn class(&self) -> ClassId {
        self.class
    }

    /// The id by which buttons for pupils name the class.
    #[must_use]
    pub fn pupils_id(&self) -> PupilsId {
        self.keys.pupils(self.class)
    }

    /// The transaction outside the class: for tables that are read before a class is known, and for other classes. The
    /// next query through `self` acts as this class again.
    pub const fn outside(&mut self) -> &mut Tx {
        self.tx
    }

    async fn sql(&mut self) -> Result<&mut PgConnection> {
        self.tx.sql_as(self.class).await
    }
}

/// A timestamp as the database driver takes it.
fn instant(at: jiff::Timestamp) -> jiff_sqlx::Timestamp {
    at.to_sqlx()
}
