//! The class's page: the agreement, its versions, the results and the guide.

use agreements::agreement::version::Version;
use agreements::catalogue::Catalogue;
use agreements::class::Profile;
use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;

use super::asked::Asked;
use super::council::report::Report;
use super::document::Sheet;
use super::result::ResultNotes;
use super::{Words, agreement, app, fenced, result, time};
use crate::chat::Post;
use crate::class::ClassPoll;
use crate::lang::Lang;

/// A page.
#[derive(Debug, Clone)]
pub(crate) struct Page {
    /// The title.
    pub(crate) title: String,
    /// The class's name; `None` on a page without a class.
    pub(crate) class: Option<String>,
    /// The paragraphs below the title.
    pub(crate) intro: Vec<String>,
    /// Its sections.
    pub(crate) sections: Vec<Section>,
    /// The language of the texts.
    pub(crate) language: Lang,
    /// The label of the link that skips the common parts.
    pub(crate) skip: String,
    /// The heading of the list of sections.
    pub(crate) contents: String,
    /// The heading of the list of languages.
    pub(crate) choose: String,
}

/// A section of a page.
#[derive(Debug, Clone)]
pub(crate) struct Section {
    /// The id in an address.
    pub(crate) id: &'static str,
    /// The heading.
    pub(crate) heading: String,
    /// The paragraphs before its parts.
    pub(crate) paragraphs: Vec<String>,
    /// Its parts.
    pub(crate) parts: Vec<Part>,
    /// True if only the headings of its parts are open at first.
    pub(crate) folded: bool,
}

/// A part of a section.
#[derive(Debug, Clone)]
pub(crate) struct Part {
    /// The heading; `None` if the text suffices.
    pub(crate) heading: Option<String>,
    /// The text, one entry a paragraph; a paragraph may have several lines.
    pub(crate) paragraphs: Vec<String>,
}

impl From<Post> for Part {
    fn from(post: Post) -> Part {
        Part { heading: post.heading, paragraphs: post.paragraphs }
    }
}

/// The content of a class's page.
pub(crate) struct ClassPage<'a> {
    /// The class.
    pub(crate) profile: &'a Profile,
    /// The agreement.
    pub(crate) sheet: Option<Sheet>,
    /// The pupils' part.
    pub(crate) pupils: Option<Sheet>,
    /// The versions of the agreement, the oldest first.
    pub(crate) versions: &'a [Version],
    /// The decided polls, the newest first.
    pub(crate) closed: &'a [ClassPoll],
    /// The date in the class's time zone.
    pub(crate) today: Date,
}

/// The class's page.
pub(crate) fn page(w: &Words, content: &ClassPage<'_>, catalogue: &Catalogue) -> Page {
    let agreed = match &content.sheet {
        Some(sheet) => points("agreement", w.msg_page_agreement(), sheet),
        None => Section {
            id: "agreement",
            heading: w.msg_page_agreement(),
            paragraphs: vec![w.msg_document_none()],
            parts: Vec::new(),
            folded: false,
        },
    };
    let pupils = content.pupils.as_ref().map(|sheet| points("pupils", sheet.title.clone(), sheet));
    let told = [versions(w, content, catalogue), results(w, content, catalogue), guide(w, content, catalogue)];
    let sections = [agreed].into_iter().chain(pupils).chain(told).collect();
    Page {
        title: w.msg_page_title(),
        class: Some(fenced(content.profile.name.as_str())),
        intro: vec![w.msg_page_intro()],
        sections,
        ..frame(w)
    }
}

/// The frame of a council's page: its title and the list of its sections.
pub(crate) fn council(w: &Words, report: &Report) -> Page {
    let headings = report.sections.iter().map(|section| (section.id, section.heading.clone()));
    let headings = headings.chain([("minutes", w.msg_council_minutes_heading())]);
    let section = |(id, heading)| Section { id, heading, paragraphs: Vec::new(), parts: Vec::new(), folded: false };
    Page {
        title: w.msg_council_page_title(),
        class: Some(report.council.clone()),
        intro: vec![w.msg_council_page_intro()],
        sections: headings.map(section).collect(),
        ..frame(w)
    }
}

/// The page for a council's link that is not valid.
pub(crate) fn no_council(w: &Words) -> Page {
    Page { intro: vec![w.msg_council_page_nothing()], ..nothing(w) }
}

/// The page for a class's link that is not valid.
pub(crate) fn nothing(w: &Words) -> Page {
    Page { title: w.msg_page_nothing_title(), intro: vec![w.msg_page_nothing()], ..frame(w) }
}

/// The page for an internal error.
pub(crate) fn fault(w: &Words) -> Page {
    Page { title: w.msg_page_fault_title(), intro: vec![w.msg_fault()], ..frame(w) }
}

/// The page instead of a document beyond the limit.
pub(crate) fn documents_often(w: &Words) -> Page {
    Page { title: w.msg_council_page_title(), intro: vec![w.msg_documents_often()], ..frame(w) }
}

fn frame(w: &Words) -> Page {
    Page {
        title: String::new(),
        class: None,
        intro: Vec::new(),
        sections: Vec::new(),
        language: w.lang(),
        skip: w.msg_page_skip(),
        contents: w.msg_page_contents(),
        choose: w.msg_page_languages(),
    }
}

fn points(id: &'static str, heading: String, sheet: &Sheet) -> Section {
    let point = |point: &super::document::SheetPoint| Part {
        heading: Some(point.title.clone()).filter(|title| !title.is_empty()),
        paragraphs: [point.wording.clone()].into_iter().chain(point.additions.iter().cloned()).collect(),
    };
    let stands = [&sheet.signed, &sheet.review].into_iter().flatten().cloned();
    Section {
        id,
        heading,
        paragraphs: [sheet.facts.clone(), sheet.nature.clone()].into_iter().chain(stands).collect(),
        parts: sheet.points.iter().map(point).collect(),
        folded: false,
    }
}

fn versions(w: &Words, content: &ClassPage<'_>, catalogue: &Catalogue) -> Section {
    let post = agreement::versions(w, content.versions, catalogue);
    Section {
        id: "versions",
        heading: post.heading.unwrap_or_default(),
        paragraphs: post.paragraphs,
        parts: Vec::new(),
        folded: false,
    }
}

fn results(w: &Words, content: &ClassPage<'_>, catalogue: &Catalogue) -> Section {
    let part = |poll: &ClassPoll| {
        // The agreement stands above, so the result does not repeat its effect there.
        let poll = &ClassPoll { clause: None, ..poll.clone() };
        let asked = Asked::of(poll, catalogue);
        let told = ResultNotes { asked_again: false, early: false, silenced: false };
        let mut part = Part::from(result::result(w, poll, asked, poll.result()?, told));
        part.heading = Some(asked.title(w));
        part.paragraphs.insert(0, asked.question(w));
        part.paragraphs.push(w.msg_page_closed(time::day(w, poll.poll.closes_at, &content.profile.country.zone())));
        Some(part)
    };
    let parts: Vec<Part> = content.closed.iter().filter_map(part).collect();
    let paragraphs = if parts.is_empty() { vec![w.msg_page_no_results()] } else { Vec::new() };
    Section { id: "results", heading: w.msg_page_results(), paragraphs, parts, folded: true }
}

fn guide(w: &Words, content: &ClassPage<'_>, catalogue: &Catalogue) -> Section {
    let service =
        |service| Part::from(app::service(w, service, catalogue, content.profile.country, &None, content.today));
    Section {
        id: "guide",
        heading: w.msg_page_guide(),
        paragraphs: vec![w.msg_page_guide_intro()],
        parts: catalogue.services().into_iter().map(service).collect(),
        folded: true,
    }
}

/// A post with the link to a page.
pub(crate) fn link_to(w: &Words, title: String, link: String, until: Timestamp, zone: &TimeZone) -> Post {
    Post {
        heading: Some(title),
        paragraphs: vec![link, w.msg_page_link_until(time::day(w, until, zone))],
        ..Post::default()
    }
}
