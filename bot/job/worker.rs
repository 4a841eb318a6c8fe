//! The worker: takes what is due from the queue, does it, and commits its effect and its end together.

use std::sync::Arc;
use std::time::Duration;

use agreements::founding::Founding;
use agreements::timetable::days_later;
use anyhow::Result;
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};
use tokio_util::sync::CancellationToken;

use super::{CouncilJob, Halt, Hand, Job, council, run};
use crate::app::App;
use crate::event::Address;
use crate::lang::Lang;
use crate::store::{ClaimedJob, ClassTx, Followed, Tx, is_away};

/// How long the worker sleeps at most: another process may have enqueued something.
const LONGEST_SLEEP: Duration = Duration::from_secs(2);

/// The longest wait before a job that failed is tried again.
const LONGEST_WAIT: SignedDuration = SignedDuration::from_hours(1);

/// How long a class is kept after the bot was removed from its room, in days.
pub const KEPT_DAYS: i64 = 30;

/// Does whatever is due whenever it is due, until it is told to stop; a job in hand is finished first.
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
            () = app.wake.notified() => {}
            () = tokio::time::sleep(sleep) => {}
        }
    }
}

/// Does all that is due, one after the other, until nothing is.
///
/// # Errors
/// When the database is away.
pub async fn run_due(app: &App) -> Result<()> {
    while run_one(app).await? {}
    Ok(())
}

async fn run_some(app: &App, stop: &CancellationToken) -> Result<Option<Timestamp>> {
    while !stop.is_cancelled() && run_one(app).await? {}
    app.store.next_due_after(app.clock.now()).await
}

fn until(now: Timestamp, due: Timestamp) -> Duration {
    Duration::try_from(due.duration_since(now)).unwrap_or_default().clamp(Duration::from_millis(5), LONGEST_SLEEP)
}

/// Does one job that is due; false when none is.
async fn run_one(app: &App) -> Result<bool> {
    let now = app.clock.now();
    let mut tx = app.store.begin().await?;
    let Some(claimed) = tx.claim(now).await? else { return Ok(false) };
    let left = tx.left_since(claimed.class).await?;
    tx.mark().await?;
    let mut tx = tx.enter(claimed.class).await?;
    let job = match tx.job::<Job>(claimed.id).await {
        Ok(Some(job)) => job,
        Ok(None) => return drop_job(tx.leave().await?, &claimed).await,
        Err(fault) => return failed(tx, &claimed, now, "unreadable", fault).await,
    };
    if job == Job::Erase {
        return apart(app, &claimed, now, "erase", erase(app, tx, &claimed, left, now).await).await;
    }
    if job == Job::LeaveCouncil {
        return apart(app, &claimed, now, "leave_council", leave_council(app, tx, &claimed, now).await).await;
    }
    let mut person = Ok(None);
    if let Some(who) = job.person() {
        let mut door = tx.leave().await?;
        person = door.address_of(who).await;
        tx = door.enter(claimed.class).await?;
    }
    // A row that cannot be read is this job's fault alone: the job is put off, and others go on.
    let (person, room, founded) = match known(&mut tx, person).await {
        Ok(known) => known,
        Err(fault) => return failed(tx, &claimed, now, &job.name(), fault).await,
    };
    let sweep = matches!(job, Job::PollClose { .. } | Job::SessionOver { .. } | Job::Sweep);
    let name = job.name();
    let done = match founded {
        Some(Founding::Class(profile)) => {
            run(&Hand { app, job: claimed, now, profile, room, person }, &mut tx, job).await
        }
        Some(Founding::Council(profile)) => {
            council::of_council(&Hand { app, job: claimed, now, profile, room, person }, &mut tx, job).await
        }
        None => return drop_job(tx.leave().await?, &claimed).await,
    };
    match done {
        Ok(()) => {
            tx.finish(claimed.id).await?;
            tx.commit().await?;
            if sweep {
                sweep_ballots(app).await;
            }
        }
        Err(Halt::Later(wait)) => {
            let mut tx = tx.undo().await?;
            tx.postpone(claimed.id, now + wait, false).await?;
            tx.commit().await?;
        }
        Err(Halt::Moved { from, to }) => {
            let mut tx = tx.undo().await?;
            match tx.move_room(&from, &to).await? {
                // What stands in the pupils' room is of the moment.
                Some(Followed { pupils: true, .. }) => tx.commit().await?,
                Some(Followed { class, .. }) => {
                    let mut tx = tx.enter(class).await?;
                    Job::Moved.enqueue(app, &mut tx, now).await?;
                    tx.commit().await?;
                }
                // Somebody has set up another class there: this one's room is lost until somebody moves it.
                None => {
                    tx.postpone(claimed.id, now + LONGEST_WAIT, true).await?;
                    tx.commit().await?;
                }
            }
        }
        Err(Halt::Fault(fault)) => return failed(tx, &claimed, now, &name, fault).await,
    }
    Ok(true)
}

/// The person to whom a job writes, the room, and the class or council; nothing where the set-up has not ended.
type Known = (Option<(Address, Option<Lang>)>, Option<Address>, Option<Founding>);

async fn known(tx: &mut ClassTx, person: Result<Option<(Address, Option<Lang>)>>) -> Result<Known> {
    let founded = match tx.profile().await? {
        Some(profile) => Some(Founding::Class(profile)),
        None => tx.council().await?.map(Founding::Council),
    };
    Ok((person?, tx.parents_room().await?, founded))
}

/// The poll is closed whether this succeeds or not; it is tried again every hour.
pub(crate) async fn sweep_ballots(app: &App) {
    if let Err(fault) = app.store.sweep_ballots().await {
        tracing::warn!("deleted ballots could not be swept from the disk yet: {fault:#}");
    }
}

async fn drop_job(mut tx: Tx, claimed: &ClaimedJob) -> Result<bool> {
    tx.drop_job(claimed.id).await?;
    tx.commit().await?;
    Ok(true)
}

async fn failed(tx: ClassTx, claimed: &ClaimedJob, now: Timestamp, job: &str, fault: anyhow::Error) -> Result<bool> {
    if is_away(&fault) {
        return Err(fault);
    }
    put_off(tx.undo().await?, claimed, now, job, &fault).await
}

async fn put_off(mut tx: Tx, claimed: &ClaimedJob, now: Timestamp, job: &str, fault: &anyhow::Error) -> Result<bool> {
    let factor = 1_i32 << claimed.attempts.clamp(0, 10);
    let wait = (SignedDuration::from_secs(10) * factor).min(LONGEST_WAIT);
    tracing::error!(job, class = %claimed.class.0, "a job failed, again in {wait:#}: {fault:#}");
    tx.postpone(claimed.id, now + wait, true).await?;
    tx.commit().await?;
    Ok(true)
}

/// Puts a job off that has failed in a transaction of its own, which is gone: the others go on.
async fn apart(app: &App, claimed: &ClaimedJob, now: Timestamp, job: &str, done: Result<bool>) -> Result<bool> {
    match done {
        Err(fault) if !is_away(&fault) => put_off(app.store.begin().await?, claimed, now, job, &fault).await,
        done => done,
    }
}

/// Takes a class that has left school out of its council, if it is in one; both are told.
async fn leave_council(app: &App, mut tx: ClassTx, claimed: &ClaimedJob, now: Timestamp) -> Result<bool> {
    tx.finish(claimed.id).await?;
    let Some((membership, profile)) = tx.membership().await?.zip(tx.profile().await?) else {
        tx.commit().await?;
        return Ok(true);
    };
    Job::leave_council(app, tx, membership, profile.name, now).await?.commit().await?;
    Ok(true)
}

/// Erases a class whose room the bot has left long enough ago, and has not been let into again.
async fn erase(
    app: &App,
    mut tx: ClassTx,
    claimed: &ClaimedJob,
    away: Option<Timestamp>,
    now: Timestamp,
) -> Result<bool> {
    let long_enough = away.is_some_and(|left| days_later(left, KEPT_DAYS, &TimeZone::UTC) <= now);
    if !long_enough {
        tx.finish(claimed.id).await?;
        tx.commit().await?;
        return Ok(true);
    }
    let left = tx.membership().await?.zip(tx.profile().await?);
    let (council, classes) = (tx.council().await?, tx.council_classes().await?);
    tx.erase().await?;
    let mut tx = tx.leave().await?;
    tx.forget_rooms(claimed.class).await?;
    if let Some((membership, profile)) = left {
        tx = Job::tell_council(app, tx, membership.council, profile.name, now).await?;
    }
    if let Some(council) = council {
        for class in classes {
            let mut within = tx.enter(class.class).await?;
            let told = CouncilJob::Told { council: council.name.as_str().to_owned(), joined: false };
            Job::Council(told).enqueue(app, &mut within, now).await?;
            tx = within.leave().await?;
        }
    }
    tracing::info!(class = %claimed.class.0, "a class has been erased");
    drop_job(tx, claimed).await
}
