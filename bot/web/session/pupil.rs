//! The pupils' pages: a slip is typed in or read by a camera, and then used for proposing, seconding and voting.

use std::sync::Arc;

use agreements::ballot::{Answer, Ticks};
use agreements::founding::Profile;
use agreements::own::line;
use agreements::session::{LONGEST_PROPOSAL, MOST_PROPOSALS, NotNow, Step};
use anyhow::Result;
use axum::extract::{Path, RawQuery, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use jiff::Timestamp;
use maud::html;

use super::guard::{self, Cookie, Form};
use super::shell::{Frame, Live};
use super::{shell, slip};
use crate::app::App;
use crate::class::{ClassSession, SlipNo};
use crate::code;
use crate::store::ClassTx;

/// The session whose short address was asked for, with the slip of the browser.
pub(super) struct Seen {
    pub(super) tx: ClassTx,
    pub(super) session: ClassSession,
    pub(super) profile: Profile,
    /// The slip that was used in the browser, with what the browser shows.
    pub(super) slip: Option<(SlipNo, String)>,
    pub(super) now: Timestamp,
}

/// Why something was not taken.
pub(super) enum Refused {
    /// The session is elsewhere.
    NotNow(NotNow),
    /// No slip has that code.
    NoSlip,
    /// The slip is in use in another browser.
    Used,
    /// Too many wrong codes were tried in this session.
    TooMany,
    /// The pupil has made as many proposals as there may be.
    Enough,
}

async fn seen(app: &App, entry: &str, headers: &HeaderMap, change: bool) -> Result<Option<Seen>> {
    let Some(entry) = code::read_entry(entry) else { return Ok(None) };
    let now = app.clock.now();
    let mut tx = app.store.begin().await?;
    let Some(class) = tx.class_of_code(&entry, now).await? else { return Ok(None) };
    let mut tx = tx.enter(class).await?;
    let session = if change { tx.session_as_it_is(now).await? } else { tx.session(now).await? };
    let (Some(session), Some(profile)) = (session.filter(|session| session.entry == entry), tx.profile().await?) else {
        return Ok(None);
    };
    let slip = match Cookie::Slip.of(headers) {
        Some(token) => tx.slip(&token).await?.map(|slip| (slip, token)),
        None => None,
    };
    Ok(Some(Seen { tx, session, profile, slip, now }))
}

/// Shows the page of a session's short address.
pub(super) async fn show(
    State(app): State<Arc<App>>,
    Path(entry): Path<String>,
    RawQuery(query): RawQuery,
    headers: HeaderMap,
) -> Response {
    look(&app, &entry, query.as_deref(), &headers, None, None).await
}

/// Shows it with a slip's code filled in, as the picture on the slip leads here. The slip is not used by looking.
pub(super) async fn with_slip(
    State(app): State<Arc<App>>,
    Path((entry, code)): Path<(String, String)>,
    RawQuery(query): RawQuery,
    headers: HeaderMap,
) -> Response {
    look(&app, &entry, query.as_deref(), &headers, code::read(&code).as_deref(), None).await
}

async fn look(
    app: &App,
    entry: &str,
    query: Option<&str>,
    headers: &HeaderMap,
    code: Option<&str>,
    refused: Option<&Refused>,
) -> Response {
    let frame = Frame::of(app, query, headers, None);
    match seen(app, entry, headers, false).await {
        Ok(Some(seen)) => {
            let frame = Frame::of(app, query, headers, Some(&seen.profile.language));
            draw(app, frame, seen, code, refused).await.unwrap_or_else(|fault| frame.fault(&fault))
        }
        Ok(None) => {
            frame.says(StatusCode::NOT_FOUND, &frame.w.msg_session_over_title(), &[frame.w.msg_session_no_entry()])
        }
        Err(fault) => frame.fault(&fault),
    }
}

async fn draw(
    app: &App,
    frame: Frame<'_>,
    mut seen: Seen,
    code: Option<&str>,
    refused: Option<&Refused>,
) -> Result<Response> {
    let w = frame.w;
    let said = refused.map(|refused| match refused {
        Refused::NotNow(not_now) => shell::why(w, *not_now),
        Refused::NoSlip => w.msg_session_slip_wrong(),
        Refused::Used => w.msg_session_slip_used(),
        Refused::TooMany => w.msg_session_slip_guessed(),
        Refused::Enough => w.msg_session_proposed_enough(MOST_PROPOSALS),
    });
    let status = match refused {
        None => StatusCode::OK,
        Some(Refused::TooMany) => StatusCode::TOO_MANY_REQUESTS,
        Some(Refused::NoSlip) => StatusCode::NOT_FOUND,
        Some(_) => StatusCode::CONFLICT,
    };
    let live = seen
        .slip
        .is_some()
        .then(|| Live { at: format!("/k/{}/now", seen.session.entry), state: seen.session.change.to_string() });
    let body = slip::page(app, frame, &mut seen, code, said.as_deref()).await?;
    Ok(frame.page(status, &w.msg_session_title(), live.as_ref(), &body))
}

/// Tells whether there is anything new.
pub(super) async fn now(State(app): State<Arc<App>>, Path(entry): Path<String>, headers: HeaderMap) -> Response {
    match seen(&app, &entry, &headers, false).await {
        Ok(Some(Seen { session, slip: Some(_), .. })) => guard::state(session.change.to_string()),
        Ok(_) => guard::page(StatusCode::NOT_FOUND, html! {}),
        Err(fault) => Frame::of(&app, None, &headers, None).fault(&fault),
    }
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
        Ok(None) => return look(&app, &entry, query, &headers, None, None).await,
        Err(fault) => return frame.fault(&fault),
    };
    let here = frame.to(&format!("/k/{}", seen.session.entry));
    let done = match (form.get("do"), seen.slip.clone()) {
        (Some("slip"), _) => match use_slip(&app, seen, &form).await {
            Ok(Ok(token)) => return guard::on_to_with(&app, &here, Cookie::Slip, &token),
            Ok(Err(refused)) => Ok(Err(refused)),
            Err(fault) => Err(fault),
        },
        // The slip was replaced, or the cookie is gone: the page asks for a slip.
        (Some(_), None) => return guard::on_to(&here),
        (Some(_), Some((_, token))) if !form.is_of(&token) => return frame.no_form(StatusCode::FORBIDDEN),
        (Some("away"), Some((slip, _))) => match put_away(seen, slip).await {
            Ok(()) => return guard::on_to_with(&app, &here, Cookie::Slip, ""),
            Err(fault) => Err(fault),
        },
        (Some(what), Some((slip, _))) => take(seen, slip, what, &form).await,
        (None, _) => return frame.no_form(StatusCode::BAD_REQUEST),
    };
    match done {
        Ok(Ok(())) => guard::on_to(&here),
        Ok(Err(refused)) => look(&app, &entry, query, &headers, None, Some(&refused)).await,
        Err(fault) => frame.fault(&fault),
    }
}

/// Uses a slip in this browser: what it shows from here on.
async fn use_slip(app: &App, mut seen: Seen, form: &Form) -> Result<Result<String, Refused>> {
    // A school is one address, so guesses are counted by the session.
    let class = seen.tx.class();
    if !app.slip_guesses.may_try(&class, seen.now) {
        return Ok(Err(Refused::TooMany));
    }
    let Some(code) = form.get("code").and_then(code::read) else { return Ok(Err(Refused::NoSlip)) };
    let token = app.new_secret();
    match seen.tx.use_slip(&code, &token).await? {
        Some(true) => {
            seen.tx.commit().await?;
            Ok(Ok(token))
        }
        Some(false) => Ok(Err(Refused::Used)),
        None => {
            app.slip_guesses.failed(&class, seen.now);
            Ok(Err(Refused::NoSlip))
        }
    }
}

/// Leaves the slip to be used in another browser, or in this one by whoever comes next.
async fn put_away(mut seen: Seen, slip: SlipNo) -> Result<()> {
    seen.tx.put_slip_away(slip).await?;
    seen.tx.commit().await
}

/// Takes a proposal, a second or a vote.
async fn take(mut seen: Seen, slip: SlipNo, what: &str, form: &Form) -> Result<Result<(), Refused>> {
    let not_now = |not_now| Ok(Err(Refused::NotNow(not_now)));
    let Some(body) = &seen.session.body else { return not_now(NotNow::MovedOn) };
    let at = form.get("at").unwrap_or_default();
    let step = if what == "vote" { Step::Vote } else { Step::Propose };
    if let Err(why) = body.takes(step, at) {
        return not_now(why);
    }
    match what {
        "propose" => {
            let Some(words) = form.get("words").and_then(|words| line(words, LONGEST_PROPOSAL)) else {
                return not_now(NotNow::Words);
            };
            if seen.tx.propose(slip, body.place, &words, MOST_PROPOSALS).await?.is_none() {
                return Ok(Err(Refused::Enough));
            }
        }
        "second" => {
            let number: Option<i32> = form.number("of");
            let Some(wording) = body.wordings.iter().find(|wording| Some(wording.number) == number) else {
                return not_now(NotNow::NotThere);
            };
            seen.tx.second(slip, wording.number).await?;
        }
        "vote" => {
            let ticks: Ticks = form.all("tick").filter_map(|place| place.parse::<u8>().ok()).collect();
            let answer = Answer::Ticks(ticks);
            if body.means == agreements::session::Means::Hands || !body.poll().question.offers(&answer) {
                return not_now(NotNow::NotThere);
            }
            seen.tx.cast_slip(slip, &answer).await?;
        }
        _ => return not_now(NotNow::NotThere),
    }
    seen.tx.commit().await?;
    Ok(Ok(()))
}
