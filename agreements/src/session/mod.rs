//! Sessions: pupils make their part of the agreement in the classroom, led by an adult.
//!
//! A session goes through its topics in order, and through the same steps for each. The adult approves a pupil's
//! proposal, which makes it a [`Wording`]. The class votes on [`Candidate`]s. The vote is an approval poll like any
//! other, so the small-number rule applies.

pub mod candidate;
mod proposals;
pub mod refusal;
pub mod result;
pub mod step;
pub mod topic;
mod vote;
pub mod wording;

use std::collections::BTreeMap;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::agreement::blank::Filled;
use crate::agreement::clause::Settled;
use crate::agreement::version::Version;
use crate::catalogue::Catalogue;
use crate::class::seats::{ChildCount, MIN_SEATS};
use crate::poll::option::MAX_OPTIONS;
use crate::session::candidate::Candidate;
use crate::session::refusal::SessionRefused;
use crate::session::result::TopicResult;
use crate::session::step::{Means, Step, Timer};
use crate::session::topic::{MOST_TOPICS, Topic};
use crate::session::wording::Wording;

/// A session.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Session {
    /// The topics in order.
    pub topics: Vec<Topic>,
    /// The way to vote.
    pub means: Means,
    /// The number of pupils present.
    pub present: ChildCount,
    /// The index of the current topic.
    pub place: usize,
    /// The current step.
    pub step: Step,
    /// A counter of votes. It never goes back, so a ballot page belongs to one vote.
    pub round: u32,
    /// The timer of the current step.
    pub timer: Timer,
    /// The approved wordings on this topic, in the order of approval.
    pub wordings: Vec<Wording>,
    /// The numbers of the rejected proposals on this topic.
    pub kept_back: Vec<i32>,
    /// The highest number that a wording ever had, so that numbers are not reused.
    pub numbered: i32,
    /// The values of the clause's blanks that differ from the defaults.
    pub blanks: BTreeMap<String, Filled>,
    /// The candidates of the current vote.
    pub candidates: Vec<Candidate>,
    /// The results of the topics so far.
    pub told: Vec<TopicResult>,
    /// The dropped points of the pupils' part, by index.
    pub left_out: Vec<usize>,
}

impl Session {
    /// Begins a session on these topics. Topics about earlier decisions come first.
    ///
    /// # Errors
    /// [`SessionRefused::Topics`], or [`SessionRefused::TooFew`] if too few pupils are present for a secret vote.
    pub fn begin(mut topics: Vec<Topic>, means: Means, present: ChildCount) -> Result<Session, SessionRefused> {
        let twice = topics.iter().enumerate().any(|(place, topic)| topics[..place].contains(topic));
        if topics.is_empty() || topics.len() > MOST_TOPICS || twice {
            return Err(SessionRefused::Topics);
        }
        if means.is_secret() && present.get() < MIN_SEATS {
            return Err(SessionRefused::TooFew);
        }
        // Topics about earlier decisions come first.
        topics.sort_by_key(|topic| match topic {
            Topic::Pulse => 0,
            Topic::Plans { .. } => 1,
            Topic::Clause(_) => 2,
            Topic::Own => 3,
            Topic::Wishes => 4,
        });
        Ok(Session {
            topics,
            means,
            present,
            place: 0,
            step: Step::Gather,
            round: 0,
            timer: Timer::Runs(None),
            wordings: Vec::new(),
            kept_back: Vec::new(),
            numbered: 0,
            blanks: BTreeMap::new(),
            candidates: Vec::new(),
            told: Vec::new(),
            left_out: Vec::new(),
        })
    }

    /// The current topic; `None` before the first and after the last.
    #[must_use]
    pub fn topic(&self) -> Option<&Topic> {
        match self.step {
            Step::Gather | Step::Done => None,
            Step::Think | Step::Propose | Step::Group | Step::Talk | Step::Vote | Step::Told => {
                self.topics.get(self.place)
            }
        }
    }

    /// A token of the current topic, step and vote. Pages carry it, and the bot refuses requests with an old token.
    #[must_use]
    pub fn mark(&self) -> String {
        format!("{}.{}.{}", self.place, self.step as u8, self.round)
    }

    /// Checks that the session is at this step, is not paused, and that the page has the current token.
    ///
    /// # Errors
    /// [`SessionRefused::MovedOn`] or [`SessionRefused::Paused`].
    pub fn takes(&self, step: Step, mark: &str) -> Result<(), SessionRefused> {
        if self.step != step || self.mark() != mark {
            return Err(SessionRefused::MovedOn);
        }
        if matches!(self.timer, Timer::Paused(_)) { Err(SessionRefused::Paused) } else { Ok(()) }
    }

    /// The wording with this number.
    ///
    /// # Errors
    /// [`SessionRefused::NotThere`] if there is none.
    pub fn wording(&self, number: i32) -> Result<&Wording, SessionRefused> {
        self.wordings.iter().find(|wording| wording.number == number).ok_or(SessionRefused::NotThere)
    }

    /// Goes on to the next step. `until` is its end, if it has one.
    ///
    /// # Errors
    /// [`SessionRefused`] if a vote is open, there are too many candidates, or the session is over.
    pub fn go_on(
        &mut self,
        catalogue: &Catalogue,
        part: Option<&Version>,
        until: Option<Timestamp>,
    ) -> Result<(), SessionRefused> {
        let next = match self.step {
            Step::Gather => return self.enter(0, catalogue, part, until),
            Step::Think => Step::Propose,
            Step::Propose => Step::Group,
            Step::Group => Step::Talk,
            Step::Talk => return self.put_to_the_vote(catalogue, part, until),
            Step::Told => return self.enter(self.place + 1, catalogue, part, until),
            Step::Vote | Step::Done => return Err(SessionRefused::MovedOn),
        };
        self.step = next;
        self.timer = Timer::Runs(until);
        Ok(())
    }

    fn enter(
        &mut self,
        place: usize,
        catalogue: &Catalogue,
        part: Option<&Version>,
        until: Option<Timestamp>,
    ) -> Result<(), SessionRefused> {
        (self.wordings, self.kept_back, self.candidates) = Default::default();
        self.blanks.clear();
        self.place = place;
        self.timer = Timer::Runs(until);
        match self.topics.get(place) {
            Some(topic) if topic.takes_proposals() => self.step = Step::Think,
            Some(_) => return self.put_to_the_vote(catalogue, part, until),
            None => self.step = Step::Done,
        }
        Ok(())
    }

    /// Starts the vote on the topic. Skips a topic without candidates.
    fn put_to_the_vote(
        &mut self,
        catalogue: &Catalogue,
        part: Option<&Version>,
        until: Option<Timestamp>,
    ) -> Result<(), SessionRefused> {
        let candidates = self.to_be_voted_on(catalogue, part);
        if candidates.is_empty() {
            return self.enter(self.place + 1, catalogue, part, until);
        }
        if candidates.len() > MAX_OPTIONS {
            return Err(SessionRefused::TooMany);
        }
        self.candidates = candidates;
        self.step = Step::Vote;
        self.round += 1;
        self.timer = Timer::Runs(until);
        Ok(())
    }

    /// The candidates of this topic: a clause's options or the points of the pupils' part, then the approved wordings.
    #[must_use]
    pub fn to_be_voted_on(&self, catalogue: &Catalogue, part: Option<&Version>) -> Vec<Candidate> {
        let offered: Vec<Candidate> = match self.topics.get(self.place) {
            Some(Topic::Clause(id)) => {
                let options = catalogue.clause(&id.0).into_iter().flat_map(|clause| &clause.options);
                let filled = |settled: Settled| {
                    let given = |id: &String| self.blanks.get(id).cloned();
                    let blanks =
                        settled.blanks.into_iter().map(|(id, usual)| (id.clone(), given(&id).unwrap_or(usual)));
                    Settled { blanks: blanks.collect(), ..settled }
                };
                options.map(|option| Candidate::Offered(filled(option.usual()))).collect()
            }
            Some(Topic::Pulse) => {
                part.into_iter().flat_map(|part| &part.points).cloned().map(Candidate::Point).collect()
            }
            Some(Topic::Plans { .. } | Topic::Own | Topic::Wishes) | None => Vec::new(),
        };
        offered.into_iter().chain(self.wordings.iter().map(|wording| Candidate::Own(wording.words.clone()))).collect()
    }

    /// Goes back to the discussion. Discards the result on this topic, or aborts the vote.
    ///
    /// # Errors
    /// [`SessionRefused::MovedOn`] if there was no vote.
    pub fn talk_again(&mut self) -> Result<(), SessionRefused> {
        let proposed = self.topic().is_some_and(Topic::takes_proposals);
        if !proposed || !matches!(self.step, Step::Vote | Step::Told) {
            return Err(SessionRefused::MovedOn);
        }
        if self.step == Step::Told {
            self.told.pop();
        }
        self.step = Step::Talk;
        self.round += 1;
        self.timer = Timer::Runs(None);
        Ok(())
    }

    /// Restores an earlier state. Numbers stay used, and if the step changes, pages of the undone step become invalid.
    #[must_use]
    pub fn back_to(&self, before: Session) -> Session {
        let moved = (before.place, before.step) != (self.place, self.step);
        Session {
            numbered: before.numbered.max(self.numbered),
            round: self.round + u32::from(moved),
            present: self.present,
            ..before
        }
    }

    /// Updates the number of pupils present.
    ///
    /// # Errors
    /// [`SessionRefused::TooFew`] if too few pupils are present for a secret vote.
    pub fn set_present(&mut self, present: ChildCount) -> Result<(), SessionRefused> {
        if self.means.is_secret() && present.get() < MIN_SEATS {
            return Err(SessionRefused::TooFew);
        }
        self.present = present;
        Ok(())
    }

    /// Sets a blank of the clause, before the vote.
    ///
    /// # Errors
    /// [`SessionRefused`] if the vote has started, the clause has no such blank, or the value is not in its range.
    pub fn fill(&mut self, catalogue: &Catalogue, blank: &str, text: &str) -> Result<(), SessionRefused> {
        let Some(Topic::Clause(id)) = self.topic().filter(|_| self.step < Step::Vote) else {
            return Err(SessionRefused::MovedOn);
        };
        let options = catalogue.clause(&id.0).into_iter().flat_map(|clause| &clause.options);
        let known = options.flat_map(|option| &option.blanks).find(|known| known.id == blank);
        let filled = known.and_then(|known| known.space.read(text)).ok_or(SessionRefused::NotThere)?;
        self.blanks.insert(blank.to_owned(), filled);
        Ok(())
    }

    /// Pauses or resumes the timer.
    pub fn pause(&mut self, now: Timestamp) {
        self.timer = match self.timer {
            Timer::Runs(until) => Timer::Paused(until.map(|until| until.duration_since(now))),
            Timer::Paused(left) => Timer::Runs(left.map(|left| now + left)),
        };
    }

    /// Restarts the timer of the step.
    pub fn set_timer(&mut self, until: Option<Timestamp>) {
        self.timer = Timer::Runs(until);
    }
}

#[cfg(test)]
mod tests;
