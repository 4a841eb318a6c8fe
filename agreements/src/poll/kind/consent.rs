//! Counting rounds of consent. One objection blocks the proposal.

use crate::poll::answer::Answer;
use crate::poll::answer::consent::Position;
use crate::poll::tally::{Tally, Twelfths};

/// The twelfths that object. Half a seat is an objection too.
#[must_use]
pub fn objections(tally: &Tally) -> Twelfths {
    tally.twelfths(&Answer::Consent(Position::Object))
}
