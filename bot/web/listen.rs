//! Connection limits: no slow, silent or endless client blocks the others.

use std::pin::pin;
use std::sync::Arc;
use std::time::Duration;

use anyhow::{Context, Result};
use axum::Router;
use axum::http::Request;
use hyper::server::conn::http1;
use hyper::service::Service;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::service::TowerToHyperService;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};
use tokio::task::JoinSet;
use tokio::time::{sleep, timeout};
use tokio_util::sync::CancellationToken;

use super::source::Peer;

/// The pause if no connection can be accepted, for example because the process has no file descriptor left.
const PAUSE: Duration = Duration::from_millis(500);

/// A client's limits.
#[derive(Debug, Clone, Copy)]
pub struct Limits {
    /// The connections at once; more clients wait in the listener's backlog.
    pub connections: usize,
    /// The time for the head of a request, and the idle time between two requests.
    pub head: Duration,
    /// The time from the end of a request's head to the start of its response, including the body.
    pub request: Duration,
    /// The age at which a connection takes no more requests. A slow reader is cut off one request's time later.
    pub connection: Duration,
    /// The largest body in bytes.
    pub body: usize,
}

impl Limits {
    /// The limits in production: a whole school may press at once, and its longest form fits.
    pub const REAL: Limits = Limits {
        connections: 512,
        head: Duration::from_secs(10),
        request: Duration::from_secs(15),
        connection: Duration::from_mins(2),
        body: 16 * 1024,
    };
}

/// Serves connections until `stop`, then ends those in hand.
pub(super) async fn listen(listener: TcpListener, routes: Router, limits: Limits, stop: CancellationToken) {
    let places = Arc::new(Semaphore::new(limits.connections));
    let mut open = JoinSet::new();
    while let Some(taken) = stop.run_until_cancelled(take(&listener, &places)).await {
        while open.try_join_next().is_some() {}
        let (stream, peer, place) = match taken {
            Ok(taken) => taken,
            Err(fault) => {
                tracing::warn!("a connection could not be taken: {fault:#}");
                sleep(PAUSE).await;
                continue;
            }
        };
        let (routes, stop) = (routes.clone(), stop.clone());
        open.spawn(async move {
            serve(stream, peer, routes, limits, stop).await;
            drop(place);
        });
    }
    drop(listener);
    open.join_all().await;
}

/// The routes, for requests of one connection.
struct OfPeer<Routes> {
    peer: Peer,
    routes: Routes,
}

impl<Body, Routes: Service<Request<Body>>> Service<Request<Body>> for OfPeer<Routes> {
    type Response = Routes::Response;
    type Error = Routes::Error;
    type Future = Routes::Future;

    fn call(&self, mut request: Request<Body>) -> Self::Future {
        request.extensions_mut().insert(self.peer);
        self.routes.call(request)
    }
}

/// The next connection, once a slot is free.
async fn take(listener: &TcpListener, places: &Arc<Semaphore>) -> Result<(TcpStream, Peer, OwnedSemaphorePermit)> {
    let place = Arc::clone(places).acquire_owned().await.context("there are no places any more")?;
    let (stream, peer) = listener.accept().await?;
    Ok((stream, Peer(peer.ip()), place))
}

async fn serve(stream: TcpStream, peer: Peer, routes: Router, limits: Limits, stop: CancellationToken) {
    let mut builder = http1::Builder::new();
    builder.timer(TokioTimer::new()).header_read_timeout(limits.head);
    let routes = OfPeer { peer, routes: TowerToHyperService::new(routes) };
    let mut connection = pin!(builder.serve_connection(TokioIo::new(stream), routes));
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
