//! Links into the private chat, each with a button and for one account.

use anyhow::Result;
use jiff::Timestamp;

use super::{ClassTx, Tx, instant};
use crate::event::Address;
use crate::ids::ClassId;

impl Tx {
    /// The payload of the button of an unexpired link, for the account that it was made for.
    pub async fn link(&mut self, secret: &str, account: &Address, now: Timestamp) -> Result<Option<String>> {
        let hash = self.keys.link(secret, account);
        let class = sqlx::query_scalar!(
            "select class_id from codes where code_hash = $1 and until > $2",
            hash,
            instant(now) as _
        )
        .fetch_optional(self.sql().await?)
        .await?;
        let Some(class) = class else { return Ok(None) };
        let press =
            sqlx::query_scalar!("select press from press_links where class_id = $1 and code_hash = $2", class, hash)
                .fetch_optional(self.sql_as(ClassId(class)).await?)
                .await?;
        Ok(press)
    }
}

impl ClassTx<'_> {
    /// Makes a link that brings a button along, for one account.
    pub async fn add_link(&mut self, secret: &str, account: &Address, press: &str, until: Timestamp) -> Result<()> {
        let hash = self.keys.link(secret, account);
        self.open_hash(&hash, until).await?;
        sqlx::query!(
            "insert into press_links (class_id, code_hash, press) values ($1, $2, $3)",
            self.class.0,
            hash,
            press
        )
        .execute(self.sql().await?)
        .await?;
        Ok(())
    }
}
