//! Sessions: the pupils of a class work out in the classroom what they agree on, step by step, led by an adult.
//!
//! A session goes through its [`Topic`]s one after the other, and with each through the same [`Step`]s. What pupils write
//! is a proposal until the adult lets it through; then it is a [`Wording`]. What is voted on are [`Candidate`]s, and the
//! vote is an approval poll like any other, so that the small-number rule holds here too.

mod candidate;
mod not_now;
mod result;
mod wording;

use std::collections::BTreeMap;

use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

use crate::blank::Filled;
use crate::catalogue::Catalogue;
use crate::class::ChildCount;
use crate::clause::{ClauseId, Settled};
use crate::disclosure::MIN_SEATS;
use crate::question::MAX_OPTIONS;
use crate::version::Version;
pub use candidate::Candidate;
pub use not_now::NotNow;
pub use result::Told;
pub use wording::Wording;

/// The longest proposal, in characters.
pub const LONGEST_PROPOSAL: usize = 200;

/// The most topics of a session: a lesson is short.
pub const MOST_TOPICS: usize = 4;

/// The most proposals that one pupil may have on a topic.
pub const MOST_PROPOSALS: usize = 5;

/// What a class works on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Topic {
    /// How the pupils' part goes: which of its points they keep to.
    Pulse,
    /// What the pupils say to what their parents plan.
    Plans {
        /// The parents' agreement.
        agreement: i32,
        /// The version of it that is not adopted yet.
        version: u16,
    },
    /// A clause for pupils.
    Clause(ClauseId),
    /// Rules in the pupils' own words.
    Own,
    /// What the pupils wish of their parents.
    Wishes,
}

/// How far a class has come with a topic, or with the session.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Step {
    /// Everybody comes in and gets a slip.
    Gather,
    /// Each thinks alone.
    Think,
    /// Each proposes, and seconds what others have proposed.
    Propose,
    /// What is alike becomes one.
    Group,
    /// All talk about it.
    Talk,
    /// Each votes in secret, or hands are raised.
    Vote,
    /// What was decided is told.
    Told,
    /// All topics are through.
    Done,
}

/// How the class votes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Means {
    /// In secret, with a slip on a device.
    Slips,
    /// In secret, alone with the bot, in a room on a server of the school's own.
    Room,
    /// By raising hands, which the adult counts.
    Hands,
}

impl Means {
    /// True when nobody sees how a pupil votes.
    #[must_use]
    pub const fn is_secret(self) -> bool {
        matches!(self, Means::Slips | Means::Room)
    }
}

/// The time of a step.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Timer {
    /// It runs, until then if it has an end. Nothing happens at the end: the adult goes on.
    Runs(Option<Timestamp>),
    /// It stands, with so much left of it if it had an end. Nothing is taken meanwhile.
    Paused(Option<SignedDuration>),
}

/// A session.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Session {
    /// What the class works on, in order.
    pub topics: Vec<Topic>,
    /// How it votes.
    pub means: Means,
    /// How many pupils are there.
    pub present: ChildCount,
    /// The place of the topic that it is at.
    pub place: usize,
    /// How far it has come.
    pub step: Step,
    /// Counts up with every vote, so that a page of one vote is none of another; nothing takes it back.
    pub round: u32,
    /// The time of the step.
    pub timer: Timer,
    /// What was let through on this topic, in the order in which it was.
    pub wordings: Vec<Wording>,
    /// The numbers of the proposals on this topic that were not let through.
    pub kept_back: Vec<i32>,
    /// How many wordings this session has ever had.
    pub numbered: i32,
    /// What stands in the blanks of the clause, where it is not the usual.
    pub blanks: BTreeMap<String, Filled>,
    /// What is voted on now.
    pub candidates: Vec<Candidate>,
    /// What was decided on the topics so far.
    pub told: Vec<Told>,
    /// Which points of the pupils' part are to be left out, by their places.
    pub left_out: Vec<usize>,
}

impl Topic {
    /// True when pupils propose something on it.
    #[must_use]
    pub const fn takes_proposals(&self) -> bool {
        !matches!(self, Topic::Pulse)
    }
}

impl Session {
    /// A session on those topics, with so many pupils.
    ///
    /// # Errors
    /// [`NotNow::Topics`], or [`NotNow::TooFew`] when they could not vote in secret.
    pub fn begin(mut topics: Vec<Topic>, means: Means, present: ChildCount) -> Result<Session, NotNow> {
        let twice = topics.iter().enumerate().any(|(place, topic)| topics[..place].contains(topic));
        if topics.is_empty() || topics.len() > MOST_TOPICS || twice {
            return Err(NotNow::Topics);
        }
        if means.is_secret() && present.get() < MIN_SEATS {
            return Err(NotNow::TooFew);
        }
        // What has been comes before what is new.
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

    /// The topic that the class is at; none before the first and after the last.
    #[must_use]
    pub fn topic(&self) -> Option<&Topic> {
        match self.step {
            Step::Gather | Step::Done => None,
            _ => self.topics.get(self.place),
        }
    }

    /// Where the class is, in a form that a page carries: what was made for another place is refused.
    #[must_use]
    pub fn mark(&self) -> String {
        format!("{}.{}.{}", self.place, self.step as u8, self.round)
    }

    /// Checks that pupils may do something at that step now, on a page that was made for where the class is.
    ///
    /// # Errors
    /// [`NotNow::MovedOn`] or [`NotNow::Paused`].
    pub fn takes(&self, step: Step, mark: &str) -> Result<(), NotNow> {
        if self.step != step || self.mark() != mark {
            return Err(NotNow::MovedOn);
        }
        if matches!(self.timer, Timer::Paused(_)) { Err(NotNow::Paused) } else { Ok(()) }
    }

    /// The wording with that number.
    ///
    /// # Errors
    /// [`NotNow::NotThere`] when there is none, or none any more.
    pub fn wording(&self, number: i32) -> Result<&Wording, NotNow> {
        self.wordings.iter().find(|wording| wording.number == number).ok_or(NotNow::NotThere)
    }

    /// Goes on to the next step, with so much time for it if it has an end.
    ///
    /// # Errors
    /// [`NotNow`] when the vote must be counted first, nothing can be voted on, or there is no next step.
    pub fn go_on(
        &mut self,
        catalogue: &Catalogue,
        part: Option<&Version>,
        until: Option<Timestamp>,
    ) -> Result<(), NotNow> {
        let next = match self.step {
            Step::Gather => return self.enter(0, catalogue, part, until),
            Step::Think => Step::Propose,
            Step::Propose => Step::Group,
            Step::Group => Step::Talk,
            Step::Talk => return self.put_to_the_vote(catalogue, part, until),
            Step::Told => return self.enter(self.place + 1, catalogue, part, until),
            Step::Vote | Step::Done => return Err(NotNow::MovedOn),
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
    ) -> Result<(), NotNow> {
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

    /// Puts the topic to the vote, or goes on to the next one where there is nothing to vote on: nobody has a wording, or
    /// nothing is there any more that could be kept to.
    fn put_to_the_vote(
        &mut self,
        catalogue: &Catalogue,
        part: Option<&Version>,
        until: Option<Timestamp>,
    ) -> Result<(), NotNow> {
        let candidates = self.to_be_voted_on(catalogue, part);
        if candidates.is_empty() {
            return self.enter(self.place + 1, catalogue, part, until);
        }
        if candidates.len() > MAX_OPTIONS {
            return Err(NotNow::TooMany);
        }
        self.candidates = candidates;
        self.step = Step::Vote;
        self.round += 1;
        self.timer = Timer::Runs(until);
        Ok(())
    }

    /// What a vote on this topic would be on: what the clause offers, then what was let through.
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
            _ => Vec::new(),
        };
        offered.into_iter().chain(self.wordings.iter().map(|wording| Candidate::Own(wording.words.clone()))).collect()
    }

    /// Talks about it once more: what was decided on this topic is not decided any more, or the vote is broken off.
    ///
    /// # Errors
    /// [`NotNow::MovedOn`] when nothing was voted on.
    pub fn talk_again(&mut self) -> Result<(), NotNow> {
        let proposed = self.topic().is_some_and(Topic::takes_proposals);
        if !proposed || !matches!(self.step, Step::Vote | Step::Told) {
            return Err(NotNow::MovedOn);
        }
        if self.step == Step::Told {
            self.told.pop();
        }
        self.step = Step::Talk;
        self.round += 1;
        self.timer = Timer::Runs(None);
        Ok(())
    }

    /// What it was before, taken up again: numbers that were given are not given twice, and pages of what is undone are
    /// of no use any more where it was another step.
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

    /// Notes how many pupils are there now.
    ///
    /// # Errors
    /// [`NotNow::TooFew`] when they could not vote in secret.
    pub fn set_present(&mut self, present: ChildCount) -> Result<(), NotNow> {
        if self.means.is_secret() && present.get() < MIN_SEATS {
            return Err(NotNow::TooFew);
        }
        self.present = present;
        Ok(())
    }

    /// Fills in a blank of the clause, before the vote.
    ///
    /// # Errors
    /// [`NotNow`] when the vote is on, the clause has no such blank, or that may not stand there.
    pub fn fill(&mut self, catalogue: &Catalogue, blank: &str, text: &str) -> Result<(), NotNow> {
        let Some(Topic::Clause(id)) = self.topic().filter(|_| self.step < Step::Vote) else {
            return Err(NotNow::MovedOn);
        };
        let options = catalogue.clause(&id.0).into_iter().flat_map(|clause| &clause.options);
        let known = options.flat_map(|option| &option.blanks).find(|known| known.id == blank);
        let filled = known.and_then(|known| known.space.read(text)).ok_or(NotNow::NotThere)?;
        self.blanks.insert(blank.to_owned(), filled);
        Ok(())
    }

    /// Pauses, or goes on where it was paused.
    pub fn pause(&mut self, now: Timestamp) {
        self.timer = match self.timer {
            Timer::Runs(until) => Timer::Paused(until.map(|until| until.duration_since(now))),
            Timer::Paused(left) => Timer::Runs(left.map(|left| now + left)),
        };
    }

    /// Gives the step so much time from now.
    pub fn set_timer(&mut self, until: Option<Timestamp>) {
        self.timer = Timer::Runs(until);
    }
}

#[cfg(test)]
mod tests;
