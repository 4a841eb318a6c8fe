//! The console chat: rooms, people, posts and buttons in memory, driven by lines of text.
//!
//! It plays the chat service and its people. Its state is the service's, so it outlives a restart of the bot.

pub mod line;
mod place;
pub mod show;
mod state;

use std::path::PathBuf;
use std::sync::{Mutex, MutexGuard, PoisonError};

use async_trait::async_trait;

use super::{Chat, ChatError, Post, Rank, Rights, Say};
use crate::event::{Actor, Address, Event, PostRef, Room, What};
use crate::ids::JobId;
use crate::lang::Lang;
use place::place_of;
use show::{ConsolePost, Kind, attached};
use state::Stored;

pub use place::{NETWORK, PARENTS, Place, person_address, room_address};
pub use state::State;

/// A chat in memory.
#[derive(Debug)]
pub struct Console {
    state: Mutex<State>,
    language: Lang,
    files: Option<PathBuf>,
}

/// The choice of a button.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Which {
    /// The button at this place, counted from 1, or else with this label.
    Named(String),
    /// The button at this draw, modulo the number of buttons.
    Drawn(u64),
}

impl Console {
    /// A console whose people all use clients in this language.
    #[must_use]
    pub const fn new(state: State, language: Lang) -> Console {
        Console { state: Mutex::new(state), language, files: None }
    }

    /// Writes the attachments of posts into this folder.
    #[must_use]
    pub fn with_files(self, folder: Option<PathBuf>) -> Console {
        Console { files: folder, ..self }
    }

    /// A snapshot of the service's state, to continue from later.
    #[must_use]
    pub fn state(&self) -> State {
        self.lock().clone()
    }

    /// Counts a start of the bot and returns the number of starts.
    pub fn bot_starts(&self) -> u64 {
        let mut state = self.lock();
        state.starts += 1;
        state.starts
    }

    /// Takes the output since the last call.
    pub fn take_shown(&self) -> Vec<ConsolePost> {
        std::mem::take(&mut self.lock().shown)
    }

    /// The people in a room.
    #[must_use]
    pub fn people(&self, room: &str) -> Vec<String> {
        self.lock().rooms.get(room).map(|members| members.people.clone()).unwrap_or_default()
    }

    /// Adds a person to a room; creates a missing room.
    pub fn join(&self, room: &str, who: &str) {
        let mut state = self.lock();
        let members = state.rooms.entry(room.to_owned()).or_default();
        if !members.people.iter().any(|person| person == who) {
            members.people.push(who.to_owned());
        }
    }

    /// Removes a person from a room.
    pub fn leave(&self, room: &str, who: &str) {
        if let Some(members) = self.lock().rooms.get_mut(room) {
            members.people.retain(|person| person != who);
            members.administrators.remove(who);
        }
    }

    /// Makes somebody an administrator of a room.
    pub fn promote(&self, room: &str, who: &str) {
        self.join(room, who);
        self.lock().rooms.entry(room.to_owned()).or_default().administrators.insert(who.to_owned());
    }

    /// Renames a room, with its members and posts.
    pub fn rename(&self, from: &str, to: &str) {
        let mut state = self.lock();
        if let Some(members) = state.rooms.remove(from) {
            state.rooms.insert(to.to_owned(), members);
        }
        for post in &mut state.posts {
            if post.place == Place::Room(from.to_owned()) {
                post.place = Place::Room(to.to_owned());
            }
        }
    }

    /// Adds the bot to a room or removes it.
    pub fn set_bot(&self, room: &str, present: bool) {
        self.lock().rooms.entry(room.to_owned()).or_default().without_bot = !present;
    }

    /// The post with this id, or the newest post with buttons that the person sees there, and the payload of the
    /// button.
    ///
    /// # Errors
    /// The message for the author of the line.
    pub fn find_button(
        &self,
        place: &Place,
        who: &str,
        which: &Which,
        on: Option<u64>,
    ) -> Result<(u64, Place, String), String> {
        let state = self.lock();
        let theirs = |post: &Stored| match (&post.only, &post.place) {
            (Some(person), _) | (None, Place::Private(person)) => person == who,
            (None, Place::Room(_)) => true,
        };
        let candidates: Vec<&Stored> = match on {
            Some(id) => state.posts.iter().filter(|post| post.id == id && theirs(post)).collect(),
            None => {
                let with_buttons = || state.posts.iter().rev().filter(|post| !post.buttons.is_empty() && theirs(post));
                let here = with_buttons().filter(|post| post.place == *place);
                // People in a room also see their private messages.
                let alone = Place::Private(who.to_owned());
                here.chain(with_buttons().filter(|post| post.place == alone && *place != alone)).collect()
            }
        };
        let newest = candidates.first().ok_or_else(|| match on {
            Some(id) => format!("{who} sees no post {id}"),
            None => format!("{who} sees no post with buttons"),
        })?;
        let found = match which {
            Which::Drawn(draw) => {
                let count = u64::try_from(newest.buttons.len().max(1)).unwrap_or(1);
                let index = usize::try_from(draw % count).ok();
                index.and_then(|index| newest.buttons.get(index)).map(|button| (*newest, button))
            }
            Which::Named(name) => candidates.iter().find_map(|post| Some((*post, post.named(name)?))),
        };
        let labels = || newest.buttons.iter().map(|(label, _)| label.as_str()).collect::<Vec<_>>().join(" | ");
        let (post, (_, data)) = found.ok_or_else(|| format!("post {} has these buttons: {}", newest.id, labels()))?;
        Ok((post.id, post.place.clone(), data.clone()))
    }

    /// The event of a person's act at a place.
    #[must_use]
    pub fn event(&self, place: &Place, who: &str, what: What, at: jiff::Timestamp) -> Event {
        let (address, private) = match place {
            Place::Room(name) => (room_address(name), false),
            Place::Private(person) => (person_address(person), true),
        };
        let actor = Actor { address: person_address(who), language: Some(self.language), anonymous: false };
        // The service numbers its updates, as others do.
        let id = Some(uuid::Uuid::new_v4().to_string());
        Event { id, source: None, room: Room { address, private, title: None }, actor, what, at }
    }

    /// The newest post with buttons that everybody in a room sees.
    #[must_use]
    pub fn newest_for_all(&self, place: &Place) -> Option<u64> {
        let state = self.lock();
        let for_all = |post: &&Stored| post.only.is_none() && post.place == *place && !post.buttons.is_empty();
        state.posts.iter().rev().find(for_all).map(|post| post.id)
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[async_trait]
impl Chat for Console {
    fn network(&self) -> &'static str {
        NETWORK
    }

    async fn post(&self, room: &Address, post: &Post, key: JobId, _rank: Rank) -> Result<PostRef, ChatError> {
        let mut state = self.lock();
        let place = place_of(room);
        if let Place::Room(name) = &place
            && state.rooms.get(name).is_none_or(|members| members.without_bot)
        {
            return Err(ChatError::Gone("the bot is not in the room".into()));
        }
        if let Some(id) = state.keys.get(&key.0) {
            return Ok(PostRef(id.to_string()));
        }
        let files = attached(self.files.as_deref(), state.next, post);
        let id = state.put(files, &place, post, Kind::Post, None);
        state.keys.insert(key.0, id);
        Ok(PostRef(id.to_string()))
    }

    async fn edit(&self, _room: &Address, of: &PostRef, post: &Post) -> Result<(), ChatError> {
        let id = of.0.parse().map_err(|_| ChatError::Refused("not a post of the console".into()))?;
        self.lock().replace(id, post)
    }

    async fn say(&self, event: &Event, say: &Say) -> Result<(), ChatError> {
        let mut state = self.lock();
        let place = place_of(&event.room.address);
        let who = event.actor.address.id();
        match (say, &event.what) {
            (Say::Answer(post) | Say::Refuse(post), _) => {
                let files = attached(self.files.as_deref(), state.next, post);
                state.put(files, &place, post, Kind::Answer, Some(who));
                if let Some(shown) = state.shown.last_mut() {
                    shown.refused = matches!(say, Say::Refuse(_));
                }
                Ok(())
            }
            (Say::Replace(post), What::Pressed { post: pressed, .. }) => {
                let id = pressed.0.parse().map_err(|_| ChatError::Refused("not a post of the console".into()))?;
                state.replace(id, post)
            }
            (Say::Privately(post) | Say::Offer(post), _) => {
                let files = attached(self.files.as_deref(), state.next, post);
                state.put(files, &Place::Private(who.to_owned()), post, Kind::Post, None);
                Ok(())
            }
            // Everybody has a private chat here.
            (Say::Link(_), _) => Ok(()),
            (Say::Room(post) | Say::Replace(post), _) => {
                let files = attached(self.files.as_deref(), state.next, post);
                state.put(files, &place, post, Kind::Post, None);
                Ok(())
            }
        }
    }

    async fn shared_rooms(&self, person: &Address) -> Result<Vec<Address>, ChatError> {
        let state = self.lock();
        let rooms = state.rooms.iter().filter(|(_, members)| members.people.iter().any(|name| name == person.id()));
        Ok(rooms.map(|(name, _)| room_address(name)).collect())
    }

    async fn is_in(&self, room: &Address, person: &Address) -> Result<Option<bool>, ChatError> {
        let Place::Room(name) = place_of(room) else { return Ok(None) };
        Ok(Some(self.people(&name).iter().any(|member| member == person.id())))
    }

    fn has_schools(&self) -> bool {
        true
    }

    /// Everybody but the made-up parents and names that end in `-elsewhere`.
    fn at_school(&self, person: &Address) -> bool {
        !state::is_made_up(person.id()) && !person.id().ends_with("-elsewhere")
    }

    async fn rights(&self, room: &Address, person: &Address) -> Result<Rights, ChatError> {
        let Place::Room(name) = place_of(room) else { return Ok(Rights::Ordinary) };
        let state = self.lock();
        let Some(members) = state.rooms.get(&name) else { return Ok(Rights::NoAdministrators) };
        Ok(if members.administrators.is_empty() {
            Rights::NoAdministrators
        } else if members.administrators.contains(person.id()) {
            Rights::Administrator
        } else {
            Rights::Ordinary
        })
    }
}
