//! The pupils' pages: a slip opens them, for proposing, seconding and voting.

use std::sync::Arc;

use agreements::session::refusal::SessionRefused;
use agreements::session::wording::MOST_PROPOSALS;
use anyhow::Result;
use axum::extract::{Path, RawQuery, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;

use super::guard::{self, Cookie, Form};
use super::shell::{Frame, Live};
use super::slip;
use super::visit::{Visit, visit};
use crate::app::App;
use crate::class::SlipNo;
use crate::code;
use crate::operation::session::part::{Part, PartError, take_part};
use crate::say::session as say;
use crate::turnstile::Turn;
use crate::web::source::Source;

/// The reason why an act was refused.
pub(super) enum Refused {
    /// The session is at another step.
    NotNow(SessionRefused),
    /// No slip has this code.
    NoSlip,
    /// Another browser uses the slip.
    Used,
    /// As many slips are in use as pupils are present.
    AllIn,
    /// The pupil has made the greatest number of proposals.
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

impl From<PartError> for Refused {
    fn from(why: PartError) -> Refused {
        match why {
            PartError::NotNow(why) => Refused::NotNow(why),
            PartError::Enough => Refused::Enough,
            PartError::Fault(fault) => Refused::Fault(fault),
        }
    }
}

/// Shows the page of a session's entry address.
pub(super) async fn show(
    State(app): State<Arc<App>>,
    Path(entry): Path<String>,
    RawQuery(query): RawQuery,
    source: Source,
    headers: HeaderMap,
) -> Response {
    let browser = Browser { source: &source, query: query.as_deref(), headers: &headers };
    look(&app, &entry, browser, PupilPage::default()).await
}

/// Shows the page with a slip's code filled in: the QR code leads here. Looking does not use the slip.
pub(super) async fn with_slip(
    State(app): State<Arc<App>>,
    Path((entry, code)): Path<(String, String)>,
    RawQuery(query): RawQuery,
    source: Source,
    headers: HeaderMap,
) -> Response {
    let code = code::read(&code);
    let browser = Browser { source: &source, query: query.as_deref(), headers: &headers };
    look(&app, &entry, browser, PupilPage { code: code.as_deref(), ..PupilPage::default() }).await
}

/// A browser's request.
#[derive(Clone, Copy)]
struct Browser<'a> {
    source: &'a Source,
    query: Option<&'a str>,
    headers: &'a HeaderMap,
}

/// The page's content besides the session.
#[derive(Default)]
struct PupilPage<'a> {
    /// The slip's code from the address.
    code: Option<&'a str>,
    /// The reason of a refusal.
    refused: Option<&'a Refused>,
    /// The refused text.
    typed: Option<&'a str>,
}

/// Shows a page to a browser that may guess the address.
async fn look(app: &App, entry: &str, browser: Browser<'_>, page: PupilPage<'_>) -> Response {
    let frame = Frame::of(app, browser.query, browser.headers, None);
    let turn = match turn(app, entry, browser).await {
        Ok(Some(turn)) => turn,
        Ok(None) => return frame.wait(),
        Err(fault) => return frame.fault(&fault),
    };
    let response = look_in(app, entry, browser, page).await;
    if response.status() == StatusCode::NOT_FOUND {
        turn.wrong();
    }
    response
}

/// A guess that has its turn, or a browser with a slip, which need not guess.
enum Guess {
    Turn(Turn),
    HasSlip,
}

impl Guess {
    /// The address or the slip's code was wrong.
    fn wrong(self) {
        match self {
            Guess::Turn(turn) => turn.wrong(),
            Guess::HasSlip => {}
        }
    }
}

/// Waits for a turn before anything is looked up, unless the browser has a slip of this session; `None` if it waits in
/// vain.
async fn turn(app: &App, entry: &str, browser: Browser<'_>) -> Result<Option<Guess>> {
    if news(app, entry, browser.headers).await?.is_some() {
        return Ok(Some(Guess::HasSlip));
    }
    Ok(app.turnstile.turn(&browser.source.0).await.map(Guess::Turn))
}

/// Shows a page to a browser that has had its turn.
async fn look_in(app: &App, entry: &str, browser: Browser<'_>, page: PupilPage<'_>) -> Response {
    let Browser { query, headers, .. } = browser;
    let frame = Frame::of(app, query, headers, None);
    match visit(app, entry, headers, false).await {
        Ok(Some(visit)) => {
            let frame = Frame::of(app, query, headers, Some(&visit.profile.language));
            draw(app, frame, visit, page).await.unwrap_or_else(|fault| frame.fault(&fault))
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
    mut visit: Visit,
    PupilPage { code, refused, typed }: PupilPage<'_>,
) -> Result<Response> {
    let w = frame.w;
    // A different slip in the address: the page offers it in place of the one in use.
    let slip = visit.slip.as_ref().map(|(slip, _)| *slip);
    if let (Some(slip), Some(code)) = (slip, code)
        && !visit.tx().is_slip(slip, code).await?
    {
        visit.slip = None;
    }
    let said = refused.map(|refused| match refused {
        Refused::NotNow(not_now) => say::not_now(w, *not_now),
        Refused::NoSlip => w.msg_session_slip_wrong(),
        Refused::Used => w.msg_session_slip_used(),
        Refused::AllIn => w.msg_session_slip_all_in(),
        Refused::Enough => w.msg_session_proposed_enough(MOST_PROPOSALS),
        Refused::Fault(_) => w.msg_fault(),
    });
    let status = match refused {
        None => StatusCode::OK,
        Some(Refused::NoSlip) => StatusCode::NOT_FOUND,
        Some(_) => StatusCode::CONFLICT,
    };
    let live = visit.slip.is_some().then(|| Live {
        at: format!("/k/{}/now", visit.session.entry),
        state: visit.session.change.to_string(),
        loads: true,
    });
    let body = slip::page(app, frame, &mut visit, code, said.as_deref(), typed).await?;
    Ok(frame.page(status, &w.msg_session_title(), live.as_ref(), &body))
}

/// Returns the page's state, for the polling script.
pub(super) async fn now(State(app): State<Arc<App>>, Path(entry): Path<String>, headers: HeaderMap) -> Response {
    let told = news(&app, &entry, &headers).await;
    Frame::of(&app, None, &headers, None).news(told.map(|change| change.map(|change| change.to_string())))
}

/// The change count of the session, for a browser with a slip. Many browsers poll it, so it reads nothing else.
async fn news(app: &App, entry: &str, headers: &HeaderMap) -> Result<Option<i32>> {
    let (Some(entry), Some(token)) = (code::read_entry(entry), Cookie::Slip.of(headers)) else { return Ok(None) };
    let now = app.clock.now();
    let Some((mut tx, class)) = app.store.begin_by(&entry, now).await? else { return Ok(None) };
    let mut tx = tx.enter(class);
    let news = tx.session_news(now).await?.filter(|(known, _)| *known == entry);
    let has_slip = tx.slip(&token).await?.is_some();
    Ok(news.filter(|_| has_slip).map(|(_, change)| change))
}

/// Handles a pupil's form.
pub(super) async fn act(
    State(app): State<Arc<App>>,
    Path(entry): Path<String>,
    RawQuery(query): RawQuery,
    source: Source,
    headers: HeaderMap,
    form: Result<Form, StatusCode>,
) -> Response {
    let browser = Browser { source: &source, query: query.as_deref(), headers: &headers };
    let frame = Frame::of(&app, browser.query, &headers, None);
    let form = match form {
        Ok(form) => form,
        Err(status) => return frame.no_form(status),
    };
    // A browser with a slip may guess another one's code.
    let guesses = form.get("do") == Some("slip");
    let turn = match turn(&app, &entry, browser).await {
        Ok(Some(Guess::HasSlip)) if guesses => app.turnstile.turn(&source.0).await.map(Guess::Turn),
        Ok(turn) => turn,
        Err(fault) => return frame.fault(&fault),
    };
    // Before the session is locked: who waits for a turn holds up nobody.
    let Some(turn) = turn else { return frame.wait() };
    let visit = match visit(&app, &entry, &headers, true).await {
        Ok(Some(visit)) => visit,
        Ok(None) => {
            turn.wrong();
            return look_in(&app, &entry, browser, PupilPage::default()).await;
        }
        Err(fault) => return frame.fault(&fault),
    };
    let here = frame.to(&format!("/k/{}", visit.session.entry));
    let done = match (form.get("do"), visit.slip.clone()) {
        (Some("slip"), _) => match use_slip(&app, visit, &form).await {
            Ok(token) => return guard::on_to_with(&app, &here, Cookie::Slip, &token),
            Err(refused) => {
                match refused {
                    // Where all slips are in use, a wrong code is not told from a right one.
                    Refused::NoSlip | Refused::AllIn => turn.wrong(),
                    Refused::NotNow(_) | Refused::Used | Refused::Enough | Refused::Fault(_) => {}
                }
                Err(refused)
            }
        },
        // The slip was replaced or the cookie is gone: the page asks for a slip.
        (Some(_), None) => return guard::on_to(&here),
        (Some(_), Some((_, token))) if !form.is_of(&token) => return frame.no_form(StatusCode::FORBIDDEN),
        (Some("away"), Some((slip, _))) => match put_away(visit, slip).await {
            Ok(()) => return guard::on_to_with(&app, &here, Cookie::Slip, ""),
            Err(fault) => Err(fault.into()),
        },
        (Some(what), Some((slip, _))) => take(visit, slip, what, &form).await,
        (None, _) => return frame.no_form(StatusCode::BAD_REQUEST),
    };
    match done {
        Ok(()) => guard::on_to(&here),
        Err(Refused::Fault(fault)) => frame.fault(&fault),
        Err(refused) => {
            let page = PupilPage { code: None, refused: Some(&refused), typed: form.get("words") };
            look_in(&app, &entry, browser, page).await
        }
    }
}

/// Uses a slip in this browser, and returns the new cookie's token.
async fn use_slip(app: &App, mut visit: Visit, form: &Form) -> Result<String, Refused> {
    let code = form.get("code").and_then(code::read).ok_or(Refused::NoSlip)?;
    // Each pupil has one slip. One more needs the adult to raise the number of pupils.
    let present = visit.session.body.as_ref().map_or(i64::MAX, |body| i64::from(body.present.get()));
    if visit.tx().slips().await?.used >= present && !visit.tx().slip_is_not_new(&code).await? {
        return Err(Refused::AllIn);
    }
    if let Some((slip, _)) = visit.slip {
        visit.tx().put_slip_away(slip).await?;
    }
    let token = app.new_secret();
    match visit.tx().use_slip(&code, &token).await? {
        Some(true) => {
            visit.tx.commit().await?;
            Ok(token)
        }
        Some(false) => Err(Refused::Used),
        None => Err(Refused::NoSlip),
    }
}

/// Releases the slip for another browser or another pupil.
async fn put_away(mut visit: Visit, slip: SlipNo) -> Result<()> {
    visit.tx().put_slip_away(slip).await?;
    visit.tx.commit().await
}

/// Stores a proposal, a second or a vote.
async fn take(mut visit: Visit, slip: SlipNo, what: &str, form: &Form) -> Result<(), Refused> {
    let body = visit.session.body.clone().ok_or(SessionRefused::MovedOn)?;
    let part = match what {
        "propose" => Part::Propose(form.get("words").unwrap_or_default()),
        "second" => Part::Second(form.number("of").unwrap_or(0)),
        "vote" => Part::Vote(form.all("tick").filter_map(|place| place.parse::<u8>().ok()).collect()),
        _ => return Err(SessionRefused::NotThere.into()),
    };
    take_part(&mut visit.tx(), &body, slip, form.get("at").unwrap_or_default(), part).await?;
    visit.tx.commit().await?;
    Ok(())
}
