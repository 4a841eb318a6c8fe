//! Counting stances on a statement.

use crate::poll::answer::Answer;
use crate::poll::answer::stance::Side;
use crate::poll::rule::Rule;
use crate::poll::tally::{Tally, Twelfths};

/// The twelfths on a side of the statement.
#[must_use]
pub fn behind(tally: &Tally, side: Side) -> Twelfths {
    tally.sum(|answer| matches!(answer, Answer::Stance(stance) if stance.side() == side))
}

/// The side that reaches the rule's share.
pub(crate) fn carried(tally: &Tally, rule: Rule) -> Option<Side> {
    [Side::Yes, Side::No].into_iter().find(|side| rule.carries(behind(tally, *side), tally.with_an_opinion()))
}
