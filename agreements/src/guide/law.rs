//! Laws and public advice, by country.

use jiff::civil::Date;
use serde::Deserialize;

use crate::class::country::Country;
use crate::content::source::{Dated, Source};

/// How far a law or a piece of public advice has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// It applies.
    InForce,
    /// It is advice.
    Advice,
    /// Parties have agreed on it; it is no law.
    Agreed,
    /// It is a bill, or is being heard.
    Proposed,
    /// A government has said that it will propose it.
    Announced,
    /// Somebody looks into it.
    Inquiry,
}

impl Status {
    /// True when it applies or is advised now, rather than being on its way.
    #[must_use]
    pub const fn stands(self) -> bool {
        match self {
            Status::InForce | Status::Advice => true,
            Status::Agreed | Status::Proposed | Status::Announced | Status::Inquiry => false,
        }
    }
}

/// A law or public advice of a country, as it stands or is proposed.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Law {
    /// Its id, which is also its file's name.
    pub id: String,
    /// Where it is.
    pub country: Country,
    /// Its place in the country's list.
    pub place: u32,
    /// How far it has come.
    pub status: Status,
    /// Since when, or when it was said.
    pub dated: Dated,
    /// The age from which a child may agree to the use of its data, where it is the law on that.
    pub consent_age: Option<u8>,
    /// True when its status was not seen at first hand, or what became of it is not known.
    #[serde(default)]
    pub uncertain: bool,
    /// Who says so.
    #[serde(rename = "source")]
    pub sources: Vec<Source>,
    /// Who has read and approved it; empty until a person has.
    pub reviewed_by: String,
    /// After this day it must be checked again.
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

    /// What is wrong with it by itself: near which word of the file, and in words.
    pub(crate) fn fault(&self) -> Option<(&'static str, String)> {
        if self.sources.is_empty() {
            return Some(("id", "a law has a source".into()));
        }
        Source::fault(&self.sources, self.expires).map(|what| ("expires", what))
    }
}
