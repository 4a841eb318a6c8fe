//! Counting choices of one or of any number of options.

use crate::poll::answer::Answer;
use crate::poll::option::{Ticks, places};
use crate::poll::rule::Rule;
use crate::poll::tally::{Tally, Twelfths};

/// The twelfths behind an option.
#[must_use]
pub fn behind(tally: &Tally, option: u8) -> Twelfths {
    tally.twelfths(&Answer::Option(option))
}

/// The option that reaches the rule's share.
pub(crate) fn carried(tally: &Tally, options: usize, rule: Rule) -> Option<u8> {
    places(options).find(|option| rule.carries(behind(tally, *option), tally.with_an_opinion()))
}

/// The two leading options for a second round, in the order of the card, so that nobody learns which of them led. On a
/// tie, the earlier option leads.
#[must_use]
pub fn best_two(tally: &Tally, options: usize) -> [u8; 2] {
    let mut by_support: Vec<u8> = places(options).collect();
    by_support.sort_by_key(|option| std::cmp::Reverse(behind(tally, *option)));
    let (one, other) = (by_support[0], by_support[1]);
    [one.min(other), one.max(other)]
}

/// The twelfths that approve an option.
#[must_use]
pub fn ticked(tally: &Tally, option: u8) -> Twelfths {
    tally.sum(|answer| matches!(answer, Answer::Ticks(ticks) if ticks.has(option)))
}

/// The approved options that reach the rule's share.
pub(crate) fn approved(tally: &Tally, options: usize, rule: Rule) -> Ticks {
    let carries = |option: &u8| rule.carries(ticked(tally, *option), tally.with_an_opinion());
    places(options).filter(carries).collect()
}
