//! Days and times in words.

use agreements::class::country::Country;
use agreements::content::source::Dated;
use jiff::Timestamp;
use jiff::tz::TimeZone;

use super::Words;

/// Day and time in a country, with the name of its time zone.
pub(crate) fn moment_in(w: &Words, at: Timestamp, country: Country) -> String {
    w.msg_in_zone(country.code(), moment(w, at, &country.zone()))
}

/// Day and time in a time zone.
pub(crate) fn moment(w: &Words, at: Timestamp, zone: &TimeZone) -> String {
    let wall = at.to_zoned(zone.clone());
    w.msg_day_and_time(
        w.msg_weekday(wall.weekday().to_monday_one_offset()),
        wall.day(),
        w.msg_month(wall.month()),
        wall.strftime("%H:%M").to_string(),
    )
}

/// A weekday, 0 for Monday, in words.
pub(crate) fn weekday(w: &Words, day: i8) -> String {
    w.msg_weekday(day + 1)
}

/// An hour of the wall clock.
pub(crate) fn hour(hour: i8) -> String {
    format!("{hour:02}:00")
}

/// A weekly day, 0 for Monday, and hour.
pub(crate) fn weekly(w: &Words, day: i8, at: i8) -> String {
    w.msg_weekly(weekday(w, day), hour(at))
}

/// A month and its year.
pub(crate) fn month(w: &Words, on: jiff::civil::Date) -> String {
    w.msg_date_month(w.msg_month(on.month()), on.year().to_string())
}

/// A day with its month and year.
pub(crate) fn day(w: &Words, at: Timestamp, zone: &TimeZone) -> String {
    date(w, at.to_zoned(zone.clone()).date())
}

/// A date in words.
pub(crate) fn date(w: &Words, on: jiff::civil::Date) -> String {
    w.msg_date_day(on.day(), w.msg_month(on.month()), on.year().to_string())
}

/// A date as precisely as it is known.
pub(crate) fn dated(w: &Words, date: Dated) -> String {
    let year = date.year.to_string();
    match (date.day, date.month) {
        (Some(day), Some(month)) => w.msg_date_day(day, w.msg_month(month), year),
        (None, Some(month)) => w.msg_date_month(w.msg_month(month), year),
        (_, None) => year,
    }
}
