//! The pupils: news for their parents, the end of sessions, and the next look at their part.

use agreements::session::step::Means;
use jiff::civil::Date;
use jiff::{SignedDuration, Timestamp};

use super::Job;
use super::hand::{Halt, Hand};
use crate::class::{Note, Role};
use crate::ids::{AgreementNo, WishNo};
use crate::operation::session::SessionError;
use crate::say::{pupils as say, pupils_room as say_room};
use crate::store::ClassTx;

/// Ends a session that nobody ended, unless a newer one replaced it. If the pupils' part would have too many points, it
/// stays as it was.
pub(super) async fn over(hand: &Hand<'_>, tx: &mut ClassTx<'_>, until: Timestamp) -> Result<(), Halt> {
    // The session lasts until exactly now, so the query asks for a time just before.
    let just_before = until - SignedDuration::from_secs(1);
    let Some(session) = tx.session_for_change(just_before).await?.filter(|session| session.until == until) else {
        return Ok(());
    };
    match hand.operation(tx).end_session(&session).await {
        Ok(_) => {}
        Err(SessionError::NotNow(why)) => {
            let class = hand.job.class.0;
            tracing::info!(%class, "a session that ended by itself has left the pupils' part as it was: {why}");
            tx.end_session().await?;
            Job::Sweep.enqueue(hand.app, tx, hand.now).await?;
        }
        Err(SessionError::Fault(fault)) => return Err(fault.into()),
    }
    Ok(())
}

/// Tells the parents' room what the pupils agreed on.
pub(super) async fn agreed(hand: &Hand<'_>, tx: &mut ClassTx<'_>, number: u16) -> Result<(), Halt> {
    let Some(version) = tx.pupil_part().await?.filter(|version| version.number == number) else { return Ok(()) };
    hand.awake()?;
    let catalogue = &hand.app.content.catalogue;
    hand.post(&say::agreed(hand.words(), hand.job.class, &hand.profile, &version, catalogue)).await?;
    Ok(())
}

/// Tells the parents' room the pupils' wishes.
pub(super) async fn wish(hand: &Hand<'_>, tx: &mut ClassTx<'_>, numbers: &[WishNo]) -> Result<(), Halt> {
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

/// Tells the parents' room the pupils' comments on a draft. A newer draft does not matter: the comments may be its
/// reason.
pub(super) async fn say(
    hand: &Hand<'_>,
    tx: &mut ClassTx<'_>,
    of: AgreementNo,
    version: u16,
    words: &[String],
) -> Result<(), Halt> {
    if tx.living_agreement().await?.is_none_or(|agreement| agreement.no != of) {
        return Ok(());
    }
    hand.awake()?;
    hand.post(&say::comments(hand.words(), version, words)).await?;
    Ok(())
}

/// Tells the pupils' room the current step.
pub(super) async fn at(hand: &Hand<'_>, tx: &mut ClassTx<'_>, mark: &str) -> Result<(), Halt> {
    tx.hold_pupils_room().await?;
    let session = tx.session(hand.now).await?.and_then(|session| session.body);
    let Some(session) = session.filter(|session| session.means == Means::Room && session.mark() == mark) else {
        return Ok(());
    };
    let around = tx.around(&session).await?;
    let catalogue = &hand.app.content.catalogue;
    if let Some(post) = say_room::step(hand.words(), tx.pupils_id(), &session, &around, catalogue) {
        hand.post_to_pupils(tx, &post).await?;
    }
    Ok(())
}

/// Tells the pupils' room the results of a session.
pub(super) async fn over_there(
    hand: &Hand<'_>,
    tx: &mut ClassTx<'_>,
    here: bool,
    version: Option<u16>,
    wishes: usize,
) -> Result<(), Halt> {
    hand.awake()?;
    tx.hold_pupils_room().await?;
    let made = tx.pupil_part().await?.filter(|made| version == Some(made.number));
    let post = say_room::over(hand.words(), here, made.as_ref(), wishes, &hand.app.content.catalogue);
    hand.post_to_pupils(tx, &post).await?;
    Ok(())
}

/// Reminds contact parents and teachers to check the pupils' part, or to review all of it. Ends a part that nobody
/// reviewed.
pub(super) async fn look(hand: &Hand<'_>, tx: &mut ClassTx<'_>, on: Date) -> Result<(), Halt> {
    let Some(force) = tx.pupil_force().await? else { return Ok(()) };
    if tx.pupil_look_job().await? != Some(hand.job.id) {
        return Ok(());
    }
    hand.awake()?;
    let note = if on >= force.renew_by {
        tx.end_pupil_force().await?;
        Note::PupilsEnded
    } else {
        hand.operation(tx).plan_pupils_look(force, on).await?;
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
