//! Sealing anew: ciphertexts of the first form, which were bound to the name of a place alone, become ones that are
//! bound to table, column, class and row.
//!
//! It happens once, when the database is migrated. Afterwards the program opens no ciphertext of the first form, so
//! nobody can move one.

use anyhow::{Context, Result};
use sqlx::{AssertSqlSafe, PgConnection, PgPool};

use super::column::Column;
use super::keys::Keys;

/// The form that ciphertexts have now; `server.form` says which form those of a database have.
pub(super) const FORM: i16 = 2;

/// A column with ciphertext of the first form.
#[derive(Debug)]
pub(crate) struct Sealed {
    pub(crate) column: Column,
    /// The name that the first form was bound to.
    pub(crate) first: &'static str,
}

/// Every column that was sealed in the first form. The list is complete: newer columns never had that form.
pub(crate) const SEALED: [Sealed; 10] = [
    Sealed::of("rooms", "address", "rooms", "room_id::text, audience"),
    Sealed { column: Column::of("people", "address", "person_id::text").of_no_class(), first: "people" },
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
        Sealed { column: Column::of(table, column, row), first }
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
        reseal_column(&mut tx, keys, sealed).await.with_context(|| sealed.column.name())?;
        tx.commit().await?;
    }
    sqlx::query("update server set form = $1").bind(FORM).execute(owner).await?;
    Ok(())
}

async fn reseal_column(tx: &mut PgConnection, keys: &Keys, sealed: &Sealed) -> Result<()> {
    let Sealed { column, first } = sealed;
    let table = column.table;
    let forced: bool = sqlx::query_scalar("select relforcerowsecurity from pg_class where oid = $1::regclass")
        .bind(format!("public.{table}"))
        .fetch_one(&mut *tx)
        .await?;
    // Without force the owner of a table sees the rows of all classes. The change locks the table until the commit.
    if forced {
        run(tx, format!("alter table public.{table} no force row level security")).await?;
    }
    let rows = sqlx::query(AssertSqlSafe(column.select())).fetch_all(&mut *tx).await?;
    let (mut positions, mut made) = (Vec::new(), Vec::new());
    for row in rows {
        let (at, place, sealed) = column.read(&row)?;
        if keys.open(&place, &sealed).is_ok() {
            // An earlier run came as far as here.
            continue;
        }
        made.push(keys.seal(&place, &keys.open_first_form(first, &sealed)?)?);
        positions.push(at);
    }
    sqlx::query(AssertSqlSafe(column.update())).bind(positions).bind(made).execute(&mut *tx).await?;
    if forced {
        run(tx, format!("alter table public.{table} force row level security")).await?;
    }
    Ok(())
}

async fn run(tx: &mut PgConnection, statement: String) -> Result<()> {
    sqlx::query(AssertSqlSafe(statement)).execute(tx).await?;
    Ok(())
}
