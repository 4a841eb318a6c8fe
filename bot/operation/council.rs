//! Councils: operations on a council and its classes, in one transaction.

use agreements::class::name::ClassName;
use agreements::council::sum::PublishedSum;
use anyhow::Result;
use jiff::Timestamp;

use crate::app::App;
use crate::class::{CouncilClass, Membership};
use crate::ids::{ClassId, PollNo};
use crate::job::{CouncilJob, Job};
use crate::store::{ClassTx, Tx};

/// Takes a class out of its council, and notifies both.
pub(crate) async fn leave(
    app: &App,
    tx: &mut Tx,
    class: ClassId,
    membership: &Membership,
    name: ClassName,
    now: Timestamp,
) -> Result<()> {
    let mut within = tx.enter(class);
    within.leave_council().await?;
    let told = CouncilJob::Told { council: membership.name.clone(), joined: false };
    Job::Council(told).enqueue(app, &mut within, now).await?;
    notify_council(app, tx, membership.council, name, false, now).await
}

/// Notifies a council that a class joined or left.
pub(crate) async fn notify_council(
    app: &App,
    tx: &mut Tx,
    council: ClassId,
    class: ClassName,
    joined: bool,
    now: Timestamp,
) -> Result<()> {
    let news = Job::Council(CouncilJob::News { class: class.into(), joined });
    news.enqueue(app, &mut tx.enter(council), now).await
}

/// Enqueues a job in each of these classes.
pub(crate) async fn notify_classes(
    app: &App,
    tx: &mut Tx,
    classes: &[CouncilClass],
    job: &CouncilJob,
    now: Timestamp,
) -> Result<()> {
    let job = Job::Council(job.clone());
    for class in classes {
        job.enqueue(app, &mut tx.enter(class.class), now).await?;
    }
    Ok(())
}

/// Ends a poll of a council: takes its sum and keeps what may be shown of it. False when it has ended before.
pub(crate) async fn end_poll(tx: &mut ClassTx<'_>, no: PollNo) -> Result<bool> {
    let polls = tx.council_polls().await?;
    let Some(poll) = polls.into_iter().find(|poll| poll.no == no && !poll.ended) else { return Ok(false) };
    let shown = tx.council_sum(no).await?.and_then(|sum| PublishedSum::of(&poll.question, &sum));
    tx.end_council_poll(no, shown.as_ref()).await?;
    Ok(true)
}
