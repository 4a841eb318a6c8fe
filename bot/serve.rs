//! `enige serve`: runs the real bot until it is told to stop. Also `migrate` and `check`.

mod account;
mod chats;
mod check;
mod database;
#[cfg(feature = "matrix")]
mod matrix;
#[cfg(feature = "telegram")]
mod telegram;

use std::sync::Arc;
use std::time::Duration;

use anyhow::{Context, Result};
use jiff::ToSpan;
use jiff::tz::TimeZone;
use tokio::signal::unix::{SignalKind, signal};
use tokio::task::JoinSet;
use tokio_util::sync::CancellationToken;

pub use check::check;

use crate::app::{App, Content};
use crate::chat::Chats;
use crate::clock::Clock;
use crate::config::{DatabaseOptions, RotateOptions, ServeOptions, replace_secret};
use crate::job::sweeper::{sweep, sweep_all};
use crate::job::worker::work;
use crate::store::Keys;
use crate::web;
use database::Database;

/// The number of jobs that run in parallel, so that a slow chat holds up no other.
const WORKERS: usize = 4;

/// The time that running work has to finish after the stop signal: the program must end within 5 s.
const LAST_WORDS: Duration = Duration::from_millis(3500);

/// The days for which update ids are kept: no chat delivers an update again after that.
const INBOX_DAYS: i32 = 8;

/// Serves until it is told to stop.
///
/// # Errors
/// When something is missing or wrong; the message says what to do.
pub async fn run(options: ServeOptions, clock: Clock, stop: CancellationToken) -> Result<()> {
    let content = Arc::new(Content::load(options.content.as_deref())?);
    let opening = async {
        let database = Database::of(&options.database).await?;
        Ok::<_, anyhow::Error>((database.serve().await?, database))
    };
    let (store, database) = tokio::select! {
        () = stop.cancelled() => return Ok(()),
        opened = opening => opened?,
    };
    let accounts = chats::accounts(&options, &store.matrix_passphrase().await?)?;
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
    let (swept, stop_sweeping) = (Arc::clone(&app), stop.clone());
    tasks.spawn(async move {
        sweep(swept, stop_sweeping).await;
        Ok(())
    });
    tasks.spawn(trim_hourly(Arc::clone(&app), stop.clone()));
    tasks.spawn(web::serve(options.web_addr, Arc::clone(&app), stop.clone()));
    for account in accounts {
        tasks.spawn(chats::serve(account, Arc::clone(&app), stop.clone()));
    }
    let ended = until_stopped(&mut tasks, &app, &stop).await;
    app.store.close().await;
    drop(database);
    tracing::info!("Enige has ended");
    ended
}

/// Waits until all tasks have ended. All end at the stop signal; one that fails stops the others.
async fn until_stopped(tasks: &mut JoinSet<Result<()>>, app: &App, stop: &CancellationToken) -> Result<()> {
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
    let all = async {
        while tasks.join_next().await.is_some() {}
        // A document whose drawing has begun is still sent.
        app.later.drop_waiting();
        app.later.idle().await;
    };
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

/// Deletes expired codes, old counts of guesses, old update ids, and people without a class.
///
/// # Errors
/// When the database is away. A part that fails does not stop the others.
pub async fn trim(app: &App) -> Result<()> {
    let now = app.clock.now();
    let before = now.to_zoned(TimeZone::UTC).date().saturating_sub(INBOX_DAYS.days());
    let codes = app.store.trim_codes(now).await.and(app.store.trim_guesses(now).await);
    app.store.trim_inbox(before).await.and(app.store.trim_people().await).and(codes)
}

async fn trim_hourly(app: Arc<App>, stop: CancellationToken) -> Result<()> {
    loop {
        sweep_all(&app).await;
        if let Err(fault) = trim(&app).await {
            tracing::warn!("what is no longer needed could not be removed: {fault:#}");
        }
        tokio::select! {
            () = stop.cancelled() => return Ok(()),
            () = tokio::time::sleep(Duration::from_secs(3600)) => {}
        }
    }
}

/// Replaces the secret by another, and seals the database with it.
///
/// # Errors
/// When the database cannot be reached, when the program still serves, or when the database has neither secret.
pub async fn rotate(options: RotateOptions) -> Result<()> {
    let new = Keys::from_secret(&options.new_secret).context("ENIGE_NEW_SECRET")?;
    let rotated = Database::of(&options.database).await?.rotate(&new).await?;
    if options.database.secret.is_none() {
        replace_secret(&options.database.data_dir, &options.new_secret)?;
        println!("The new secret stands in {}.", options.database.data_dir.join("secret").display());
    } else {
        println!("Set ENIGE_SECRET to the new secret before you start Enige again.");
    }
    println!(
        "{} Codes, links and unused slips of before no longer work: make new ones.",
        if rotated {
            "The database is sealed with the new secret."
        } else {
            "The database had the new secret already."
        }
    );
    Ok(())
}

/// Migrates the database to this program's schema.
///
/// # Errors
/// When the database cannot be reached, or was made with another secret.
pub async fn migrate(options: DatabaseOptions) -> Result<()> {
    Database::of(&options).await?.migrate().await?;
    println!("The database is up to date.");
    Ok(())
}
