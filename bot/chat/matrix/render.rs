//! Posts as Matrix messages: a notice with text and HTML, its choices by number, their payloads beside them.

use serde_json::{Value, json};

use crate::chat::Post;
use crate::event::COMMANDS;

/// The content key of the choices: label and payload of each, in order.
pub(super) const CHOICES: &str = "no.enige.choices";

/// The content key that marks the choices as ballots.
pub(super) const BALLOT: &str = "no.enige.ballot";

/// A new message, or a reply to the message `answers`.
pub(super) fn new(post: &Post, private: bool, answers: Option<&str>) -> Value {
    let mut content = message(post, private);
    if let Some(event) = answers {
        content["m.relates_to"] = json!({ "m.in_reply_to": { "event_id": event } });
    }
    content
}

/// An edit of the message `of`.
pub(super) fn edit(post: &Post, private: bool, of: &str) -> Value {
    let content = message(post, private);
    let mut outer = content.clone();
    outer["body"] = format!("* {}", content["body"].as_str().unwrap_or_default()).into();
    outer["m.new_content"] = content;
    outer["m.relates_to"] = json!({ "rel_type": "m.replace", "event_id": of });
    outer
}

fn message(post: &Post, private: bool) -> Value {
    let mut paragraphs = post.paragraphs.clone();
    match &post.ballot {
        // Everybody in the room sees a choice there, so the card only says where to vote.
        Some(ballot) if !private => paragraphs.push(ballot.privately.clone()),
        _ if !post.buttons.is_empty() => {
            paragraphs.push(list(post));
            paragraphs.push(post.buttons.by_number.clone());
        }
        _ => {}
    }
    let paragraphs: Vec<String> = paragraphs.iter().map(|text| with_exclamation_marks(text)).collect();
    let heading = post.heading.as_deref();
    let body = heading.into_iter().chain(paragraphs.iter().map(String::as_str)).collect::<Vec<_>>().join("\n\n");
    let html = heading.map(|heading| format!("<p><strong>{}</strong></p>", escaped(heading))).into_iter();
    let html = html.chain(paragraphs.iter().map(|text| format!("<p>{}</p>", escaped(text).replace('\n', "<br>"))));
    let choices: Vec<Value> = post.buttons.iter().map(|button| json!([button.label, button.press.data()])).collect();
    json!({
        "msgtype": "m.notice",
        "body": body,
        "format": "org.matrix.custom.html",
        "formatted_body": html.collect::<String>(),
        "m.mentions": {},
        CHOICES: choices,
        BALLOT: post.ballot.is_some(),
    })
}

/// The choices by number; labels that are numbers already stand alone.
fn list(post: &Post) -> String {
    let labels: Vec<&str> = post.buttons.iter().map(|button| button.label.as_str()).collect();
    if labels.iter().all(|label| label.parse::<u32>().is_ok()) {
        return labels.join(" · ");
    }
    let lines = (1..).zip(labels).map(|(number, label)| format!("{number}. {label}"));
    lines.collect::<Vec<_>>().join("\n")
}

/// Commands with an exclamation mark: many Matrix clients keep texts with a slash for themselves.
fn with_exclamation_marks(text: &str) -> String {
    let mut marked = text.to_owned();
    for name in COMMANDS {
        for before in [" ", "\n", "(", "«", "‘", "“", "”"] {
            marked = marked.replace(&format!("{before}/{name}"), &format!("{before}!{name}"));
        }
        if let Some(rest) = marked.strip_prefix(&format!("/{name}")) {
            marked = format!("!{name}{rest}");
        }
    }
    marked
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chat::{Ballot, Button, Buttons};
    use crate::class::Standing;
    use crate::ids::ClassId;
    use crate::press::{ClassPress, Press};

    fn post(ballot: bool) -> Post {
        let button = |label: &str| Button {
            label: label.into(),
            press: Press::Class(ClassId(uuid::Uuid::nil()), ClassPress::Stand(Standing::Staff)),
        };
        let buttons = Buttons { rows: vec![vec![button("one"), button("two")]], by_number: "By number.".into() };
        let ballot = ballot.then(|| Ballot { pressing: "Press.".into(), privately: "Alone.".into() });
        Post { heading: Some("<b>".into()), buttons, ballot, ..Post::line("a\nb") }
    }

    #[test]
    fn choices_are_listed_by_number_and_carried_along() {
        let content = new(&post(false), false, None);
        assert_eq!(content["body"], "<b>\n\na\nb\n\n1. one\n2. two\n\nBy number.");
        assert!(content["formatted_body"].as_str().is_some_and(|html| html.starts_with("<p><strong>&lt;b&gt;")));
        assert_eq!(content[CHOICES].as_array().map(Vec::len), Some(2));
    }

    #[test]
    fn a_ballot_in_the_room_shows_no_choices_and_in_private_it_does() {
        assert_eq!(new(&post(true), false, None)["body"], "<b>\n\na\nb\n\nAlone.");
        assert_eq!(new(&post(true), true, None)["body"], "<b>\n\na\nb\n\n1. one\n2. two\n\nBy number.");
    }

    #[test]
    fn commands_get_the_mark_that_matrix_clients_let_through_and_addresses_keep_theirs() {
        let text = "/agreement – x\n/poll – y «/poll debut 3» (barnevakten.no/help/poll)";
        assert_eq!(
            with_exclamation_marks(text),
            "!agreement – x\n!poll – y «!poll debut 3» (barnevakten.no/help/poll)"
        );
    }

    #[test]
    fn an_edit_carries_the_new_content_and_a_fallback() {
        let content = edit(&post(false), false, "$event");
        assert!(content["body"].as_str().is_some_and(|body| body.starts_with("* ")));
        assert_eq!(content["m.new_content"][CHOICES], content[CHOICES]);
    }
}
