//! What a pupil does in a session, with a slip: on a page or in the pupils' room.

use agreements::poll::option::Ticks;
use agreements::poll::own::line;
use agreements::session::Session;
use agreements::session::refusal::SessionRefused;
use agreements::session::step::Step;
use agreements::session::wording::{LONGEST_PROPOSAL, MOST_PROPOSALS};

use crate::class::SlipNo;
use crate::store::ClassTx;

/// What a pupil does.
pub(crate) enum Part<'a> {
    /// Proposes something in these words.
    Propose(&'a str),
    /// Seconds the wording with this number.
    Second(i32),
    /// Votes for these candidates.
    Vote(Ticks),
}

/// The reason why a pupil's act changes nothing.
#[derive(Debug, thiserror::Error)]
pub(crate) enum PartError {
    /// The current step does not allow it.
    #[error(transparent)]
    NotNow(#[from] SessionRefused),
    /// The slip has made as many proposals as one may.
    #[error("the slip has made {MOST_PROPOSALS} proposals")]
    Enough,
    /// The program or the database is at fault.
    #[error(transparent)]
    Fault(#[from] anyhow::Error),
}

/// Stores what a pupil does at the moment `at` of the session, whose row is locked for change.
pub(crate) async fn take_part(
    tx: &mut ClassTx<'_>,
    body: &Session,
    slip: SlipNo,
    at: &str,
    part: Part<'_>,
) -> Result<(), PartError> {
    let step = match part {
        Part::Propose(_) | Part::Second(_) => Step::Propose,
        Part::Vote(_) => Step::Vote,
    };
    body.takes(step, at)?;
    match part {
        Part::Propose(words) => {
            let words = line(words, LONGEST_PROPOSAL).ok_or(SessionRefused::Words)?;
            tx.propose(slip, body.place, &words, MOST_PROPOSALS).await?.ok_or(PartError::Enough)?;
        }
        Part::Second(number) => tx.second(slip, body.wording(number)?.number).await?,
        Part::Vote(ticks) => tx.cast_slip(slip, &body.answer(ticks)?).await?,
    }
    Ok(())
}
