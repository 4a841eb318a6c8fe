//! Councils: operations on a council and its classes, in one transaction.

use agreements::class::name::ClassName;
use anyhow::Result;
use jiff::Timestamp;

use crate::app::App;
use crate::class::{CouncilClass, Membership};
use crate::ids::ClassId;
use crate::job::{CouncilJob, Job};
use crate::store::Tx;

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
