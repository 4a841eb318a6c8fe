//! Reading data files: ours, with an operator's own on top; an error names file and line.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use include_dir::Dir;

use crate::catalogue::content::Content;
use crate::content::id::LONGEST_ID;

/// A data file that cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum ContentError {
    /// The folder or file cannot be read.
    #[error("{path}: {error}")]
    Unreadable {
        /// The file or folder.
        path: PathBuf,
        /// What the system said.
        error: std::io::Error,
    },
    /// The file does not say what it should, where it should.
    #[error("{file}:{line}: {what}")]
    Wrong {
        /// The file.
        file: String,
        /// The line, counted from 1.
        line: usize,
        /// What is wrong.
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
    /// What is wrong in the file, on the line that first says `near`.
    pub(super) fn wrong(&self, near: &str, what: String) -> ContentError {
        let line = self.text.lines().position(|line| line.contains(near)).map_or(1, |index| index + 1);
        ContentError::Wrong { file: self.name.clone(), line, what }
    }
}

/// The TOML files of one kind, by name; an operator's file replaces ours of the same name.
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

/// The files that things were read from: ours, with an operator's own on top.
pub(super) struct Files<'a> {
    folder: Option<&'a Path>,
    /// By kind, in the order of their things.
    read: BTreeMap<&'static str, Vec<File>>,
}

impl<'a> Files<'a> {
    /// None read yet; the operator's own are in that folder.
    pub(super) fn with(folder: Option<&'a Path>) -> Files<'a> {
        Files { folder, read: BTreeMap::new() }
    }

    /// The things of one kind by id, each sound by itself: an id is its file's name.
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

    /// Each thing of a kind with the file that it was read from.
    pub(super) fn each<'t, T: Content>(&self, things: &'t BTreeMap<String, T>) -> impl Iterator<Item = (&'t T, &File)> {
        things.values().zip(self.read.get(T::FOLDER).into_iter().flatten())
    }
}
