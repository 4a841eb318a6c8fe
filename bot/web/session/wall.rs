//! The screen alone, for a projector, without controls. The adult leads from another device, so that no unread proposal
//! ever appears on the wall.

use std::sync::Arc;

use anyhow::Result;
use axum::extract::{Path, RawQuery, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use maud::html;

use super::screen::{Board, ShownClass};
use super::shell::{Frame, Live, state};
use crate::app::App;
use crate::class::ClassSession;
use crate::code;
use crate::ids::ClassId;
use crate::store::Tx;
use crate::web::source::Source;

/// The session with this screen code.
async fn seen(app: &App, screen: &str) -> Result<Option<(Tx, ClassId, ClassSession)>> {
    let Some(screen) = code::read(screen) else { return Ok(None) };
    let now = app.clock.now();
    let Some((mut tx, class)) = app.store.begin_by(&screen, now).await? else { return Ok(None) };
    let session = tx.enter(class).session(now).await?.filter(|session| session.screen == screen);
    Ok(session.map(|session| (tx, class, session)))
}

/// Shows the screen.
pub(super) async fn show(
    State(app): State<Arc<App>>,
    Path(screen): Path<String>,
    RawQuery(query): RawQuery,
    source: Source,
    headers: HeaderMap,
) -> Response {
    let nobody = Frame::of(&app, query.as_deref(), &headers, None);
    let Some(turn) = app.turnstile.turn(&source.0).await else { return nobody.wait() };
    let drawn = async {
        let Some((mut tx, class, session)) = seen(&app, &screen).await? else {
            turn.wrong();
            return Ok(nobody.nothing());
        };
        let mut tx = tx.enter(class);
        let Some(profile) = tx.profile().await? else { return Ok(nobody.nothing()) };
        let frame = Frame::of(&app, query.as_deref(), &headers, Some(&profile.language));
        let part = tx.pupil_agreement().await?.map(|part| part.version);
        let (shown, slips) = (ShownClass { profile: &profile, part: part.as_ref() }, tx.slips().await?);
        let board = Board::of(&app, frame, &mut tx, &session, slips, shown, app.clock.now()).await?;
        let live = Live { at: format!("/s/{}/now", session.screen), state: state(&session, slips), loads: true };
        let w = frame.w;
        let body = match board {
            Some(board) => board.page(None, None),
            None => html! { main #main { h1 { (w.msg_session_title()) } p.say { (w.msg_session_wait()) } } },
        };
        Ok::<_, anyhow::Error>(frame.page(StatusCode::OK, &w.msg_session_title(), Some(&live), &body))
    };
    drawn.await.unwrap_or_else(|fault| nobody.fault(&fault))
}

/// Returns the screen's state, for the polling script.
pub(super) async fn now(
    State(app): State<Arc<App>>,
    Path(screen): Path<String>,
    source: Source,
    headers: HeaderMap,
) -> Response {
    let frame = Frame::of(&app, None, &headers, None);
    let Some(turn) = app.turnstile.turn(&source.0).await else { return frame.wait() };
    let told = async {
        Ok(match seen(&app, &screen).await? {
            Some((mut tx, class, session)) => Some(state(&session, tx.enter(class).slips().await?)),
            None => {
                turn.wrong();
                None
            }
        })
    };
    frame.news(told.await)
}
