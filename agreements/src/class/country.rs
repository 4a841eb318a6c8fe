//! Countries: each with its code and its time zone.

use jiff::tz::TimeZone;
use serde::{Deserialize, Serialize};

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
    /// All countries in the order of the set-up.
    pub const ALL: [Country; 3] = [Country::No, Country::Dk, Country::Se];

    /// The two-letter code in data files and the database, in lower case.
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

    /// The country's time zone, from the built-in time zone database.
    #[must_use]
    pub fn zone(self) -> TimeZone {
        TimeZone::get(self.zone_name()).expect("the bundled database has the three zones")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_bundled_database_has_every_zone() {
        for country in Country::ALL {
            assert_eq!(country.zone().iana_name(), Some(country.zone_name()));
        }
    }
}
