//! Notices to one person about the agreement.

use agreements::agreement::point::About;
use serde::{Deserialize, Serialize};

use crate::ids::{AgreementNo, PollNo, SuggestionNo};

/// What one person is told about the agreement.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Note {
    /// Somebody has suggested something.
    Suggestion,
    /// What they suggested was decided.
    Decided {
        /// For which agreement.
        agreement: AgreementNo,
        /// Which one.
        suggestion: SuggestionNo,
    },
    /// A planned poll did not open, as its time was over.
    Missed {
        /// Which one.
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
    /// The class wants to change something.
    Adjust,
    /// Many say that these points do not hold.
    Revise(Vec<About>),
    /// Welcomes a new guardian to the agreement.
    Welcome,
    /// A new school year has begun: how many children are there?
    Children,
    /// The class has left the school.
    LastYear,
    /// It is time to ask the pupils how their part goes.
    PupilsPulse,
    /// It is time to look at the pupils' part again.
    PupilsReview,
    /// Nobody has looked at the pupils' part again: it has ended.
    PupilsEnded,
}
