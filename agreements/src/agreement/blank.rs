//! Blanks: typed gaps in a clause's wording, and the parser for the values that people write.

use jiff::civil::Time;
use serde::{Deserialize, Serialize};

use crate::content::id::OptionId;

/// A gap in a clause's wording.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Blank {
    /// The id, and the name of the variable in the wording.
    pub id: String,
    /// The range of its values.
    #[serde(flatten)]
    pub space: Space,
}

/// The range of a blank, with its default.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case", tag = "kind")]
pub enum Space {
    /// An age, in whole years.
    Age {
        /// The minimum.
        min: u8,
        /// The maximum.
        max: u8,
        /// The default.
        usual: u8,
    },
    /// A whole number.
    Number {
        /// The minimum.
        min: u16,
        /// The maximum.
        max: u16,
        /// The default.
        usual: u16,
    },
    /// A time of day.
    Time {
        /// The minimum.
        min: Time,
        /// The maximum.
        max: Time,
        /// The default.
        usual: Time,
    },
    /// Some options of a list.
    List {
        /// The list.
        of: Vec<OptionId>,
        /// The default.
        usual: Vec<OptionId>,
    },
}

/// The value of a blank.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Filled {
    /// An age, in whole years.
    Age(u8),
    /// A whole number.
    Number(u16),
    /// A time of day.
    Time(Time),
    /// Some options of a list.
    List(Vec<OptionId>),
}

impl Filled {
    /// True for a list that contains this option.
    #[must_use]
    pub fn names(&self, option: &str) -> bool {
        matches!(self, Filled::List(chosen) if chosen.iter().any(|id| id.0 == option))
    }
}

impl Space {
    /// The default value.
    #[must_use]
    pub fn usual(&self) -> Filled {
        match self {
            Space::Age { usual, .. } => Filled::Age(*usual),
            Space::Number { usual, .. } => Filled::Number(*usual),
            Space::Time { usual, .. } => Filled::Time(*usual),
            Space::List { usual, .. } => Filled::List(usual.clone()),
        }
    }

    /// True if the value has this blank's type and is in its range.
    #[must_use]
    pub fn holds(&self, filled: &Filled) -> bool {
        match self {
            Space::Age { min, max, .. } => matches!(filled, Filled::Age(age) if (min..=max).contains(&age)),
            Space::Number { min, max, .. } => matches!(filled, Filled::Number(n) if (min..=max).contains(&n)),
            Space::Time { min, max, .. } => matches!(filled, Filled::Time(time) if (min..=max).contains(&time)),
            Space::List { of, .. } => {
                matches!(filled, Filled::List(chosen) if chosen.iter().all(|option| of.contains(option)))
            }
        }
    }

    /// Parses a written value: a number, a time such as 20, 20:30 or 20.30, or positions in the list, counted from 1.
    /// `None` if it is not in the range.
    ///
    /// ```
    /// use agreements::agreement::blank::{Filled, Space};
    /// use jiff::civil::time;
    /// let evening = Space::Time { min: time(18, 0, 0, 0), max: time(23, 0, 0, 0), usual: time(20, 0, 0, 0) };
    /// assert_eq!(evening.read("20.30"), Some(Filled::Time(time(20, 30, 0, 0))));
    /// assert_eq!(evening.read("17"), None);
    /// ```
    #[must_use]
    pub fn read(&self, text: &str) -> Option<Filled> {
        let text = text.trim();
        let filled = match self {
            Space::Age { .. } => Filled::Age(text.parse().ok()?),
            Space::Number { .. } => Filled::Number(text.parse().ok()?),
            Space::Time { .. } => {
                let (hour, minute) = text.split_once([':', '.']).unwrap_or((text, "0"));
                Filled::Time(Time::new(hour.parse().ok()?, minute.parse().ok()?, 0, 0).ok()?)
            }
            Space::List { of, .. } => {
                let places = text.split([',', ' ']).filter(|part| !part.is_empty());
                let option = |place: &str| of.get(place.parse::<usize>().ok()?.checked_sub(1)?).cloned();
                let mut chosen = places.map(option).collect::<Option<Vec<_>>>().filter(|chosen| !chosen.is_empty())?;
                // Sort by the list and drop duplicates.
                chosen.sort_by_key(|chosen| of.iter().position(|option| option == chosen));
                chosen.dedup();
                Filled::List(chosen)
            }
        };
        self.holds(&filled).then_some(filled)
    }

    pub(crate) fn is_sound(&self) -> bool {
        match self {
            Space::Age { min, max, usual } => min < max && (min..=max).contains(&usual),
            Space::Number { min, max, usual } => min < max && (min..=max).contains(&usual),
            Space::Time { min, max, usual } => min < max && (min..=max).contains(&usual),
            Space::List { of, usual } => of.len() >= 2 && usual.iter().all(|option| of.contains(option)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_parses_positions_and_sorts_them() {
        let of: Vec<OptionId> = ["a", "b", "c"].map(|id| OptionId(id.into())).to_vec();
        let list = Space::List { of: of.clone(), usual: vec![] };
        assert_eq!(list.read("3, 1 3"), Some(Filled::List(vec![of[0].clone(), of[2].clone()])));
        for wrong in ["", "0", "4", "1,x", "-1"] {
            assert_eq!(list.read(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn values_out_of_range_are_rejected() {
        let age = Space::Age { min: 8, max: 16, usual: 13 };
        assert_eq!(age.read(" 13 "), Some(Filled::Age(13)));
        for wrong in ["7", "17", "300", "13.5", "thirteen", ""] {
            assert_eq!(age.read(wrong), None, "{wrong}");
        }
        let time = |hour| Time::new(hour, 0, 0, 0).unwrap();
        let evening = Space::Time { min: time(18), max: time(23), usual: time(20) };
        for wrong in ["24", "20:60", "8", "20:30:10", "kl 20"] {
            assert_eq!(evening.read(wrong), None, "{wrong}");
        }
    }
}
