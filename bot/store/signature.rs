//! Signatures, under pseudonyms and sealed with a key that the end of the agreement destroys.

use std::collections::{BTreeMap, HashMap};

use agreements::agreement::signing::{PublishedSignatures, Signature, has_signed};
use anyhow::{Context, Result};
use uuid::Uuid;

use super::{ClassTx, Keys, Place};
use crate::class::Signed;
use crate::ids::{AgreementNo, ClassId, PersonId};

/// Every answer fits into one block of this many bytes: an agreement has at most twelve points to reserve on.
const ANSWER: usize = 64;

/// Where the answer of a signature stands.
pub(super) fn signature_place(class: ClassId, no: AgreementNo, guardian: &[u8], version: i32) -> Place {
    Place::of("signatures", "answer").in_class(class).at(no.0).at_bytes(guardian).at(version)
}

/// Seals the answer of a signature under its agreement's salt.
pub(super) fn seal_signature(keys: &Keys, salt: &[u8], place: &Place, answer: &str) -> Result<Vec<u8>> {
    keys.vault_of(salt).seal(place, answer, ANSWER)
}

/// Where the name of a signature stands.
pub(super) fn name_place(class: ClassId, no: AgreementNo, guardian: &[u8], version: i32) -> Place {
    Place::of("signatures", "name").in_class(class).at(no.0).at_bytes(guardian).at(version)
}

/// The sealed name of a signature.
pub(super) struct SignedName {
    pub(super) guardian: Vec<u8>,
    pub(super) version: i32,
    name: Vec<u8>,
}

/// Opens the name of a signature.
pub(super) fn open_name(keys: &Keys, class: ClassId, no: AgreementNo, signed: &SignedName) -> Result<String> {
    keys.open(&name_place(class, no, &signed.guardian, signed.version), &signed.name)
}

impl ClassTx<'_> {
    /// Stores a guardian's answer to a version. Their name stays while they sign.
    pub async fn sign(&mut self, no: AgreementNo, person: PersonId, version: u16, answer: &Signature) -> Result<()> {
        let salt = self.agreement_salt(no).await?;
        let guardian = self.keys.guardian(&salt, person.0).0;
        let place = signature_place(self.class, no, &guardian, i32::from(version));
        let sealed = seal_signature(&self.keys, &salt, &place, &serde_json::to_string(answer)?)?;
        sqlx::query!(
            "insert into signatures (class_id, agreement, guardian, version, answer) values ($1, $2, $3, $4, $5) \
             on conflict on constraint signatures_pk do update set answer = excluded.answer, \
             name = case when $6 then signatures.name end",
            self.class.0,
            no.0,
            guardian.as_slice(),
            i32::from(version),
            sealed,
            matches!(answer, Signature::Signed(_))
        )
        .execute(self.sql().await?)
        .await?;
        Ok(())
    }

    /// The last answer of a guardian.
    pub async fn signature_of(&mut self, no: AgreementNo, person: PersonId) -> Result<Option<Signed>> {
        let salt = self.agreement_salt(no).await?;
        let guardian = self.keys.guardian(&salt, person.0).0;
        let row = sqlx::query!(
            "select version, answer as \"answer!\", name from signatures \
             where class_id = $1 and agreement = $2 and guardian = $3 order by version desc limit 1",
            self.class.0,
            no.0,
            guardian.as_slice()
        )
        .fetch_optional(self.sql().await?)
        .await?;
        row.map(|row| {
            let place = name_place(self.class, no, &guardian, row.version);
            let name = row.name.map(|name| self.keys.open(&place, &name)).transpose()?;
            let answer = self.open_signature(no, &salt, &guardian, row.version, &row.answer)?;
            Ok(Signed { version: u16::try_from(row.version)?, answer, name })
        })
        .transpose()
    }

    fn open_signature(
        &self,
        no: AgreementNo,
        salt: &[u8],
        guardian: &[u8],
        version: i32,
        sealed: &[u8],
    ) -> Result<Signature> {
        let place = signature_place(self.class, no, guardian, version);
        Ok(serde_json::from_str(&self.keys.vault_of(salt).open(&place, sealed)?)?)
    }

    /// Deletes a guardian's answers; false when there were none.
    pub async fn unsign(&mut self, no: AgreementNo, person: PersonId) -> Result<bool> {
        let salt = self.agreement_salt(no).await?;
        let guardian = self.keys.guardian(&salt, person.0).0;
        let gone = sqlx::query!(
            "delete from signatures where class_id = $1 and agreement = $2 and guardian = $3",
            self.class.0,
            no.0,
            guardian.as_slice()
        )
        .execute(self.sql().await?)
        .await?;
        Ok(gone.rows_affected() > 0)
    }

    /// Sets or deletes the name of a guardian on the versions that they have signed; false when there are none.
    pub async fn set_name(&mut self, no: AgreementNo, person: PersonId, name: Option<&str>) -> Result<bool> {
        let salt = self.agreement_salt(no).await?;
        let guardian = self.keys.guardian(&salt, person.0).0;
        let rows = sqlx::query!(
            "select version, answer as \"answer!\" from signatures \
             where class_id = $1 and agreement = $2 and guardian = $3",
            self.class.0,
            no.0,
            guardian.as_slice()
        )
        .fetch_all(self.sql().await?)
        .await?;
        let mut signed = false;
        for row in rows {
            if !matches!(self.open_signature(no, &salt, &guardian, row.version, &row.answer)?, Signature::Signed(_)) {
                continue;
            }
            signed = true;
            let place = name_place(self.class, no, &guardian, row.version);
            let sealed = name.map(|name| self.keys.seal(&place, name)).transpose()?;
            sqlx::query!(
                "update signatures set name = $5 \
                 where class_id = $1 and agreement = $2 and guardian = $3 and version = $4",
                self.class.0,
                no.0,
                guardian.as_slice(),
                row.version,
                sealed
            )
            .execute(self.sql().await?)
            .await?;
        }
        Ok(signed)
    }

    /// The number of seats that have signed a version.
    pub async fn seats_signed(&mut self, no: AgreementNo, version: u16, time_is_up: bool) -> Result<u8> {
        let salt = self.agreement_salt(no).await?;
        let rows = sqlx::query!(
            "select guardian, version, answer as \"answer!\" from signatures where class_id = $1 and agreement = $2",
            self.class.0,
            no.0
        )
        .fetch_all(self.sql().await?)
        .await?;
        // A signature of this version counts more than an earlier wish to be left in peace.
        let mut answers: HashMap<Vec<u8>, Signature> = HashMap::new();
        for row in rows {
            let answer = self.open_signature(no, &salt, &row.guardian, row.version, &row.answer)?;
            if row.version == i32::from(version) && answer != Signature::InPeace {
                answers.insert(row.guardian, answer);
            } else if answer == Signature::InPeace {
                answers.entry(row.guardian).or_insert(Signature::InPeace);
            }
        }
        let mut seats: BTreeMap<Uuid, Vec<Option<&Signature>>> = BTreeMap::new();
        for (guardian, held) in self.seats_by_guardian(&salt).await? {
            for seat in held {
                seats.entry(seat).or_default().push(answers.get(&guardian));
            }
        }
        let signed = seats.values().filter(|guardians| has_signed(guardians, time_is_up)).count();
        Ok(u8::try_from(signed).unwrap_or(u8::MAX))
    }

    /// The names on a version, in order. The name of a guardian who holds no seat any more is not among them.
    pub async fn names(&mut self, no: AgreementNo, version: u16) -> Result<Vec<String>> {
        // An ended agreement has neither a salt nor signatures.
        let Some(salt) = self.living_salt(no).await? else { return Ok(Vec::new()) };
        let seats = self.seats_by_guardian(&salt).await?;
        let rows = self.signed_names(no).await?;
        let on_it = rows.iter().filter(|row| row.version == i32::from(version) && seats.contains_key(&row.guardian));
        let mut names = on_it.map(|row| open_name(&self.keys, self.class, no, row)).collect::<Result<Vec<_>>>()?;
        names.sort();
        Ok(names)
    }

    /// The names on all versions, sealed.
    pub(super) async fn signed_names(&mut self, no: AgreementNo) -> Result<Vec<SignedName>> {
        let rows = sqlx::query_as!(
            SignedName,
            "select guardian, version, name as \"name!\" from signatures \
             where class_id = $1 and agreement = $2 and name is not null",
            self.class.0,
            no.0
        )
        .fetch_all(self.sql().await?)
        .await?;
        Ok(rows)
    }

    /// The count of signatures that was published last.
    pub async fn told(&mut self, no: AgreementNo) -> Result<Option<PublishedSignatures>> {
        let sealed = sqlx::query_scalar!(
            "select told from agreements where class_id = $1 and agreement = $2",
            self.class.0,
            no.0
        )
        .fetch_optional(self.sql().await?)
        .await?;
        sealed
            .flatten()
            .map(|sealed| Ok(serde_json::from_str(&self.keys.open(&self.told_place(no), &sealed)?)?))
            .transpose()
    }

    /// Stores the published count of signatures; `None` when the signing of another version begins.
    pub async fn set_told(&mut self, no: AgreementNo, told: Option<PublishedSignatures>) -> Result<()> {
        let sealed =
            told.map(|told| self.keys.seal(&self.told_place(no), &serde_json::to_string(&told)?)).transpose()?;
        sqlx::query!(
            "update agreements set told = $3 where class_id = $1 and agreement = $2",
            self.class.0,
            no.0,
            sealed
        )
        .execute(self.sql().await?)
        .await?;
        Ok(())
    }

    /// Deletes a person's signatures, and their name on pending suggestions.
    pub(super) async fn forget_signer(&mut self, person: PersonId) -> Result<()> {
        let living = sqlx::query_scalar!("select agreement from agreement_salts where class_id = $1", self.class.0)
            .fetch_all(self.sql().await?)
            .await?;
        for no in living {
            self.unsign(AgreementNo(no), person).await?;
        }
        self.forget_author(person).await
    }

    fn told_place(&self, no: AgreementNo) -> Place {
        Place::of("agreements", "told").in_class(self.class).at(no.0)
    }

    /// The salt of a living agreement.
    async fn living_salt(&mut self, no: AgreementNo) -> Result<Option<Vec<u8>>> {
        let salt = sqlx::query_scalar!(
            "select salt from agreement_salts where class_id = $1 and agreement = $2",
            self.class.0,
            no.0
        )
        .fetch_optional(self.sql().await?)
        .await?;
        Ok(salt)
    }

    async fn agreement_salt(&mut self, no: AgreementNo) -> Result<Vec<u8>> {
        self.living_salt(no).await?.context("no such agreement lives")
    }
}
