//! The names of classes and councils.

use serde::{Deserialize, Serialize};

/// The name that parents use for their class: one line of 1 to [`ClassName::MAX`] characters.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct ClassName(String);

impl ClassName {
    /// The maximum length, in characters.
    pub const MAX: usize = 60;

    /// The name as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Makes a name of a room's title: folds white space and cuts it to the maximum length. `None` for a blank title.
    #[must_use]
    pub fn from_title(title: &str) -> Option<ClassName> {
        let words: Vec<&str> = title.split(|c: char| c.is_whitespace() || c.is_control()).collect();
        let folded: String = words.into_iter().filter(|w| !w.is_empty()).collect::<Vec<_>>().join(" ");
        ClassName::try_from(folded.chars().take(Self::MAX).collect::<String>()).ok()
    }
}

/// The text is not a valid name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a class's name is one line of 1 to {max} characters", max = ClassName::MAX)]
pub struct NotAName;

impl TryFrom<String> for ClassName {
    type Error = NotAName;

    fn try_from(text: String) -> Result<Self, NotAName> {
        let name = text.trim();
        let fits = (1..=Self::MAX).contains(&name.chars().count()) && !name.chars().any(char::is_control);
        if fits { Ok(Self(name.to_owned())) } else { Err(NotAName) }
    }
}

impl From<ClassName> for String {
    fn from(name: ClassName) -> String {
        name.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_one_short_line() {
        assert_eq!(ClassName::try_from("  5B ".to_owned()).unwrap().as_str(), "5B");
        assert_eq!(ClassName::try_from("a\nb".to_owned()), Err(NotAName));
        assert_eq!(ClassName::try_from(" ".to_owned()), Err(NotAName));
        assert_eq!(ClassName::try_from("æ".repeat(61)), Err(NotAName));
        assert_eq!(ClassName::from_title("5B\n foreldre").unwrap().as_str(), "5B foreldre");
        assert_eq!(ClassName::from_title(&"x".repeat(200)).unwrap().as_str().len(), 60);
        assert_eq!(ClassName::from_title(" \n "), None);
    }
}
