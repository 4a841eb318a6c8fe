//! Notices to one person about the agreement.

use agreements::agreement::point::About;
use serde::{Deserialize, Serialize};

use crate::ids::{AgreementNo, PollNo, SuggestionNo};

/// A notice to one person about the agreement.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Note {
    /// A suggestion waits for a decision.
    Suggestion,
    /// The person's suggestion was decided.
    Decided {
        /// The agreement.
        agreement: AgreementNo,
        /// The suggestion.
        suggestion: SuggestionNo,
    },
    /// A planned poll did not open, because its closing time had passed.
    Missed {
        /// The poll.
        poll: PollNo,
    },
    /// All polls on points have ended.
    Settled,
    /// The draft was not adopted.
    NotAdopted,
    /// The draft was adopted.
    Adopted,
    /// The review decided nothing.
    ReviewOpen,
    /// The class wants changes.
    Adjust,
    /// Many say that these points do not hold.
    Revise(Vec<About>),
    /// Welcomes a new guardian to the agreement.
    Welcome,
    /// A new school year has begun: asks for the number of children.
    Children,
    /// The class has left the school.
    LastYear,
    /// It is time to ask the pupils how their part goes.
    PupilsPulse,
    /// It is time for a review of the pupils' part.
    PupilsReview,
    /// The pupils' part has ended, because nobody reviewed it.
    PupilsEnded,
}
