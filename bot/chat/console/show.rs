//! The console's output: one JSON object a line, or text for people.

use std::fmt::{self, Display, Formatter};
use std::path::Path;

use serde::Serialize;

use crate::chat::Post;

/// A post as the console prints it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ConsolePost {
    /// The room's name, or `private`.
    pub room: String,
    /// The only person who sees it.
    pub to: Option<String>,
    /// New, edited or an answer.
    pub kind: Kind,
    /// The post's id; an edit repeats it.
    pub id: u64,
    /// The text.
    pub text: String,
    /// True for a refusal.
    pub refused: bool,
    /// The labels of the buttons, in order.
    pub buttons: Vec<String>,
    /// The attachments.
    pub attachments: Vec<Attachment>,
}

/// The kind of a printed post.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// A new post.
    Post,
    /// An edit of an earlier post.
    Edit,
    /// An answer to one person.
    Answer,
}

/// An attachment as the console prints it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Attachment {
    /// The file name.
    pub name: String,
    /// The media type.
    pub media_type: String,
    /// The path of the written file, if the console writes files.
    pub path: Option<String>,
    /// The alternative text.
    pub alt: String,
}

/// The attachments of a post; writes them into the folder, if there is one.
pub(super) fn attached(folder: Option<&Path>, id: u64, post: &Post) -> Vec<Attachment> {
    let attached = |file: &crate::chat::Attachment| {
        let name = format!("{id}-{}", file.name);
        let path = folder.map(|folder| folder.join(&name)).filter(|path| match std::fs::write(path, &file.bytes) {
            Ok(()) => true,
            Err(error) => {
                tracing::warn!("{} could not be written: {error}", path.display());
                false
            }
        });
        Attachment {
            name,
            media_type: file.media.as_str().to_owned(),
            path: path.map(|path| path.display().to_string()),
            alt: file.alternative.clone(),
        }
    };
    post.attachments.iter().map(attached).collect()
}

impl ConsolePost {
    /// The post as one line of JSON.
    ///
    /// # Errors
    /// Never in practice: all fields are plain data.
    pub fn json(&self) -> serde_json::Result<String> {
        serde_json::to_string(self)
    }
}

impl Display for ConsolePost {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match (&self.kind, &self.to) {
            (Kind::Answer, Some(to)) => write!(f, "(to {to} alone) #{}", self.id)?,
            (Kind::Edit, _) => write!(f, "[{}] #{} is now", self.room, self.id)?,
            (Kind::Post, Some(to)) => write!(f, "[{} {to}] #{}", self.room, self.id)?,
            (Kind::Post | Kind::Answer, None) => write!(f, "[{}] #{}", self.room, self.id)?,
        }
        for line in self.text.lines() {
            write!(f, "\n{:width$}{line}", "", width = if line.is_empty() { 0 } else { 4 })?;
        }
        for file in &self.attachments {
            write!(f, "\n    <{}: {}>", file.path.as_ref().unwrap_or(&file.name), file.alt)?;
        }
        for (number, label) in (1..).zip(&self.buttons) {
            write!(f, "{}[{number} {label}]", if number == 1 { "\n    " } else { " " })?;
        }
        writeln!(f)
    }
}
