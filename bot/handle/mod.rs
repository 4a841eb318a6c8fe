//! Handlers: the one way from an [`Event`] to its effect and to what is said in answer.

mod agreement;
mod ballot;
mod help;
mod in_class;
mod lead;
mod lesson;
mod plan;
mod poll;
mod room;
mod seat;
mod start;

use agreements::poll::State;
use anyhow::{Context, Result};

use crate::app::App;
use crate::chat::{Rights, Say};
use crate::class::{ClassPoll, Dialog};
use crate::event::{Address, Command, Event, What};
use crate::ids::{ClassId, PersonId};
use crate::lang::Lang;
use crate::press::{Fill, Press, Topic};
use crate::say::refusal::{self, Refused};
use crate::say::{Words, start as say_start};
use crate::store::{Person, Tx, is_away};
use in_class::{InClass, USUAL_DAYS};

/// Handles an event and says what there is to say, in the chat that it came from.
///
/// # Errors
/// When the database is away: nothing was done, and the event may be handled again. Every other fault is logged here,
/// and the person is told that nothing was changed.
pub async fn handle(app: &App, event: &Event) -> Result<()> {
    let says = match answer(app, event).await {
        Ok(says) => says,
        Err(fault) if is_away(&fault) => return Err(fault),
        Err(fault) => {
            tracing::error!(network = event.room.address.network(), "an event could not be handled: {fault:#}");
            vec![refusal::fault(app.words(event.actor.language.unwrap_or_default()))]
        }
    };
    app.wake.notify_one();
    if let Some(chat) = app.chats.of(&event.room.address) {
        for say in says {
            if let Err(error) = chat.say(event, &say).await {
                tracing::warn!(network = chat.network(), "an answer could not be given: {error}");
            }
        }
    }
    Ok(())
}

async fn answer(app: &App, event: &Event) -> Result<Vec<Say>> {
    let mut tx = app.store.begin().await?;
    let press = match &event.what {
        What::Pressed { data, .. } => Press::parse(data),
        _ => None,
    };
    // A press done twice is the same as once, except a tick: twice it would undo itself.
    let once = event.id.as_deref().filter(|_| match (&event.what, &press) {
        (What::Pressed { .. }, press) => matches!(press, Some(Press::Fill(_, _, _, Fill::Tick(_)))),
        _ => true,
    });
    if !tx.first_time(once, event.at.to_zoned(jiff::tz::TimeZone::UTC).date()).await? {
        return Ok(Vec::new());
    }
    // Who takes part is held first, so that looking them up once is enough.
    let held = press.as_ref().is_some_and(|press| takes_part(press, event.room.private));
    if held {
        tx.hold(&event.actor.address).await?;
    }
    let person = tx.person(&event.actor.address).await?;
    let scene = Scene { app, event, person, held };
    if event.actor.anonymous {
        let commands = matches!(&event.what, What::Said { text, .. } if Command::parse(text).is_some());
        return if commands { scene.just(tx, |w| Refused::Anonymous.say(w)).await } else { Ok(Vec::new()) };
    }
    match &event.what {
        What::Said { text, answers } => match Command::parse(text) {
            Some(command) => scene.command(tx, command).await,
            None if event.room.private => scene.wrote(tx, text).await,
            None if answers.is_some() => start::typed(&scene, tx, text).await,
            None => Ok(Vec::new()),
        },
        What::Pressed { .. } => scene.press(tx, press).await,
        What::ShownBallot { data } => scene.shown_ballot(tx, Press::parse(data)).await,
        What::Media if event.room.private => scene.just(tx, |w| Say::Answer(crate::say::help::media(w))).await,
        What::Media | What::MemberLeft => Ok(Vec::new()),
        What::BotJoined => room::joined(&scene, tx).await,
        What::BotLeft => room::left(&scene, tx).await,
        What::Moved { to } => room::moved(&scene, tx, to).await,
    }
}

/// An event with what is known of the person who caused it.
struct Scene<'a> {
    app: &'a App,
    event: &'a Event,
    person: Option<Person>,
    /// True when whatever else the person does waits already.
    held: bool,
}

impl<'a> Scene<'a> {
    async fn command(&self, tx: Tx, command: Command) -> Result<Vec<Say>> {
        use crate::say::help as say;
        match command {
            Command::Start(Some(link)) if self.event.room.private => self.linked(tx, &link).await,
            Command::Start(_) => start::start(self, tx).await,
            Command::Help => self.just(tx, |w| Say::Answer(say::help(w))).await,
            Command::Privacy => self.just(tx, |w| Say::Answer(say::privacy(w))).await,
            Command::Forget => self.just(tx, |w| Say::Answer(say::forget(w))).await,
            Command::Unknown => self.just(tx, |w| Refused::UnknownCommand.say(w)).await,
            Command::Language(wanted) => help::language(self, tx, wanted).await,
            Command::Poll(Some((poll, days))) => match self.enter(tx, Topic::Polls).await? {
                Entered::Class(class) => poll::open(*class, &poll, days).await,
                Entered::Not(says) => Ok(says),
            },
            Command::Poll(None) => self.topic(tx, Topic::Polls).await,
            Command::Polls => self.topic(tx, Topic::Overview).await,
            Command::Close => self.topic(tx, Topic::Close).await,
            Command::Seats => self.topic(tx, Topic::Seats).await,
            Command::Code(code) => seat::code(self, tx, code).await,
            Command::Agreement => self.topic(tx, Topic::Agreement).await,
            Command::Lesson => self.topic(tx, Topic::Lesson).await,
            Command::Me => self.topic(tx, Topic::Me).await,
        }
    }

    /// Somebody came through a link on a card: straight to the ballot, and they are in the class from now on.
    async fn linked(&self, mut tx: Tx, link: &str) -> Result<Vec<Say>> {
        let Some(Press::Ballot(class, poll)) = Press::linked(link) else { return start::start(self, tx).await };
        let person = self.known(&mut tx).await?;
        match self.founded_for(tx, class, Some(person)).await? {
            Entered::Class(mut class) => {
                class.tx.add_membership(person).await?;
                ballot::open(*class, poll).await
            }
            Entered::Not(says) => Ok(says),
        }
    }

    /// Somebody wrote something to the bot alone: it goes on with what they are in the middle of, if they are.
    async fn wrote(&self, mut tx: Tx, text: &str) -> Result<Vec<Say>> {
        if let Some(person) = self.person {
            for class in tx.classes_of(person.id).await? {
                let mut in_class = tx.enter(class).await?;
                let dialog = in_class.dialog(person.id, self.event.at).await?;
                tx = in_class.leave().await?;
                let Some(dialog) = dialog else { continue };
                tx.hold(&self.event.actor.address).await?;
                let class = match self.founded(tx, class).await? {
                    Entered::Class(class) => *class,
                    Entered::Not(says) => return Ok(says),
                };
                return match dialog {
                    Dialog::OwnPoll(planned) => plan::write(class, person.id, planned, text).await,
                    Dialog::Objection { poll } => ballot::write_reason(class, person.id, poll, text).await,
                    other => lead::write(class, person.id, other, text).await,
                };
            }
        }
        self.just(tx, |w| Say::Answer(crate::say::help::not_understood(w))).await
    }

    async fn topic(&self, tx: Tx, topic: Topic) -> Result<Vec<Say>> {
        match self.enter(tx, topic).await? {
            Entered::Class(class) => show(*class, topic).await,
            Entered::Not(says) => Ok(says),
        }
    }

    /// A ballot that others could see is not counted; the same one is put before the person alone.
    async fn shown_ballot(&self, mut tx: Tx, press: Option<Press>) -> Result<Vec<Say>> {
        let Some(Press::Fill(class, poll, ..) | Press::Ballot(class, poll)) = press else {
            return self.just(tx, |w| Refused::Stale.say(w)).await;
        };
        if tx.room(&self.event.room.address).await?.is_none_or(|of_room| of_room != class) {
            return self.just(tx, |w| Refused::AnotherClass.say(w)).await;
        }
        match self.founded(tx, class).await? {
            Entered::Class(class) => ballot::shown(*class, poll).await,
            Entered::Not(says) => Ok(says),
        }
    }

    async fn press(&self, mut tx: Tx, press: Option<Press>) -> Result<Vec<Say>> {
        let Some(press) = press else { return self.just(tx, |w| Refused::Stale.say(w)).await };
        let Some(class) = press.class() else {
            return match press {
                Press::Language(lang) => help::set_language(self, tx, lang).await,
                _ => help::forget(self, tx).await,
            };
        };
        // A button works only in its class's room, or in private for somebody who is in the class.
        let belongs = if self.event.room.private {
            self.classes(&mut tx).await?.contains(&class)
        } else {
            tx.room(&self.event.room.address).await?.is_some_and(|of_room| of_room == class)
        };
        if !belongs {
            return self.just(tx, |w| Refused::AnotherClass.say(w)).await;
        }
        if let Press::SetUp(_, choice) = press {
            return start::chosen(self, tx, class, choice).await;
        }
        if press == Press::Confirm(class) {
            return start::confirmed(self, tx, class).await;
        }
        // Only who takes part is written down; a refusal undoes it.
        let known = self.person.map(|person| person.id);
        let person = if self.held { Some(self.known(&mut tx).await?) } else { known };
        let class = match self.founded_for(tx, class, person).await? {
            Entered::Class(class) => *class,
            Entered::Not(says) => return Ok(says),
        };
        let actor = || person.context("who takes part is known");
        match press {
            Press::Ballot(_, poll) => {
                let mut class = class;
                // What comes next comes alone, where only who is in the class may press.
                class.tx.add_membership(actor()?).await?;
                ballot::open(class, poll).await
            }
            Press::Fill(_, poll, version, fill) => ballot::fill(class, actor()?, poll, version, fill).await,
            Press::Reason(_, poll, act) => ballot::reason(class, actor()?, poll, act).await,
            Press::Stand(_, standing) => seat::stand(class, actor()?, standing).await,
            Press::Seat(_, act) => seat::act(class, actor()?, act).await,
            Press::Open(_, id) if self.event.room.private => plan::ready(class, actor()?, &id).await,
            Press::Open(_, id) => poll::open(class, &id, None).await,
            Press::Plan(_, answer) => plan::answer(class, actor()?, answer).await,
            Press::Lead(_, poll, act) => lead::act(class, actor()?, poll, act).await,
            Press::LessonDay(_, day) => lesson::day(class, day).await,
            Press::LessonTime(_, day, hour) => lesson::time(class, day, hour).await,
            Press::LessonOption(_, lesson, option) => lesson::option(class, &lesson, &option).await,
            Press::ClassLanguage(_, lang) => help::set_class_language(class, lang).await,
            Press::Show(_, topic) => show(class, topic).await,
            Press::SetUp(..) | Press::Confirm(_) | Press::Language(_) | Press::Forget => Ok(Vec::new()),
        }
    }

    /// The class that the event concerns: the room's, or in private the person's only one; else what to say instead.
    async fn enter(&'a self, mut tx: Tx, topic: Topic) -> Result<Entered<'a>> {
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
                let mut named = Vec::new();
                for class in several {
                    let mut in_class = tx.enter(*class).await?;
                    named.extend(in_class.profile().await?.map(|profile| (*class, profile.name)));
                    tx = in_class.leave().await?;
                }
                let says = self.just(tx, |w| Say::Answer(say_start::choose_class(w, &named, topic))).await?;
                Ok(Entered::Not(says))
            }
        }
    }

    /// The classes of the person: those they are in, and those whose room they share, as far as the chat tells.
    async fn classes(&self, tx: &mut Tx) -> Result<Vec<ClassId>> {
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

    async fn founded(&'a self, tx: Tx, class: ClassId) -> Result<Entered<'a>> {
        self.founded_for(tx, class, self.person.map(|person| person.id)).await
    }

    async fn founded_for(&'a self, tx: Tx, class: ClassId, person: Option<PersonId>) -> Result<Entered<'a>> {
        let mut tx = tx.enter(class).await?;
        let Some(profile) = tx.profile().await? else {
            let tx = tx.leave().await?;
            return Ok(Entered::Not(self.just(tx, |w| Refused::SetUpFirst.say(w)).await?));
        };
        let member = match person {
            Some(person) => tx.member(person).await?,
            None => None,
        };
        Ok(Entered::Class(Box::new(InClass { scene: self, tx, profile, member })))
    }

    /// Commits and says one thing in the person's language.
    async fn just(&self, tx: Tx, say: impl FnOnce(&Words) -> Say) -> Result<Vec<Say>> {
        Ok(vec![say(self.words_after(tx).await?)])
    }

    /// Commits, and finds the words for the person: their own choice, else the class's, else their client's.
    async fn words_after(&self, mut tx: Tx) -> Result<&'a Words> {
        let own = self.person.and_then(|person| person.language);
        let class = match (own, self.event.room.private) {
            (Some(_), _) => None,
            (None, false) => tx.room(&self.event.room.address).await?,
            (None, true) => self.classes(&mut tx).await?.first().copied(),
        };
        let of_class = match class {
            None => {
                tx.commit().await?;
                None
            }
            Some(class) => {
                let mut tx = tx.enter(class).await?;
                let profile = tx.profile().await?;
                tx.commit().await?;
                profile.and_then(|profile| Lang::from_code(&profile.language))
            }
        };
        Ok(self.app.words(own.or(of_class).or(self.event.actor.language).unwrap_or_default()))
    }

    /// The person's id; they are known from now on, and whatever else they do waits.
    async fn known(&self, tx: &mut Tx) -> Result<PersonId> {
        match self.person {
            Some(person) if self.held => Ok(person.id),
            _ => tx.know(&self.event.actor.address, self.app.new_id()).await,
        }
    }

    async fn rights(&self, room: &Address) -> Rights {
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

/// True when pressing this makes somebody take part, who is then known to the class.
const fn takes_part(press: &Press, private: bool) -> bool {
    matches!(
        press,
        Press::Ballot(..)
            | Press::Fill(..)
            | Press::Stand(..)
            | Press::Reason(..)
            | Press::Lead(..)
            | Press::Plan(..)
            | Press::Seat(..)
    ) || (private && matches!(press, Press::Open(..)))
}

enum Entered<'a> {
    Class(Box<InClass<'a>>),
    Not(Vec<Say>),
}

/// True while a poll can still be edited: planned, or open.
const fn in_plan(poll: &ClassPoll) -> bool {
    matches!(poll.poll.state, State::Planned(_) | State::Open)
}

async fn show(class: InClass<'_>, topic: Topic) -> Result<Vec<Say>> {
    match topic {
        Topic::Agreement => agreement::show(class).await,
        Topic::Polls => poll::list(class).await,
        Topic::Overview => poll::overview(class).await,
        Topic::Seats => seat::seats(class).await,
        Topic::Close => lead::choose_close(class).await,
        Topic::Lesson => lesson::show(class).await,
        Topic::Me => seat::me(class).await,
    }
}
