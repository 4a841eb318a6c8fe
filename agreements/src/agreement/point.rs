//! Points of an agreement under construction, and ways to settle them.

use serde::{Deserialize, Serialize};

use crate::agreement::clause::Settled;
use crate::content::id::ClauseId;

/// The maximum number of points. Families keep few and clear ones.
pub const MOST_POINTS: usize = 12;

/// The maximum number of sentences that the class may add to a point.
pub const MOST_ADDITIONS: usize = 2;

/// The subject of a point.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum About {
    /// A clause of the catalogue.
    Clause(ClauseId),
    /// The class's own words.
    Own(String),
}

/// A way to settle a point.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Way {
    /// By a ready poll, by its id.
    Poll(String),
    /// By a round of consent on a proposed wording.
    Propose(Settled),
    /// Each family decides, and tells the others first.
    Families,
}

/// A point of an agreement under construction or revision.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Point {
    /// The number. It stays the same when other points come and go.
    #[serde(default)]
    pub number: u16,
    /// The subject.
    pub about: About,
    /// The way to settle it, once chosen.
    #[serde(default)]
    pub way: Option<Way>,
    /// The planned or open poll that settles it.
    #[serde(default)]
    pub poll: Option<i32>,
    /// The settlement.
    #[serde(default)]
    pub settled: Option<Settled>,
    /// Sentences that the class added.
    #[serde(default)]
    pub additions: Vec<String>,
}

impl Point {
    pub(super) const fn of(number: u16, about: About) -> Point {
        Point { number, about, way: None, poll: None, settled: None, additions: Vec::new() }
    }

    /// True if a version can contain it.
    #[must_use]
    pub const fn is_agreed(&self) -> bool {
        self.settled.is_some() || matches!(self.about, About::Own(_))
    }
}
