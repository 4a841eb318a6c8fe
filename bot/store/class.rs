//! A class: its set-up, its profile, its end.

use std::collections::BTreeMap;

use agreements::agreement::clause::Settled;
use agreements::class::Profile;
use agreements::class::country::Country;
use agreements::class::group::Group;
use agreements::class::name::ClassName;
use agreements::class::seats::ChildCount;
use agreements::content::id::ClauseId;
use agreements::founding::Draft;
use anyhow::{Context, Result};
use sqlx::types::Json;

use super::ClassTx;
use super::member::member;
use crate::class::Member;
use crate::ids::PersonId;
use crate::lang::Lang;

fn profile(
    name: String,
    country: &str,
    group: Group,
    children: i16,
    language: &str,
    slips_only: bool,
) -> Result<Profile> {
    Ok(Profile {
        name: ClassName::try_from(name)?,
        country: Country::from_code(country).context("an unknown country")?,
        group,
        children: ChildCount::try_from(u8::try_from(children)?)?,
        language: Lang::stored(language)?.code().to_owned(),
        slips_only,
    })
}

impl ClassTx<'_> {
    /// Begins the set-up of a class or council.
    pub async fn begin_setup(&mut self, starter: PersonId, draft: &Draft) -> Result<()> {
        sqlx::query!("insert into classes (class_id) values ($1)", self.class.0).execute(self.sql().await?).await?;
        sqlx::query!(
            "insert into setups (class_id, starter, draft) values ($1, $2, $3)",
            self.class.0,
            starter.0,
            Json(draft) as _
        )
        .execute(self.sql().await?)
        .await?;
        // Each known person belongs to a class, so that erasing the class erases them too.
        self.add_membership(starter).await
    }

    /// The set-up in progress with its row locked: its starter and the answers so far.
    pub async fn setup(&mut self) -> Result<Option<(PersonId, Draft)>> {
        let row = sqlx::query!(
            "select starter, draft as \"draft: Json<Draft>\" from setups where class_id = $1 for update",
            self.class.0
        )
        .fetch_optional(self.sql().await?)
        .await?;
        Ok(row.map(|row| (PersonId(row.starter), row.draft.0)))
    }

    /// Stores the answers so far.
    pub async fn save_setup(&mut self, draft: &Draft) -> Result<()> {
        sqlx::query!("update setups set draft = $2 where class_id = $1", self.class.0, Json(draft) as _)
            .execute(self.sql().await?)
            .await?;
        Ok(())
    }

    /// Hands the set-up over to another starter, who begins again.
    pub async fn restart_setup(&mut self, starter: PersonId, draft: &Draft) -> Result<()> {
        sqlx::query!(
            "update setups set starter = $2, draft = $3 where class_id = $1",
            self.class.0,
            starter.0,
            Json(draft) as _
        )
        .execute(self.sql().await?)
        .await?;
        // Each known person belongs to a class, so that erasing the class erases them too.
        self.add_membership(starter).await
    }

    /// Ends the set-up and founds the class.
    pub async fn found(&mut self, profile: &Profile) -> Result<()> {
        sqlx::query!("delete from setups where class_id = $1", self.class.0).execute(self.sql().await?).await?;
        sqlx::query!(
            "insert into profiles (class_id, name, country, group_of, children, language) \
             values ($1, $2, $3, $4, $5, $6)",
            self.class.0,
            profile.name.as_str(),
            profile.country.code(),
            Json(profile.group) as _,
            i16::from(profile.children.get()),
            profile.language
        )
        .execute(self.sql().await?)
        .await?;
        Ok(())
    }

    /// The class; `None` during its set-up.
    ///
    /// # Errors
    /// When the row is not of this program's form.
    pub async fn profile(&mut self) -> Result<Option<Profile>> {
        let row = sqlx::query!(
            "select name, country, group_of as \"group_of: Json<Group>\", children, language, slips_only from profiles \
             where class_id = $1",
            self.class.0
        )
        .fetch_optional(self.sql().await?)
        .await?;
        row.map(|row| profile(row.name, &row.country, row.group_of.0, row.children, &row.language, row.slips_only))
            .transpose()
    }

    /// The profile, if this is a founded class, and this person as a member, if they are one.
    pub async fn profile_for(&mut self, person: Option<PersonId>) -> Result<(Option<Profile>, Option<Member>)> {
        let row = sqlx::query!(
            "select p.name as \"name?\", p.country as \"country?\", p.group_of as \"group_of?: Json<Group>\", \
             p.children as \"children?\", p.language as \"language?\", p.slips_only as \"slips_only?\", \
             m.standing as \"standing?\", m.contact as \"contact?\", m.reminders as \"reminders?\", \
             (select count(*) from seat_guardians g where g.class_id = m.class_id and g.person_id = m.person_id) as \"seats!\" \
             from (select) event left join profiles p on p.class_id = $1 \
             left join members m on m.class_id = $1 and m.person_id = $2",
            self.class.0,
            person.map(|person| person.0)
        )
        .fetch_one(self.sql().await?)
        .await?;
        let of_class =
            row.name.zip(row.country).zip(row.group_of).zip(row.children).zip(row.language).zip(row.slips_only);
        let profile = of_class
            .map(|(((((name, country), group), children), language), slips_only)| {
                profile(name, &country, group.0, children, &language, slips_only)
            })
            .transpose()?;
        let of_member = row.standing.zip(row.contact).zip(row.reminders);
        let member = of_member
            .map(|((standing, contact), reminders)| member(&standing, contact, reminders, row.seats))
            .transpose()?;
        Ok((profile, member))
    }

    /// Sets the language of the room.
    pub async fn set_class_language(&mut self, code: &str) -> Result<()> {
        sqlx::query!(
            "with council as (update councils set language = $2 where class_id = $1) \
             update profiles set language = $2 where class_id = $1",
            self.class.0,
            code
        )
        .execute(self.sql().await?)
        .await?;
        Ok(())
    }

    /// The settled clauses of the class.
    pub async fn settled(&mut self) -> Result<BTreeMap<ClauseId, Settled>> {
        let rows = sqlx::query!(
            "select clause, settled as \"settled: Json<Settled>\" from settlements where class_id = $1",
            self.class.0
        )
        .fetch_all(self.sql().await?)
        .await?;
        Ok(rows.into_iter().map(|row| (ClauseId(row.clause), row.settled.0)).collect())
    }

    /// The school's plan for incidents, if somebody has entered it.
    pub async fn school_plan(&mut self) -> Result<Option<String>> {
        let plan = sqlx::query_scalar!("select school_plan from profiles where class_id = $1", self.class.0)
            .fetch_optional(self.sql().await?)
            .await?;
        Ok(plan.flatten())
    }

    /// Stores the school's plan for incidents, or deletes it.
    pub async fn set_school_plan(&mut self, plan: Option<&str>) -> Result<()> {
        sqlx::query!("update profiles set school_plan = $2 where class_id = $1", self.class.0, plan)
            .execute(self.sql().await?)
            .await?;
        Ok(())
    }

    /// Erases everything of this class behind the wall.
    pub async fn erase(&mut self) -> Result<()> {
        sqlx::query!("delete from classes where class_id = $1", self.class.0).execute(self.sql().await?).await?;
        Ok(())
    }
}
