//! `enige serve`: runs the real bot until it is told to stop. Also `migrate` and `check`.

mod check;

use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use anyhow::{Context, Result, bail};
use jiff::ToSpan;
use jiff::tz::TimeZone;
use sqlx::postgres::PgConnectOptions;
use tokio::signal::unix::{SignalKind, signal};
use tokio::task::JoinSet;
use tokio_util::sync::CancellationToken;

pub use check::check;

use crate::app::{App, Content};
use crate::chat::matrix::{Account, Matrix};
use crate::chat::telegram::{Pace, Telegram};
use crate::chat::{Chat, Chats, LogInError};
use crate::clock::Clock;
use crate::config::{DatabaseOptions, ServeOptions, secret_in};
use crate::job::worker::{sweep_ballots, work};
use crate::store::embedded::{Durability, Embedded};
use crate::store::{Keys, Store};
use crate::web;

/// The number of jobs that run in parallel, so that a slow chat holds up no other.
const WORKERS: usize = 4;

/// The time that running work has to finish after the stop signal: the program must end within 5 s.
const LAST_WORDS: Duration = Duration::from_millis(3500);

/// The pause before the next log-in attempt at an unreachable chat.
const LOG_IN_PAUSE: Duration = Duration::from_secs(2);

/// The days for which update ids are kept: no chat delivers an update again after that.
const INBOX_DAYS: i32 = 8;

/// Says what to do if no chat is configured.
const NO_CHAT: &str = "no chat to serve: set TELEGRAM_TOKEN (@BotFather on Telegram gives one), or MATRIX_HOMESERVER \
                       with MATRIX_USER and MATRIX_PASSWORD, or try `enige demo`";

/// Serves until it is told to stop.
///
/// # Errors
/// When something is missing or wrong; the message says what to do.
pub async fn run(options: ServeOptions, clock: Clock, stop: CancellationToken) -> Result<()> {
    let content = Arc::new(Content::load(options.content.as_deref())?);
    let opening = async {
        let (store, embedded) = open_store(&options.database).await?;
        store.migrate().await?;
        Ok::<_, anyhow::Error>((store, embedded))
    };
    let (store, embedded) = tokio::select! {
        () = stop.cancelled() => return Ok(()),
        opened = opening => opened?,
    };
    let matrix = matrix_account(&options)?;
    if options.telegram_token.is_none() && matrix.is_none() {
        bail!(NO_CHAT);
    }
    let app = App::new(store, Chats::default(), clock, content, None).with_pages_at(options.web_url);
    let app = Arc::new(app);
    let mut tasks: JoinSet<Result<()>> = JoinSet::new();
    for _ in 0..WORKERS {
        let (app, stop) = (Arc::clone(&app), stop.clone());
        tasks.spawn(async move {
            work(app, stop).await;
            Ok(())
        });
    }
    tasks.spawn(trim(Arc::clone(&app), stop.clone()));
    tasks.spawn(web::serve(options.web_addr, Arc::clone(&app), stop.clone()));
    if let Some(token) = options.telegram_token {
        let pace = Pace::REAL.faster(options.pace);
        tasks.spawn(telegram(Arc::clone(&app), token, options.telegram_api_url, pace, stop.clone()));
    }
    if let Some(account) = matrix {
        tasks.spawn(self::matrix(Arc::clone(&app), account, stop.clone()));
    }
    let ended = until_stopped(&mut tasks, &stop).await;
    app.store.close().await;
    drop(embedded);
    tracing::info!("Enige has ended");
    ended
}

async fn telegram(app: Arc<App>, token: String, url: String, pace: Pace, stop: CancellationToken) -> Result<()> {
    let log_in = || {
        let (token, url) = (token.clone(), url.clone());
        async move { Telegram::log_in(&token, &url, pace).await }
    };
    let Some(telegram) = until_let_in(log_in, &stop).await? else { return Ok(()) };
    tracing::info!("on Telegram as @{}", telegram.username());
    let telegram = Arc::new(telegram);
    app.chats.add(Arc::clone(&telegram) as Arc<dyn Chat>);
    if let Err(error) = telegram.set_menus(&app.menus()).await {
        tracing::warn!("the menu of commands could not be set: {error:#}");
    }
    telegram.listen(app, stop).await
}

async fn matrix(app: Arc<App>, account: Account, stop: CancellationToken) -> Result<()> {
    let log_in = || {
        let account = account.clone();
        async move { Matrix::log_in(&account).await }
    };
    let Some(matrix) = until_let_in(log_in, &stop).await? else { return Ok(()) };
    tracing::info!("on Matrix as {}", matrix.user());
    let matrix = Arc::new(matrix);
    app.chats.add(Arc::clone(&matrix) as Arc<dyn Chat>);
    matrix.listen(app, stop).await
}

/// Logs in, and retries while the server is unreachable. Other chats and their classes are served meanwhile.
async fn until_let_in<T, F>(log_in: impl Fn() -> F, stop: &CancellationToken) -> Result<Option<T>>
where
    F: Future<Output = Result<T, LogInError>>,
{
    let mut told = false;
    loop {
        let tried = tokio::select! {
            () = stop.cancelled() => return Ok(None),
            tried = log_in() => tried,
        };
        match tried {
            Ok(chat) => return Ok(Some(chat)),
            Err(LogInError::Refused(why)) => bail!(why),
            Err(LogInError::Unreachable(why)) => {
                if !std::mem::replace(&mut told, true) {
                    tracing::warn!("{why}; trying again until it can be reached");
                }
            }
        }
        tokio::select! {
            () = stop.cancelled() => return Ok(None),
            () = tokio::time::sleep(LOG_IN_PAUSE) => {}
        }
    }
}

/// Waits until all tasks have ended. All end at the stop signal; one that fails stops the others.
async fn until_stopped(tasks: &mut JoinSet<Result<()>>, stop: &CancellationToken) -> Result<()> {
    let mut ended = Ok(());
    while !stop.is_cancelled() {
        tokio::select! {
            () = stop.cancelled() => {}
            task = tasks.join_next() => {
                if let Some(failed) = task.map(|task| task.context("a task broke").flatten()).filter(Result::is_err) {
                    ended = failed;
                    stop.cancel();
                }
            }
        }
    }
    let all = async { while tasks.join_next().await.is_some() {} };
    if tokio::time::timeout(LAST_WORDS, all).await.is_err() {
        tracing::warn!("something in hand took too long and is done again next time");
        tasks.abort_all();
    }
    ended
}

/// Cancels `stop` at SIGTERM or Ctrl-C.
pub async fn stop_on_signal(stop: CancellationToken) {
    let (Ok(mut term), Ok(mut int)) = (signal(SignalKind::terminate()), signal(SignalKind::interrupt())) else {
        return tracing::error!("cannot listen for signals");
    };
    tokio::select! {
        _ = term.recv() => {}
        _ = int.recv() => {}
    }
    tracing::info!("told to stop");
    stop.cancel();
}

async fn trim(app: Arc<App>, stop: CancellationToken) -> Result<()> {
    loop {
        let before = app.clock.now().to_zoned(TimeZone::UTC).date().saturating_sub(INBOX_DAYS.days());
        sweep_ballots(&app).await;
        let codes = app.store.trim_codes(app.clock.now()).await;
        let trimmed = app.store.trim_inbox(before).await.and(app.store.trim_people().await).and(codes);
        if let Err(fault) = trimmed {
            tracing::warn!("what is no longer needed could not be removed: {fault:#}");
        }
        tokio::select! {
            () = stop.cancelled() => return Ok(()),
            () = tokio::time::sleep(Duration::from_secs(3600)) => {}
        }
    }
}

/// Migrates the database to this program's schema.
///
/// # Errors
/// When the database cannot be reached, or was made with another secret.
pub async fn migrate(options: DatabaseOptions) -> Result<()> {
    let (store, embedded) = open_store(&options).await?;
    store.migrate().await?;
    store.close().await;
    drop(embedded);
    println!("The database is up to date.");
    Ok(())
}

/// Opens the configured database, or an embedded one in the data directory.
async fn open_store(options: &DatabaseOptions) -> Result<(Store, Option<Embedded>)> {
    let keys = keys(options)?;
    if let Some(url) = &options.database_url {
        let url: PgConnectOptions = url.parse().context("DATABASE_URL is no address of a Postgres database")?;
        return Ok((Store::connect(url, keys).await?, None));
    }
    tracing::info!("no DATABASE_URL: using an embedded Postgres in {}", options.data_dir.display());
    let embedded = Embedded::start(&options.data_dir, Durability::Durable).await?;
    Ok((Store::connect(embedded.options("enige"), keys).await?, Some(embedded)))
}

/// The account on Matrix, if one is configured.
fn matrix_account(options: &ServeOptions) -> Result<Option<Account>> {
    let (Some(homeserver), Some(user)) = (&options.matrix_homeserver, &options.matrix_user) else { return Ok(None) };
    Ok(Some(Account {
        homeserver: homeserver.clone(),
        user: user.clone(),
        password: options.matrix_password.clone(),
        token: options.matrix_token.clone(),
        store: options.matrix_store.clone().unwrap_or_else(|| options.database.data_dir.join("matrix")),
        passphrase: keys(&options.database)?.matrix_passphrase(),
        schools: options.matrix_pupil_servers.clone(),
    }))
}

fn keys(options: &DatabaseOptions) -> Result<Keys> {
    match (&options.secret, &options.database_url) {
        (Some(secret), _) => Keys::from_secret(secret).context("ENIGE_SECRET"),
        (None, Some(_)) => bail!(
            "ENIGE_SECRET is not set. It seals what is stored and is kept apart from the database; \
             make one with `openssl rand -hex 32` and keep it safe"
        ),
        (None, None) => secret_of(&options.data_dir),
    }
}

fn secret_of(data_dir: &Path) -> Result<Keys> {
    std::fs::create_dir_all(data_dir).with_context(|| format!("cannot make {}", data_dir.display()))?;
    let secret = secret_in(data_dir)?;
    tracing::info!("no ENIGE_SECRET: using the one in {}", data_dir.join("secret").display());
    Keys::from_secret(&secret)
}
