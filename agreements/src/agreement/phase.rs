//! How far an agreement has come.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// How far an agreement has come.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Phase {
    /// Points are chosen and settled.
    Building,
    /// A version stands, and anybody may suggest something.
    Draft,
    /// The class votes on whether to adopt the version.
    Adopting {
        /// The poll.
        poll: i32,
    },
    /// The version was adopted, and guardians sign.
    Signing,
    /// It is in force, and nothing else is going on.
    Quiet,
    /// It has ended.
    Ended {
        /// The day.
        on: Date,
        /// Why.
        why: Ending,
    },
}

/// Why an agreement has ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Ending {
    /// Nobody has renewed it.
    NotRenewed,
    /// The class has let it end.
    LetGo,
    /// It was dropped before it was in force.
    Dropped,
    /// The class has left the school.
    LeftSchool,
}

/// Since when and until when a version is in force.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Force {
    /// Which version.
    pub version: u16,
    /// Since which day.
    pub since: Date,
    /// When the class looks at it again.
    pub review_on: Date,
    /// When it ends unless it is renewed.
    pub renew_by: Date,
}
