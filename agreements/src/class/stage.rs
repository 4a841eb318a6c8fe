//! Stages of childhood, and the school years of each stage by country. The stage selects templates and lessons.

use std::sync::LazyLock;

use serde::{Deserialize, Serialize};

use crate::class::country::Country;
use crate::class::group::{Group, Year};

/// A stage of childhood.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Stage {
    /// Before school.
    Kindergarten,
    /// In an after-school group.
    AfterSchool,
    /// The first school years.
    Early,
    /// The middle school years.
    Middle,
    /// The last years of compulsory school.
    Late,
}

impl Stage {
    /// All stages in order.
    pub const ALL: [Stage; 5] = [Stage::Kindergarten, Stage::AfterSchool, Stage::Early, Stage::Middle, Stage::Late];
}

/// The content of a country's file in `stages/`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Stages {
    country: Country,
    kindergarten: Stage,
    after_school: Stage,
    school: Vec<Years>,
}

/// The school years of a stage as the country counts them, both ends included.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Years {
    stage: Stage,
    first: u8,
    last: u8,
}

static STAGES: LazyLock<[Stages; 3]> = LazyLock::new(|| {
    let read = |text| toml::from_str(text).expect("a test reads the files");
    [include_str!("../../stages/no.toml"), include_str!("../../stages/dk.toml"), include_str!("../../stages/se.toml")]
        .map(read)
});

impl Stages {
    /// The stages of this country.
    fn of(country: Country) -> &'static Stages {
        STAGES.iter().find(|stages| stages.country == country).expect("a test reads the files")
    }

    /// The numbers of the school years, in order.
    fn years(&self) -> impl Iterator<Item = u8> + '_ {
        self.school.iter().flat_map(|years| years.first..=years.last)
    }

    /// The stage of a group. A year beyond the country's last one has the stage of the last year.
    fn stage(&self, group: Group) -> Stage {
        let of_year = |year: Year| {
            let years = self.school.iter().find(|years| year.number() <= years.last);
            years.or(self.school.last()).map_or(Stage::Late, |years| years.stage)
        };
        match group {
            Group::Kindergarten => self.kindergarten,
            Group::AfterSchool => self.after_school,
            Group::School(year) => of_year(year),
        }
    }
}

impl Country {
    /// The school years in order, as the country counts them; 0 is Denmark's year 0 and Sweden's F.
    #[must_use]
    pub fn years(self) -> Vec<Year> {
        Stages::of(self).years().map(Year).collect()
    }

    /// The year with this number, if the country has one.
    #[must_use]
    pub fn year(self, number: u8) -> Option<Year> {
        self.years().into_iter().find(|year| year.0 == number)
    }
}

impl Group {
    /// The stage of this group in this country.
    ///
    /// ```
    /// use agreements::class::country::Country;
    /// use agreements::class::group::Group;
    /// use agreements::class::stage::Stage;
    /// let fifth = Country::No.year(5).unwrap();
    /// assert_eq!(Group::School(fifth).stage(Country::No), Stage::Middle);
    /// let third = Country::Dk.year(3).unwrap();
    /// assert_eq!(Group::School(third).stage(Country::Dk), Stage::Early);
    /// ```
    #[must_use]
    pub fn stage(self, country: Country) -> Stage {
        Stages::of(country).stage(self)
    }

    /// The group one school year later; `None` after the last year. Groups without years stay as they are.
    ///
    /// ```
    /// use agreements::class::country::Country;
    /// use agreements::class::group::Group;
    /// let year = |number| Country::No.year(number).map(Group::School);
    /// assert_eq!(year(5).unwrap().a_year_later(Country::No), year(6));
    /// assert_eq!(year(10).unwrap().a_year_later(Country::No), None);
    /// ```
    #[must_use]
    pub fn a_year_later(self, country: Country) -> Option<Group> {
        match self {
            Group::School(year) => country.year(year.number() + 1).map(Group::School),
            Group::Kindergarten | Group::AfterSchool => Some(self),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_school_years_of_each_country_are_consecutive() {
        for country in Country::ALL {
            let years: Vec<u8> = Stages::of(country).years().collect();
            assert!(years.windows(2).all(|pair| pair[0] + 1 == pair[1]), "{country:?}: {years:?}");
        }
        assert_eq!(Stages::of(Country::Se).years().next(), Some(0));
    }

    #[test]
    fn each_country_counts_its_own_school_years() {
        assert_eq!(Country::No.year(0), None);
        assert_eq!(Country::Dk.year(0).map(Year::number), Some(0));
        assert_eq!(Country::Se.year(0).map(Year::number), Some(0));
        assert_eq!(Country::Se.year(10), None);
    }

    #[test]
    fn a_fourth_year_is_early_in_norway_and_middle_in_denmark() {
        let stage = |country: Country| country.year(4).map(|year| Stages::of(country).stage(Group::School(year)));
        assert_eq!(stage(Country::No), Some(Stage::Early));
        assert_eq!(stage(Country::Dk), Some(Stage::Middle));
        assert_eq!(Stages::of(Country::No).stage(Group::AfterSchool), Stage::AfterSchool);
    }
}
