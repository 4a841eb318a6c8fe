//! The pulse: once a term, the class tells how its agreement goes.

use agreements::catalogue::Catalogue;
use agreements::class::seats::ChildCount;

use super::asked::Asked;
use super::{Words, button, result, rows};
use crate::chat::Post;
use crate::class::ClassPoll;
use crate::ids::{ClassId, PollNo};
use crate::press::{ClassPress, Press};

/// Invites the class to answer in private.
pub(crate) fn card(w: &Words, class: ClassId, first: PollNo, until: String, children: ChildCount) -> Post {
    let answer = button(w.msg_pulse_button(), Press::Class(class, ClassPress::Ballot(first)));
    Post {
        heading: Some(w.msg_pulse_heading()),
        paragraphs: vec![w.msg_pulse_intro(), w.msg_card_until(until), w.msg_pulse_rule(children.get())],
        buttons: rows(w, [answer], 1),
        ..Post::default()
    }
}

/// The publishable answers.
pub(crate) fn told(w: &Words, polls: &[ClassPoll], catalogue: &Catalogue) -> Post {
    let line = |poll: &ClassPoll| {
        let asked = Asked::of(poll, catalogue);
        let outcome = result::outcome(w, poll, asked, &poll.result()?.shown);
        Some(w.msg_pulse_line(asked.question(w), outcome))
    };
    Post {
        heading: Some(w.msg_pulse_result_heading()),
        paragraphs: polls.iter().filter_map(line).collect(),
        ..Post::default()
    }
}
