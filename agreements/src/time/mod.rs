//! Times: lessons, closing times of polls, holidays and the school year.

pub mod calendar;
pub mod holiday;
pub mod school_year;
pub mod timetable;
