//! The calendar of a class: the evenings for lessons, quiet hours, and lessons that are late.

use std::collections::BTreeSet;

use jiff::civil::{Date, Time, Weekday, time};
use jiff::{SignedDuration, Timestamp, ToSpan};

use crate::class::country::Country;
use crate::time::holiday::is_holiday;
use crate::time::timetable::{Timetable, days_later};

/// The minimum number of days between two lessons, even after the class changes the weekday. One day less than a week,
/// so a lesson that is one day late does not delay the next one.
const LEAST_DAYS: i32 = 6;

/// The search horizon for the next lesson, in weeks. Classes enter free weeks for a shorter time ahead.
const WEEKS_AHEAD: usize = 110;

/// The bot sends nothing about lessons before this time of day, or after [`QUIET_FROM`].
const QUIET_UNTIL: Time = time(8, 0, 0, 0);

/// The start of the quiet hours.
const QUIET_FROM: Time = time(21, 0, 0, 0);

/// The maximum delay of a lesson after an outage. The bot skips a lesson with a longer delay.
const GRACE: SignedDuration = SignedDuration::from_hours(24);

/// The days and the minute for a class's lessons.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Calendar {
    /// The country; its public holidays are free.
    pub country: Country,
    /// The Mondays of the free weeks.
    pub free_weeks: BTreeSet<Date>,
    /// The delay after the full hour. It spreads the classes' lessons over time.
    pub offset: SignedDuration,
}

/// The decision on a lesson when its job runs, on time or late after an outage.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Due {
    /// Send it now.
    Now,
    /// It is in the quiet hours now; send it at this time.
    At(Timestamp),
    /// Skip it.
    Missed,
}

impl Calendar {
    /// The Monday of this day's week.
    #[must_use]
    pub fn monday(day: Date) -> Date {
        day.saturating_sub(i64::from(day.weekday().since(Weekday::Monday)).days())
    }

    /// True if the day is a holiday or in a free week.
    #[must_use]
    pub fn is_free(&self, day: Date) -> bool {
        is_holiday(self.country, day) || self.free_weeks.contains(&Self::monday(day))
    }

    /// The time of the next lesson after `now`: not on a free day, and about a week after the last lesson. `None` if
    /// every week within the search horizon is free.
    ///
    /// ```
    /// use agreements::class::country::Country;
    /// use agreements::time::calendar::Calendar;
    /// use agreements::time::timetable::Timetable;
    /// use jiff::{SignedDuration, civil::{Weekday, time}};
    /// let calendar = Calendar { country: Country::No, free_weeks: [].into(), offset: SignedDuration::ZERO };
    /// let fridays = Timetable { weekday: Weekday::Friday, time: time(18, 0, 0, 0), zone: Country::No.zone() };
    /// let in_holy_week = "2027-03-22T12:00:00Z".parse().unwrap();
    /// let after_easter = calendar.next_lesson(&fridays, in_holy_week, None).unwrap();
    /// assert_eq!(after_easter.to_string(), "2027-04-02T16:00:00Z");
    /// ```
    #[must_use]
    pub fn next_lesson(&self, timetable: &Timetable, now: Timestamp, last: Option<Timestamp>) -> Option<Timestamp> {
        let day = |at: Timestamp| at.to_zoned(timetable.zone.clone()).date();
        let earliest = last.map(|last| day(last).saturating_add(LEAST_DAYS.days()));
        // The full hour may be over while this class's minute is still to come.
        let strikes = std::iter::successors(Some(timetable.next_after(now - self.offset)), |strike| {
            Some(timetable.next_after(*strike))
        });
        let mut coming = strikes.take(WEEKS_AHEAD);
        let strike = coming.find(|strike| {
            let on = day(*strike);
            !self.is_free(on) && earliest.is_none_or(|earliest| on >= earliest)
        })?;
        Some(strike + self.offset)
    }

    /// Decides at `now` about a lesson that was due at `planned`.
    #[must_use]
    pub fn due(&self, planned: Timestamp, now: Timestamp) -> Due {
        let day = |at: Timestamp| at.to_zoned(self.country.zone()).date();
        if now.duration_since(planned) > GRACE || self.is_free(day(now)) {
            return Due::Missed;
        }
        match awake_after(self.country, now) {
            None => Due::Now,
            Some(morning) if morning.duration_since(planned) <= GRACE && !self.is_free(day(morning)) => {
                Due::At(morning)
            }
            Some(_) => Due::Missed,
        }
    }
}

/// The time of the answer to a lesson sent now: one day later, not in quiet hours, not on a holiday.
#[must_use]
pub fn answer_after(country: Country, now: Timestamp) -> Timestamp {
    let zone = country.zone();
    let later = (1..).map(|days| days_later(now, days, &zone));
    let awake = later.map(|at| awake_after(country, at).unwrap_or(at));
    let mut ordinary = awake.filter(|at| !is_holiday(country, at.to_zoned(zone.clone()).date()));
    ordinary.next().unwrap_or(now)
}

/// The end of the quiet hours in this country, or `None` outside of them.
#[must_use]
pub fn awake_after(country: Country, now: Timestamp) -> Option<Timestamp> {
    let wall = now.to_zoned(country.zone());
    if wall.time() >= QUIET_UNTIL && wall.time() < QUIET_FROM {
        return None;
    }
    let morning = if wall.time() < QUIET_UNTIL { wall.date() } else { wall.date().saturating_add(1.day()) };
    let at = morning.to_datetime(QUIET_UNTIL).to_zoned(country.zone()).ok()?;
    Some(at.timestamp())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn calendar(free: &[&str]) -> Calendar {
        let free_weeks = free.iter().map(|day| day.parse().unwrap()).collect();
        Calendar { country: Country::No, free_weeks, offset: SignedDuration::from_mins(7) }
    }

    fn tuesdays() -> Timetable {
        Timetable { weekday: Weekday::Tuesday, time: time(18, 0, 0, 0), zone: Country::No.zone() }
    }

    fn at(text: &str) -> Timestamp {
        text.parse().unwrap()
    }

    #[test]
    fn no_lesson_comes_in_free_weeks_or_on_holidays() {
        let autumn = calendar(&["2026-10-05", "2026-10-12"]);
        let next = |now| autumn.next_lesson(&tuesdays(), at(now), None).unwrap().to_string();
        assert_eq!(next("2026-09-30T12:00:00Z"), "2026-10-20T16:07:00Z");
        assert_eq!(next("2026-10-20T16:06:59Z"), "2026-10-20T16:07:00Z", "the hour is over, the class's minute is not");
        assert_eq!(next("2026-10-20T16:07:00Z"), "2026-10-27T17:07:00Z", "after the clock change");
    }

    #[test]
    fn lessons_stay_a_week_apart_when_the_weekday_changes() {
        let thursday = at("2026-11-19T17:07:00Z");
        let next = calendar(&[]).next_lesson(&tuesdays(), at("2026-11-20T12:00:00Z"), Some(thursday));
        assert_eq!(next.unwrap().to_string(), "2026-12-01T17:07:00Z");
    }

    #[test]
    fn a_class_with_only_free_weeks_gets_no_lesson() {
        let mondays =
            std::iter::successors(Some(Date::constant(2026, 8, 3)), |monday| Some(monday.saturating_add(7.days())));
        let every = Calendar { free_weeks: mondays.take(200).collect(), ..calendar(&[]) };
        assert_eq!(every.next_lesson(&tuesdays(), at("2026-09-01T12:00:00Z"), None), None);
    }

    #[test]
    fn after_an_outage_a_lesson_is_at_most_a_day_late_and_never_at_night() {
        let (calendar, planned) = (calendar(&["2026-12-21"]), at("2026-11-24T17:07:00Z"));
        let due = |now: &str| calendar.due(planned, at(now));
        assert_eq!(due("2026-11-24T17:07:00Z"), Due::Now);
        assert_eq!(due("2026-11-24T19:59:59Z"), Due::Now);
        assert_eq!(due("2026-11-24T22:00:00Z"), Due::At(at("2026-11-25T07:00:00Z")));
        assert_eq!(due("2026-11-25T05:00:00Z"), Due::At(at("2026-11-25T07:00:00Z")));
        assert_eq!(due("2026-11-25T12:00:00Z"), Due::Now);
        assert_eq!(due("2026-11-25T17:07:01Z"), Due::Missed);
        let (late, planned) = (at("2026-12-20T22:00:00Z"), at("2026-12-20T17:07:00Z"));
        assert_eq!(calendar.due(planned, late), Due::Missed, "the next morning is in a free week");
    }

    #[test]
    fn the_answer_comes_a_day_later_and_not_on_a_holiday() {
        let after = |now: &str| answer_after(Country::No, at(now)).to_string();
        assert_eq!(after("2026-11-24T17:07:00Z"), "2026-11-25T17:07:00Z");
        assert_eq!(after("2027-03-24T17:07:00Z"), "2027-03-27T17:07:00Z", "Maundy Thursday and Good Friday");
        assert_eq!(after("2026-11-24T22:30:00Z"), "2026-11-26T07:00:00Z", "not at night");
        assert_eq!(after("2027-03-23T21:30:00Z"), "2027-03-27T07:00:00Z", "the morning after is Maundy Thursday");
        assert_eq!(after("2027-03-27T17:07:00Z"), "2027-03-30T16:07:00Z", "Easter, and the clocks change");
    }

    proptest! {
        #[test]
        fn a_lesson_never_comes_on_a_free_day_nor_twice_in_a_week(
            now in 1_790_000_000i64..1_850_000_000, weekday in 0i8..7, hour in 16i8..=20, minutes in 0i64..60,
            free in proptest::collection::btree_set(0i64..100, 0..40), country in 0usize..3,
        ) {
            let country = Country::ALL[country];
            let first = Calendar::monday(Date::constant(2026, 9, 1));
            let free_weeks = free.into_iter().map(|week| first.saturating_add((week * 7).days())).collect();
            let calendar = Calendar { country, free_weeks, offset: SignedDuration::from_mins(minutes) };
            let weekday = Weekday::from_monday_zero_offset(weekday).unwrap();
            let timetable = Timetable { weekday, time: time(hour, 0, 0, 0), zone: country.zone() };
            let now = Timestamp::from_second(now).unwrap();
            if let Some(next) = calendar.next_lesson(&timetable, now, None) {
                let wall = next.to_zoned(country.zone());
                prop_assert!(next > now && !calendar.is_free(wall.date()));
                prop_assert_eq!(calendar.due(next, next), Due::Now, "{}", wall);
                if let Some(after) = calendar.next_lesson(&timetable, next, Some(next)) {
                    prop_assert!(after.duration_since(next) >= SignedDuration::from_hours(7 * 24 - 1));
                }
            }
        }
    }
}
