//! Seats: each child of a class has one.

use serde::{Deserialize, Serialize};

/// The fewest seats of which anything is said at all.
pub const MIN_SEATS: u8 = 5;

/// How many seats are few. None, one and two must look alike, also to one of the two, who knows that they are not none:
/// so three looks like them as well.
pub const FEW: u8 = 3;

/// How many children a class has: what every share and quorum is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "u8", into = "u8")]
pub struct ChildCount(u8);

impl ChildCount {
    /// The largest group that is still a class to the bot.
    pub const MAX: u8 = 60;

    /// The number of children.
    #[must_use]
    pub const fn get(self) -> u8 {
        self.0
    }

    /// True when a secret result cannot be published: fewer than five seats can never vote.
    #[must_use]
    pub const fn too_small_for_secret_results(self) -> bool {
        self.0 < MIN_SEATS
    }
}

/// A class has between 1 and [`ChildCount::MAX`] children.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a class has between 1 and {max} children", max = ChildCount::MAX)]
pub struct NotAChildCount;

impl TryFrom<u8> for ChildCount {
    type Error = NotAChildCount;

    fn try_from(count: u8) -> Result<Self, NotAChildCount> {
        if (1..=Self::MAX).contains(&count) { Ok(Self(count)) } else { Err(NotAChildCount) }
    }
}

impl From<ChildCount> for u8 {
    fn from(count: ChildCount) -> u8 {
        count.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_class_has_at_least_one_child_and_at_most_sixty() {
        assert_eq!(ChildCount::try_from(0), Err(NotAChildCount));
        assert_eq!(ChildCount::try_from(61), Err(NotAChildCount));
        assert!(ChildCount::try_from(4).unwrap().too_small_for_secret_results());
        assert!(!ChildCount::try_from(5).unwrap().too_small_for_secret_results());
    }
}
