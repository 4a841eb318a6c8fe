//! People who were removed, who left, or who hold a seat that is not theirs.

use crate::harness::Story;
use crate::harness::transcript::code;

/// The seats that the contact parent sees, one a line.
async fn seats(story: &mut Story) -> Vec<String> {
    let shown = story.tell("ana (private): /seats\nana (private) > Seat by seat").await;
    shown
        .lines()
        .map(str::trim)
        .filter(|line| line.starts_with("Seat ") && line.contains(':'))
        .map(str::to_owned)
        .collect()
}

#[tokio::test]
async fn somebody_who_was_removed_is_out_at_once_and_not_counted() {
    let mut story = Story::with_a_class().await;
    story.tell("ana: /poll debut 1\nbo > 9 years\ncem > 13 years").await;
    assert_eq!(seats(&mut story).await.len(), 3, "ana's, bo's and cem's");
    let old = story.offered("bo > 9 years");
    story.tell("bo ! kicked").await;
    let shown = story.show(&format!("bo (private) ! raw {old}\nbo (private): /polls")).await;
    assert!(shown.iter().all(|shown| shown.refused), "an old button and a command: {shown:?}");
    assert_eq!(seats(&mut story).await.len(), 2);
    story.tell("@ +2d").await;
    assert_eq!(story.tally(1).await, "13=1");
}

#[tokio::test]
async fn a_code_that_somebody_kept_does_not_bring_them_back_after_they_were_removed() {
    let mut story = Story::with_a_class().await;
    story.tell("bo: /me\nbo > Parent of one child\nbo (private): /me").await;
    let kept = code(&story.tell("bo (private) > Code for the other parent").await);
    story.tell("bo ! kicked").await;
    assert_eq!(seats(&mut story).await.len(), 1, "only ana's: bo's is free");
    let told = story.tell(&format!("bo (private): /code {kept}\nbo (private): /polls")).await;
    assert!(told.contains("I do not know that code") && told.contains("not in any group with me"), "{told}");
}

#[tokio::test]
async fn somebody_who_left_has_a_week_to_come_back() {
    let mut story = Story::with_a_class().await;
    story.tell("ana: /poll debut 14\nbo > 9 years\ncem > 13 years\ndina > 13 years").await;
    story.tell("bo ! leave\ncem ! leave\n@ +3d\ncem ! join\n@ +3d").await;
    assert_eq!(seats(&mut story).await.len(), 4, "nobody's week is over");
    story.tell("@ +2d").await;
    assert_eq!(seats(&mut story).await.len(), 3, "bo's is");
    let shown = story.show("bo (private): /polls").await;
    assert!(shown[0].refused, "{shown:?}");
    story.tell("@ +8d").await;
    assert_eq!(story.tally(1).await, "13=2");
}

/// The second departure counts, not the first.
#[tokio::test]
async fn a_week_begins_anew_with_each_departure() {
    let mut story = Story::with_a_class().await;
    story.tell("ana: /poll debut 20\nbo > 9 years\nbo ! leave\n@ +3d\nbo ! join\n@ +1d\nbo ! leave\n@ +5d").await;
    assert_eq!(seats(&mut story).await.len(), 2);
    story.tell("@ +3d").await;
    assert_eq!(seats(&mut story).await.len(), 1);
}

/// A person or the bot that leaves and comes back many times does not make the database grow.
#[tokio::test]
async fn coming_and_going_leaves_one_job() {
    let mut story = Story::with_a_class().await;
    let jobs = async |story: &Story| -> i64 {
        let count = sqlx::query_scalar("select count(*) from jobs where due > '2026-11-27'");
        count.fetch_one(&mut story.database.look().await).await.expect("jobs")
    };
    story.tell("ana: /poll debut 20\nbo > 9 years").await;
    let before = jobs(&story).await;
    for _ in 0..5 {
        story.tell("bo ! leave\nbo ! join").await;
    }
    assert_eq!(jobs(&story).await, before + 1, "one for bo's week");
    for _ in 0..5 {
        story.tell("ana ! remove-bot\nana ! add-bot").await;
    }
    assert_eq!(jobs(&story).await, before + 2, "and one for the class's month");
    story.tell("@ +20d\nana ! remove-bot\n@ +20d").await;
    let classes = async |story: &Story| -> i64 {
        let count = sqlx::query_scalar("select count(*) from classes");
        count.fetch_one(&mut story.database.look().await).await.expect("classes")
    };
    assert_eq!(classes(&story).await, 1, "the month began anew");
    story.tell("@ +11d").await;
    assert_eq!(classes(&story).await, 0);
}

#[tokio::test]
async fn the_contact_parent_frees_a_seat_without_learning_whose_it_was() {
    let mut story = Story::with_a_class().await;
    story.tell("ana: /poll debut 1\nbo > 9 years\ncem > 13 years").await;
    let before = seats(&mut story).await;
    assert!(before.iter().all(|line| line.ends_with(": pressed in the group")), "{before:?}");
    assert!(!before.concat().contains("bo") && !before.concat().contains("cem"));
    let shown = story.tell("ana (private) > Free seat 2\nana (private) > Yes, free seat 2").await;
    assert!(shown.contains("Seat 2 is free now."), "{shown}");
    assert!(shown.contains("has freed your seat"), "the parent hears of it: {shown}");
    let shown = story.show("ana (private) > Yes, free seat 2").await;
    assert!(shown[0].refused && shown[0].text.contains("free already"), "{shown:?}");
    assert_eq!(seats(&mut story).await.len(), 2);
    story.tell("@ +2d").await;
    assert_eq!(story.tally(1).await, "13=1", "bo had seat 2");
}

#[tokio::test]
async fn where_only_slips_give_a_vote_nobody_votes_without_one() {
    let mut story = Story::with_a_class().await;
    story.tell("ana: /poll debut 1\nbo > 9 years").await;
    let shown = story.tell("ana (private): /seats\nana (private) > Only slips give a vote").await;
    assert!(shown.contains("only the printed slips give a vote"), "{shown}");
    let shown = story.show("bo > 10 years on 3\ncem > 13 years on 3\ndina: /me\ndina > Parent of one child").await;
    let refused = shown.iter().filter(|shown| shown.refused && shown.text.contains("comes with a slip")).count();
    assert_eq!(refused, 3, "one with a seat, a newcomer, and one who asks for a seat: {shown:?}");
    story.tell("@ +2d").await;
    assert_eq!(story.tally(1).await, "", "bo had answered before, without a slip");
}
