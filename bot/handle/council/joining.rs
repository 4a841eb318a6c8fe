//! A class and its council: joining by a code, leaving, and the council's questions.

use jiff::SignedDuration;

use super::super::in_class::{InClass, InCouncil};
use super::super::reply::{Handled, Stop};
use crate::chat::{Post, Say};
use crate::class::{AskState, Membership, Named};
use crate::ids::{AskNo, PersonId};
use crate::job::{CouncilJob, Job};
use crate::operation::council as operation;
use crate::press::MembershipAct;
use crate::say::council as say;
use crate::say::refusal::Refused;

/// The minimum time from putting a council's poll to a class until the poll closes.
const TOO_LATE: SignedDuration = SignedDuration::from_hours(1);

/// Shows a person with a council's code the effects of joining, for each class that they lead.
pub(in super::super) async fn offer(council: &mut InCouncil<'_>, person: PersonId, code: &str) -> Handled {
    if !council.tx.has_council_code(code).await? {
        return Err(Refused::CodeUnknown.into());
    }
    let tx = council.tx.outside();
    let (mut led, mut joined) = (Vec::new(), false);
    for class in tx.classes_of(person).await? {
        let mut within = tx.enter(class);
        let leads = within.member(person).await?.is_some_and(|member| member.contact);
        if let Some(profile) = within.profile().await?.filter(|_| leads) {
            match within.membership().await? {
                Some(_) => joined = true,
                None => led.push(Named { id: class, name: profile.name }),
            }
        }
    }
    if led.is_empty() {
        return Err(if joined { Refused::CouncilJoined } else { Refused::CouncilNoLedClass }.into());
    }
    let name = council.profile.name.as_str();
    council.scene.just(tx, |w| Say::Answer(say::offer(w, name, &led, code))).await
}

/// Shows the council of the class, and the data that the class hands over.
pub(in super::super) async fn membership(class: &mut InClass<'_>) -> Handled {
    let (id, leads) = (class.tx.class(), class.leads().await?);
    let membership = class.tx.membership().await?;
    let shown = class.show(|w| match &membership {
        Some(membership) => say::membership(w, id, membership, leads),
        None => Post::line(w.msg_council_none()),
    });
    Ok(shown.into())
}

/// Runs an action on a class's membership in a council.
pub(in super::super) async fn of_class(class: &mut InClass<'_>, act: MembershipAct) -> Handled {
    match act {
        MembershipAct::Join(code, ahead) => join(class, &code, ahead).await,
        MembershipAct::Leave => {
            let membership = own(class).await?;
            Ok(Say::Answer(say::leave(class.own_words(), class.tx.class(), &membership)).into())
        }
        MembershipAct::LeaveNow => leave(class).await,
        MembershipAct::Ahead(ahead) => {
            own(class).await?;
            class.tx.set_ahead(ahead).await?;
            Ok(Say::Answer(say::opens(class.own_words(), ahead)).into())
        }
        MembershipAct::Open(no) => open(class, no).await,
        MembershipAct::Decline(no) => decline(class, no).await,
    }
}

/// The membership of the class. Refuses if the class is in no council.
async fn own(class: &mut InClass<'_>) -> Result<Membership, Stop> {
    Ok(class.tx.membership().await?.ok_or(Refused::Stale)?)
}

/// Joins the council of a code. Uses up the code, and notifies the rooms of the council and of the class.
async fn join(class: &mut InClass<'_>, code: &str, ahead: bool) -> Handled {
    let (app, now) = (class.scene.app, class.scene.event.at);
    class.scene.may_guess(class.tx.outside()).await?;
    if class.tx.membership().await?.is_some() {
        return Err(Refused::CouncilJoined.into());
    }
    // A code that another class has just used up also counts as a wrong guess.
    let taken = match class.tx.outside().class_of_code(code, now).await? {
        Some(council) => {
            let mut within = class.tx.outside().enter(council);
            let profile = within.council().await?;
            if within.take_council_code(code).await? { profile.map(|profile| (council, profile)) } else { None }
        }
        None => None,
    };
    let Some((council, profile)) = taken else {
        return class.scene.wrong_code(class.tx.outside(), Refused::CodeUnknown).await;
    };
    operation::notify_council(app, class.tx.outside(), council, class.profile.name.clone(), true, now).await?;
    let membership = Membership { council, name: profile.name.into(), ahead };
    if !class.tx.join_council(&membership, class.profile.name.as_str()).await? {
        return Err(Refused::CodeUnknown.into());
    }
    class.enqueue(&Job::Council(CouncilJob::Told { council: membership.name, joined: true })).await?;
    Ok(Say::Answer(say::joined(class.own_words(), ahead)).into())
}

/// Leaves the council. Its earlier sums stay as they are.
async fn leave(class: &mut InClass<'_>) -> Handled {
    let membership = own(class).await?;
    let (app, now, id, name) = (class.scene.app, class.scene.event.at, class.tx.class(), class.profile.name.clone());
    operation::leave(app, class.tx.outside(), id, &membership, name, now).await?;
    class.answer(|w| w.msg_council_left())
}

/// Puts a question from the council to the class.
async fn open(class: &mut InClass<'_>, no: AskNo) -> Handled {
    let (ask, state) = class.tx.ask_for_change(no).await?.ok_or(Refused::Stale)?;
    match state {
        AskState::Opened => return Err(Refused::AlreadyOpen.into()),
        AskState::Waits | AskState::Declined => {}
    }
    if class.tx.membership().await?.is_none_or(|membership| membership.council != ask.from.council) {
        return Err(Refused::Stale.into());
    }
    if ask.closes_at <= class.scene.event.at + TOO_LATE {
        return Err(Refused::CouncilAskLate.into());
    }
    if !class.operation().put_asked(no, ask).await? {
        return Err(Refused::AlreadyOpen.into());
    }
    Ok(Say::Replace(Post::line(class.own_words().msg_poll_opened())).into())
}

/// Declines a question from the council.
async fn decline(class: &mut InClass<'_>, no: AskNo) -> Handled {
    let (_, state) = class.tx.ask_for_change(no).await?.ok_or(Refused::Stale)?;
    match state {
        AskState::Waits => class.tx.answer_ask(no, false).await?,
        AskState::Declined => {}
        AskState::Opened => return Err(Refused::AlreadyOpen.into()),
    }
    class.answer(|w| w.msg_council_ask_declined())
}
