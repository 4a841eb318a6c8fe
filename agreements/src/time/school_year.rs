//! Dates in the school year on which the bot follows up on agreements. The bot chose them; no school's calendar is
//! behind them. They are late enough in a term for a class to have met, and avoid Christmas and the summer.

use jiff::ToSpan;
use jiff::civil::Date;

/// The first day of a new school year: month and day.
const ROLL_OVER: (i8, i8) = (8, 15);

/// The review of an agreement.
const REVIEW: (i8, i8) = (9, 15);

/// The pulse checks, one in each term.
const PULSES: [(i8, i8); 2] = [(11, 10), (3, 10)];

/// The count of a council's goals, before the final classes leave school.
const COUNT: (i8, i8) = (6, 15);

/// The minimum age of an agreement at a review or a pulse check, in days.
const YOUNG: i64 = 30;

/// The last days before a roll-over, in which a new class already means the next school year.
const SUMMER: i64 = 75;

/// The time for renewing an agreement after its review, in days. Then it ends.
const GRACE: i64 = 42;

/// The first day of the next school year.
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

/// The first roll-over of a class founded on this day. In the summer, parents give the year that is about to begin, so
/// the class skips the coming roll-over.
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

/// The next review of an agreement that was made or renewed on this day.
#[must_use]
pub fn next_review(made: Date) -> Date {
    next(made.saturating_add(YOUNG.days()), &[REVIEW])
}

/// The day on which an agreement ends unless the class renews it after this review.
#[must_use]
pub fn renew_by(review: Date) -> Date {
    review.saturating_add(GRACE.days())
}

/// The next pulse check, at least a month after this day.
#[must_use]
pub fn next_pulse(after: Date) -> Date {
    next(after.saturating_add(YOUNG.days()), &PULSES)
}

/// The next count of a council's goals. The school year ends in the same calendar year.
#[must_use]
pub fn next_count(after: Date) -> Date {
    next(after, &[COUNT])
}

/// The first of these days of the year after a date.
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
    fn there_is_a_pulse_check_in_each_term_and_a_review_in_autumn() {
        assert_eq!(next_pulse(date(2026, 12, 1)), date(2027, 3, 10));
        assert_eq!(next_pulse(date(2027, 3, 10)), date(2027, 11, 10));
        assert_eq!(next_pulse(date(2026, 11, 1)), date(2027, 3, 10), "a young agreement is skipped");
        assert_eq!(next_review(date(2027, 1, 11)), date(2027, 9, 15));
        assert_eq!(next_review(date(2027, 9, 1)), date(2028, 9, 15));
        assert_eq!(renew_by(date(2027, 9, 15)), date(2027, 10, 27));
    }
}
