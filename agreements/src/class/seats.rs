//! Seats: each child of a class has one. The number of children bounds every share and quorum.

use serde::{Deserialize, Serialize};

/// The minimum number of seats in any published result.
pub const MIN_SEATS: u8 = 5;

/// Counts up to this many must look alike. Zero, one and two must be indistinguishable, even to one of the two. That
/// person already rules out zero, so three must look the same as well.
pub const FEW: u8 = 3;

/// The number of children in a class. Shares and quorums refer to it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "u8", into = "u8")]
pub struct ChildCount(u8);

impl ChildCount {
    /// The maximum size of a class.
    pub const MAX: u8 = 60;

    /// The number of children.
    #[must_use]
    pub const fn get(self) -> u8 {
        self.0
    }

    /// True for a class with fewer than [`MIN_SEATS`] children: the bot can never publish a secret result there.
    #[must_use]
    pub const fn too_small_for_secret_results(self) -> bool {
        self.0 < MIN_SEATS
    }
}

/// The number is not between 1 and [`ChildCount::MAX`].
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
