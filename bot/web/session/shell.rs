//! The common frame of a session's pages, with the note of a refusal.

use axum::http::HeaderMap;
use axum::http::StatusCode;
use axum::response::Response;
use jiff::Timestamp;
use maud::{DOCTYPE, Markup, html};

use super::guard;
use crate::app::App;
use crate::class::{ClassSession, Slips};
use crate::lang::Lang;
use crate::say::Words;
use crate::web::html::{direction, head, languages};
use crate::web::page::{accepted, chosen};

/// The words of a page, and the language of its links.
#[derive(Clone, Copy)]
pub(super) struct Frame<'a> {
    pub(super) w: &'a Words,
    /// The language in the address.
    asked: Option<Lang>,
}

/// The live updates of a page.
pub(super) struct Live {
    /// The address that returns the current state.
    pub(super) at: String,
    /// The state of this page.
    pub(super) state: String,
    /// True if the page reloads by itself; else it only announces the news.
    pub(super) loads: bool,
}

impl<'a> Frame<'a> {
    /// The frame of a page, by the address's language, else the class's, else the browser's.
    pub(super) fn of(app: &'a App, query: Option<&str>, headers: &HeaderMap, class: Option<&str>) -> Frame<'a> {
        let asked = chosen(query);
        let of_class = class.and_then(Lang::from_code);
        Frame { w: app.words(asked.or(of_class).or_else(|| accepted(headers)).unwrap_or_default()), asked }
    }

    /// One of our paths, in the same language.
    pub(super) fn to(self, path: &str) -> String {
        self.asked.map_or_else(|| path.to_owned(), |lang| format!("{path}?lang={}", lang.code()))
    }

    /// A whole page.
    pub(super) fn page(self, status: StatusCode, title: &str, live: Option<&Live>, body: &Markup) -> Response {
        let w = self.w;
        let code = w.lang().code();
        let html = html! {
            (DOCTYPE)
            html lang=(code) dir=(direction(code)) {
                (head(title, live.is_some()))
                body.session data-at=[live.map(|live| &live.at)] data-state=[live.map(|live| &live.state)]
                    data-quiet[live.is_some_and(|live| !live.loads)] {
                    a.skip href="#main" { (w.msg_page_skip()) }
                    @if live.is_some() {
                        p #news role="status" data-text=(w.msg_session_news()) {}
                        noscript { p.news { a href="" { (w.msg_session_look()) } } }
                    }
                    (body)
                    footer { (languages(&w.msg_page_languages(), w.lang())) }
                }
            }
        };
        guard::page(status, html)
    }

    /// A page with a title and a few lines.
    pub(super) fn says(self, status: StatusCode, title: &str, lines: &[String]) -> Response {
        let body = html! { main #main { h1 { (title) } @for line in lines { p { (line) } } } };
        self.page(status, title, None, &body)
    }

    /// Too many codes are being tried from where this browser is.
    pub(super) fn wait(self) -> Response {
        self.says(StatusCode::TOO_MANY_REQUESTS, &self.w.msg_session_title(), &[self.w.msg_session_slip_guessed()])
    }

    /// The current state, for the polling script; 404 for a browser without a session.
    pub(super) fn news(self, told: anyhow::Result<Option<String>>) -> Response {
        match told {
            Ok(Some(state)) => guard::state(state),
            Ok(None) => guard::page(StatusCode::NOT_FOUND, html! {}),
            Err(fault) => self.fault(&fault),
        }
    }

    /// The response for a missing session, and for a browser without a part in it.
    pub(super) fn nothing(self) -> Response {
        self.says(StatusCode::NOT_FOUND, &self.w.msg_session_gone_title(), &[self.w.msg_session_gone()])
    }

    /// The response to an internal error.
    pub(super) fn fault(self, fault: &anyhow::Error) -> Response {
        tracing::error!("a page of a session could not be shown: {fault:#}");
        self.says(StatusCode::INTERNAL_SERVER_ERROR, &self.w.msg_page_fault_title(), &[self.w.msg_fault()])
    }

    /// The response to a form without a valid token, too large, or unreadable.
    pub(super) fn no_form(self, status: StatusCode) -> Response {
        self.says(status, &self.w.msg_session_form_title(), &[self.w.msg_session_form()])
    }
}

/// The state of the screen: the session's change count, the slips in use, and whether all have voted.
pub(super) fn state(session: &ClassSession, slips: Slips) -> String {
    format!("{}.{}.{}", session.change, slips.used, u8::from(slips.all_voted()))
}

/// The refusal at the top of the page.
pub(super) fn refusal(refused: Option<&str>) -> Markup {
    html! { @if let Some(refused) = refused { p.refused role="alert" { (refused) } } }
}

/// The time left for a step, by the server's clock.
pub(super) fn timer(w: &Words, session: &agreements::session::Session, now: Timestamp) -> Markup {
    use agreements::session::step::Timer;
    html! {
        @match session.timer {
            Timer::Runs(Some(until)) => {
                @let seconds = until.duration_since(now).as_secs().max(0);
                p.timer {
                    (w.msg_session_left()) " "
                    strong #left data-until=(until.as_second()) data-now=(now.as_second()) {
                        (format!("{}:{:02}", seconds / 60, seconds % 60))
                    }
                }
            }
            Timer::Runs(None) => {}
            Timer::Paused(_) => p.timer { strong { (w.msg_session_paused()) } }
        }
    }
}
