//! Agreements and their versions.

use agreements::agreement::Agreement;
use agreements::agreement::phase::Phase;
use agreements::agreement::version::Version;
use anyhow::Result;
use sqlx::types::Json;

use super::place::Place;
use super::{ClassTx, instant};
use crate::class::{AgreementCard, ClassAgreement, StandingAgreement};
use crate::event::PostRef;
use crate::ids::{AgreementNo, PollNo};

struct Row {
    agreement: i32,
    body: Json<Agreement>,
    sign_until: Option<jiff_sqlx::Timestamp>,
}

impl Row {
    fn read(self) -> ClassAgreement {
        let sign_until = self.sign_until.map(jiff_sqlx::Timestamp::to_jiff);
        ClassAgreement { no: AgreementNo(self.agreement), body: self.body.0, sign_until }
    }
}

/// Selects agreements of a class by a condition.
macro_rules! agreements {
    ($which:literal, $class:expr) => {
        sqlx::query_as!(
            Row,
            "select agreement, body as \"body: _\", sign_until as \"sign_until: _\" from agreements \
             where class_id = $1 "
                + $which,
            $class
        )
    };
}

impl ClassTx<'_> {
    /// Begins an agreement; `None` when the class has a living one.
    pub async fn add_agreement(&mut self, agreement: &Agreement, salt: [u8; 32]) -> Result<Option<AgreementNo>> {
        let no = sqlx::query_scalar!(
            "insert into agreements (class_id, agreement, body, lives) \
             select $1, coalesce(max(agreement), 0) + 1, $2, true from agreements where class_id = $1 \
             on conflict (class_id) where lives do nothing returning agreement",
            self.class.0,
            Json(agreement) as _
        )
        .fetch_optional(self.sql().await?)
        .await?;
        if let Some(no) = no {
            sqlx::query!(
                "insert into agreement_salts (class_id, agreement, salt) values ($1, $2, $3)",
                self.class.0,
                no,
                salt.as_slice()
            )
            .execute(self.sql().await?)
            .await?;
        }
        self.tell_council().await?;
        Ok(no.map(AgreementNo))
    }

    /// The class's newest agreement, living or ended.
    pub async fn newest_agreement(&mut self) -> Result<Option<ClassAgreement>> {
        let newest = agreements!("order by agreement desc limit 1", self.class.0);
        let row = newest.fetch_optional(self.sql().await?).await?;
        Ok(row.map(Row::read))
    }

    /// The version of the newest agreement that the class sees, with its names and its published count of signatures.
    pub async fn standing_agreement(&mut self) -> Result<Option<StandingAgreement>> {
        let Some(ClassAgreement { no, body: agreement, .. }) = self.newest_agreement().await? else { return Ok(None) };
        let Some(version) = self.version(no, agreement.standing_version()).await? else { return Ok(None) };
        let in_force = agreement.force.is_some_and(|force| force.version == version.number);
        let names = if in_force { self.names(no, version.number).await? } else { Vec::new() };
        let signed = agreement.signed_version() == Some(version.number);
        let told = self.told(no).await?.filter(|_| signed);
        let pupils = self.pupil_agreement().await?;
        Ok(Some(StandingAgreement { agreement, version, names, told, pupils }))
    }

    /// The class's living agreement.
    pub async fn living_agreement(&mut self) -> Result<Option<ClassAgreement>> {
        // An agreement begins only when no other lives, so the living one is the newest.
        Ok(self.newest_agreement().await?.filter(|agreement| agreement.body.lives()))
    }

    /// The class's living agreement with the version to sign, once the class has adopted one.
    pub async fn signed_agreement(&mut self) -> Result<Option<(ClassAgreement, Version)>> {
        let Some(agreement) = self.living_agreement().await? else { return Ok(None) };
        let Some(number) = agreement.body.signed_version() else { return Ok(None) };
        let version = self.version(agreement.no, number).await?;
        Ok(version.map(|version| (agreement, version)))
    }

    /// The class's living agreement, with its row locked.
    pub async fn agreement_for_change(&mut self) -> Result<Option<ClassAgreement>> {
        let row = agreements!("and lives for update", self.class.0).fetch_optional(self.sql().await?).await?;
        Ok(row.map(Row::read))
    }

    /// Stores a changed agreement. Its row must be locked.
    pub async fn save_agreement(&mut self, agreement: &ClassAgreement) -> Result<()> {
        sqlx::query!(
            "update agreements set body = $3, lives = $4, sign_until = $5 where class_id = $1 and agreement = $2",
            self.class.0,
            agreement.no.0,
            Json(&agreement.body) as _,
            agreement.body.lives(),
            agreement.sign_until.map(instant) as _
        )
        .execute(self.sql().await?)
        .await?;
        // Nobody needs the signatures of an ended agreement, nor the key that opens copies of them.
        if !agreement.body.lives() {
            let no = agreement.no.0;
            sqlx::query!("delete from signatures where class_id = $1 and agreement = $2", self.class.0, no)
                .execute(self.sql().await?)
                .await?;
            sqlx::query!("delete from agreement_salts where class_id = $1 and agreement = $2", self.class.0, no)
                .execute(self.sql().await?)
                .await?;
        }
        self.tell_council().await
    }

    /// Withdraws the polls that make no sense without the agreement: those planned for its points, and the vote on its
    /// adoption.
    pub async fn withdraw_for(&mut self, agreement: &Agreement, reason: &str) -> Result<()> {
        let adoption = match agreement.phase {
            Phase::Adopting { poll } => Some(poll),
            Phase::Building | Phase::Draft | Phase::Signing | Phase::Quiet | Phase::Ended { .. } => None,
        };
        for no in agreement.points.iter().filter_map(|point| point.poll) {
            self.withdraw_planned(PollNo(no), reason).await?;
        }
        if let Some(no) = adoption.map(PollNo)
            && self.poll_for_change(no).await?.is_some()
        {
            self.withdraw_poll(no, reason).await?;
        }
        Ok(())
    }

    /// Stores a version.
    ///
    /// # Errors
    /// When the version exists already.
    pub async fn add_version(&mut self, no: AgreementNo, version: &Version) -> Result<()> {
        sqlx::query!(
            "insert into agreement_versions (class_id, agreement, version, body) values ($1, $2, $3, $4)",
            self.class.0,
            no.0,
            i32::from(version.number),
            Json(version) as _
        )
        .execute(self.sql().await?)
        .await?;
        Ok(())
    }

    /// A version of an agreement.
    pub async fn version(&mut self, no: AgreementNo, number: u16) -> Result<Option<Version>> {
        let body = sqlx::query_scalar!(
            "select body as \"body: Json<Version>\" from agreement_versions \
             where class_id = $1 and agreement = $2 and version = $3",
            self.class.0,
            no.0,
            i32::from(number)
        )
        .fetch_optional(self.sql().await?)
        .await?;
        Ok(body.map(|body| body.0))
    }

    /// All versions of an agreement, the oldest first.
    pub async fn versions(&mut self, no: AgreementNo) -> Result<Vec<Version>> {
        let bodies = sqlx::query_scalar!(
            "select body as \"body: Json<Version>\" from agreement_versions where class_id = $1 and agreement = $2 \
             order by version",
            self.class.0,
            no.0
        )
        .fetch_all(self.sql().await?)
        .await?;
        Ok(bodies.into_iter().map(|body| body.0).collect())
    }

    /// Stores the post with a card of an agreement.
    pub async fn save_agreement_card(&mut self, no: AgreementNo, which: AgreementCard, at: &PostRef) -> Result<()> {
        let sealed = self.keys.seal(&self.agreement_place(no, which), &at.0)?;
        sqlx::query!(
            "update agreements set draft_card = case when $3 then $4 else draft_card end, \
             sign_card = case when $3 then sign_card else $4 end where class_id = $1 and agreement = $2",
            self.class.0,
            no.0,
            which == AgreementCard::Draft,
            sealed
        )
        .execute(self.sql().await?)
        .await?;
        Ok(())
    }

    /// The post with a card of an agreement, once it is posted.
    pub async fn agreement_card(&mut self, no: AgreementNo, which: AgreementCard) -> Result<Option<PostRef>> {
        let sealed = sqlx::query_scalar!(
            "select case when $3 then draft_card else sign_card end from agreements \
             where class_id = $1 and agreement = $2",
            self.class.0,
            no.0,
            which == AgreementCard::Draft
        )
        .fetch_optional(self.sql().await?)
        .await?;
        sealed
            .flatten()
            .map(|sealed| Ok(PostRef(self.keys.open(&self.agreement_place(no, which), &sealed)?)))
            .transpose()
    }

    fn agreement_place(&self, no: AgreementNo, which: AgreementCard) -> Place {
        let column = match which {
            AgreementCard::Draft => "draft_card",
            AgreementCard::Sign => "sign_card",
        };
        Place::of("agreements", column).in_class(self.class).at(no.0)
    }

    /// Moves the class into its next school year.
    pub async fn set_group(&mut self, group: agreements::class::group::Group) -> Result<()> {
        sqlx::query!("update profiles set group_of = $2 where class_id = $1", self.class.0, Json(group) as _)
            .execute(self.sql().await?)
            .await?;
        Ok(())
    }
}
