//! Rooms: the bot joins and leaves, members leave, and rooms move.

use agreements::time::timetable::days_later;
#[cfg(feature = "matrix")]
use anyhow::Result;
use jiff::tz::TimeZone;

use super::reply::{Handled, Reply};
use super::scene::Scene;
use super::start;
#[cfg(feature = "matrix")]
use crate::app::App;
use crate::chat::{Post, Say};
use crate::class::{GRACE_DAYS, Wish};
use crate::event::{Address, Leaving};
use crate::job::Job;
use crate::job::worker::KEPT_DAYS;
use crate::say::start as say;
use crate::store::{Followed, Tx};

/// The bot joined a room. Greets a new room, or continues where it was.
pub(super) async fn joined(scene: &Scene<'_>, tx: &mut Tx) -> Handled {
    if scene.event.room.private {
        return start::start(scene, tx).await;
    }
    tx.set_presence(&scene.event.room.address, None).await?;
    match tx.room(&scene.event.room.address).await? {
        Some(_) => start::start(scene, tx).await,
        None => scene.just(tx, |w| Say::Room(say::hello(w, scene.has_schools()))).await,
    }
}

/// True if a room belongs to a class, a council, or a class's pupils.
#[cfg(feature = "matrix")]
pub(crate) async fn is_of_class(app: &App, room: &Address) -> Result<bool> {
    let mut tx = app.store.begin().await?;
    Ok(tx.room(room).await?.is_some() || tx.pupils_of(room).await?.is_some())
}

/// The bot was removed from a room. It posts nothing more there, and erases the class after [`KEPT_DAYS`].
pub(super) async fn left(scene: &Scene<'_>, tx: &mut Tx) -> Handled {
    let now = scene.event.at;
    if tx.forget_pupils_room(&scene.event.room.address).await? {
        tracing::info!("removed from a pupils' room");
        return Ok(Reply::default());
    }
    if let Some(class) = tx.set_presence(&scene.event.room.address, Some(now)).await? {
        let erase_at = days_later(now, KEPT_DAYS, &TimeZone::UTC);
        Job::Erase.enqueue_once(&mut tx.enter(class), erase_at).await?;
        tracing::info!(class = %class.0, "removed from the room of a class");
    }
    Ok(Reply::default())
}

/// A person is back in the room, and stays in the class.
pub(super) async fn member_joined(scene: &Scene<'_>, tx: &mut Tx) -> Handled {
    if let (Some(person), Some(class)) = (scene.person, scene.of_room) {
        tx.enter(class).set_left(person.id, None).await?;
    }
    Ok(Reply::default())
}

/// A person is no longer in the room. They no longer lead the class, answer questions or get lessons. If nobody leads
/// the class now, the bot tells the room how to take over.
///
/// Somebody who was removed is out of the class at once: their open ballots go uncounted, and their seats become free.
/// Somebody who left has [`GRACE_DAYS`] to come back.
pub(super) async fn member_left(scene: &Scene<'_>, tx: &mut Tx, how: Leaving) -> Handled {
    let (Some(person), Some(class)) = (scene.person, scene.of_room) else {
        return Ok(Reply::default());
    };
    let now = scene.event.at;
    let mut tx = tx.enter(class);
    tx.end_adviser(person.id).await?;
    let member = tx.member(person.id).await?;
    match how {
        Leaving::Removed => {
            // A code that they have kept for later would bring them back.
            tx.revoke_codes(person.id).await?;
            tx.remove(person.id).await?;
            Job::Withdrawn { person: person.id }.enqueue(scene.app, &mut tx, now).await?;
        }
        Leaving::Left => {
            if member.is_some() || tx.lesson_wish(person.id).await?.is_some() {
                tx.set_lesson_wish(person.id, Some(Wish::None)).await?;
            }
            if member.is_some_and(|member| member.contact) {
                tx.end_contact(person.id).await?;
            }
            tx.set_left(person.id, Some(now)).await?;
            let ends = days_later(now, GRACE_DAYS, &TimeZone::UTC);
            Job::MemberGone { person: person.id }.enqueue_once(&mut tx, ends).await?;
        }
    }
    if !member.is_some_and(|member| member.contact) {
        return Ok(Reply::default());
    }
    let (led, language, council) = (tx.has_contact().await?, tx.language().await?, tx.council().await?);
    let Some(w) = language.filter(|_| !led).map(|lang| scene.app.words(lang)) else { return Ok(Reply::default()) };
    let offer = if council.is_some() { w.msg_council_takeover_offer() } else { w.msg_takeover_offer() };
    Ok(Say::Room(Post::line(offer)).into())
}

/// A room has a new address. The bot stores it, and posts the open cards again.
pub(super) async fn moved(scene: &Scene<'_>, tx: &mut Tx, to: &Address) -> Handled {
    if let Some(Followed { class, pupils: false }) = tx.move_room(&scene.event.room.address, to).await? {
        Job::Moved.enqueue(scene.app, &mut tx.enter(class), scene.event.at).await?;
        tracing::info!(class = %class.0, "the room of a class has moved");
    }
    Ok(Reply::default())
}
