//! The web side: health, the class's page, the class screen, and a council's page.

mod council;
mod html;
mod listen;
mod page;
mod session;
mod source;

use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use anyhow::{Context, Result};
use axum::Router;
use axum::extract::State;
use axum::http::header::{
    CACHE_CONTROL, CONTENT_SECURITY_POLICY, CONTENT_TYPE, REFERRER_POLICY, X_CONTENT_TYPE_OPTIONS,
};
use axum::http::{HeaderName, HeaderValue, StatusCode};
use axum::middleware::map_response;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use tokio_util::sync::CancellationToken;
use tower_http::limit::RequestBodyLimitLayer;
use tower_http::timeout::TimeoutLayer;

pub use self::listen::Limits;
use crate::app::App;

/// The default content security policy: the page's own style sheet. No script, frame or form.
const POLICY: &str =
    "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

const STYLE: &str = include_str!("style.css");

/// Serves until `stop`; returns at once without an address.
///
/// # Errors
/// If the address cannot be bound.
pub async fn serve(address: Option<SocketAddr>, app: Arc<App>, stop: CancellationToken) -> Result<()> {
    let Some(address) = address else {
        stop.cancelled().await;
        return Ok(());
    };
    let listener =
        tokio::net::TcpListener::bind(address).await.with_context(|| format!("cannot listen on {address}"))?;
    serve_on(listener, app, Limits::REAL, stop).await
}

/// Serves on a listener until `stop`.
///
/// # Errors
/// If the listener breaks.
pub async fn serve_on(
    listener: tokio::net::TcpListener,
    app: Arc<App>,
    limits: Limits,
    stop: CancellationToken,
) -> Result<()> {
    tracing::info!("health is told on http://{}/health/ready", listener.local_addr()?);
    listen::listen(listener, routes(app, limits), limits, stop).await;
    Ok(())
}

/// All routes, with the security headers of every response.
fn routes(app: Arc<App>, limits: Limits) -> Router {
    Router::new()
        .route("/health/live", get(live))
        .route("/health/ready", get(ready))
        .route("/style.css", get(style))
        .route("/c/{secret}", get(page::show))
        .merge(session::routes())
        .route("/council/{secret}", get(council::show))
        .route("/council/{secret}/{file}", get(council::minutes))
        .fallback(page::nothing)
        .layer(TimeoutLayer::with_status_code(StatusCode::REQUEST_TIMEOUT, limits.request))
        .layer(RequestBodyLimitLayer::new(limits.body))
        .layer(map_response(guarded))
        .with_state(app)
}

/// The security headers: no cache on the way, no search engine, no frame, no referrer.
async fn guarded(mut response: Response) -> Response {
    let headers = response.headers_mut();
    headers.entry(CONTENT_SECURITY_POLICY).or_insert(HeaderValue::from_static(POLICY));
    for (name, value) in [
        (REFERRER_POLICY, "no-referrer"),
        (X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (HeaderName::from_static("x-robots-tag"), "noindex, nofollow"),
        (HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
    ] {
        headers.insert(name, HeaderValue::from_static(value));
    }
    headers.entry(CACHE_CONTROL).or_insert(HeaderValue::from_static("no-store"));
    response
}

/// The style sheet of every page; it changes only with the program.
async fn style() -> impl IntoResponse {
    let day = Duration::from_hours(24).as_secs();
    ([(CONTENT_TYPE, "text/css; charset=utf-8".to_owned()), (CACHE_CONTROL, format!("public, max-age={day}"))], STYLE)
}

/// Liveness: the process runs.
async fn live() -> &'static str {
    "live\n"
}

/// Readiness: the database answers.
async fn ready(State(app): State<Arc<App>>) -> (StatusCode, &'static str) {
    if app.store.answers().await {
        (StatusCode::OK, "ready\n")
    } else {
        (StatusCode::SERVICE_UNAVAILABLE, "the database does not answer\n")
    }
}
