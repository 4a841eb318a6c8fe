//! Sources: the author of a statement, the place to read it, and the dates.

use jiff::ToSpan;
use jiff::civil::Date;
use serde::Deserialize;

use crate::class::country::Country;

/// The maximum age of a check, in days: content expires at the latest this long after somebody checked its source.
const LONGEST_UNCHECKED: i32 = 400;

/// A source of a fact or a piece of advice. Parents see it.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// The author's proper name; it is not translated.
    pub name: String,
    /// The address without the scheme.
    pub at: String,
    /// The date of the source, if known.
    pub dated: Option<Dated>,
    /// The date of the last check that the source still says this.
    pub checked: Dated,
    /// The countries that it applies to; empty for all.
    #[serde(default)]
    pub countries: Vec<Country>,
}

impl Source {
    /// True if the source applies to this country.
    #[must_use]
    pub fn holds_in(&self, country: Country) -> bool {
        self.countries.is_empty() || self.countries.contains(&country)
    }

    /// True if the source is older than a year today; its statement may have changed since.
    #[must_use]
    pub fn is_old(&self, today: Date) -> bool {
        self.dated.unwrap_or(self.checked).first_day() < today.saturating_sub(1.year())
    }

    /// An error message if content with these sources expires too long after their oldest check.
    pub(crate) fn fault(sources: &[Source], expires: Date) -> Option<String> {
        let oldest = sources.iter().map(|source| source.checked.first_day()).min()?;
        let latest = oldest.saturating_add(LONGEST_UNCHECKED.days());
        (expires > latest).then(|| format!("a source that was checked on {oldest} must be checked again by {latest}"))
    }
}

/// A date in the precision of the file: a year, a month or a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub struct Dated {
    /// The year.
    pub year: i16,
    /// The month, 1 to 12, if known.
    pub month: Option<i8>,
    /// The day of the month, if known.
    pub day: Option<i8>,
}

impl Dated {
    /// The first day of this year or month, or the day itself.
    #[must_use]
    pub fn first_day(self) -> Date {
        Date::new(self.year, self.month.unwrap_or(1), self.day.unwrap_or(1)).expect("made from a date")
    }
}

/// The text is not a year, a month or a day of the calendar.
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
    fn a_date_keeps_the_precision_of_its_text() {
        let dated = |text: &str| Dated::try_from(text.to_owned());
        assert_eq!(dated("2025"), Ok(Dated { year: 2025, month: None, day: None }));
        assert_eq!(dated("2025-02"), Ok(Dated { year: 2025, month: Some(2), day: None }));
        assert_eq!(dated("2025-02-25"), Ok(Dated { year: 2025, month: Some(2), day: Some(25) }));
        assert!(dated("2025-13").is_err());
        assert!(dated("soon").is_err());
    }

    #[test]
    fn a_source_is_old_after_a_year_and_content_expires_about_a_year_after_its_check() {
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
