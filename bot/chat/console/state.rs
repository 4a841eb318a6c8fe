//! The state of the made-up chat service: rooms, members, posts.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::place::{PARENTS, Place};
use super::show::{Attachment, ConsolePost, Kind};
use crate::chat::{ChatError, Post};

/// The made-up parents in the room from the start.
const CAST: [&str; 20] = [
    "ana", "bo", "cem", "dina", "egil", "freja", "goran", "hanne", "ida", "jon", "kai", "lea", "mona", "nils", "oda",
    "per", "rana", "siv", "tor", "ulla",
];

/// The state of the chat service.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct State {
    pub(super) rooms: BTreeMap<String, Members>,
    pub(super) posts: Vec<Stored>,
    pub(super) keys: BTreeMap<uuid::Uuid, u64>,
    pub(super) next: u64,
    pub(super) starts: u64,
    #[serde(skip)]
    pub(super) shown: Vec<ConsolePost>,
}

#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub(super) struct Members {
    pub(super) people: Vec<String>,
    pub(super) administrators: BTreeSet<String>,
    pub(super) without_bot: bool,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
pub(super) struct Stored {
    pub(super) id: u64,
    pub(super) place: Place,
    /// The only person who sees it; `None` for everybody in the place.
    pub(super) only: Option<String>,
    pub(super) text: String,
    /// Labels with payloads, in order.
    pub(super) buttons: Vec<(String, String)>,
}

/// True for a made-up parent.
pub(super) fn is_made_up(name: &str) -> bool {
    CAST.contains(&name)
}

impl Stored {
    /// The button at this place, counted from 1, or else with this label.
    pub(super) fn named(&self, name: &str) -> Option<&(String, String)> {
        let index = name.parse::<usize>().ok().and_then(|place| place.checked_sub(1));
        let by_place = index.and_then(|index| self.buttons.get(index));
        by_place.or_else(|| self.buttons.iter().find(|(label, _)| label.eq_ignore_ascii_case(name)))
    }
}

impl Default for State {
    fn default() -> Self {
        let parents = Members { people: CAST.map(str::to_owned).to_vec(), ..Members::default() };
        let rooms = BTreeMap::from([(PARENTS.to_owned(), parents)]);
        State { rooms, posts: Vec::new(), keys: BTreeMap::new(), next: 1, starts: 0, shown: Vec::new() }
    }
}

impl State {
    pub(super) fn put(
        &mut self,
        files: Vec<Attachment>,
        place: &Place,
        post: &Post,
        kind: Kind,
        to: Option<&str>,
    ) -> u64 {
        let id = self.next;
        self.next += 1;
        self.store(id, place, to, post);
        self.show(id, place, post, kind, to);
        if let Some(shown) = self.shown.last_mut() {
            shown.attachments = files;
        }
        id
    }

    pub(super) fn store(&mut self, id: u64, place: &Place, only: Option<&str>, post: &Post) {
        let buttons = post.buttons.iter().map(|button| (button.label.clone(), button.press.data())).collect();
        self.posts.retain(|stored| stored.id != id);
        let at = self.posts.partition_point(|stored| stored.id < id);
        let only = only.map(str::to_owned);
        self.posts.insert(at, Stored { id, place: place.clone(), only, text: post.text(), buttons });
    }

    pub(super) fn show(&mut self, id: u64, place: &Place, post: &Post, kind: Kind, to: Option<&str>) {
        let (room, person) = match place {
            Place::Room(name) => (name.clone(), to.map(str::to_owned)),
            Place::Private(person) => ("private".to_owned(), Some(person.clone())),
        };
        let buttons = post.buttons.iter().map(|button| button.label.clone()).collect();
        self.shown.push(ConsolePost {
            room,
            to: person,
            kind,
            id,
            text: post.text(),
            refused: false,
            buttons,
            attachments: Vec::new(),
        });
    }

    pub(super) fn replace(&mut self, id: u64, post: &Post) -> Result<(), ChatError> {
        let Some(stored) = self.posts.iter().find(|stored| stored.id == id) else {
            return Err(ChatError::Refused(format!("there is no post {id}")));
        };
        let (place, only) = (stored.place.clone(), stored.only.clone());
        self.store(id, &place, only.as_deref(), post);
        self.show(id, &place, post, Kind::Edit, only.as_deref());
        Ok(())
    }
}
