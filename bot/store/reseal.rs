//! Sealing anew: ciphertexts of the first form, which were bound to the name of a place alone, become ones that are
//! bound to table, column, class and row.
//!
//! It happens once, when the database is migrated. Afterwards the program opens no ciphertext of the first form, so
//! nobody can move one.

use anyhow::{Context, Result};
use sqlx::{AssertSqlSafe, PgConnection, PgPool, Row};
use uuid::Uuid;

use super::keys::Keys;
use super::place::Place;
use crate::ids::ClassId;

/// The form that ciphertexts have now; `server.form` says which form those of a database have.
pub(super) const FORM: i16 = 2;

/// A column with ciphertext of the first form.
#[derive(Debug)]
pub(crate) struct Sealed {
    pub(crate) table: &'static str,
    pub(crate) column: &'static str,
    /// The name that the first form was bound to.
    pub(crate) first: &'static str,
    /// True for a table with rows of classes.
    pub(crate) of_class: bool,
    /// The rest of the row's key as SQL makes text of it, in the order of [`Place::at`].
    row: &'static str,
}

/// Every column that was sealed in the first form. The list is complete: newer columns never had that form.
pub(crate) const SEALED: [Sealed; 10] = [
    Sealed::of("rooms", "address", "rooms", "room_id::text, audience"),
    Sealed { of_class: false, ..Sealed::of("people", "address", "people", "person_id::text") },
    Sealed::of("polls", "card", "polls", "poll::text"),
    Sealed::of("polls", "result", "results", "poll::text"),
    Sealed::of("agreements", "draft_card", "agreements", "agreement::text"),
    Sealed::of("agreements", "sign_card", "agreements", "agreement::text"),
    Sealed::of("agreements", "told", "told", "agreement::text"),
    Sealed::of("signatures", "name", "signatures", "agreement::text, encode(guardian, 'hex'), version::text"),
    Sealed::of("questions", "words", "questions", "question::text"),
    Sealed::of("session_results", "result", "session results", "topic"),
];

impl Sealed {
    const fn of(table: &'static str, column: &'static str, first: &'static str, row: &'static str) -> Sealed {
        Sealed { table, column, first, of_class: true, row }
    }
}

/// Seals the ciphertexts of a database anew if they are of the first form. Each column has a transaction of its own, so
/// that no signature and no question shares one with a person. If the program dies on the way, the next run goes on.
///
/// # Errors
/// When one does not open: it was sealed with another secret, or changed.
pub(super) async fn reseal(owner: &PgPool, keys: &Keys) -> Result<()> {
    for sealed in &SEALED {
        let mut tx = owner.begin().await?;
        // Two programs at once take turns here.
        let form: i16 = sqlx::query_scalar("select form from server for update").fetch_one(&mut *tx).await?;
        if form == FORM {
            return Ok(tx.rollback().await?);
        }
        reseal_column(&mut tx, keys, sealed).await.with_context(|| format!("{}.{}", sealed.table, sealed.column))?;
        tx.commit().await?;
    }
    sqlx::query("update server set form = $1").bind(FORM).execute(owner).await?;
    Ok(())
}

async fn reseal_column(tx: &mut PgConnection, keys: &Keys, sealed: &Sealed) -> Result<()> {
    let Sealed { table, column, first, of_class, row } = sealed;
    let forced: bool = sqlx::query_scalar("select relforcerowsecurity from pg_class where oid = $1::regclass")
        .bind(format!("public.{table}"))
        .fetch_one(&mut *tx)
        .await?;
    // Without force the owner of a table sees the rows of all classes. The change locks the table until the commit.
    if forced {
        run(tx, format!("alter table public.{table} no force row level security")).await?;
    }
    let class = if *of_class { "class_id" } else { "null::uuid" };
    let rows = format!(
        "select ctid::text as at, {class} as class, array[{row}] as row, {column} as sealed from public.{table} \
         where {column} is not null"
    );
    let rows = sqlx::query(AssertSqlSafe(rows)).fetch_all(&mut *tx).await?;
    let update = format!("update public.{table} set {column} = $1 where ctid = $2::tid");
    for row in rows {
        let (class, key): (Option<Uuid>, Vec<String>) = (row.try_get("class")?, row.try_get("row")?);
        let place = Place::of(table, column);
        let place = class.into_iter().fold(place, |place, class| place.in_class(ClassId(class)));
        let place = key.iter().fold(place, Place::at);
        let sealed: Vec<u8> = row.try_get("sealed")?;
        if keys.open(&place, &sealed).is_ok() {
            // An earlier run came as far as here.
            continue;
        }
        let text = keys.open_first_form(first, &sealed)?;
        let at: String = row.try_get("at")?;
        sqlx::query(AssertSqlSafe(update.clone())).bind(keys.seal(&place, &text)?).bind(at).execute(&mut *tx).await?;
    }
    if forced {
        run(tx, format!("alter table public.{table} force row level security")).await?;
    }
    Ok(())
}

async fn run(tx: &mut PgConnection, statement: String) -> Result<()> {
    sqlx::query(AssertSqlSafe(statement)).execute(tx).await?;
    Ok(())
}
