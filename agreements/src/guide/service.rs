//! The guide: services with their ages, and laws; every figure dated and sourced.

use serde::Deserialize;

use crate::class::country::Country;
use crate::content::id::ClauseId;
use crate::content::source::Source;

/// A service that children use, by its proper name.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Service {
    /// Its id, which is also its file's name.
    pub id: String,
    /// What it is called.
    pub name: String,
    /// What else people call it, in lower case.
    pub also: Vec<String>,
    /// The points of an agreement that concern it.
    pub clauses: Vec<ClauseId>,
    /// The settings to check, by the ids of their texts.
    pub settings: Vec<Setting>,
    /// Who has read and approved it; empty until a person has.
    pub reviewed_by: String,
    /// The age in its own terms.
    #[serde(default)]
    pub terms: Vec<Terms>,
    /// The recommended age.
    #[serde(default, rename = "rating")]
    pub ratings: Vec<Rating>,
    /// Who has said what else stands about it.
    #[serde(default, rename = "source")]
    pub sources: Vec<Source>,
}

/// A setting that is worth a look.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Setting {
    /// The profile is private.
    Private,
    /// The place is not shown.
    Location,
    /// Only friends may write.
    Contact,
    /// Nothing can be bought.
    Purchases,
    /// A parent says yes to new apps.
    Installs,
    /// No pictures of other children without their yes.
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

/// An age in a service's own terms.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Terms {
    /// The age in years, where it is one number.
    pub age: Option<u8>,
    /// True when a parent cannot allow it earlier.
    #[serde(default)]
    pub absolute: bool,
    /// Where it holds; in all countries when none is named.
    #[serde(default)]
    pub countries: Vec<Country>,
    /// The text that says more, by the end of its id.
    pub says: Option<String>,
    /// True when it was not seen at first hand, or sources differ.
    #[serde(default)]
    pub uncertain: bool,
    /// Who says so.
    pub source: Source,
}

/// A recommended age, by a system that rates games and apps.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rating {
    /// The system's name.
    pub system: String,
    /// The age as the system writes it.
    pub mark: String,
    /// True when it was given by the rules from before June 2026.
    #[serde(default)]
    pub old_rules: bool,
    /// True when it was not seen at first hand, or sources differ.
    #[serde(default)]
    pub uncertain: bool,
    /// Who says so.
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

    /// The ages in its own terms that hold in a country.
    pub fn terms_in(&self, country: Country) -> impl Iterator<Item = &Terms> {
        self.terms.iter().filter(move |terms| terms.countries.is_empty() || terms.countries.contains(&country))
    }

    /// What is wrong with it by itself: near which word of the file, and in words.
    pub(crate) fn fault(&self) -> Option<(&'static str, String)> {
        if self.terms.iter().any(|terms| terms.age.is_none() && terms.says.is_none()) {
            return Some(("terms", "an age in the terms is a number, or a text says it".into()));
        }
        None
    }

    /// How far what somebody wrote is from one of its names: 0 when it is one, larger numbers for a beginning of one and
    /// for a typing error; nothing when it is something else.
    fn distance(&self, wanted: &str) -> Option<usize> {
        let names = [&self.id, &self.name].into_iter().chain(&self.also).map(|name| plain(name));
        names.filter_map(|name| distance(&name, wanted)).min()
    }
}

/// The letters and digits of a name, in lower case: what people mean by it.
fn plain(name: &str) -> String {
    name.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// How many typing errors lie between a name and what somebody wrote, as far as they may.
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

/// The services that somebody may mean, the nearest first: one alone when they wrote its name.
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
    fn a_service_is_found_by_its_names_and_by_what_is_almost_one() {
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
