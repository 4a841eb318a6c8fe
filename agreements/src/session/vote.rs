//! Votes in the classroom, and the pupils' part that results from them.

use jiff::Timestamp;

use crate::agreement::point::{About, MOST_POINTS};
use crate::agreement::version::{Agreed, Version};
use crate::class::seats::{ChildCount, MIN_SEATS};
use crate::poll::Poll;
use crate::poll::answer::Answer;
use crate::poll::disclosure::{Figure, Published};
use crate::poll::kind::choice::ticked;
use crate::poll::option::{Ticks, places};
use crate::poll::outcome::Outcome;
use crate::poll::question::Question;
use crate::poll::rule::{Rule, Share};
use crate::poll::tally::Tally;
use crate::session::Session;
use crate::session::candidate::Candidate;
use crate::session::refusal::SessionRefused;
use crate::session::result::TopicResult;
use crate::session::step::{Means, Step, Timer};
use crate::session::topic::Topic;

impl Session {
    /// The vote as an approval poll with this many voters. A majority chooses a candidate.
    #[must_use]
    pub fn poll(&self, voters: ChildCount) -> Poll {
        let options = self.candidates.iter().map(Candidate::id).collect();
        // Everybody sees raised hands, so the quorum protects nobody.
        let quorum = if self.means == Means::Hands { MIN_SEATS.min(voters.get()) } else { MIN_SEATS };
        Poll {
            question: Question::Approval { options },
            rule: Rule { share: Share::Majority, quorum },
            children: voters,
            closes_at: Timestamp::MAX,
        }
    }

    /// A secret ballot with these candidates.
    ///
    /// # Errors
    /// [`SessionRefused::NotThere`] if one is not a candidate, or the class votes by hand.
    pub fn answer(&self, ticks: Ticks) -> Result<Answer, SessionRefused> {
        let answer = Answer::Ticks(ticks);
        let offers = self.means.is_secret() && self.poll(self.present).question.offers(&answer);
        if offers { Ok(answer) } else { Err(SessionRefused::NotThere) }
    }

    /// A tally from the counted hands, one count for each candidate.
    ///
    /// # Errors
    /// [`SessionRefused`] if the class does not vote by hand now, or a count exceeds the number of pupils.
    pub fn hands(&self, counted: &[u8]) -> Result<Tally, SessionRefused> {
        if self.step != Step::Vote || self.means != Means::Hands || counted.len() != self.candidates.len() {
            return Err(SessionRefused::MovedOn);
        }
        if counted.iter().any(|hands| *hands > self.present.get()) {
            return Err(SessionRefused::Hands);
        }
        // Assign the hands to any pupils; each candidate is counted by itself.
        let of_pupil = |pupil: u8| {
            let raised = places(counted.len()).filter(|place| counted[usize::from(*place)] > pupil);
            Answer::Ticks(raised.collect::<Ticks>())
        };
        Ok(Tally::of_seats((0..self.present.get()).map(of_pupil)))
    }

    /// Ends the vote with this tally. `last` is the last secret result on this topic, if there is one.
    ///
    /// # Errors
    /// [`SessionRefused::MovedOn`] if there is no vote.
    pub fn count(
        &mut self,
        tally: Tally,
        voters: ChildCount,
        last: Option<Published>,
    ) -> Result<Published, SessionRefused> {
        let Some(topic) = self.topic().filter(|_| self.step == Step::Vote).cloned() else {
            return Err(SessionRefused::MovedOn);
        };
        let published = Published::of(&self.poll(voters), tally, last);
        let chosen = match published.shown.outcome {
            Outcome::Options(ticks) if matches!(topic, Topic::Clause(_)) => {
                // A clause gets one wording: the one with the most support, or the first on a tie. Without published
                // counts, support must not decide, as it would reveal which of two has more. A show of hands is public
                // anyway.
                let numbers = published.shown.figure != Figure::Words || self.means == Means::Hands;
                let support = |place: &u8| {
                    let support = if numbers { ticked(&published.tally, *place) } else { 0 };
                    (support, std::cmp::Reverse(*place))
                };
                ticks.places().max_by_key(support).into_iter().collect()
            }
            Outcome::Options(ticks) => ticks.places().collect(),
            // No other outcome of an approval vote chooses a candidate.
            Outcome::TooFew
            | Outcome::NoMajority
            | Outcome::Undecided
            | Outcome::Age(_)
            | Outcome::Families
            | Outcome::Option(_)
            | Outcome::Stance(_)
            | Outcome::Agreed
            | Outcome::Objections
            | Outcome::Pledge(_)
            | Outcome::NotYet => Vec::new(),
        };
        let candidates = std::mem::take(&mut self.candidates);
        self.told.push(TopicResult { topic, candidates, shown: published.shown.clone(), chosen });
        self.step = Step::Told;
        self.timer = Timer::Runs(None);
        Ok(published)
    }

    /// Drops a point of the pupils' part, or restores it: after a pulse check a point without a majority, at the end of
    /// the session any point.
    ///
    /// # Errors
    /// [`SessionRefused`] if the session is at another step, or this point cannot be dropped.
    pub fn leave_out(&mut self, place: usize, part: Option<&Version>) -> Result<(), SessionRefused> {
        let there = part.is_some_and(|part| place < part.points.len());
        let told = self.told.last().filter(|told| self.step == Step::Told && told.topic == Topic::Pulse);
        let open = match told {
            Some(told) => {
                let kept = told.chosen.iter().any(|kept| usize::from(*kept) == place);
                !kept && matches!(told.shown.outcome, Outcome::Options(_))
            }
            None if self.step == Step::Done => true,
            None => return Err(SessionRefused::MovedOn),
        };
        if !open || !there {
            return Err(SessionRefused::NotThere);
        }
        match self.left_out.iter().position(|left| *left == place) {
            Some(known) => drop(self.left_out.remove(known)),
            None => self.left_out.push(place),
        }
        Ok(())
    }

    /// True if this session checked the pupils' part.
    #[must_use]
    pub fn has_looked(&self) -> bool {
        self.told.iter().any(|told| told.topic == Topic::Pulse)
    }

    /// The points of the pupils' part after this session.
    ///
    /// # Errors
    /// [`SessionRefused::Full`] if there are more than [`MOST_POINTS`].
    pub fn part(&self, before: Option<&Version>) -> Result<Vec<Agreed>, SessionRefused> {
        let before = before.into_iter().flat_map(|part| part.points.iter().cloned()).enumerate();
        let mut points: Vec<Agreed> =
            before.filter(|(place, _)| !self.left_out.contains(place)).map(|(_, point)| point).collect();
        for told in &self.told {
            for candidate in told.standing() {
                let Some(point) = point_of(&told.topic, candidate) else { continue };
                match points.iter_mut().find(|known| known.about == point.about) {
                    Some(known) => *known = point,
                    None => points.push(point),
                }
            }
        }
        if points.len() > MOST_POINTS { Err(SessionRefused::Full) } else { Ok(points) }
    }

    /// The chosen wordings on matching topics.
    pub fn words(&self, about: impl Fn(&Topic) -> bool) -> Vec<String> {
        let told = self.told.iter().filter(|told| about(&told.topic));
        let own = |candidate: &Candidate| match candidate {
            Candidate::Own(words) => Some(words.clone()),
            Candidate::Offered(_) | Candidate::Point(_) => None,
        };
        told.flat_map(TopicResult::standing).filter_map(own).collect()
    }
}

/// The point that a chosen candidate becomes, if its topic makes points.
fn point_of(topic: &Topic, candidate: &Candidate) -> Option<Agreed> {
    match topic {
        Topic::Clause(id) => match candidate {
            Candidate::Offered(settled) => Some(Agreed::of(id.clone(), settled.clone())),
            Candidate::Own(words) => {
                Some(Agreed { about: About::Clause(id.clone()), settled: None, additions: vec![words.clone()] })
            }
            Candidate::Point(_) => None,
        },
        Topic::Own => match candidate {
            Candidate::Own(words) => {
                Some(Agreed { about: About::Own(words.clone()), settled: None, additions: Vec::new() })
            }
            Candidate::Offered(_) | Candidate::Point(_) => None,
        },
        Topic::Pulse | Topic::Plans { .. } | Topic::Wishes => None,
    }
}
