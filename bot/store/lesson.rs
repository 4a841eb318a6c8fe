//! Lessons: when a class gets them, and which it has had.

use anyhow::Result;
use jiff::Timestamp;

use super::{ClassTx, instant};
use crate::class::LessonPlan;
use crate::ids::JobId;

impl ClassTx {
    /// The plan, locked until this transaction ends, or nothing when none was made.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn lesson_plan(&mut self) -> Result<Option<LessonPlan>> {
        let row =
            sqlx::query!("select weekday, hour, job_id from lesson_plans where class_id = $1 for update", self.class.0)
                .fetch_optional(&mut *self.tx)
                .await?;
        row.map(|row| {
            Ok(LessonPlan {
                weekday: i8::try_from(row.weekday)?,
                hour: i8::try_from(row.hour)?,
                job: row.job_id.map(JobId),
            })
        })
        .transpose()
    }

    /// Keeps a plan in place of the one before.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn save_lesson_plan(&mut self, plan: &LessonPlan) -> Result<()> {
        sqlx::query!(
            "insert into lesson_plans (class_id, weekday, hour, job_id) values ($1, $2, $3, $4) \
             on conflict on constraint lesson_plans_pk do update \
             set weekday = excluded.weekday, hour = excluded.hour, job_id = excluded.job_id",
            self.class.0,
            i16::from(plan.weekday),
            i16::from(plan.hour),
            plan.job.map(|job| job.0)
        )
        .execute(&mut *self.tx)
        .await?;
        Ok(())
    }

    /// The ids of the lessons that the class has had.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn lessons_given(&mut self) -> Result<Vec<String>> {
        let rows = sqlx::query_scalar!("select lesson from lessons_given where class_id = $1", self.class.0)
            .fetch_all(&mut *self.tx)
            .await?;
        Ok(rows)
    }

    /// Notes that the class has had a lesson.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn give_lesson(&mut self, lesson: &str, at: Timestamp) -> Result<()> {
        sqlx::query!(
            "insert into lessons_given (class_id, lesson, given_at) values ($1, $2, $3) on conflict do nothing",
            self.class.0,
            lesson,
            instant(at) as _
        )
        .execute(&mut *self.tx)
        .await?;
        Ok(())
    }

    /// When the class had a lesson, if it has had it.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn lesson_given_at(&mut self, lesson: &str) -> Result<Option<Timestamp>> {
        let at = sqlx::query_scalar!(
            "select given_at as \"at: jiff_sqlx::Timestamp\" from lessons_given where class_id = $1 and lesson = $2",
            self.class.0,
            lesson
        )
        .fetch_optional(&mut *self.tx)
        .await?;
        Ok(at.map(jiff_sqlx::Timestamp::to_jiff))
    }
}
