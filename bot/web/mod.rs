//! The web side: whether the bot is well.

use std::net::SocketAddr;
use std::sync::Arc;

use anyhow::{Context, Result};
use axum::Router;
use axum::extract::State;
use axum::http::StatusCode;
use axum::routing::get;
use tokio_util::sync::CancellationToken;

use crate::app::App;

/// Serves until it is told to stop; without an address there is nothing to serve.
///
/// # Errors
/// When the address cannot be used.
pub async fn serve(address: Option<SocketAddr>, app: Arc<App>, stop: CancellationToken) -> Result<()> {
    let Some(address) = address else {
        stop.cancelled().await;
        return Ok(());
    };
    let listener =
        tokio::net::TcpListener::bind(address).await.with_context(|| format!("cannot listen on {address}"))?;
    tracing::info!("health is told on http://{}/health/ready", listener.local_addr()?);
    let routes = Router::new().route("/health/live", get(live)).route("/health/ready", get(ready)).with_state(app);
    axum::serve(listener, routes).with_graceful_shutdown(stop.cancelled_owned()).await?;
    Ok(())
}

/// The process runs.
async fn live() -> &'static str {
    "live\n"
}

/// The database answers.
async fn ready(State(app): State<Arc<App>>) -> (StatusCode, &'static str) {
    if app.store.answers().await {
        (StatusCode::OK, "ready\n")
    } else {
        (StatusCode::SERVICE_UNAVAILABLE, "the database does not answer\n")
    }
}
