//! The queue of jobs. A job commits together with the change that needs it.

use anyhow::Result;
use jiff::Timestamp;
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::{ClassTx, Keys, Place, Store, Tx, instant};
use crate::ids::{ClassId, JobId};

/// A payload is padded to a multiple of this many bytes: its length must not tell which job waits for whom.
const BLOCK: usize = 256;

fn payload_place(class: ClassId, job: JobId) -> Place {
    Place::of("job_payloads", "payload").in_class(class).at(job.0)
}

/// Seals the payload of a job, as JSON. It may name a person and what they did.
pub(super) fn seal_payload(keys: &Keys, class: ClassId, job: JobId, payload: &str) -> Result<Vec<u8>> {
    keys.vault().seal(&payload_place(class, job), payload, BLOCK)
}

/// A job whose header this transaction has locked. No other worker can claim it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ClaimedJob {
    /// Its id.
    pub id: JobId,
    /// Its class or council.
    pub class: ClassId,
    /// When it was due.
    pub due: Timestamp,
    /// The number of failed attempts.
    pub attempts: i32,
}

impl Tx {
    /// Claims the job that has been due longest and that no other worker holds.
    pub async fn claim(&mut self, now: Timestamp) -> Result<Option<ClaimedJob>> {
        let row = sqlx::query!(
            "select job_id, class_id, due as \"due: jiff_sqlx::Timestamp\", attempts from jobs where due <= $1 \
             order by due, place limit 1 for update skip locked",
            instant(now) as _
        )
        .fetch_optional(self.sql().await?)
        .await?;
        Ok(row.map(|row| ClaimedJob {
            id: JobId(row.job_id),
            class: ClassId(row.class_id),
            due: row.due.to_jiff(),
            attempts: row.attempts,
        }))
    }

    /// Postpones a job until `due`, and counts the attempt if it failed.
    pub async fn postpone(&mut self, job: JobId, due: Timestamp, failed: bool) -> Result<()> {
        sqlx::query!(
            "update jobs set due = $2, attempts = attempts + $3 where job_id = $1",
            job.0,
            instant(due) as _,
            i32::from(failed)
        )
        .execute(self.sql().await?)
        .await?;
        Ok(())
    }

    /// Deletes a job whose class is gone.
    pub async fn drop_job(&mut self, job: JobId) -> Result<()> {
        sqlx::query!("delete from jobs where job_id = $1", job.0).execute(self.sql().await?).await?;
        Ok(())
    }
}

impl ClassTx<'_> {
    /// Enqueues a job for this class. The commit wakes a worker.
    pub async fn enqueue(&mut self, id: JobId, due: Timestamp, payload: &impl Serialize) -> Result<()> {
        let payload = serde_json::to_string(payload)?;
        sqlx::query!(
            "insert into jobs (job_id, class_id, due) values ($1, $2, $3)",
            id.0,
            self.class.0,
            instant(due) as _
        )
        .execute(self.sql().await?)
        .await?;
        self.put_payload(id, &payload).await
    }

    /// Enqueues a job for this class under an id derived from its payload, unless the queue has a job with that id.
    pub async fn enqueue_once(&mut self, due: Timestamp, payload: &impl Serialize) -> Result<()> {
        let payload = serde_json::to_string(payload)?;
        let id = self.keys.job(self.class, &payload);
        // Locks the job that waits. A worker that holds it may be about to delete it: then this one is inserted.
        let enqueued = sqlx::query!(
            "insert into jobs (job_id, class_id, due) values ($1, $2, $3) \
             on conflict (job_id) do update set attempts = 0 where false",
            id.0,
            self.class.0,
            instant(due) as _
        )
        .execute(self.sql().await?)
        .await?;
        if enqueued.rows_affected() == 0 {
            return Ok(());
        }
        self.put_payload(id, &payload).await
    }

    async fn put_payload(&mut self, id: JobId, payload: &str) -> Result<()> {
        self.tx.enqueued = true;
        let sealed = seal_payload(&self.keys, self.class, id, payload)?;
        sqlx::query!(
            "insert into job_payloads (class_id, job_id, payload) values ($1, $2, $3)",
            self.class.0,
            id.0,
            sealed
        )
        .execute(self.sql().await?)
        .await?;
        Ok(())
    }

    /// The payload of a job of this class, or `None` when the job or its class is gone.
    ///
    /// This version may be unable to read a payload that another version wrote. A retry cannot help, so this drops the
    /// job and logs its kind.
    pub async fn job<J: DeserializeOwned>(&mut self, id: JobId) -> Result<Option<J>> {
        let payload = sqlx::query_scalar!(
            "select payload as \"payload!\" from job_payloads where class_id = $1 and job_id = $2",
            self.class.0,
            id.0
        )
        .fetch_optional(self.sql().await?)
        .await?;
        let Some(sealed) = payload else { return Ok(None) };
        let open = self.keys.vault().open(&payload_place(self.class, id), &sealed);
        let payload = open.ok().and_then(|text| serde_json::from_str(&text).ok()).unwrap_or_default();
        let kind = kind_of(&payload);
        let Ok(job) = serde_json::from_value(payload) else {
            tracing::warn!(job = kind, class = %self.class.0, "dropped a job that this version cannot read");
            self.finish(id).await?;
            return Ok(None);
        };
        Ok(Some(job))
    }

    /// Deletes a job that is done or no longer wanted.
    pub async fn finish(&mut self, id: JobId) -> Result<()> {
        sqlx::query!("delete from job_payloads where class_id = $1 and job_id = $2", self.class.0, id.0)
            .execute(self.sql().await?)
            .await?;
        sqlx::query!("delete from jobs where job_id = $1 and class_id = $2", id.0, self.class.0)
            .execute(self.sql().await?)
            .await?;
        Ok(())
    }
}

impl Store {
    /// Waits until a transaction of this process has enqueued a job. Remembers one since the last wait.
    pub async fn jobs_enqueued(&self) {
        self.enqueued.notified().await;
    }

    /// When the next job becomes due. Jobs that are due already belong to the workers.
    pub async fn next_due_after(&self, now: Timestamp) -> Result<Option<Timestamp>> {
        let mut tx = self.begin().await?;
        let due = sqlx::query_scalar!(
            "select min(due) as \"due: jiff_sqlx::Timestamp\" from jobs where due > $1",
            instant(now) as _
        )
        .fetch_one(tx.sql().await?)
        .await?;
        Ok(due.map(jiff_sqlx::Timestamp::to_jiff))
    }

    /// When the first job is due, if there is one.
    pub async fn next_due(&self) -> Result<Option<Timestamp>> {
        let mut tx = self.begin().await?;
        let due = sqlx::query_scalar!("select min(due) as \"due: jiff_sqlx::Timestamp\" from jobs")
            .fetch_one(tx.sql().await?)
            .await?;
        Ok(due.map(jiff_sqlx::Timestamp::to_jiff))
    }
}

/// The kind of a job for the log. A payload may hold what people have written, so only a plain word is taken from it.
fn kind_of(payload: &serde_json::Value) -> String {
    let kind = payload["job"].as_str().unwrap_or_default();
    let plain =
        (1..=40).contains(&kind.len()) && kind.chars().all(|letter| letter.is_ascii_lowercase() || letter == '_');
    if plain { kind.to_owned() } else { "unknown".to_owned() }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::kind_of;

    #[test]
    fn only_a_plain_word_of_a_payload_goes_into_the_log() {
        assert_eq!(kind_of(&json!({"job": "poll_close", "poll": 1})), "poll_close");
        for payload in [json!({"job": "Bo Lind"}), json!({"job": 7}), json!({}), json!("words"), json!(null)] {
            assert_eq!(kind_of(&payload), "unknown", "{payload}");
        }
    }
}
