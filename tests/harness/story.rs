//! A story: people write and press in the console chat, and the bot's posts are the transcript.

use std::collections::BTreeSet;
use std::fmt::Write;
use std::sync::Arc;

use agreements::poll::disclosure::Published;
use agreements::poll::tally::TWELFTHS;
use enige::app::Content;
use enige::chat::console::line::{Deed, Line, read};
use enige::chat::console::show::ConsolePost;
use enige::chat::console::{Place, State, Which, room_address};
use enige::clock::Clock;
use enige::demo::{Session, Setup, Trouble};
use enige::event::{Event, PostRef, What};
use enige::handle::handle;
use enige::ids::ClassId;
use enige::lang::Lang;
use enige::store::Keys;
use jiff::Timestamp;
use sqlx::postgres::PgConnectOptions;
use tokio::task::JoinHandle;

use super::server::Database;
use super::superuser::Superuser;

/// A Monday evening in Oslo, Copenhagen and Stockholm.
const START: &str = "2026-11-23T17:00:00Z";

/// The bot on a database, in English, at [`START`], with pages and without files.
pub(crate) fn setup(options: PgConnectOptions) -> Setup {
    Setup {
        options,
        keys: Database::keys(),
        content: Arc::new(Content::load(None).expect("the built-in content is sound")),
        console: State::default(),
        language: Lang::En,
        clock: Clock::standing_at(START.parse().expect("a time")),
        seed: Some(7),
        files: None,
        pages_at: Some("https://enige.test".into()),
    }
}

/// People, the bot and their own database.
pub(crate) struct Story {
    pub(crate) session: Session,
    pub(crate) database: Database,
    superuser: Superuser,
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
        let clock = Clock::standing_at(start.parse().expect("a time"));
        let setup = Setup { language, clock, files, ..setup(database.options.clone()) };
        let session = Session::begin(setup).await.expect("the database is there");
        Story { session, database, superuser: Superuser::default() }
    }

    /// The bot stops. Its database, its chat and the time stay.
    pub(crate) async fn ends(self) -> (Database, State, Timestamp) {
        let (state, now) = (self.session.console_state(), self.session.now());
        self.session.end().await;
        (self.database, state, now)
    }

    /// The bot starts with what an earlier one has left, and with these keys.
    pub(crate) async fn goes_on(database: Database, console: State, now: Timestamp, keys: Keys) -> Story {
        let clock = Clock::standing_at(now);
        let setup = Setup { keys, console, clock, ..setup(database.options.clone()) };
        let session = Session::begin(setup).await.expect("the database is there");
        Story { session, database, superuser: Superuser::default() }
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

    /// Plays lines; returns the posts. A superuser looks at the database afterwards.
    ///
    /// # Panics
    /// When a line is invalid or the bot fails, or when the superuser learns who thinks what.
    pub(crate) async fn show(&mut self, lines: &str) -> Vec<ConsolePost> {
        for line in lines.lines() {
            match self.session.line(line).await {
                Ok(()) => {}
                Err(Trouble::Line(what)) => panic!("`{line}`: {what}"),
                Err(Trouble::Fault(fault)) => panic!("`{line}`: {fault:#}"),
            }
        }
        let finds = self.finds().await;
        assert!(finds.is_empty(), "after `{lines}` a superuser knows more than they should: {finds:#?}");
        self.session.take_shown()
    }

    /// What leads from an answer to a person, in the eyes of a superuser.
    pub(crate) async fn finds(&mut self) -> BTreeSet<String> {
        self.superuser.finds(&self.database).await
    }
}

impl Story {
    /// The class adopts the draft, and six guardians sign it.
    pub(crate) async fn adopts_and_signs(&mut self) {
        let work = "ana (private): /agreement\nana (private) > Work on the agreement";
        self.tell(&format!("{work}\nana (private) > Let the class adopt it")).await;
        self.tell("bo > Yes\ncem > Yes\ndina > Yes\negil > Yes\nfreja > Yes\ngina > Yes\n@ +8d").await;
        for person in ["bo", "cem", "dina", "egil", "freja", "gina"] {
            self.tell(&format!("{person} > Sign")).await;
        }
    }

    /// A parent checks an app, and asks to show the result to the group.
    pub(crate) async fn shares_a_check(&mut self, person: &str, app: &str) -> Vec<ConsolePost> {
        self.tell(&format!("{person}: /me\n{person} > Parent of one child\n{person} (private): /app check {app}"))
            .await;
        for _ in 0..7 {
            self.tell(&format!("{person} (private) > Looks fine")).await;
        }
        self.show(&format!("{person} (private) > Show it to the group")).await
    }

    /// The id of the first class.
    pub(crate) async fn class(&self) -> ClassId {
        let mut look = self.database.look().await;
        let ids: Vec<uuid::Uuid> =
            sqlx::query_scalar("select class_id from classes").fetch_all(&mut look).await.expect("classes are there");
        ClassId(ids[0])
    }

    /// The id of the class, or council, of a room.
    pub(crate) async fn class_of(&self, room: &str) -> ClassId {
        let hash = Database::keys().hash(&room_address(room));
        let mut look = self.database.look().await;
        let id: uuid::Uuid = sqlx::query_scalar("select class_id from rooms where room_hash = $1")
            .bind(hash)
            .fetch_one(&mut look)
            .await
            .expect("the room has a class");
        ClassId(id)
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
        let (class, sealed): (uuid::Uuid, Vec<u8>) =
            sqlx::query_as("select class_id, result from polls where poll = $1")
                .bind(poll)
                .fetch_one(&mut look)
                .await
                .expect("the poll is closed");
        let opened = Database::opened(class, poll, &sealed);
        let published: Published = serde_json::from_str(&opened).expect("a result");
        let counts = published.tally.counts().map(|(answer, twelfths)| {
            let (seats, parts) = (twelfths / TWELFTHS, twelfths % TWELFTHS);
            let parts = if parts == 0 { String::new() } else { format!("+{parts}/12") };
            format!("{}={seats}{parts}", String::from(answer.clone()))
        });
        counts.collect::<Vec<_>>().join(" ")
    }

    /// Counts the rows of each table, but for the ids of messages.
    pub(crate) async fn rows(&self) -> Vec<(String, i64)> {
        let mut look = self.database.look().await;
        let tables: Vec<String> = sqlx::query_scalar(
            "select tablename::text from pg_tables where schemaname = 'public' \
                               and tablename <> 'inbox' order by 1",
        )
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

    /// The payload of a button that a post offers, named by the line that would press it: `bo > 12 years`.
    ///
    /// # Panics
    /// When no post offers it to this person.
    pub(crate) fn offered(&self, line: &str) -> String {
        let What::Pressed { data, .. } = self.event(line).what else { panic!("`{line}` is no press") };
        data
    }

    /// The event of a line in which one person writes or presses. Does not deliver the event.
    ///
    /// # Panics
    /// When the line is of another kind, or no post offers its button.
    pub(crate) fn event(&self, line: &str) -> Event {
        let console = self.session.console();
        let pressed = |data, post: u64| What::Pressed { data, post: PostRef(post.to_string()), token: String::new() };
        let (place, who, what) = match read(line) {
            Ok(Line::Says(place, who, text)) => (place, who, What::Said { text, answers: None }),
            Ok(Line::Presses { place, who: Some(who), button: Some(button), on }) => {
                let found = console.find_button(&place, &who, &Which::Named(button), on);
                let (post, place, data) = found.unwrap_or_else(|what| panic!("`{line}`: {what}"));
                (place, who, pressed(data, post))
            }
            Ok(Line::Does(place, who, Deed::Raw(data))) => (place, who, pressed(data, 0)),
            other => panic!("`{line}` is no line in which one person writes or presses: {other:?}"),
        };
        console.event(&place, &who, what, self.session.now())
    }

    /// Delivers an event in a task of its own.
    pub(crate) fn delivered(&self, event: Event) -> JoinHandle<()> {
        let app = Arc::clone(self.session.app());
        tokio::spawn(async move { handle(&app, &event).await.expect("the database is there") })
    }

    /// Delivers events, all at once, until each is handled; jobs wait.
    pub(crate) async fn all_at_once(&self, events: impl IntoIterator<Item = Event>) {
        let tasks: Vec<_> = events.into_iter().map(|event| self.delivered(event)).collect();
        for task in tasks {
            task.await.expect("the event is handled");
        }
    }

    /// Delivers one event twice, with the same id, and does the jobs.
    pub(crate) async fn twice(&mut self, event: Event) -> Vec<ConsolePost> {
        let event = Event { id: Some("console:1".into()), ..event };
        for _ in 0..2 {
            self.delivered(event.clone()).await.expect("the event is handled");
        }
        self.session.settle().await.expect("the database is there");
        self.session.take_shown()
    }

    /// Moves a room to another address.
    pub(crate) async fn moves(&mut self, from: &str, to: &str) {
        let what = What::Moved { to: room_address(to) };
        let event = self.session.console().event(&Place::Room(from.into()), "ana", what, self.session.now());
        self.session.console().rename(from, to);
        self.delivered(event).await.expect("the event is handled");
    }

    /// Moves the clock without running the worker.
    pub(crate) fn passes_without_jobs(&mut self, to: &str) {
        self.session.app().clock.forward_to(to.parse().expect("a time"));
    }
}
