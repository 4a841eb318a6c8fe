//! The kinds of council, by country.

use serde::{Deserialize, Serialize};

use crate::class::country::Country;

/// A kind of council.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CouncilKind {
    /// The working committee of a Norwegian school's parents' council.
    Fau,
    /// The parents' council of a school.
    Parents,
    /// The board of a Danish school.
    Board,
    /// The parents' council of a kindergarten.
    Kindergarten,
    /// The parents' council of an after-school club.
    AfterSchool,
    /// The pupils' council, led by an adult.
    Pupils,
}

impl CouncilKind {
    /// All kinds, the most common first.
    const ALL: [CouncilKind; 6] = [
        CouncilKind::Fau,
        CouncilKind::Board,
        CouncilKind::Parents,
        CouncilKind::Kindergarten,
        CouncilKind::AfterSchool,
        CouncilKind::Pupils,
    ];

    /// The kinds of a country, the most common first.
    ///
    /// ```
    /// use agreements::class::country::Country;
    /// use agreements::council::kind::CouncilKind;
    /// assert_eq!(CouncilKind::of(Country::No).next(), Some(CouncilKind::Fau));
    /// assert!(!CouncilKind::of(Country::Se).any(|kind| kind == CouncilKind::Board));
    /// ```
    pub fn of(country: Country) -> impl Iterator<Item = CouncilKind> {
        CouncilKind::ALL.into_iter().filter(move |kind| kind.countries().contains(&country))
    }

    const fn countries(self) -> &'static [Country] {
        match self {
            CouncilKind::Fau => &[Country::No],
            CouncilKind::Board => &[Country::Dk],
            CouncilKind::Parents => &[Country::Dk, Country::Se],
            CouncilKind::Kindergarten | CouncilKind::AfterSchool | CouncilKind::Pupils => &Country::ALL,
        }
    }

    /// The code in the database and in button payloads.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            CouncilKind::Fau => "fau",
            CouncilKind::Parents => "parents",
            CouncilKind::Board => "board",
            CouncilKind::Kindergarten => "kindergarten",
            CouncilKind::AfterSchool => "after-school",
            CouncilKind::Pupils => "pupils",
        }
    }

    /// The kind with that [`code`](CouncilKind::code).
    #[must_use]
    pub fn from_code(code: &str) -> Option<CouncilKind> {
        CouncilKind::ALL.into_iter().find(|kind| kind.code() == code)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_country_has_councils_and_every_kind_has_a_code() {
        for country in Country::ALL {
            assert!(CouncilKind::of(country).count() >= 4);
            assert!(CouncilKind::of(country).all(|kind| CouncilKind::from_code(kind.code()) == Some(kind)));
        }
        assert_eq!(CouncilKind::from_code("none"), None);
    }
}
