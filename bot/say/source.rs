//! Sources in words, as every post cites them.

use agreements::class::country::Country;
use agreements::content::source::Source;

use super::{Words, time};

/// The sources that hold in a country, one a line.
pub(crate) fn list<'a>(w: &Words, sources: impl IntoIterator<Item = &'a Source>, country: Country) -> String {
    let there = sources.into_iter().filter(|source| source.holds_in(country)).map(|source| cited(w, source));
    [w.msg_sources_list()].into_iter().chain(there).collect::<Vec<_>>().join("\n")
}

/// A citation: author, date, address, and the date of the last check.
pub(crate) fn cited(w: &Words, source: &Source) -> String {
    let checked = time::dated(w, source.checked);
    match source.dated {
        Some(date) => w.msg_source_dated(&source.name, time::dated(w, date), &source.at, checked),
        None => w.msg_source_undated(&source.name, &source.at, checked),
    }
}
