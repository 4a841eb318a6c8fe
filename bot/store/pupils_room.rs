//! The pupils' room on a server of the school's own, and who takes part there in a session.
//!
//! No row says who is in the room. A participant has a slip until the session ends, by a keyed hash of their address
//! and the session.

use agreements::session::Session;
use agreements::session::step::{Means, Step};
use anyhow::Result;
use jiff::Timestamp;
use uuid::Uuid;

use super::doors::room_place;
use super::{ClassTx, Tx};
use crate::class::{Around, ClassSession, SlipNo};
use crate::event::Address;
use crate::ids::ClassId;

impl Tx {
    /// The class whose pupils' room has that address.
    pub async fn pupils_of(&mut self, address: &Address) -> Result<Option<ClassId>> {
        let class = sqlx::query_scalar!(
            "select class_id from rooms where room_hash = $1 and audience = 'pupils'",
            self.keys.hash(address)
        )
        .fetch_optional(self.sql().await?)
        .await?;
        Ok(class.map(ClassId))
    }

    /// Those of these classes that are in a session in their room.
    pub async fn pupils_in_session(&mut self, classes: &[ClassId], now: Timestamp) -> Result<Vec<ClassId>> {
        let mut there = Vec::new();
        for class in classes {
            let session = self.enter(*class).session(now).await?.and_then(|session| session.body);
            there.extend(session.filter(|session| session.means == Means::Room).map(|_| *class));
        }
        Ok(there)
    }

    /// Makes a room the pupils' room of a class, in place of the last one; false when the room belongs to another
    /// class.
    pub async fn give_to_pupils(&mut self, address: &Address, room: Uuid, class: ClassId) -> Result<bool> {
        sqlx::query!(
            "delete from rooms where class_id = $1 and audience = 'pupils' and room_hash <> $2",
            class.0,
            self.keys.hash(address)
        )
        .execute(self.sql().await?)
        .await?;
        let given = sqlx::query!(
            "insert into rooms (room_id, room_hash, address, class_id, audience) values ($1, $2, $3, $4, 'pupils') \
             on conflict on constraint rooms_one_per_address do update set room_id = excluded.room_id, \
             address = excluded.address \
             where rooms.class_id = excluded.class_id and rooms.audience = 'pupils'",
            room,
            self.keys.hash(address),
            self.keys.seal(&room_place(class, room, "pupils"), address.as_str())?,
            class.0
        )
        .execute(self.sql().await?)
        .await?;
        Ok(given.rows_affected() == 1)
    }

    /// Deletes a pupils' room; true when it was one.
    pub async fn forget_pupils_room(&mut self, address: &Address) -> Result<bool> {
        let hash = self.keys.hash(address);
        let gone = sqlx::query!("delete from rooms where room_hash = $1 and audience = 'pupils'", hash)
            .execute(self.sql().await?)
            .await?;
        Ok(gone.rows_affected() == 1)
    }
}

impl ClassTx<'_> {
    /// The address of the pupils' room, if there is one.
    ///
    /// # Errors
    /// When the address was sealed with another secret.
    pub async fn pupils_room(&mut self) -> Result<Option<Address>> {
        let row = sqlx::query!(
            "select room_id, address from rooms where class_id = $1 and audience = 'pupils'",
            self.class.0
        )
        .fetch_optional(self.sql().await?)
        .await?;
        row.map(|row| {
            let place = room_place(self.class, row.room_id, "pupils");
            Ok(Address::from_stored(self.keys.open(&place, &row.address)?))
        })
        .transpose()
    }

    /// The rows outside a session that its current step shows.
    pub async fn around(&mut self, session: &Session) -> Result<Around> {
        let mut around = Around::default();
        match session.step {
            Step::Gather => around.wishes = self.wishes().await?,
            Step::Think => around.planned = self.planned(session.topic()).await?,
            Step::Group | Step::Talk => around.part = self.pupil_agreement().await?.map(|part| part.version),
            Step::Propose | Step::Vote | Step::Told | Step::Done => {}
        }
        Ok(around)
    }

    /// Makes the code that turns a room into the pupils' room. It replaces the last one.
    pub async fn set_room_code(&mut self, code: &str, until: Timestamp) -> Result<()> {
        sqlx::query!(
            "delete from codes c using profiles p where p.class_id = $1 and c.class_id = $1 and c.code_hash = p.room_code",
            self.class.0
        )
        .execute(self.sql().await?)
        .await?;
        let hash = self.open_code(code, until).await?;
        sqlx::query!("update profiles set room_code = $2 where class_id = $1", self.class.0, hash)
            .execute(self.sql().await?)
            .await?;
        Ok(())
    }

    /// Redeems that code; false when it is a code of another kind.
    pub async fn take_room_code(&mut self, code: &str) -> Result<bool> {
        let hash = self.keys.code(code);
        let taken = sqlx::query!(
            "update profiles set room_code = null where class_id = $1 and room_code = $2",
            self.class.0,
            hash
        )
        .execute(self.sql().await?)
        .await?;
        let taken = taken.rows_affected() == 1;
        if taken {
            sqlx::query!("delete from codes where class_id = $1 and code_hash = $2", self.class.0, hash)
                .execute(self.sql().await?)
                .await?;
        }
        Ok(taken)
    }

    /// Takes the lock that keeps the posts in the pupils' room of this class in order.
    pub async fn hold_pupils_room(&mut self) -> Result<()> {
        sqlx::query!("select pg_advisory_xact_lock(hashtextextended($1, 11))", self.class.0.to_string())
            .fetch_one(self.sql().await?)
            .await?;
        Ok(())
    }

    /// The slip of a participant in the pupils' room; `None` when they have none yet.
    pub async fn slip_in_room(&mut self, session: &ClassSession, pupil: &Address) -> Result<Option<SlipNo>> {
        let token = self.token_in_room(session, pupil);
        self.slip(&token).await
    }

    /// The token of a participant in the pupils' room. It depends on the secret and differs in each session.
    fn token_in_room(&self, session: &ClassSession, pupil: &Address) -> String {
        let known: String = self.keys.hash(pupil).iter().map(|byte| format!("{byte:02x}")).collect();
        format!("{} {known}", session.entry)
    }

    /// Gives a participant in the pupils' room a slip, in use from the start; `None` when `most` slips are in use. The
    /// session's row must be locked for change. The same transaction must not store the participant's action.
    pub async fn give_slip(&mut self, session: &ClassSession, pupil: &Address, most: u8) -> Result<Option<SlipNo>> {
        let token = self.token_in_room(session, pupil);
        let slip = sqlx::query_scalar!(
            "insert into slips (class_id, slip, code_hash, token_hash, used) \
             select $1, coalesce(max(slip), 0) + 1, $2, $2, true from slips where class_id = $1 \
             having count(*) < $3 returning slip",
            self.class.0,
            self.keys.code(&token),
            i64::from(most)
        )
        .fetch_optional(self.sql().await?)
        .await?;
        Ok(slip.map(SlipNo))
    }
}
