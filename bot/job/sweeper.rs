//! The sweeper: vacuums what closes have deleted, beside the workers.
//!
//! A close deletes ballots, and the salt that their key is made of. So only the small tables of salts must be vacuumed
//! soon, and a hundred closes need one vacuum.

use std::sync::Arc;
use std::time::Duration;

use tokio_util::sync::CancellationToken;

use crate::app::App;

/// The time between two sweeps.
const PAUSE: Duration = Duration::from_secs(60);

/// Vacuums the salts after closes, at most once a minute, until it is told to stop.
pub async fn sweep(app: Arc<App>, stop: CancellationToken) {
    loop {
        tokio::select! {
            () = stop.cancelled() => return,
            () = app.closed.notified() => {}
        }
        // The hourly sweep of all tables tries again.
        if let Err(fault) = app.store.sweep_salts().await {
            tracing::warn!("deleted salts could not be swept from the disk yet: {fault:#}");
        }
        tokio::select! {
            () = stop.cancelled() => return,
            () = tokio::time::sleep(PAUSE) => {}
        }
    }
}

/// Vacuums all tables of secrets.
pub(crate) async fn sweep_all(app: &App) {
    if let Err(fault) = app.store.sweep_all().await {
        tracing::warn!("deleted ballots could not be swept from the disk yet: {fault:#}");
    }
}
