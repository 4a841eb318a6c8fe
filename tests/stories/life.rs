//! The life of a poll: planned, opened, edited, prolonged, reminded of, withdrawn, closed, followed up, asked again.

use std::fs::read_to_string;

use enige::chat::console::show::{ConsolePost, Kind};
use expect_test::expect;

use crate::harness::Story;

/// Ana words a poll in private, up to its preview.
const OWN: &str = "ana (private): /poll\nana (private) > Make your own poll\nana (private): Where do we meet?\n\
                   ana (private) > One of several options\n\
                   ana (private): The park: we walk there together\\nThe school\\nThe beach: bring a towel";

/// Ana opens the menu of the poll on screens at friends' homes.
const MANAGE: &str = "ana (private): /polls\nana (private) > Screens at friends’ homes";

const FIRST_HOUR: &str = "First hour without screens";

/// The lines with which these people press the same button.
fn press(people: &[&str], label: &str) -> String {
    people.iter().map(|who| format!("{who} > {label}")).collect::<Vec<_>>().join("\n")
}

/// The posts that the whole room sees, in order.
fn to_the_room(shown: &[ConsolePost]) -> Vec<&ConsolePost> {
    shown.iter().filter(|shown| shown.room == "parents" && shown.to.is_none()).collect()
}

/// The result that was posted.
fn result(shown: &[ConsolePost]) -> &ConsolePost {
    shown.iter().find(|shown| shown.text.starts_with("Result: ")).expect("the poll has closed")
}

#[tokio::test]
async fn a_contact_parent_words_a_poll_in_private_and_opens_it() {
    let mut story = Story::with_a_class().await;
    let shown = story.show(&format!("{OWN}\nana (private) > At least 7 children")).await;
    assert!(shown.iter().all(|shown| shown.room == "private" && !shown.refused), "{shown:?}");
    let preview = &shown.last().expect("a preview").text;
    let meanings = "The park: we walk there together\nThe beach: bring a towel";
    let answers = "The park · The school · The beach · No opinion";
    for part in ["Where do we meet?", meanings, answers, "parents of at least 7 of 20 children", "Opens at once."] {
        assert!(preview.contains(part), "{part}: {preview}");
    }
    let shown = story.show("ana (private) > Put it to the class").await;
    let [card] = to_the_room(&shown)[..] else { panic!("one card: {shown:?}") };
    assert!(card.text.contains(meanings) && card.text.contains("at least 7 of 20"), "{card:?}");
    assert_eq!(card.buttons, ["The park", "The school", "The beach", "No opinion"]);
    let votes = press(&["bo", "cem", "dina", "egil", "freja", "goran"], "The park");
    let shown = story.show(&format!("{votes}\nhanne > The beach\n@ +8d")).await;
    let result = result(&shown);
    assert!(result.text.starts_with("Result: Where do we meet?\n\nMost of those with an opinion chose: The park\n"));
    assert!(result.attachments.len() == 1 && !result.text.contains("/agreement"), "it settles no clause: {result:?}");
}

#[tokio::test]
async fn a_planned_poll_opens_by_itself_and_is_secret_until_then() {
    let mut story = Story::with_a_class().await;
    let times = "ana (private) > Open later\nana (private): 25.11. 09:00\n\
                 ana (private) > Choose a closing time\nana (private): 27.11. 21:30";
    let plan = format!("ana (private): /poll\nana (private) > Phones at night\n{times}");
    let shown = story.show(&format!("{plan}\nana (private) > Put it to the class")).await;
    assert!(shown.iter().all(|shown| shown.room == "private" && !shown.refused), "{shown:?}");
    let told = &shown.last().expect("an answer").text;
    assert!(told.starts_with("The poll opens on Wednesday 25 November at 09:00 (Norwegian time)."), "{told}");
    assert_eq!(story.tell("@ 2026-11-25T08:59").await, "");
    let shown = story.show("@ 2026-11-25T09:00").await;
    let [card] = shown.as_slice() else { panic!("the card and nothing else: {shown:?}") };
    assert!(card.text.contains("Open until Friday 27 November at 21:30 (Norwegian time)."), "{card:?}");
    let shown = story.show("bo > I agree\n@ 2026-11-27T21:29").await;
    assert!(shown.iter().all(|shown| !shown.refused && !shown.text.contains("Result: ")), "{shown:?}");
    result(&story.show("@ 2026-11-27T21:30").await);
}

#[tokio::test]
async fn cancelling_the_time_keeps_the_rest_of_the_plan() {
    let mut story = Story::with_a_class().await;
    let shown = story.show(&format!("{OWN}\nana (private) > At least 7 children\nana (private) > Open later")).await;
    assert_eq!(shown.last().expect("a question").buttons, ["Cancel"], "{shown:?}");
    let shown = story.show("ana (private) > Cancel").await;
    let preview = &shown.last().expect("the plan").text;
    assert!(preview.contains("at least 7 of 20 children") && preview.contains("Opens at once."), "{preview}");
}

#[tokio::test]
async fn a_planned_poll_waits_for_an_open_one_and_is_dropped_after_its_time() {
    for (days, results) in [(3, 2), (14, 1)] {
        let mut story = Story::with_a_class().await;
        let plan = "ana (private): /poll\nana (private) > Screens at friends’ homes\nana (private) > Open later";
        story.tell(&format!("{plan}\nana (private): 25.11. 09:00\nana (private) > Put it to the class")).await;
        let shown = story.show(&format!("ana: /poll visits {days}\n@ +4w")).await;
        assert_eq!(shown.iter().filter(|shown| shown.text.starts_with("Result: ")).count(), results, "{shown:?}");
        let missed =
            shown.iter().filter(|shown| shown.to.as_deref() == Some("ana") && shown.text.contains("did not open"));
        assert_eq!(missed.count(), 2 - results, "{shown:?}");
        let shown = story.tell("ana (private): /polls").await;
        assert!(!shown.contains("Planned"), "{shown}");
    }
}

#[tokio::test]
async fn a_poll_can_be_edited_until_the_first_ballot_and_old_buttons_are_refused() {
    let mut story = Story::with_a_class().await;
    let changes =
        "ana (private) > Two thirds decides\nana (private) > Choose a closing time\nana (private): 27/11 18.00";
    let edit = format!("{MANAGE}\nana (private) > Change\n{changes}\nana (private) > Save the change");
    story.tell("ana: /poll visits 5").await;
    let old = story.offered(&format!("bo > {FIRST_HOUR}"));
    let shown = story.show(&edit).await;
    let card = to_the_room(&shown)[0];
    assert!(card.kind == Kind::Edit && card.text.contains("when two thirds of those with an opinion"), "{card:?}");
    assert!(card.text.contains("Open until Friday 27 November at 18:00 (Norwegian time)."), "{card:?}");
    let shown = story.show(&format!("bo ! raw {old}\nbo > {FIRST_HOUR}\nana (private) > Change")).await;
    assert!(shown[0].refused && shown[0].text.contains("has been changed since that button was made"), "{shown:?}");
    assert!(!shown[1].refused && shown[1].text.starts_with("Noted: "), "{shown:?}");
    let last = shown.last().expect("an answer");
    assert!(last.refused && last.text.starts_with("Someone has already answered"), "{last:?}");
    story.tell(&press(&["cem", "dina", "egil", "freja"], FIRST_HOUR)).await;
    let shown = story.show("@ 2026-11-27T18:00").await;
    assert!(result(&shown).text.contains(FIRST_HOUR), "it closes at the new time: {shown:?}");
}

#[tokio::test]
async fn an_own_poll_can_be_reworded_before_the_first_ballot() {
    let mut story = Story::with_a_class().await;
    story.tell(&format!("{OWN}\nana (private) > Put it to the class\nana (private): /polls")).await;
    let anew = "ana (private) > Where do we meet?\nana (private) > Change\nana (private) > Write it anew\n\
                ana (private): Who brings the cake?\nana (private) > One of several options\nana (private): Ana\\nBo";
    let shown = story.show(&format!("{anew}\nana (private) > Save the change")).await;
    let [card] = to_the_room(&shown)[..] else { panic!("one card: {shown:?}") };
    assert!(card.kind == Kind::Edit && card.text.starts_with("Who brings the cake?\n"), "{card:?}");
    assert_eq!(card.buttons, ["Ana", "Bo", "No opinion"]);
}

#[tokio::test]
async fn an_earlier_poll_can_be_asked_again_word_for_word() {
    let mut story = Story::with_a_class().await;
    story.tell(&format!("{OWN}\nana (private) > Put it to the class\nbo > The park\nana: /close")).await;
    let again = "ana (private): /polls\nana (private) > Where do we meet?\nana (private) > Ask again";
    let shown = story.show(&format!("{again}\nana (private) > Put it to the class")).await;
    let [card] = to_the_room(&shown)[..] else { panic!("one card: {shown:?}") };
    assert!(card.text.contains("The park: we walk there together\nThe beach: bring a towel"), "{card:?}");
    assert_eq!(card.buttons, ["The park", "The school", "The beach", "No opinion"]);
    let shown = story.show("bo > The school\nana (private) > Ask again\nana (private) > Put it to the class").await;
    let last = shown.last().expect("an answer");
    assert!(last.refused && last.text == "That poll is already open.", "{last:?}");
}

#[tokio::test]
async fn a_poll_is_prolonged_by_a_button_or_to_a_written_time_and_the_room_is_told() {
    let mut story = Story::with_a_class().await;
    let shown = story.show(&format!("ana: /poll visits 2\n{MANAGE}\nana (private) > 3 more days")).await;
    let [_, card, told] = to_the_room(&shown)[..] else { panic!("card, edit and a word: {shown:?}") };
    assert!(card.text.contains("Open until Saturday 28 November at 20:00 (Norwegian time)."), "{card:?}");
    assert!(told.text.contains("New time: Saturday 28 November at 20:00 (Norwegian time)."), "{told:?}");
    let wrong = "ana (private) > Choose a new closing time\nana (private): soon\nana (private): 27.11. 18:00";
    let shown = story.show(wrong).await;
    assert!(shown[1].refused && shown[1].text.starts_with("I cannot read that as a time."), "{shown:?}");
    assert!(shown[2].refused && shown[2].text == "The new time must be later than the old one.", "{shown:?}");
    let shown = story.show("ana (private): 1.12. 18:00").await;
    assert!(to_the_room(&shown)[1].text.contains("New time: Tuesday 1 December at 18:00"), "{shown:?}");
    let shown = story.show(&format!("@ 2026-12-01T17:59\nbo > {FIRST_HOUR}")).await;
    assert!(shown.iter().any(|shown| shown.text.starts_with("Noted: ")), "{shown:?}");
    result(&story.show("@ 2026-12-01T18:00").await);
}

#[tokio::test]
async fn a_poll_is_withdrawn_with_a_reason_and_its_ballots_are_deleted_uncounted() {
    let mut story = Story::with_a_class().await;
    let votes = press(&["bo", "cem", "dina", "egil", "freja"], FIRST_HOUR);
    story.tell(&format!("ana: /poll visits 2\n{votes}\n{MANAGE}")).await;
    let shown = story.tell("ana (private) > Withdraw\nana (private): We talk about it\\nat the meeting.").await;
    assert!(!shown.contains("[parents]") && shown.contains("‘We talk about it at the meeting.’"), "{shown}");
    let shown = story.show("ana (private) > Withdraw now").await;
    let [card, told] = to_the_room(&shown)[..] else { panic!("edit and a word: {shown:?}") };
    assert!(card.kind == Kind::Edit && card.buttons.is_empty(), "{card:?}");
    let words =
        "has been withdrawn. The contact parent writes: ‘We talk about it at the meeting.’ The answers have been";
    assert!(told.text.contains(words), "{told:?}");
    assert!(story.rows().await.contains(&("ballots".into(), 0)));
    assert_eq!(story.tell("@ +8d").await, "", "there is no result, and nobody is reminded");
}

#[tokio::test]
async fn parents_who_asked_and_have_not_voted_are_reminded_once() {
    let mut story = Story::with_a_class().await;
    story.tell("ana: /poll debut 1\nbo > 13 years\nbo > Yes, remind me\ncem > 9 years\ncem > Yes, remind me").await;
    story.tell(&format!("dina > 13 years\n@ +2d\nana: /poll visits 5\ncem > {FIRST_HOUR}")).await;
    assert_eq!(story.tell("@ 2026-11-29T19:59").await, "");
    let shown = story.show("@ 2026-11-29T20:00").await;
    let told: Vec<Option<&str>> = shown.iter().map(|shown| shown.to.as_deref()).collect();
    assert_eq!(told, [None, Some("bo")], "the room and bo; cem has voted, dina did not ask: {shown:?}");
    assert!(shown[0].text.contains("Anyone who would like to answer can do so until then."), "{shown:?}");
    assert!(shown[1].text.starts_with("You asked for a reminder: ") && shown[1].buttons.len() == 5, "{shown:?}");
    let shown = story.show(&format!("bo (private) > {FIRST_HOUR}")).await;
    assert!(shown[0].text.starts_with("Noted: ") && shown[0].room == "private", "{shown:?}");
    assert_eq!(story.tell("@ 2026-11-30T19:59").await, "", "once is enough");
    story.tell("bo: /me\nbo > Do not remind me of polls\nana: /poll watch 2").await;
    let shown = story.show("@ 2026-12-02T19:59").await;
    assert!(shown.iter().all(|shown| shown.to.as_deref() != Some("bo")), "{shown:?}");
}

#[tokio::test]
async fn reminders_use_the_current_closing_time_and_are_not_repeated() {
    let mut story = Story::with_a_class().await;
    story.tell("bo: /me\nbo > Parent of one child\nbo: /me\nbo > Yes, remind me\nana: /poll visits 3\n@ +1d").await;
    story.tell(&format!("{MANAGE}\nana (private) > 3 more days")).await;
    assert_eq!(story.tell("@ 2026-11-28T19:59").await, "", "the earlier time is not in force any more");
    let told: Vec<Option<String>> = story.show("@ 2026-11-28T20:00").await.into_iter().map(|shown| shown.to).collect();
    assert_eq!(told, [None, Some("bo".to_owned())]);
    story.tell("ana (private) > 3 more days").await;
    assert_eq!(story.tell("@ 2026-12-02T19:59").await, "", "once is enough, also after prolonging");
}

#[tokio::test]
async fn a_poll_of_less_than_a_day_gets_a_reminder_once_it_is_prolonged() {
    let mut story = Story::with_a_class().await;
    let plan = "ana (private): /poll\nana (private) > Screens at friends’ homes\nana (private) > Choose a closing time";
    story.tell(&format!("{plan}\nana (private): 24.11. 12:00\nana (private) > Put it to the class")).await;
    story.tell(&format!("{MANAGE}\nana (private) > 3 more days")).await;
    assert_eq!(story.tell("@ 2026-11-26T11:59").await, "");
    assert!(story.tell("@ 2026-11-26T12:00").await.contains("Anyone who would like to answer can do so until then."));
}

#[tokio::test]
async fn the_follow_up_is_previewed_posted_and_reviewed() {
    let mut story = Story::with_a_class().await;
    let votes = press(&["bo", "cem", "dina", "egil", "freja"], FIRST_HOUR);
    let shown = story.show(&format!("ana: /poll visits 2\n{votes}\n@ +3d")).await;
    assert!(!result(&shown).text.contains("closed the poll early"), "{shown:?}");
    assert!(result(&shown).text.ends_with("We will look at it again in November 2027."), "{shown:?}");
    let long = "x".repeat(301);
    let written = format!("ana (private): {long}\nana (private): Hosts tell\\neveryone.");
    let shown = story.show(&format!("ana (private) > Write what happens now\n{written}")).await;
    assert!(to_the_room(&shown).is_empty() && shown[1].refused, "{shown:?}");
    assert_eq!(shown[2].text, "The group will see this: ‘Hosts tell everyone.’");
    let shown = story.show("ana (private) > Show it to the group").await;
    assert_eq!(to_the_room(&shown)[0].text, "What happens now: Screens at friends’ homes\n\nHosts tell everyone.");
    story.tell("@ 2027-09-01T12:00").await;
    assert_eq!(story.tell("@ 2027-11-25T17:59").await, "");
    let shown = story.show("@ 2027-11-25T18:00").await;
    let [due] = shown.as_slice() else { panic!("a word to ana: {shown:?}") };
    assert!(due.to.as_deref() == Some("ana") && due.buttons == ["Ask again"], "{due:?}");
    assert!(due.text.contains("wanted to look at ‘Screens at friends’ homes’ again now"), "{due:?}");
}

#[tokio::test]
async fn the_contact_parent_can_choose_another_review_or_none() {
    for (choice, told) in [("Look at it again in 6 months", 1), ("Do not bring it up again", 0)] {
        let mut story = Story::with_a_class().await;
        let votes = press(&["bo", "cem", "dina", "egil", "freja"], FIRST_HOUR);
        story.tell(&format!("ana: /poll visits 2\n{votes}\n@ +3d\nana (private) > {choice}")).await;
        assert_eq!(story.tell("@ 2027-05-26T17:59").await, "");
        assert_eq!(story.show("@ 2027-05-26T18:00").await.len(), told, "{choice}");
        let shown = story.show("@ 2028-06-01T18:00").await;
        assert!(
            shown.iter().all(|shown| shown.text.starts_with("A new school year has begun.")),
            "{choice}: {shown:?}"
        );
    }
}

#[tokio::test]
async fn without_a_majority_a_round_between_the_two_leading_options_can_follow() {
    let mut story = Story::with_a_class().await;
    let host = "The host’s rule, shared beforehand";
    let votes =
        [press(&["bo", "cem"], host), press(&["dina", "egil"], "No screens on visits"), press(&["freja"], FIRST_HOUR)];
    let shown = story.show(&format!("ana: /poll visits 2\n{}\n@ +3d", votes.join("\n"))).await;
    assert!(result(&shown).text.contains("None of the answers has enough support."), "{shown:?}");
    let shown = story.show("ana (private) > New round between the top two").await;
    let [card] = to_the_room(&shown)[..] else { panic!("one card: {shown:?}") };
    assert_eq!(card.buttons, [host, "No screens on visits", "No opinion"]);
    let votes = [press(&["bo", "cem", "freja"], host), press(&["dina", "egil"], "No screens on visits")];
    let shown = story.show(&format!("{}\n@ +8d", votes.join("\n"))).await;
    assert!(result(&shown).text.contains(&format!("Most of those with an opinion chose: {host}")), "{shown:?}");
    assert!(story.tell("ana: /agreement").await.contains("We follow the host’s rules for screens"));
}

#[tokio::test]
async fn a_repeated_poll_with_a_small_difference_shows_the_same_result() {
    let mut story = Story::with_a_class().await;
    let people = ["bo", "cem", "dina", "egil", "freja", "goran", "hanne"];
    let mut results = Vec::new();
    for first_hour in [4, 3, 2] {
        let (some, others) = people.split_at(first_hour);
        let votes = format!("{}\n{}", press(some, FIRST_HOUR), press(others, "No screens on visits"));
        results.push(result(&story.show(&format!("ana: /poll visits 2\n{votes}\n@ +3d")).await).clone());
    }
    let again = "This has been asked before.";
    assert!(!results[0].text.contains(again), "{results:?}");
    let without_again = results[1].text.split("\n\n").filter(|part| !part.starts_with(again)).collect::<Vec<_>>();
    assert_eq!(without_again.join("\n\n"), results[0].text, "one family has changed its mind, and nobody can tell");
    assert_eq!(results[0].attachments[0].alt, results[1].attachments[0].alt);
    assert!(results[2].text.contains("chose: No screens on visits") && results[2].text.contains(again), "{results:?}");
}

#[tokio::test]
async fn the_contact_parent_gets_a_result_as_a_table_and_as_minutes() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut story = Story::with_files(folder.path()).await;
    story.tell("ana: /start\nana > 1\nana > 1\nana > 1\nana > 1\nana > 1\nana > 1").await;
    let votes = press(&["bo", "cem", "dina", "egil", "freja"], FIRST_HOUR);
    story.tell(&format!("ana: /poll visits 2\n{votes}\n@ +3d\nana (private) > Write what happens now")).await;
    story.tell("ana (private): Hosts *tell* everyone.\nana (private) > Show it to the group").await;
    let shown = story.show("ana (private) > Table and written record").await;
    assert!(shown.len() == 1 && shown[0].to.as_deref() == Some("ana"), "{shown:?}");
    let read = |media_type: &str| {
        let file = shown[0].attachments.iter().find(|file| file.media_type == media_type).expect("it is there");
        read_to_string(file.path.as_ref().expect("it was written")).expect("it can be read").replace('\r', "")
    };
    expect![[r#"
        "answer","at least","at most"
        "The host’s rule, shared beforehand",0,4
        "First hour without screens",3,20
        "No screens on visits",0,4
        "Families decide",0,4
        "Most of those with an opinion chose: First hour without screens",,
    "#]]
    .assert_eq(&read("text/csv"));
    let minute = read("text/markdown");
    let parts =
        ["# Poll in Our class: Screens at friends’ homes\n", "Hosts \\*tell\\* everyone.", "screens | 3 | 20 |"];
    assert!(parts.iter().all(|part| minute.contains(part)), "{minute}");
}

#[tokio::test]
async fn the_polls_command_shows_open_planned_and_decided_polls() {
    let mut story = Story::with_a_class().await;
    let votes = press(&["bo", "cem", "dina", "egil", "freja"], FIRST_HOUR);
    story.tell(&format!("ana: /poll visits 2\n{votes}\n@ +3d\nana: /poll debut\nana (private): /poll")).await;
    story.tell("ana (private) > Phones at night\nana (private) > Open later\nana (private): 3.12. 09:00").await;
    story.tell("ana (private) > Put it to the class").await;
    expect![[r#"
        [parents] #23
            Our polls

            Open now
            How old should a child in the group be before getting a first smartphone? Closes on Thursday 3 December at 20:00 (Norwegian time).

            Planned
            Can we agree on this: on school nights, we charge the children’s phones outside the bedroom from 20:00? Opens on Thursday 3 December at 09:00 (Norwegian time).

            Decided
            Screens at friends’ homes: Most of those with an opinion chose: First hour without screens
            Screens at friends’ homes: we will look at it again in November 2027.

        (to ana alone) #24
            Our polls

            Open now
            How old should a child in the group be before getting a first smartphone? Closes on Thursday 3 December at 20:00 (Norwegian time).

            Planned
            Can we agree on this: on school nights, we charge the children’s phones outside the bedroom from 20:00? Opens on Thursday 3 December at 09:00 (Norwegian time).

            Decided
            Screens at friends’ homes: Most of those with an opinion chose: First hour without screens
            Screens at friends’ homes: we will look at it again in November 2027.
            [1 First smartphone] [2 Phones at night] [3 Screens at friends’ homes]"#]].assert_eq(&story.tell("bo: /polls\nana (private): /polls").await);
}
