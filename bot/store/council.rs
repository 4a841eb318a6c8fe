//! Councils: the rows behind a council's wall, and the doors to its classes.

use agreements::class::country::Country;
use agreements::class::name::ClassName;
use agreements::council::Council;
use agreements::council::goals::{ClassProgress, Progress, Reached};
use agreements::council::kind::CouncilKind;
use agreements::council::sum::{PublishedSum, Sum};
use agreements::poll::question::Question;
use agreements::poll::tally::Tally;
use anyhow::{Context, Result};
use jiff::Timestamp;
use sqlx::types::Json;

use super::{ClassTx, Tx, instant};
use crate::class::{CouncilClass, CouncilPoll, CouncilSeen, CouncilYear, Named, Subject};
use crate::ids::{ClassId, PollNo};
use crate::lang::Lang;

impl Tx {
    /// The names of those of these classes and councils that have been founded, in the same order.
    pub async fn names(&mut self, all: &[ClassId]) -> Result<Vec<Named>> {
        let mut named = Vec::new();
        for id in all {
            let mut within = self.enter(*id);
            let name = match within.profile().await? {
                Some(profile) => Some(profile.name),
                None => within.council().await?.map(|council| council.name),
            };
            named.extend(name.map(|name| Named { id: *id, name }));
        }
        Ok(named)
    }
}

impl ClassTx<'_> {
    /// The council; `None` for a class, and during the set-up.
    ///
    /// # Errors
    /// When the row is not of this program's form.
    pub async fn council(&mut self) -> Result<Option<Council>> {
        let row = sqlx::query!("select name, country, kind, language from councils where class_id = $1", self.class.0)
            .fetch_optional(self.sql().await?)
            .await?;
        row.map(|row| {
            Ok(Council {
                name: ClassName::try_from(row.name)?,
                country: Country::from_code(&row.country).context("an unknown country")?,
                kind: CouncilKind::from_code(&row.kind).context("an unknown kind of council")?,
                language: Lang::stored(&row.language)?.code().to_owned(),
            })
        })
        .transpose()
    }

    /// The language of the room, of a founded class or council.
    pub async fn language(&mut self) -> Result<Option<Lang>> {
        let code = sqlx::query_scalar!(
            "select language as \"language!\" from profiles where class_id = $1 \
             union all select language from councils where class_id = $1",
            self.class.0
        )
        .fetch_optional(self.sql().await?)
        .await?;
        code.as_deref().map(Lang::stored).transpose()
    }

    /// Ends the set-up and founds the council.
    pub async fn found_council(&mut self, council: &Council) -> Result<()> {
        sqlx::query!("delete from setups where class_id = $1", self.class.0).execute(self.sql().await?).await?;
        sqlx::query!(
            "insert into councils (class_id, name, country, kind, language) values ($1, $2, $3, $4, $5)",
            self.class.0,
            council.name.as_str(),
            council.country.code(),
            council.kind.code(),
            council.language
        )
        .execute(self.sql().await?)
        .await?;
        Ok(())
    }

    /// Makes a code with which one class joins.
    pub async fn add_council_code(&mut self, code: &str, until: Timestamp) -> Result<()> {
        let hash = self.open_code(code, until).await?;
        sqlx::query!("insert into council_codes (class_id, code_hash) values ($1, $2)", self.class.0, hash)
            .execute(self.sql().await?)
            .await?;
        Ok(())
    }

    /// True when a class joins this council with that code.
    pub async fn has_council_code(&mut self, code: &str) -> Result<bool> {
        let has = sqlx::query_scalar!(
            "select exists (select from council_codes where class_id = $1 and code_hash = $2) as \"has!\"",
            self.class.0,
            self.keys.code(code)
        )
        .fetch_one(self.sql().await?)
        .await?;
        Ok(has)
    }

    /// Redeems a code; false when another class was faster.
    pub async fn take_council_code(&mut self, code: &str) -> Result<bool> {
        let hash = self.keys.code(code);
        let taken =
            sqlx::query!("delete from council_codes where class_id = $1 and code_hash = $2", self.class.0, hash)
                .execute(self.sql().await?)
                .await?;
        sqlx::query!("delete from codes where code_hash = $1 and class_id = $2", hash, self.class.0)
            .execute(self.sql().await?)
            .await?;
        Ok(taken.rows_affected() == 1)
    }

    /// The classes of this council, by name.
    pub async fn council_classes(&mut self) -> Result<Vec<CouncilClass>> {
        let rows = sqlx::query!(
            "select class_id, class_name, agreement, pupil_part, reviewed_on as \"reviewed_on: jiff_sqlx::Date\" \
             from council_classes where council_id = $1 order by class_name, class_id",
            self.class.0
        )
        .fetch_all(self.sql().await?)
        .await?;
        let classes = rows.into_iter().map(|row| {
            Ok(CouncilClass {
                class: ClassId(row.class_id),
                name: row.class_name,
                standing: ClassProgress {
                    progress: Progress::from_code(&row.agreement).context("an unknown word for an agreement")?,
                    pupil_part: row.pupil_part,
                    reviewed_on: row.reviewed_on.map(jiff_sqlx::Date::to_jiff),
                },
            })
        });
        classes.collect()
    }

    /// Everything that this council sees; `None` where this is no council.
    pub async fn council_seen(&mut self) -> Result<Option<CouncilSeen>> {
        let Some(council) = self.council().await? else { return Ok(None) };
        let (classes, polls) = (self.council_classes().await?, self.council_polls().await?);
        Ok(Some(CouncilSeen { council, classes, polls, years: self.council_years().await? }))
    }

    /// Stores a poll for all classes; `None` when one of its lineage has not ended.
    pub async fn add_council_poll(
        &mut self,
        subject: &Subject,
        lineage: &str,
        question: &Question,
        closes_at: Timestamp,
    ) -> Result<Option<PollNo>> {
        sqlx::query!("select class_id from classes where class_id = $1 for no key update", self.class.0)
            .fetch_optional(self.sql().await?)
            .await?;
        let no = sqlx::query_scalar!(
            "insert into council_polls (class_id, poll, subject, lineage, question, closes_at) \
             select $1, coalesce(max(poll), 0) + 1, $2, $3, $4, $5 from council_polls where class_id = $1 \
             on conflict (class_id, lineage) where not ended do nothing returning poll",
            self.class.0,
            Json(subject) as _,
            lineage,
            Json(question) as _,
            instant(closes_at) as _
        )
        .fetch_optional(self.sql().await?)
        .await?;
        Ok(no.map(PollNo))
    }

    /// The polls of this council, the newest first.
    pub async fn council_polls(&mut self) -> Result<Vec<CouncilPoll>> {
        let rows = sqlx::query!(
            "select poll, subject as \"subject: Json<Subject>\", lineage, question as \"question: Json<Question>\", \
             closes_at as \"closes_at: jiff_sqlx::Timestamp\", ended, shown as \"shown: Json<PublishedSum>\" \
             from council_polls where class_id = $1 order by poll desc",
            self.class.0
        )
        .fetch_all(self.sql().await?)
        .await?;
        let polls = rows.into_iter().map(|row| CouncilPoll {
            no: PollNo(row.poll),
            subject: row.subject.0,
            lineage: row.lineage,
            question: row.question.0,
            closes_at: row.closes_at.to_jiff(),
            ended: row.ended,
            shown: row.shown.map(|shown| shown.0),
        });
        Ok(polls.collect())
    }

    /// The sum of a poll over the classes that handed a share over; `None` below the thresholds of the k-rule.
    pub async fn council_sum(&mut self, no: PollNo) -> Result<Option<Sum>> {
        let sum = sqlx::query!(
            "select classes as \"classes!\", children as \"children!\", tally as \"tally!: Json<Tally>\" from council_sum($1)",
            no.0
        )
        .fetch_optional(self.sql().await?)
        .await?;
        sum.map(|sum| {
            Ok(Sum { classes: sum.classes.try_into()?, children: sum.children.try_into()?, tally: sum.tally.0 })
        })
        .transpose()
    }

    /// Ends a poll of the council; `shown` is all that is ever shown of it.
    pub async fn end_council_poll(&mut self, no: PollNo, shown: Option<&PublishedSum>) -> Result<()> {
        sqlx::query!(
            "update council_polls set ended = true, shown = $3 where class_id = $1 and poll = $2",
            self.class.0,
            no.0,
            shown.map(Json) as _
        )
        .execute(self.sql().await?)
        .await?;
        Ok(())
    }

    /// Stores what the classes had reached at the end of a school year. The first count of a year stands.
    pub async fn keep_council_year(&mut self, year: CouncilYear) -> Result<()> {
        let number = |count: u16| i16::try_from(count).unwrap_or(i16::MAX);
        sqlx::query!(
            "insert into council_years (class_id, year, classes, in_force, pupil_part, reviewed) \
             values ($1, $2, $3, $4, $5, $6) on conflict on constraint council_years_pk do nothing",
            self.class.0,
            year.year,
            number(year.reached.classes),
            number(year.reached.in_force),
            number(year.reached.pupil_part),
            number(year.reached.reviewed)
        )
        .execute(self.sql().await?)
        .await?;
        Ok(())
    }

    /// What the classes had reached, by school year.
    pub async fn council_years(&mut self) -> Result<Vec<CouncilYear>> {
        let rows = sqlx::query!(
            "select year, classes, in_force, pupil_part, reviewed from council_years where class_id = $1 order by year",
            self.class.0
        )
        .fetch_all(self.sql().await?)
        .await?;
        let years = rows.into_iter().map(|row| {
            let reached = Reached {
                classes: row.classes.try_into()?,
                in_force: row.in_force.try_into()?,
                pupil_part: row.pupil_part.try_into()?,
                reviewed: row.reviewed.try_into()?,
            };
            Ok(CouncilYear { year: row.year, reached })
        });
        years.collect()
    }
}
