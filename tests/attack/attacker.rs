//! An attacker who speaks SQL as the login that serves.

use std::collections::BTreeSet;

use enige::store::SERVICE;
use sqlx::postgres::PgRow;
use sqlx::{AssertSqlSafe, Connection, PgConnection, Row};
use uuid::Uuid;

use crate::harness::{Database, Story};

/// Two classes with people, codes and jobs, and the connection of an attacker who has the login that serves.
pub(super) struct Attack {
    pub(super) story: Story,
    pub(super) attacker: PgConnection,
    pub(super) look: PgConnection,
    pub(super) own: Uuid,
    pub(super) other: Uuid,
}

impl Attack {
    pub(super) async fn begins() -> Attack {
        let mut story = Story::with_a_class().await;
        story.tell("[b] kai: /start").await;
        for _ in 0..6 {
            story.tell("[b] kai > 1").await;
        }
        for room in ["parents", "b"] {
            let leader = if room == "b" { "kai" } else { "ana" };
            story.tell(&format!("[{room}] {leader}: /poll debut 20\n[{room}] bo > 13 years")).await;
            story.tell(&format!("[{room}] {leader}: /page")).await;
        }
        let (own, other) = (story.class_of("parents").await.0, story.class_of("b").await.0);
        let login = story.database.options.clone().username(SERVICE);
        let attacker = PgConnection::connect_with(&login).await.expect("the login is there");
        let look = story.database.look().await;
        Attack { story, attacker, look, own, other }
    }

    /// Every table of the program.
    pub(super) async fn tables(&mut self) -> Vec<String> {
        let all = "select relname::text from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'";
        sqlx::query_scalar(all).fetch_all(&mut self.look).await.expect("the catalogue is there")
    }

    /// What the statements give, one after the other in one transaction that begins as the class `own`, as the program
    /// enters it: the rows of the last one, or the first error.
    pub(super) async fn as_class(&mut self, statements: &[&str]) -> Result<Vec<PgRow>, String> {
        let enters = Database::enters(self.own);
        let statements: Vec<&str> = [enters.as_str()].into_iter().chain(statements.iter().copied()).collect();
        self.tries(&statements).await
    }

    /// The same for a transaction that has entered nothing.
    pub(super) async fn tries(&mut self, statements: &[&str]) -> Result<Vec<PgRow>, String> {
        let mut tx = self.attacker.begin().await.expect("a transaction");
        let mut rows = Vec::new();
        for statement in statements {
            let done = sqlx::query(AssertSqlSafe((*statement).to_owned())).fetch_all(&mut *tx).await;
            rows = done.map_err(|error| format!("`{statement}`: {error}"))?;
        }
        tx.rollback().await.expect("a rollback");
        Ok(rows)
    }

    /// The classes whose rows the last statement shows.
    pub(super) async fn classes(&mut self, statements: &[&str]) -> BTreeSet<Uuid> {
        let rows = self.as_class(statements).await.unwrap_or_default();
        rows.iter().map(|row| row.get::<Uuid, _>(0)).collect()
    }
}
