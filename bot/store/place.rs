//! The place of a ciphertext.

use std::fmt::{Display, Write};

use crate::ids::ClassId;

/// Where a ciphertext stands: its table and column, its class, and the key of its row. It is the associated data of the
/// cipher, so a ciphertext that was moved does not open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place(Vec<u8>);

impl Place {
    /// A column. What follows from the row is added by [`Place::in_class`] and [`Place::at`].
    #[must_use]
    pub fn of(table: &str, column: &str) -> Place {
        Place(Vec::new()).with(b't', table).with(b'c', column)
    }

    /// The class of the row.
    #[must_use]
    pub fn in_class(self, class: ClassId) -> Place {
        self.with(b'k', class.0)
    }

    /// The next part of the row's key, within its class.
    #[must_use]
    pub fn at(self, part: impl Display) -> Place {
        self.with(b'r', part)
    }

    /// The same for a part that is no text, such as a pseudonym.
    #[must_use]
    pub fn at_bytes(self, part: &[u8]) -> Place {
        let hex = part.iter().fold(String::new(), |mut hex, byte| {
            // A string takes all that is written to it.
            let _ = write!(hex, "{byte:02x}");
            hex
        });
        self.at(hex)
    }

    /// The place as bytes. Each part has its kind and its length before it, so no two places have the same bytes.
    pub(super) fn as_bytes(&self) -> &[u8] {
        &self.0
    }

    fn with(mut self, kind: u8, part: impl Display) -> Place {
        let part = part.to_string();
        self.0.push(kind);
        self.0.extend((part.len() as u64).to_le_bytes());
        self.0.extend(part.as_bytes());
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_never_run_into_each_other() {
        let places = [
            Place::of("a", "bc"),
            Place::of("ab", "c"),
            Place::of("a", "b").at("c"),
            Place::of("a", "b").at("cd"),
            Place::of("a", "b").at("c").at("d"),
            Place::of("a", "b").at(""),
            Place::of("a", "b"),
        ];
        for (at, one) in places.iter().enumerate() {
            assert!(places[at + 1..].iter().all(|other| other != one), "{one:?}");
        }
        assert_eq!(Place::of("a", "b").at_bytes(&[0, 0xfe]), Place::of("a", "b").at("00fe"));
    }
}
