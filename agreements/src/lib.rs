//! What a class may decide, and how: the pure heart of Enige.
//!
//! No input, no output, no clock, no language. Times come in as arguments, words are found elsewhere by the ids that
//! the data files carry. Read it in this order:
//!
//! - [`class`], [`founding`]: a country, a group, a year, a number of children; the questions that found a class.
//! - [`clause`], [`blank`], [`template`], [`agreement`], [`version`]: what can be agreed on, where an agreement starts, how it stands.
//! - [`signing`], [`pulse`], [`year`]: who has signed; how an agreement goes; the days on which it is looked at again.
//! - [`question`]: the kinds of poll; [`choice`], [`age`], [`stance`], [`ranking`], [`consent`], [`pledge`] count them.
//! - [`poll`], [`ballot`], [`tally`], [`rule`]: a question put to a class, answers, their sum by seats, what decides.
//! - [`disclosure`], [`council`]: what of a tally may be said aloud in a small class, and of a sum over several.
//! - [`session`]: the pupils' own agreement, worked out in the classroom.
//! - [`ready`], [`own`]: polls that stand ready as data, and polls that a class words itself.
//! - [`lesson`], [`timetable`], [`calendar`], [`holiday`]: a dilemma with what the sources say, and when the next one is due.
//! - [`guide`], [`help`]: services with their ages, laws; what to do when harm has happened, and who can be asked.
//! - [`source`], [`variants`]: who says so and when; texts that read differently by country.
//! - [`catalogue`]: all data files read and checked; errors name file and line.

pub mod age;
pub mod agreement;
pub mod ballot;
pub mod blank;
pub mod calendar;
pub mod catalogue;
pub mod choice;
pub mod class;
pub mod clause;
pub mod consent;
pub mod council;
pub mod disclosure;
pub mod founding;
pub mod guide;
pub mod help;
pub mod holiday;
pub mod lesson;
pub mod own;
pub mod pledge;
pub mod poll;
pub mod pulse;
pub mod question;
pub mod ranking;
pub mod ready;
pub mod rule;
pub mod session;
pub mod signing;
pub mod source;
mod stage;
pub mod stance;
pub mod tally;
pub mod template;
pub mod timetable;
pub mod variants;
pub mod version;
pub mod year;
