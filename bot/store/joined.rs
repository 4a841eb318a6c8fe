//! The class's side of a council: its membership, the sums that it hands over, the polls that it is offered.

use agreements::class::seats::ChildCount;
use agreements::council::goals::{Progress, last_renewal};
use agreements::poll::tally::Tally;
use anyhow::{Result, bail};
use jiff_sqlx::ToSqlx;
use sqlx::types::Json;

use super::ClassTx;
use crate::class::{AskState, CouncilAsk, FromCouncil, Membership};
use crate::ids::{AskNo, ClassId};

impl ClassTx<'_> {
    /// The class's membership in a council.
    pub async fn membership(&mut self) -> Result<Option<Membership>> {
        let row = sqlx::query!(
            "select council_id, council_name, ahead from council_classes where class_id = $1",
            self.class.0
        )
        .fetch_optional(self.sql().await?)
        .await?;
        let read = |council, name, ahead| Membership { council: ClassId(council), name, ahead };
        Ok(row.map(|row| read(row.council_id, row.council_name, row.ahead)))
    }

    /// Joins a council under a name; false when the class is in one already.
    pub async fn join_council(&mut self, membership: &Membership, class_name: &str) -> Result<bool> {
        let joined = sqlx::query!(
            "insert into council_classes (class_id, council_id, class_name, council_name, ahead, agreement, pupil_part) \
             values ($1, $2, $3, $4, $5, 'none', false) on conflict on constraint council_classes_pk do nothing",
            self.class.0,
            membership.council.0,
            class_name,
            membership.name,
            membership.ahead
        )
        .execute(self.sql().await?)
        .await?;
        self.tell_council().await?;
        Ok(joined.rows_affected() == 1)
    }

    /// Leaves the council, and deletes the polls that it offered.
    pub async fn leave_council(&mut self) -> Result<()> {
        sqlx::query!("delete from council_asks where class_id = $1", self.class.0).execute(self.sql().await?).await?;
        sqlx::query!("delete from council_classes where class_id = $1", self.class.0)
            .execute(self.sql().await?)
            .await?;
        Ok(())
    }

    /// Sets whether the council's polls open by themselves.
    pub async fn set_ahead(&mut self, ahead: bool) -> Result<()> {
        sqlx::query!("update council_classes set ahead = $2 where class_id = $1", self.class.0, ahead)
            .execute(self.sql().await?)
            .await?;
        Ok(())
    }

    /// Updates the council's view of this class, if it is in one. The council learns nothing else of the agreement.
    pub async fn tell_council(&mut self) -> Result<()> {
        if self.membership().await?.is_none() {
            return Ok(());
        }
        let newest = self.newest_agreement().await?;
        let reviewed_on = last_renewal(self.closed_reviews().await?);
        let pupil_part = self.pupil_force().await?.is_some();
        sqlx::query!(
            "update council_classes set agreement = $2, pupil_part = $3, reviewed_on = $4 where class_id = $1",
            self.class.0,
            Progress::of(newest.as_ref().map(|newest| &newest.body)).code(),
            pupil_part,
            reviewed_on.map(ToSqlx::to_sqlx) as _
        )
        .execute(self.sql().await?)
        .await?;
        Ok(())
    }

    /// Stores a poll that the council offers.
    pub async fn add_ask(&mut self, ask: &CouncilAsk) -> Result<AskNo> {
        let no = sqlx::query_scalar!(
            "insert into council_asks (class_id, ask, asked) \
             select $1, coalesce(max(ask), 0) + 1, $2 from council_asks where class_id = $1 returning ask",
            self.class.0,
            Json(ask) as _
        )
        .fetch_one(self.sql().await?)
        .await?;
        Ok(AskNo(no))
    }

    /// A poll that the council offers and its state, with the row locked.
    pub async fn ask_for_change(&mut self, no: AskNo) -> Result<Option<(CouncilAsk, AskState)>> {
        let row = sqlx::query!(
            "select asked as \"asked: Json<CouncilAsk>\", state from council_asks where class_id = $1 and ask = $2 \
             for update",
            self.class.0,
            no.0
        )
        .fetch_optional(self.sql().await?)
        .await?;
        let Some(row) = row else { return Ok(None) };
        let state = match row.state.as_str() {
            "waits" => AskState::Waits,
            "opened" => AskState::Opened,
            "declined" => AskState::Declined,
            other => bail!("a council's poll in the unknown state `{other}`"),
        };
        Ok(Some((row.asked.0, state)))
    }

    /// Stores the decision on a poll that the council offers.
    pub async fn answer_ask(&mut self, no: AskNo, opened: bool) -> Result<()> {
        sqlx::query!(
            "update council_asks set state = $3 where class_id = $1 and ask = $2",
            self.class.0,
            no.0,
            if opened { "opened" } else { "declined" }
        )
        .execute(self.sql().await?)
        .await?;
        Ok(())
    }

    /// Hands the exact sum of a poll over to its council, if the class is still in it and the council's poll has not
    /// ended.
    pub async fn hand_over(&mut self, to: &FromCouncil, children: ChildCount, tally: &Tally) -> Result<()> {
        sqlx::query!(
            "insert into council_shares (council_id, poll, class_id, children, seats, tally) \
             select $2, $3, $1, $4, $5, $6 where council_takes($2, $3)",
            self.class.0,
            to.council.0,
            to.poll.0,
            i32::from(children.get()),
            i32::try_from(tally.seats())?,
            Json(tally) as _
        )
        .execute(self.sql().await?)
        .await?;
        Ok(())
    }
}
