//! The progress of a council's classes in words.

use agreements::council::goals::Progress;

use crate::class::CouncilSeen;
use crate::say::Words;

/// The number of classes, by progress.
pub(super) fn counts(w: &Words, seen: &CouncilSeen) -> String {
    let count = |wanted| seen.classes.iter().filter(|class| class.standing.progress == wanted).count();
    match Progress::ALL.map(count) {
        [0, 0, 0] => w.msg_council_no_class_yet(),
        [force, work, none] => w.msg_council_counts(seen.classes.len(), force, work, none),
    }
}

/// The progress of a class's agreement.
pub(super) fn progress(w: &Words, progress: Progress) -> String {
    match progress {
        Progress::Force => w.msg_council_force(),
        Progress::Work => w.msg_council_work(),
        Progress::None => w.msg_council_without(),
    }
}
