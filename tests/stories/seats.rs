//! Seats: guardians who share a child's vote, codes, siblings, staff, leaving, and a class that is full or small.

use enige::chat::console::show::ConsolePost;
use expect_test::expect;

use crate::harness::{Database, Story, payload, transcript};

const UNKNOWN: &str = "I do not know that code.";

/// The codes in the posts.
fn codes(shown: &[ConsolePost]) -> Vec<String> {
    let mut codes: Vec<String> = shown.iter().flat_map(|shown| transcript::codes(&shown.text)).collect();
    // A post names its code twice.
    codes.dedup();
    codes
}

/// The codes that a person gets for the other guardian, one for each child.
async fn given(story: &mut Story, who: &str) -> Vec<String> {
    let shown = story.show(&format!("{who} (private): /me\n{who} (private) > Code for the other parent")).await;
    let hidden = |shown: &ConsolePost| shown.room == "private" && shown.to.as_deref() == Some(who);
    assert!(shown.iter().all(hidden), "it is for nobody else's eyes: {shown:?}");
    codes(&shown)
}

/// Types a code in private; returns the bot's answer.
async fn types(story: &mut Story, who: &str, code: &str) -> ConsolePost {
    story.show(&format!("{who} (private): /code {code}")).await.pop().expect("an answer")
}

/// Replaces the two codes of one printed slip by known ones; the printed codes are only on paper.
async fn of_a_slip(story: &Story) -> [&'static str; 2] {
    let mut look = story.database.look().await;
    let free = "select code_hash from seat_codes where seat_id = (select min(seat_id::text)::uuid from seat_codes c \
                where not exists (select from seat_guardians g where g.seat_id = c.seat_id))";
    let printed: Vec<Vec<u8>> = sqlx::query_scalar(free).fetch_all(&mut look).await.expect("codes were printed");
    let known = ["ABCD-EFHJ", "KLMN-PRTU"];
    assert_eq!(printed.len(), known.len(), "two for each child");
    for (printed, known) in printed.into_iter().zip(known) {
        Database::replaces_code(&mut look, &printed, known).await;
    }
    known
}

/// The number of taken seats, as the contact parent sees it.
async fn taken(story: &mut Story) -> String {
    let shown = story.tell("ana (private): /seats").await;
    let line = shown.lines().find(|line| line.contains(" have a parent here")).expect("a number");
    line.trim().split_once(" children").map(|(numbers, _)| numbers.to_owned()).expect("so many of so many")
}

#[tokio::test]
async fn two_guardians_of_one_child_share_one_seat_and_their_earlier_ballots_move_to_it() {
    let mut story = Story::with_a_class().await;
    story.tell("ana: /poll debut 2\nbo > 13 years\ncem > 9 years\ndina > 13 years").await;
    assert_eq!(taken(&mut story).await, "4 of 20", "ana's own among them");
    let codes = given(&mut story, "bo").await;
    let [code] = codes.as_slice() else { panic!("a code for one child: {codes:?}") };
    let answer = types(&mut story, "cem", &code.to_lowercase().replace('-', " ")).await;
    assert!(!answer.refused && answer.text.contains("you count as one together"), "{answer:?}");
    assert_eq!(taken(&mut story).await, "3 of 20");
    let shown = story.tell("egil > 14 years on 3").await;
    assert!(shown.contains("Noted: 14 years."), "{shown}");
    let code = given(&mut story, "egil").await.remove(0);
    types(&mut story, "freja", &code).await;
    story.tell("freja > 12 years on 3\nfreja > 10 years on 3\n@ +3d").await;
    assert_eq!(story.tally(1).await, "9=0+6/12 10=0+6/12 13=1+6/12 14=0+6/12");
}

#[tokio::test]
async fn a_code_works_once_within_a_week_and_only_in_private() {
    let mut story = Story::with_a_class().await;
    story.tell("bo: /me\nbo > Parent of one child").await;
    let code = given(&mut story, "bo").await.remove(0);
    let shown = story.show(&format!("cem: /code {code}")).await;
    assert!(shown.len() == 1 && shown[0].refused && shown[0].text.contains("to me alone"), "{shown:?}");
    assert!(types(&mut story, "bo", &code).await.text.starts_with("That code is for a child you are already the"));
    assert!(!types(&mut story, "cem", &code).await.refused);
    let again = types(&mut story, "dina", &code).await;
    assert!(again.refused && again.text.starts_with(UNKNOWN), "{again:?}");
    for wrong in ["ABCD-EFHJ", "hello", "'; drop table codes; --"] {
        let answer = types(&mut story, "egil", wrong).await;
        assert!(answer.refused && answer.text.starts_with(UNKNOWN), "{wrong}: {answer:?}");
    }
    assert!(types(&mut story, "egil", "").await.text.contains("‘/code ABCD-EFGH’"));
    let code = given(&mut story, "bo").await.remove(0);
    story.tell("@ +8d").await;
    let late = types(&mut story, "freja", &code).await;
    assert!(late.refused && late.text.starts_with(UNKNOWN), "{late:?}");
    assert_eq!(taken(&mut story).await, "2 of 20", "ana's child, and bo's and cem's");
}

#[tokio::test]
async fn after_too_many_guesses_a_person_waits_an_hour() {
    let mut story = Story::with_a_class().await;
    story.tell("bo: /me\nbo > Parent of one child").await;
    let code = given(&mut story, "bo").await.remove(0);
    for _ in 0..5 {
        assert!(types(&mut story, "cem", "ABCD-EFHJ").await.text.starts_with(UNKNOWN));
    }
    for text in ["ABCD-EFHJ", code.as_str()] {
        let answer = types(&mut story, "cem", text).await;
        assert!(answer.refused && answer.text.contains("too many tries. Wait an hour"), "{answer:?}");
    }
    story.tell("@ +1h").await;
    assert!(!types(&mut story, "cem", &code).await.refused, "the code was not used up");
}

#[tokio::test]
async fn printed_codes_go_only_to_the_contact_parent_and_replace_the_seat_of_a_vote() {
    let mut story = Story::with_a_class().await;
    story.tell("ana: /poll debut 2\nbo > 13 years\ndina > 9 years").await;
    let shown = story.show("ana (private): /seats\nana (private) > Codes to print").await;
    let slips = shown.last().expect("the slips");
    assert!(slips.room == "private" && slips.to.as_deref() == Some("ana"), "{slips:?}");
    let [file] = slips.attachments.as_slice() else { panic!("one file: {slips:?}") };
    assert!(file.media_type == "application/pdf" && file.name.ends_with("codes.pdf"), "{file:?}");
    assert!(codes(&shown).is_empty(), "codes are on the paper and nowhere else: {shown:?}");
    let [one, other] = of_a_slip(&story).await;
    assert_eq!(taken(&mut story).await, "3 of 20", "what is printed is not taken");
    assert!(!types(&mut story, "bo", one).await.refused);
    assert_eq!(taken(&mut story).await, "3 of 20", "bo has one seat still");
    assert!(!types(&mut story, "cem", other).await.refused);
    assert!(types(&mut story, "egil", one).await.text.starts_with(UNKNOWN));
    assert_eq!(taken(&mut story).await, "3 of 20", "the other home has the same");
    story.tell("cem > 12 years on 3\n@ +3d").await;
    assert_eq!(story.tally(1).await, "9=1 12=0+6/12 13=0+6/12");
}

#[tokio::test]
async fn reprinting_codes_asks_first_and_invalidates_the_old_ones() {
    let mut story = Story::with_a_class().await;
    story.tell("ana (private): /seats\nana (private) > Codes to print").await;
    let [old, _] = of_a_slip(&story).await;
    let shown = story.show("ana (private): /seats\nana (private) > Codes to print").await;
    let asked = shown.last().expect("a question");
    assert!(asked.attachments.is_empty() && asked.buttons == ["Print new codes"], "{asked:?}");
    let shown = story.show("ana (private) > Print new codes").await;
    assert!(shown.len() == 1 && shown[0].room == "private" && shown[0].attachments.len() == 1, "{shown:?}");
    assert!(types(&mut story, "bo", old).await.text.starts_with(UNKNOWN));
    let [new, _] = of_a_slip(&story).await;
    assert!(!types(&mut story, "bo", new).await.refused);
}

#[tokio::test]
async fn siblings_are_shared_with_one_code_each() {
    let mut story = Story::with_a_class().await;
    story.tell("ana: /poll debut 2\nbo: /me\nbo > Parent of two children here\nbo > 13 years on 3").await;
    let codes = given(&mut story, "bo").await;
    let [first, second] = codes.as_slice() else { panic!("a code for each child: {codes:?}") };
    types(&mut story, "cem", first).await;
    let answer = types(&mut story, "cem", second).await;
    assert!(answer.text.starts_with("You are now the parent of 2 children in the group."), "{answer:?}");
    let shown = story.tell("cem > 9 years on 3").await;
    assert!(shown.contains("Your vote counts for both children."), "{shown}");
    assert_eq!(taken(&mut story).await, "3 of 20", "ana's child and the two");
    story.tell("@ +3d").await;
    assert_eq!(story.tally(1).await, "9=1 13=1");
}

#[tokio::test]
async fn correcting_ones_seats_or_leaving_removes_ones_ballots() {
    let mut story = Story::with_a_class().await;
    story.tell("ana: /poll debut 2\nbo: /me\nbo > Parent of two children here\nbo > 13 years on 3").await;
    story.tell("cem > 9 years on 3\ndina > 10 years on 3\negil > 11 years on 3").await;
    story.tell("bo: /me\nbo > Parent of one child\ncem: /me\ncem > Staff").await;
    let shown = story.show("cem > 9 years on 3").await;
    assert!(shown[0].refused && shown[0].text.contains("staff have no vote"), "{shown:?}");
    let shown = story.tell("dina: /me\ndina > I no longer have a child in the group").await;
    assert!(shown.contains("Your answers in open polls are deleted."), "{shown}");
    let shown = story.show("dina > 10 years on 3").await;
    assert!(shown[0].refused && shown[0].text.contains("type /me"), "{shown:?}");
    story.tell("egil: /me\negil > I no longer have a child in the group").await;
    let shown = story.tell("egil: /me").await;
    assert!(shown.contains("You have no vote.") && !shown.contains("Code for the other parent"), "{shown}");
    story.tell("egil > Parent of one child\negil > 12 years on 3").await;
    assert_eq!(taken(&mut story).await, "3 of 20", "ana's, bo's and egil's");
    story.tell("@ +3d").await;
    assert_eq!(story.tally(1).await, "12=1 13=1");
}

#[tokio::test]
async fn a_guardian_who_leaves_gives_the_whole_vote_to_the_other() {
    let mut story = Story::with_a_class().await;
    story.tell("ana: /poll debut 2\nbo > 13 years").await;
    let code = given(&mut story, "bo").await.remove(0);
    types(&mut story, "cem", &code).await;
    story.tell("cem > 9 years on 3\nbo: /me\nbo > I no longer have a child in the group\n@ +3d").await;
    assert_eq!(story.tally(1).await, "9=1");
}

#[tokio::test]
async fn more_seats_than_children_are_refused() {
    let mut story = Story::with_a_class().await;
    story.has_children(3).await;
    story.tell("ana: /poll debut 2\nbo > 13 years\ncem > 13 years").await;
    let before = story.rows().await;
    let shown = story.show("dina > 13 years\ndina: /me\ndina > Parent of one child\nbo: /me\nbo > 2").await;
    let refused: Vec<&ConsolePost> = shown.iter().filter(|shown| shown.refused).collect();
    assert_eq!(refused.len(), 3, "a vote, a new parent, a second child: {shown:?}");
    assert_eq!(before, story.rows().await);
    expect!["All seats are taken. If the child’s other parent is here, ask them to get a code with /me, and write /code and the code to me alone. If the number of children is wrong, the contact parent can correct it with /seats."].assert_eq(&refused[0].text);
    assert!(refused.iter().all(|shown| shown.text == refused[0].text), "{refused:?}");
    let code = given(&mut story, "bo").await.remove(0);
    assert!(!types(&mut story, "dina", &code).await.refused, "the other guardian needs no new seat");
    let shown = story
        .show("ana (private): /seats\nana (private) > One child fewer\nana > One more child\negil > 13 years on 3")
        .await;
    assert!(shown[1].refused && shown[1].text.starts_with("It cannot be fewer than 3"), "{shown:?}");
    assert!(shown[2].text.contains("is now 4"), "{shown:?}");
    assert!(shown[3].text.starts_with("Noted: "), "{shown:?}");
}

#[tokio::test]
async fn the_contact_parent_sees_the_number_of_seats_and_nobody_sees_their_owners() {
    let mut story = Story::with_a_class().await;
    story.tell("ana: /poll debut 2\nbo > 13 years\ncem > 9 years\ndina: /me\ndina > Parent of two children here").await;
    expect![[r#"
        (to ana alone) #10
            Seats in the group

            5 of 20 children have a parent here with me. Who they are, I show nobody.
            [1 Seat by seat] [2 Codes to print] [3 Only slips give a vote] [4 One more child] [5 One child fewer]"#]]
    .assert_eq(&story.tell("ana (private): /seats").await);
    let class = story.class().await;
    let acts = payload::of_all_seats(class);
    let forged = acts.clone().map(|act| format!("bo (private) ! raw {act}")).join("\n");
    for shown in story.show(&format!("bo: /seats\nbo (private): /seats\n{forged}")).await {
        assert!(shown.refused && shown.text.starts_with("Only the contact parent or a group admin"), "{shown:?}");
    }
    let in_the_room = format!("ana: /seats\nana ! raw {}\nbo ! raw {}", acts[0], payload::share_seat(class));
    for shown in story.show(&in_the_room).await {
        assert!(shown.refused && shown.text.starts_with("We do that with me alone."), "{shown:?}");
    }
}

#[tokio::test]
async fn a_class_of_four_is_warned_and_never_gets_a_decision() {
    let mut story = Story::begins().await;
    story.tell("ana: /start\nana > 1\nana > 1\nana > 1\nana > 1\nana > 1").await;
    let shown = story.tell("ana reply 1: 4").await;
    assert!(shown.contains("There are fewer than five children in the group. So I cannot show secret"), "{shown}");
    let votes = "ana > 13 years\nbo > 13 years\ncem > 13 years\ndina > 13 years\negil > 13 years";
    let shown = story.show(&format!("ana: /poll debut 2\n{votes}")).await;
    assert_eq!(shown.iter().filter(|shown| shown.refused).count(), 1, "there are four seats: {shown:?}");
    let shown = story.show("@ +3d").await;
    let result = shown.iter().find(|shown| shown.text.starts_with("Result: ")).expect("the poll has closed");
    expect![[r#"
        Result: First smartphone

        This was not decided. Either too few answered with an opinion, or none of the answers had enough support. If I said more, someone could be recognised."#]].assert_eq(&result.text);
    assert!(result.attachments.is_empty(), "{result:?}");
    let agreement = story.tell("ana: /agreement").await;
    assert!(!agreement.contains("First smartphone"), "{agreement}");
}

/// Everything that is shown to anybody but cem, who shares bo's child and casts this vote or none.
async fn shown_to_others(vote: Option<&str>) -> Vec<String> {
    let mut story = Story::with_a_class().await;
    let mut shown = story.show("ana: /poll debut 2\nbo > 13 years").await;
    let code = given(&mut story, "bo").await.remove(0);
    types(&mut story, "cem", &code).await;
    let vote = vote.map(|vote| format!("cem > {vote} on 3")).unwrap_or_default();
    let others = ["dina", "egil", "freja", "goran", "hanne"].map(|who| format!("{who} > 13 years on 3")).join("\n");
    let after = "bo: /me\nbo (private): /poll\nbo: /polls\nana (private): /seats\nana (private): /polls";
    let rest = "@ +3d\nana: /agreement\nana (private) > Table and written record\nbo: /polls\nbo: /me";
    shown.extend(story.show(&format!("{vote}\n{others}\n{after}\n{rest}")).await);
    let to_others = shown.into_iter().filter(|shown| shown.to.as_deref() != Some("cem"));
    to_others
        .map(|shown| {
            let files: Vec<String> = shown.attachments.into_iter().map(|file| file.alt).collect();
            format!("{} {:?} {:?} {} {:?} {files:?}", shown.room, shown.to, shown.kind, shown.text, shown.buttons)
        })
        .collect()
}

#[tokio::test]
async fn the_other_guardians_vote_is_invisible_to_the_first() {
    let without = shown_to_others(None).await;
    assert!(without.iter().any(|shown| shown.contains("until the child is at least 13")), "{without:?}");
    for vote in ["8 years", "13 years", "16 years", "Families decide", "No opinion"] {
        assert_eq!(shown_to_others(Some(vote)).await, without, "{vote}");
    }
}
