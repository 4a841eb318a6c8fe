//! The worker: claims due jobs, runs them, and commits a job's effect and its end together.

use std::sync::Arc;
use std::time::Duration;

use agreements::time::timetable::days_later;
use anyhow::Result;
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};
use tokio_util::sync::CancellationToken;

use super::hand::{Halt, Hand};
use super::run::{run, run_of_council};
use super::sweeper::sweep_all;
use super::{CouncilJob, Job};
use crate::app::App;
use crate::operation;
use crate::store::{ClaimedJob, Followed, Tx, is_away};

/// The maximum sleep of a worker. Another process may have enqueued a job.
const LONGEST_SLEEP: Duration = Duration::from_secs(2);

/// The maximum backoff of a failed job.
const LONGEST_WAIT: SignedDuration = SignedDuration::from_hours(1);

/// The time from the bot's removal from a room to the erasure of its class, in days.
pub const KEPT_DAYS: i64 = 30;

/// Runs due jobs until it is told to stop. It finishes a job in hand first.
pub async fn work(app: Arc<App>, stop: CancellationToken) {
    while !stop.is_cancelled() {
        let sleep = match run_some(&app, &stop).await {
            Ok(next) => next.map_or(LONGEST_SLEEP, |due| until(app.clock.now(), due)),
            Err(fault) => {
                tracing::error!("the worker waits for the database: {fault:#}");
                Duration::from_secs(1)
            }
        };
        tokio::select! {
            () = stop.cancelled() => {}
            () = app.store.jobs_enqueued() => {}
            () = tokio::time::sleep(sleep) => {}
        }
    }
}

/// Runs due jobs, one after the other, until none is left. Then sweeps if something has closed.
///
/// # Errors
/// When the database is away.
pub async fn run_due(app: &App) -> Result<()> {
    while run_one(app).await? {}
    tokio::select! {
        biased;
        () = app.closed.notified() => sweep_all(app).await,
        () = std::future::ready(()) => {}
    }
    Ok(())
}

async fn run_some(app: &App, stop: &CancellationToken) -> Result<Option<Timestamp>> {
    while !stop.is_cancelled() && run_one(app).await? {}
    app.store.next_due_after(app.clock.now()).await
}

fn until(now: Timestamp, due: Timestamp) -> Duration {
    Duration::try_from(due.duration_since(now)).unwrap_or_default().clamp(Duration::from_millis(5), LONGEST_SLEEP)
}

/// Runs one due job; false if there is none.
async fn run_one(app: &App) -> Result<bool> {
    let now = app.clock.now();
    let mut tx = app.store.begin().await?;
    let Some(claimed) = tx.claim(now).await? else { return Ok(false) };
    let left = tx.left_since(claimed.class).await?;
    tx.mark().await?;
    let job = match tx.enter(claimed.class).job::<Job>(claimed.id).await {
        Ok(Some(job)) => job,
        Ok(None) => return drop_job(tx, &claimed).await,
        Err(fault) => return failed(tx, &claimed, now, "unreadable", fault).await,
    };
    if job == Job::Erase {
        return apart(app, &claimed, now, "erase", erase(app, tx, &claimed, left, now).await).await;
    }
    if job == Job::LeaveCouncil {
        return apart(app, &claimed, now, "leave_council", leave_council(app, tx, &claimed, now).await).await;
    }
    let closes = matches!(job, Job::PollClose { .. } | Job::Sweep);
    let name = job.name();
    match run_job(app, &mut tx, claimed, now, job).await {
        Ok(Ran::Done) => {
            tx.enter(claimed.class).finish(claimed.id).await?;
            tx.commit().await?;
            if closes {
                app.closed.notify_one();
            }
        }
        Ok(Ran::Homeless) => return drop_job(tx, &claimed).await,
        Err(Halt::Again(due)) => {
            tx.postpone(claimed.id, due, false).await?;
            tx.commit().await?;
        }
        Err(Halt::Later(wait)) => {
            tx.undo().await?;
            tx.postpone(claimed.id, now + wait, false).await?;
            tx.commit().await?;
        }
        Err(Halt::Moved { from, to }) => {
            tx.undo().await?;
            match tx.move_room(&from, &to).await? {
                // A post in the pupils' room matters only for the moment, so no card is posted again.
                Some(Followed { pupils: true, .. }) => {}
                Some(Followed { class, pupils: false }) => {
                    Job::Moved.enqueue(app, &mut tx.enter(class), now).await?;
                }
                // The new room belongs to another class. This class has lost its room until it moves again.
                None => tx.postpone(claimed.id, now + LONGEST_WAIT, true).await?,
            }
            tx.commit().await?;
        }
        Err(Halt::Fault(fault)) => return failed(tx, &claimed, now, &name, fault).await,
    }
    Ok(true)
}

/// The result of running a job.
enum Ran {
    /// It is done.
    Done,
    /// Its class or council does not exist.
    Homeless,
}

async fn run_job(app: &App, tx: &mut Tx, claimed: ClaimedJob, now: Timestamp, job: Job) -> Result<Ran, Halt> {
    let rank = job.rank();
    let person = match job.person() {
        Some(who) => tx.address_of(who).await?,
        None => None,
    };
    let mut tx = tx.enter(claimed.class);
    let room = tx.parents_room().await?;
    if let Some(profile) = tx.profile().await? {
        run(&Hand { app, job: claimed, now, rank, profile, room, person }, &mut tx, job).await?;
    } else if let Some(profile) = tx.council().await? {
        run_of_council(&Hand { app, job: claimed, now, rank, profile, room, person }, &mut tx, job).await?;
    } else {
        return Ok(Ran::Homeless);
    }
    Ok(Ran::Done)
}

async fn drop_job(mut tx: Tx, claimed: &ClaimedJob) -> Result<bool> {
    tx.drop_job(claimed.id).await?;
    tx.commit().await?;
    Ok(true)
}

async fn failed(mut tx: Tx, claimed: &ClaimedJob, now: Timestamp, job: &str, fault: anyhow::Error) -> Result<bool> {
    if is_away(&fault) {
        return Err(fault);
    }
    tx.undo().await?;
    put_off(tx, claimed, now, job, &fault).await
}

async fn put_off(mut tx: Tx, claimed: &ClaimedJob, now: Timestamp, job: &str, fault: &anyhow::Error) -> Result<bool> {
    let factor = 1_i32 << claimed.attempts.clamp(0, 10);
    let wait = (SignedDuration::from_secs(10) * factor).min(LONGEST_WAIT);
    tracing::error!(job, class = %claimed.class.0, "a job failed, again in {wait:#}: {fault:#}");
    tx.postpone(claimed.id, now + wait, true).await?;
    tx.commit().await?;
    Ok(true)
}

/// Postpones a failed job whose transaction is gone, so that the other jobs go on.
async fn apart(app: &App, claimed: &ClaimedJob, now: Timestamp, job: &str, done: Result<bool>) -> Result<bool> {
    match done {
        Err(fault) if !is_away(&fault) => put_off(app.store.begin().await?, claimed, now, job, &fault).await,
        done => done,
    }
}

/// Takes a class that left school out of its council, if it is in one.
async fn leave_council(app: &App, mut tx: Tx, claimed: &ClaimedJob, now: Timestamp) -> Result<bool> {
    let mut class = tx.enter(claimed.class);
    class.finish(claimed.id).await?;
    if let Some((membership, profile)) = class.membership().await?.zip(class.profile().await?) {
        operation::council::leave(app, &mut tx, claimed.class, &membership, profile.name, now).await?;
    }
    tx.commit().await?;
    Ok(true)
}

/// Erases a class if the bot left its room long enough ago and is not back.
async fn erase(app: &App, mut tx: Tx, claimed: &ClaimedJob, away: Option<Timestamp>, now: Timestamp) -> Result<bool> {
    let mut class = tx.enter(claimed.class);
    match away.map(|left| days_later(left, KEPT_DAYS, &TimeZone::UTC)) {
        None => {
            class.finish(claimed.id).await?;
            tx.commit().await?;
            return Ok(true);
        }
        // The bot came back and was removed again, which started a new month.
        Some(due) if due > now => {
            tx.postpone(claimed.id, due, false).await?;
            tx.commit().await?;
            return Ok(true);
        }
        Some(_) => {}
    }
    let left = class.membership().await?.zip(class.profile().await?);
    let (council, classes) = (class.council().await?, class.council_classes().await?);
    class.erase().await?;
    tx.forget_rooms(claimed.class).await?;
    if let Some((membership, profile)) = left {
        operation::council::notify_council(app, &mut tx, membership.council, profile.name, false, now).await?;
    }
    if let Some(council) = council {
        let told = CouncilJob::Told { council: council.name.as_str().to_owned(), joined: false };
        operation::council::notify_classes(app, &mut tx, &classes, &told, now).await?;
    }
    tracing::info!(class = %claimed.class.0, "a class has been erased");
    drop_job(tx, claimed).await
}
