//! The languages that Enige speaks.

use anyhow::{Context, Result};

/// A language of the product.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, clap::ValueEnum)]
pub enum Lang {
    /// Norwegian bokmål, the source language.
    #[default]
    Nb,
    /// Danish.
    Da,
    /// Swedish.
    Sv,
    /// English.
    En,
}

impl Lang {
    /// All languages, the source language first.
    pub const ALL: [Lang; 4] = [Lang::Nb, Lang::Da, Lang::Sv, Lang::En];

    /// The language's tag, which is also the name of its folder in `locales/`.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Lang::Nb => "nb",
            Lang::Da => "da",
            Lang::Sv => "sv",
            Lang::En => "en",
        }
    }

    /// The language for a tag. Ignores the region; every kind of Norwegian is bokmål.
    #[must_use]
    pub fn from_code(tag: &str) -> Option<Lang> {
        let primary = tag.split(['-', '_']).next().unwrap_or(tag).to_ascii_lowercase();
        match primary.as_str() {
            "no" | "nn" => Some(Lang::Nb),
            primary => Lang::ALL.into_iter().find(|lang| lang.code() == primary),
        }
    }

    /// The language with this code in the database.
    ///
    /// # Errors
    /// If the program does not know the language.
    pub(crate) fn stored(code: &str) -> Result<Lang> {
        Lang::from_code(code).with_context(|| format!("the unknown language `{code}`"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_clients_language_tag_finds_the_language() {
        assert_eq!(Lang::from_code("da"), Some(Lang::Da));
        assert_eq!(Lang::from_code("en-GB"), Some(Lang::En));
        assert_eq!(Lang::from_code("nn"), Some(Lang::Nb));
        assert_eq!(Lang::from_code("fi"), None);
    }

    #[test]
    fn an_unknown_language_in_the_database_is_an_error_with_its_code() {
        assert_eq!(Lang::stored("da").ok(), Some(Lang::Da));
        assert_eq!(Lang::stored("xx").map_err(|error| error.to_string()), Err("the unknown language `xx`".to_owned()));
    }
}
