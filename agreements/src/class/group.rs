//! Groups of children: a school class with its year, a kindergarten group, an after-school group.

use serde::{Deserialize, Serialize};

/// A school year as the country counts it. `Country::year` makes one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Year(pub(super) u8);

impl Year {
    /// The number as the country counts it; 0 is Denmark's year 0 and Sweden's F.
    #[must_use]
    pub const fn number(self) -> u8 {
        self.0
    }
}

/// The kind of group that the parents in the room belong to.
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
    /// All kinds, the most common first.
    pub const ALL: [GroupKind; 3] = [GroupKind::School, GroupKind::Kindergarten, GroupKind::AfterSchool];
}

/// A group of children. Only a school class has a year.
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
