//! Routing: the handler for a command, a press, a link or a reply, and the admission before it.

use anyhow::Result;

use super::agreement::Wanted;
use super::in_class::{Home, InClass, InCouncil};
use super::reply::{Handled, Stop};
use super::scene::Scene;
use super::{
    agreement, ask, ballot, check, council, draft, guide, help, lead, lesson, page, plan, poll, pupils, pupils_room,
    seat, sign, sos, start, suggest,
};
use crate::chat::{Post, Say};
use crate::class::{AgreementCard, CameBy};
use crate::event::{AppWanted, Command, CouncilWanted, PostRef};
use crate::ids::{ClassId, PersonId};
use crate::needs::Needs;
use crate::press::{Agree, Anywhere, ClassPress, CouncilAct, CouncilView, DocumentAct, Either, Press, SignAct, Topic};
use crate::say::help as say;
use crate::say::refusal::Refused;
use crate::store::Tx;

impl<'a> Scene<'a> {
    pub(super) async fn command(&'a self, tx: &'a mut Tx, command: Command) -> Handled {
        let needs = command.needs();
        match command {
            Command::Start(Some(link)) if self.event.room.private => self.linked(tx, &link).await,
            Command::Start(_) => start::start(self, tx).await,
            Command::Help => self.just(tx, |w| Say::Answer(say::help(w))).await,
            Command::Privacy => self.just(tx, |w| Say::Answer(say::privacy(w))).await,
            Command::Forget => self.just(tx, |w| Say::Answer(say::forget(w))).await,
            Command::Unknown => Err(Refused::UnknownCommand.into()),
            Command::Language(wanted) => help::language(self, tx, wanted).await,
            Command::Poll(Some((poll, days))) => {
                poll::open(&mut self.admitted(tx, Topic::Polls, needs).await?, &poll, days).await
            }
            Command::Poll(None) => self.topic(tx, Topic::Polls).await,
            Command::Polls => self.topic(tx, Topic::Overview).await,
            Command::Close => self.topic(tx, Topic::Close).await,
            Command::Seats => self.topic(tx, Topic::Seats).await,
            Command::Code(code) => {
                self.admit_place(needs)?;
                match code {
                    Some(code) => self.code(tx, &code, false).await,
                    None => self.just(tx, |w| Say::Answer(Post::line(w.msg_code_ask()))).await,
                }
            }
            Command::Role(Some(code)) => {
                self.admit_place(needs)?;
                self.code(tx, &code, false).await
            }
            Command::Role(None) => self.topic(tx, Topic::Role).await,
            Command::Council(Some(CouncilWanted::Code(code))) => {
                self.admit_place(needs)?;
                self.code(tx, &code, true).await
            }
            Command::Council(Some(CouncilWanted::Act(act))) => self.council(tx, act).await,
            Command::Council(None) => self.council(tx, CouncilAct::See(CouncilView::Show)).await,
            Command::App(None) => guide::app(self, tx, None).await,
            Command::App(Some(AppWanted::Named(name))) => guide::app(self, tx, Some(name)).await,
            Command::App(Some(AppWanted::Check(name))) => {
                self.admit_place(needs)?;
                check::check(&mut self.admitted(tx, Topic::Check, needs).await?, &name).await
            }
            Command::Page => self.topic(tx, Topic::Page).await,
            Command::Pupils(Some(code)) if pupils_room::is_code(self, &code) => {
                pupils_room::link(self, tx, &code, needs).await
            }
            Command::Pupils(_) => self.topic(tx, Topic::Pupils).await,
            Command::Law => guide::laws(self, tx, None).await,
            Command::Sos => sos::sos(self, tx).await,
            Command::Agreement(word) => {
                let mut class = self.admitted(tx, Topic::Agreement, needs).await?;
                agreement::show(&mut class, Wanted::of(word.as_deref())).await
            }
            Command::Lesson(Some(act)) => {
                let mut class = self.admitted(tx, Topic::Lesson, needs).await?;
                class_press(&mut class, ClassPress::Lesson(act)).await
            }
            Command::Lesson(None) => self.topic(tx, Topic::Lesson).await,
            Command::Me => self.topic(tx, Topic::Me).await,
        }
    }

    /// The class of the event, after admission of the person.
    async fn admitted(&'a self, tx: &'a mut Tx, topic: Topic, needs: Needs) -> Result<InClass<'a>, Stop> {
        let mut class = self.enter(tx, topic).await?;
        class.admit(needs).await?;
        Ok(class)
    }

    async fn topic(&'a self, tx: &'a mut Tx, topic: Topic) -> Handled {
        show(&mut self.admitted(tx, topic, topic.needs()).await?, topic).await
    }

    /// Follows a link to its button. A link of a class works for the account that pressed in its room, and makes the
    /// person a member.
    async fn linked(&'a self, tx: &'a mut Tx, parameter: &str) -> Handled {
        if let Some(press) = Anywhere::linked(parameter).filter(|press| press.needs().by_link) {
            return self.anywhere(tx, press).await;
        }
        let (actor, now) = (&self.event.actor.address, self.event.at);
        let linked = tx.link(parameter, actor, now).await?.and_then(|press| Press::parse(&press));
        let Some(Press::Class(class, press)) = linked.filter(|press| press.needs().by_link) else {
            return match is_of_a_class(parameter) {
                true => Err(Refused::LinkEnded.into()),
                false => start::start(self, tx).await,
            };
        };
        // They may have left the room since, where the chat can tell.
        if let Some(room) = tx.enter(class).parents_room().await?
            && self.is_in(&room).await == Some(false)
        {
            return Err(Refused::LinkEnded.into());
        }
        let person = self.known(tx).await?;
        let mut class = self.founded_for(tx, class, Some(person)).await?;
        class.tx.come(person, CameBy::Link).await?;
        class.admit(press.needs()).await?;
        class_press(&mut class, press).await
    }

    /// Handles a reply to a post of the bot in the room. A reply to the draft is a suggestion; any other may answer the
    /// set-up.
    pub(super) async fn replied(&'a self, tx: &'a mut Tx, text: &str, post: &PostRef) -> Handled {
        let Some(class) = self.of_room else { return start::typed(self, tx, text).await };
        let mut within = tx.enter(class);
        let draft = match within.living_agreement().await? {
            Some(agreement) => within.agreement_card(agreement.no, AgreementCard::Draft).await?,
            None => None,
        };
        if !draft.is_some_and(|draft| draft.names(post)) {
            return start::typed(self, tx, text).await;
        }
        let person = self.known(tx).await?;
        suggest::replied(&mut self.founded_for(tx, class, Some(person)).await?, person, text).await
    }

    /// Refuses a ballot that others could see, and sends the person the same ballot in private.
    pub(super) async fn shown_ballot(&'a self, tx: &'a mut Tx, press: Press) -> Handled {
        let (class, press) = match press {
            Press::Class(class, press) => (class, press),
            Press::Anywhere(press @ Anywhere::App(..)) => return self.anywhere(tx, press).await,
            Press::Anywhere(
                Anywhere::Law(_)
                | Anywhere::Incidents(_)
                | Anywhere::Incident(..)
                | Anywhere::Language(_)
                | Anywhere::Forget,
            )
            | Press::SetUp(..)
            | Press::Council(..)
            | Press::Either(..)
            | Press::TakePart(..) => return Err(Refused::Stale.into()),
        };
        let here = self.of_room == Some(class);
        let press = match press {
            ClassPress::Fill(poll, ..) | ClassPress::Dilemma(poll, ..) | ClassPress::Ballot(poll) if here => {
                return ballot::shown(&mut self.founded(tx, class).await?, poll).await;
            }
            ClassPress::Agree(_) => ClassPress::Agree(Agree::Sign(SignAct::More)),
            press @ (ClassPress::Ask(_)
            | ClassPress::Open(_)
            | ClassPress::Fill(..)
            | ClassPress::Dilemma(..)
            | ClassPress::Ballot(_)) => press,
            ClassPress::Show(_)
            | ClassPress::Stand(_)
            | ClassPress::Reason(..)
            | ClassPress::Lead(..)
            | ClassPress::Plan(_)
            | ClassPress::Seat(_)
            | ClassPress::Lesson(_)
            | ClassPress::Check(_)
            | ClassPress::Pupils(_)
            | ClassPress::Membership(_) => return Err(Refused::Stale.into()),
        };
        self.of_class(tx, class, press).await
    }

    pub(super) async fn press(&'a self, tx: &'a mut Tx, press: Press) -> Handled {
        match press {
            Press::Anywhere(press) => self.anywhere(tx, press).await,
            Press::SetUp(class, act) => {
                self.belongs(tx, class).await?;
                let needs = Press::SetUp(class, act.clone()).needs();
                start::act(self, tx, class, act, needs).await
            }
            Press::Class(class, press) => self.of_class(tx, class, press).await,
            Press::Council(council, act) => {
                let needs = act.needs();
                match self.home_of_press(tx, council, needs).await? {
                    Home::Council(mut council) => {
                        council.admit(needs).await?;
                        council::act(&mut council, act).await
                    }
                    Home::Class(_) => Err(Refused::Stale.into()),
                    Home::Begun => Err(Refused::SetUpFirst.into()),
                }
            }
            Press::Either(id, press) => {
                let needs = Press::Either(id, press).needs();
                match self.home_of_press(tx, id, needs).await? {
                    Home::Class(mut class) => of_class_or(&mut class, press, needs).await,
                    Home::Council(mut council) => of_council_or(&mut council, press, needs).await,
                    Home::Begun => Err(Refused::SetUpFirst.into()),
                }
            }
            Press::TakePart(..) => Err(Refused::PupilsOnly.into()),
        }
    }

    async fn of_class(&'a self, tx: &'a mut Tx, class: ClassId, press: ClassPress) -> Handled {
        let needs = press.needs();
        match self.home_of_press(tx, class, needs).await? {
            Home::Class(mut class) => {
                class.admit(needs).await?;
                class_press(&mut class, press).await
            }
            Home::Council(_) => Err(Refused::Council.into()),
            Home::Begun => Err(Refused::SetUpFirst.into()),
        }
    }

    /// Enters the class or council of a button. Stores the person, if the button makes them take part; a refusal rolls
    /// that back.
    async fn home_of_press(&'a self, tx: &'a mut Tx, id: ClassId, needs: Needs) -> Result<Home<'a>, Stop> {
        self.belongs(tx, id).await?;
        let person = if needs.takes_part.applies(self.event.room.private) {
            Some(self.known(tx).await?)
        } else {
            self.person.map(|person| person.id)
        };
        Ok(self.home(tx, id, person).await?)
    }

    /// Refuses a button outside its class's room. In private it works for people of the class.
    async fn belongs(&self, tx: &mut Tx, class: ClassId) -> Result<(), Stop> {
        let belongs = if self.event.room.private {
            self.classes(tx).await?.contains(&class)
        } else {
            self.of_room == Some(class)
        };
        if belongs { Ok(()) } else { Err(Refused::AnotherClass.into()) }
    }

    async fn anywhere(&'a self, tx: &'a mut Tx, press: Anywhere) -> Handled {
        match press {
            Anywhere::Language(lang) => help::set_language(self, tx, lang).await,
            Anywhere::App(country, service) => guide::chosen(self, tx, country, service).await,
            Anywhere::Law(country) => guide::laws(self, tx, Some(country)).await,
            Anywhere::Incidents(country) => sos::incidents(self, tx, country).await,
            Anywhere::Incident(country, incident, helper) => sos::incident(self, tx, country, &incident, helper).await,
            Anywhere::Forget => help::forget(self, tx).await,
        }
    }
}

/// True for a parameter as long as those of links of classes: a secret, and in earlier links a class's id.
const fn is_of_a_class(parameter: &str) -> bool {
    parameter.len() > 32
}

async fn of_class_or(class: &mut InClass<'_>, press: Either, needs: Needs) -> Handled {
    class.admit(needs).await?;
    match press {
        Either::Council => council::membership(class).await,
        Either::Language(lang) => help::set_class_language(class, lang).await,
        Either::Discard => {
            let person = class.actor()?;
            plan::discard(class, person).await
        }
    }
}

async fn of_council_or(council: &mut InCouncil<'_>, press: Either, needs: Needs) -> Handled {
    match press {
        Either::Council => {
            let act = CouncilAct::See(CouncilView::Show);
            council.admit(act.needs()).await?;
            council::act(council, act).await
        }
        Either::Language(lang) => {
            council.admit(needs).await?;
            help::set_class_language(council, lang).await
        }
        Either::Discard => {
            council.admit(needs).await?;
            council::discard(council).await
        }
    }
}

/// Runs a button of a class, after admission of the person.
pub(super) async fn class_press(class: &mut InClass<'_>, press: ClassPress) -> Handled {
    let person = class.actor();
    match press {
        ClassPress::Show(topic) => show(class, topic).await,
        ClassPress::Stand(standing) => seat::stand(class, person?, standing).await,
        ClassPress::Open(id) if class.scene.event.room.private => plan::ready(class, &id).await,
        ClassPress::Open(id) => poll::open(class, &id, None).await,
        ClassPress::Ballot(poll) => ballot::open(class, person?, poll).await,
        ClassPress::Fill(poll, version, fill) => ballot::fill(class, person?, poll, version, fill).await,
        ClassPress::Dilemma(poll, version, place) => ballot::dilemma(class, person?, poll, version, place).await,
        ClassPress::Reason(poll, act) => ballot::reason(class, person?, poll, act).await,
        ClassPress::Lead(poll, act) => lead::act(class, person?, poll, act).await,
        ClassPress::Plan(answer) => plan::answer(class, person?, answer).await,
        ClassPress::Seat(act) => seat::act(class, person?, act).await,
        ClassPress::Agree(act) => agree(class, person?, act).await,
        ClassPress::Lesson(act) => lesson::act(class, act).await,
        ClassPress::Ask(act) => ask::act(class, person?, act).await,
        ClassPress::Check(act) => check::act(class, person?, act).await,
        ClassPress::Pupils(act) => pupils::act(class, person?, act).await,
        ClassPress::Membership(act) => council::of_class(class, act).await,
    }
}

async fn agree(class: &mut InClass<'_>, person: PersonId, act: Agree) -> Handled {
    match act {
        Agree::Draft(act) => draft::act(class, person, act).await,
        Agree::Judge(act) => suggest::judge(class, act).await,
        Agree::Sign(act) => sign::act(class, person, act).await,
        Agree::Suggest(act) => suggest::act(class, person, act).await,
        Agree::Names(act) => agreement::names(class, act).await,
        Agree::Document(DocumentAct::Choose) => agreement::documents(class, person).await,
        Agree::Document(DocumentAct::Get(which, lang)) => agreement::document(class, which, lang).await,
    }
}

async fn show(class: &mut InClass<'_>, topic: Topic) -> Handled {
    match topic {
        Topic::Agreement => agreement::show(class, Wanted::Whole).await,
        Topic::Polls => poll::list(class).await,
        Topic::Overview => poll::overview(class).await,
        Topic::Seats => seat::seats(class).await,
        Topic::Close => lead::choose_close(class).await,
        Topic::Lesson => lesson::show(class).await,
        Topic::Role => ask::role(class).await,
        Topic::Check => check::begin(class).await,
        Topic::Page => page::link(class).await,
        Topic::Pupils => pupils::lead(class).await,
        Topic::Me => Ok(seat::me(class)),
    }
}
