//! Payloads of councils, and of the council that a class is in.

use enige::ids::{AskNo, ClassId};
use enige::press::{CouncilAct, Press};

use super::{agreement, guardian, lesson, poll, seats_of};

fn act(council: ClassId, act: CouncilAct) -> String {
    Press::Council(council, act).data()
}

/// A code for a class.
pub(crate) fn invite(council: ClassId) -> String {
    act(council, CouncilAct::Invite)
}

/// Plans a ready-made poll for all classes.
pub(crate) fn ready(council: ClassId, poll: &str) -> String {
    act(council, CouncilAct::Ready(poll.to_owned()))
}

/// Sets the length of the planned poll.
pub(crate) fn days(council: ClassId, days: u8) -> String {
    act(council, CouncilAct::Days(days))
}

/// Sends the planned poll to all classes.
pub(crate) fn send(council: ClassId) -> String {
    act(council, CouncilAct::Send)
}

/// Writes an announcement.
pub(crate) fn announce(council: ClassId) -> String {
    act(council, CouncilAct::Announce)
}

/// A link to the council's page.
pub(crate) fn page(council: ClassId) -> String {
    act(council, CouncilAct::Page)
}

/// Lets a class join by a code; polls open by themselves, or by hand.
pub(crate) fn join(class: ClassId, code: &str, by_themselves: bool) -> String {
    act(class, CouncilAct::Join(code.to_owned(), by_themselves))
}

/// Lets a class leave.
pub(crate) fn leave(class: ClassId) -> String {
    act(class, CouncilAct::LeaveNow)
}

/// Opens a council's poll in a class, by the number of the request.
pub(crate) fn open_asked(class: ClassId, request: i32) -> String {
    act(class, CouncilAct::Open(AskNo(request)))
}

/// What belongs to a council or to a member class's leader, for the id of either.
pub(crate) fn all(tenant: ClassId) -> Vec<String> {
    let acts = [
        CouncilAct::Show,
        CouncilAct::Invite,
        CouncilAct::Propose,
        CouncilAct::Ready("social".into()),
        CouncilAct::Own,
        CouncilAct::Send,
        CouncilAct::Announce,
        CouncilAct::Publish,
        CouncilAct::Topics,
        CouncilAct::Series("everyone".into()),
        CouncilAct::Results,
        CouncilAct::Goals,
        CouncilAct::Minutes,
        CouncilAct::Page,
        CouncilAct::Leave,
        CouncilAct::LeaveNow,
        CouncilAct::Ahead(true),
        CouncilAct::Open(AskNo(1)),
        CouncilAct::Join("ABCD-EFHJ".into(), false),
    ];
    acts.map(|one| act(tenant, one)).to_vec()
}

/// What belongs to a class, for the id of a council.
pub(crate) fn of_a_class(council: ClassId) -> Vec<String> {
    vec![
        seats_of(council),
        poll::open(council, "social"),
        agreement::more(council),
        lesson::menu(council),
        guardian(council),
        poll::show(council, 1),
        poll::ballot(council, 1),
        poll::own_poll(council),
    ]
}
