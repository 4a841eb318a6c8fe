//! The rules by which a class decides: the pure domain crate of Enige.
//!
//! No input, no output, no clock, no language. Times are arguments; ids in the data files lead to the texts. Each
//! module imports only modules above it in this list:
//!
//! - [`class`]: a country, a group, a year, a number of children.
//! - [`content`]: ids, sources with their dates, texts that differ by country.
//! - [`time`]: holidays, the weekly timetable, the days of a school year.
//! - [`poll`]: questions, answers, their sum by seats, what decides, and what may be published of a result.
//! - [`agreement`]: clauses and templates, and the way from a template to an agreement in force.
//! - [`lesson`], [`guide`]: dilemmas with what the sources say; services, laws, incidents and helplines.
//! - [`catalogue`]: all data files, read and checked; errors name file and line.
//! - [`session`]: the pupils' own agreement, made in the classroom.
//! - [`council`]: kinds of council, their goals, and what may be published of a sum over several classes.
//! - [`founding`]: the questions that set up a class or a council.

pub mod agreement;
pub mod catalogue;
pub mod class;
pub mod content;
pub mod council;
pub mod founding;
pub mod guide;
pub mod lesson;
pub mod poll;
pub mod session;
pub mod time;
