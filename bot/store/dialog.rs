//! Dialogs: the unfinished text of a person in private with the bot. A row says who has one, but not what it is about.

use anyhow::Result;
use jiff::{SignedDuration, Timestamp};

use super::{ClassTx, Keys, Place, instant};
use crate::class::Dialog;
use crate::ids::{ClassId, PersonId};

/// How long a dialog waits for the next text.
pub(crate) const PATIENCE: SignedDuration = SignedDuration::from_hours(48);

/// A dialog is padded to a multiple of this many bytes, so that its length does not tell what it is about.
const BLOCK: usize = 1024;

fn dialog_place(class: ClassId, person: PersonId) -> Place {
    Place::of("dialogs", "dialog").in_class(class).at(person.0)
}

/// Seals a dialog, as JSON.
pub(super) fn seal_dialog(keys: &Keys, class: ClassId, person: PersonId, dialog: &str) -> Result<Vec<u8>> {
    keys.vault().seal(&dialog_place(class, person), dialog, BLOCK)
}

impl ClassTx<'_> {
    /// A person's dialog, if they have one.
    pub async fn dialog(&mut self, person: PersonId, now: Timestamp) -> Result<Option<Dialog>> {
        Ok(self.dialog_until(person, now).await?.map(|(dialog, _)| dialog))
    }

    /// A person's dialog with its expiry. The dialog with the latest expiry is the newest.
    pub async fn dialog_until(&mut self, person: PersonId, now: Timestamp) -> Result<Option<(Dialog, Timestamp)>> {
        let row = sqlx::query!(
            "select dialog as \"dialog!\", until as \"until: jiff_sqlx::Timestamp\" from dialogs \
             where class_id = $1 and person_id = $2 and until > $3",
            self.class.0,
            person.0,
            instant(now) as _
        )
        .fetch_optional(self.sql().await?)
        .await?;
        let Some(row) = row else { return Ok(None) };
        // Another version of the program may have written a form that this one cannot read. That dialog has ended.
        let open = self.keys.vault().open(&dialog_place(self.class, person), &row.dialog);
        let Some(dialog) = open.ok().and_then(|text| serde_json::from_str(&text).ok()) else {
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
        let sealed = seal_dialog(&self.keys, self.class, person, &serde_json::to_string(dialog)?)?;
        sqlx::query!(
            "insert into dialogs (class_id, person_id, dialog, until) values ($1, $2, $3, $4) \
             on conflict on constraint dialogs_pk do update set dialog = excluded.dialog, until = excluded.until",
            self.class.0,
            person.0,
            sealed,
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

    /// The time when the next dialog of this class expires; `None` without dialogs.
    pub async fn next_dialog_over(&mut self) -> Result<Option<Timestamp>> {
        let next = sqlx::query_scalar!(
            "select min(until) as \"until: jiff_sqlx::Timestamp\" from dialogs where class_id = $1",
            self.class.0
        )
        .fetch_one(self.sql().await?)
        .await?;
        Ok(next.map(jiff_sqlx::Timestamp::to_jiff))
    }

    /// Ends a person's dialog.
    pub async fn end_dialog(&mut self, person: PersonId) -> Result<()> {
        sqlx::query!("delete from dialogs where class_id = $1 and person_id = $2", self.class.0, person.0)
            .execute(self.sql().await?)
            .await?;
        Ok(())
    }
}
