//! A session with the console chat: people act line by line, the bot answers, the clock moves.

use std::path::PathBuf;
use std::sync::Arc;

use anyhow::{Context, Result};
use jiff::Timestamp;
use jiff::tz::TimeZone;
use rand::rngs::ChaCha20Rng;
use rand::{Rng, SeedableRng};
use sqlx::postgres::PgConnectOptions;

use crate::app::{App, Content};
use crate::chat::console::line::{self, Deed, Line, Move, Way};
use crate::chat::console::show::ConsolePost;
use crate::chat::console::{Console, Place, State, Which};
use crate::chat::{Chat, Chats};
use crate::clock::Clock;
use crate::event::{Leaving, PostRef, What};
use crate::handle::handle;
use crate::job::worker::run_due;
use crate::lang::Lang;
use crate::store::{Keys, Store};

/// The parts that a session starts from.
pub struct Setup {
    /// The database.
    pub options: PgConnectOptions,
    /// The keys of the server.
    pub keys: Keys,
    /// The catalogue and the texts.
    pub content: Arc<Content>,
    /// The state of the console chat.
    pub console: State,
    /// The language of the people's clients.
    pub language: Lang,
    /// The clock.
    pub clock: Clock,
    /// The seed that makes a run repeatable; `None` for a random one.
    pub seed: Option<u64>,
    /// The folder for files that come with posts; `None` to write none.
    pub files: Option<PathBuf>,
    /// The public address of the pages; `None` if there are no pages.
    pub pages_at: Option<String>,
}

/// The bot and the people of a console chat.
pub struct Session {
    options: PgConnectOptions,
    keys: Keys,
    content: Arc<Content>,
    console: Arc<Console>,
    clock: Clock,
    seed: Option<u64>,
    draws: ChaCha20Rng,
    pages_at: Option<String>,
    app: Arc<App>,
}

/// The clock stays below this year, which is beyond the life of any class.
const LAST_YEAR: i16 = 2200;

/// Why a line had no effect.
#[derive(Debug)]
pub enum Trouble {
    /// The line is not valid, or not possible here.
    Line(String),
    /// The bot failed.
    Fault(anyhow::Error),
}

impl<E: Into<anyhow::Error>> From<E> for Trouble {
    fn from(fault: E) -> Trouble {
        Trouble::Fault(fault.into())
    }
}

/// The zone of the console's wall times; the three countries share their clock.
pub(super) fn zone() -> TimeZone {
    agreements::class::country::Country::No.zone()
}

impl Session {
    /// Begins a session, and migrates the database to this program's schema.
    ///
    /// # Errors
    /// When the database cannot be reached, or was made with another secret.
    pub async fn begin(setup: Setup) -> Result<Session> {
        let Setup { options, keys, content, console, language, clock, seed, files, pages_at } = setup;
        let console = Arc::new(Console::new(console, language).with_files(files));
        let store = Store::own(options.clone(), keys.clone()).await?;
        let chats = Chats::new(vec![Arc::clone(&console) as Arc<dyn Chat>]);
        let app = App::new(store, chats, clock.clone(), Arc::clone(&content), drawn(seed, &console));
        let app = Arc::new(app.with_pages_at(pages_at.clone()));
        let draws = seed.map_or_else(|| ChaCha20Rng::from_seed(rand::random()), ChaCha20Rng::seed_from_u64);
        Ok(Session { options, keys, content, console, clock, seed, draws, pages_at, app })
    }

    /// Runs one line and its jobs.
    ///
    /// # Errors
    /// [`Trouble`] when the line is not valid, or the bot failed.
    pub async fn line(&mut self, text: &str) -> Result<(), Trouble> {
        match line::read(text).map_err(Trouble::Line)? {
            Line::Nothing => {}
            Line::Says(place, who, text) => {
                self.arrive(&place, &who);
                self.happens(&place, &who, What::Said { text, answers: None }).await?;
            }
            Line::Replies(place, who, id, text) => {
                self.arrive(&place, &who);
                let answers = Some(PostRef(id.to_string()));
                self.happens(&place, &who, What::Said { text, answers }).await?;
            }
            Line::Presses { place, who, button, on } => self.press(&place, who, button, on).await?,
            Line::Does(place, who, deed) => self.deed(&place, &who, deed).await?,
            Line::Clock(to, way) => self.move_clock(to, way).await?,
            Line::Restart => self.restart().await?,
        }
        self.settle().await?;
        Ok(())
    }

    /// Translates a line at the prompt into the grammar. Plain text is something that the current person says.
    #[must_use]
    pub fn spoken(&self, line: &str, who: &str, private: bool) -> String {
        let whom = if private { format!("{who} (private)") } else { who.to_owned() };
        if line.starts_with(['>']) || line.starts_with("reply ") || line.starts_with("! ") && line != "! restart" {
            return format!("{whom} {line}");
        }
        let known =
            |name: &str| name == "all" || self.console.people(crate::chat::console::PARENTS).iter().any(|p| p == name);
        let first = line.split([' ', ':', '>']).next().unwrap_or_default();
        if line.starts_with(['@', '[', '#']) || line == "! restart" || (known(first) && line::read(line).is_ok()) {
            return line.to_owned();
        }
        format!("{whom}: {line}")
    }

    /// Runs every job that is due now.
    ///
    /// # Errors
    /// When the database is away.
    pub async fn settle(&self) -> Result<()> {
        run_due(&self.app).await
    }

    /// Takes what the chat has shown since the last call.
    #[must_use]
    pub fn take_shown(&self) -> Vec<ConsolePost> {
        self.console.take_shown()
    }

    /// The state of the console chat, to keep for the next run.
    #[must_use]
    pub fn console_state(&self) -> State {
        self.console.state()
    }

    /// The time on the clock.
    #[must_use]
    pub fn now(&self) -> Timestamp {
        self.clock.now()
    }

    /// The chat.
    #[must_use]
    pub const fn console(&self) -> &Arc<Console> {
        &self.console
    }

    /// The bot.
    #[must_use]
    pub const fn app(&self) -> &Arc<App> {
        &self.app
    }

    /// Ends the session.
    pub async fn end(self) {
        self.app.store.close().await;
    }

    /// Lets a person into a room who acts there for the first time.
    fn arrive(&self, place: &Place, who: &str) {
        if let Place::Room(room) = place {
            self.console.join(room, who);
        }
    }

    async fn happens(&self, place: &Place, who: &str, what: What) -> Result<()> {
        handle(&self.app, &self.console.event(place, who, what, self.clock.now())).await
    }

    async fn press(
        &mut self,
        place: &Place,
        who: Option<String>,
        button: Option<String>,
        on: Option<u64>,
    ) -> Result<(), Trouble> {
        let everybody = match (&who, place) {
            (Some(who), _) => vec![who.clone()],
            (None, Place::Room(room)) => self.console.people(room),
            (None, Place::Private(_)) => return Err(Trouble::Line("all are not in a private room".into())),
        };
        // Everybody presses the same post, even if an earlier press changed which one is newest.
        let on = match who {
            None if on.is_none() => {
                let newest = self.console.newest_for_all(place);
                Some(newest.ok_or_else(|| Trouble::Line("there is no post with buttons for all".into()))?)
            }
            _ => on,
        };
        for person in everybody {
            self.arrive(place, &person);
            let which = button.clone().map_or_else(|| Which::Drawn(self.draws.next_u64()), Which::Named);
            let (id, there, data) = self.console.find_button(place, &person, &which, on).map_err(Trouble::Line)?;
            self.happens(&there, &person, pressed(data, id)).await?;
        }
        Ok(())
    }

    async fn deed(&self, place: &Place, who: &str, deed: Deed) -> Result<(), Trouble> {
        let what = match (deed, place) {
            (Deed::Photo, _) => What::Media,
            (Deed::Raw(data), _) => pressed(data, 0),
            (Deed::Join, Place::Room(room)) => {
                self.console.join(room, who);
                What::MemberJoined
            }
            (Deed::Admin, Place::Room(room)) => {
                self.console.promote(room, who);
                return Ok(());
            }
            (Deed::Leave, Place::Room(room)) => {
                self.console.leave(room, who);
                What::MemberLeft(Leaving::Left)
            }
            (Deed::Kicked, Place::Room(room)) => {
                self.console.leave(room, who);
                What::MemberLeft(Leaving::Removed)
            }
            (Deed::RemoveBot, Place::Room(room)) => {
                self.console.set_bot(room, false);
                What::BotLeft
            }
            (Deed::AddBot, Place::Room(room)) => {
                self.console.set_bot(room, true);
                What::BotJoined
            }
            (_, Place::Private(_)) => return Err(Trouble::Line("that is done in a room".into())),
        };
        Ok(self.happens(place, who, what).await?)
    }

    async fn move_clock(&self, to: Move, way: Way) -> Result<(), Trouble> {
        let now = self.clock.now().to_zoned(zone());
        let target = match to {
            Move::To(wall) => wall.to_zoned(zone()),
            Move::By(span) => now.checked_add(span),
        };
        let target = target.ok().filter(|target| target.year() < LAST_YEAR);
        let target = target.ok_or_else(|| Trouble::Line(format!("the clock ends before the year {LAST_YEAR}")))?;
        let target = target.timestamp();
        if target < now.timestamp() {
            return Err(Trouble::Line(format!("the clock only goes forwards; it is {}", now.datetime())));
        }
        if way == Way::Step {
            while let Some(due) = self.app.store.next_due().await?.filter(|due| *due <= target) {
                self.clock.forward_to(due);
                self.settle().await?;
            }
        }
        self.clock.forward_to(target);
        Ok(())
    }

    /// Restarts the bot: it loses its memory; the database and the chat keep theirs.
    async fn restart(&mut self) -> Result<()> {
        self.app.store.close().await;
        let store = Store::own(self.options.clone(), self.keys.clone()).await.context("cannot start again")?;
        let chats = Chats::new(vec![Arc::clone(&self.console) as Arc<dyn Chat>]);
        let seed = drawn(self.seed, &self.console);
        let app = App::new(store, chats, self.clock.clone(), Arc::clone(&self.content), seed);
        self.app = Arc::new(app.with_pages_at(self.pages_at.clone()));
        Ok(())
    }
}

/// Derives a seed for each start of the bot; with the same one it would draw the same ids twice.
fn drawn(seed: Option<u64>, console: &Console) -> Option<u64> {
    let starts = console.bot_starts();
    seed.map(|seed| seed.wrapping_mul(1_000_003).wrapping_add(starts))
}

fn pressed(data: String, post: u64) -> What {
    What::Pressed { data, post: PostRef(post.to_string()), token: String::new() }
}
