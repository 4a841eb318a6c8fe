//! Dialogs: what somebody is in the middle of writing to the bot alone.

use anyhow::Result;
use jiff::{SignedDuration, Timestamp};
use sqlx::types::Json;

use super::{ClassTx, instant};
use crate::class::Dialog;
use crate::ids::PersonId;

/// How long a dialog waits for the next text.
pub(crate) const PATIENCE: SignedDuration = SignedDuration::from_hours(48);

impl ClassTx<'_> {
    /// What a person is in the middle of writing, if they are.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn dialog(&mut self, person: PersonId, now: Timestamp) -> Result<Option<Dialog>> {
        Ok(self.dialog_until(person, now).await?.map(|(dialog, _)| dialog))
    }

    /// The same with until when it waits: the one that waits longest is the newest.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn dialog_until(&mut self, person: PersonId, now: Timestamp) -> Result<Option<(Dialog, Timestamp)>> {
        let row = sqlx::query!(
            "select dialog as \"dialog: Json<Dialog>\", until as \"until: jiff_sqlx::Timestamp\" from dialogs \
             where class_id = $1 and person_id = $2 and until > $3",
            self.class.0,
            person.0,
            instant(now) as _
        )
        .fetch_optional(self.sql().await?)
        .await?;
        Ok(row.map(|row| (row.dialog.0, row.until.to_jiff())))
    }

    /// Begins a dialog in place of any other, or keeps how far it has come; dialogs of this class that nobody went on
    /// with are forgotten.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn keep_dialog(&mut self, person: PersonId, dialog: &Dialog, now: Timestamp) -> Result<()> {
        self.drop_dialogs(now).await?;
        // Whoever is in the middle of something belongs to the class, or they would be forgotten meanwhile.
        self.add_membership(person).await?;
        sqlx::query!(
            "insert into dialogs (class_id, person_id, dialog, until) values ($1, $2, $3, $4) \
             on conflict on constraint dialogs_pk do update set dialog = excluded.dialog, until = excluded.until",
            self.class.0,
            person.0,
            Json(dialog) as _,
            instant(now + PATIENCE) as _
        )
        .execute(self.sql().await?)
        .await?;
        Ok(())
    }

    /// Forgets the dialogs of this class that nobody went on with.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn drop_dialogs(&mut self, now: Timestamp) -> Result<()> {
        sqlx::query!("delete from dialogs where class_id = $1 and until <= $2", self.class.0, instant(now) as _)
            .execute(self.sql().await?)
            .await?;
        Ok(())
    }

    /// Ends what a person was in the middle of writing.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn end_dialog(&mut self, person: PersonId) -> Result<()> {
        sqlx::query!("delete from dialogs where class_id = $1 and person_id = $2", self.class.0, person.0)
            .execute(self.sql().await?)
            .await?;
        Ok(())
    }
}
