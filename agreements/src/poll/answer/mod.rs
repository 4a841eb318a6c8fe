//! Answers to polls of every kind, and their stored text.

pub mod consent;
pub mod pledge;
pub mod stance;

use serde::{Deserialize, Serialize};

use crate::poll::answer::consent::Position;
use crate::poll::answer::pledge::{Need, Pledge};
use crate::poll::answer::stance::Stance;
use crate::poll::option::Ticks;

/// An answer to a poll. Options count from 0, in the order of the card.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub enum Answer {
    /// Not before this age, in whole years.
    Age(u8),
    /// Each family decides, and tells the others first.
    Families,
    /// One of the options.
    Option(u8),
    /// The ticked options, perhaps none.
    Ticks(Ticks),
    /// A stance on the statement.
    Stance(Stance),
    /// The options from the most to the least preferred. Missing options share the last rank.
    Order(Vec<u8>),
    /// A position on the proposal.
    Consent(Position),
    /// "I am in if enough others are."
    Pledge(Pledge),
    /// No opinion; counts as turnout.
    NoOpinion,
}

/// The text is not an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not an answer")]
pub struct NotAnAnswer;

const STANCES: [&str; 4] = ["yes", "yes-but", "no-but", "no"];
const POSITIONS: [&str; 3] = ["agree", "live-with", "object"];

impl From<Answer> for String {
    fn from(answer: Answer) -> String {
        match answer {
            Answer::Age(age) => age.to_string(),
            Answer::Families => "families".into(),
            Answer::Option(place) => format!("o{place}"),
            Answer::Ticks(ticks) => format!("t{:x}", ticks.0),
            Answer::Stance(stance) => STANCES[stance as usize].into(),
            Answer::Order(order) => {
                let digit = |place: u8| char::from_digit(u32::from(place), 36).unwrap_or('?');
                ['r'].into_iter().chain(order.into_iter().map(digit)).collect()
            }
            Answer::Consent(position) => POSITIONS[position as usize].into(),
            Answer::Pledge(Pledge { until, need: Need::Seats(seats) }) => format!("p{until}n{seats}"),
            Answer::Pledge(Pledge { until, need: Need::Share(twelfths) }) => format!("p{until}s{twelfths}"),
            Answer::NoOpinion => "none".into(),
        }
    }
}

impl TryFrom<String> for Answer {
    type Error = NotAnAnswer;

    fn try_from(text: String) -> Result<Self, NotAnAnswer> {
        parsed(&text).ok_or(NotAnAnswer)
    }
}

fn parsed(text: &str) -> Option<Answer> {
    match text {
        "families" => return Some(Answer::Families),
        "none" => return Some(Answer::NoOpinion),
        _ => {}
    }
    if let Some(place) = STANCES.iter().position(|stance| *stance == text) {
        return Some(Answer::Stance(Stance::ALL[place]));
    }
    if let Some(place) = POSITIONS.iter().position(|position| *position == text) {
        return Some(Answer::Consent(Position::ALL[place]));
    }
    if let Ok(age) = text.parse() {
        return Some(Answer::Age(age));
    }
    let (letter, rest) = text.split_at_checked(1)?;
    match letter {
        "o" => rest.parse().ok().map(Answer::Option),
        "t" => u16::from_str_radix(rest, 16).ok().map(|bits| Answer::Ticks(Ticks(bits))),
        "r" => {
            let place = |digit: char| digit.to_digit(36).and_then(|place| u8::try_from(place).ok());
            Some(Answer::Order(rest.chars().map(place).collect::<Option<_>>()?))
        }
        "p" => {
            let (until, need) = match (rest.split_once('n'), rest.split_once('s')) {
                (Some((until, seats)), None) => (until, Need::Seats(seats.parse().ok()?)),
                (None, Some((until, twelfths))) => (until, Need::Share(twelfths.parse().ok()?)),
                _ => return None,
            };
            Some(Answer::Pledge(Pledge { until: until.parse().ok()?, need }))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_answer_round_trips_through_its_text() {
        let mut answers = vec![
            Answer::Age(8),
            Answer::Families,
            Answer::Option(11),
            Answer::Ticks(Ticks::default()),
            Answer::Ticks([0, 3, 11].into_iter().collect()),
            Answer::Order(vec![11, 0, 3]),
            Answer::Pledge(Pledge { until: 13, need: Need::Seats(5) }),
            Answer::Pledge(Pledge { until: 13, need: Need::Share(4) }),
            Answer::NoOpinion,
        ];
        answers.extend(Stance::ALL.map(Answer::Stance));
        answers.extend(Position::ALL.map(Answer::Consent));
        for answer in answers {
            let text = String::from(answer.clone());
            assert!(text.len() <= 16, "{text}");
            assert_eq!(Answer::try_from(text), Ok(answer));
        }
    }

    #[test]
    fn invalid_texts_are_not_answers() {
        for text in
            ["soon", "-1", "", "o", "o-1", "t", "tg", "t10000", "p", "p13", "pn5", "p13n", "p13n5s4", "r!", "é", "300"]
        {
            assert_eq!(Answer::try_from(text.to_owned()), Err(NotAnAnswer), "{text}");
        }
    }
}
