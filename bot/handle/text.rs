//! Private texts, councils and codes: finds the dialog, the council or the class that they belong to.

use agreements::founding::Draft;

use super::in_class::{Home, InClass};
use super::reply::{Handled, Reply, Stop};
use super::scene::Scene;
use super::{ask, ballot, check, council, draft, lead, plan, seat, sign, start, suggest};
use crate::chat::Say;
use crate::class::{Dialog, Tenant};
use crate::event::Command;
use crate::ids::PersonId;
use crate::press::CouncilAct;
use crate::say::help;
use crate::say::refusal::Refused;
use crate::store::Tx;

impl<'a> Scene<'a> {
    /// Passes a private text to the person's newest dialog.
    pub(super) async fn wrote(&'a self, tx: &'a mut Tx, text: &str) -> Handled {
        let Some(person) = self.person else {
            return self.just(tx, |w| Say::Answer(help::not_understood(w))).await;
        };
        let mut newest = None;
        for class in tx.classes_of(person.id).await? {
            let dialog = tx.enter(class).dialog_until(person.id, self.event.at).await?;
            // A check takes its answers from buttons.
            let waits = dialog.filter(|(dialog, _)| !matches!(dialog, Dialog::AppCheck(_)));
            newest = newest.into_iter().chain(waits.map(|(it, until)| (until, class, it))).max_by_key(|it| it.0);
        }
        let Some((_, class, dialog)) = newest else {
            return self.just(tx, |w| Say::Answer(help::not_understood(w))).await;
        };
        tx.hold(&self.event.actor.address).await?;
        let needs = dialog.needs();
        match (self.home(tx, class, Some(person.id)).await?, dialog) {
            (Home::Class(mut class), dialog) => match class.admit(needs).await {
                Ok(()) => write(&mut class, dialog, text).await,
                Err(stop) => end(&mut class, person.id, stop).await,
            },
            (Home::Council(mut council), Dialog::Council(dialog)) => match council.admit(needs).await {
                Ok(()) => council::write(&mut council, dialog, text).await,
                Err(stop) => end(&mut council, person.id, stop).await,
            },
            (Home::Council(mut council), _) => end(&mut council, person.id, Refused::Ended.into()).await,
            (Home::Begun, _) => Err(Refused::SetUpFirst.into()),
        }
    }

    /// Runs an action on the room's council, shows the council of the class, or founds a council.
    pub(super) async fn council(&'a self, tx: &'a mut Tx, act: CouncilAct) -> Handled {
        let all = self.asking(tx).await?;
        match all.as_slice() {
            [] if self.event.room.private => Err(Refused::NoClass.into()),
            [] => start::begin(self, tx, &Draft::of_council()).await,
            [one] => match self.home(tx, *one, self.person.map(|person| person.id)).await? {
                Home::Council(mut council) => {
                    council.admit(act.needs()).await?;
                    council::act(&mut council, act).await
                }
                Home::Class(mut class) => {
                    class.admit(Command::Council(None).needs()).await?;
                    council::membership(&mut class).await
                }
                Home::Begun => start::start(self, tx).await,
            },
            [_, _, ..] => Err(Refused::WhichCouncil(tx.names(&all).await?).into()),
        }
    }

    /// Redeems a code: for joining a council, for a role, or else for a seat.
    pub(super) async fn code(&'a self, tx: &'a mut Tx, written: &str, of_council: bool) -> Handled {
        let Some(seat::Code { class, person, code }) = seat::code(self, tx, written).await? else {
            return self.wrong_code(tx, Refused::CodeUnknown).await;
        };
        match self.home(tx, class, Some(person)).await? {
            Home::Council(mut council) => council::offer(&mut council, person, &code).await,
            Home::Class(_) if of_council => Err(Refused::CodeNotCouncil.into()),
            Home::Class(mut class) => match ask::take(&mut class, person, &code).await? {
                Some(reply) => Ok(reply),
                None => seat::take(&mut class, person, &code).await,
            },
            Home::Begun => Err(Refused::SetUpFirst.into()),
        }
    }
}

/// Ends the dialog of a person who may no longer continue. The bot tells them once.
async fn end<P: Tenant>(place: &mut InClass<'_, P>, person: PersonId, stop: Stop) -> Handled {
    match stop {
        Stop::Refused(refused) => {
            place.tx.end_dialog(person).await?;
            Ok(Reply::refuse_and_keep(refused))
        }
        Stop::Fault(fault) => Err(fault.into()),
    }
}

/// Passes a text to the function for its dialog.
async fn write(class: &mut InClass<'_>, dialog: Dialog, text: &str) -> Handled {
    let person = class.actor()?;
    match dialog {
        Dialog::OwnPoll(planned) => plan::write(class, planned, text).await,
        Dialog::Prolong { poll } => lead::write_closing(class, person, poll, text).await,
        Dialog::Withdraw { poll, .. } => lead::write_withdrawal(class, person, poll, text).await,
        Dialog::Follow { poll, .. } => lead::write_follow_up(class, person, poll, text).await,
        Dialog::Objection { poll } => ballot::write_reason(class, person, poll, text).await,
        Dialog::Blanks { point, option, filled } => {
            draft::write_blank(class, person, draft::Filling { point, option, filled }, text).await
        }
        Dialog::OwnPoint => draft::write_point(class, person, text).await,
        Dialog::Suggest { point, words, named } => {
            suggest::write(class, person, suggest::Draft { point, words, named }, text).await
        }
        Dialog::Verdict { agreement, suggestion, verdict } => {
            suggest::write_reason(class, person, agreement, suggestion, verdict, text).await
        }
        Dialog::SignName => sign::write_name(class, person, text).await,
        Dialog::Question { lesson, .. } => ask::write_question(class, person, lesson, text).await,
        Dialog::Reply { question, .. } => ask::write_reply(class, person, question, text).await,
        Dialog::SchoolPlan { .. } => ask::write_school_plan(class, person, text).await,
        Dialog::AppName => check::write_name(class, person, text).await,
        Dialog::AppCheck(_) | Dialog::Council(_) => Err(Refused::Ended.into()),
    }
}
