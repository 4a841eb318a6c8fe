//! Wrong codes, counted by the hour in counters that name nobody.

use anyhow::{Context, Result};
use jiff::Timestamp;

use super::{Keys, Store, Tx};
use crate::event::Address;
use crate::guess::{Server, WrongCodes};

/// The counters of the servers, and of each server's accounts: few enough that several share one.
const COUNTERS: u32 = 1024;

/// Where the wrong codes of an account are counted.
struct Counters {
    hour: i32,
    account: i32,
    server: i32,
}

impl Counters {
    fn of(keys: &Keys, account: &Address, at: Timestamp) -> Result<Counters> {
        let server = counter(keys, &Server::of(account).name);
        let own = server * COUNTERS + counter(keys, account.as_str());
        Ok(Counters {
            hour: i32::try_from(at.as_second().div_euclid(3600)).context("a time far from ours")?,
            account: i32::try_from(own)?,
            server: i32::try_from(server)?,
        })
    }
}

fn counter(keys: &Keys, of: &str) -> u32 {
    // No code begins like this, so the hash tells nothing about one.
    let hash = keys.code(&format!("wrong codes of {of}"));
    hash.first_chunk::<4>().map_or(0, |bytes| u32::from_be_bytes(*bytes) % COUNTERS)
}

impl Tx {
    /// The wrong codes of this hour, as far as they concern an account. Until this transaction ends, no other account
    /// of the same server tries a code: otherwise many at once would all find the counters below the limits.
    pub(crate) async fn wrong_codes(&mut self, account: &Address, at: Timestamp) -> Result<WrongCodes> {
        let Counters { hour, account, server } = Counters::of(&self.keys, account, at)?;
        sqlx::query!("select pg_advisory_xact_lock(hashtextextended($1, 12))", server.to_string())
            .fetch_one(self.sql().await?)
            .await?;
        let wrong = sqlx::query!(
            "select coalesce(sum(wrong) filter (where scope = 'account' and counter = $2), 0) as \"account!\", \
             coalesce(sum(wrong) filter (where scope = 'server' and counter = $3), 0) as \"server!\", \
             coalesce(sum(wrong) filter (where scope = 'all'), 0) as \"all!\" \
             from guesses where hour = $1",
            hour,
            account,
            server
        )
        .fetch_one(self.sql().await?)
        .await?;
        Ok(WrongCodes { account: wrong.account, server: wrong.server, all: wrong.all })
    }

    /// Counts a wrong code.
    pub(crate) async fn count_wrong_code(&mut self, account: &Address, at: Timestamp) -> Result<()> {
        let Counters { hour, account, server } = Counters::of(&self.keys, account, at)?;
        sqlx::query!(
            "insert into guesses (hour, scope, counter, wrong) \
             values ($1, 'account', $2, 1), ($1, 'server', $3, 1), ($1, 'all', 0, 1) \
             on conflict (hour, scope, counter) do update set wrong = guesses.wrong + 1",
            hour,
            account,
            server
        )
        .execute(self.sql().await?)
        .await?;
        Ok(())
    }
}

impl Store {
    /// Deletes the counters of earlier hours.
    pub async fn trim_guesses(&self, now: Timestamp) -> Result<()> {
        let hour = i32::try_from(now.as_second().div_euclid(3600)).context("a time far from ours")?;
        let mut tx = self.begin().await?;
        sqlx::query!("delete from guesses where hour < $1", hour).execute(tx.sql().await?).await?;
        tx.commit().await
    }
}
