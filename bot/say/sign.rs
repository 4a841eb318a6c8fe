//! Signing: the card in the room, and a guardian's private answer.

use agreements::agreement::signing::{PublishedSignatures, Signature};
use agreements::agreement::version::Version;
use agreements::catalogue::Catalogue;
use agreements::class::Profile;
use agreements::poll::option::Ticks;

use super::agreement::{sign_buttons, signatures};
use super::point::{points, title};
use super::{Words, button, fenced, rows};
use crate::chat::{Ballot, Button, Post};
use crate::class::{ClassAgreement, Signed};
use crate::ids::{AgreementNo, ClassId};
use crate::press::{Agree, ClassPress, Press, SignAct};

/// The card for the room.
pub(crate) fn card(
    w: &Words,
    class: ClassId,
    agreement: &ClassAgreement,
    version: &Version,
    profile: &Profile,
    told: Option<PublishedSignatures>,
    catalogue: &Catalogue,
) -> Post {
    let children = profile.children.get();
    // The longest part comes last, because a chat may cut the end.
    let mut paragraphs = vec![w.msg_sign_card(agreement.body.threshold.seats(profile.children), children)];
    paragraphs.extend(told.map(|told| signatures(w, told, children)));
    paragraphs.extend(points(w, catalogue, &version.points));
    let heading = w.msg_sign_heading(fenced(profile.name.as_str()), version.number);
    let ballot = Ballot { pressing: w.msg_sign_secret(), privately: w.msg_sign_privately() };
    let buttons = rows(w, sign_buttons(w, class, agreement), 1);
    Post { heading: Some(heading), paragraphs, buttons, ballot: Some(ballot), ..Post::default() }
}

/// A guardian's own answer, in a line.
pub(crate) fn noted(w: &Words, answer: &Signature) -> String {
    match answer {
        Signature::Signed(reservations) if reservations.is_empty() => w.msg_signed(),
        Signature::Signed(reservations) => w.msg_signed_reserved(reservations.len()),
        Signature::NotNow => w.msg_signed_not_now(),
        Signature::InPeace => w.msg_signed_in_peace(),
    }
}

/// All answers of a guardian, with the current one.
pub(crate) fn choices(
    w: &Words,
    class: ClassId,
    agreement: AgreementNo,
    version: &Version,
    signed: Option<&Signed>,
    catalogue: &Catalogue,
) -> Post {
    let act = |label: String, act| button(label, Press::Class(class, ClassPress::Agree(act)));
    let current = signed.filter(|signed| signed.version == version.number || signed.answer == Signature::InPeace);
    let mut paragraphs = vec![match current {
        Some(signed) => noted(w, &signed.answer),
        None => w.msg_sign_unanswered(),
    }];
    paragraphs.push(w.msg_sign_secret());
    let mut buttons: Vec<Button> = Vec::new();
    match current.map(|signed| &signed.answer) {
        Some(Signature::Signed(reservations)) => {
            let reserved: Ticks = reservations.iter().copied().collect();
            let reserve = |(place, point): (u8, &agreements::agreement::version::Agreed)| {
                let title = title(w, catalogue, &point.about);
                let label = if reserved.has(place) {
                    w.msg_sign_unreserve_button(title)
                } else {
                    w.msg_sign_reserve_button(title)
                };
                act(label, Agree::Sign(SignAct::Reservations(agreement, version.number, reserved.toggled(place))))
            };
            buttons.extend((0_u8..).zip(&version.points).map(reserve));
            match signed.and_then(|signed| signed.name.as_ref()) {
                Some(name) => {
                    paragraphs.push(w.msg_sign_named(fenced(name)));
                    buttons.push(act(w.msg_sign_nameless_button(), Agree::Sign(SignAct::Nameless)));
                }
                None => buttons.push(act(w.msg_sign_name_button(), Agree::Sign(SignAct::Name))),
            }
            buttons.push(act(w.msg_sign_take_back_button(), Agree::Sign(SignAct::Unsign)));
        }
        answer @ (None | Some(Signature::NotNow | Signature::InPeace)) => {
            buttons.push(act(w.msg_sign_button(), Agree::Sign(SignAct::Sign(agreement, version.number))));
            if answer != Some(&Signature::NotNow) {
                buttons.push(act(w.msg_sign_not_now_button(), Agree::Sign(SignAct::NotNow)));
            }
            if answer != Some(&Signature::InPeace) {
                buttons.push(act(w.msg_sign_in_peace_button(), Agree::Sign(SignAct::InPeace)));
            }
        }
    }
    paragraphs.extend(points(w, catalogue, &version.points));
    Post { heading: Some(w.msg_sign_choices()), paragraphs, buttons: rows(w, buttons, 1), ..Post::default() }
}

/// Welcomes a new family to the class's agreement.
pub(crate) fn welcome(
    w: &Words,
    class: ClassId,
    agreement: &ClassAgreement,
    version: &Version,
    name: &str,
    catalogue: &Catalogue,
) -> Post {
    let mut paragraphs = vec![w.msg_sign_welcome(fenced(name))];
    paragraphs.extend(points(w, catalogue, &version.points));
    paragraphs.push(w.msg_sign_welcome_free());
    Post { paragraphs, buttons: rows(w, sign_buttons(w, class, agreement), 1), ..Post::default() }
}
