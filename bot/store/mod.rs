//! The store: Postgres, and the only place with SQL.
//!
//! [`Tx`] is a transaction that stands at the doors: the tables that are read before a class is known. [`Tx::enter`]
//! lends it as a [`ClassTx`], which stands as one class. Row-level security believes only what the function `enter` of
//! the database has said, and that function takes a pass that is made of the secret.

mod adviser;
mod agreement;
mod ballot;
mod check;
mod class;
mod column;
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
mod login;
mod member;
mod name;
mod objection;
mod page;
mod place;
mod poll;
mod pupils;
mod pupils_room;
pub(crate) mod reseal;
pub(crate) mod rotate;
mod schema;
mod sealing;
mod seat;
mod secret;
mod session;
mod signature;
mod slip;
mod suggestion;

use std::sync::Arc;
use std::time::Duration;

use agreements::class::Profile;
use anyhow::{Context, Result, bail};
use jiff::Timestamp;
use jiff_sqlx::ToSqlx;
use sqlx::postgres::{PgConnectOptions, PgPoolOptions};
use sqlx::{Connection, PgConnection, PgPool, Postgres, Transaction};
use tokio::sync::Notify;

pub use crowd::Crowd;
pub(crate) use dialog::PATIENCE;
pub use doors::{Followed, Person};
pub use job::ClaimedJob;
pub use keys::{Keys, Vault};
pub use login::{SERVICE, Standing};
pub use place::Place;
pub use schema::SchemaError;
pub use secret::{SHORTEST_SECRET, SecretForm};

use crate::ids::{ClassId, PollNo, PupilsId};

/// The database of a server, and the keys to its sealed texts.
#[derive(Debug, Clone)]
pub struct Store {
    pool: PgPool,
    /// The owner of the database, where the program knows it: it vacuums.
    owner: Option<PgPool>,
    keys: Keys,
    /// Wakes a worker.
    enqueued: Arc<Notify>,
}

/// The name of the program's connections.
const NAME: &str = "enige";

/// A connection that rested for longer is tested before its next use: the database may have restarted.
const RESTED: Duration = Duration::from_secs(1);

/// How a pool connects.
fn pool() -> PgPoolOptions {
    let options = PgPoolOptions::new().acquire_timeout(Duration::from_secs(5)).test_before_acquire(false);
    options.before_acquire(|connection, rest| {
        Box::pin(async move {
            if rest.idle_for > RESTED {
                connection.ping().await?;
            }
            Ok(true)
        })
    })
}

impl Store {
    /// Connects as one login for everything, and does not check the schema. The keys become those of the database's
    /// mark.
    ///
    /// # Errors
    /// When the database cannot be reached.
    pub async fn connect(options: PgConnectOptions, keys: Keys) -> Result<Store> {
        Store::connect_as(NAME, options, keys).await
    }

    async fn connect_as(name: &str, options: PgConnectOptions, keys: Keys) -> Result<Store> {
        let pool = pool()
            .max_connections(16)
            .connect_with(options.application_name(name))
            .await
            .context("cannot reach the database")?;
        let mark = schema::mark(&pool, &keys.marks()).await?;
        let keys = mark.into_iter().fold(keys, |keys, mark| keys.of_mark(&mark));
        Ok(Store { pool, owner: None, keys, enqueued: Arc::default() })
    }

    /// Migrates the database to this program's schema, and marks a new database with the secret. The store's login must
    /// be the database's owner.
    ///
    /// # Errors
    /// A [`SchemaError`] when the migration is impossible; another error when the database has another secret's mark.
    pub async fn migrate(&self) -> Result<()> {
        schema::migrate(&self.pool).await?;
        // A new database has nothing in plain, and no ciphertext of an older form.
        sqlx::query!(
            "insert into server (secret_mark, sealed, form) values ($1, true, $2) on conflict do nothing",
            self.keys.mark(),
            reseal::FORM
        )
        .execute(&self.pool)
        .await?;
        self.check_secret().await?;
        sqlx::query!("update server set pass = sha256($1) where pass is distinct from sha256($1)", self.keys.pass())
            .execute(&self.pool)
            .await?;
        // Seals plain text first, then binds older ciphertexts to their rows. The two touch no column in common, and
        // each says in `server` when it is done, so a run that dies between them goes on with the second.
        self.seal_plain().await?;
        reseal::reseal(&self.pool, &self.keys).await
    }

    /// Checks that the database is migrated and has this secret's mark.
    ///
    /// # Errors
    /// A [`SchemaError`] when it is not migrated; another error when it has another secret's mark, or holds texts
    /// that are not sealed as this version seals them. Each says what to do.
    pub async fn check(&self) -> Result<()> {
        schema::check(&self.pool).await?;
        self.check_secret().await?;
        let sealed = sqlx::query_scalar!("select is_sealed($1)", i32::from(reseal::FORM)).fetch_one(&self.pool).await?;
        if sealed != Some(true) {
            bail!(
                "this database still holds texts of an older form, or answers that are not encrypted: run `enige migrate`"
            );
        }
        Ok(())
    }

    async fn check_secret(&self) -> Result<()> {
        let ours = sqlx::query_scalar!("select is_marked($1)", self.keys.mark()).fetch_one(&self.pool).await?;
        if !ours.context("the database has not been marked yet: run `enige migrate`")? {
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
        let tx = self.pool.begin().await?;
        let (keys, wakes) = (self.keys.clone(), Arc::clone(&self.enqueued));
        Ok(Tx { tx, keys, stands: Stands::Nowhere, salt: None, enqueued: false, wakes })
    }

    /// Begins a transaction, and finds the class or council of a code or secret that has not expired.
    pub async fn begin_by(&self, code: &str, now: Timestamp) -> Result<Option<(Tx, ClassId)>> {
        let mut tx = self.begin().await?;
        let class = tx.class_of_code(code, now).await?;
        Ok(class.map(|class| (tx, class)))
    }

    /// Vacuums the tables of secrets. Afterwards no page keeps deleted ballots or salts, except rows that an older
    /// transaction still sees.
    pub async fn sweep_all(&self) -> Result<()> {
        sqlx::query("vacuum poll_salts, agreement_salts, ballots, objections, signatures, suggestions, polls, dialogs, questions, \
             job_payloads, sessions, slips, proposals, seconds, session_ballots, session_results, council_shares, \
             council_results, checks")
            .execute(self.past_the_walls())
            .await?;
        Ok(())
    }

    /// The id by which buttons for pupils name a class.
    #[must_use]
    pub fn pupils_id(&self, class: ClassId) -> PupilsId {
        self.keys.pupils(class)
    }

    /// What the keys are made of.
    #[must_use]
    pub const fn secret_form(&self) -> SecretForm {
        self.keys.form()
    }

    /// The owner's connections, where the program knows the owner.
    fn past_the_walls(&self) -> &PgPool {
        self.owner.as_ref().unwrap_or(&self.pool)
    }

    /// Closes all connections.
    pub async fn close(&self) {
        self.pool.close().await;
        if let Some(owner) = &self.owner {
            owner.close().await;
        }
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
    stands: Stands,
    /// A cache: the salt of the open poll that this transaction has locked against closing. The salt cannot change
    /// while the transaction holds the lock.
    salt: Option<(ClassId, PollNo, Vec<u8>)>,
    /// True if this transaction has enqueued a job.
    enqueued: bool,
    /// Wakes a worker.
    wakes: Arc<Notify>,
}

/// The identity under which row-level security sees a transaction.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Stands {
    /// Row-level security shows it nothing.
    Nowhere,
    AtDoors,
    As(ClassId),
}

impl Tx {
    /// The connection at the doors.
    async fn sql(&mut self) -> Result<&mut PgConnection> {
        self.stand(Stands::AtDoors, None, "none").await
    }

    /// The connection in the role of a class. It sees and changes only that class's rows.
    async fn sql_as(&mut self, class: ClassId) -> Result<&mut PgConnection> {
        self.stand(Stands::As(class), Some(class), "enige_class").await
    }

    async fn stand(&mut self, stands: Stands, class: Option<ClassId>, role: &str) -> Result<&mut PgConnection> {
        if self.stands != stands {
            sqlx::query!(
                "select enter($1, $2) as entered, set_config('role', $3, true) as role",
                class.map(|class| class.0),
                self.keys.pass(),
                role
            )
            .fetch_one(&mut *self.tx)
            .await?;
            self.stands = stands;
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
        // The rollback restores the role, but not the seal, because no rollback resets a sequence.
        self.stands = Stands::Nowhere;
        self.salt = None;
        Ok(())
    }

    /// Commits. Wakes a worker if there is a new job.
    pub async fn commit(self) -> Result<()> {
        self.tx.commit().await?;
        if self.enqueued {
            self.wakes.notify_one();
        }
        Ok(())
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
