//! Ids of classes, people, seats, polls, jobs and what they contain.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// Identifies a class.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct ClassId(pub Uuid);

/// Names a class to its pupils, in the buttons of their room.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PupilsId(pub Uuid);

/// Identifies a person, in all their classes on one chat.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct PersonId(pub Uuid);

/// Identifies a child's seat in a class; a seat has no name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct SeatId(pub Uuid);

/// A seat's number within its class.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct SeatNo(pub i32);

/// A poll's number, counting up within its class.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct PollNo(pub i32);

/// An agreement's number, counting up within its class.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct AgreementNo(pub i32);

/// A suggestion's number, counting up within its agreement.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct SuggestionNo(pub i32);

/// A question's number, counting up within its class.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct QuestionNo(pub i32);

/// The number of a check of an app that a parent shares, counting up within its class.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct CheckNo(pub i32);

/// The number of a pupils' wish, counting up within its class.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct WishNo(pub i32);

/// The number of a council's question to a class, counting up within the class.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct AskNo(pub i32);

/// Identifies a job; also the idempotency key of its post.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct JobId(pub Uuid);

/// A chat's reference to a post. It suffices to edit the post and to recognise a reply to it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct PostRef(pub String);

impl PostRef {
    /// True if the message is this post or a part of it.
    ///
    /// A chat may split a post into several messages. The reference then lists their ids after a slash, separated by
    /// commas.
    #[must_use]
    pub fn names(&self, message: &PostRef) -> bool {
        let several = self.0.split_once('/').zip(message.0.split_once('/'));
        self == message
            || several.is_some_and(|((chat, ids), (its, id))| chat == its && ids.split(',').any(|known| known == id))
    }
}
