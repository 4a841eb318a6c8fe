//! Polls and announcements of a council to all its classes, and the sums that it gets back.

use expect_test::expect;

use crate::harness::School;
use crate::harness::payload::{council, poll};

#[tokio::test]
async fn a_poll_opens_by_hand_or_by_itself_and_only_the_sum_is_published() {
    let mut school = School::of(3).await;
    school.founds('d').await;
    school.joins('d', false).await;
    let shown = school.asks("social").await;
    assert!(shown.contains("[private d] ") && shown.contains("Open it for us"), "{shown}");
    expect![[r#"
        #38
            How old should a child in the group be before getting their own social media account?

            The services have their own age limits, often 13, and several countries want to change their laws. Answer with the age you yourself would wait until.

            Open until Monday 30 November at 20:00 (Norwegian time).

            An answer is accepted when more than half of those with an opinion support it, and parents of at least 5 of 20 children have an opinion.

            The question comes from Our council. When it closes, the sum of the answers goes there, without names. It is shown only together with other classes, never for this class alone.

            Press your answer. Only you see it, and you can change it until the poll closes. The result will appear here.
            [1 10 years] [2 11 years] [3 12 years] [4 13 years] [5 14 years] [6 15 years] [7 16 years] [8 17 years] [9 18 years] [10 Families decide] [11 No opinion]"#]].assert_eq(shown.split("[a] ").nth(1).unwrap_or_default().split("\n\n[").next().unwrap_or_default());
    let shown = school.story.tell("d (private) > Open it for us").await;
    assert!(shown.contains("[d]"), "{shown}");
    for letter in ['a', 'b', 'c'] {
        school.votes(letter, 0..8, "13 years").await;
        school.votes(letter, 8..12, "15 years").await;
    }
    // Nine answers are too few for the fourth class to count.
    school.votes('d', 0..9, "10 years").await;
    let class = school.story.class_of("a").await;
    let (prolong, edit) = (poll::prolong(class, 1, 3), poll::edit(class, 1));
    let refused = school.story.show(&format!("a (private) ! raw {prolong}\na (private) ! raw {edit}")).await;
    assert!(refused.iter().all(|shown| shown.refused && shown.text.contains("comes from the council")), "{refused:?}");
    let told = school.ends().await;
    expect![[r#"
        [council] #147
            What the classes answered together

            How old should a child in the group be before getting their own social media account?
            Together for 3 classes.
            At each age: so many would wait at least that long.
            10 years: 33–43
            11 years: 33–43
            12 years: 33–43
            13 years: 33–43
            14 years: 11–21
            15 years: 11–21
            16 years: at most 10
            17 years: at most 10
            18 years: at most 10
            The families decide: at most 10"#]]
    .assert_eq(&told);
    let again = school.story.tell("[council] rut: /council results").await;
    assert!(again.contains("Together for 3 classes."), "{again}");
}

#[tokio::test]
async fn a_sum_needs_three_classes_and_hides_a_fourth_that_joins_alone() {
    let mut school = School::of(2).await;
    for (letters, classes) in [("ab", None), ("abc", Some(3)), ("abcd", Some(3))] {
        for letter in letters.chars().skip(2) {
            if letters.ends_with(letter) {
                school.founds(letter).await;
                school.joins(letter, true).await;
            }
        }
        school.asks("social").await;
        for letter in letters.chars() {
            school.votes(letter, 0..11, if letter == 'd' { "16 years" } else { "13 years" }).await;
        }
        let told = school.ends().await;
        match classes {
            None => assert!(told.contains("Nothing can be shown here"), "{told}"),
            Some(classes) => assert!(told.contains(&format!("Together for {classes} classes.")), "{told}"),
        }
    }
    // A sum of two of the three would reveal the class that left, so nothing is published; earlier results stay.
    school.leaves('c').await;
    school.asks("social").await;
    for letter in "abd".chars() {
        school.votes(letter, 0..11, "12 years").await;
    }
    let told = school.ends().await;
    assert!(told.contains("Nothing can be shown here"), "{told}");
    let results = school.story.tell("[council] rut: /council results").await;
    assert_eq!(results.matches("Together for 3 classes.").count(), 2, "{results}");
}

#[tokio::test]
async fn a_class_that_leaves_shares_nothing_more_and_changes_no_sum() {
    let mut school = School::of(4).await;
    school.asks("social").await;
    for letter in "abcd".chars() {
        school.votes(letter, 0..11, "13 years").await;
    }
    let shown = school.leaves('d').await;
    expect![[r#"
        (to d alone) #130
            The class has left the council. The group and the council are told.

        [d] #131
            The class is no longer in Our council. Sums that have been made are as before.

        [council] #132
            5D is no longer in the council. Sums that have been made are as before."#]]
    .assert_eq(&shown);
    let told = school.ends().await;
    assert!(told.contains("Together for 3 classes."), "{told}");
    let results = school.story.tell("[council] rut: /council results").await;
    school.leaves('a').await;
    assert_eq!(
        school.story.tell("[council] rut: /council results").await.lines().skip(1).collect::<Vec<_>>(),
        results.lines().skip(1).collect::<Vec<_>>()
    );
    // A poll from before the class left cannot be opened afterwards.
    school.founds('e').await;
    school.joins('e', false).await;
    school.asks("gaming").await;
    school.leaves('e').await;
    let class = school.story.class_of("e").await;
    let opens = [1, 99].map(|request| format!("e (private) ! raw {}", council::open_asked(class, request)));
    let refused = school.story.show(&opens.join("\n")).await;
    assert!(refused.iter().all(|shown| shown.refused), "{refused:?}");
}

#[tokio::test]
async fn an_announcement_and_a_series_reach_every_class_and_no_plan_changes_by_itself() {
    let mut school = School::of(2).await;
    let shown = school.story.tell("rut (private): /council\nrut (private) > Send an announcement").await;
    assert!(shown.contains("does not treat cases of single pupils"), "{shown}");
    let shown = school
        .story
        .tell("rut (private): Parents’ evening on 3 March *at six*.\nrut (private) > Send to all classes")
        .await;
    expect![[r#"
        (to rut alone) #21
            This is how the classes will see it

            From Our council

            ‘Parents’ evening on 3 March *at six*.’
            [1 Send to all classes] [2 Cancel]

        (to rut alone) #22
            Sent to 2 classes.

        [a] #23
            From Our council

            ‘Parents’ evening on 3 March *at six*.’

        [b] #24
            From Our council

            ‘Parents’ evening on 3 March *at six*.’"#]]
    .assert_eq(&shown);
    let shown = school.story.tell("rut (private): /council\nrut (private) > Suggest dilemmas\nrut (private) > 1").await;
    assert!(shown.contains("[private a]") && shown.contains("Choose them"), "{shown}");
    let planned = school.story.tell("[a] a: /lesson").await;
    assert!(!planned.contains("Next"), "nothing is set by itself: {planned}");
    let chosen = school.story.tell("a (private) > Choose them").await;
    assert!(!chosen.is_empty());
    let refused = school.story.show("rut (private) > Send to all classes").await;
    assert!(refused.iter().all(|shown| shown.refused), "what was published is not published again: {refused:?}");
}

#[tokio::test]
async fn an_own_poll_is_worded_previewed_and_asked_again() {
    let mut alone = School::alone().await;
    let nobody = "rut (private): /council\nrut (private) > Ask all classes\nrut (private) > A question in your own words\n\
                  rut (private): Is it good?\nrut (private) > 3\nrut (private) > Send to all classes";
    let shown = alone.story.tell(nobody).await;
    assert!(shown.contains("No class has joined yet"), "{shown}");
    assert!(!alone.story.tell("@ +20d").await.contains("Is it good?"), "it was never sent");
    let mut school = School::of(3).await;
    let shown = school
        .story
        .tell("rut (private): /council\nrut (private) > Ask all classes\nrut (private) > A question in your own words\nrut (private): Shall the school have no phones?\nrut (private) > 3")
        .await;
    expect![[r#"
        (to rut alone) #27
            Our council

            3 classes have joined: 0 with an agreement in force, 0 working on one, 3 without one so far.

            5A: no agreement yet
            5B: no agreement yet
            5C: no agreement yet
            [1 Answers together] [2 Goals of the year] [3 Minutes] [4 Link to the council’s page] [5 Invite a class] [6 Ask all classes] [7 Send an announcement] [8 Suggest dilemmas]

        (to rut alone) #28
            What would you like to ask all classes? The contact parent of each class decides whether it goes to the class, unless they agreed beforehand.

            A council does not treat cases of single pupils, parents or staff. Write no names.
            [1 A question in your own words] [2 First smartphone] [3 Before the first smartphone] [4 Smartwatches] [5 Social media] [6 Apps and services] [7 Age ratings for games] [8 Screens at friends’ homes] [9 Phones at parties and sleepovers] [10 Pictures of other people’s children] [11 Phones at night] [12 Settings on phones and tablets] [13 When something has happened] [14 When someone is left out] [15 Gifts for games] [16 AI chatbots] [17 Us adults too] [18 Exceptions] [19 What kind of agreement this is] [20 When we look at the agreement again]

        (to rut alone) #29
            What would you like to ask the class? Write the question, at most 200 characters.

            A council does not treat cases of single pupils, parents or staff. Write no names.
            [1 Cancel]

        (to rut alone) #30
            What kind of answer should it be?
            [1 One of several options] [2 As many options as you like] [3 Yes, yes but, no but, no] [4 Proposal: agree or object] [5 An age] [6 Cancel]

        (to rut alone) #31
            This is how the question comes to the classes

            Shall the school have no phones?

            Open until Monday 7 December at 20:00 (Norwegian time).

            Each class votes on its own. The day after it closes you get the answer together, if at least three classes have ten answers or more.
            [1 Send to all classes] [2 Lasts 7 days] [3 Lasts 14 days] [4 Lasts 21 days] [5 Write it anew] [6 Cancel]"#]].assert_eq(shown.rsplit("\n\n[").next().unwrap_or_default());
    let shown = school.story.tell("rut (private) > Send to all classes").await;
    assert!(shown.contains("Sent to 3 classes"), "{shown}");
    // The same words typed again are the same question, which is open already.
    let again = "rut (private): /council\nrut (private) > Ask all classes\nrut (private) > A question in your own words\n\
                 rut (private): shall the school  have NO phones\nrut (private) > 3";
    school.story.tell(again).await;
    let shown = school.story.tell("rut (private) > Send to all classes").await;
    assert!(shown.contains("already open"), "{shown}");
    for letter in "abc".chars() {
        school.votes(letter, 0..10, "1").await;
    }
    school.story.tell("@ +15d").await;
    let told = school.ends().await;
    assert!(told.contains("Shall the school have no phones?") && told.contains("Together for 3 classes."), "{told}");
    let shown = school.story.tell("rut (private): /council\nrut (private) > Ask all classes").await;
    assert!(shown.contains("Again: Shall the school have no phones?"), "{shown}");
    let shown = school
        .story
        .tell("rut (private) > Again: Shall the school have no phones?\nrut (private) > Send to all classes")
        .await;
    assert!(shown.contains("Sent to 3 classes"), "{shown}");
    let refused = school.story.show("rut (private): /council\nrut (private) > Ask all classes\nrut (private) > Again: Shall the school have no phones?\nrut (private) > Send to all classes").await;
    assert!(refused.last().is_some_and(|shown| shown.refused), "it is open already: {refused:?}");
}
