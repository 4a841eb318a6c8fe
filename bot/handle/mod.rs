//! Handlers: the one way from an [`Event`] to its effect and to what is said in answer.

mod agreement;
mod ask;
mod ballot;
mod council;
mod draft;
mod guide;
mod help;
mod in_class;
mod lead;
mod lesson;
mod page;
mod plan;
mod poll;
mod pupils;
mod pupils_room;
mod room;
mod scene;
mod seat;
mod sign;
mod sos;
mod start;
mod suggest;
mod text;

use agreements::poll::State;
use anyhow::{Context, Result};

use crate::app::App;
use crate::chat::Say;
use crate::class::{AgreementCard, ClassPoll};
use crate::event::{Command, Event, PostRef, What};
use crate::ids::PersonId;
use crate::press::{Agree, AskAct, LessonAct, Press, Topic};
use crate::say::refusal::{self, Refused};
use crate::store::{Tx, is_away};
use agreement::Wanted;
use in_class::{File, InClass, InCouncil, LINK_DAYS, USUAL_DAYS};
use scene::{Entered, Home, Scene, country_of};

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
    // A press done twice is mostly the same as once.
    let once = event.id.as_deref().filter(|_| match (&event.what, &press) {
        (What::Pressed { .. }, press) => press.as_ref().is_some_and(Press::counts_once),
        _ => true,
    });
    // Who takes part is held first, so that looking them up once is enough.
    let held = press.as_ref().is_some_and(|press| press.takes_part(event.room.private));
    if held {
        tx.hold(&event.actor.address).await?;
    }
    let person = tx.person(&event.actor.address).await?;
    let scene = Scene { app, event, person, held };
    // Of pupils not even the ids of their messages are written down: what comes twice is the same as once.
    let of_pupils = pupils_room::classes(&scene, &mut tx).await?;
    if !of_pupils.is_empty() && !pupils_room::is_for_all(&scene) {
        return pupils_room::happened(&scene, tx, &of_pupils, press).await;
    }
    if !tx.first_time(once, event.at.to_zoned(jiff::tz::TimeZone::UTC).date()).await? {
        return Ok(Vec::new());
    }
    if event.actor.anonymous {
        let commands = matches!(&event.what, What::Said { text, .. } if Command::parse(text).is_some());
        return if commands { scene.just(tx, |w| Refused::Anonymous.say(w)).await } else { Ok(Vec::new()) };
    }
    match &event.what {
        What::Said { text, answers } => match Command::parse(text) {
            Some(command) => scene.command(tx, command).await,
            None if event.room.private => scene.wrote(tx, text).await,
            None => match answers {
                Some(post) => scene.replied(tx, text, post).await,
                None => Ok(Vec::new()),
            },
        },
        What::Pressed { .. } => scene.press(tx, press).await,
        What::ShownBallot { data } => scene.shown_ballot(tx, Press::parse(data)).await,
        What::Media if event.room.private => scene.just(tx, |w| Say::Answer(crate::say::help::media(w))).await,
        What::Media => Ok(Vec::new()),
        What::MemberLeft => room::member_left(&scene, tx).await,
        What::BotJoined => room::joined(&scene, tx).await,
        What::BotLeft => room::left(&scene, tx).await,
        What::Moved { to } => room::moved(&scene, tx, to).await,
    }
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
            Command::Code(code) => self.code(tx, code, false).await,
            Command::Role(Some(code)) => self.code(tx, Some(code), false).await,
            Command::Council(word) => self.council(tx, word).await,
            Command::Role(None) => self.topic(tx, Topic::Role).await,
            Command::App(wanted) => guide::app(self, tx, wanted).await,
            Command::Page => self.topic(tx, Topic::Page).await,
            Command::Pupils(Some(code)) if pupils_room::is_code(self, &code) => {
                pupils_room::link(self, tx, &code).await
            }
            Command::Pupils(_) => self.topic(tx, Topic::Pupils).await,
            Command::Law => guide::laws(self, tx, None).await,
            Command::Sos => sos::sos(self, tx).await,
            Command::Agreement(word) => match self.enter(tx, Topic::Agreement).await? {
                Entered::Class(class) => agreement::show(*class, Wanted::of(word.as_deref())).await,
                Entered::Not(says) => Ok(says),
            },
            Command::Lesson(word) => match (lesson::wanted(word.as_deref()), self.enter(tx, Topic::Lesson).await?) {
                (Some(act), Entered::Class(class)) => {
                    let person = self.person.map(|person| person.id);
                    lesson::act(*class, person, act).await
                }
                (None, Entered::Class(class)) => lesson::show(*class).await,
                (_, Entered::Not(says)) => Ok(says),
            },
            Command::Me => self.topic(tx, Topic::Me).await,
        }
    }

    /// Somebody came through a link on a card: straight to the ballot, and they are in the class from now on.
    async fn linked(&self, mut tx: Tx, link: &str) -> Result<Vec<Say>> {
        let press = Press::linked(link);
        if let Some(Press::App(country, service)) = press {
            return guide::chosen(self, tx, country, service).await;
        }
        let Some(
            press @ (Press::Ballot(class, _)
            | Press::Agree(class, Agree::More | Agree::Suggest | Agree::Documents)
            | Press::Ask(class, AskAct::Ask(_))
            | Press::Lesson(class, LessonAct::Menu | LessonAct::Quiz(_))),
        ) = press
        else {
            return start::start(self, tx).await;
        };
        let person = self.known(&mut tx).await?;
        match self.founded_for(tx, class, Some(person)).await? {
            Entered::Class(mut class) => {
                class.tx.add_membership(person).await?;
                match press {
                    Press::Ballot(_, poll) => ballot::open(*class, poll).await,
                    Press::Agree(_, act) => agree(*class, person, act).await,
                    Press::Ask(_, act) => ask::act(*class, person, act).await,
                    Press::Lesson(_, act) => lesson::act(*class, Some(person), act).await,
                    _ => Ok(Vec::new()),
                }
            }
            Entered::Not(says) => Ok(says),
        }
    }

    /// Somebody replied in the room to something that the bot has said: to the draft of the agreement, it is a
    /// suggestion; else it may answer a question of the set-up.
    async fn replied(&self, mut tx: Tx, text: &str, post: &PostRef) -> Result<Vec<Say>> {
        let Some(class) = tx.room(&self.event.room.address).await? else { return start::typed(self, tx, text).await };
        let mut in_class = tx.enter(class).await?;
        let draft = match in_class.living_agreement().await? {
            Some(agreement) => in_class.agreement_card(agreement.no, AgreementCard::Draft).await?,
            None => None,
        };
        let mut tx = in_class.leave().await?;
        if !draft.is_some_and(|draft| draft.names(post)) {
            return start::typed(self, tx, text).await;
        }
        let person = self.known(&mut tx).await?;
        match self.founded_for(tx, class, Some(person)).await? {
            Entered::Class(class) => suggest::replied(*class, person, text).await,
            Entered::Not(says) => Ok(says),
        }
    }

    async fn topic(&self, tx: Tx, topic: Topic) -> Result<Vec<Say>> {
        match self.enter(tx, topic).await? {
            Entered::Class(class) => show(*class, topic).await,
            Entered::Not(says) => Ok(says),
        }
    }

    /// A ballot that others could see is not counted; the same one is put before the person alone.
    async fn shown_ballot(&self, mut tx: Tx, press: Option<Press>) -> Result<Vec<Say>> {
        let (class, poll) = match &press {
            Some(Press::Fill(class, poll, ..) | Press::Ballot(class, poll)) => (*class, Some(*poll)),
            Some(Press::Agree(class, _) | Press::Ask(class, _)) => (*class, None),
            Some(Press::Open(_, _) | Press::App(..)) => return self.press(tx, press).await,
            _ => return self.just(tx, |w| Refused::Stale.say(w)).await,
        };
        if tx.room(&self.event.room.address).await?.is_none_or(|of_room| of_room != class) {
            return self.just(tx, |w| Refused::AnotherClass.say(w)).await;
        }
        let Some(poll) = poll else {
            let person = self.known(&mut tx).await?;
            return match (self.founded_for(tx, class, Some(person)).await?, press) {
                (Entered::Class(class), Some(Press::Ask(_, act))) => ask::act(*class, person, act).await,
                (Entered::Class(class), _) => sign::act(*class, person, Agree::More).await,
                (Entered::Not(says), _) => Ok(says),
            };
        };
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
                Press::App(country, service) => guide::chosen(self, tx, country, service).await,
                Press::Law(country) => guide::laws(self, tx, Some(country)).await,
                Press::Incidents(country) => sos::incidents(self, tx, country).await,
                Press::Incident(country, incident, helper) => sos::incident(self, tx, country, &incident, helper).await,
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
        let class = match self.home(tx, class, person).await? {
            Home::Class(class) => *class,
            Home::Council(council) => {
                return match press {
                    Press::ClassLanguage(_, lang) => help::set_class_language(*council, lang).await,
                    press => council::press(*council, person, press).await,
                };
            }
            Home::Begun(tx) => return self.just(*tx, |w| Refused::SetUpFirst.say(w)).await,
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
            Press::Agree(_, act) => agree(class, actor()?, act).await,
            Press::Open(_, id) if self.event.room.private => plan::ready(class, actor()?, &id).await,
            Press::Open(_, id) => poll::open(class, &id, None).await,
            Press::Plan(_, answer) => plan::answer(class, actor()?, answer).await,
            Press::Lead(_, poll, act) => lead::act(class, actor()?, poll, act).await,
            Press::Lesson(_, act) => lesson::act(class, person, act).await,
            Press::Ask(_, act) => ask::act(class, actor()?, act).await,
            Press::Council(_, act) => council::of_class(class, act).await,
            Press::Check(_, act) => guide::act(class, actor()?, act).await,
            Press::Pupils(_, act) => pupils::act(class, actor()?, act).await,
            Press::TakePart(..) => class.decline(|w| w.msg_pupils_room_adult()).await,
            Press::ClassLanguage(_, lang) => help::set_class_language(class, lang).await,
            Press::Show(_, topic) => show(class, topic).await,
            _ => Ok(Vec::new()),
        }
    }
}

/// Does something about the agreement: making it, suggesting something, signing it, or having it as a document.
async fn agree(class: InClass<'_>, person: PersonId, act: Agree) -> Result<Vec<Say>> {
    match act {
        Agree::Sign(..) | Agree::More | Agree::Reserve(..) | Agree::NotNow | Agree::InPeace => {
            sign::act(class, person, act).await
        }
        Agree::Unsign | Agree::Name | Agree::Nameless => sign::act(class, person, act).await,
        Agree::Suggest | Agree::SuggestOn(_) | Agree::SuggestNew | Agree::Send | Agree::SendNamed => {
            suggest::act(class, person, act).await
        }
        Agree::Suggestions | Agree::Judge(..) => suggest::judge(class, person, act).await,
        Agree::Documents => agreement::documents(class, person).await,
        Agree::Document(which, lang) => agreement::document(class, which, lang).await,
        making => draft::act(class, person, making).await,
    }
}

/// True while a poll can still be edited: planned, or open.
const fn in_plan(poll: &ClassPoll) -> bool {
    matches!(poll.poll.state, State::Planned(_) | State::Open)
}

async fn show(class: InClass<'_>, topic: Topic) -> Result<Vec<Say>> {
    match topic {
        Topic::Agreement => agreement::show(class, Wanted::Whole).await,
        Topic::Polls => poll::list(class).await,
        Topic::Overview => poll::overview(class).await,
        Topic::Seats => seat::seats(class).await,
        Topic::Close => lead::choose_close(class).await,
        Topic::Lesson => lesson::show(class).await,
        Topic::Role => ask::role(class).await,
        Topic::Check => guide::begin(class).await,
        Topic::Page => page::link(class).await,
        Topic::Pupils => pupils::lead(class).await,
        Topic::Council => council::membership(class).await,
        Topic::Me => seat::me(class).await,
    }
}
