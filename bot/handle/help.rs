//! Languages, and being forgotten.

use anyhow::Result;

use super::{InClass, Scene};
use crate::chat::Say;
use crate::class::Tenant;
use crate::lang::Lang;
use crate::say::help as say;
use crate::say::refusal::Refused;
use crate::store::Tx;

/// Sets the language that was asked for, or lists all.
pub(super) async fn language(scene: &Scene<'_>, mut tx: Tx, wanted: Option<String>) -> Result<Vec<Say>> {
    if let Some(wanted) = wanted {
        return match Lang::from_code(&wanted) {
            Some(lang) => set_language(scene, tx, lang).await,
            None => scene.just(tx, |w| Say::Answer(say::unknown_language(w))).await,
        };
    }
    let class = match scene.event.room.private {
        true => None,
        false => tx.room(&scene.event.room.address).await?,
    };
    scene.just(tx, |w| Say::Answer(say::languages(w, class))).await
}

/// Sets the language of what is said to the person alone.
pub(super) async fn set_language(scene: &Scene<'_>, mut tx: Tx, lang: Lang) -> Result<Vec<Say>> {
    // Where pupils have accounts, whoever is in no class is not written down for a language.
    if scene.at_school() && scene.person.is_none() && scene.classes(&mut tx).await?.is_empty() {
        return scene.just(tx, |w| Refused::NoClass.say(w)).await;
    }
    let person = scene.known(&mut tx).await?;
    tx.set_language(person, lang).await?;
    let room = if scene.event.room.private { None } else { tx.room(&scene.event.room.address).await? };
    match room {
        Some(room) => {
            let mut tx = tx.enter(room).await?;
            tx.add_membership(person).await?;
            tx.commit().await?;
        }
        None => tx.commit().await?,
    }
    Ok(vec![Say::Answer(say::language_set(scene.app.words(lang)))])
}

/// Sets the language of the room.
pub(super) async fn set_class_language<P: Tenant>(mut class: InClass<'_, P>, lang: Lang) -> Result<Vec<Say>> {
    if !class.leads().await? {
        return Ok(class.refuse(&Refused::NotContact));
    }
    class.tx.set_class_language(lang.code()).await?;
    let words = class.scene.app.words(lang);
    class.say(|_| Say::Room(say::class_language_set(words))).await
}

/// Forgets the person: their places in all classes, their seats, their ballots in open polls.
pub(super) async fn forget(scene: &Scene<'_>, mut tx: Tx) -> Result<Vec<Say>> {
    tx.hold(&scene.event.actor.address).await?;
    let Some(person) = tx.person(&scene.event.actor.address).await? else {
        return scene.just(tx, |w| Say::Answer(say::nothing_to_forget(w))).await;
    };
    let mut led = false;
    let mut lang = person.language;
    for class in tx.classes_of(person.id).await? {
        let mut in_class = tx.enter(class).await?;
        led |= in_class.member(person.id).await?.is_some_and(|member| member.contact);
        lang = lang.or(in_class.language().await?);
        in_class.withdraw(person.id).await?;
        in_class.remove(person.id).await?;
        tx = in_class.leave().await?;
    }
    tx.forget_person(person.id).await?;
    tx.commit().await?;
    let words = scene.app.words(lang.or(scene.event.actor.language).unwrap_or_default());
    Ok(vec![Say::Answer(say::forgotten(words, led))])
}
