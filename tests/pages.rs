//! The class's page, as a browser gets it.

use std::time::Duration;

use enige::web::Limits;
use tokio::io::{AsyncReadExt, AsyncWriteExt};

use crate::harness::web::{Web, path};
use crate::harness::{School, Story};

#[tokio::test]
async fn the_link_shows_the_agreement_its_versions_the_results_and_the_guide() {
    let mut web = Web::of(Story::with_a_draft().await).await;
    let link = web.link().await;
    let (head, page) = web.get(&link).await;
    assert!(head.starts_with("http/1.1 200"), "{head}");
    for said in ["<html lang=\"en\" dir=\"ltr\">", "Our class", "Version 1", "Social media", "Snapchat", "Three ages"] {
        assert!(page.contains(said), "{said}: {page}");
    }
    assert!(
        page.contains("Most of those with an opinion") && page.contains("at most a few see it differently"),
        "{page}"
    );
    // The whole page is translated.
    let (_, danish) = web.get(&format!("{link}?lang=da")).await;
    assert!(danish.contains("<html lang=\"da\"") && danish.contains("Klassens side"), "{danish}");
    assert!(!danish.contains("The class’s page") && !danish.contains("{ $"), "{danish}");
    let (_, odd) = web.get(&format!("{link}?lang=xx&lang=")).await;
    assert!(odd.contains("<html lang=\"en\""), "{odd}");
}

#[tokio::test]
async fn the_page_opens_only_with_its_own_unexpired_link() {
    let mut web = Web::of(Story::with_a_class().await).await;
    let first = web.link().await;
    let second = web.link().await;
    let seat =
        web.story.tell("bo: /poll debut 1\nana: /poll debut 1\nbo > 5\nbo (private): /me\nbo (private) > 1").await;
    assert!(web.get(&second).await.0.starts_with("http/1.1 200"));
    let zeros = format!("/c/{}", "0".repeat(64));
    let long = format!("/c/{}", "a".repeat(5000));
    for target in [first.as_str(), &zeros, &long, "/c/", "/c/../health", "/", "/c/%00", "/c/x?lang=sv", "/style.css/x"]
    {
        let (head, page) = web.get(target).await;
        assert!(head.starts_with("http/1.1 404"), "{target}: {head}");
        assert!(!page.contains("Our class"), "{target}: {page}");
    }
    assert!(!seat.is_empty());
    web.story.tell("@ +31d").await;
    let (head, page) = web.ask("GET", &second, "host: enige.test\r\naccept-language: sv-SE, en;q=0.5\r\n").await;
    assert!(head.starts_with("http/1.1 404") && page.contains("Länken gäller inte längre"), "{head} {page}");
}

#[tokio::test]
async fn a_link_shows_its_own_class_and_no_other() {
    let mut story = Story::with_a_class().await;
    story.tell("[b] kai: /start").await;
    for _ in 0..6 {
        story.tell("[b] kai > 1").await;
    }
    story.tell("ana: /poll social 1\nbo > 3\n[b] kai: /poll night 1").await;
    let mut web = Web::of(story).await;
    let ours = web.link().await;
    let theirs = path(&web.story.tell("[b] kai: /page").await);
    assert_ne!(ours, theirs);
    web.story.tell("ana: /close").await;
    assert!(web.get(&ours).await.1.contains("Social media"));
    let (_, page) = web.get(&theirs).await;
    assert!(!page.contains("Result: Social media") && page.contains("No poll has been decided yet."), "{page}");
    let refused = web.story.show("bo: /page").await;
    assert!(refused.iter().all(|shown| shown.refused), "{refused:?}");
}

#[tokio::test]
async fn typed_text_is_escaped_and_a_page_loads_nothing_from_other_hosts() {
    let mut story = Story::begins().await;
    story.tell("ana: /start\nana > 1\nana > 1").await;
    story.tell("ana reply 1: <script>alert(1)</script>\"&\nana > 1\nana > 5\nana > 1").await;
    let mut web = Web::of(story).await;
    let link = web.link().await;
    let (head, page) = web.get(&link).await;
    assert!(page.contains("&lt;script&gt;alert(1)") && !page.contains("<script"), "{page}");
    for header in
        ["default-src 'none'", "referrer-policy: no-referrer", "noindex", "cache-control: no-store", "nosniff"]
    {
        assert!(head.contains(header), "{header}: {head}");
    }
    assert!(!head.contains("set-cookie"), "{head}");
    let elsewhere = ["src=\"http", "href=\"http", "href=\"//", "style=\"", "<form", "<iframe", "onclick"];
    assert!(elsewhere.iter().all(|other| !page.contains(other)), "{page}");
    // A forged host has no effect: no URL is built from it.
    let (_, forged) = web.ask("GET", &link, "host: evil.test\r\nx-forwarded-host: evil.test\r\n").await;
    assert_eq!(forged, page);
    let (head, _) = web.ask("POST", &link, "host: enige.test\r\ncontent-length: 0\r\n").await;
    assert!(head.starts_with("http/1.1 405"), "{head}");
    let (head, css) = web.get("/style.css").await;
    assert!(head.contains("text/css") && css.contains("prefers-color-scheme: dark") && !css.contains("url("), "{head}");
}

#[tokio::test]
async fn a_councils_page_shows_its_classes_sums_and_goals_and_offers_the_minutes() {
    let mut school = School::of(3).await;
    school.asks("social").await;
    for letter in "abc".chars() {
        school.votes(letter, 0..9, "13 years").await;
        school.votes(letter, 9..12, "15 years").await;
    }
    school.ends().await;
    let shown = school.story.tell("[council] rut: /council page").await;
    let link = shown
        .split("https://enige.test")
        .nth(1)
        .and_then(|rest| rest.split_whitespace().next())
        .expect("a link")
        .to_owned();
    let class = path(&school.story.tell("[a] a: /page").await);
    let web = Web::of(school.story).await;
    let (head, page) = web.get(&link).await;
    assert!(head.starts_with("http/1.1 200") && head.contains("noindex") && head.contains("no-store"), "{head}");
    for said in [
        "The council’s page",
        "5A",
        "no agreement yet",
        "Together for 3 classes.",
        "33–43",
        "<svg",
        "<table",
        "0 of 3",
        "scope=\"row\"",
    ] {
        assert!(page.contains(said), "{said}: {page}");
    }
    let elsewhere = ["src=\"http", "href=\"http", "href=\"//", "style=\"", "<form", "<script", "onclick"];
    assert!(elsewhere.iter().all(|other| !page.contains(other)), "{page}");
    let (_, danish) = web.get(&format!("{link}?lang=da")).await;
    assert!(
        danish.contains("<html lang=\"da\"") && danish.contains("Klasserne") && !danish.contains("The classes"),
        "{danish}"
    );
    for (file, media, begins) in [
        ("md", "text/markdown", "# "),
        ("csv", "text/csv", "\"section\",\"about\""),
        ("md?lang=sv", "text/markdown", "# Klassernas"),
    ] {
        let (head, body) = web.get(&format!("{link}/minutes.{file}")).await;
        assert!(
            head.contains(media) && head.contains("attachment") && body.starts_with(begins),
            "{file}: {head} {body}"
        );
    }
    // A link of another kind, a wrong link and an unknown file give 404 and reveal nothing.
    let zeros = format!("/council/{}", "0".repeat(64));
    let (crossed, turned) = (class.replace("/c/", "/council/"), link.replace("/council/", "/c/"));
    let (exe, deep) = (format!("{link}/minutes.exe"), format!("{crossed}/minutes.md"));
    for target in [zeros.as_str(), &crossed, &turned, &exe, &deep, "/council/", "/council/x", "/council/x/minutes.pdf"]
    {
        let (head, page) = web.get(target).await;
        assert!(head.starts_with("http/1.1 404") && !page.contains("5A"), "{target}: {head} {page}");
    }
}

#[tokio::test]
async fn the_health_endpoints_answer() {
    let web = Web::of(Story::begins().await).await;
    assert!(web.get("/health/live").await.0.starts_with("http/1.1 200"));
    assert!(web.get("/health/ready").await.0.starts_with("http/1.1 200"));
}

/// Limits short enough for a test.
const TIGHT: Limits = Limits { head: Duration::from_millis(300), ..Limits::REAL };

#[tokio::test]
async fn a_slow_client_is_disconnected_and_delays_nobody() {
    let web = Web::within(Limits { connections: 2, ..TIGHT }, Story::begins().await).await;
    // Two clients take both connections: one sends nothing, one never ends its request.
    let mut silent = web.connect().await;
    let mut slow = web.connect().await;
    slow.write_all(b"GET /health/live HTTP/1.1\r\nhost: enige.test\r\nx-slow: ").await.expect("it is read");
    // The next client waits until they are disconnected, then it is served.
    assert!(web.get("/health/live").await.0.starts_with("http/1.1 200"));
    for (who, stream) in [("silent", &mut silent), ("slow", &mut slow)] {
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).await.unwrap_or_default();
        assert!(!answer.starts_with(b"HTTP/1.1 200"), "{who}: {}", String::from_utf8_lossy(&answer));
    }
}

#[tokio::test]
async fn a_connection_serves_several_requests_and_ends_in_time() {
    let limits = Limits { connection: Duration::from_secs(2), ..Limits::REAL };
    let web = Web::within(limits, Story::begins().await).await;
    let mut stream = web.connect().await;
    let request = b"GET /health/live HTTP/1.1\r\nhost: enige.test\r\n\r\n";
    stream.write_all(&request.repeat(2)).await.expect("it is read");
    let mut answers = String::new();
    stream.read_to_string(&mut answers).await.expect("it is answered, and ended");
    assert_eq!(answers.matches("HTTP/1.1 200").count(), 2, "{answers}");
}

#[tokio::test]
async fn a_body_that_is_too_long_is_refused_without_being_read() {
    let web = Web::of(Story::begins().await).await;
    for (length, status) in [(16 * 1024, "http/1.1 405"), (16 * 1024 + 1, "http/1.1 413"), (10 << 20, "http/1.1 413")] {
        // The test sends only the head, and still gets an answer.
        let headers = format!("host: enige.test\r\ncontent-length: {length}\r\n");
        let (head, _) = web.ask("POST", "/health/live", &headers).await;
        assert!(head.starts_with(status) && head.contains("content-security-policy"), "{length}: {head}");
    }
}
