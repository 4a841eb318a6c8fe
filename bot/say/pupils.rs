//! The pupils' part of the agreement, their wishes and their comments, for their parents.

use agreements::agreement::version::Version;
use agreements::catalogue::Catalogue;
use agreements::class::Profile;

use super::{Words, button, fenced, point, rows, time};
use crate::chat::{Button, Post};
use crate::class::{PupilAgreement, PupilWish};
use crate::ids::ClassId;
use crate::lang::Lang;
use crate::press::{Agree, ClassPress, Document, DocumentAct, Press, PupilAct};

/// The pupils' new part.
pub(crate) fn agreed(w: &Words, class: ClassId, profile: &Profile, version: &Version, catalogue: &Catalogue) -> Post {
    if version.points.is_empty() {
        return Post::line(w.msg_pupils_emptied());
    }
    let mut paragraphs = vec![w.msg_pupils_agreed(version.number)];
    paragraphs.extend(point::points(w, catalogue, &version.points));
    paragraphs.push(w.msg_pupils_nature());
    let lang = Lang::from_code(&profile.language).unwrap_or_default();
    let poster = button(
        w.msg_pupils_poster_button(),
        Press::Class(class, ClassPress::Agree(Agree::Document(DocumentAct::Get(Document::Pupils, lang)))),
    );
    Post { heading: Some(w.msg_pupils_title()), paragraphs, buttons: rows(w, [poster], 1), ..Post::default() }
}

/// The pupils' part, below the parents' agreement.
pub(crate) fn part(
    w: &Words,
    PupilAgreement { version, force }: &PupilAgreement,
    catalogue: &Catalogue,
) -> Vec<String> {
    let mut lines = vec![w.msg_pupils_part(version.number, time::date(w, version.made_on))];
    lines.extend(point::points(w, catalogue, &version.points));
    lines.push(w.msg_document_review(time::date(w, force.review_on)));
    lines
}

/// The pupils' wishes, each with buttons for the parents.
pub(crate) fn wishes(w: &Words, class: ClassId, wishes: &[PupilWish], agreement: bool) -> Post {
    let line = |(number, wish): (u32, &PupilWish)| w.msg_wish_line(number, fenced(&wish.words));
    let paragraphs = [w.msg_wishes_intro()].into_iter().chain((1..).zip(wishes).map(line));
    let acts = |(number, wish): (u32, &PupilWish)| {
        let ask =
            button(w.msg_wish_ask_button(number), Press::Class(class, ClassPress::Pupils(PupilAct::Ask(wish.no))));
        let suggest = button(
            w.msg_wish_suggest_button(number),
            Press::Class(class, ClassPress::Pupils(PupilAct::Suggest(wish.no))),
        );
        [Some(ask), agreement.then_some(suggest)].into_iter().flatten().collect::<Vec<Button>>()
    };
    let buttons: Vec<Button> = (1..).zip(wishes).flat_map(acts).collect();
    Post {
        heading: Some(w.msg_wishes_heading()),
        paragraphs: paragraphs.chain([w.msg_wishes_how()]).collect(),
        buttons: rows(w, buttons, if agreement { 2 } else { 1 }),
        ..Post::default()
    }
}

/// The pupils' comments on a draft of the parents' agreement.
pub(crate) fn comments(w: &Words, version: u16, words: &[String]) -> Post {
    let paragraphs = [w.msg_pupils_say(version)].into_iter().chain(quoted(w, words)).collect();
    Post { heading: Some(w.msg_pupils_say_heading()), paragraphs, ..Post::default() }
}

/// The pupils' sentences, in quotation marks.
pub(crate) fn quoted(w: &Words, words: &[String]) -> Vec<String> {
    words.iter().map(|words| w.msg_pupils_said(fenced(words))).collect()
}
