//! Queue entries of councils and of their classes.

use jiff::civil::Date;
use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

use crate::class::CouncilAsk;
use crate::ids::{AskNo, PersonId, PollNo};

/// The delay from the closing time of a council's poll to its sum. Late closes in the classes still count.
const LATE: SignedDuration = SignedDuration::from_hours(24);

/// A job of a council, or of a class in one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "what")]
pub(crate) enum CouncilJob {
    /// Tells the council that a class joined or left.
    News {
        /// The name of the class.
        class: String,
        /// True if the class joined.
        joined: bool,
    },
    /// Takes the sum of a council's poll.
    End {
        /// The poll.
        poll: PollNo,
    },
    /// Posts the result of a council's poll.
    Ended {
        /// The poll.
        poll: PollNo,
    },
    /// Counts the goals that the council's classes reached.
    Year {
        /// The day.
        on: Date,
    },
    /// Tells the class that it joined or left a council.
    Told {
        /// The name of the council.
        council: String,
        /// True if the class joined.
        joined: bool,
    },
    /// Brings a council's question to the class.
    Asks {
        /// The question.
        ask: CouncilAsk,
    },
    /// Asks a contact parent whether the class takes the question.
    Ask {
        /// The contact parent.
        person: PersonId,
        /// The question.
        ask: AskNo,
    },
    /// Posts a council's announcement in the class.
    Says {
        /// The name of the council.
        council: String,
        /// The announcement.
        words: String,
    },
    /// Brings a council's offer of a series of dilemmas to the class.
    Offers {
        /// The name of the council.
        council: String,
        /// The series.
        series: String,
    },
    /// Makes that offer to a contact parent.
    Offer {
        /// The contact parent.
        person: PersonId,
        /// The name of the council.
        council: String,
        /// The series.
        series: String,
    },
}

impl CouncilJob {
    /// The one person to whom the job writes, if any.
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

    /// The time of the sum, for a council's poll that closes at `closes_at`.
    pub(crate) fn end_of(closes_at: Timestamp) -> Timestamp {
        closes_at + LATE
    }
}
