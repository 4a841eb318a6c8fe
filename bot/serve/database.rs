//! The database and the secret that the options name.

use std::path::Path;

use anyhow::{Context, Result, bail};
use sqlx::postgres::PgConnectOptions;

use crate::config::{DatabaseOptions, secret_in};
use crate::store::embedded::{Durability, Embedded};
use crate::store::{Keys, SERVICE, SecretForm, Standing, Store};

/// A database of the options.
pub(super) struct Database {
    keys: Keys,
    /// The login that migrates.
    owner: PgConnectOptions,
    /// The login that serves; `None` where one does both.
    service: Option<PgConnectOptions>,
    _embedded: Option<Embedded>,
}

impl Database {
    /// The configured database, or an embedded one in the data directory, which is started.
    pub(super) async fn of(options: &DatabaseOptions) -> Result<Database> {
        let keys = keys(options)?;
        let Some(url) = &options.database_url else {
            tracing::info!("no DATABASE_URL: using an embedded Postgres in {}", options.data_dir.display());
            let embedded = Embedded::start(&options.data_dir, Durability::Durable).await?;
            let owner = embedded.options("enige");
            let service = Some(owner.clone().username(SERVICE));
            return Ok(Database { keys, owner, service, _embedded: Some(embedded) });
        };
        let login = address("DATABASE_URL", url)?;
        let Some(owner) = &options.database_owner_url else {
            return Ok(Database { keys, owner: login, service: None, _embedded: None });
        };
        let owner = address("DATABASE_OWNER_URL", owner)?;
        if owner.get_username() == login.get_username() {
            bail!("DATABASE_URL and DATABASE_OWNER_URL name the same user: the one that serves must own nothing");
        }
        Ok(Database { keys, owner, service: Some(login), _embedded: None })
    }

    /// Migrates, and makes the login that serves.
    pub(super) async fn migrate(&self) -> Result<()> {
        let store = Store::connect(self.owner.clone(), self.keys.clone()).await?;
        store.migrate().await?;
        if let Some(service) = &self.service {
            store.make_login(service).await?;
        }
        store.close().await;
        Ok(())
    }

    /// Seals the database with the keys of another secret. False if it has that secret already.
    pub(super) async fn rotate(&self, new: &Keys) -> Result<bool> {
        let store = Store::to_rotate(self.owner.clone(), self.keys.clone()).await?;
        let rotated = store.rotate(new).await;
        store.close().await;
        rotated
    }

    /// Connects as the login that serves. Migrates first where the program knows a login that may.
    pub(super) async fn serve(&self) -> Result<Store> {
        if self.service.is_some() {
            self.migrate().await?;
            return self.connect().await;
        }
        let store = self.connect().await?;
        if store.may_migrate().await? {
            store.migrate().await?
        } else {
            store.check().await?
        }
        let standing = store.check_login().await?;
        if let Some(warning) = warning(&standing) {
            tracing::warn!("{warning}");
        }
        Ok(store)
    }

    /// Checks the database as it is, without migrating it.
    pub(super) async fn check(&self) -> Result<Found> {
        let owner = Store::connect(self.owner.clone(), self.keys.clone()).await?;
        owner.check().await?;
        owner.close().await;
        let store = self.connect().await?;
        store.check().await?;
        let (standing, secret) = (store.check_login().await?, store.secret_form());
        let found = Found { standing, secret, passphrase: store.matrix_passphrase().await? };
        store.close().await;
        Ok(found)
    }

    async fn connect(&self) -> Result<Store> {
        let (owner, keys) = (self.owner.clone(), self.keys.clone());
        match &self.service {
            Some(service) => Store::apart(service.clone(), owner, keys).await,
            None => Store::connect(owner, keys).await,
        }
    }
}

/// What `check` finds in a database that is up to date.
pub(super) struct Found {
    pub(super) standing: Standing,
    pub(super) secret: SecretForm,
    /// Of Matrix's key store.
    pub(super) passphrase: String,
}

/// Why a login should not serve.
pub(super) fn warning(standing: &Standing) -> Option<String> {
    let user = &standing.user;
    let what = match (standing.superuser, standing.owner, standing.sweeps) {
        (true, _, _) => "is a superuser, whom no wall between classes binds",
        (false, true, _) => "owns the tables, and so could take down the walls between classes",
        (false, false, false) => {
            return Some(format!(
                "{user} may not vacuum, so deleted ballots stay in the files until Postgres does: use Postgres 17 or newer, \
                 or set DATABASE_OWNER_URL for `serve` too"
            ));
        }
        (false, false, true) => return None,
    };
    Some(format!("serve logs in as {user}, who {what}: set DATABASE_OWNER_URL, and another user in DATABASE_URL"))
}

fn address(name: &str, url: &str) -> Result<PgConnectOptions> {
    url.parse().with_context(|| format!("{name} is no address of a Postgres database"))
}

/// The keys of the configured secret, or of one in the data directory.
pub(super) fn keys(options: &DatabaseOptions) -> Result<Keys> {
    match (&options.secret, &options.database_url) {
        (Some(secret), _) => Keys::from_secret(secret).context("ENIGE_SECRET"),
        (None, Some(_)) => bail!(
            "ENIGE_SECRET is not set. It seals what is stored and is kept apart from the database; \
             make one with `openssl rand -hex 32` and keep it safe"
        ),
        (None, None) => secret_of(&options.data_dir),
    }
}

fn secret_of(data_dir: &Path) -> Result<Keys> {
    std::fs::create_dir_all(data_dir).with_context(|| format!("cannot make {}", data_dir.display()))?;
    let secret = secret_in(data_dir)?;
    tracing::info!("no ENIGE_SECRET: using the one in {}", data_dir.join("secret").display());
    Keys::from_secret(&secret)
}
