//! Seats, their guardians, and the codes for seats.

use agreements::poll::tally::MAX_GUARDIANS;
use anyhow::{Context, Result};
use jiff::Timestamp;
use uuid::Uuid;

use super::{ClassTx, Tx, instant};
use crate::class::{CameBy, Taken, TakenBy, TakenSeat};
use crate::ids::{ClassId, PersonId, SeatId, SeatNo};

impl Tx {
    /// The class or council of an unexpired code.
    pub async fn class_of_code(&mut self, code: &str, now: Timestamp) -> Result<Option<ClassId>> {
        let class = sqlx::query_scalar!(
            "select class_id from codes where code_hash = $1 and until > $2",
            self.keys.code(code),
            instant(now) as _
        )
        .fetch_optional(self.sql().await?)
        .await?;
        Ok(class.map(ClassId))
    }
}

impl ClassTx<'_> {
    /// The number of seats with a guardian.
    pub async fn seats_taken(&mut self) -> Result<u8> {
        let taken = sqlx::query_scalar!(
            "select count(distinct seat_id) as \"taken!\" from seat_guardians where class_id = $1",
            self.class.0
        )
        .fetch_one(self.sql().await?)
        .await?;
        Ok(u8::try_from(taken).unwrap_or(u8::MAX))
    }

    /// Takes the lock under which seats of this class are taken, so that there are never more than children.
    pub async fn hold_seats(&mut self) -> Result<()> {
        sqlx::query!("select class_id from profiles where class_id = $1 for update", self.class.0)
            .fetch_optional(self.sql().await?)
            .await?;
        Ok(())
    }

    /// Makes a code that gives a seat to one guardian.
    pub async fn add_code(&mut self, seat: SeatId, code: &str, until: Timestamp) -> Result<()> {
        let hash = self.open_code(code, until).await?;
        sqlx::query!(
            "insert into seat_codes (class_id, seat_id, code_hash) values ($1, $2, $3)",
            self.class.0,
            seat.0,
            hash
        )
        .execute(self.sql().await?)
        .await?;
        Ok(())
    }

    /// Stores a code's hash with this class and its expiry. The caller stores what the code gives.
    pub(super) async fn open_code(&mut self, code: &str, until: Timestamp) -> Result<Vec<u8>> {
        let hash = self.keys.code(code);
        self.open_hash(&hash, until).await?;
        Ok(hash)
    }

    /// Stores a hash with this class and its expiry.
    pub(super) async fn open_hash(&mut self, hash: &[u8], until: Timestamp) -> Result<()> {
        sqlx::query!(
            "insert into codes (code_hash, class_id, until) values ($1, $2, $3)",
            hash,
            self.class.0,
            instant(until) as _
        )
        .execute(self.sql().await?)
        .await?;
        Ok(())
    }

    /// The number of seats that were taken with printed codes.
    pub async fn coded_seats(&mut self) -> Result<u8> {
        let coded = sqlx::query_scalar!(
            "select count(distinct seat_id) as \"coded!\" from seat_guardians g join seats s using (class_id, seat_id) \
             where g.class_id = $1 and s.coded",
            self.class.0
        )
        .fetch_one(self.sql().await?)
        .await?;
        Ok(u8::try_from(coded).unwrap_or(u8::MAX))
    }

    /// True when there are unused printed codes.
    pub async fn has_printed_codes(&mut self) -> Result<bool> {
        let has = sqlx::query_scalar!(
            "select exists (select from seat_codes c where class_id = $1 and not exists \
             (select from seat_guardians g where g.class_id = c.class_id and g.seat_id = c.seat_id)) as \"has!\"",
            self.class.0
        )
        .fetch_one(self.sql().await?)
        .await?;
        Ok(has)
    }

    /// Adds a seat without a guardian; `slip` for one that printed codes give.
    pub async fn add_seat(&mut self, seat: Uuid, slip: bool) -> Result<SeatId> {
        sqlx::query!(
            "insert into seats (class_id, seat_id, coded, number) \
             select $1, $2, $3, coalesce(max(number), 0) + 1 from seats where class_id = $1",
            self.class.0,
            seat,
            slip
        )
        .execute(self.sql().await?)
        .await?;
        Ok(SeatId(seat))
    }

    /// The taken seats by number. Nothing in them says whose they are.
    pub async fn taken_seats(&mut self) -> Result<Vec<TakenSeat>> {
        let rows = sqlx::query!(
            "select s.number, s.coded as slip, g.coded, m.came_by as \"came_by?\" from seats s \
             join seat_guardians g using (class_id, seat_id) \
             left join memberships m on m.class_id = g.class_id and m.person_id = g.person_id \
             where s.class_id = $1 order by s.number, g.coded, m.came_by",
            self.class.0
        )
        .fetch_all(self.sql().await?)
        .await?;
        let mut seats: Vec<TakenSeat> = Vec::new();
        for row in rows {
            let by = match (row.coded, row.slip, row.came_by.as_deref()) {
                (true, true, _) => TakenBy::Slip,
                (true, false, _) => TakenBy::Code,
                (false, _, None) => TakenBy::Came(CameBy::Room),
                (false, _, Some(word)) => {
                    TakenBy::Came(CameBy::from_code(word).context("an unknown way into a class")?)
                }
            };
            let number = SeatNo(row.number);
            match seats.last_mut().filter(|last| last.number == number) {
                Some(seat) => seat.by.push(by),
                None => seats.push(TakenSeat { number, by: vec![by] }),
            }
        }
        Ok(seats)
    }

    /// Frees a seat: deletes it, its unused codes and its guardians' hold on it. Returns the guardians.
    pub async fn free_seat(&mut self, number: SeatNo) -> Result<Vec<PersonId>> {
        let guardians = sqlx::query_scalar!(
            "select g.person_id from seat_guardians g join seats s using (class_id, seat_id) \
             where s.class_id = $1 and s.number = $2 order by g.person_id",
            self.class.0,
            number.0
        )
        .fetch_all(self.sql().await?)
        .await?;
        sqlx::query!(
            "delete from codes c using seat_codes k, seats s where c.code_hash = k.code_hash and k.class_id = $1 \
             and s.class_id = $1 and k.seat_id = s.seat_id and s.number = $2",
            self.class.0,
            number.0
        )
        .execute(self.sql().await?)
        .await?;
        sqlx::query!("delete from seats where class_id = $1 and number = $2", self.class.0, number.0)
            .execute(self.sql().await?)
            .await?;
        Ok(guardians.into_iter().map(PersonId).collect())
    }

    /// Deletes the unused codes of a person's seats, including those meant for another guardian.
    pub async fn revoke_codes(&mut self, person: PersonId) -> Result<()> {
        sqlx::query!(
            "with revoked as (delete from seat_codes k using seat_guardians g where k.class_id = $1 and g.class_id = $1 \
             and g.seat_id = k.seat_id and g.person_id = $2 returning code_hash) \
             delete from codes c using revoked where c.code_hash = revoked.code_hash",
            self.class.0,
            person.0
        )
        .execute(self.sql().await?)
        .await?;
        Ok(())
    }

    /// True when the person holds a seat that a printed slip gave.
    pub async fn has_slip_seat(&mut self, person: PersonId) -> Result<bool> {
        let has = sqlx::query_scalar!(
            "select exists (select from seats s join seat_guardians g using (class_id, seat_id) \
             where s.class_id = $1 and g.person_id = $2 and s.coded) as \"has!\"",
            self.class.0,
            person.0
        )
        .fetch_one(self.sql().await?)
        .await?;
        Ok(has)
    }

    /// The seats of printed slips.
    pub async fn slip_seats(&mut self) -> Result<Vec<SeatId>> {
        let seats = sqlx::query_scalar!("select seat_id from seats where class_id = $1 and coded", self.class.0)
            .fetch_all(self.sql().await?)
            .await?;
        Ok(seats.into_iter().map(SeatId).collect())
    }

    /// Sets whether only seats of printed slips have a vote.
    pub async fn set_slips_only(&mut self, only: bool) -> Result<()> {
        sqlx::query!("update profiles set slips_only = $2 where class_id = $1", self.class.0, only)
            .execute(self.sql().await?)
            .await?;
        Ok(())
    }

    /// Deletes the unused printed codes, and the seats without a guardian.
    pub async fn clear_codes(&mut self) -> Result<()> {
        // Codes of seats with a guardian stay: they are for the other home.
        sqlx::query!(
            "with unused as (delete from seat_codes s where class_id = $1 and not exists (select from seat_guardians g \
             where g.class_id = s.class_id and g.seat_id = s.seat_id) returning code_hash) \
             delete from codes c using unused where c.code_hash = unused.code_hash",
            self.class.0
        )
        .execute(self.sql().await?)
        .await?;
        sqlx::query!(
            "delete from seats s where class_id = $1 and not exists \
             (select from seat_guardians g where g.class_id = s.class_id and g.seat_id = s.seat_id)",
            self.class.0
        )
        .execute(self.sql().await?)
        .await?;
        Ok(())
    }

    /// Redeems a seat code; releases the person's uncoded seat. `None` when the code is used or unknown.
    pub async fn take_code(&mut self, person: PersonId, code: &str, now: Timestamp) -> Result<Option<Taken>> {
        let hash = self.keys.code(code);
        // The first of two people locks the row; the second finds none.
        let seat = sqlx::query_scalar!(
            "select s.seat_id from seat_codes s join codes c using (code_hash) \
             where s.class_id = $1 and s.code_hash = $2 and c.until > $3 for update of s",
            self.class.0,
            hash,
            instant(now) as _
        )
        .fetch_optional(self.sql().await?)
        .await?;
        let Some(seat) = seat.map(SeatId) else { return Ok(None) };
        if self.seats_of(person).await?.contains(&seat) {
            return Ok(Some(Taken::Already));
        }
        sqlx::query!("delete from seat_codes where class_id = $1 and code_hash = $2", self.class.0, hash)
            .execute(self.sql().await?)
            .await?;
        sqlx::query!("delete from codes where code_hash = $1 and class_id = $2", hash, self.class.0)
            .execute(self.sql().await?)
            .await?;
        let guardians = sqlx::query_scalar!(
            "select count(*) as \"guardians!\" from seat_guardians where class_id = $1 and seat_id = $2",
            self.class.0,
            seat.0
        )
        .fetch_one(self.sql().await?)
        .await?;
        if guardians >= i64::try_from(MAX_GUARDIANS)? {
            return Ok(Some(Taken::Full));
        }
        if let Some(own) = self.seat_of_their_own(person).await? {
            self.give_up(person, own).await?;
        }
        sqlx::query!(
            "insert into seat_guardians (class_id, seat_id, person_id, coded) values ($1, $2, $3, true)",
            self.class.0,
            seat.0,
            person.0
        )
        .execute(self.sql().await?)
        .await?;
        Ok(Some(Taken::Seat))
    }

    /// A seat that a person has without a code.
    async fn seat_of_their_own(&mut self, person: PersonId) -> Result<Option<SeatId>> {
        let seat = sqlx::query_scalar!(
            "select seat_id from seat_guardians where class_id = $1 and person_id = $2 and not coded \
             order by seat_id limit 1",
            self.class.0,
            person.0
        )
        .fetch_optional(self.sql().await?)
        .await?;
        Ok(seat.map(SeatId))
    }

    /// Sets the number of children of the class.
    pub async fn set_children(&mut self, children: u8) -> Result<()> {
        sqlx::query!("update profiles set children = $2 where class_id = $1", self.class.0, i16::from(children))
            .execute(self.sql().await?)
            .await?;
        Ok(())
    }

    /// Sets whether a member gets reminders of polls.
    pub async fn set_reminders(&mut self, person: PersonId, wanted: bool) -> Result<()> {
        sqlx::query!(
            "update members set reminders = $3 where class_id = $1 and person_id = $2",
            self.class.0,
            person.0,
            wanted
        )
        .execute(self.sql().await?)
        .await?;
        Ok(())
    }
}
