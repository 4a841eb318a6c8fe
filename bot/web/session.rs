//! The class screen: pages on which an adult leads a session with the pupils, and on which pupils take part.
//!
//! A secret in a session cookie is all that identifies a browser: no account, no name, no address. The pages work
//! without a script; the only one keeps them up to date.

mod act;
mod controls;
mod guard;
mod lead;
mod led;
mod plans;
mod pressed;
mod print;
mod pupil;
mod read;
mod screen;
mod setup;
mod shell;
mod slip;
mod visit;
mod wall;

use std::sync::Arc;

use axum::Router;
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use axum::response::IntoResponse;
use axum::routing::{get, post};

use crate::app::App;

const SCRIPT: &str = include_str!("live.js");

/// The routes of a session's pages.
pub(super) fn routes() -> Router<Arc<App>> {
    Router::new()
        .route("/live.js", get(script))
        .route("/lead", get(lead::show).post(lead::act))
        .route("/lead/read", get(lead::reading))
        .route("/lead/now", get(lead::now))
        .route("/lead/slips", post(print::slips))
        .route("/lead/poster", get(print::poster))
        .route("/lead/{secret}", get(lead::link).post(lead::open))
        .route("/s/{screen}", get(wall::show))
        .route("/s/{screen}/now", get(wall::now))
        .route("/k/{entry}", get(pupil::show).post(pupil::act))
        .route("/k/{entry}/now", get(pupil::now))
        .route("/k/{entry}/{slip}", get(pupil::with_slip))
}

/// The script that keeps pages up to date; it changes only with the program.
async fn script() -> impl IntoResponse {
    ([(CONTENT_TYPE, "text/javascript; charset=utf-8"), (CACHE_CONTROL, "public, max-age=300")], SCRIPT)
}
