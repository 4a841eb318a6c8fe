//! A council's page in a real browser.

use super::is_sound;
use crate::harness::School;
use crate::harness::browser::Browser;
use crate::harness::web::Web;

#[tokio::test]
async fn a_councils_page_is_sound_on_a_phone_and_a_projector_and_from_right_to_left() {
    let mut school = School::of(4).await;
    school.agrees('a').await;
    school.asks("social").await;
    for letter in "abcd".chars() {
        school.votes(letter, 0..9, "13 years").await;
        school.votes(letter, 9..13, "15 years").await;
    }
    school.ends().await;
    let shown = school.story.tell("[council] rut: /council page").await;
    let link = shown.split("https://enige.test").nth(1).and_then(|rest| rest.split_whitespace().next());
    let link = link.expect("a link").to_owned();
    let web = Web::of(school.story).await;
    for (browser, name) in [
        (Browser::phone(), "council-phone"),
        (Browser::phone().large(), "council-large"),
        (Browser::projector().dark(), "council-projector-dark"),
        (Browser::phone().narrow().without_javascript(), "council-narrow"),
    ] {
        let scripts = name != "council-narrow";
        let window = browser.open().await;
        window.goto(&web.url(&link)).await;
        window.see("5A").await;
        if !scripts {
            window.fits().await;
            window.nothing_is_wrong().await;
            continue;
        }
        is_sound(&window, name).await;
        window.rtl().await;
        is_sound(&window, &format!("{name}-rtl")).await;
        window.reload().await;
        let reached = window.tab_order().await;
        assert_eq!(reached.len(), window.reachable().await, "{reached:#?}");
    }
}
