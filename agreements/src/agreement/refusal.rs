//! Refusals of the agreement.

use crate::agreement::point::MOST_POINTS;

/// The reason why an agreement cannot change in this way now.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum AgreementRefused {
    /// The class votes on it.
    #[error("the class votes on it")]
    Adopting,
    /// It ended.
    #[error("it has ended")]
    Ended,
    /// It has the maximum number of points.
    #[error("it has {MOST_POINTS} points already")]
    Full,
    /// It has that point already.
    #[error("it has that point already")]
    Twice,
    /// There is no such point.
    #[error("there is no such point")]
    NoPoint,
    /// No point is settled yet.
    #[error("no point is settled yet")]
    NothingSettled,
    /// Nothing changed since the last version.
    #[error("nothing has changed since the last version")]
    NothingNew,
    /// The changes are not in a version yet.
    #[error("what has changed is not in a version yet")]
    NotRolledOut,
    /// There is no draft.
    #[error("no version stands as a draft")]
    NoDraft,
}
