use enige::chat::console::show::Kind;
use expect_test::expect;

use crate::harness::Story;

/// Seven parents; six of seven would wait at least until thirteen, or just six.
const SEVEN_VOTE: &str = "bo > 13 years\ncem > 13 years\ndina > 13 years\negil > 14 years\nfreja > 15 years\ngoran > 13 years\nhanne > 9 years";

#[tokio::test]
async fn a_class_votes_and_the_poll_closes_by_itself() {
    let mut story = Story::with_a_class().await;
    let shown = story.tell(&format!("ana: /poll debut\n{SEVEN_VOTE}\n@ +8d")).await;
    expect![[r#"
        [parents] #3
            How old should a child in the group be before getting a first smartphone?

            Some children get a smartphone early, others late, and there can be good reasons for both. Answer with the age you yourself would wait until.

            Open until Monday 30 November at 20:00 (Norwegian time).

            Press your answer. Only you see it, and you can change it until the poll closes. The result will appear here.
            [1 8 years] [2 9 years] [3 10 years] [4 11 years] [5 12 years] [6 13 years] [7 14 years] [8 15 years] [9 16 years] [10 Families decide] [11 No opinion]

        (to bo alone) #4
            Noted: 13 years. You can change it until Monday 30 November at 20:00. You count as the parent of one child. If that is not right, type /me.

        (to cem alone) #5
            Noted: 13 years. You can change it until Monday 30 November at 20:00. You count as the parent of one child. If that is not right, type /me.

        (to dina alone) #6
            Noted: 13 years. You can change it until Monday 30 November at 20:00. You count as the parent of one child. If that is not right, type /me.

        (to egil alone) #7
            Noted: 14 years. You can change it until Monday 30 November at 20:00. You count as the parent of one child. If that is not right, type /me.

        (to freja alone) #8
            Noted: 15 years. You can change it until Monday 30 November at 20:00. You count as the parent of one child. If that is not right, type /me.

        (to goran alone) #9
            Noted: 13 years. You can change it until Monday 30 November at 20:00. You count as the parent of one child. If that is not right, type /me.

        (to hanne alone) #10
            Noted: 9 years. You can change it until Monday 30 November at 20:00. You count as the parent of one child. If that is not right, type /me.

        [parents] #3 is now
            How old should a child in the group be before getting a first smartphone?

            The poll is closed.

        [parents] #11
            Result: First smartphone

            Most of those with an opinion want to wait until the child is at least 13.

            There is broad agreement on this.

            Parents of at most two thirds of the children took part.

            The point is now in the agreement: /agreement"#]].assert_eq(&shown);
}

#[tokio::test]
async fn an_open_card_shows_nothing_that_a_vote_changes() {
    let mut story = Story::with_a_class().await;
    story.tell("ana: /poll debut").await;
    let shown = story.show("all > random\nall > random\nana > 1").await;
    assert!(shown.iter().all(|shown| shown.kind == Kind::Answer && shown.to.is_some()), "{shown:?}");
}

#[tokio::test]
async fn a_vote_may_be_changed_until_the_close_and_counts_once() {
    let mut story = Story::with_a_class().await;
    story.tell("ana: /poll debut 1").await;
    for person in ["bo", "cem", "dina", "egil", "freja"] {
        story.tell(&format!("{person} > 16 years\n{person} > 9 years\n{person} > 11 years")).await;
    }
    let shown = story.tell("@ +2d").await;
    assert!(shown.contains("at least 11"), "{shown}");
    assert_eq!(story.tally(1).await, "11=5");
}

#[tokio::test]
async fn too_few_answers_and_no_majority_have_their_own_words() {
    let mut story = Story::with_a_class().await;
    let shown = story.tell("ana: /poll debut 1\nbo > 1\ncem > 1\ndina > 1\negil > 1\nfreja > No opinion\n@ +2d").await;
    assert!(shown.contains("fewer than five"), "{shown}");
    let families = "bo > Families decide\ncem > Families decide\ndina > Families decide";
    let shown = story.tell(&format!("ana: /poll debut 1\n{families}\negil > 3\nfreja > 4\ngoran > 5\n@ +2d")).await;
    assert!(shown.contains("majority"), "{shown}");
    let shown = story.tell("ana: /agreement").await;
    assert!(!shown.contains("at least"), "nothing was settled: {shown}");
}

#[tokio::test]
async fn siblings_count_twice_and_staff_not_at_all() {
    let mut story = Story::with_a_class().await;
    story.tell("ana: /poll debut 1\nbo > 12 years\ncem > 12 years\ndina > 12 years\negil > 12 years").await;
    let shown = story.tell("bo: /me\nbo > 2\nbo: /me").await;
    expect![[r#"
        (to bo alone) #8
            You in the group

            You are the parent of one child.
            [1 Parent of one child] [2 Parent of two children here] [3 Staff] [4 Something else]

        (to bo alone) #9
            Noted: you are the parent of two children in the group. Your vote counts for both.

        (to bo alone) #10
            You in the group

            You are the parent of two children.
            [1 Parent of one child] [2 Parent of two children here] [3 Staff] [4 Something else]"#]]
    .assert_eq(&shown);
    let shown = story.tell("freja: /me\nfreja > 3\nfreja > 12 years on 3").await;
    assert!(shown.contains("Staff"), "{shown}");
    story.tell("cem: /me\ncem > 4\n@ +2d").await;
    assert_eq!(story.tally(1).await, "12=4", "bo twice, dina, egil; cem has given his seat up");
}

#[tokio::test]
async fn only_who_leads_opens_and_closes() {
    let mut story = Story::with_a_class().await;
    let shown = story.show("bo: /poll debut\nana: /poll debut\nbo: /close\nbo: /lesson").await;
    let refused: Vec<bool> = shown.iter().map(|shown| shown.refused).collect();
    assert_eq!(refused, [true, false, true, false]);
    let shown = story.show("kai ! admin\nkai: /close").await;
    assert!(shown.iter().any(|shown| shown.text.contains("fewer than five")), "{shown:?}");
}

#[tokio::test]
async fn the_list_shows_what_is_open_and_opens_by_a_button() {
    let mut story = Story::with_a_class().await;
    let shown = story.tell("ana: /poll\nana > 1\nana: /poll\nana: /poll debut\nbo: /poll").await;
    expect![[r#"
        [parents] #3
            Polls

            No poll is open now.

            Press a poll to open it. It lasts a week; ‘/poll debut 3’ gives three days.
            [1 First smartphone] [2 Social media]

        [parents] #4
            How old should a child in the group be before getting a first smartphone?

            Some children get a smartphone early, others late, and there can be good reasons for both. Answer with the age you yourself would wait until.

            Open until Monday 30 November at 20:00 (Norwegian time).

            Press your answer. Only you see it, and you can change it until the poll closes. The result will appear here.
            [1 8 years] [2 9 years] [3 10 years] [4 11 years] [5 12 years] [6 13 years] [7 14 years] [8 15 years] [9 16 years] [10 Families decide] [11 No opinion]

        [parents] #5
            Polls

            Open: How old should a child in the group be before getting a first smartphone? Closes on Monday 30 November at 20:00.

            Press a poll to open it. It lasts a week; ‘/poll debut 3’ gives three days.
            [1 Social media]

        (to ana alone) #6
            That poll is already open.

        [parents] #7
            Polls

            Open: How old should a child in the group be before getting a first smartphone? Closes on Monday 30 November at 20:00.

            The contact parent can open these. Ask for the one you need."#]].assert_eq(&shown);
}

#[tokio::test]
async fn several_open_polls_are_closed_by_choice() {
    let mut story = Story::with_a_class().await;
    let shown = story.tell("ana: /close\nana: /poll debut\nana: /poll social\nana: /close\nana > 2").await;
    assert!(shown.contains("No poll is open"), "{shown}");
    assert!(shown.contains("Result: "), "{shown}");
    let shown = story.tell("ana: /poll").await;
    assert_eq!(shown.matches("Open: ").count(), 1, "{shown}");
}

#[tokio::test]
async fn in_private_a_parent_finds_the_ballot_and_votes() {
    let mut story = Story::with_a_class().await;
    story.tell("bo: /me\nbo > 1\nana: /poll debut").await;
    let shown = story.tell("bo (private): /poll\nbo > 13 years").await;
    expect![[r#"
        (to bo alone) #6
            Polls

            Open: How old should a child in the group be before getting a first smartphone? Closes on Monday 30 November at 20:00.

            The contact parent can open these. Ask for the one you need.

        (to bo alone) #7
            How old should a child in the group be before getting a first smartphone?

            Some children get a smartphone early, others late, and there can be good reasons for both. Answer with the age you yourself would wait until.

            Open until Monday 30 November at 20:00 (Norwegian time).

            Press your answer. Only you see it, and you can change it until the poll closes. The result will appear here.
            [1 8 years] [2 9 years] [3 10 years] [4 11 years] [5 12 years] [6 13 years] [7 14 years] [8 15 years] [9 16 years] [10 Families decide] [11 No opinion]

        (to bo alone) #8
            Noted: 13 years. You can change it until Monday 30 November at 20:00."#]].assert_eq(&shown);
}

#[tokio::test]
async fn a_poll_closes_at_its_time_also_after_an_outage() {
    let mut story = Story::with_a_class().await;
    story.tell(&format!("ana: /poll debut\n{SEVEN_VOTE}")).await;
    let late = story.show("@! +9d").await;
    assert!(late.iter().any(|shown| shown.text.contains("at least 13")), "{late:?}");
    // Between its time and its close by the job nothing is taken either.
    let mut story = Story::with_a_class().await;
    story.tell("ana: /poll debut 1").await;
    story.passes_without_jobs("2026-11-24T19:00:00Z");
    let shown = story.show("bo > 1").await;
    assert!(shown[0].refused, "{shown:?}");
}
