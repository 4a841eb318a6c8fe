//! A class's agreement, its signatures and its suggestions.

use agreements::agreement::Agreement;
use agreements::agreement::phase::Force;
use agreements::agreement::point::About;
use agreements::agreement::signing::{PublishedSignatures, Signature};
use agreements::agreement::version::Version;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::ids::{AgreementNo, PersonId, SuggestionNo};

/// A class's agreement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClassAgreement {
    /// The number.
    pub no: AgreementNo,
    /// The agreement itself.
    pub body: Agreement,
    /// The end of the time to sign. Until then a missing answer blocks its seat. `None` before the signing starts.
    pub sign_until: Option<Timestamp>,
}

/// A card of an agreement in the room.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AgreementCard {
    /// The draft, with a button for suggestions.
    Draft,
    /// The version to sign.
    Sign,
}

/// A guardian's answer to the request to sign.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signed {
    /// The version.
    pub version: u16,
    /// The answer.
    pub answer: Signature,
    /// The guardian's name, if they want to be named.
    pub name: Option<String>,
}

/// A suggestion for an agreement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Suggestion {
    /// The number.
    pub no: SuggestionNo,
    /// The version for which it was made.
    pub version: u16,
    /// The point; `None` for a new one.
    pub about: Option<About>,
    /// The text.
    pub words: String,
    /// The author; `None` once it is decided.
    pub author: Option<PersonId>,
    /// The author's name, if they want to be named.
    pub credit: Option<String>,
    /// True if accepted, false if rejected, `None` while undecided.
    pub accepted: Option<bool>,
    /// The reason for the decision.
    pub reason: Option<String>,
}

/// The version of an agreement that the class sees. A version in force or in signing comes before a newer draft.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Standing {
    /// The agreement.
    pub agreement: Agreement,
    /// The version.
    pub version: Version,
    /// The names of the signers who want to be named; empty before the version is in force.
    pub names: Vec<String>,
    /// The published count of signatures.
    pub told: Option<PublishedSignatures>,
    /// The pupils' part that is in force.
    pub pupils: Option<PupilAgreement>,
}

/// The pupils' part that is in force.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PupilAgreement {
    /// The version.
    pub version: Version,
    /// Its term.
    pub force: Force,
}

/// Marks a name that a parent gave, in the buttons that take it away: four bytes of its hash. It tells the names of one
/// agreement apart and does not depend on their order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NameMark(pub u32);

impl NameMark {
    /// The mark of a name.
    #[must_use]
    pub fn of(name: &str) -> NameMark {
        let [a, b, c, d, ..] = *blake3::hash(name.as_bytes()).as_bytes();
        NameMark(u32::from_be_bytes([a, b, c, d]))
    }
}

/// A contact parent's choice for a suggestion.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// Shows it.
    Look,
    /// Adds its text to the agreement.
    Words,
    /// Accepts it. A contact parent changes the points.
    Change,
    /// Rejects it.
    Reject,
    /// Puts it to a vote.
    Vote,
}
