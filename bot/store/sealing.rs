//! Seals what migration 9 found in plain, as SQL cannot. `enige migrate` runs it once, right after the migration.

use anyhow::Result;
use sqlx::types::Json;
use sqlx::{PgConnection, Postgres, QueryBuilder};
use uuid::Uuid;

use super::ballot::{ballot_place, seal_answer};
use super::dialog::seal_dialog;
use super::job::seal_payload;
use super::objection::{reason_place, seal_reason};
use super::signature::{seal_signature, signature_place};
use super::suggestion::{seal_author, seal_credit, suggestion_place};
use super::{Keys, Store};
use crate::ids::{AgreementNo, ClassId, JobId, PersonId, PollNo};

/// The tables that it reads and writes, for all classes at once.
const TABLES: [&str; 8] =
    ["ballots", "objections", "signatures", "dialogs", "suggestions", "job_payloads", "poll_salts", "agreement_salts"];

impl Store {
    /// True once nothing is in plain. Only the owner can ask.
    async fn has_sealed(&self) -> Result<bool> {
        let sealed: Option<bool> = sqlx::query_scalar("select sealed from server").fetch_optional(&self.pool).await?;
        Ok(sealed.unwrap_or_default())
    }

    /// Seals all that is in plain, and removes the old rows from the disk. If the program dies on the way, the next run
    /// goes on.
    pub(super) async fn seal_plain(&self) -> Result<()> {
        if self.has_sealed().await? {
            return Ok(());
        }
        for part in [Part::Polls, Part::Signatures, Part::Suggestions, Part::Dialogs, Part::Jobs] {
            let mut tx = self.pool.begin().await?;
            // Two programs at once take turns here, and the second finds nothing left to do.
            sqlx::query("select sealed from server for update").execute(&mut *tx).await?;
            // The owner of the tables sees all classes' rows while the walls do not bind it.
            walls(&mut tx, "no force").await?;
            match part {
                Part::Polls => seal_polls(&self.keys, &mut tx).await?,
                Part::Signatures => seal_signatures(&self.keys, &mut tx).await?,
                Part::Suggestions => seal_suggestions(&self.keys, &mut tx).await?,
                Part::Dialogs => seal_dialogs(&self.keys, &mut tx).await?,
                Part::Jobs => seal_jobs(&self.keys, &mut tx).await?,
            }
            walls(&mut tx, "force").await?;
            tx.commit().await?;
        }
        sqlx::query("update server set sealed = true").execute(&self.pool).await?;
        self.sweep_all().await?;
        sqlx::query("vacuum agreements").execute(&self.pool).await?;
        Ok(())
    }
}

/// What is sealed in one transaction. Dialogs name people, so nothing shares theirs.
enum Part {
    Polls,
    Signatures,
    Suggestions,
    Dialogs,
    Jobs,
}

/// A ballot or a reason: the class, the poll, the guardian's pseudonym, the text, the poll's salt.
type OfPoll = (Uuid, i32, Vec<u8>, String, Vec<u8>);

/// A signature: the class, the agreement, the guardian's pseudonym, the version, the answer, the agreement's salt.
type OfAgreement = (Uuid, i32, Vec<u8>, i32, Json<serde_json::Value>, Vec<u8>);

/// A suggestion: the class, the agreement, its number, its author, the name for the credit.
type Suggested = (Uuid, i32, i32, Option<Uuid>, Option<String>);

/// Deletes what has no salt: it belongs to a poll that has closed, or to an agreement that has ended.
async fn drop_plain(sql: &mut PgConnection, table: &str) -> Result<()> {
    let mut delete = QueryBuilder::<Postgres>::new("delete from ");
    delete.push(table).push(" where plain is not null").build().execute(sql).await?;
    Ok(())
}

async fn walls(sql: &mut PgConnection, force: &str) -> Result<()> {
    for table in TABLES {
        let mut alter = QueryBuilder::<Postgres>::new("alter table ");
        alter.push(table).push(" ").push(force).push(" row level security");
        alter.build().execute(&mut *sql).await?;
    }
    Ok(())
}

async fn seal_polls(keys: &Keys, sql: &mut PgConnection) -> Result<()> {
    let ballots: Vec<OfPoll> = sqlx::query_as(
        "select class_id, poll, guardian, plain, salt from ballots join poll_salts using (class_id, poll) \
         where plain is not null",
    )
    .fetch_all(&mut *sql)
    .await?;
    for (class, poll, guardian, answer, salt) in ballots {
        let place = ballot_place(ClassId(class), PollNo(poll), &guardian);
        sqlx::query("update ballots set answer = $4, plain = null where class_id = $1 and poll = $2 and guardian = $3")
            .bind(class)
            .bind(poll)
            .bind(guardian)
            .bind(seal_answer(keys, &salt, &place, &answer)?)
            .execute(&mut *sql)
            .await?;
    }
    let reasons: Vec<OfPoll> = sqlx::query_as(
        "select class_id, poll, guardian, plain, salt from objections join poll_salts using (class_id, poll) \
         where plain is not null",
    )
    .fetch_all(&mut *sql)
    .await?;
    for (class, poll, guardian, reason, salt) in reasons {
        let place = reason_place(ClassId(class), PollNo(poll), &guardian);
        sqlx::query(
            "update objections set reason = $4, plain = null where class_id = $1 and poll = $2 and guardian = $3",
        )
        .bind(class)
        .bind(poll)
        .bind(guardian)
        .bind(seal_reason(keys, &salt, &place, &reason)?)
        .execute(&mut *sql)
        .await?;
    }
    drop_plain(sql, "ballots").await?;
    drop_plain(sql, "objections").await
}

async fn seal_signatures(keys: &Keys, sql: &mut PgConnection) -> Result<()> {
    let signatures: Vec<OfAgreement> = sqlx::query_as(
        "select class_id, agreement, guardian, version, plain, salt from signatures \
         join agreement_salts using (class_id, agreement) where plain is not null",
    )
    .fetch_all(&mut *sql)
    .await?;
    for (class, agreement, guardian, version, answer, salt) in signatures {
        let place = signature_place(ClassId(class), AgreementNo(agreement), &guardian, version);
        sqlx::query(
            "update signatures set answer = $5, plain = null \
             where class_id = $1 and agreement = $2 and guardian = $3 and version = $4",
        )
        .bind(class)
        .bind(agreement)
        .bind(guardian)
        .bind(version)
        .bind(seal_signature(keys, &salt, &place, &answer.0.to_string())?)
        .execute(&mut *sql)
        .await?;
    }
    drop_plain(sql, "signatures").await
}

async fn seal_suggestions(keys: &Keys, sql: &mut PgConnection) -> Result<()> {
    let suggestions: Vec<Suggested> = sqlx::query_as(
        "select class_id, agreement, suggestion, plain_author, plain_credit from suggestions \
         where plain_author is not null or plain_credit is not null",
    )
    .fetch_all(&mut *sql)
    .await?;
    for (class, agreement, suggestion, author, credit) in suggestions {
        let place = |column| suggestion_place(column, ClassId(class), AgreementNo(agreement), suggestion);
        let author = author.map(|author| seal_author(keys, &place("author"), author)).transpose()?;
        let credit = credit.map(|credit| seal_credit(keys, &place("credit"), &credit)).transpose()?;
        sqlx::query(
            "update suggestions set author = $4, credit = $5, plain_author = null, plain_credit = null \
             where class_id = $1 and agreement = $2 and suggestion = $3",
        )
        .bind(class)
        .bind(agreement)
        .bind(suggestion)
        .bind(author)
        .bind(credit)
        .execute(&mut *sql)
        .await?;
    }
    Ok(())
}

async fn seal_dialogs(keys: &Keys, sql: &mut PgConnection) -> Result<()> {
    let dialogs: Vec<(Uuid, Uuid, Json<serde_json::Value>)> =
        sqlx::query_as("select class_id, person_id, plain from dialogs where plain is not null")
            .fetch_all(&mut *sql)
            .await?;
    for (class, person, dialog) in dialogs {
        sqlx::query("update dialogs set dialog = $3, plain = null where class_id = $1 and person_id = $2")
            .bind(class)
            .bind(person)
            .bind(seal_dialog(keys, ClassId(class), PersonId(person), &dialog.0.to_string())?)
            .execute(&mut *sql)
            .await?;
    }
    Ok(())
}

async fn seal_jobs(keys: &Keys, sql: &mut PgConnection) -> Result<()> {
    let jobs: Vec<(Uuid, Uuid, Json<serde_json::Value>)> =
        sqlx::query_as("select class_id, job_id, plain from job_payloads where plain is not null")
            .fetch_all(&mut *sql)
            .await?;
    for (class, job, payload) in jobs {
        sqlx::query("update job_payloads set payload = $3, plain = null where class_id = $1 and job_id = $2")
            .bind(class)
            .bind(job)
            .bind(seal_payload(keys, ClassId(class), JobId(job), &payload.0.to_string())?)
            .execute(&mut *sql)
            .await?;
    }
    Ok(())
}
