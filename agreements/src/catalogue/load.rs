//! Loading the catalogue: the content built into the program, and an operator's own.

use std::path::Path;

use crate::catalogue::Catalogue;
use crate::catalogue::files::{ContentError, Files};

impl Catalogue {
    /// The content built into the program.
    ///
    /// # Errors
    /// [`ContentError`] when a file is wrong; a test holds that none is.
    pub fn embedded() -> Result<Catalogue, ContentError> {
        Self::read(None)
    }

    /// The content built into the program, with an operator's own folder on top: files of the same name replace ours.
    ///
    /// # Errors
    /// [`ContentError`] when a file cannot be read or is wrong.
    pub fn with_folder(folder: &Path) -> Result<Catalogue, ContentError> {
        Self::read(Some(folder))
    }

    fn read(folder: Option<&Path>) -> Result<Catalogue, ContentError> {
        if let Some(folder) = folder {
            let there = std::fs::read_dir(folder);
            there.map_err(|error| ContentError::Unreadable { path: folder.to_owned(), error })?;
        }
        let mut files = Files::with(folder);
        let catalogue = Catalogue {
            clauses: files.read()?,
            polls: files.read()?,
            services: files.read()?,
            templates: files.read()?,
            lessons: files.read()?,
            series: files.read()?,
            quizzes: files.read()?,
            laws: files.read()?,
            incidents: files.read()?,
            helplines: files.read()?,
        };
        catalogue.check(&files)?;
        Ok(catalogue)
    }
}
