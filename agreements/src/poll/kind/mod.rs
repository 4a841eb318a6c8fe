//! The kinds of poll, and how each is counted.

pub mod age;
pub mod choice;
pub mod consent;
pub mod pledge;
pub mod ranking;
pub mod stance;

use serde::{Deserialize, Serialize};

/// The kinds of poll.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// One of several options.
    Choice,
    /// Any of several options.
    Approval,
    /// From which age, in whole years.
    Age,
    /// Yes; yes, but; no, but; no.
    Stance,
    /// The options in one's own order.
    Ranking,
    /// Agree, can live with it, object.
    Consent,
    /// Until which age, if so many others are in.
    Pledge,
}

impl Kind {
    /// All kinds, the simplest first.
    pub const ALL: [Kind; 7] =
        [Kind::Choice, Kind::Approval, Kind::Stance, Kind::Consent, Kind::Age, Kind::Pledge, Kind::Ranking];

    /// True when the kind has options that whoever makes the poll must name.
    #[must_use]
    pub const fn has_options(self) -> bool {
        match self {
            Kind::Choice | Kind::Approval | Kind::Ranking => true,
            Kind::Age | Kind::Stance | Kind::Consent | Kind::Pledge => false,
        }
    }

    /// True when one press is not enough for a ballot, so that it is filled in alone with the bot.
    #[must_use]
    pub const fn takes_steps(self) -> bool {
        match self {
            Kind::Ranking | Kind::Pledge => true,
            Kind::Choice | Kind::Approval | Kind::Age | Kind::Stance | Kind::Consent => false,
        }
    }
}
