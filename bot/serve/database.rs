//! The database and the secret that the options name.

use std::path::Path;

use anyhow::{Context, Result, bail};
use sqlx::postgres::PgConnectOptions;

use crate::config::{DatabaseOptions, secret_in};
use crate::store::embedded::{Durability, Embedded};
use crate::store::{Keys, Store};

/// Opens the configured database, or an embedded one in the data directory.
pub(super) async fn open_store(options: &DatabaseOptions) -> Result<(Store, Option<Embedded>)> {
    let keys = keys(options)?;
    if let Some(url) = &options.database_url {
        let url: PgConnectOptions = url.parse().context("DATABASE_URL is no address of a Postgres database")?;
        return Ok((Store::connect(url, keys).await?, None));
    }
    tracing::info!("no DATABASE_URL: using an embedded Postgres in {}", options.data_dir.display());
    let embedded = Embedded::start(&options.data_dir, Durability::Durable).await?;
    Ok((Store::connect(embedded.options("enige"), keys).await?, Some(embedded)))
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
