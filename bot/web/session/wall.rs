//! The screen by itself, for a projector: what the class sees, and nothing to press. Whoever leads does so from a phone or
//! another computer, so that what is not let through yet is never on the wall.

use std::sync::Arc;

use anyhow::Result;
use axum::extract::{Path, RawQuery, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use maud::html;

use super::guard;
use super::screen::Board;
use super::shell::{Frame, Live};
use crate::app::App;
use crate::class::ClassSession;
use crate::code;
use crate::store::ClassTx;

/// The session whose screen has that code.
async fn seen(app: &App, screen: &str) -> Result<Option<(ClassTx, ClassSession)>> {
    let Some(screen) = code::read(screen) else { return Ok(None) };
    let now = app.clock.now();
    let mut tx = app.store.begin().await?;
    let Some(class) = tx.class_of_code(&screen, now).await? else { return Ok(None) };
    let mut tx = tx.enter(class).await?;
    let session = tx.session(now).await?.filter(|session| session.screen == screen);
    Ok(session.map(|session| (tx, session)))
}

/// Shows the screen.
pub(super) async fn show(
    State(app): State<Arc<App>>,
    Path(screen): Path<String>,
    RawQuery(query): RawQuery,
    headers: HeaderMap,
) -> Response {
    let nobody = Frame::of(&app, query.as_deref(), &headers, None);
    let drawn = async {
        let Some((mut tx, session)) = seen(&app, &screen).await? else { return Ok(nobody.nothing()) };
        let Some(profile) = tx.profile().await? else { return Ok(nobody.nothing()) };
        let frame = Frame::of(&app, query.as_deref(), &headers, Some(&profile.language));
        let part = tx.pupil_agreement().await?.map(|(version, _)| version);
        let about = (&profile, part.as_ref());
        let board = Board::of(&app, frame, &mut tx, &session, about, app.clock.now()).await?;
        let live =
            Live { at: format!("/s/{}/now", session.screen), state: state(&mut tx, &session).await?, loads: true };
        let w = frame.w;
        let body = match board {
            Some(board) => board.page(None, None),
            None => html! { main #main { h1 { (w.msg_session_title()) } p.say { (w.msg_session_wait()) } } },
        };
        Ok::<_, anyhow::Error>(frame.page(StatusCode::OK, &w.msg_session_title(), Some(&live), &body))
    };
    drawn.await.unwrap_or_else(|fault| nobody.fault(&fault))
}

async fn state(tx: &mut ClassTx, session: &ClassSession) -> Result<String> {
    let slips = tx.slips().await?;
    Ok(format!("{}.{}.{}", session.change, slips.used, u8::from(slips.all_voted())))
}

/// Tells whether there is anything new.
pub(super) async fn now(State(app): State<Arc<App>>, Path(screen): Path<String>, headers: HeaderMap) -> Response {
    let told = async {
        Ok::<_, anyhow::Error>(match seen(&app, &screen).await? {
            Some((mut tx, session)) => Some(state(&mut tx, &session).await?),
            None => None,
        })
    };
    match told.await {
        Ok(Some(state)) => guard::state(state),
        Ok(None) => guard::page(StatusCode::NOT_FOUND, html! {}),
        Err(fault) => Frame::of(&app, None, &headers, None).fault(&fault),
    }
}
