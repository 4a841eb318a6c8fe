//! Suggestions: the author's side, and the contact parent's decision.

use agreements::agreement::point::About;
use agreements::agreement::version::Version;
use agreements::catalogue::Catalogue;

use super::point::title;
use super::{Words, button, cancel, fenced, lead, rows, shortened};
use crate::chat::Post;
use crate::class::{Suggestion, Verdict};
use crate::ids::{AgreementNo, ClassId};
use crate::press::{Agree, ClassPress, JudgeAct, Press, SuggestAct};

/// Asks for the point that the suggestion is about.
pub(crate) fn choose(w: &Words, class: ClassId, version: &Version, catalogue: &Catalogue) -> Post {
    let point = |(place, point): (u8, &agreements::agreement::version::Agreed)| {
        let label = w.msg_work_point_button(u32::from(place) + 1, title(w, catalogue, &point.about));
        button(label, Press::Class(class, ClassPress::Agree(Agree::Suggest(SuggestAct::On(place)))))
    };
    let new =
        button(w.msg_suggest_new_button(), Press::Class(class, ClassPress::Agree(Agree::Suggest(SuggestAct::New))));
    let buttons = (0_u8..).zip(&version.points).map(point).chain([new]);
    Post { buttons: rows(w, buttons, 2), ..Post::line(w.msg_suggest_choose()) }
}

/// Asks for the text.
pub(crate) fn ask(w: &Words, class: ClassId, about: Option<&About>, catalogue: &Catalogue) -> Post {
    let text = match about {
        Some(about) => w.msg_suggest_ask_on(title(w, catalogue, about)),
        None => w.msg_suggest_ask_new(),
    };
    lead::ask(w, class, text)
}

/// Previews a suggestion; it is still private.
pub(crate) fn preview(w: &Words, class: ClassId, about: Option<&About>, words: &str, catalogue: &Catalogue) -> Post {
    let act = |label: String, act| button(label, Press::Class(class, ClassPress::Agree(act)));
    let buttons = [
        act(w.msg_suggest_send_button(), Agree::Suggest(SuggestAct::Send)),
        act(w.msg_suggest_send_named_button(), Agree::Suggest(SuggestAct::SendNamed)),
        cancel(w, class),
    ];
    let paragraphs = vec![line(w, about, words, catalogue), w.msg_suggest_check()];
    Post { heading: Some(w.msg_suggest_preview()), paragraphs, buttons: rows(w, buttons, 1), ..Post::default() }
}

fn line(w: &Words, about: Option<&About>, words: &str, catalogue: &Catalogue) -> String {
    match about {
        Some(about) => w.msg_suggestion_on(title(w, catalogue, about), fenced(words)),
        None => w.msg_suggestion_new(fenced(words)),
    }
}

/// The undecided suggestions.
pub(crate) fn pending(
    w: &Words,
    class: ClassId,
    agreement: AgreementNo,
    pending: &[Suggestion],
    catalogue: &Catalogue,
) -> Post {
    if pending.is_empty() {
        return Post::line(w.msg_suggestions_none());
    }
    let lines = pending.iter().map(|one| line(w, one.about.as_ref(), &one.words, catalogue));
    let look = |one: &Suggestion| {
        let label = w.msg_suggestion_button(shortened(&one.words));
        button(
            label,
            Press::Class(class, ClassPress::Agree(Agree::Judge(JudgeAct::One(agreement, one.no, Verdict::Look)))),
        )
    };
    Post {
        heading: Some(w.msg_suggestions_heading()),
        paragraphs: lines.collect(),
        buttons: rows(w, pending.iter().map(look), 1),
        ..Post::default()
    }
}

/// A suggestion, with the possible decisions.
pub(crate) fn look(
    w: &Words,
    class: ClassId,
    agreement: AgreementNo,
    suggestion: &Suggestion,
    newest: u16,
    catalogue: &Catalogue,
) -> Post {
    let verdict = |label: String, verdict| {
        button(
            label,
            Press::Class(class, ClassPress::Agree(Agree::Judge(JudgeAct::One(agreement, suggestion.no, verdict)))),
        )
    };
    let mut paragraphs = vec![line(w, suggestion.about.as_ref(), &suggestion.words, catalogue)];
    paragraphs.extend(suggestion.credit.as_ref().map(|name| w.msg_suggestion_by(fenced(name))));
    paragraphs.extend((suggestion.version < newest).then(|| w.msg_suggestion_older(suggestion.version)));
    let buttons = [
        verdict(w.msg_suggestion_words_button(), Verdict::Words),
        verdict(w.msg_suggestion_change_button(), Verdict::Change),
        verdict(w.msg_suggestion_vote_button(), Verdict::Vote),
        verdict(w.msg_suggestion_reject_button(), Verdict::Reject),
    ];
    Post { heading: Some(w.msg_suggestion_heading()), paragraphs, buttons: rows(w, buttons, 1), ..Post::default() }
}

/// Tells the author the decision on a suggestion.
pub(crate) fn decided(w: &Words, suggestion: &Suggestion) -> Post {
    let words = shortened(&suggestion.words);
    let accepted = suggestion.accepted == Some(true);
    let text = if accepted { w.msg_decided_accepted(words) } else { w.msg_decided_rejected(words) };
    let reason = suggestion.reason.as_ref().map(|reason| w.msg_decided_reason(fenced(reason)));
    Post { paragraphs: [text].into_iter().chain(reason).collect(), ..Post::default() }
}
