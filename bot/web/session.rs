//! The class screen: pages on which an adult leads a session with the pupils, and on which pupils take part.
//!
//! A browser is known by a secret in a cookie that goes with the session, and by nothing else: no account, no name, no
//! address. Pages work without a script; the one that there is only shows what is new.

mod act;
mod controls;
mod guard;
mod lead;
mod print;
mod pupil;
mod read;
mod screen;
mod setup;
mod shell;
mod slip;
mod wall;

use std::sync::Arc;

use agreements::session::topic::Topic;
use anyhow::Result;
use axum::Router;
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use axum::response::IntoResponse;
use axum::routing::{get, post};

use crate::app::App;
use crate::say::{Words, session as say};
use crate::store::ClassTx;

const SCRIPT: &str = include_str!("live.js");

/// The pages of a session.
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

/// The sentences of what the parents plan, where that is the topic.
async fn plans(app: &App, w: &Words, tx: &mut ClassTx<'_>, topic: Option<&Topic>) -> Result<Vec<String>> {
    let version = tx.planned(topic).await?;
    Ok(version.map(|version| say::plans(w, &app.content.catalogue, &version)).unwrap_or_default())
}

/// What shows what is new; it changes only with the program.
async fn script() -> impl IntoResponse {
    ([(CONTENT_TYPE, "text/javascript; charset=utf-8"), (CACHE_CONTROL, "public, max-age=300")], SCRIPT)
}
