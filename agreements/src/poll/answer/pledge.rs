//! Pledges: an age, and the number of seats that must be in.

use serde::{Deserialize, Serialize};

use crate::class::seats::ChildCount;

/// The group size that a guardian asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Need {
    /// A number of seats, including their own.
    Seats(u8),
    /// A part of the class in twelfths, rounded up to whole seats.
    Share(u8),
}

impl Need {
    /// The choices on the card: alone, with some others, with a part of the class.
    pub const OFFERED: [Need; 7] = [
        Need::Seats(1),
        Need::Seats(3),
        Need::Seats(5),
        Need::Seats(8),
        Need::Share(4),
        Need::Share(6),
        Need::Share(8),
    ];

    /// The number of seats in a class of this size.
    ///
    /// ```
    /// use agreements::class::seats::ChildCount;
    /// use agreements::poll::answer::pledge::Need;
    /// let class = ChildCount::try_from(23).unwrap();
    /// assert_eq!(Need::Seats(5).seats(class), 5);
    /// assert_eq!(Need::Share(4).seats(class), 8, "a third of 23 is rounded up");
    /// ```
    #[must_use]
    pub fn seats(self, children: ChildCount) -> u8 {
        match self {
            Need::Seats(seats) => seats,
            Need::Share(twelfths) => {
                let seats = (u16::from(children.get()) * u16::from(twelfths)).div_ceil(12);
                u8::try_from(seats).unwrap_or(u8::MAX)
            }
        }
    }

    /// True for 1 to [`ChildCount::MAX`] seats, or for 1 to 12 twelfths.
    #[must_use]
    pub const fn is_sound(self) -> bool {
        match self {
            Need::Seats(seats) => seats >= 1 && seats <= ChildCount::MAX,
            Need::Share(twelfths) => twelfths >= 1 && twelfths <= 12,
        }
    }
}

/// A guardian's pledge.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Pledge {
    /// The guardian waits until this age, in whole years.
    pub until: u8,
    /// The group size that the guardian asks for.
    pub need: Need,
}

impl Pledge {
    /// The pledge of a seat with two guardians: the lower age and the higher need.
    #[must_use]
    pub fn together(self, other: Pledge, children: ChildCount) -> Pledge {
        let need = self.need.seats(children).max(other.need.seats(children));
        Pledge { until: self.until.min(other.until), need: Need::Seats(need) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_seat_pledges_the_lower_age_and_the_higher_need_of_its_guardians() {
        let children = ChildCount::try_from(20).unwrap();
        let one = Pledge { until: 13, need: Need::Seats(3) };
        let other = Pledge { until: 15, need: Need::Share(6) };
        let seat = Pledge { until: 13, need: Need::Seats(10) };
        assert_eq!(one.together(other, children), seat);
        assert_eq!(other.together(one, children), seat);
    }
}
