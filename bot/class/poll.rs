//! Polls of a class: subject, state and origin.

use agreements::agreement::clause::Settled;
use agreements::agreement::point::About;
use agreements::content::id::ClauseId;
use agreements::poll::answer::Answer;
use agreements::poll::disclosure::Disclosure;
use agreements::poll::outcome::Outcome;
use agreements::poll::own::OwnPoll;
use agreements::poll::{Poll, VoteRefused};
use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::ids::{AgreementNo, ClassId, PollNo, PostRef, SuggestionNo, WishNo};

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
        match self {
            Subject::Adoption { .. } | Subject::Suggestion { .. } | Subject::Pulse(_) | Subject::Review { .. } => true,
            Subject::Ready(_)
            | Subject::Own(_)
            | Subject::Proposal { .. }
            | Subject::Wish { .. }
            | Subject::Lesson { .. } => false,
        }
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
    /// When it opens; `None` for at once.
    pub opens: Option<Timestamp>,
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
    /// How it stands.
    pub state: PollState,
}

/// How a poll stands, with what exists in that state alone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PollState {
    /// It opens at this time.
    Planned(Timestamp),
    /// It takes votes.
    Open,
    /// The votes are counted and deleted.
    Closed(PollResult),
    /// The contact parent withdrew it. The votes are deleted and were never counted.
    Withdrawn {
        /// Why.
        reason: String,
    },
}

/// What a closed poll leaves.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PollResult {
    /// All that is ever shown of the votes.
    pub shown: Disclosure,
    /// Reasons of objections that were released.
    pub voices: Vec<String>,
    /// The contact parent's sentence on what follows.
    pub follows: Option<String>,
    /// The day on which the class looks at the result again.
    pub review_on: Option<Date>,
}

/// The post of a result in the room.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ResultPost {
    /// The post.
    pub at: PostRef,
    /// True if the result says that the poll was closed early.
    pub early: bool,
}

impl ClassPoll {
    /// Checks that the poll takes votes now.
    ///
    /// # Errors
    /// [`VoteRefused`] if the poll is not open, or its closing time has come.
    pub fn runs(&self, now: Timestamp) -> Result<(), VoteRefused> {
        match self.state {
            PollState::Planned(_) => Err(VoteRefused::NotYet),
            PollState::Open => self.poll.in_time(now),
            PollState::Closed(_) | PollState::Withdrawn { .. } => Err(VoteRefused::Closed),
        }
    }

    /// Checks that somebody may cast this answer now.
    ///
    /// # Errors
    /// [`VoteRefused`] if the poll does not take votes now or does not offer the answer.
    pub fn vote(&self, answer: &Answer, now: Timestamp) -> Result<(), VoteRefused> {
        self.runs(now)?;
        self.poll.offers(answer)
    }

    /// The result, once the poll is closed.
    #[must_use]
    pub const fn result(&self) -> Option<&PollResult> {
        match &self.state {
            PollState::Closed(result) => Some(result),
            PollState::Planned(_) | PollState::Open | PollState::Withdrawn { .. } => None,
        }
    }

    /// The outcome, once the poll is closed.
    #[must_use]
    pub fn outcome(&self) -> Option<Outcome> {
        self.result().map(|result| result.shown.outcome)
    }
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

#[cfg(test)]
mod tests {
    use agreements::class::seats::ChildCount;
    use agreements::poll::question::{AgeScale, Question};
    use agreements::poll::rule::Rule;

    use super::*;

    #[test]
    fn only_an_open_poll_takes_votes() {
        let now: Timestamp = "2026-11-22T12:00:00Z".parse().expect("a time");
        let question = Question::Age(AgeScale { min: 8, max: 16 });
        let children = ChildCount::try_from(20).expect("a class");
        let closes_at = "2026-12-01T19:00:00Z".parse().expect("a time");
        let vote = |state, answer, now| {
            let poll = Poll { rule: Rule::usual(question.kind()), question: question.clone(), children, closes_at };
            let subject = Subject::Ready("smartphone".into());
            let (no, lineage) = (PollNo(1), "smartphone".into());
            ClassPoll { no, subject, lineage, clause: None, council: None, version: 0, poll, state }.vote(&answer, now)
        };
        let age = Answer::Age(10);
        assert_eq!(vote(PollState::Open, age.clone(), now), Ok(()));
        assert_eq!(vote(PollState::Open, age.clone(), closes_at), Err(VoteRefused::Closed));
        assert_eq!(vote(PollState::Open, Answer::Option(0), now), Err(VoteRefused::NotOffered));
        assert_eq!(vote(PollState::Planned(now), age.clone(), now), Err(VoteRefused::NotYet));
        let withdrawn = PollState::Withdrawn { reason: "asked twice".into() };
        assert_eq!(vote(withdrawn, age, now), Err(VoteRefused::Closed));
    }
}
