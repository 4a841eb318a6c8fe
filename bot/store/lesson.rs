//! Lessons: the plan of a class, and the lessons that it has had.

use agreements::class::country::Country;
use agreements::time::calendar::Calendar;
use anyhow::{Result, bail};
use jiff::civil::Date;
use jiff::{SignedDuration, Timestamp};
use jiff_sqlx::ToSqlx;

use super::{ClassTx, instant};
use crate::class::{LessonPlan, Wish};
use crate::ids::{JobId, PersonId};

/// The seconds over which classes with the same hour are spread.
const SPREAD: u128 = 3600;

impl ClassTx<'_> {
    /// The plan with its row locked; `None` when there is none.
    pub async fn lesson_plan(&mut self) -> Result<Option<LessonPlan>> {
        let row = sqlx::query!(
            "select weekday, hour, series, singles, paused, privately, \
             not_until as \"not_until: jiff_sqlx::Timestamp\", job_id from lesson_plans where class_id = $1 for update",
            self.class.0
        )
        .fetch_optional(self.sql().await?)
        .await?;
        row.map(|row| {
            Ok(LessonPlan {
                weekday: i8::try_from(row.weekday)?,
                hour: i8::try_from(row.hour)?,
                series: row.series,
                singles: row.singles,
                paused: row.paused,
                privately: row.privately,
                not_until: row.not_until.map(jiff_sqlx::Timestamp::to_jiff),
                job: row.job_id.map(JobId),
            })
        })
        .transpose()
    }

    /// Stores a plan in place of the last one.
    pub async fn save_lesson_plan(&mut self, plan: &LessonPlan) -> Result<()> {
        sqlx::query!(
            "insert into lesson_plans (class_id, weekday, hour, series, singles, paused, privately, not_until, job_id) \
             values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict on constraint lesson_plans_pk do update \
             set weekday = excluded.weekday, hour = excluded.hour, series = excluded.series, \
             singles = excluded.singles, paused = excluded.paused, privately = excluded.privately, \
             not_until = excluded.not_until, job_id = excluded.job_id",
            self.class.0,
            i16::from(plan.weekday),
            i16::from(plan.hour),
            plan.series,
            &plan.singles,
            plan.paused,
            plan.privately,
            plan.not_until.map(instant) as _,
            plan.job.map(|job| job.0)
        )
        .execute(self.sql().await?)
        .await?;
        Ok(())
    }

    /// Deletes the plan.
    pub async fn drop_lesson_plan(&mut self) -> Result<()> {
        sqlx::query!("delete from lesson_plans where class_id = $1", self.class.0).execute(self.sql().await?).await?;
        Ok(())
    }

    /// The ids of the lessons that the class has had.
    pub async fn lessons_given(&mut self) -> Result<Vec<String>> {
        let rows = sqlx::query_scalar!("select lesson from lessons_given where class_id = $1", self.class.0)
            .fetch_all(self.sql().await?)
            .await?;
        Ok(rows)
    }

    /// When the class had its last lesson.
    pub async fn last_lesson_at(&mut self) -> Result<Option<Timestamp>> {
        let at = sqlx::query_scalar!(
            "select max(given_at) as \"at: jiff_sqlx::Timestamp\" from lessons_given where class_id = $1",
            self.class.0
        )
        .fetch_one(self.sql().await?)
        .await?;
        Ok(at.map(jiff_sqlx::Timestamp::to_jiff))
    }

    /// Marks a lesson as given now, also one that was given before.
    pub async fn give_lesson(&mut self, lesson: &str, at: Timestamp) -> Result<()> {
        sqlx::query!(
            "insert into lessons_given (class_id, lesson, given_at) values ($1, $2, $3) \
             on conflict on constraint lessons_given_pk do update set given_at = excluded.given_at",
            self.class.0,
            lesson,
            instant(at) as _
        )
        .execute(self.sql().await?)
        .await?;
        Ok(())
    }

    /// Marks a lesson as not given.
    pub async fn take_lesson_back(&mut self, lesson: &str) -> Result<()> {
        sqlx::query!("delete from lessons_given where class_id = $1 and lesson = $2", self.class.0, lesson)
            .execute(self.sql().await?)
            .await?;
        Ok(())
    }

    /// The last lesson of the class since a time.
    pub async fn last_lesson(&mut self, since: Timestamp) -> Result<Option<String>> {
        let lesson = sqlx::query_scalar!(
            "select lesson from lessons_given where class_id = $1 and given_at >= $2 order by given_at desc limit 1",
            self.class.0,
            instant(since) as _
        )
        .fetch_optional(self.sql().await?)
        .await?;
        Ok(lesson)
    }

    /// The calendar of this class: its free weeks and its own minute of the hour.
    pub async fn calendar(&mut self, country: Country) -> Result<Calendar> {
        let mondays = sqlx::query_scalar!(
            "select monday as \"monday: jiff_sqlx::Date\" from free_weeks where class_id = $1",
            self.class.0
        )
        .fetch_all(self.sql().await?)
        .await?;
        let offset = i64::try_from(self.class.0.as_u128() % SPREAD).unwrap_or_default();
        Ok(Calendar {
            country,
            free_weeks: mondays.into_iter().map(jiff_sqlx::Date::to_jiff).collect(),
            offset: SignedDuration::from_secs(offset),
        })
    }

    /// Toggles a free week, and deletes those of past years.
    pub async fn toggle_free_week(&mut self, monday: Date, today: Date) -> Result<()> {
        sqlx::query!(
            "delete from free_weeks where class_id = $1 and monday < $2::date - 366",
            self.class.0,
            today.to_sqlx() as _
        )
        .execute(self.sql().await?)
        .await?;
        let gone = sqlx::query!(
            "delete from free_weeks where class_id = $1 and monday = $2",
            self.class.0,
            monday.to_sqlx() as _
        )
        .execute(self.sql().await?)
        .await?;
        if gone.rows_affected() == 0 {
            sqlx::query!(
                "insert into free_weeks (class_id, monday) values ($1, $2)",
                self.class.0,
                monday.to_sqlx() as _
            )
            .execute(self.sql().await?)
            .await?;
        }
        Ok(())
    }

    /// How a person gets lessons, where that differs from their class.
    pub async fn lesson_wish(&mut self, person: PersonId) -> Result<Option<Wish>> {
        let wish = sqlx::query_scalar!(
            "select wish from lesson_wishes where class_id = $1 and person_id = $2",
            self.class.0,
            person.0
        )
        .fetch_optional(self.sql().await?)
        .await?;
        Ok(match wish.as_deref() {
            None => None,
            Some("private") => Some(Wish::Private),
            Some("none") => Some(Wish::None),
            Some(other) => bail!("an unknown way to get lessons `{other}`"),
        })
    }

    /// Sets how a person gets lessons; `None` for the same way as their class.
    pub async fn set_lesson_wish(&mut self, person: PersonId, wish: Option<Wish>) -> Result<()> {
        sqlx::query!("delete from lesson_wishes where class_id = $1 and person_id = $2", self.class.0, person.0)
            .execute(self.sql().await?)
            .await?;
        let Some(wish) = wish else { return Ok(()) };
        self.add_membership(person).await?;
        sqlx::query!(
            "insert into lesson_wishes (class_id, person_id, wish) values ($1, $2, $3)",
            self.class.0,
            person.0,
            match wish {
                Wish::Private => "private",
                Wish::None => "none",
            }
        )
        .execute(self.sql().await?)
        .await?;
        Ok(())
    }

    /// The people who get lessons in private: those who chose it, and with `all` also each member without a choice.
    pub async fn taught_alone(&mut self, all: bool) -> Result<Vec<PersonId>> {
        let people = sqlx::query_scalar!(
            "select person_id as \"person!\" from lesson_wishes where class_id = $1 and wish = 'private' \
             union select person_id from members m where class_id = $1 and $2 and not exists \
             (select from lesson_wishes w where w.class_id = $1 and w.person_id = m.person_id)",
            self.class.0,
            all
        )
        .fetch_all(self.sql().await?)
        .await?;
        Ok(people.into_iter().map(PersonId).collect())
    }
}
