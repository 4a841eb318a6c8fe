//! Kinds of content: one TOML file for each item, with texts by its id.

use include_dir::{Dir, include_dir};
use serde::de::DeserializeOwned;

use crate::agreement::clause::Clause;
use crate::agreement::template::Template;
use crate::guide::Service;
use crate::guide::helpline::Helpline;
use crate::guide::incident::Incident;
use crate::guide::law::Law;
use crate::lesson::Lesson;
use crate::lesson::quiz::Quiz;
use crate::lesson::series::Series;
use crate::poll::ready::ReadyPoll;

/// A kind of content.
pub(super) trait Content: DeserializeOwned {
    /// The folder of its files.
    const FOLDER: &'static str;

    /// The built-in files.
    fn embedded() -> &'static Dir<'static>;

    /// The id; the file has the same name.
    fn id(&self) -> &str;

    /// The ids of all texts that every language must have for it.
    fn text_ids(&self) -> Vec<String>;

    /// The first fault of this file by itself: a word near it, and a message.
    fn fault(&self) -> Option<(String, String)>;
}

macro_rules! content {
    ($thing:ident, $folder:literal, $path:tt, |$it:ident| $id:expr, $texts:expr, $fault:expr) => {
        impl Content for $thing {
            const FOLDER: &'static str = $folder;

            fn embedded() -> &'static Dir<'static> {
                static FILES: Dir<'_> = include_dir!($path);
                &FILES
            }

            fn id(&self) -> &str {
                let $it = self;
                $id
            }

            fn text_ids(&self) -> Vec<String> {
                let $it = self;
                $texts
            }

            fn fault(&self) -> Option<(String, String)> {
                let $it = self;
                $fault.map(|(near, what)| (near.into(), what))
            }
        }
    };
}

content!(Clause, "clauses", "$CARGO_MANIFEST_DIR/clauses", |it| it.id.0.as_str(), it.text_ids(), it.fault());
content!(ReadyPoll, "polls", "$CARGO_MANIFEST_DIR/polls", |it| &it.id, it.text_ids(), it.fault());
content!(
    Template,
    "templates",
    "$CARGO_MANIFEST_DIR/templates",
    |it| &it.id,
    it.text_ids(),
    it.fault().map(|what| ("clauses", what))
);
content!(Lesson, "lessons", "$CARGO_MANIFEST_DIR/lessons", |it| &it.id, it.text_ids(), it.fault());
content!(Series, "series", "$CARGO_MANIFEST_DIR/series", |it| &it.id, it.text_ids(), it.fault());
content!(Quiz, "quizzes", "$CARGO_MANIFEST_DIR/quizzes", |it| &it.id, it.text_ids(), it.fault());
content!(Service, "guide", "$CARGO_MANIFEST_DIR/guide", |it| &it.id, it.text_ids(), it.fault());
content!(Law, "laws", "$CARGO_MANIFEST_DIR/laws", |it| &it.id, it.text_ids(), it.fault());
content!(Incident, "incidents", "$CARGO_MANIFEST_DIR/incidents", |it| &it.id, it.text_ids(), it.fault());
content!(Helpline, "helplines", "$CARGO_MANIFEST_DIR/helplines", |it| &it.id, vec![it.text_id()], it.fault());
