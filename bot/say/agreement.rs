//! The agreement in words: its points, its phase, the changes of a version.

use agreements::agreement::Agreement;
use agreements::agreement::phase::{Ending, Phase};
use agreements::agreement::point::About;
use agreements::agreement::signing::PublishedSignatures;
use agreements::agreement::version::{Agreed, Change, Version};
use agreements::catalogue::Catalogue;
use agreements::class::Profile;
use jiff::civil::Date;

use super::point::{clause_title, line, points, title, wording};
use super::{Words, button, fenced, pupils, result, rows, time};
use crate::chat::{Button, Post};
use crate::class::{ClassAgreement, PupilAgreement};
use crate::ids::ClassId;
use crate::lang::Lang;
use crate::press::{Agree, ClassPress, Document, DocumentAct, DraftAct, Press, SignAct, SuggestAct};

/// Longer changes of a draft are only named, in characters.
const LONGEST_CHANGES: usize = 1200;

/// The points settled by polls; a pledge of some families is a proposal to the others.
fn so_far(w: &Words, catalogue: &Catalogue, points: &[Agreed]) -> Vec<String> {
    let pledged = |point: &Agreed| point.settled.as_ref().is_some_and(|settled| settled.pledged);
    let line = |(number, point): (u32, &Agreed)| match &point.about {
        About::Clause(clause) if pledged(point) => {
            let proposed = w.msg_agreement_proposed(wording(w, catalogue, point));
            w.msg_agreement_point(number, clause_title(w, catalogue, clause), proposed)
        }
        About::Clause(_) | About::Own(_) => line(w, catalogue, number, point),
    };
    (1..).zip(points).map(line).collect()
}

/// The changes of a version, one a line.
pub(crate) fn changes(w: &Words, catalogue: &Catalogue, changes: &[Change<'_>]) -> Vec<String> {
    let title = |point: &Agreed| title(w, catalogue, &point.about);
    let line = |change: &Change<'_>| match change {
        Change::Added(point) => w.msg_change_added(title(point), wording(w, catalogue, point)),
        Change::Dropped(point) => w.msg_change_dropped(title(point)),
        Change::Changed { from, to } => {
            w.msg_change_changed(title(to), wording(w, catalogue, from), wording(w, catalogue, to))
        }
    };
    changes.iter().map(line).collect()
}

/// The name of a change, without its content.
fn brief(w: &Words, catalogue: &Catalogue, change: &Change<'_>) -> String {
    match change {
        Change::Added(point) => w.msg_change_added_brief(title(w, catalogue, &point.about)),
        Change::Dropped(point) => w.msg_change_dropped(title(w, catalogue, &point.about)),
        Change::Changed { to, .. } => w.msg_change_changed_brief(title(w, catalogue, &to.about)),
    }
}

/// The phase of an agreement, in a sentence or two.
pub(crate) fn stands(w: &Words, agreement: &Agreement) -> String {
    let day = |on: Date| time::date(w, on);
    let in_force = agreement.force.map(|force| w.msg_agreement_in_force(force.version, day(force.since)));
    let now = match &agreement.phase {
        Phase::Building if agreement.force.is_some() => Some(w.msg_agreement_revising()),
        Phase::Building => Some(w.msg_agreement_building()),
        Phase::Draft => Some(w.msg_agreement_draft(agreement.version)),
        Phase::Adopting { .. } => Some(w.msg_agreement_adopting(agreement.version)),
        Phase::Signing => Some(w.msg_agreement_signing(agreement.version)),
        Phase::Quiet => agreement.force.map(|force| w.msg_agreement_review(day(force.review_on))),
        Phase::Ended { on, why } => Some(ended(w, *on, *why)),
    };
    in_force.into_iter().chain(now).collect::<Vec<_>>().join(" ")
}

fn ended(w: &Words, on: Date, why: Ending) -> String {
    let on = time::date(w, on);
    match why {
        Ending::NotRenewed => w.msg_ended_not_renewed(on),
        Ending::LetGo => w.msg_ended_let_go(on),
        Ending::Dropped => w.msg_ended_dropped(on),
        Ending::LeftSchool => w.msg_ended_left_school(on),
    }
}

/// The publishable band of signatures.
pub(crate) fn signatures(w: &Words, told: PublishedSignatures, children: u8) -> String {
    if told.band.least == 0 {
        return w.msg_signatures_few();
    }
    w.msg_signatures(result::band(w, told.band, children), children)
}

/// The view of a class's agreement for one reader.
#[derive(Debug)]
pub(crate) struct View<'a> {
    /// The agreement, if the class has begun one.
    pub(crate) agreement: Option<&'a ClassAgreement>,
    /// The version in force or up for signing, else the newest.
    pub(crate) version: Option<&'a Version>,
    /// A newer draft.
    pub(crate) newer: Option<&'a Version>,
    /// The points that the class has settled outside any version.
    pub(crate) settled: &'a [Agreed],
    /// The publishable band of signatures.
    pub(crate) told: Option<PublishedSignatures>,
    /// The pupils' part, with its dates.
    pub(crate) pupils: Option<&'a PupilAgreement>,
    /// True if the reader asks alone.
    pub(crate) alone: bool,
    /// True if the reader is a contact parent and asks alone.
    pub(crate) leads: bool,
}

/// The whole agreement.
pub(crate) fn whole(w: &Words, class: ClassId, profile: &Profile, view: &View<'_>, catalogue: &Catalogue) -> Post {
    let mut paragraphs = vec![w.msg_agreement_nature()];
    let lives = view.agreement.is_some_and(|agreement| agreement.body.lives());
    paragraphs.push(match view.agreement {
        Some(agreement) => stands(w, &agreement.body),
        None if view.settled.is_empty() => w.msg_agreement_none(),
        None => [w.msg_agreement_none(), w.msg_agreement_so_far()].join(" "),
    });
    match view.version {
        Some(version) => paragraphs.extend(points(w, catalogue, &version.points)),
        None => paragraphs.extend(so_far(w, catalogue, view.settled)),
    }
    if let (Some(version), Some(newer)) = (view.version, view.newer) {
        let lines = changes(w, catalogue, &newer.changes(version));
        paragraphs.push([vec![w.msg_draft_newer(newer.number)], lines].concat().join("\n"));
    }
    let told = view.told.filter(|_| view.agreement.is_some_and(|agreement| agreement.body.signed_version().is_some()));
    paragraphs.extend(told.map(|told| signatures(w, told, profile.children.get())));
    paragraphs.extend(view.pupils.into_iter().flat_map(|part| pupils::part(w, part, catalogue)));
    let act = |label: String, act| button(label, Press::Class(class, ClassPress::Agree(act)));
    let mut buttons = Vec::new();
    if !lives && !view.leads {
        paragraphs.push(w.msg_agreement_begin());
    }
    if view.leads {
        let stage = profile.group.stage(profile.country);
        let templates = catalogue.templates_for(stage, profile.country).into_iter().filter(|_| !lives);
        let parents = templates.filter(|template| template.size != agreements::agreement::template::Size::Pupils);
        for template in parents {
            paragraphs
                .push(w.msg_template_line(w.text(&template.text_id("title")), w.text(&template.text_id("about"))));
            buttons.push(act(w.text(&template.text_id("title")), Agree::Draft(DraftAct::Begin(template.id.clone()))));
        }
        buttons.extend(lives.then(|| act(w.msg_agreement_work_button(), Agree::Draft(DraftAct::Show))));
    }
    if let Some(agreement) = view.agreement.filter(|_| lives) {
        // The room has a card for signing.
        buttons.extend(sign_buttons(w, class, agreement).into_iter().filter(|_| view.alone));
        buttons.extend(view.version.map(|_| act(w.msg_agreement_suggest_button(), Agree::Suggest(SuggestAct::Choose))));
    }
    let documents = view.version.is_some() || view.pupils.is_some();
    buttons.extend(documents.then(|| act(w.msg_agreement_documents_button(), Agree::Document(DocumentAct::Choose))));
    let heading = w.msg_agreement_heading(fenced(profile.name.as_str()));
    Post { heading: Some(heading), paragraphs, buttons: rows(w, buttons, 1), ..Post::default() }
}

/// The buttons for signing; none if the agreement is not up for signing.
pub(crate) fn sign_buttons(w: &Words, class: ClassId, agreement: &ClassAgreement) -> Vec<Button> {
    let Some(version) = agreement.body.signed_version() else { return Vec::new() };
    vec![
        button(
            w.msg_sign_button(),
            Press::Class(class, ClassPress::Agree(Agree::Sign(SignAct::Sign(agreement.no, version)))),
        ),
        button(w.msg_sign_more_button(), Press::Class(class, ClassPress::Agree(Agree::Sign(SignAct::More)))),
    ]
}

/// A draft for the room, with its changes since the version before.
pub(crate) fn draft(
    w: &Words,
    class: ClassId,
    profile: &Profile,
    version: &Version,
    before: Option<&Version>,
    catalogue: &Catalogue,
) -> Post {
    let mut paragraphs = vec![w.msg_draft_intro(), w.msg_draft_suggest()];
    paragraphs.extend(points(w, catalogue, &version.points));
    if let Some(before) = before {
        let changed = version.changes(before);
        let mut lines = changes(w, catalogue, &changed);
        // A message has a limit: long changes are only named. The points stand above, and `/agreement versions` has the
        // rest.
        if lines.iter().map(|line| line.chars().count()).sum::<usize>() > LONGEST_CHANGES {
            lines = changed.iter().map(|change| brief(w, catalogue, change)).collect();
        }
        paragraphs.push([vec![w.msg_draft_changes(before.number)], lines].concat().join("\n"));
    }
    paragraphs.extend(credits(w, version));
    let buttons = [
        button(
            w.msg_agreement_suggest_button(),
            Press::Class(class, ClassPress::Agree(Agree::Suggest(SuggestAct::Choose))),
        ),
        button(
            w.msg_agreement_documents_button(),
            Press::Class(class, ClassPress::Agree(Agree::Document(DocumentAct::Choose))),
        ),
    ];
    let heading = w.msg_draft_heading(fenced(profile.name.as_str()), version.number);
    Post { heading: Some(heading), paragraphs, buttons: rows(w, buttons, 1), ..Post::default() }
}

/// The authors of suggestions who want credit.
pub(crate) fn credits(w: &Words, version: &Version) -> Option<String> {
    let names = version.credits.iter().map(|name| fenced(name)).collect::<Vec<_>>().join(", ");
    (!names.is_empty()).then(|| w.msg_credits(names))
}

/// All versions, the newest first, each with its changes.
pub(crate) fn versions(w: &Words, versions: &[Version], catalogue: &Catalogue) -> Post {
    let mut paragraphs = Vec::new();
    for (index, version) in versions.iter().enumerate().rev() {
        let heading = w.msg_version_line(version.number, time::date(w, version.made_on));
        let lines = match index.checked_sub(1).and_then(|before| versions.get(before)) {
            Some(before) => changes(w, catalogue, &version.changes(before)),
            None => points(w, catalogue, &version.points),
        };
        paragraphs.push([vec![heading], lines].concat().join("\n"));
    }
    if paragraphs.is_empty() {
        paragraphs.push(w.msg_versions_none());
    }
    Post { heading: Some(w.msg_versions_heading()), paragraphs, ..Post::default() }
}

/// The changes of the newest version.
pub(crate) fn diff(w: &Words, versions: &[Version], catalogue: &Catalogue) -> Post {
    let [.., before, newest] = versions else { return Post::line(w.msg_diff_none()) };
    let lines = changes(w, catalogue, &newest.changes(before));
    Post { heading: Some(w.msg_diff_heading(before.number, newest.number)), paragraphs: lines, ..Post::default() }
}

/// Asks for the format and the language of the documents.
pub(crate) fn documents(w: &Words, class: ClassId, pupils: bool) -> Post {
    let label = |document, lang| match document {
        Document::Pdf => w.msg_document_pdf_button(super::own_name(lang)),
        Document::Poster => w.msg_document_poster_button(super::own_name(lang)),
        Document::Markdown => w.msg_document_text_button(super::own_name(lang)),
        Document::Pupils => w.msg_document_pupils_button(super::own_name(lang)),
    };
    let one = |lang| {
        move |document| {
            button(
                label(document, lang),
                Press::Class(class, ClassPress::Agree(Agree::Document(DocumentAct::Get(document, lang)))),
            )
        }
    };
    let had = move |document: &Document| pupils || *document != Document::Pupils;
    let buttons = Lang::ALL.into_iter().flat_map(|lang| Document::ALL.into_iter().filter(had).map(one(lang)));
    Post { buttons: rows(w, buttons, if pupils { 4 } else { 3 }), ..Post::line(w.msg_documents()) }
}

/// Announces that the agreement is in force.
pub(crate) fn in_force(w: &Words, class: ClassId, agreement: &ClassAgreement) -> Post {
    let documents = button(
        w.msg_agreement_documents_button(),
        Press::Class(class, ClassPress::Agree(Agree::Document(DocumentAct::Choose))),
    );
    let mut paragraphs = vec![stands(w, &agreement.body)];
    paragraphs.push(w.msg_in_force_leave());
    Post { heading: Some(w.msg_in_force_heading()), paragraphs, buttons: rows(w, [documents], 1), ..Post::default() }
}

/// Announces that the agreement has ended.
pub(crate) fn has_ended(w: &Words, agreement: &ClassAgreement) -> Post {
    Post {
        heading: Some(w.msg_ended_heading()),
        paragraphs: vec![stands(w, &agreement.body), w.msg_ended_thanks()],
        ..Post::default()
    }
}
