//! The sweeper: vacuums what closes have deleted, beside the workers.
//!
//! A hundred closes need one vacuum. In a worker, each would wait for the vacuums of the others.

use std::sync::Arc;
use std::time::Duration;

use tokio_util::sync::CancellationToken;

use crate::app::App;

/// The time between two sweeps.
const PAUSE: Duration = Duration::from_secs(60);

/// Vacuums after closes, at most once a minute, until it is told to stop.
pub async fn sweep(app: Arc<App>, stop: CancellationToken) {
    loop {
        tokio::select! {
            () = stop.cancelled() => return,
            () = app.closed.notified() => {}
        }
        sweep_all(&app).await;
        tokio::select! {
            () = stop.cancelled() => return,
            () = tokio::time::sleep(PAUSE) => {}
        }
    }
}

/// Vacuums the tables of secrets. If that fails, an hourly task tries again.
pub(crate) async fn sweep_all(app: &App) {
    if let Err(fault) = app.store.sweep_all().await {
        tracing::warn!("deleted ballots could not be swept from the disk yet: {fault:#}");
    }
}
