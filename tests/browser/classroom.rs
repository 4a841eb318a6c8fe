//! A session in real browsers: the adult's computer, a projector, phones, and a tablet without JavaScript. The rest of
//! the class uses plain HTTP clients.

use futures_util::future::join_all;

use crate::harness::Story;
use crate::harness::browser::{Browser, Window};
use crate::harness::classroom::{Classroom, lead};
use crate::harness::visitor::Visitor;
use crate::harness::web::Web;

/// The number of pupils with a real browser; the others use a client without scripts.
const WATCHED: usize = 5;

/// Checks the page as shown: it fits, axe-core finds nothing, and the browser logs no problem.
async fn is_sound(window: &Window, picture: &str) {
    window.screenshot(picture).await;
    window.fits().await;
    window.axe().await;
    window.nothing_is_wrong().await;
}

/// Checks the page from right to left in another script, then reloads it.
async fn is_sound_leftward(window: &Window, picture: &str) {
    window.rtl().await;
    is_sound(window, picture).await;
    window.reload().await;
}

/// A class of twenty-five whose adult leads from a browser, with a session on own words and wishes.
async fn opened() -> (Classroom, Window) {
    let mut web = Web::of(Story::with_a_class().await).await;
    let link = lead(&web.story.tell("ana (private): /pupils").await);
    let adult = Browser::projector().open().await;
    adult.goto(&web.url(&link)).await;
    is_sound(&adult, "lead-link").await;
    adult.press("Lead from here").await;
    adult.see("What is the session about?").await;
    is_sound(&adult, "lead-setup").await;
    is_sound_leftward(&adult, "lead-setup-rtl").await;
    adult.press("Rules in our own words").await;
    adult.press("Wishes for our parents").await;
    adult.fill("How many pupils are here?", "25").await;
    adult.press("Begin").await;
    adult.see("Join in").await;
    is_sound(&adult, "lead-gather").await;
    let text = adult.text().await;
    let (_, entry) = text.split_once("enige.test/k/").expect("the short address");
    let entry = format!("/k/{}", &entry[..8]);
    // A client beside the browser fetches printed files, because a browser shows a PDF in its own window.
    let mut beside = Visitor::of(&web);
    for cookie in adult.cookies().await {
        beside.keep_cookie(&cookie.name, &cookie.value);
    }
    beside.goto("/lead").await;
    (Classroom { web, adult: beside, entry }, adult)
}

/// Uses a slip in a browser.
async fn join(window: &Window, room: &Classroom, code: &str) {
    window.goto(&room.web.url(&format!("{}/{code}", room.entry))).await;
    window.press("Join in").await;
    window.see("Put the slip away").await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn twenty_five_pupils_have_a_session_in_browsers() {
    let (mut room, adult) = opened().await;
    let windows = [
        Browser::phone(),
        Browser::phone().dark(),
        Browser::phone().large(),
        Browser::phone().narrow().language("sv"),
        Browser::projector().without_javascript(),
    ];
    let mut windows = join_all(windows.map(Browser::open)).await;
    let tablet = windows.pop().expect("one without JavaScript");
    let mut codes = room.slips(25).await;
    let watched = codes.split_off(25 - WATCHED);
    let mut others = Vec::new();
    for code in &codes {
        others.push(room.pupil(code).await);
    }
    for (window, code) in windows.iter().chain([&tablet]).zip(&watched) {
        join(window, &room, code).await;
    }
    for (nth, window) in windows.iter().enumerate() {
        is_sound(window, &format!("pupil-wait-{nth}")).await;
    }
    // The adult's screen has updated by itself.
    adult.see("Slips in use: 25 of 25.").await;

    // The thinking step, with a timer; the pupils' pages follow.
    adult.fill("Time for what comes next", "5 minutes").await;
    adult.press("To the first topic").await;
    adult.see("Time left: 4:5").await;
    is_sound(&adult, "lead-think").await;
    windows[0].see("First think, each for yourself.").await;
    adult.press("To the proposals").await;
    for window in &windows[..3] {
        window.see("Your proposal").await;
    }
    windows[3].see("Your proposal").await;
    is_sound(&windows[0], "pupil-propose").await;
    is_sound_leftward(&windows[1], "pupil-propose-rtl").await;

    // An update does not discard the text that a pupil is typing.
    windows[1].fill("Your proposal", "Half a sen").await;
    windows[0].fill("Your proposal", "We help whoever is new.").await;
    windows[0].press("Send the proposal").await;
    windows[0].see("waits to be read").await;
    adult.see("One proposal waits to be read").await;
    adult.press("One proposal waits to be read (not on the big screen)").await;
    adult.see("We help whoever is new.").await;
    is_sound(&adult, "lead-read").await;
    adult.press("Let through").await;
    adult.see("No proposal waits.").await;
    is_sound_leftward(&adult, "lead-read-rtl").await;
    windows[1].see("There is something new. Show it.").await;
    let typed = windows[1].run("return document.getElementById('words').value", Vec::new()).await;
    assert_eq!(typed, "Half a sen");
    windows[1].press("There is something new. Show it.").await;
    windows[1].press("I support this").await;
    windows[1].see("You support this.").await;

    // Without JavaScript a link loads the updates.
    tablet.press("See whether there is anything new").await;
    tablet.see("We help whoever is new.").await;
    tablet.fill("Your proposal", "We answer each other kindly.").await;
    tablet.press("Send the proposal").await;
    tablet.see("waits to be read").await;
    room.let_all_through().await;

    // Back on the big screen, the adult goes on to the vote.
    adult.press("Back to the screen").await;
    adult.see("We answer each other kindly.").await;
    for step in ["Stop the proposals", "Talk about it", "To the vote"] {
        adult.press(step).await;
    }
    adult.see("Not everybody has voted yet.").await;
    is_sound(&adult, "lead-vote").await;

    // The vote.
    for pupil in &mut others {
        pupil.goto(&room.entry).await;
        pupil.press("Vote", &[("tick", "0")]).await;
    }
    tablet.press("See whether there is anything new").await;
    for window in windows.iter().chain([&tablet]) {
        window.see("We help whoever is new.").await;
        window.press("We answer each other kindly.").await;
        window.press("Vote").await;
        window.see("Your vote is noted.").await;
    }
    is_sound(&windows[0], "pupil-voted").await;
    windows[0].press("Change my vote").await;
    is_sound(&windows[0], "pupil-change").await;
    adult.see("Everybody who has joined in has voted.").await;
    adult.press("End the vote").await;
    adult.see("These are what most of us can go along with.").await;
    is_sound(&adult, "lead-told").await;
    is_sound_leftward(&adult, "lead-told-rtl").await;
    windows[2].see("chosen").await;
    is_sound(&windows[2], "pupil-told-large").await;
    windows[3].see("chosen").await;
    is_sound(&windows[3], "pupil-told-narrow").await;
    is_sound_leftward(&windows[3], "pupil-told-narrow-rtl").await;

    // The wishes are skipped without a vote; then the session ends.
    for step in ["To the next topic", "To the proposals", "Stop the proposals", "Talk about it", "Go on without a vote"]
    {
        adult.press(step).await;
    }
    adult.see("The pupils’ part of the agreement will be").await;
    is_sound(&adult, "lead-done").await;
    adult.press("End").await;
    adult.see("The session is over").await;
    is_sound(&adult, "lead-over").await;
    windows[2].see("There is no session here").await;
    assert_eq!(room.rows("session_ballots").await, 0);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_projector_page_follows_and_every_control_is_reachable_by_keyboard() {
    let (room, adult) = opened().await;
    let (wall, phone) = tokio::join!(Browser::projector().dark().open(), Browser::phone().open());
    adult.press("Read proposals (not on the big screen)").await;
    adult.see("On the big screen").await;
    let text = adult.text().await;
    let (_, at) = text.split_once("enige.test/s/").expect("the screen's address");
    wall.goto(&room.web.url(&format!("/s/{}", &at[..9]))).await;
    wall.see("Join in").await;
    is_sound(&wall, "wall-gather").await;
    assert_eq!(wall.run("return document.forms.length", Vec::new()).await, 0);
    adult.press("Back to the screen").await;
    for step in ["To the first topic", "To the proposals"] {
        adult.press(step).await;
    }
    wall.see("Nothing has been let through yet.").await;
    is_sound(&wall, "wall-propose").await;
    // Before anybody joins: that would reload these two pages.
    for window in [&adult, &wall] {
        reaches_all(window).await;
    }
    let mut room = room;
    let codes = room.slips(1).await;
    join(&phone, &room, &codes[0]).await;
    phone.reload().await;
    reaches_all(&phone).await;
    // A reload would lose the keyboard focus.
    let place = phone.tab().await;
    // The skip link does not stop the page from reloading.
    wall.goto(&format!("{}#main", wall.url().await)).await;
    adult.press("Stop the proposals").await;
    wall.see("Which ones can become one?").await;
    phone.see("There is something new. Show it.").await;
    assert_eq!(phone.focus().await, place);
}

/// Checks that Tab reaches every control of the page, the link to the content first.
async fn reaches_all(window: &Window) {
    let reached = window.tab_order().await;
    assert_eq!(reached[0].text, "Skip to the content");
    assert_eq!(reached.len(), window.reachable().await, "{reached:#?}");
}
