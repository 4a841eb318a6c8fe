//! Members of a class, and the seats of its guardians.

use anyhow::{Context, Result, bail};
use jiff::Timestamp;
use uuid::Uuid;

use super::{ClassTx, instant};
use crate::class::{Member, Standing};
use crate::ids::{PersonId, SeatId};

/// Reads a member from their row and their number of seats.
pub(super) fn member(standing: &str, contact: bool, reminders: bool, seats: i64) -> Result<Member> {
    let standing = match standing {
        "guardian" => Standing::Guardian { children: u8::try_from(seats)? },
        "staff" => Standing::Staff,
        "other" => Standing::Other,
        other => bail!("a member of the unknown standing `{other}`"),
    };
    Ok(Member { standing, contact, reminders })
}

impl ClassTx<'_> {
    /// The person as a member of this class.
    pub async fn member(&mut self, person: PersonId) -> Result<Option<Member>> {
        let row = sqlx::query!(
            "select standing, contact, reminders, (select count(*) from seat_guardians g where g.class_id = m.class_id \
             and g.person_id = m.person_id) as \"seats!\" from members m where class_id = $1 and person_id = $2",
            self.class.0,
            person.0
        )
        .fetch_optional(self.sql().await?)
        .await?;
        row.map(|row| member(&row.standing, row.contact, row.reminders, row.seats)).transpose()
    }

    /// Sets a person's standing. Gives up the seats that they no longer need; `new_seat` makes the ids of new ones.
    pub async fn stand(
        &mut self,
        person: PersonId,
        standing: Standing,
        mut new_seat: impl FnMut() -> Uuid,
    ) -> Result<()> {
        let (kind, wanted) = match standing {
            Standing::Guardian { children } => ("guardian", usize::from(children)),
            Standing::Staff => ("staff", 0),
            Standing::Other => ("other", 0),
        };
        sqlx::query!(
            "insert into members (class_id, person_id, standing) values ($1, $2, $3) \
             on conflict on constraint members_pk do update set standing = excluded.standing",
            self.class.0,
            person.0,
            kind
        )
        .execute(self.sql().await?)
        .await?;
        self.add_membership(person).await?;
        let seats = self.seats_of(person).await?;
        for seat in seats.iter().skip(wanted) {
            self.give_up(person, *seat).await?;
        }
        for _ in seats.len()..wanted {
            let seat = new_seat();
            self.add_seat(seat, false).await?;
            sqlx::query!(
                "insert into seat_guardians (class_id, seat_id, person_id) values ($1, $2, $3)",
                self.class.0,
                seat,
                person.0
            )
            .execute(self.sql().await?)
            .await?;
        }
        Ok(())
    }

    /// The seats of a person in this class.
    pub async fn seats_of(&mut self, person: PersonId) -> Result<Vec<SeatId>> {
        let rows = sqlx::query_scalar!(
            "select seat_id from seat_guardians where class_id = $1 and person_id = $2 order by seat_id",
            self.class.0,
            person.0
        )
        .fetch_all(self.sql().await?)
        .await?;
        Ok(rows.into_iter().map(SeatId).collect())
    }

    /// Makes a member a contact parent.
    ///
    /// # Errors
    /// When the person is no member.
    pub async fn make_contact(&mut self, person: PersonId) -> Result<()> {
        let row = sqlx::query!(
            "update members set contact = true where class_id = $1 and person_id = $2",
            self.class.0,
            person.0
        )
        .execute(self.sql().await?)
        .await?;
        (row.rows_affected() == 1).then_some(()).context("only a member can lead a class")
    }

    /// Makes a member no contact parent any more.
    pub async fn end_contact(&mut self, person: PersonId) -> Result<()> {
        sqlx::query!(
            "update members set contact = false where class_id = $1 and person_id = $2",
            self.class.0,
            person.0
        )
        .execute(self.sql().await?)
        .await?;
        Ok(())
    }

    /// True when the class has a contact parent.
    pub async fn has_contact(&mut self) -> Result<bool> {
        let found = sqlx::query_scalar!(
            "select exists (select from members where class_id = $1 and contact) as \"found!\"",
            self.class.0
        )
        .fetch_one(self.sql().await?)
        .await?;
        Ok(found)
    }

    /// The contact parents.
    pub async fn contacts(&mut self) -> Result<Vec<PersonId>> {
        let contacts =
            sqlx::query_scalar!("select person_id from members where class_id = $1 and contact", self.class.0)
                .fetch_all(self.sql().await?)
                .await?;
        Ok(contacts.into_iter().map(PersonId).collect())
    }

    /// Marks that a person has left the room, or is back.
    pub async fn set_left(&mut self, person: PersonId, since: Option<Timestamp>) -> Result<()> {
        sqlx::query!("delete from leavers where class_id = $1 and person_id = $2", self.class.0, person.0)
            .execute(self.sql().await?)
            .await?;
        let Some(since) = since else { return Ok(()) };
        sqlx::query!(
            "insert into leavers (class_id, person_id, since) values ($1, $2, $3)",
            self.class.0,
            person.0,
            instant(since) as _
        )
        .execute(self.sql().await?)
        .await?;
        Ok(())
    }

    /// When a person left the room; `None` if they did not, or are back.
    pub async fn person_left_since(&mut self, person: PersonId) -> Result<Option<Timestamp>> {
        let since = sqlx::query_scalar!(
            "select since as \"since: jiff_sqlx::Timestamp\" from leavers where class_id = $1 and person_id = $2",
            self.class.0,
            person.0
        )
        .fetch_optional(self.sql().await?)
        .await?;
        Ok(since.map(jiff_sqlx::Timestamp::to_jiff))
    }

    /// Removes a person from this class, with the seats that nobody else holds.
    pub async fn remove(&mut self, person: PersonId) -> Result<()> {
        for seat in self.seats_of(person).await? {
            self.give_up(person, seat).await?;
        }
        self.end_dialog(person).await?;
        self.set_left(person, None).await?;
        self.set_lesson_wish(person, None).await?;
        sqlx::query!("delete from members where class_id = $1 and person_id = $2", self.class.0, person.0)
            .execute(self.sql().await?)
            .await?;
        self.remove_membership(person).await
    }

    /// Gives up a person's seat. Deletes the seat when nobody else holds it and no code gives it.
    pub(super) async fn give_up(&mut self, person: PersonId, seat: SeatId) -> Result<()> {
        sqlx::query!(
            "delete from seat_guardians where class_id = $1 and seat_id = $2 and person_id = $3",
            self.class.0,
            seat.0,
            person.0
        )
        .execute(self.sql().await?)
        .await?;
        sqlx::query!(
            "delete from seats s where class_id = $1 and seat_id = $2 and not exists \
             (select from seat_guardians g where g.class_id = s.class_id and g.seat_id = s.seat_id) and not exists \
             (select from seat_codes c where c.class_id = s.class_id and c.seat_id = s.seat_id)",
            self.class.0,
            seat.0
        )
        .execute(self.sql().await?)
        .await?;
        Ok(())
    }
}
