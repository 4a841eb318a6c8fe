//! Councils: those who speak for the parents of several classes, and what they ask of all of them.

pub mod goals;
pub mod kind;
pub mod sum;

use crate::class::country::Country;
use crate::class::name::ClassName;
use crate::council::kind::CouncilKind;

/// A council as it was founded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Council {
    /// What its members call it.
    pub name: ClassName,
    /// Where its classes are.
    pub country: Country,
    /// What it is.
    pub kind: CouncilKind,
    /// The code of the language that the bot speaks in its room.
    pub language: String,
}
