//! Loading the catalogue from the built-in content and an operator's folder.

use std::path::Path;

use crate::catalogue::Catalogue;
use crate::catalogue::files::{ContentError, Files};

impl Catalogue {
    /// Loads the built-in content.
    ///
    /// # Errors
    /// [`ContentError`] if a file is wrong. A test checks that none is.
    pub fn embedded() -> Result<Catalogue, ContentError> {
        Self::read(None)
    }

    /// Loads the built-in content. Files in the operator's folder replace built-in ones of the same name.
    ///
    /// # Errors
    /// [`ContentError`] if a file is unreadable or wrong.
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
