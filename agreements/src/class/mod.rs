//! The class: a country, the kind of group and year, and how many children it has.

pub mod country;
pub mod group;
pub mod name;
pub mod seats;
pub mod stage;

use crate::class::country::Country;
use crate::class::group::Group;
use crate::class::name::ClassName;
use crate::class::seats::ChildCount;

/// A class as it was founded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Profile {
    /// What its parents call it.
    pub name: ClassName,
    /// Where it goes to school.
    pub country: Country,
    /// The kind of group, with its year where it has one.
    pub group: Group,
    /// How many children it has.
    pub children: ChildCount,
    /// The code of the language that the bot speaks in the room.
    pub language: String,
}
