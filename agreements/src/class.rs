//! The class: a country, the kind of group and year, and how many children it has.

use jiff::tz::TimeZone;
use serde::{Deserialize, Serialize};

pub use crate::stage::Stage;
use crate::stage::Stages;

/// A country whose schools, laws and helplines Enige knows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Country {
    /// Norway.
    No,
    /// Denmark.
    Dk,
    /// Sweden.
    Se,
}

impl Country {
    /// All countries, in the order in which they are offered.
    pub const ALL: [Country; 3] = [Country::No, Country::Dk, Country::Se];

    /// The two-letter code, lower-case, as it stands in data files and the database.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Country::No => "no",
            Country::Dk => "dk",
            Country::Se => "se",
        }
    }

    /// The country with that [`code`](Country::code).
    #[must_use]
    pub fn from_code(code: &str) -> Option<Country> {
        Country::ALL.into_iter().find(|c| c.code() == code)
    }

    /// The IANA name of the country's time zone.
    #[must_use]
    pub const fn zone_name(self) -> &'static str {
        match self {
            Country::No => "Europe/Oslo",
            Country::Dk => "Europe/Copenhagen",
            Country::Se => "Europe/Stockholm",
        }
    }

    /// The country's time zone, from the time zone database built into the program.
    #[must_use]
    pub fn zone(self) -> TimeZone {
        TimeZone::get(self.zone_name()).expect("the bundled database has the three zones")
    }

    /// The school years in order, by the country's own count; 0 is Denmark's year 0 and Sweden's F.
    #[must_use]
    pub fn years(self) -> Vec<Year> {
        Stages::of(self).years().map(Year).collect()
    }

    /// The year with that number, if the country has it.
    #[must_use]
    pub fn year(self, number: u8) -> Option<Year> {
        self.years().into_iter().find(|year| year.0 == number)
    }
}

/// A school year by the country's own count; made by [`Country::year`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Year(u8);

impl Year {
    /// The number as the country counts; 0 is Denmark's year 0 and Sweden's F.
    #[must_use]
    pub const fn number(self) -> u8 {
        self.0
    }
}

/// The kind of group whose parents meet in the room.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum GroupKind {
    /// A class at school.
    School,
    /// A kindergarten group.
    Kindergarten,
    /// An after-school group.
    AfterSchool,
}

impl GroupKind {
    /// All kinds, the most usual first.
    pub const ALL: [GroupKind; 3] = [GroupKind::School, GroupKind::Kindergarten, GroupKind::AfterSchool];
}

/// A group of children: only a school class has a year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "kind", content = "year")]
pub enum Group {
    /// A class at school, with its year.
    School(Year),
    /// A kindergarten group.
    Kindergarten,
    /// An after-school group.
    AfterSchool,
}

impl Group {
    /// The stage that chooses templates and lessons.
    ///
    /// ```
    /// use agreements::class::{Country, Group, Stage};
    /// let fifth = Country::No.year(5).unwrap();
    /// assert_eq!(Group::School(fifth).stage(Country::No), Stage::Middle);
    /// let third = Country::Dk.year(3).unwrap();
    /// assert_eq!(Group::School(third).stage(Country::Dk), Stage::Early);
    /// ```
    #[must_use]
    pub fn stage(self, country: Country) -> Stage {
        Stages::of(country).stage(self)
    }

    /// The group a school year later; nothing after the last year. Other groups have no years, and stay.
    ///
    /// ```
    /// use agreements::class::{Country, Group};
    /// let year = |number| Country::No.year(number).map(Group::School);
    /// assert_eq!(year(5).unwrap().a_year_later(Country::No), year(6));
    /// assert_eq!(year(10).unwrap().a_year_later(Country::No), None);
    /// ```
    #[must_use]
    pub fn a_year_later(self, country: Country) -> Option<Group> {
        match self {
            Group::School(Year(number)) => country.year(number + 1).map(Group::School),
            other => Some(other),
        }
    }
}

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
        self.0 < crate::disclosure::MIN_SEATS
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
    fn each_country_counts_its_years_in_its_own_way() {
        assert_eq!(Country::No.year(0), None);
        assert_eq!(Country::Dk.year(0).map(Year::number), Some(0));
        assert_eq!(Country::Se.year(0).map(Year::number), Some(0));
        assert_eq!(Country::Se.year(10), None);
    }

    #[test]
    fn every_zone_is_known_to_the_bundled_database() {
        for country in Country::ALL {
            assert_eq!(country.zone().iana_name(), Some(country.zone_name()));
        }
    }

    #[test]
    fn a_class_has_at_least_one_child_and_at_most_sixty() {
        assert_eq!(ChildCount::try_from(0), Err(NotAChildCount));
        assert_eq!(ChildCount::try_from(61), Err(NotAChildCount));
        assert!(ChildCount::try_from(4).unwrap().too_small_for_secret_results());
        assert!(!ChildCount::try_from(5).unwrap().too_small_for_secret_results());
    }
}
