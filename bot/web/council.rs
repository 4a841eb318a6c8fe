//! A council's page. Only the secret in the link finds the council.

use std::sync::Arc;

use agreements::council::sum::Range;
use anyhow::Result;
use axum::extract::{Path, RawQuery, State};
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use maud::{Markup, html};

use super::html as document;
use super::page::{chosen, failed, opened, respond, sent, words};
use crate::app::App;
use crate::draw;
use crate::ids::ClassId;
use crate::lang::Lang;
use crate::say::council::export::{self, FORMATS};
use crate::say::council::report::{self, Report, Row, Section, Table};
use crate::say::{Words, page};

/// The minutes that are drawn.
const PDF: &str = "pdf";

/// The width of a chart in its own units; the page scales it.
const WIDE: u32 = 1000;

/// Shows the page of a link.
pub(super) async fn show(
    State(app): State<Arc<App>>,
    Path(secret): Path<String>,
    RawQuery(query): RawQuery,
    headers: HeaderMap,
) -> Response {
    let wanted = chosen(query.as_deref());
    let w = || words(&app, wanted, &headers);
    match read(&app, &secret, wanted).await {
        Ok(Some((w, report, _))) => {
            let frame = page::council(w, &report);
            let main = body(w, &report, &secret, &frame);
            sent(StatusCode::OK, document::framed(&frame, &main))
        }
        Ok(None) => respond(StatusCode::NOT_FOUND, &page::no_council(w())),
        Err(fault) => failed(&fault, w()),
    }
}

/// Sends the minutes in the format at the end of the address.
pub(super) async fn minutes(
    State(app): State<Arc<App>>,
    Path((secret, file)): Path<(String, String)>,
    RawQuery(query): RawQuery,
    headers: HeaderMap,
) -> Response {
    let wanted = chosen(query.as_deref());
    let nothing = || respond(StatusCode::NOT_FOUND, &page::no_council(words(&app, wanted, &headers)));
    let Some(extension) = FORMATS.into_iter().find(|name| file == format!("minutes.{name}")) else {
        return nothing();
    };
    match read(&app, &secret, wanted).await {
        Ok(Some((w, _, council))) if extension == PDF && !app.limits.allows_document_on_page(council) => {
            respond(StatusCode::TOO_MANY_REQUESTS, &page::documents_often(w))
        }
        Ok(Some((w, report, council))) => match drawn(&app, w, report, council, extension).await {
            Ok(bytes) => {
                let media = match extension {
                    "md" => "text/markdown; charset=utf-8",
                    "csv" => "text/csv; charset=utf-8",
                    _ => "application/pdf",
                };
                let name = format!("attachment; filename=\"enige-minutes.{extension}\"");
                (StatusCode::OK, [(CONTENT_TYPE, media), (CONTENT_DISPOSITION, &name)], bytes).into_response()
            }
            Err(fault) => failed(&fault, words(&app, wanted, &headers)),
        },
        Ok(None) => nothing(),
        Err(fault) => failed(&fault, words(&app, wanted, &headers)),
    }
}

async fn drawn(app: &App, w: &Words, report: Report, council: ClassId, extension: &str) -> Result<Vec<u8>> {
    match extension {
        "md" => Ok(export::markdown(&report).into_bytes()),
        "csv" => Ok(export::csv(w, &report).into_bytes()),
        _ => app.drawings.draw(council.0.to_string(), move || draw::council::minutes(&report)).await,
    }
}

async fn read<'a>(app: &'a App, secret: &str, wanted: Option<Lang>) -> Result<Option<(&'a Words, Report, ClassId)>> {
    let now = app.clock.now();
    let Some((mut tx, council)) = opened(app, secret, now).await? else { return Ok(None) };
    let Some(seen) = tx.enter(council).council_seen().await? else { return Ok(None) };
    let w = app.words(wanted.or_else(|| Lang::from_code(&seen.council.language)).unwrap_or_default());
    let today = now.to_zoned(seen.council.country.zone()).date();
    Ok(Some((w, report::report(w, &seen, &app.content.catalogue, today), council)))
}

fn body(w: &Words, report: &Report, secret: &str, frame: &page::Page) -> Markup {
    html! {
        @for section in &report.sections { (self::section(section)) }
        section id="minutes" aria-labelledby="minutes-heading" {
            h2 id="minutes-heading" { (frame.sections.last().map_or("", |section| &section.heading)) }
            p { (report.note) }
            ul.files {
                @for format in FORMATS {
                    li {
                        a href={ "/council/" (secret) "/minutes." (format) "?lang=" (frame.language.code()) } {
                            (export::download(w, format))
                        }
                    }
                }
            }
        }
    }
}

fn section(section: &Section) -> Markup {
    html! {
        section id=(section.id) aria-labelledby={ (section.id) "-heading" } {
            h2 id={ (section.id) "-heading" } { (section.heading) }
            @for line in &section.paragraphs { p dir="auto" { (line) } }
            @for table in &section.tables { (self::table(table, table.title == section.heading)) }
        }
    }
}

/// A table with its chart. Screen readers read the table and skip the chart.
fn table(table: &Table, named: bool) -> Markup {
    html! {
        @if !named { h3 dir="auto" { (table.title) } }
        @for line in &table.lines { p dir="auto" { (line) } }
        @if !table.rows.is_empty() {
            table aria-label=(table.title) {
                thead { tr {
                    @for (place, column) in table.columns.iter().enumerate() {
                        th scope="col" { (column) }
                        @if place == 0 && table.of > 0 { td.chart {} }
                    }
                } }
                tbody { @for row in &table.rows { (self::row(row, table.of)) } }
            }
        }
    }
}

fn row(row: &Row, of: u32) -> Markup {
    html! {
        tr {
            @for (place, cell) in row.cells.iter().enumerate() {
                @if place == 0 { th scope="row" dir="auto" { (cell) } } @else { td dir="auto" { (cell) } }
                @if place == 0 { @if let Some(bar) = row.bar { td.chart { (self::bar(bar, of)) } } }
            }
        }
    }
}

/// A bar: solid up to the least count, light up to the greatest.
fn bar(bar: Range, of: u32) -> Markup {
    let part = |count: u32| (count.min(of) * WIDE).checked_div(of).unwrap_or(0);
    html! {
        svg.bar viewBox={ "0 0 " (WIDE) " 60" } preserveAspectRatio="none" aria-hidden="true" focusable="false" {
            rect.track x="0" y="0" width=(WIDE) height="60" {}
            rect.perhaps x="0" y="0" width=(part(bar.most)) height="60" {}
            rect.certain x="0" y="0" width=(part(bar.least)) height="60" {}
        }
    }
}
