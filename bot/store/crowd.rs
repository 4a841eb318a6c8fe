//! A made-up crowd for the benchmark: many classes with their parents, each with a poll that runs.

use std::sync::Arc;

use agreements::poll::question::{AgeScale, Question};
use agreements::poll::rule::Rule;
use anyhow::Result;
use sqlx::types::Json;
use uuid::Uuid;

use super::Store;
use super::doors::{person_place, room_place};
use crate::class::Subject;
use crate::event::Address;
use crate::ids::{ClassId, PersonId};

/// How many classes are written at once.
const AT_ONCE: usize = 200;

/// The size of the crowd, and its first Telegram ids.
#[derive(Debug, Clone, Copy)]
pub struct Crowd {
    /// How many classes.
    pub classes: usize,
    /// How many children each has, each with one parent.
    pub children: u8,
    /// The user id of the first parent; the others count up, class by class.
    pub first_parent: i64,
    /// The chat id of the first group; the others count down.
    pub first_group: i64,
}

impl Store {
    /// Writes the crowd to an empty database.
    ///
    /// # Errors
    /// When the login is no superuser: it writes past the walls.
    pub async fn fill(&self, crowd: &Crowd) -> Result<Arc<Vec<ClassId>>> {
        let classes: Vec<Uuid> = (0..crowd.classes).map(|_| Uuid::new_v4()).collect();
        let question = Question::Age(AgeScale { min: 8, max: 16 });
        for (chunk, first) in classes.chunks(AT_ONCE).zip((0_i64..).step_by(AT_ONCE)) {
            let (mut rooms, mut room_hashes, mut addresses) = (Vec::new(), Vec::new(), Vec::new());
            let (mut of_class, mut people, mut hashes, mut sealed) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
            for (class, number) in chunk.iter().zip(first..) {
                let room = Address::new("telegram", &(crowd.first_group - number).to_string());
                let id = Uuid::new_v4();
                rooms.push(id);
                room_hashes.push(self.keys.hash(&room));
                addresses.push(self.keys.seal(&room_place(ClassId(*class), id, "parents"), room.as_str())?);
                for parent in 0..i64::from(crowd.children) {
                    let user = crowd.first_parent + number * i64::from(crowd.children) + parent;
                    let address = Address::new("telegram", &user.to_string());
                    of_class.push(*class);
                    let id = Uuid::new_v4();
                    people.push(id);
                    hashes.push(self.keys.hash(&address));
                    sealed.push(self.keys.seal(&person_place(PersonId(id)), address.as_str())?);
                }
            }
            let seats: Vec<Uuid> = people.iter().map(|_| Uuid::new_v4()).collect();
            let mut tx = self.past_the_walls().begin().await?;
            sqlx::query("insert into classes select unnest($1::uuid[])").bind(chunk).execute(&mut *tx).await?;
            sqlx::query(
                "insert into profiles select c, 'Class', 'no', '{\"kind\":\"kindergarten\"}', $2, 'nb' \
                 from unnest($1::uuid[]) c",
            )
            .bind(chunk)
            .bind(i16::from(crowd.children))
            .execute(&mut *tx)
            .await?;
            sqlx::query(
                "insert into rooms (room_id, room_hash, address, class_id, audience) \
                 select *, 'parents' from unnest($1::uuid[], $2::bytea[], $3::bytea[], $4::uuid[])",
            )
            .bind(&rooms)
            .bind(&room_hashes)
            .bind(&addresses)
            .bind(chunk)
            .execute(&mut *tx)
            .await?;
            sqlx::query(
                "insert into people (person_id, person_hash, address) \
                 select * from unnest($1::uuid[], $2::bytea[], $3::bytea[])",
            )
            .bind(&people)
            .bind(&hashes)
            .bind(&sealed)
            .execute(&mut *tx)
            .await?;
            for statement in [
                "insert into memberships (class_id, person_id) select c, p from unnest($1::uuid[], $2::uuid[], $3::uuid[]) x(c, p, s)",
                "insert into members (class_id, person_id, standing) select c, p, 'guardian' from unnest($1::uuid[], $2::uuid[], $3::uuid[]) x(c, p, s)",
                "insert into seats (class_id, seat_id, number) select c, s, row_number() over (partition by c order by s) from unnest($1::uuid[], $2::uuid[], $3::uuid[]) x(c, p, s)",
                "insert into seat_guardians (class_id, seat_id, person_id) select c, s, p from unnest($1::uuid[], $2::uuid[], $3::uuid[]) x(c, p, s)",
            ] {
                sqlx::query(statement).bind(&of_class).bind(&people).bind(&seats).execute(&mut *tx).await?;
            }
            sqlx::query(
                "insert into polls (class_id, poll, subject, lineage, clause, question, rule, children, closes_at, \
                 state) select c, 1, $2, 'debut', 'debut', $3, $4, $5, '2100-01-01', 'open' from unnest($1::uuid[]) c",
            )
            .bind(chunk)
            .bind(Json(Subject::Ready("debut".into())))
            .bind(Json(&question))
            .bind(Json(Rule::default()))
            .bind(i16::from(crowd.children))
            .execute(&mut *tx)
            .await?;
            sqlx::query(
                "insert into poll_salts select c, 1, uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()) \
                 from unnest($1::uuid[]) c",
            )
            .bind(chunk)
            .execute(&mut *tx)
            .await?;
            tx.commit().await?;
        }
        sqlx::query("vacuum analyze").execute(self.past_the_walls()).await?;
        Ok(Arc::new(classes.into_iter().map(ClassId).collect()))
    }

    /// How many ballots there are.
    ///
    /// # Errors
    /// When the login is no superuser: it writes past the walls.
    pub async fn ballots(&self) -> Result<i64> {
        Ok(sqlx::query_scalar("select count(*) from ballots").fetch_one(self.past_the_walls()).await?)
    }

    /// How many ballots of slips there are.
    ///
    /// # Errors
    /// When the login is no superuser: it writes past the walls.
    pub async fn slip_ballots(&self) -> Result<i64> {
        Ok(sqlx::query_scalar("select count(*) from session_ballots").fetch_one(self.past_the_walls()).await?)
    }
}
