//! The class's page: the agreement, its versions, the results and the guide, ready to be read.

use agreements::agreement::version::Version;
use agreements::catalogue::Catalogue;
use agreements::class::Profile;
use jiff::Timestamp;
use jiff::civil::Date;

use super::asked::Asked;
use super::council::report::Report;
use super::document::Sheet;
use super::result::Told;
use super::{Words, agreement, app, fenced, result, time};
use crate::chat::Post;
use crate::class::ClassPoll;
use crate::lang::Lang;

/// A page to be read.
#[derive(Debug, Clone)]
pub(crate) struct Page {
    /// What it is.
    pub(crate) title: String,
    /// The class's name, or nothing where the page is nobody's.
    pub(crate) class: Option<String>,
    /// What stands below the title.
    pub(crate) intro: Vec<String>,
    /// Its sections.
    pub(crate) sections: Vec<Section>,
    /// The language of the words.
    pub(crate) language: Lang,
    /// Leads over everything that stands on every page.
    pub(crate) skip: String,
    /// What the list of sections is called.
    pub(crate) contents: String,
    /// What the list of languages is called.
    pub(crate) choose: String,
}

/// A section of a page.
#[derive(Debug, Clone)]
pub(crate) struct Section {
    /// What an address names it by.
    pub(crate) id: &'static str,
    /// What it is called.
    pub(crate) heading: String,
    /// What it says before its parts.
    pub(crate) paragraphs: Vec<String>,
    /// Its parts.
    pub(crate) parts: Vec<Part>,
    /// True when only the headings of its parts are seen until one is opened.
    pub(crate) folded: bool,
}

/// A part of a section.
#[derive(Debug, Clone)]
pub(crate) struct Part {
    /// What it is called; nothing where its words say all.
    pub(crate) heading: Option<String>,
    /// What it says, a paragraph each; a paragraph may have several lines.
    pub(crate) paragraphs: Vec<String>,
}

impl From<Post> for Part {
    fn from(post: Post) -> Part {
        Part { heading: post.heading, paragraphs: post.paragraphs }
    }
}

/// What a class's page shows.
pub(crate) struct Shown<'a> {
    /// The class.
    pub(crate) profile: &'a Profile,
    /// The agreement as it stands, if there is one.
    pub(crate) sheet: Option<Sheet>,
    /// The pupils' part, if there is one.
    pub(crate) pupils: Option<Sheet>,
    /// The versions of the agreement, the first first.
    pub(crate) versions: &'a [Version],
    /// The polls that were decided, the newest first.
    pub(crate) closed: &'a [ClassPoll],
    /// The day by the class's calendar.
    pub(crate) today: Date,
}

/// The class's page.
pub(crate) fn page(w: &Words, shown: &Shown<'_>, catalogue: &Catalogue) -> Page {
    let agreed = match &shown.sheet {
        Some(sheet) => points("agreement", w.msg_page_agreement(), sheet),
        None => Section {
            id: "agreement",
            heading: w.msg_page_agreement(),
            paragraphs: vec![w.msg_document_none()],
            parts: Vec::new(),
            folded: false,
        },
    };
    let pupils = shown.pupils.as_ref().map(|sheet| points("pupils", sheet.title.clone(), sheet));
    let told = [versions(w, shown, catalogue), results(w, shown, catalogue), guide(w, shown, catalogue)];
    let sections = [agreed].into_iter().chain(pupils).chain(told).collect();
    Page {
        title: w.msg_page_title(),
        class: Some(fenced(shown.profile.name.as_str())),
        intro: vec![w.msg_page_intro()],
        sections,
        ..frame(w)
    }
}

/// What stands around a council's page: its title, and a list of its sections.
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

/// There is no such page of a council, or not any more.
pub(crate) fn no_council(w: &Words) -> Page {
    Page { intro: vec![w.msg_council_page_nothing()], ..nothing(w) }
}

/// There is no such page, or not any more.
pub(crate) fn nothing(w: &Words) -> Page {
    Page { title: w.msg_page_nothing_title(), intro: vec![w.msg_page_nothing()], ..frame(w) }
}

/// Something went wrong that is the program's own fault.
pub(crate) fn fault(w: &Words) -> Page {
    Page { title: w.msg_page_fault_title(), intro: vec![w.msg_fault()], ..frame(w) }
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

fn versions(w: &Words, shown: &Shown<'_>, catalogue: &Catalogue) -> Section {
    let post = agreement::versions(w, shown.versions, catalogue);
    Section {
        id: "versions",
        heading: post.heading.unwrap_or_default(),
        paragraphs: post.paragraphs,
        parts: Vec::new(),
        folded: false,
    }
}

fn results(w: &Words, shown: &Shown<'_>, catalogue: &Catalogue) -> Section {
    let part = |poll: &ClassPoll| {
        // What follows for the agreement stands above.
        let poll = &ClassPoll { clause: None, ..poll.clone() };
        let asked = Asked::of(poll, catalogue);
        let told = Told { asked_again: false, early: false };
        let mut part = Part::from(result::result(w, poll, asked, poll.shown.as_ref()?, told));
        part.heading = Some(asked.title(w));
        part.paragraphs.insert(0, asked.question(w));
        part.paragraphs.push(w.msg_page_closed(time::day(w, poll.poll.closes_at, &shown.profile.country.zone())));
        Some(part)
    };
    let parts: Vec<Part> = shown.closed.iter().filter_map(part).collect();
    let paragraphs = if parts.is_empty() { vec![w.msg_page_no_results()] } else { Vec::new() };
    Section { id: "results", heading: w.msg_page_results(), paragraphs, parts, folded: true }
}

fn guide(w: &Words, shown: &Shown<'_>, catalogue: &Catalogue) -> Section {
    let service = |service| Part::from(app::service(w, service, catalogue, shown.profile.country, &None, shown.today));
    Section {
        id: "guide",
        heading: w.msg_page_guide(),
        paragraphs: vec![w.msg_page_guide_intro()],
        parts: catalogue.services().into_iter().map(service).collect(),
        folded: true,
    }
}

/// The link to a page, for the room.
pub(crate) fn link_to(w: &Words, title: String, link: String, (until, zone): (Timestamp, &jiff::tz::TimeZone)) -> Post {
    Post {
        heading: Some(title),
        paragraphs: vec![link, w.msg_page_link_until(time::day(w, until, zone))],
        ..Post::default()
    }
}
