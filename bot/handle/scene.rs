//! An event with what is known of the person who caused it, and the class that it concerns.

use std::sync::OnceLock;

use agreements::class::country::Country;
use anyhow::Result;

use super::reply::Handled;
use crate::app::App;
use crate::chat::{Post, Rights, Say};
use crate::event::{Address, Event, What};
use crate::ids::{ClassId, PersonId};
use crate::lang::Lang;
use crate::say::Words;
use crate::store::{Person, Tx};

/// An event with what is known of the person who caused it.
pub(super) struct Scene<'a> {
    pub(super) app: &'a App,
    pub(super) event: &'a Event,
    pub(super) person: Option<Person>,
    /// True when this person's advisory lock is held.
    pub(super) locked: bool,
    /// The language of the class that the event concerns, once it is known: a refusal is said in it after the rollback.
    pub(super) spoken: OnceLock<Lang>,
}

impl<'a> Scene<'a> {
    /// True when a button was pressed, where others see it or not, rather than something written.
    pub(super) const fn pressed(&self) -> bool {
        matches!(self.event.what, What::Pressed { .. } | What::ShownBallot { .. })
    }

    /// True where the chat knows a server of a school's own.
    pub(super) fn has_schools(&self) -> bool {
        self.app.chats.of(&self.event.room.address).is_some_and(|chat| chat.has_schools())
    }

    /// True when the person's account is on such a server.
    pub(super) fn at_school(&self) -> bool {
        let actor = &self.event.actor.address;
        self.app.chats.of(actor).is_some_and(|chat| chat.at_school(actor))
    }

    /// The classes whose pupil the person is: with an account on a school's server, in the pupils' room without looking
    /// after it, and neither known nor where parents or a council are.
    ///
    /// # Errors
    /// When the database does not answer, or the chat does not say where somebody is: a pupil is never taken for a parent.
    pub(super) async fn pupil_of(&self, tx: &mut Tx) -> Result<Vec<ClassId>> {
        let (actor, mut classes) = (&self.event.actor.address, Vec::new());
        let Some(chat) = self.app.chats.of(actor).filter(|_| self.person.is_none() && self.at_school()) else {
            return Ok(classes);
        };
        for room in chat.shared_rooms(actor).await? {
            if tx.room(&room).await?.is_some() {
                return Ok(Vec::new());
            }
            if let Some(class) = tx.pupils_of(&room).await?
                && chat.rights(&room, actor).await? != Rights::Administrator
            {
                classes.push(class);
            }
        }
        Ok(classes)
    }

    /// The classes of the person: those they are in, and those whose room they share, as far as the chat tells.
    pub(super) async fn classes(&self, tx: &mut Tx) -> Result<Vec<ClassId>> {
        let mut classes = match self.person {
            Some(person) => tx.classes_of(person.id).await?,
            None => Vec::new(),
        };
        if let Some(chat) = self.app.chats.of(&self.event.room.address) {
            match chat.shared_rooms(&self.event.actor.address).await {
                Ok(rooms) => {
                    for room in rooms {
                        let class = tx.room(&room).await?;
                        classes.extend(class.filter(|class| !classes.contains(class)));
                    }
                }
                Err(error) => tracing::warn!(network = chat.network(), "cannot ask for shared rooms: {error}"),
            }
        }
        Ok(classes)
    }

    /// The classes that somebody asks for: the room's, or in private all of theirs.
    pub(super) async fn asking(&self, tx: &mut Tx) -> Result<Vec<ClassId>> {
        match self.event.room.private {
            true => self.classes(tx).await,
            false => Ok(tx.room(&self.event.room.address).await?.into_iter().collect()),
        }
    }

    /// Notes the language of the class that the event concerns.
    pub(super) fn speak(&self, language: &str) {
        if let Some(lang) = Lang::from_code(language) {
            // The first class that is entered is the one that the event concerns.
            let _ = self.spoken.set(lang);
        }
    }

    /// Answers with one thing in the person's language.
    pub(super) async fn just(&self, tx: &mut Tx, say: impl FnOnce(&Words) -> Say) -> Handled {
        Ok(say(self.person_words(tx).await?).into())
    }

    /// Something longer than what an answer to a press can hold, for the person alone.
    pub(super) fn alone(&self, post: Post) -> Say {
        if self.pressed() { Say::Privately(post) } else { Say::Answer(post) }
    }

    /// The words for the people who read an answer that everybody there may read: in a room after a command the room, else
    /// the person.
    pub(super) async fn words_for(&self, tx: &mut Tx) -> Result<&'a Words> {
        let room = !self.event.room.private && !self.pressed();
        let class = if room { tx.room(&self.event.room.address).await? } else { None };
        let Some(class) = class else { return self.person_words(tx).await };
        let of_class = tx.enter(class).language().await?;
        Ok(self.app.words(of_class.or(self.event.actor.language).unwrap_or_default()))
    }

    /// The words for the person: in the language that they chose, else in the class's, else in their client's.
    pub(super) async fn person_words(&self, tx: &mut Tx) -> Result<&'a Words> {
        let own = self.person.and_then(|person| person.language);
        let class = match (own, self.event.room.private) {
            (Some(_), _) => None,
            (None, false) => match tx.room(&self.event.room.address).await? {
                None if self.has_schools() => tx.pupils_of(&self.event.room.address).await?,
                class => class,
            },
            (None, true) => self.classes(tx).await?.first().copied(),
        };
        let of_class = match class {
            None => None,
            Some(class) => tx.enter(class).language().await?,
        };
        Ok(self.app.words(own.or(of_class).or(self.event.actor.language).unwrap_or_default()))
    }

    /// The words of a refusal, after the rollback.
    pub(super) async fn refusal_words(&self) -> Result<&'a Words> {
        let own = self.person.and_then(|person| person.language);
        match own.or(self.spoken.get().copied()) {
            Some(lang) => Ok(self.app.words(lang)),
            None => self.person_words(&mut self.app.store.begin().await?).await,
        }
    }

    /// The person's id. Writes them down if they are new, and takes their lock.
    pub(super) async fn known(&self, tx: &mut Tx) -> Result<PersonId> {
        match self.person {
            Some(person) if self.locked => Ok(person.id),
            _ => tx.know(&self.event.actor.address, self.app.new_id()).await,
        }
    }

    pub(super) async fn rights(&self, room: &Address) -> Rights {
        let Some(chat) = self.app.chats.of(room) else { return Rights::Ordinary };
        match chat.rights(room, &self.event.actor.address).await {
            Ok(rights) => rights,
            Err(error) => {
                tracing::warn!(network = chat.network(), "cannot ask for somebody's rights: {error}");
                Rights::Ordinary
            }
        }
    }
}

/// The one country of these classes; `None` when they are of several, or none has been founded.
pub(super) async fn country_of(tx: &mut Tx, classes: &[ClassId]) -> Result<Option<Country>> {
    let profiles = tx.profiles(classes).await?;
    let mut countries: Vec<Country> = profiles.into_iter().map(|(_, profile)| profile.country).collect();
    countries.dedup();
    Ok(if let [country] = countries.as_slice() { Some(*country) } else { None })
}
