//! A class's agreement: what the store holds of it, of signatures and of suggestions.

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
    /// Its number.
    pub no: AgreementNo,
    /// The agreement.
    pub body: Agreement,
    /// Until when a guardian who has not answered is waited for, once they have been asked to sign.
    pub sign_until: Option<Timestamp>,
}

/// A card of an agreement in the room.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AgreementCard {
    /// The draft, below which something can be suggested.
    Draft,
    /// The one to sign.
    Sign,
}

/// What a guardian has answered to being asked to sign.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signed {
    /// The version.
    pub version: u16,
    /// The answer.
    pub answer: Signature,
    /// Under which name, if they wish to be named.
    pub name: Option<String>,
}

/// Something that was suggested for an agreement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Suggestion {
    /// Its number.
    pub no: SuggestionNo,
    /// The version that it was made on.
    pub version: u16,
    /// The point that it is about; nothing for a new one.
    pub about: Option<About>,
    /// What it says.
    pub words: String,
    /// Who made it, until it is decided.
    pub author: Option<PersonId>,
    /// Under which name they wish to be named.
    pub credit: Option<String>,
    /// Whether it was accepted; nothing while nobody has decided.
    pub accepted: Option<bool>,
    /// Why.
    pub reason: Option<String>,
}

/// The version of an agreement that the class sees: in force, or being signed, rather than a draft of something newer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Standing {
    /// The agreement.
    pub agreement: Agreement,
    /// The version.
    pub version: Version,
    /// The names of those who wish to be named; none before it is in force.
    pub names: Vec<String>,
    /// What may be told of the signatures.
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

/// What becomes of a suggestion.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// It is looked at.
    Look,
    /// Its words go into the agreement.
    Words,
    /// It is accepted, and whoever leads changes the points.
    Change,
    /// It is not accepted.
    Reject,
    /// The class votes on it.
    Vote,
}
