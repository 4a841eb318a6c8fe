use expect_test::expect;

use crate::harness::School;
use crate::harness::school::found_council;
use crate::stories::advisers::code;

#[tokio::test]
async fn a_council_is_founded_by_buttons_and_its_room_is_no_classs() {
    let mut story = crate::harness::Story::begins().await;
    let shown = story.tell("[council] rut: /council\n[council] rut > 1\n[council] rut > 1\n[council] rut > 1\n[council] rut > 1").await;
    expect![[r#"
        [council] #1
            Hello! I am Enige.

            I help those who speak for the parents of several classes. First, a few short questions. The person who started answers.

            Which language should I use here?
            [1 English] [2 Norsk] [3 Dansk] [4 Svenska]

        [council] #1 is now
            Hello! I am Enige.

            Which country do you live in?
            [1 Norway] [2 Denmark] [3 Sweden]

        [council] #1 is now
            Hello! I am Enige.

            What kind of council are you?
            [1 FAU (parents’ committee, Norway)] [2 Kindergarten parents’ council] [3 After-school club parents’ council] [4 Pupils’ council, led by an adult]

        [council] #1 is now
            Hello! I am Enige.

            What is the group called? Press, or reply to this message with a name (at most 60 characters).
            [1 Our council]

        [council] #1 is now
            Hello! I am Enige.

            Our council: FAU (parents’ committee, Norway), Norway.

            The council is ready. You lead it here.

        [council] #2
            Welcome, Our council

            Here you can ask all classes the same thing, see how far they have come, send an announcement and get minutes. A class joins when its own contact parent says yes. Type /council to begin.

            You never see what a single class answered. Answers are shown only together, from three classes or more with at least ten answers each, and in rough numbers.

            A council does not treat cases of single pupils, parents or staff. Write no names.
            [1 Show the council]"#]].assert_eq(&shown);
    for command in ["/agreement", "/seats", "/poll", "/poll debut 3", "/polls", "/close", "/lesson", "/me", "/page", "/role"] {
        let shown = story.show(&format!("[council] rut: {command}")).await;
        assert!(shown.iter().all(|shown| shown.refused && shown.text.contains("the council’s group")), "{command}: {shown:?}");
    }
    let shown = story.tell("[council] rut: /start\n[council] rut: /council").await;
    expect![[r#"
        [council] #13
            This is the council’s group. Type /council to see the classes and what you can do.

        [council] #14
            Our council

            No class has joined yet. Make a code for each class, and give it to the contact parent.

            You make codes, polls and announcements alone with me: type /council to me.
            [1 Answers together] [2 Goals of the year] [3 Minutes] [4 Link to the council’s page]"#]].assert_eq(&shown);
    let danish = story.tell("[council] rut: /language\n[council] rut > In the group: Dansk\n[council] rut: /council").await;
    assert!(danish.contains("Ingen klasse er med endnu"), "{danish}");
}

#[tokio::test]
async fn a_class_joins_by_its_contact_parents_consent_and_is_shown_what_it_hands_over() {
    let mut school = School::alone().await;
    school.founds('a').await;
    let shown = school.story.tell("rut (private): /council\nrut (private) > Invite a class").await;
    expect![[r#"
        (to rut alone) #6
            Our council

            No class has joined yet. Make a code for each class, and give it to the contact parent.
            [1 Answers together] [2 Goals of the year] [3 Minutes] [4 Link to the council’s page] [5 Invite a class] [6 Ask all classes] [7 Send an announcement] [8 Suggest dilemmas]

        [private rut] #7
            Code for one class: TLWJ-JMLE. The contact parent types ‘/council TLWJ-JMLE’ to me alone, and sees what it means before the class joins.

            The code works once, until 7 December 2026. Give it to the contact parent only."#]].assert_eq(&shown);
    let code = code(&shown);
    let shown = school.story.tell(&format!("a (private): /council {code}\na (private) > 1")).await;
    expect![[r#"
        (to a alone) #8
            Join Our council?

            The council gets: the class’s name. One word about the agreement: in force, in progress or none. Whether the pupils’ part is in it, and when you last reviewed it. When a poll from the council closes: how many answered what, for a sum that is shown only for at least three classes with ten answers each together.

            The council never gets: what anyone answered, what the class answered, what the agreement says, who you are, and polls that do not come from the council.

            When the council asks something, you can choose each time whether it goes to the class, or say now that it opens by itself.

            The class can leave at any time. Sums that have been made do not change. The group is told that the class has joined.
            [1 5A: we open each] [2 5A: by itself]

        (to a alone) #9
            The class has joined. The group and the council are told.

            When the council asks something, you choose each time.

        [council] #10
            5A has joined.

        [a] #11
            The class is now in Our council

            The council gets: the class’s name. One word about the agreement: in force, in progress or none. Whether the pupils’ part is in it, and when you last reviewed it. When a poll from the council closes: how many answered what, for a sum that is shown only for at least three classes with ten answers each together.

            The council never gets: what anyone answered, what the class answered, what the agreement says, who you are, and polls that do not come from the council."#]].assert_eq(&shown);
    let shown = school.story.tell("a (private): /council\n[council] rut: /council\n[a] a: /council").await;
    expect![[r#"
        (to a alone) #12
            The class is in Our council

            The council gets: the class’s name. One word about the agreement: in force, in progress or none. Whether the pupils’ part is in it, and when you last reviewed it. When a poll from the council closes: how many answered what, for a sum that is shown only for at least three classes with ten answers each together.

            The council never gets: what anyone answered, what the class answered, what the agreement says, who you are, and polls that do not come from the council.

            When the council asks something, you choose each time.
            [1 Let them open by themselves] [2 Leave the council]

        [council] #13
            Our council

            1 class has joined: 0 with an agreement in force, 0 working on one, 1 without one so far.

            5A: no agreement yet

            You make codes, polls and announcements alone with me: type /council to me.
            [1 Answers together] [2 Goals of the year] [3 Minutes] [4 Link to the council’s page]

        [a] #14
            The class is in Our council

            The council gets: the class’s name. One word about the agreement: in force, in progress or none. Whether the pupils’ part is in it, and when you last reviewed it. When a poll from the council closes: how many answered what, for a sum that is shown only for at least three classes with ten answers each together.

            The council never gets: what anyone answered, what the class answered, what the agreement says, who you are, and polls that do not come from the council.

            When the council asks something, you choose each time.
            [1 Let them open by themselves] [2 Leave the council]"#]].assert_eq(&shown);
}

#[tokio::test]
async fn a_code_works_once_and_only_for_who_leads_a_class_that_is_in_no_council() {
    let mut school = School::alone().await;
    school.founds('a').await;
    school.founds('b').await;
    let first = school.code().await;
    let refused = |shown: Vec<enige::chat::console::show::Shown>, why: &str| {
        assert!(shown.iter().all(|shown| shown.refused), "{why}: {shown:?}");
        let said = shown.iter().map(|shown| shown.text.as_str()).collect::<Vec<_>>().join(" ");
        assert!(said.contains(why), "{why}: {said}");
    };
    refused(school.story.show(&format!("[a] a: /council {first}")).await, "alone");
    refused(school.story.show(&format!("[a] a1: hello\na1 (private): /council {first}")).await, "you lead no class");
    refused(school.story.show("a (private): /council ABCD-EFHJ").await, "not");
    let offered = school.story.show(&format!("a (private): /code {first}")).await;
    assert_eq!(offered.last().map(|shown| shown.buttons.len()), Some(2), "{offered:?}");
    school.story.tell("a (private) > 2").await;
    refused(school.story.show("a (private) > 2").await, "in a council already");
    refused(school.story.show(&format!("b (private): /council {first}")).await, "not");
    let class = school.story.class_of("b").await;
    refused(school.story.show(&format!("b (private) ! raw u{class}:H.{first}")).await, "not");
    let second = school.code().await;
    refused(school.story.show(&format!("a (private): /council {second}")).await, "in a council already");
    // A code for a seat is none for a council, and the other way round nobody takes a seat by it.
    school.story.tell("[b] b: /poll social 1\n[b] b > 3").await;
    let seat = code(&school.story.tell(&format!("b (private) ! raw e{class}:s")).await);
    refused(school.story.show(&format!("b (private): /council {seat}")).await, "not from a council");
    // A forged consent with a seat's code changes nothing, and neither does one in the room, or with an old code.
    refused(school.story.show(&format!("b (private) ! raw u{class}:F.{seat}")).await, "not");
    refused(school.story.show(&format!("[b] b ! raw u{class}:F.{second}")).await, "alone");
    school.story.tell("@ +15d").await;
    refused(school.story.show(&format!("b (private): /council {second}")).await, "not");
}

#[tokio::test]
async fn a_poll_is_opened_by_hand_or_by_itself_and_only_the_sum_is_told() {
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
    // Nine answers are too few for the fourth class to be counted.
    school.votes('d', 0..9, "10 years").await;
    let prolong = school.story.class_of("a").await;
    let refused = school.story.show(&format!("a (private) ! raw x{prolong}:1:p3\na (private) ! raw x{prolong}:1:e")).await;
    assert!(refused.iter().all(|shown| shown.refused && shown.text.contains("comes from the council")), "{refused:?}");
    let told = school.ends().await;
    expect![[r#"
        [council] #147
            What the classes answered together

            How old should a child in the group be before getting their own social media account?
            Together for 3 classes with 60 children.
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
            The families decide: at most 10"#]].assert_eq(&told);
    let again = school.story.tell("[council] rut: /council results").await;
    assert!(again.contains("3 classes with 60 children"), "{again}");
}

#[tokio::test]
async fn two_classes_tell_nothing_and_a_third_and_a_fourth_are_not_told_apart() {
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
            None => assert!(told.contains("Too few classes"), "{told}"),
            Some(classes) => assert!(told.contains(&format!("for {classes} classes with 60 children")), "{told}"),
        }
    }
    // Who leaves could be found by the difference: two of three tell nothing, and what was told stays.
    school.leaves('c').await;
    school.asks("social").await;
    for letter in "abd".chars() {
        school.votes(letter, 0..11, "12 years").await;
    }
    let told = school.ends().await;
    assert!(told.contains("Too few classes"), "{told}");
    let results = school.story.tell("[council] rut: /council results").await;
    assert_eq!(results.matches("for 3 classes with 60 children").count(), 2, "{results}");
}

#[tokio::test]
async fn a_class_that_leaves_hands_over_nothing_more_and_changes_no_sum() {
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
            5D is no longer in the council. Sums that have been made are as before."#]].assert_eq(&shown);
    let told = school.ends().await;
    assert!(told.contains("for 3 classes with 60 children"), "{told}");
    let results = school.story.tell("[council] rut: /council results").await;
    school.leaves('a').await;
    assert_eq!(school.story.tell("[council] rut: /council results").await.lines().skip(1).collect::<Vec<_>>(), results.lines().skip(1).collect::<Vec<_>>());
    // What was asked before and is opened after leaving is refused.
    school.founds('e').await;
    school.joins('e', false).await;
    school.asks("gaming").await;
    school.leaves('e').await;
    let class = school.story.class_of("e").await;
    let refused = school.story.show(&format!("e (private) ! raw u{class}:O.1\ne (private) ! raw u{class}:O.99")).await;
    assert!(refused.iter().all(|shown| shown.refused), "{refused:?}");
}

#[tokio::test]
async fn an_announcement_and_a_series_reach_every_class_and_nothing_is_set_by_itself() {
    let mut school = School::of(2).await;
    let shown = school.story.tell("rut (private): /council\nrut (private) > Send an announcement").await;
    assert!(shown.contains("does not treat cases of single pupils"), "{shown}");
    let shown = school.story.tell("rut (private): Parents’ evening on 3 March *at six*.\nrut (private) > Send to all classes").await;
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

            ‘Parents’ evening on 3 March *at six*.’"#]].assert_eq(&shown);
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
async fn an_own_poll_is_worded_shown_and_asked_again_by_the_same_words() {
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
    for letter in "abc".chars() {
        school.votes(letter, 0..10, "1").await;
    }
    school.story.tell("@ +15d").await;
    let told = school.ends().await;
    let _ = told;
    let shown = school.story.tell("rut (private): /council\nrut (private) > Ask all classes").await;
    assert!(shown.contains("Again: Shall the school have no phones?"), "{shown}");
    let shown = school.story.tell("rut (private) > Again: Shall the school have no phones?\nrut (private) > Send to all classes").await;
    assert!(shown.contains("Sent to 3 classes"), "{shown}");
    let refused = school.story.show("rut (private): /council\nrut (private) > Ask all classes\nrut (private) > Again: Shall the school have no phones?\nrut (private) > Send to all classes").await;
    assert!(refused.last().is_some_and(|shown| shown.refused), "it is open already: {refused:?}");
}

#[tokio::test]
async fn forged_presses_and_other_councils_find_nothing() {
    let mut school = School::of(3).await;
    found_council(&mut school.story, "other", "tor").await;
    let (council, class) = (school.council.clone(), school.story.class_of("a").await);
    let other = school.story.class_of("other").await;
    let acts = ["o", "i", "p", "R.social", "w", "s", "a", "b", "t", "T.everyone", "e", "g", "m", "c", "l", "ln", "fy", "O.1", "H.ABCD-EFHJ"];
    for act in acts {
        for line in [
            format!("tor (private) ! raw u{council}:{act}"),
            format!("[other] tor ! raw u{council}:{act}"),
            format!("[a] a1 ! raw u{council}:{act}"),
            format!("[b] b ! raw u{class}:{act}"),
            format!("b (private) ! raw u{class}:{act}"),
            format!("rut (private) ! raw u{class}:{act}"),
        ] {
            let shown = school.story.show(&line).await;
            assert!(!shown.is_empty() && shown.iter().all(|shown| shown.refused), "{line}: {shown:?}");
        }
    }
    // A parent of a class does nothing that only who leads it does; a class's leader nothing of the council.
    for line in [format!("[a] a1 ! raw u{class}:ln"), format!("[a] a ! raw u{class}:s"), format!("[council] ida ! raw u{council}:c")] {
        let shown = school.story.show(&line).await;
        assert!(!shown.is_empty() && shown.iter().all(|shown| shown.refused), "{line}: {shown:?}");
    }
    // What belongs to classes means nothing in a council.
    for act in ["c{}:seats", "o{}:social", "p{}:m", "d{}:m", "m{}:g1", "x{}:1:s", "b{}:1", "w{}:n"] {
        let line = format!("[council] rut ! raw {}", act.replace("{}", &council));
        let shown = school.story.show(&line).await;
        assert!(!shown.is_empty() && shown.iter().all(|shown| shown.refused), "{line}: {shown:?}");
    }
    let overview = school.story.tell("[other] tor: /council").await;
    assert!(!overview.contains("5A") && overview.contains("No class has joined"), "{overview}");
    assert_ne!(other, council);
}

#[tokio::test]
async fn an_erased_class_leaves_its_council_and_an_erased_council_its_classes() {
    let mut school = School::of(3).await;
    school.story.tell("[c] c ! remove-bot\n@ +31d").await;
    let shown = school.story.tell("[council] rut: /council").await;
    assert!(shown.contains("2 classes") && !shown.contains("5C"), "{shown}");
    school.founds('d').await;
    school.joins('d', false).await;
    school.asks("social").await;
    school.story.tell("[council] rut ! remove-bot\n@ +6d\n@ +31d").await;
    let shown = school.story.tell("[a] a: /council").await;
    assert!(shown.contains("in no council"), "{shown}");
    let refused = school.story.show("d (private) > Open it for us").await;
    assert!(refused.iter().all(|shown| shown.refused), "{refused:?}");
    for (table, rows) in school.story.rows().await {
        assert!(!table.starts_with("council") || table == "council_asks" || rows == 0, "{table} has {rows} rows");
    }
}

#[tokio::test]
async fn who_leads_a_class_and_a_council_chooses_which_is_meant() {
    let mut school = School::of(1).await;
    school.story.tell("[b] rut: /start").await;
    for _ in 0..6 {
        school.story.tell("[b] rut > 1").await;
    }
    let shown = school.story.tell("rut (private): /council").await;
    assert!(shown.contains("Which one is this about?"), "{shown}");
    // What only a class has is not asked about: there is one.
    let shown = school.story.tell("rut (private): /agreement").await;
    assert!(!shown.contains("Which one"), "{shown}");
    let shown = school.story.tell("rut (private): /forget\nrut (private) > Forget me\n[council] kim: /council").await;
    assert!(shown.contains("1 class has joined"), "{shown}");
    let shown = school.story.tell("[council] kim ! admin\n[council] kim: /start").await;
    assert!(shown.contains("You are now"), "{shown}");
}

#[tokio::test]
async fn twelve_classes_over_two_school_years_and_their_minutes() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut school = School::with_files(12, folder.path()).await;
    school.asks("social").await;
    for (nth, letter) in "abcdefghijkl".chars().enumerate() {
        school.votes(letter, 0..10 + nth % 3, "13 years").await;
        school.votes(letter, 10 + nth % 3..14, "15 years").await;
    }
    school.ends().await;
    // Two classes make an agreement that comes into force, and a third begins one.
    school.agrees('a').await;
    school.agrees('b').await;
    school.story.tell("c (private): /agreement\nc (private) > The first steps").await;
    // A second year: one class has left, and the same is asked again.
    school.story.tell("@ 2027-06-16T12:00").await;
    school.leaves('l').await;
    school.story.tell("@ 2027-09-16T12:00").await;
    school.votes('a', 0..8, "1").await;
    school.story.tell("@ 2027-10-20T12:00").await;
    school.asks("social").await;
    for letter in "abcdefghijk".chars() {
        school.votes(letter, 0..12, "14 years").await;
    }
    let told = school.ends().await;
    assert!(told.contains("for 9 classes with 180 children"), "two more stay out with the one that left: {told}");
    school.story.tell("@ 2028-06-16T12:00").await;
    let shown = school.story.show("[council] rut: /council minutes").await;
    let files: Vec<&str> = shown.iter().flat_map(|shown| &shown.attachments).filter_map(|file| file.path.as_deref()).collect();
    assert_eq!(files.len(), 3, "{shown:?}");
    let markdown = std::fs::read_to_string(files[0]).expect("it was written");
    expect![[r#"
        # The classes’ agreements and answers: Our council

        Made on 16 June 2028.

        11 classes have joined: 1 with an agreement in force, 1 working on one, 9 without one so far.

        ## The classes

        11 classes have joined: 1 with an agreement in force, 1 working on one, 9 without one so far.

        ### The classes

        | Class | Agreement | Have the pupils’ part in the agreement | Last review |
        |---|---|---|---|
        | 5A | agreement in force | no | 29 September 2027 |
        | 5B | no agreement yet | no | no |
        | 5C | working on an agreement | no | no |
        | 5D | no agreement yet | no | no |
        | 5E | no agreement yet | no | no |
        | 5F | no agreement yet | no | no |
        | 5G | no agreement yet | no | no |
        | 5H | no agreement yet | no | no |
        | 5I | no agreement yet | no | no |
        | 5J | no agreement yet | no | no |
        | 5K | no agreement yet | no | no |

        ## What the classes answered together

        The numbers are rough and are of children, for whom the parents answered. No class can be read out of them.

        ### How old should a child in the group be before getting their own social media account?

        Closed on 27 October 2027.

        Together for 9 classes with 180 children.

        At each age: so many would wait at least that long.

        | answer | Children |
        |---|---|
        | 10 years | 99–109 |
        | 11 years | 99–109 |
        | 12 years | 99–109 |
        | 13 years | 99–109 |
        | 14 years | 99–109 |
        | 15 years | at most 10 |
        | 16 years | at most 10 |
        | 17 years | at most 10 |
        | 18 years | at most 10 |
        | The families decide | at most 10 |

        ### How old should a child in the group be before getting their own social media account?

        Closed on 30 November 2026.

        Together for 12 classes with 240 children.

        At each age: so many would wait at least that long.

        | answer | Children |
        |---|---|
        | 10 years | 165–175 |
        | 11 years | 165–175 |
        | 12 years | 165–175 |
        | 13 years | 165–175 |
        | 14 years | 33–43 |
        | 15 years | 33–43 |
        | 16 years | at most 10 |
        | 17 years | at most 10 |
        | 18 years | at most 10 |
        | The families decide | at most 10 |

        ## Goals of the year

        How many of the classes have come so far. The numbers of a school year are taken on 15 June.

        ### Have a parents’ agreement in force

        | School year | Classes |
        |---|---|
        | 2026/27 | 2 of 12 |
        | 2027/28 | 1 of 11 |
        | 2028/29 (so far) | 1 of 11 |

        ### Have the pupils’ part in the agreement

        | School year | Classes |
        |---|---|
        | 2026/27 | 0 of 12 |
        | 2027/28 | 0 of 11 |
        | 2028/29 (so far) | 0 of 11 |

        ### Have reviewed the agreement in the last 12 months

        | School year | Classes |
        |---|---|
        | 2026/27 | 0 of 12 |
        | 2027/28 | 1 of 11 |
        | 2028/29 (so far) | 1 of 11 |

        Made by Enige. The council does not see what a single class answered. Sums are of at least three classes with ten answers each, in rough numbers, and are taken once.
    "#]].assert_eq(&markdown);
    let csv = std::fs::read_to_string(files[1]).expect("it was written");
    assert!(csv.lines().count() > 20 && csv.contains("\"5A\",\"agreement in force\",\"no\",\"29 September 2027\""), "{csv}");
    let pdf = std::fs::read(files[2]).expect("it was written");
    assert!(pdf.starts_with(b"%PDF"));
    if let Some(keep) = std::env::var_os("ENIGE_KEEP_MINUTES") {
        std::fs::copy(files[2], keep).expect("a place to keep it");
    }
}
