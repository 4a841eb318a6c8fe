//! Consent: agree, can live with it, or object. One objection is enough to stand, whoever has it.

use crate::poll::answer::Answer;
use crate::poll::answer::consent::Position;
use crate::poll::tally::{Tally, Twelfths};

/// The twelfths that object; half a seat is an objection too.
#[must_use]
pub fn objections(tally: &Tally) -> Twelfths {
    tally.twelfths(&Answer::Consent(Position::Object))
}
