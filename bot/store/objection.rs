//! The reasons of objections, under pseudonyms and sealed with a key that the close destroys.

use anyhow::Result;

use super::{ClassTx, Keys, Place};
use crate::ids::{ClassId, PersonId, PollNo};

/// Every reason fits into one block of this many bytes: 500 characters of up to four bytes.
const REASON: usize = 2048;

/// Where the reason of an objection stands.
pub(super) fn reason_place(class: ClassId, no: PollNo, guardian: &[u8]) -> Place {
    Place::of("objections", "reason").in_class(class).at(no.0).at_bytes(guardian)
}

/// Seals the reason of an objection under its poll's salt.
pub(super) fn seal_reason(keys: &Keys, salt: &[u8], place: &Place, reason: &str) -> Result<Vec<u8>> {
    keys.vault_of(salt).seal(place, reason, REASON)
}

impl ClassTx<'_> {
    /// Stores the reason of an objection, not released yet.
    ///
    /// # Errors
    /// When the poll is not open.
    pub async fn save_reason(&mut self, no: PollNo, person: PersonId, reason: &str) -> Result<()> {
        let salt = self.salt(no).await?;
        let guardian = self.keys.guardian(&salt, person.0).0;
        let sealed = seal_reason(&self.keys, &salt, &reason_place(self.class, no, &guardian), reason)?;
        sqlx::query!(
            "insert into objections (class_id, poll, guardian, reason) values ($1, $2, $3, $4) \
             on conflict on constraint objections_pk do update set reason = excluded.reason, released = false",
            self.class.0,
            no.0,
            guardian.as_slice(),
            sealed
        )
        .execute(self.sql().await?)
        .await?;
        Ok(())
    }

    /// Releases a reason to the class, with the result; false when there is no reason.
    ///
    /// # Errors
    /// When the poll is not open.
    pub async fn release_reason(&mut self, no: PollNo, person: PersonId) -> Result<bool> {
        let guardian = self.guardian(no, person).await?;
        let released = sqlx::query!(
            "update objections set released = true where class_id = $1 and poll = $2 and guardian = $3",
            self.class.0,
            no.0,
            guardian
        )
        .execute(self.sql().await?)
        .await?;
        Ok(released.rows_affected() == 1)
    }

    /// Deletes a reason.
    ///
    /// # Errors
    /// When the poll is not open.
    pub async fn drop_reason(&mut self, no: PollNo, person: PersonId) -> Result<()> {
        let guardian = self.guardian(no, person).await?;
        sqlx::query!(
            "delete from objections where class_id = $1 and poll = $2 and guardian = $3",
            self.class.0,
            no.0,
            guardian
        )
        .execute(self.sql().await?)
        .await?;
        Ok(())
    }

    /// The reasons of objections that were released, in alphabetical order, each of a guardian whose ballot counts.
    ///
    /// # Errors
    /// When the poll is not open.
    pub async fn released_reasons(&mut self, no: PollNo, slips_only: bool) -> Result<Vec<String>> {
        let salt = self.salt(no).await?;
        let seats = self.voting_seats(&salt, slips_only).await?;
        let rows = sqlx::query!(
            "select guardian, reason as \"reason!\" from objections where class_id = $1 and poll = $2 and released",
            self.class.0,
            no.0
        )
        .fetch_all(self.sql().await?)
        .await?;
        let vault = self.keys.vault_of(&salt);
        let counted = rows.into_iter().filter(|row| seats.contains_key(&row.guardian));
        // A reason that somebody has moved or changed in the database is not shown, and does not hold up the close.
        let open = counted.map(|row| vault.open(&reason_place(self.class, no, &row.guardian), &row.reason).ok());
        let mut reasons: Vec<String> = open.flatten().collect();
        reasons.sort();
        Ok(reasons)
    }
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;

    #[test]
    fn the_length_of_a_sealed_reason_tells_nothing() {
        let keys = Keys::from_secret("a secret of some length").unwrap();
        let place = reason_place(ClassId(Uuid::nil()), PollNo(1), b"guardian");
        let length = |reason: &str| seal_reason(&keys, b"salt", &place, reason).unwrap().len();
        assert_eq!(length("No."), length(&"\u{1f388}".repeat(500)));
    }
}
