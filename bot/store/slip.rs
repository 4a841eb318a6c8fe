//! Slips, and the proposals, seconds and ballots under their pseudonyms.

use agreements::poll::answer::Answer;
use agreements::poll::tally::Tally;
use agreements::session::wording::Second;
use anyhow::Result;

use super::ClassTx;
use crate::class::{Proposal, SlipNo, Slips};

impl ClassTx<'_> {
    /// Adds slips with those codes. The session's row must be locked for change.
    ///
    /// # Errors
    /// When two slips have the same code.
    pub async fn add_slips(&mut self, codes: &[String]) -> Result<()> {
        let hashes: Vec<Vec<u8>> = codes.iter().map(|code| self.keys.code(code)).collect();
        sqlx::query!(
            "insert into slips (class_id, slip, code_hash) \
             select $1, last + place, hash from unnest($2::bytea[]) with ordinality of_chance (hash, place), \
             (select coalesce(max(slip), 0) as last from slips where class_id = $1) known",
            self.class.0,
            &hashes
        )
        .execute(self.sql().await?)
        .await?;
        Ok(())
    }

    /// The number of slips, of used ones, and of ballots.
    pub async fn slips(&mut self) -> Result<Slips> {
        let counted = sqlx::query_as!(
            Slips,
            "select count(*) as \"made!\", count(*) filter (where used) as \"used!\", \
             (select count(*) from session_ballots where class_id = $1) as \"voted!\" from slips where class_id = $1",
            self.class.0
        )
        .fetch_one(self.sql().await?)
        .await?;
        Ok(counted)
    }

    /// Lets the browser with that token use a slip; `None` when no slip has the code, false when the slip is in use.
    pub async fn use_slip(&mut self, code: &str, token: &str) -> Result<Option<bool>> {
        let hash = self.keys.code(code);
        let used = sqlx::query!(
            "update slips set token_hash = $3, used = true where class_id = $1 and code_hash = $2 and token_hash is null",
            self.class.0,
            hash,
            self.keys.code(token)
        )
        .execute(self.sql().await?)
        .await?;
        if used.rows_affected() == 1 {
            return Ok(Some(true));
        }
        let known = sqlx::query_scalar!(
            "select exists (select from slips where class_id = $1 and code_hash = $2) as \"known!\"",
            self.class.0,
            hash
        )
        .fetch_one(self.sql().await?)
        .await?;
        Ok(known.then_some(false))
    }

    /// The slip of the browser with that token.
    pub async fn slip(&mut self, token: &str) -> Result<Option<SlipNo>> {
        let slip = sqlx::query_scalar!(
            "select slip from slips where class_id = $1 and token_hash = $2",
            self.class.0,
            self.keys.code(token)
        )
        .fetch_optional(self.sql().await?)
        .await?;
        Ok(slip.map(SlipNo))
    }

    /// Replaces the code of a slip. Its pupil goes on with the new code. False when no slip has the old one.
    pub async fn replace_slip(&mut self, lost: &str, code: &str) -> Result<bool> {
        let replaced = sqlx::query!(
            "update slips set code_hash = $3, token_hash = null where class_id = $1 and code_hash = $2",
            self.class.0,
            self.keys.code(lost),
            self.keys.code(code)
        )
        .execute(self.sql().await?)
        .await?;
        Ok(replaced.rows_affected() == 1)
    }

    /// Takes a slip out of use, so that another browser can use it.
    pub async fn put_slip_away(&mut self, slip: SlipNo) -> Result<()> {
        sqlx::query!("update slips set token_hash = null where class_id = $1 and slip = $2", self.class.0, slip.0)
            .execute(self.sql().await?)
            .await?;
        Ok(())
    }

    /// True when a slip has that code.
    pub async fn is_slip(&mut self, slip: SlipNo, code: &str) -> Result<bool> {
        let known = sqlx::query_scalar!(
            "select exists (select from slips where class_id = $1 and slip = $2 and code_hash = $3) as \"known!\"",
            self.class.0,
            slip.0,
            self.keys.code(code)
        )
        .fetch_one(self.sql().await?)
        .await?;
        Ok(known)
    }

    /// True when no slip has that code, or when it has been used before: the number of used slips stays.
    pub async fn slip_is_not_new(&mut self, code: &str) -> Result<bool> {
        let new = sqlx::query_scalar!(
            "select exists (select from slips where class_id = $1 and code_hash = $2 and not used) as \"new!\"",
            self.class.0,
            self.keys.code(code)
        )
        .fetch_one(self.sql().await?)
        .await?;
        Ok(!new)
    }

    /// The pseudonym of a slip's proposals on the current topic.
    async fn proposer(&mut self, slip: SlipNo) -> Result<Vec<u8>> {
        let salt = sqlx::query_scalar!("select salt from sessions where class_id = $1", self.class.0)
            .fetch_one(self.sql().await?)
            .await?;
        Ok(self.keys.slip(&salt, slip.0).0.to_vec())
    }

    /// The pseudonym of a slip's ballot in the current vote.
    async fn voter(&mut self, slip: SlipNo) -> Result<Vec<u8>> {
        let salt = sqlx::query_scalar!("select vote_salt from sessions where class_id = $1", self.class.0)
            .fetch_one(self.sql().await?)
            .await?;
        Ok(self.keys.slip(&salt, slip.0).0.to_vec())
    }

    /// Stores a proposal on a topic, the same words once; `None` when the pupil has `most` proposals.
    pub async fn propose(&mut self, slip: SlipNo, topic: usize, words: &str, most: usize) -> Result<Option<i32>> {
        let slip = self.proposer(slip).await?;
        // The lock makes proposals of one class wait for each other, so that the numbers count up.
        sqlx::query!("select pg_advisory_xact_lock(hashtextextended($1, 9))", self.class.0.to_string())
            .fetch_one(self.sql().await?)
            .await?;
        let added = sqlx::query_scalar!(
            "with known as (select proposal from proposals \
             where class_id = $1 and topic = $2 and slip = $4 and words = $3 limit 1), \
             added as (insert into proposals (class_id, proposal, topic, words, slip) \
             select $1, coalesce(max(proposal), 0) + 1, $2, $3, $4 from proposals where class_id = $1 \
             having count(*) filter (where topic = $2 and slip = $4) < $5 and not exists (select from known) \
             returning proposal) select proposal as \"proposal!\" from known union all select proposal from added",
            self.class.0,
            i16::try_from(topic)?,
            words,
            slip,
            i64::try_from(most)?
        )
        .fetch_optional(self.sql().await?)
        .await?;
        Ok(added)
    }

    /// The proposals on a topic in order, of all pupils or of one slip.
    pub async fn proposals(&mut self, topic: usize, of: Option<SlipNo>) -> Result<Vec<Proposal>> {
        let slip = match of {
            Some(slip) => Some(self.proposer(slip).await?),
            None => None,
        };
        let proposals = sqlx::query_as!(
            Proposal,
            "select proposal as no, words from proposals where class_id = $1 and topic = $2 \
             and ($3::bytea is null or slip = $3) order by proposal",
            self.class.0,
            i16::try_from(topic)?,
            slip
        )
        .fetch_all(self.sql().await?)
        .await?;
        Ok(proposals)
    }

    /// Seconds a wording. Idempotent.
    pub async fn second(&mut self, slip: SlipNo, wording: i32) -> Result<()> {
        let slip = self.proposer(slip).await?;
        sqlx::query!(
            "insert into seconds (class_id, wording, slip) values ($1, $2, $3) on conflict do nothing",
            self.class.0,
            wording,
            slip
        )
        .execute(self.sql().await?)
        .await?;
        Ok(())
    }

    /// The wordings that a pupil has seconded.
    pub async fn seconded_by(&mut self, slip: SlipNo) -> Result<Vec<i32>> {
        let slip = self.proposer(slip).await?;
        Ok(sqlx::query_scalar!("select wording from seconds where class_id = $1 and slip = $2", self.class.0, slip)
            .fetch_all(self.sql().await?)
            .await?)
    }

    /// The seconds, under the pseudonyms of slips.
    pub async fn seconds(&mut self) -> Result<Vec<Second<Vec<u8>>>> {
        let rows = sqlx::query!("select wording, slip from seconds where class_id = $1", self.class.0)
            .fetch_all(self.sql().await?)
            .await?;
        Ok(rows.into_iter().map(|row| Second { wording: row.wording, pupil: row.slip }).collect())
    }

    /// Casts or changes the ballot of a slip.
    pub async fn cast_slip(&mut self, slip: SlipNo, answer: &Answer) -> Result<()> {
        let slip = self.voter(slip).await?;
        sqlx::query!(
            "insert into session_ballots (class_id, slip, answer) values ($1, $2, $3) \
             on conflict on constraint session_ballots_pk do update set answer = excluded.answer",
            self.class.0,
            slip,
            String::from(answer.clone())
        )
        .execute(self.sql().await?)
        .await?;
        Ok(())
    }

    /// True when a slip has voted.
    pub async fn slip_has_voted(&mut self, slip: SlipNo) -> Result<bool> {
        let slip = self.voter(slip).await?;
        let voted = sqlx::query_scalar!(
            "select exists (select from session_ballots where class_id = $1 and slip = $2) as \"voted!\"",
            self.class.0,
            slip
        )
        .fetch_one(self.sql().await?)
        .await?;
        Ok(voted)
    }

    /// Counts and deletes the ballots of the session.
    pub async fn count_slips(&mut self) -> Result<Tally> {
        let answers =
            sqlx::query_scalar!("delete from session_ballots where class_id = $1 returning answer", self.class.0)
                .fetch_all(self.sql().await?)
                .await?;
        let answers = answers.into_iter().map(|text| Ok(Answer::try_from(text)?)).collect::<Result<Vec<Answer>>>()?;
        Ok(Tally::of_seats(answers))
    }
}
