//! An event with what is known of the person who caused it, and the class that it concerns.

use agreements::class::country::Country;
use agreements::class::name::ClassName;
use anyhow::Result;

use super::{InClass, InCouncil};
use crate::app::App;
use crate::chat::{Post, Rights, Say};
use crate::event::{Address, Event, What};
use crate::ids::{ClassId, PersonId};
use crate::lang::Lang;
use crate::press::Topic;
use crate::say::refusal::Refused;
use crate::say::{Words, start as say_start};
use crate::store::{Person, Tx};

/// An event with what is known of the person who caused it.
pub(super) struct Scene<'a> {
    pub(super) app: &'a App,
    pub(super) event: &'a Event,
    pub(super) person: Option<Person>,
    /// True when whatever else the person does waits already.
    pub(super) held: bool,
}

/// The class that an event concerns, or what to say instead.
pub(super) enum Entered<'a> {
    Class(Box<InClass<'a>>),
    Not(Vec<Say>),
}

/// What has a room: a class, a council, or what is being set up.
pub(super) enum Home<'a> {
    Class(Box<InClass<'a>>),
    Council(Box<InCouncil<'a>>),
    Begun(Box<Tx>),
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

    /// The class that the event concerns: the room's, or in private the person's only one; else what to say instead.
    pub(super) async fn enter(&'a self, mut tx: Tx, topic: Topic) -> Result<Entered<'a>> {
        if !self.event.room.private {
            let Some(room) = tx.room(&self.event.room.address).await? else {
                return Ok(Entered::Not(self.just(tx, |w| Refused::NoClassRoom.say(w)).await?));
            };
            return self.founded(tx, room).await;
        }
        match self.classes(&mut tx).await?.as_slice() {
            [] => Ok(Entered::Not(self.just(tx, |w| Refused::NoClass.say(w)).await?)),
            [class] => self.founded(tx, *class).await,
            several => {
                // A council is no class: what is asked for is about one.
                let (tx, profiles) = tx.profiles(several).await?;
                let named: Vec<_> = profiles.into_iter().map(|(class, profile)| (class, profile.name)).collect();
                match named.as_slice() {
                    [(class, _)] => self.founded(tx, *class).await,
                    [] => self.founded(tx, several[0]).await,
                    named => Ok(Entered::Not(self.choose(tx, named, topic).await?)),
                }
            }
        }
    }

    /// Asks which of several is meant.
    pub(super) async fn choose(&self, tx: Tx, named: &[(ClassId, ClassName)], topic: Topic) -> Result<Vec<Say>> {
        self.just(tx, |w| Say::Answer(say_start::choose_class(w, named, topic))).await
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

    pub(super) async fn founded(&'a self, tx: Tx, class: ClassId) -> Result<Entered<'a>> {
        self.founded_for(tx, class, self.person.map(|person| person.id)).await
    }

    pub(super) async fn founded_for(&'a self, tx: Tx, class: ClassId, person: Option<PersonId>) -> Result<Entered<'a>> {
        let refused = |tx, refused: Refused| self.just(tx, move |w| refused.say(w));
        match self.home(tx, class, person).await? {
            Home::Class(class) => Ok(Entered::Class(class)),
            Home::Council(council) => Ok(Entered::Not(refused(council.tx.leave().await?, Refused::Council).await?)),
            Home::Begun(tx) => Ok(Entered::Not(refused(*tx, Refused::SetUpFirst).await?)),
        }
    }

    /// Enters a class or a council.
    pub(super) async fn home(&'a self, tx: Tx, id: ClassId, person: Option<PersonId>) -> Result<Home<'a>> {
        let mut tx = tx.enter(id).await?;
        let (profile, member) = (
            tx.profile().await?,
            match person {
                Some(person) => tx.member(person).await?,
                None => None,
            },
        );
        if let Some(profile) = profile {
            return Ok(Home::Class(Box::new(InClass { scene: self, tx, profile, member })));
        }
        match tx.council().await? {
            Some(profile) => Ok(Home::Council(Box::new(InClass { scene: self, tx, profile, member }))),
            None => Ok(Home::Begun(Box::new(tx.leave().await?))),
        }
    }

    /// Commits and says one thing in the person's language.
    pub(super) async fn just(&self, tx: Tx, say: impl FnOnce(&Words) -> Say) -> Result<Vec<Say>> {
        Ok(vec![say(self.words_after(tx).await?)])
    }

    /// Something longer than what an answer to a press can hold, for the person alone.
    pub(super) fn alone(&self, post: Post) -> Say {
        if self.pressed() { Say::Privately(post) } else { Say::Answer(post) }
    }

    /// Commits, and finds the words for whoever reads the answer to something that is told to all who are there: in a
    /// room after a command everybody, else the person.
    pub(super) async fn words_for(&self, mut tx: Tx) -> Result<&'a Words> {
        let room = !self.event.room.private && !self.pressed();
        let class = if room { tx.room(&self.event.room.address).await? } else { None };
        let Some(class) = class else { return self.words_after(tx).await };
        let of_class = language_of(tx, class).await?;
        Ok(self.app.words(of_class.or(self.event.actor.language).unwrap_or_default()))
    }

    /// Commits, and finds the words for the person: their own choice, else the class's, else their client's.
    pub(super) async fn words_after(&self, mut tx: Tx) -> Result<&'a Words> {
        let own = self.person.and_then(|person| person.language);
        let class = match (own, self.event.room.private) {
            (Some(_), _) => None,
            (None, false) => match tx.room(&self.event.room.address).await? {
                None if self.has_schools() => tx.pupils_of(&self.event.room.address).await?,
                class => class,
            },
            (None, true) => self.classes(&mut tx).await?.first().copied(),
        };
        let of_class = match class {
            None => {
                tx.commit().await?;
                None
            }
            Some(class) => language_of(tx, class).await?,
        };
        Ok(self.app.words(own.or(of_class).or(self.event.actor.language).unwrap_or_default()))
    }

    /// The person's id; they are known from now on, and whatever else they do waits.
    pub(super) async fn known(&self, tx: &mut Tx) -> Result<PersonId> {
        match self.person {
            Some(person) if self.held => Ok(person.id),
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

/// Commits, and finds the language of a class or a council.
async fn language_of(tx: Tx, class: ClassId) -> Result<Option<Lang>> {
    let mut tx = tx.enter(class).await?;
    let language = tx.language().await?;
    tx.commit().await?;
    Ok(language)
}

/// The one country of these classes; nothing when they are of several, or none is founded.
pub(super) async fn country_of(tx: Tx, classes: &[ClassId]) -> Result<(Tx, Option<Country>)> {
    let (tx, profiles) = tx.profiles(classes).await?;
    let mut countries: Vec<Country> = profiles.into_iter().map(|(_, profile)| profile.country).collect();
    countries.dedup();
    Ok((tx, if let [country] = countries.as_slice() { Some(*country) } else { None }))
}
