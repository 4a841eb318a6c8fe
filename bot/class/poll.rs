//! Polls of a class: what one asks, how it stands, and where it comes from.

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

use crate::ids::{AgreementNo, ClassId, PollNo, SuggestionNo, WishNo};

/// What a poll asks.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Subject {
    /// A ready poll, by its id.
    Ready(String),
    /// A poll in a contact parent's own words.
    Own(OwnPoll),
    /// A round of consent on a wording of a clause.
    Proposal {
        /// Which clause.
        clause: ClauseId,
        /// How it would be settled.
        settled: Settled,
    },
    /// Whether a version of the agreement is adopted.
    Adoption {
        /// Of which agreement.
        agreement: AgreementNo,
        /// Which version.
        version: u16,
        /// What the pupils have said to it.
        #[serde(default)]
        pupils: Vec<String>,
    },
    /// Whether a suggestion is accepted.
    Suggestion {
        /// For which agreement.
        agreement: AgreementNo,
        /// Which one.
        suggestion: SuggestionNo,
        /// What it says.
        words: String,
    },
    /// One of the questions on how the agreement goes.
    Pulse(Pulse),
    /// Whether the agreement goes on for another year.
    Review {
        /// Which one.
        agreement: AgreementNo,
    },
    /// Whether a wish of the pupils is granted.
    Wish {
        /// Which one.
        wish: WishNo,
        /// What it says.
        words: String,
    },
    /// What one would do in a dilemma.
    Lesson {
        /// The lesson, by its id.
        id: String,
        /// True when it came to each member alone, and not to the room.
        alone: bool,
    },
}

/// A question on how an agreement goes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Pulse {
    /// Whether it holds at home.
    Home,
    /// Whether it holds in the class.
    Class,
    /// What of it does not hold.
    Change {
        /// Its points, as the options stand for them.
        points: Vec<About>,
    },
}

impl Subject {
    /// True when the agreement has to be told of the result, besides its clause.
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

    /// True when the room has a card of it: one of several questions that were put together brings the others along, and
    /// what came to each member alone stays there.
    #[must_use]
    pub const fn has_card(&self) -> bool {
        !matches!(self, Subject::Pulse(Pulse::Class | Pulse::Change { .. }) | Subject::Lesson { alone: true, .. })
    }

    /// True when the class decides nothing by it, so that it stands in no list of polls.
    #[must_use]
    pub const fn is_lesson(&self) -> bool {
        matches!(self, Subject::Lesson { .. })
    }
}

/// A poll that is to be put to a class.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewPoll {
    /// What it asks.
    pub subject: Subject,
    /// The same for polls that ask the same thing again.
    pub lineage: String,
    /// The clause that it settles.
    pub clause: Option<ClauseId>,
    /// The council's poll that it comes from, if it comes from one.
    pub council: Option<FromCouncil>,
    /// The poll.
    pub poll: Poll,
    /// When it opens; `None` for at once.
    pub opens: Option<Timestamp>,
}

/// A poll of a class.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClassPoll {
    /// Its number.
    pub no: PollNo,
    /// What it asks.
    pub subject: Subject,
    /// The same for polls that ask the same thing again.
    pub lineage: String,
    /// The clause that it settles.
    pub clause: Option<ClauseId>,
    /// The council's poll that it comes from, if it comes from one.
    pub council: Option<FromCouncil>,
    /// Counts up when it is edited.
    pub version: i32,
    /// The poll.
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
    /// What the contact parent says now follows.
    pub follows: Option<String>,
    /// When the class looks at it again.
    pub review_on: Option<Date>,
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

/// The council's poll that a class's poll comes from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FromCouncil {
    /// Which council.
    pub council: ClassId,
    /// Its number there.
    pub poll: PollNo,
    /// What the council is called.
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
