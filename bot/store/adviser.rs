//! Advisers, who answer questions for a class, and the unanswered questions.

use anyhow::{Context, Result};
use jiff::Timestamp;

use super::place::Place;
use super::{ClassTx, instant};
use crate::class::{Asked, Role};
use crate::ids::{ClassId, JobId, PersonId, QuestionNo};

/// The names of the roles in the database.
const NAMES: [(&str, Role); 3] = [("teacher", Role::Teacher), ("nurse", Role::Nurse), ("council", Role::Council)];

fn role(name: &str) -> Result<Role> {
    let known = NAMES.iter().find(|(known, _)| *known == name).map(|(_, role)| *role);
    known.with_context(|| format!("an adviser in the unknown role `{name}`"))
}

fn name(role: Role) -> Option<&'static str> {
    NAMES.iter().find(|(_, known)| *known == role).map(|(name, _)| *name)
}

impl ClassTx<'_> {
    /// Makes a code that gives a role to one person.
    ///
    /// # Errors
    /// When no code gives this role.
    pub async fn add_adviser_code(&mut self, role: Role, code: &str, until: Timestamp) -> Result<()> {
        let hash = self.open_code(code, until).await?;
        sqlx::query!(
            "insert into adviser_codes (class_id, code_hash, role) values ($1, $2, $3)",
            self.class.0,
            hash,
            name(role)
        )
        .execute(self.sql().await?)
        .await?;
        Ok(())
    }

    /// Redeems a code for a role; `None` when it gives none.
    pub async fn take_adviser_code(&mut self, code: &str, now: Timestamp) -> Result<Option<Role>> {
        let hash = self.keys.code(code);
        // The first of two people deletes the row; the second finds none.
        let given = sqlx::query_scalar!(
            "delete from adviser_codes a using codes c where a.class_id = $1 and a.code_hash = $2 \
             and c.code_hash = a.code_hash and c.until > $3 returning a.role",
            self.class.0,
            hash,
            instant(now) as _
        )
        .fetch_optional(self.sql().await?)
        .await?;
        let Some(given): Option<String> = given else { return Ok(None) };
        sqlx::query!("delete from codes where code_hash = $1 and class_id = $2", hash, self.class.0)
            .execute(self.sql().await?)
            .await?;
        role(&given).map(Some)
    }

    /// Gives a member a role. It replaces an earlier one.
    pub async fn make_adviser(&mut self, person: PersonId, role: Role) -> Result<()> {
        sqlx::query!(
            "insert into advisers (class_id, person_id, role) values ($1, $2, $3) \
             on conflict on constraint advisers_pk do update set role = excluded.role",
            self.class.0,
            person.0,
            name(role)
        )
        .execute(self.sql().await?)
        .await?;
        Ok(())
    }

    /// Ends a person's role; false when they had none.
    pub async fn end_adviser(&mut self, person: PersonId) -> Result<bool> {
        let ended = sqlx::query!("delete from advisers where class_id = $1 and person_id = $2", self.class.0, person.0)
            .execute(self.sql().await?)
            .await?;
        Ok(ended.rows_affected() == 1)
    }

    /// Ends a role for every adviser, and deletes its unused codes.
    pub async fn end_role(&mut self, role: Role) -> Result<()> {
        sqlx::query!("delete from advisers where class_id = $1 and role = $2", self.class.0, name(role))
            .execute(self.sql().await?)
            .await?;
        sqlx::query!(
            "with unused as (delete from adviser_codes where class_id = $1 and role = $2 returning code_hash) \
             delete from codes c using unused where c.code_hash = unused.code_hash",
            self.class.0,
            name(role)
        )
        .execute(self.sql().await?)
        .await?;
        Ok(())
    }

    /// The advisers with their roles; the contact parents where there are none.
    pub async fn advisers(&mut self) -> Result<Vec<(PersonId, Role)>> {
        let rows = sqlx::query!("select person_id, role from advisers where class_id = $1 order by role", self.class.0)
            .fetch_all(self.sql().await?)
            .await?;
        let given = rows.into_iter().map(|row| Ok((PersonId(row.person_id), role(&row.role)?)));
        let given = given.collect::<Result<Vec<_>>>()?;
        if !given.is_empty() {
            return Ok(given);
        }
        Ok(self.contacts().await?.into_iter().map(|person| (person, Role::Contact)).collect())
    }

    /// Stores a question without its author.
    pub async fn add_question(&mut self, lesson: &str, words: &str) -> Result<QuestionNo> {
        let no = sqlx::query_scalar!(
            "update profiles set questions_asked = questions_asked + 1 where class_id = $1 returning questions_asked",
            self.class.0
        )
        .fetch_one(self.sql().await?)
        .await?;
        sqlx::query!(
            "insert into questions (class_id, question, lesson, words) values ($1, $2, $3, $4)",
            self.class.0,
            no,
            lesson,
            self.keys.seal(&question_place(self.class, no), words)?
        )
        .execute(self.sql().await?)
        .await?;
        Ok(QuestionNo(no))
    }

    /// The unanswered questions, the oldest first, with their rows locked.
    pub async fn questions(&mut self) -> Result<Vec<Asked>> {
        let rows = sqlx::query!(
            "select question, lesson, words from questions where class_id = $1 order by question for update",
            self.class.0
        )
        .fetch_all(self.sql().await?)
        .await?;
        let read = |no, lesson, words: Vec<u8>| {
            let words = self.keys.open(&question_place(self.class, no), &words)?;
            Ok(Asked { no: QuestionNo(no), lesson, words })
        };
        rows.into_iter().map(|row| read(row.question, row.lesson, row.words)).collect()
    }

    /// Deletes an answered question.
    pub async fn drop_question(&mut self, no: QuestionNo) -> Result<()> {
        sqlx::query!("delete from questions where class_id = $1 and question = $2", self.class.0, no.0)
            .execute(self.sql().await?)
            .await?;
        Ok(())
    }

    /// The job that reminds the advisers of unanswered questions, if there is one.
    pub async fn questions_job(&mut self) -> Result<Option<JobId>> {
        let job = sqlx::query_scalar!("select questions_job from profiles where class_id = $1", self.class.0)
            .fetch_optional(self.sql().await?)
            .await?;
        Ok(job.flatten().map(JobId))
    }

    /// Sets the job that reminds the advisers of unanswered questions.
    pub async fn set_questions_job(&mut self, job: Option<JobId>) -> Result<()> {
        sqlx::query!("update profiles set questions_job = $2 where class_id = $1", self.class.0, job.map(|job| job.0))
            .execute(self.sql().await?)
            .await?;
        Ok(())
    }
}

fn question_place(class: ClassId, no: i32) -> Place {
    Place::of("questions", "words").in_class(class).at(no)
}
