//! Options by number: from 0, in the order of the card.

use serde::{Deserialize, Serialize};

/// The maximum number of options of a question.
pub const MAX_OPTIONS: usize = 12;

/// The numbers of this many options.
pub(crate) fn places(options: usize) -> impl Iterator<Item = u8> {
    (0..).take(options)
}

/// A set of options.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Ticks(pub(super) u16);

impl Ticks {
    /// True if the option is in the set.
    #[must_use]
    pub const fn has(self, place: u8) -> bool {
        (place as usize) < MAX_OPTIONS && self.0 & (1 << place) != 0
    }

    /// True if the set is empty.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// True if each option in the set is less than `options`.
    #[must_use]
    pub const fn within(self, options: usize) -> bool {
        options < 16 && self.0 < 1 << options
    }

    /// Adds an option. Returns false if it is in the set already, or is not below [`MAX_OPTIONS`].
    pub const fn add(&mut self, place: u8) -> bool {
        if place as usize >= MAX_OPTIONS || self.has(place) {
            return false;
        }
        self.0 |= 1 << place;
        true
    }

    /// The set with this option toggled.
    #[must_use]
    pub const fn toggled(self, place: u8) -> Ticks {
        if place as usize >= MAX_OPTIONS { self } else { Ticks(self.0 ^ (1 << place)) }
    }

    /// The options in ascending order.
    pub fn places(self) -> impl Iterator<Item = u8> {
        (0..16).filter(move |place| self.has(*place))
    }
}

impl FromIterator<u8> for Ticks {
    fn from_iter<I: IntoIterator<Item = u8>>(places: I) -> Ticks {
        let mut ticks = Ticks::default();
        for place in places {
            ticks.add(place);
        }
        ticks
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn toggling_twice_restores_the_set() {
        let ticks = Ticks::default().toggled(2).toggled(5);
        assert_eq!(ticks.places().collect::<Vec<_>>(), [2, 5]);
        assert!(ticks.toggled(2).toggled(5).is_empty());
        assert_eq!(ticks.toggled(200), ticks);
        assert!(ticks.within(6) && !ticks.within(5));
    }
}
