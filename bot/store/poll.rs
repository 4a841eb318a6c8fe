//! Polls and ballots: cast under pseudonyms, counted once, deleted at close.

use agreements::ballot::{Answer, Ballot, Pseudonym};
use agreements::class::ChildCount;
use agreements::clause::{ClauseId, Settlement};
use agreements::poll::{Outcome, Poll, State};
use agreements::tally::Tally;
use anyhow::{Context, Result};
use sqlx::types::Json;

use super::{ClassTx, instant};
use crate::class::{ClassPoll, Counted};
use crate::event::PostRef;
use crate::ids::{PersonId, PollNo};

struct Row {
    poll: i32,
    clause: String,
    scale: Json<agreements::poll::AgeScale>,
    rule: Json<agreements::rule::Rule>,
    children: i16,
    closes_at: jiff_sqlx::Timestamp,
    outcome: Option<Json<Outcome>>,
}

impl Row {
    fn read(self) -> Result<ClassPoll> {
        let poll = Poll {
            scale: self.scale.0,
            rule: self.rule.0,
            children: ChildCount::try_from(u8::try_from(self.children)?)?,
            closes_at: self.closes_at.to_jiff(),
            state: self.outcome.map_or(State::Open, |outcome| State::Closed(outcome.0)),
        };
        Ok(ClassPoll { no: PollNo(self.poll), clause: ClauseId(self.clause), poll })
    }
}

impl ClassTx {
    /// Opens a poll on a clause; nothing when one is open already.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn open_poll(&mut self, clause: &ClauseId, poll: &Poll, salt: [u8; 32]) -> Result<Option<PollNo>> {
        // Openings of one class wait for each other, so that the numbers count up.
        sqlx::query!("select class_id from classes where class_id = $1 for no key update", self.class.0)
            .fetch_optional(&mut *self.tx)
            .await?;
        let no = sqlx::query_scalar!(
            "insert into polls (class_id, poll, clause, scale, rule, children, closes_at, salt) \
             select $1, coalesce(max(poll), 0) + 1, $2, $3, $4, $5, $6, $7 from polls where class_id = $1 \
             on conflict (class_id, clause) where salt is not null do nothing returning poll",
            self.class.0,
            clause.0,
            Json(poll.scale) as _,
            Json(poll.rule) as _,
            i16::from(poll.children.get()),
            instant(poll.closes_at) as _,
            salt.as_slice()
        )
        .fetch_optional(&mut *self.tx)
        .await?;
        Ok(no.map(PollNo))
    }

    /// A poll of this class.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn poll(&mut self, no: PollNo) -> Result<Option<ClassPoll>> {
        let row = sqlx::query_as!(
            Row,
            "select poll, clause, scale as \"scale: _\", rule as \"rule: _\", children, closes_at as \"closes_at: _\", \
             outcome as \"outcome: _\" from polls where class_id = $1 and poll = $2",
            self.class.0,
            no.0
        )
        .fetch_optional(&mut *self.tx)
        .await?;
        row.map(Row::read).transpose()
    }

    /// A poll of this class, held against closing until this transaction ends.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn poll_for_vote(&mut self, no: PollNo) -> Result<Option<ClassPoll>> {
        let held =
            sqlx::query!("select poll from polls where class_id = $1 and poll = $2 for share", self.class.0, no.0)
                .fetch_optional(&mut *self.tx)
                .await?;
        // Read again only now: while this waited for the lock, the poll may have closed.
        if held.is_some() { self.poll(no).await } else { Ok(None) }
    }

    /// The polls that run, by number.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn open_polls(&mut self) -> Result<Vec<ClassPoll>> {
        let rows = sqlx::query_as!(
            Row,
            "select poll, clause, scale as \"scale: _\", rule as \"rule: _\", children, closes_at as \"closes_at: _\", \
             outcome as \"outcome: _\" from polls where class_id = $1 and salt is not null order by poll",
            self.class.0
        )
        .fetch_all(&mut *self.tx)
        .await?;
        rows.into_iter().map(Row::read).collect()
    }

    /// Casts or changes a person's ballot for each of their seats; a running poll must be held.
    ///
    /// # Errors
    /// When the database does not answer, or the poll does not run.
    pub async fn cast(&mut self, no: PollNo, person: PersonId, answer: Answer) -> Result<()> {
        let salt = self.salt(no).await?;
        let guardian = self.keys.guardian(&salt, person.0);
        let seats = self.seats_of(person).await?;
        let seats: Vec<Vec<u8>> = seats.into_iter().map(|seat| self.keys.seat(&salt, seat.0).0.to_vec()).collect();
        sqlx::query!(
            "delete from ballots where class_id = $1 and poll = $2 and guardian = $3 and seat <> all ($4)",
            self.class.0,
            no.0,
            guardian.0.as_slice(),
            seats.as_slice()
        )
        .execute(&mut *self.tx)
        .await?;
        sqlx::query!(
            "insert into ballots (class_id, poll, guardian, seat, answer) \
             select $1, $2, $3, seat, $5 from unnest($4::bytea[]) seat \
             on conflict on constraint ballots_pk do update set answer = excluded.answer",
            self.class.0,
            no.0,
            guardian.0.as_slice(),
            seats.as_slice(),
            String::from(answer)
        )
        .execute(&mut *self.tx)
        .await?;
        Ok(())
    }

    /// What a person has answered in a running poll.
    ///
    /// # Errors
    /// When the database does not answer, or the poll does not run.
    pub async fn answer_of(&mut self, no: PollNo, person: PersonId) -> Result<Option<Answer>> {
        let salt = self.salt(no).await?;
        let guardian = self.keys.guardian(&salt, person.0);
        let answer = sqlx::query_scalar!(
            "select answer from ballots where class_id = $1 and poll = $2 and guardian = $3 limit 1",
            self.class.0,
            no.0,
            guardian.0.as_slice()
        )
        .fetch_optional(&mut *self.tx)
        .await?;
        answer.map(|text| Ok(Answer::try_from(text)?)).transpose()
    }

    /// Makes a person's ballots in all running polls follow their seats: as many as they have now, or none.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn recast(&mut self, person: PersonId) -> Result<()> {
        for open in self.open_polls().await? {
            let Some(held) = self.poll_for_vote(open.no).await?.filter(|held| held.poll.state == State::Open) else {
                continue;
            };
            if let Some(answer) = self.answer_of(held.no, person).await? {
                self.cast(held.no, person, answer).await?;
            }
        }
        Ok(())
    }

    /// Sets when a running poll closes.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn set_closing(&mut self, no: PollNo, at: jiff::Timestamp) -> Result<()> {
        sqlx::query!(
            "update polls set closes_at = $3 where class_id = $1 and poll = $2 and salt is not null",
            self.class.0,
            no.0,
            instant(at) as _
        )
        .execute(&mut *self.tx)
        .await?;
        Ok(())
    }

    /// Takes back a person's ballots in all running polls.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn withdraw(&mut self, person: PersonId) -> Result<()> {
        for open in self.open_polls().await? {
            let Some(held) = self.poll_for_vote(open.no).await?.filter(|held| held.poll.state == State::Open) else {
                continue;
            };
            let salt = self.salt(held.no).await?;
            let guardian = self.keys.guardian(&salt, person.0);
            sqlx::query!(
                "delete from ballots where class_id = $1 and poll = $2 and guardian = $3",
                self.class.0,
                held.no.0,
                guardian.0.as_slice()
            )
            .execute(&mut *self.tx)
            .await?;
        }
        Ok(())
    }

    /// Counts a poll and closes it: the tally stays, ballots and salt are deleted, what was decided settles the clause.
    /// Nothing when it was closed before.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn close_poll(&mut self, no: PollNo) -> Result<Option<Counted>> {
        sqlx::query!("select poll from polls where class_id = $1 and poll = $2 for update", self.class.0, no.0)
            .fetch_optional(&mut *self.tx)
            .await?;
        let Some(mut open) = self.poll(no).await?.filter(|open| open.poll.state == State::Open) else {
            return Ok(None);
        };
        let rows = sqlx::query!(
            "delete from ballots where class_id = $1 and poll = $2 returning guardian, seat, answer",
            self.class.0,
            no.0
        )
        .fetch_all(&mut *self.tx)
        .await?;
        let pseudonym = |bytes: Vec<u8>| bytes.try_into().map(Pseudonym).ok().context("a pseudonym has 16 bytes");
        let ballots = rows
            .into_iter()
            .map(|row| {
                Ok(Ballot {
                    guardian: pseudonym(row.guardian)?,
                    seat: pseudonym(row.seat)?,
                    answer: Answer::try_from(row.answer)?,
                })
            })
            .collect::<Result<Vec<_>>>()?;
        let tally = Tally::of(&ballots);
        let outcome = open.poll.outcome(&tally);
        sqlx::query!(
            "update polls set salt = null, tally = $3, outcome = $4 where class_id = $1 and poll = $2",
            self.class.0,
            no.0,
            serde_json::to_value(&tally)?,
            Json(outcome) as _
        )
        .execute(&mut *self.tx)
        .await?;
        if let Some(settled) = Settlement::from_outcome(outcome) {
            sqlx::query!(
                "insert into settlements (class_id, clause, settled, poll) values ($1, $2, $3, $4) \
                 on conflict on constraint settlements_pk do update \
                 set settled = excluded.settled, poll = excluded.poll",
                self.class.0,
                open.clause.0,
                Json(settled) as _,
                no.0
            )
            .execute(&mut *self.tx)
            .await?;
        }
        open.poll.state = State::Closed(outcome);
        Ok(Some(Counted { poll: open, tally, outcome }))
    }

    /// A closed poll with its tally.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn counted(&mut self, no: PollNo) -> Result<Option<Counted>> {
        let Some(poll) = self.poll(no).await? else { return Ok(None) };
        let State::Closed(outcome) = poll.poll.state else { return Ok(None) };
        let tally = sqlx::query_scalar!(
            "select tally as \"tally!: Json<Tally>\" from polls where class_id = $1 and poll = $2",
            self.class.0,
            no.0
        )
        .fetch_one(&mut *self.tx)
        .await?;
        Ok(Some(Counted { poll, tally: tally.0, outcome }))
    }

    /// Keeps where a poll's card stands.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn save_card(&mut self, no: PollNo, card: &PostRef) -> Result<()> {
        let sealed = self.keys.seal("polls", &card.0)?;
        sqlx::query!("update polls set card = $3 where class_id = $1 and poll = $2", self.class.0, no.0, sealed)
            .execute(&mut *self.tx)
            .await?;
        Ok(())
    }

    /// Where a poll's card stands, if it was posted.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn card(&mut self, no: PollNo) -> Result<Option<PostRef>> {
        let sealed =
            sqlx::query_scalar!("select card from polls where class_id = $1 and poll = $2", self.class.0, no.0)
                .fetch_optional(&mut *self.tx)
                .await?;
        sealed.flatten().map(|sealed| Ok(PostRef(self.keys.open("polls", &sealed)?))).transpose()
    }

    async fn salt(&mut self, no: PollNo) -> Result<Vec<u8>> {
        let salt = sqlx::query_scalar!("select salt from polls where class_id = $1 and poll = $2", self.class.0, no.0)
            .fetch_optional(&mut *self.tx)
            .await?;
        salt.flatten().context("a poll that does not run has no ballots")
    }
}
