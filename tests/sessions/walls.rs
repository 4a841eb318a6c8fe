//! Whose room it is: how a room becomes the pupils', and what stays apart from parents and other classes.

use super::room::with_a_room;
use crate::harness::classroom::Classroom;
use crate::harness::payload::pupil::{self, take_part};
use crate::harness::transcript::code;
use crate::harness::{School, Story};

#[tokio::test]
async fn pupils_see_nothing_of_their_parents_polls() {
    let mut story = with_a_room(3).await;
    story.tell("ana: /poll social 3").await;
    let asked =
        story.tell("[school] p1: /poll\n[school] p1: /poll debut\n[school] p1: /start\n[school] p1: /close").await;
    assert!(!asked.contains("smartphone") && !asked.contains("13 years"), "{asked}");
    assert_eq!(asked.matches("Here you make your own part").count(), 4, "{asked}");
    let alone =
        story.tell("p1 (private): /poll\np1 (private): hello\np1 (private): /me\np1 (private): /language sv").await;
    assert_eq!(alone.matches("Here you make your own part").count(), 4, "{alone}");
    let nothing = story.tell("[school] p1: what shall we play?\n[school] p2 ! photo\n[school] p2 ! leave").await;
    assert_eq!(nothing, "");
    let none_yet = story.tell("[school] p1: /agreement").await;
    assert!(none_yet.contains("You have not made your part"), "{none_yet}");
    let help = story.tell("[school] p1: /sos").await;
    assert!(help.starts_with("[private p1]"), "told alone: {help}");
    for said in ["Call 112", "116 111", "Kors på halsen"] {
        assert!(help.contains(said), "{said}: {help}");
    }
    assert!(!help.contains("Statsforvalteren"), "only who children call: {help}");
    let people = story.rows().await.into_iter().find(|(table, _)| table == "people").expect("a table").1;
    assert_eq!(people, 1, "of pupils nobody is written down");
}

#[tokio::test]
async fn only_a_code_makes_a_room_the_pupils() {
    let mut story = Story::with_a_class().await;
    let not_his = story.tell("bo (private): /pupils").await;
    assert!(not_his.contains("Only the contact parent or a teacher"), "{not_his}");
    let pupils = pupil::room(story.class().await);
    let forged = story.show(&format!("bo (private) ! raw {pupils}\nana ! raw {pupils}")).await;
    assert!(forged.len() == 2 && forged.iter().all(|shown| shown.refused), "{forged:?}");
    let first = code(&story.tell("ana (private): /pupils\nana (private) > 1").await);
    let second = code(&story.tell("ana (private): /pupils\nana (private) > 1").await);
    story.tell("[school] tea ! admin").await;
    for (line, said) in [
        (format!("[school] tea: /pupils {first}"), "I do not know that code"),
        ("[school] tea: /pupils nonsense".to_owned(), "I do not know that code"),
        (format!("[school] p1: /pupils {second}"), "Only an admin of the room"),
        (format!("[school] kim-elsewhere: /pupils {second}"), "takes an account on the school’s own server"),
        (format!("tea ! admin\ntea: /pupils {second}"), "in use for something else"),
        (format!("ana (private): /pupils {second}"), "That is written in the pupils’ room"),
        (format!("ana (private): /code {second}"), "code"),
    ] {
        let shown = story.show(&line).await;
        assert!(shown.last().is_some_and(|shown| shown.refused && shown.text.contains(said)), "{line}: {shown:?}");
    }
    let hello = story.tell(&format!("[school] tea: /pupils {second}")).await;
    assert!(hello.contains("Here you make your own part"), "{hello}");
    let again = story.tell(&format!("[other] tea ! admin\n[other] tea: /pupils {second}")).await;
    assert!(again.contains("I do not know that code"), "a code works once: {again}");

    // Another room replaces it; a room without the bot belongs to nobody.
    let third = code(&story.tell("ana (private): /pupils\nana (private) > 1").await);
    story.tell(&format!("[other] tea: /pupils {third}")).await;
    let old = story.tell("[school] p1: /agreement").await;
    assert!(old.contains("has not been set up yet"), "{old}");
    story.tell("[other] tea ! remove-bot\n@ +40d").await;
    let rooms = story.rows().await.into_iter().find(|(table, _)| table == "rooms").expect("a table").1;
    assert_eq!(rooms, 1, "the parents' room is not erased with it");
    let page = Classroom::opened(story).await.adult.page;
    assert!(!page.contains("in the pupils’ room"), "{page}");
}

#[tokio::test]
async fn a_moved_pupils_room_keeps_working_and_the_parents_are_not_told() {
    let mut story = with_a_room(2).await;
    story.tell("ana: /poll social 3").await;
    story.moves("school", "upgraded").await;
    let shown = story.show("[upgraded] p1: /help\n@ +1h").await;
    assert_eq!(shown.len(), 1, "no card is posted anew among the parents: {shown:?}");
    assert!(shown[0].room == "upgraded" && shown[0].text.contains("Here you make your own part"), "{shown:?}");
}

#[tokio::test]
async fn no_pupil_is_stored_before_the_room_is_theirs() {
    let mut story = Story::with_a_class().await;
    let code = code(&story.tell("ana (private): /pupils\nana (private) > 1").await);
    let hello = story.tell("[school] tea ! admin\n[school] tea ! add-bot").await;
    assert!(hello.contains("Type /start") && hello.contains("Is this to be the pupils’ room?"), "{hello}");
    let refused = story.show("[school] p1: /start\n[school] p1: /council").await;
    assert!(refused.len() == 2 && refused.iter().all(|shown| shown.refused), "{refused:?}");
    assert!(refused[0].text.contains("An admin of the room does that"), "{refused:?}");
    let no_language = story.show("[school] p1: /language sv\np1 (private): /language sv").await;
    assert!(no_language.len() == 2 && no_language.iter().all(|shown| shown.refused), "{no_language:?}");
    // The code overrides a set-up that an admin started there by mistake.
    story.tell("[school] tea: /start").await;
    let theirs = story.tell(&format!("[school] tea: /pupils {code}")).await;
    assert!(theirs.contains("Here you make your own part"), "{theirs}");
    let rows = story.rows().await;
    for (table, count) in [("classes", 1), ("rooms", 2), ("people", 1), ("setups", 0)] {
        assert!(rows.contains(&(table.into(), count)), "{table}: {rows:?}");
    }
    let after = story.show("[school] tea ! remove-bot\n[school] tea ! add-bot\n[school] p1: /start").await;
    assert!(after.last().is_some_and(|shown| shown.refused), "{after:?}");
}

#[tokio::test]
async fn a_pupil_cannot_set_up_a_class_in_a_room_of_their_own() {
    let mut story = with_a_room(2).await;
    let refused = story.show("[own] p1 ! admin\n[own] p2 ! join\n[own] p1: /start\n[own] p1: /council").await;
    assert!(refused.len() == 2 && refused.iter().all(|shown| shown.refused), "{refused:?}");
    let rows = story.rows().await;
    assert!(rows.contains(&("classes".into(), 1)) && rows.contains(&("people".into(), 1)), "{rows:?}");
    // The admin of the pupils' room is not a pupil, so tea may.
    let begun = story.tell("[staff] tea ! admin\n[staff] tea: /start").await;
    assert!(begun.contains("Which language"), "{begun}");
}

#[tokio::test]
async fn a_button_of_one_class_does_nothing_in_the_room_of_another() {
    let mut school = School::alone().await;
    school.founds('b').await;
    let story = &mut school.story;
    let of_b = code(&story.tell("b (private): /pupils\nb (private) > 1").await);
    story.tell(&format!("[pupils] tea ! admin\n[pupils] tea: /pupils {of_b}\n[pupils] p1 ! join")).await;
    school.founds('a').await;
    let story = &mut school.story;
    let of_a = code(&story.tell("a (private): /pupils\na (private) > 1").await);
    story.tell(&format!("[school] tea ! admin\n[school] tea: /pupils {of_a}\n[school] p1 ! join")).await;
    let (a, b) = (story.class_of("school").await, story.class_of("pupils").await);
    assert_ne!(a, b);
    for line in [format!("[pupils] p1 ! raw {}", take_part(a)), format!("[school] p1 ! raw {}", take_part(b))] {
        let shown = story.tell(&line).await;
        assert!(shown.contains("no longer valid"), "{shown}");
    }
    for class in [a, b] {
        let shown = story.tell(&format!("p1 (private) ! raw {}", take_part(class))).await;
        assert!(shown.contains("There is no session in the pupils’ room now."), "{shown}");
    }
    let rows = story.rows().await;
    assert!(rows.contains(&("slips".into(), 0)), "{rows:?}");
}
