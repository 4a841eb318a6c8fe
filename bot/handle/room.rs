//! What happens to a room: the bot comes, goes, and the room moves.

use agreements::time::timetable::days_later;
use anyhow::Result;
use jiff::tz::TimeZone;

use super::{Scene, start};
use crate::chat::{Post, Say};
use crate::class::Wish;
use crate::event::Address;
use crate::job::Job;
use crate::job::worker::KEPT_DAYS;
use crate::say::{Words, start as say};
use crate::store::{Followed, Tx};

/// The bot has been let into a room: it says what to do, or is simply back.
pub(super) async fn joined(scene: &Scene<'_>, mut tx: Tx) -> Result<Vec<Say>> {
    if scene.event.room.private {
        return start::start(scene, tx).await;
    }
    tx.set_presence(&scene.event.room.address, None).await?;
    match tx.room(&scene.event.room.address).await? {
        Some(_) => start::start(scene, tx).await,
        None => scene.just(tx, |w| Say::Room(say::hello(w, scene.has_schools()))).await,
    }
}

/// The bot has been removed from a room: nothing is posted any more, and after a while all is erased.
pub(super) async fn left(scene: &Scene<'_>, mut tx: Tx) -> Result<Vec<Say>> {
    let now = scene.event.at;
    if tx.forget_pupils_room(&scene.event.room.address).await? {
        tx.commit().await?;
        tracing::info!("removed from a pupils' room");
        return Ok(Vec::new());
    }
    if let Some(class) = tx.set_presence(&scene.event.room.address, Some(now)).await? {
        let mut tx = tx.enter(class).await?;
        let erase_at = days_later(now, KEPT_DAYS, &TimeZone::UTC);
        Job::Erase.enqueue(scene.app, &mut tx, erase_at).await?;
        tx.commit().await?;
        tracing::info!(class = %class.0, "removed from the room of a class");
    } else {
        tx.commit().await?;
    }
    Ok(Vec::new())
}

/// Somebody has left the room: if they led the class, they lead it no more, and the room is told how somebody else can.
pub(super) async fn member_left(scene: &Scene<'_>, mut tx: Tx) -> Result<Vec<Say>> {
    let (Some(person), Some(class)) = (scene.person, tx.room(&scene.event.room.address).await?) else {
        return Ok(Vec::new());
    };
    let mut tx = tx.enter(class).await?;
    // Whoever answered questions answers no more, and gets no lessons.
    let advised = tx.end_adviser(person.id).await?;
    let member = tx.member(person.id).await?;
    let taught = member.is_some() || tx.lesson_wish(person.id).await?.is_some();
    if taught {
        tx.set_lesson_wish(person.id, Some(Wish::None)).await?;
    }
    if (advised || taught) && !member.is_some_and(|member| member.contact) {
        tx.commit().await?;
        return Ok(Vec::new());
    }
    if !tx.member(person.id).await?.is_some_and(|member| member.contact) {
        return Ok(Vec::new());
    }
    tx.end_contact(person.id).await?;
    let (nobody, language, council) = (!tx.has_contact().await?, tx.language().await?, tx.council().await?);
    tx.commit().await?;
    let words = language.map(|lang| scene.app.words(lang));
    let offer = |w: &Words| if council.is_some() { w.msg_council_takeover_offer() } else { w.msg_takeover_offer() };
    Ok(words.filter(|_| nobody).map(|w| Say::Room(Post::line(offer(w)))).into_iter().collect())
}

/// The room has another address: everything that is stored follows, in one transaction.
pub(super) async fn moved(scene: &Scene<'_>, mut tx: Tx, to: &Address) -> Result<Vec<Say>> {
    if let Some(Followed { class, pupils: false }) = tx.move_room(&scene.event.room.address, to).await? {
        let mut tx = tx.enter(class).await?;
        Job::Moved.enqueue(scene.app, &mut tx, scene.event.at).await?;
        tx.commit().await?;
        tracing::info!(class = %class.0, "the room of a class has moved");
        return Ok(Vec::new());
    }
    tx.commit().await?;
    Ok(Vec::new())
}
