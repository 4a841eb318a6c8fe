//! The catalogue: every clause, ready poll, service, template and lesson, read from data files and checked against each other.

mod check;
mod read;

use std::collections::BTreeMap;
use std::path::Path;

use include_dir::{Dir, include_dir};

pub use crate::catalogue::read::ContentError;
use crate::catalogue::read::{files, parsed};
use crate::class::{Country, Stage};
use crate::clause::{Audience, Clause, ClauseId};
use crate::lesson::Lesson;
use crate::ready::{ReadyPoll, Service};
use crate::template::{Size, Template};

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
        catalogue.check(&clauses, &polls, &templates, &lessons)?;
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

    /// The short template for a class of that stage in that country: where most begin.
    ///
    /// # Panics
    /// Never: reading the catalogue fails unless every stage in every country has one.
    #[must_use]
    pub fn template(&self, stage: Stage, country: Country) -> &Template {
        let short = self.templates_for(stage, country).into_iter().find(|template| template.size == Size::Short);
        short.expect("checked when the catalogue was read")
    }

    /// The templates for a class of that stage in that country, the smallest first.
    #[must_use]
    pub fn templates_for(&self, stage: Stage, country: Country) -> Vec<&Template> {
        let mut fitting: Vec<_> = self.templates.values().filter(|t| t.suits(stage, country)).collect();
        fitting.sort_by_key(|template| (template.size, &template.id));
        fitting
    }

    /// The template with that id.
    #[must_use]
    pub fn template_by_id(&self, id: &str) -> Option<&Template> {
        self.templates.get(id)
    }

    /// The clauses of an audience that are of use in a stage, in the order of their keys.
    #[must_use]
    pub fn clauses_for(&self, audience: Audience, stage: Stage) -> Vec<&Clause> {
        let suits = |clause: &&Clause| clause.audience == audience && clause.stages.contains(&stage);
        let mut fitting: Vec<_> = self.clauses.values().filter(suits).collect();
        fitting.sort_by_key(|clause| (clause.key.len(), &clause.key));
        fitting
    }

    /// The ready polls that settle a clause, the shortest id first.
    #[must_use]
    pub fn polls_of(&self, clause: &ClauseId) -> Vec<&ReadyPoll> {
        self.ready_polls().into_iter().filter(|poll| poll.clause == *clause).collect()
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

    const CLAUSE: &str = "id = \"debut\"\nkey = \"P1\"\naudience = \"parents\"\nstages = []\nkind = \"choice\"\n\
                          [[option]]\nid = \"none\"\n[[option]]\nid = \"families\"\n";

    #[test]
    fn the_embedded_content_is_sound() {
        let catalogue = Catalogue::embedded().unwrap();
        for kind in Kind::ALL {
            assert!(catalogue.ready_polls().iter().any(|poll| poll.kind == kind), "a ready poll of {kind:?}");
        }
        for stage in Stage::ALL {
            assert!(!catalogue.lessons(stage).is_empty(), "{stage:?} has lessons");
            for country in Country::ALL {
                assert!(catalogue.template(stage, country).clauses.len() >= 5);
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
        let text = "id = \"own\"\nkind = \"short\"\nstages = [\"early\"]\ncountries = [\"no\"]\nclauses = [\n  \"debut\",\n  \"nowhere\",\n]\n";
        let dir = folder("templates", "own.toml", text);
        let error = Catalogue::with_folder(dir.path()).unwrap_err().to_string();
        assert!(error.contains("own.toml:7: there is no clause `nowhere`"), "{error}");
    }

    #[test]
    fn an_operators_file_replaces_ours_of_the_same_name() {
        let text = "id = \"first-steps\"\nkind = \"first_steps\"\nstages = [\"kindergarten\", \"after_school\", \
                    \"early\", \"middle\", \"late\"]\ncountries = [\"no\", \"dk\", \"se\"]\nclauses = [\"night\", \"photos\"]\n";
        let dir = folder("templates", "first-steps.toml", text);
        let catalogue = Catalogue::with_folder(dir.path()).unwrap();
        assert_eq!(catalogue.template_by_id("first-steps").unwrap().clauses[0].0, "night");
    }

    #[test]
    fn an_id_that_is_not_the_files_name_is_refused() {
        let dir = folder("clauses", "other.toml", CLAUSE);
        let error = Catalogue::with_folder(dir.path()).unwrap_err().to_string();
        assert!(error.contains("is not the file's name"), "{error}");
    }

    #[test]
    fn a_poll_that_cannot_be_is_told_by_file_and_line() {
        let told = |rest: &str| {
            let text = format!("id = \"own\"\nclause = \"apps\"\n{rest}");
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
