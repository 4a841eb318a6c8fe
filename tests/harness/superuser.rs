//! The database through a superuser's eyes: the rows on the pages, dead ones too, with the transactions that wrote,
//! deleted or locked them.

use std::collections::{BTreeMap, BTreeSet};

use sqlx::{PgConnection, Row as _};
use uuid::Uuid;

use super::server::Database;

/// The tables that say what somebody thinks. None of their rows may lead to a person.
const ANSWERS: [&str; 4] = ["ballots", "objections", "signatures", "session_ballots"];

/// The tables whose rows have an author. Others may change such a row later, so only its first transaction counts.
const AUTHORED: [&str; 5] = ["suggestions", "questions", "proposals", "seconds", "checks"];

/// The tables of pupils' slips and actions. Each action has its own transaction, so no action leads to the slip or to
/// another action.
const OF_PUPILS: [&str; 4] = ["slips", "session_ballots", "proposals", "seconds"];

/// The tables of salts. A transaction that deletes a salt deletes every ballot of its poll.
const SALTS: [&str; 2] = ["poll_salts", "agreement_salts"];

/// The columns that hold nothing in plain, by table.
const SEALED: [(&str, &[&str]); 6] = [
    ("ballots", &["answer", "plain"]),
    ("objections", &["reason", "plain"]),
    ("signatures", &["answer", "plain"]),
    ("dialogs", &["dialog", "plain"]),
    ("suggestions", &["author", "credit", "plain_author", "plain_credit"]),
    ("job_payloads", &["payload", "plain"]),
];

/// The bit of a row that an update wrote.
const UPDATED: i32 = 0x2000;

/// The first number of an ordinary transaction.
const FIRST_ORDINARY: i64 = 3;

/// A row on a page.
struct Row {
    table: String,
    /// The transaction that wrote it.
    written: i64,
    /// The transactions that deleted or locked it.
    ended: Vec<i64>,
    updated: bool,
    bytes: Vec<u8>,
}

impl Row {
    /// Every transaction whose number stands on the row.
    fn numbers(&self) -> Vec<i64> {
        [self.written].into_iter().chain(self.ended.iter().copied()).collect()
    }
}

/// A superuser who looks at a database again and again.
#[derive(Default)]
pub(crate) struct Superuser {
    look: Option<PgConnection>,
    tables: Vec<String>,
    /// True if the server has the extension that shows dead rows.
    sees_dead_rows: bool,
    /// Every person whom the superuser has seen, also those whom the bot has forgotten.
    people: BTreeSet<Uuid>,
}

impl Superuser {
    /// What leads from a row that says something secret to a person: the tables, and why.
    pub(crate) async fn finds(&mut self, database: &Database) -> BTreeSet<String> {
        self.arrive(database).await;
        let mut finds = self.plain().await;
        let rows = self.rows().await;
        let people: Vec<Uuid> =
            sqlx::query_scalar("select person_id from people").fetch_all(self.look()).await.expect("people");
        self.people.extend(people);
        let named: Vec<Vec<u8>> =
            self.people.iter().flat_map(|id| [id.as_bytes().to_vec(), id.to_string().into_bytes()]).collect();
        let names = |row: &Row| named.iter().any(|id| contains(&row.bytes, id));
        let mut burnt: BTreeSet<i64> = BTreeSet::new();
        let mut secret: BTreeMap<i64, BTreeSet<&str>> = BTreeMap::new();
        let mut by_pupils: BTreeMap<i64, BTreeSet<&str>> = BTreeMap::new();
        for row in &rows {
            let table = row.table.as_str();
            let (answer, authored) = (ANSWERS.contains(&table), AUTHORED.contains(&table));
            if SALTS.contains(&table) {
                burnt.extend(&row.ended);
            }
            // `migrate` writes `server` in a transaction of its own. `rotate-key` writes all rows of the database with
            // it, so the shared number links none of them.
            if table == "server" {
                burnt.insert(row.written);
            }
            if (answer || authored) && names(row) {
                finds.insert(format!("{table}: a row holds a person's id"));
            }
            // Adults change proposals, so only the first transaction of each counts. Only its pupil changes a slip.
            if OF_PUPILS.contains(&table) && (!row.updated || table == "slips") {
                by_pupils.entry(row.written).or_default().insert(table);
            }
            let telling = match (answer, authored && !row.updated) {
                (true, _) => row.numbers(),
                (false, true) => vec![row.written],
                (false, false) => Vec::new(),
            };
            for number in telling.into_iter().filter(|number| *number >= FIRST_ORDINARY) {
                secret.entry(number).or_default().insert(table);
            }
        }
        secret.retain(|number, _| !burnt.contains(number));
        for (number, tables) in by_pupils {
            if number >= FIRST_ORDINARY && !burnt.contains(&number) && tables.len() > 1 {
                let tables: Vec<&str> = tables.into_iter().collect();
                finds.insert(format!("{}: one transaction wrote them", tables.join(" and ")));
            }
        }
        for row in &rows {
            let table = row.table.as_str();
            let shared: Vec<i64> = row.numbers().into_iter().filter(|number| secret.contains_key(number)).collect();
            let told = ANSWERS.contains(&table) || AUTHORED.contains(&table);
            if told || shared.is_empty() || !(table == "inbox" || names(row)) {
                continue;
            }
            for other in shared.iter().flat_map(|number| &secret[number]) {
                finds.insert(format!("{other} and {table}: one transaction wrote both"));
            }
        }
        finds
    }

    fn look(&mut self) -> &mut PgConnection {
        self.look.as_mut().expect("the superuser has arrived")
    }

    async fn arrive(&mut self, database: &Database) {
        if self.look.is_some() {
            return;
        }
        let mut look = database.look().await;
        let tables =
            "select tablename::text from pg_tables where schemaname = 'public' and tablename <> '_sqlx_migrations'";
        self.tables = sqlx::query_scalar(tables).fetch_all(&mut look).await.expect("the catalogue is there");
        self.sees_dead_rows = sees_dead_rows(&mut look).await;
        // Compiling the long query takes much longer than running it.
        sqlx::query("set jit = off").execute(&mut look).await.expect("a setting");
        self.look = Some(look);
    }

    /// The rows of all tables.
    async fn rows(&mut self) -> Vec<Row> {
        let dead = self.sees_dead_rows;
        let each = self.tables.iter().map(|table| if dead { pages(table) } else { living(table) });
        let query = each.collect::<Vec<_>>().join(" union all ");
        let rows = sqlx::query(sqlx::AssertSqlSafe(query)).fetch_all(self.look()).await.expect("a superuser may");
        let read = |row: sqlx::postgres::PgRow| Row {
            table: row.get(0),
            written: row.get(1),
            ended: row.get(2),
            updated: row.get::<i32, _>(3) & UPDATED != 0,
            bytes: row.get(4),
        };
        rows.into_iter().map(read).collect()
    }

    /// The columns that are not what they claim to be: sealed.
    async fn plain(&mut self) -> BTreeSet<String> {
        let mut finds = BTreeSet::new();
        let columns: Vec<(String, String)> = sqlx::query_as(
            "select table_name::text, column_name::text from information_schema.columns \
             where table_schema = 'public' and data_type <> 'bytea'",
        )
        .fetch_all(self.look())
        .await
        .expect("the catalogue is there");
        for (table, column) in columns {
            let sealed = SEALED.iter().any(|(of, names)| *of == table && names.contains(&column.as_str()));
            if sealed {
                let query = format!("select exists (select from {table} where {column} is not null)");
                let query = sqlx::AssertSqlSafe(query);
                if sqlx::query_scalar(query).fetch_one(self.look()).await.expect("a superuser may") {
                    finds.insert(format!("{table}.{column}: in plain"));
                }
            }
        }
        finds
    }
}

/// True if the superuser can read pages. Says so where the server lacks the extension.
async fn sees_dead_rows(look: &mut PgConnection) -> bool {
    let there = "select exists (select from pg_extension where extname = 'pageinspect')";
    let sees: bool = sqlx::query_scalar(there).fetch_one(look).await.expect("the catalogue is there");
    if !sees {
        eprintln!("this Postgres has no pageinspect (Debian: postgresql-contrib): the attacker sees no dead rows");
    }
    sees
}

/// Reads a table's rows from its pages.
fn pages(table: &str) -> String {
    format!(
        "select '{table}'::text, t_xmin::text::bigint, case when t_infomask & 4096 = 0 then array[t_xmax::text::bigint] \
         else array(select xid::text::bigint from pg_get_multixact_members(t_xmax)) end, t_infomask, t_data \
         from generate_series(0, pg_relation_size('{table}') / current_setting('block_size')::int - 1) page, \
         attack.heap_page_items(attack.get_raw_page('{table}', page::int)) where lp_flags = 1"
    )
}

/// Reads a table's living rows.
fn living(table: &str) -> String {
    format!(
        "select '{table}'::text, t.xmin::text::bigint, array[t.xmax::text::bigint], 0, \
         convert_to(to_jsonb(t)::text, 'UTF8') from {table} t"
    )
}

fn contains(bytes: &[u8], part: &[u8]) -> bool {
    bytes.windows(part.len()).any(|window| window == part)
}
