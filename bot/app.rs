//! The app: the state that handlers and jobs share.

use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};

use agreements::catalogue::Catalogue;
use anyhow::{Context, Result};
use rand::rngs::ChaCha20Rng;
use rand::{RngExt, SeedableRng};
use tokio::sync::Notify;
use uuid::Uuid;

use crate::chat::Chats;
use crate::clock::Clock;
use crate::code;
use crate::drawing::Drawings;
use crate::event::Address;
use crate::lang::Lang;
use crate::limit::Limits;
use crate::queue::Queues;
use crate::say::{Texts, Words};
use crate::store::Store;
use crate::turnstile::Turnstile;

/// The rooms that wait for a drawing or its delivery at once.
const LATER_AT_ONCE: usize = 64;

/// The answers with a drawing that wait in one room.
const LATER_IN_ROOM: usize = 5;

/// The state that handlers and jobs share.
pub struct App {
    /// The database.
    pub store: Store,
    /// The chats of this process.
    pub chats: Chats,
    /// The clock.
    pub clock: Clock,
    /// Wakes the sweeper after a poll or a pupils' vote has closed.
    pub(crate) closed: Notify,
    pub(crate) content: Arc<Content>,
    /// How often people, rooms and classes may do something.
    pub(crate) limits: Limits,
    /// The pictures and documents that are being drawn.
    pub(crate) drawings: Drawings,
    /// The answers that wait for a drawing, in order for each room.
    pub(crate) later: Queues<Address>,
    /// Slows those who guess codes in a browser.
    pub(crate) turnstile: Arc<Turnstile>,
    /// The base URL of the pages, without a slash at the end; `None` without pages.
    pub(crate) pages_at: Option<String>,
    dice: Mutex<ChaCha20Rng>,
}

/// The content: data files and texts.
pub struct Content {
    pub(crate) catalogue: Catalogue,
    pub(crate) texts: Texts,
}

impl Content {
    /// Loads the embedded content, with the operator's folder on top.
    ///
    /// # Errors
    /// When a file is invalid, or a language lacks a text. The error names file and line.
    pub fn load(folder: Option<&Path>) -> Result<Content> {
        let catalogue = match folder {
            None => Catalogue::embedded(),
            Some(folder) => Catalogue::with_folder(folder),
        };
        let catalogue = catalogue.context("content that is data")?;
        let texts = Texts::load(&catalogue, folder).context("content that is text")?;
        Ok(Content { catalogue, texts })
    }

    /// The catalogue: clauses, templates, lessons and all other data.
    #[must_use]
    pub const fn catalogue(&self) -> &Catalogue {
        &self.catalogue
    }
}

impl App {
    /// Creates an app. A `seed` makes all random values repeatable.
    #[must_use]
    pub fn new(store: Store, chats: Chats, clock: Clock, content: Arc<Content>, seed: Option<u64>) -> App {
        let dice = seed.map_or_else(|| ChaCha20Rng::from_seed(rand::random()), ChaCha20Rng::seed_from_u64);
        App {
            limits: Limits::new(&clock),
            drawings: Drawings::new(),
            later: Queues::new(LATER_AT_ONCE, LATER_IN_ROOM),
            store,
            chats,
            clock,
            closed: Notify::new(),
            content,
            turnstile: Turnstile::new(),
            pages_at: None,
            dice: Mutex::new(dice),
        }
    }

    /// Sets the base URL of the pages.
    #[must_use]
    pub fn with_pages_at(self, address: Option<String>) -> App {
        App { pages_at: address.map(|address| address.trim_end_matches('/').to_owned()), ..self }
    }

    /// The words of a language.
    pub(crate) fn words(&self, lang: Lang) -> &Words {
        self.content.texts.of(lang)
    }

    /// The texts of a chat's command menu, by language.
    #[must_use]
    pub fn menus(&self) -> crate::chat::Menus {
        Lang::ALL.map(|lang| (lang, crate::say::help::menu(self.words(lang)))).to_vec()
    }

    /// A random id.
    pub(crate) fn new_id(&self) -> Uuid {
        let bytes = self.dice.lock().unwrap_or_else(PoisonError::into_inner).random();
        uuid::Builder::from_random_bytes(bytes).into_uuid()
    }

    /// A random code.
    pub(crate) fn new_code(&self) -> String {
        let mut dice = self.dice.lock().unwrap_or_else(PoisonError::into_inner);
        code::of_chance(|letters| dice.random_range(0..letters))
    }

    /// A random ending for a session's short address.
    pub(crate) fn new_entry(&self) -> String {
        let mut dice = self.dice.lock().unwrap_or_else(PoisonError::into_inner);
        code::entry_of_chance(|letters| dice.random_range(0..letters))
    }

    /// A random secret for a link: 64 hexadecimal digits.
    pub(crate) fn new_secret(&self) -> String {
        blake3::Hash::from_bytes(self.new_salt()).to_hex().to_string()
    }

    /// A random salt for pseudonyms.
    pub(crate) fn new_salt(&self) -> [u8; 32] {
        self.dice.lock().unwrap_or_else(PoisonError::into_inner).random()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::event::COMMANDS;

    #[test]
    fn the_menu_describes_each_command_in_order() {
        let content = Content::load(None).expect("the built-in content is sound");
        for lang in Lang::ALL {
            let menu = crate::say::help::menu(content.texts.of(lang));
            assert_eq!(menu.into_iter().map(|(name, _)| name).collect::<Vec<_>>(), COMMANDS);
        }
    }
}
