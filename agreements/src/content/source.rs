//! Sources: who has said something, where, and when it was checked.

use jiff::ToSpan;
use jiff::civil::Date;
use serde::Deserialize;

use crate::class::country::Country;

/// How long what rests on a source may stand before it is checked again, in days from when it was checked.
const LONGEST_UNCHECKED: i32 = 400;

/// A source of a fact or a piece of advice, as it is shown to parents.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// Who says it: a proper name, not translated.
    pub name: String,
    /// Where it can be read, without the scheme.
    pub at: String,
    /// When the source is from, if that is known.
    pub dated: Option<Dated>,
    /// When somebody last checked that the source says so.
    pub checked: Dated,
    /// Where what it says holds; in all countries when none is named.
    #[serde(default)]
    pub countries: Vec<Country>,
}

impl Source {
    /// True when what it says holds in that country.
    #[must_use]
    pub fn holds_in(&self, country: Country) -> bool {
        self.countries.is_empty() || self.countries.contains(&country)
    }

    /// True when it is older than a year on that day, so that what it says may have changed.
    #[must_use]
    pub fn is_old(&self, today: Date) -> bool {
        self.dated.unwrap_or(self.checked).first_day() < today.saturating_sub(1.year())
    }

    /// Why what rests on these sources may not stand until that day: some source was checked too long before.
    pub(crate) fn fault(sources: &[Source], expires: Date) -> Option<String> {
        let oldest = sources.iter().map(|source| source.checked.first_day()).min()?;
        let latest = oldest.saturating_add(LONGEST_UNCHECKED.days());
        (expires > latest).then(|| format!("a source that was checked on {oldest} must be checked again by {latest}"))
    }
}

/// A date as exactly as it is known: a year, a month or a day of the calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub struct Dated {
    /// The year.
    pub year: i16,
    /// The month, 1 to 12, if it is known.
    pub month: Option<i8>,
    /// The day of the month, if it is known.
    pub day: Option<i8>,
}

impl Dated {
    /// The first day of the year or month, or the day.
    #[must_use]
    pub fn first_day(self) -> Date {
        Date::new(self.year, self.month.unwrap_or(1), self.day.unwrap_or(1)).expect("made from a date")
    }
}

/// The text is not a year, a month or a day.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is not a date: write 2026, 2026-11 or 2026-11-22")]
pub struct NotADate(String);

impl TryFrom<String> for Dated {
    type Error = NotADate;

    fn try_from(text: String) -> Result<Self, NotADate> {
        let full = match text.len() {
            4 => format!("{text}-01-01"),
            7 => format!("{text}-01"),
            _ => text.clone(),
        };
        let date: jiff::civil::Date = full.parse().map_err(|_| NotADate(text.clone()))?;
        Ok(Dated {
            year: date.year(),
            month: (text.len() >= 7).then_some(date.month()),
            day: (text.len() > 7).then_some(date.day()),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_is_as_exact_as_it_is_written() {
        let dated = |text: &str| Dated::try_from(text.to_owned());
        assert_eq!(dated("2025"), Ok(Dated { year: 2025, month: None, day: None }));
        assert_eq!(dated("2025-02"), Ok(Dated { year: 2025, month: Some(2), day: None }));
        assert_eq!(dated("2025-02-25"), Ok(Dated { year: 2025, month: Some(2), day: Some(25) }));
        assert!(dated("2025-13").is_err());
        assert!(dated("soon").is_err());
    }

    #[test]
    fn a_source_is_old_after_a_year_and_holds_up_nothing_for_longer_than_one() {
        let source = |more: &str| {
            toml::from_str::<Source>(&format!("name = \"A\"\nat = \"a\"\nchecked = \"2026-11\"\n{more}")).unwrap()
        };
        let today = Date::constant(2026, 11, 22);
        assert!(source("dated = \"2024-01-01\"").is_old(today));
        assert!(!source("dated = \"2026-04-24\"").is_old(today));
        assert!(!source("").is_old(today));
        assert!(source("").is_old(Date::constant(2027, 11, 22)));
        assert!(source("countries = [\"dk\"]").holds_in(Country::Dk));
        assert!(!source("countries = [\"dk\"]").holds_in(Country::No));
        assert_eq!(Source::fault(&[source("")], Date::constant(2027, 11, 30)), None);
        assert!(Source::fault(&[source("")], Date::constant(2028, 1, 1)).is_some());
    }
}
