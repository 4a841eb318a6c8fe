//! The days of a school year on which the bot comes back to an agreement. They are the bot's own choice, no calendar of a
//! school: late enough that a class has met again, and not in the days around Christmas or in the summer.

use jiff::ToSpan;
use jiff::civil::Date;

/// When a year follows the one before: the month and the day.
const ROLL_OVER: (i8, i8) = (8, 15);

/// When a class looks at its agreement again.
const REVIEW: (i8, i8) = (9, 15);

/// When a class is asked how it goes, once a term.
const PULSES: [(i8, i8); 2] = [(11, 10), (3, 10)];

/// When a council counts which of its classes have reached its goals: while all of them are still at school.
const COUNT: (i8, i8) = (6, 15);

/// An agreement that is so young, in days, is neither reviewed nor asked about yet.
const YOUNG: i64 = 30;

/// How long before the roll-over a class may already speak of the next year, in days.
const SUMMER: i64 = 75;

/// How long after the review an agreement is still in force without being renewed, in days.
const GRACE: i64 = 42;

/// The next day on which the school year goes over into another.
///
/// ```
/// use agreements::time::school_year::next_roll_over;
/// use jiff::civil::date;
/// assert_eq!(next_roll_over(date(2026, 11, 22)), date(2027, 8, 15));
/// assert_eq!(next_roll_over(date(2027, 8, 15)), date(2028, 8, 15));
/// ```
#[must_use]
pub fn next_roll_over(after: Date) -> Date {
    next(after, &[ROLL_OVER])
}

/// The day on which a class that is founded on that day first goes into another school year. Who founds one in the
/// summer speaks of the year that is about to begin.
///
/// ```
/// use agreements::time::school_year::first_roll_over;
/// use jiff::civil::date;
/// assert_eq!(first_roll_over(date(2026, 11, 22)), date(2027, 8, 15));
/// assert_eq!(first_roll_over(date(2027, 6, 10)), date(2028, 8, 15));
/// ```
#[must_use]
pub fn first_roll_over(founded: Date) -> Date {
    next_roll_over(founded.saturating_add(SUMMER.days()))
}

/// The next day on which a class looks at an agreement again that it has made or renewed on that day.
#[must_use]
pub fn next_review(made: Date) -> Date {
    next(made.saturating_add(YOUNG.days()), &[REVIEW])
}

/// The day on which an agreement ends that nobody has renewed after its review.
#[must_use]
pub fn renew_by(review: Date) -> Date {
    review.saturating_add(GRACE.days())
}

/// The next day on which a class is asked how its agreement goes, at least a month later.
#[must_use]
pub fn next_pulse(after: Date) -> Date {
    next(after.saturating_add(YOUNG.days()), &PULSES)
}

/// The next day on which a council counts which of its classes have reached its goals. Its year is that in which the
/// school year ends.
#[must_use]
pub fn next_count(after: Date) -> Date {
    next(after, &[COUNT])
}

/// The first of those days of a year that comes after a day.
fn next(after: Date, days: &[(i8, i8)]) -> Date {
    let years = [after.year(), after.year().saturating_add(1)].into_iter();
    let dates = years.flat_map(|year| days.iter().filter_map(move |(month, day)| Date::new(year, *month, *day).ok()));
    dates.filter(|date| *date > after).min().unwrap_or(Date::MAX)
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn a_class_is_asked_once_a_term_and_reviews_in_autumn() {
        assert_eq!(next_pulse(date(2026, 12, 1)), date(2027, 3, 10));
        assert_eq!(next_pulse(date(2027, 3, 10)), date(2027, 11, 10));
        assert_eq!(next_pulse(date(2026, 11, 1)), date(2027, 3, 10), "a young agreement is left in peace");
        assert_eq!(next_review(date(2027, 1, 11)), date(2027, 9, 15));
        assert_eq!(next_review(date(2027, 9, 1)), date(2028, 9, 15));
        assert_eq!(renew_by(date(2027, 9, 15)), date(2027, 10, 27));
    }
}
