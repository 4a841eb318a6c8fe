//! A session in the pupils' room, on a server of the school's own.

use std::sync::Arc;

use enige::chat::console::Place;
use enige::event::{PostRef, What};
use enige::handle::handle;

use crate::harness::classroom::{Classroom, lead};
use crate::harness::visitor::{Form, Visitor};
use crate::harness::{School, Story};
use crate::stories::advisers::code;

/// A class whose pupils have the room `school`, which tea looks after, and in which so many pupils are.
async fn with_a_room(pupils: usize) -> Story {
    let mut story = Story::with_a_class().await;
    let shown = story.tell("ana (private): /pupils\nana (private) > 1").await;
    let hello = story.tell(&format!("[school] tea ! admin\n[school] tea: /pupils {}", code(&shown))).await;
    assert!(hello.starts_with("[school]") && hello.contains("Here you make your own part"), "{hello}");
    for pupil in 1..=pupils {
        story.tell(&format!("[school] p{pupil} ! join")).await;
    }
    story
}

/// What was shown since: what an adult does on their screen is told in the room a moment later.
async fn told(room: &mut Classroom) -> String {
    room.web.story.tell("# a moment later").await
}

/// So many pupils do that alone with the bot; what the last one was shown.
async fn all(room: &mut Classroom, pupils: std::ops::RangeInclusive<usize>, what: &str) -> String {
    let mut shown = String::new();
    for pupil in pupils {
        shown = room.web.story.tell(&format!("p{pupil} (private) {what}")).await;
    }
    shown
}

#[tokio::test]
async fn a_class_makes_its_part_in_its_room() {
    let mut room = Classroom::on(with_a_room(10).await, &["own", "wishes"], "room", 10).await;
    let gather = told(&mut room).await;
    assert!(gather.contains("A session about your agreement begins now."), "{gather}");
    assert!(gather.contains("• Rules in our own words\n") && gather.contains("• Wishes for our parents"), "{gather}");
    assert!(room.adult.page.contains("Open the pupils’ room") && !room.adult.page.contains("Make slips"));
    let mut joined = String::new();
    for pupil in 1..=10 {
        joined = room.web.story.tell(&format!("[school] p{pupil} > Join in")).await;
    }
    assert!(joined.starts_with("[private p10]") && joined.contains("You are in."), "{joined}");
    room.adult.goto("/lead").await;
    assert!(room.adult.page.contains("In the session: 10 of 10."), "{}", room.adult.page);

    // What a pupil writes alone is a proposal only while the class proposes, and is seen by nobody before the adult.
    room.on_by(&["To the first topic"]).await;
    let think = told(&mut room).await;
    assert!(think.contains("What do we need to agree on"), "{think}");
    let early = room.web.story.tell("p1 (private): We help whoever is new.").await;
    assert!(early.contains("What do we need to agree on"), "{early}");
    assert_eq!(room.rows("proposals").await, 0);
    room.on_by(&["To the proposals"]).await;
    let card = told(&mut room).await;
    assert!(card.contains("Send your proposals to me privately") && card.contains("Propose and support"), "{card}");
    let sent = room.web.story.tell("p1 (private): We help whoever is new.").await;
    assert!(sent.contains("The proposal is sent."), "{sent}");
    room.web.story.tell("p1 (private): We help whoever is new.\np2 (private): Kim is stupid").await;
    assert_eq!(room.rows("proposals").await, 2, "the same words twice are as once");
    let others = room.web.story.tell("[school] p3 > Propose and support").await;
    assert!(others.contains("Nothing has been let through yet.") && !others.contains("Kim"), "{others}");
    room.adult.goto("/lead/read").await;
    let kim = room.adult.form("Keep back");
    room.adult.send(&kim, &[("of", "2")]).await;
    room.let_all_through().await;
    let mine = room.web.story.tell("p2 (private) > See the proposals").await;
    assert!(mine.contains("‘Kim is stupid’: put aside by the adult"), "{mine}");
    let supports = all(&mut room, 4..=8, ": /help").await;
    assert!(supports.contains("Here you make your own part"), "{supports}");
    for pupil in 4..=8 {
        let shown = room.web.story.tell(&format!("[school] p{pupil} > Propose and support")).await;
        assert!(shown.contains("Support: We help whoever is new."), "{shown}");
        let shown = room.web.story.tell(&format!("p{pupil} (private) > Support: We help whoever is new.")).await;
        assert!(shown.contains("You support: We help whoever is new."), "{shown}");
    }
    room.on_by(&["Stop the proposals"]).await;
    assert!(room.adult.page.contains("supported by five or more"), "{}", room.adult.page);
    room.on_by(&["Talk about it"]).await;
    let talk = told(&mut room).await;
    assert!(talk.contains("• We help whoever is new.") && !talk.contains("Kim"), "{talk}");

    // The vote is cast when it is sent, not while one ticks.
    room.on_by(&["To the vote"]).await;
    let card = told(&mut room).await;
    assert!(card.contains("Vote in your private chat with me. Nobody sees what you tick."), "{card}");
    for pupil in 1..=8 {
        room.web.story.tell(&format!("[school] p{pupil} > Vote\np{pupil} (private) > 1")).await;
    }
    assert_eq!(room.rows("session_ballots").await, 0);
    let voted = all(&mut room, 1..=8, "> Send the vote").await;
    assert!(voted.contains("Your vote is noted."), "{voted}");
    for pupil in 9..=10 {
        room.web.story.tell(&format!("[school] p{pupil} > Vote\np{pupil} (private) > Vote for none of them")).await;
    }
    assert_eq!(room.rows("session_ballots").await, 10);
    room.adult.goto("/lead").await;
    assert!(room.adult.page.contains("Everybody who has joined in has voted."), "{}", room.adult.page);
    let changed = room.web.story.tell("p8 (private) > Change my vote\np8 (private) > Vote for none of them").await;
    assert!(changed.contains("Your vote is noted."), "{changed}");
    assert_eq!(room.rows("session_ballots").await, 10, "changed, not doubled");
    room.on_by(&["End the vote"]).await;
    let result = told(&mut room).await;
    assert!(result.contains("These are what most of us can go along with."), "{result}");
    assert!(result.contains("✓ We help whoever is new. (at least 5)"), "bands only: {result}");
    assert_eq!(room.rows("session_ballots").await, 0);

    // A wish, and the end.
    room.on_by(&["To the next topic", "To the proposals"]).await;
    room.web.story.tell("p5 (private): Phones away at dinner, you too.").await;
    room.let_all_through().await;
    room.on_by(&["Stop the proposals", "Talk about it", "To the vote"]).await;
    told(&mut room).await;
    for pupil in 1..=10 {
        let vote = format!("[school] p{pupil} > Vote\np{pupil} (private) > 1\np{pupil} (private) > Send the vote");
        room.web.story.tell(&vote).await;
    }
    room.adult.goto("/lead").await;
    room.on_by(&["End the vote", "To the end", "End"]).await;
    let over = room.web.story.show("@ +1d").await;
    let there: Vec<_> = over.iter().filter(|shown| shown.room == "school").collect();
    let [over_there] = there.as_slice() else { panic!("one post in the pupils' room: {there:?}") };
    assert!(over_there.text.contains("The session is over.") && over_there.text.contains("version 1"), "{over_there}");
    assert!(over_there.text.contains("We help whoever is new.") && over_there.text.contains("One wish is on its way"));
    let parents: Vec<_> = over.iter().filter(|shown| shown.room == "parents").map(|shown| &shown.text).collect();
    assert!(parents.iter().any(|text| text.contains("The pupils have agreed on version 1")), "{parents:?}");
    for table in ["sessions", "slips", "proposals", "seconds", "session_ballots"] {
        assert_eq!(room.rows(table).await, 0, "{table}");
    }
    // Of the pupils nothing is left: who is known are ana and whoever took part among the parents.
    assert_eq!(room.rows("people").await, 1);
    assert_eq!(room.rows("memberships").await, 1);
    let part = room.web.story.tell("[school] p1: /agreement").await;
    assert!(part.contains("We help whoever is new."), "{part}");
}

#[tokio::test]
async fn what_parents_said_to_the_wishes_is_told_in_the_room() {
    let mut room = Classroom::on(with_a_room(6).await, &["wishes"], "hands", 6).await;
    room.on_by(&["To the first topic", "To the proposals"]).await;
    room.adult.goto("/lead/read").await;
    room.adult.press("Add", &[("words", "Come to our matches.")]).await;
    room.adult.goto("/lead").await;
    room.on_by(&["Stop the proposals", "Talk about it", "To the vote"]).await;
    room.adult.press("The hands are counted", &[("hands-0", "6")]).await;
    room.on_by(&["To the end", "End"]).await;
    let shown = room.web.story.tell("@ +1d").await;
    assert!(!shown.contains("[school]"), "a session in the classroom that makes no part is not told: {shown}");
    room.web.story.tell("ana > 1").await;
    for person in ["bo", "cem", "dina", "egil", "freja", "gina"] {
        room.web.story.tell(&format!("{person} > Yes")).await;
    }
    room.web.story.tell("ana: /close").await;
    let link = lead(&room.web.story.tell("ana (private): /pupils").await);
    room.adult.goto(&link).await;
    room.adult.press("Lead from here", &[]).await;
    room.begin(&["own"], "room", 6).await;
    let gather = told(&mut room).await;
    assert!(gather.contains("Come to our matches.\n    The parents say yes."), "{gather}");
}

#[tokio::test]
async fn who_is_no_pupil_has_no_part_in_it() {
    let mut room = Classroom::on(with_a_room(5).await, &["own"], "room", 5).await;
    told(&mut room).await;
    let story = &mut room.web.story;
    let of_adult = story.tell("[school] tea > Join in").await;
    assert!(of_adult.contains("This is for the pupils."), "{of_adult}");
    // A parent with an account at the school, whom the bot does not know, is in both rooms.
    let of_parent = story.tell("vera ! join\n[school] vera > Join in\nvera (private): hello").await;
    assert!(of_parent.contains("This is for the pupils.") && !of_parent.contains("Here you make"), "{of_parent}");
    let of_stranger = story.tell("[school] kim-elsewhere ! join\n[school] kim-elsewhere > Join in").await;
    assert!(of_stranger.contains("Only pupils with an account on the school’s server"), "{of_stranger}");
    for pupil in 1..=5 {
        story.tell(&format!("[school] p{pupil} > Join in")).await;
    }
    let sixth = story.tell("[school] p6 ! join\n[school] p6 > Join in").await;
    assert!(sixth.contains("All the pupils are in already."), "{sixth}");
    let class = story.class_of("school").await;
    // Whoever is in none of the class's rooms, and whoever is only among the parents.
    for line in [format!("zoe (private) ! raw r{class}:l"), format!("bo (private) ! raw r{class}:l")] {
        let refused = story.show(&line).await;
        assert!(refused.len() == 1 && refused[0].refused, "{refused:?}");
    }
    assert_eq!(room.rows("slips").await, 5);

    // What is done in the room is done alone instead; what is stale or forged is told so, and nothing is counted.
    room.on_by(&["To the first topic", "To the proposals"]).await;
    let story = &mut room.web.story;
    story.tell("p1 (private): A").await;
    for (line, said) in [
        (format!("[school] p1 ! raw r{class}:k.1.t1"), "Do that in your private chat with me"),
        (format!("p1 (private) ! raw r{class}:v.1.t1"), "The class has moved on"),
        (format!("p1 (private) ! raw r{class}:s.77"), "It is not there any more"),
        (format!("p1 (private) ! raw r{class}:zzz"), "That button"),
        (format!("p1 (private) ! raw b{class}:1"), "That button"),
        (format!("[school] p1 ! raw o{class}:debut"), "That button"),
        (format!("p1 (private): {}", "a".repeat(201)), "200 characters at most"),
    ] {
        let shown = story.tell(&line).await;
        assert!(shown.contains(said), "{line}: {shown}");
    }
    for words in ["B", "C", "D", "E"] {
        story.tell(&format!("p1 (private): {words}")).await;
    }
    let enough = story.tell("p1 (private): F").await;
    assert!(enough.contains("That is enough for now."), "{enough}");
    room.adult.goto("/lead").await;
    room.on_by(&["Break"]).await;
    let paused = room.web.story.tell("p2 (private): G").await;
    assert!(paused.contains("There is a break now."), "{paused}");
    room.on_by(&["Go on"]).await;
    room.let_all_through().await;
    room.on_by(&["Stop the proposals", "Talk about it", "To the vote"]).await;
    let story = &mut room.web.story;
    for (line, said) in [
        (format!("p1 (private) ! raw r{class}:v.2.t1"), "The class has moved on"),
        (format!("p1 (private) ! raw r{class}:v.1.t800"), "It is not there any more"),
        (format!("p1 (private) ! raw r{class}:s.1"), "The class has moved on"),
    ] {
        let shown = story.tell(&line).await;
        assert!(shown.contains(said), "{line}: {shown}");
    }
    assert_eq!(room.rows("session_ballots").await, 0);
    // No slip is made beside: it would be a second vote. Nor does a pupil's name open anything in a browser.
    assert!(!room.adult.page.contains("Make slips"), "{}", room.adult.page);
    let fields = room.adult.form("Break").fields.into_iter().filter(|(name, _)| name == "mark").collect();
    let mut printer = room.adult.clone();
    printer.send(&Form { to: "/lead/slips".into(), fields }, &[("count", "3")]).await;
    assert_eq!((printer.status(), room.rows("slips").await), (409, 5), "{}", printer.page);
    let mut look = room.web.story.database.look().await;
    let entry: String = sqlx::query_scalar("select entry from sessions").fetch_one(&mut look).await.expect("one is on");
    let mut kim = Visitor::of(&room.web);
    kim.keep_cookie("slip", &format!("{entry} console:p1"));
    kim.goto(&format!("/k/{entry}")).await;
    assert!(kim.page.contains("The code on your slip") && !kim.page.contains("Put the slip away"), "{}", kim.page);
}

#[tokio::test]
async fn pupils_get_nothing_of_their_parents() {
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
async fn a_room_becomes_the_pupils_by_a_code_and_by_nothing_else() {
    let mut story = Story::with_a_class().await;
    let not_his = story.tell("bo (private): /pupils").await;
    assert!(not_his.contains("Only the contact parent or a teacher"), "{not_his}");
    let class = story.class().await;
    let forged = story.show(&format!("bo (private) ! raw u{class}:r\nana ! raw u{class}:r")).await;
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

    // Another room takes its place; a room that the bot was taken out of is no longer anybody's.
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
async fn a_pupils_room_that_moves_is_followed_and_the_parents_hear_nothing_of_it() {
    let mut story = with_a_room(2).await;
    story.tell("ana: /poll social 3").await;
    story.moves("school", "upgraded").await;
    let shown = story.show("[upgraded] p1: /help\n@ +1h").await;
    assert_eq!(shown.len(), 1, "no card is posted anew among the parents: {shown:?}");
    assert!(shown[0].room == "upgraded" && shown[0].text.contains("Here you make your own part"), "{shown:?}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn no_more_take_part_than_pupils_are_there_and_each_votes_once_however_many_press_at_once() {
    let mut room = Classroom::on(with_a_room(40).await, &["own"], "room", 35).await;
    told(&mut room).await;
    let class = room.web.story.class_of("school").await;
    press_all(&room, &format!("r{class}:l"), 1..=40).await;
    let told_full = room.web.story.session.take_shown();
    assert_eq!(told_full.iter().filter(|shown| shown.text.contains("All the pupils are in already.")).count(), 5);
    assert_eq!(room.rows("slips").await, 35);
    room.on_by(&["To the first topic", "To the proposals"]).await;
    let inside = told_full.iter().find(|shown| shown.text.contains("You are in.")).and_then(|shown| shown.to.clone());
    room.web.story.tell(&format!("{} (private): We help each other.", inside.expect("somebody is in"))).await;
    room.let_all_through().await;
    room.on_by(&["Stop the proposals", "Talk about it", "To the vote"]).await;
    told(&mut room).await;
    for ticks in ["t1", "t0", "t1"] {
        press_all(&room, &format!("r{class}:v.1.{ticks}"), 1..=40).await;
    }
    assert_eq!(room.rows("session_ballots").await, 35);
    drop(room.web.story.session.take_shown());
    room.adult.goto("/lead").await;
    room.on_by(&["End the vote"]).await;
    let result = told(&mut room).await;
    assert!(result.contains("✓ We help each other. (at least 30)"), "{result}");
}

/// So many pupils press that alone with the bot, all at once.
async fn press_all(room: &Classroom, data: &str, pupils: std::ops::RangeInclusive<usize>) {
    let session = &room.web.story.session;
    let presses = pupils.map(|pupil| {
        let (app, name) = (Arc::clone(session.app()), format!("p{pupil}"));
        let what = What::Pressed { data: data.to_owned(), post: PostRef("1".into()), token: String::new() };
        let event = session.console().event(&Place::Private(name.clone()), &name, what, session.now());
        tokio::spawn(async move { handle(&app, &event).await })
    });
    for press in presses.collect::<Vec<_>>() {
        press.await.expect("no panic").expect("the database is there");
    }
}

#[tokio::test]
async fn no_pupil_is_written_down_by_a_word_in_a_room_that_is_not_theirs_yet() {
    let mut story = Story::with_a_class().await;
    let code = code(&story.tell("ana (private): /pupils\nana (private) > 1").await);
    let hello = story.tell("[school] tea ! admin\n[school] tea ! add-bot").await;
    assert!(hello.contains("Type /start") && hello.contains("Is this to be the pupils’ room?"), "{hello}");
    let refused = story.show("[school] p1: /start\n[school] p1: /council").await;
    assert!(refused.len() == 2 && refused.iter().all(|shown| shown.refused), "{refused:?}");
    assert!(refused[0].text.contains("An admin of the room does that"), "{refused:?}");
    // What an admin has begun there by mistake gives way to the code.
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
async fn a_button_of_one_class_means_nothing_in_the_room_of_another() {
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
    for line in [format!("[pupils] p1 ! raw r{a}:l"), format!("[school] p1 ! raw r{b}:l")] {
        let shown = story.tell(&line).await;
        assert!(shown.contains("no longer valid"), "{shown}");
    }
    for class in [a, b] {
        let shown = story.tell(&format!("p1 (private) ! raw r{class}:l")).await;
        assert!(shown.contains("There is no session in the pupils’ room now."), "{shown}");
    }
    let rows = story.rows().await;
    assert!(rows.contains(&("slips".into(), 0)), "{rows:?}");
}

#[tokio::test]
async fn a_room_that_goes_and_a_session_that_ends_by_itself_are_told() {
    let mut room = Classroom::on(with_a_room(6).await, &["clause.s-ask"], "room", 6).await;
    told(&mut room).await;
    for pupil in 1..=6 {
        room.web.story.tell(&format!("[school] p{pupil} > Join in")).await;
    }
    room.on_by(&["To the first topic", "To the proposals", "Stop the proposals", "Talk about it", "To the vote"]).await;
    told(&mut room).await;
    room.web.story.tell("p1 (private): thank you").await;
    let by_number = room.web.story.tell("[school] p1 > Vote\np1 (private) > 1\np1 (private): 1, 3").await;
    assert!(by_number.contains("one at a time"), "no other ballot in the way: {by_number}");
    let sent = room.web.story.tell("p1 (private) > Send the vote").await;
    assert!(sent.contains("Your vote is noted."), "{sent}");
    let again = room.web.story.tell("[school] p1 > Vote").await;
    assert!(again.contains("Your vote is noted.") && again.contains("Change my vote"), "{again}");
    for pupil in 2..=6 {
        let vote = format!("[school] p{pupil} > Vote\np{pupil} (private) > 1\np{pupil} (private) > Send the vote");
        room.web.story.tell(&vote).await;
    }
    room.adult.goto("/lead").await;
    room.on_by(&["End the vote"]).await;
    told(&mut room).await;
    let over = room.web.story.show("@ +25h").await;
    let there: Vec<_> = over.iter().filter(|shown| shown.room == "school").collect();
    assert!(there.len() == 1 && there[0].text.contains("The session is over."), "{there:?}");
    assert!(there[0].text.contains("version 1"), "what was decided stands: {there:?}");

    let link = lead(&room.web.story.tell("ana (private): /pupils").await);
    room.adult.goto(&link).await;
    room.adult.press("Lead from here", &[]).await;
    room.begin(&["own"], "room", 6).await;
    told(&mut room).await;
    room.web.story.tell("[school] tea ! remove-bot").await;
    room.adult.goto("/lead").await;
    assert!(room.adult.page.contains("The pupils’ room is gone"), "{}", room.adult.page);
}
