//! A class and its council: joining by a code, leaving, what becomes of what the council asks.

use anyhow::Result;
use jiff::SignedDuration;

use super::super::{InClass, InCouncil};
use crate::chat::{Post, Say};
use crate::class::{AskState, Membership};
use crate::ids::{AskNo, PersonId};
use crate::job::{CouncilJob, Job};
use crate::press::CouncilAct;
use crate::say::council as say;
use crate::say::refusal::Refused;

/// How long before its closing time a poll may still be put to a class.
const TOO_LATE: SignedDuration = SignedDuration::from_hours(1);

/// Shows whoever has a council's code what joining means, for each class that they lead.
pub(in super::super) async fn offer(mut council: InCouncil<'_>, person: PersonId, code: &str) -> Result<Vec<Say>> {
    if !council.tx.has_council_code(code).await? {
        return council.decline(|w| w.msg_code_unknown()).await;
    }
    let (scene, name) = (council.scene, council.profile.name);
    let mut tx = council.tx.leave().await?;
    let (mut led, mut joined) = (Vec::new(), false);
    for class in tx.classes_of(person).await? {
        let mut within = tx.enter(class).await?;
        let leads = within.member(person).await?.is_some_and(|member| member.contact);
        if let Some(profile) = within.profile().await?.filter(|_| leads) {
            match within.membership().await? {
                Some(_) => joined = true,
                None => led.push((class, profile.name)),
            }
        }
        tx = within.leave().await?;
    }
    let none = |w: &crate::say::Words| if joined { w.msg_council_joined_already() } else { w.msg_council_no_class() };
    if led.is_empty() {
        return scene.just(tx, |w| Say::Refuse(Post::line(none(w)))).await;
    }
    scene.just(tx, |w| Say::Answer(say::offer(w, name.as_str(), &led, code))).await
}

/// Shows which council the class is in, and what it hands over.
pub(in super::super) async fn membership(mut class: InClass<'_>) -> Result<Vec<Say>> {
    let (id, leads) = (class.tx.class(), class.leads().await?);
    match class.tx.membership().await? {
        Some(membership) => class.say(|class| class.show(|w| say::membership(w, id, &membership, leads))).await,
        None => class.say(|class| class.show(|w| Post::line(w.msg_council_none()))).await,
    }
}

/// Does something about the council that a class is in.
pub(in super::super) async fn act(mut class: InClass<'_>, act: CouncilAct) -> Result<Vec<Say>> {
    if !class.leads().await? {
        return Ok(class.refuse(&Refused::NotContact));
    }
    match act {
        CouncilAct::Join(code, ahead) => join(class, &code, ahead).await,
        CouncilAct::Open(no) => open(class, no).await,
        CouncilAct::Decline(no) => decline(class, no).await,
        other => {
            let Some(membership) = class.tx.membership().await? else { return Ok(class.refuse(&Refused::Stale)) };
            match other {
                CouncilAct::Leave => {
                    let id = class.tx.class();
                    class.say(|class| Say::Answer(say::leave(class.own_words(), id, &membership))).await
                }
                CouncilAct::LeaveNow => leave(class, membership).await,
                CouncilAct::Ahead(ahead) => {
                    class.tx.set_ahead(ahead).await?;
                    class.say(|class| Say::Answer(say::opens(class.own_words(), ahead))).await
                }
                _ => Ok(class.refuse(&Refused::Stale)),
            }
        }
    }
}

/// Joins the council of a code: the code is used up, the council and the class's room are told.
async fn join(mut class: InClass<'_>, code: &str, ahead: bool) -> Result<Vec<Say>> {
    if !class.scene.event.room.private {
        return Ok(class.refuse(&Refused::InPrivate));
    }
    // It is for the class's own contact parent to consent, and for nobody who only administers the room.
    if !class.member.is_some_and(|member| member.contact) {
        return Ok(class.refuse(&Refused::NotContact));
    }
    let (guesses, who) = (&class.scene.app.guesses, &class.scene.event.actor.address);
    if !guesses.may_try(who, class.scene.event.at) {
        return class.decline(|w| w.msg_code_too_often()).await;
    }
    if class.tx.membership().await?.is_some() {
        return class.decline(|w| w.msg_council_joined_already()).await;
    }
    let (app, now, name) = (class.scene.app, class.scene.event.at, String::from(class.profile.name.clone()));
    let w = class.own_words();
    let (unknown, done) = (w.msg_code_unknown(), say::joined(w, ahead));
    let id = class.tx.class();
    let mut tx = class.tx.leave().await?;
    let refused = || {
        guesses.failed(who, now);
        Ok(vec![Say::Refuse(Post::line(unknown.clone()))])
    };
    let Some(council) = tx.class_of_code(code, now).await? else { return refused() };
    let mut tx = tx.enter(council).await?;
    let Some(profile) = tx.council().await? else { return refused() };
    // Whoever is faster uses the code up; what was done here is undone.
    if !tx.take_council_code(code).await? {
        return refused();
    }
    Job::Council(CouncilJob::News { class: name.clone(), joined: true }).enqueue(app, &mut tx, now).await?;
    let mut tx = tx.leave().await?.enter(id).await?;
    let membership = Membership { council, name: profile.name.into(), ahead };
    if !tx.join_council(&membership, &name).await? {
        return refused();
    }
    Job::Council(CouncilJob::Told { council: membership.name, joined: true }).enqueue(app, &mut tx, now).await?;
    tx.commit().await?;
    Ok(vec![Say::Answer(done)])
}

/// Leaves the council: its past sums stay as they are.
async fn leave(class: InClass<'_>, membership: Membership) -> Result<Vec<Say>> {
    let (app, now, done) = (class.scene.app, class.scene.event.at, class.own_words().msg_council_left());
    Job::leave_council(app, class.tx, membership, class.profile.name, now).await?.commit().await?;
    Ok(vec![Say::Answer(Post::line(done))])
}

/// Puts to the class what the council asks.
async fn open(mut class: InClass<'_>, no: AskNo) -> Result<Vec<Say>> {
    let (app, now) = (class.scene.app, class.scene.event.at);
    let Some((ask, state)) = class.tx.ask_for_change(no).await? else { return Ok(class.refuse(&Refused::Stale)) };
    let council = class.tx.membership().await?.map(|membership| membership.council);
    match state {
        AskState::Opened => return Ok(class.refuse(&Refused::AlreadyOpen)),
        _ if council != Some(ask.from.council) => return Ok(class.refuse(&Refused::Stale)),
        _ if ask.closes_at <= now + TOO_LATE => return class.decline(|w| w.msg_council_ask_late()).await,
        AskState::Waits | AskState::Declined => {}
    }
    let children = class.profile.children;
    if !Job::put_asked(app, &mut class.tx, (no, ask), children, now).await? {
        return Ok(class.refuse(&Refused::AlreadyOpen));
    }
    class.say(|class| Say::Replace(Post::line(class.own_words().msg_poll_opened()))).await
}

/// Does not put to the class what the council asks.
async fn decline(mut class: InClass<'_>, no: AskNo) -> Result<Vec<Say>> {
    match class.tx.ask_for_change(no).await? {
        Some((_, AskState::Waits)) => class.tx.answer_ask(no, false).await?,
        Some((_, AskState::Declined)) => {}
        Some((_, AskState::Opened)) => return Ok(class.refuse(&Refused::AlreadyOpen)),
        None => return Ok(class.refuse(&Refused::Stale)),
    }
    class.answer(|w| w.msg_council_ask_declined()).await
}
