//! Laws and public advice, by country.

use jiff::civil::Date;
use serde::Deserialize;

use crate::class::country::Country;
use crate::content::source::{Dated, Source};

/// The status of a law or of public advice.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// The law is in force.
    InForce,
    /// An authority gives this advice.
    Advice,
    /// Political parties agreed on it; there is no law yet.
    Agreed,
    /// It is a bill or in consultation.
    Proposed,
    /// A government announced a proposal.
    Announced,
    /// An inquiry is under way.
    Inquiry,
}

impl Status {
    /// True for laws in force and for current advice.
    #[must_use]
    pub const fn stands(self) -> bool {
        match self {
            Status::InForce | Status::Advice => true,
            Status::Agreed | Status::Proposed | Status::Announced | Status::Inquiry => false,
        }
    }
}

/// A law or public advice of a country, in force or proposed.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Law {
    /// The id; the file has the same name.
    pub id: String,
    /// The country.
    pub country: Country,
    /// The position in the country's list.
    pub place: u32,
    /// The status.
    pub status: Status,
    /// The date of the status.
    pub dated: Dated,
    /// The age of consent to data processing, in the law on this subject.
    pub consent_age: Option<u8>,
    /// True if nobody saw the status at first hand, or later developments are unknown.
    #[serde(default)]
    pub uncertain: bool,
    /// The source of it.
    #[serde(rename = "source")]
    pub sources: Vec<Source>,
    /// The person who approved it; empty until somebody has.
    pub reviewed_by: String,
    /// The last day before somebody must check it again.
    pub expires: Date,
}

impl Law {
    /// The ids of all texts that every language must have for this law.
    #[must_use]
    pub fn text_ids(&self) -> Vec<String> {
        ["title", "body"].map(|part| self.text_id(part)).to_vec()
    }

    /// The id of one of its texts.
    #[must_use]
    pub fn text_id(&self, part: &str) -> String {
        format!("law-{}-{part}", self.id)
    }

    /// The first fault of this file by itself: a word near it, and a message.
    pub(crate) fn fault(&self) -> Option<(&'static str, String)> {
        if self.sources.is_empty() {
            return Some(("id", "a law has a source".into()));
        }
        Source::fault(&self.sources, self.expires).map(|what| ("expires", what))
    }
}
