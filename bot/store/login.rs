//! The logins of a database: its owner, who migrates it, and the one that serves, which owns nothing.

use anyhow::{Context, Result, bail};
use sqlx::postgres::PgConnectOptions;
use sqlx::{AssertSqlSafe, ConnectOptions, PgPool};

use super::keys::Keys;
use super::{Store, schema};

/// The login that the program makes for itself in a database that is its own.
pub const SERVICE: &str = "enige_bot";

/// What a login is to its database.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Standing {
    /// Its name.
    pub user: String,
    /// True for a superuser, whom row-level security does not bind.
    pub superuser: bool,
    /// True if it owns a table, so that it can take down the walls.
    pub owner: bool,
    /// True if it may vacuum the tables of secrets.
    pub sweeps: bool,
}

impl Store {
    /// Migrates a database as its owner, makes the login that serves, and connects as that. An owner who may make no
    /// login serves as itself.
    ///
    /// # Errors
    /// As [`Store::connect`] and [`Store::migrate`].
    pub async fn own(owner: PgConnectOptions, keys: Keys) -> Result<Store> {
        let store = Store::connect(owner.clone(), keys.clone()).await?;
        store.migrate().await?;
        let service = owner.clone().username(SERVICE);
        let made = store.make_login(&service).await;
        store.close().await;
        match made {
            Ok(()) => Store::apart(service, owner, keys).await,
            Err(fault) if denied(&fault) => Store::connect(owner, keys).await,
            Err(fault) => Err(fault),
        }
    }

    /// Connects as the login that serves. The owner only vacuums, where the other one may not.
    ///
    /// # Errors
    /// When the database cannot be reached.
    pub async fn apart(service: PgConnectOptions, owner: PgConnectOptions, keys: Keys) -> Result<Store> {
        let store = Store::connect(service, keys).await?;
        Ok(Store { owner: Some(super::pool().max_connections(1).connect_lazy_with(owner)), ..store })
    }

    /// Creates the login that serves, with the name and password of these options, unless it exists. Revokes the right
    /// to create temporary tables from `public`.
    ///
    /// # Errors
    /// When this store's login lacks the rights for that.
    pub async fn make_login(&self, login: &PgConnectOptions) -> Result<()> {
        let name = login.get_username();
        let there: Option<bool> = sqlx::query_scalar("select rolsuper from pg_roles where rolname = $1")
            .bind(name)
            .fetch_optional(&self.pool)
            .await?;
        match there {
            // Serving as a superuser is the operator's choice; `check` warns of it.
            Some(true) => return Ok(()),
            Some(false) => {}
            None => {
                let made = self
                    .run(
                        "select format('create role %I login password %L', $1::text, $2::text)",
                        name,
                        password(login).as_deref(),
                    )
                    .await;
                if let Err(error) = made {
                    // Another program on the same server may have been faster.
                    let twice = error.as_database_error().is_some_and(|error| error.is_unique_violation())
                        || code(&error).as_deref() == Some("42710");
                    if !twice {
                        return Err(error).with_context(|| format!("cannot make the login {name}"));
                    }
                }
            }
        }
        let member: bool = sqlx::query_scalar("select pg_has_role($1, 'enige_serve', 'usage')")
            .bind(name)
            .fetch_one(&self.pool)
            .await?;
        if !member {
            self.run("select format('grant enige_serve to %I', $1::text, $2::text)", name, None)
                .await
                .with_context(|| format!("cannot give {name} its rights"))?;
        }
        let lets = "select has_database_privilege('public', current_database(), 'temporary')";
        if sqlx::query_scalar(lets).fetch_one(&self.pool).await? {
            self.run(
                "select format('revoke temporary on database %I from public', current_database(), $1::text, $2::text)",
                name,
                None,
            )
            .await?;
        }
        Ok(())
    }

    /// Runs the statement that Postgres writes of a format, with its names and texts quoted.
    async fn run(&self, format: &'static str, name: &str, text: Option<&str>) -> Result<(), sqlx::Error> {
        let statement: String = sqlx::query_scalar(format).bind(name).bind(text).fetch_one(&self.pool).await?;
        sqlx::query(AssertSqlSafe(statement)).execute(&self.pool).await?;
        Ok(())
    }

    /// What this store's login is to the database.
    pub async fn standing(&self) -> Result<Standing> {
        let (user, superuser, owner, version): (String, bool, bool, i32) = sqlx::query_as(
            "select current_user::text, rolsuper, exists (select from pg_class where relnamespace = 'public'::regnamespace \
             and relkind = 'r' and pg_has_role(current_user, relowner, 'usage')), \
             current_setting('server_version_num')::int from pg_roles where rolname = current_user",
        )
        .fetch_one(&self.pool)
        .await?;
        // Postgres knows the privilege from version 17 on.
        let sweeps = owner || self.owner.is_some() || version >= 170_000 && may_maintain(&self.pool).await?;
        Ok(Standing { user, superuser, owner, sweeps })
    }

    /// True if this store's login may migrate: it is a superuser, owns the tables, or there are none yet.
    pub async fn may_migrate(&self) -> Result<bool> {
        let standing = self.standing().await?;
        Ok(standing.superuser || standing.owner || schema::is_empty(&self.pool).await?)
    }

    /// Checks the login that is to serve.
    ///
    /// # Errors
    /// When it has not the rights; the message says what to do.
    pub async fn check_login(&self) -> Result<Standing> {
        let standing = self.standing().await?;
        let serves: bool = sqlx::query_scalar("select pg_has_role(current_user, 'enige_serve', 'usage')")
            .fetch_one(&self.pool)
            .await?;
        if !serves && !standing.owner {
            bail!(
                "the database user {user} may not serve: run `enige migrate` with DATABASE_OWNER_URL, or as an \
                 administrator `grant enige_serve to {user}`",
                user = standing.user
            );
        }
        Ok(standing)
    }
}

/// The password in connection options. The driver tells it only within an address, where it is percent-encoded.
fn password(options: &PgConnectOptions) -> Option<String> {
    let url = options.to_url_lossy();
    let mut parts = url.password()?.split('%');
    let mut bytes = parts.next()?.as_bytes().to_vec();
    for part in parts {
        let (code, rest) = part.split_at_checked(2)?;
        bytes.push(u8::from_str_radix(code, 16).ok()?);
        bytes.extend(rest.as_bytes());
    }
    String::from_utf8(bytes).ok()
}

async fn may_maintain(pool: &PgPool) -> Result<bool> {
    Ok(sqlx::query_scalar("select has_table_privilege('public.ballots', 'maintain')").fetch_one(pool).await?)
}

fn code(error: &sqlx::Error) -> Option<String> {
    error.as_database_error().and_then(|error| error.code()).map(|code| code.into_owned())
}

/// True if Postgres refused a statement because the login may not run it.
fn denied(fault: &anyhow::Error) -> bool {
    fault.downcast_ref::<sqlx::Error>().is_some_and(|error| code(error).as_deref() == Some("42501"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_password_of_an_address_is_read_as_it_is() {
        for (text, told) in [("p%40ss%2Fw%C3%B6rd", "p@ss/wörd"), ("letters9", "letters9"), ("100%25", "100%")] {
            let options: PgConnectOptions = format!("postgres://bot:{text}@localhost/enige").parse().unwrap();
            assert_eq!(password(&options).as_deref(), Some(told));
        }
        let options: PgConnectOptions = PgConnectOptions::new_without_pgpass().username("bot");
        assert_eq!(password(&options), std::env::var("PGPASSWORD").ok());
    }
}
