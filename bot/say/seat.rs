//! Seats: a person's role, the sharing of a child's vote, and codes.

use super::{Words, button, fenced, rows};
use crate::chat::{Buttons, Post};
use crate::class::{CameBy, Member, Standing, Taken, TakenBy, TakenSeat};
use crate::ids::{ClassId, SeatNo};
use crate::press::{ClassPress, Press, SeatAct};

/// A person's role in the class, with the other roles to choose from.
pub(crate) fn me(w: &Words, class: ClassId, member: Option<Member>) -> Post {
    let standing = member.map(|member| member.standing);
    let who = match standing {
        None => w.msg_me_none(),
        Some(Standing::Guardian { children }) => w.msg_me_guardian(children),
        Some(Standing::Staff) => w.msg_me_staff(),
        Some(Standing::Other) => w.msg_me_other(),
    };
    let contact = member.is_some_and(|member| member.contact).then(|| w.msg_me_contact());
    let guardian = matches!(standing, Some(Standing::Guardian { .. }));
    let mut buttons = standings(w, class);
    if guardian {
        let act = |label: String, act| button(label, Press::Class(class, ClassPress::Seat(act)));
        buttons.rows.push(vec![act(w.msg_me_share_button(), SeatAct::Share)]);
        let reminders = match member.is_some_and(|member| member.reminders) {
            true => act(w.msg_remind_off_button(), SeatAct::Silence),
            false => act(w.msg_remind_yes_button(), SeatAct::Remind),
        };
        buttons.rows.push(vec![reminders]);
        buttons.rows.push(vec![act(w.msg_me_leave_button(), SeatAct::Leave)]);
    }
    Post {
        heading: Some(w.msg_me_heading()),
        paragraphs: [who].into_iter().chain(contact).chain(guardian.then(|| w.msg_me_share())).collect(),
        buttons,
        ..Post::default()
    }
}

/// Confirms a role.
pub(crate) fn stands(w: &Words, standing: Standing) -> Post {
    Post::line(match standing {
        Standing::Guardian { children: 1 } => w.msg_seat_set_one(),
        Standing::Guardian { .. } => w.msg_seat_set_two(),
        Standing::Staff => w.msg_seat_set_staff(),
        Standing::Other => w.msg_seat_set_other(),
    })
}

/// The roles to choose from.
pub(crate) fn standings(w: &Words, class: ClassId) -> Buttons {
    let label = |standing| match standing {
        Standing::Guardian { children: 1 } => w.msg_seat_one(),
        Standing::Guardian { .. } => w.msg_seat_two(),
        Standing::Staff => w.msg_seat_staff(),
        Standing::Other => w.msg_seat_other(),
    };
    rows(w, Standing::ALL.map(|standing| button(label(standing), Press::Class(class, ClassPress::Stand(standing)))), 2)
}

/// The codes for the other guardian, one for each child.
pub(crate) fn share(w: &Words, codes: &[String]) -> Post {
    let several = codes.len() > 1;
    let line = |(number, code): (u32, &String)| {
        let text = w.msg_share_code(code);
        if several { format!("{} {text}", w.msg_share_code_child(number)) } else { text }
    };
    Post { paragraphs: (1..).zip(codes).map(line).collect(), ..Post::default() }
}

/// The outcome of a code.
pub(crate) fn taken(w: &Words, taken: Taken, children: u8) -> Post {
    Post::line(match taken {
        Taken::Seat => w.msg_code_taken(children),
        Taken::Already => w.msg_code_already(),
        Taken::Full => return Post::line(w.msg_code_full()),
    })
}

/// The number of taken seats, with the acts on seats.
pub(crate) fn seats(w: &Words, class: ClassId, seats: u8, children: u8, slips_only: bool) -> Post {
    let act = |label: String, act| button(label, Press::Class(class, ClassPress::Seat(act)));
    let slips = match slips_only {
        true => act(w.msg_seats_slips_off_button(), SeatAct::Slips(false)),
        false => act(w.msg_seats_slips_on_button(), SeatAct::Slips(true)),
    };
    let buttons = [
        act(w.msg_seats_list_button(), SeatAct::List),
        act(w.msg_seats_print_button(), SeatAct::Print),
        slips,
        act(w.msg_seats_more_button(), SeatAct::More),
        act(w.msg_seats_fewer_button(), SeatAct::Fewer),
    ];
    Post {
        heading: Some(w.msg_seats_heading()),
        paragraphs: vec![w.msg_seats_taken(seats, children)],
        buttons: rows(w, buttons, 1),
        ..Post::default()
    }
}

/// The taken seats by number, each with a button that frees it.
pub(crate) fn list(w: &Words, class: ClassId, taken: &[TakenSeat]) -> Post {
    let way = |by: &TakenBy| match by {
        TakenBy::Came(CameBy::Room) => w.msg_seats_by_room(),
        TakenBy::Came(CameBy::Link) => w.msg_seats_by_link(),
        TakenBy::Came(CameBy::Code) => w.msg_seats_by_came_code(),
        TakenBy::Code => w.msg_seats_by_code(),
        TakenBy::Slip => w.msg_seats_by_slip(),
    };
    let line = |seat: &TakenSeat| {
        let ways: Vec<String> = seat.by.iter().map(way).collect();
        w.msg_seats_list_line(seat.number.0, ways.join(", "))
    };
    let lines: Vec<String> = taken.iter().map(line).collect();
    let free = |seat: &TakenSeat| {
        let act = Press::Class(class, ClassPress::Seat(SeatAct::Free(seat.number)));
        button(w.msg_seats_free_button(seat.number.0), act)
    };
    let paragraphs = match lines.is_empty() {
        true => vec![w.msg_seats_list_none()],
        false => vec![w.msg_seats_list_explain(), lines.join("\n")],
    };
    let buttons = rows(w, taken.iter().map(free), 2);
    Post { heading: Some(w.msg_seats_list_heading()), paragraphs, buttons, ..Post::default() }
}

/// Asks whether to free a seat.
pub(crate) fn free(w: &Words, class: ClassId, seat: SeatNo) -> Post {
    let yes = Press::Class(class, ClassPress::Seat(SeatAct::FreeNow(seat)));
    let buttons = rows(w, [button(w.msg_seats_free_yes_button(seat.0), yes)], 1);
    Post { buttons, ..Post::line(w.msg_seats_free_ask(seat.0)) }
}

/// Tells a guardian that their seat was freed.
pub(crate) fn freed(w: &Words, name: &str) -> Post {
    Post::line(w.msg_seats_freed_told(fenced(name)))
}

/// Asks for confirmation before new codes replace earlier ones.
pub(crate) fn print_anew(w: &Words, class: ClassId) -> Post {
    let anew = button(w.msg_seats_print_anew_button(), Press::Class(class, ClassPress::Seat(SeatAct::PrintAnew)));
    Post { buttons: rows(w, [anew], 1), ..Post::line(w.msg_seats_print_again()) }
}
