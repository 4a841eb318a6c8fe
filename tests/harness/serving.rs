//! The real bot, running in this process against a fake server.

use std::time::Duration;

use anyhow::Result;
use enige::clock::Clock;
use enige::config::{Cli, Command, ServeOptions};
use enige::serve::run;
use enige::store::SERVICE;
use sqlx::ConnectOptions;
use tokio::task::JoinHandle;
use tokio_util::sync::CancellationToken;

use super::server::{Database, SECRET};
use super::telegram::FakeTelegram;

/// The speed of the fake server's clock, and so of the bot's pace.
pub(crate) const SPEED: f64 = 10.0;

/// The token of the fake server.
pub(crate) const TOKEN: &str = "4242:SECRET";

/// A running bot.
pub(crate) struct Serving {
    pub(crate) clock: Clock,
    stop: CancellationToken,
    task: JoinHandle<Result<()>>,
}

impl Serving {
    /// Runs the bot on the fake server and a database.
    pub(crate) fn begins(fake: &FakeTelegram, database: &Database, clock: Clock) -> Serving {
        Serving::with(options(fake, database), clock)
    }

    /// Runs the bot with any options.
    pub(crate) fn with(options: ServeOptions, clock: Clock) -> Serving {
        let stop = CancellationToken::new();
        let task = tokio::spawn(run(options, clock.clone(), stop.clone()));
        Serving { clock, stop, task }
    }

    /// Stops the bot and checks that it stops in time.
    pub(crate) async fn ends(self) {
        self.stop.cancel();
        let ended = tokio::time::timeout(Duration::from_secs(5), self.task).await;
        ended.expect("it ends within five seconds").expect("no panic").expect("no fault");
    }

    /// Kills the bot.
    pub(crate) async fn dies(self) {
        self.task.abort();
        assert!(self.task.await.is_err(), "it had ended before it was killed");
    }
}

/// Options for a bot on the fake server.
pub(crate) fn options(fake: &FakeTelegram, database: &Database) -> ServeOptions {
    serve_options(database, &["--telegram-token", TOKEN, "--telegram-api-url", &fake.url()])
}

/// Options for a bot on a database.
pub(crate) fn serve_options(database: &Database, more: &[&str]) -> ServeOptions {
    let owner = database.options.to_url_lossy().to_string();
    let url = database.options.clone().username(SERVICE).to_url_lossy().to_string();
    let arguments = ["enige", "serve", "--database-owner-url", &owner, "--database-url", &url, "--secret", SECRET];
    let cli = <Cli as clap::Parser>::try_parse_from(arguments.iter().chain(more));
    let Command::Serve(options) = cli.expect("the options are sound").command else { panic!("it is no `serve`") };
    ServeOptions { pace: SPEED, ..options }
}
