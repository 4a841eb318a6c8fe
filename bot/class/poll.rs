//! Polls of a class: subject, state and origin.

use agreements::agreement::clause::Settled;
use agreements::agreement::point::About;
use agreements::content::id::ClauseId;
use agreements::poll::Poll;
use agreements::poll::disclosure::Disclosure;
use agreements::poll::own::OwnPoll;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::ids::{AgreementNo, ClassId, PollNo, SuggestionNo, WishNo};

/// The subject of a poll.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Subject {
    /// A ready poll, by its id.
    Ready(String),
    /// A poll in a contact parent's own words.
    Own(OwnPoll),
    /// A round of consent on a wording of a clause.
    Proposal {
        /// The clause.
        clause: ClauseId,
        /// The wording, with its blanks filled in.
        settled: Settled,
    },
    /// The adoption of a version of the agreement.
    Adoption {
        /// The agreement.
        agreement: AgreementNo,
        /// The version.
        version: u16,
        /// The pupils' comments on it.
        #[serde(default)]
        pupils: Vec<String>,
    },
    /// A suggestion for the agreement.
    Suggestion {
        /// The agreement.
        agreement: AgreementNo,
        /// The suggestion.
        suggestion: SuggestionNo,
        /// The text of the suggestion.
        words: String,
    },
    /// A question of the pulse: how the agreement goes.
    Pulse(Pulse),
    /// The yearly review: keep, adjust or end the agreement.
    Review {
        /// The agreement.
        agreement: AgreementNo,
    },
    /// A wish of the pupils.
    Wish {
        /// The wish.
        wish: WishNo,
        /// The text of the wish.
        words: String,
    },
    /// A dilemma: what would you do?
    Lesson {
        /// The lesson, by its id.
        id: String,
        /// True if it went to each member in private, and not to the room.
        alone: bool,
    },
}

/// A question of the pulse.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Pulse {
    /// Does the agreement hold at home?
    Home,
    /// Does it hold in the class?
    Class,
    /// Which of its points do not hold?
    Change {
        /// The points, in the order of the options.
        points: Vec<About>,
    },
}

impl Subject {
    /// True if the agreement itself depends on the result, and not only one of its clauses.
    #[must_use]
    pub const fn concerns_the_agreement(&self) -> bool {
        !matches!(
            self,
            Subject::Ready(_)
                | Subject::Own(_)
                | Subject::Proposal { .. }
                | Subject::Wish { .. }
                | Subject::Lesson { .. }
        )
    }

    /// True if the poll has a card of its own in the room. The questions of a pulse share one card, and a private
    /// dilemma has none.
    #[must_use]
    pub const fn has_card(&self) -> bool {
        !matches!(self, Subject::Pulse(Pulse::Class | Pulse::Change { .. }) | Subject::Lesson { alone: true, .. })
    }

    /// True for a dilemma. The class decides nothing by it, so no list of polls shows it.
    #[must_use]
    pub const fn is_lesson(&self) -> bool {
        matches!(self, Subject::Lesson { .. })
    }
}

/// A poll to put to a class.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewPoll {
    /// The subject.
    pub subject: Subject,
    /// The lineage. Polls that repeat a question share it.
    pub lineage: String,
    /// The clause that it settles.
    pub clause: Option<ClauseId>,
    /// The council's poll from which it comes, if any.
    pub council: Option<FromCouncil>,
    /// The poll itself.
    pub poll: Poll,
}

/// A poll of a class.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClassPoll {
    /// The number.
    pub no: PollNo,
    /// The subject.
    pub subject: Subject,
    /// The lineage. Polls that repeat a question share it.
    pub lineage: String,
    /// The clause that it settles.
    pub clause: Option<ClauseId>,
    /// The council's poll from which it comes, if any.
    pub council: Option<FromCouncil>,
    /// The version. Every edit raises it.
    pub version: i32,
    /// The poll itself.
    pub poll: Poll,
    /// The published result, once the poll has closed.
    pub shown: Option<Disclosure>,
    /// The released reasons of objections.
    pub voices: Vec<String>,
    /// The contact parent's sentence on what follows.
    pub follows: Option<String>,
    /// The day on which the class looks at the result again.
    pub review_on: Option<Date>,
    /// The reason for the withdrawal.
    pub reason: Option<String>,
}

/// The council's poll behind a class's poll.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FromCouncil {
    /// The council.
    pub council: ClassId,
    /// The number of the poll in the council.
    pub poll: PollNo,
    /// The council's name.
    pub name: String,
}
