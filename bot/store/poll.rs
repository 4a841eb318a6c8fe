//! Polls, from plan to withdrawal.

use agreements::class::seats::ChildCount;
use agreements::content::id::ClauseId;
use agreements::poll::Poll;
use agreements::poll::disclosure::Disclosure;
use agreements::poll::outcome::Outcome;
use agreements::poll::question::Question;
use agreements::poll::rule::Rule;
use anyhow::{Context, Result, bail};
use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff_sqlx::ToSqlx;
use sqlx::types::Json;

use super::place::Place;
use super::{ClassTx, instant};
use crate::class::{ClassPoll, FromCouncil, NewPoll, PollResult, PollState, ResultPost, Subject};
use crate::event::PostRef;
use crate::ids::PollNo;

struct Row {
    poll: i32,
    subject: Json<Subject>,
    lineage: String,
    clause: Option<String>,
    council: Option<Json<FromCouncil>>,
    version: i32,
    question: Json<Question>,
    rule: Json<Rule>,
    children: i16,
    closes_at: jiff_sqlx::Timestamp,
    opens_at: Option<jiff_sqlx::Timestamp>,
    state: String,
    shown: Option<Json<Disclosure>>,
    voices: Json<Vec<String>>,
    follows: Option<String>,
    review_on: Option<jiff_sqlx::Date>,
    reason: Option<String>,
    salt: Option<Vec<u8>>,
}

impl Row {
    fn read(self) -> Result<ClassPoll> {
        let state = match self.state.as_str() {
            "planned" => PollState::Planned(self.opens_at.context("a planned poll opens")?.to_jiff()),
            "open" => PollState::Open,
            "closed" => PollState::Closed(PollResult {
                shown: self.shown.context("a closed poll has a disclosure")?.0,
                voices: self.voices.0,
                follows: self.follows,
                review_on: self.review_on.map(jiff_sqlx::Date::to_jiff),
            }),
            "withdrawn" => PollState::Withdrawn { reason: self.reason.context("a withdrawn poll has a reason")? },
            state => bail!("a poll in the unknown state `{state}`"),
        };
        let poll = Poll {
            question: self.question.0,
            rule: self.rule.0,
            children: ChildCount::try_from(u8::try_from(self.children)?)?,
            closes_at: self.closes_at.to_jiff(),
        };
        Ok(ClassPoll {
            no: PollNo(self.poll),
            subject: self.subject.0,
            lineage: self.lineage,
            clause: self.clause.map(ClauseId),
            council: self.council.map(|council| council.0),
            version: self.version,
            poll,
            state,
        })
    }
}

/// Selects polls of a class by a condition.
macro_rules! polls {
    ($which:literal $(, $argument:expr)*) => {
        sqlx::query_as!(
            Row,
            "select poll, subject as \"subject: _\", lineage, clause, council as \"council: _\", version, question as \"question: _\", \
             rule as \"rule: _\", children, closes_at as \"closes_at: _\", opens_at as \"opens_at: _\", state, \
             shown as \"shown: _\", voices as \"voices: _\", follows, review_on as \"review_on: _\", reason, \
             (select s.salt from poll_salts s where s.class_id = polls.class_id and s.poll = polls.poll) as salt \
             from polls where class_id = $1 and " + $which,
            $($argument),*
        )
    };
}

impl ClassTx<'_> {
    /// Stores an open or planned poll; `None` when one of its lineage is open already. The salt is for an open one.
    pub async fn add_poll(&mut self, new: &NewPoll, salt: [u8; 32]) -> Result<Option<PollNo>> {
        // The lock makes openings of one class wait for each other, so that the numbers count up.
        sqlx::query!("select class_id from classes where class_id = $1 for no key update", self.class.0)
            .fetch_optional(self.sql().await?)
            .await?;
        let state = if new.opens.is_some() { "planned" } else { "open" };
        let no = sqlx::query_scalar!(
            "insert into polls (class_id, poll, subject, lineage, clause, question, rule, children, closes_at, \
             opens_at, state, council) \
             select $1, coalesce(max(poll), 0) + 1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11 from polls \
             where class_id = $1 on conflict (class_id, lineage) where state = 'open' do nothing returning poll",
            self.class.0,
            Json(&new.subject) as _,
            new.lineage,
            new.clause.as_ref().map(|clause| &clause.0),
            Json(&new.poll.question) as _,
            Json(new.poll.rule) as _,
            i16::from(new.poll.children.get()),
            instant(new.poll.closes_at) as _,
            new.opens.map(instant) as _,
            state,
            new.council.as_ref().map(Json) as _
        )
        .fetch_optional(self.sql().await?)
        .await?;
        let Some(no) = no.map(PollNo) else { return Ok(None) };
        if new.opens.is_none() {
            self.add_salt(no, salt).await?;
        }
        Ok(Some(no))
    }

    /// Opens a planned poll; false when it is no longer planned, or when one of its lineage is open already.
    pub async fn open_planned(&mut self, no: PollNo, children: ChildCount, rule: Rule, salt: [u8; 32]) -> Result<bool> {
        sqlx::query!("select class_id from classes where class_id = $1 for no key update", self.class.0)
            .fetch_optional(self.sql().await?)
            .await?;
        let opened = sqlx::query!(
            "update polls p set state = 'open', children = $3, rule = $4 where class_id = $1 and poll = $2 \
             and state = 'planned' and not exists (select from polls o where o.class_id = $1 \
             and o.lineage = p.lineage and o.state = 'open')",
            self.class.0,
            no.0,
            i16::from(children.get()),
            Json(rule) as _
        )
        .execute(self.sql().await?)
        .await?;
        if opened.rows_affected() != 1 {
            return Ok(false);
        }
        self.add_salt(no, salt).await?;
        Ok(true)
    }

    /// A poll of this class.
    pub async fn poll(&mut self, no: PollNo) -> Result<Option<ClassPoll>> {
        let row = polls!("poll = $2", self.class.0, no.0).fetch_optional(self.sql().await?).await?;
        row.map(Row::read).transpose()
    }

    /// A poll with its row locked against closing. Waits for any other transaction that holds the row. Also caches the
    /// poll's salt: a close deletes it only under this lock, and no poll ever gets another salt.
    pub async fn poll_for_vote(&mut self, no: PollNo) -> Result<Option<ClassPoll>> {
        let row = polls!("poll = $2 for share", self.class.0, no.0).fetch_optional(self.sql().await?).await?;
        let salt = row.as_ref().and_then(|row| row.salt.clone());
        self.tx.salt = salt.map(|salt| (self.class, no, salt));
        row.map(Row::read).transpose()
    }

    /// A poll with its row locked against votes and all else.
    pub async fn poll_for_change(&mut self, no: PollNo) -> Result<Option<ClassPoll>> {
        let row = polls!("poll = $2 for update", self.class.0, no.0).fetch_optional(self.sql().await?).await?;
        row.map(Row::read).transpose()
    }

    /// The open polls by number, without dilemmas.
    pub async fn open_polls(&mut self) -> Result<Vec<ClassPoll>> {
        let rows = polls!("state = 'open' and not subject ? 'lesson' order by poll", self.class.0)
            .fetch_all(self.sql().await?)
            .await?;
        rows.into_iter().map(Row::read).collect()
    }

    /// The open dilemmas by number.
    pub async fn open_lessons(&mut self) -> Result<Vec<ClassPoll>> {
        let rows = polls!("state = 'open' and subject ? 'lesson' order by poll", self.class.0)
            .fetch_all(self.sql().await?)
            .await?;
        rows.into_iter().map(Row::read).collect()
    }

    /// The open polls and dilemmas by number, locked against closing.
    pub async fn open_polls_for_vote(&mut self) -> Result<Vec<ClassPoll>> {
        let rows = polls!("state = 'open' order by poll for share", self.class.0).fetch_all(self.sql().await?).await?;
        rows.into_iter().map(Row::read).collect()
    }

    /// The planned polls, the next first.
    pub async fn planned_polls(&mut self) -> Result<Vec<ClassPoll>> {
        let rows =
            polls!("state = 'planned' order by opens_at, poll", self.class.0).fetch_all(self.sql().await?).await?;
        rows.into_iter().map(Row::read).collect()
    }

    /// The newest `most` closed polls, the newest first.
    pub async fn closed_polls(&mut self, most: i64) -> Result<Vec<ClassPoll>> {
        let rows = polls!(
            "state = 'closed' and not subject ? 'lesson' order by closes_at desc, poll desc limit $2",
            self.class.0,
            most
        )
        .fetch_all(self.sql().await?)
        .await?;
        rows.into_iter().map(Row::read).collect()
    }

    /// The closed reviews of the agreement: the day that each closed, in UTC, and the outcome.
    pub async fn closed_reviews(&mut self) -> Result<Vec<(Date, Outcome)>> {
        let rows = polls!("state = 'closed' and subject ? 'review'", self.class.0).fetch_all(self.sql().await?).await?;
        let polls = rows.into_iter().map(Row::read).collect::<Result<Vec<_>>>()?;
        let day = |poll: &ClassPoll| poll.poll.closes_at.to_zoned(TimeZone::UTC).date();
        Ok(polls.iter().filter_map(|poll| Some((day(poll), poll.outcome()?))).collect())
    }

    /// Replaces the words, the rule and the closing time of a poll. Its row must be locked for change.
    pub async fn edit_poll(&mut self, no: PollNo, new: &NewPoll) -> Result<()> {
        sqlx::query!(
            "update polls set subject = $3, question = $4, rule = $5, closes_at = $6, version = version + 1 \
             where class_id = $1 and poll = $2",
            self.class.0,
            no.0,
            Json(&new.subject) as _,
            Json(&new.poll.question) as _,
            Json(new.poll.rule) as _,
            instant(new.poll.closes_at) as _
        )
        .execute(self.sql().await?)
        .await?;
        Ok(())
    }

    /// Sets when an open poll closes. Nobody is reminded twice.
    pub async fn set_closing(&mut self, no: PollNo, at: Timestamp) -> Result<()> {
        sqlx::query!(
            "update polls set closes_at = $3 where class_id = $1 and poll = $2 and state = 'open'",
            self.class.0,
            no.0,
            instant(at) as _
        )
        .execute(self.sql().await?)
        .await?;
        Ok(())
    }

    /// Withdraws a planned or open poll, and deletes its ballots uncounted. Its row must be locked for change.
    pub async fn withdraw_poll(&mut self, no: PollNo, reason: &str) -> Result<()> {
        self.drop_ballots(no).await?;
        self.drop_salt(no).await?;
        sqlx::query!(
            "update polls set state = 'withdrawn', reason = $3 where class_id = $1 and poll = $2 \
             and state in ('planned', 'open')",
            self.class.0,
            no.0,
            reason
        )
        .execute(self.sql().await?)
        .await?;
        Ok(())
    }

    /// Withdraws a poll if it is only planned.
    pub async fn withdraw_planned(&mut self, no: PollNo, reason: &str) -> Result<()> {
        let poll = self.poll_for_change(no).await?;
        if poll.is_some_and(|poll| matches!(poll.state, PollState::Planned(_))) {
            self.withdraw_poll(no, reason).await?;
        }
        Ok(())
    }

    /// Marks the reminders of a poll as sent; false when they were sent already.
    pub async fn mark_reminded(&mut self, no: PollNo) -> Result<bool> {
        let marked = sqlx::query!(
            "update polls set reminded = true where class_id = $1 and poll = $2 and state = 'open' and not reminded",
            self.class.0,
            no.0
        )
        .execute(self.sql().await?)
        .await?;
        Ok(marked.rows_affected() == 1)
    }

    /// Stores what follows from a result, in a contact parent's words.
    pub async fn set_follows(&mut self, no: PollNo, sentence: &str) -> Result<()> {
        sqlx::query!("update polls set follows = $3 where class_id = $1 and poll = $2", self.class.0, no.0, sentence)
            .execute(self.sql().await?)
            .await?;
        Ok(())
    }

    /// Sets when the class looks at a result again; `None` for never.
    pub async fn set_review(&mut self, no: PollNo, on: Option<Date>) -> Result<()> {
        sqlx::query!(
            "update polls set review_on = $3 where class_id = $1 and poll = $2",
            self.class.0,
            no.0,
            on.map(ToSqlx::to_sqlx) as _
        )
        .execute(self.sql().await?)
        .await?;
        Ok(())
    }

    /// Stores the post with a poll's card.
    pub async fn save_card(&mut self, no: PollNo, card: &PostRef) -> Result<()> {
        let sealed = self.keys.seal(&self.card_place(no), &card.0)?;
        sqlx::query!("update polls set card = $3 where class_id = $1 and poll = $2", self.class.0, no.0, sealed)
            .execute(self.sql().await?)
            .await?;
        Ok(())
    }

    /// The post with a poll's card, once it is posted.
    pub async fn card(&mut self, no: PollNo) -> Result<Option<PostRef>> {
        let sealed =
            sqlx::query_scalar!("select card from polls where class_id = $1 and poll = $2", self.class.0, no.0)
                .fetch_optional(self.sql().await?)
                .await?;
        sealed.flatten().map(|sealed| Ok(PostRef(self.keys.open(&self.card_place(no), &sealed)?))).transpose()
    }

    /// Stores the post with a poll's result.
    pub async fn save_result_post(&mut self, no: PollNo, post: &ResultPost) -> Result<()> {
        let sealed = self.keys.seal(&self.result_post_place(no), &serde_json::to_string(post)?)?;
        sqlx::query!("update polls set result_post = $3 where class_id = $1 and poll = $2", self.class.0, no.0, sealed)
            .execute(self.sql().await?)
            .await?;
        Ok(())
    }

    /// The post with a poll's result, if that shows reasons of objections or did so.
    pub async fn result_post(&mut self, no: PollNo) -> Result<Option<ResultPost>> {
        let sealed =
            sqlx::query_scalar!("select result_post from polls where class_id = $1 and poll = $2", self.class.0, no.0)
                .fetch_optional(self.sql().await?)
                .await?;
        let open = |sealed: Vec<u8>| -> Result<ResultPost> {
            Ok(serde_json::from_str(&self.keys.open(&self.result_post_place(no), &sealed)?)?)
        };
        sealed.flatten().map(open).transpose()
    }

    /// Deletes the reasons of objections from a closed poll.
    pub async fn drop_voices(&mut self, no: PollNo) -> Result<()> {
        sqlx::query!("update polls set voices = '[]' where class_id = $1 and poll = $2", self.class.0, no.0)
            .execute(self.sql().await?)
            .await?;
        Ok(())
    }

    fn result_post_place(&self, no: PollNo) -> Place {
        Place::of("polls", "result_post").in_class(self.class).at(no.0)
    }

    fn card_place(&self, no: PollNo) -> Place {
        Place::of("polls", "card").in_class(self.class).at(no.0)
    }

    /// The salt of an open poll.
    ///
    /// # Errors
    /// When the poll is not open.
    pub(super) async fn salt(&mut self, no: PollNo) -> Result<Vec<u8>> {
        if let Some((class, held, salt)) = &self.tx.salt
            && (*class, *held) == (self.class, no)
        {
            return Ok(salt.clone());
        }
        let salt =
            sqlx::query_scalar!("select salt from poll_salts where class_id = $1 and poll = $2", self.class.0, no.0)
                .fetch_optional(self.sql().await?)
                .await?;
        salt.context("a poll that does not run has no ballots")
    }

    async fn add_salt(&mut self, no: PollNo, salt: [u8; 32]) -> Result<()> {
        sqlx::query!(
            "insert into poll_salts (class_id, poll, salt) values ($1, $2, $3)",
            self.class.0,
            no.0,
            salt.as_slice()
        )
        .execute(self.sql().await?)
        .await?;
        Ok(())
    }

    /// Deletes the salt of a poll, and with it the key of its ballots and reasons.
    pub(super) async fn drop_salt(&mut self, no: PollNo) -> Result<()> {
        sqlx::query!("delete from poll_salts where class_id = $1 and poll = $2", self.class.0, no.0)
            .execute(self.sql().await?)
            .await?;
        Ok(())
    }
}
