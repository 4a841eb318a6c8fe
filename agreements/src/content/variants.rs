//! Texts that read differently in some countries, because law or service differs there.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::class::country::Country;

/// The parts of a thing's text that some countries have of their own.
#[derive(Debug, Clone, PartialEq, Eq, Default, Deserialize)]
#[serde(transparent)]
pub struct Variants(BTreeMap<String, Vec<Country>>);

impl Variants {
    /// The part as it reads in a country.
    #[must_use]
    pub fn part(&self, part: &str, country: Country) -> String {
        match self.0.get(part) {
            Some(own) if own.contains(&country) => format!("{part}-{}", country.code()),
            _ => part.to_owned(),
        }
    }

    /// All that must be written for a part: one for all, and one for each country that has its own; none for all when
    /// every country has its own.
    #[must_use]
    pub fn parts(&self, part: &str) -> Vec<String> {
        let mut parts: Vec<String> = Country::ALL.iter().map(|country| self.part(part, *country)).collect();
        parts.sort();
        parts.dedup();
        parts
    }

    /// The first part that it names and that is none of these.
    pub(crate) fn unknown(&self, parts: &[String]) -> Option<&str> {
        self.0.keys().find(|part| !parts.contains(part)).map(String::as_str)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_country_reads_its_own_text_where_it_has_one() {
        let variants: Variants = toml::from_str("answer = [\"dk\"]\nlaw = [\"no\", \"dk\", \"se\"]\n").unwrap();
        assert_eq!(variants.part("answer", Country::Dk), "answer-dk");
        assert_eq!(variants.part("answer", Country::Se), "answer");
        assert_eq!(variants.parts("answer"), ["answer", "answer-dk"]);
        assert_eq!(variants.parts("law"), ["law-dk", "law-no", "law-se"]);
        assert_eq!(variants.parts("try"), ["try"]);
        assert_eq!(variants.unknown(&["answer".to_owned()]), Some("law"));
    }
}
