//! The texts of a ready poll, with the usual values of its clause in their blanks.

use agreements::agreement::clause::Settled;
use agreements::catalogue::Catalogue;
use agreements::content::id::{ClauseId, OptionId};

use super::Words;

/// A text of a ready poll; `settled` fills in the blanks of the wording that the poll is about.
pub(super) fn text(w: &Words, poll: &str, part: &str, settled: Option<&Settled>) -> String {
    let id = format!("poll-{poll}-{part}");
    match settled {
        Some(settled) => w.text_filled(&id, &settled.blanks, |option| option.0.clone()),
        None => w.text(&id),
    }
}

/// The wording that a ready round of consent proposes.
pub(super) fn proposal(catalogue: &Catalogue, poll: &str) -> Option<Settled> {
    usual(catalogue, poll, catalogue.ready_poll(poll)?.proposes.as_ref()?)
}

/// The label of an option; a service keeps its own name.
pub(super) fn option(w: &Words, catalogue: &Catalogue, poll: &str, option: &OptionId) -> String {
    let lists_services = catalogue.ready_poll(poll).is_some_and(|poll| poll.lists_services());
    match catalogue.service(&option.0).filter(|_| lists_services) {
        Some(service) => service.name.clone(),
        None => part_of_option(w, catalogue, poll, "option", option),
    }
}

/// The explanation of an option.
pub(super) fn meaning(w: &Words, catalogue: &Catalogue, poll: &str, option: &OptionId) -> String {
    part_of_option(w, catalogue, poll, "meaning", option)
}

/// The label of an option in a clause's list: a service, or an option of one of the clause's ready polls.
pub(super) fn option_of_clause(w: &Words, catalogue: &Catalogue, clause: &ClauseId, option: &OptionId) -> String {
    if let Some(service) = catalogue.service(&option.0) {
        return service.name.clone();
    }
    let of_clause = catalogue.polls_of(clause).into_iter().find(|poll| poll.options.contains(option));
    of_clause.map_or_else(|| option.0.clone(), |poll| self::option(w, catalogue, &poll.id, option))
}

fn part_of_option(w: &Words, catalogue: &Catalogue, poll: &str, part: &str, option: &OptionId) -> String {
    text(w, poll, &format!("{part}-{}", option.0), usual(catalogue, poll, option).as_ref())
}

/// The wording of an option of a ready poll in the poll's clause.
fn usual(catalogue: &Catalogue, poll: &str, option: &OptionId) -> Option<Settled> {
    let poll = catalogue.ready_poll(poll)?;
    Some(catalogue.clause(&poll.clause.0)?.option(&option.0)?.usual())
}
