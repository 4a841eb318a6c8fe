//! The link to the page of a class or council.

use anyhow::Result;
use jiff::Timestamp;

use super::ClassTx;

impl ClassTx<'_> {
    /// Makes a link to the page, by its secret and expiry. It replaces the last link.
    pub async fn set_page_link(&mut self, secret: &str, until: Timestamp) -> Result<()> {
        sqlx::query!(
            "with old as (delete from page_links where class_id = $1 returning code_hash) \
             delete from codes c using old where c.code_hash = old.code_hash",
            self.class.0
        )
        .execute(self.sql().await?)
        .await?;
        let hash = self.open_code(secret, until).await?;
        sqlx::query!("insert into page_links (class_id, code_hash) values ($1, $2)", self.class.0, hash)
            .execute(self.sql().await?)
            .await?;
        Ok(())
    }

    /// True when the secret is that of the page's link, and no code of another kind.
    pub async fn has_page_link(&mut self, secret: &str) -> Result<bool> {
        let has = sqlx::query_scalar!(
            "select exists (select from page_links where class_id = $1 and code_hash = $2) as \"has!\"",
            self.class.0,
            self.keys.code(secret)
        )
        .fetch_one(self.sql().await?)
        .await?;
        Ok(has)
    }
}
