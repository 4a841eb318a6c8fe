//! Ballots: one guardian's answer for one child's seat, under two pseudonyms.

use serde::{Deserialize, Serialize};

/// An answer to an age question.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub enum Answer {
    /// Would wait until the child has that age, in whole years.
    Age(u8),
    /// Would leave it to the families.
    Families,
    /// Has no opinion; counts as taking part, not as a side.
    NoOpinion,
}

/// The text is no answer to an age question.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("not an answer to an age question")]
pub struct NotAnAnswer;

impl From<Answer> for String {
    fn from(answer: Answer) -> String {
        match answer {
            Answer::Age(age) => age.to_string(),
            Answer::Families => "families".into(),
            Answer::NoOpinion => "none".into(),
        }
    }
}

impl TryFrom<String> for Answer {
    type Error = NotAnAnswer;

    fn try_from(text: String) -> Result<Self, NotAnAnswer> {
        match text.as_str() {
            "families" => Ok(Answer::Families),
            "none" => Ok(Answer::NoOpinion),
            number => number.parse().map(Answer::Age).map_err(|_| NotAnAnswer),
        }
    }
}

/// A name that stands for a guardian or a seat in one poll only, and for nothing once the poll's salt is gone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Pseudonym(pub [u8; 16]);

/// What one guardian answered for one seat.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ballot {
    /// Stands for the guardian.
    pub guardian: Pseudonym,
    /// Stands for the child's seat.
    pub seat: Pseudonym,
    /// The answer.
    pub answer: Answer,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_answer_survives_being_written_and_read() {
        for answer in [Answer::Age(8), Answer::Age(16), Answer::Families, Answer::NoOpinion] {
            assert_eq!(Answer::try_from(String::from(answer)), Ok(answer));
        }
        assert_eq!(Answer::try_from(String::from("soon")), Err(NotAnAnswer));
        assert_eq!(Answer::try_from(String::from("-1")), Err(NotAnAnswer));
    }
}
