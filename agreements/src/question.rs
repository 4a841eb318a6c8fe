//! Questions: the kinds of poll, each with what can be answered.

use serde::{Deserialize, Serialize};

use crate::age::AgeScale;
use crate::ballot::{Answer, Ticks};

/// The most options that a question may have.
pub const MAX_OPTIONS: usize = 12;

/// The id of an option: lower-case letters, digits and hyphens.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct OptionId(pub String);

impl OptionId {
    /// The option that leaves it to each family, which tells the others first.
    pub const FAMILIES: &'static str = "families";

    /// True for the option that leaves it to each family.
    #[must_use]
    pub fn leaves_it_to_families(&self) -> bool {
        self.0 == Self::FAMILIES
    }
}

/// The kinds of poll.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// One of several options.
    Choice,
    /// Any of several options.
    Approval,
    /// From which age, in whole years.
    Age,
    /// Yes; yes, but; no, but; no.
    Stance,
    /// The options in one's own order.
    Ranking,
    /// Agree, can live with it, object.
    Consent,
    /// Until which age, if so many others are in.
    Pledge,
}

impl Kind {
    /// All kinds, the simplest first.
    pub const ALL: [Kind; 7] =
        [Kind::Choice, Kind::Approval, Kind::Stance, Kind::Consent, Kind::Age, Kind::Pledge, Kind::Ranking];

    /// True when the kind has options that whoever makes the poll must name.
    #[must_use]
    pub const fn has_options(self) -> bool {
        matches!(self, Kind::Choice | Kind::Approval | Kind::Ranking)
    }

    /// True when one press is not enough for a ballot, so that it is filled in alone with the bot.
    #[must_use]
    pub const fn takes_steps(self) -> bool {
        matches!(self, Kind::Ranking | Kind::Pledge)
    }
}

/// A kind of poll with what can be answered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "kind")]
pub enum Question {
    /// One of the options.
    Choice {
        /// In the order in which they are offered.
        options: Vec<OptionId>,
    },
    /// Any of the options, or none of them.
    Approval {
        /// In the order in which they are offered.
        options: Vec<OptionId>,
    },
    /// From which age.
    Age(AgeScale),
    /// Where one stands on a statement.
    Stance,
    /// The options in order.
    Ranking {
        /// In the order in which they are offered.
        options: Vec<OptionId>,
    },
    /// Whether one can go along with a proposal.
    Consent,
    /// Until which age, and with how many.
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

    /// The options, where the kind has some.
    #[must_use]
    pub fn options(&self) -> &[OptionId] {
        match self {
            Question::Choice { options } | Question::Approval { options } | Question::Ranking { options } => options,
            Question::Age(_) | Question::Stance | Question::Consent | Question::Pledge(_) => &[],
        }
    }

    /// The ages offered, where the kind has some.
    #[must_use]
    pub const fn ages(&self) -> Option<AgeScale> {
        match self {
            Question::Age(scale) | Question::Pledge(scale) => Some(*scale),
            _ => None,
        }
    }

    /// True when this can be answered so. "No opinion" always can.
    ///
    /// ```
    /// use agreements::age::AgeScale;
    /// use agreements::ballot::Answer;
    /// use agreements::question::Question;
    /// let question = Question::Age(AgeScale { min: 8, max: 16 });
    /// assert!(question.offers(&Answer::Age(12)));
    /// assert!(question.offers(&Answer::NoOpinion));
    /// assert!(!question.offers(&Answer::Age(7)));
    /// assert!(!question.offers(&Answer::Option(0)));
    /// ```
    #[must_use]
    pub fn offers(&self, answer: &Answer) -> bool {
        match (self, answer) {
            (_, Answer::NoOpinion) | (Question::Age(_), Answer::Families) => true,
            (Question::Stance, Answer::Stance(_)) | (Question::Consent, Answer::Consent(_)) => true,
            (Question::Choice { options }, Answer::Option(place)) => usize::from(*place) < options.len(),
            (Question::Approval { options }, Answer::Ticks(ticks)) => ticks.within(options.len()),
            (Question::Age(scale), Answer::Age(age)) => scale.offers(*age),
            (Question::Ranking { options }, Answer::Order(order)) => {
                let mut seen = Ticks::default();
                let fits = |place: &u8| usize::from(*place) < options.len() && seen.add(*place);
                !order.is_empty() && order.iter().all(fits)
            }
            (Question::Pledge(scale), Answer::Pledge(pledge)) => scale.offers(pledge.until) && pledge.need.is_sound(),
            _ => false,
        }
    }
}
