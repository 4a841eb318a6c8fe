//! Ballots, cast under pseudonyms and deleted by the count, and the reasons of objections.

use agreements::agreement::clause::Settled;
use agreements::content::id::ClauseId;
use agreements::poll::answer::Answer;
use agreements::poll::ballot::{Ballot, Pseudonym};
use agreements::poll::disclosure::Published;
use anyhow::{Context, Result};
use sqlx::types::Json;

use super::ClassTx;
use crate::class::ClassPoll;
use crate::ids::{PersonId, PollNo};

impl ClassTx<'_> {
    /// Casts or changes a person's ballot for each of their seats. The poll must be locked.
    ///
    /// # Errors
    /// When the poll is not open.
    pub async fn cast(&mut self, no: PollNo, person: PersonId, answer: &Answer) -> Result<()> {
        let held = sqlx::query!(
            "select salt, array(select seat_id from seat_guardians where class_id = $1 and person_id = $3) as \"seats!\" \
             from polls where class_id = $1 and poll = $2",
            self.class.0,
            no.0,
            person.0
        )
        .fetch_one(self.sql().await?)
        .await?;
        let salt = held.salt.context("a poll that does not run has no ballots")?;
        let guardian = self.keys.guardian(&salt, person.0);
        let seats: Vec<Vec<u8>> = held.seats.into_iter().map(|seat| self.keys.seat(&salt, seat).0.to_vec()).collect();
        sqlx::query!(
            "insert into ballots (class_id, poll, guardian, seat, answer) \
             select $1, $2, $3, seat, $5 from unnest($4::bytea[]) seat \
             on conflict on constraint ballots_pk do update set answer = excluded.answer",
            self.class.0,
            no.0,
            guardian.0.as_slice(),
            seats.as_slice(),
            String::from(answer.clone())
        )
        .execute(self.sql().await?)
        .await?;
        Ok(())
    }

    /// A person's answer in an open poll.
    ///
    /// # Errors
    /// When the poll is not open.
    pub async fn answer_of(&mut self, no: PollNo, person: PersonId) -> Result<Option<Answer>> {
        let guardian = self.guardian(no, person).await?;
        let answer = sqlx::query_scalar!(
            "select answer from ballots where class_id = $1 and poll = $2 and guardian = $3 limit 1",
            self.class.0,
            no.0,
            guardian
        )
        .fetch_optional(self.sql().await?)
        .await?;
        answer.map(|text| Ok(Answer::try_from(text)?)).transpose()
    }

    /// True when a poll has ballots.
    pub async fn has_ballots(&mut self, no: PollNo) -> Result<bool> {
        let has = sqlx::query_scalar!(
            "select exists (select from ballots where class_id = $1 and poll = $2) as \"has!\"",
            self.class.0,
            no.0
        )
        .fetch_one(self.sql().await?)
        .await?;
        Ok(has)
    }

    /// Casts a person's answers in open polls again, for the seats that they have now.
    pub async fn recast(&mut self, person: PersonId) -> Result<()> {
        for held in self.open_polls_for_vote().await? {
            if let Some(answer) = self.answer_of(held.no, person).await? {
                self.uncast(held.no, person).await?;
                self.cast(held.no, person, &answer).await?;
            }
        }
        Ok(())
    }

    /// Deletes a person's ballots in open polls, their reasons, and their signatures.
    pub async fn withdraw(&mut self, person: PersonId) -> Result<()> {
        for held in self.open_polls_for_vote().await? {
            self.uncast(held.no, person).await?;
            self.drop_reason(held.no, person).await?;
        }
        self.forget_signer(person).await
    }

    /// Deletes a person's ballots in an open poll.
    async fn uncast(&mut self, no: PollNo, person: PersonId) -> Result<()> {
        let guardian = self.guardian(no, person).await?;
        sqlx::query!(
            "delete from ballots where class_id = $1 and poll = $2 and guardian = $3",
            self.class.0,
            no.0,
            guardian
        )
        .execute(self.sql().await?)
        .await?;
        Ok(())
    }

    /// The people who asked for reminders and have not voted in an open poll.
    ///
    /// # Errors
    /// When the poll is not open.
    pub async fn to_be_reminded(&mut self, no: PollNo) -> Result<Vec<PersonId>> {
        let asked = sqlx::query_scalar!(
            "select person_id from members where class_id = $1 and reminders and standing = 'guardian'",
            self.class.0
        )
        .fetch_all(self.sql().await?)
        .await?;
        let voted = sqlx::query_scalar!(
            "select distinct guardian from ballots where class_id = $1 and poll = $2",
            self.class.0,
            no.0
        )
        .fetch_all(self.sql().await?)
        .await?;
        let salt = self.salt(no).await?;
        let has_voted = |person: &PersonId| voted.iter().any(|known| *known == self.keys.guardian(&salt, person.0).0);
        Ok(asked.into_iter().map(PersonId).filter(|person| !has_voted(person)).collect())
    }

    /// Stores the reason of an objection, not released yet.
    ///
    /// # Errors
    /// When the poll is not open.
    pub async fn save_reason(&mut self, no: PollNo, person: PersonId, reason: &str) -> Result<()> {
        let guardian = self.guardian(no, person).await?;
        sqlx::query!(
            "insert into objections (class_id, poll, guardian, reason) values ($1, $2, $3, $4) \
             on conflict on constraint objections_pk do update set reason = excluded.reason, released = false",
            self.class.0,
            no.0,
            guardian,
            reason
        )
        .execute(self.sql().await?)
        .await?;
        Ok(())
    }

    /// Releases a reason to the class, with the result; false when there is no reason.
    ///
    /// # Errors
    /// When the poll is not open.
    pub async fn release_reason(&mut self, no: PollNo, person: PersonId) -> Result<bool> {
        let guardian = self.guardian(no, person).await?;
        let released = sqlx::query!(
            "update objections set released = true where class_id = $1 and poll = $2 and guardian = $3",
            self.class.0,
            no.0,
            guardian
        )
        .execute(self.sql().await?)
        .await?;
        Ok(released.rows_affected() == 1)
    }

    /// Deletes a reason.
    ///
    /// # Errors
    /// When the poll is not open.
    pub async fn drop_reason(&mut self, no: PollNo, person: PersonId) -> Result<()> {
        let guardian = self.guardian(no, person).await?;
        sqlx::query!(
            "delete from objections where class_id = $1 and poll = $2 and guardian = $3",
            self.class.0,
            no.0,
            guardian
        )
        .execute(self.sql().await?)
        .await?;
        Ok(())
    }

    /// The reasons of objections that were released, in alphabetical order.
    pub async fn released_reasons(&mut self, no: PollNo) -> Result<Vec<String>> {
        let released = sqlx::query_scalar!(
            "select reason from objections where class_id = $1 and poll = $2 and released order by reason",
            self.class.0,
            no.0
        )
        .fetch_all(self.sql().await?)
        .await?;
        Ok(released)
    }

    /// Closes a poll with its result, and deletes the salt.
    pub async fn close_poll(&mut self, no: PollNo, published: &Published, voices: &[String]) -> Result<()> {
        let sealed = self.keys.seal("results", &serde_json::to_string(published)?)?;
        sqlx::query!(
            "update polls set state = 'closed', salt = null, shown = $3, result = $4, voices = $5 \
             where class_id = $1 and poll = $2",
            self.class.0,
            no.0,
            Json(&published.shown) as _,
            sealed,
            Json(voices) as _
        )
        .execute(self.sql().await?)
        .await?;
        Ok(())
    }

    /// Stores how a poll has settled its clause.
    pub async fn settle(&mut self, no: PollNo, clause: &ClauseId, settled: &Settled) -> Result<()> {
        sqlx::query!(
            "insert into settlements (class_id, clause, settled, poll) values ($1, $2, $3, $4) \
             on conflict on constraint settlements_pk do update set settled = excluded.settled, poll = excluded.poll",
            self.class.0,
            clause.0,
            Json(settled) as _,
            no.0
        )
        .execute(self.sql().await?)
        .await?;
        Ok(())
    }

    /// The two leading options of an undecided choice, as long as its sealed sum exists.
    pub async fn best_two(&mut self, no: PollNo) -> Result<Option<[u8; 2]>> {
        let sealed =
            sqlx::query_scalar!("select result from polls where class_id = $1 and poll = $2", self.class.0, no.0)
                .fetch_optional(self.sql().await?)
                .await?;
        let Some(sealed) = sealed.flatten() else { return Ok(None) };
        let result: Published = serde_json::from_str(&self.keys.open("results", &sealed)?)?;
        let options = result.question.options().len();
        Ok((options >= 2).then(|| agreements::poll::kind::choice::best_two(&result.tally, options)))
    }

    /// True when an earlier poll asked the same.
    pub async fn asked_before(&mut self, poll: &ClassPoll) -> Result<bool> {
        let before = sqlx::query_scalar!(
            "select exists (select from polls where class_id = $1 and lineage = $2 and poll < $3 and state = 'closed' \
             and question = $4 and rule = $5) as \"before!\"",
            self.class.0,
            poll.lineage,
            poll.no.0,
            Json(&poll.poll.question) as _,
            Json(poll.poll.rule) as _
        )
        .fetch_one(self.sql().await?)
        .await?;
        Ok(before)
    }

    /// Takes the last result of the same question under the same rule: the new result replaces it.
    pub async fn last_result(&mut self, poll: &ClassPoll) -> Result<Option<Published>> {
        let rows = sqlx::query!(
            "select poll, result as \"result!\" from polls where class_id = $1 and lineage = $2 and result is not null \
             order by poll desc",
            self.class.0,
            poll.lineage
        )
        .fetch_all(self.sql().await?)
        .await?;
        for row in rows {
            let last: Published = serde_json::from_str(&self.keys.open("results", &row.result)?)?;
            if last.question == poll.poll.question && last.rule == poll.poll.rule {
                sqlx::query!(
                    "update polls set result = null where class_id = $1 and poll = $2",
                    self.class.0,
                    row.poll
                )
                .execute(self.sql().await?)
                .await?;
                return Ok(Some(last));
            }
        }
        Ok(None)
    }

    /// The pseudonyms of the seats of printed slips in an open poll.
    ///
    /// # Errors
    /// When the poll is not open.
    pub async fn slip_seats_in(&mut self, no: PollNo) -> Result<Vec<Pseudonym>> {
        let salt = self.salt(no).await?;
        Ok(self.slip_seats().await?.into_iter().map(|seat| self.keys.seat(&salt, seat.0)).collect())
    }

    /// Reads and deletes the ballots of a poll, and deletes its reasons.
    pub async fn take_ballots(&mut self, no: PollNo) -> Result<Vec<Ballot>> {
        sqlx::query!("delete from objections where class_id = $1 and poll = $2", self.class.0, no.0)
            .execute(self.sql().await?)
            .await?;
        let rows = sqlx::query!(
            "delete from ballots where class_id = $1 and poll = $2 returning guardian, seat, answer",
            self.class.0,
            no.0
        )
        .fetch_all(self.sql().await?)
        .await?;
        let pseudonym = |bytes: Vec<u8>| bytes.try_into().map(Pseudonym).ok().context("a pseudonym has 16 bytes");
        let ballots = rows.into_iter().map(|row| {
            Ok(Ballot {
                guardian: pseudonym(row.guardian)?,
                seat: pseudonym(row.seat)?,
                answer: Answer::try_from(row.answer)?,
            })
        });
        ballots.collect()
    }

    async fn guardian(&mut self, no: PollNo, person: PersonId) -> Result<Vec<u8>> {
        let salt = self.salt(no).await?;
        Ok(self.keys.guardian(&salt, person.0).0.to_vec())
    }
}
