//! Payloads of agreements.

use enige::ids::{AgreementNo, ClassId};
use enige::lang::Lang;
use enige::press::{Agree, ClassPress, Document, DocumentAct, DraftAct, Press, SignAct, SuggestAct};

use super::with_end;

fn agree(class: ClassId, act: Agree) -> String {
    Press::Class(class, ClassPress::Agree(act)).data()
}

/// Sends a written suggestion.
pub(crate) fn send_suggestion(class: ClassId) -> String {
    agree(class, Agree::Suggest(SuggestAct::Send))
}

/// Suggests a change to a point, by its place.
pub(crate) fn suggest_on(class: ClassId, place: u8) -> String {
    agree(class, Agree::Suggest(SuggestAct::On(place)))
}

/// Lets the class vote on the draft.
pub(crate) fn adopt(class: ClassId) -> String {
    agree(class, Agree::Draft(DraftAct::Adopt))
}

/// Takes a point out of the draft.
pub(crate) fn drop_point(class: ClassId, point: u16) -> String {
    agree(class, Agree::Draft(DraftAct::Drop(point)))
}

/// Shows the other choices beside signing.
pub(crate) fn more(class: ClassId) -> String {
    agree(class, Agree::Sign(SignAct::More))
}

/// Agreements, versions, points, templates and languages that do not exist, and answers that nobody has given.
pub(crate) fn of_nothing(class: ClassId) -> Vec<String> {
    let acts = [
        Agree::Sign(SignAct::Sign(AgreementNo(1), 99)),
        Agree::Sign(SignAct::Sign(AgreementNo(9), 1)),
        Agree::Sign(SignAct::Reserve(AgreementNo(1), 2, 40)),
        Agree::Draft(DraftAct::Propose(0, 77)),
        Agree::Draft(DraftAct::Begin("nothing".into())),
        Agree::Sign(SignAct::NotNow),
        Agree::Sign(SignAct::Unsign),
    ];
    let sign = agree(class, Agree::Sign(SignAct::Sign(AgreementNo(1), 1)));
    let document = agree(class, Agree::Document(DocumentAct::Get(Document::Pdf, Lang::En)));
    acts.map(|act| agree(class, act)).into_iter().chain([with_end(&sign, "x"), with_end(&document, "xx")]).collect()
}
