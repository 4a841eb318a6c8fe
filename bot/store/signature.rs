//! Signatures under pseudonyms, and suggestions.

use std::collections::{BTreeMap, HashMap};

use agreements::agreement::point::About;
use agreements::agreement::signing::{PublishedSignatures, Signature, has_signed};
use anyhow::{Context, Result, bail};
use sqlx::types::Json;
use uuid::Uuid;

use super::ClassTx;
use crate::class::{Signed, Suggestion};
use crate::ids::{AgreementNo, PersonId, SuggestionNo};

impl ClassTx<'_> {
    /// Stores a guardian's answer to a version. Their name stays while they sign.
    pub async fn sign(&mut self, no: AgreementNo, person: PersonId, version: u16, answer: &Signature) -> Result<()> {
        let guardian = self.signer(no, person).await?;
        sqlx::query!(
            "insert into signatures (class_id, agreement, guardian, version, answer) values ($1, $2, $3, $4, $5) \
             on conflict on constraint signatures_pk do update set answer = excluded.answer, \
             name = case when $6 then signatures.name end",
            self.class.0,
            no.0,
            guardian,
            i32::from(version),
            Json(answer) as _,
            matches!(answer, Signature::Signed(_))
        )
        .execute(self.sql().await?)
        .await?;
        Ok(())
    }

    /// The last answer of a guardian.
    pub async fn signature_of(&mut self, no: AgreementNo, person: PersonId) -> Result<Option<Signed>> {
        let guardian = self.signer(no, person).await?;
        let row = sqlx::query!(
            "select version, answer as \"answer: Json<Signature>\", name from signatures \
             where class_id = $1 and agreement = $2 and guardian = $3 order by version desc limit 1",
            self.class.0,
            no.0,
            guardian
        )
        .fetch_optional(self.sql().await?)
        .await?;
        row.map(|row| {
            let name = row.name.map(|name| self.keys.open("signatures", &name)).transpose()?;
            Ok(Signed { version: u16::try_from(row.version)?, answer: row.answer.0, name })
        })
        .transpose()
    }

    /// Deletes a guardian's answers; false when there were none.
    pub async fn unsign(&mut self, no: AgreementNo, person: PersonId) -> Result<bool> {
        let guardian = self.signer(no, person).await?;
        let gone = sqlx::query!(
            "delete from signatures where class_id = $1 and agreement = $2 and guardian = $3",
            self.class.0,
            no.0,
            guardian
        )
        .execute(self.sql().await?)
        .await?;
        Ok(gone.rows_affected() > 0)
    }

    /// Sets or deletes the name of a guardian on the agreement; false when they have not signed.
    pub async fn set_name(&mut self, no: AgreementNo, person: PersonId, name: Option<&str>) -> Result<bool> {
        let guardian = self.signer(no, person).await?;
        let sealed = name.map(|name| self.keys.seal("signatures", name)).transpose()?;
        let set = sqlx::query!(
            "update signatures set name = $4 where class_id = $1 and agreement = $2 and guardian = $3 \
             and answer ? 'signed'",
            self.class.0,
            no.0,
            guardian,
            sealed
        )
        .execute(self.sql().await?)
        .await?;
        Ok(set.rows_affected() > 0)
    }

    /// The number of seats that have signed a version.
    pub async fn seats_signed(&mut self, no: AgreementNo, version: u16, time_is_up: bool) -> Result<u8> {
        let salt = self.agreement_salt(no).await?;
        let answers = sqlx::query!(
            "select guardian, answer as \"answer: Json<Signature>\" from signatures \
             where class_id = $1 and agreement = $2 and (version = $3 or answer = '\"in_peace\"')",
            self.class.0,
            no.0,
            i32::from(version)
        )
        .fetch_all(self.sql().await?)
        .await?;
        // A signature of this version counts more than an earlier wish to be left in peace.
        let mut found: HashMap<Vec<u8>, Signature> = HashMap::new();
        for row in answers {
            let known = found.entry(row.guardian).or_insert(Signature::InPeace);
            if row.answer.0 != Signature::InPeace {
                *known = row.answer.0;
            }
        }
        let answers = found;
        let held = sqlx::query!("select seat_id, person_id from seat_guardians where class_id = $1", self.class.0)
            .fetch_all(self.sql().await?)
            .await?;
        let mut seats: BTreeMap<Uuid, Vec<Option<&Signature>>> = BTreeMap::new();
        for row in held {
            let guardian = self.keys.guardian(&salt, row.person_id).0;
            seats.entry(row.seat_id).or_default().push(answers.get(guardian.as_slice()));
        }
        let signed = seats.values().filter(|guardians| has_signed(guardians, time_is_up)).count();
        Ok(u8::try_from(signed).unwrap_or(u8::MAX))
    }

    /// The names on a version, in order.
    pub async fn names(&mut self, no: AgreementNo, version: u16) -> Result<Vec<String>> {
        let sealed = sqlx::query_scalar!(
            "select name as \"name!\" from signatures where class_id = $1 and agreement = $2 and version = $3 \
             and name is not null",
            self.class.0,
            no.0,
            i32::from(version)
        )
        .fetch_all(self.sql().await?)
        .await?;
        let mut names = sealed.iter().map(|name| self.keys.open("signatures", name)).collect::<Result<Vec<_>>>()?;
        names.sort();
        Ok(names)
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
        sealed.flatten().map(|sealed| Ok(serde_json::from_str(&self.keys.open("told", &sealed)?)?)).transpose()
    }

    /// Stores the published count of signatures; `None` when the signing of another version begins.
    pub async fn set_told(&mut self, no: AgreementNo, told: Option<PublishedSignatures>) -> Result<()> {
        let sealed = told.map(|told| self.keys.seal("told", &serde_json::to_string(&told)?)).transpose()?;
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
        let agreements = sqlx::query_scalar!("select agreement from agreements where class_id = $1", self.class.0)
            .fetch_all(self.sql().await?)
            .await?;
        for no in agreements {
            self.unsign(AgreementNo(no), person).await?;
        }
        sqlx::query!(
            "update suggestions set author = null where class_id = $1 and author = $2",
            self.class.0,
            person.0
        )
        .execute(self.sql().await?)
        .await?;
        Ok(())
    }

    async fn signer(&mut self, no: AgreementNo, person: PersonId) -> Result<Vec<u8>> {
        let salt = self.agreement_salt(no).await?;
        Ok(self.keys.guardian(&salt, person.0).0.to_vec())
    }

    async fn agreement_salt(&mut self, no: AgreementNo) -> Result<Vec<u8>> {
        let salt = sqlx::query_scalar!(
            "select salt from agreements where class_id = $1 and agreement = $2",
            self.class.0,
            no.0
        )
        .fetch_optional(self.sql().await?)
        .await?;
        salt.context("there is no such agreement")
    }
}

struct Row {
    suggestion: i32,
    version: i32,
    about: Option<Json<About>>,
    words: String,
    author: Option<Uuid>,
    credit: Option<String>,
    state: String,
    reason: Option<String>,
}

impl Row {
    fn read(self) -> Result<Suggestion> {
        Ok(Suggestion {
            no: SuggestionNo(self.suggestion),
            version: u16::try_from(self.version)?,
            about: self.about.map(|about| about.0),
            words: self.words,
            author: self.author.map(PersonId),
            credit: self.credit,
            accepted: match self.state.as_str() {
                "accepted" => Some(true),
                "rejected" => Some(false),
                "pending" => None,
                other => bail!("a suggestion in the unknown state `{other}`"),
            },
            reason: self.reason,
        })
    }
}

/// Selects suggestions for an agreement by a condition.
macro_rules! suggestions {
    ($which:literal $(, $argument:expr)*) => {
        sqlx::query_as!(
            Row,
            "select suggestion, version, about as \"about: _\", words, author, credit, state, reason from suggestions \
             where class_id = $1 and agreement = $2 and " + $which,
            $($argument),*
        )
    };
}

impl ClassTx<'_> {
    /// Stores a suggestion on a version of an agreement.
    pub async fn suggest(
        &mut self,
        no: AgreementNo,
        version: u16,
        about: Option<&About>,
        words: &str,
        author: PersonId,
        credit: Option<&str>,
    ) -> Result<SuggestionNo> {
        // The lock makes suggestions for one agreement wait for each other, so that the numbers count up.
        sqlx::query!(
            "select agreement from agreements where class_id = $1 and agreement = $2 for no key update",
            self.class.0,
            no.0
        )
        .fetch_optional(self.sql().await?)
        .await?;
        let suggestion = sqlx::query_scalar!(
            "insert into suggestions (class_id, agreement, suggestion, version, about, words, author, credit) \
             select $1, $2, coalesce(max(suggestion), 0) + 1, $3, $4, $5, $6, $7 from suggestions \
             where class_id = $1 and agreement = $2 returning suggestion",
            self.class.0,
            no.0,
            i32::from(version),
            about.map(Json) as _,
            words,
            author.0,
            credit
        )
        .fetch_one(self.sql().await?)
        .await?;
        Ok(SuggestionNo(suggestion))
    }

    /// A suggestion.
    pub async fn suggestion(&mut self, no: AgreementNo, which: SuggestionNo) -> Result<Option<Suggestion>> {
        let row =
            suggestions!("suggestion = $3", self.class.0, no.0, which.0).fetch_optional(self.sql().await?).await?;
        row.map(Row::read).transpose()
    }

    /// The pending suggestions, the oldest first.
    pub async fn pending_suggestions(&mut self, no: AgreementNo) -> Result<Vec<Suggestion>> {
        let pending = suggestions!("state = 'pending' order by suggestion", self.class.0, no.0);
        let rows = pending.fetch_all(self.sql().await?).await?;
        rows.into_iter().map(Row::read).collect()
    }

    /// Decides on a pending suggestion, and deletes its author; false when it is not pending.
    pub async fn decide(
        &mut self,
        no: AgreementNo,
        which: SuggestionNo,
        accepted: bool,
        reason: Option<&str>,
    ) -> Result<bool> {
        let decided = sqlx::query!(
            "update suggestions set state = $4, reason = $5, author = null \
             where class_id = $1 and agreement = $2 and suggestion = $3 and state = 'pending'",
            self.class.0,
            no.0,
            which.0,
            if accepted { "accepted" } else { "rejected" },
            reason
        )
        .execute(self.sql().await?)
        .await?;
        Ok(decided.rows_affected() == 1)
    }

    /// Marks the accepted suggestions as part of a version, and returns the names for its credits.
    pub async fn credits_into(&mut self, no: AgreementNo, version: u16) -> Result<Vec<String>> {
        let credits = sqlx::query_scalar!(
            "update suggestions set went_into = $3 where class_id = $1 and agreement = $2 and state = 'accepted' \
             and went_into is null returning credit",
            self.class.0,
            no.0,
            i32::from(version)
        )
        .fetch_all(self.sql().await?)
        .await?;
        let mut credits: Vec<String> = credits.into_iter().flatten().collect();
        credits.sort();
        credits.dedup();
        Ok(credits)
    }
}
