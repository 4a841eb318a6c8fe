//! Rotates the secret: re-encrypts everything with the keys of a new secret, in one transaction.
//!
//! A database therefore belongs to one secret at every moment. If the program dies midway, Postgres rolls back, and the
//! next run starts again. All rewritten rows carry the id of the same transaction, so this id links none of them.
//!
//! Codes, unused slips and links end: the database stores only their hashes, and the program cannot rehash them.

use std::collections::HashMap;

use anyhow::{Context, Result, bail, ensure};
use sqlx::postgres::PgConnectOptions;
use sqlx::{AssertSqlSafe, PgConnection, Row};
use uuid::Uuid;

use super::ballot::ballot_place;
use super::column::Column;
use super::keys::{Keys, Vault};
use super::objection::reason_place;
use super::place::Place;
use super::signature::{name_place, signature_place};
use super::{Store, schema};
use crate::event::Address;
use crate::ids::{AgreementNo, ClassId, PollNo};

/// The name under which this command connects.
const NAME: &str = "enige rotate-key";

/// The rows that are read at once.
const BATCH: &str = "5000";

/// What seals a column.
#[derive(Debug, Clone, Copy)]
pub(crate) enum By {
    /// [`Keys::seal`].
    Cipher,
    /// [`Keys::vault`].
    Vault,
}

/// The addresses of rooms.
const ROOMS: Column = Column::of("rooms", "address", "room_id::text, audience");

/// The addresses of people.
const PEOPLE: Column = Column::of("people", "address", "person_id::text").of_no_class();

/// Every column of ciphertexts whose key depends on the secret alone.
pub(crate) const COLUMNS: [(Column, By); 17] = [
    (ROOMS, By::Cipher),
    (PEOPLE, By::Cipher),
    (Column::of("polls", "card", "poll::text"), By::Cipher),
    (Column::of("polls", "result", "poll::text"), By::Cipher),
    (Column::of("polls", "result_post", "poll::text"), By::Cipher),
    (Column::of("agreements", "draft_card", "agreement::text"), By::Cipher),
    (Column::of("agreements", "sign_card", "agreement::text"), By::Cipher),
    (Column::of("agreements", "told", "agreement::text"), By::Cipher),
    (Column::of("questions", "words", "question::text"), By::Cipher),
    (Column::of("session_results", "result", "topic"), By::Cipher),
    (Column::of("checks", "body", "check_no::text"), By::Cipher),
    (Column::of("checks", "post", "check_no::text"), By::Cipher),
    (Column::of("dialogs", "dialog", "person_id::text"), By::Vault),
    (Column::of("job_payloads", "payload", "job_id::text"), By::Vault),
    (Column::of("suggestions", "author", "agreement::text, suggestion::text"), By::Vault),
    (Column::of("suggestions", "credit", "agreement::text, suggestion::text"), By::Vault),
    (Column::of("server", "matrix_store", "").of_no_class(), By::Cipher),
];

/// Makes the place of a ballot's or a reason's ciphertext, from its class, poll and guardian.
type PlaceOfPoll = fn(ClassId, PollNo, &[u8]) -> Place;

/// The columns under the salts of polls.
const OF_POLLS: [(&str, &str, PlaceOfPoll); 2] =
    [("ballots", "answer", ballot_place), ("objections", "reason", reason_place)];

/// The tables of codes and links, which end. A session with pupils ends with the secrets of its browsers.
const ENDED: [&str; 7] =
    ["codes", "adviser_codes", "council_codes", "page_links", "press_links", "seat_codes", "sessions"];

/// Where the passphrase of Matrix's key store stands.
pub(super) fn matrix_place() -> Place {
    Place::of("server", "matrix_store")
}

impl Store {
    /// Connects as the owner, to replace the secret. Does not check the schema.
    ///
    /// # Errors
    /// When the database cannot be reached.
    pub async fn to_rotate(owner: PgConnectOptions, keys: Keys) -> Result<Store> {
        Store::connect_as(NAME, owner, keys).await
    }

    /// Re-encrypts the database with the keys of a new secret. The store must connect as the owner, with the old
    /// secret. Returns false if the database has the new secret already.
    ///
    /// # Errors
    /// When the program still serves, when the database has neither secret, or when a ciphertext does not decrypt.
    pub async fn rotate(&self, new: &Keys) -> Result<bool> {
        // With either secret; the mark below says which.
        schema::check(&self.pool).await?;
        let mut tx = self.pool.begin().await?;
        // A program that checks the secret's mark waits until this transaction ends.
        run(&mut tx, "lock table server in access exclusive mode".into()).await?;
        let mark: Vec<u8> = sqlx::query_scalar("select secret_mark from server").fetch_one(&mut *tx).await?;
        if mark == new.mark() {
            return Ok(false);
        }
        ensure!(mark == self.keys.mark(), "this database was made with neither of the two secrets");
        let serving: i64 = sqlx::query_scalar(
            "select count(*) from pg_stat_activity where datname = current_database() and application_name = $1",
        )
        .bind(super::NAME)
        .fetch_one(&mut *tx)
        .await?;
        if serving > 0 {
            bail!("Enige still runs on this database: stop it first");
        }
        let walls = take_down(&mut tx).await?;
        rotate_all(&mut tx, &self.keys, new).await?;
        for wall in walls {
            run(&mut tx, format!("alter table {wall} force row level security")).await?;
        }
        sqlx::query("update server set secret_mark = $1, pass = sha256($2)")
            .bind(new.mark())
            .bind(new.pass())
            .execute(&mut *tx)
            .await?;
        tx.commit().await?;
        // The dead rows still hold ciphertexts that the old secret opens.
        sqlx::query("vacuum").execute(&self.pool).await?;
        Ok(true)
    }

    /// The passphrase of Matrix's key store: the one that it was made with.
    ///
    /// # Errors
    /// When the database is away, or the passphrase was sealed with another secret.
    pub async fn matrix_passphrase(&self) -> Result<String> {
        let kept: Option<Vec<u8>> = sqlx::query_scalar("select matrix_store()").fetch_one(&self.pool).await?;
        kept.map_or_else(|| Ok(self.keys.matrix_passphrase()), |sealed| self.keys.open(&matrix_place(), &sealed))
    }
}

/// Lets the owner see the rows of all classes until the transaction ends; returns the tables with walls.
async fn take_down(tx: &mut PgConnection) -> Result<Vec<String>> {
    let walls: Vec<String> = sqlx::query_scalar(
        "select oid::regclass::text from pg_class where relnamespace = 'public'::regnamespace and relforcerowsecurity \
         order by 1",
    )
    .fetch_all(&mut *tx)
    .await?;
    for wall in &walls {
        run(tx, format!("alter table {wall} no force row level security")).await?;
    }
    Ok(walls)
}

async fn rotate_all(tx: &mut PgConnection, old: &Keys, new: &Keys) -> Result<()> {
    sqlx::query("update server set matrix_store = $1 where matrix_store is null")
        .bind(old.seal(&matrix_place(), &old.matrix_passphrase())?)
        .execute(&mut *tx)
        .await?;
    rehash(tx, old, new, &ROOMS, "room_hash").await?;
    rehash(tx, old, new, &PEOPLE, "person_hash").await?;
    let people = people(tx).await?;
    rotate_ballots(tx, old, new, &people).await?;
    rotate_signatures(tx, old, new, &people).await?;
    for (column, by) in &COLUMNS {
        rotate_column(tx, old, new, column, *by).await.with_context(|| column.name())?;
    }
    for table in ENDED {
        run(tx, format!("delete from public.{table}")).await?;
    }
    run(tx, "update public.profiles set room_code = null".into()).await
}

async fn rotate_column(tx: &mut PgConnection, old: &Keys, new: &Keys, column: &Column, by: By) -> Result<()> {
    run(tx, format!("declare rotating no scroll cursor for {}", column.select())).await?;
    let (fetch, update) = (format!("fetch forward {BATCH} from rotating"), column.update());
    loop {
        let rows = sqlx::query(AssertSqlSafe(fetch.clone())).fetch_all(&mut *tx).await?;
        if rows.is_empty() {
            break;
        }
        let (mut positions, mut made) = (Vec::new(), Vec::new());
        for row in rows {
            let (at, place, sealed) = column.read(&row)?;
            positions.push(at);
            made.push(match by {
                By::Cipher => new.seal(&place, &old.open(&place, &sealed)?)?,
                By::Vault => resealed(&old.vault(), &new.vault(), &place, &place, &sealed)?,
            });
        }
        sqlx::query(AssertSqlSafe(update.clone())).bind(positions).bind(made).execute(&mut *tx).await?;
    }
    run(tx, "close rotating".into()).await
}

/// A text of a vault in another vault, padded to the same length.
fn resealed(old: &Vault, new: &Vault, from: &Place, to: &Place, sealed: &[u8]) -> Result<Vec<u8>> {
    new.seal(to, &old.open(from, sealed)?, Vault::padded(sealed))
}

/// Finds rooms or people by the new hash of their address.
async fn rehash(tx: &mut PgConnection, old: &Keys, new: &Keys, addresses: &Column, hash: &str) -> Result<()> {
    let rows = sqlx::query(AssertSqlSafe(addresses.select())).fetch_all(&mut *tx).await?;
    let (mut positions, mut made) = (Vec::new(), Vec::new());
    for row in rows {
        let (at, place, sealed) = addresses.read(&row)?;
        positions.push(at);
        made.push(new.hash(&Address::from_stored(old.open(&place, &sealed)?)));
    }
    sqlx::query(AssertSqlSafe(addresses.update_of(hash))).bind(positions).bind(made).execute(tx).await?;
    Ok(())
}

/// The people of each class.
type People = HashMap<Uuid, Vec<Uuid>>;

/// The people who may have answered: everybody with a standing, a seat or a membership in the class.
async fn people(tx: &mut PgConnection) -> Result<People> {
    let rows: Vec<(Uuid, Uuid)> = sqlx::query_as(
        "select class_id, person_id from members union select class_id, person_id from seat_guardians \
         union select class_id, person_id from memberships",
    )
    .fetch_all(tx)
    .await?;
    let mut people = People::new();
    for (class, person) in rows {
        people.entry(class).or_default().push(person);
    }
    Ok(people)
}

/// The new pseudonyms under a salt, by the old ones.
fn pseudonyms(old: &Keys, new: &Keys, salt: &[u8], people: &[Uuid]) -> HashMap<Vec<u8>, Vec<u8>> {
    let pair = |person: &Uuid| (old.guardian(salt, *person).0.to_vec(), new.guardian(salt, *person).0.to_vec());
    people.iter().map(pair).collect()
}

/// Ballots and reasons of open polls. One whose guardian is no longer in the class counts for nothing, and is deleted.
async fn rotate_ballots(tx: &mut PgConnection, old: &Keys, new: &Keys, people: &People) -> Result<()> {
    let salts: Vec<(Uuid, i32, Vec<u8>)> =
        sqlx::query_as("select class_id, poll, salt from poll_salts").fetch_all(&mut *tx).await?;
    for (class, poll, salt) in salts {
        let names = pseudonyms(old, new, &salt, people.get(&class).map_or(&[], Vec::as_slice));
        let (from, to) = (old.vault_of(&salt), new.vault_of(&salt));
        for (table, column, place_of) in OF_POLLS {
            let rows = sqlx::query(AssertSqlSafe(format!(
                "select ctid::text as at, guardian, {column} as sealed from {table} where class_id = $1 and poll = $2"
            )))
            .bind(class)
            .bind(poll)
            .fetch_all(&mut *tx)
            .await?;
            let place = |guardian: &[u8]| place_of(ClassId(class), PollNo(poll), guardian);
            for row in rows {
                let (at, guardian): (String, Vec<u8>) = (row.try_get("at")?, row.try_get("guardian")?);
                let sealed: Vec<u8> = row.try_get("sealed")?;
                let moved = names.get(&guardian).and_then(|name| {
                    Some((name, resealed(&from, &to, &place(&guardian), &place(name), &sealed).ok()?))
                });
                match moved {
                    Some((name, sealed)) => {
                        let update = format!("update {table} set guardian = $2, {column} = $3 where ctid = $1::tid");
                        sqlx::query(AssertSqlSafe(update)).bind(at).bind(name).bind(sealed).execute(&mut *tx).await?;
                    }
                    None => {
                        let delete = format!("delete from {table} where ctid = $1::tid");
                        sqlx::query(AssertSqlSafe(delete)).bind(at).execute(&mut *tx).await?;
                    }
                }
            }
        }
    }
    Ok(())
}

/// The place of a signature's row, its guardian, its version, and the sealed answer and name.
type SignatureRow = (String, Vec<u8>, i32, Vec<u8>, Option<Vec<u8>>);

/// Signatures of living agreements, in the same way.
async fn rotate_signatures(tx: &mut PgConnection, old: &Keys, new: &Keys, people: &People) -> Result<()> {
    let salts: Vec<(Uuid, i32, Vec<u8>)> =
        sqlx::query_as("select class_id, agreement, salt from agreement_salts").fetch_all(&mut *tx).await?;
    for (class, agreement, salt) in salts {
        let names = pseudonyms(old, new, &salt, people.get(&class).map_or(&[], Vec::as_slice));
        let (from, to) = (old.vault_of(&salt), new.vault_of(&salt));
        let rows: Vec<SignatureRow> = sqlx::query_as(
            "select ctid::text, guardian, version, answer, name from signatures where class_id = $1 and agreement = $2",
        )
        .bind(class)
        .bind(agreement)
        .fetch_all(&mut *tx)
        .await?;
        let (class, no) = (ClassId(class), AgreementNo(agreement));
        for (at, guardian, version, answer, name) in rows {
            let Some(to_guardian) = names.get(&guardian) else {
                sqlx::query("delete from signatures where ctid = $1::tid").bind(at).execute(&mut *tx).await?;
                continue;
            };
            let place = |guardian: &[u8]| signature_place(class, no, guardian, version);
            let answer = resealed(&from, &to, &place(&guardian), &place(to_guardian), &answer)?;
            let place = |guardian: &[u8]| name_place(class, no, guardian, version);
            let renamed = |name: Vec<u8>| new.seal(&place(to_guardian), &old.open(&place(&guardian), &name)?);
            let name = name.map(renamed).transpose()?;
            sqlx::query("update signatures set guardian = $2, answer = $3, name = $4 where ctid = $1::tid")
                .bind(at)
                .bind(to_guardian)
                .bind(answer)
                .bind(name)
                .execute(&mut *tx)
                .await?;
        }
    }
    Ok(())
}

async fn run(tx: &mut PgConnection, statement: String) -> Result<()> {
    sqlx::query(AssertSqlSafe(statement)).execute(tx).await?;
    Ok(())
}

/// The columns whose rows are under a guardian's pseudonym: [`rotate_ballots`] and [`rotate_signatures`] change them.
#[cfg(test)]
pub(crate) const UNDER_PSEUDONYMS: [(&str, &str); 7] = [
    ("ballots", "guardian"),
    ("ballots", "answer"),
    ("objections", "guardian"),
    ("objections", "reason"),
    ("signatures", "guardian"),
    ("signatures", "answer"),
    ("signatures", "name"),
];
