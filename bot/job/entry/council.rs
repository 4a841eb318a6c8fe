//! Queue entries of councils, and of the classes in one.

use jiff::civil::Date;
use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

use crate::class::CouncilAsk;
use crate::ids::{AskNo, PersonId, PollNo};

/// How long after its closing time a council's poll ends: a class whose close came late is counted all the same.
const LATE: SignedDuration = SignedDuration::from_hours(24);

/// What is done for a council, or for a class that is in one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "what")]
pub(crate) enum CouncilJob {
    /// Tells the council that a class has joined, or has left.
    News {
        /// What the class is called.
        class: String,
        /// True when it has joined.
        joined: bool,
    },
    /// Takes the sum of a poll of the council.
    End {
        /// Which one.
        poll: PollNo,
    },
    /// Tells the council what came of a poll that has ended.
    Ended {
        /// Which one.
        poll: PollNo,
    },
    /// Counts what the council's classes have reached.
    Year {
        /// The day.
        on: Date,
    },
    /// Tells the class that it has joined a council, or has left it.
    Told {
        /// What the council is called.
        council: String,
        /// True when it has joined.
        joined: bool,
    },
    /// Asks the class what the council asks all of them.
    Asks {
        /// What.
        ask: CouncilAsk,
    },
    /// Asks one who leads the class whether it is put to the class.
    Ask {
        /// Whom.
        person: PersonId,
        /// What.
        ask: AskNo,
    },
    /// Tells the class what the council says.
    Says {
        /// What the council is called.
        council: String,
        /// What it says.
        words: String,
    },
    /// Offers the class a series of dilemmas.
    Offers {
        /// What the council is called.
        council: String,
        /// The series.
        series: String,
    },
    /// Offers it to one who leads the class.
    Offer {
        /// Whom.
        person: PersonId,
        /// What the council is called.
        council: String,
        /// The series.
        series: String,
    },
}

impl CouncilJob {
    /// The one person to whom it writes, if it writes to one.
    pub(super) const fn person(&self) -> Option<PersonId> {
        match self {
            CouncilJob::Ask { person, .. } | CouncilJob::Offer { person, .. } => Some(*person),
            CouncilJob::News { .. }
            | CouncilJob::End { .. }
            | CouncilJob::Ended { .. }
            | CouncilJob::Year { .. }
            | CouncilJob::Told { .. }
            | CouncilJob::Asks { .. }
            | CouncilJob::Says { .. }
            | CouncilJob::Offers { .. } => None,
        }
    }

    /// When a council's poll ends that closes then.
    pub(crate) fn end_of(closes_at: Timestamp) -> Timestamp {
        closes_at + LATE
    }
}
