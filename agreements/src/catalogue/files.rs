//! Reading data files: the built-in ones, overridden by the operator's. An error names the file and the line.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use include_dir::Dir;

use crate::catalogue::content::Content;
use crate::content::id::LONGEST_ID;

/// A data file with an error.
#[derive(Debug, thiserror::Error)]
pub enum ContentError {
    /// Reading the folder or file failed.
    #[error("{path}: {error}")]
    Unreadable {
        /// The file or folder.
        path: PathBuf,
        /// The system's error.
        error: std::io::Error,
    },
    /// The content of the file is wrong.
    #[error("{file}:{line}: {what}")]
    Wrong {
        /// The file.
        file: String,
        /// The line, counted from 1.
        line: usize,
        /// What is wrong, for the author of the file.
        what: String,
    },
}

/// A data file.
pub(super) struct File {
    name: String,
    stem: String,
    text: String,
}

impl File {
    /// An error on the first line that contains `near`.
    pub(super) fn wrong(&self, near: &str, what: String) -> ContentError {
        let line = self.text.lines().position(|line| line.contains(near)).map_or(1, |index| index + 1);
        ContentError::Wrong { file: self.name.clone(), line, what }
    }
}

/// The TOML files of one kind, by name. An operator's file replaces the built-in file of the same name.
fn files(embedded: &Dir<'_>, kind: &str, folder: Option<&Path>) -> Result<Vec<File>, ContentError> {
    let mut files = BTreeMap::new();
    for file in embedded.files() {
        let (Some(stem), Some(text)) = (file.path().file_stem().and_then(|s| s.to_str()), file.contents_utf8()) else {
            continue;
        };
        let name = format!("{kind}/{}", file.path().display());
        files.insert(stem.to_owned(), File { name, stem: stem.to_owned(), text: text.to_owned() });
    }
    let own = folder.map(|folder| folder.join(kind)).filter(|own| own.is_dir());
    if let Some(own) = own {
        let unreadable = |path: &Path| {
            let path = path.to_owned();
            move |error| ContentError::Unreadable { path, error }
        };
        for entry in std::fs::read_dir(&own).map_err(unreadable(&own))? {
            let path = entry.map_err(unreadable(&own))?.path();
            let (Some(stem), Some("toml")) = (
                path.file_stem().and_then(|s| s.to_str()).map(str::to_owned),
                path.extension().and_then(|e| e.to_str()),
            ) else {
                continue;
            };
            let text = std::fs::read_to_string(&path).map_err(unreadable(&path))?;
            files.insert(stem.clone(), File { name: path.display().to_string(), stem, text });
        }
    }
    Ok(files.into_values().collect())
}

/// The files of all content.
pub(super) struct Files<'a> {
    folder: Option<&'a Path>,
    /// The files by kind, in the order of their items.
    read: BTreeMap<&'static str, Vec<File>>,
}

impl<'a> Files<'a> {
    /// Starts without files; `folder` contains the operator's own.
    pub(super) fn with(folder: Option<&'a Path>) -> Files<'a> {
        Files { folder, read: BTreeMap::new() }
    }

    /// Reads the items of one kind, by id. Each is valid by itself.
    pub(super) fn read<T: Content>(&mut self) -> Result<BTreeMap<String, T>, ContentError> {
        let files = files(T::embedded(), T::FOLDER, self.folder)?;
        let mut things = BTreeMap::new();
        for file in &files {
            let thing: T = toml::from_str(&file.text).map_err(|error| {
                let start = error.span().map_or(0, |span| span.start).min(file.text.len());
                let line = file.text.as_bytes()[..start].iter().filter(|byte| **byte == b'\n').count() + 1;
                ContentError::Wrong { file: file.name.clone(), line, what: error.message().to_owned() }
            })?;
            if thing.id() != file.stem {
                return Err(file.wrong("id", format!("the id `{}` is not the file's name", thing.id())));
            }
            if !thing
                .id()
                .bytes()
                .all(|letter| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == b'-')
            {
                return Err(file.wrong("id", "an id has lower-case letters, digits and hyphens".into()));
            }
            if thing.id().len() > LONGEST_ID {
                return Err(file.wrong("id", format!("an id has at most {LONGEST_ID} characters")));
            }
            if let Some((near, what)) = thing.fault() {
                return Err(file.wrong(&near, what));
            }
            things.insert(thing.id().to_owned(), thing);
        }
        self.read.insert(T::FOLDER, files);
        Ok(things)
    }

    /// Each item of a kind with its file.
    pub(super) fn each<'t, T: Content>(&self, things: &'t BTreeMap<String, T>) -> impl Iterator<Item = (&'t T, &File)> {
        things.values().zip(self.read.get(T::FOLDER).into_iter().flatten())
    }
}
