//! What a class may decide, and how: the pure heart of Enige.
//!
//! No input, no output, no clock, no language. Times come in as arguments, words are found elsewhere by the ids that
//! the data files carry. Read it in this order:
//!
//! - [`class`], [`founding`]: a country, a group, a year, a number of children; the questions that found a class.
//! - [`clause`], [`template`], [`agreement`]: what can be agreed on, where an agreement starts, how it stands.
//! - [`poll`], [`ballot`], [`tally`], [`rule`]: a question, the answers, their sum by seats, what the sum decides.
//! - [`disclosure`]: what of a tally may be said aloud in a small class.
//! - [`lesson`], [`timetable`]: a dilemma with what the sources say, and when the next one is due.
//! - [`catalogue`]: all data files read and checked; errors name file and line.

pub mod agreement;
pub mod ballot;
pub mod catalogue;
pub mod class;
pub mod clause;
pub mod disclosure;
pub mod founding;
pub mod lesson;
pub mod poll;
pub mod rule;
pub mod source;
pub mod tally;
pub mod template;
pub mod timetable;
