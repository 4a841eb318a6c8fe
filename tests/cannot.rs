//! Bad input gets a friendly message in the person's language, loses nothing and affects no other class.

use enige::chat::console::Place;
use enige::event::{Event, PostRef, What};
use enige::handle::handle;
use enige::lang::Lang;

use crate::harness::Story;

/// Ana starts a poll of her own, up to the question for its options.
const OWN: &str = "ana (private): /poll\nana (private) > Make your own poll\nana (private): Which game?\n\
                   ana (private) > One of several options";

/// Somebody presses a button in the parents' room.
fn press(story: &Story, who: &str, data: &str) -> Event {
    let what = What::Pressed { data: data.to_owned(), post: PostRef("3".into()), token: String::new() };
    story.session.console().event(&Place::Room("parents".into()), who, what, story.session.now())
}

#[tokio::test]
async fn an_unknown_command_an_empty_text_and_a_huge_text_get_a_friendly_answer() {
    let mut story = Story::with_a_class().await;
    let huge = "x".repeat(10_000);
    let before = story.rows().await;
    let shown =
        story.show(&format!("bo: /dance\nbo: /\nbo: /{huge}\nbo (private): {huge}\nbo (private):\nbo: {huge}")).await;
    assert_eq!(shown.len(), 5, "a text in the room that is no command is not for the bot: {shown:?}");
    assert!(shown[..3].iter().all(|shown| shown.refused && shown.text.contains("/help")));
    assert_eq!(before, story.rows().await);
}

#[tokio::test]
async fn a_forged_payload_is_refused_and_changes_nothing() {
    let mut story = Story::with_a_class().await;
    story.tell("ana: /poll debut").await;
    let class = story.class().await;
    let other = "00000000000000000000000000000001";
    let before = story.rows().await;
    let forged = [
        "",
        ":",
        "x",
        "v",
        "v:1:1.v12",
        "☃☃☃",
        "'; drop table ballots; --",
        &"v".repeat(5000),
        &format!("v{other}:1:1.v12"),
        &format!("v{class}:99:1.v12"),
        &format!("v{class}:1:1.v7"),
        &format!("v{class}:1:1.v200"),
        &format!("v{class}:1:1.v12:extra"),
        &format!("v{class}:-1:1.v12"),
        &format!("v{class}:99999999999:1.v12"),
        &format!("x{class}:1:c"),
        &format!("o{class}:debut"),
        &format!("d{class}:1"),
        &format!("t{class}:1:1"),
        &format!("a{class}:photo:none"),
        &format!("a{class}:nothing:wait"),
        &format!("f{class}"),
        &format!("s{class}:l:da"),
        &format!("g{class}:da"),
        &format!("m{class}:g9"),
    ];
    for data in forged {
        let shown = story.show(&format!("bo ! raw {data}")).await;
        assert!(shown.len() == 1 && shown[0].refused, "{data}: {shown:?}");
    }
    assert_eq!(before, story.rows().await);
}

#[tokio::test]
async fn a_button_of_another_class_or_of_a_closed_poll_is_refused() {
    let mut story = Story::with_a_class().await;
    story.tell("ana: /poll debut 1").await;
    let class = story.class().await;
    story.tell("[b] kai: /start\n[b] kai > 1\n[b] kai > 1\n[b] kai > 1\n[b] kai > 1\n[b] kai > 1\n[b] kai > 1").await;
    let vote = format!("raw v{class}:1:1.v12");
    let shown = story.show(&format!("[b] kai ! {vote}\nzoe (private) ! {vote}")).await;
    assert!(shown.iter().all(|shown| shown.refused && shown.text.contains("group")), "{shown:?}");
    story.tell("bo > 1\n@ +2d").await;
    let shown = story.show(&format!("bo > 1 on 2\nbo ! {vote}")).await;
    assert!(!shown[0].refused, "the welcome card still works: {shown:?}");
    assert!(shown[1].refused && shown[1].text.contains("closed"), "{shown:?}");
    assert_eq!(story.tally(1).await, "8=1");
}

#[tokio::test]
async fn media_is_never_fetched_and_gets_an_answer_only_in_private() {
    let mut story = Story::with_a_class().await;
    let shown = story.show("bo ! photo\nbo (private) ! photo").await;
    assert_eq!(shown.len(), 1);
    assert!(shown[0].text.contains("/help"), "{shown:?}");
}

#[tokio::test]
async fn a_silent_parent_can_vote_and_two_people_with_one_name_are_two_voters() {
    let mut story = Story::with_a_class().await;
    story.tell("ana: /poll debut 1\nstranger > 5\nbo > 5\nBo > 5\n@ +2d").await;
    assert_eq!(story.tally(1).await, "12=3");
}

#[tokio::test]
async fn a_poll_that_does_not_exist_or_runs_too_long_is_refused() {
    let mut story = Story::with_a_class().await;
    let shown = story.show("ana: /poll nothing\nana: /poll s-tone\nana: /poll debut 0\nana: /poll debut 31").await;
    assert!(shown.iter().all(|shown| shown.refused), "{shown:?}");
    assert_eq!(shown[0].text, "I do not have that poll. Type /poll to see those I have.");
}

#[tokio::test]
async fn the_same_update_twice_has_one_effect() {
    let mut story = Story::with_a_class().await;
    let first = story.twice("parents", "ana", "/poll debut").await;
    assert_eq!(first.iter().filter(|shown| shown.text.contains("How old")).count(), 1, "{first:?}");
    assert!(first.iter().all(|shown| !shown.refused), "{first:?}");
}

#[tokio::test]
async fn one_option_forty_options_a_long_one_and_two_equal_ones_are_refused() {
    let mut story = Story::with_a_class().await;
    story.tell(OWN).await;
    let before = story.rows().await;
    let forty = (0..40).map(|number| number.to_string()).collect::<Vec<_>>().join("\\n");
    let (long, wordy) = ("x".repeat(300), "y".repeat(121));
    let wrong = [
        ("Chess".to_owned(), "A poll has from 2 to 12 options"),
        (forty, "A poll has from 2 to 12 options"),
        ("z".repeat(10_000), "A poll has from 2 to 12 options"),
        (format!("Chess\\n{long}"), "An option has at most 60 characters"),
        (format!("Chess: {wordy}\\nGo"), "An option has at most 60 characters"),
        ("Chess\\nchess".to_owned(), "Two options have the same name."),
    ];
    for (options, told) in wrong {
        let shown = story.show(&format!("ana (private): {options}")).await;
        assert!(shown.len() == 1 && shown[0].refused && shown[0].text.starts_with(told), "{told}: {shown:?}");
    }
    assert_eq!(before, story.rows().await);
    assert!(story.tell("ana (private): Chess\\nGo").await.contains("Chess · Go · No opinion"), "she can go on");
}

#[tokio::test]
async fn emoji_options_and_right_to_left_options_are_accepted_and_isolated() {
    let mut story = Story::with_a_class().await;
    let options = "ana (private): 😀👩‍👩‍👧\\nنعم: أوافق تماما\\nab\u{202e}cd";
    let shown = story.show(&format!("{OWN}\n{options}\nana (private) > Put it to the class")).await;
    let card = shown.last().expect("a card");
    let fenced = ["😀👩‍👩‍👧", "\u{2068}نعم\u{2069}", "abcd", "No opinion"];
    assert_eq!(card.buttons, fenced);
    assert!(card.text.contains("\u{2068}نعم\u{2069}: \u{2068}أوافق تماما\u{2069}"), "{card:?}");
    let shown = story.tell("bo > 2\nbo > 1").await;
    assert!(shown.contains("Noted: \u{2068}نعم\u{2069}.") && shown.contains("Noted: 😀👩‍👩‍👧."), "{shown}");
}

/// A class with a poll that ana plans at a given time; the bot asks for its closing time.
async fn asked_when_to_close(start: &str) -> Story {
    let mut story = Story::begins_in(Lang::En, start).await;
    story.tell("ana: /start\nana > 1\nana > 1\nana > 1\nana > 1\nana > 1\nana > 1").await;
    story.tell("ana (private): /poll\nana (private) > Phones at night\nana (private) > Choose a closing time").await;
    story
}

#[tokio::test]
async fn an_invalid_closing_time_is_refused() {
    let (skipped, twice) = ("2027-03-20T12:00:00Z", "2027-10-20T12:00:00Z");
    let wrong = [
        (skipped, "19.3.2027 18:00", "That time has passed, or is too close."),
        (skipped, "20.3. 13:05", "That time has passed, or is too close."),
        (skipped, "28.3. 02:30", "The clocks change that night, and that time does not exist."),
        (twice, "31.10. 02:30", "The clocks change that night, and that time comes twice."),
        (twice, "1.6.2028 18:00", "That is too far ahead."),
        (twice, "tomorrow", "I cannot read that as a time."),
        (twice, "99.99. 99:99", "I cannot read that as a time."),
    ];
    for (start, written, told) in wrong {
        let mut story = asked_when_to_close(start).await;
        let before = story.rows().await;
        let shown = story.show(&format!("ana (private): {written}")).await;
        assert!(shown.len() == 1 && shown[0].refused && shown[0].text.starts_with(told), "{written}: {shown:?}");
        assert_eq!(before, story.rows().await);
        let sunday = if start == skipped { "28.3. 03:00" } else { "31.10. 03:00" };
        let shown = story.tell(&format!("ana (private): {sunday}\nana (private) > Put it to the class")).await;
        assert!(shown.contains("at 03:00 (Norwegian time).") && shown.contains("[parents]"), "{shown}");
    }
}

#[tokio::test]
async fn a_plan_whose_closing_time_has_passed_is_not_opened() {
    let mut story = asked_when_to_close("2026-11-23T17:00:00Z").await;
    story.tell("ana (private): 23.11. 18:30\n@ +1h").await;
    let before = story.rows().await;
    let shown = story.show("ana (private) > Put it to the class").await;
    assert!(shown.len() == 1 && shown[0].refused && shown[0].text.starts_with("That time has passed"), "{shown:?}");
    assert_eq!(before, story.rows().await);
}

#[tokio::test]
async fn a_forged_payload_of_every_kind_of_button_is_refused_and_changes_nothing() {
    let mut story = Story::with_a_class().await;
    story.tell("ana: /poll debut\nana: /poll apps\nana (private): /poll\nana (private) > Phones at night").await;
    story.tell("ana (private) > Open later\nana (private): 25.11. 09:00\nana (private) > Put it to the class").await;
    let class = story.class().await;
    let before = story.rows().await;
    let ballots = [
        "v:1:2.v12",
        "v:1:0.v12",
        "v:1:1.vo1",
        "v:1:1.k0",
        "v:1:1.mr",
        "v:1:1.mr0",
        "v:1:1.u13",
        "v:1:1.u99",
        "v:1:1.vp13n5",
        "v:2:1.k10",
        "v:2:1.k999",
        "v:2:1.kx",
        "v:2:1.vt800",
        "v:2:1.",
        "v:3:1.vagree",
        "v:9:1.k1",
        "b:3",
        "b:9",
        "b:x",
        "j:1:w",
        "j:1:r",
        "j:3:w",
        "j:9:d",
        "j:1:x",
    ];
    let of_the_contact = [
        "x:1:s", "x:1:c", "x:1:p3", "x:1:q", "x:1:w", "x:1:x", "x:1:e", "x:1:y", "x:1:g", "x:3:c", "w:n", "w:k0",
        "w:d3", "w:c", "w:o", "w:a", "w:t", "w:q5", "w:w", "w:g", "e:p", "e:a", "e:m", "e:f", "e:s",
    ];
    let of_nobody = [
        "x:1:t", "x:1:r", "x:1:n12", "x:1:f", "x:1:g", "x:1:x", "x:9:c", "x:1:p0", "x:1:p31", "x:1:n25", "x:3:c",
        "x:3:p3", "w:g", "w:k0", "w:k9", "w:d0", "w:d31", "w:q200", "w:m", "w:w", "e:zz",
    ];
    let by_zoe = ballots.iter().chain(&of_the_contact).map(|forged| ("zoe", forged));
    for (who, forged) in by_zoe.chain(of_nobody.iter().map(|forged| ("ana", forged))) {
        let (letter, rest) = forged.split_once(':').expect("a button has parts");
        let shown = story.show(&format!("{who} ! raw {letter}{class}:{rest}")).await;
        assert!(shown.len() == 1 && shown[0].refused, "{who}, {forged}: {shown:?}");
        assert_eq!(before, story.rows().await, "{who}, {forged}");
    }
    for forged in of_nobody {
        let (letter, rest) = forged.split_once(':').expect("a button has parts");
        let shown = story.show(&format!("ana (private) ! raw {letter}{class}:{rest}")).await;
        assert!(shown.len() == 1 && shown[0].refused, "alone, {forged}: {shown:?}");
    }
    assert_eq!(before, story.rows().await);
}

#[tokio::test]
async fn no_button_works_in_another_class() {
    let mut story = Story::with_a_class().await;
    story.tell("[b] kai: /start\n[b] kai > 1\n[b] kai > 1\n[b] kai > 1\n[b] kai > 1\n[b] kai > 1\n[b] kai > 1").await;
    story.tell("[b] kai: /poll night").await;
    let foreign = story.class_of("b").await;
    let before = story.rows().await;
    for rest in
        ["v:1:1.vagree", "v:1:1.k0", "b:1", "j:1:w", "j:1:d", "x:1:c", "x:1:x", "w:n", "w:g", "w:z", "e:p", "e:l"]
    {
        let (letter, rest) = rest.split_once(':').expect("a button has parts");
        let raw = format!("! raw {letter}{foreign}:{rest}");
        let shown = story.show(&format!("ana {raw}\nana (private) {raw}")).await;
        let refused =
            shown.iter().filter(|shown| shown.refused && shown.text.contains("does not belong to this group"));
        assert_eq!((shown.len(), refused.count()), (2, 2), "{raw}: {shown:?}");
    }
    assert_eq!(before, story.rows().await);
}

#[tokio::test]
async fn both_guardians_of_a_child_can_vote_at_the_same_moment() {
    let mut story = Story::with_a_class().await;
    let shown = story.show("ana: /poll debut 1\nbo > 13 years\nbo (private): /me\nbo (private) > 5").await;
    let given = &shown.last().expect("a code").text;
    let code = given.split_whitespace().find(|word| word.len() == 9 && word.as_bytes()[4] == b'-').expect("a code");
    story.tell(&format!("cem (private): /code {code}")).await;
    let class = story.class().await;
    let (bo, cem) = (format!("v{class}:1:1.v12"), format!("v{class}:1:1.v14"));
    let (bo, cem) = (press(&story, "bo", &bo), press(&story, "cem", &cem));
    let both = tokio::join!(handle(story.session.app(), &bo), handle(story.session.app(), &cem));
    assert!(both.0.is_ok() && both.1.is_ok(), "{both:?}");
    story.tell("@ +2d").await;
    assert_eq!(story.tally(1).await, "12=0+6/12 14=0+6/12");
}

#[tokio::test]
async fn a_tick_that_is_delivered_twice_ticks_once() {
    let mut story = Story::with_a_class().await;
    story.tell("ana: /poll apps 1").await;
    let class = story.class().await;
    let mut tick = press(&story, "bo", &format!("v{class}:1:1.k3"));
    tick.id = Some("console:7".into());
    for _ in 0..2 {
        handle(story.session.app(), &tick).await.expect("the database is there");
    }
    let ticked = story.session.take_shown().into_iter().filter(|shown| shown.text.starts_with("Ticked: YouTube."));
    assert_eq!(ticked.count(), 1);
    tick.id = Some("console:8".into());
    handle(story.session.app(), &tick).await.expect("the database is there");
    let shown = story.session.take_shown();
    assert!(shown[0].text.starts_with("Nothing is ticked."), "another press unticks: {shown:?}");
}

#[tokio::test]
async fn a_planned_poll_accepts_no_votes() {
    let mut story = Story::with_a_class().await;
    story.tell("ana (private): /poll\nana (private) > Phones at night\nana (private) > Open later").await;
    story.tell("ana (private): 25.11. 09:00\nana (private) > Put it to the class").await;
    let class = story.class().await;
    let before = story.rows().await;
    let shown =
        story.show(&format!("bo ! raw v{class}:1:1.vagree\nbo ! raw b{class}:1\nbo (private) ! raw b{class}:1")).await;
    assert!(shown.len() == 3, "{shown:?}");
    assert!(shown.iter().all(|shown| shown.refused && shown.text == "The poll has not been opened yet."), "{shown:?}");
    assert_eq!(before, story.rows().await);
}

#[tokio::test]
async fn a_private_text_is_accepted_only_if_asked_for_and_within_its_limit() {
    let mut story = Story::with_a_class().await;
    let huge = "x".repeat(10_000);
    let (kind, before) = ("What kind of answer should it be?", story.rows().await);
    let shown = story.show(&format!("bo (private): hello\nzoe (private): hello\nana (private): {huge}")).await;
    assert!(shown.len() == 3 && shown.iter().all(|shown| shown.text.starts_with("I did not understand")), "{shown:?}");
    assert_eq!(before, story.rows().await);
    story
        .tell("ana: /poll night 2\nbo > I have an objection\nana (private): /polls\nana (private) > Phones at night")
        .await;
    let asking = [("ana", "Choose a new closing time"), ("ana", "Withdraw"), ("bo", "Write a reason")];
    for (who, button) in asking {
        let shown = story.show(&format!("{who} (private) > {button}\n{who} (private): {huge}")).await;
        assert!(shown.len() == 2 && shown[1].refused && shown[1].text.len() < 200, "{button}: {shown:?}");
    }
    let shown =
        story.show(&format!("ana (private): /poll\nana (private) > Make your own poll\nana (private): {huge}")).await;
    assert!(shown.last().is_some_and(|shown| shown.refused && shown.text.starts_with("A question is")), "{shown:?}");
    assert!(story.tell("ana (private): Where do we meet?").await.contains(kind), "she can go on");
    let shown = story.show("ana (private): a choice").await;
    assert!(shown[0].refused, "the kind is not written but pressed: {shown:?}");
}

#[tokio::test]
async fn a_parent_who_does_not_lead_cannot_open_a_poll() {
    let mut story = Story::with_a_class().await;
    let shown = story.show("bo: /poll\nbo (private): /poll").await;
    assert!(shown.iter().all(|shown| shown.buttons.is_empty() && shown.text.contains("Ask for the one")), "{shown:?}");
    let class = story.class().await;
    let before = story.rows().await;
    let ways = ["bo: /poll debut", "bo (private): /poll debut 3", "bo: /close"].map(str::to_owned);
    let forged = ["bo", "bo (private)"].map(|who| format!("{who} ! raw o{class}:debut\n{who} ! raw w{class}:n"));
    let shown = story.show(&[ways.join("\n"), forged.join("\n")].join("\n")).await;
    assert!(shown.len() == 7 && shown.iter().all(|shown| shown.refused), "{shown:?}");
    assert_eq!(before, story.rows().await);
}
