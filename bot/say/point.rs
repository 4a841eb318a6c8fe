//! A point of an agreement in words: its title and its wording.

use agreements::agreement::clause::Settled;
use agreements::agreement::point::About;
use agreements::agreement::version::Agreed;
use agreements::catalogue::Catalogue;
use agreements::content::id::ClauseId;

use super::{Words, fenced, ready, shortened};

/// The title of a clause.
pub(crate) fn clause_title(w: &Words, catalogue: &Catalogue, clause: &ClauseId) -> String {
    catalogue.clause(&clause.0).map_or_else(|| clause.0.clone(), |clause| w.text(&clause.text_id("title")))
}

/// The title of a point.
pub(crate) fn title(w: &Words, catalogue: &Catalogue, about: &About) -> String {
    match about {
        About::Clause(clause) => clause_title(w, catalogue, clause),
        About::Own(words) => shortened(words),
    }
}

/// The wording of a settled clause.
pub(crate) fn settled(w: &Words, catalogue: &Catalogue, clause: &ClauseId, settled: &Settled) -> String {
    let Some(known) = catalogue.clause(&clause.0) else { return w.msg_agreement_open() };
    let name = |option: &_| ready::option_of_clause(w, catalogue, clause, option);
    if settled.pledged {
        return w.text_filled(&known.text_id("pledge"), &settled.blanks, name);
    }
    w.text_filled(&known.wording_id(&settled.option), &settled.blanks, name)
}

/// The wording of a point, without the class's additions.
pub(super) fn agreed(w: &Words, catalogue: &Catalogue, point: &Agreed) -> String {
    match (&point.about, &point.settled) {
        (About::Own(words), _) => fenced(words),
        (About::Clause(clause), Some(how)) => settled(w, catalogue, clause, how),
        (About::Clause(_), None) => w.msg_agreement_open(),
    }
}

/// The wording of a point, with the class's additions.
pub(crate) fn wording(w: &Words, catalogue: &Catalogue, point: &Agreed) -> String {
    // A clause settled in the class's own words has no other wording.
    let own = matches!((&point.about, &point.settled), (About::Clause(_), None)) && !point.additions.is_empty();
    (!own)
        .then(|| agreed(w, catalogue, point))
        .into_iter()
        .chain(point.additions.iter().map(|words| fenced(words)))
        .collect::<Vec<_>>()
        .join(" ")
}

pub(super) fn line(w: &Words, catalogue: &Catalogue, number: u32, point: &Agreed) -> String {
    match &point.about {
        About::Own(_) => w.msg_agreement_own_point(number, wording(w, catalogue, point)),
        About::Clause(clause) => {
            w.msg_agreement_point(number, clause_title(w, catalogue, clause), wording(w, catalogue, point))
        }
    }
}

/// The points, numbered.
pub(crate) fn points(w: &Words, catalogue: &Catalogue, points: &[Agreed]) -> Vec<String> {
    (1_u32..).zip(points).map(|(number, point)| line(w, catalogue, number, point)).collect()
}
