//! The pupils' pages: a slip is typed in or read by a camera, and then used for proposing, seconding and voting.

use std::sync::Arc;

use agreements::class::Profile;
use agreements::poll::option::Ticks;
use agreements::poll::own::line;
use agreements::session::refusal::SessionRefused;
use agreements::session::step::Step;
use agreements::session::wording::{LONGEST_PROPOSAL, MOST_PROPOSALS};
use anyhow::Result;
use axum::extract::{Path, RawQuery, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use jiff::Timestamp;

use super::guard::{self, Cookie, Form};
use super::shell::{Frame, Live};
use super::slip;
use crate::app::App;
use crate::class::{ClassSession, SlipNo};
use crate::code;
use crate::ids::ClassId;
use crate::say::session as say;
use crate::store::{ClassTx, Tx};

/// The session whose short address was asked for, with the slip of the browser.
pub(super) struct Seen {
    tx: Tx,
    class: ClassId,
    pub(super) session: ClassSession,
    pub(super) profile: Profile,
    /// The slip that was used in the browser, with what the browser shows.
    pub(super) slip: Option<(SlipNo, String)>,
    pub(super) now: Timestamp,
}

impl Seen {
    /// The transaction as the class.
    pub(super) fn tx(&mut self) -> ClassTx<'_> {
        self.tx.enter(self.class)
    }
}

/// Why something was not taken.
pub(super) enum Refused {
    /// The session is elsewhere.
    NotNow(SessionRefused),
    /// No slip has that code.
    NoSlip,
    /// The slip is in use in another browser.
    Used,
    /// As many slips are in use as there are pupils.
    AllIn,
    /// Too many wrong codes were tried in this session.
    TooMany,
    /// The pupil has made as many proposals as there may be.
    Enough,
    /// Something is wrong with the program or the database.
    Fault(anyhow::Error),
}

impl From<anyhow::Error> for Refused {
    fn from(fault: anyhow::Error) -> Refused {
        Refused::Fault(fault)
    }
}

impl From<SessionRefused> for Refused {
    fn from(why: SessionRefused) -> Refused {
        Refused::NotNow(why)
    }
}

async fn seen(app: &App, entry: &str, headers: &HeaderMap, change: bool) -> Result<Option<Seen>> {
    let Some(entry) = code::read_entry(entry) else { return Ok(None) };
    let now = app.clock.now();
    let Some((mut begun, class)) = app.store.begin_by(&entry, now).await? else { return Ok(None) };
    let mut tx = begun.enter(class);
    let session = if change { tx.session_as_it_is(now).await? } else { tx.session(now).await? };
    let (Some(session), Some(profile)) = (session.filter(|session| session.entry == entry), tx.profile().await?) else {
        return Ok(None);
    };
    let slip = match Cookie::Slip.of(headers) {
        Some(token) => tx.slip(&token).await?.map(|slip| (slip, token)),
        None => None,
    };
    Ok(Some(Seen { tx: begun, class, session, profile, slip, now }))
}

/// Shows the page of a session's short address.
pub(super) async fn show(
    State(app): State<Arc<App>>,
    Path(entry): Path<String>,
    RawQuery(query): RawQuery,
    headers: HeaderMap,
) -> Response {
    look(&app, &entry, query.as_deref(), &headers, Shown::default()).await
}

/// Shows it with a slip's code filled in, as the picture on the slip leads here. The slip is not used by looking.
pub(super) async fn with_slip(
    State(app): State<Arc<App>>,
    Path((entry, code)): Path<(String, String)>,
    RawQuery(query): RawQuery,
    headers: HeaderMap,
) -> Response {
    let code = code::read(&code);
    look(&app, &entry, query.as_deref(), &headers, Shown { code: code.as_deref(), ..Shown::default() }).await
}

/// What a page shows besides the session.
#[derive(Default)]
struct Shown<'a> {
    /// The code of the slip that led here.
    code: Option<&'a str>,
    /// Why something was not taken.
    refused: Option<&'a Refused>,
    /// What the pupil has written, where it was not taken.
    typed: Option<&'a str>,
}

async fn look(app: &App, entry: &str, query: Option<&str>, headers: &HeaderMap, shown: Shown<'_>) -> Response {
    let frame = Frame::of(app, query, headers, None);
    match seen(app, entry, headers, false).await {
        Ok(Some(seen)) => {
            let frame = Frame::of(app, query, headers, Some(&seen.profile.language));
            draw(app, frame, seen, shown).await.unwrap_or_else(|fault| frame.fault(&fault))
        }
        Ok(None) => {
            frame.says(StatusCode::NOT_FOUND, &frame.w.msg_session_gone_title(), &[frame.w.msg_session_no_entry()])
        }
        Err(fault) => frame.fault(&fault),
    }
}

async fn draw(
    app: &App,
    frame: Frame<'_>,
    mut seen: Seen,
    Shown { code, refused, typed }: Shown<'_>,
) -> Result<Response> {
    let w = frame.w;
    // Another slip than the one that is in use here is offered in its place.
    let slip = seen.slip.as_ref().map(|(slip, _)| *slip);
    if let (Some(slip), Some(code)) = (slip, code)
        && !seen.tx().is_slip(slip, code).await?
    {
        seen.slip = None;
    }
    let said = refused.map(|refused| match refused {
        Refused::NotNow(not_now) => say::not_now(w, *not_now),
        Refused::NoSlip => w.msg_session_slip_wrong(),
        Refused::Used => w.msg_session_slip_used(),
        Refused::TooMany => w.msg_session_slip_guessed(),
        Refused::AllIn => w.msg_session_slip_all_in(),
        Refused::Enough => w.msg_session_proposed_enough(MOST_PROPOSALS),
        Refused::Fault(_) => w.msg_fault(),
    });
    let status = match refused {
        None => StatusCode::OK,
        Some(Refused::TooMany) => StatusCode::TOO_MANY_REQUESTS,
        Some(Refused::NoSlip) => StatusCode::NOT_FOUND,
        Some(_) => StatusCode::CONFLICT,
    };
    let live = seen.slip.is_some().then(|| Live {
        at: format!("/k/{}/now", seen.session.entry),
        state: seen.session.change.to_string(),
        loads: true,
    });
    let body = slip::page(app, frame, &mut seen, code, said.as_deref(), typed).await?;
    Ok(frame.page(status, &w.msg_session_title(), live.as_ref(), &body))
}

/// Tells whether there is anything new.
pub(super) async fn now(State(app): State<Arc<App>>, Path(entry): Path<String>, headers: HeaderMap) -> Response {
    let told = news(&app, &entry, &headers).await;
    Frame::of(&app, None, &headers, None).news(told.map(|change| change.map(|change| change.to_string())))
}

/// How far the session has come that a browser has a slip of. Many ask often: nothing else is read.
async fn news(app: &App, entry: &str, headers: &HeaderMap) -> Result<Option<i32>> {
    let (Some(entry), Some(token)) = (code::read_entry(entry), Cookie::Slip.of(headers)) else { return Ok(None) };
    let now = app.clock.now();
    let Some((mut tx, class)) = app.store.begin_by(&entry, now).await? else { return Ok(None) };
    let mut tx = tx.enter(class);
    let news = tx.session_news(now).await?.filter(|(known, _)| *known == entry);
    let has_slip = tx.slip(&token).await?.is_some();
    Ok(news.filter(|_| has_slip).map(|(_, change)| change))
}

/// Does what a pupil asks for.
pub(super) async fn act(
    State(app): State<Arc<App>>,
    Path(entry): Path<String>,
    RawQuery(query): RawQuery,
    headers: HeaderMap,
    form: Result<Form, StatusCode>,
) -> Response {
    let query = query.as_deref();
    let frame = Frame::of(&app, query, &headers, None);
    let form = match form {
        Ok(form) => form,
        Err(status) => return frame.no_form(status),
    };
    let seen = match seen(&app, &entry, &headers, true).await {
        Ok(Some(seen)) => seen,
        Ok(None) => return look(&app, &entry, query, &headers, Shown::default()).await,
        Err(fault) => return frame.fault(&fault),
    };
    let here = frame.to(&format!("/k/{}", seen.session.entry));
    let done = match (form.get("do"), seen.slip.clone()) {
        (Some("slip"), _) => match use_slip(&app, seen, &form).await {
            Ok(token) => return guard::on_to_with(&app, &here, Cookie::Slip, &token),
            Err(refused) => Err(refused),
        },
        // The slip was replaced, or the cookie is gone: the page asks for a slip.
        (Some(_), None) => return guard::on_to(&here),
        (Some(_), Some((_, token))) if !form.is_of(&token) => return frame.no_form(StatusCode::FORBIDDEN),
        (Some("away"), Some((slip, _))) => match put_away(seen, slip).await {
            Ok(()) => return guard::on_to_with(&app, &here, Cookie::Slip, ""),
            Err(fault) => Err(fault.into()),
        },
        (Some(what), Some((slip, _))) => take(seen, slip, what, &form).await,
        (None, _) => return frame.no_form(StatusCode::BAD_REQUEST),
    };
    match done {
        Ok(()) => guard::on_to(&here),
        Err(Refused::Fault(fault)) => frame.fault(&fault),
        Err(refused) => {
            let shown = Shown { code: None, refused: Some(&refused), typed: form.get("words") };
            look(&app, &entry, query, &headers, shown).await
        }
    }
}

/// Uses a slip in this browser: what it shows from here on.
async fn use_slip(app: &App, mut seen: Seen, form: &Form) -> Result<String, Refused> {
    // A school is one address, so guesses are counted by the session.
    let class = seen.class;
    if !app.slip_guesses.may_try(&class, seen.now) {
        return Err(Refused::TooMany);
    }
    let code = form.get("code").and_then(code::read).ok_or(Refused::NoSlip)?;
    // Each pupil has one slip: one more comes in only when the adult says that one more is there.
    let present = seen.session.body.as_ref().map_or(i64::MAX, |body| i64::from(body.present.get()));
    if seen.tx().slips().await?.used >= present && !seen.tx().slip_is_not_new(&code).await? {
        return Err(Refused::AllIn);
    }
    if let Some((slip, _)) = seen.slip {
        seen.tx().put_slip_away(slip).await?;
    }
    let token = app.new_secret();
    match seen.tx().use_slip(&code, &token).await? {
        Some(true) => {
            seen.tx.commit().await?;
            Ok(token)
        }
        Some(false) => Err(Refused::Used),
        None => {
            app.slip_guesses.failed(&class, seen.now);
            Err(Refused::NoSlip)
        }
    }
}

/// Leaves the slip to be used in another browser, or in this one by the next pupil.
async fn put_away(mut seen: Seen, slip: SlipNo) -> Result<()> {
    seen.tx().put_slip_away(slip).await?;
    seen.tx.commit().await
}

/// Takes a proposal, a second or a vote.
async fn take(mut seen: Seen, slip: SlipNo, what: &str, form: &Form) -> Result<(), Refused> {
    let body = seen.session.body.clone().ok_or(SessionRefused::MovedOn)?;
    let at = form.get("at").unwrap_or_default();
    let step = if what == "vote" { Step::Vote } else { Step::Propose };
    body.takes(step, at)?;
    match what {
        "propose" => {
            let words =
                form.get("words").and_then(|words| line(words, LONGEST_PROPOSAL)).ok_or(SessionRefused::Words)?;
            let proposed = seen.tx().propose(slip, body.place, &words, MOST_PROPOSALS).await?;
            proposed.ok_or(Refused::Enough)?;
        }
        "second" => {
            let wording = body.wording(form.number("of").unwrap_or(0))?.number;
            seen.tx().second(slip, wording).await?;
        }
        "vote" => {
            let ticks: Ticks = form.all("tick").filter_map(|place| place.parse::<u8>().ok()).collect();
            let answer = body.answer(ticks)?;
            seen.tx().cast_slip(slip, &answer).await?;
        }
        _ => return Err(SessionRefused::NotThere.into()),
    }
    seen.tx.commit().await?;
    Ok(())
}
