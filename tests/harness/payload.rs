//! Payloads of buttons that no post offers at that moment: the only place in the tests that builds them.
//!
//! A test presses what a post offers wherever it can ([`Story::offered`](super::story::Story::offered)). Forged
//! payloads are made from real ones, by [`with_end`] and [`in_class`].

pub(crate) mod agreement;
pub(crate) mod council;
pub(crate) mod lesson;
pub(crate) mod poll;
pub(crate) mod pupil;

use agreements::class::country::Country;
use agreements::class::seats::ChildCount;
use agreements::founding::Choice;
use agreements::guide::incident::Helper;
use enige::class::Standing;
use enige::ids::{ClassId, SeatNo};
use enige::lang::Lang;
use enige::press::{Anywhere, ClassPress, Either, Press, SeatAct, SetUp, Topic};

/// A button of no class, for tests of the chats.
pub(crate) fn any() -> Press {
    Press::Anywhere(Anywhere::Forget)
}

/// The same payload with another end, after its last colon or point.
pub(crate) fn with_end(payload: &str, end: &str) -> String {
    let (start, _) = payload.rsplit_once([':', '.']).expect("a payload has parts");
    format!("{}{end}", &payload[..=start.len()])
}

/// The same payload for another class.
pub(crate) fn in_class(payload: &str, class: ClassId) -> String {
    let (letter, rest) = payload.split_at(1);
    format!("{letter}{}{}", class.0.simple(), &rest[32..])
}

/// Forgets the person who presses.
pub(crate) fn forget() -> String {
    Press::Anywhere(Anywhere::Forget).data()
}

/// The guide's list of services.
pub(crate) fn services(country: Country) -> String {
    Press::Anywhere(Anywhere::App(country, None)).data()
}

/// A service of the guide.
pub(crate) fn service(country: Country, id: &str) -> String {
    Press::Anywhere(Anywhere::App(country, Some(id.to_owned()))).data()
}

/// The laws of a country.
pub(crate) fn law(country: Country) -> String {
    Press::Anywhere(Anywhere::Law(country)).data()
}

/// The list of incidents.
pub(crate) fn incidents(country: Country) -> String {
    Press::Anywhere(Anywhere::Incidents(country)).data()
}

/// Help with an incident.
pub(crate) fn incident(country: Country, id: &str, helper: Helper) -> String {
    Press::Anywhere(Anywhere::Incident(country, id.to_owned(), helper)).data()
}

/// An answer to a question of the set-up.
pub(crate) fn set_up(class: ClassId, choice: Choice) -> String {
    Press::SetUp(class, SetUp::Choice(choice)).data()
}

/// The number of children, as an answer in the set-up.
pub(crate) fn children(class: ClassId, children: u8) -> String {
    set_up(class, Choice::Children(ChildCount::try_from(children).expect("a class can have so many")))
}

/// The room's name as the name of the class.
pub(crate) fn name_of_room(class: ClassId) -> String {
    Press::SetUp(class, SetUp::NameOfRoom).data()
}

/// An administrator's confirmation of the contact parent.
pub(crate) fn confirm(class: ClassId) -> String {
    Press::SetUp(class, SetUp::Confirm).data()
}

/// The language of the class's room.
pub(crate) fn class_language(class: ClassId, lang: Lang) -> String {
    Press::Either(class, Either::Language(lang)).data()
}

/// The choice to be a guardian of one child.
pub(crate) fn guardian(class: ClassId) -> String {
    Press::Class(class, ClassPress::Stand(Standing::Guardian { children: 1 })).data()
}

/// The seats, chosen among several classes.
pub(crate) fn seats_of(class: ClassId) -> String {
    Press::Class(class, ClassPress::Show(Topic::Seats)).data()
}

fn seat(class: ClassId, act: SeatAct) -> String {
    Press::Class(class, ClassPress::Seat(act)).data()
}

/// A code for the other guardian.
pub(crate) fn share_seat(class: ClassId) -> String {
    seat(class, SeatAct::Share)
}

/// What only the contact parent can do with seats; the first prints codes.
pub(crate) fn of_all_seats(class: ClassId) -> [String; 8] {
    [
        SeatAct::Print,
        SeatAct::PrintAnew,
        SeatAct::More,
        SeatAct::Fewer,
        SeatAct::List,
        SeatAct::Free(SeatNo(1)),
        SeatAct::FreeNow(SeatNo(1)),
        SeatAct::Slips(true),
    ]
    .map(|act| seat(class, act))
}
