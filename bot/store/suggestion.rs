//! Suggestions for an agreement. Nobody but the program can read who made one.

use agreements::agreement::point::About;
use anyhow::{Context, Result, bail};
use sqlx::types::Json;
use uuid::Uuid;

use super::{ClassTx, Keys, Place};
use crate::class::Suggestion;
use crate::ids::{AgreementNo, ClassId, PersonId, SuggestionNo};

/// Every name fits into one block of this many bytes: 60 characters of up to four bytes.
const CREDIT: usize = 256;

/// Every id does.
const AUTHOR: usize = 64;

/// Where the author of a suggestion stands, or the name for its credit.
pub(super) fn suggestion_place(column: &str, class: ClassId, no: AgreementNo, suggestion: i32) -> Place {
    Place::of("suggestions", column).in_class(class).at(no.0).at(suggestion)
}

/// Seals the author of a suggestion.
pub(super) fn seal_author(keys: &Keys, place: &Place, author: Uuid) -> Result<Vec<u8>> {
    keys.vault().seal(place, &author.to_string(), AUTHOR)
}

/// Seals the name for the credit of a suggestion.
pub(super) fn seal_credit(keys: &Keys, place: &Place, name: &str) -> Result<Vec<u8>> {
    keys.vault().seal(place, name, CREDIT)
}

fn open_author(keys: &Keys, class: ClassId, no: AgreementNo, suggestion: i32, sealed: &[u8]) -> Result<PersonId> {
    let author = keys.vault().open(&suggestion_place("author", class, no, suggestion), sealed)?;
    Ok(PersonId(author.parse().context("a sealed author is an id")?))
}

/// Opens the name for the credit of a suggestion.
pub(super) fn open_credit(
    keys: &Keys,
    class: ClassId,
    no: AgreementNo,
    suggestion: i32,
    sealed: &[u8],
) -> Result<String> {
    keys.vault().open(&suggestion_place("credit", class, no, suggestion), sealed)
}

struct Row {
    suggestion: i32,
    version: i32,
    about: Option<Json<About>>,
    words: String,
    author: Option<Vec<u8>>,
    credit: Option<Vec<u8>>,
    state: String,
    reason: Option<String>,
}

impl Row {
    fn read(self, keys: &Keys, class: ClassId, no: AgreementNo) -> Result<Suggestion> {
        let author = self.author.map(|author| open_author(keys, class, no, self.suggestion, &author)).transpose()?;
        let credit = self.credit.map(|credit| open_credit(keys, class, no, self.suggestion, &credit)).transpose()?;
        Ok(Suggestion {
            no: SuggestionNo(self.suggestion),
            version: u16::try_from(self.version)?,
            about: self.about.map(|about| about.0),
            words: self.words,
            author,
            credit,
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
    /// Deletes a person's name from pending suggestions.
    pub(super) async fn forget_author(&mut self, person: PersonId) -> Result<()> {
        let suggestions = sqlx::query!(
            "select agreement, suggestion, author as \"author!\" from suggestions \
             where class_id = $1 and author is not null",
            self.class.0
        )
        .fetch_all(self.sql().await?)
        .await?;
        for row in suggestions {
            if open_author(&self.keys, self.class, AgreementNo(row.agreement), row.suggestion, &row.author)? == person {
                sqlx::query!(
                    "update suggestions set author = null where class_id = $1 and agreement = $2 and suggestion = $3",
                    self.class.0,
                    row.agreement,
                    row.suggestion
                )
                .execute(self.sql().await?)
                .await?;
            }
        }
        Ok(())
    }

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
            "select coalesce(max(suggestion), 0) + 1 as \"next!\" from suggestions \
             where class_id = $1 and agreement = $2",
            self.class.0,
            no.0
        )
        .fetch_one(self.sql().await?)
        .await?;
        let place = |column| suggestion_place(column, self.class, no, suggestion);
        let sealed_author = seal_author(&self.keys, &place("author"), author.0)?;
        let sealed_credit = credit.map(|credit| seal_credit(&self.keys, &place("credit"), credit)).transpose()?;
        sqlx::query!(
            "insert into suggestions (class_id, agreement, suggestion, version, about, words, author, credit) \
             values ($1, $2, $3, $4, $5, $6, $7, $8)",
            self.class.0,
            no.0,
            suggestion,
            i32::from(version),
            about.map(Json) as _,
            words,
            sealed_author,
            sealed_credit
        )
        .execute(self.sql().await?)
        .await?;
        Ok(SuggestionNo(suggestion))
    }

    /// A suggestion.
    pub async fn suggestion(&mut self, no: AgreementNo, which: SuggestionNo) -> Result<Option<Suggestion>> {
        let row =
            suggestions!("suggestion = $3", self.class.0, no.0, which.0).fetch_optional(self.sql().await?).await?;
        row.map(|row| row.read(&self.keys, self.class, no)).transpose()
    }

    /// The pending suggestions, the oldest first.
    pub async fn pending_suggestions(&mut self, no: AgreementNo) -> Result<Vec<Suggestion>> {
        let pending = suggestions!("state = 'pending' order by suggestion", self.class.0, no.0);
        let rows = pending.fetch_all(self.sql().await?).await?;
        rows.into_iter().map(|row| row.read(&self.keys, self.class, no)).collect()
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
        let rows = sqlx::query!(
            "update suggestions set went_into = $3 where class_id = $1 and agreement = $2 and state = 'accepted' \
             and went_into is null returning suggestion, credit",
            self.class.0,
            no.0,
            i32::from(version)
        )
        .fetch_all(self.sql().await?)
        .await?;
        let credited = rows.into_iter().filter_map(|row| Some((row.suggestion, row.credit?)));
        let open = credited.map(|(suggestion, credit)| open_credit(&self.keys, self.class, no, suggestion, &credit));
        let mut credits = open.collect::<Result<Vec<_>>>()?;
        credits.sort();
        credits.dedup();
        Ok(credits)
    }
}
