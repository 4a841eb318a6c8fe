//! The class's page. Only the secret in the link finds the class.

use std::sync::Arc;

use anyhow::Result;
use axum::extract::{Path, RawQuery, State};
use axum::http::header::{ACCEPT_LANGUAGE, CONTENT_TYPE};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use jiff::Timestamp;
use maud::Markup;

use super::html;
use crate::app::App;
use crate::ids::ClassId;
use crate::lang::Lang;
use crate::say::page::{self, ClassPage, Page};
use crate::say::{Words, document};
use crate::store::Tx;

/// The number of decided polls on the page.
const DECIDED: i64 = 30;

/// The length of a secret in letters. Other texts cause no lookup.
const SECRET_LETTERS: usize = 64;

/// Shows the page of a link.
pub(super) async fn show(
    State(app): State<Arc<App>>,
    Path(secret): Path<String>,
    RawQuery(query): RawQuery,
    headers: HeaderMap,
) -> Response {
    let wanted = chosen(query.as_deref());
    match read(&app, &secret, wanted).await {
        Ok(Some(page)) => respond(StatusCode::OK, &page),
        Ok(None) => respond(StatusCode::NOT_FOUND, &page::nothing(words(&app, wanted, &headers))),
        Err(fault) => failed(&fault, words(&app, wanted, &headers)),
    }
}

/// The answer to every other address.
pub(super) async fn nothing(State(app): State<Arc<App>>, headers: HeaderMap) -> Response {
    respond(StatusCode::NOT_FOUND, &page::nothing(words(&app, None, &headers)))
}

pub(super) fn respond(status: StatusCode, page: &Page) -> Response {
    sent(status, html::document(page))
}

/// An HTML response.
pub(super) fn sent(status: StatusCode, html: Markup) -> Response {
    (status, [(CONTENT_TYPE, "text/html; charset=utf-8")], html.into_string()).into_response()
}

/// The response to an internal error.
pub(super) fn failed(fault: &anyhow::Error, w: &Words) -> Response {
    // Without the address: it is the secret.
    tracing::error!("a page could not be shown: {fault:#}");
    respond(StatusCode::INTERNAL_SERVER_ERROR, &page::fault(w))
}

/// The class or council whose page has that secret.
pub(super) async fn opened(app: &App, secret: &str, now: Timestamp) -> Result<Option<(Tx, ClassId)>> {
    if !is_secret(secret) {
        return Ok(None);
    }
    let Some((mut tx, class)) = app.store.begin_by(secret, now).await? else { return Ok(None) };
    Ok(tx.enter(class).has_page_link(secret).await?.then_some((tx, class)))
}

/// The language in the address.
pub(super) fn chosen(query: Option<&str>) -> Option<Lang> {
    query?.split('&').find_map(|pair| Lang::from_code(pair.strip_prefix("lang=")?))
}

/// The language of the browser.
pub(super) fn accepted(headers: &HeaderMap) -> Option<Lang> {
    let accepted = headers.get(ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let mut tags = accepted.split(',').map(|part| part.split(';').next().unwrap_or_default().trim());
    tags.find_map(Lang::from_code)
}

/// The words for a visitor: their own choice, else the browser's language.
pub(super) fn words<'a>(app: &'a App, wanted: Option<Lang>, headers: &HeaderMap) -> &'a Words {
    app.words(wanted.or_else(|| accepted(headers)).unwrap_or_default())
}

/// True if the text has the form of a secret.
fn is_secret(text: &str) -> bool {
    text.len() == SECRET_LETTERS && text.bytes().all(|letter| letter.is_ascii_hexdigit())
}

async fn read(app: &App, secret: &str, wanted: Option<Lang>) -> Result<Option<Page>> {
    let now = app.clock.now();
    let Some((mut tx, class)) = opened(app, secret, now).await? else { return Ok(None) };
    let mut tx = tx.enter(class);
    let Some(profile) = tx.profile().await? else { return Ok(None) };
    let words = app.words(wanted.or_else(|| Lang::from_code(&profile.language)).unwrap_or_default());
    let closed = tx.closed_polls(DECIDED).await?;
    let catalogue = &app.content.catalogue;
    let sheet = tx.standing_agreement().await?.map(|standing| document::sheet(words, &profile, &standing, catalogue));
    let pupils = tx.pupil_agreement().await?;
    let pupils = pupils.map(|part| document::pupils(words, &profile, &part.version, Some(&part.force), catalogue));
    let versions = match tx.newest_agreement().await? {
        Some(agreement) => tx.versions(agreement.no).await?,
        None => Vec::new(),
    };
    let today = now.to_zoned(profile.country.zone()).date();
    let content = ClassPage { profile: &profile, sheet, pupils, versions: &versions, closed: &closed, today };
    Ok(Some(page::page(words, &content, catalogue)))
}
