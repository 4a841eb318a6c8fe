//! Who asks: cookies, forms, and what is refused before anything is looked up.

use std::sync::Arc;

use axum::extract::{FromRequest, Request};
use axum::http::header::{CONTENT_SECURITY_POLICY, CONTENT_TYPE, COOKIE, LOCATION, SET_COOKIE};
use axum::http::{HeaderMap, HeaderName, StatusCode};
use axum::response::{IntoResponse, Response};
use maud::Markup;

use crate::app::App;
use crate::web::page::sent;

/// What a page of a session may load: its own style sheet and script, and nothing from anywhere else.
const POLICY: &str = "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; form-action 'self'; \
                      base-uri 'none'; frame-ancestors 'none'";

/// A cookie of a session: it ends with the browser's own session, no script reads it, no other site sends it.
#[derive(Debug, Clone, Copy)]
pub(super) enum Cookie {
    /// Of the browser that leads.
    Lead,
    /// Of a pupil's browser.
    Slip,
}

impl Cookie {
    const fn name(self) -> &'static str {
        match self {
            Cookie::Lead => "lead",
            Cookie::Slip => "slip",
        }
    }

    /// What the browser shows.
    pub(super) fn of(self, headers: &HeaderMap) -> Option<String> {
        let cookies = headers.get_all(COOKIE).iter().filter_map(|value| value.to_str().ok());
        let mut pairs = cookies.flat_map(|cookies| cookies.split(';')).filter_map(|pair| pair.trim().split_once('='));
        pairs.find(|(name, _)| *name == self.name()).map(|(_, token)| token.to_owned())
    }

    fn set(self, app: &App, token: &str) -> String {
        let path = match self {
            Cookie::Lead => "/lead",
            Cookie::Slip => "/k",
        };
        let secure = if app.pages_at.as_ref().is_some_and(|at| at.starts_with("https:")) { "; Secure" } else { "" };
        let ends = if token.is_empty() { "; Max-Age=0" } else { "" };
        format!("{}={token}; Path={path}; HttpOnly; SameSite=Strict{secure}{ends}", self.name())
    }
}

/// What a form must carry so that it is known to come from a page of the browser that shows that token.
pub(super) fn mark(token: &str) -> String {
    let key = blake3::derive_key("enige 2026 form mark", token.as_bytes());
    blake3::Hash::from_bytes(key).to_hex().chars().take(32).collect()
}

/// What a form said.
pub(super) struct Form {
    fields: Vec<(String, String)>,
}

impl Form {
    /// The first field of that name.
    pub(super) fn get(&self, name: &str) -> Option<&str> {
        self.fields.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }

    /// All fields of that name.
    pub(super) fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> + 'a {
        self.fields.iter().filter(move |(known, _)| known == name).map(|(_, value)| value.as_str())
    }

    /// The fields whose name begins so, with the rest of the name.
    pub(super) fn beginning<'a>(&'a self, with: &'a str) -> impl Iterator<Item = (&'a str, &'a str)> + 'a {
        self.fields.iter().filter_map(move |(name, value)| Some((name.strip_prefix(with)?, value.as_str())))
    }

    /// A field as a number.
    pub(super) fn number<N: std::str::FromStr>(&self, name: &str) -> Option<N> {
        self.get(name)?.trim().parse().ok()
    }

    /// True when it comes from a page of the browser that shows that token.
    pub(super) fn is_of(&self, token: &str) -> bool {
        self.get("mark").is_some_and(|mark| blake3::hash(mark.as_bytes()) == blake3::hash(self::mark(token).as_bytes()))
    }
}

impl FromRequest<Arc<App>> for Form {
    type Rejection = StatusCode;

    async fn from_request(request: Request, app: &Arc<App>) -> Result<Form, StatusCode> {
        // Browsers say where a form comes from; another site's is not read.
        let site = request.headers().get(HeaderName::from_static("sec-fetch-site"));
        if site.is_some_and(|site| site != "same-origin" && site != "none") {
            return Err(StatusCode::FORBIDDEN);
        }
        let form = axum::Form::<Vec<(String, String)>>::from_request(request, app).await;
        form.map(|axum::Form(fields)| Form { fields }).map_err(|rejection| rejection.into_response().status())
    }
}

/// A page, with a status.
pub(super) fn page(status: StatusCode, html: Markup) -> Response {
    ([(CONTENT_SECURITY_POLICY, POLICY)], sent(status, html)).into_response()
}

/// A file that the browser opens.
pub(super) fn pdf(bytes: Vec<u8>) -> Response {
    ([(CONTENT_TYPE, "application/pdf")], bytes).into_response()
}

/// What tells whether a page is new.
pub(super) fn state(state: String) -> Response {
    ([(CONTENT_TYPE, "text/plain; charset=utf-8")], state).into_response()
}

/// Sends the browser on to a page of ours, so that loading it again repeats nothing.
pub(super) fn on_to(path: &str) -> Response {
    (StatusCode::SEE_OTHER, [(LOCATION, path.to_owned())]).into_response()
}

/// The same, with a cookie; an empty token takes the cookie away.
pub(super) fn on_to_with(app: &App, path: &str, cookie: Cookie, token: &str) -> Response {
    (StatusCode::SEE_OTHER, [(LOCATION, path.to_owned()), (SET_COOKIE, cookie.set(app, token))]).into_response()
}
