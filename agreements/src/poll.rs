//! Polls: a question put to a class until a closing time, and what its tally decides.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::ballot::Answer;
use crate::class::ChildCount;
use crate::rule::Rule;
use crate::tally::Tally;

/// The ages that a question offers, in whole years, both ends included.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AgeScale {
    /// The lowest age offered.
    pub min: u8,
    /// The highest age offered.
    pub max: u8,
}

impl AgeScale {
    /// The ages in ascending order.
    pub fn ages(self) -> impl Iterator<Item = u8> {
        self.min..=self.max
    }

    /// Every answer in the order in which it is offered: the ages, the families decide, no opinion.
    pub fn answers(self) -> impl Iterator<Item = Answer> {
        self.ages().map(Answer::Age).chain([Answer::Families, Answer::NoOpinion])
    }
}

/// A poll as it was opened; whether it still runs is its [`State`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Poll {
    /// What can be answered.
    pub scale: AgeScale,
    /// What decides.
    pub rule: Rule,
    /// The number of children when it was opened.
    pub children: ChildCount,
    /// When it closes by itself; a vote committed at this instant or later is too late.
    pub closes_at: Timestamp,
    /// Whether it runs.
    pub state: State,
}

/// Whether a poll runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// Votes are taken.
    Open,
    /// Votes are counted and gone.
    Closed(Outcome),
}

/// What a closed poll has decided.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// The highest age that the rule's share would wait to, in whole years.
    Age(u8),
    /// The families decide.
    Families,
    /// Fewer seats with an opinion than the rule asks for.
    TooFew,
    /// Enough seats, but no answer with the rule's share behind it.
    NoMajority,
}

/// Why a vote was not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum VoteRefused {
    /// The poll has closed, or its time is up.
    #[error("the poll is closed")]
    Closed,
    /// The answer is not one that the poll offers.
    #[error("the poll does not offer this answer")]
    NotOffered,
}

impl Poll {
    /// Checks that an answer may be cast now.
    ///
    /// # Errors
    /// [`VoteRefused`] when the poll no longer runs or does not offer the answer.
    pub fn vote(&self, answer: Answer, now: Timestamp) -> Result<Answer, VoteRefused> {
        if self.state != State::Open || now >= self.closes_at {
            return Err(VoteRefused::Closed);
        }
        match answer {
            Answer::Age(age) if !(self.scale.min..=self.scale.max).contains(&age) => Err(VoteRefused::NotOffered),
            Answer::Age(_) | Answer::Families | Answer::NoOpinion => Ok(answer),
        }
    }

    /// What a tally of this poll decides.
    ///
    /// The outcome is the highest age to which at least the rule's share of the seats with an opinion would wait;
    /// whoever answers a higher age would wait to a lower one too.
    #[must_use]
    pub fn outcome(&self, tally: &Tally) -> Outcome {
        let whole = tally.with_an_opinion();
        if !self.rule.quorate(whole) {
            return Outcome::TooFew;
        }
        if self.rule.carries(tally.twelfths(Answer::Families), whole) {
            return Outcome::Families;
        }
        tally
            .ages()
            .rev()
            .find(|age| self.rule.carries(tally.would_wait_until(*age), whole))
            .map_or(Outcome::NoMajority, Outcome::Age)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::ballot::{Ballot, Pseudonym};

    fn poll() -> Poll {
        Poll {
            scale: AgeScale { min: 8, max: 16 },
            rule: Rule::default(),
            children: ChildCount::try_from(20).unwrap(),
            closes_at: "2026-12-01T19:00:00Z".parse().unwrap(),
            state: State::Open,
        }
    }

    fn tally(answers: &[Answer]) -> Tally {
        let ballots: Vec<Ballot> = (0u8..)
            .zip(answers)
            .map(|(i, answer)| Ballot { guardian: Pseudonym([i; 16]), seat: Pseudonym([i; 16]), answer: *answer })
            .collect();
        Tally::of(&ballots)
    }

    #[test]
    fn the_highest_age_that_more_than_half_would_wait_to_is_the_outcome() {
        use Answer::{Age, Families, NoOpinion};
        let decided = |answers: &[Answer]| poll().outcome(&tally(answers));
        assert_eq!(decided(&[Age(10), Age(12), Age(13), Age(13), Age(14)]), Outcome::Age(13));
        assert_eq!(decided(&[Age(10), Age(12), Age(13), Age(14)]), Outcome::TooFew);
        assert_eq!(decided(&[Age(10), Age(12), Age(13), Age(14), NoOpinion]), Outcome::TooFew);
        assert_eq!(decided(&[Families, Families, Families, Age(14), Age(14)]), Outcome::Families);
        assert_eq!(decided(&[Families, Families, Families, Age(14), Age(14), Age(9)]), Outcome::NoMajority);
        assert_eq!(decided(&[Families, Families, Age(14), Age(14), Age(9)]), Outcome::Age(9));
        assert_eq!(decided(&[]), Outcome::TooFew);
    }

    #[test]
    fn a_vote_at_the_closing_instant_is_too_late() {
        let poll = poll();
        let before = poll.closes_at - jiff::SignedDuration::from_nanos(1);
        assert_eq!(poll.vote(Answer::Age(13), before), Ok(Answer::Age(13)));
        assert_eq!(poll.vote(Answer::Age(13), poll.closes_at), Err(VoteRefused::Closed));
        let closed = Poll { state: State::Closed(Outcome::TooFew), ..poll };
        assert_eq!(closed.vote(Answer::Age(13), before), Err(VoteRefused::Closed));
    }

    #[test]
    fn an_age_outside_the_scale_is_not_offered() {
        let before = poll().closes_at - jiff::SignedDuration::from_secs(1);
        assert_eq!(poll().vote(Answer::Age(7), before), Err(VoteRefused::NotOffered));
        assert_eq!(poll().vote(Answer::Age(17), before), Err(VoteRefused::NotOffered));
        assert!(poll().scale.answers().all(|answer| poll().vote(answer, before) == Ok(answer)));
    }

    proptest! {
        #[test]
        fn a_decided_age_is_carried_and_the_next_answered_one_is_not(ages in proptest::collection::vec(8u8..=16, 5..30)) {
            let answers: Vec<Answer> = ages.iter().copied().map(Answer::Age).collect();
            let Outcome::Age(age) = poll().outcome(&tally(&answers)) else {
                return Err(TestCaseError::fail("ages alone always decide"));
            };
            let wait = |age: u8| ages.iter().filter(|a| **a >= age).count();
            prop_assert!(2 * wait(age) > ages.len());
            prop_assert!(2 * wait(age + 1) <= ages.len());
        }
    }
}
