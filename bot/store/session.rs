//! Sessions in the classroom, and the browser that leads one. The end of a session deletes it all.

use agreements::poll::disclosure::Published;
use agreements::session::Session;
use anyhow::{Context, Result};
use jiff::Timestamp;
use sqlx::types::Json;

use super::place::Place;
use super::{ClassTx, instant};
use crate::class::ClassSession;

/// The number of steps that can be undone.
const UNDONE: usize = 20;

struct Row {
    entry: String,
    screen: String,
    until: jiff_sqlx::Timestamp,
    led_at: jiff_sqlx::Timestamp,
    body: Option<Json<Session>>,
    undone: bool,
    change: i32,
}

/// Selects the session in progress, with a row lock or none.
macro_rules! session {
    ($hold:literal, $class:expr, $now:expr) => {
        sqlx::query_as!(
            Row,
            "select entry, screen, until as \"until: _\", led_at as \"led_at: _\", body as \"body: _\", \
             jsonb_array_length(undo) > 0 as \"undone!\", change from sessions where class_id = $1 and until > $2 "
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
            screen: self.screen,
            until: self.until.to_jiff(),
            led_at: self.led_at.to_jiff(),
            body: self.body.map(|body| body.0),
            may_undo: self.undone,
            change: self.change,
        }
    }
}

impl ClassTx<'_> {
    /// The session in progress.
    pub async fn session(&mut self, now: Timestamp) -> Result<Option<ClassSession>> {
        Ok(session!("", self.class.0, now).fetch_optional(self.sql().await?).await?.map(Row::read))
    }

    /// The session in progress, with its row locked against changes.
    pub async fn session_as_it_is(&mut self, now: Timestamp) -> Result<Option<ClassSession>> {
        Ok(session!("for share", self.class.0, now).fetch_optional(self.sql().await?).await?.map(Row::read))
    }

    /// The session in progress, with its row locked for change.
    pub async fn session_for_change(&mut self, now: Timestamp) -> Result<Option<ClassSession>> {
        Ok(session!("for update", self.class.0, now).fetch_optional(self.sql().await?).await?.map(Row::read))
    }

    /// The short address of the session in progress, and the number of its last change.
    pub async fn session_news(&mut self, now: Timestamp) -> Result<Option<(String, i32)>> {
        let news = sqlx::query!(
            "select entry, change from sessions where class_id = $1 and until > $2",
            self.class.0,
            instant(now) as _
        )
        .fetch_optional(self.sql().await?)
        .await?;
        Ok(news.map(|news| (news.entry, news.change)))
    }

    /// Begins a session with an expiry, in place of an expired one, and stores the codes of its short address and its
    /// screen.
    pub async fn begin_session(
        &mut self,
        entry: &str,
        screen: &str,
        [salt, vote_salt]: [[u8; 32]; 2],
        now: Timestamp,
        until: Timestamp,
    ) -> Result<ClassSession> {
        self.end_session().await?;
        self.open_code(entry, until).await?;
        self.open_code(screen, until).await?;
        sqlx::query!(
            "insert into sessions (class_id, entry, screen, until, led_at, salt, vote_salt) \
             values ($1, $2, $3, $4, $5, $6, $7)",
            self.class.0,
            entry,
            screen,
            instant(until) as _,
            instant(now) as _,
            salt.as_slice(),
            vote_salt.as_slice()
        )
        .execute(self.sql().await?)
        .await?;
        self.session(now).await?.context("a session that has just begun")
    }

    /// Ends the session, and deletes its slips, proposals, ballots and codes.
    pub async fn end_session(&mut self) -> Result<()> {
        let ended = sqlx::query!(
            "delete from sessions where class_id = $1 returning entry, screen, link_hash, leader_hash",
            self.class.0
        )
        .fetch_optional(self.sql().await?)
        .await?;
        let Some(ended) = ended else { return Ok(()) };
        let shown = [&ended.entry, &ended.screen].map(|code| Some(self.keys.code(code)));
        let secret = [ended.link_hash, ended.leader_hash];
        let hashes: Vec<Vec<u8>> = shown.into_iter().chain(secret).flatten().collect();
        sqlx::query!("delete from codes where class_id = $1 and code_hash = any($2)", self.class.0, &hashes)
            .execute(self.sql().await?)
            .await?;
        Ok(())
    }

    /// Makes the link with which one browser leads the session. It replaces an unused one. The session's row must be
    /// locked for change.
    pub async fn set_lead_link(&mut self, secret: &str, until: Timestamp) -> Result<()> {
        sqlx::query!(
            "delete from codes c using sessions s where s.class_id = $1 and c.class_id = $1 and c.code_hash = s.link_hash",
            self.class.0
        )
        .execute(self.sql().await?)
        .await?;
        let hash = self.open_code(secret, until).await?;
        sqlx::query!("update sessions set link_hash = $2 where class_id = $1", self.class.0, hash)
            .execute(self.sql().await?)
            .await?;
        Ok(())
    }

    /// True for the secret of the unused link to lead the session.
    pub async fn has_lead_link(&mut self, secret: &str) -> Result<bool> {
        let has = sqlx::query_scalar!(
            "select exists (select from sessions where class_id = $1 and link_hash = $2) as \"has!\"",
            self.class.0,
            self.keys.code(secret)
        )
        .fetch_one(self.sql().await?)
        .await?;
        Ok(has)
    }

    /// Redeems the link: from here on the browser with that token leads the session, and no other. False when the link
    /// was used.
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
        .fetch_optional(self.sql().await?)
        .await?;
        let Some(before) = leads else { return Ok(false) };
        self.open_code(token, until).await?;
        let gone: Vec<Vec<u8>> = [Some(used), before].into_iter().flatten().collect();
        sqlx::query!("delete from codes where class_id = $1 and code_hash = any($2)", self.class.0, &gone)
            .execute(self.sql().await?)
            .await?;
        Ok(true)
    }

    /// True for the token of the browser that leads the session.
    pub async fn leads_session(&mut self, token: &str) -> Result<bool> {
        let leads = sqlx::query_scalar!(
            "select exists (select from sessions where class_id = $1 and leader_hash = $2) as \"leads!\"",
            self.class.0,
            self.keys.code(token)
        )
        .fetch_one(self.sql().await?)
        .await?;
        Ok(leads)
    }

    /// Stores a session, and its earlier body for undo. Its row must be locked for change.
    pub async fn save_session(&mut self, body: &Session, before: Option<&Session>, now: Timestamp) -> Result<()> {
        let mut undo = self.session_undo().await?;
        undo.extend(before.cloned());
        undo.drain(..undo.len().saturating_sub(UNDONE));
        self.keep_session(body, &undo, now).await
    }

    /// Goes back to the earlier body of the session; `None` when there is none.
    pub async fn undo_session(&mut self, body: &Session, now: Timestamp) -> Result<Option<Session>> {
        let mut undo = self.session_undo().await?;
        let Some(before) = undo.pop() else { return Ok(None) };
        let back = body.back_to(before);
        self.keep_session(&back, &undo, now).await?;
        Ok(Some(back))
    }

    async fn session_undo(&mut self) -> Result<Vec<Session>> {
        let undo = sqlx::query_scalar!(
            "select undo as \"undo: Json<Vec<Session>>\" from sessions where class_id = $1",
            self.class.0
        )
        .fetch_one(self.sql().await?)
        .await?;
        Ok(undo.0)
    }

    async fn keep_session(&mut self, body: &Session, undo: &[Session], now: Timestamp) -> Result<()> {
        sqlx::query!(
            "update sessions set body = $2, undo = $3, led_at = $4, change = change + 1 where class_id = $1",
            self.class.0,
            Json(body) as _,
            Json(undo) as _,
            instant(now) as _
        )
        .execute(self.sql().await?)
        .await?;
        Ok(())
    }

    /// Marks that the adult is there.
    pub async fn leads_still(&mut self, now: Timestamp) -> Result<()> {
        sqlx::query!("update sessions set led_at = $2 where class_id = $1", self.class.0, instant(now) as _)
            .execute(self.sql().await?)
            .await?;
        Ok(())
    }

    /// Begins a topic: proposals get other pseudonyms, and the seconds are deleted.
    pub async fn begin_topic(&mut self, salt: [u8; 32]) -> Result<()> {
        sqlx::query!("delete from seconds where class_id = $1", self.class.0).execute(self.sql().await?).await?;
        sqlx::query!("update sessions set salt = $2 where class_id = $1", self.class.0, salt.as_slice())
            .execute(self.sql().await?)
            .await?;
        Ok(())
    }

    /// Begins a vote: ballots get other pseudonyms, and uncounted ones are deleted.
    pub async fn begin_vote(&mut self, salt: [u8; 32]) -> Result<()> {
        sqlx::query!("delete from session_ballots where class_id = $1", self.class.0)
            .execute(self.sql().await?)
            .await?;
        sqlx::query!("update sessions set vote_salt = $2 where class_id = $1", self.class.0, salt.as_slice())
            .execute(self.sql().await?)
            .await?;
        Ok(())
    }

    fn topic_place(&self, topic: &str) -> Place {
        Place::of("session_results", "result").in_class(self.class).at(topic)
    }

    /// The last result on a topic, of this session or an earlier one.
    ///
    /// # Errors
    /// When it was sealed with another secret.
    pub async fn session_result(&mut self, topic: &str) -> Result<Option<Published>> {
        let sealed = sqlx::query_scalar!(
            "select result from session_results where class_id = $1 and topic = $2",
            self.class.0,
            topic
        )
        .fetch_optional(self.sql().await?)
        .await?;
        sealed.map(|sealed| Ok(serde_json::from_str(&self.keys.open(&self.topic_place(topic), &sealed)?)?)).transpose()
    }

    /// Stores the last result on a topic in place of the one before.
    pub async fn save_session_result(&mut self, topic: &str, result: &Published) -> Result<()> {
        let sealed = self.keys.seal(&self.topic_place(topic), &serde_json::to_string(result)?)?;
        sqlx::query!(
            "insert into session_results (class_id, topic, result) values ($1, $2, $3) \
             on conflict on constraint session_results_pk do update set result = excluded.result",
            self.class.0,
            topic,
            sealed
        )
        .execute(self.sql().await?)
        .await?;
        Ok(())
    }
}
