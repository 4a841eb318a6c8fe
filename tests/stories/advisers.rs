use expect_test::expect;

use crate::harness::Story;
use crate::harness::payload::lesson;
use crate::harness::transcript::code;

/// A class in which a dilemma's sources have just been posted.
async fn after_a_dilemma() -> Story {
    let mut story = Story::with_a_class().await;
    story.tell("ana: /lesson\nana > Tuesday\nana > 18:00\n@ +3d").await;
    story
}

#[tokio::test]
async fn a_question_reaches_the_nurse_without_a_name_and_the_answer_reaches_the_room() {
    let mut story = after_a_dilemma().await;
    let shown = story.tell("ana (private): /role\nana (private) > Code for the school nurse").await;
    let code = code(&shown);
    let shown = story.tell(&format!("nora (private): /role {code}")).await;
    assert!(shown.contains("nora") && shown.contains("the school nurse"), "{shown}");
    // A code works once.
    expect![[r#"
        (to eve alone) #9
            I do not know that code. It may have been used already, be too old, or be mistyped."#]]
    .assert_eq(&story.tell(&format!("eve (private): /role {code}")).await);
    let shown = story.tell("bo > Ask a professional\nbo (private): What if granny buys one?").await;
    assert!(shown.contains("the school nurse"), "{shown}");
    let rows = story.rows().await;
    assert!(rows.contains(&("questions".into(), 0)), "nothing is sent before it was shown");
    let shown = story.tell("bo (private) > Send without my name").await;
    expect![[r#"
        (to bo alone) #12
            Sent to the school nurse, without a name. The answer will appear in the group.

        [private nora] #13
            A question about the dilemma ‘Everyone else has one’

            ‘What if granny buys one?’

            I do not know who is asking. Your answer will appear in the group.
            [1 Answer] [2 Cannot answer]"#]]
    .assert_eq(&shown);
    let shown = story.tell("nora (private) > Answer\nnora (private): Talk to her first.\nnora (private) > 1").await;
    expect![[r#"
        (to nora alone) #14
            ‘What if granny buys one?’

            Write the answer, at most 600 characters. You will see it before it goes to the group.
            [1 Cancel]

        (to nora alone) #15
            This is how the group will see it

            Someone asked: ‘What if granny buys one?’

            Answer from the school nurse: ‘Talk to her first.’
            [1 Send to the group] [2 Cannot answer] [3 Cancel]

        (to nora alone) #16
            The answer is on its way to the group.

        [parents] #17
            Question and answer: ‘Everyone else has one’

            Someone asked: ‘What if granny buys one?’

            Answer from the school nurse: ‘Talk to her first.’"#]]
    .assert_eq(&shown);
    let rows = story.rows().await;
    assert!(rows.contains(&("questions".into(), 0)), "{rows:?}");
}

#[tokio::test]
async fn unanswered_questions_are_listed_weekly_and_the_contact_parent_answers_if_the_adviser_has_gone() {
    let mut story = after_a_dilemma().await;
    let shown = story.tell("ana (private): /role\nana (private) > Code for the teacher").await;
    story.tell(&format!("tor (private): /role {}", code(&shown))).await;
    story.tell("bo > Ask a professional\nbo (private): Is it too late?\nbo (private) > Send without my name").await;
    let week = story.tell("@ +8d").await;
    assert_eq!(week.matches("Is it too late?").count(), 1 + 1, "the list, and its button: {week}");
    assert!(week.contains("private tor"), "{week}");
    story.tell("tor (private): /role\ntor (private) > Give up the role").await;
    let week = story.tell("@ +7d").await;
    assert!(week.contains("private ana") && !week.contains("private tor"), "{week}");
    let shown = story.tell("ana (private): /role\nana (private) > Questions nobody has answered").await;
    assert!(shown.contains("Is it too late?"), "{shown}");
    let shown = story.tell("ana (private) > 1\nana (private): It never is.\nana (private) > 2").await;
    assert!(shown.contains("not something the contact parent can answer"), "{shown}");
    // No question is open any more, so nobody gets a message.
    assert!(!story.tell("@ +15d").await.contains("private ana"));
}

#[tokio::test]
async fn an_adviser_who_left_the_room_cannot_answer() {
    let mut story = after_a_dilemma().await;
    let shown = story.tell("ana (private): /role\nana (private) > Code for the teacher").await;
    story.tell(&format!("tor (private): /role {}", code(&shown))).await;
    story.tell("bo > Ask a professional\nbo (private): One?\nbo (private) > Send without my name").await;
    story.tell("tor ! leave").await;
    let shown = story.tell("tor (private) > Answer").await;
    assert!(!shown.contains("Write the answer"), "{shown}");
    let shown = story.tell("bo (private): /lesson\n@ +8d").await;
    assert!(shown.contains("private ana") && !shown.contains("private tor"), "{shown}");
}

#[tokio::test]
async fn too_long_questions_and_forged_buttons_are_refused() {
    let mut story = after_a_dilemma().await;
    let long = "x".repeat(301);
    story.tell("bo > Ask a professional").await;
    expect![[r#"
        (to bo alone) #7
            That is too long. Write it in at most 300 characters."#]]
    .assert_eq(&story.tell(&format!("bo (private): {long}")).await);
    let class = story.class().await;
    for forged in lesson::of_advisers(class) {
        let shown = story.show(&format!("bo (private) ! raw {forged}")).await;
        assert!(shown.iter().all(|shown| shown.refused), "{forged}: {shown:?}");
    }
    let shown = story.show(&format!("bo (private) ! raw {}", lesson::ask(class, "nothing"))).await;
    assert!(shown.iter().all(|shown| shown.refused), "{shown:?}");
    expect![[r#"
        (to ana alone) #18
            We do that with me alone. Write to me privately.

        (to bo alone) #19
            With a code from the contact parent, a teacher, a school nurse or someone from the parents’ council can answer questions. Type /role and the code."#]].assert_eq(&story.tell("ana: /role\nbo (private): /role").await);
}

#[tokio::test]
async fn the_asker_is_not_stored() {
    let mut story = after_a_dilemma().await;
    story.tell("bo > Ask a professional\nbo (private): Is it late?\nbo (private) > Send without my name").await;
    let mut look = story.database.look().await;
    let kept: Vec<String> =
        sqlx::query_scalar("select q::text from questions q").fetch_all(&mut look).await.expect("rows");
    assert_eq!(kept.len(), 1);
    assert!(!kept[0].contains("late"), "it is sealed: {}", kept[0]);
    let dialogs: i64 = sqlx::query_scalar("select count(*) from dialogs").fetch_one(&mut look).await.expect("a count");
    assert_eq!(dialogs, 0, "what was being written is forgotten");
}
