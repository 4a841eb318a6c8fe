//! Payloads of councils, and of the council that a class is in.

use enige::ids::{AskNo, ClassId};
use enige::press::{ClassPress, CouncilAct, CouncilPollAct, CouncilView, MembershipAct, Press};

use super::{agreement, guardian, lesson, poll, seats_of};

fn act(council: ClassId, act: CouncilAct) -> String {
    Press::Council(council, act).data()
}

fn member(class: ClassId, act: MembershipAct) -> String {
    Press::Class(class, ClassPress::Membership(act)).data()
}

/// A code for a class.
pub(crate) fn invite(council: ClassId) -> String {
    act(council, CouncilAct::Invite)
}

/// Plans a ready-made poll for all classes.
pub(crate) fn ready(council: ClassId, poll: &str) -> String {
    act(council, CouncilAct::Poll(CouncilPollAct::Ready(poll.to_owned())))
}

/// Sets the length of the planned poll.
pub(crate) fn days(council: ClassId, days: u8) -> String {
    act(council, CouncilAct::Poll(CouncilPollAct::Days(days)))
}

/// Sends the planned poll to all classes.
pub(crate) fn send(council: ClassId) -> String {
    act(council, CouncilAct::Poll(CouncilPollAct::Send))
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
    member(class, MembershipAct::Join(code.to_owned(), by_themselves))
}

/// Lets a class leave.
pub(crate) fn leave(class: ClassId) -> String {
    member(class, MembershipAct::LeaveNow)
}

/// Opens a council's poll in a class, by the number of the request.
pub(crate) fn open_asked(class: ClassId, request: i32) -> String {
    member(class, MembershipAct::Open(AskNo(request)))
}

/// What belongs to a council or to a member class's leader, for the id of either.
pub(crate) fn all(tenant: ClassId) -> Vec<String> {
    let acts = [
        CouncilAct::See(CouncilView::Show),
        CouncilAct::Invite,
        CouncilAct::Poll(CouncilPollAct::Propose),
        CouncilAct::Poll(CouncilPollAct::Ready("social".into())),
        CouncilAct::Poll(CouncilPollAct::Own),
        CouncilAct::Poll(CouncilPollAct::Send),
        CouncilAct::Announce,
        CouncilAct::Publish,
        CouncilAct::Topics,
        CouncilAct::Series("everyone".into()),
        CouncilAct::See(CouncilView::Results),
        CouncilAct::See(CouncilView::Goals),
        CouncilAct::See(CouncilView::Minutes),
        CouncilAct::Page,
    ];
    let memberships = [
        MembershipAct::Leave,
        MembershipAct::LeaveNow,
        MembershipAct::Ahead(true),
        MembershipAct::Open(AskNo(1)),
        MembershipAct::Join("ABCD-EFHJ".into(), false),
    ];
    let acts = acts.map(|one| act(tenant, one)).into_iter();
    acts.chain(memberships.map(|one| member(tenant, one))).collect()
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
