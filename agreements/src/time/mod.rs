//! Times: when a lesson comes, a poll closes, a holiday is, a school year ends.

pub mod calendar;
pub mod holiday;
pub mod school_year;
pub mod timetable;
