//! A parent who wants to speak to the room through the bot.

use crate::harness::Story;
use enige::chat::console::show::ConsolePost;

fn in_the_room<'a>(shown: &'a [ConsolePost], words: &str) -> Vec<&'a ConsolePost> {
    shown.iter().filter(|shown| shown.room != "private" && shown.to.is_none() && shown.text.contains(words)).collect()
}

#[tokio::test]
async fn the_name_of_an_app_goes_past_the_contact_parent_first() {
    let mut story = Story::with_a_class().await;
    let shown = story.shares_a_check("bo", "Cem is a liar").await;
    assert!(in_the_room(&shown, "liar").is_empty(), "{shown:?}");
    assert!(shown.iter().any(|shown| shown.to.as_deref() == Some("bo") && shown.text.contains("looks at the card")));
    let to_ana = |shown: &&ConsolePost| shown.to.as_deref() == Some("ana") && shown.text.contains("liar");
    assert_eq!(shown.iter().find(to_ana).expect("ana is asked").buttons, ["Show it to the group", "Do not show it"]);
    let decline = story.offered("ana (private) > Do not show it");
    let shown = story.show("ana (private) > Do not show it\n@ +1d").await;
    assert!(in_the_room(&shown, "liar").is_empty(), "{shown:?}");
    assert!(story.rows().await.contains(&("checks".into(), 0)), "nothing is kept of it");
    let shown = story.show(&format!("ana (private) ! raw {decline}")).await;
    assert!(shown[0].refused && shown[0].text.contains("dealt with"), "{shown:?}");
}

#[tokio::test]
async fn only_who_leads_lets_a_check_into_the_room() {
    let mut story = Story::with_a_class().await;
    story.shares_a_check("bo", "Zap").await;
    let approve = story.offered("ana (private) > Show it to the group");
    let shown = story.show(&format!("bo (private) ! raw {approve}")).await;
    assert!(shown.iter().all(|shown| shown.refused), "{shown:?}");
}

#[tokio::test]
async fn a_check_is_taken_down_with_one_press() {
    let mut story = Story::with_a_class().await;
    story.shares_a_check("bo", "Cem is a liar").await;
    let shown = story.show("ana (private) > Show it to the group").await;
    let [card] = in_the_room(&shown, "liar")[..] else { panic!("one card: {shown:?}") };
    let card = card.id;
    let take_down = story.offered("ana (private) > Take the card down");
    let shown = story.show("ana (private) > Take the card down").await;
    let gone = shown.iter().find(|shown| shown.id == card).expect("the card is edited");
    assert!(!gone.text.contains("liar") && gone.text.contains("has taken it down"), "{gone:?}");
    assert!(story.rows().await.contains(&("checks".into(), 0)));
    let shown = story.show(&format!("ana (private) ! raw {take_down}")).await;
    assert!(shown[0].refused, "{shown:?}");
}

#[tokio::test]
async fn a_check_that_nobody_decides_on_is_gone_after_thirty_days() {
    let mut story = Story::with_a_class().await;
    story.shares_a_check("bo", "Zap").await;
    let shown = story.show("@ +31d\nana (private) > Show it to the group").await;
    assert!(shown.last().expect("an answer").refused, "{shown:?}");
    assert!(story.rows().await.contains(&("checks".into(), 0)));
}

#[tokio::test]
async fn one_parent_has_six_texts_and_tomorrow_more() {
    let mut story = Story::with_a_class().await;
    for _ in 0..6 {
        let shown = story.shares_a_check("bo", "Zap").await;
        assert!(shown.iter().all(|shown| !shown.refused), "{shown:?}");
    }
    let shown = story.shares_a_check("bo", "Zap").await;
    assert!(shown[0].refused && shown[0].text.contains("tomorrow"), "{shown:?}");
    let shown = story.shares_a_check("cem", "Zap").await;
    assert!(!shown[0].refused, "another parent has texts of their own: {shown:?}");
    story.tell("@ +1d").await;
    let shown = story.shares_a_check("bo", "Zap").await;
    assert!(!shown[0].refused, "{shown:?}");
}

#[tokio::test]
async fn suggestions_are_among_the_six_texts() {
    let mut story = Story::with_a_draft().await;
    let mut refused = 0;
    for number in 0..8 {
        let shown = story
            .show(&format!(
                "bo > Suggest a change\nbo (private) > A new point\nbo (private): Point {number}.\n\
                 bo (private) > Send without my name"
            ))
            .await;
        refused += shown.iter().filter(|shown| shown.refused && shown.text.contains("tomorrow")).count();
    }
    assert_eq!(refused, 2);
}

#[tokio::test]
async fn reasons_are_taken_out_of_a_result_with_one_press() {
    let mut story = Story::with_a_class().await;
    story.tell("ana: /poll night 2\ncem > I have an objection").await;
    for person in ["bo", "dina", "egil", "freja", "goran", "hanne", "ida"] {
        story.tell(&format!("{person} > I agree")).await;
    }
    story
        .tell(
            "cem (private) > Write a reason\ncem (private): Bo is a bad parent.\ncem (private) > Let the class see it",
        )
        .await;
    let shown = story.show("@ +3d").await;
    let [result] = in_the_room(&shown, "bad parent")[..] else { panic!("one result: {shown:?}") };
    let result = result.id;
    let shown = story.show("ana (private) > Take the reasons out").await;
    let edited = shown.iter().find(|shown| shown.id == result).expect("the result is edited");
    assert!(!edited.text.contains("bad parent"), "{edited:?}");
    assert!(edited.text.contains("One or more have an objection.") && edited.text.contains("taken the reasons out"));
    let shown = story.show("ana (private) > Table and written record\nbo: /polls").await;
    assert!(shown.iter().all(|shown| !shown.text.contains("bad parent")), "{shown:?}");
    let shown = story.show("ana (private) > Take the reasons out").await;
    assert!(shown[0].refused, "there are none left: {shown:?}");
}

#[tokio::test]
async fn a_reason_without_a_slip_is_not_shown_where_only_slips_vote() {
    let mut story = Story::with_a_class().await;
    story.tell("ana: /poll night 2\ncem > I have an objection").await;
    story
        .tell(
            "cem (private) > Write a reason\ncem (private): Bo is a bad parent.\ncem (private) > Let the class see it",
        )
        .await;
    story.tell("ana (private): /seats\nana (private) > Only slips give a vote").await;
    let shown = story.show("@ +3d").await;
    assert!(shown.iter().all(|shown| !shown.text.contains("bad parent")), "{shown:?}");
}

/// A name that insults somebody is taken off the agreement, the credits and the draft's card.
#[tokio::test]
async fn a_name_is_taken_away_with_one_press() {
    let mut story = Story::with_a_draft().await;
    let suggest = "bo > Suggest a change\nbo (private) > A new point\nbo (private): We greet each other.\n\
                   bo (private) > Send with my name\nbo (private): Cem is a liar";
    story.tell(suggest).await;
    let work = "ana (private): /agreement\nana (private) > Work on the agreement";
    let take = "ana (private) > 1 suggestion is waiting\nana (private) > 1\nana (private) > Include these words";
    story.tell(&format!("{work}\n{take}\nana (private): Yes.")).await;
    let shown = story.show(&format!("{work}\nana (private) > Show the class a draft")).await;
    let [draft] = in_the_room(&shown, "Cem is a liar")[..] else { panic!("one draft: {shown:?}") };
    let draft = draft.id;
    let shown = story.show(&format!("{work}\nana (private) > Names\nana (private) > Take away Cem is a liar")).await;
    let edited = shown.iter().find(|shown| shown.id == draft).expect("the draft is edited");
    assert!(!edited.text.contains("liar") && edited.text.contains("We greet each other."), "{edited:?}");
    assert!(edited.buttons.contains(&"Suggest a change".to_owned()), "{edited:?}");
    let shown = story.show("bo: /agreement\nbo: /agreement md").await;
    assert!(shown.iter().all(|shown| !shown.text.contains("liar")), "{shown:?}");
    let shown = story.tell(work).await;
    assert!(!shown.contains("Names"), "there are none left: {shown}");
}

#[tokio::test]
async fn the_name_of_a_signature_is_taken_away_with_one_press() {
    let mut story = Story::with_a_draft().await;
    story.adopts_and_signs().await;
    story.tell("bo > More choices\nbo (private) > Show my name on the agreement\nbo (private): Cem is a liar").await;
    let work = "ana (private): /agreement\nana (private) > Work on the agreement";
    let shown = story.tell(&format!("{work}\nana (private) > Names\nana (private) > Take away Cem is a liar")).await;
    assert!(shown.contains("There are no names on the agreement."), "{shown}");
    let shown = story.tell("bo > More choices").await;
    assert!(!shown.contains("liar") && shown.contains("Show my name"), "bo may give another one: {shown}");
}
