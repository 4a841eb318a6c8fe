use enige::chat::console::show::{ConsolePost, Kind};
use expect_test::expect;

use crate::harness::Story;

/// Seven parents vote; six would wait at least until 13.
const SEVEN_VOTE: &str = "bo > 13 years\ncem > 13 years\ndina > 13 years\negil > 14 years\nfreja > 15 years\ngoran > 13 years\nhanne > 9 years";

#[tokio::test]
async fn a_class_votes_and_the_poll_closes_by_itself() {
    let mut story = Story::with_a_class().await;
    let shown = story.tell(&format!("ana: /poll debut\n{SEVEN_VOTE}\n@ +8d")).await;
    expect![[r#"
        [parents] #3
            How old should a child in the group be before getting a first smartphone?

            Some children get a smartphone early, others late, and there can be good reasons for both. Answer with the age you yourself would wait until.

            Trivselskommissionen in Denmark advises waiting until 13 for a child’s own smartphone. This is advice and not law, and the evidence behind it is disputed. Source: Trivselskommissionen, February 2025 (document.dk/2025/02/25/forslag-om-at-forbyde-smartphones-til-boern-under-13-aar-i-danmark, checked November 2026)

            Open until Monday 30 November at 20:00 (Norwegian time).

            An answer is accepted when more than half of those with an opinion support it, and parents of at least 5 of 20 children have an opinion.

            Press your answer. Only you see it, and you can change it until the poll closes. The result will appear here.
            [1 8 years] [2 9 years] [3 10 years] [4 11 years] [5 12 years] [6 13 years] [7 14 years] [8 15 years] [9 16 years] [10 Families decide] [11 No opinion]

        (to bo alone) #4
            Noted: 13 years. You can change it until Monday 30 November at 20:00. You count as the parent of one child. If that is not right, type /me.

        [private bo] #5
            Would you like a reminder when a poll will soon close and you have not answered? It is one message, 24 hours before, to you alone.
            [1 Yes, remind me]

        (to cem alone) #6
            Noted: 13 years. You can change it until Monday 30 November at 20:00. You count as the parent of one child. If that is not right, type /me.

        [private cem] #7
            Would you like a reminder when a poll will soon close and you have not answered? It is one message, 24 hours before, to you alone.
            [1 Yes, remind me]

        (to dina alone) #8
            Noted: 13 years. You can change it until Monday 30 November at 20:00. You count as the parent of one child. If that is not right, type /me.

        [private dina] #9
            Would you like a reminder when a poll will soon close and you have not answered? It is one message, 24 hours before, to you alone.
            [1 Yes, remind me]

        (to egil alone) #10
            Noted: 14 years. You can change it until Monday 30 November at 20:00. You count as the parent of one child. If that is not right, type /me.

        [private egil] #11
            Would you like a reminder when a poll will soon close and you have not answered? It is one message, 24 hours before, to you alone.
            [1 Yes, remind me]

        (to freja alone) #12
            Noted: 15 years. You can change it until Monday 30 November at 20:00. You count as the parent of one child. If that is not right, type /me.

        [private freja] #13
            Would you like a reminder when a poll will soon close and you have not answered? It is one message, 24 hours before, to you alone.
            [1 Yes, remind me]

        (to goran alone) #14
            Noted: 13 years. You can change it until Monday 30 November at 20:00. You count as the parent of one child. If that is not right, type /me.

        [private goran] #15
            Would you like a reminder when a poll will soon close and you have not answered? It is one message, 24 hours before, to you alone.
            [1 Yes, remind me]

        (to hanne alone) #16
            Noted: 9 years. You can change it until Monday 30 November at 20:00. You count as the parent of one child. If that is not right, type /me.

        [private hanne] #17
            Would you like a reminder when a poll will soon close and you have not answered? It is one message, 24 hours before, to you alone.
            [1 Yes, remind me]

        [parents] #18
            The poll ‘How old should a child in the group be before getting a first smartphone?’ closes on Monday 30 November at 20:00 (Norwegian time). Anyone who would like to answer can do so until then.

        [parents] #3 is now
            How old should a child in the group be before getting a first smartphone?

            The poll is closed.

        [parents] #19
            Result: First smartphone

            Most of those with an opinion want to wait until the child is at least 13. At most half would wait longer: it is the age in the middle.

            There is broad agreement: at most a few see it differently.

            Parents of at least 5 of 20 children had an opinion.

            The point is now in the agreement: /agreement

            We will look at it again in November 2027.
            <19-enige-1.png: Most of those with an opinion want to wait until the child is at least 13. At most half would wait longer: it is the age in the middle. The picture shows: 8 years: at least 3; 9 years: at least 3; 10 years: at least 3; 11 years: at least 3; 12 years: at least 3; 13 years: at least 3; 14 years: at most 4; 15 years: at most 4; 16 years: at most 4>

        [private ana] #20
            ‘First smartphone’ is decided. What happens now? One sentence to the group is enough, and you can choose when you will all look at it again.
            [1 Write what happens now] [2 Look at it again in 6 months] [3 Look at it again in 12 months] [4 Do not bring it up again] [5 Ask again] [6 Table and written record]"#]].assert_eq(&shown);
}

#[tokio::test]
async fn a_vote_does_not_change_the_open_card() {
    let mut story = Story::with_a_class().await;
    story.tell("ana: /poll debut").await;
    let shown = story.show("all > random\nall > random\nana > 1").await;
    assert!(shown.iter().all(|shown| shown.kind != Kind::Edit && shown.to.is_some()), "{shown:?}");
}

#[tokio::test]
async fn a_vote_can_be_changed_until_the_close_and_counts_once() {
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
    let result =
        |shown: Vec<ConsolePost>| shown.into_iter().find(|shown| shown.text.starts_with("Result: ")).expect("a result");
    let four = "bo > 1\ncem > 1\ndina > 1\negil > 1\nfreja > No opinion";
    let too_few = result(story.show(&format!("ana: /poll debut 1\n{four}\n@ +2d")).await);
    expect![[r#"
        Result: First smartphone

        Parents of fewer than 5 children answered with an opinion, so nothing is decided, and I show no numbers. You can ask again."#]].assert_eq(&too_few.text);
    let families = "bo > Families decide\ncem > Families decide\ndina > Families decide";
    let votes = format!("{families}\negil > 3\nfreja > 4\ngoran > 5");
    let no_majority = result(story.show(&format!("ana: /poll debut 1\n{votes}\n@ +2d")).await);
    expect![[r#"
        Result: First smartphone

        None of the answers has enough support. The point stays open. Feel free to talk about it, and try again.

        Parents of at least 5 of 20 children had an opinion.

        This has been asked before. A result counts as new only when parents of more than two children answer differently from last time, so that no single family can tip it or be recognised."#]].assert_eq(&no_majority.text);
    let shown = story.tell("ana: /agreement").await;
    assert!(!shown.contains("at least"), "nothing was settled: {shown}");
}

#[tokio::test]
async fn siblings_count_twice_and_staff_not_at_all() {
    let mut story = Story::with_a_class().await;
    story.tell("ana: /poll debut 1\nbo > 12 years\ncem > 12 years\ndina > 12 years\negil > 12 years").await;
    let shown = story.tell("bo: /me\nbo > 2\nbo: /me").await;
    expect![[r#"
        (to bo alone) #12
            You in the group

            You are the parent of one child.

            If a child has several parents or guardians here, you share one vote: get a code and give it to the other parent. If you have been given a code, type /code and the code to me alone.
            [1 Parent of one child] [2 Parent of two children here] [3 Staff] [4 Something else] [5 Code for the other parent] [6 Yes, remind me] [7 I no longer have a child in the group]

        (to bo alone) #13
            Noted: you are the parent of two children in the group. Your vote counts for both.

        (to bo alone) #14
            You in the group

            You are the parent of 2 children.

            If a child has several parents or guardians here, you share one vote: get a code and give it to the other parent. If you have been given a code, type /code and the code to me alone.
            [1 Parent of one child] [2 Parent of two children here] [3 Staff] [4 Something else] [5 Code for the other parent] [6 Yes, remind me] [7 I no longer have a child in the group]"#]]
    .assert_eq(&shown);
    let shown = story.tell("freja: /me\nfreja > 3\nfreja > 12 years on 3").await;
    assert!(shown.contains("Staff"), "{shown}");
    story.tell("cem: /me\ncem > 4\n@ +2d").await;
    assert_eq!(story.tally(1).await, "12=4", "bo twice, dina, egil; cem has given his seat up");
}

#[tokio::test]
async fn only_the_leader_opens_and_closes_polls() {
    let mut story = Story::with_a_class().await;
    let shown = story.show("bo: /poll debut\nana: /poll debut\nbo: /close\nbo: /lesson").await;
    let refused: Vec<bool> = shown.iter().map(|shown| shown.refused).collect();
    assert_eq!(refused, [true, false, true, false]);
    let shown = story.show("kai ! admin\nkai: /close").await;
    assert!(shown.iter().any(|shown| shown.text.contains("fewer than 5")), "{shown:?}");
}

#[tokio::test]
async fn the_list_shows_open_polls_and_opens_others_by_a_button() {
    let mut story = Story::with_a_class().await;
    let shown = story.tell("ana: /poll\nana > 1\nana: /poll\nana: /poll debut\nbo: /poll").await;
    expect![[r#"
        [parents] #3
            Polls

            No poll is open now.

            Press a poll to open it. It lasts a week; ‘/poll debut 3’ gives three days. To choose the rule and the times, or to make your own poll, type /poll to me privately.
            [1 First smartphone] [2 Waiting together: smartphone] [3 Before the first smartphone] [4 Smartwatches] [5 Social media] [6 Waiting together: social media] [7 Class chat] [8 Apps and services] [9 Age ratings for games] [10 Screens at friends’ homes] [11 Phones at parties and sleepovers] [12 Pictures of other people’s children] [13 Phones at night] [14 Settings on phones and tablets] [15 When something has happened] [16 When someone is left out] [17 Gifts for games] [18 AI chatbots] [19 Us adults too] [20 Exceptions] [21 What kind of agreement this is] [22 When we look at the agreement again]

        [parents] #4
            How old should a child in the group be before getting a first smartphone?

            Some children get a smartphone early, others late, and there can be good reasons for both. Answer with the age you yourself would wait until.

            Trivselskommissionen in Denmark advises waiting until 13 for a child’s own smartphone. This is advice and not law, and the evidence behind it is disputed. Source: Trivselskommissionen, February 2025 (document.dk/2025/02/25/forslag-om-at-forbyde-smartphones-til-boern-under-13-aar-i-danmark, checked November 2026)

            Open until Monday 30 November at 20:00 (Norwegian time).

            An answer is accepted when more than half of those with an opinion support it, and parents of at least 5 of 20 children have an opinion.

            Press your answer. Only you see it, and you can change it until the poll closes. The result will appear here.
            [1 8 years] [2 9 years] [3 10 years] [4 11 years] [5 12 years] [6 13 years] [7 14 years] [8 15 years] [9 16 years] [10 Families decide] [11 No opinion]

        [parents] #5
            Polls

            Open: How old should a child in the group be before getting a first smartphone? Closes on Monday 30 November at 20:00.

            Press a poll to open it. It lasts a week; ‘/poll debut 3’ gives three days. To choose the rule and the times, or to make your own poll, type /poll to me privately.
            [1 Waiting together: smartphone] [2 Before the first smartphone] [3 Smartwatches] [4 Social media] [5 Waiting together: social media] [6 Class chat] [7 Apps and services] [8 Age ratings for games] [9 Screens at friends’ homes] [10 Phones at parties and sleepovers] [11 Pictures of other people’s children] [12 Phones at night] [13 Settings on phones and tablets] [14 When something has happened] [15 When someone is left out] [16 Gifts for games] [17 AI chatbots] [18 Us adults too] [19 Exceptions] [20 What kind of agreement this is] [21 When we look at the agreement again]

        (to ana alone) #6
            That poll is already open.

        [parents] #7
            Polls

            Open: How old should a child in the group be before getting a first smartphone? Closes on Monday 30 November at 20:00.

            The contact parent can open these. Ask for the one you need."#]].assert_eq(&shown);
}

#[tokio::test]
async fn with_several_open_polls_the_leader_chooses_which_to_close() {
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

            Trivselskommissionen in Denmark advises waiting until 13 for a child’s own smartphone. This is advice and not law, and the evidence behind it is disputed. Source: Trivselskommissionen, February 2025 (document.dk/2025/02/25/forslag-om-at-forbyde-smartphones-til-boern-under-13-aar-i-danmark, checked November 2026)

            Open until Monday 30 November at 20:00 (Norwegian time).

            An answer is accepted when more than half of those with an opinion support it, and parents of at least 5 of 20 children have an opinion.

            Press your answer. Only you see it, and you can change it until the poll closes. The result will appear here.
            [1 8 years] [2 9 years] [3 10 years] [4 11 years] [5 12 years] [6 13 years] [7 14 years] [8 15 years] [9 16 years] [10 Families decide] [11 No opinion]

        (to bo alone) #8
            Noted: 13 years. You can change it until Monday 30 November at 20:00."#]].assert_eq(&shown);
}

#[tokio::test]
async fn a_poll_closes_on_time_even_after_an_outage() {
    let mut story = Story::with_a_class().await;
    story.tell(&format!("ana: /poll debut\n{SEVEN_VOTE}")).await;
    let late = story.show("@! +9d").await;
    assert!(late.iter().any(|shown| shown.text.contains("at least 13")), "{late:?}");
    // A vote after the closing time is refused even before the closing job runs.
    let mut story = Story::with_a_class().await;
    story.tell("ana: /poll debut 1").await;
    story.passes_without_jobs("2026-11-24T19:00:00Z");
    let shown = story.show("bo > 1").await;
    assert!(shown[0].refused, "{shown:?}");
}
