//! Seats: who one is in the class, who shares a child's vote, codes.

use std::sync::Arc;

use agreements::class::seats::ChildCount;
use agreements::time::timetable::days_later;
use anyhow::{Context, Result};
use jiff::Timestamp;

use super::{Home, InClass, Scene};
use crate::chat::{Attachment, Media, Post, Say};
use crate::class::Taken;
use crate::code;
use crate::draw;
use crate::ids::{PersonId, SeatId};
use crate::press::{SeatAct, Standing};
use crate::say::refusal::Refused;
use crate::say::seat as say;
use crate::say::time;

/// For how many days a code is good that one guardian gives to the other.
const GIVEN_DAYS: i64 = 7;

/// For how many days a printed code is good: a note home takes its time.
const PRINTED_DAYS: i64 = 60;

/// Shows the person who they are.
pub(super) async fn me(class: InClass<'_>) -> Result<Vec<Say>> {
    let id = class.tx.class();
    class.say(|class| Say::Answer(say::me(class.own_words(), id, class.member))).await
}

/// Sets who the person is; their ballots in open polls follow their seats.
pub(super) async fn stand(mut class: InClass<'_>, person: PersonId, standing: Standing) -> Result<Vec<Say>> {
    let app = class.scene.app;
    if let Standing::Guardian { children } = standing
        && !class.room_for(person, children).await?
    {
        return Ok(class.refuse(&Refused::SeatsFull));
    }
    if !matches!(standing, Standing::Guardian { .. }) {
        // Who has no vote takes ballots along, and the reasons beside them.
        class.tx.withdraw(person).await?;
    }
    let new = class.member.is_none() && matches!(standing, Standing::Guardian { .. });
    class.tx.stand(person, standing, || app.new_id()).await?;
    if new {
        class.welcome(person).await?;
    }
    class.tx.recast(person).await?;
    class.say(|class| Say::Answer(say::stands(class.own_words(), standing))).await
}

/// Shows who leads the class how many seats are taken, and never whose.
pub(super) async fn seats(mut class: InClass<'_>) -> Result<Vec<Say>> {
    // How many are taken moves with every first vote: it is for nobody's eyes but the contact parent's.
    if !class.leads().await? {
        return Ok(class.refuse(&Refused::NotContact));
    }
    if !class.scene.event.room.private {
        return Ok(class.refuse(&Refused::InPrivate));
    }
    let taken = class.tx.seats_taken().await?;
    let (id, children) = (class.tx.class(), class.profile.children.get());
    class.say(|class| Say::Answer(say::seats(class.own_words(), id, taken, children))).await
}

/// Does something about seats.
pub(super) async fn act(mut class: InClass<'_>, person: PersonId, act: SeatAct) -> Result<Vec<Say>> {
    let secret = matches!(act, SeatAct::Share | SeatAct::Print | SeatAct::PrintAnew);
    if secret && !class.scene.event.room.private {
        return Ok(class.refuse(&Refused::InPrivate));
    }
    match act {
        SeatAct::Share => share(class, person).await,
        SeatAct::Leave => {
            class.tx.withdraw(person).await?;
            class.tx.stand(person, Standing::Other, uuid::Uuid::nil).await?;
            class.answer(|w| w.msg_left()).await
        }
        SeatAct::Remind | SeatAct::Silence => {
            let wanted = act == SeatAct::Remind;
            class.tx.set_reminders(person, wanted).await?;
            class.answer(|w| if wanted { w.msg_remind_set() } else { w.msg_remind_unset() }).await
        }
        SeatAct::Print | SeatAct::PrintAnew | SeatAct::More | SeatAct::Fewer if !class.leads().await? => {
            Ok(class.refuse(&Refused::NotContact))
        }
        SeatAct::Print if class.tx.has_printed_codes().await? => {
            let id = class.tx.class();
            class.say(|class| Say::Answer(say::print_anew(class.own_words(), id))).await
        }
        SeatAct::Print | SeatAct::PrintAnew => print(class).await,
        SeatAct::More | SeatAct::Fewer => resize(class, act == SeatAct::More).await,
    }
}

/// Makes a code for each of a person's seats, for the other guardian.
async fn share(mut class: InClass<'_>, person: PersonId) -> Result<Vec<Say>> {
    let seats = class.tx.seats_of(person).await?;
    if seats.is_empty() {
        return class.decline(|w| w.msg_share_none()).await;
    }
    let until = days_later(class.scene.event.at, GIVEN_DAYS, &class.profile.country.zone());
    class.tx.trim_seat_codes().await?;
    let mut codes = Vec::new();
    for seat in seats {
        codes.push(new_code(&mut class, seat, until).await?);
    }
    // Whoever has the code takes the seat: it is for this person's eyes only.
    class.say(|class| Say::Privately(say::share(class.own_words(), &codes))).await
}

async fn new_code(class: &mut InClass<'_>, seat: SeatId, until: Timestamp) -> Result<String> {
    let code = class.scene.app.new_code();
    class.tx.add_code(seat, &code, until).await?;
    Ok(code)
}

/// What somebody wrote as a code.
pub(super) enum Read<'a> {
    /// It may be a code of that class or council.
    Code(Home<'a>, PersonId, String),
    /// It is none.
    Not(Vec<Say>),
}

/// Reads a code, and enters the class or council that it is of.
pub(super) async fn code<'a>(
    scene: &'a Scene<'a>,
    mut tx: crate::store::Tx,
    written: Option<String>,
) -> Result<Read<'a>> {
    let no = |says| Ok(Read::Not(says));
    if !scene.event.room.private {
        // Whoever reads it could use it: it is not even looked at.
        return no(scene.just(tx, |w| Say::Refuse(Post::line(w.msg_code_in_room()))).await?);
    }
    let Some(written) = written else {
        return no(scene.just(tx, |w| Say::Answer(Post::line(w.msg_code_ask()))).await?);
    };
    let now = scene.event.at;
    if !scene.app.guesses.may_try(&scene.event.actor.address, now) {
        return no(scene.just(tx, |w| Say::Refuse(Post::line(w.msg_code_too_often()))).await?);
    }
    let found = match code::read(&written) {
        Some(code) => tx.class_of_code(&code, now).await?.map(|class| (class, code)),
        None => None,
    };
    let Some((class, code)) = found else {
        scene.app.guesses.failed(&scene.event.actor.address, now);
        return no(scene.just(tx, |w| Say::Refuse(Post::line(w.msg_code_unknown()))).await?);
    };
    let person = scene.known(&mut tx).await?;
    Ok(Read::Code(scene.home(tx, class, Some(person)).await?, person, code))
}

/// Takes the seat of a code.
pub(super) async fn take(mut class: InClass<'_>, person: PersonId, code: &str) -> Result<Vec<Say>> {
    class.tx.hold_seats().await?;
    if !matches!(class.member.map(|member| member.standing), Some(Standing::Guardian { .. })) {
        class.tx.stand(person, Standing::Guardian { children: 0 }, uuid::Uuid::nil).await?;
    }
    let Some(taken) = class.tx.take_code(person, code, class.scene.event.at).await? else {
        // Somebody else was faster.
        return Ok(vec![Say::Refuse(Post::line(class.own_words().msg_code_unknown()))]);
    };
    if taken == Taken::Full {
        // Nothing is changed: what they were, they stay.
        return Ok(vec![Say::Refuse(say::full(class.own_words()))]);
    }
    if taken == Taken::Seat && class.tx.seats_taken().await? > class.profile.children.get() {
        return Ok(class.refuse(&Refused::SeatsFull));
    }
    if class.member.is_none() {
        class.welcome(person).await?;
    }
    class.tx.recast(person).await?;
    let children = u8::try_from(class.tx.seats_of(person).await?.len())?;
    class.say(|class| Say::Answer(say::taken(class.own_words(), taken, children))).await
}

/// Makes slips with two codes for each child whose seat nobody has taken by one.
async fn print(mut class: InClass<'_>) -> Result<Vec<Say>> {
    class.tx.hold_seats().await?;
    class.tx.trim_seat_codes().await?;
    class.tx.clear_codes().await?;
    let zone = class.profile.country.zone();
    let until = days_later(class.scene.event.at, PRINTED_DAYS, &zone);
    // A child whose guardians have a code already needs no slip; one that only voted may pair by one.
    let coded = class.tx.coded_seats().await?;
    let mut pairs = Vec::new();
    for _ in coded..class.profile.children.get() {
        let id = class.scene.app.new_id();
        let seat = class.tx.add_seat(id).await?;
        pairs.push([new_code(&mut class, seat, until).await?, new_code(&mut class, seat, until).await?]);
    }
    let w = class.class_words();
    if pairs.is_empty() {
        return Ok(vec![Say::Refuse(Post::line(class.own_words().msg_seats_printed_empty()))]);
    }
    let slips = draw::Slips {
        heading: w.msg_slips_heading(class.profile.name.as_str()),
        explain: w.msg_slips_explain(),
        expires: w.msg_slips_expires(time::day(w, until, &zone)),
        pairs,
        language: w.lang().code(),
    };
    let pdf = tokio::task::spawn_blocking(move || draw::slips(&slips)).await.context("drawing broke")??;
    class
        .say(|class| {
            let w = class.own_words();
            let name = w.msg_slips_file();
            let alternative = w.msg_seats_printed();
            let attachment = Attachment { name, media: Media::Pdf, bytes: Arc::from(pdf), alternative };
            Say::Privately(Post { attachments: vec![attachment], ..Post::line(w.msg_seats_printed()) })
        })
        .await
}

/// The class has a child more or less.
async fn resize(mut class: InClass<'_>, more: bool) -> Result<Vec<Say>> {
    class.tx.hold_seats().await?;
    let now = class.tx.profile().await?.context("a founded class has a profile")?.children.get();
    let taken = class.tx.seats_taken().await?;
    let wanted = if more { now.saturating_add(1) } else { now.saturating_sub(1) };
    let children = match ChildCount::try_from(wanted) {
        Ok(children) if wanted >= taken => children.get(),
        _ => return class.decline(|w| w.msg_seats_not_fewer(now)).await,
    };
    class.tx.set_children(children).await?;
    class.answer(|w| w.msg_seats_set(children)).await
}
