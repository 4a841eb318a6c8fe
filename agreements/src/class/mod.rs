//! The class: its name, country, group and number of children.

pub mod country;
pub mod group;
pub mod name;
pub mod seats;
pub mod stage;

use crate::class::country::Country;
use crate::class::group::Group;
use crate::class::name::ClassName;
use crate::class::seats::ChildCount;

/// A class: the answers of its set-up, and what was changed since.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Profile {
    /// The name that its parents use.
    pub name: ClassName,
    /// The country of the school.
    pub country: Country,
    /// The kind of group; a school class has a year too.
    pub group: Group,
    /// How many children it has.
    pub children: ChildCount,
    /// The code of the language of the room.
    pub language: String,
    /// True if only the seats of printed slips have a vote.
    pub slips_only: bool,
}
