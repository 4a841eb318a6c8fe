//! The app: everything that handlers and jobs share.

use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};

use agreements::catalogue::Catalogue;
use anyhow::{Context, Result};
use jiff::SignedDuration;
use rand::rngs::ChaCha20Rng;
use rand::{RngExt, SeedableRng};
use tokio::sync::Notify;
use uuid::Uuid;

use crate::chat::Chats;
use crate::clock::Clock;
use crate::code::{self, Guesses};
use crate::event::Address;
use crate::ids::ClassId;
use crate::lang::Lang;
use crate::say::{Texts, Words};
use crate::store::Store;

/// What handlers and jobs share.
pub struct App {
    /// The database.
    pub store: Store,
    /// The chats of this process.
    pub chats: Chats,
    /// The clock.
    pub clock: Clock,
    /// Wakes the worker after a commit that may have made work.
    pub wake: Notify,
    pub(crate) content: Arc<Content>,
    /// Who has tried wrong codes for seats and roles.
    pub(crate) guesses: Guesses<Address>,
    /// In whose sessions wrong codes of slips were tried.
    pub(crate) slip_guesses: Guesses<ClassId>,
    /// Where browsers find the pages, without a slash at the end; nothing when there are none.
    pub(crate) pages_at: Option<String>,
    dice: Mutex<ChaCha20Rng>,
}

/// What is known and how it is said: data files and texts.
pub struct Content {
    pub(crate) catalogue: Catalogue,
    pub(crate) texts: Texts,
}

impl Content {
    /// The content built into the program, with an operator's own folder on top.
    ///
    /// # Errors
    /// When a file is wrong, by file and line, or a text is missing in a language.
    pub fn load(folder: Option<&Path>) -> Result<Content> {
        let catalogue = match folder {
            None => Catalogue::embedded(),
            Some(folder) => Catalogue::with_folder(folder),
        };
        let catalogue = catalogue.context("content that is data")?;
        let texts = Texts::load(&catalogue, folder).context("content that is text")?;
        Ok(Content { catalogue, texts })
    }

    /// The clauses, templates and lessons.
    #[must_use]
    pub const fn catalogue(&self) -> &Catalogue {
        &self.catalogue
    }
}

impl App {
    /// An app over a store and chats; `seed` makes everything that is drawn by chance repeatable.
    #[must_use]
    pub fn new(store: Store, chats: Chats, clock: Clock, content: Arc<Content>, seed: Option<u64>) -> App {
        let dice = seed.map_or_else(|| ChaCha20Rng::from_seed(rand::random()), ChaCha20Rng::seed_from_u64);
        App {
            store,
            chats,
            clock,
            wake: Notify::new(),
            content,
            guesses: Guesses::within(SignedDuration::from_hours(1), 5),
            slip_guesses: Guesses::within(SignedDuration::from_mins(1), 30),
            pages_at: None,
            dice: Mutex::new(dice),
        }
    }

    /// The same with pages that browsers find at that address.
    #[must_use]
    pub fn with_pages_at(self, address: Option<String>) -> App {
        App { pages_at: address.map(|address| address.trim_end_matches('/').to_owned()), ..self }
    }

    /// The words of a language.
    pub(crate) fn words(&self, lang: Lang) -> &Words {
        self.content.texts.of(lang)
    }

    /// What a chat's menu of commands says, by language.
    #[must_use]
    pub fn menus(&self) -> crate::chat::Menus {
        Lang::ALL.map(|lang| (lang, crate::say::help::menu(self.words(lang)))).to_vec()
    }

    /// A new id.
    pub(crate) fn new_id(&self) -> Uuid {
        let bytes = self.dice.lock().unwrap_or_else(PoisonError::into_inner).random();
        uuid::Builder::from_random_bytes(bytes).into_uuid()
    }

    /// A new code for a seat.
    pub(crate) fn new_code(&self) -> String {
        let mut dice = self.dice.lock().unwrap_or_else(PoisonError::into_inner);
        code::of_chance(|letters| dice.random_range(0..letters))
    }

    /// A new end of a session's short address.
    pub(crate) fn new_entry(&self) -> String {
        let mut dice = self.dice.lock().unwrap_or_else(PoisonError::into_inner);
        code::entry_of_chance(|letters| dice.random_range(0..letters))
    }

    /// A new secret for a link: 64 letters that nobody guesses.
    pub(crate) fn new_secret(&self) -> String {
        blake3::Hash::from_bytes(self.new_salt()).to_hex().to_string()
    }

    /// A new salt for a poll's pseudonyms.
    pub(crate) fn new_salt(&self) -> [u8; 32] {
        self.dice.lock().unwrap_or_else(PoisonError::into_inner).random()
    }
}
