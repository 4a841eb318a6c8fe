//! What the console shows: one JSON object a line, or text for people.

use std::fmt::{self, Display, Formatter};
use std::path::Path;

use serde::Serialize;

use crate::chat::Post;

/// Something that was shown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Shown {
    /// The room's name, or `private`.
    pub room: String,
    /// The person who alone sees it.
    pub to: Option<String>,
    /// What it is.
    pub kind: Kind,
    /// Its id; an edit repeats its post's.
    pub id: u64,
    /// What it says.
    pub text: String,
    /// True when it says no.
    pub refused: bool,
    /// The labels of its buttons, in order.
    pub buttons: Vec<String>,
    /// What hangs on it.
    pub attachments: Vec<Attachment>,
}

/// What something is that was shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// A post in a room.
    Post,
    /// In place of an earlier post.
    Edit,
    /// To one person alone.
    Answer,
}

/// A file that hangs on a post.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Attachment {
    /// Its name.
    pub name: String,
    /// Its media type.
    pub media_type: String,
    /// Where it was written, if somebody wants it.
    pub path: Option<String>,
    /// What it shows, in words.
    pub alt: String,
}

/// The files that come with a post as they are shown, written below a folder where somebody wants them.
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

impl Shown {
    /// The one line of JSON.
    ///
    /// # Errors
    /// Never in practice: it is text all through.
    pub fn json(&self) -> serde_json::Result<String> {
        serde_json::to_string(self)
    }
}

impl Display for Shown {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match (&self.kind, &self.to) {
            (Kind::Answer, Some(to)) => write!(f, "(to {to} alone) #{}", self.id)?,
            (Kind::Edit, _) => write!(f, "[{}] #{} is now", self.room, self.id)?,
            (_, Some(to)) => write!(f, "[{} {to}] #{}", self.room, self.id)?,
            (_, None) => write!(f, "[{}] #{}", self.room, self.id)?,
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
