//! The guide: services with their age limits, and their search by name; laws, incidents and helplines.

pub mod helpline;
pub mod incident;
pub mod law;

use serde::Deserialize;

use crate::class::country::Country;
use crate::content::id::ClauseId;
use crate::content::source::Source;

/// A service that children use.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Service {
    /// The id; the file has the same name.
    pub id: String,
    /// The proper name.
    pub name: String,
    /// Other names, in lower case.
    pub also: Vec<String>,
    /// The related clauses.
    pub clauses: Vec<ClauseId>,
    /// The settings to check.
    pub settings: Vec<Setting>,
    /// The person who approved it; empty until somebody has.
    pub reviewed_by: String,
    /// The age limits in its own terms.
    #[serde(default)]
    pub terms: Vec<Terms>,
    /// The recommended ages.
    #[serde(default, rename = "rating")]
    pub ratings: Vec<Rating>,
    /// The sources of its other texts.
    #[serde(default, rename = "source")]
    pub sources: Vec<Source>,
}

/// A setting that parents should check.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Setting {
    /// Private profile.
    Private,
    /// Hidden location.
    Location,
    /// Messages from friends only.
    Contact,
    /// No purchases.
    Purchases,
    /// A parent approves new apps.
    Installs,
    /// No pictures of other children without their consent.
    Photos,
}

impl Setting {
    /// All settings.
    pub const ALL: [Setting; 6] =
        [Setting::Private, Setting::Location, Setting::Contact, Setting::Purchases, Setting::Installs, Setting::Photos];

    /// The id of its text.
    #[must_use]
    pub const fn text_id(self) -> &'static str {
        match self {
            Setting::Private => "setting-private",
            Setting::Location => "setting-location",
            Setting::Contact => "setting-contact",
            Setting::Purchases => "setting-purchases",
            Setting::Installs => "setting-installs",
            Setting::Photos => "setting-photos",
        }
    }
}

/// An age limit in a service's own terms.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Terms {
    /// The age in years, if it is one number.
    pub age: Option<u8>,
    /// True if a parent cannot allow an earlier start.
    #[serde(default)]
    pub absolute: bool,
    /// The countries that it applies to; empty for all.
    #[serde(default)]
    pub countries: Vec<Country>,
    /// The last part of the id of a text with details.
    pub says: Option<String>,
    /// True if nobody saw it at first hand, or sources differ.
    #[serde(default)]
    pub uncertain: bool,
    /// The source of it.
    pub source: Source,
}

/// An age recommendation from a rating system for games and apps.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rating {
    /// The system's name.
    pub system: String,
    /// The age in the system's notation.
    pub mark: String,
    /// True for a rating under the rules before June 2026.
    #[serde(default)]
    pub old_rules: bool,
    /// True if nobody saw it at first hand, or sources differ.
    #[serde(default)]
    pub uncertain: bool,
    /// The source of it.
    pub source: Source,
}

impl Service {
    /// The ids of all texts that every language must have for this service, besides those of the settings.
    #[must_use]
    pub fn text_ids(&self) -> Vec<String> {
        let says = self.terms.iter().filter_map(|terms| Some(format!("terms-{}", terms.says.as_ref()?)));
        std::iter::once("look".to_owned()).chain(says).map(|part| self.text_id(&part)).collect()
    }

    /// The id of one of its texts.
    #[must_use]
    pub fn text_id(&self, part: &str) -> String {
        format!("app-{}-{part}", self.id)
    }

    /// The age limits of its own terms in this country.
    pub fn terms_in(&self, country: Country) -> impl Iterator<Item = &Terms> {
        self.terms.iter().filter(move |terms| terms.countries.is_empty() || terms.countries.contains(&country))
    }

    /// The first fault of this file by itself: a word near it, and a message.
    pub(crate) fn fault(&self) -> Option<(&'static str, String)> {
        if self.terms.iter().any(|terms| terms.age.is_none() && terms.says.is_none()) {
            return Some(("terms", "an age in the terms is a number, or a text says it".into()));
        }
        None
    }

    /// The distance between a query and the nearest name: 0 for a match, more for a prefix or a typing error. `None` if
    /// no name is near.
    fn distance(&self, wanted: &str) -> Option<usize> {
        let names = [&self.id, &self.name].into_iter().chain(&self.also).map(|name| plain(name));
        names.filter_map(|name| distance(&name, wanted)).min()
    }
}

/// Normalizes a name to letters and digits in lower case.
fn plain(name: &str) -> String {
    name.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// The distance between a name and a query; `None` above the maximum number of typing errors.
fn distance(name: &str, wanted: &str) -> Option<usize> {
    if name == wanted {
        return Some(0);
    }
    let letters = wanted.chars().count();
    if letters >= 3 && name.starts_with(wanted) {
        return Some(1);
    }
    let most = if letters <= 4 { 1 } else { 2 };
    let errors = strsim::damerau_levenshtein(name, wanted);
    (letters >= 3 && errors <= most).then_some(errors + 1)
}

/// The services that match a query, the nearest first. An exact match excludes the others.
pub(crate) fn find<'a>(services: impl Iterator<Item = &'a Service>, wanted: &str) -> Vec<&'a Service> {
    let wanted = plain(wanted);
    let near = services.filter_map(|service| Some((service.distance(&wanted)?, service)));
    let mut found: Vec<(usize, &Service)> = near.collect();
    found.sort_by_key(|(errors, service)| (*errors, &service.name));
    let exact = found.first().is_some_and(|(errors, _)| *errors == 0);
    found.into_iter().filter(|(errors, _)| !exact || *errors == 0).map(|(_, service)| service).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn service(id: &str, name: &str, also: &[&str]) -> Service {
        let also = also.iter().map(|name| format!("\"{name}\"")).collect::<Vec<_>>().join(", ");
        let text = format!(
            "id = \"{id}\"\nname = \"{name}\"\nalso = [{also}]\nclauses = []\nsettings = []\nreviewed_by = \"\"\n"
        );
        toml::from_str(&text).unwrap()
    }

    #[test]
    fn a_service_is_found_by_its_names_prefixes_and_typing_errors() {
        let all = [
            service("snapchat", "Snapchat", &["snap"]),
            service("messenger", "Messenger", &[]),
            service("messenger-kids", "Messenger Kids", &["facebook kids"]),
            service("chatgpt", "ChatGPT", &["gpt"]),
        ];
        let found = |wanted: &str| find(all.iter(), wanted).iter().map(|s| s.id.as_str()).collect::<Vec<_>>().join(" ");
        assert_eq!(found("Snapchat"), "snapchat");
        assert_eq!(found("snap"), "snapchat");
        assert_eq!(found("snpachat"), "snapchat");
        assert_eq!(found("Chat GPT"), "chatgpt");
        assert_eq!(found("messenger"), "messenger", "its own name, and not the longer one");
        assert_eq!(found("mess"), "messenger messenger-kids");
        assert_eq!(found("massenger kid"), "messenger-kids");
        assert_eq!(found("x"), "");
        assert_eq!(found(""), "");
        assert_eq!(found("facebook"), "messenger-kids");
        assert_eq!(found("🎈"), "");
        assert_eq!(found(&"a".repeat(500)), "");
    }
}
