//! Access: cookies, form tokens, and checks before any lookup.

use std::sync::Arc;

use axum::extract::{FromRequest, Request};
use axum::http::header::{CONTENT_SECURITY_POLICY, CONTENT_TYPE, COOKIE, LOCATION, SET_COOKIE};
use axum::http::{HeaderMap, HeaderName, StatusCode};
use axum::response::{IntoResponse, Response};
use maud::Markup;

use crate::app::App;
use crate::web::page::sent;

/// The content security policy of a session's pages: their own style sheet and script, nothing from elsewhere.
const POLICY: &str = "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; form-action 'self'; \
                      base-uri 'none'; frame-ancestors 'none'";

/// A session cookie: it ends with the browser's session, scripts cannot read it, and other sites cannot send it.
#[derive(Debug, Clone, Copy)]
pub(super) enum Cookie {
    /// The cookie of the browser that leads.
    Lead,
    /// The cookie of a pupil's browser.
    Slip,
}

impl Cookie {
    const fn name(self) -> &'static str {
        match self {
            Cookie::Lead => "lead",
            Cookie::Slip => "slip",
        }
    }

    /// The cookie's value in a request.
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

/// The CSRF token of a form. It derives from the cookie's token, so only a page of the same browser has it.
pub(super) fn mark(token: &str) -> String {
    let key = blake3::derive_key("enige 2026 form mark", token.as_bytes());
    blake3::Hash::from_bytes(key).to_hex().chars().take(32).collect()
}

/// A submitted form.
pub(super) struct Form {
    fields: Vec<(String, String)>,
}

impl Form {
    /// The first field of this name.
    pub(super) fn get(&self, name: &str) -> Option<&str> {
        self.fields.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }

    /// All fields of this name.
    pub(super) fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> + 'a {
        self.fields.iter().filter(move |(known, _)| known == name).map(|(_, value)| value.as_str())
    }

    /// The fields with this prefix, each with the rest of its name.
    pub(super) fn beginning<'a>(&'a self, with: &'a str) -> impl Iterator<Item = (&'a str, &'a str)> + 'a {
        self.fields.iter().filter_map(move |(name, value)| Some((name.strip_prefix(with)?, value.as_str())))
    }

    /// A field as a number.
    pub(super) fn number<N: std::str::FromStr>(&self, name: &str) -> Option<N> {
        self.get(name)?.trim().parse().ok()
    }

    /// True if the CSRF token belongs to this cookie's token.
    pub(super) fn is_of(&self, token: &str) -> bool {
        self.get("mark").is_some_and(|mark| blake3::hash(mark.as_bytes()) == blake3::hash(self::mark(token).as_bytes()))
    }
}

impl FromRequest<Arc<App>> for Form {
    type Rejection = StatusCode;

    async fn from_request(request: Request, app: &Arc<App>) -> Result<Form, StatusCode> {
        // Browsers name the origin of a form; one from another site is refused unread.
        let site = request.headers().get(HeaderName::from_static("sec-fetch-site"));
        if site.is_some_and(|site| site != "same-origin" && site != "none") {
            return Err(StatusCode::FORBIDDEN);
        }
        let form = axum::Form::<Vec<(String, String)>>::from_request(request, app).await;
        form.map(|axum::Form(fields)| Form { fields }).map_err(|rejection| rejection.into_response().status())
    }
}

/// An HTML response.
pub(super) fn page(status: StatusCode, html: Markup) -> Response {
    ([(CONTENT_SECURITY_POLICY, POLICY)], sent(status, html)).into_response()
}

/// A PDF response.
pub(super) fn pdf(bytes: Vec<u8>) -> Response {
    ([(CONTENT_TYPE, "application/pdf")], bytes).into_response()
}

/// The response with a page's state.
pub(super) fn state(state: String) -> Response {
    ([(CONTENT_TYPE, "text/plain; charset=utf-8")], state).into_response()
}

/// Redirects to a page of ours, so that a reload repeats nothing.
pub(super) fn on_to(path: &str) -> Response {
    (StatusCode::SEE_OTHER, [(LOCATION, path.to_owned())]).into_response()
}

/// Redirects and sets a cookie; an empty token deletes it.
pub(super) fn on_to_with(app: &App, path: &str, cookie: Cookie, token: &str) -> Response {
    (StatusCode::SEE_OTHER, [(LOCATION, path.to_owned()), (SET_COOKIE, cookie.set(app, token))]).into_response()
}
