//! Seats: one's own role, sharing a child's vote, codes.

use super::{Words, button, rows};
use crate::chat::{Buttons, Post};
use crate::class::{Member, Standing, Taken};
use crate::ids::ClassId;
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
pub(crate) fn seats(w: &Words, class: ClassId, seats: u8, children: u8) -> Post {
    let act = |label: String, act| button(label, Press::Class(class, ClassPress::Seat(act)));
    let buttons = [
        act(w.msg_seats_print_button(), SeatAct::Print),
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

/// Asks for confirmation before new codes replace earlier ones.
pub(crate) fn print_anew(w: &Words, class: ClassId) -> Post {
    let anew = button(w.msg_seats_print_anew_button(), Press::Class(class, ClassPress::Seat(SeatAct::PrintAnew)));
    Post { buttons: rows(w, [anew], 1), ..Post::line(w.msg_seats_print_again()) }
}
