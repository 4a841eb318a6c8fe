//! Questions: a kind of poll with its options or ages.

use serde::{Deserialize, Serialize};

use crate::content::id::OptionId;
use crate::poll::answer::Answer;
use crate::poll::kind::Kind;
use crate::poll::option::Ticks;

/// The ages on a card, in whole years, both ends included.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AgeScale {
    /// The lowest age offered.
    pub min: u8,
    /// The highest age offered.
    pub max: u8,
}

impl AgeScale {
    /// The maximum number of ages.
    pub const LONGEST: u8 = 12;

    /// The ages in ascending order.
    pub fn ages(self) -> impl DoubleEndedIterator<Item = u8> {
        self.min..=self.max
    }

    /// True if the card offers this age.
    #[must_use]
    pub const fn offers(self, age: u8) -> bool {
        self.min <= age && age <= self.max
    }

    /// True for 2 to [`AgeScale::LONGEST`] ages.
    #[must_use]
    pub const fn is_sound(self) -> bool {
        self.min < self.max && self.max - self.min < Self::LONGEST
    }
}

/// A kind of poll with its options or ages.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "kind")]
pub enum Question {
    /// One of the options.
    Choice {
        /// The options in the order of the card.
        options: Vec<OptionId>,
    },
    /// Any number of options.
    Approval {
        /// The options in the order of the card.
        options: Vec<OptionId>,
    },
    /// The age at which something may begin.
    Age(AgeScale),
    /// A stance on a statement.
    Stance,
    /// The options in order of preference.
    Ranking {
        /// The options in the order of the card.
        options: Vec<OptionId>,
    },
    /// A position on a proposal.
    Consent,
    /// An age until which a family waits, and a group size.
    Pledge(AgeScale),
}

impl Question {
    /// The kind.
    #[must_use]
    pub const fn kind(&self) -> Kind {
        match self {
            Question::Choice { .. } => Kind::Choice,
            Question::Approval { .. } => Kind::Approval,
            Question::Age(_) => Kind::Age,
            Question::Stance => Kind::Stance,
            Question::Ranking { .. } => Kind::Ranking,
            Question::Consent => Kind::Consent,
            Question::Pledge(_) => Kind::Pledge,
        }
    }

    /// The options; empty for kinds without options.
    #[must_use]
    pub fn options(&self) -> &[OptionId] {
        match self {
            Question::Choice { options } | Question::Approval { options } | Question::Ranking { options } => options,
            Question::Age(_) | Question::Stance | Question::Consent | Question::Pledge(_) => &[],
        }
    }

    /// The ages; `None` for kinds without ages.
    #[must_use]
    pub const fn ages(&self) -> Option<AgeScale> {
        match self {
            Question::Age(scale) | Question::Pledge(scale) => Some(*scale),
            Question::Choice { .. }
            | Question::Approval { .. }
            | Question::Stance
            | Question::Ranking { .. }
            | Question::Consent => None,
        }
    }

    /// True if the question offers this answer. Every question offers "no opinion".
    ///
    /// ```
    /// use agreements::poll::answer::Answer;
    /// use agreements::poll::question::{AgeScale, Question};
    /// let question = Question::Age(AgeScale { min: 8, max: 16 });
    /// assert!(question.offers(&Answer::Age(12)));
    /// assert!(question.offers(&Answer::NoOpinion));
    /// assert!(!question.offers(&Answer::Age(7)));
    /// assert!(!question.offers(&Answer::Option(0)));
    /// ```
    #[must_use]
    pub fn offers(&self, answer: &Answer) -> bool {
        if *answer == Answer::NoOpinion {
            return true;
        }
        match self {
            Question::Choice { options } => {
                matches!(answer, Answer::Option(place) if usize::from(*place) < options.len())
            }
            Question::Approval { options } => matches!(answer, Answer::Ticks(ticks) if ticks.within(options.len())),
            Question::Age(scale) => {
                *answer == Answer::Families || matches!(answer, Answer::Age(age) if scale.offers(*age))
            }
            Question::Stance => matches!(answer, Answer::Stance(_)),
            Question::Ranking { options } => {
                let mut seen = Ticks::default();
                let mut fits = |place: &u8| usize::from(*place) < options.len() && seen.add(*place);
                matches!(answer, Answer::Order(order) if !order.is_empty() && order.iter().all(&mut fits))
            }
            Question::Consent => matches!(answer, Answer::Consent(_)),
            Question::Pledge(scale) => {
                matches!(answer, Answer::Pledge(pledge) if scale.offers(pledge.until) && pledge.need.is_sound())
            }
        }
    }
}
