//! Checks of apps that parents share with the class. Nothing in a row leads to the parent.

use anyhow::Result;

use super::{ClassTx, Place};
use crate::class::{AppCheck, SharedCheck};
use crate::event::PostRef;
use crate::ids::{CheckNo, ClassId};

fn check_place(column: &'static str, class: ClassId, no: CheckNo) -> Place {
    Place::of("checks", column).in_class(class).at(no.0)
}

impl ClassTx<'_> {
    /// Stores a check that a parent wants to show the class.
    pub async fn add_check(&mut self, check: &AppCheck) -> Result<CheckNo> {
        let no = sqlx::query_scalar!(
            "update profiles set checks_shared = checks_shared + 1 where class_id = $1 returning checks_shared",
            self.class.0
        )
        .fetch_one(self.sql().await?)
        .await?;
        let sealed = self.keys.seal(&check_place("body", self.class, CheckNo(no)), &serde_json::to_string(check)?)?;
        sqlx::query!("insert into checks (class_id, check_no, body) values ($1, $2, $3)", self.class.0, no, sealed)
            .execute(self.sql().await?)
            .await?;
        Ok(CheckNo(no))
    }

    /// A shared check, with its row locked; `None` once it was declined or taken back.
    pub async fn check_for_change(&mut self, no: CheckNo) -> Result<Option<SharedCheck>> {
        let row = sqlx::query!(
            "select body, approved, post from checks where class_id = $1 and check_no = $2 for update",
            self.class.0,
            no.0
        )
        .fetch_optional(self.sql().await?)
        .await?;
        let Some(row) = row else { return Ok(None) };
        let open = |column, sealed: &[u8]| self.keys.open(&check_place(column, self.class, no), sealed);
        Ok(Some(SharedCheck {
            check: serde_json::from_str(&open("body", &row.body)?)?,
            approved: row.approved,
            post: row.post.map(|post| open("post", &post)).transpose()?.map(PostRef),
        }))
    }

    /// Lets a check into the room.
    pub async fn approve_check(&mut self, no: CheckNo) -> Result<()> {
        sqlx::query!("update checks set approved = true where class_id = $1 and check_no = $2", self.class.0, no.0)
            .execute(self.sql().await?)
            .await?;
        Ok(())
    }

    /// Stores the post with a check.
    pub async fn save_check_post(&mut self, no: CheckNo, at: &PostRef) -> Result<()> {
        let sealed = self.keys.seal(&check_place("post", self.class, no), &at.0)?;
        sqlx::query!("update checks set post = $3 where class_id = $1 and check_no = $2", self.class.0, no.0, sealed)
            .execute(self.sql().await?)
            .await?;
        Ok(())
    }

    /// Deletes a check.
    pub async fn drop_check(&mut self, no: CheckNo) -> Result<()> {
        sqlx::query!("delete from checks where class_id = $1 and check_no = $2", self.class.0, no.0)
            .execute(self.sql().await?)
            .await?;
        Ok(())
    }
}
