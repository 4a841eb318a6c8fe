//! The catalogue: every clause, ready poll, service, template and lesson, read from data files and checked against each other.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use include_dir::{Dir, include_dir};
use serde::de::DeserializeOwned;

use crate::class::{Country, Stage};
use crate::clause::Clause;
use crate::lesson::Lesson;
use crate::ready::{ReadyPoll, Service};
use crate::template::Template;

static CLAUSES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/clauses");
static POLLS: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/polls");
static SERVICES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/guide");
static TEMPLATES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/templates");
static LESSONS: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/lessons");

/// All content that is data.
#[derive(Debug, Clone)]
pub struct Catalogue {
    clauses: BTreeMap<String, Clause>,
    polls: BTreeMap<String, ReadyPoll>,
    services: BTreeMap<String, Service>,
    templates: BTreeMap<String, Template>,
    lessons: BTreeMap<String, Lesson>,
}

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
        let clauses = files(&CLAUSES, "clauses", folder)?;
        let polls = files(&POLLS, "polls", folder)?;
        let services = files(&SERVICES, "guide", folder)?;
        let templates = files(&TEMPLATES, "templates", folder)?;
        let lessons = files(&LESSONS, "lessons", folder)?;
        let catalogue = Catalogue {
            clauses: parsed(&clauses, |clause: &Clause| clause.id.0.clone())?,
            polls: parsed(&polls, |poll: &ReadyPoll| poll.id.clone())?,
            services: parsed(&services, |service: &Service| service.id.clone())?,
            templates: parsed(&templates, |template: &Template| template.id.clone())?,
            lessons: parsed(&lessons, |lesson: &Lesson| lesson.id.clone())?,
        };
        catalogue.check(&polls, &templates, &lessons)?;
        Ok(catalogue)
    }

    /// The clause with that id.
    #[must_use]
    pub fn clause(&self, id: &str) -> Option<&Clause> {
        self.clauses.get(id)
    }

    /// All clauses by id.
    pub fn clauses(&self) -> impl Iterator<Item = &Clause> {
        self.clauses.values()
    }

    /// The ready poll with that id.
    #[must_use]
    pub fn ready_poll(&self, id: &str) -> Option<&ReadyPoll> {
        self.polls.get(id)
    }

    /// The ready polls, in the order of their clauses' keys; of one clause the shortest id first.
    #[must_use]
    pub fn ready_polls(&self) -> Vec<&ReadyPoll> {
        let mut ready: Vec<_> = self.polls.values().collect();
        ready.sort_by_key(|poll| {
            let key = self.clause(&poll.clause.0).map(|clause| (clause.key.len(), clause.key.as_str()));
            (key, poll.id.len(), poll.id.as_str())
        });
        ready
    }

    /// The service with that id.
    #[must_use]
    pub fn service(&self, id: &str) -> Option<&Service> {
        self.services.get(id)
    }

    /// The template for a class of that stage in that country.
    ///
    /// # Panics
    /// Never: reading the catalogue fails unless every stage in every country has one.
    #[must_use]
    pub fn template(&self, stage: Stage, country: Country) -> &Template {
        self.templates.values().find(|t| t.suits(stage, country)).expect("checked when the catalogue was read")
    }

    /// All templates by id.
    pub fn templates(&self) -> impl Iterator<Item = &Template> {
        self.templates.values()
    }

    /// The lesson with that id.
    #[must_use]
    pub fn lesson(&self, id: &str) -> Option<&Lesson> {
        self.lessons.get(id)
    }

    /// The lessons for a stage, in the order in which a class gets them.
    #[must_use]
    pub fn lessons(&self, stage: Stage) -> Vec<&Lesson> {
        let mut lessons: Vec<_> = self.lessons.values().filter(|lesson| lesson.stages.contains(&stage)).collect();
        lessons.sort_by_key(|lesson| (lesson.place, &lesson.id));
        lessons
    }

    /// The first lesson for a stage that a class has not been given.
    #[must_use]
    pub fn next_lesson(&self, stage: Stage, given: &[String]) -> Option<&Lesson> {
        self.lessons(stage).into_iter().find(|lesson| !given.contains(&lesson.id))
    }

    /// The ids of all texts that every language must have.
    #[must_use]
    pub fn text_ids(&self) -> Vec<String> {
        let clauses = self.clauses.values().flat_map(Clause::text_ids);
        let polls = self.polls.values().flat_map(ReadyPoll::text_ids);
        let templates = self.templates.values().flat_map(Template::text_ids);
        let lessons = self.lessons.values().flat_map(Lesson::text_ids);
        let mut ids: Vec<String> = clauses.chain(polls).chain(templates).chain(lessons).collect();
        // Polls of one clause share its wordings.
        ids.sort();
        ids.dedup();
        ids
    }

    /// The lessons whose answer must be checked again by that day, with the day on which they expire.
    #[must_use]
    pub fn expiring_by(&self, day: jiff::civil::Date) -> Vec<&Lesson> {
        self.lessons.values().filter(|lesson| lesson.expires <= day).collect()
    }

    fn check(&self, polls: &[File], templates: &[File], lessons: &[File]) -> Result<(), ContentError> {
        for (poll, file) in self.polls.values().zip(polls) {
            if let Some((near, what)) = poll.fault() {
                return Err(file.wrong(near, what));
            }
            if !self.clauses.contains_key(&poll.clause.0) {
                return Err(file.wrong("clause", format!("there is no clause `{}`", poll.clause)));
            }
            let unknown = poll.options.iter().find(|id| poll.lists_services() && !self.services.contains_key(&id.0));
            if let Some(unknown) = unknown {
                return Err(file.wrong(&unknown.0, format!("there is no service `{}`", unknown.0)));
            }
        }
        for (template, file) in self.templates.values().zip(templates) {
            if let Some(unknown) = template.clauses.iter().find(|id| !self.clauses.contains_key(&id.0)) {
                return Err(file.wrong(&unknown.0, format!("there is no clause `{unknown}`")));
            }
        }
        for (lesson, file) in self.lessons.values().zip(lessons) {
            if let Some(unknown) = lesson.clauses.iter().find(|id| !self.clauses.contains_key(&id.0)) {
                return Err(file.wrong(&unknown.0, format!("there is no clause `{unknown}`")));
            }
            if !(3..=4).contains(&lesson.options.len()) {
                return Err(file.wrong("options", "a lesson has three or four options".into()));
            }
        }
        for stage in [Stage::Kindergarten, Stage::Early, Stage::Middle, Stage::Late] {
            for country in Country::ALL {
                if !self.templates.values().any(|template| template.suits(stage, country)) {
                    let what = format!("no template suits the stage {stage:?} in {country:?}");
                    return Err(ContentError::Wrong { file: "templates".into(), line: 1, what });
                }
            }
        }
        Ok(())
    }
}

struct File {
    name: String,
    stem: String,
    text: String,
}

impl File {
    fn wrong(&self, near: &str, what: String) -> ContentError {
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

/// The files as what they describe, by id, in the order of the files: an id is its file's name.
fn parsed<T: DeserializeOwned>(files: &[File], id: fn(&T) -> String) -> Result<BTreeMap<String, T>, ContentError> {
    let mut all = BTreeMap::new();
    for file in files {
        let thing: T = toml::from_str(&file.text).map_err(|error| {
            let start = error.span().map_or(0, |span| span.start).min(file.text.len());
            let line = file.text.as_bytes()[..start].iter().filter(|byte| **byte == b'\n').count() + 1;
            ContentError::Wrong { file: file.name.clone(), line, what: error.message().to_owned() }
        })?;
        let id = id(&thing);
        if id != file.stem {
            return Err(file.wrong("id", format!("the id `{id}` is not the file's name")));
        }
        all.insert(id, thing);
    }
    Ok(all)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::question::Kind;

    fn folder(kind: &str, name: &str, text: &str) -> tempfile::TempDir {
        let dir = tempfile::tempdir().unwrap();
        std::fs::create_dir(dir.path().join(kind)).unwrap();
        std::fs::write(dir.path().join(kind).join(name), text).unwrap();
        dir
    }

    #[test]
    fn the_embedded_content_is_sound() {
        let catalogue = Catalogue::embedded().unwrap();
        for kind in Kind::ALL {
            assert!(catalogue.ready_polls().iter().any(|poll| poll.kind == kind), "a ready poll of {kind:?}");
        }
        for stage in [Stage::Kindergarten, Stage::Early, Stage::Middle, Stage::Late] {
            assert!(!catalogue.lessons(stage).is_empty(), "{stage:?} has lessons");
            for country in Country::ALL {
                assert!(catalogue.template(stage, country).clauses.len() >= 6);
            }
        }
    }

    #[test]
    fn an_error_names_the_file_and_the_line() {
        let dir = folder("clauses", "own.toml", "id = \"own\"\nkey = 3\n");
        let error = Catalogue::with_folder(dir.path()).unwrap_err().to_string();
        assert!(error.contains("own.toml:2: "), "{error}");
    }

    #[test]
    fn a_template_with_an_unknown_clause_is_told_by_line() {
        let text =
            "id = \"own\"\nstages = [\"early\"]\ncountries = [\"no\"]\nclauses = [\n  \"debut\",\n  \"nowhere\",\n]\n";
        let dir = folder("templates", "own.toml", text);
        let error = Catalogue::with_folder(dir.path()).unwrap_err().to_string();
        assert!(error.contains("own.toml:6: there is no clause `nowhere`"), "{error}");
    }

    #[test]
    fn an_operators_file_replaces_ours_of_the_same_name() {
        let text = "id = \"debut\"\nkey = \"P1\"\nstages = [\"middle\"]\n";
        let dir = folder("clauses", "debut.toml", text);
        let catalogue = Catalogue::with_folder(dir.path()).unwrap();
        assert_eq!(catalogue.clause("debut").unwrap().stages, [Stage::Middle]);
    }

    #[test]
    fn an_id_that_is_not_the_files_name_is_refused() {
        let dir = folder("clauses", "other.toml", "id = \"debut\"\nkey = \"P1\"\nstages = []\n");
        let error = Catalogue::with_folder(dir.path()).unwrap_err().to_string();
        assert!(error.contains("is not the file's name"), "{error}");
    }

    #[test]
    fn a_poll_that_cannot_be_is_told_by_file_and_line() {
        let told = |rest: &str| {
            let text = format!("id = \"own\"\nclause = \"debut\"\n{rest}");
            let dir = folder("polls", "own.toml", &text);
            Catalogue::with_folder(dir.path()).unwrap_err().to_string()
        };
        assert!(told("kind = \"choice\"\noptions = [\"a\"]\n").contains("own.toml:3: a poll of this kind has 2 to 12"));
        assert!(told("kind = \"choice\"\noptions = [\"a\", \"a\"]\n").contains("own.toml:4: an option stands"));
        assert!(told("kind = \"age\"\nmin = 16\nmax = 8\n").contains("own.toml:3: `min` and `max`"));
        assert!(told("kind = \"stance\"\nmin = 1\n").contains("own.toml:3: `min` and `max`"));
        let services = told("kind = \"approval\"\nservices = true\noptions = [\"snapchat\", \"nowhere\"]\n");
        assert!(services.contains("own.toml:5: there is no service `nowhere`"), "{services}");
    }
}
