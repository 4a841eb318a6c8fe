//! Doors: the tables that the program reads and writes before it knows the class.

use anyhow::{Result, bail};
use jiff::Timestamp;
use jiff::civil::Date;
use jiff_sqlx::ToSqlx;
use uuid::Uuid;

use super::place::Place;
use super::{ClassTx, Stands, Store, Tx, instant};
use crate::class::CameBy;
use crate::event::Address;
use crate::ids::{ClassId, PersonId};
use crate::lang::Lang;

/// A person that the bot knows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Person {
    /// Their id.
    pub id: PersonId,
    /// The language of their private messages, if they chose one.
    pub language: Option<Lang>,
}

/// A room that has moved to another address.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Followed {
    /// Its class or council.
    pub class: ClassId,
    /// True for a pupils' room.
    pub pupils: bool,
}

/// Where a room's address is sealed. The audience is part of it, so a class's two rooms cannot be exchanged.
pub(super) fn room_place(class: ClassId, room: Uuid, audience: &str) -> Place {
    Place::of("rooms", "address").in_class(class).at(room).at(audience)
}

/// Where a person's address is sealed.
pub(super) fn person_place(person: PersonId) -> Place {
    Place::of("people", "address").at(person.0)
}

impl Tx {
    /// Marks an update as handled; false when its effect is committed already.
    pub async fn first_time(&mut self, update: Option<&str>, day: Date) -> Result<bool> {
        let Some(update) = update else { return Ok(true) };
        let inserted = sqlx::query!(
            "insert into inbox (update_id, day) values ($1, $2) on conflict do nothing",
            update,
            day.to_sqlx() as _
        )
        .execute(self.sql().await?)
        .await?;
        Ok(inserted.rows_affected() == 1)
    }

    /// The class or council whose room has that address. A pupils' room does not count.
    pub async fn room(&mut self, address: &Address) -> Result<Option<ClassId>> {
        let class = sqlx::query_scalar!(
            "select class_id from rooms where room_hash = $1 and audience <> 'pupils'",
            self.keys.hash(address)
        )
        .fetch_optional(self.sql().await?)
        .await?;
        Ok(class.map(ClassId))
    }

    /// Gives a room to a new class, or to a new council.
    ///
    /// # Errors
    /// When the room belongs to a class already.
    pub async fn add_room(&mut self, address: &Address, room: Uuid, class: ClassId, council: bool) -> Result<()> {
        let audience = if council { "council" } else { "parents" };
        sqlx::query!(
            "insert into rooms (room_id, room_hash, address, class_id, audience) values ($1, $2, $3, $4, $5)",
            room,
            self.keys.hash(address),
            self.keys.seal(&room_place(class, room, audience), address.as_str())?,
            class.0,
            audience
        )
        .execute(self.sql().await?)
        .await?;
        Ok(())
    }

    /// Moves a room to its new address; `None` when the room is unknown or has moved already.
    pub async fn move_room(&mut self, from: &Address, to: &Address) -> Result<Option<Followed>> {
        let moves = sqlx::query!(
            "select room_id, class_id, audience from rooms where room_hash = $1 \
             and not exists (select from rooms where room_hash = $2) for update",
            self.keys.hash(from),
            self.keys.hash(to)
        )
        .fetch_optional(self.sql().await?)
        .await?;
        let Some(moved) = moves else { return Ok(None) };
        let place = room_place(ClassId(moved.class_id), moved.room_id, &moved.audience);
        sqlx::query!(
            "update rooms set room_hash = $2, address = $3 where room_id = $1",
            moved.room_id,
            self.keys.hash(to),
            self.keys.seal(&place, to.as_str())?
        )
        .execute(self.sql().await?)
        .await?;
        let pupils = match moved.audience.as_str() {
            "parents" | "council" => false,
            "pupils" => true,
            other => bail!("a room for the unknown audience `{other}`"),
        };
        Ok(Some(Followed { class: ClassId(moved.class_id), pupils }))
    }

    /// Marks that the bot has left a room, or is back. Returns the class when that is news. Pupils' rooms are not
    /// marked: the program deletes them.
    pub async fn set_presence(&mut self, address: &Address, left: Option<Timestamp>) -> Result<Option<ClassId>> {
        let class = sqlx::query_scalar!(
            "update rooms set left_since = $2 where room_hash = $1 and audience <> 'pupils' \
             and (left_since is null) <> ($2::timestamptz is null) returning class_id",
            self.keys.hash(address),
            left.map(instant) as _
        )
        .fetch_optional(self.sql().await?)
        .await?;
        Ok(class.map(ClassId))
    }

    /// The person with the first address, if the program knows them, and the class or council whose room has the
    /// second. A pupils' room does not count.
    pub async fn meet(&mut self, person: &Address, room: &Address) -> Result<(Option<Person>, Option<ClassId>)> {
        let row = sqlx::query!(
            "select p.person_id as \"person_id?\", p.language, r.class_id as \"class_id?\" from (select) event \
             left join people p on p.person_hash = $1 left join rooms r on r.room_hash = $2 and r.audience <> 'pupils'",
            self.keys.hash(person),
            self.keys.hash(room)
        )
        .fetch_one(self.sql().await?)
        .await?;
        let language = row.language.as_deref().map(Lang::stored).transpose()?;
        let person = row.person_id.map(|id| Person { id: PersonId(id), language });
        Ok((person, row.class_id.map(ClassId)))
    }

    /// The person with that address, if the program knows them.
    pub async fn person(&mut self, address: &Address) -> Result<Option<Person>> {
        let row =
            sqlx::query!("select person_id, language from people where person_hash = $1", self.keys.hash(address))
                .fetch_optional(self.sql().await?)
                .await?;
        let Some(row) = row else { return Ok(None) };
        Ok(Some(Person {
            id: PersonId(row.person_id),
            language: row.language.as_deref().map(Lang::stored).transpose()?,
        }))
    }

    /// The address of a person, and the language of their private messages.
    ///
    /// # Errors
    /// When the address was sealed with another secret.
    pub async fn address_of(&mut self, person: PersonId) -> Result<Option<(Address, Option<Lang>)>> {
        let row = sqlx::query!("select address, language from people where person_id = $1", person.0)
            .fetch_optional(self.sql().await?)
            .await?;
        row.map(|row| {
            let address = Address::from_stored(self.keys.open(&person_place(person), &row.address)?);
            Ok((address, row.language.as_deref().map(Lang::stored).transpose()?))
        })
        .transpose()
    }

    /// The person with that address. An unknown person becomes known, with the id `new`.
    ///
    /// Takes the person's lock ([`Tx::hold`]).
    pub async fn know(&mut self, address: &Address, new: Uuid) -> Result<PersonId> {
        self.hold(address).await?;
        if let Some(person) = self.person(address).await? {
            return Ok(person.id);
        }
        sqlx::query!(
            "insert into people (person_id, person_hash, address) values ($1, $2, $3)",
            new,
            self.keys.hash(address),
            self.keys.seal(&person_place(PersonId(new)), address.as_str())?
        )
        .execute(self.sql().await?)
        .await?;
        Ok(PersonId(new))
    }

    /// Takes a person's advisory lock until this transaction ends, so that a vote, a change of seats and `/forget`
    /// never cross.
    ///
    /// It is no row lock: a row stores the id of the transaction that locked it, and a ballot stores the id of the one
    /// that wrote it. The two would link a person to their ballot.
    pub async fn hold(&mut self, address: &Address) -> Result<()> {
        let hash = self.keys.hash(address);
        let key = hash.first_chunk::<8>().map_or(0, |bytes| i64::from_be_bytes(*bytes));
        if self.stands == Stands::Nowhere {
            // Every vote begins here, so the lock comes with the step to the doors.
            sqlx::query!("select enter(null, $2) as entered, pg_advisory_xact_lock($1) as held", key, self.keys.pass())
                .fetch_one(&mut *self.tx)
                .await?;
            self.stands = Stands::AtDoors;
            return Ok(());
        }
        sqlx::query!("select pg_advisory_xact_lock($1)", key).fetch_one(self.sql().await?).await?;
        Ok(())
    }

    /// Sets the language of a person's private messages.
    pub async fn set_language(&mut self, person: PersonId, lang: Lang) -> Result<()> {
        sqlx::query!("update people set language = $2 where person_id = $1", person.0, lang.code())
            .execute(self.sql().await?)
            .await?;
        Ok(())
    }

    /// The classes and councils of a person.
    pub async fn classes_of(&mut self, person: PersonId) -> Result<Vec<ClassId>> {
        let rows =
            sqlx::query_scalar!("select class_id from memberships where person_id = $1 order by class_id", person.0)
                .fetch_all(self.sql().await?)
                .await?;
        Ok(rows.into_iter().map(ClassId).collect())
    }

    /// Deletes a person without a class.
    pub async fn forget_person(&mut self, person: PersonId) -> Result<()> {
        sqlx::query!("delete from people where person_id = $1", person.0).execute(self.sql().await?).await?;
        Ok(())
    }

    /// Deletes an erased class from the doors: its rooms, codes, jobs and council, and the people without another
    /// class.
    pub async fn forget_rooms(&mut self, class: ClassId) -> Result<()> {
        sqlx::query!("delete from codes where class_id = $1", class.0).execute(self.sql().await?).await?;
        sqlx::query!("delete from jobs where class_id = $1", class.0).execute(self.sql().await?).await?;
        sqlx::query!("delete from council_classes where $1 in (class_id, council_id)", class.0)
            .execute(self.sql().await?)
            .await?;
        sqlx::query!("delete from council_shares where $1 in (class_id, council_id)", class.0)
            .execute(self.sql().await?)
            .await?;
        sqlx::query!(
            "with blocks as (delete from council_blocks where council_id = $1) \
             delete from council_results where council_id = $1",
            class.0
        )
        .execute(self.sql().await?)
        .await?;
        sqlx::query!("delete from rooms where class_id = $1", class.0).execute(self.sql().await?).await?;
        sqlx::query!(
            "with gone as (delete from memberships where class_id = $1 returning person_id) \
             delete from people p using gone where p.person_id = gone.person_id \
             and not exists (select from memberships m where m.person_id = p.person_id and m.class_id <> $1)",
            class.0
        )
        .execute(self.sql().await?)
        .await?;
        Ok(())
    }

    /// When the bot left the parents' or council's room; `None` while it is there.
    pub async fn left_since(&mut self, class: ClassId) -> Result<Option<Timestamp>> {
        let since = sqlx::query_scalar!(
            "select left_since as \"left_since: jiff_sqlx::Timestamp\" from rooms where class_id = $1 \
             and audience <> 'pupils'",
            class.0
        )
        .fetch_optional(self.sql().await?)
        .await?;
        Ok(since.flatten().map(jiff_sqlx::Timestamp::to_jiff))
    }
}

impl ClassTx<'_> {
    /// The address of the parents' or council's room; `None` while the bot is not there.
    ///
    /// # Errors
    /// When the address was sealed with another secret.
    pub async fn parents_room(&mut self) -> Result<Option<Address>> {
        let row = sqlx::query!(
            "select room_id, audience, address from rooms where class_id = $1 and audience <> 'pupils' \
             and left_since is null",
            self.class.0
        )
        .fetch_optional(self.sql().await?)
        .await?;
        row.map(|row| {
            let place = room_place(self.class, row.room_id, &row.audience);
            Ok(Address::from_stored(self.keys.open(&place, &row.address)?))
        })
        .transpose()
    }

    /// Adds the membership of a person who came from the room, so that their private messages find this class.
    pub async fn add_membership(&mut self, person: PersonId) -> Result<()> {
        self.come(person, CameBy::Room).await
    }

    /// Adds a person's membership. One that exists stays as it is.
    pub async fn come(&mut self, person: PersonId, by: CameBy) -> Result<()> {
        sqlx::query!(
            "insert into memberships (person_id, class_id, came_by) values ($1, $2, $3) on conflict do nothing",
            person.0,
            self.class.0,
            by.code()
        )
        .execute(self.sql().await?)
        .await?;
        Ok(())
    }

    /// Deletes a person's membership.
    pub(super) async fn remove_membership(&mut self, person: PersonId) -> Result<()> {
        sqlx::query!("delete from memberships where person_id = $1 and class_id = $2", person.0, self.class.0)
            .execute(self.sql().await?)
            .await?;
        Ok(())
    }
}

impl Store {
    /// Deletes expired codes.
    pub async fn trim_codes(&self, now: Timestamp) -> Result<()> {
        let mut tx = self.begin().await?;
        sqlx::query!("delete from codes where until <= $1", instant(now) as _).execute(tx.sql().await?).await?;
        tx.commit().await
    }

    /// Deletes people without a class.
    pub async fn trim_people(&self) -> Result<()> {
        let mut tx = self.begin().await?;
        sqlx::query!(
            "delete from people where person_id in (select person_id from people p where not exists \
             (select from memberships m where m.person_id = p.person_id) for update skip locked)"
        )
        .execute(tx.sql().await?)
        .await?;
        tx.commit().await
    }

    /// Deletes the ids of updates that no chat delivers again.
    pub async fn trim_inbox(&self, before: Date) -> Result<()> {
        let mut tx = self.begin().await?;
        sqlx::query!("delete from inbox where day < $1", before.to_sqlx() as _).execute(tx.sql().await?).await?;
        tx.commit().await
    }
}
