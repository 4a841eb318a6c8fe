//! Sessions in the classroom: who leads one, and how far it has come. All of it goes when the session ends.

use agreements::disclosure::Published;
use agreements::session::Session;
use anyhow::{Context, Result};
use jiff::Timestamp;
use sqlx::types::Json;

use super::{ClassTx, instant};
use crate::class::ClassSession;

struct Row {
    entry: String,
    until: jiff_sqlx::Timestamp,
    led_at: jiff_sqlx::Timestamp,
    body: Option<Json<Session>>,
    undo: Json<Vec<Session>>,
    change: i32,
}

/// The session of a class that has not ended, held in that way.
macro_rules! session {
    ($hold:literal, $class:expr, $now:expr) => {
        sqlx::query_as!(
            Row,
            "select entry, until as \"until: _\", led_at as \"led_at: _\", body as \"body: _\", undo as \"undo: _\", \
             change from sessions where class_id = $1 and until > $2 "
                + $hold,
            $class,
            instant($now) as _
        )
    };
}

impl Row {
    fn read(self) -> ClassSession {
        ClassSession {
            entry: self.entry,
            until: self.until.to_jiff(),
            led_at: self.led_at.to_jiff(),
            body: self.body.map(|body| body.0),
            undo: self.undo.0,
            change: self.change,
        }
    }
}

impl ClassTx {
    /// The class's session, if one is on.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn session(&mut self, now: Timestamp) -> Result<Option<ClassSession>> {
        Ok(session!("", self.class.0, now).fetch_optional(&mut *self.tx).await?.map(Row::read))
    }

    /// Until when a session lasts or lasted that is still there.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn session_until(&mut self) -> Result<Option<Timestamp>> {
        let until = sqlx::query_scalar!(
            "select until as \"until: jiff_sqlx::Timestamp\" from sessions where class_id = $1",
            self.class.0
        )
        .fetch_optional(&mut *self.tx)
        .await?;
        Ok(until.map(jiff_sqlx::Timestamp::to_jiff))
    }

    /// The class's session, which does not change until this transaction ends.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn session_as_it_is(&mut self, now: Timestamp) -> Result<Option<ClassSession>> {
        Ok(session!("for share", self.class.0, now).fetch_optional(&mut *self.tx).await?.map(Row::read))
    }

    /// The class's session, held against everybody else until this transaction ends.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn session_for_change(&mut self, now: Timestamp) -> Result<Option<ClassSession>> {
        Ok(session!("for update", self.class.0, now).fetch_optional(&mut *self.tx).await?.map(Row::read))
    }

    /// Begins a session that ends by then, and makes its short address lead to the class.
    ///
    /// # Errors
    /// When the database does not answer, or another session is on.
    pub async fn begin_session(
        &mut self,
        entry: &str,
        salt: [u8; 32],
        now: Timestamp,
        until: Timestamp,
    ) -> Result<ClassSession> {
        self.end_session().await?;
        self.open_code(entry, until).await?;
        sqlx::query!(
            "insert into sessions (class_id, entry, until, led_at, salt) values ($1, $2, $3, $4, $5)",
            self.class.0,
            entry,
            instant(until) as _,
            instant(now) as _,
            salt.as_slice()
        )
        .execute(&mut *self.tx)
        .await?;
        self.session(now).await?.context("a session that has just begun")
    }

    /// Ends the session and forgets all that hangs on it: slips, proposals, ballots, who leads it.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn end_session(&mut self) -> Result<()> {
        let ended = sqlx::query!(
            "delete from sessions where class_id = $1 returning entry, link_hash, leader_hash",
            self.class.0
        )
        .fetch_optional(&mut *self.tx)
        .await?;
        let Some(ended) = ended else { return Ok(()) };
        let hashes: Vec<Vec<u8>> =
            [Some(self.keys.code(&ended.entry)), ended.link_hash, ended.leader_hash].into_iter().flatten().collect();
        sqlx::query!("delete from codes where class_id = $1 and code_hash = any($2)", self.class.0, &hashes)
            .execute(&mut *self.tx)
            .await?;
        Ok(())
    }

    /// Makes a secret good for one browser to lead the session, in place of any other that was not used.
    ///
    /// # Errors
    /// When the database does not answer, or no session is on.
    pub async fn set_lead_link(&mut self, secret: &str, until: Timestamp) -> Result<()> {
        let hash = self.open_code(secret, until).await?;
        sqlx::query!(
            "with old as (select link_hash from sessions where class_id = $1), \
             gone as (delete from codes c using old where c.class_id = $1 and c.code_hash = old.link_hash) \
             update sessions set link_hash = $2 where class_id = $1",
            self.class.0,
            hash
        )
        .execute(&mut *self.tx)
        .await?;
        Ok(())
    }

    /// True when that secret is good to lead the session, and nobody has used it.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn has_lead_link(&mut self, secret: &str) -> Result<bool> {
        let has = sqlx::query_scalar!(
            "select exists (select from sessions where class_id = $1 and link_hash = $2) as \"has!\"",
            self.class.0,
            self.keys.code(secret)
        )
        .fetch_one(&mut *self.tx)
        .await?;
        Ok(has)
    }

    /// Lets the browser lead the session that shows that token, in place of any other; false when the secret is used up.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn lead(&mut self, secret: &str, token: &str, now: Timestamp, until: Timestamp) -> Result<bool> {
        let used = self.keys.code(secret);
        let leads = sqlx::query_scalar!(
            "with old as (select leader_hash from sessions where class_id = $1) \
             update sessions set link_hash = null, leader_hash = $3, led_at = $4, change = change + 1 \
             where class_id = $1 and link_hash = $2 returning (select leader_hash from old)",
            self.class.0,
            used,
            self.keys.code(token),
            instant(now) as _
        )
        .fetch_optional(&mut *self.tx)
        .await?;
        let Some(before) = leads else { return Ok(false) };
        self.open_code(token, until).await?;
        let gone: Vec<Vec<u8>> = [Some(used), before].into_iter().flatten().collect();
        sqlx::query!("delete from codes where class_id = $1 and code_hash = any($2)", self.class.0, &gone)
            .execute(&mut *self.tx)
            .await?;
        Ok(true)
    }

    /// True when the browser leads the session that shows that token.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn leads_session(&mut self, token: &str) -> Result<bool> {
        let leads = sqlx::query_scalar!(
            "select exists (select from sessions where class_id = $1 and leader_hash = $2) as \"leads!\"",
            self.class.0,
            self.keys.code(token)
        )
        .fetch_one(&mut *self.tx)
        .await?;
        Ok(leads)
    }

    /// Keeps a session as it is now, and what it was before; it must be held for change.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn save_session(&mut self, session: &ClassSession, now: Timestamp) -> Result<()> {
        sqlx::query!(
            "update sessions set body = $2, undo = $3, led_at = $4, change = change + 1 where class_id = $1",
            self.class.0,
            session.body.as_ref().map(Json) as _,
            Json(&session.undo) as _,
            instant(now) as _
        )
        .execute(&mut *self.tx)
        .await?;
        Ok(())
    }

    /// Notes that the adult is there.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn leads_still(&mut self, now: Timestamp) -> Result<()> {
        sqlx::query!("update sessions set led_at = $2 where class_id = $1", self.class.0, instant(now) as _)
            .execute(&mut *self.tx)
            .await?;
        Ok(())
    }

    /// Gives slips other pseudonyms from here on, and forgets the ballots and seconds under the old ones.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn renew_session_salt(&mut self, salt: [u8; 32]) -> Result<()> {
        sqlx::query!("delete from session_ballots where class_id = $1", self.class.0).execute(&mut *self.tx).await?;
        sqlx::query!("delete from seconds where class_id = $1", self.class.0).execute(&mut *self.tx).await?;
        sqlx::query!("update sessions set salt = $2 where class_id = $1", self.class.0, salt.as_slice())
            .execute(&mut *self.tx)
            .await?;
        Ok(())
    }

    /// The last result of a vote on a topic, whenever it was.
    ///
    /// # Errors
    /// When the database does not answer, or it was sealed with another secret.
    pub async fn session_result(&mut self, topic: &str) -> Result<Option<Published>> {
        let sealed = sqlx::query_scalar!(
            "select result from session_results where class_id = $1 and topic = $2",
            self.class.0,
            topic
        )
        .fetch_optional(&mut *self.tx)
        .await?;
        sealed.map(|sealed| Ok(serde_json::from_str(&self.keys.open("session results", &sealed)?)?)).transpose()
    }

    /// Keeps the last result of a vote on a topic, in place of the one before.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn save_session_result(&mut self, topic: &str, result: &Published) -> Result<()> {
        let sealed = self.keys.seal("session results", &serde_json::to_string(result)?)?;
        sqlx::query!(
            "insert into session_results (class_id, topic, result) values ($1, $2, $3) \
             on conflict on constraint session_results_pk do update set result = excluded.result",
            self.class.0,
            topic,
            sealed
        )
        .execute(&mut *self.tx)
        .await?;
        Ok(())
    }
}
