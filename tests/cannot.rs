//! Bad input gets a friendly message in the person's language, loses nothing and affects no other class.

use agreements::founding::Choice;
use enige::ids::ClassId;
use enige::lang::Lang;

use crate::harness::Story;
use crate::harness::payload::{self, in_class, lesson, poll, with_end};
use crate::harness::transcript::code;

/// Ana starts a poll of her own, up to the question for its options.
const OWN: &str = "ana (private): /poll\nana (private) > Make your own poll\nana (private): Which game?\n\
                   ana (private) > One of several options";

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
    let before = story.rows().await;
    let vote = story.offered("bo > 12 years");
    let hex = class.0.simple().to_string();
    let another_class = in_class(&vote, ClassId(uuid::Uuid::from_u128(1)));
    let forged = [
        "",
        ":",
        "x",
        "☃☃☃",
        "'; drop table ballots; --",
        &"v".repeat(5000),
        &vote[..1],
        &vote.replace(&hex, ""),
        &another_class,
        &vote.replacen(":1:", ":99:", 1),
        &vote.replacen(":1:", ":-1:", 1),
        &vote.replacen(":1:", ":99999999999:", 1),
        &with_end(&vote, "v7"),
        &with_end(&vote, "v200"),
        &format!("{vote}:extra"),
        &poll::close(class, 1),
        &poll::open(class, "debut"),
        &with_end(&lesson::menu(class), "1"),
        &with_end(&lesson::share_check(class), "1:1"),
        &with_end(&lesson::ask(class, "photo"), "photo:none"),
        &with_end(&lesson::school_plan(class), "nothing:wait"),
        &payload::confirm(class),
        &payload::set_up(class, Choice::Language("da".into())),
        &payload::class_language(class, Lang::Da),
        &with_end(&payload::guardian(class), "g9"),
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
    let vote = format!("raw {}", story.offered("bo > 12 years"));
    story.tell("[b] kai: /start\n[b] kai > 1\n[b] kai > 1\n[b] kai > 1\n[b] kai > 1\n[b] kai > 1\n[b] kai > 1").await;
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
    let first = story.twice(story.event("ana: /poll debut")).await;
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
    let vote = |answer: &str| poll::vote(class, 1, 1, answer);
    let ballots = [
        poll::vote(class, 1, 2, "12"),
        poll::vote(class, 1, 0, "12"),
        vote("o1"),
        vote("p13n5"),
        poll::tick(class, 1, 0),
        with_end(&vote("12"), "mr"),
        poll::rank(class, 1, &[0]),
        poll::until(class, 1, 13),
        poll::until(class, 1, 99),
        poll::tick(class, 2, 10),
        with_end(&poll::tick(class, 2, 10), "k999"),
        with_end(&poll::tick(class, 2, 10), "kx"),
        poll::vote(class, 2, 1, "t800"),
        with_end(&poll::vote(class, 2, 1, "t1"), ""),
        poll::vote(class, 3, 1, "agree"),
        poll::tick(class, 9, 1),
        poll::ballot(class, 3),
        poll::ballot(class, 9),
        with_end(&poll::ballot(class, 1), "x"),
    ];
    let [of_one, of_three, of_nine] = [1, 3, 9].map(|no| poll::reasons(class, no));
    let reasons = [&of_one[..2], &of_three[..1], &of_nine[2..]].concat();
    let mut of_zoe = [ballots.to_vec(), reasons].concat();
    of_zoe.extend(poll::of_an_open_poll(class, 1));
    of_zoe.push(poll::close(class, 3));
    of_zoe.extend(poll::of_a_plan(class));
    of_zoe.extend(payload::of_all_seats(class));
    of_zoe.push(payload::share_seat(class));
    let mut of_nobody = poll::not_of_an_open_poll(class, 1);
    of_nobody.extend([poll::close(class, 9), poll::close(class, 3), poll::prolong(class, 3, 3)]);
    of_nobody.extend(["p0", "p31", "n25"].map(|end| with_end(&poll::close(class, 1), end)));
    of_nobody.extend(["g", "k0", "k9", "d0", "d31", "q200", "m", "w"].map(|end| with_end(&poll::put(class), end)));
    of_nobody.push(with_end(&payload::share_seat(class), "zz"));
    let by_zoe = of_zoe.iter().map(|forged| ("zoe", forged));
    let by_ana = of_nobody.iter().flat_map(|forged| [("ana", forged), ("ana (private)", forged)]);
    for (who, forged) in by_zoe.chain(by_ana) {
        let shown = story.show(&format!("{who} ! raw {forged}")).await;
        assert!(shown.len() == 1 && shown[0].refused, "{who}, {forged}: {shown:?}");
        assert_eq!(before, story.rows().await, "{who}, {forged}");
    }
}

#[tokio::test]
async fn no_button_works_in_another_class() {
    let mut story = Story::with_a_class().await;
    story.tell("[b] kai: /start\n[b] kai > 1\n[b] kai > 1\n[b] kai > 1\n[b] kai > 1\n[b] kai > 1\n[b] kai > 1").await;
    story.tell("[b] kai: /poll night").await;
    let foreign = story.class_of("b").await;
    let before = story.rows().await;
    let mut buttons = vec![
        poll::vote(foreign, 1, 1, "agree"),
        poll::tick(foreign, 1, 0),
        poll::ballot(foreign, 1),
        poll::own_poll(foreign),
        poll::put(foreign),
        poll::discard(foreign),
    ];
    buttons.extend(poll::reasons(foreign, 1));
    buttons.extend(poll::of_an_open_poll(foreign, 1));
    buttons.extend(payload::of_all_seats(foreign));
    for button in buttons {
        let raw = format!("! raw {button}");
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
    let code = code(&shown.last().expect("a code").text);
    story.tell(&format!("cem (private): /code {code}")).await;
    story.all_at_once(["bo > 12 years on 3", "cem > 14 years on 3"].map(|line| story.event(line))).await;
    story.tell("@ +2d").await;
    assert_eq!(story.tally(1).await, "12=0+6/12 14=0+6/12");
}

#[tokio::test]
async fn a_tick_that_is_delivered_twice_ticks_once() {
    let mut story = Story::with_a_class().await;
    story.tell("ana: /poll apps 1").await;
    let tick = story.event("bo > YouTube on 3");
    let shown = story.twice(tick.clone()).await;
    let ticked = shown.iter().filter(|shown| shown.text.starts_with("Ticked: YouTube."));
    assert_eq!(ticked.count(), 2, "both deliveries are answered: {shown:?}");
    let shown = story.show("bo > YouTube on 3\nbo > None of them on 3").await;
    assert!(shown[0].text.starts_with("Ticked: YouTube."), "another press changes nothing: {shown:?}");
    assert!(shown[1].text.starts_with("Nothing is ticked."), "one button takes all ticks away: {shown:?}");
}

#[tokio::test]
async fn a_planned_poll_accepts_no_votes() {
    let mut story = Story::with_a_class().await;
    story.tell("ana (private): /poll\nana (private) > Phones at night\nana (private) > Open later").await;
    story.tell("ana (private): 25.11. 09:00\nana (private) > Put it to the class").await;
    let class = story.class().await;
    let before = story.rows().await;
    let (vote, ballot) = (poll::vote(class, 1, 1, "agree"), poll::ballot(class, 1));
    let shown = story.show(&format!("bo ! raw {vote}\nbo ! raw {ballot}\nbo (private) ! raw {ballot}")).await;
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
    let (open, own) = (poll::open(class, "debut"), poll::own_poll(class));
    let forged = ["bo", "bo (private)"].map(|who| format!("{who} ! raw {open}\n{who} ! raw {own}"));
    let shown = story.show(&[ways.join("\n"), forged.join("\n")].join("\n")).await;
    assert!(shown.len() == 7 && shown.iter().all(|shown| shown.refused), "{shown:?}");
    assert_eq!(before, story.rows().await);
}
