//! Stages: the parts of childhood that choose templates and lessons, and which school years are in each, by country.

use std::sync::LazyLock;

use serde::{Deserialize, Serialize};

use crate::class::{Country, Group, Year};

/// The part of childhood a group is in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Stage {
    /// Before school.
    Kindergarten,
    /// In an after-school group.
    AfterSchool,
    /// The first school years.
    Early,
    /// The years in the middle.
    Middle,
    /// The last years of the school for all.
    Late,
}

impl Stage {
    /// All stages in order.
    pub const ALL: [Stage; 5] = [Stage::Kindergarten, Stage::AfterSchool, Stage::Early, Stage::Middle, Stage::Late];
}

/// The stages of a country, as its file says them.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Stages {
    country: Country,
    kindergarten: Stage,
    after_school: Stage,
    school: Vec<Years>,
}

/// The school years of a stage, both ends included, by the country's own count.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Years {
    stage: Stage,
    first: u8,
    last: u8,
}

static STAGES: LazyLock<[Stages; 3]> = LazyLock::new(|| {
    let read = |text| toml::from_str(text).expect("a test reads the files");
    [include_str!("../stages/no.toml"), include_str!("../stages/dk.toml"), include_str!("../stages/se.toml")].map(read)
});

impl Stages {
    /// The stages of a country.
    pub(crate) fn of(country: Country) -> &'static Stages {
        STAGES.iter().find(|stages| stages.country == country).expect("a test reads the files")
    }

    /// The numbers of its school years, in order.
    pub(crate) fn years(&self) -> impl Iterator<Item = u8> + '_ {
        self.school.iter().flat_map(|years| years.first..=years.last)
    }

    /// The stage of a group; a year that the country does not have counts as the last.
    pub(crate) fn stage(&self, group: Group) -> Stage {
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_country_has_its_file_and_its_years_follow_each_other() {
        for country in Country::ALL {
            let years: Vec<u8> = Stages::of(country).years().collect();
            assert!(years.windows(2).all(|pair| pair[0] + 1 == pair[1]), "{country:?}: {years:?}");
        }
        assert_eq!(Stages::of(Country::Se).years().next(), Some(0));
    }

    #[test]
    fn a_fourth_year_is_early_in_norway_and_middle_in_denmark() {
        let stage = |country: Country| country.year(4).map(|year| Stages::of(country).stage(Group::School(year)));
        assert_eq!(stage(Country::No), Some(Stage::Early));
        assert_eq!(stage(Country::Dk), Some(Stage::Middle));
        assert_eq!(Stages::of(Country::No).stage(Group::AfterSchool), Stage::AfterSchool);
    }
}
