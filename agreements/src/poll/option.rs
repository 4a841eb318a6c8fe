//! Options by their places, from 0, in the order in which a poll offers them.

use serde::{Deserialize, Serialize};

/// The most options that a question may have.
pub const MAX_OPTIONS: usize = 12;

/// The places of so many options.
pub(crate) fn places(options: usize) -> impl Iterator<Item = u8> {
    (0..).take(options)
}

/// A set of options by their places.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Ticks(pub(super) u16);

impl Ticks {
    /// True when the option is in it.
    #[must_use]
    pub const fn has(self, place: u8) -> bool {
        (place as usize) < MAX_OPTIONS && self.0 & (1 << place) != 0
    }

    /// True when nothing is in it.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// True when all that is in it is one of so many options.
    #[must_use]
    pub const fn within(self, options: usize) -> bool {
        options < 16 && self.0 < 1 << options
    }

    /// Adds an option; false when it is in it already or is beyond [`MAX_OPTIONS`].
    pub const fn add(&mut self, place: u8) -> bool {
        if place as usize >= MAX_OPTIONS || self.has(place) {
            return false;
        }
        self.0 |= 1 << place;
        true
    }

    /// The set with an option ticked if it was not, and not if it was.
    #[must_use]
    pub const fn toggled(self, place: u8) -> Ticks {
        if place as usize >= MAX_OPTIONS { self } else { Ticks(self.0 ^ (1 << place)) }
    }

    /// The places in ascending order.
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
    fn ticking_twice_unticks() {
        let ticks = Ticks::default().toggled(2).toggled(5);
        assert_eq!(ticks.places().collect::<Vec<_>>(), [2, 5]);
        assert!(ticks.toggled(2).toggled(5).is_empty());
        assert_eq!(ticks.toggled(200), ticks);
        assert!(ticks.within(6) && !ticks.within(5));
    }
}
