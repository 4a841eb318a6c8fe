//! The yearly review: the class keeps its agreement, adjusts it, or ends it.

use crate::content::id::OptionId;
use crate::poll::outcome::Outcome;
use crate::poll::question::Question;

/// A decision of the yearly review.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Review {
    /// It stays as it is.
    Keep,
    /// It stays, and the class revises points.
    Adjust,
    /// It ends.
    End,
}

impl Review {
    /// All values, in the order of the options.
    pub const ALL: [Review; 3] = [Review::Keep, Review::Adjust, Review::End];

    /// The id of its option.
    #[must_use]
    pub const fn option(self) -> &'static str {
        match self {
            Review::Keep => "keep",
            Review::Adjust => "adjust",
            Review::End => "end",
        }
    }

    /// The decision with this option.
    #[must_use]
    pub fn of_option(id: &OptionId) -> Option<Review> {
        Review::ALL.into_iter().find(|review| review.option() == id.0)
    }

    /// The question of the review poll. Its options are the decisions.
    #[must_use]
    pub fn question() -> Question {
        Question::Choice { options: Review::ALL.map(|review| OptionId(review.option().into())).to_vec() }
    }

    /// The class's decision on the [`question`](Review::question); `None` if it decided nothing.
    ///
    /// ```
    /// use agreements::agreement::review::Review;
    /// use agreements::poll::outcome::Outcome;
    /// assert_eq!(Review::decided(Outcome::Option(1)), Some(Review::Adjust));
    /// assert_eq!(Review::decided(Outcome::NoMajority), None);
    /// ```
    #[must_use]
    pub fn decided(outcome: Outcome) -> Option<Review> {
        match outcome {
            Outcome::Option(place) => Review::ALL.get(usize::from(place)).copied(),
            Outcome::TooFew
            | Outcome::NoMajority
            | Outcome::Undecided
            | Outcome::Age(_)
            | Outcome::Families
            | Outcome::Options(_)
            | Outcome::Stance(_)
            | Outcome::Agreed
            | Outcome::Objections
            | Outcome::Pledge(_)
            | Outcome::NotYet => None,
        }
    }

    /// True if the agreement goes on for a year.
    #[must_use]
    pub const fn renews(self) -> bool {
        match self {
            Review::Keep | Review::Adjust => true,
            Review::End => false,
        }
    }
}
