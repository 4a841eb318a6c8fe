//! The pupils: what they agreed on and wish is told to their parents, sessions end, and the year goes on.

use agreements::year;
use jiff::Timestamp;
use jiff::civil::Date;

use super::Job;
use super::hand::{Halt, Hand};
use crate::class::{Note, Role};
use crate::ids::{AgreementNo, WishNo};
use crate::say::pupils as say;
use crate::store::ClassTx;

/// Ends a session that nobody has ended, if it is still the same one.
pub(super) async fn over(hand: &Hand<'_>, tx: &mut ClassTx, until: Timestamp) -> Result<(), Halt> {
    // Of one that has ended by its time nothing is read any more, but it is still there.
    if tx.session_until().await? == Some(until) && until <= hand.now {
        tx.end_session().await?;
    }
    Ok(())
}

/// Tells the room what the pupils have agreed on.
pub(super) async fn agreed(hand: &Hand<'_>, tx: &mut ClassTx, number: u16) -> Result<(), Halt> {
    let Some(version) = tx.pupil_part().await?.filter(|version| version.number == number) else { return Ok(()) };
    hand.awake()?;
    let catalogue = &hand.app.content.catalogue;
    hand.post(&say::agreed(hand.words(), hand.job.class, &hand.profile, &version, catalogue)).await?;
    Ok(())
}

/// Tells the room what the pupils wish.
pub(super) async fn wish(hand: &Hand<'_>, tx: &mut ClassTx, numbers: &[WishNo]) -> Result<(), Halt> {
    let mut wishes = tx.wishes().await?;
    wishes.retain(|wish| numbers.contains(&wish.no));
    if wishes.is_empty() {
        return Ok(());
    }
    hand.awake()?;
    let agreement = tx.living_agreement().await?.is_some_and(|agreement| agreement.body.version > 0);
    hand.post(&say::wishes(hand.words(), hand.job.class, &wishes, agreement)).await?;
    Ok(())
}

/// Tells the room what the pupils say to a draft, unless it has been overtaken.
pub(super) async fn say(
    hand: &Hand<'_>,
    tx: &mut ClassTx,
    (of, version): (AgreementNo, u16),
    words: &[String],
) -> Result<(), Halt> {
    let living = tx.living_agreement().await?;
    if living.is_none_or(|agreement| agreement.no != of || agreement.body.version != version) {
        return Ok(());
    }
    hand.awake()?;
    hand.post(&say::comments(hand.words(), version, words)).await?;
    Ok(())
}

/// Reminds who leads sessions that it is time to ask the pupils how it goes, or to look at all of it again; ends what
/// nobody has looked at. `since` says which part it was planned for.
pub(super) async fn look(hand: &Hand<'_>, tx: &mut ClassTx, since: Date, on: Date) -> Result<(), Halt> {
    let Some(force) = tx.pupil_force().await?.filter(|force| force.since == since) else { return Ok(()) };
    hand.awake()?;
    let note = if on >= force.renew_by {
        tx.set_pupil_force(None).await?;
        Note::PupilsEnded
    } else {
        let next = if on >= force.review_on { force.renew_by } else { year::next_pulse(on).min(force.review_on) };
        Job::PupilsLook { since, on: next }.enqueue(hand.app, tx, hand.evening_of(next)?).await?;
        if on >= force.review_on { Note::PupilsReview } else { Note::PupilsPulse }
    };
    let contacts = tx.contacts().await?;
    let teachers = tx.advisers().await?.into_iter().filter(|(_, role)| *role == Role::Teacher);
    let teachers = teachers.map(|(person, _)| person).filter(|person| !contacts.contains(person));
    for person in teachers.chain(contacts.iter().copied()) {
        Job::AgreementNote { person, note: note.clone() }.enqueue(hand.app, tx, hand.now).await?;
    }
    Ok(())
}
