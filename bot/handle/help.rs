//! Languages, and `/forget`.

use super::in_class::InClass;
use super::reply::{Handled, Reply, Then, Withdrawal};
use super::scene::Scene;
use crate::chat::Say;
use crate::class::Tenant;
use crate::ids::PersonId;
use crate::lang::Lang;
use crate::say::help as say;
use crate::say::refusal::Refused;
use crate::store::{Person, Tx};

/// Sets the person's language by its code, or lists the languages.
pub(super) async fn language(scene: &Scene<'_>, tx: &mut Tx, wanted: Option<String>) -> Handled {
    if let Some(wanted) = wanted {
        return match Lang::from_code(&wanted) {
            Some(lang) => set_language(scene, tx, lang).await,
            None => scene.just(tx, |w| Say::Answer(say::unknown_language(w))).await,
        };
    }
    let class = match scene.event.room.private {
        true => None,
        false => scene.of_room,
    };
    scene.just(tx, |w| Say::Answer(say::languages(w, class))).await
}

/// Sets the language of the person's private messages.
pub(super) async fn set_language(scene: &Scene<'_>, tx: &mut Tx, lang: Lang) -> Handled {
    // On a school's server, an unknown person without a class may be a pupil. The bot stores no row about pupils.
    if scene.at_school() && scene.person.is_none() && scene.classes(tx).await?.is_empty() {
        return Err(Refused::NoClass.into());
    }
    let person = scene.known(tx).await?;
    tx.set_language(person, lang).await?;
    if !scene.event.room.private
        && let Some(class) = scene.of_room
    {
        tx.enter(class).add_membership(person).await?;
    }
    Ok(Say::Answer(say::language_set(scene.app.words(lang))).into())
}

/// Sets the language of the room.
pub(super) async fn set_class_language<P: Tenant>(class: &mut InClass<'_, P>, lang: Lang) -> Handled {
    class.tx.set_class_language(lang.code()).await?;
    Ok(Say::Room(say::class_language_set(class.scene.app.words(lang))).into())
}

/// Forgets the person. Their ballots, reasons and signatures go first, in transactions of their own: if the program
/// dies on the way, the chat delivers the press again, and the bot still knows whom to forget.
pub(super) async fn forget(scene: &Scene<'_>, tx: &mut Tx) -> Handled {
    let Some(Person { id: person, .. }) = scene.person else {
        return scene.just(tx, |w| Say::Answer(say::nothing_to_forget(w))).await;
    };
    let classes = tx.classes_of(person).await?;
    Ok(Reply { says: Vec::new(), then: Some(Then::Withdraw(Withdrawal { classes, person, forget: true })) })
}

/// Deletes the person's memberships, their seats, and the person.
pub(super) async fn forget_now(scene: &Scene<'_>, tx: &mut Tx, person: PersonId) -> Handled {
    let mut led = false;
    let mut lang = scene.person.and_then(|person| person.language);
    for class in tx.classes_of(person).await? {
        let mut within = tx.enter(class);
        led |= within.member(person).await?.is_some_and(|member| member.contact);
        lang = lang.or(within.language().await?);
        within.remove(person).await?;
    }
    tx.forget_person(person).await?;
    let words = scene.app.words(lang.or(scene.event.actor.language).unwrap_or_default());
    Ok(Say::Answer(say::forgotten(words, led)).into())
}
