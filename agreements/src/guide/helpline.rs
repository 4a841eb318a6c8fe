//! Helplines by country.

use jiff::civil::Date;
use serde::Deserialize;

use crate::class::country::Country;
use crate::content::source::Source;

/// The id of the helpline for immediate danger. It covers every country.
pub const EMERGENCY: &str = "emergency";

/// A helpline.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Helpline {
    /// The id; the file has the same name.
    pub id: String,
    /// The countries that it covers.
    pub countries: Vec<Country>,
    /// The position in the list.
    pub place: u32,
    /// The proper name; it is not translated.
    pub name: String,
    /// The phone number.
    pub phone: Option<String>,
    /// The web address without the scheme.
    pub web: Option<String>,
    /// True if it certainly answers around the clock.
    #[serde(default)]
    pub always_open: bool,
    /// True if its opening hours or its status are outdated or unclear.
    #[serde(default)]
    pub uncertain: bool,
    /// True if it takes calls from children.
    #[serde(default)]
    pub for_children: bool,
    /// The source of it.
    #[serde(rename = "source")]
    pub sources: Vec<Source>,
    /// The person who approved it; empty until somebody has.
    pub reviewed_by: String,
    /// The last day before somebody must check it again.
    pub expires: Date,
}

impl Helpline {
    /// The id of its text.
    #[must_use]
    pub fn text_id(&self) -> String {
        format!("helpline-{}-about", self.id)
    }

    /// True if it certainly answers at any hour on this day.
    #[must_use]
    pub fn is_open(&self, today: Date) -> bool {
        self.always_open && !self.uncertain && self.expires >= today
    }

    /// The first fault of this file by itself: a word near it, and a message.
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
