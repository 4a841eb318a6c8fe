use agreements::class::country::Country;
use agreements::founding::Choice;
use expect_test::expect;

use crate::harness::{Story, payload};

#[tokio::test]
async fn the_first_button_at_each_step_founds_a_class() {
    let mut story = Story::begins().await;
    let shown = story.tell("ana: /start\nana > 1\nana > 1\nana > 1\nana > 1\nana > 1\nana > 1").await;
    expect![[r#"
        [parents] #1
            Hello! I am Enige.
    
            I help the parents of a class agree on their children’s digital lives. First, a few short questions. The person who started answers.
    
            Which language should I use here?
            [1 English] [2 Norsk] [3 Dansk] [4 Svenska]

        [parents] #1 is now
            Hello! I am Enige.
    
            What kind of group is this?
            [1 School class] [2 Kindergarten group] [3 After-school club]

        [parents] #1 is now
            Hello! I am Enige.
    
            What is the group called? Press, or reply to this message with a name (at most 60 characters).
            [1 Our class]

        [parents] #1 is now
            Hello! I am Enige.
    
            Which country do you live in?
            [1 Norway] [2 Denmark] [3 Sweden]

        [parents] #1 is now
            Hello! I am Enige.
    
            Which school year are the children in?
            [1 Year 1 (1. trinn)] [2 Year 2 (2. trinn)] [3 Year 3 (3. trinn)] [4 Year 4 (4. trinn)] [5 Year 5 (5. trinn)] [6 Year 6 (6. trinn)] [7 Year 7 (7. trinn)] [8 Year 8 (8. trinn)] [9 Year 9 (9. trinn)] [10 Year 10 (10. trinn)]

        [parents] #1 is now
            Hello! I am Enige.
    
            How many children are in the group? All shares are worked out from this number. Press, or reply to this message with a number from 1 to 60.
            [1 20] [2 5] [3 6] [4 7] [5 8] [6 9] [7 10] [8 11] [9 12] [10 13] [11 14] [12 15] [13 16] [14 17] [15 18] [16 19] [17 21] [18 22] [19 23] [20 24] [21 25] [22 26] [23 27] [24 28] [25 29] [26 30] [27 31] [28 32]

        [parents] #1 is now
            Hello! I am Enige.
    
            Our class: Year 1 (1. trinn), Norway, 20 children.
    
            The class is ready. You are the class contact parent and can open polls.

        [parents] #2
            Welcome, Our class
    
            Here you can vote in secret, make agreements together and get short dilemmas to talk about. Nobody sees what you answer, and I do not remind anyone of anything they have not asked for.
    
            I count you as the parent or guardian of one child when you first vote. If that is not right, press here:
    
            The contact parent can open a poll with /poll. Anyone can type /help.
            [1 Parent of one child] [2 Parent of two children here] [3 Staff] [4 Something else]"#]].assert_eq(&shown);
}

#[tokio::test]
async fn a_name_and_a_number_can_be_typed_in_reply() {
    let mut story = Story::begins().await;
    story.tell("ana: /start\nana > 1\nana > 1").await;
    let shown = story.tell("ana reply 1:   5B at Solberg  \nana > Norway\nana > 5\nana reply 2: 23").await;
    expect![[r#"
        [parents] #2
            Hello! I am Enige.
    
            Which country do you live in?
            [1 Norway] [2 Denmark] [3 Sweden]

        [parents] #2 is now
            Hello! I am Enige.
    
            Which school year are the children in?
            [1 Year 1 (1. trinn)] [2 Year 2 (2. trinn)] [3 Year 3 (3. trinn)] [4 Year 4 (4. trinn)] [5 Year 5 (5. trinn)] [6 Year 6 (6. trinn)] [7 Year 7 (7. trinn)] [8 Year 8 (8. trinn)] [9 Year 9 (9. trinn)] [10 Year 10 (10. trinn)]

        [parents] #2 is now
            Hello! I am Enige.
    
            How many children are in the group? All shares are worked out from this number. Press, or reply to this message with a number from 1 to 60.
            [1 20] [2 5] [3 6] [4 7] [5 8] [6 9] [7 10] [8 11] [9 12] [10 13] [11 14] [12 15] [13 16] [14 17] [15 18] [16 19] [17 21] [18 22] [19 23] [20 24] [21 25] [22 26] [23 27] [24 28] [25 29] [26 30] [27 31] [28 32]

        [parents] #3
            Hello! I am Enige.
    
            5B at Solberg: Year 5 (5. trinn), Norway, 23 children.
    
            The class is ready. You are the class contact parent and can open polls.

        [parents] #4
            Welcome, 5B at Solberg
    
            Here you can vote in secret, make agreements together and get short dilemmas to talk about. Nobody sees what you answer, and I do not remind anyone of anything they have not asked for.
    
            I count you as the parent or guardian of one child when you first vote. If that is not right, press here:
    
            The contact parent can open a poll with /poll. Anyone can type /help.
            [1 Parent of one child] [2 Parent of two children here] [3 Staff] [4 Something else]"#]].assert_eq(&shown);
}

#[tokio::test]
async fn an_invalid_typed_answer_is_refused() {
    let mut story = Story::begins().await;
    story.tell("ana: /start\nana > 1\nana > 1").await;
    let long = "x".repeat(10_000);
    expect![[r#"
        (to ana alone) #2
            The name must be one line of at most 60 characters. Please try again.

        (to ana alone) #3
            The name must be one line of at most 60 characters. Please try again."#]]
    .assert_eq(&story.tell(&format!("ana reply 1: {long}\nana reply 1: a\\nb")).await);
    story.tell("ana > 1\nana > 1\nana > 1").await;
    expect![[r#"
        (to ana alone) #4
            Please reply with a number from 1 to 60.

        (to ana alone) #5
            Please reply with a number from 1 to 60.

        (to ana alone) #6
            Please reply with a number from 1 to 60."#]]
    .assert_eq(&story.tell("ana reply 1: many\nana reply 1: 0\nana reply 1: 300").await);
}

#[tokio::test]
async fn only_the_person_who_started_can_answer_the_questions() {
    let mut story = Story::begins().await;
    story.tell("ana: /start").await;
    let shown = story.show("bo > 1\nbo: /start\nbo reply 1: 3C").await;
    assert_eq!(shown.len(), 2, "a typed text of somebody else is nobody's business: {shown:?}");
    assert!(shown.iter().all(|shown| shown.refused && shown.to.as_deref() == Some("bo")));
}

#[tokio::test]
async fn an_administrator_confirms_if_the_chat_has_administrators() {
    let mut story = Story::begins().await;
    story.tell("kai ! admin\nana: /start\nana > 1\nana > 1\nana > 1\nana > 1\nana > 3").await;
    let shown = story.tell("ana > 1\nbo > 1\nana > 1\nkai > 1").await;
    expect![[r#"
        [parents] #1 is now
            Hello! I am Enige.

            Our class: Year 3 (3. trinn), Norway, 20 children.

            An admin of this group needs to confirm that the person who started will be the class contact parent in Enige.
            [1 Confirm]

        (to bo alone) #2
            Only a group admin can confirm.

        (to ana alone) #3
            Only a group admin can confirm.

        [parents] #1 is now
            Hello! I am Enige.

            Our class: Year 3 (3. trinn), Norway, 20 children.

            The class is ready. You are the class contact parent and can open polls.

        [parents] #4
            Welcome, Our class

            Here you can vote in secret, make agreements together and get short dilemmas to talk about. Nobody sees what you answer, and I do not remind anyone of anything they have not asked for.

            I count you as the parent or guardian of one child when you first vote. If that is not right, press here:

            The contact parent can open a poll with /poll. Anyone can type /help.
            [1 Parent of one child] [2 Parent of two children here] [3 Staff] [4 Something else]"#]].assert_eq(&shown);
}

#[tokio::test]
async fn a_small_group_is_warned() {
    let mut story = Story::begins().await;
    story.tell("ana: /start\nana > 1\nana > Kindergarten group\nana > 1\nana > Sweden").await;
    expect![[r#"
        [parents] #2
            Hello! I am Enige.

            Our class: Kindergarten group, Sweden, 4 children.

            The class is ready. You are the class contact parent and can open polls.

            There are fewer than five children in the group. So I cannot show secret results: in such a small group everyone would see who thought what. You can draft an agreement, but not vote on it here.

        [parents] #3
            Welcome, Our class

            Here you can vote in secret, make agreements together and get short dilemmas to talk about. Nobody sees what you answer, and I do not remind anyone of anything they have not asked for.

            I count you as the parent or guardian of one child when you first vote. If that is not right, press here:

            The contact parent can open a poll with /poll. Anyone can type /help.
            [1 Parent of one child] [2 Parent of two children here] [3 Staff] [4 Something else]"#]].assert_eq(&story.tell("ana reply 1: 4").await);
    let shown = story.tell("ana: /poll debut\nall > 3\n@ +8d").await;
    assert!(shown.contains("Result"), "{shown}");
}

#[tokio::test]
async fn a_button_of_an_earlier_or_later_question_does_nothing() {
    let mut story = Story::begins().await;
    story.tell("ana: /start").await;
    let class = story.class().await;
    let danish = story.offered("ana > Dansk");
    story.tell("ana > English").await;
    let later = [Choice::Year(3), Choice::Country(Country::No)].map(|choice| payload::set_up(class, choice));
    let buttons = [danish].into_iter().chain(later).chain([payload::name_of_room(class)]);
    let lines: Vec<String> = buttons.map(|button| format!("ana ! raw {button}")).collect();
    let shown = story.show(&lines.join("\n")).await;
    assert_eq!(shown.len(), 4);
    assert!(shown.iter().all(|shown| shown.refused), "{shown:?}");
}

#[tokio::test]
async fn a_set_up_goes_on_after_a_restart() {
    let mut story = Story::begins().await;
    story.tell("ana: /start\nana > 1\nana > 1\n! restart").await;
    let shown = story.tell("ana: /start\nana > 1").await;
    assert!(shown.contains("Which country"), "{shown}");
}
