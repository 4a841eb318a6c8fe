//! The phase of an agreement, and the version in force.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// The phase of an agreement, and the version in force.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Phase {
    /// The class chooses and settles points.
    Building,
    /// A version is a draft; anybody may suggest changes.
    Draft,
    /// The class votes on whether to adopt the version.
    Adopting {
        /// The poll.
        poll: i32,
    },
    /// The class adopted the version; guardians sign.
    Signing,
    /// It is in force and not under revision.
    Quiet,
    /// It ended.
    Ended {
        /// The day.
        on: Date,
        /// The reason.
        why: Ending,
    },
}

/// The reason for the end of an agreement.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Ending {
    /// Nobody renewed it.
    NotRenewed,
    /// The class decided to end it.
    LetGo,
    /// The contact parent dropped it before it was in force.
    Dropped,
    /// The class left the school.
    LeftSchool,
}

/// A version in force, with its dates.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Force {
    /// The number of the version.
    pub version: u16,
    /// The first day in force.
    pub since: Date,
    /// The day of the review.
    pub review_on: Date,
    /// The last day for renewing it; then it ends.
    pub renew_by: Date,
}
