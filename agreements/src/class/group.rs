//! Groups of children: a school class with its year, a kindergarten group, an after-school group.

use serde::{Deserialize, Serialize};

/// A school year by the country's own count; made by [`Country::year`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Year(pub(super) u8);

impl Year {
    /// The number as the country counts; 0 is Denmark's year 0 and Sweden's F.
    #[must_use]
    pub const fn number(self) -> u8 {
        self.0
    }
}

/// The kind of group whose parents meet in the room.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum GroupKind {
    /// A class at school.
    School,
    /// A kindergarten group.
    Kindergarten,
    /// An after-school group.
    AfterSchool,
}

impl GroupKind {
    /// All kinds, the most usual first.
    pub const ALL: [GroupKind; 3] = [GroupKind::School, GroupKind::Kindergarten, GroupKind::AfterSchool];
}

/// A group of children: only a school class has a year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "kind", content = "year")]
pub enum Group {
    /// A class at school, with its year.
    School(Year),
    /// A kindergarten group.
    Kindergarten,
    /// An after-school group.
    AfterSchool,
}
