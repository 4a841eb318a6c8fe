//! The pupils: links to lead their sessions, and the parents' replies to their wishes.

use agreements::poll::question::Question;
use agreements::poll::rule::Rule;
use agreements::time::timetable::{closing_after, days_later};

use super::in_class::{InClass, USUAL_DAYS};
use super::reply::{Handled, Stop};
use crate::chat::Say;
use crate::class::{Note, Reply, Subject};
use crate::ids::{PersonId, WishNo};
use crate::press::PupilAct;
use crate::say::refusal::Refused;
use crate::say::{pupils_room as say_room, session as say};

/// The validity of a code for the pupils' room, in days.
const CODE_DAYS: i64 = 7;

/// Runs an action on the pupils' wishes or their room.
pub(super) async fn act(class: &mut InClass<'_>, person: PersonId, act: PupilAct) -> Handled {
    match act {
        PupilAct::Ask(wish) => ask(class, wish).await,
        PupilAct::Suggest(wish) => suggest(class, person, wish).await,
        PupilAct::Room => room(class).await,
    }
}

/// Makes a code that turns a room into the pupils' room.
async fn room(class: &mut InClass<'_>) -> Handled {
    let app = class.scene.app;
    if !app.chats.have_schools() {
        return Err(Refused::Stale.into());
    }
    let (code, until) = (app.new_code(), days_later(class.scene.event.at, CODE_DAYS, &class.profile.country.zone()));
    class.tx.hold_seats().await?;
    class.tx.set_room_code(&code, until).await?;
    Ok(Say::Answer(say_room::code(class.own_words(), &class.profile, &code, until)).into())
}

/// Makes a link to lead the session in progress, or a new session.
pub(super) async fn lead(class: &mut InClass<'_>) -> Handled {
    let app = class.scene.app;
    let Some(pages) = &app.pages_at else { return Err(Refused::PagesOff.into()) };
    let link = class.operation().lead_session().await?;
    let (address, zone) = (format!("{pages}/lead/{}", link.secret), class.profile.country.zone());
    let room = app.chats.have_schools().then(|| class.tx.class());
    Ok(Say::Answer(say::link(class.own_words(), &address, link.until, &zone, link.again, room)).into())
}

/// The text of a wish without a reply. Refuses if there is a reply.
async fn open_wish(class: &mut InClass<'_>, no: WishNo) -> Result<String, Stop> {
    match class.tx.wish(no).await? {
        Some(wish) if wish.reply == Reply::Open => Ok(wish.words),
        Some(_) | None => Err(Refused::WishAnswered.into()),
    }
}

/// Puts a wish to the parents as a poll.
async fn ask(class: &mut InClass<'_>, no: WishNo) -> Handled {
    let words = open_wish(class, no).await?;
    let rule = Rule::default().fitting(Question::Stance.kind(), class.profile.children);
    let closes = closing_after(class.scene.event.at, USUAL_DAYS, &class.profile.country.zone());
    let subject = Subject::Wish { wish: no, words };
    let new = class.new_poll(subject, format!("wish-{}", no.0), None, Question::Stance, rule, closes);
    let poll = class.operation().put_poll(&new).await?.ok_or(Refused::AlreadyOpen)?;
    class.tx.wish_is_asked(no, poll).await?;
    class.answer(|w| w.msg_wish_asked())
}

/// Suggests a wish for the parents' agreement.
async fn suggest(class: &mut InClass<'_>, person: PersonId, no: WishNo) -> Handled {
    let agreement = class.tx.living_agreement().await?.filter(|agreement| agreement.body.version > 0);
    let agreement = agreement.ok_or(Refused::NothingToSuggestOn)?;
    let words = open_wish(class, no).await?;
    // The person gets the decision, so they must still be a member by then.
    class.tx.add_membership(person).await?;
    let credit = class.class_words().msg_wish_credit();
    let version = agreement.body.version;
    let suggestion = class.tx.suggest(agreement.no, version, None, &words, person, Some(&credit)).await?;
    class.tx.wish_is_suggested(no, agreement.no, suggestion).await?;
    class.operation().tell_contacts(&Note::Suggestion).await?;
    class.answer(|w| w.msg_wish_suggested())
}
