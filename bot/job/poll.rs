//! Polls: the card, the close, the result.

use agreements::clause::Clause;
use agreements::poll::State;
use anyhow::Context;

use super::Job;
use super::hand::{Halt, Hand, Posted};
use crate::class::ClassPoll;
use crate::ids::{JobId, PollNo};
use crate::say;
use crate::store::ClassTx;

/// Posts the card of a poll that still runs.
pub(super) async fn card(hand: &Hand<'_>, tx: &mut ClassTx, no: PollNo) -> Result<(), Halt> {
    // Held until its card is written down: a close that came between would find no card to close.
    let Some(open) = tx.poll_for_vote(no).await?.filter(|open| open.poll.state == State::Open) else { return Ok(()) };
    let clause = clause(hand, &open)?;
    let card = say::poll::card(hand.words(), hand.job.class, &open, clause, hand.profile.country);
    if let Posted::There(at) = hand.post(&card).await? {
        tx.save_card(no, &at).await?;
    }
    Ok(())
}

/// Has the cards of all polls that run posted anew.
pub(super) async fn cards(hand: &Hand<'_>, tx: &mut ClassTx) -> Result<(), Halt> {
    for open in tx.open_polls().await? {
        tx.enqueue(JobId(hand.app.new_id()), hand.now, &Job::PollCard { poll: open.no }).await?;
    }
    Ok(())
}

/// Closes a poll, if its time is up: the deadline in force decides, not the one that this job was made for.
pub(super) async fn close(hand: &Hand<'_>, tx: &mut ClassTx, no: PollNo) -> Result<(), Halt> {
    let Some(open) = tx.poll(no).await?.filter(|open| open.poll.state == State::Open) else { return Ok(()) };
    if open.poll.closes_at > hand.now {
        return Err(Halt::Later(open.poll.closes_at.duration_since(hand.now)));
    }
    if tx.close_poll(no).await?.is_some() {
        tx.enqueue(JobId(hand.app.new_id()), hand.now, &Job::PollCardClosed { poll: no }).await?;
        tx.enqueue(JobId(hand.app.new_id()), hand.now, &Job::PollResult { poll: no }).await?;
    }
    Ok(())
}

/// Takes the buttons off the card.
pub(super) async fn card_closed(hand: &Hand<'_>, tx: &mut ClassTx, no: PollNo) -> Result<(), Halt> {
    let (Some(poll), Some(card)) = (tx.poll(no).await?, tx.card(no).await?) else { return Ok(()) };
    hand.edit(&card, &say::poll::closed_card(hand.words(), clause(hand, &poll)?)).await?;
    Ok(())
}

/// Posts the result.
pub(super) async fn result(hand: &Hand<'_>, tx: &mut ClassTx, no: PollNo) -> Result<(), Halt> {
    let Some(counted) = tx.counted(no).await? else { return Ok(()) };
    let clause = clause(hand, &counted.poll)?;
    hand.post(&say::poll::result(hand.words(), &counted, clause)).await?;
    Ok(())
}

fn clause<'a>(hand: &Hand<'a>, poll: &ClassPoll) -> Result<&'a Clause, Halt> {
    let clause = hand.app.content.catalogue.clause(&poll.clause.0);
    Ok(clause.with_context(|| format!("the clause `{}` is no longer in the catalogue", poll.clause))?)
}
