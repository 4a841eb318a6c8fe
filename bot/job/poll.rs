//! Polls: opening, the card, reminders, the close, the result and the follow-up.

use agreements::time::timetable::REMINDED_BEFORE;
use jiff::civil::Date;

use super::Job;
use super::hand::{Halt, Hand, Posted};
use crate::chat::{Attachment, Media, Post};
use crate::class::{ClassPoll, PollState, ResultPost, Subject};
use crate::draw;
use crate::ids::{PersonId, PollNo};
use crate::say::asked::Asked;
use crate::say::result::ResultNotes;
use crate::say::{self, poll as words};
use crate::store::ClassTx;

/// The delay before a planned poll tries again to open, while a poll of its lineage is open.
const OPEN_STILL: jiff::SignedDuration = jiff::SignedDuration::from_hours(1);

/// Opens a planned poll, with the number of children at this time.
pub(super) async fn open(hand: &Hand<'_>, tx: &mut ClassTx<'_>, no: PollNo) -> Result<(), Halt> {
    let Some(planned) = tx.poll(no).await? else { return Ok(()) };
    // Edited meanwhile, it opens at the time in force; after its closing time there is nothing to open.
    match planned.state {
        PollState::Planned(at) if at > hand.now => return Err(Halt::Later(at.duration_since(hand.now))),
        PollState::Planned(_) if planned.poll.closes_at > hand.now => {}
        PollState::Planned(_) => {
            return Ok(hand.operation(tx).miss_planned(no, &hand.words().msg_plan_missed()).await?);
        }
        PollState::Open | PollState::Closed(_) | PollState::Withdrawn { .. } => return Ok(()),
    }
    if hand.operation(tx).open_planned(&planned).await? {
        Ok(())
    } else {
        // A poll of the same lineage is open. This poll may open after its close.
        Err(Halt::Later(OPEN_STILL))
    }
}

/// Posts the card of an open poll.
pub(super) async fn card(hand: &Hand<'_>, tx: &mut ClassTx<'_>, no: PollNo) -> Result<(), Halt> {
    // The row stays locked until the card is stored. A close in between would find no card to close.
    let Some(open) = running(tx, no).await? else { return Ok(()) };
    let seen = tx.card(no).await?.is_some();
    if let Subject::Lesson { id, .. } = &open.subject {
        // A chat that was away for long takes it too late, or at night.
        if open.runs(hand.now).is_err() && !seen {
            return take_back(hand, tx, no, id).await;
        }
        hand.awake()?;
    }
    match hand.post(&card_of(hand, &open)).await? {
        Posted::There(at) => Ok(tx.save_card(no, &at).await?),
        Posted::Nowhere if !seen && let Subject::Lesson { id, .. } = &open.subject => take_back(hand, tx, no, id).await,
        Posted::Nowhere | Posted::Perhaps => Ok(()),
    }
}

/// Withdraws a dilemma that nobody saw. It comes another time.
async fn take_back(hand: &Hand<'_>, tx: &mut ClassTx<'_>, no: PollNo, lesson: &str) -> Result<(), Halt> {
    tx.withdraw_poll(no, &hand.words().msg_card_closed()).await?;
    Ok(tx.take_lesson_back(lesson).await?)
}

fn card_of(hand: &Hand<'_>, open: &ClassPoll) -> Post {
    if let Subject::Pulse(_) = open.subject {
        let until = say::time::moment_in(hand.words(), open.poll.closes_at, hand.profile.country);
        return say::pulse::card(hand.words(), hand.job.class, open.no, until, open.poll.children);
    }
    words::card(hand.words(), hand.job.class, open, asked(hand, open), hand.profile.country)
}

/// Enqueues the cards of all open polls and of the agreement again.
pub(super) async fn cards(hand: &Hand<'_>, tx: &mut ClassTx<'_>) -> Result<(), Halt> {
    for open in tx.open_polls().await?.into_iter().chain(tx.open_lessons().await?) {
        if open.subject.has_card() {
            Job::PollCard { poll: open.no }.enqueue(hand.app, tx, hand.now).await?;
        }
    }
    if let Some(agreement) = tx.living_agreement().await? {
        let (no, version) = (agreement.no, agreement.body.version);
        if agreement.body.phase == agreements::agreement::phase::Phase::Draft {
            Job::AgreementDraft { agreement: no, version }.enqueue(hand.app, tx, hand.now).await?;
        }
        if agreement.body.signed_version().is_some() {
            Job::AgreementSigning { agreement: no }.enqueue(hand.app, tx, hand.now).await?;
        }
    }
    Ok(())
}

/// Replaces the card of an edited poll.
pub(super) async fn edited(hand: &Hand<'_>, tx: &mut ClassTx<'_>, no: PollNo) -> Result<(), Halt> {
    let Some(open) = running(tx, no).await? else { return Ok(()) };
    if let Some(card) = tx.card(no).await? {
        hand.edit(&card, &card_of(hand, &open)).await?;
    }
    Ok(())
}

/// Puts the new closing time on the card, and tells the room.
pub(super) async fn prolonged(hand: &Hand<'_>, tx: &mut ClassTx<'_>, no: PollNo) -> Result<(), Halt> {
    let Some(open) = tx.poll(no).await?.filter(|open| open.state == PollState::Open) else { return Ok(()) };
    if let Some(card) = tx.card(no).await? {
        hand.edit(&card, &card_of(hand, &open)).await?;
    }
    hand.post(&say::lead::prolonged_room(hand.words(), &open, asked(hand, &open), hand.profile.country)).await?;
    Ok(())
}

/// Reminds the room once, and enqueues the reminders to people who asked for them and have not voted. The closing time
/// in force decides, not the one for which the job was made.
pub(super) async fn reminder(hand: &Hand<'_>, tx: &mut ClassTx<'_>, no: PollNo) -> Result<(), Halt> {
    let Some(open) = running(tx, no).await? else { return Ok(()) };
    let due = open.poll.closes_at - REMINDED_BEFORE;
    if due > hand.now {
        return Err(Halt::Later(due.duration_since(hand.now)));
    }
    if open.poll.closes_at <= hand.now || !tx.mark_reminded(no).await? {
        return Ok(());
    }
    for person in tx.to_be_reminded(no).await? {
        Job::PollRemind { poll: no, person }.enqueue(hand.app, tx, hand.now).await?;
    }
    hand.post(&words::room_reminder(hand.words(), &open, asked(hand, &open), hand.profile.country)).await?;
    Ok(())
}

/// Reminds one person, unless they have voted by now.
pub(super) async fn remind(hand: &Hand<'_>, tx: &mut ClassTx<'_>, no: PollNo, person: PersonId) -> Result<(), Halt> {
    let Some(open) = running(tx, no).await? else { return Ok(()) };
    if open.poll.closes_at <= hand.now || tx.answer_of(no, person).await?.is_some() {
        return Ok(());
    }
    let (asked, country) = (asked(hand, &open), hand.profile.country);
    hand.write(&words::reminder(hand.own_words(), hand.job.class, &open, asked, country)).await?;
    Ok(())
}

/// Closes a poll if its time is up. The closing time in force decides, not the one for which the job was made.
pub(super) async fn close(hand: &Hand<'_>, tx: &mut ClassTx<'_>, no: PollNo, early: bool) -> Result<(), Halt> {
    let Some(poll) = tx.poll(no).await? else { return Ok(()) };
    if !matches!(poll.state, PollState::Open | PollState::Planned(_)) {
        return Ok(());
    }
    if poll.poll.closes_at > hand.now {
        return Err(Halt::Later(poll.poll.closes_at.duration_since(hand.now)));
    }
    let Some(closed) = hand.operation(tx).count_poll(no).await? else { return Ok(()) };
    if let (Some(clause), Some(settled)) = (&closed.clause, hand.settled_by(&closed)) {
        tx.settle(no, clause, &settled).await?;
    }
    Ok(hand.operation(tx).follow_close(&closed, early).await?)
}

/// Removes the buttons from the card.
pub(super) async fn card_closed(hand: &Hand<'_>, tx: &mut ClassTx<'_>, no: PollNo) -> Result<(), Halt> {
    let (Some(poll), Some(card)) = (tx.poll(no).await?, tx.card(no).await?) else { return Ok(()) };
    let asked = asked(hand, &poll);
    let post = match &poll.state {
        PollState::Withdrawn { reason } => words::withdrawn_card(hand.words(), asked, reason),
        PollState::Planned(_) | PollState::Open | PollState::Closed(_) => words::closed_card(hand.words(), asked),
    };
    hand.edit(&card, &post).await?;
    Ok(())
}

/// Posts the result, with its picture.
pub(super) async fn result(hand: &Hand<'_>, tx: &mut ClassTx<'_>, no: PollNo, early: bool) -> Result<(), Halt> {
    let Some(poll) = tx.poll(no).await? else { return Ok(()) };
    let Some(result) = poll.result() else { return Ok(()) };
    let (w, asked, shown) = (hand.words(), asked(hand, &poll), &result.shown);
    let told = ResultNotes { asked_again: tx.asked_before(&poll).await?, early, silenced: false };
    let mut post = say::result::result(w, &poll, asked, result, told);
    if !shown.outcome.decides() {
        let posted = hand.post(&post).await?;
        // Reasons of objections stand only in a result that decides nothing. A contact parent may take them out.
        if let (Posted::There(at), false) = (posted, result.voices.is_empty()) {
            tx.save_result_post(no, &ResultPost { at, early }).await?;
        }
        return Ok(());
    }
    let alternative = say::result::alternative(w, &poll, asked, shown);
    let chart = draw::result::chart(w, &poll, asked, shown);
    // A queue of its own: however many documents a class asks for, its result comes with a picture.
    let of = format!("result of {}", hand.job.class.0);
    match hand.app.drawings.picture(of, chart).await {
        Ok(png) => {
            let name = format!("enige-{}.png", no.0);
            post.attachments.push(Attachment { name, media: Media::Png, bytes: png, alternative });
        }
        // The text says the same, so a failed picture does not hold up the result.
        Err(fault) => tracing::error!(class = %hand.job.class.0, "a result goes without its picture: {fault:#}"),
    }
    hand.post(&post).await?;
    Ok(())
}

/// Shows the result again without the reasons of objections.
pub(super) async fn silenced(hand: &Hand<'_>, tx: &mut ClassTx<'_>, no: PollNo) -> Result<(), Halt> {
    let (Some(poll), Some(posted)) = (tx.poll(no).await?, tx.result_post(no).await?) else { return Ok(()) };
    let Some(result) = poll.result() else { return Ok(()) };
    let told = ResultNotes { asked_again: tx.asked_before(&poll).await?, early: posted.early, silenced: true };
    hand.edit(&posted.at, &say::result::result(hand.words(), &poll, asked(hand, &poll), result, told)).await?;
    Ok(())
}

/// Asks a contact parent what follows.
pub(super) async fn offer_follow_up(hand: &Hand<'_>, tx: &mut ClassTx<'_>, no: PollNo) -> Result<(), Halt> {
    let Some(poll) = tx.poll(no).await? else { return Ok(()) };
    let Some(result) = poll.result() else { return Ok(()) };
    let post = say::lead::offer_follow_up(hand.own_words(), hand.job.class, &poll, asked(hand, &poll), result);
    hand.write(&post).await?;
    Ok(())
}

/// Tells the room what follows.
pub(super) async fn follow_up(hand: &Hand<'_>, tx: &mut ClassTx<'_>, no: PollNo) -> Result<(), Halt> {
    let Some(poll) = tx.poll(no).await? else { return Ok(()) };
    if let Some(sentence) = poll.result().and_then(|result| result.follows.as_deref()) {
        hand.post(&say::lead::follow_up(hand.words(), asked(hand, &poll), sentence)).await?;
    }
    Ok(())
}

/// Tells the room that a poll was withdrawn.
pub(super) async fn withdrawn(hand: &Hand<'_>, tx: &mut ClassTx<'_>, no: PollNo) -> Result<(), Halt> {
    let Some(poll) = tx.poll(no).await? else { return Ok(()) };
    if let PollState::Withdrawn { reason } = &poll.state {
        hand.post(&say::lead::withdrawn_room(hand.words(), asked(hand, &poll), reason)).await?;
    }
    Ok(())
}

/// Enqueues a notice to every contact parent that a result is due for review.
pub(super) async fn review(hand: &Hand<'_>, tx: &mut ClassTx<'_>, no: PollNo, on: Date) -> Result<(), Halt> {
    let is_due = |poll: &ClassPoll| poll.result().is_some_and(|result| result.review_on == Some(on));
    let Some(poll) = tx.poll(no).await?.filter(is_due) else { return Ok(()) };
    // A point of an agreement is looked at with the agreement.
    if let (Some(agreement), Some(clause)) = (tx.living_agreement().await?, &poll.clause)
        && agreement.body.place_of(clause).is_some()
    {
        return Ok(());
    }
    Ok(hand.operation(tx).for_contacts(|person| Job::PollReviewDue { poll: no, person }).await?)
}

/// Tells a contact parent that a result is due for review.
pub(super) async fn review_due(hand: &Hand<'_>, tx: &mut ClassTx<'_>, no: PollNo) -> Result<(), Halt> {
    let Some(poll) = tx.poll(no).await? else { return Ok(()) };
    hand.write(&say::lead::review_due(hand.own_words(), hand.job.class, &poll, asked(hand, &poll))).await?;
    Ok(())
}

/// An open poll, locked against closing.
async fn running(tx: &mut ClassTx<'_>, no: PollNo) -> Result<Option<ClassPoll>, Halt> {
    Ok(tx.poll_for_vote(no).await?.filter(|open| open.state == PollState::Open))
}

fn asked<'a>(hand: &Hand<'a>, poll: &'a ClassPoll) -> Asked<'a> {
    Asked::of(poll, &hand.app.content.catalogue)
}
