//! A page as HTML. People's own words are escaped, never markup.

use maud::{DOCTYPE, Markup, html};

use crate::lang::Lang;
use crate::say::own_name;
use crate::say::page::{Page, Part, Section};

/// The right-to-left languages.
const LEFTWARD: [&str; 5] = ["ar", "fa", "he", "ur", "yi"];

/// The text direction of a language, as HTML's `dir` attribute.
pub(super) fn direction(language: &str) -> &'static str {
    if LEFTWARD.contains(&language) { "rtl" } else { "ltr" }
}

/// The whole HTML document of a page.
pub(super) fn document(page: &Page) -> Markup {
    framed(page, &html! { @for section in &page.sections { (self::section(section)) } })
}

/// The common frame of all public pages, around this page's content.
pub(super) fn framed(page: &Page, main: &Markup) -> Markup {
    let title = page.class.as_ref().map_or_else(|| page.title.clone(), |class| format!("{} · {class}", page.title));
    html! {
        (DOCTYPE)
        html lang=(page.language.code()) dir=(direction(page.language.code())) {
            (head(&title, false))
            body {
                a.skip href="#main" { (page.skip) }
                header {
                    @if let Some(class) = &page.class { p.class dir="auto" { (class) } }
                    h1 { (page.title) }
                    @for line in &page.intro { (paragraph(line)) }
                    (languages(&page.choose, page.language))
                }
                @if !page.sections.is_empty() {
                    nav.contents aria-label=(page.contents) {
                        ul { @for section in &page.sections { li { a href={ "#" (section.id) } { (section.heading) } } } }
                    }
                }
                main id="main" { (main) }
            }
        }
    }
}

/// The head of a page; `live` adds the script that keeps it up to date.
pub(super) fn head(title: &str, live: bool) -> Markup {
    html! {
        head {
            meta charset="utf-8";
            meta name="viewport" content="width=device-width, initial-scale=1";
            meta name="color-scheme" content="light dark";
            title { (title) }
            link rel="stylesheet" href="/style.css";
            @if live { script src="/live.js" defer {} }
        }
    }
}

/// The links to the same page in each language.
pub(super) fn languages(label: &str, current: Lang) -> Markup {
    html! {
        nav.languages aria-label=(label) {
            ul {
                @for lang in Lang::ALL {
                    li {
                        a href={ "?lang=" (lang.code()) } lang=(lang.code())
                            aria-current=[(lang == current).then_some("true")] { (own_name(lang)) }
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
            @for line in &section.paragraphs { (paragraph(line)) }
            @if section.folded {
                @for part in &section.parts {
                    details { summary dir="auto" { (part.heading.as_deref().unwrap_or_default()) } (body(part)) }
                }
            } @else if !section.parts.is_empty() {
                ol { @for part in &section.parts { li { (titled(part)) } } }
            }
        }
    }
}

fn titled(part: &Part) -> Markup {
    html! {
        @if let Some(heading) = &part.heading { h3 dir="auto" { (heading) } }
        (body(part))
    }
}

fn body(part: &Part) -> Markup {
    html! { @for line in &part.paragraphs { (paragraph(line)) } }
}

/// A paragraph, which may have several lines.
fn paragraph(text: &str) -> Markup {
    html! { p dir="auto" { @for (nth, line) in text.lines().enumerate() { @if nth > 0 { br; } (line) } } }
}
