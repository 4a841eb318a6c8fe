//! Sources: who has said something, where, and when it was checked.

use serde::Deserialize;

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
}
