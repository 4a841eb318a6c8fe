//! The class's page, as a browser gets it.

use std::sync::Arc;

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio_util::sync::CancellationToken;

use crate::harness::{School, Story};

/// A story whose pages are served.
struct Web {
    story: Story,
    address: std::net::SocketAddr,
    stop: CancellationToken,
}

impl Web {
    async fn of(story: Story) -> Web {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let (address, stop) = (listener.local_addr().expect("an address"), CancellationToken::new());
        tokio::spawn(enige::web::serve_on(listener, Arc::clone(story.session.app()), stop.clone()));
        Web { story, address, stop }
    }

    /// The answer to a request: the status line, the headers, and what follows them.
    async fn ask(&self, method: &str, target: &str, headers: &str) -> (String, String) {
        let mut stream = TcpStream::connect(self.address).await.expect("it listens");
        let request = format!("{method} {target} HTTP/1.1\r\nconnection: close\r\n{headers}\r\n");
        stream.write_all(request.as_bytes()).await.expect("it is read");
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).await.expect("it is answered");
        let answer = String::from_utf8(answer).expect("text");
        let (head, body) = answer.split_once("\r\n\r\n").expect("a head and a body");
        (head.to_lowercase(), body.to_owned())
    }

    async fn get(&self, target: &str) -> (String, String) {
        self.ask("GET", target, "host: enige.test\r\n").await
    }

    /// The path of the link in what was shown.
    async fn link(&mut self) -> String {
        path(&self.story.tell("ana: /page").await)
    }
}

impl Drop for Web {
    fn drop(&mut self) {
        self.stop.cancel();
    }
}

fn path(shown: &str) -> String {
    let start = shown.find("https://enige.test/c/").expect("a link") + "https://enige.test".len();
    shown[start..].split_whitespace().next().expect("a path").to_owned()
}

#[tokio::test]
async fn the_link_shows_the_agreement_its_versions_the_results_and_the_guide() {
    let mut story = Story::with_a_class().await;
    story.tell("ana: /poll social 1").await;
    for person in ["bo", "cem", "dina", "egil", "freja", "gina"] {
        story.tell(&format!("{person} > 13 years")).await;
    }
    story.tell("ana: /close\nana (private): /agreement\nana (private) > The first steps\nana (private) > 1").await;
    story.tell("ana (private) > Families decide, and tell the others\nana (private) > Show the class a draft").await;
    let mut web = Web::of(story).await;
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
    // In any language, and then all of it.
    let (_, danish) = web.get(&format!("{link}?lang=da")).await;
    assert!(danish.contains("<html lang=\"da\"") && danish.contains("Klassens side"), "{danish}");
    assert!(!danish.contains("The class’s page") && !danish.contains("{ $"), "{danish}");
    let (_, odd) = web.get(&format!("{link}?lang=xx&lang=")).await;
    assert!(odd.contains("<html lang=\"en\""), "{odd}");
}

#[tokio::test]
async fn nothing_is_told_without_the_link_nor_after_its_end_nor_by_another_kind_of_code() {
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
async fn what_people_typed_is_text_and_a_page_loads_nothing_from_elsewhere() {
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
    // A forged host changes nothing: no address is made of it.
    let (_, forged) = web.ask("GET", &link, "host: evil.test\r\nx-forwarded-host: evil.test\r\n").await;
    assert_eq!(forged, page);
    let (head, _) = web.ask("POST", &link, "host: enige.test\r\ncontent-length: 0\r\n").await;
    assert!(head.starts_with("http/1.1 405"), "{head}");
    let (head, css) = web.get("/style.css").await;
    assert!(head.contains("text/css") && css.contains("prefers-color-scheme: dark") && !css.contains("url("), "{head}");
}

#[tokio::test]
async fn a_councils_page_shows_its_classes_sums_and_goals_and_hands_out_the_minutes() {
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
        "for 3 classes with 60 children",
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
        ("csv", "text/csv", "\"The classes\""),
        ("md?lang=sv", "text/markdown", "# Klassernas"),
    ] {
        let (head, body) = web.get(&format!("{link}/minutes.{file}")).await;
        assert!(
            head.contains(media) && head.contains("attachment") && body.starts_with(begins),
            "{file}: {head} {body}"
        );
    }
    // Another kind of link, no link and no such file lead nowhere, and tell nothing.
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
async fn whether_the_bot_is_well_is_told() {
    let web = Web::of(Story::begins().await).await;
    assert!(web.get("/health/live").await.0.starts_with("http/1.1 200"));
    assert!(web.get("/health/ready").await.0.starts_with("http/1.1 200"));
}
