//! The class's page in a real browser: on a phone and a projector, in light and dark colours, by keyboard, from right
//! to left, in large letters, on paper, and without JavaScript.

mod classroom;
mod council;

use thirtyfour::Key;

use crate::harness::Story;
use crate::harness::browser::{Browser, Window};
use crate::harness::web::Web;

/// The title of the page in each language.
const TITLES: [(&str, &str); 4] =
    [("nb", "Klassens side"), ("da", "Klassens side"), ("sv", "Klassens sida"), ("en", "The class’s page")];

/// Serves the page of a class with a draft agreement and a result; returns its URL too.
async fn class() -> (Web, String) {
    let mut web = Web::of(Story::with_a_draft().await).await;
    let link = web.link().await;
    let url = web.url(&link);
    (web, url)
}

/// Checks the page as shown: it fits, axe-core finds nothing, the browser logs no problem, and there are no cookies.
async fn is_sound(window: &Window, picture: &str) {
    window.screenshot(picture).await;
    window.fits().await;
    window.axe().await;
    window.nothing_is_wrong().await;
    assert!(window.cookies().await.is_empty());
}

/// Unfolds everything, as a reader would.
async fn unfold(window: &Window) {
    window.run("for (const folded of document.querySelectorAll('details')) folded.open = true", Vec::new()).await;
}

#[tokio::test]
async fn the_page_is_sound_on_a_phone_and_a_projector_in_light_and_dark_colours() {
    let (_web, url) = class().await;
    for (browser, name) in [
        (Browser::phone(), "class-phone"),
        (Browser::phone().dark(), "class-phone-dark"),
        (Browser::projector(), "class-projector"),
        (Browser::projector().dark(), "class-projector-dark"),
    ] {
        let window = browser.open().await;
        window.goto(&url).await;
        window.see("Our class").await;
        is_sound(&window, name).await;
        window.press("Snapchat").await;
        window.see("Three ages:").await;
        unfold(&window).await;
        is_sound(&window, &format!("{name}-open")).await;
    }
}

#[tokio::test]
async fn dark_colours_follow_the_browsers_setting() {
    let (_web, url) = class().await;
    let mut grounds = Vec::new();
    for browser in [Browser::phone(), Browser::phone().dark()] {
        let window = browser.open().await;
        window.goto(&url).await;
        grounds.push(window.run("return getComputedStyle(document.body).backgroundColor", Vec::new()).await);
    }
    assert_eq!(grounds, ["rgb(251, 247, 240)", "rgb(23, 29, 34)"]);
}

#[tokio::test]
async fn the_page_is_sound_from_right_to_left() {
    let (_web, url) = class().await;
    for (browser, name) in [(Browser::phone(), "class-rtl-phone"), (Browser::projector(), "class-rtl-projector")] {
        let window = browser.open().await;
        window.goto(&url).await;
        unfold(&window).await;
        window.rtl().await;
        assert!(!window.text().await.contains("Our class"), "it is another language");
        is_sound(&window, name).await;
    }
}

#[tokio::test]
async fn the_page_is_sound_in_large_letters_and_on_a_narrow_phone() {
    let (_web, url) = class().await;
    for (browser, name) in [
        (Browser::phone().large(), "class-large-phone"),
        (Browser::projector().large(), "class-large-projector"),
        (Browser::phone().narrow(), "class-narrow-phone"),
    ] {
        let window = browser.open().await;
        window.goto(&url).await;
        unfold(&window).await;
        is_sound(&window, name).await;
    }
}

#[tokio::test]
async fn everything_works_without_javascript() {
    let (_web, url) = class().await;
    let window = Browser::phone().without_javascript().language("sv").open().await;
    window.goto(&url).await;
    window.see("Our class").await;
    assert!(!window.text().await.contains("Three ages:"), "the guide is folded");
    window.press("Snapchat").await;
    window.see("Three ages:").await;
    window.press("Svenska").await;
    window.see("Klassens sida").await;
    window.press("Appar och tjänster").await;
    assert!(window.url().await.ends_with("?lang=sv#guide"), "{}", window.url().await);
    window.back().await;
    window.back().await;
    window.see("The class’s page").await;
    window.fits().await;
    window.nothing_is_wrong().await;
    assert!(window.cookies().await.is_empty());
}

#[tokio::test]
async fn every_control_is_reachable_by_keyboard_and_shows_its_focus() {
    let (_web, url) = class().await;
    for browser in [Browser::phone(), Browser::projector().dark(), Browser::phone().without_javascript()] {
        let window = browser.open().await;
        window.goto(&url).await;
        let reached = window.tab_order().await;
        assert_eq!(reached[0].text, "Skip to the content");
        assert_eq!(reached.len(), window.reachable().await, "{reached:#?}");
        // The first link skips the navigation, and folded parts open.
        window.goto(&url).await;
        window.tab().await;
        window.screenshot("class-skip").await;
        window.key(Key::Enter).await;
        let first = window.tab().await;
        assert_eq!(first.tag, "summary", "{first:?}");
        window.key(Key::Enter).await;
        window.see("Most of those with an opinion").await;
    }
}

#[tokio::test]
async fn each_language_is_sound_and_the_404_page_is_translated() {
    let (web, url) = class().await;
    for (code, title) in TITLES {
        let window = Browser::phone().language(code).open().await;
        window.goto(&format!("{url}?lang={code}")).await;
        window.see(title).await;
        is_sound(&window, &format!("class-{code}")).await;
        // There is no such page: the status says so, and the browser logs it.
        window.goto(&web.url("/c/no-such-page")).await;
        let language = window.run("return document.documentElement.lang", Vec::new()).await;
        assert_eq!(language, code);
        window.screenshot(&format!("nothing-{code}")).await;
        window.fits().await;
        window.axe().await;
        let complaints = window.complaints().await;
        assert!(complaints.iter().all(|told| told.contains("404")) && complaints.len() == 1, "{complaints:?}");
    }
}

#[tokio::test]
async fn paper_shows_folded_results_and_no_navigation() {
    let (_web, url) = class().await;
    let window = Browser::projector().open().await;
    window.goto(&url).await;
    let pages = window.printed_pages().await;
    assert!((1..=3).contains(&pages), "{pages} pages");
    window.on_paper().await;
    let text = window.text().await;
    assert!(text.contains("Most of those with an opinion") && !text.contains("Snapchat"), "{text}");
    window.screenshot("class-paper").await;
    window.axe().await;
}

#[tokio::test]
async fn windows_share_no_cookies() {
    let (_web, url) = class().await;
    let (first, second) = tokio::join!(Browser::phone().open(), Browser::projector().open());
    first.goto(&url).await;
    second.goto(&url).await;
    first.run("document.cookie = 'mine=1'", Vec::new()).await;
    assert_eq!(first.cookies().await.len(), 1);
    assert!(second.cookies().await.is_empty());
}

#[tokio::test]
async fn the_checks_detect_a_broken_page() {
    let (_web, url) = class().await;
    let window = Browser::phone().open().await;
    window.goto(&url).await;
    window.nothing_is_wrong().await;
    let spoil = "const wide = document.createElement('p');
        wide.textContent = 'wide'; wide.style.width = '50rem'; document.body.append(wide);
        const image = document.createElement('img');
        image.src = 'http://elsewhere.invalid/x.png'; document.body.append(image)";
    window.run(spoil, Vec::new()).await;
    let wide = window.overflows().await;
    assert!(wide.iter().any(|told| told.contains("<p> “wide”")), "{wide:?}");
    let complaints = window.complaints().await;
    assert!(complaints.iter().any(|told| told.contains("Content Security Policy")), "{complaints:?}");
    let axe = tokio::spawn(async move { window.axe().await }).await;
    let told = axe.expect_err("an image without words").into_panic();
    let told = told.downcast_ref::<String>().expect("a text");
    assert!(told.contains("image-alt (critical)") && told.contains("<img"), "{told}");
}

#[tokio::test]
async fn fields_and_buttons_are_found_by_their_labels() {
    let (_web, url) = class().await;
    let window = Browser::projector().without_javascript().open().await;
    window.goto(&url).await;
    let form = "document.getElementById('main').innerHTML = `
        <label>Your own words <textarea>old</textarea></label>
        <label for=step>Step</label> <select id=step><option>Think<option>Vote</select>
        <input aria-label=Slip> <input type=checkbox id=by-hand style='opacity: 0'><label for=by-hand>By hand</label>
        <details><summary>More</summary>One</details> <details><summary>More</summary>Two</details>`";
    window.run(form, Vec::new()).await;
    window.fill("Your own words", "No phones at dinner").await;
    window.fill("Step", "Vote").await;
    window.fill("Slip", "ABCDEFGH").await;
    window.press("By hand").await;
    window.press_nth("More", 2).await;
    window.see("Two").await;
    assert!(!window.text().await.contains("One"));
    let values = "return [...document.querySelectorAll('textarea, select, input')].map((field) =>
        field.type === 'checkbox' ? field.checked : field.value)";
    let values = window.run(values, Vec::new()).await;
    assert_eq!(values, serde_json::json!(["No phones at dinner", "Vote", "ABCDEFGH", true]));
    window.reload().await;
    window.see_no_more("By hand").await;
}
