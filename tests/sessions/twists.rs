//! Everyday events in a classroom: shared screens, undone steps, latecomers, a session that nobody ends.

use crate::harness::Story;
use crate::harness::classroom::Classroom;
use crate::harness::visitor::Visitor;

/// A session on own words at its proposals, with these proposals on the screen.
async fn proposing(means: &str, present: u8, words: &[&str]) -> Classroom {
    let mut room = Classroom::on(Story::with_a_class().await, &["own"], means, present).await;
    room.press_each(&["To the first topic", "To the proposals"]).await;
    room.adult.goto("/lead/read").await;
    for words in words {
        room.adult.press("Add", &[("words", words)]).await;
    }
    room.adult.goto("/lead").await;
    room
}

#[tokio::test]
async fn a_ballot_of_one_vote_is_not_counted_in_another() {
    let mut room = proposing("slips", 25, &["We wait.", "We ask."]).await;
    let mut pupils = room.pupils(6).await;
    room.press_each(&["Stop the proposals", "Talk about it", "To the vote"]).await;
    pupils[0].goto(&room.entry).await;
    let old = pupils[0].form("Vote");
    room.press_each(&["Talk about it more"]).await;
    room.adult.goto("/lead/read").await;
    room.adult.press("Take down", &[]).await;
    room.adult.goto("/lead").await;
    room.press_each(&["To the vote"]).await;
    pupils[0].send(&old, &[("tick", "0")]).await;
    assert!(pupils[0].status() == 409 && pupils[0].page.contains("The class has moved on."), "{}", pupils[0].page);
    assert_eq!(room.rows("session_ballots").await, 0);
    // An undo starts a new vote too.
    pupils[0].press("Vote", &[("tick", "0")]).await;
    room.press_each(&["Undo what I did last"]).await;
    assert_eq!(room.rows("session_ballots").await, 0);
}

#[tokio::test]
async fn support_does_not_move_to_other_words_after_an_undo() {
    let mut room = proposing("slips", 25, &["We wait."]).await;
    let mut pupils = room.pupils(6).await;
    for pupil in &mut pupils[..5] {
        pupil.goto(&room.entry).await;
        pupil.press("I support this", &[]).await;
    }
    // Stopped too early and undone: support and proposals are still there.
    room.press_each(&["Stop the proposals", "Undo what I did last"]).await;
    pupils[0].goto(&room.entry).await;
    assert!(pupils[0].page.contains("You support this."), "{}", pupils[0].page);
    // Other words in place of the first ones have no support.
    room.press_each(&["Undo what I did last"]).await;
    room.adult.goto("/lead/read").await;
    room.adult.press("Add", &[("words", "We shout.")]).await;
    pupils[0].goto(&room.entry).await;
    assert!(!pupils[0].page.contains("You support this."), "{}", pupils[0].page);
    room.adult.goto("/lead").await;
    room.press_each(&["Stop the proposals"]).await;
    assert!(!room.adult.page.contains("supported by five or more"), "{}", room.adult.page);
}

#[tokio::test]
async fn several_pupils_share_a_screen_one_after_the_other() {
    let mut room = proposing("slips", 25, &["We wait."]).await;
    let codes = room.slips(6).await;
    let mut tablet = room.pupil(&codes[0]).await;
    // Nobody put the slip away, but the next pupil does not get into that page.
    tablet.goto(&format!("{}/{}", room.entry, codes[1])).await;
    assert!(tablet.page.contains("The code on your slip") && !tablet.page.contains("Your proposal"), "{}", tablet.page);
    tablet.press("Join in", &[]).await;
    assert!(tablet.page.contains("Your proposal"), "{}", tablet.page);
    let first = room.pupil(&codes[0]).await;
    assert!(first.page.contains("Your proposal"), "the first slip is free again: {}", first.page);
    room.press_each(&["Stop the proposals", "Talk about it", "To the vote"]).await;
    for code in &codes[1..5] {
        tablet.goto(&format!("{}/{code}", room.entry)).await;
        if tablet.page.contains("Join in") {
            tablet.press("Join in", &[]).await;
        }
        tablet.press("Vote", &[("tick", "0")]).await;
        tablet.press("Put the slip away", &[]).await;
    }
    room.adult.goto("/lead").await;
    assert!(room.adult.page.contains("Slips in use: 5 of 6."), "{}", room.adult.page);
    assert!(room.adult.page.contains("Not everybody has voted yet."), "the first has not: {}", room.adult.page);
    let mut first = first;
    first.goto(&room.entry).await;
    first.press("Vote", &[("tick", "0")]).await;
    room.adult.goto("/lead").await;
    assert!(room.adult.page.contains("Everybody who has joined in has voted."), "{}", room.adult.page);
    // Five have joined, so the result has no numbers, although 25 were expected.
    room.press_each(&["End the vote"]).await;
    assert!(room.adult.page.contains("chosen") && !room.adult.page.contains("class=\"band\""), "{}", room.adult.page);
}

#[tokio::test]
async fn no_more_slips_can_be_used_than_pupils_are_present() {
    let mut room = Classroom::on(Story::with_a_class().await, &["own"], "slips", 5).await;
    let codes = room.slips(6).await;
    for code in &codes[..5] {
        assert!(room.pupil(code).await.page.contains("You are in."));
    }
    let late = room.pupil(&codes[5]).await;
    assert!(late.status() == 409 && late.page.contains("tell the adult"), "{}", late.page);
    room.adult.press("Keep the number", &[("present", "6")]).await;
    assert!(room.pupil(&codes[5]).await.page.contains("You are in."));
}

#[tokio::test]
async fn the_projector_page_has_nothing_to_press() {
    let mut room = proposing("slips", 25, &["We wait."]).await;
    room.adult.goto("/lead/read").await;
    let (_, rest) = room.adult.page.split_once("enige.test/s/").expect("the screen's address");
    let wall = format!("/s/{}", rest.split('<').next().expect("an address"));
    let mut projector = Visitor::of(&room.web);
    projector.goto(&wall).await;
    assert!(projector.page.contains("We wait.") && projector.page.contains("Our class"), "{}", projector.page);
    for pressed in ["<form", "<button", "/lead"] {
        assert!(!projector.page.contains(pressed), "{pressed}: {}", projector.page);
    }
    room.adult.goto("/lead").await;
    let mut pupils = room.pupils(1).await;
    pupils[0].goto(&room.entry).await;
    pupils[0].press("Send the proposal", &[("words", "Something that hurts")]).await;
    assert!(!projector.goto(&wall).await.contains("Something that hurts"), "{}", projector.page);
    room.adult.goto("/lead").await;
    room.press_each(&["End"]).await;
    projector.goto(&wall).await;
    assert_eq!(projector.status(), 404);
}

#[tokio::test]
async fn a_session_that_nobody_ends_keeps_its_decisions() {
    let mut room = proposing("hands", 20, &["We wait for each other."]).await;
    room.press_each(&["Stop the proposals", "Talk about it", "To the vote"]).await;
    room.adult.press("The hands are counted", &[("hands-0", "20")]).await;
    // The lesson is over before anybody ends the session.
    let told = room.web.story.tell("@ +2d").await;
    assert!(told.contains("The pupils have agreed on version 1") && told.contains("We wait for each other."), "{told}");
    assert_eq!(room.rows("sessions").await, 0);
}

#[tokio::test]
async fn a_topic_without_a_wording_can_be_skipped_and_typed_words_are_kept() {
    let mut room = Classroom::on(Story::with_a_class().await, &["own", "wishes"], "slips", 25).await;
    let mut pupils = room.pupils(1).await;
    room.press_each(&["To the first topic", "To the proposals"]).await;
    pupils[0].goto(&room.entry).await;
    room.press_each(&["Break"]).await;
    pupils[0].press("Send the proposal", &[("words", "We wait for each other.")]).await;
    assert!(pupils[0].page.contains("There is a break now."), "{}", pupils[0].page);
    assert!(pupils[0].page.contains(">We wait for each other.</textarea>"), "{}", pupils[0].page);
    room.press_each(&["Go on", "Stop the proposals", "Talk about it", "Go on without a vote"]).await;
    assert!(room.adult.page.contains("Wishes for our parents"), "{}", room.adult.page);
}

#[tokio::test]
async fn two_sessions_on_one_day_cause_one_reminder() {
    let mut room = proposing("hands", 20, &["We wait."]).await;
    room.press_each(&["Stop the proposals", "Talk about it", "To the vote"]).await;
    room.adult.press("The hands are counted", &[("hands-0", "20")]).await;
    room.press_each(&["To the end", "End"]).await;
    let link = crate::harness::classroom::lead(&room.web.story.tell("ana (private): /pupils").await);
    room.adult.goto(&link).await;
    room.adult.press("Lead from here", &[]).await;
    room.begin(&["own"], "hands", 20).await;
    room.press_each(&["To the first topic", "To the proposals"]).await;
    room.adult.goto("/lead/read").await;
    room.adult.press("Add", &[("words", "We ask.")]).await;
    room.adult.goto("/lead").await;
    room.press_each(&["Stop the proposals", "Talk about it", "To the vote"]).await;
    room.adult.press("The hands are counted", &[("hands-0", "20")]).await;
    room.press_each(&["To the end", "End"]).await;
    let spring = room.web.story.tell("@ 2027-03-11T12:00").await;
    assert_eq!(spring.matches("You could ask them how it is going").count(), 1, "{spring}");
}
