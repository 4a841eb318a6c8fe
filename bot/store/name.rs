//! The names that parents gave to an agreement: with their signature, or as authors of suggestions.

use agreements::agreement::version::Version;
use anyhow::Result;
use sqlx::types::Json;

use super::ClassTx;
use super::signature::open_name;
use super::suggestion::open_credit;
use crate::class::NameMark;
use crate::ids::AgreementNo;

impl ClassTx<'_> {
    /// The names that the bot shows, or may show, in order.
    pub async fn names_given(&mut self, no: AgreementNo) -> Result<Vec<String>> {
        let mut names = Vec::new();
        for row in self.signed_names(no).await? {
            names.push(open_name(&self.keys, self.class, no, &row)?);
        }
        for (suggestion, sealed) in self.sealed_credits(no).await? {
            names.push(open_credit(&self.keys, self.class, no, suggestion, &sealed)?);
        }
        names.extend(self.versions(no).await?.into_iter().flat_map(|version| version.credits));
        names.sort();
        names.dedup();
        Ok(names)
    }

    /// Deletes the name with this mark: from signatures, from suggestions and from the credits of all versions.
    pub async fn drop_name(&mut self, no: AgreementNo, mark: NameMark) -> Result<()> {
        for row in self.signed_names(no).await? {
            if NameMark::of(&open_name(&self.keys, self.class, no, &row)?) == mark {
                sqlx::query!(
                    "update signatures set name = null \
                     where class_id = $1 and agreement = $2 and guardian = $3 and version = $4",
                    self.class.0,
                    no.0,
                    row.guardian,
                    row.version
                )
                .execute(self.sql().await?)
                .await?;
            }
        }
        for (suggestion, sealed) in self.sealed_credits(no).await? {
            if NameMark::of(&open_credit(&self.keys, self.class, no, suggestion, &sealed)?) == mark {
                sqlx::query!(
                    "update suggestions set credit = null where class_id = $1 and agreement = $2 and suggestion = $3",
                    self.class.0,
                    no.0,
                    suggestion
                )
                .execute(self.sql().await?)
                .await?;
            }
        }
        for version in self.versions(no).await? {
            let keeps = |name: &String| NameMark::of(name) != mark;
            if !version.credits.iter().all(keeps) {
                let credits = version.credits.iter().filter(|name| keeps(name)).cloned().collect();
                self.save_version(no, &Version { credits, ..version }).await?;
            }
        }
        Ok(())
    }

    async fn sealed_credits(&mut self, no: AgreementNo) -> Result<Vec<(i32, Vec<u8>)>> {
        let rows = sqlx::query!(
            "select suggestion, credit as \"credit!\" from suggestions \
             where class_id = $1 and agreement = $2 and credit is not null",
            self.class.0,
            no.0
        )
        .fetch_all(self.sql().await?)
        .await?;
        Ok(rows.into_iter().map(|row| (row.suggestion, row.credit)).collect())
    }

    async fn save_version(&mut self, no: AgreementNo, version: &Version) -> Result<()> {
        sqlx::query!(
            "update agreement_versions set body = $4 where class_id = $1 and agreement = $2 and version = $3",
            self.class.0,
            no.0,
            i32::from(version.number),
            Json(version) as _
        )
        .execute(self.sql().await?)
        .await?;
        Ok(())
    }
}
