//! The adult's pages: the link that leads here, the screen that the class sees, and what only the adult reads.

use std::sync::Arc;

use agreements::agreement::version::Version;
use agreements::class::Profile;
use agreements::session::refusal::SessionRefused;
use anyhow::Result;
use axum::extract::{Path, RawQuery, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use jiff::{SignedDuration, Timestamp};
use maud::html;

use super::act::act_of;
use super::guard::{self, Cookie, Form};
use super::shell::{Frame, Live, state};
use super::{controls, read, setup};
use crate::app::App;
use crate::class::{ClassSession, Proposal, Slips};
use crate::ids::ClassId;
use crate::operation::Operation;
use crate::operation::session::SessionError;
use crate::operation::session::steer::Act;
use crate::say::{fenced, session as say};
use crate::store::{ClassTx, Tx};

/// For how long a screen leads on which nobody does anything.
const WAKEFUL: SignedDuration = SignedDuration::from_hours(1);

/// The session that a browser leads, with what it is about.
pub(super) struct Led {
    pub(super) tx: Tx,
    pub(super) class: ClassId,
    pub(super) session: ClassSession,
    pub(super) profile: Profile,
    /// The pupils' part that is in force.
    pub(super) part: Option<Version>,
    pub(super) now: Timestamp,
    pub(super) token: String,
}

impl Led {
    /// The transaction as the class.
    pub(super) fn tx(&mut self) -> ClassTx<'_> {
        self.tx.enter(self.class)
    }

    /// Runs an operation on the class.
    pub(super) async fn operate<T>(&mut self, app: &App, run: impl AsyncFnOnce(&mut Operation<'_, '_>) -> T) -> T {
        let mut tx = self.tx.enter(self.class);
        run(&mut Operation { app, tx: &mut tx, profile: &self.profile, now: self.now }).await
    }

    /// Until when this screen leads if nobody does anything.
    pub(super) fn leads_until(&self) -> Timestamp {
        (self.session.led_at + WAKEFUL).min(self.session.until)
    }

    /// What has come in from the pupils.
    async fn incoming(&mut self) -> Result<Incoming> {
        let mut tx = self.tx.enter(self.class);
        let slips = tx.slips().await?;
        let Some(body) = &self.session.body else { return Ok(Incoming { slips, waiting: Vec::new() }) };
        let proposals = tx.proposals(body.place, None).await?;
        Ok(Incoming { slips, waiting: proposals.into_iter().filter(|proposal| body.waits(proposal.no)).collect() })
    }
}

/// What has come in from the pupils, as the adult sees it.
pub(super) struct Incoming {
    pub(super) slips: Slips,
    /// The proposals that wait to be read.
    pub(super) waiting: Vec<Proposal>,
}

impl Incoming {
    /// What tells whether the adult's pages are new.
    fn state(&self, session: &ClassSession) -> String {
        format!("{}.{}", state(session, self.slips), self.waiting.len())
    }
}

/// Why a browser does not lead.
enum NotLed {
    /// It has no part in any session.
    Gone,
    /// Nobody has done anything for too long.
    Slept,
    /// Something is wrong with the program or the database.
    Fault(anyhow::Error),
}

impl From<anyhow::Error> for NotLed {
    fn from(fault: anyhow::Error) -> NotLed {
        NotLed::Fault(fault)
    }
}

/// The session that the browser leads; held for change where something is to be done.
async fn led(app: &App, headers: &HeaderMap, change: bool) -> Result<Led, NotLed> {
    let Some(token) = Cookie::Lead.of(headers) else { return Err(NotLed::Gone) };
    let now = app.clock.now();
    let Some((mut begun, class)) = app.store.begin_by(&token, now).await? else { return Err(NotLed::Gone) };
    let mut tx = begun.enter(class);
    let session = if change { tx.session_for_change(now).await? } else { tx.session(now).await? };
    let (Some(session), true, Some(profile)) = (session, tx.leads_session(&token).await?, tx.profile().await?) else {
        return Err(NotLed::Gone);
    };
    if now.duration_since(session.led_at) >= WAKEFUL {
        return Err(NotLed::Slept);
    }
    let part = tx.pupil_agreement().await?.map(|(version, _)| version);
    Ok(Led { tx: begun, class, session, profile, part, now, token })
}

/// The session that the browser leads, with the frame of its pages; else what is answered. Held for change where a form asks
/// for something, which must come from a page of this browser.
pub(super) async fn leads<'a>(
    app: &'a App,
    query: Option<&str>,
    headers: &HeaderMap,
    form: Option<&Form>,
) -> Result<(Led, Frame<'a>), Box<Response>> {
    let nobody = Frame::of(app, query, headers, None);
    let led = match led(app, headers, form.is_some()).await {
        Ok(led) => led,
        Err(why) => return Err(Box::new(not_led(nobody, &why))),
    };
    let frame = Frame::of(app, query, headers, Some(&led.profile.language));
    match form {
        Some(form) if !form.is_of(&led.token) => Err(Box::new(frame.no_form(StatusCode::FORBIDDEN))),
        _ => Ok((led, frame)),
    }
}

/// Shows what a link to lead is about; it is not used up by looking.
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

/// Uses the link up: this browser leads from here on.
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

/// Shows the screen.
pub(super) async fn show(State(app): State<Arc<App>>, RawQuery(query): RawQuery, headers: HeaderMap) -> Response {
    look(&app, query.as_deref(), &headers, View::Screen, None).await
}

/// Shows what only the adult reads.
pub(super) async fn reading(State(app): State<Arc<App>>, RawQuery(query): RawQuery, headers: HeaderMap) -> Response {
    look(&app, query.as_deref(), &headers, View::Read, None).await
}

/// Why something was not done, and what was chosen in the form.
type Refused<'a> = Option<(SessionRefused, &'a Form)>;

/// Which of the adult's pages.
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

fn not_led(frame: Frame<'_>, why: &NotLed) -> Response {
    match why {
        NotLed::Gone => frame.nothing(),
        NotLed::Slept => {
            let w = frame.w;
            frame.says(StatusCode::FORBIDDEN, &w.msg_session_slept_title(), &[w.msg_session_slept()])
        }
        NotLed::Fault(fault) => frame.fault(fault),
    }
}

/// Draws one of the adult's pages.
async fn draw(app: &App, frame: Frame<'_>, mut led: Led, view: View, refused: Refused<'_>) -> Result<Response> {
    let (w, status) = (frame.w, if refused.is_some() { StatusCode::CONFLICT } else { StatusCode::OK });
    let (why, form) = refused.map(|(why, form)| (say::not_now(w, why), form)).unzip();
    let Some(session) = led.session.body.clone() else {
        // What is being chosen is not to be loaded away.
        let body = setup::page(app, frame, &mut led, why.as_deref(), form).await?;
        return Ok(frame.page(status, &w.msg_session_setup_topics(), None, &body));
    };
    let incoming = led.incoming().await?;
    let live = Live { at: "/lead/now".into(), state: incoming.state(&led.session), loads: view == View::Screen };
    let (title, body) = match view {
        View::Screen => (w.msg_session_title(), controls::page(app, frame, &mut led, &incoming, why.as_deref()).await?),
        View::Read => (w.msg_session_read(), read::page(app, frame, &led, (&session, &incoming), why.as_deref())),
    };
    Ok(frame.page(status, &title, Some(&live), &body))
}

/// Tells whether there is anything new.
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

/// Does what the adult asks for, and shows the page anew.
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
    // A page that was made for where the class was is not obeyed: the same press twice goes on once.
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
    app.wake.notify_one();
    Ok(())
}

/// Ends the session, and says what it leaves behind.
async fn end(app: &App, frame: Frame<'_>, mut led: Led, form: &Form) -> Result<Response> {
    let w = frame.w;
    let session = led.session.clone();
    match led.operate(app, async |operation| operation.end_session(&session).await).await {
        Ok(left) => {
            led.tx.commit().await?;
            app.wake.notify_one();
            let mut lines = vec![w.msg_session_over()];
            lines.extend(left.version.map(|version| w.msg_session_over_part(version)));
            lines.extend((left.wishes > 0).then(|| w.msg_session_over_wishes(left.wishes)));
            Ok(frame.says(StatusCode::OK, &w.msg_session_over_title(), &lines))
        }
        Err(SessionError::NotNow(not_now)) => draw(app, frame, led, View::Screen, Some((not_now, form))).await,
        Err(SessionError::Fault(fault)) => Err(fault),
    }
}

/// Makes another slip for one that was lost, and shows its code to the adult alone.
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
