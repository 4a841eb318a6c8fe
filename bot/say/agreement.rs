//! The agreement in words: its points, how it stands, what a version changes.

use agreements::agreement::Agreement;
use agreements::agreement::clause::Settled;
use agreements::agreement::phase::{Ending, Force, Phase};
use agreements::agreement::point::About;
use agreements::agreement::signing::PublishedSignatures;
use agreements::agreement::version::{Agreed, Change, Version};
use agreements::catalogue::Catalogue;
use agreements::class::Profile;
use agreements::content::id::ClauseId;
use jiff::civil::Date;

use super::{Words, asked, button, fenced, pupils, result, rows, time};
use crate::chat::{Button, Post};
use crate::class::ClassAgreement;
use crate::ids::ClassId;
use crate::lang::Lang;
use crate::press::{Agree, ClassPress, Document, DocumentAct, DraftAct, Press, SignAct, SuggestAct};

/// How long the changes of a draft may be before they are only named, in characters.
const LONGEST_CHANGES: usize = 1200;

/// What a clause is called.
pub(crate) fn clause_title(w: &Words, catalogue: &Catalogue, clause: &ClauseId) -> String {
    catalogue.clause(&clause.0).map_or_else(|| clause.0.clone(), |clause| w.text(&clause.text_id("title")))
}

/// What a point is called.
pub(crate) fn title(w: &Words, catalogue: &Catalogue, about: &About) -> String {
    match about {
        About::Clause(clause) => clause_title(w, catalogue, clause),
        About::Own(words) => asked::shortened(words),
    }
}

/// How a clause was settled, as it stands in an agreement.
pub(crate) fn settled(w: &Words, catalogue: &Catalogue, clause: &ClauseId, settled: &Settled) -> String {
    let Some(known) = catalogue.clause(&clause.0) else { return w.msg_agreement_open() };
    let name = |option: &_| asked::option_of_clause(w, catalogue, clause, option);
    if settled.pledged {
        return w.text_filled(&known.text_id("pledge"), &settled.blanks, name);
    }
    w.text_filled(&known.wording_id(&settled.option), &settled.blanks, name)
}

/// What was agreed on a point, without what the class has added.
pub(super) fn agreed(w: &Words, catalogue: &Catalogue, point: &Agreed) -> String {
    match (&point.about, &point.settled) {
        (About::Own(words), _) => fenced(words),
        (About::Clause(clause), Some(how)) => settled(w, catalogue, clause, how),
        (About::Clause(_), None) => w.msg_agreement_open(),
    }
}

/// A point as it stands in a version.
pub(crate) fn wording(w: &Words, catalogue: &Catalogue, point: &Agreed) -> String {
    // What a class has settled in its own words has no wording besides.
    let own = matches!((&point.about, &point.settled), (About::Clause(_), None)) && !point.additions.is_empty();
    (!own)
        .then(|| agreed(w, catalogue, point))
        .into_iter()
        .chain(point.additions.iter().map(|words| fenced(words)))
        .collect::<Vec<_>>()
        .join(" ")
}

fn line(w: &Words, catalogue: &Catalogue, number: u32, point: &Agreed) -> String {
    match &point.about {
        About::Own(_) => w.msg_agreement_own_point(number, wording(w, catalogue, point)),
        About::Clause(clause) => {
            w.msg_agreement_point(number, clause_title(w, catalogue, clause), wording(w, catalogue, point))
        }
    }
}

/// The points one after the other, numbered.
pub(crate) fn points(w: &Words, catalogue: &Catalogue, points: &[Agreed]) -> Vec<String> {
    (1_u32..).zip(points).map(|(number, point)| line(w, catalogue, number, point)).collect()
}

/// What polls have settled so far; what a group of families has pledged is a proposal to the others.
fn so_far(w: &Words, catalogue: &Catalogue, points: &[Agreed]) -> Vec<String> {
    let line = |(number, point): (u32, &Agreed)| match (&point.about, &point.settled) {
        (About::Clause(clause), Some(how)) if how.pledged => {
            let proposed = w.msg_agreement_proposed(wording(w, catalogue, point));
            w.msg_agreement_point(number, clause_title(w, catalogue, clause), proposed)
        }
        _ => line(w, catalogue, number, point),
    };
    (1..).zip(points).map(line).collect()
}

/// What a version changes, a line each.
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

/// That a version changes a point, without saying how.
fn brief(w: &Words, catalogue: &Catalogue, change: &Change<'_>) -> String {
    match change {
        Change::Added(point) => w.msg_change_added_brief(title(w, catalogue, &point.about)),
        Change::Dropped(point) => w.msg_change_dropped(title(w, catalogue, &point.about)),
        Change::Changed { to, .. } => w.msg_change_changed_brief(title(w, catalogue, &to.about)),
    }
}

/// How an agreement stands, in a sentence or two.
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

/// What may be told of the signatures.
pub(crate) fn signatures(w: &Words, told: PublishedSignatures, children: u8) -> String {
    if told.band.least == 0 {
        return w.msg_signatures_few();
    }
    w.msg_signatures(result::band(w, told.band, children), children)
}

/// What the agreement of a class looks like to somebody.
#[derive(Debug)]
pub(crate) struct View<'a> {
    /// The agreement, if one was begun.
    pub(crate) agreement: Option<&'a ClassAgreement>,
    /// The version that is in force or being signed, else the newest, if there is one.
    pub(crate) version: Option<&'a Version>,
    /// A draft that is newer than that.
    pub(crate) newer: Option<&'a Version>,
    /// What the class has settled outside any version.
    pub(crate) settled: &'a [Agreed],
    /// What may be told of the signatures.
    pub(crate) told: Option<PublishedSignatures>,
    /// What the pupils agreed on among themselves.
    pub(crate) pupils: Option<&'a (Version, Force)>,
    /// Whether whoever asks does so alone.
    pub(crate) alone: bool,
    /// Whether they lead the class, and ask alone.
    pub(crate) leads: bool,
}

/// The agreement as it stands.
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
        // In the room there is a card for it.
        buttons.extend(sign_buttons(w, class, agreement).into_iter().filter(|_| view.alone));
        buttons.extend(view.version.map(|_| act(w.msg_agreement_suggest_button(), Agree::Suggest(SuggestAct::Choose))));
    }
    let documents = view.version.is_some() || view.pupils.is_some();
    buttons.extend(documents.then(|| act(w.msg_agreement_documents_button(), Agree::Document(DocumentAct::Choose))));
    let heading = w.msg_agreement_heading(fenced(profile.name.as_str()));
    Post { heading: Some(heading), paragraphs, buttons: rows(w, buttons, 1), ..Post::default() }
}

/// What a guardian can press to sign, while it can be signed.
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

/// A draft as the room sees it, with what it changes in the version before.
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
        // A message has an end: what is long is named, and stands above and in `/agreement versions`.
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

/// Who suggested something in a version and wishes to be named.
pub(crate) fn credits(w: &Words, version: &Version) -> Option<String> {
    let names = version.credits.iter().map(|name| fenced(name)).collect::<Vec<_>>().join(", ");
    (!names.is_empty()).then(|| w.msg_credits(names))
}

/// All versions, the newest first, each with what it changed.
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

/// What the newest version changes in the one before.
pub(crate) fn diff(w: &Words, versions: &[Version], catalogue: &Catalogue) -> Post {
    let [.., before, newest] = versions else { return Post::line(w.msg_diff_none()) };
    let lines = changes(w, catalogue, &newest.changes(before));
    Post { heading: Some(w.msg_diff_heading(before.number, newest.number)), paragraphs: lines, ..Post::default() }
}

/// In which form and language somebody wants the agreement.
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

/// The agreement is in force.
pub(crate) fn in_force(w: &Words, class: ClassId, agreement: &ClassAgreement) -> Post {
    let documents = button(
        w.msg_agreement_documents_button(),
        Press::Class(class, ClassPress::Agree(Agree::Document(DocumentAct::Choose))),
    );
    let mut paragraphs = vec![stands(w, &agreement.body)];
    paragraphs.push(w.msg_in_force_leave());
    Post { heading: Some(w.msg_in_force_heading()), paragraphs, buttons: rows(w, [documents], 1), ..Post::default() }
}

/// The agreement has ended.
pub(crate) fn has_ended(w: &Words, agreement: &ClassAgreement) -> Post {
    Post {
        heading: Some(w.msg_ended_heading()),
        paragraphs: vec![stands(w, &agreement.body), w.msg_ended_thanks()],
        ..Post::default()
    }
}
