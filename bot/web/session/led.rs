//! The session that a browser leads.

use agreements::agreement::version::Version;
use agreements::class::Profile;
use anyhow::Result;
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use jiff::{SignedDuration, Timestamp};

use super::guard::{Cookie, Form};
use super::shell::{Frame, state};
use crate::app::App;
use crate::class::{ClassSession, Proposal, Slips};
use crate::ids::ClassId;
use crate::operation::Operation;
use crate::store::{ClassTx, Tx};

/// A browser without any act for this long stops leading.
const WAKEFUL: SignedDuration = SignedDuration::from_hours(1);

/// The session that a browser leads, within its transaction.
pub(super) struct Led {
    pub(super) tx: Tx,
    pub(super) class: ClassId,
    pub(super) session: ClassSession,
    pub(super) profile: Profile,
    /// The pupils' part in force.
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

    /// The time at which this browser stops leading without an act.
    pub(super) fn leads_until(&self) -> Timestamp {
        (self.session.led_at + WAKEFUL).min(self.session.until)
    }

    /// The slips in use and the proposals to read.
    pub(super) async fn incoming(&mut self) -> Result<Incoming> {
        let mut tx = self.tx.enter(self.class);
        let slips = tx.slips().await?;
        let Some(body) = &self.session.body else { return Ok(Incoming { slips, waiting: Vec::new() }) };
        let proposals = tx.proposals(body.place, None).await?;
        Ok(Incoming { slips, waiting: proposals.into_iter().filter(|proposal| body.waits(proposal.no)).collect() })
    }
}

/// The pupils' input, for the adult's pages.
pub(super) struct Incoming {
    pub(super) slips: Slips,
    /// The unread proposals.
    pub(super) waiting: Vec<Proposal>,
}

impl Incoming {
    /// The state of the adult's pages, for the polling script.
    pub(super) fn state(&self, session: &ClassSession) -> String {
        format!("{}.{}", state(session, self.slips), self.waiting.len())
    }
}

/// The reason why a browser does not lead.
pub(super) enum NotLed {
    /// The browser has no part in a session.
    Gone,
    /// The browser was idle for too long.
    Slept,
    /// Something is wrong with the program or the database.
    Fault(anyhow::Error),
}

impl From<anyhow::Error> for NotLed {
    fn from(fault: anyhow::Error) -> NotLed {
        NotLed::Fault(fault)
    }
}

/// The session that the browser leads; `change` locks it.
pub(super) async fn led(app: &App, headers: &HeaderMap, change: bool) -> Result<Led, NotLed> {
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
    let part = tx.pupil_agreement().await?.map(|part| part.version);
    Ok(Led { tx: begun, class, session, profile, part, now, token })
}

/// The session that the browser leads, with the frame of its pages, or the response in its place. A form locks the
/// session, and must carry this browser's CSRF token.
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
