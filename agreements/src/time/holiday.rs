//! Public holidays, computed from the rules in each country's file in `holidays/`.

use std::sync::LazyLock;

use jiff::ToSpan;
use jiff::civil::{Date, Weekday};
use serde::Deserialize;

use crate::class::country::Country;

/// The rules of a country.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Rules {
    /// Holidays with the same date each year.
    fixed: Vec<MonthDay>,
    /// Distances from Easter Sunday, in days.
    easter: Vec<i32>,
    #[serde(default)]
    movable: Vec<Movable>,
}

/// A holiday on the first such weekday from a date on.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Movable {
    weekday: WeekdayName,
    from: MonthDay,
}

#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(rename_all = "lowercase")]
enum WeekdayName {
    Friday,
    Saturday,
}

/// A month and a day, written `05-17`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
struct MonthDay {
    month: i8,
    day: i8,
}

impl TryFrom<String> for MonthDay {
    type Error = String;

    fn try_from(text: String) -> Result<MonthDay, String> {
        // Parse it in a leap year, which has every possible day.
        let date: Date = format!("2024-{text}").parse().map_err(|_| format!("`{text}` is no month and day"))?;
        Ok(MonthDay { month: date.month(), day: date.day() })
    }
}

impl MonthDay {
    fn in_year(self, year: i16) -> Option<Date> {
        Date::new(year, self.month, self.day).ok()
    }
}

static RULES: LazyLock<[Rules; 3]> = LazyLock::new(|| {
    let read = |text| toml::from_str(text).expect("a test reads the files");
    [
        include_str!("../../holidays/no.toml"),
        include_str!("../../holidays/dk.toml"),
        include_str!("../../holidays/se.toml"),
    ]
    .map(read)
});

/// True if the day is a public holiday in this country, or a holiday eve that families celebrate.
///
/// ```
/// use agreements::class::country::Country;
/// use agreements::time::holiday::is_holiday;
/// let constitution_day = "2027-05-17".parse().unwrap();
/// assert!(is_holiday(Country::No, constitution_day));
/// assert!(!is_holiday(Country::Se, "2027-05-18".parse().unwrap()));
/// ```
#[must_use]
pub fn is_holiday(country: Country, day: Date) -> bool {
    let [norway, denmark, sweden] = &*RULES;
    let rules = match country {
        Country::No => norway,
        Country::Dk => denmark,
        Country::Se => sweden,
    };
    let year = day.year();
    rules.fixed.iter().any(|fixed| fixed.in_year(year) == Some(day))
        || rules.easter.iter().any(|days| easter_sunday(year).saturating_add(days.days()) == day)
        || rules.movable.iter().any(|movable| movable.in_year(year) == Some(day))
}

impl Movable {
    fn in_year(&self, year: i16) -> Option<Date> {
        let weekday = match self.weekday {
            WeekdayName::Friday => Weekday::Friday,
            WeekdayName::Saturday => Weekday::Saturday,
        };
        let from = self.from.in_year(year)?;
        Some(from.saturating_add(i64::from(from.weekday().until(weekday)).days()))
    }
}

/// Easter Sunday in the Gregorian calendar, by the Meeus/Jones/Butcher algorithm.
fn easter_sunday(year: i16) -> Date {
    let y = i32::from(year);
    let (a, b, c) = (y % 19, y / 100, y % 100);
    let (d, e) = (b / 4, b % 4);
    let g = (8 * b + 13) / 25;
    let h = (19 * a + b - d - g + 15) % 30;
    let (i, k) = (c / 4, c % 4);
    let l = (32 + 2 * e + 2 * i - h - k) % 7;
    let m = (a + 11 * h + 22 * l) / 451;
    let n = h + l - 7 * m + 114;
    let part = |number: i32| i8::try_from(number).expect("a month or a day");
    Date::new(year, part(n / 31), part(n % 31 + 1)).expect("Easter is in March or April")
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn day(text: &str) -> Date {
        text.parse().unwrap()
    }

    #[test]
    fn easter_matches_the_almanacs() {
        for easter in [
            "1961-04-02",
            "2000-04-23",
            "2008-03-23",
            "2019-04-21",
            "2024-03-31",
            "2025-04-20",
            "2026-04-05",
            "2027-03-28",
            "2028-04-16",
            "2038-04-25",
        ] {
            assert_eq!(easter_sunday(day(easter).year()), day(easter));
        }
    }

    #[test]
    fn each_country_has_its_own_holidays() {
        let keep = |text: &str| Country::ALL.map(|country| is_holiday(country, day(text)));
        assert_eq!(keep("2027-05-17"), [true, true, false], "Norway's day, and Whit Monday of that year");
        assert_eq!(keep("2026-05-17"), [true, false, false]);
        assert_eq!(keep("2027-06-05"), [false, true, false]);
        assert_eq!(keep("2027-06-06"), [false, false, true]);
        assert_eq!(keep("2027-03-25"), [true, true, false], "Maundy Thursday");
        assert_eq!(keep("2027-03-26"), [true; 3], "Good Friday");
        assert_eq!(keep("2027-05-06"), [true; 3], "Ascension Day");
        assert_eq!(keep("2024-04-26"), [false; 3], "Denmark has given up its prayer day");
        assert_eq!(keep("2027-06-26"), [false, false, true], "Midsummer Day");
        assert_eq!(keep("2027-11-06"), [false, false, true], "All Saints' Day");
        assert_eq!(keep("2027-10-31"), [false; 3]);
        assert_eq!(keep("2026-11-24"), [false; 3], "an ordinary Tuesday");
    }

    proptest! {
        #[test]
        fn easter_is_a_sunday_in_spring(year in 1900i16..2200) {
            let easter = easter_sunday(year);
            prop_assert_eq!(easter.weekday(), Weekday::Sunday);
            prop_assert!(easter >= Date::constant(year, 3, 22) && easter <= Date::constant(year, 4, 25));
        }
    }
}
