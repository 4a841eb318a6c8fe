//! People's messages and moves in Matrix rooms, parsed from raw events.

use matrix_sdk::deserialized_responses::{TimelineEvent, TimelineEventKind};
use matrix_sdk::ruma::OwnedUserId;
use serde_json::Value;

use crate::event::Leaving;

/// A person's message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Written {
    /// The event id.
    pub(super) id: String,
    /// The author.
    pub(super) sender: String,
    /// The text; `None` for a picture and the like.
    pub(super) text: Option<String>,
    /// The message that it replies to.
    pub(super) answers: Option<String>,
}

/// A state event. Only the homeserver's own state counts: anybody can forge it in an encrypted message.
pub(super) fn state(event: &TimelineEvent) -> Option<Value> {
    let TimelineEventKind::PlainText { event } = &event.kind else { return None };
    let event: Value = serde_json::from_str(event.json().get()).ok()?;
    event["state_key"].is_string().then_some(event)
}

/// The author of an event.
pub(super) fn sender(event: &TimelineEvent) -> Option<OwnedUserId> {
    event.raw().get_field("sender").ok().flatten()
}

/// The message in an event; `None` for edits, bots' notices and other events.
pub(super) fn written(event: &Value) -> Option<Written> {
    let content = &event["content"];
    let kind = event["type"].as_str()?;
    if kind != "m.room.message" && kind != "m.sticker" {
        return None;
    }
    let relation = &content["m.relates_to"];
    let message = content["msgtype"].as_str();
    if relation["rel_type"] == "m.replace" || message == Some("m.notice") {
        return None;
    }
    let text = matches!(message, Some("m.text" | "m.emote")).then(|| own_words(content["body"].as_str().unwrap_or("")));
    Some(Written {
        id: event["event_id"].as_str()?.to_owned(),
        sender: event["sender"].as_str()?.to_owned(),
        text,
        answers: relation["m.in_reply_to"]["event_id"].as_str().map(str::to_owned),
    })
}

/// The text without the quotation that older clients put before a reply.
fn own_words(body: &str) -> String {
    if !body.starts_with("> ") {
        return body.to_owned();
    }
    let own: Vec<&str> = body.lines().skip_while(|line| line.starts_with('>')).collect();
    own.join("\n").trim_start().to_owned()
}

/// The member who joined or left in this event, and how they left; `None` for a join. A changed display name is a join
/// event as well, after an earlier join, and is nothing here.
pub(super) fn moved_in(event: &Value) -> Option<(&str, Option<Leaving>)> {
    if event["type"] != "m.room.member" || event["state_key"].as_str().is_none_or(str::is_empty) {
        return None;
    }
    let member = event["state_key"].as_str()?;
    match event["content"]["membership"].as_str()? {
        "join" if before(event) == Some("join") => None,
        "join" => Some((member, None)),
        "leave" if event["sender"] == member => Some((member, Some(Leaving::Left))),
        "leave" | "ban" => Some((member, Some(Leaving::Removed))),
        _ => None,
    }
}

/// The membership before this event of a member.
pub(super) fn before(event: &Value) -> Option<&str> {
    event["unsigned"]["prev_content"]["membership"].as_str()
}

/// True for an event that changes who is in the room, or where it is. It must not be lost.
pub(super) fn changes_room(event: &Value) -> bool {
    moved_in(event).is_some() || replaced_by(event).is_some()
}

/// The room that replaces this one, in a tombstone event.
pub(super) fn replaced_by(event: &Value) -> Option<&str> {
    (event["type"] == "m.room.tombstone" && event["state_key"] == "")
        .then(|| event["content"]["replacement_room"].as_str())?
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn message(content: Value) -> Value {
        json!({ "type": "m.room.message", "event_id": "$a", "sender": "@ana:x", "content": content })
    }

    #[test]
    fn a_reply_is_read_without_its_quotation() {
        let relation = json!({ "m.in_reply_to": { "event_id": "$card" } });
        let body = "> <@bot:x> choose\n> again\n\n3";
        let event = message(json!({ "msgtype": "m.text", "body": body, "m.relates_to": relation }));
        let written = written(&event).expect("a message");
        assert_eq!((written.text.as_deref(), written.answers.as_deref()), (Some("3"), Some("$card")));
    }

    #[test]
    fn bots_edits_and_state_are_nobodys_words_and_pictures_have_none() {
        assert_eq!(written(&message(json!({ "msgtype": "m.notice", "body": "x" }))), None);
        let edit = json!({ "msgtype": "m.text", "body": "x", "m.relates_to": { "rel_type": "m.replace" } });
        assert_eq!(written(&message(edit)), None);
        assert_eq!(written(&json!({ "type": "m.room.topic", "content": {} })), None);
        let picture = written(&message(json!({ "msgtype": "m.image", "body": "x.png" }))).expect("a message");
        assert_eq!(picture.text, None);
    }

    #[test]
    fn a_mutilated_event_is_nothing() {
        for event in [json!(null), json!([]), json!({ "type": 3 }), message(json!("x")), json!({})] {
            let _ = (moved_in(&event), replaced_by(&event));
            assert!(written(&event).is_none_or(|written| written.text.is_none()));
        }
    }
}
