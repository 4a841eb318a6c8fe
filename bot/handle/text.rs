//! What somebody writes to the bot alone, councils, and codes: which of them is meant.

use agreements::founding::Draft;
use anyhow::Result;

use super::{Home, Scene, ask, ballot, council, draft, guide, lead, plan, seat, sign, start, suggest};
use crate::chat::Say;
use crate::class::Dialog;
use crate::press::{CouncilAct, Topic};
use crate::say::refusal::Refused;
use crate::store::Tx;

impl Scene<'_> {
    /// Somebody wrote something to the bot alone: it goes on with what they are in the middle of, if they are.
    pub(super) async fn wrote(&self, mut tx: Tx, text: &str) -> Result<Vec<Say>> {
        if let Some(person) = self.person {
            let mut newest = None;
            for class in tx.classes_of(person.id).await? {
                let mut in_class = tx.enter(class).await?;
                let dialog = in_class.dialog_until(person.id, self.event.at).await?;
                tx = in_class.leave().await?;
                // What is answered by buttons waits for no text.
                let waits = dialog.filter(|(dialog, _)| !matches!(dialog, Dialog::AppCheck(_)));
                newest = newest.into_iter().chain(waits.map(|(it, until)| (until, class, it))).max_by_key(|it| it.0);
            }
            if let Some((_, class, dialog)) = newest {
                tx.hold(&self.event.actor.address).await?;
                let class = match self.home(tx, class, Some(person.id)).await? {
                    Home::Class(class) => *class,
                    Home::Council(council) => {
                        let Dialog::Council(dialog) = dialog else { return Ok(council.refuse(&Refused::Ended)) };
                        return council::write(*council, person.id, dialog, text).await;
                    }
                    Home::Begun(tx) => return self.just(*tx, |w| Refused::SetUpFirst.say(w)).await,
                };
                return match dialog {
                    Dialog::OwnPoll(planned) => plan::write(class, person.id, planned, text).await,
                    Dialog::Objection { poll } => ballot::write_reason(class, person.id, poll, text).await,
                    Dialog::Blanks { .. } | Dialog::OwnPoint => draft::write(class, person.id, dialog, text).await,
                    Dialog::Suggest { point, words, named } => {
                        suggest::write(class, person.id, (point, words, named), text).await
                    }
                    Dialog::Verdict { agreement, suggestion, verdict } => {
                        suggest::write_reason(class, person.id, (agreement, suggestion, verdict), text).await
                    }
                    Dialog::Question { lesson, .. } => ask::write_question(class, person.id, lesson, text).await,
                    Dialog::Reply { question, .. } => ask::write_reply(class, person.id, question, text).await,
                    Dialog::SchoolPlan { .. } => ask::write_school_plan(class, person.id, text).await,
                    Dialog::AppName => guide::write_name(class, person.id, text).await,
                    Dialog::SignName => sign::write_name(class, person.id, text).await,
                    other => lead::write(class, person.id, other, text).await,
                };
            }
        }
        self.just(tx, |w| Say::Answer(crate::say::help::not_understood(w))).await
    }

    /// Founds a council, shows it or the one that a class is in, or joins one by its code.
    pub(super) async fn council(&self, mut tx: Tx, word: Option<String>) -> Result<Vec<Say>> {
        let act = word.as_deref().map_or(Some(CouncilAct::Show), council::wanted);
        let Some(act) = act else { return self.code(tx, word, true).await };
        let person = self.person.map(|person| person.id);
        match self.asking(&mut tx).await?.as_slice() {
            [] if self.event.room.private => self.just(tx, |w| Refused::NoClass.say(w)).await,
            [] => start::begin(self, tx, &Draft::of_council()).await,
            [one] => match self.home(tx, *one, person).await? {
                Home::Council(council) => council::act(*council, person, act).await,
                Home::Class(class) => council::membership(*class).await,
                Home::Begun(tx) => start::start(self, *tx).await,
            },
            several => {
                let (tx, named) = tx.names(several).await?;
                self.choose(tx, &named, Topic::Council).await
            }
        }
    }

    /// Takes what a code is good for: joining a council, a role, or else a seat.
    pub(super) async fn code(&self, tx: Tx, written: Option<String>, of_council: bool) -> Result<Vec<Say>> {
        let (home, person, code) = match seat::code(self, tx, written).await? {
            seat::Read::Code(home, person, code) => (home, person, code),
            seat::Read::Not(says) => return Ok(says),
        };
        let class = match home {
            Home::Council(council) => return council::offer(*council, person, &code).await,
            Home::Class(class) if of_council => return class.decline(|w| w.msg_council_code_other()).await,
            Home::Class(class) => *class,
            Home::Begun(tx) => return self.just(*tx, |w| Refused::SetUpFirst.say(w)).await,
        };
        match ask::take(class, person, &code).await? {
            ask::Taken::Role(says) => Ok(says),
            ask::Taken::Not(class) => seat::take(*class, person, &code).await,
        }
    }
}
