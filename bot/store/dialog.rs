//! Dialogs: the unfinished text of a person in private with the bot.

use anyhow::Result;
use jiff::{SignedDuration, Timestamp};
use sqlx::types::Json;

use super::{ClassTx, instant};
use crate::class::Dialog;
use crate::ids::PersonId;

/// How long a dialog waits for the next text.
pub(crate) const PATIENCE: SignedDuration = SignedDuration::from_hours(48);

impl ClassTx<'_> {
    /// A person's dialog, if they have one.
    pub async fn dialog(&mut self, person: PersonId, now: Timestamp) -> Result<Option<Dialog>> {
        Ok(self.dialog_until(person, now).await?.map(|(dialog, _)| dialog))
    }

    /// A person's dialog with its expiry. The dialog with the latest expiry is the newest.
    pub async fn dialog_until(&mut self, person: PersonId, now: Timestamp) -> Result<Option<(Dialog, Timestamp)>> {
        let row = sqlx::query!(
            "select dialog, until as \"until: jiff_sqlx::Timestamp\" from dialogs \
             where class_id = $1 and person_id = $2 and until > $3",
            self.class.0,
            person.0,
            instant(now) as _
        )
        .fetch_optional(self.sql().await?)
        .await?;
        let Some(row) = row else { return Ok(None) };
        // Another version of the program may have written a form that this one cannot read. That dialog has ended.
        let Ok(dialog) = serde_json::from_value(row.dialog) else {
            tracing::warn!(class = %self.class.0, "ended a dialog that this version cannot read");
            self.end_dialog(person).await?;
            return Ok(None);
        };
        Ok(Some((dialog, row.until.to_jiff())))
    }

    /// Stores a dialog in place of the person's last one, and deletes expired dialogs of this class.
    pub async fn keep_dialog(&mut self, person: PersonId, dialog: &Dialog, now: Timestamp) -> Result<()> {
        self.drop_dialogs(now).await?;
        // Without a membership, the hourly clean-up would forget the person during the dialog.
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

    /// Deletes the expired dialogs of this class.
    pub async fn drop_dialogs(&mut self, now: Timestamp) -> Result<()> {
        sqlx::query!("delete from dialogs where class_id = $1 and until <= $2", self.class.0, instant(now) as _)
            .execute(self.sql().await?)
            .await?;
        Ok(())
    }

    /// Ends a person's dialog.
    pub async fn end_dialog(&mut self, person: PersonId) -> Result<()> {
        sqlx::query!("delete from dialogs where class_id = $1 and person_id = $2", self.class.0, person.0)
            .execute(self.sql().await?)
            .await?;
        Ok(())
    }
}
