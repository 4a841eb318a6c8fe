//! What all pages of a session share: the frame around them, and a note when something was refused.

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

/// In which words a page is, and how its links keep to them.
#[derive(Clone, Copy)]
pub(super) struct Frame<'a> {
    pub(super) w: &'a Words,
    /// The language that the address asks for.
    asked: Option<Lang>,
}

/// How a page is kept up to date.
pub(super) struct Live {
    /// Where it is asked whether there is anything new.
    pub(super) at: String,
    /// What the answer is as long as there is not.
    pub(super) state: String,
    /// True when the page is loaded again by itself, and not only says that there is something new.
    pub(super) loads: bool,
}

impl<'a> Frame<'a> {
    /// The frame of a page of a class that speaks that language.
    pub(super) fn of(app: &'a App, query: Option<&str>, headers: &HeaderMap, class: Option<&str>) -> Frame<'a> {
        let asked = chosen(query);
        let of_class = class.and_then(Lang::from_code);
        Frame { w: app.words(asked.or(of_class).or_else(|| accepted(headers)).unwrap_or_default()), asked }
    }

    /// A path of ours in the same language.
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

    /// A page that says one thing.
    pub(super) fn says(self, status: StatusCode, title: &str, lines: &[String]) -> Response {
        let body = html! { main #main { h1 { (title) } @for line in lines { p { (line) } } } };
        self.page(status, title, None, &body)
    }

    /// Whether there is anything new; nothing when this browser has no part in a session.
    pub(super) fn news(self, told: anyhow::Result<Option<String>>) -> Response {
        match told {
            Ok(Some(state)) => guard::state(state),
            Ok(None) => guard::page(StatusCode::NOT_FOUND, html! {}),
            Err(fault) => self.fault(&fault),
        }
    }

    /// There is no such session, or this browser has no part in it.
    pub(super) fn nothing(self) -> Response {
        self.says(StatusCode::NOT_FOUND, &self.w.msg_session_gone_title(), &[self.w.msg_session_gone()])
    }

    /// Something is wrong with us.
    pub(super) fn fault(self, fault: &anyhow::Error) -> Response {
        tracing::error!("a page of a session could not be shown: {fault:#}");
        self.says(StatusCode::INTERNAL_SERVER_ERROR, &self.w.msg_page_fault_title(), &[self.w.msg_fault()])
    }

    /// A form that was not made by this page, is too large, or cannot be read.
    pub(super) fn no_form(self, status: StatusCode) -> Response {
        self.says(status, &self.w.msg_session_form_title(), &[self.w.msg_session_form()])
    }
}

/// What tells whether the screen is new: how far the session has come, how many slips are in use, and whether all voted.
pub(super) fn state(session: &ClassSession, slips: Slips) -> String {
    format!("{}.{}.{}", session.change, slips.used, u8::from(slips.all_voted()))
}

/// What was refused, at the top of the page.
pub(super) fn refusal(refused: Option<&str>) -> Markup {
    html! { @if let Some(refused) = refused { p.refused role="alert" { (refused) } } }
}

/// The time that is left of a step; the clock runs with the server's.
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
