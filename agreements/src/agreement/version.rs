//! Versions of an agreement, and the differences between two of them.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::agreement::clause::Settled;
use crate::agreement::point::About;
use crate::content::id::ClauseId;

/// A point of a version.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Agreed {
    /// The subject.
    pub about: About,
    /// The settlement. Points in the class's own words have none, and so have pupils' additions to a clause.
    #[serde(default)]
    pub settled: Option<Settled>,
    /// Sentences that the class added.
    #[serde(default)]
    pub additions: Vec<String>,
}

impl Agreed {
    /// A settled clause.
    #[must_use]
    pub fn of(clause: ClauseId, settled: Settled) -> Agreed {
        Agreed { about: About::Clause(clause), settled: Some(settled), additions: Vec::new() }
    }
}

/// A version of an agreement. It never changes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Version {
    /// Its number, counted from 1.
    pub number: u16,
    /// Its points in order.
    pub points: Vec<Agreed>,
    /// The day of its creation.
    pub made_on: Date,
    /// Contributors who want to be named.
    pub credits: Vec<String>,
}

/// A difference between two versions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Change<'a> {
    /// The point is new.
    Added(&'a Agreed),
    /// The point is gone.
    Dropped(&'a Agreed),
    /// The point changed.
    Changed {
        /// The point in the earlier version.
        from: &'a Agreed,
        /// The point in this version.
        to: &'a Agreed,
    },
}

impl Version {
    /// The differences from an earlier version, in the order of the points. Dropped points come last.
    #[must_use]
    pub fn changes<'a>(&'a self, earlier: &'a Version) -> Vec<Change<'a>> {
        let same = |a: &Agreed, b: &Agreed| a.about == b.about;
        let mut changes: Vec<Change<'a>> = Vec::new();
        for to in &self.points {
            match earlier.points.iter().find(|from| same(from, to)) {
                None => changes.push(Change::Added(to)),
                Some(from) if from != to => changes.push(Change::Changed { from, to }),
                Some(_) => {}
            }
        }
        let gone = earlier.points.iter().filter(|from| !self.points.iter().any(|to| same(from, to)));
        changes.extend(gone.map(Change::Dropped));
        changes
    }
}
