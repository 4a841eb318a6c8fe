//! Variants: texts with a version of their own for some countries, where the law or the service differs.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::class::country::Country;

/// The countries that have their own version of a text, by the part of the text's id.
#[derive(Debug, Clone, PartialEq, Eq, Default, Deserialize)]
#[serde(transparent)]
pub struct Variants(BTreeMap<String, Vec<Country>>);

impl Variants {
    /// The part of the text's id for this country.
    #[must_use]
    pub fn part(&self, part: &str, country: Country) -> String {
        match self.0.get(part) {
            Some(own) if own.contains(&country) => format!("{part}-{}", country.code()),
            _ => part.to_owned(),
        }
    }

    /// The ids that translators must write for a part: a general one, and one for each country with its own version.
    /// There is no general one if every country has its own.
    #[must_use]
    pub fn parts(&self, part: &str) -> Vec<String> {
        let mut parts: Vec<String> = Country::ALL.iter().map(|country| self.part(part, *country)).collect();
        parts.sort();
        parts.dedup();
        parts
    }

    /// The first part in the file that is not in `parts`.
    pub(crate) fn unknown(&self, parts: &[String]) -> Option<&str> {
        self.0.keys().find(|part| !parts.contains(part)).map(String::as_str)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_country_gets_its_own_variant_if_there_is_one() {
        let variants: Variants = toml::from_str("answer = [\"dk\"]\nlaw = [\"no\", \"dk\", \"se\"]\n").unwrap();
        assert_eq!(variants.part("answer", Country::Dk), "answer-dk");
        assert_eq!(variants.part("answer", Country::Se), "answer");
        assert_eq!(variants.parts("answer"), ["answer", "answer-dk"]);
        assert_eq!(variants.parts("law"), ["law-dk", "law-no", "law-se"]);
        assert_eq!(variants.parts("try"), ["try"]);
        assert_eq!(variants.unknown(&["answer".to_owned()]), Some("law"));
    }
}
