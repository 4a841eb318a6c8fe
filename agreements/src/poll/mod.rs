//! Polls: a question to a class with a closing time, and the outcome of its tally.

pub mod answer;
pub mod ballot;
pub mod disclosure;
pub mod kind;
pub mod option;
pub mod outcome;
pub mod own;
pub mod question;
pub mod ready;
pub mod rule;
pub mod tally;

use jiff::Timestamp;

use crate::class::seats::ChildCount;
use crate::poll::answer::Answer;
use crate::poll::ballot::Ballot;
use crate::poll::kind::{age, choice, consent, pledge, ranking, stance};
use crate::poll::outcome::Outcome;
use crate::poll::question::Question;
use crate::poll::rule::{Rule, Share};
use crate::poll::tally::Tally;

/// A poll.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Poll {
    /// The question.
    pub question: Question,
    /// The decision rule.
    pub rule: Rule,
    /// The number of children when the poll opened.
    pub children: ChildCount,
    /// The closing time. A vote committed at this time or later is too late.
    pub closes_at: Timestamp,
}

/// The reason for refusing a vote.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum VoteRefused {
    /// The poll has not opened yet.
    #[error("the poll is not open yet")]
    NotYet,
    /// The poll is closed, or its closing time has passed.
    #[error("the poll is closed")]
    Closed,
    /// The poll does not offer this answer.
    #[error("the poll does not offer this answer")]
    NotOffered,
}

impl Poll {
    /// Checks that a vote comes before the closing time.
    ///
    /// # Errors
    /// [`VoteRefused::Closed`] if the closing time has come.
    pub fn in_time(&self, now: Timestamp) -> Result<(), VoteRefused> {
        if now < self.closes_at { Ok(()) } else { Err(VoteRefused::Closed) }
    }

    /// Checks that the poll offers this answer.
    ///
    /// # Errors
    /// [`VoteRefused::NotOffered`] if it does not.
    pub fn offers(&self, answer: &Answer) -> Result<(), VoteRefused> {
        if self.question.offers(answer) { Ok(()) } else { Err(VoteRefused::NotOffered) }
    }

    /// Sums the ballots by seats.
    #[must_use]
    pub fn count(&self, ballots: &[Ballot]) -> Tally {
        match self.question {
            Question::Pledge(_) => Tally::of_pledges(ballots, self.children),
            Question::Choice { .. }
            | Question::Approval { .. }
            | Question::Age(_)
            | Question::Stance
            | Question::Ranking { .. }
            | Question::Consent => Tally::of(ballots),
        }
    }

    /// The outcome of a tally of this poll.
    #[must_use]
    pub fn outcome(&self, tally: &Tally) -> Outcome {
        let whole = tally.with_an_opinion();
        if let Question::Pledge(_) = self.question {
            return pledge::holds(tally, self.children).map_or(Outcome::NotYet, |(age, _)| Outcome::Pledge(age));
        }
        if !self.rule.quorate(whole) {
            return Outcome::TooFew;
        }
        let carries = |part| self.rule.carries(part, whole);
        match &self.question {
            Question::Age(_) if carries(tally.twelfths(&Answer::Families)) => Outcome::Families,
            Question::Age(scale) => age::highest(tally, *scale, carries).map_or(Outcome::NoMajority, Outcome::Age),
            Question::Choice { options } => {
                choice::carried(tally, options.len(), self.rule).map_or(Outcome::NoMajority, Outcome::Option)
            }
            Question::Approval { options } => Outcome::Options(choice::approved(tally, options.len(), self.rule)),
            Question::Stance => stance::carried(tally, self.rule).map_or(Outcome::NoMajority, Outcome::Stance),
            Question::Ranking { options } => match ranking::ranks(tally, options.len()).first().map(Vec::as_slice) {
                Some([winner]) => Outcome::Option(*winner),
                _ => Outcome::NoMajority,
            },
            Question::Consent if carries(whole - consent::objections(tally)) => Outcome::Agreed,
            Question::Consent if self.rule.share == Share::Consent => Outcome::Objections,
            Question::Consent | Question::Pledge(_) => Outcome::NoMajority,
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::content::id::OptionId;
    use crate::poll::answer::consent::Position;
    use crate::poll::answer::stance::{Side, Stance};
    use crate::poll::kind::age::would_wait_until;
    use crate::poll::option::Ticks;
    use crate::poll::question::AgeScale;

    fn poll(question: Question) -> Poll {
        Poll {
            rule: Rule::usual(question.kind()),
            question,
            children: ChildCount::try_from(20).unwrap(),
            closes_at: "2026-12-01T19:00:00Z".parse().unwrap(),
        }
    }

    fn age() -> Poll {
        poll(Question::Age(AgeScale { min: 8, max: 16 }))
    }

    fn options(count: usize) -> Vec<OptionId> {
        (0..count).map(|place| OptionId(place.to_string())).collect()
    }

    fn outcome(poll: &Poll, answers: &[(usize, Answer)]) -> Outcome {
        let seats = answers.iter().flat_map(|(count, answer)| std::iter::repeat_n(answer.clone(), *count));
        poll.outcome(&Tally::of_seats(seats))
    }

    #[test]
    fn a_vote_at_the_closing_instant_is_too_late() {
        let before = "2026-12-01T18:59:59.999Z".parse().unwrap();
        assert_eq!(age().in_time(before), Ok(()));
        assert_eq!(age().in_time(age().closes_at), Err(VoteRefused::Closed));
    }

    #[test]
    fn an_answer_that_is_not_on_the_card_is_refused() {
        for answer in [Answer::Age(17), Answer::Option(0), Answer::Stance(Stance::Yes)] {
            assert_eq!(age().offers(&answer), Err(VoteRefused::NotOffered));
        }
        let ranking = poll(Question::Ranking { options: options(3) });
        for order in [vec![], vec![3], vec![0, 0], vec![0, 1, 2, 0]] {
            assert_eq!(ranking.offers(&Answer::Order(order)), Err(VoteRefused::NotOffered));
        }
        assert_eq!(ranking.offers(&Answer::Order(vec![2, 0])), Ok(()));
        let approval = poll(Question::Approval { options: options(3) });
        assert_eq!(approval.offers(&Answer::Ticks([3].into_iter().collect())), Err(VoteRefused::NotOffered));
        assert_eq!(approval.offers(&Answer::Ticks(Ticks::default())), Ok(()));
    }

    #[test]
    fn the_outcome_is_the_highest_age_with_a_majority() {
        use Answer::{Age, Families, NoOpinion};
        assert_eq!(outcome(&age(), &[(3, Age(10)), (2, Age(13)), (1, Age(14))]), Outcome::Age(10));
        assert_eq!(outcome(&age(), &[(2, Age(10)), (2, Age(13)), (1, Age(14))]), Outcome::Age(13));
        assert_eq!(outcome(&age(), &[(4, Families), (3, Age(10))]), Outcome::Families);
        assert_eq!(outcome(&age(), &[(3, Families), (3, Age(10))]), Outcome::NoMajority);
        assert_eq!(outcome(&age(), &[(4, Age(10)), (1, NoOpinion)]), Outcome::TooFew);
    }

    #[test]
    fn no_opinion_counts_for_turnout_and_not_for_the_share() {
        assert_eq!(outcome(&age(), &[(5, Answer::Age(13)), (6, Answer::NoOpinion)]), Outcome::Age(13));
    }

    #[test]
    fn each_kind_decides_in_its_own_way() {
        let choice = poll(Question::Choice { options: options(3) });
        assert_eq!(outcome(&choice, &[(4, Answer::Option(1)), (3, Answer::Option(0))]), Outcome::Option(1));
        assert_eq!(outcome(&choice, &[(3, Answer::Option(1)), (3, Answer::Option(0))]), Outcome::NoMajority);

        let approval = poll(Question::Approval { options: options(3) });
        let ticks = |places: &[u8]| Answer::Ticks(places.iter().copied().collect());
        let approved = outcome(&approval, &[(3, ticks(&[0, 2])), (2, ticks(&[0])), (1, ticks(&[]))]);
        assert_eq!(approved, Outcome::Options([0].into_iter().collect()), "three of six is no majority for the last");

        let stances = [(3, Stance::YesBut), (1, Stance::Yes), (3, Stance::No)].map(|(n, s)| (n, Answer::Stance(s)));
        assert_eq!(outcome(&poll(Question::Stance), &stances), Outcome::Stance(Side::Yes));

        let consent = poll(Question::Consent);
        let position = |n, position| (n, Answer::Consent(position));
        let agreed = [position(3, Position::Agree), position(2, Position::LiveWith)];
        assert_eq!(outcome(&consent, &agreed), Outcome::Agreed);
        assert_eq!(outcome(&consent, &[agreed[0].clone(), position(9, Position::Object)]), Outcome::Objections);

        let ranking = poll(Question::Ranking { options: options(3) });
        let order = |n, order: &[u8]| (n, Answer::Order(order.to_vec()));
        assert_eq!(outcome(&ranking, &[order(3, &[0, 1]), order(3, &[2, 1]), order(1, &[1])]), Outcome::Option(1));
        assert_eq!(outcome(&ranking, &[order(3, &[0]), order(3, &[1])]), Outcome::NoMajority);
    }

    proptest! {
        #[test]
        fn the_outcome_follows_from_its_definition(ages in proptest::collection::vec(8u8..=16, 5..40)) {
            let tally = Tally::of_seats(ages.iter().map(|age| Answer::Age(*age)));
            let Outcome::Age(age) = age().outcome(&tally) else { return Err(TestCaseError::fail("an age")) };
            let whole = tally.with_an_opinion();
            prop_assert!(2 * would_wait_until(&tally, age) > whole);
            prop_assert!(2 * would_wait_until(&tally, age + 1) <= whole);
        }
    }
}
