//! The agreement of a class: a state machine from a template to a version in force.

pub mod blank;
pub mod clause;
pub mod phase;
pub mod point;
pub mod pulse;
pub mod refusal;
pub mod review;
pub mod signing;
pub mod template;
pub mod version;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::agreement::clause::Settled;
use crate::agreement::phase::{Ending, Force, Phase};
use crate::agreement::point::{About, MOST_ADDITIONS, MOST_POINTS, Point, Way};
use crate::agreement::refusal::AgreementRefused;
use crate::agreement::signing::Threshold;
use crate::agreement::version::{Agreed, Version};
use crate::content::id::ClauseId;
use crate::poll::rule::Share;
use crate::time::school_year;

/// An agreement with everything that changes about it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Agreement {
    /// The template at its start.
    pub template: String,
    /// Its points in order.
    pub points: Vec<Point>,
    /// The phase.
    pub phase: Phase,
    /// The highest number that a point ever had, so that numbers are not reused.
    #[serde(default)]
    pub numbered: u16,
    /// The newest version; 0 before the first.
    pub version: u16,
    /// The points of the newest version.
    #[serde(default)]
    pub rolled_out: Vec<Agreed>,
    /// The newest adopted version, which guardians sign; 0 before the first.
    #[serde(default)]
    pub adopted: u16,
    /// The share that adopts a version.
    pub share: Share,
    /// The number of signed seats that put it in force.
    pub threshold: Threshold,
    /// The version in force.
    pub force: Option<Force>,
}

impl Agreement {
    /// Starts an agreement with a template's clauses.
    #[must_use]
    pub fn start(template: &str, clauses: &[ClauseId]) -> Agreement {
        let points = (1..).zip(clauses).map(|(number, id)| Point::of(number, About::Clause(id.clone())));
        let points: Vec<Point> = points.collect();
        Agreement {
            template: template.to_owned(),
            numbered: points.last().map_or(0, |point| point.number),
            points,
            phase: Phase::Building,
            version: 0,
            rolled_out: Vec::new(),
            adopted: 0,
            share: Share::Majority,
            threshold: Threshold::Half,
            force: None,
        }
    }

    /// True until it ends.
    #[must_use]
    pub const fn lives(&self) -> bool {
        !matches!(self.phase, Phase::Ended { .. })
    }

    /// The index of the point about this clause.
    #[must_use]
    pub fn place_of(&self, clause: &ClauseId) -> Option<usize> {
        self.points.iter().position(|point| matches!(&point.about, About::Clause(id) if id == clause))
    }

    /// The index of the point with this number.
    ///
    /// # Errors
    /// [`AgreementRefused::NoPoint`] if there is none.
    pub fn place(&self, number: u16) -> Result<usize, AgreementRefused> {
        self.points.iter().position(|point| point.number == number).ok_or(AgreementRefused::NoPoint)
    }

    /// The newest adopted version, which guardians sign, even during a revision. `None` after the end.
    #[must_use]
    pub fn signed_version(&self) -> Option<u16> {
        (self.lives() && self.adopted > 0).then_some(self.adopted)
    }

    /// The version that represents the agreement: the one in force, else the adopted one, else the newest.
    #[must_use]
    pub fn standing_version(&self) -> u16 {
        match self.force {
            Some(force) => force.version,
            None if self.adopted > 0 => self.adopted,
            None => self.version,
        }
    }

    /// Adds a point at the end.
    ///
    /// # Errors
    /// [`AgreementRefused`] if it cannot change now, is full, or has this point.
    pub fn add(&mut self, about: About) -> Result<(), AgreementRefused> {
        self.changeable()?;
        if self.points.iter().any(|point| point.about == about) {
            return Err(AgreementRefused::Twice);
        }
        if self.points.len() >= MOST_POINTS {
            return Err(AgreementRefused::Full);
        }
        self.numbered += 1;
        self.points.push(Point::of(self.numbered, about));
        self.revise();
        Ok(())
    }

    /// Drops the point with this number.
    ///
    /// # Errors
    /// [`AgreementRefused`] if it cannot change now, or has no such point.
    pub fn drop(&mut self, number: u16) -> Result<(), AgreementRefused> {
        self.changeable()?;
        let place = self.place(number)?;
        self.points.remove(place);
        self.revise();
        Ok(())
    }

    /// Chooses the way to settle the point with this number. [`Way::Families`] settles it at once.
    ///
    /// # Errors
    /// [`AgreementRefused`] if it cannot change now, or has no such point.
    pub fn choose(&mut self, number: u16, way: Way) -> Result<(), AgreementRefused> {
        self.changeable()?;
        let place = self.place(number)?;
        let point = &mut self.points[place];
        point.poll = None;
        point.settled = (way == Way::Families).then(Settled::families);
        point.way = Some(way);
        self.revise();
        Ok(())
    }

    /// The points that wait for their poll, by index.
    #[must_use]
    pub fn to_be_asked(&self) -> Vec<(usize, &Way)> {
        let waits = |point: &Point| point.poll.is_none() && point.settled.is_none();
        let points = self.points.iter().enumerate().filter(|(_, point)| waits(point));
        points.filter_map(|(place, point)| Some((place, point.way.as_ref()?))).collect()
    }

    /// Records the outcome of a poll. Returns false if it concerns no point. An undecided poll reopens its point. A
    /// poll that no point waits for settles the open point about its clause.
    pub fn answered(&mut self, poll: i32, clause: Option<&ClauseId>, settled: Option<Settled>) -> bool {
        if let Some(point) = self.points.iter_mut().find(|point| point.poll == Some(poll)) {
            point.poll = None;
            match settled {
                Some(settled) => point.settled = Some(settled),
                // The point is open again: the contact parent chooses another way.
                None => point.way = None,
            }
            self.revise();
            return true;
        }
        let place = clause.and_then(|clause| self.place_of(clause));
        let open = place.filter(|place| {
            let point = &self.points[*place];
            point.settled.is_none() && point.poll.is_none()
        });
        if let (Some(place), Some(settled), Ok(())) = (open, settled, self.changeable()) {
            self.points[place].settled = Some(settled);
            self.revise();
            return true;
        }
        false
    }

    /// Adds words to a point. If the point is gone, or `about` is `None`, adds them as a point of their own.
    ///
    /// # Errors
    /// [`AgreementRefused`] if it cannot change now, or is full.
    pub fn take(&mut self, about: Option<&About>, words: &str) -> Result<(), AgreementRefused> {
        self.changeable()?;
        let Some(point) = self.points.iter_mut().find(|point| Some(&point.about) == about) else {
            return self.add(About::Own(words.to_owned()));
        };
        if point.additions.iter().any(|known| known == words) {
            return Ok(());
        }
        if point.additions.len() >= MOST_ADDITIONS {
            return Err(AgreementRefused::Full);
        }
        point.additions.push(words.to_owned());
        self.revise();
        Ok(())
    }

    /// Makes the next version of the settled points, as a draft.
    ///
    /// # Errors
    /// [`AgreementRefused`] if no point is settled, nothing changed, or it cannot change now.
    pub fn roll_out(&mut self, on: Date, credits: Vec<String>) -> Result<Version, AgreementRefused> {
        self.changeable()?;
        let points = self.agreed();
        if points.is_empty() {
            return Err(AgreementRefused::NothingSettled);
        }
        if self.rolled_out == points {
            return Err(AgreementRefused::NothingNew);
        }
        self.version += 1;
        self.phase = Phase::Draft;
        self.rolled_out.clone_from(&points);
        Ok(Version { number: self.version, points, made_on: on, credits })
    }

    /// The settled points, as in the next version.
    #[must_use]
    pub fn agreed(&self) -> Vec<Agreed> {
        let agreed = self.points.iter().filter(|point| point.is_agreed());
        let agreed = agreed.map(|point| Agreed {
            about: point.about.clone(),
            settled: point.settled.clone(),
            additions: point.additions.clone(),
        });
        agreed.collect()
    }

    /// Checks that the class can vote on the newest version.
    ///
    /// # Errors
    /// [`AgreementRefused`] if there is no draft, or the points changed since.
    pub fn may_be_adopted(&self) -> Result<(), AgreementRefused> {
        match self.phase {
            Phase::Draft => Ok(()),
            Phase::Building => {
                Err(if self.version == 0 { AgreementRefused::NoDraft } else { AgreementRefused::NotRolledOut })
            }
            Phase::Adopting { .. } => Err(AgreementRefused::Adopting),
            Phase::Signing | Phase::Quiet => Err(AgreementRefused::NothingNew),
            Phase::Ended { .. } => Err(AgreementRefused::Ended),
        }
    }

    /// Starts the vote on the newest version.
    pub const fn put_to_the_vote(&mut self, poll: i32) {
        self.phase = Phase::Adopting { poll };
    }

    /// Ends the vote on the newest version. Returns false for another poll.
    pub fn voted(&mut self, poll: i32, adopted: bool) -> bool {
        if self.phase != (Phase::Adopting { poll }) {
            return false;
        }
        if adopted {
            self.adopted = self.version;
        }
        self.phase = self.standing();
        true
    }

    /// Puts the adopted version in force, after enough seats signed.
    pub fn enter_into_force(&mut self, on: Date) {
        let review_on = school_year::next_review(on);
        self.force =
            Some(Force { version: self.adopted, since: on, review_on, renew_by: school_year::renew_by(review_on) });
        self.revise();
    }

    /// Renews it for a year. Returns false if it is not in force, or its review is still to come.
    pub fn renew(&mut self, on: Date) -> bool {
        let Some(force) = self.force.as_mut().filter(|force| force.review_on <= on) else { return false };
        force.review_on = school_year::next_review(on);
        force.renew_by = school_year::renew_by(force.review_on);
        self.lives()
    }

    /// Ends it.
    pub const fn end(&mut self, on: Date, why: Ending) {
        self.phase = Phase::Ended { on, why };
        self.force = None;
    }

    const fn changeable(&self) -> Result<(), AgreementRefused> {
        match self.phase {
            Phase::Adopting { .. } => Err(AgreementRefused::Adopting),
            Phase::Ended { .. } => Err(AgreementRefused::Ended),
            Phase::Building | Phase::Draft | Phase::Signing | Phase::Quiet => Ok(()),
        }
    }

    /// Recomputes the phase from the points. A version that is signed or in force stays so during a revision.
    fn revise(&mut self) {
        if matches!(self.phase, Phase::Adopting { .. } | Phase::Ended { .. }) {
            return;
        }
        self.phase = if self.rolled_out == self.agreed() { self.standing() } else { Phase::Building };
    }

    /// The phase of the newest version.
    fn standing(&self) -> Phase {
        if self.force.is_some_and(|force| force.version == self.version) {
            Phase::Quiet
        } else if self.version == 0 {
            Phase::Building
        } else if self.adopted == self.version {
            Phase::Signing
        } else {
            Phase::Draft
        }
    }
}

#[cfg(test)]
mod tests;
