//! Seats: the person's standing, sharing a child's vote, and codes.

use agreements::class::seats::ChildCount;
use agreements::time::timetable::days_later;
use anyhow::{Context, Result};
use jiff::Timestamp;

use super::in_class::InClass;
use super::reply::{Drawing, File, Handled, Reply, Stop, Then, Withdrawal};
use super::scene::Scene;
use crate::chat::{Media, Post, Say};
use crate::class::{CameBy, Standing, Taken};
use crate::code;
use crate::draw;
use crate::ids::{ClassId, PersonId, SeatId, SeatNo};
use crate::job::Job;
use crate::press::SeatAct;
use crate::say::refusal::Refused;
use crate::say::seat as say;
use crate::say::time;
use crate::store::Tx;

/// The validity of a code from one guardian to the other, in days.
const GIVEN_DAYS: i64 = 7;

/// The validity of a printed code, in days. A note home takes its time.
const PRINTED_DAYS: i64 = 60;

/// Shows the person's standing.
pub(super) fn me(class: &InClass<'_>) -> Reply {
    Say::Answer(say::me(class.own_words(), class.tx.class(), class.member)).into()
}

/// Sets the person's standing. Their ballots in open polls count for the seats that they hold at the close.
pub(super) async fn stand(class: &mut InClass<'_>, person: PersonId, standing: Standing) -> Handled {
    let app = class.scene.app;
    // A person without a vote loses their ballots and their reasons. Without a seat these count for nothing already.
    let then = match standing {
        Standing::Guardian { children } => {
            class.room_for(person, children).await?;
            None
        }
        Standing::Staff | Standing::Other => Some(withdrawal(class, person)),
    };
    let new = class.member.is_none() && matches!(standing, Standing::Guardian { .. });
    class.tx.stand(person, standing, || app.new_id()).await?;
    if new {
        class.operation().welcome(person).await?;
    }
    Ok(Reply { says: vec![Say::Answer(say::stands(class.own_words(), standing))], then })
}

/// Deletes the person's ballots, reasons and signatures in the class after the commit. The transaction that changes
/// their seats must not touch these rows: Postgres stores its id in each.
fn withdrawal(class: &InClass<'_>, person: PersonId) -> Then {
    Then::Withdraw(Withdrawal { classes: vec![class.tx.class()], person, forget: false })
}

/// Shows the number of taken seats, and never whose they are.
pub(super) async fn seats(class: &mut InClass<'_>) -> Handled {
    let taken = class.tx.seats_taken().await?;
    let (id, children) = (class.tx.class(), class.profile.children.get());
    Ok(Say::Answer(say::seats(class.own_words(), id, taken, children, class.profile.slips_only)).into())
}

/// Shows how each seat was taken, and never whose it is.
async fn list(class: &mut InClass<'_>) -> Handled {
    let taken = class.tx.taken_seats().await?;
    Ok(Say::Answer(say::list(class.own_words(), class.tx.class(), &taken)).into())
}

/// Frees a seat. Its guardians have no vote then, and their answers in open polls are not counted.
async fn free(class: &mut InClass<'_>, seat: SeatNo) -> Handled {
    class.tx.hold_seats().await?;
    let guardians = class.tx.free_seat(seat).await?;
    if guardians.is_empty() {
        return Err(Refused::SeatFree(seat).into());
    }
    for person in guardians {
        if class.tx.seats_of(person).await?.is_empty() {
            // They come in again as everybody does, in the group. In private they could take the seat back unseen.
            let leads = class.tx.member(person).await?.is_some_and(|member| member.contact);
            let advises = class.tx.advisers().await?.iter().any(|(adviser, _)| *adviser == person);
            if leads || advises {
                class.tx.stand(person, Standing::Other, uuid::Uuid::nil).await?;
            } else {
                class.tx.remove(person).await?;
            }
            class.operation().enqueue(&Job::Withdrawn { person }).await?;
        }
        class.operation().enqueue(&Job::SeatFreed { person }).await?;
    }
    class.answer(|w| w.msg_seats_freed(seat.0))
}

/// Runs an action on seats.
pub(super) async fn act(class: &mut InClass<'_>, person: PersonId, act: SeatAct) -> Handled {
    match act {
        SeatAct::Share => share(class, person).await,
        SeatAct::Leave => {
            class.tx.stand(person, Standing::Other, uuid::Uuid::nil).await?;
            let left = Say::Answer(Post::line(class.own_words().msg_left()));
            Ok(Reply { says: vec![left], then: Some(withdrawal(class, person)) })
        }
        SeatAct::List => list(class).await,
        SeatAct::Free(seat) => {
            let held = class.tx.taken_seats().await?.iter().any(|taken| taken.number == seat);
            let ask = held.then(|| say::free(class.own_words(), class.tx.class(), seat));
            Ok(Say::Answer(ask.ok_or(Refused::SeatFree(seat))?).into())
        }
        SeatAct::FreeNow(seat) => free(class, seat).await,
        SeatAct::Slips(only) => {
            class.tx.set_slips_only(only).await?;
            class.answer(|w| if only { w.msg_seats_slips_on() } else { w.msg_seats_slips_off() })
        }
        SeatAct::Remind => {
            class.tx.set_reminders(person, true).await?;
            class.answer(|w| w.msg_remind_set())
        }
        SeatAct::Silence => {
            class.tx.set_reminders(person, false).await?;
            class.answer(|w| w.msg_remind_unset())
        }
        SeatAct::Print if class.tx.has_printed_codes().await? => {
            Ok(Say::Answer(say::print_anew(class.own_words(), class.tx.class())).into())
        }
        SeatAct::Print | SeatAct::PrintAnew => print(class).await,
        SeatAct::More => resize(class, true).await,
        SeatAct::Fewer => resize(class, false).await,
    }
}

/// Makes a code for each of the person's seats, for the other guardian.
async fn share(class: &mut InClass<'_>, person: PersonId) -> Handled {
    let seats = class.tx.seats_of(person).await?;
    if seats.is_empty() {
        return Err(Refused::NoSeatToShare.into());
    }
    let until = days_later(class.scene.event.at, GIVEN_DAYS, &class.profile.country.zone());
    let mut codes = Vec::new();
    for seat in seats {
        codes.push(new_code(class, seat, until).await?);
    }
    // The code gives the seat away, so only this person may see it.
    Ok(Say::Privately(say::share(class.own_words(), &codes)).into())
}

async fn new_code(class: &mut InClass<'_>, seat: SeatId, until: Timestamp) -> Result<String> {
    let code = class.scene.app.new_code();
    class.tx.add_code(seat, &code, until).await?;
    Ok(code)
}

/// A code that a person wrote in private.
pub(super) struct Code {
    /// The class or council that owns it.
    pub(super) class: ClassId,
    /// The person. The bot knows them from then on.
    pub(super) person: PersonId,
    /// The code.
    pub(super) code: String,
}

/// Reads a code, and finds the class or council that owns it. `None` for a code that is not valid.
pub(super) async fn code(scene: &Scene<'_>, tx: &mut Tx, written: &str) -> Result<Option<Code>, Stop> {
    let now = scene.event.at;
    scene.may_guess(tx).await?;
    let found = match code::read(written) {
        Some(code) => tx.class_of_code(&code, now).await?.map(|class| (class, code)),
        None => None,
    };
    let Some((class, code)) = found else { return Ok(None) };
    let person = scene.known(tx).await?;
    Ok(Some(Code { class, person, code }))
}

/// Redeems a seat code; releases the person's uncoded seat.
pub(super) async fn take(class: &mut InClass<'_>, person: PersonId, code: &str) -> Handled {
    class.tx.hold_seats().await?;
    class.tx.come(person, CameBy::Code).await?;
    if !matches!(class.member.map(|member| member.standing), Some(Standing::Guardian { .. })) {
        class.tx.stand(person, Standing::Guardian { children: 0 }, uuid::Uuid::nil).await?;
    }
    // The code is gone: somebody else was faster. That is no guess, and is not counted as one.
    let taken = class.tx.take_code(person, code, class.scene.event.at).await?.ok_or(Refused::CodeUnknown)?;
    if taken == Taken::Full {
        return Err(Refused::CodeUsedUp.into());
    }
    if taken == Taken::Seat && class.tx.seats_taken().await? > class.profile.children.get() {
        return Err(Refused::SeatsFull.into());
    }
    if class.member.is_none() {
        class.operation().welcome(person).await?;
    }
    let children = u8::try_from(class.tx.seats_of(person).await?.len()).context("a person has few seats")?;
    Ok(Say::Answer(say::taken(class.own_words(), taken, children)).into())
}

/// Prints slips with two codes for each child whose seat nobody has taken by a code.
async fn print(class: &mut InClass<'_>) -> Handled {
    class.tx.hold_seats().await?;
    class.tx.clear_codes().await?;
    let zone = class.profile.country.zone();
    let until = days_later(class.scene.event.at, PRINTED_DAYS, &zone);
    // A seat that was taken by a code needs no slip. A guardian who only voted may pair by one.
    let coded = class.tx.coded_seats().await?;
    let mut pairs = Vec::new();
    for _ in coded..class.profile.children.get() {
        let id = class.scene.app.new_id();
        let seat = class.tx.add_seat(id, true).await?;
        pairs.push([new_code(class, seat, until).await?, new_code(class, seat, until).await?]);
    }
    if pairs.is_empty() {
        return Err(Refused::NothingToPrint.into());
    }
    let (w, own) = (class.class_words(), class.own_words());
    let slips = draw::Slips {
        heading: w.msg_slips_heading(class.profile.name.as_str()),
        explain: w.msg_slips_explain(),
        expires: w.msg_slips_expires(time::day(w, until, &zone)),
        pairs,
        language: w.lang().code(),
    };
    let file = File { name: own.msg_slips_file(), media: Media::Pdf, alternative: own.msg_seats_printed() };
    let draw = Box::new(move || Ok(vec![file.of(draw::slips(&slips)?)]));
    Ok(Drawing { post: Post::line(own.msg_seats_printed()), show: Say::Privately, draw }.into())
}

/// Changes the number of children by one.
async fn resize(class: &mut InClass<'_>, more: bool) -> Handled {
    class.tx.hold_seats().await?;
    let now = class.tx.profile().await?.context("a founded class has a profile")?.children.get();
    let taken = class.tx.seats_taken().await?;
    let wanted = if more { now.saturating_add(1) } else { now.saturating_sub(1) };
    let children = ChildCount::try_from(wanted).ok().filter(|_| wanted >= taken);
    let children = children.ok_or(Refused::SeatsNotFewer(now))?.get();
    class.tx.set_children(children).await?;
    class.answer(|w| w.msg_seats_set(children))
}
