//! The adult's pages: the lead link, the screen, and the reading page.

use std::sync::Arc;

use agreements::class::Profile;
use agreements::session::refusal::SessionRefused;
use anyhow::Result;
use axum::extract::{Path, RawQuery, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use maud::html;

use super::act::act_of;
use super::guard::{self, Cookie, Form};
use super::led::{Led, NotLed, leads, led};
use super::shell::{Frame, Live};
use super::{controls, read, setup};
use crate::app::App;
use crate::ids::ClassId;
use crate::operation::session::SessionError;
use crate::operation::session::steer::Act;
use crate::say::{fenced, session as say};
use crate::store::Tx;

/// Shows the class of a lead link. Looking does not use the link up.
pub(super) async fn link(
    State(app): State<Arc<App>>,
    Path(secret): Path<String>,
    RawQuery(query): RawQuery,
    headers: HeaderMap,
) -> Response {
    let nobody = Frame::of(&app, query.as_deref(), &headers, None);
    match invited(&app, &secret).await {
        Ok(Some((_, _, profile))) => {
            let frame = Frame::of(&app, query.as_deref(), &headers, Some(&profile.language));
            let w = frame.w;
            let body = html! {
                main #main {
                    h1 { (w.msg_session_open_heading()) }
                    p { (w.msg_session_open(fenced(profile.name.as_str()))) }
                    form method="post" { button.main { (w.msg_session_open_button()) } }
                }
            };
            frame.page(StatusCode::OK, &w.msg_session_open_heading(), None, &body)
        }
        Ok(None) => nobody.nothing(),
        Err(fault) => nobody.fault(&fault),
    }
}

async fn invited(app: &App, secret: &str) -> Result<Option<(Tx, ClassId, Profile)>> {
    let now = app.clock.now();
    let Some((mut begun, class)) = app.store.begin_by(secret, now).await? else { return Ok(None) };
    let mut tx = begun.enter(class);
    if tx.session(now).await?.is_none() || !tx.has_lead_link(secret).await? {
        return Ok(None);
    }
    Ok(tx.profile().await?.map(|profile| (begun, class, profile)))
}

/// Uses the link up: this browser leads from now on.
pub(super) async fn open(
    State(app): State<Arc<App>>,
    Path(secret): Path<String>,
    RawQuery(query): RawQuery,
    headers: HeaderMap,
    form: Result<Form, StatusCode>,
) -> Response {
    let frame = Frame::of(&app, query.as_deref(), &headers, None);
    if let Err(status) = form {
        return frame.no_form(status);
    }
    match take(&app, &secret).await {
        Ok(Some(token)) => guard::on_to_with(&app, &frame.to("/lead"), Cookie::Lead, &token),
        Ok(None) => frame.nothing(),
        Err(fault) => frame.fault(&fault),
    }
}

async fn take(app: &App, secret: &str) -> Result<Option<String>> {
    let Some((mut begun, class, _)) = invited(app, secret).await? else { return Ok(None) };
    let now = app.clock.now();
    let mut tx = begun.enter(class);
    let Some(session) = tx.session_for_change(now).await? else { return Ok(None) };
    let token = app.new_secret();
    if !tx.lead(secret, &token, now, session.until).await? {
        return Ok(None);
    }
    begun.commit().await?;
    Ok(Some(token))
}

/// Shows the adult's screen.
pub(super) async fn show(State(app): State<Arc<App>>, RawQuery(query): RawQuery, headers: HeaderMap) -> Response {
    look(&app, query.as_deref(), &headers, View::Screen, None).await
}

/// Shows the adult's reading page.
pub(super) async fn reading(State(app): State<Arc<App>>, RawQuery(query): RawQuery, headers: HeaderMap) -> Response {
    look(&app, query.as_deref(), &headers, View::Read, None).await
}

/// A refusal with the form that it refers to.
type Refused<'a> = Option<(SessionRefused, &'a Form)>;

/// One of the adult's pages.
#[derive(Clone, Copy, PartialEq, Eq)]
enum View {
    Screen,
    Read,
}

impl View {
    const fn path(self) -> &'static str {
        match self {
            View::Screen => "/lead",
            View::Read => "/lead/read",
        }
    }
}

async fn look(app: &App, query: Option<&str>, headers: &HeaderMap, view: View, refused: Refused<'_>) -> Response {
    match leads(app, query, headers, None).await {
        Ok((led, frame)) => draw(app, frame, led, view, refused).await.unwrap_or_else(|fault| frame.fault(&fault)),
        Err(answer) => *answer,
    }
}

/// Renders one of the adult's pages.
async fn draw(app: &App, frame: Frame<'_>, mut led: Led, view: View, refused: Refused<'_>) -> Result<Response> {
    let (w, status) = (frame.w, if refused.is_some() { StatusCode::CONFLICT } else { StatusCode::OK });
    let (why, form) = refused.map(|(why, form)| (say::not_now(w, why), form)).unzip();
    let Some(session) = led.session.body.clone() else {
        // Without live updates: a reload would lose the choices in the form.
        let body = setup::page(app, frame, &mut led, why.as_deref(), form).await?;
        return Ok(frame.page(status, &w.msg_session_setup_topics(), None, &body));
    };
    let incoming = led.incoming().await?;
    let live = Live { at: "/lead/now".into(), state: incoming.state(&led.session), loads: view == View::Screen };
    let (title, body) = match view {
        View::Screen => (w.msg_session_title(), controls::page(app, frame, &mut led, &incoming, why.as_deref()).await?),
        View::Read => (w.msg_session_read(), read::page(app, frame, &led, &session, &incoming, why.as_deref())),
    };
    Ok(frame.page(status, &title, Some(&live), &body))
}

/// Returns the page's state, for the polling script.
pub(super) async fn now(State(app): State<Arc<App>>, headers: HeaderMap) -> Response {
    let told = async {
        match led(&app, &headers, false).await {
            Ok(mut led) => Ok(Some(led.incoming().await?.state(&led.session))),
            Err(NotLed::Gone | NotLed::Slept) => Ok(None),
            Err(NotLed::Fault(fault)) => Err(fault),
        }
    };
    Frame::of(&app, None, &headers, None).news(told.await)
}

/// Handles the adult's form and shows the page again.
pub(super) async fn act(
    State(app): State<Arc<App>>,
    RawQuery(query): RawQuery,
    headers: HeaderMap,
    form: Result<Form, StatusCode>,
) -> Response {
    let form = match form {
        Ok(form) => form,
        Err(status) => return Frame::of(&app, query.as_deref(), &headers, None).no_form(status),
    };
    let view = if form.get("view") == Some("read") { View::Read } else { View::Screen };
    let (led, frame) = match leads(&app, query.as_deref(), &headers, Some(&form)).await {
        Ok(leads) => leads,
        Err(answer) => return *answer,
    };
    // A form from an earlier state of the session has no effect, so a double press is idempotent.
    let stale = form.get("change").is_some_and(|change| change != led.session.change.to_string());
    let done = match form.get("do") {
        Some("end") if !stale => return end(&app, frame, led, &form).await.unwrap_or_else(|fault| frame.fault(&fault)),
        Some("replace") => {
            return replace(&app, frame, led, &form).await.unwrap_or_else(|fault| frame.fault(&fault));
        }
        Some("end") => Err(SessionRefused::MovedOn.into()),
        _ => match act_of(&form) {
            Some(_) if stale => Err(SessionRefused::MovedOn.into()),
            Some(act) => lead_on(&app, led, act).await,
            None => return frame.no_form(StatusCode::BAD_REQUEST),
        },
    };
    match done {
        Ok(()) => guard::on_to(&frame.to(view.path())),
        Err(SessionError::NotNow(not_now)) => {
            look(&app, query.as_deref(), &headers, view, Some((not_now, &form))).await
        }
        Err(SessionError::Fault(fault)) => frame.fault(&fault),
    }
}

async fn lead_on(app: &App, mut led: Led, act: Act) -> Result<(), SessionError> {
    let (body, part) = (led.session.body.clone(), led.part.clone());
    led.operate(app, async |operation| match &body {
        Some(before) => operation.steer(before, part.as_ref(), act).await,
        None => operation.begin_steering(part.as_ref(), act).await,
    })
    .await?;
    led.tx.commit().await?;
    Ok(())
}

/// Ends the session and lists its results.
async fn end(app: &App, frame: Frame<'_>, mut led: Led, form: &Form) -> Result<Response> {
    let w = frame.w;
    let session = led.session.clone();
    match led.operate(app, async |operation| operation.end_session(&session).await).await {
        Ok(left) => {
            led.tx.commit().await?;
            let mut lines = vec![w.msg_session_over()];
            lines.extend(left.version.map(|version| w.msg_session_over_part(version)));
            lines.extend((left.wishes > 0).then(|| w.msg_session_over_wishes(left.wishes)));
            Ok(frame.says(StatusCode::OK, &w.msg_session_over_title(), &lines))
        }
        Err(SessionError::NotNow(not_now)) => draw(app, frame, led, View::Screen, Some((not_now, form))).await,
        Err(SessionError::Fault(fault)) => Err(fault),
    }
}

/// Replaces a lost slip, and shows the new code to the adult alone.
async fn replace(app: &App, frame: Frame<'_>, mut led: Led, form: &Form) -> Result<Response> {
    let w = frame.w;
    let lost = form.get("code").and_then(crate::code::read);
    let code = app.new_code();
    let replaced = match lost {
        Some(lost) => led.tx().replace_slip(&lost, &code).await?,
        None => false,
    };
    let now = led.now;
    led.tx().leads_still(now).await?;
    led.tx.commit().await?;
    let said = if replaced { w.msg_session_slip_new(&code) } else { w.msg_session_slip_unknown() };
    let body = html! {
        main #main {
            h1 { (w.msg_session_slip_heading()) }
            p { (said) }
            p { a href=(frame.to("/lead/read")) { (w.msg_session_back()) } }
        }
    };
    let status = if replaced { StatusCode::OK } else { StatusCode::NOT_FOUND };
    Ok(frame.page(status, &w.msg_session_slip_heading(), None, &body))
}
