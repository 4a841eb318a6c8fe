//! Helplines: who can be asked, by country.

use jiff::civil::Date;
use serde::Deserialize;

use crate::class::country::Country;
use crate::content::source::Source;

/// The helpline to call when somebody is in danger; every country has its number.
pub const EMERGENCY: &str = "emergency";

/// Somebody who can be asked.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Helpline {
    /// Its id, which is also its file's name.
    pub id: String,
    /// Where it helps.
    pub countries: Vec<Country>,
    /// Its place in the list.
    pub place: u32,
    /// What it is called: a proper name, not translated.
    pub name: String,
    /// Its number.
    pub phone: Option<String>,
    /// Its address, without the scheme.
    pub web: Option<String>,
    /// True when it is certain that somebody answers round the clock.
    #[serde(default)]
    pub always_open: bool,
    /// True when its hours or its standing are old or unclear.
    #[serde(default)]
    pub uncertain: bool,
    /// True when children call it themselves.
    #[serde(default)]
    pub for_children: bool,
    /// Who says so.
    #[serde(rename = "source")]
    pub sources: Vec<Source>,
    /// Who has read and approved it; empty until a person has.
    pub reviewed_by: String,
    /// After this day it must be checked again.
    pub expires: Date,
}

impl Helpline {
    /// The id of its text.
    #[must_use]
    pub fn text_id(&self) -> String {
        format!("helpline-{}-about", self.id)
    }

    /// True when it is certain on that day that somebody answers whenever one calls.
    #[must_use]
    pub fn is_open(&self, today: Date) -> bool {
        self.always_open && !self.uncertain && self.expires >= today
    }

    /// What is wrong with it by itself: near which word of the file, and in words.
    pub(crate) fn fault(&self) -> Option<(&'static str, String)> {
        if self.phone.is_none() && self.web.is_none() {
            return Some(("name", "a helpline has a number or an address".into()));
        }
        if self.countries.is_empty() || self.sources.is_empty() {
            return Some(("id", "a helpline has a country and a source".into()));
        }
        Source::fault(&self.sources, self.expires).map(|what| ("expires", what))
    }
}
