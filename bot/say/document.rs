//! The agreement as a document: the texts of a sheet, and the sheet as Markdown.

use agreements::agreement::phase::Force;
use agreements::agreement::point::About;
use agreements::agreement::version::{Agreed, Version};
use agreements::catalogue::Catalogue;
use agreements::class::Profile;

use super::agreement::{credits, signatures};
use super::point::{agreed, clause_title};
use super::{Words, fenced, time};
use crate::class::StandingAgreement;

/// An agreement for print.
#[derive(Debug, Clone)]
pub(crate) struct Sheet {
    /// The document's title.
    pub(crate) title: String,
    /// The class's name.
    pub(crate) class: String,
    /// The version and its date, or the note that it is a draft.
    pub(crate) facts: String,
    /// The note that it is a common direction and no contract.
    pub(crate) nature: String,
    /// The points in order.
    pub(crate) points: Vec<SheetPoint>,
    /// The publishable band of signatures.
    pub(crate) signed: Option<String>,
    /// The heading of the names.
    pub(crate) names_heading: String,
    /// The names of the families who want to be named.
    pub(crate) names: Vec<String>,
    /// The authors of suggestions who want credit.
    pub(crate) credits: Option<String>,
    /// The date of the next review.
    pub(crate) review: Option<String>,
    /// A hash, to compare two sheets.
    pub(crate) hash: String,
    /// The pupils' part, on a sheet of the parents' agreement.
    pub(crate) pupils: Option<Box<Sheet>>,
    /// The language of the texts, as a BCP 47 code without a region.
    pub(crate) language: &'static str,
}

/// A point of a sheet.
#[derive(Debug, Clone)]
pub(crate) struct SheetPoint {
    /// The title; empty for a point in the class's own words.
    pub(crate) title: String,
    /// The wording.
    pub(crate) wording: String,
    /// The class's additions in its own words.
    pub(crate) additions: Vec<String>,
}

/// A point of a version.
fn sheet_point(w: &Words, catalogue: &Catalogue, point: &Agreed) -> SheetPoint {
    let mut additions = point.additions.iter().map(|words| fenced(words));
    let title = match &point.about {
        About::Clause(clause) => clause_title(w, catalogue, clause),
        About::Own(_) => String::new(),
    };
    // A clause settled in the class's own words has no other wording.
    let own = matches!((&point.about, &point.settled), (About::Clause(_), None)).then(|| additions.next()).flatten();
    SheetPoint { title, wording: own.unwrap_or_else(|| agreed(w, catalogue, point)), additions: additions.collect() }
}

/// The pupils' part as a sheet; `force` adds the date of the next review.
pub(crate) fn pupils(
    w: &Words,
    profile: &Profile,
    version: &Version,
    force: Option<&Force>,
    catalogue: &Catalogue,
) -> Sheet {
    Sheet {
        title: w.msg_pupils_title(),
        class: fenced(profile.name.as_str()),
        facts: w.msg_document_facts(version.number, time::date(w, version.made_on)),
        nature: w.msg_pupils_nature(),
        points: version.points.iter().map(|point| sheet_point(w, catalogue, point)).collect(),
        signed: None,
        names_heading: w.msg_document_names(),
        names: Vec::new(),
        credits: None,
        review: force.map(|force| w.msg_document_review(time::date(w, force.review_on))),
        hash: w.msg_document_hash(hash(profile.name.as_str(), version)),
        pupils: None,
        language: w.lang().code(),
    }
}

/// A version as a sheet.
pub(crate) fn sheet(w: &Words, profile: &Profile, standing: &StandingAgreement, catalogue: &Catalogue) -> Sheet {
    let StandingAgreement { agreement, version, names, told, pupils } = standing;
    let adopted = agreement.adopted >= version.number;
    let review = agreement.force.filter(|force| force.version == version.number);
    Sheet {
        title: w.msg_document_title(),
        class: fenced(profile.name.as_str()),
        facts: if adopted {
            w.msg_document_facts(version.number, time::date(w, version.made_on))
        } else {
            w.msg_document_draft(version.number)
        },
        nature: w.msg_agreement_nature(),
        points: version.points.iter().map(|point| sheet_point(w, catalogue, point)).collect(),
        signed: told.map(|told| signatures(w, told, profile.children.get())),
        names_heading: w.msg_document_names(),
        names: names.iter().map(|name| fenced(name)).collect(),
        credits: credits(w, version),
        review: review.map(|force| w.msg_document_review(time::date(w, force.review_on))),
        hash: w.msg_document_hash(hash(profile.name.as_str(), version)),
        pupils: pupils
            .as_ref()
            .map(|part| Box::new(self::pupils(w, profile, &part.version, Some(&part.force), catalogue))),
        language: w.lang().code(),
    }
}

/// A hash of the class's name and the version, the same in every language.
fn hash(name: &str, version: &Version) -> String {
    let said = serde_json::to_string(&(name, version)).expect("a version can always be written down");
    let letters: String = blake3::hash(said.as_bytes()).to_hex().chars().take(16).collect();
    letters.as_bytes().chunks(4).map(String::from_utf8_lossy).collect::<Vec<_>>().join("-")
}

/// A sheet as Markdown. People's own words are escaped, so they cannot become a heading, a link or markup.
pub(crate) fn markdown(sheet: &Sheet) -> String {
    let mut blocks = vec![format!("# {}, {}", sheet.title, escaped(&sheet.class))];
    blocks.push(sheet.facts.clone());
    blocks.push(format!("*{}*", sheet.nature));
    for (number, point) in (1..).zip(&sheet.points) {
        if point.title.is_empty() {
            blocks.push(format!("## {number}. {}", escaped(&point.wording)));
        } else {
            blocks.push(format!("## {number}. {}", escaped(&point.title)));
            blocks.push(escaped(&point.wording));
        }
        blocks.extend(point.additions.iter().map(|words| escaped(words)));
    }
    blocks.extend([&sheet.signed, &sheet.credits, &sheet.review].into_iter().flatten().map(|line| escaped(line)));
    if !sheet.names.is_empty() {
        blocks.push(sheet.names_heading.clone());
        blocks.push(sheet.names.iter().map(|name| format!("- {}", escaped(name))).collect::<Vec<_>>().join("\n"));
    }
    blocks.push(sheet.hash.clone());
    if let Some(pupils) = &sheet.pupils {
        blocks.push(markdown(pupils).trim_end().to_owned());
    }
    blocks.join("\n\n") + "\n"
}

fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    // A number at the start of a line would begin a list.
    let listed = text.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let mark = text.len() - listed;
    for (at, c) in text.char_indices() {
        if at == mark && matches!(c, '.' | ')' | '-' | '+')
            || matches!(c, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '#' | '|' | '!' | '~')
        {
            escaped.push('\\');
        }
        escaped.push(c);
    }
    escaped
}
