//! Ballots, under pseudonyms and sealed with a key that the close destroys.
//!
//! A ballot names no seat. The close counts it for each seat that its guardian holds at that moment, so a change of
//! seats rewrites no ballot, and a ballot whose guardian holds none counts for nothing.

use std::collections::HashMap;

use agreements::agreement::clause::Settled;
use agreements::content::id::ClauseId;
use agreements::poll::answer::Answer;
use agreements::poll::ballot::{Ballot, Pseudonym};
use agreements::poll::disclosure::Published;
use anyhow::{Context, Result};
use sqlx::types::Json;
use uuid::Uuid;

use super::{ClassTx, Keys, Place};
use crate::class::ClassPoll;
use crate::ids::{ClassId, PersonId, PollNo, SeatId};

/// Every answer fits into one block of this many bytes.
const ANSWER: usize = 32;

/// Where the answer of a ballot stands.
pub(super) fn ballot_place(class: ClassId, no: PollNo, guardian: &[u8]) -> Place {
    Place::of("ballots", "answer").in_class(class).at(no.0).at_bytes(guardian)
}

/// Seals the answer of a ballot under its poll's salt.
pub(super) fn seal_answer(keys: &Keys, salt: &[u8], place: &Place, answer: &str) -> Result<Vec<u8>> {
    keys.vault_of(salt).seal(place, answer, ANSWER)
}

impl ClassTx<'_> {
    /// Casts or changes a person's ballot. The poll must be locked.
    ///
    /// # Errors
    /// When the poll is not open.
    pub async fn cast(&mut self, no: PollNo, person: PersonId, answer: &Answer) -> Result<()> {
        let salt = self.salt(no).await?;
        let guardian = self.keys.guardian(&salt, person.0).0;
        let place = ballot_place(self.class, no, &guardian);
        let sealed = seal_answer(&self.keys, &salt, &place, &String::from(answer.clone()))?;
        sqlx::query!(
            "insert into ballots (class_id, poll, guardian, answer) values ($1, $2, $3, $4) \
             on conflict on constraint ballots_pk do update set answer = excluded.answer",
            self.class.0,
            no.0,
            guardian.as_slice(),
            sealed
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
        let salt = self.salt(no).await?;
        let guardian = self.keys.guardian(&salt, person.0).0;
        let sealed = sqlx::query_scalar!(
            "select answer as \"answer!\" from ballots where class_id = $1 and poll = $2 and guardian = $3",
            self.class.0,
            no.0,
            guardian.as_slice()
        )
        .fetch_optional(self.sql().await?)
        .await?;
        Ok(sealed.and_then(|sealed| self.open_answer(no, &salt, &guardian, &sealed)))
    }

    /// The answer of a ballot; `None` for a ballot that somebody has moved or changed in the database. It is no vote,
    /// and must not hold up the close.
    fn open_answer(&self, no: PollNo, salt: &[u8], guardian: &[u8], sealed: &[u8]) -> Option<Answer> {
        let open = self.keys.vault_of(salt).open(&ballot_place(self.class, no, guardian), sealed);
        let answer = open.ok().and_then(|text| Answer::try_from(text).ok());
        if answer.is_none() {
            tracing::error!(class = %self.class.0, poll = no.0, "a ballot was changed in the database: it does not count");
        }
        answer
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

    /// Deletes a person's ballots in open polls, their reasons, and their signatures. It touches no row that names the
    /// person, and neither may the rest of its transaction.
    pub async fn withdraw(&mut self, person: PersonId) -> Result<()> {
        for held in self.open_polls_for_vote().await? {
            let guardian = self.guardian(held.no, person).await?;
            sqlx::query!(
                "delete from ballots where class_id = $1 and poll = $2 and guardian = $3",
                self.class.0,
                held.no.0,
                guardian
            )
            .execute(self.sql().await?)
            .await?;
            self.drop_reason(held.no, person).await?;
        }
        self.forget_signer(person).await
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

    /// Closes a poll with its result, and deletes the salt.
    pub async fn close_poll(&mut self, no: PollNo, published: &Published, voices: &[String]) -> Result<()> {
        let sealed = self.keys.seal(&self.result_place(no.0), &serde_json::to_string(published)?)?;
        sqlx::query!(
            "update polls set state = 'closed', shown = $3, result = $4, voices = $5 \
             where class_id = $1 and poll = $2",
            self.class.0,
            no.0,
            Json(&published.shown) as _,
            sealed,
            Json(voices) as _
        )
        .execute(self.sql().await?)
        .await?;
        self.drop_salt(no).await
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

    fn result_place(&self, poll: i32) -> Place {
        Place::of("polls", "result").in_class(self.class).at(poll)
    }

    /// The two leading options of an undecided choice, as long as its sealed sum exists.
    pub async fn best_two(&mut self, no: PollNo) -> Result<Option<[u8; 2]>> {
        let sealed =
            sqlx::query_scalar!("select result from polls where class_id = $1 and poll = $2", self.class.0, no.0)
                .fetch_optional(self.sql().await?)
                .await?;
        let Some(sealed) = sealed.flatten() else { return Ok(None) };
        let result: Published = serde_json::from_str(&self.keys.open(&self.result_place(no.0), &sealed)?)?;
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
            let last: Published = serde_json::from_str(&self.keys.open(&self.result_place(row.poll), &row.result)?)?;
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

    /// Reads and deletes the ballots of an open poll: one for each seat that its guardian holds now, with `slips_only`
    /// for each that a printed slip gave. Deletes the reasons too.
    ///
    /// # Errors
    /// When the poll is not open.
    pub async fn take_ballots(&mut self, no: PollNo, slips_only: bool) -> Result<Vec<Ballot>> {
        let salt = self.salt(no).await?;
        let seats = self.voting_seats(&salt, slips_only).await?;
        let rows = sqlx::query!(
            "delete from ballots where class_id = $1 and poll = $2 returning guardian, answer as \"answer!\"",
            self.class.0,
            no.0
        )
        .fetch_all(self.sql().await?)
        .await?;
        self.drop_ballots(no).await?;
        let mut ballots = Vec::new();
        for row in rows {
            // Without a seat it counts for nothing: its guardian has left, or has been removed.
            let Some(seats) = seats.get(&row.guardian) else { continue };
            let Some(answer) = self.open_answer(no, &salt, &row.guardian, &row.answer) else { continue };
            let guardian = row.guardian.try_into().map(Pseudonym).ok().context("a pseudonym has 16 bytes")?;
            let of_seat = |seat: &Uuid| Ballot { guardian, seat: self.keys.seat(&salt, *seat), answer: answer.clone() };
            ballots.extend(seats.iter().map(of_seat));
        }
        Ok(ballots)
    }

    /// Deletes the ballots and the reasons of a poll.
    pub(super) async fn drop_ballots(&mut self, no: PollNo) -> Result<()> {
        sqlx::query!("delete from objections where class_id = $1 and poll = $2", self.class.0, no.0)
            .execute(self.sql().await?)
            .await?;
        sqlx::query!("delete from ballots where class_id = $1 and poll = $2", self.class.0, no.0)
            .execute(self.sql().await?)
            .await?;
        Ok(())
    }

    /// The seats of each guardian, by their pseudonym under a salt. It only reads, so no row of a person gets the
    /// number of this transaction.
    pub(super) async fn seats_by_guardian(&mut self, salt: &[u8]) -> Result<HashMap<Vec<u8>, Vec<Uuid>>> {
        let held = sqlx::query!("select seat_id, person_id from seat_guardians where class_id = $1", self.class.0)
            .fetch_all(self.sql().await?)
            .await?;
        let mut seats: HashMap<Vec<u8>, Vec<Uuid>> = HashMap::new();
        for row in held {
            seats.entry(self.keys.guardian(salt, row.person_id).0.to_vec()).or_default().push(row.seat_id);
        }
        Ok(seats)
    }

    /// The seats that vote, by their guardian's pseudonym under a salt: all that are held, with `slips_only` those that
    /// a printed slip gave. A guardian without such a seat is not among them.
    pub(super) async fn voting_seats(&mut self, salt: &[u8], slips_only: bool) -> Result<HashMap<Vec<u8>, Vec<Uuid>>> {
        let mut seats = self.seats_by_guardian(salt).await?;
        if slips_only {
            let slips = self.slip_seats().await?;
            seats.values_mut().for_each(|held| held.retain(|seat| slips.contains(&SeatId(*seat))));
            seats.retain(|_, held| !held.is_empty());
        }
        Ok(seats)
    }

    pub(super) async fn guardian(&mut self, no: PollNo, person: PersonId) -> Result<Vec<u8>> {
        let salt = self.salt(no).await?;
        Ok(self.keys.guardian(&salt, person.0).0.to_vec())
    }
}

#[cfg(test)]
mod tests {
    use agreements::poll::answer::pledge::{Need, Pledge};
    use agreements::poll::answer::stance::Stance;

    use super::*;

    #[test]
    fn the_length_of_a_sealed_answer_tells_nothing() {
        let keys = Keys::from_secret("a secret of some length").unwrap();
        let place = ballot_place(ClassId(Uuid::nil()), PollNo(1), b"guardian");
        let length = |answer: Answer| seal_answer(&keys, b"salt", &place, &String::from(answer)).unwrap().len();
        let answers = [
            Answer::Age(7),
            Answer::Families,
            Answer::Ticks((0..12).collect()),
            Answer::Stance(Stance::ALL[1]),
            Answer::Order((0..12).collect()),
            Answer::Pledge(Pledge { until: 16, need: Need::Seats(60) }),
        ];
        assert!(answers.into_iter().all(|answer| length(answer) == length(Answer::NoOpinion)));
    }
}
