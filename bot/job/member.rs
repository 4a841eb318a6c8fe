//! People who left the room, and seats that were freed.

use agreements::time::timetable::days_later;
use jiff::tz::TimeZone;

use super::Job;
use super::hand::{Halt, Hand};
use crate::chat::ChatError;
use crate::class::{GRACE_DAYS, Tenant};
use crate::ids::PersonId;
use crate::say::seat as say;
use crate::store::ClassTx;

/// Ends the membership of a person who left the room [`GRACE_DAYS`] ago and has not come back. Their ballots in open
/// polls go uncounted, and their seats become free.
pub(super) async fn gone<P: Tenant>(hand: &Hand<'_, P>, tx: &mut ClassTx<'_>, person: PersonId) -> Result<(), Halt> {
    let Some(since) = tx.person_left_since(person).await? else { return Ok(()) };
    let ends = days_later(since, GRACE_DAYS, &TimeZone::UTC);
    // The person came back and left again, which started a new week.
    if hand.now < ends {
        return Err(Halt::Later(ends.duration_since(hand.now)));
    }
    if is_back(hand).await? {
        tx.set_left(person, None).await?;
        return Ok(());
    }
    tx.remove(person).await?;
    Job::Withdrawn { person }.enqueue(hand.app, tx, hand.now).await?;
    Ok(())
}

/// Deletes expired dialogs, and runs again when the next one expires.
pub(super) async fn dialogs_over(hand: &Hand<'_>, tx: &mut ClassTx<'_>) -> Result<(), Halt> {
    tx.drop_dialogs(hand.now).await?;
    tx.next_dialog_over().await?.map_or(Ok(()), |next| Err(Halt::Again(next)))
}

/// True if the chat says that the person is in the room again.
async fn is_back<P: Tenant>(hand: &Hand<'_, P>) -> Result<bool, Halt> {
    let (Some(room), Some((address, _))) = (&hand.room, &hand.person) else { return Ok(false) };
    let Some(chat) = hand.app.chats.of(room) else { return Ok(false) };
    match chat.is_in(room, address).await {
        Ok(is_in) => Ok(is_in == Some(true)),
        Err(ChatError::Later(wait)) => Err(Halt::Later(wait)),
        Err(
            error @ (ChatError::Gone(_)
            | ChatError::Moved(_)
            | ChatError::Unclear(_)
            | ChatError::NoPrivateChat
            | ChatError::Refused(_)),
        ) => {
            tracing::warn!(class = %hand.job.class.0, "cannot ask whether somebody is in a room: {error}");
            Ok(false)
        }
    }
}

/// Deletes the ballots, reasons and signatures of a person without a seat, in a transaction that writes no row of a
/// person. Somebody who has taken a seat again has voted again.
pub(super) async fn withdrawn(tx: &mut ClassTx<'_>, person: PersonId) -> Result<(), Halt> {
    if tx.seats_of(person).await?.is_empty() {
        tx.withdraw(person).await?;
    }
    Ok(())
}

/// Tells a guardian that the contact parent has freed their seat.
pub(super) async fn seat_freed(hand: &Hand<'_>) -> Result<(), Halt> {
    hand.write(&say::freed(hand.own_words(), hand.profile.name.as_str())).await?;
    Ok(())
}
