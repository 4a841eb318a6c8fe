//! Bad input: a kind message in the person's language, nothing lost, no other class disturbed.

use crate::harness::Story;

#[tokio::test]
async fn an_unknown_command_an_empty_and_a_huge_text_get_a_kind_answer() {
    let mut story = Story::with_a_class().await;
    let huge = "x".repeat(10_000);
    let before = story.rows().await;
    let shown =
        story.show(&format!("bo: /dance\nbo: /\nbo: /{huge}\nbo (private): {huge}\nbo (private):\nbo: {huge}")).await;
    assert_eq!(shown.len(), 5, "a text in the room that is no command is not for the bot: {shown:?}");
    assert!(shown[..3].iter().all(|shown| shown.refused && shown.text.contains("/help")));
    assert_eq!(before, story.rows().await);
}

#[tokio::test]
async fn a_forged_payload_is_refused_and_changes_nothing() {
    let mut story = Story::with_a_class().await;
    story.tell("ana: /poll debut").await;
    let class = story.class().await;
    let other = "00000000000000000000000000000001";
    let before = story.rows().await;
    let forged = [
        "",
        ":",
        "x",
        "v",
        "v:1:1.v12",
        "☃☃☃",
        "'; drop table ballots; --",
        &"v".repeat(5000),
        &format!("v{other}:1:1.v12"),
        &format!("v{class}:99:1.v12"),
        &format!("v{class}:1:1.v7"),
        &format!("v{class}:1:1.v200"),
        &format!("v{class}:1:1.v12:extra"),
        &format!("v{class}:-1:1.v12"),
        &format!("v{class}:99999999999:1.v12"),
        &format!("x{class}:1:c"),
        &format!("o{class}:debut"),
        &format!("d{class}:1"),
        &format!("t{class}:1:1"),
        &format!("a{class}:photo:none"),
        &format!("a{class}:nothing:wait"),
        &format!("f{class}"),
        &format!("s{class}:l:da"),
        &format!("g{class}:da"),
        &format!("m{class}:g9"),
    ];
    for data in forged {
        let shown = story.show(&format!("bo ! raw {data}")).await;
        assert!(shown.len() == 1 && shown[0].refused, "{data}: {shown:?}");
    }
    assert_eq!(before, story.rows().await);
}

#[tokio::test]
async fn a_button_of_another_class_or_of_a_closed_poll_is_refused() {
    let mut story = Story::with_a_class().await;
    story.tell("ana: /poll debut 1").await;
    let class = story.class().await;
    story.tell("[b] kai: /start\n[b] kai > 1\n[b] kai > 1\n[b] kai > 1\n[b] kai > 1\n[b] kai > 1\n[b] kai > 1").await;
    let vote = format!("raw v{class}:1:1.v12");
    let shown = story.show(&format!("[b] kai ! {vote}\nzoe (private) ! {vote}")).await;
    assert!(shown.iter().all(|shown| shown.refused && shown.text.contains("group")), "{shown:?}");
    story.tell("bo > 1\n@ +2d").await;
    let shown = story.show(&format!("bo > 1 on 2\nbo ! {vote}")).await;
    assert!(!shown[0].refused, "the welcome card still works: {shown:?}");
    assert!(shown[1].refused && shown[1].text.contains("closed"), "{shown:?}");
    assert_eq!(story.tally(1).await, "8=1");
}

#[tokio::test]
async fn media_is_never_opened_and_answered_only_in_private() {
    let mut story = Story::with_a_class().await;
    let shown = story.show("bo ! photo\nbo (private) ! photo").await;
    assert_eq!(shown.len(), 1);
    assert!(shown[0].text.contains("/help"), "{shown:?}");
}

#[tokio::test]
async fn somebody_who_never_spoke_votes_and_two_people_of_one_name_are_two() {
    let mut story = Story::with_a_class().await;
    story.tell("ana: /poll debut 1\nstranger > 5\nbo > 5\nBo > 5\n@ +2d").await;
    assert_eq!(story.tally(1).await, "12=3");
}

#[tokio::test]
async fn a_poll_that_does_not_exist_or_runs_too_long_is_refused() {
    let mut story = Story::with_a_class().await;
    let shown = story.show("ana: /poll nothing\nana: /poll renewal\nana: /poll debut 0\nana: /poll debut 31").await;
    assert!(shown.iter().all(|shown| shown.refused), "{shown:?}");
    assert!(shown[0].text.contains("debut, debut-together"), "{shown:?}");
}

#[tokio::test]
async fn the_same_update_twice_has_one_effect() {
    let mut story = Story::with_a_class().await;
    let first = story.twice("parents", "ana", "/poll debut").await;
    assert_eq!(first.iter().filter(|shown| shown.text.contains("How old")).count(), 1, "{first:?}");
    assert!(first.iter().all(|shown| !shown.refused), "{first:?}");
}
