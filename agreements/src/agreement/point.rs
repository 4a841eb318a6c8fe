//! Points: what an agreement is about, one by one, and how each is to be settled.

use serde::{Deserialize, Serialize};

use crate::agreement::clause::Settled;
use crate::content::id::ClauseId;

/// The most points of an agreement: few and clear ones are kept.
pub const MOST_POINTS: usize = 12;

/// The most sentences that the class may add to a point in its own words.
pub const MOST_ADDITIONS: usize = 2;

/// What a point is about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum About {
    /// A clause of the catalogue.
    Clause(ClauseId),
    /// The class's own words.
    Own(String),
}

/// How a point is to be settled.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Way {
    /// By a ready poll, a pledge among them.
    Poll(String),
    /// By a round of consent on a proposed wording.
    Propose(Settled),
    /// Each family decides, and tells the others first.
    Families,
}

/// A point of an agreement that is being made or revised.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Point {
    /// Its number, which stays its own whatever comes and goes around it.
    #[serde(default)]
    pub number: u16,
    /// What it is about.
    pub about: About,
    /// How it is to be settled; nothing while nobody has chosen.
    #[serde(default)]
    pub way: Option<Way>,
    /// The poll that settles it, while it is planned or runs.
    #[serde(default)]
    pub poll: Option<i32>,
    /// How it was settled.
    #[serde(default)]
    pub settled: Option<Settled>,
    /// What the class has added in its own words.
    #[serde(default)]
    pub additions: Vec<String>,
}

impl Point {
    pub(super) const fn of(number: u16, about: About) -> Point {
        Point { number, about, way: None, poll: None, settled: None, additions: Vec::new() }
    }

    /// True when it can stand in a version.
    #[must_use]
    pub const fn is_agreed(&self) -> bool {
        self.settled.is_some() || matches!(self.about, About::Own(_))
    }
}
