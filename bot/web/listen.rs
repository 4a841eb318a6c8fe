//! Who may ask, how long, and how much: no client holds the others up, be it slow, silent or endless.

use std::pin::pin;
use std::sync::Arc;
use std::time::Duration;

use anyhow::{Context, Result};
use axum::Router;
use hyper::server::conn::http1;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::service::TowerToHyperService;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};
use tokio::task::JoinSet;
use tokio::time::{sleep, timeout};
use tokio_util::sync::CancellationToken;

/// How long to wait when no connection can be taken, as when the process has no file left.
const PAUSE: Duration = Duration::from_millis(500);

/// What a client may ask for.
#[derive(Debug, Clone, Copy)]
pub struct Limits {
    /// How many connections there are at once; whoever comes then waits outside.
    pub connections: usize,
    /// How long the head of a request may take, and how long a connection may be silent between two.
    pub head: Duration,
    /// How long a request may take from the end of its head to the beginning of its answer, its body included.
    pub request: Duration,
    /// How long a connection lasts before it takes no further request. Whoever reads an answer too slowly is cut off
    /// a request's time later.
    pub connection: Duration,
    /// How long a body may be, in bytes.
    pub body: usize,
}

impl Limits {
    /// What the pages need: a school that presses at once has a place, and its longest form fits.
    pub const REAL: Limits = Limits {
        connections: 512,
        head: Duration::from_secs(10),
        request: Duration::from_secs(15),
        connection: Duration::from_mins(2),
        body: 16 * 1024,
    };
}

/// Serves to whoever comes, until it is told to stop; then what is in hand is ended.
pub(super) async fn listen(listener: TcpListener, routes: Router, limits: Limits, stop: CancellationToken) {
    let places = Arc::new(Semaphore::new(limits.connections));
    let mut open = JoinSet::new();
    while let Some(taken) = stop.run_until_cancelled(take(&listener, &places)).await {
        while open.try_join_next().is_some() {}
        let (stream, place) = match taken {
            Ok(taken) => taken,
            Err(fault) => {
                tracing::warn!("a connection could not be taken: {fault:#}");
                sleep(PAUSE).await;
                continue;
            }
        };
        let (routes, stop) = (routes.clone(), stop.clone());
        open.spawn(async move {
            serve(stream, routes, limits, stop).await;
            drop(place);
        });
    }
    drop(listener);
    open.join_all().await;
}

/// The next connection, once there is a place for it.
async fn take(listener: &TcpListener, places: &Arc<Semaphore>) -> Result<(TcpStream, OwnedSemaphorePermit)> {
    let place = Arc::clone(places).acquire_owned().await.context("there are no places any more")?;
    let (stream, _) = listener.accept().await?;
    Ok((stream, place))
}

async fn serve(stream: TcpStream, routes: Router, limits: Limits, stop: CancellationToken) {
    let mut builder = http1::Builder::new();
    builder.timer(TokioTimer::new()).header_read_timeout(limits.head);
    let mut connection = pin!(builder.serve_connection(TokioIo::new(stream), TowerToHyperService::new(routes)));
    let ended = tokio::select! {
        ended = &mut connection => Some(ended),
        () = stop.cancelled() => None,
        () = sleep(limits.connection) => None,
    };
    let ended = match ended {
        Some(ended) => ended,
        None => {
            connection.as_mut().graceful_shutdown();
            timeout(limits.request, connection).await.unwrap_or(Ok(()))
        }
    };
    if let Err(fault) = ended {
        tracing::debug!("a connection broke: {fault}");
    }
}
