//! A story: people write and press in the console chat, and the bot's posts are the transcript.

use std::fmt::Write;
use std::sync::Arc;

use agreements::disclosure::Published;
use agreements::tally::TWELFTHS;
use enige::app::Content;
use enige::chat::console::show::Shown;
use enige::chat::console::{Place, State, room_address};
use enige::clock::Clock;
use enige::demo::{Session, Setup, Trouble};
use enige::event::What;
use enige::handle::handle;
use enige::lang::Lang;

use super::Database;

/// A Monday evening in Oslo, Copenhagen and Stockholm.
const START: &str = "2026-11-23T17:00:00Z";

/// People, the bot and their own database.
pub(crate) struct Story {
    pub(crate) session: Session,
    pub(crate) database: Database,
}

impl Story {
    /// A room with twenty parents whose clients speak English.
    pub(crate) async fn begins() -> Story {
        Story::begins_in(Lang::En, START).await
    }

    /// The same, in a language and at a time.
    pub(crate) async fn begins_in(language: Lang, start: &str) -> Story {
        Story::begins_with(language, start, None).await
    }

    /// The same; the files of posts are written into a folder.
    pub(crate) async fn with_files(folder: &std::path::Path) -> Story {
        Story::begins_with(Lang::En, START, Some(folder.to_owned())).await
    }

    async fn begins_with(language: Lang, start: &str, files: Option<std::path::PathBuf>) -> Story {
        let database = Database::fresh().await;
        let setup = Setup {
            options: database.options.clone(),
            keys: Database::keys(),
            content: Arc::new(Content::load(None).expect("the built-in content is sound")),
            console: State::default(),
            language,
            clock: Clock::standing_at(start.parse().expect("a time")),
            seed: Some(7),
            files,
            pages_at: Some("https://enige.test".into()),
        };
        Story { session: Session::begin(setup).await.expect("the database is there"), database }
    }

    /// The same, with a class founded by ana: a first year in Norway with twenty children.
    pub(crate) async fn with_a_class() -> Story {
        let mut story = Story::begins().await;
        story.tell("ana: /start").await;
        for _ in 0..6 {
            story.tell("ana > 1").await;
        }
        story
    }

    /// The same, with a decided poll and a draft of an agreement that the class has seen.
    pub(crate) async fn with_a_draft() -> Story {
        let mut story = Story::with_a_class().await;
        story.tell("ana: /poll social 1").await;
        for person in ["bo", "cem", "dina", "egil", "freja", "gina"] {
            story.tell(&format!("{person} > 13 years")).await;
        }
        story.tell("ana: /close\nana (private): /agreement\nana (private) > The first steps\nana (private) > 1").await;
        story
            .tell("ana (private) > Families decide, and tell the others\nana (private) > Show the class a draft")
            .await;
        story
    }

    /// Plays lines; returns the transcript as text.
    ///
    /// # Panics
    /// When a line is invalid or the bot fails.
    pub(crate) async fn tell(&mut self, lines: &str) -> String {
        let mut transcript = String::new();
        for shown in self.show(lines).await {
            writeln!(transcript, "{shown}").expect("memory is enough");
        }
        transcript.trim_end().to_owned()
    }

    /// Plays lines; returns the posts.
    ///
    /// # Panics
    /// When a line is invalid or the bot fails.
    pub(crate) async fn show(&mut self, lines: &str) -> Vec<Shown> {
        for line in lines.lines() {
            match self.session.line(line).await {
                Ok(()) => {}
                Err(Trouble::Line(what)) => panic!("`{line}`: {what}"),
                Err(Trouble::Fault(fault)) => panic!("`{line}`: {fault:#}"),
            }
        }
        self.session.take_shown()
    }
}

impl Story {
    /// The id of the class of the first room, as its buttons carry it.
    pub(crate) async fn class(&self) -> String {
        let mut look = self.database.look().await;
        let ids: Vec<uuid::Uuid> =
            sqlx::query_scalar("select class_id from classes").fetch_all(&mut look).await.expect("classes are there");
        ids[0].simple().to_string()
    }

    /// The id of the class of a room, as its buttons carry it.
    pub(crate) async fn class_of(&self, room: &str) -> String {
        let hash = Database::keys().hash(&room_address(room));
        let mut look = self.database.look().await;
        let id: uuid::Uuid = sqlx::query_scalar("select class_id from rooms where room_hash = $1")
            .bind(hash)
            .fetch_one(&mut look)
            .await
            .expect("the room has a class");
        id.simple().to_string()
    }

    /// Changes the class's number of children.
    pub(crate) async fn has_children(&self, children: i16) {
        let mut look = self.database.look().await;
        let set = sqlx::query("update profiles set children = $1").bind(children).execute(&mut look).await;
        assert_eq!(set.expect("there is a class").rows_affected(), 1);
    }

    /// The exact tally of a closed poll, decrypted: `answer=seats` by answer.
    pub(crate) async fn tally(&self, poll: i32) -> String {
        let mut look = self.database.look().await;
        let sealed: Vec<u8> = sqlx::query_scalar("select result from polls where poll = $1")
            .bind(poll)
            .fetch_one(&mut look)
            .await
            .expect("the poll is closed");
        let opened = Database::keys().open("results", &sealed).expect("it was sealed with this secret");
        let published: Published = serde_json::from_str(&opened).expect("a result");
        let counts = published.tally.counts().map(|(answer, twelfths)| {
            let (seats, parts) = (twelfths / TWELFTHS, twelfths % TWELFTHS);
            let parts = if parts == 0 { String::new() } else { format!("+{parts}/12") };
            format!("{}={seats}{parts}", String::from(answer.clone()))
        });
        counts.collect::<Vec<_>>().join(" ")
    }

    /// Counts the rows of each table.
    pub(crate) async fn rows(&self) -> Vec<(String, i64)> {
        let mut look = self.database.look().await;
        let tables: Vec<String> =
            sqlx::query_scalar("select tablename::text from pg_tables where schemaname = 'public' order by 1")
                .fetch_all(&mut look)
                .await
                .expect("the catalogue is there");
        let mut rows = Vec::new();
        for table in tables {
            let count = sqlx::AssertSqlSafe(format!("select count(*) from {table}"));
            let count: i64 = sqlx::query_scalar(count).fetch_one(&mut look).await.expect("a table can be counted");
            rows.push((table, count));
        }
        rows
    }

    /// Delivers one command twice.
    pub(crate) async fn twice(&mut self, room: &str, who: &str, text: &str) -> Vec<Shown> {
        let what = What::Said { text: text.into(), answers: None };
        let mut event = self.session.console().event(&Place::Room(room.into()), who, what, self.session.now());
        event.id = Some("console:1".into());
        for _ in 0..2 {
            handle(self.session.app(), &event).await.expect("the database is there");
        }
        self.session.settle().await.expect("the database is there");
        self.session.take_shown()
    }

    /// Moves a room to another address.
    pub(crate) async fn moves(&mut self, from: &str, to: &str) {
        let what = What::Moved { to: room_address(to) };
        let event = self.session.console().event(&Place::Room(from.into()), "ana", what, self.session.now());
        self.session.console().rename(from, to);
        handle(self.session.app(), &event).await.expect("the database is there");
    }

    /// Moves the clock without running the worker.
    pub(crate) fn passes_without_jobs(&mut self, to: &str) {
        self.session.app().clock.forward_to(to.parse().expect("a time"));
    }
}
