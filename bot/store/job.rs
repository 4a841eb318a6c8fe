//! The queue: what is to be done later, committed together with what makes it necessary.

use anyhow::{Context, Result};
use jiff::Timestamp;
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::{ClassTx, Store, Tx, instant};
use crate::ids::{ClassId, JobId};

/// A job that this transaction holds; nobody else can take it until the transaction ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ClaimedJob {
    /// Its id.
    pub id: JobId,
    /// The class it is for.
    pub class: ClassId,
    /// When it was to be done.
    pub due: Timestamp,
    /// How often it has failed.
    pub attempts: i32,
}

impl Tx {
    /// Takes the job that has been due longest and that nobody else holds.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn claim(&mut self, now: Timestamp) -> Result<Option<ClaimedJob>> {
        let row = sqlx::query!(
            "select job_id, class_id, due as \"due: jiff_sqlx::Timestamp\", attempts from jobs where due <= $1 \
             order by due, place limit 1 for update skip locked",
            instant(now) as _
        )
        .fetch_optional(&mut *self.tx)
        .await?;
        Ok(row.map(|row| ClaimedJob {
            id: JobId(row.job_id),
            class: ClassId(row.class_id),
            due: row.due.to_jiff(),
            attempts: row.attempts,
        }))
    }

    /// Marks the point to which [`ClassTx::undo`] goes back.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn mark(&mut self) -> Result<()> {
        sqlx::query("savepoint job").execute(&mut *self.tx).await?;
        Ok(())
    }

    /// Puts a job off until `due`, and counts a failed attempt if it was one.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn postpone(&mut self, job: JobId, due: Timestamp, failed: bool) -> Result<()> {
        sqlx::query!(
            "update jobs set due = $2, attempts = attempts + $3 where job_id = $1",
            job.0,
            instant(due) as _,
            i32::from(failed)
        )
        .execute(&mut *self.tx)
        .await?;
        Ok(())
    }

    /// Removes a job whose class is gone.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn drop_job(&mut self, job: JobId) -> Result<()> {
        sqlx::query!("delete from jobs where job_id = $1", job.0).execute(&mut *self.tx).await?;
        Ok(())
    }
}

impl ClassTx {
    /// Enqueues a job for this class.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn enqueue(&mut self, id: JobId, due: Timestamp, payload: &impl Serialize) -> Result<()> {
        sqlx::query!(
            "insert into jobs (job_id, class_id, due) values ($1, $2, $3)",
            id.0,
            self.class.0,
            instant(due) as _
        )
        .execute(&mut *self.tx)
        .await?;
        sqlx::query!(
            "insert into job_payloads (class_id, job_id, payload) values ($1, $2, $3)",
            self.class.0,
            id.0,
            serde_json::to_value(payload)?
        )
        .execute(&mut *self.tx)
        .await?;
        Ok(())
    }

    /// What a job of this class is to do; nothing when the class has been erased meanwhile.
    ///
    /// # Errors
    /// When the database does not answer, or the payload is from another version of the program.
    pub async fn job<J: DeserializeOwned>(&mut self, id: JobId) -> Result<Option<J>> {
        let payload = sqlx::query_scalar!(
            "select payload from job_payloads where class_id = $1 and job_id = $2",
            self.class.0,
            id.0
        )
        .fetch_optional(&mut *self.tx)
        .await?;
        payload.map(|payload| serde_json::from_value(payload).context("cannot read what the job is to do")).transpose()
    }

    /// Removes a job that is done or no longer wanted.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn finish(&mut self, id: JobId) -> Result<()> {
        sqlx::query!("delete from job_payloads where class_id = $1 and job_id = $2", self.class.0, id.0)
            .execute(&mut *self.tx)
            .await?;
        sqlx::query!("delete from jobs where job_id = $1 and class_id = $2", id.0, self.class.0)
            .execute(&mut *self.tx)
            .await?;
        Ok(())
    }

    /// Stops being the class, undoing nothing.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn leave(mut self) -> Result<Tx> {
        sqlx::query("reset role").execute(&mut *self.tx).await?;
        Ok(Tx { tx: self.tx, keys: self.keys })
    }

    /// Stops being the class and goes back to [`Tx::mark`]: whatever was done since is undone.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn undo(mut self) -> Result<Tx> {
        sqlx::query("rollback to savepoint job").execute(&mut *self.tx).await?;
        sqlx::query("reset role").execute(&mut *self.tx).await?;
        Ok(Tx { tx: self.tx, keys: self.keys })
    }
}

impl Store {
    /// When the next job is due that is not due yet; those that are belong to the workers already.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn next_due_after(&self, now: Timestamp) -> Result<Option<Timestamp>> {
        let due = sqlx::query_scalar!(
            "select min(due) as \"due: jiff_sqlx::Timestamp\" from jobs where due > $1",
            instant(now) as _
        )
        .fetch_one(&self.pool)
        .await?;
        Ok(due.map(jiff_sqlx::Timestamp::to_jiff))
    }

    /// When the next job is due, if there is any.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn next_due(&self) -> Result<Option<Timestamp>> {
        let due = sqlx::query_scalar!("select min(due) as \"due: jiff_sqlx::Timestamp\" from jobs")
            .fetch_one(&self.pool)
            .await?;
        Ok(due.map(jiff_sqlx::Timestamp::to_jiff))
    }
}
