//! The agreement: the results of its polls, drafts, signing, and notices to one person.

use agreements::agreement::phase::Phase;
use agreements::agreement::signing::PublishedSignatures;
use agreements::poll::answer::stance::Side;
use agreements::poll::outcome::Outcome;
use anyhow::Context;
use jiff::SignedDuration;

use super::Job;
use super::hand::{Halt, Hand, Posted};
use crate::chat::{Buttons, Post};
use crate::class::{AgreementCard, ClassAgreement, Note, Subject};
use crate::ids::{AgreementNo, PollNo};
use crate::say::asked::Asked;
use crate::say::{self, agreement as words};
use crate::store::ClassTx;

/// The time to sign. After it, a missing answer no longer blocks its seat.
const PATIENCE: SignedDuration = SignedDuration::from_hours(21 * 24);

/// The interval between two counts of the signatures.
const COUNTED_EVERY: SignedDuration = SignedDuration::from_hours(7 * 24);

/// Applies the result of a poll to the agreement.
pub(super) async fn answered(hand: &Hand<'_>, tx: &mut ClassTx<'_>, no: PollNo) -> Result<(), Halt> {
    let Some(poll) = tx.poll(no).await? else { return Ok(()) };
    let Some(mut agreement) = tx.agreement_for_change().await? else { return Ok(()) };
    let outcome = poll.outcome();
    let carried = matches!(outcome, Some(Outcome::Agreed | Outcome::Stance(Side::Yes)));
    match &poll.subject {
        Subject::Adoption { agreement: of, .. } | Subject::Suggestion { agreement: of, .. } if *of != agreement.no => {}
        Subject::Adoption { .. } => {
            if agreement.body.voted(no.0, carried) {
                return adopted(hand, tx, agreement, carried).await;
            }
        }
        Subject::Suggestion { suggestion, .. } => {
            let against = matches!(outcome, Some(Outcome::Objections | Outcome::NoMajority));
            let suggestion = tx.suggestion(agreement.no, *suggestion).await?.filter(|one| one.accepted.is_none());
            let Some(suggestion) = suggestion else { return Ok(()) };
            let taken = carried && agreement.body.take(suggestion.about.as_ref(), &suggestion.words).is_ok();
            if !taken && !against {
                // The vote decided nothing, or the agreement has no room now. The suggestion waits for a contact
                // parent.
                return Ok(hand.operation(tx).tell_contacts(&Note::Suggestion).await?);
            }
            tx.save_agreement(&agreement).await?;
            let reason = hand.words().msg_verdict_by_vote();
            hand.operation(tx).decide(agreement.no, &suggestion, taken, &reason).await?;
        }
        // `year` handles the pulse and the review. A wish or a dilemma changes no agreement.
        Subject::Pulse(_) | Subject::Review { .. } | Subject::Wish { .. } | Subject::Lesson { .. } => {}
        Subject::Ready(_) | Subject::Own(_) | Subject::Proposal { .. } => {
            let settled = hand.settled_by(&poll);
            if agreement.body.answered(no.0, poll.clause.as_ref(), settled) {
                tx.save_agreement(&agreement).await?;
                let waits = agreement.body.points.iter().any(|point| point.poll.is_some());
                if !waits {
                    hand.operation(tx).tell_contacts(&Note::Settled).await?;
                }
            }
        }
    }
    Ok(())
}

async fn adopted(
    hand: &Hand<'_>,
    tx: &mut ClassTx<'_>,
    mut agreement: ClassAgreement,
    carried: bool,
) -> Result<(), Halt> {
    if carried {
        agreement.sign_until = Some(hand.now + PATIENCE);
        let (no, version) = (agreement.no, agreement.body.version);
        // The count of a new version starts from zero.
        tx.set_told(no, None).await?;
        Job::AgreementSigning { agreement: no }.enqueue(hand.app, tx, hand.now).await?;
        let count = Job::AgreementCount { agreement: no, version };
        count.enqueue(hand.app, tx, hand.now + COUNTED_EVERY).await?;
    }
    tx.save_agreement(&agreement).await?;
    Ok(hand.operation(tx).tell_contacts(if carried { &Note::Adopted } else { &Note::NotAdopted }).await?)
}

/// Posts a draft, unless a newer one has replaced it.
pub(super) async fn draft(hand: &Hand<'_>, tx: &mut ClassTx<'_>, no: AgreementNo, number: u16) -> Result<(), Halt> {
    let living = tx.living_agreement().await?;
    if living.is_none_or(|agreement| agreement.no != no || agreement.body.version != number) {
        return Ok(());
    }
    let Some(post) = draft_card(hand, tx, no, number).await? else { return Ok(()) };
    if let Posted::There(at) = hand.post(&post).await? {
        tx.save_agreement_card(no, AgreementCard::Draft, &at).await?;
    }
    Ok(())
}

/// Shows the draft's card again, without the names that were taken away.
pub(super) async fn names_dropped(hand: &Hand<'_>, tx: &mut ClassTx<'_>, no: AgreementNo) -> Result<(), Halt> {
    let Some(card) = tx.agreement_card(no, AgreementCard::Draft).await? else { return Ok(()) };
    let living = tx.living_agreement().await?.filter(|agreement| agreement.no == no);
    let Some(agreement) = living else { return Ok(()) };
    if let Some(mut post) = draft_card(hand, tx, no, agreement.body.version).await? {
        if agreement.body.phase != Phase::Draft {
            post.buttons = Buttons::default();
        }
        hand.edit(&card, &post).await?;
    }
    Ok(())
}

async fn draft_card(hand: &Hand<'_>, tx: &mut ClassTx<'_>, no: AgreementNo, number: u16) -> Result<Option<Post>, Halt> {
    let Some(version) = tx.version(no, number).await? else { return Ok(None) };
    let before = tx.version(no, number - 1).await?;
    let (w, catalogue) = (hand.words(), &hand.app.content.catalogue);
    Ok(Some(words::draft(w, hand.job.class, &hand.profile, &version, before.as_ref(), catalogue)))
}

/// Posts the card for signing.
pub(super) async fn signing(hand: &Hand<'_>, tx: &mut ClassTx<'_>, no: AgreementNo) -> Result<(), Halt> {
    let signed = tx.signed_agreement().await?.filter(|(agreement, _)| agreement.no == no);
    let Some((agreement, version)) = signed else { return Ok(()) };
    let (w, class, catalogue) = (hand.words(), hand.job.class, &hand.app.content.catalogue);
    let post = say::sign::card(w, class, &agreement, &version, &hand.profile, None, catalogue);
    if let Posted::There(at) = hand.post(&post).await? {
        tx.save_agreement_card(no, AgreementCard::Sign, &at).await?;
    }
    Ok(())
}

/// Counts the signatures, and updates the published count on the card. Puts the version into force once enough seats
/// signed.
pub(super) async fn count(hand: &Hand<'_>, tx: &mut ClassTx<'_>, no: AgreementNo, number: u16) -> Result<(), Halt> {
    let Some(mut agreement) = tx.agreement_for_change().await?.filter(|agreement| agreement.no == no) else {
        return Ok(());
    };
    if agreement.body.signed_version() != Some(number) {
        return Ok(());
    }
    let version = tx.version(no, number).await?.context("what is signed is there")?;
    let time_is_up = agreement.sign_until.is_some_and(|until| until <= hand.now);
    let (children, seats) = (hand.profile.children, tx.seats_signed(no, number, time_is_up).await?);
    let (last, threshold) = (tx.told(no).await?, agreement.body.threshold.seats(children));
    let mut told = PublishedSignatures::of(seats, last, children);
    if agreement.body.force.is_none_or(|force| force.version != number) && seats >= threshold {
        agreement.body.enter_into_force(hand.today());
        told = PublishedSignatures::of(seats, None, children).at_least(threshold, children);
        tx.save_agreement(&agreement).await?;
        Job::AgreementInForce { agreement: no }.enqueue(hand.app, tx, hand.now).await?;
    }
    tx.set_told(no, Some(told)).await?;
    let next = Job::AgreementCount { agreement: no, version: number };
    next.enqueue(hand.app, tx, hand.now + COUNTED_EVERY).await?;
    if Some(told.band) != last.map(|last| last.band)
        && let Some(card) = tx.agreement_card(no, AgreementCard::Sign).await?
    {
        let (w, class, catalogue) = (hand.words(), hand.job.class, &hand.app.content.catalogue);
        let post = say::sign::card(w, class, &agreement, &version, &hand.profile, Some(told), catalogue);
        hand.edit(&card, &post).await?;
    }
    Ok(())
}

/// Sends a notice to one person.
pub(super) async fn note(hand: &Hand<'_>, tx: &mut ClassTx<'_>, note: Note) -> Result<(), Halt> {
    let (w, class, catalogue) = (hand.own_words(), hand.job.class, &hand.app.content.catalogue);
    let news = |text| say::draft::news(w, class, text);
    let post = match note {
        Note::Suggestion => news(w.msg_news_suggestion()),
        Note::Missed { poll } => {
            let Some(poll) = tx.poll(poll).await? else { return Ok(()) };
            Post::line(w.msg_news_missed(Asked::of(&poll, catalogue).question(w)))
        }
        Note::Settled => news(w.msg_news_settled()),
        Note::NotAdopted => news(w.msg_news_not_adopted()),
        Note::Adopted => news(w.msg_news_adopted()),
        Note::ReviewOpen => news(w.msg_news_review_open()),
        Note::Adjust => news(w.msg_news_adjust()),
        Note::Revise(points) => say::draft::revise(w, class, &points, catalogue),
        Note::Children => say::draft::children(w, class, hand.profile.children.get()),
        Note::LastYear => Post::line(w.msg_news_last_year()),
        Note::PupilsPulse => Post::line(w.msg_pupils_pulse()),
        Note::PupilsReview => Post::line(w.msg_pupils_review()),
        Note::PupilsEnded => Post::line(w.msg_pupils_ended()),
        Note::Decided { agreement, suggestion } => {
            let Some(suggestion) = tx.suggestion(agreement, suggestion).await? else { return Ok(()) };
            say::suggest::decided(w, &suggestion)
        }
        Note::Welcome => {
            let Some((agreement, version)) = tx.signed_agreement().await? else { return Ok(()) };
            say::sign::welcome(w, class, &agreement, &version, hand.profile.name.as_str(), catalogue)
        }
    };
    hand.write(&post).await?;
    Ok(())
}
