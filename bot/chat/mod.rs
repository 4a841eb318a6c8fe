//! The chat port: the interface that every chat implements.

pub mod console;
#[cfg(feature = "matrix")]
pub mod matrix;
#[cfg(any(feature = "telegram", feature = "matrix"))]
mod position;
#[cfg(feature = "telegram")]
pub mod telegram;

use std::sync::{Arc, PoisonError, RwLock};

use async_trait::async_trait;
use jiff::SignedDuration;

use crate::event::{Address, Event, PostRef};
use crate::ids::JobId;
use crate::lang::Lang;
use crate::press::Press;

/// The descriptions of the commands in the bot's menu, by language.
pub type Menus = Vec<(Lang, Vec<(&'static str, String)>)>;

/// A message of the bot.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Post {
    /// The heading, in bold where the chat supports it.
    pub heading: Option<String>,
    /// The text, one entry a paragraph; a paragraph may have several lines.
    pub paragraphs: Vec<String>,
    /// The buttons.
    pub buttons: Buttons,
    /// The instructions for voting, where the buttons are ballots.
    pub ballot: Option<Ballot>,
    /// The attached files.
    pub attachments: Vec<Attachment>,
}

/// A file attached to a post.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attachment {
    /// The file name.
    pub name: String,
    /// The media type; a chat shows pictures and offers the rest for download.
    pub media: Media,
    /// The content.
    pub bytes: Arc<[u8]>,
    /// The alternative text.
    pub alternative: String,
}

/// A media type.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Media {
    /// A picture.
    Png,
    /// A document for printing.
    Pdf,
    /// A table.
    Csv,
    /// A text with headings.
    Markdown,
}

impl Media {
    /// The media type as HTTP writes it.
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
    /// The buttons, row by row.
    pub rows: Vec<Vec<Button>>,
    /// The instructions for a chat without buttons.
    pub by_number: String,
}

/// The instructions for voting on a post whose buttons are ballots.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ballot {
    /// For a chat that hides a press from others.
    pub pressing: String,
    /// For a chat where everybody in the room sees each act: where to vote instead.
    pub privately: String,
}

impl Buttons {
    /// True if there are none.
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
    /// The label.
    pub label: String,
    /// The effect of a press.
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

/// An immediate answer to an event. The bot does not store it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Say {
    /// To the person alone, as far as the chat supports it.
    Answer(Post),
    /// A refusal, to the person alone.
    Refuse(Post),
    /// To the person in their private room with the bot; the chat creates a missing room.
    Privately(Post),
    /// To the person in their private room with the bot, once nothing more urgent waits.
    Offer(Post),
    /// To the room.
    Room(Post),
    /// In place of the post with the pressed button.
    Replace(Post),
    /// A link that opens the person's private chat with the bot and carries this parameter.
    Link(String),
}

/// How urgent a post is. While one waits for a chat's rate limit, those after it give way.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Rank {
    /// The answer to something that a person has just done.
    Answer,
    /// What is due: a card, a result, a decision.
    Due,
    /// What may come some minutes later: a dilemma, a reminder.
    Soon,
    /// What can wait for a day: an offer, a hint.
    Offer,
}

impl Rank {
    /// All ranks, the most urgent first.
    pub const ALL: [Rank; 4] = [Rank::Answer, Rank::Due, Rank::Soon, Rank::Offer];
}

/// A person's rights in a room.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rights {
    /// The person administers the room.
    Administrator,
    /// Others administer the room.
    Ordinary,
    /// Nobody administers the room.
    NoAdministrators,
}

/// The reason why a chat did not take a post.
#[derive(Debug, thiserror::Error)]
pub enum ChatError {
    /// Nothing was sent; retry after this time.
    #[error("not now, again in {0:#}")]
    Later(SignedDuration),
    /// The bot cannot write there: somebody removed or blocked it.
    #[error("the bot cannot write there: {0}")]
    Gone(String),
    /// The room has moved to this address.
    #[error("the room has moved")]
    Moved(Address),
    /// The chat cannot tell whether it sent the post.
    #[error("sent or not, the chat does not say: {0}")]
    Unclear(String),
    /// The person has no private chat with the bot yet. A [`Say::Link`] opens it.
    #[error("the person has no private chat with the bot")]
    NoPrivateChat,
    /// The chat will never take this post.
    #[error("refused by the chat: {0}")]
    Refused(String),
}

/// A chat service.
#[async_trait]
pub trait Chat: Send + Sync {
    /// The network in this chat's addresses.
    fn network(&self) -> &'static str;

    /// Posts to a room or to a person. Idempotent by key, as far as the chat supports it.
    async fn post(&self, room: &Address, post: &Post, key: JobId, rank: Rank) -> Result<PostRef, ChatError>;

    /// Replaces an earlier post.
    async fn edit(&self, room: &Address, of: &PostRef, post: &Post) -> Result<(), ChatError>;

    /// Answers an event.
    async fn say(&self, event: &Event, say: &Say) -> Result<(), ChatError>;

    /// The rooms that the bot shares with a person, as far as the chat knows them.
    async fn shared_rooms(&self, person: &Address) -> Result<Vec<Address>, ChatError>;

    /// Whether the person is in the room; `None` if the chat does not tell.
    async fn is_in(&self, room: &Address, person: &Address) -> Result<Option<bool>, ChatError>;

    /// True if the chat knows a school's own server, whose accounts may belong to pupils.
    fn has_schools(&self) -> bool {
        false
    }

    /// True if the person's account is on a school's own server.
    fn at_school(&self, _person: &Address) -> bool {
        false
    }

    /// The person's rights in the room.
    async fn rights(&self, room: &Address, person: &Address) -> Result<Rights, ChatError>;
}

/// The reason why a chat did not let the bot log in.
#[derive(Debug, thiserror::Error)]
pub enum LogInError {
    /// The service does not answer; a retry may succeed.
    #[error("{0}")]
    Unreachable(String),
    /// The service refuses the log-in, or the settings are invalid.
    #[error("{0}")]
    Refused(String),
}

/// The chats of this process, by network. A chat that is out of reach at the start joins later.
#[derive(Default)]
pub struct Chats(RwLock<Vec<Arc<dyn Chat>>>);

impl Chats {
    /// These chats.
    #[must_use]
    pub const fn new(chats: Vec<Arc<dyn Chat>>) -> Chats {
        Chats(RwLock::new(chats))
    }

    /// Adds a chat after its log-in.
    pub fn add(&self, chat: Arc<dyn Chat>) {
        self.0.write().unwrap_or_else(PoisonError::into_inner).push(chat);
    }

    /// True if a chat knows a school's own server.
    #[must_use]
    pub fn have_schools(&self) -> bool {
        self.0.read().unwrap_or_else(PoisonError::into_inner).iter().any(|chat| chat.has_schools())
    }

    /// The chat of an address.
    #[must_use]
    pub fn of(&self, address: &Address) -> Option<Arc<dyn Chat>> {
        let chats = self.0.read().unwrap_or_else(PoisonError::into_inner);
        chats.iter().find(|chat| chat.network() == address.network()).cloned()
    }
}
