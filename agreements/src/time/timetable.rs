//! The timetable, and closing times that people write. Each next time comes from the wall time and the zone, so clock
//! changes do not shift it.

use jiff::civil::{Date, DateTime, Time, Weekday};
use jiff::tz::{AmbiguousOffset, TimeZone};
use jiff::{SignedDuration, Timestamp, ToSpan, Zoned};

/// A weekly wall time in a time zone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Timetable {
    /// The day of the week.
    pub weekday: Weekday,
    /// The wall time.
    pub time: Time,
    /// The time zone of the wall time.
    pub zone: TimeZone,
}

impl Timetable {
    /// The first occurrence strictly after `now`.
    ///
    /// A wall time in a daylight saving gap moves forward by the length of the gap. Of a repeated wall time, the first
    /// counts.
    ///
    /// ```
    /// use agreements::class::country::Country;
    /// use agreements::time::timetable::Timetable;
    /// use jiff::civil::{Weekday, time};
    /// let tuesdays = Timetable { weekday: Weekday::Tuesday, time: time(18, 0, 0, 0), zone: Country::No.zone() };
    /// let sunday = "2026-11-22T12:00:00Z".parse().unwrap();
    /// assert_eq!(tuesdays.next_after(sunday).to_string(), "2026-11-24T17:00:00Z");
    /// ```
    #[must_use]
    pub fn next_after(&self, now: Timestamp) -> Timestamp {
        let today = now.to_zoned(self.zone.clone()).date();
        let days = (7 + self.weekday.to_monday_zero_offset() - today.weekday().to_monday_zero_offset()) % 7;
        [days, days + 7]
            .into_iter()
            .map(|days| at(today.saturating_add(i64::from(days).days()).to_datetime(self.time), &self.zone))
            .find(|instant| *instant > now)
            .expect("within eight days the hour strikes")
    }
}

/// The same wall time, `days` calendar days after `from`.
#[must_use]
pub fn days_later(from: Timestamp, days: i64, zone: &TimeZone) -> Timestamp {
    let start = from.to_zoned(zone.clone());
    at(start.datetime().saturating_add(days.days()), zone)
}

/// The closing time of a poll that opens now and runs for `days` days: 20:00 on its last day.
///
/// ```
/// use agreements::class::country::Country;
/// use agreements::time::timetable::closing_after;
/// let now = "2026-11-22T12:00:00Z".parse().unwrap();
/// assert_eq!(closing_after(now, 7, &Country::No.zone()).to_string(), "2026-11-29T19:00:00Z");
/// ```
#[must_use]
pub fn closing_after(now: Timestamp, days: u8, zone: &TimeZone) -> Timestamp {
    let today = now.to_zoned(zone.clone()).date();
    at(today.saturating_add(i64::from(days).days()).at(20, 0, 0, 0), zone)
}

/// The time between the reminder of a poll and its close.
pub const REMINDED_BEFORE: SignedDuration = SignedDuration::from_hours(24);

/// The time of the reminder: a day before the close, if the poll is open by then.
#[must_use]
pub fn reminder_before(opens: Timestamp, closes: Timestamp) -> Option<Timestamp> {
    let at = closes - REMINDED_BEFORE;
    (at > opens).then_some(at)
}

/// The reason why a written time cannot open or close a poll.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NotATime {
    /// The text is not a day and a time.
    #[error("write a day and a time, such as 24.12. 18:00")]
    Unreadable,
    /// The time has passed, or is less than ten minutes away.
    #[error("that time has passed")]
    Past,
    /// The time is more than [`MOST_DAYS`] days away.
    #[error("that is more than {MOST_DAYS} days away")]
    TooFar,
    /// Daylight saving skips this time.
    #[error("clocks are set forward over that time")]
    Skipped,
    /// Daylight saving repeats this time.
    #[error("clocks show that time twice")]
    Twice,
}

/// The maximum time until a poll opens or closes, in days.
pub const MOST_DAYS: i64 = 60;

/// The minimum time until a poll closes, in minutes, so that somebody can still answer.
const LEAST_MINUTES: i64 = 10;

/// Parses a day and a time as people write them: `24.12. 18:00`, `24/12 18.30`, `24.12.2026 18:00`, `2026-12-24 18:00`.
///
/// # Errors
/// [`NotATime`] with the reason.
///
/// ```
/// use agreements::class::country::Country;
/// use agreements::time::timetable::{NotATime, written_time};
/// let now = "2026-11-22T12:00:00Z".parse().unwrap();
/// let zone = Country::Dk.zone();
/// assert_eq!(written_time("24.12. kl. 18:00", now, &zone).unwrap().to_string(), "2026-12-24T17:00:00Z");
/// assert_eq!(written_time("21.11.2026 18:00", now, &zone), Err(NotATime::Past));
/// ```
pub fn written_time(text: &str, now: Timestamp, zone: &TimeZone) -> Result<Timestamp, NotATime> {
    let today = now.to_zoned(zone.clone()).date();
    let wall = wall_time(text, today).ok_or(NotATime::Unreadable)?;
    let instant = match zone.to_ambiguous_zoned(wall).offset() {
        AmbiguousOffset::Unambiguous { .. } => at(wall, zone),
        AmbiguousOffset::Gap { .. } => return Err(NotATime::Skipped),
        AmbiguousOffset::Fold { .. } => return Err(NotATime::Twice),
    };
    if instant < now.saturating_add(LEAST_MINUTES.minutes()).unwrap_or(now) {
        return Err(NotATime::Past);
    }
    if instant > days_later(now, MOST_DAYS, zone) {
        return Err(NotATime::TooFar);
    }
    Ok(instant)
}

/// Parses the day and the time. A day without a year is the next such day.
fn wall_time(text: &str, today: Date) -> Option<DateTime> {
    let numbers: Vec<i16> = text
        .split(|c: char| !c.is_ascii_digit())
        .filter(|part| !part.is_empty())
        .map(str::parse)
        .collect::<Result<_, _>>()
        .ok()?;
    let small = |number: i16| i8::try_from(number).ok();
    let (date, hour, minute) = match numbers.as_slice() {
        [year @ 1000..=9999, month, day, hour, minute] | [day, month, year @ 1000..=9999, hour, minute] => {
            (Date::new(*year, small(*month)?, small(*day)?).ok()?, hour, minute)
        }
        [day, month, hour, minute] => {
            let (day, month) = (small(*day)?, small(*month)?);
            let this_year = Date::new(today.year(), month, day).ok()?;
            let date = if this_year < today { Date::new(today.year() + 1, month, day).ok()? } else { this_year };
            (date, hour, minute)
        }
        _ => return None,
    };
    Some(date.to_datetime(Time::new(small(*hour)?, small(*minute)?, 0, 0).ok()?))
}

fn at(wall: jiff::civil::DateTime, zone: &TimeZone) -> Timestamp {
    let zoned: Zoned = zone.to_ambiguous_zoned(wall).compatible().expect("an instant within the years a class lives");
    zoned.timestamp()
}

#[cfg(test)]
mod tests {
    use jiff::civil::time;
    use proptest::prelude::*;

    use super::*;
    use crate::class::country::Country;

    fn weekly(weekday: Weekday, hour: i8, minute: i8, country: Country) -> Timetable {
        Timetable { weekday, time: time(hour, minute, 0, 0), zone: country.zone() }
    }

    #[test]
    fn the_wall_time_stays_when_clocks_change() {
        let tuesdays = weekly(Weekday::Tuesday, 18, 0, Country::No);
        let before = "2026-10-20T16:00:00Z".parse().unwrap();
        assert_eq!(tuesdays.next_after(before).to_string(), "2026-10-27T17:00:00Z");
        let spring = "2027-03-23T17:00:00Z".parse().unwrap();
        assert_eq!(tuesdays.next_after(spring).to_string(), "2027-03-30T16:00:00Z");
    }

    #[test]
    fn a_skipped_hour_moves_behind_the_gap() {
        let nightly = weekly(Weekday::Sunday, 2, 30, Country::Dk);
        let saturday = "2027-03-27T12:00:00Z".parse().unwrap();
        assert_eq!(nightly.next_after(saturday).to_string(), "2027-03-28T01:30:00Z");
        assert_eq!(nightly.next_after("2027-03-28T01:30:00Z".parse().unwrap()).to_string(), "2027-04-04T00:30:00Z");
    }

    #[test]
    fn a_repeated_hour_occurs_once() {
        let nightly = weekly(Weekday::Sunday, 2, 30, Country::Se);
        let saturday = "2026-10-24T12:00:00Z".parse().unwrap();
        let first = nightly.next_after(saturday);
        assert_eq!(first.to_string(), "2026-10-25T00:30:00Z");
        assert_eq!(nightly.next_after(first).to_string(), "2026-11-01T01:30:00Z");
    }

    #[test]
    fn a_day_later_is_the_same_wall_time_across_a_clock_change() {
        let saturday = "2026-10-24T16:00:00Z".parse().unwrap();
        assert_eq!(days_later(saturday, 1, &Country::No.zone()).to_string(), "2026-10-25T17:00:00Z");
    }

    fn instants() -> impl Strategy<Value = Timestamp> {
        (1_767_225_600i64..2_398_377_600).prop_map(|s| Timestamp::from_second(s).unwrap())
    }

    proptest! {
        #[test]
        fn the_next_occurrence_is_within_a_week_and_skips_none(
            now in instants(), day in 0i8..7, hour in 0i8..24, minute in 0i8..60, country in 0usize..3,
        ) {
            let country = Country::ALL[country];
            let table = weekly(Weekday::from_monday_zero_offset(day).unwrap(), hour, minute, country);
            let next = table.next_after(now);
            prop_assert!(next > now);
            let hours = (next.as_second() - now.as_second()) / 3600;
            prop_assert!(hours <= 7 * 24 + 1, "{hours} hours");
            let wall = next.to_zoned(country.zone());
            prop_assert_eq!(wall.weekday(), table.weekday);
            // The wall time stays, except in the daylight saving gap.
            let kept = wall.time() == table.time;
            let skipped = hour == 2 && wall.time() == time(3, minute, 0, 0);
            prop_assert!(kept || skipped);
            // Asked just before the occurrence, the answer is the same: no occurrence lies between.
            prop_assert_eq!(table.next_after(next - jiff::SignedDuration::from_nanos(1)), next);
            if next.as_second() - now.as_second() > 1 {
                let between = Timestamp::from_second(now.as_second() + (next.as_second() - now.as_second()) / 2).unwrap();
                if between > now {
                    prop_assert_eq!(table.next_after(between.min(next - jiff::SignedDuration::from_nanos(1))), next);
                }
            }
        }

        #[test]
        fn a_poll_always_closes_later_than_it_opened(now in instants(), days in 1u8..=30) {
            for country in Country::ALL {
                prop_assert!(closing_after(now, days, &country.zone()) > now);
            }
        }
    }

    #[test]
    fn a_written_time_parses_in_the_usual_notations() {
        let now = "2026-11-22T12:00:00Z".parse().unwrap();
        let zone = Country::No.zone();
        let read = |text: &str| written_time(text, now, &zone).map(|time| time.to_string());
        for text in ["24.12. 18:00", "24.12 kl 18.00", "24/12 18:00", "2026-12-24 18:00", "24.12.2026 18:00"] {
            assert_eq!(read(text).as_deref(), Ok("2026-12-24T17:00:00Z"), "{text}");
        }
        assert_eq!(read("5.1. 20:00").as_deref(), Ok("2027-01-05T19:00:00Z"), "the next fifth of January");
        for text in ["tomorrow", "", "32.12. 18:00", "24.12. 25:00", "24.12.", "1 2 3 4 5 6", "99999999999999.1. 1:1"] {
            assert_eq!(read(text), Err(NotATime::Unreadable), "{text}");
        }
        assert_eq!(read("22.11. 13:05"), Err(NotATime::Past), "nobody could answer in five minutes");
        assert_eq!(read("1.6.2027 18:00"), Err(NotATime::TooFar));
    }

    #[test]
    fn a_skipped_or_repeated_hour_is_not_a_closing_time() {
        let zone = Country::Se.zone();
        let read = |text: &str, now: &str| written_time(text, now.parse().unwrap(), &zone);
        assert_eq!(read("28.3.2027 02:30", "2027-03-20T12:00:00Z"), Err(NotATime::Skipped));
        assert_eq!(read("31.10.2027 02:30", "2027-10-20T12:00:00Z"), Err(NotATime::Twice));
        assert!(read("31.10.2027 03:00", "2027-10-20T12:00:00Z").is_ok());
    }
}
