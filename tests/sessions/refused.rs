//! Refusals in a session: guesses, forged forms, expired links, other classes.

use crate::harness::Story;
use crate::harness::classroom::{Classroom, LETTERS, lead};
use crate::harness::visitor::{Form, Visitor};
use crate::harness::web::Web;

#[tokio::test]
async fn a_slip_works_on_one_screen_and_guessing_locks_nobody_out() {
    let mut room = Classroom::on(Story::with_a_class().await, &["own"], "slips", 25).await;
    let codes = room.slips(3).await;
    let mut first = room.pupil(&codes[0]).await;
    assert!(first.page.contains("You are in."), "{}", first.page);
    let head = first.head.clone();
    assert!(!head.contains("set-cookie"), "the cookie came with the answer before: {head}");
    // Somebody else has seen the code.
    let thief = room.pupil(&codes[0].to_lowercase().replace('-', "")).await;
    assert_eq!(thief.status(), 409);
    assert!(thief.page.contains("in use on another screen") && thief.cookie("slip").is_none(), "{}", thief.page);
    // After "Put the slip away" the slip works on another screen. The adult replaces a lost slip.
    first.press("Put the slip away", &[]).await;
    assert!(first.cookie("slip").is_none() && first.page.contains("The code on your slip"), "{}", first.page);
    let again = room.pupil(&codes[0]).await;
    assert!(again.page.contains("You are in."), "{}", again.page);
    room.adult.goto("/lead/read").await;
    let said = room.adult.press("Replace the slip", &[("code", &codes[0])]).await.to_owned();
    let new = said.split("The new code is ").nth(1).and_then(|rest| rest.split('.').next()).expect("a code").to_owned();
    let mut old = again;
    old.goto(&room.entry).await;
    assert!(old.page.contains("The code on your slip"), "{}", old.page);
    assert!(room.pupil(&new).await.page.contains("You are in."));
    assert_eq!(room.pupil(&codes[0]).await.status(), 404);
    // Guessing slows the guesser down and locks nobody out: tests/attack/guess.rs.
    let mut guesser = Visitor::of(&room.web);
    guesser.goto(&room.entry).await;
    let form = guesser.form("Join in");
    for letter in &LETTERS[..12] {
        guesser.send(&form, &[("code", &format!("YYYY-YYY{}", char::from(*letter)))]).await;
        assert!(guesser.status() == 404 && guesser.page.contains("The code on your slip"), "{}", guesser.page);
    }
    assert!(room.pupil(&codes[1]).await.page.contains("You are in."));
}

#[tokio::test]
async fn forged_forms_are_refused() {
    let mut room = Classroom::on(Story::with_a_class().await, &["own"], "slips", 25).await;
    let mut pupils = room.pupils(2).await;
    room.press_each(&["To the first topic", "To the proposals"]).await;
    pupils[0].goto(&room.entry).await;
    pupils[1].goto(&room.entry).await;
    // Without the mark, with somebody else's mark, and from another site.
    let form = pupils[0].form("Send the proposal");
    let stolen = pupils[1].form("Send the proposal");
    let mark = stolen.fields.iter().find(|(name, _)| name == "mark").expect("a mark").1.clone();
    for forged in [vec![("mark", ""), ("words", "forged")], vec![("mark", mark.as_str()), ("words", "forged")]] {
        pupils[0].send(&form, &forged).await;
        assert_eq!(pupils[0].status(), 403, "{}", pupils[0].page);
    }
    let body = Some("do=propose&words=forged".to_owned());
    pupils[0].ask("POST", &room.entry, "sec-fetch-site: cross-site\r\n", body).await;
    assert_eq!(pupils[0].status(), 403);
    let lead = room.adult.form("Stop the proposals");
    room.adult.send(&lead, &[("mark", "x")]).await;
    assert_eq!(room.adult.status(), 403);
    // A page is valid for one step only: pressed twice, the class moves on once.
    room.adult.goto("/lead").await;
    let on = room.adult.form("Stop the proposals");
    room.adult.send(&on, &[]).await;
    assert_eq!(room.adult.status(), 200);
    room.adult.send(&on, &[]).await;
    assert!(room.adult.status() == 409 && room.adult.page.contains("The class has moved on."), "{}", room.adult.page);
    pupils[1].send(&stolen, &[("words", "too late")]).await;
    assert!(pupils[1].status() == 409 && pupils[1].page.contains("The class has moved on."), "{}", pupils[1].page);
    assert_eq!(room.rows("proposals").await, 0);
    // Unknown acts and paths are refused.
    room.adult.goto("/lead").await;
    let form = room.adult.form("Break");
    for (act, status) in [("dance", 400), ("through", 400), ("count", 409), ("leave", 400), ("begin", 409)] {
        room.adult.send(&form, &[("do", act)]).await;
        assert_eq!(room.adult.status(), status, "{act}");
    }
    for (path, status) in [("/k/AAAAAA", 404), ("/k/%00", 404), ("/k/x/y/z", 404), ("/lead/nothing", 404)] {
        assert_eq!(
            {
                room.adult.goto(path).await;
                room.adult.status()
            },
            status,
            "{path}"
        );
    }
}

#[tokio::test]
async fn typed_text_is_escaped_and_cookies_reveal_nothing() {
    let mut room = Classroom::on(Story::with_a_class().await, &["own"], "slips", 25).await;
    let mut pupils = room.pupils(2).await;
    room.press_each(&["To the first topic", "To the proposals"]).await;
    pupils[0].goto(&room.entry).await;
    pupils[0].press("Send the proposal", &[("words", "<script>alert(1)</script> & \"\u{202e}olleh")]).await;
    for words in ["", "   ", &"x".repeat(201)] {
        pupils[0].press("Send the proposal", &[("words", words)]).await;
        assert!(pupils[0].status() == 409 && pupils[0].page.contains("Write something"), "{}", pupils[0].page);
    }
    for nth in 0..4 {
        pupils[0].press("Send the proposal", &[("words", &format!("number {nth}"))]).await;
        assert_eq!(pupils[0].status(), 200);
    }
    pupils[0].press("Send the proposal", &[("words", "one too many")]).await;
    assert!(pupils[0].status() == 409 && pupils[0].page.contains("That is enough for now."), "{}", pupils[0].page);
    room.let_all_through().await;
    for page in [room.adult.goto("/lead").await.to_owned(), pupils[1].goto(&room.entry).await.to_owned()] {
        assert!(
            page.contains("&lt;script&gt;alert(1)") && !page.contains("<script>alert") && !page.contains('\u{202e}')
        );
    }
    for header in ["script-src 'self'", "form-action 'self'", "frame-ancestors 'none'", "no-store", "noindex"] {
        assert!(pupils[1].head.contains(header), "{header}: {}", pupils[1].head);
    }
    let mut stranger = Visitor::of(&room.web);
    stranger.goto(&room.entry).await;
    assert!(!stranger.page.contains("Our class") && !stranger.page.contains("number"), "{}", stranger.page);
    // The cookie reveals nothing, and no script can read it.
    let set = {
        let codes = room.slips(1).await;
        set_cookie(&room, &codes[0]).await
    };
    assert!(set.contains("HttpOnly") && set.contains("SameSite=Strict") && set.contains("Secure"), "{set}");
    assert!(!set.contains("Max-Age") && !set.contains("Expires") && set.contains("Path=/k"), "{set}");
}

#[tokio::test]
async fn a_link_to_lead_works_once_and_an_idle_screen_stops_leading() {
    let mut story = Story::with_a_class().await;
    let refused = story.show("bo (private): /pupils\nana: /pupils").await;
    assert!(refused.iter().all(|shown| shown.refused && !shown.text.contains("https://")), "{refused:?}");
    let mut room = Classroom::on(story, &["own"], "slips", 25).await;
    // A second adult gets a link too, and then leads alone.
    let link = lead(&room.web.story.tell("ana (private): /pupils").await);
    let mut second = Visitor::of(&room.web);
    second.goto(&link).await;
    let used: Form = second.form("Lead from here");
    second.press("Lead from here", &[]).await;
    assert!(second.page.contains("To the first topic"), "{}", second.page);
    room.adult.goto("/lead").await;
    assert!(room.adult.status() == 404 && room.adult.page.contains("no session here"), "{}", room.adult.page);
    let mut third = Visitor::of(&room.web);
    third.send(&used, &[]).await;
    assert!(third.status() == 404 && third.cookie("lead").is_none(), "{}", third.page);
    // An idle screen stops leading; a new link continues at the same step.
    second.press("To the first topic", &[]).await;
    room.web.story.tell("@ +61m").await;
    second.goto("/lead").await;
    assert!(second.status() == 403 && second.page.contains("This screen no longer leads"), "{}", second.page);
    let link = lead(&room.web.story.tell("ana (private): /pupils").await);
    second.goto(&link).await;
    second.press("Lead from here", &[]).await;
    assert!(second.page.contains("To the proposals"), "{}", second.page);
    // After a day the session has expired, and nothing is left.
    room.web.story.tell("@ +1d").await;
    second.goto("/lead").await;
    assert_eq!(second.status(), 404);
    let mut late = Visitor::of(&room.web);
    late.goto(&room.entry).await;
    assert_eq!(late.status(), 404);
    assert_eq!(room.rows("sessions").await, 0);
}

#[tokio::test]
async fn a_teacher_leads_by_a_role_and_another_class_sees_nothing() {
    let mut story = Story::with_a_class().await;
    story.tell("[b] zara: /start").await;
    for _ in 0..6 {
        story.tell("[b] zara > 1").await;
    }
    let shown = story.tell("ana (private): /role\nana (private) > 1").await;
    let code = shown.split("/role ").nth(1).map(|rest| rest[..9].to_owned()).expect("a code");
    story.tell(&format!("tor (private): /role {code}")).await;
    let mut web = Web::of(story).await;
    let ours = lead(&web.story.tell("tor (private): /pupils").await);
    let theirs = lead(&web.story.tell("zara (private): /pupils").await);
    let (mut teacher, mut zara) = (Visitor::of(&web), Visitor::of(&web));
    teacher.goto(&ours).await;
    teacher.press("Lead from here", &[]).await;
    zara.goto(&theirs).await;
    zara.press("Lead from here", &[]).await;
    let mut room = Classroom { web, adult: teacher, entry: String::new() };
    room.begin(&["own"], "slips", 25).await;
    let codes = room.slips(1).await;
    let (our_entry, pupil) = (room.entry.clone(), room.pupil(&codes[0]).await);
    let mut theirs = Classroom { web: room.web, adult: zara, entry: String::new() };
    theirs.begin(&["own"], "slips", 25).await;
    assert_ne!(theirs.entry, our_entry);
    // A slip of another class opens nothing here, and its cookie is invalid.
    assert_eq!(theirs.pupil(&codes[0]).await.status(), 404);
    let mut pupil = pupil;
    pupil.goto(&theirs.entry).await;
    assert!(pupil.page.contains("The code on your slip"), "{}", pupil.page);
}

/// The `set-cookie` header of the answer to a slip.
async fn set_cookie(room: &Classroom, code: &str) -> String {
    use tokio::io::{AsyncReadExt, AsyncWriteExt};
    let mut stream = room.web.connect().await;
    let body = format!("do=slip&code={code}");
    let request = format!(
        "POST {} HTTP/1.1\r\nhost: evil.test\r\nconnection: close\r\ncontent-type: application/x-www-form-urlencoded\r\n\
         content-length: {}\r\n\r\n{body}",
        room.entry,
        body.len()
    );
    stream.write_all(request.as_bytes()).await.expect("it is read");
    let mut answer = String::new();
    stream.read_to_string(&mut answer).await.expect("it is answered");
    // A forged host has no effect: the location is a path.
    assert!(answer.contains(&format!("location: {}\r\n", room.entry)), "{answer}");
    answer.lines().find_map(|line| line.strip_prefix("set-cookie: ")).expect("a cookie").to_owned()
}
