//! The chat port: what the bot needs of a chat, whichever it is.

pub mod console;
#[cfg(feature = "matrix")]
pub mod matrix;
#[cfg(feature = "telegram")]
pub mod telegram;

use std::sync::{Arc, PoisonError, RwLock};

use async_trait::async_trait;
use jiff::SignedDuration;

use crate::event::{Address, Event, PostRef};
use crate::ids::JobId;
use crate::lang::Lang;
use crate::press::Press;

/// What the bot's menu of commands says, by language.
pub type Menus = Vec<(Lang, Vec<(&'static str, String)>)>;

/// Something the bot shows.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Post {
    /// What it is about; shown in bold where the chat can.
    pub heading: Option<String>,
    /// What it says, a paragraph each; a paragraph may have several lines.
    pub paragraphs: Vec<String>,
    /// Its buttons.
    pub buttons: Buttons,
    /// How to vote, where the buttons are ballots.
    pub ballot: Option<Ballot>,
    /// Files that come with it.
    pub attachments: Vec<Attachment>,
}

/// A file that comes with a post.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attachment {
    /// What it is called.
    pub name: String,
    /// What it is; a picture is shown, everything else is offered to be kept.
    pub media: Media,
    /// What is in it.
    pub bytes: Arc<[u8]>,
    /// What it shows, in words.
    pub alternative: String,
}

/// A type of file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Media {
    /// A picture.
    Png,
    /// A document to be printed.
    Pdf,
    /// A table.
    Csv,
    /// A text with headings.
    Markdown,
}

impl Media {
    /// The media type.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Media::Png => "image/png",
            Media::Pdf => "application/pdf",
            Media::Csv => "text/csv",
            Media::Markdown => "text/markdown",
        }
    }
}

/// The buttons of a post.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Buttons {
    /// Row by row.
    pub rows: Vec<Vec<Button>>,
    /// How to choose in a chat without buttons.
    pub by_number: String,
}

/// How to vote on a post whose buttons are ballots.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ballot {
    /// In a chat where a press is seen by nobody else.
    pub pressing: String,
    /// In a chat where what is done in the room is seen by all: what to do instead.
    pub privately: String,
}

impl Buttons {
    /// True when there are none.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// All buttons in order.
    pub fn iter(&self) -> impl Iterator<Item = &Button> {
        self.rows.iter().flatten()
    }
}

/// A button of a post.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Button {
    /// What stands on it.
    pub label: String,
    /// What pressing it means.
    pub press: Press,
}

impl Post {
    /// A post with one paragraph.
    #[must_use]
    pub fn line(text: impl Into<String>) -> Post {
        Post { paragraphs: vec![text.into()], ..Post::default() }
    }

    /// The post as plain text, for a chat with buttons.
    #[must_use]
    pub fn text(&self) -> String {
        let ballot = self.ballot.as_ref().map(|ballot| &ballot.pressing);
        let parts = self.heading.iter().chain(&self.paragraphs).chain(ballot);
        parts.map(String::as_str).collect::<Vec<_>>().join("\n\n")
    }
}

/// Something to say now, in answer to an event; it is stored nowhere.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Say {
    /// To the person alone, as far as the chat can.
    Answer(Post),
    /// To the person alone: no, kindly.
    Refuse(Post),
    /// To the person in a room of their own with the bot, which is made where there is none.
    Privately(Post),
    /// To the room.
    Room(Post),
    /// In place of the post whose button was pressed.
    Replace(Post),
}

/// What a chat knows of somebody's rights in a room.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rights {
    /// The person administers the room.
    Administrator,
    /// Somebody else does.
    Ordinary,
    /// Nobody does.
    NoAdministrators,
}

/// Why a chat did not take a post.
#[derive(Debug, thiserror::Error)]
pub enum ChatError {
    /// Not now; nothing was sent. Try again after that time.
    #[error("not now, again in {0:#}")]
    Later(SignedDuration),
    /// The bot cannot write there any more: it was removed, or blocked.
    #[error("the bot cannot write there: {0}")]
    Gone(String),
    /// The room has another address.
    #[error("the room has moved")]
    Moved(Address),
    /// It may have been sent or not, and the chat cannot tell.
    #[error("sent or not, the chat does not say: {0}")]
    Unclear(String),
    /// The chat will never take it.
    #[error("refused by the chat: {0}")]
    Refused(String),
}

/// A chat: somewhere people are.
#[async_trait]
pub trait Chat: Send + Sync {
    /// The name that its addresses begin with.
    fn network(&self) -> &'static str;

    /// Posts to a room, or to a person alone. The same key again is the same post, as far as the chat can tell.
    async fn post(&self, room: &Address, post: &Post, key: JobId) -> Result<PostRef, ChatError>;

    /// Puts something else in the place of an earlier post.
    async fn edit(&self, room: &Address, of: &PostRef, post: &Post) -> Result<(), ChatError>;

    /// Says something in answer to an event.
    async fn say(&self, event: &Event, say: &Say) -> Result<(), ChatError>;

    /// The rooms that the bot shares with a person, as far as the chat tells.
    async fn shared_rooms(&self, person: &Address) -> Result<Vec<Address>, ChatError>;

    /// True when it knows a server of a school's own, where pupils may be members.
    fn has_schools(&self) -> bool {
        false
    }

    /// True when a person's account is on a school's own server.
    fn at_school(&self, _person: &Address) -> bool {
        false
    }

    /// What the person may do in the room.
    async fn rights(&self, room: &Address, person: &Address) -> Result<Rights, ChatError>;
}

/// Why a chat did not let the bot in.
#[derive(Debug, thiserror::Error)]
pub enum LogInError {
    /// Nobody answers there; later somebody may.
    #[error("{0}")]
    Unreachable(String),
    /// The chat says no, or what it was told makes no sense.
    #[error("{0}")]
    Refused(String),
}

/// The chats of this process, found by network; one that is out of reach at the start comes later.
#[derive(Default)]
pub struct Chats(RwLock<Vec<Arc<dyn Chat>>>);

impl Chats {
    /// The chats of this process.
    #[must_use]
    pub const fn new(chats: Vec<Arc<dyn Chat>>) -> Chats {
        Chats(RwLock::new(chats))
    }

    /// Adds a chat that has let the bot in.
    pub fn add(&self, chat: Arc<dyn Chat>) {
        self.0.write().unwrap_or_else(PoisonError::into_inner).push(chat);
    }

    /// True when one of them knows a server of a school's own.
    #[must_use]
    pub fn have_schools(&self) -> bool {
        self.0.read().unwrap_or_else(PoisonError::into_inner).iter().any(|chat| chat.has_schools())
    }

    /// The chat to which an address belongs.
    #[must_use]
    pub fn of(&self, address: &Address) -> Option<Arc<dyn Chat>> {
        let chats = self.0.read().unwrap_or_else(PoisonError::into_inner);
        chats.iter().find(|chat| chat.network() == address.network()).cloned()
    }
}
