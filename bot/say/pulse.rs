//! How the agreement goes: asked once a term, told in one post; and what a review decides.

use agreements::catalogue::Catalogue;
use agreements::class::seats::ChildCount;

use super::asked::Asked;
use super::{Words, button, result, rows};
use crate::chat::Post;
use crate::class::ClassPoll;
use crate::ids::{ClassId, PollNo};
use crate::press::{ClassPress, Press};

/// Asks a class how its agreement goes; the answers are given alone.
pub(crate) fn card(w: &Words, class: ClassId, first: PollNo, until: String, children: ChildCount) -> Post {
    let answer = button(w.msg_pulse_button(), Press::Class(class, ClassPress::Ballot(first)));
    Post {
        heading: Some(w.msg_pulse_heading()),
        paragraphs: vec![w.msg_pulse_intro(), w.msg_card_until(until), w.msg_pulse_rule(children.get())],
        buttons: rows(w, [answer], 1),
        ..Post::default()
    }
}

/// What the class answered, under the small-number rule.
pub(crate) fn told(w: &Words, polls: &[ClassPoll], catalogue: &Catalogue) -> Post {
    let line = |poll: &ClassPoll| {
        let asked = Asked::of(poll, catalogue);
        let outcome = result::outcome(w, poll, asked, poll.shown.as_ref()?);
        Some(w.msg_pulse_line(asked.question(w), outcome))
    };
    Post {
        heading: Some(w.msg_pulse_result_heading()),
        paragraphs: polls.iter().filter_map(line).collect(),
        ..Post::default()
    }
}
