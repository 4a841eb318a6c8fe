//! Versions: an agreement as it was put to the class, and what one changes in another.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::agreement::clause::Settled;
use crate::agreement::point::About;
use crate::content::id::ClauseId;

/// A point as it stands in a version.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Agreed {
    /// What it is about.
    pub about: About,
    /// How it was settled; the class's own words need nothing else, be they a point or what was added to a clause.
    #[serde(default)]
    pub settled: Option<Settled>,
    /// What the class has added in its own words.
    #[serde(default)]
    pub additions: Vec<String>,
}

impl Agreed {
    /// A clause that is settled so.
    #[must_use]
    pub fn of(clause: ClauseId, settled: Settled) -> Agreed {
        Agreed { about: About::Clause(clause), settled: Some(settled), additions: Vec::new() }
    }
}

/// A version of an agreement; it never changes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Version {
    /// Its number, counted from 1.
    pub number: u16,
    /// Its points in order.
    pub points: Vec<Agreed>,
    /// The day on which it was made.
    pub made_on: Date,
    /// Who suggested something in it and wishes to be named.
    pub credits: Vec<String>,
}

/// What a version does to a point of an earlier one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Change<'a> {
    /// It is new.
    Added(&'a Agreed),
    /// It is gone.
    Dropped(&'a Agreed),
    /// It says something else.
    Changed {
        /// What it said.
        from: &'a Agreed,
        /// What it says.
        to: &'a Agreed,
    },
}

impl Version {
    /// What this version does to an earlier one, in the order of its points; what is gone comes last.
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
