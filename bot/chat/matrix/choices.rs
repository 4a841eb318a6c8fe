//! The payloads behind numbers: the choices of each room's newest posts.

use std::collections::{HashMap, VecDeque};
use std::sync::{Mutex, PoisonError};

use matrix_sdk::ruma::{EventId, OwnedEventId, OwnedRoomId, RoomId};
use serde_json::Value;

use super::render::{BALLOT, CHOICES};
use crate::chat::Post;

/// A number without a reply may mean a choice of this many posts, the newest with choices.
const LOOKED_AT: usize = 3;

/// The number of posts with choices in a room's cache.
const REMEMBERED: usize = 20;

/// The choices of a post.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Offer {
    /// The post.
    pub(super) post: OwnedEventId,
    /// Labels with payloads, in order.
    pub(super) choices: Vec<(String, String)>,
    /// True if the choices are ballots.
    pub(super) ballot: bool,
}

/// The cached offers of each room, the newest first.
#[derive(Debug, Default)]
pub(super) struct Choices(Mutex<HashMap<OwnedRoomId, Known>>);

/// A room's cache.
#[derive(Debug, Default)]
struct Known {
    offers: VecDeque<Offer>,
    /// True once the posts from before this process are in the cache.
    read_back: bool,
}

impl Offer {
    /// The offer in a message of the bot, if it has one.
    pub(super) fn in_message(event: &Value) -> Option<Offer> {
        let content = &event["content"];
        let new = content.get("m.new_content").unwrap_or(content);
        let replaced = content["m.relates_to"]["event_id"].as_str().filter(|_| content.get("m.new_content").is_some());
        let post = replaced.or(event["event_id"].as_str())?;
        let pair = |pair: &Value| Some((pair[0].as_str()?.to_owned(), pair[1].as_str()?.to_owned()));
        Some(Offer {
            post: EventId::parse(post).ok()?,
            choices: new[CHOICES].as_array()?.iter().filter_map(pair).collect(),
            ballot: new[BALLOT].as_bool().unwrap_or(false),
        })
    }

    /// The payload of the choice with this label, or with this number, counted from 1.
    pub(super) fn chosen(&self, text: &str) -> Option<&str> {
        let text = text.trim();
        if text.is_empty() {
            return None;
        }
        let named = self.choices.iter().find(|(label, _)| label.to_lowercase() == text.to_lowercase());
        let number = text.trim_end_matches(['.', ')']).parse::<usize>().ok();
        let counted = number.and_then(|number| self.choices.get(number.checked_sub(1)?));
        named.or(counted).map(|(_, payload)| payload.as_str())
    }
}

impl Choices {
    /// Caches a post's offer in place of its earlier one.
    pub(super) fn remember(&self, room: &RoomId, id: &EventId, post: &Post) {
        let choices = post.buttons.iter().map(|button| (button.label.clone(), button.press.data())).collect();
        self.keep(room, Offer { post: id.to_owned(), choices, ballot: post.ballot.is_some() });
    }

    fn keep(&self, room: &RoomId, offer: Offer) {
        let mut rooms = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let offers = &mut rooms.entry(room.to_owned()).or_default().offers;
        offers.retain(|earlier| earlier.post != offer.post);
        offers.push_front(offer);
        offers.truncate(REMEMBERED);
    }

    /// Caches the offers from the room's history, the newest first.
    pub(super) fn read_back(&self, room: &RoomId, offers: Vec<Offer>) {
        for offer in offers.into_iter().rev() {
            self.keep(room, offer);
        }
        self.0.lock().unwrap_or_else(PoisonError::into_inner).entry(room.to_owned()).or_default().read_back = true;
    }

    /// True until the room's history is in the cache.
    pub(super) fn is_unread(&self, room: &RoomId) -> bool {
        let rooms = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        !rooms.get(room).is_some_and(|known| known.read_back)
    }

    /// The offer of post `of`; without one, the newest offer with a choice that the text names.
    pub(super) fn offer(&self, room: &RoomId, of: Option<&str>, text: &str) -> Option<Offer> {
        let rooms = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let mut offers = rooms.get(room)?.offers.iter();
        let found = match of {
            Some(post) => offers.find(|offer| offer.post == post),
            None => {
                let mut choices = offers.filter(|offer| !offer.choices.is_empty()).take(LOOKED_AT);
                let newest = choices.next()?;
                // A text that names no choice of the newest post may mean an earlier one.
                let meant = [newest].into_iter().chain(choices).find(|offer| offer.chosen(text).is_some());
                Some(meant.unwrap_or(newest))
            }
        };
        found.cloned()
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn offer(labels: &[&str]) -> Offer {
        let choices = labels.iter().map(|label| ((*label).to_owned(), format!("<{label}>"))).collect();
        Offer { post: EventId::parse("$a").expect("an id"), choices, ballot: false }
    }

    #[test]
    fn a_number_that_is_a_label_means_the_label() {
        let counts = offer(&["20", "5", "6"]);
        assert_eq!(counts.chosen("5"), Some("<5>"));
        assert_eq!(counts.chosen("1"), Some("<20>"));
        assert_eq!(offer(&["Yes", "No"]).chosen(" 2. "), Some("<No>"));
        assert_eq!(offer(&["Yes", "No"]).chosen("yes"), Some("<Yes>"));
        assert_eq!(offer(&["Yes", "No"]).chosen("3"), None);
        assert_eq!(offer(&["Yes", "No"]).chosen("0"), None);
        assert_eq!(offer(&["", "No"]).chosen(" "), None);
    }

    #[test]
    fn an_edit_replaces_what_its_post_offered() {
        let room = RoomId::parse("!r:x").expect("an id");
        let event = |id: &str, content: Value| json!({ "event_id": id, "content": content });
        let first = event("$a", json!({ CHOICES: [["one", "1"]], BALLOT: true }));
        let new = json!({ CHOICES: [], BALLOT: false });
        let relation = json!({ "rel_type": "m.replace", "event_id": "$a" });
        let edit = event("$b", json!({ CHOICES: [], "m.new_content": new, "m.relates_to": relation }));
        let choices = Choices::default();
        let offers = [&edit, &first].into_iter().filter_map(Offer::in_message).collect::<Vec<_>>();
        assert_eq!(offers[0].post, offers[1].post);
        choices.read_back(&room, offers);
        assert_eq!(choices.offer(&room, None, "1"), None);
        assert!(choices.offer(&room, Some("$a"), "1").is_some_and(|offer| offer.choices.is_empty()));
    }
}
