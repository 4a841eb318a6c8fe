//! The pupils: a link to lead a session with them, and what the parents make of their wishes.

use agreements::poll::question::Question;
use agreements::poll::rule::Rule;
use agreements::time::timetable::{closing_after, days_later};
use anyhow::Result;
use jiff::SignedDuration;

use super::{InClass, USUAL_DAYS};
use crate::chat::Say;
use crate::class::{Note, Reply, Role, Subject};
use crate::ids::{PersonId, WishNo};
use crate::job::Job;
use crate::press::PupilAct;
use crate::say::refusal::Refused;
use crate::say::{pupils_room as say_room, session as say};

/// For how many days a code for the pupils' room is good.
const CODE_DAYS: i64 = 7;

/// How long a session lasts at most.
const LASTS: SignedDuration = SignedDuration::from_hours(24);

/// Does something about what the pupils have made.
pub(super) async fn act(class: InClass<'_>, person: PersonId, act: PupilAct) -> Result<Vec<Say>> {
    match act {
        PupilAct::Ask(wish) => ask(class, wish).await,
        PupilAct::Suggest(wish) => suggest(class, person, wish).await,
        PupilAct::Room => room(class).await,
    }
}

/// Gives a contact parent or a teacher a code that makes a room the pupils'.
async fn room(mut class: InClass<'_>) -> Result<Vec<Say>> {
    let app = class.scene.app;
    if !class.scene.event.room.private {
        return Ok(class.refuse(&Refused::InPrivate));
    }
    if !app.chats.have_schools() {
        return Ok(class.refuse(&Refused::Stale));
    }
    if !leads_pupils(&mut class).await? {
        return class.decline(|w| w.msg_session_not_yours()).await;
    }
    let (code, until) = (app.new_code(), days_later(class.scene.event.at, CODE_DAYS, &class.profile.country.zone()));
    class.tx.hold_seats().await?;
    class.tx.set_room_code(&code, until).await?;
    class.say(|class| Say::Answer(say_room::code(class.own_words(), &class.profile, &code, until))).await
}

async fn leads_pupils(class: &mut InClass<'_>) -> Result<bool> {
    Ok(class.leads().await? || class.own_role().await? == Some(Role::Teacher))
}

/// Gives a contact parent or a teacher a link to lead a session: one that is on already, or a new one.
pub(super) async fn lead(mut class: InClass<'_>) -> Result<Vec<Say>> {
    if !class.scene.event.room.private {
        return Ok(class.refuse(&Refused::InPrivate));
    }
    if !leads_pupils(&mut class).await? {
        return class.decline(|w| w.msg_session_not_yours()).await;
    }
    let app = class.scene.app;
    let Some(pages) = &app.pages_at else { return class.decline(|w| w.msg_page_none()).await };
    let now = class.scene.event.at;
    // Of two who ask at the same time one begins a session, and the other gets a link to it.
    class.tx.hold_seats().await?;
    let running = class.tx.session_for_change(now).await?;
    let again = running.is_some();
    let session = match running {
        Some(session) => session,
        None => {
            let until = now + LASTS;
            let (entry, screen) = (app.new_entry(), app.new_code());
            let salts = [app.new_salt(), app.new_salt()];
            let session = class.tx.begin_session((&entry, &screen), salts, now, until).await?;
            Job::SessionOver { until }.enqueue(app, &mut class.tx, until).await?;
            session
        }
    };
    let secret = app.new_secret();
    class.tx.set_lead_link(&secret, session.until).await?;
    let (address, zone) = (format!("{pages}/lead/{secret}"), class.profile.country.zone());
    let room = app.chats.have_schools().then(|| class.tx.class());
    class.say(|class| Say::Answer(say::link(class.own_words(), &address, (session.until, &zone), again, room))).await
}

/// A wish that nobody has answered yet; else what to say instead.
async fn open_wish<'a>(mut class: InClass<'a>, no: WishNo) -> Result<Result<(InClass<'a>, String), Vec<Say>>> {
    match class.tx.wish(no).await? {
        Some(wish) if wish.reply == Reply::Open => Ok(Ok((class, wish.words))),
        _ => Ok(Err(class.decline(|w| w.msg_wish_answered()).await?)),
    }
}

/// Has the parents vote on a wish.
async fn ask(mut class: InClass<'_>, no: WishNo) -> Result<Vec<Say>> {
    if !class.leads().await? {
        return Ok(class.refuse(&Refused::NotContact));
    }
    let (mut class, words) = match open_wish(class, no).await? {
        Ok(open) => open,
        Err(says) => return Ok(says),
    };
    let rule = Rule::default().fitting(Question::Stance.kind(), class.profile.children);
    let closes = closing_after(class.scene.event.at, USUAL_DAYS, &class.profile.country.zone());
    let subject = Subject::Wish { wish: no, words };
    let new = class.new_poll(subject, format!("wish-{}", no.0), None, (Question::Stance, rule), (None, closes));
    let Some(poll) = class.put(&new).await? else { return Ok(class.refuse(&Refused::AlreadyOpen)) };
    class.tx.wish_is_asked(no, poll).await?;
    class.answer(|w| w.msg_wish_asked()).await
}

/// Suggests a wish for the parents' agreement.
async fn suggest(mut class: InClass<'_>, person: PersonId, no: WishNo) -> Result<Vec<Say>> {
    let Some(agreement) = class.tx.living_agreement().await?.filter(|agreement| agreement.body.version > 0) else {
        return class.decline(|w| w.msg_suggest_none()).await;
    };
    let (mut class, words) = match open_wish(class, no).await? {
        Ok(open) => open,
        Err(says) => return Ok(says),
    };
    // Who is told of the decision must still be known by then.
    class.tx.add_membership(person).await?;
    let credit = class.class_words().msg_wish_credit();
    let version = agreement.body.version;
    let suggestion = class.tx.suggest(agreement.no, version, None, &words, person, Some(&credit)).await?;
    class.tx.wish_is_suggested(no, agreement.no, suggestion).await?;
    class.tell_contacts(&Note::Suggestion).await?;
    class.answer(|w| w.msg_wish_suggested()).await
}
