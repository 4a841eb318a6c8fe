//! The schema: which migrations a database has, and whether this program can use it.
//!
//! A landed migration is never edited, so its checksum says who made a database. A known version with another checksum
//! is from a commit before the first release; an unknown version is from a newer program. Both are refused before
//! anything is changed.

use sqlx::migrate::{MigrateError, Migrator};
use sqlx::{Connection, PgConnection, PgPool};

static MIGRATIONS: Migrator = sqlx::migrate!("./migrations");

/// The SQLSTATE of a statement that the login may not run.
const DENIED: &str = "42501";

/// The SQLSTATE of a `set role` to a role that is not there.
const NO_SUCH_ROLE: &str = "22023";

/// Why this program cannot use a database as it is: one line that says what to do.
#[derive(Debug, thiserror::Error)]
pub enum SchemaError {
    /// There is no schema.
    #[error("this database is empty: run `enige migrate`")]
    Empty,
    /// There is an older schema, which this program can migrate.
    #[error("this database lacks {missing} of this program's migrations: run `enige migrate`")]
    Behind {
        /// How many migrations it lacks.
        missing: usize,
    },
    /// A commit before the first release made the database.
    #[error(
        "an earlier commit of Enige, from before the first release, made this database, and this program cannot migrate \
         it: give Enige an empty database, or run that commit"
    )]
    Earlier,
    /// A newer program migrated the database.
    #[error(
        "a newer Enige made this database (it is at migration {found}, this program knows {known}): run that version or \
         a newer one"
    )]
    Newer {
        /// The first migration that this program does not know.
        found: i64,
        /// The newest one that it knows.
        known: i64,
    },
    /// A migration was interrupted.
    #[error("migration {0} of this database was interrupted: restore the backup from before it")]
    Interrupted(i64),
    /// The login may not create the roles of the class and of the service.
    #[error(
        "the database user {user} may not create the roles of Enige: give {user} CREATEROLE, or run as an administrator \
         `{statements}; grant enige_class to enige_serve, {user}`"
    )]
    MayNotCreateRole {
        /// The login, quoted where SQL needs it.
        user: String,
        /// What makes the roles that are not there.
        statements: String,
    },
    /// The login has no rights in this database: it is no owner, and nobody has migrated or given it its rights.
    #[error(
        "the database user {user} may not read this database: run `enige migrate` with its owner in DATABASE_OWNER_URL"
    )]
    NoRights {
        /// The login, quoted where SQL needs it.
        user: String,
    },
    /// The login may not take on the class role.
    #[error(
        "the database user {user} is not in the role enige_class: run as an administrator `grant enige_class to {user}`"
    )]
    NotInRole {
        /// The login, quoted where SQL needs it.
        user: String,
    },
    /// A dump was restored into a cluster without the role, so the role's grants are missing.
    #[error(
        "this database was restored without the role enige_class: run as an administrator `create role enige_class nologin; \
         create role enige_serve nologin noinherit; grant enige_class to enige_serve, {user}`, then restore it again"
    )]
    RoleMissing {
        /// The login, quoted where SQL needs it.
        user: String,
    },
    /// The login may not create tables.
    #[error("the database user {user} may not create tables in this database: make {user} its owner")]
    NotOwner {
        /// The login, quoted where SQL needs it.
        user: String,
    },
    /// A migration failed; Postgres rolled it back.
    #[error("migration {version} failed and was rolled back: {why}")]
    Failed {
        /// Which one.
        version: i64,
        /// What Postgres said.
        why: String,
    },
    /// Postgres failed to say which migrations the database has.
    #[error("cannot read which migrations the database has")]
    Unread(#[from] sqlx::Error),
}

/// How far a database is that this program can use.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Progress {
    Empty,
    Behind { missing: usize },
    Current,
}

/// Runs the migrations that the database lacks. When one fails, this closes the pool: sqlx leaves its advisory lock on
/// the connection, which would hold up the next run.
pub(super) async fn migrate(pool: &PgPool) -> Result<(), SchemaError> {
    let mut connection = pool.acquire().await?;
    if progress(&mut connection).await? == Progress::Current {
        return check_role(&mut connection).await;
    }
    check_role_before(&mut connection).await?;
    let user = user(&mut connection).await?;
    drop(connection);
    let Err(error) = MIGRATIONS.run(pool).await else { return Ok(()) };
    pool.close().await;
    Err(refused(error, user))
}

/// Checks that the database has exactly this program's migrations, and that the login may take on the class role.
pub(super) async fn check(pool: &PgPool) -> Result<(), SchemaError> {
    let mut connection = pool.acquire().await?;
    match progress(&mut connection).await? {
        Progress::Empty => Err(SchemaError::Empty),
        Progress::Behind { missing } => Err(SchemaError::Behind { missing }),
        Progress::Current => check_role(&mut connection).await,
    }
}

/// Which of these marks the database has; `None` when it has none of them, or no schema yet.
pub(super) async fn mark(pool: &PgPool, marks: &[Vec<u8>]) -> Result<Option<Vec<u8>>, sqlx::Error> {
    let (asks, looks): (bool, bool) = sqlx::query_as(
        "select coalesce(has_function_privilege(to_regprocedure('public.is_marked(bytea)'), 'execute'), false), \
         coalesce(has_table_privilege(to_regclass('public.server'), 'select'), false)",
    )
    .fetch_one(pool)
    .await?;
    let ask = match (asks, looks) {
        (true, _) => "select is_marked($1)",
        (false, true) => "select secret_mark = $1 from server",
        (false, false) => return Ok(None),
    };
    for mark in marks {
        let is: Option<Option<bool>> = sqlx::query_scalar(ask).bind(mark).fetch_optional(pool).await?;
        if is.flatten() == Some(true) {
            return Ok(Some(mark.clone()));
        }
    }
    Ok(None)
}

/// True for a database that no program has migrated.
pub(super) async fn is_empty(pool: &PgPool) -> Result<bool, sqlx::Error> {
    sqlx::query_scalar("select to_regclass('public._sqlx_migrations') is null").fetch_one(pool).await
}

async fn progress(connection: &mut PgConnection) -> Result<Progress, SchemaError> {
    let begun = sqlx::query_scalar::<_, bool>("select to_regclass('_sqlx_migrations') is not null");
    if !begun.fetch_one(&mut *connection).await? {
        return Ok(Progress::Empty);
    }
    let rows: Result<Vec<(i64, Vec<u8>, bool)>, _> =
        sqlx::query_as("select version, checksum, success from _sqlx_migrations order by version")
            .fetch_all(&mut *connection)
            .await;
    let rows = match rows {
        Err(error) if code(&error).as_deref() == Some(DENIED) => {
            return Err(SchemaError::NoRights { user: user(connection).await? });
        }
        rows => rows?,
    };
    let applied = rows.into_iter().map(|(version, checksum, ended)| Applied { version, checksum, ended });
    progress_of(&applied.collect::<Vec<_>>())
}

/// A migration that was applied to a database.
struct Applied {
    version: i64,
    checksum: Vec<u8>,
    /// True if it ran to its end.
    ended: bool,
}

/// What the applied migrations say.
fn progress_of(applied: &[Applied]) -> Result<Progress, SchemaError> {
    let known = MIGRATIONS.iter().map(|migration| migration.version).max().unwrap_or_default();
    let ours = |version: i64| MIGRATIONS.iter().find(|migration| migration.version == version);
    let edited = |applied: &Applied| match ours(applied.version) {
        Some(migration) => migration.checksum.as_ref() != applied.checksum.as_slice(),
        None => applied.version < known,
    };
    // An edited migration comes first: the numbers of a database from before the first release mean nothing here.
    if applied.iter().any(edited) {
        return Err(SchemaError::Earlier);
    }
    if let Some(newer) = applied.iter().find(|applied| ours(applied.version).is_none()) {
        return Err(SchemaError::Newer { found: newer.version, known });
    }
    if let Some(interrupted) = applied.iter().find(|applied| !applied.ended) {
        return Err(SchemaError::Interrupted(interrupted.version));
    }
    let missing =
        MIGRATIONS.iter().filter(|ours| applied.iter().all(|applied| applied.version != ours.version)).count();
    Ok(match (applied.is_empty(), missing) {
        (true, _) => Progress::Empty,
        (false, 0) => Progress::Current,
        (false, missing) => Progress::Behind { missing },
    })
}

/// Checks that the login may take on the class role.
async fn check_role(connection: &mut PgConnection) -> Result<(), SchemaError> {
    let user = user(connection).await?;
    let mut tx = connection.begin().await?;
    let role = sqlx::query("set local role enige_class").execute(&mut *tx).await;
    tx.rollback().await?;
    let Err(error) = role else { return Ok(()) };
    Err(match code(&error).as_deref() {
        Some(DENIED) => SchemaError::NotInRole { user },
        Some(NO_SUCH_ROLE) => SchemaError::RoleMissing { user },
        _ => error.into(),
    })
}

/// Checks that the migrations will end with a login which may take on the class role: tries what they do about the
/// role, and rolls it back.
async fn check_role_before(connection: &mut PgConnection) -> Result<(), SchemaError> {
    let user = user(connection).await?;
    let (may_create, class, serve): (bool, bool, bool) = sqlx::query_as(
        "select rolsuper or rolcreaterole, exists (select from pg_roles where rolname = 'enige_class'), \
         exists (select from pg_roles where rolname = 'enige_serve') from pg_roles where rolname = current_user",
    )
    .fetch_one(&mut *connection)
    .await?;
    let missing = [(class, "create role enige_class nologin"), (serve, "create role enige_serve nologin noinherit")];
    let missing: Vec<&str> = missing.into_iter().filter(|(there, _)| !there).map(|(_, make)| make).collect();
    if !missing.is_empty() && !may_create {
        return Err(SchemaError::MayNotCreateRole { user, statements: missing.join("; ") });
    }
    if !class {
        return Ok(());
    }
    if check_role(connection).await.is_ok() {
        return Ok(());
    }
    let mut tx = connection.begin().await?;
    let granted = sqlx::query("grant enige_class to current_user").execute(&mut *tx).await;
    tx.rollback().await?;
    let Err(error) = granted else { return Ok(()) };
    Err(if code(&error).as_deref() == Some(DENIED) { SchemaError::NotInRole { user } } else { error.into() })
}

/// The login, as SQL writes it.
async fn user(connection: &mut PgConnection) -> Result<String, SchemaError> {
    Ok(sqlx::query_scalar("select quote_ident(current_user)").fetch_one(connection).await?)
}

#[expect(clippy::wildcard_enum_match_arm, reason = "sqlx may add an error")]
fn refused(error: MigrateError, user: String) -> SchemaError {
    match error {
        MigrateError::VersionMissing(found) => {
            let known = MIGRATIONS.iter().map(|migration| migration.version).max().unwrap_or_default();
            SchemaError::Newer { found, known }
        }
        MigrateError::VersionMismatch(_) => SchemaError::Earlier,
        MigrateError::Dirty(version) => SchemaError::Interrupted(version),
        MigrateError::ExecuteMigration(error, version) => SchemaError::Failed { version, why: why(&error) },
        MigrateError::Execute(error) if code(&error).as_deref() == Some(DENIED) => SchemaError::NotOwner { user },
        MigrateError::Execute(error) => SchemaError::Unread(error),
        other => SchemaError::Unread(sqlx::Error::Migrate(Box::new(other))),
    }
}

fn code(error: &sqlx::Error) -> Option<String> {
    error.as_database_error().and_then(|error| error.code()).map(|code| code.into_owned())
}

/// What Postgres said, without what the driver adds.
fn why(error: &sqlx::Error) -> String {
    error.as_database_error().map_or_else(|| error.to_string(), |error| error.message().to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The rows of a database with this program's first migrations.
    fn first(count: usize) -> Vec<Applied> {
        MIGRATIONS.iter().take(count).map(|ours| applied(ours.version, &ours.checksum)).collect()
    }

    fn applied(version: i64, checksum: &[u8]) -> Applied {
        Applied { version, checksum: checksum.to_vec(), ended: true }
    }

    #[test]
    fn applied_migrations_say_how_far_a_database_is() {
        let all = MIGRATIONS.iter().count();
        assert!(matches!(progress_of(&[]), Ok(Progress::Empty)));
        assert!(matches!(progress_of(&first(2)), Ok(Progress::Behind { missing }) if missing == all - 2));
        assert!(matches!(progress_of(&first(all)), Ok(Progress::Current)));
    }

    #[test]
    fn an_edited_migration_is_an_earlier_commits_though_its_numbers_are_higher() {
        let mut all = first(3);
        all[1].checksum = b"another text".to_vec();
        all.push(applied(12, b"of another commit"));
        assert!(matches!(progress_of(&all), Err(SchemaError::Earlier)));
    }

    #[test]
    fn an_unknown_migration_is_a_newer_programs() {
        let all = MIGRATIONS.iter().count();
        let mut newer = first(all);
        newer.push(applied(99, b"of the next release"));
        assert!(matches!(progress_of(&newer), Err(SchemaError::Newer { found: 99, .. })));
        // A newer program's database that it failed to migrate is still a newer program's.
        newer[all].ended = false;
        assert!(matches!(progress_of(&newer), Err(SchemaError::Newer { found: 99, .. })));
    }

    #[test]
    fn an_interrupted_migration_is_named() {
        let mut applied = first(2);
        applied[1].ended = false;
        let version = applied[1].version;
        assert!(matches!(progress_of(&applied), Err(SchemaError::Interrupted(at)) if at == version));
    }
}
