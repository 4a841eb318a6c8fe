//! The timetable: wall time, zone and rule, from which each next instant is computed anew.

use jiff::civil::{Date, DateTime, Time, Weekday};
use jiff::tz::{AmbiguousOffset, TimeZone};
use jiff::{SignedDuration, Timestamp, ToSpan, Zoned};

/// A weekly hour in a time zone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Timetable {
    /// The day of the week.
    pub weekday: Weekday,
    /// The wall time.
    pub time: Time,
    /// The zone in which the wall time is meant.
    pub zone: TimeZone,
}

impl Timetable {
    /// The first instant strictly after `now` at which the timetable strikes.
    ///
    /// A wall time that daylight saving skips is taken as much later as the gap is long; of one that it doubles, the
    /// first is taken.
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

/// The instant that lies `days` days after `from` by the calendar, at the same wall time.
#[must_use]
pub fn days_later(from: Timestamp, days: i64, zone: &TimeZone) -> Timestamp {
    let start = from.to_zoned(zone.clone());
    at(start.datetime().saturating_add(days.days()), zone)
}

/// When a poll closes that is opened now and runs for `days` days: at eight in the evening of its last day.
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

/// How long before its close a class is reminded of a poll.
pub const REMINDED_BEFORE: SignedDuration = SignedDuration::from_hours(24);

/// When a class is reminded of a poll: a day before it closes, if it is open by then.
#[must_use]
pub fn reminder_before(opens: Timestamp, closes: Timestamp) -> Option<Timestamp> {
    let at = closes - REMINDED_BEFORE;
    (at > opens).then_some(at)
}

/// Why a time that somebody wrote is no time to close or open at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NotATime {
    /// It is no day and time.
    #[error("write a day and a time, such as 24.12. 18:00")]
    Unreadable,
    /// It has passed, or is less than ten minutes away.
    #[error("that time has passed")]
    Past,
    /// It is further away than a poll may be.
    #[error("that is more than {MOST_DAYS} days away")]
    TooFar,
    /// Clocks jump over it that night.
    #[error("clocks are set forward over that time")]
    Skipped,
    /// Clocks show it twice that night.
    #[error("clocks show that time twice")]
    Twice,
}

/// How far ahead a poll may be opened or closed, in days.
pub const MOST_DAYS: i64 = 60;

/// How far ahead at least, so that somebody can still answer, in minutes.
const LEAST_MINUTES: i64 = 10;

/// Reads a day and a time as people write them: `24.12. 18:00`, `24/12 18.30`, `24.12.2026 18:00`, `2026-12-24 18:00`.
///
/// # Errors
/// [`NotATime`] when it cannot be read, is past or too far, or is an hour that daylight saving skips or doubles.
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

/// The day and time in a text: a day without a year is the next one.
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
    fn the_wall_time_stays_when_the_clocks_change() {
        let tuesdays = weekly(Weekday::Tuesday, 18, 0, Country::No);
        let before = "2026-10-20T16:00:00Z".parse().unwrap();
        assert_eq!(tuesdays.next_after(before).to_string(), "2026-10-27T17:00:00Z");
        let spring = "2027-03-23T17:00:00Z".parse().unwrap();
        assert_eq!(tuesdays.next_after(spring).to_string(), "2027-03-30T16:00:00Z");
    }

    #[test]
    fn an_hour_that_daylight_saving_skips_comes_after_the_gap() {
        let nightly = weekly(Weekday::Sunday, 2, 30, Country::Dk);
        let saturday = "2027-03-27T12:00:00Z".parse().unwrap();
        assert_eq!(nightly.next_after(saturday).to_string(), "2027-03-28T01:30:00Z");
        assert_eq!(nightly.next_after("2027-03-28T01:30:00Z".parse().unwrap()).to_string(), "2027-04-04T00:30:00Z");
    }

    #[test]
    fn an_hour_that_comes_twice_strikes_once() {
        let nightly = weekly(Weekday::Sunday, 2, 30, Country::Se);
        let saturday = "2026-10-24T12:00:00Z".parse().unwrap();
        let first = nightly.next_after(saturday);
        assert_eq!(first.to_string(), "2026-10-25T00:30:00Z");
        assert_eq!(nightly.next_after(first).to_string(), "2026-11-01T01:30:00Z");
    }

    #[test]
    fn a_day_later_is_the_same_wall_time_also_over_a_clock_change() {
        let saturday = "2026-10-24T16:00:00Z".parse().unwrap();
        assert_eq!(days_later(saturday, 1, &Country::No.zone()).to_string(), "2026-10-25T17:00:00Z");
    }

    fn instants() -> impl Strategy<Value = Timestamp> {
        (1_767_225_600i64..2_398_377_600).prop_map(|s| Timestamp::from_second(s).unwrap())
    }

    proptest! {
        #[test]
        fn the_next_strike_is_soon_and_never_skips_one(
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
            // The wall time is kept, but for the hour that daylight saving takes away.
            let kept = wall.time() == table.time;
            let skipped = hour == 2 && wall.time() == time(3, minute, 0, 0);
            prop_assert!(kept || skipped);
            // Asked a moment before the strike, the answer is the same: nothing lies between.
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
    fn a_written_time_is_read_as_people_write_it() {
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
    fn an_hour_that_the_clocks_skip_or_double_is_no_closing_time() {
        let zone = Country::Se.zone();
        let read = |text: &str, now: &str| written_time(text, now.parse().unwrap(), &zone);
        assert_eq!(read("28.3.2027 02:30", "2027-03-20T12:00:00Z"), Err(NotATime::Skipped));
        assert_eq!(read("31.10.2027 02:30", "2027-10-20T12:00:00Z"), Err(NotATime::Twice));
        assert!(read("31.10.2027 03:00", "2027-10-20T12:00:00Z").is_ok());
    }
}
