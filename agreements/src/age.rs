//! Polls for an age: whoever would wait to a higher age would wait to a lower one too.

use serde::{Deserialize, Serialize};

use crate::ballot::Answer;
use crate::tally::{Tally, Twelfths};

/// The ages that a question offers, in whole years, both ends included.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AgeScale {
    /// The lowest age offered.
    pub min: u8,
    /// The highest age offered.
    pub max: u8,
}

impl AgeScale {
    /// The longest scale, in ages.
    pub const LONGEST: u8 = 12;

    /// The ages in ascending order.
    pub fn ages(self) -> impl DoubleEndedIterator<Item = u8> {
        self.min..=self.max
    }

    /// True when that age is offered.
    #[must_use]
    pub const fn offers(self, age: u8) -> bool {
        self.min <= age && age <= self.max
    }

    /// True when it has at least two and at most [`AgeScale::LONGEST`] ages.
    #[must_use]
    pub const fn is_sound(self) -> bool {
        self.min < self.max && self.max - self.min < Self::LONGEST
    }
}

/// The twelfths that would wait at least until that age.
#[must_use]
pub fn would_wait_until(tally: &Tally, age: u8) -> Twelfths {
    tally.sum(|answer| matches!(answer, Answer::Age(a) if *a >= age))
}

/// The highest age to which a part of the seats for which `enough` holds would wait. Where more than half is enough, this
/// is the median: the age in the middle of all that were named.
pub(crate) fn highest(tally: &Tally, scale: AgeScale, enough: impl Fn(Twelfths) -> bool) -> Option<u8> {
    scale.ages().rev().find(|age| enough(would_wait_until(tally, *age)))
}
