//! Why something cannot be done to an agreement.

use crate::agreement::point::MOST_POINTS;

/// Why something cannot be done to an agreement now.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum AgreementRefused {
    /// The class votes on it.
    #[error("the class votes on it")]
    Adopting,
    /// It has ended.
    #[error("it has ended")]
    Ended,
    /// It has as many points as it may have.
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
    /// Nothing has changed since the last version.
    #[error("nothing has changed since the last version")]
    NothingNew,
    /// What has changed is not in a version yet.
    #[error("what has changed is not in a version yet")]
    NotRolledOut,
    /// No version stands as a draft.
    #[error("no version stands as a draft")]
    NoDraft,
}
