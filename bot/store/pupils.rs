//! The pupils' part of the agreement, their wishes, and their comments on their parents' draft.

use agreements::agreement::phase::Force;
use agreements::agreement::version::Version;
use agreements::poll::disclosure::Disclosure;
use agreements::session::topic::Topic;
use anyhow::{Result, bail};
use sqlx::types::Json;

use super::ClassTx;
use crate::class::{PupilAgreement, PupilWish, Reply};
use crate::ids::{AgreementNo, JobId, PollNo, SuggestionNo, WishNo};

impl ClassTx<'_> {
    /// The newest version of the pupils' part.
    pub async fn pupil_part(&mut self) -> Result<Option<Version>> {
        let body = sqlx::query_scalar!(
            "select body as \"body: Json<Version>\" from pupil_versions where class_id = $1 \
             order by version desc limit 1",
            self.class.0
        )
        .fetch_optional(self.sql().await?)
        .await?;
        Ok(body.map(|body| body.0))
    }

    /// The term of the pupils' part; `None` when none is in force.
    pub async fn pupil_force(&mut self) -> Result<Option<Force>> {
        let force = sqlx::query_scalar!(
            "select force as \"force: Json<Force>\" from pupil_parts where class_id = $1",
            self.class.0
        )
        .fetch_optional(self.sql().await?)
        .await?;
        Ok(force.map(|force| force.0))
    }

    /// The pupils' part in force, with its term.
    pub async fn pupil_agreement(&mut self) -> Result<Option<PupilAgreement>> {
        let Some(force) = self.pupil_force().await? else { return Ok(None) };
        Ok(self.pupil_part().await?.map(|version| PupilAgreement { version, force }))
    }

    /// The version of the parents' agreement that a topic is about; `None` for other topics, and when the version is
    /// gone.
    pub async fn planned(&mut self, topic: Option<&Topic>) -> Result<Option<Version>> {
        let Some(Topic::Plans { agreement, version }) = topic else { return Ok(None) };
        self.version(AgreementNo(*agreement), *version).await
    }

    /// Stores a version of the pupils' part.
    ///
    /// # Errors
    /// When the version exists already.
    pub async fn add_pupil_version(&mut self, version: &Version) -> Result<()> {
        sqlx::query!(
            "insert into pupil_versions (class_id, version, body) values ($1, $2, $3)",
            self.class.0,
            i32::from(version.number),
            Json(version) as _
        )
        .execute(self.sql().await?)
        .await?;
        Ok(())
    }

    /// Sets the term of the pupils' part and the job of its review.
    pub async fn set_pupil_force(&mut self, force: Force, job: JobId) -> Result<()> {
        sqlx::query!(
            "insert into pupil_parts (class_id, force, look_job) values ($1, $2, $3) on conflict on constraint \
             pupil_parts_pk do update set force = excluded.force, look_job = excluded.look_job",
            self.class.0,
            Json(force) as _,
            job.0
        )
        .execute(self.sql().await?)
        .await?;
        self.tell_council().await
    }

    /// Ends the term of the pupils' part.
    pub async fn end_pupil_force(&mut self) -> Result<()> {
        sqlx::query!("delete from pupil_parts where class_id = $1", self.class.0).execute(self.sql().await?).await?;
        self.tell_council().await
    }

    /// The job of the next review of the pupils' part.
    pub async fn pupil_look_job(&mut self) -> Result<Option<JobId>> {
        let job = sqlx::query_scalar!("select look_job from pupil_parts where class_id = $1", self.class.0)
            .fetch_optional(self.sql().await?)
            .await?;
        Ok(job.flatten().map(JobId))
    }

    /// Stores a wish of the pupils.
    pub async fn add_wish(&mut self, words: &str) -> Result<WishNo> {
        let no = sqlx::query_scalar!(
            "insert into wishes (class_id, wish, words) \
             select $1, coalesce(max(wish), 0) + 1, $2 from wishes where class_id = $1 returning wish",
            self.class.0,
            words
        )
        .fetch_one(self.sql().await?)
        .await?;
        Ok(WishNo(no))
    }

    /// The wishes whose answer the pupils have not seen, each with the parents' reply.
    pub async fn wishes(&mut self) -> Result<Vec<PupilWish>> {
        let rows = sqlx::query!(
            "select w.wish, w.words, w.poll is not null as \"asked!\", p.shown as \"shown?: Json<Disclosure>\", p.follows, \
             p.state as \"state?\", w.suggestion is not null as \"suggested!\", s.state as \"verdict?\", \
             s.reason as \"why?\" from wishes w \
             left join polls p on p.class_id = w.class_id and p.poll = w.poll \
             left join suggestions s on s.class_id = w.class_id and s.agreement = w.agreement \
             and s.suggestion = w.suggestion where w.class_id = $1 and not w.told order by w.wish",
            self.class.0
        )
        .fetch_all(self.sql().await?)
        .await?;
        let wishes = rows.into_iter().map(|row| {
            // A withdrawn poll answers nothing.
            let counts = match row.state.as_deref() {
                Some("planned" | "open" | "closed") => true,
                Some("withdrawn") | None => false,
                Some(other) => bail!("a poll in the unknown state `{other}`"),
            };
            let reply = match (row.shown, row.verdict.as_deref()) {
                (Some(shown), _) => Reply::Voted { shown: shown.0, follows: row.follows },
                (None, _) if row.asked && counts => Reply::Asked,
                (None, Some(verdict @ ("accepted" | "rejected"))) => {
                    Reply::Decided { accepted: verdict == "accepted", reason: row.why }
                }
                (None, Some("pending")) => Reply::Suggested,
                (None, None) if row.suggested => bail!("a wish whose suggestion is gone"),
                (None, None) => Reply::Open,
                (None, Some(other)) => bail!("a suggestion in the unknown state `{other}`"),
            };
            Ok(PupilWish { no: WishNo(row.wish), words: row.words, reply })
        });
        wishes.collect()
    }

    /// A wish whose answer the pupils have not seen, with its row locked.
    pub async fn wish(&mut self, no: WishNo) -> Result<Option<PupilWish>> {
        sqlx::query!("select wish from wishes where class_id = $1 and wish = $2 for update", self.class.0, no.0)
            .fetch_optional(self.sql().await?)
            .await?;
        Ok(self.wishes().await?.into_iter().find(|wish| wish.no == no))
    }

    /// Stores the poll that answers a wish.
    pub async fn wish_is_asked(&mut self, no: WishNo, poll: PollNo) -> Result<()> {
        sqlx::query!("update wishes set poll = $3 where class_id = $1 and wish = $2", self.class.0, no.0, poll.0)
            .execute(self.sql().await?)
            .await?;
        Ok(())
    }

    /// Stores the suggestion that a wish became.
    pub async fn wish_is_suggested(&mut self, no: WishNo, of: AgreementNo, suggestion: SuggestionNo) -> Result<()> {
        sqlx::query!(
            "update wishes set agreement = $3, suggestion = $4 where class_id = $1 and wish = $2",
            self.class.0,
            no.0,
            of.0,
            suggestion.0
        )
        .execute(self.sql().await?)
        .await?;
        Ok(())
    }

    /// Marks the answers to these wishes as seen by the pupils.
    pub async fn wishes_are_told(&mut self, wishes: &[WishNo]) -> Result<()> {
        let wishes: Vec<i32> = wishes.iter().map(|wish| wish.0).collect();
        sqlx::query!("update wishes set told = true where class_id = $1 and wish = any($2)", self.class.0, &wishes)
            .execute(self.sql().await?)
            .await?;
        Ok(())
    }

    /// Adds comments of the pupils to a version of their parents' agreement.
    ///
    /// # Errors
    /// When there is no such version.
    pub async fn comment(&mut self, no: AgreementNo, version: u16, words: &[String]) -> Result<()> {
        sqlx::query!(
            "insert into pupil_comments (class_id, agreement, version, words) values ($1, $2, $3, $4) \
             on conflict on constraint pupil_comments_pk do update set words = pupil_comments.words || excluded.words",
            self.class.0,
            no.0,
            i32::from(version),
            words
        )
        .execute(self.sql().await?)
        .await?;
        Ok(())
    }

    /// The pupils' comments on newer versions of their parents' agreement than that one.
    pub async fn comments(&mut self, no: AgreementNo, newer_than: u16) -> Result<Vec<String>> {
        let said = sqlx::query_scalar!(
            "select words from pupil_comments where class_id = $1 and agreement = $2 and version > $3 order by version",
            self.class.0,
            no.0,
            i32::from(newer_than)
        )
        .fetch_all(self.sql().await?)
        .await?;
        Ok(said.into_iter().flatten().collect())
    }
}
