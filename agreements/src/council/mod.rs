//! Councils: representatives of the parents of several classes.

pub mod goals;
pub mod kind;
pub mod sum;

use crate::class::country::Country;
use crate::class::name::ClassName;
use crate::council::kind::CouncilKind;

/// The answers that set up a council.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Council {
    /// The name that its members use.
    pub name: ClassName,
    /// The country of its classes.
    pub country: Country,
    /// The kind of council.
    pub kind: CouncilKind,
    /// The code of the language of its room.
    pub language: String,
}
