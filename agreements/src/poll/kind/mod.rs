//! The kinds of poll; each module counts one of them.

pub mod age;
pub mod choice;
pub mod consent;
pub mod pledge;
pub mod ranking;
pub mod stance;

use serde::{Deserialize, Serialize};

/// A kind of poll.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// One of several options.
    Choice,
    /// Any of several options.
    Approval,
    /// The age at which something may begin, in whole years.
    Age,
    /// Yes; yes, but; no, but; no.
    Stance,
    /// The options in order of preference.
    Ranking,
    /// Agree, can live with it, object.
    Consent,
    /// The age until which a family waits if enough others do.
    Pledge,
}

impl Kind {
    /// All kinds, the simplest first.
    pub const ALL: [Kind; 7] =
        [Kind::Choice, Kind::Approval, Kind::Stance, Kind::Consent, Kind::Age, Kind::Pledge, Kind::Ranking];

    /// True if the author of the poll must provide options.
    #[must_use]
    pub const fn has_options(self) -> bool {
        match self {
            Kind::Choice | Kind::Approval | Kind::Ranking => true,
            Kind::Age | Kind::Stance | Kind::Consent | Kind::Pledge => false,
        }
    }

    /// True if a ballot takes several presses, so people cast it in a private chat.
    #[must_use]
    pub const fn takes_steps(self) -> bool {
        match self {
            Kind::Ranking | Kind::Pledge => true,
            Kind::Choice | Kind::Approval | Kind::Age | Kind::Stance | Kind::Consent => false,
        }
    }

    /// True if people tick any number of options, so a ballot shows their ticks.
    #[must_use]
    pub const fn has_ticks(self) -> bool {
        match self {
            Kind::Approval => true,
            Kind::Choice | Kind::Age | Kind::Stance | Kind::Consent | Kind::Pledge | Kind::Ranking => false,
        }
    }
}
