//! An event with its person, and the class that it concerns.

use std::sync::OnceLock;

use agreements::class::country::Country;
use anyhow::Result;

use super::reply::{Handled, Reply, Stop};
use crate::app::App;
use crate::chat::{Post, Rights, Say};
use crate::event::{Address, Event, What};
use crate::guess::Server;
use crate::ids::{ClassId, PersonId};
use crate::lang::Lang;
use crate::say::Words;
use crate::say::refusal::Refused;
use crate::store::{Person, Tx};

/// An event with its person.
pub(super) struct Scene<'a> {
    pub(super) app: &'a App,
    pub(super) event: &'a Event,
    pub(super) person: Option<Person>,
    /// The class or council of the event's room. `None` if the room has none, or is a pupils' room.
    pub(super) of_room: Option<ClassId>,
    /// True when this person's advisory lock is held.
    pub(super) locked: bool,
    /// The language of the event's class, once known. A refusal uses it after the rollback.
    pub(super) spoken: OnceLock<Lang>,
}

impl<'a> Scene<'a> {
    /// True if a button was pressed, visible to others or not.
    pub(super) const fn pressed(&self) -> bool {
        matches!(self.event.what, What::Pressed { .. } | What::ShownBallot { .. })
    }

    /// Refuses somebody who, or whose server, has tried too many wrong codes. [`Scene::wrong_code`] counts one.
    pub(super) async fn may_guess(&self, tx: &mut Tx) -> Result<(), Stop> {
        let account = &self.event.actor.address;
        // The person's lock comes first, as everywhere.
        if !self.locked {
            tx.hold(account).await?;
        }
        let wrong = tx.wrong_codes(account, self.event.at).await?;
        if wrong.allow_another(&Server::of(account)) { Ok(()) } else { Err(Refused::CodeTooOften.into()) }
    }

    /// Counts a wrong code, and refuses it. Everything so far is kept, the count with it.
    pub(super) async fn wrong_code(&self, tx: &mut Tx, refused: Refused) -> Handled {
        tx.count_wrong_code(&self.event.actor.address, self.event.at).await?;
        Ok(Reply::refuse_and_keep(refused))
    }

    /// True if the chat has a server of a school.
    pub(super) fn has_schools(&self) -> bool {
        self.app.chats.of(&self.event.room.address).is_some_and(|chat| chat.has_schools())
    }

    /// True if the person's account is on such a server.
    pub(super) fn at_school(&self) -> bool {
        let actor = &self.event.actor.address;
        self.app.chats.of(actor).is_some_and(|chat| chat.at_school(actor))
    }

    /// The classes whose pupil the person is.
    ///
    /// A pupil has an account on a school's server, and is in a pupils' room without administering it. The bot does not
    /// know the person, and the person shares no room of parents or of a council.
    ///
    /// # Errors
    /// When the chat does not say in which rooms the person is. A pupil must never count as a parent.
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

    /// The person's classes: their memberships, and the classes whose room they share, if the chat tells.
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

    /// The classes that the event concerns: the room's, or in private all of the person's.
    pub(super) async fn asking(&self, tx: &mut Tx) -> Result<Vec<ClassId>> {
        match self.event.room.private {
            true => self.classes(tx).await,
            false => Ok(self.of_room.into_iter().collect()),
        }
    }

    /// Notes the language of the event's class.
    pub(super) fn speak(&self, language: &str) {
        if let Some(lang) = Lang::from_code(language) {
            // The first class that is entered is the event's class.
            let _ = self.spoken.set(lang);
        }
    }

    /// Answers with one message in the person's language.
    pub(super) async fn just(&self, tx: &mut Tx, say: impl FnOnce(&Words) -> Say) -> Handled {
        Ok(say(self.person_words(tx).await?).into())
    }

    /// Shows a post to the person alone. It may be longer than the answer to a press can be.
    pub(super) fn alone(&self, post: Post) -> Say {
        if self.pressed() { Say::Privately(post) } else { Say::Answer(post) }
    }

    /// The words for the readers of an answer: the room after a command there, else the person.
    pub(super) async fn words_for(&self, tx: &mut Tx) -> Result<&'a Words> {
        let room = !self.event.room.private && !self.pressed();
        let class = if room { tx.room(&self.event.room.address).await? } else { None };
        let Some(class) = class else { return self.person_words(tx).await };
        let of_class = tx.enter(class).language().await?;
        Ok(self.app.words(of_class.or(self.event.actor.language).unwrap_or_default()))
    }

    /// The words in the person's chosen language, else in the class's, else in their client's.
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

    /// The words for a refusal, after the rollback.
    pub(super) async fn refusal_words(&self) -> Result<&'a Words> {
        let own = self.person.and_then(|person| person.language);
        match own.or(self.spoken.get().copied()) {
            Some(lang) => Ok(self.app.words(lang)),
            None => self.person_words(&mut self.app.store.begin().await?).await,
        }
    }

    /// The person's id. Stores a new person, and takes the person's advisory lock.
    pub(super) async fn known(&self, tx: &mut Tx) -> Result<PersonId> {
        match self.person {
            Some(person) if self.locked => Ok(person.id),
            _ => tx.know(&self.event.actor.address, self.app.new_id()).await,
        }
    }

    /// Whether the person is in the room; `None` if the chat does not tell.
    pub(super) async fn is_in(&self, room: &Address) -> Option<bool> {
        let chat = self.app.chats.of(room)?;
        chat.is_in(room, &self.event.actor.address).await.unwrap_or_else(|error| {
            tracing::warn!(network = chat.network(), "cannot ask whether somebody is in a room: {error}");
            None
        })
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

/// The common country of these classes; `None` if they differ, or if none has been founded.
pub(super) async fn country_of(tx: &mut Tx, classes: &[ClassId]) -> Result<Option<Country>> {
    let profiles = tx.profiles(classes).await?;
    let mut countries: Vec<Country> = profiles.into_iter().map(|(_, profile)| profile.country).collect();
    countries.dedup();
    Ok(if let [country] = countries.as_slice() { Some(*country) } else { None })
}
