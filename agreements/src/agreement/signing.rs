//! Signatures: answers of guardians, the signature of a seat, and the published count.

use serde::{Deserialize, Serialize};

use crate::class::seats::{ChildCount, MIN_SEATS};
use crate::poll::disclosure::Band;
use crate::poll::tally::{TWELFTHS, Twelfths};

/// The maximum distance to the last published count at which that count stays published, in seats.
const SAME: u8 = 2;

/// A guardian's answer to the request to sign.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Signature {
    /// Signs, with reservations on the points with these indexes.
    Signed(Vec<u8>),
    /// Not now.
    NotNow,
    /// Does not want to be asked. The seat counts without this guardian.
    InPeace,
}

/// The number of seats that must sign before an agreement is in force.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Threshold {
    /// Five.
    Five,
    /// Ten.
    Ten,
    /// A quarter of the children.
    Quarter,
    /// Half of the children.
    Half,
}

impl Threshold {
    /// All choices.
    pub const ALL: [Threshold; 4] = [Threshold::Five, Threshold::Ten, Threshold::Quarter, Threshold::Half];

    /// The number of seats in a class of this size: at least [`MIN_SEATS`], at most all.
    ///
    /// ```
    /// use agreements::agreement::signing::Threshold;
    /// use agreements::class::seats::ChildCount;
    /// let seats = |size| Threshold::Half.seats(ChildCount::try_from(size).unwrap());
    /// assert_eq!((seats(21), seats(7), seats(4)), (11, 5, 4));
    /// ```
    #[must_use]
    pub fn seats(self, children: ChildCount) -> u8 {
        let all = children.get();
        let wanted = match self {
            Threshold::Five => 5,
            Threshold::Ten => 10,
            Threshold::Quarter => all.div_ceil(4),
            Threshold::Half => all.div_ceil(2),
        };
        wanted.max(MIN_SEATS).min(all)
    }
}

/// True if at least one guardian signed and none answered "not now". A missing answer blocks the seat until the time is
/// up. A guardian who does not want to be asked never blocks it.
///
/// ```
/// use agreements::agreement::signing::{Signature, has_signed};
/// let (signed, not_now) = (Signature::Signed(vec![]), Signature::NotNow);
/// assert!(has_signed(&[Some(&signed), Some(&Signature::InPeace)], false));
/// assert!(!has_signed(&[Some(&signed), None], false), "the other may still answer");
/// assert!(has_signed(&[Some(&signed), None], true));
/// assert!(!has_signed(&[Some(&signed), Some(&not_now)], true));
/// ```
#[must_use]
pub fn has_signed(guardians: &[Option<&Signature>], time_is_up: bool) -> bool {
    let mut signed = false;
    for answer in guardians {
        match answer {
            Some(Signature::Signed(_)) => signed = true,
            Some(Signature::InPeace) => {}
            None if time_is_up => {}
            Some(Signature::NotNow) | None => return false,
        }
    }
    signed
}

/// The published band of signed seats, with its count.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct PublishedSignatures {
    /// The count. It is never published.
    pub seats: u8,
    /// The published band.
    pub band: Band,
}

impl PublishedSignatures {
    /// Derives the published band from this count and the last published one. A count within two seats of the last one
    /// keeps its band, so nobody can read off one family's answer.
    #[must_use]
    pub fn of(seats: u8, last: Option<PublishedSignatures>, children: ChildCount) -> PublishedSignatures {
        match last.filter(|last| last.seats.abs_diff(seats) <= SAME) {
            Some(last) => last,
            None => {
                PublishedSignatures { seats, band: Band::of(Twelfths::from(seats) * TWELFTHS, MIN_SEATS, children) }
            }
        }
    }

    /// Raises the band to the threshold. Once the agreement is in force, everybody knows that the count reached the
    /// threshold.
    #[must_use]
    pub fn at_least(self, threshold: u8, children: ChildCount) -> PublishedSignatures {
        let least = self.band.least.max(threshold);
        PublishedSignatures {
            band: Band { least, most: self.band.most.max(least + MIN_SEATS - 1).min(children.get()) },
            ..self
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_family_never_moves_the_published_band() {
        for size in 5..=ChildCount::MAX {
            let children = ChildCount::try_from(size).unwrap();
            for seats in 0..=size {
                let told = PublishedSignatures::of(seats, None, children);
                assert!((told.band.least..=told.band.most).contains(&seats));
                assert!(told.band.most - told.band.least >= 3, "{size}: {told:?}");
                for threshold in Threshold::ALL.map(|threshold| threshold.seats(children)) {
                    let band = told.at_least(threshold, children).band;
                    let wide = band.most - band.least >= 3 || band.most == size && size - threshold.min(size) < 3;
                    assert!(seats < threshold || wide || size < 10, "{size}, {seats}, {threshold}: {band:?}");
                }
                for next in seats.saturating_sub(SAME)..=(seats + SAME).min(size) {
                    assert_eq!(PublishedSignatures::of(next, Some(told), children), told);
                }
            }
        }
    }

    #[test]
    fn a_seat_without_answers_has_not_signed() {
        assert!(!has_signed(&[None], true));
        assert!(!has_signed(&[], true));
        assert!(!has_signed(&[Some(&Signature::InPeace)], true));
    }
}
