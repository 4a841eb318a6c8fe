//! The adult's pages: the link that leads here, the screen that the class sees, and what only the adult reads.

use std::sync::Arc;

use agreements::agreement::clause::Audience;
use agreements::agreement::version::Version;
use agreements::catalogue::Catalogue;
use agreements::class::Profile;
use agreements::session::refusal::SessionRefused;
use agreements::session::topic::Topic;
use anyhow::Result;
use axum::extract::{Path, RawQuery, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use jiff::{SignedDuration, Timestamp};
use maud::html;

use super::act::{Act, apply};
use super::guard::{self, Cookie, Form};
use super::shell::{Frame, Live, state};
use super::{controls, read, setup};
use crate::app::App;
use crate::class::{ClassSession, Proposal, Slips};
use crate::job::Job;
use crate::say::{fenced, session as say};
use crate::store::ClassTx;

/// For how long a screen leads on which nobody does anything.
const WAKEFUL: SignedDuration = SignedDuration::from_hours(1);

/// The session that a browser leads, with what it is about.
pub(super) struct Led {
    pub(super) tx: ClassTx,
    pub(super) session: ClassSession,
    pub(super) profile: Profile,
    /// The pupils' part that is in force.
    pub(super) part: Option<Version>,
    pub(super) now: Timestamp,
    pub(super) token: String,
}

impl Led {
    /// Until when this screen leads if nobody does anything.
    pub(super) fn leads_until(&self) -> Timestamp {
        (self.session.led_at + WAKEFUL).min(self.session.until)
    }

    /// What has come in from the pupils.
    async fn incoming(&mut self) -> Result<Incoming> {
        let slips = self.tx.slips().await?;
        let Some(body) = &self.session.body else { return Ok(Incoming { slips, waiting: Vec::new() }) };
        let proposals = self.tx.proposals(body.place, None).await?;
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
}

/// The session that the browser leads; held for change where something is to be done.
async fn led(app: &App, headers: &HeaderMap, change: bool) -> Result<Result<Led, NotLed>> {
    let Some(token) = Cookie::Lead.of(headers) else { return Ok(Err(NotLed::Gone)) };
    let now = app.clock.now();
    let Some(mut tx) = app.store.enter_by(&token, now).await? else { return Ok(Err(NotLed::Gone)) };
    let session = if change { tx.session_for_change(now).await? } else { tx.session(now).await? };
    let (Some(session), true, Some(profile)) = (session, tx.leads_session(&token).await?, tx.profile().await?) else {
        return Ok(Err(NotLed::Gone));
    };
    if now.duration_since(session.led_at) >= WAKEFUL {
        return Ok(Err(NotLed::Slept));
    }
    let part = tx.pupil_agreement().await?.map(|(version, _)| version);
    Ok(Ok(Led { tx, session, profile, part, now, token }))
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
        Ok(Ok(led)) => led,
        Ok(Err(why)) => return Err(Box::new(not_led(nobody, &why))),
        Err(fault) => return Err(Box::new(nobody.fault(&fault))),
    };
    let frame = Frame::of(app, query, headers, Some(&led.profile.language));
    match form {
        Some(form) if !form.is_of(&led.token) => Err(Box::new(frame.no_form(StatusCode::FORBIDDEN))),
        _ => Ok((led, frame)),
    }
}

/// What a session of this class may be about.
pub(super) async fn offered(led: &mut Led, catalogue: &Catalogue) -> Result<Vec<Topic>> {
    let stage = led.profile.group.stage(led.profile.country);
    let clauses = catalogue.clauses_for(Audience::Pupils, stage).into_iter().filter(|clause| !clause.asks_parents);
    let clauses = clauses.map(|clause| Topic::Clause(clause.id.clone()));
    let plans = led.tx.living_agreement().await?.filter(|agreement| agreement.body.version > agreement.body.adopted);
    let plans = plans.map(|plans| Topic::Plans { agreement: plans.no.0, version: plans.body.version });
    let pulse = led.part.as_ref().map(|_| Topic::Pulse);
    Ok(pulse.into_iter().chain(plans).chain(clauses).chain([Topic::Own, Topic::Wishes]).collect())
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
        Ok(Some((_, profile))) => {
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

async fn invited(app: &App, secret: &str) -> Result<Option<(ClassTx, Profile)>> {
    let now = app.clock.now();
    let Some(mut tx) = app.store.enter_by(secret, now).await? else { return Ok(None) };
    if tx.session(now).await?.is_none() || !tx.has_lead_link(secret).await? {
        return Ok(None);
    }
    Ok(tx.profile().await?.map(|profile| (tx, profile)))
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
    let Some((mut tx, _)) = invited(app, secret).await? else { return Ok(None) };
    let now = app.clock.now();
    let Some(session) = tx.session_for_change(now).await? else { return Ok(None) };
    let token = app.new_secret();
    if !tx.lead(secret, &token, now, session.until).await? {
        return Ok(None);
    }
    tx.commit().await?;
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
        Ok(match led(&app, &headers, false).await? {
            Ok(mut led) => Some(led.incoming().await?.state(&led.session)),
            Err(_) => None,
        })
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
        Some("end") => Ok(Err(SessionRefused::MovedOn)),
        _ => match Act::of(&form) {
            Some(_) if stale => Ok(Err(SessionRefused::MovedOn)),
            Some(act) => lead_on(&app, led, act).await,
            None => return frame.no_form(StatusCode::BAD_REQUEST),
        },
    };
    match done {
        Ok(Ok(())) => guard::on_to(&frame.to(view.path())),
        Ok(Err(not_now)) => look(&app, query.as_deref(), &headers, view, Some((not_now, &form))).await,
        Err(fault) => frame.fault(&fault),
    }
}

async fn lead_on(app: &App, mut led: Led, act: Act) -> Result<Result<(), SessionRefused>> {
    let done = apply(app, &mut led, act).await?;
    if done.is_ok() {
        led.tx.commit().await?;
        app.wake.notify_one();
    }
    Ok(done)
}

/// Ends the session, and says what it leaves behind.
async fn end(app: &App, frame: Frame<'_>, mut led: Led, form: &Form) -> Result<Response> {
    let w = frame.w;
    match Job::end_session(app, &mut led.tx, &led.profile, &led.session, led.now).await? {
        Ok(left) => {
            Job::Sweep.enqueue(app, &mut led.tx, led.now).await?;
            led.tx.commit().await?;
            app.wake.notify_one();
            let mut lines = vec![w.msg_session_over()];
            lines.extend(left.version.map(|version| w.msg_session_over_part(version)));
            lines.extend((left.wishes > 0).then(|| w.msg_session_over_wishes(left.wishes)));
            Ok(frame.says(StatusCode::OK, &w.msg_session_over_title(), &lines))
        }
        Err(not_now) => draw(app, frame, led, View::Screen, Some((not_now, form))).await,
    }
}

/// Makes another slip for one that was lost, and shows its code to the adult alone.
async fn replace(app: &App, frame: Frame<'_>, mut led: Led, form: &Form) -> Result<Response> {
    let w = frame.w;
    let lost = form.get("code").and_then(crate::code::read);
    let code = app.new_code();
    let replaced = match lost {
        Some(lost) => led.tx.replace_slip(&lost, &code).await?,
        None => false,
    };
    led.tx.leads_still(led.now).await?;
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
