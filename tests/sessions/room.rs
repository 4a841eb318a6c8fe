//! A session in the pupils' room, on the school's own server.

use crate::harness::Story;
use crate::harness::classroom::{Classroom, lead};
use crate::harness::payload::{poll, pupil, with_end};
use crate::harness::transcript::code;
use crate::harness::visitor::{Form, Visitor};

/// A class with a pupils' room `school`: tea is its admin, and this number of pupils is in it.
pub(super) async fn with_a_room(pupils: usize) -> Story {
    let mut story = Story::with_a_class().await;
    let shown = story.tell("ana (private): /pupils\nana (private) > 1").await;
    let hello = story.tell(&format!("[school] tea ! admin\n[school] tea: /pupils {}", code(&shown))).await;
    assert!(hello.starts_with("[school]") && hello.contains("Here you make your own part"), "{hello}");
    for pupil in 1..=pupils {
        story.tell(&format!("[school] p{pupil} ! join")).await;
    }
    story
}

/// Returns the posts since the last call. The room shows the adult's actions a moment later.
async fn new_posts(room: &mut Classroom) -> String {
    room.web.story.tell("# a moment later").await
}

/// Lets pupils act in private; returns what the last one saw.
async fn all(room: &mut Classroom, pupils: std::ops::RangeInclusive<usize>, what: &str) -> String {
    let mut shown = String::new();
    for pupil in pupils {
        shown = room.web.story.tell(&format!("p{pupil} (private) {what}")).await;
    }
    shown
}

#[tokio::test]
async fn a_class_makes_its_part_in_the_pupils_room() {
    let mut room = Classroom::on(with_a_room(10).await, &["own", "wishes"], "room", 10).await;
    let gather = new_posts(&mut room).await;
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

    // A private message is a proposal only while the class proposes. Nobody sees it before the adult.
    room.press_each(&["To the first topic"]).await;
    let think = new_posts(&mut room).await;
    assert!(think.contains("What do we need to agree on"), "{think}");
    let early = room.web.story.tell("p1 (private): We help whoever is new.").await;
    assert!(early.contains("What do we need to agree on"), "{early}");
    assert_eq!(room.rows("proposals").await, 0);
    room.press_each(&["To the proposals"]).await;
    let card = new_posts(&mut room).await;
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
    room.press_each(&["Stop the proposals"]).await;
    assert!(room.adult.page.contains("supported by five or more"), "{}", room.adult.page);
    room.press_each(&["Talk about it"]).await;
    let talk = new_posts(&mut room).await;
    assert!(talk.contains("• We help whoever is new.") && !talk.contains("Kim"), "{talk}");

    // Sending casts the vote; ticking does not.
    room.press_each(&["To the vote"]).await;
    let card = new_posts(&mut room).await;
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
    room.press_each(&["End the vote"]).await;
    let result = new_posts(&mut room).await;
    assert!(result.contains("These are what most of us can go along with."), "{result}");
    assert!(result.contains("✓ We help whoever is new. (at least 5)"), "bands only: {result}");
    assert_eq!(room.rows("session_ballots").await, 0);

    // A wish, and the end.
    room.press_each(&["To the next topic", "To the proposals"]).await;
    room.web.story.tell("p5 (private): Phones away at dinner, you too.").await;
    room.let_all_through().await;
    room.press_each(&["Stop the proposals", "Talk about it", "To the vote"]).await;
    new_posts(&mut room).await;
    for pupil in 1..=10 {
        let vote = format!("[school] p{pupil} > Vote\np{pupil} (private) > 1\np{pupil} (private) > Send the vote");
        room.web.story.tell(&vote).await;
    }
    room.adult.goto("/lead").await;
    room.press_each(&["End the vote", "To the end", "End"]).await;
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
    // No pupil is stored any more: the only person is ana.
    assert_eq!(room.rows("people").await, 1);
    assert_eq!(room.rows("memberships").await, 1);
    let part = room.web.story.tell("[school] p1: /agreement").await;
    assert!(part.contains("We help whoever is new."), "{part}");
}

#[tokio::test]
async fn the_room_shows_the_parents_answers_to_the_wishes() {
    let mut room = Classroom::on(with_a_room(6).await, &["wishes"], "hands", 6).await;
    room.press_each(&["To the first topic", "To the proposals"]).await;
    room.adult.goto("/lead/read").await;
    room.adult.press("Add", &[("words", "Come to our matches.")]).await;
    room.adult.goto("/lead").await;
    room.press_each(&["Stop the proposals", "Talk about it", "To the vote"]).await;
    room.adult.press("The hands are counted", &[("hands-0", "6")]).await;
    room.press_each(&["To the end", "End"]).await;
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
    let gather = new_posts(&mut room).await;
    assert!(gather.contains("Come to our matches.\n    The parents say yes."), "{gather}");
}

#[tokio::test]
async fn only_pupils_can_take_part() {
    let mut room = Classroom::on(with_a_room(5).await, &["own"], "room", 5).await;
    new_posts(&mut room).await;
    let story = &mut room.web.story;
    let of_adult = story.tell("[school] tea > Join in").await;
    assert!(of_adult.contains("This is for the pupils."), "{of_adult}");
    // Vera, a parent with a school account that the bot does not know, is in both rooms.
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
    // Zoe is in no room of the class; bo is in the parents' room only.
    for line in ["zoe", "bo"].map(|who| format!("{who} (private) ! raw {}", pupil::take_part(class))) {
        let refused = story.show(&line).await;
        assert!(refused.len() == 1 && refused[0].refused, "{refused:?}");
    }
    assert_eq!(room.rows("slips").await, 5);

    // A vote belongs into the private chat. Stale and forged presses get an error and count nothing.
    room.press_each(&["To the first topic", "To the proposals"]).await;
    let story = &mut room.web.story;
    story.tell("p1 (private): A").await;
    for (line, said) in [
        (format!("[school] p1 ! raw {}", pupil::tick(class, 1, &[0])), "Do that in your private chat with me"),
        (format!("p1 (private) ! raw {}", pupil::vote(class, 1, &[0])), "The class has moved on"),
        (format!("p1 (private) ! raw {}", pupil::support(class, 77)), "It is not there any more"),
        (format!("p1 (private) ! raw {}", with_end(&pupil::take_part(class), "zzz")), "That button"),
        (format!("p1 (private) ! raw {}", poll::ballot(class, 1)), "That button"),
        (format!("[school] p1 ! raw {}", poll::open(class, "debut")), "That button"),
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
    room.press_each(&["Break"]).await;
    let paused = room.web.story.tell("p2 (private): G").await;
    assert!(paused.contains("There is a break now."), "{paused}");
    room.press_each(&["Go on"]).await;
    room.let_all_through().await;
    room.press_each(&["Stop the proposals", "Talk about it", "To the vote"]).await;
    let story = &mut room.web.story;
    for (line, said) in [
        (format!("p1 (private) ! raw {}", pupil::vote(class, 2, &[0])), "The class has moved on"),
        (format!("p1 (private) ! raw {}", pupil::vote(class, 1, &[11])), "It is not there any more"),
        (format!("p1 (private) ! raw {}", pupil::support(class, 1)), "The class has moved on"),
    ] {
        let shown = story.tell(&line).await;
        assert!(shown.contains(said), "{line}: {shown}");
    }
    assert_eq!(room.rows("session_ballots").await, 0);
    // No slip can be made beside the room, as it would be a second vote. A pupil's name opens nothing in a browser.
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

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn simultaneous_presses_admit_only_as_many_as_are_present_and_count_each_vote_once() {
    let mut room = Classroom::on(with_a_room(40).await, &["own"], "room", 35).await;
    new_posts(&mut room).await;
    let class = room.web.story.class_of("school").await;
    press_all(&room, &pupil::take_part(class)).await;
    let told_full = room.web.story.session.take_shown();
    assert_eq!(told_full.iter().filter(|shown| shown.text.contains("All the pupils are in already.")).count(), 5);
    assert_eq!(room.rows("slips").await, 35);
    room.press_each(&["To the first topic", "To the proposals"]).await;
    let inside = told_full.iter().find(|shown| shown.text.contains("You are in.")).and_then(|shown| shown.to.clone());
    room.web.story.tell(&format!("{} (private): We help each other.", inside.expect("somebody is in"))).await;
    room.let_all_through().await;
    room.press_each(&["Stop the proposals", "Talk about it", "To the vote"]).await;
    new_posts(&mut room).await;
    for ticks in [&[0][..], &[], &[0]] {
        press_all(&room, &pupil::vote(class, 1, ticks)).await;
    }
    assert_eq!(room.rows("session_ballots").await, 35);
    drop(room.web.story.session.take_shown());
    room.adult.goto("/lead").await;
    room.press_each(&["End the vote"]).await;
    let result = new_posts(&mut room).await;
    assert!(result.contains("✓ We help each other. (at least 30)"), "{result}");
}

/// Lets forty pupils press a button in private, all at once.
async fn press_all(room: &Classroom, data: &str) {
    let story = &room.web.story;
    story.all_at_once((1..=40).map(|pupil| story.event(&format!("p{pupil} (private) ! raw {data}")))).await;
}

#[tokio::test]
async fn a_lost_room_and_an_expired_session_are_reported() {
    let mut room = Classroom::on(with_a_room(6).await, &["clause.s-ask"], "room", 6).await;
    new_posts(&mut room).await;
    for pupil in 1..=6 {
        room.web.story.tell(&format!("[school] p{pupil} > Join in")).await;
    }
    room.press_each(&["To the first topic", "To the proposals", "Stop the proposals", "Talk about it", "To the vote"])
        .await;
    new_posts(&mut room).await;
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
    room.press_each(&["End the vote"]).await;
    new_posts(&mut room).await;
    let over = room.web.story.show("@ +25h").await;
    let there: Vec<_> = over.iter().filter(|shown| shown.room == "school").collect();
    assert!(there.len() == 1 && there[0].text.contains("The session is over."), "{there:?}");
    assert!(there[0].text.contains("version 1"), "what was decided stands: {there:?}");

    let link = lead(&room.web.story.tell("ana (private): /pupils").await);
    room.adult.goto(&link).await;
    room.adult.press("Lead from here", &[]).await;
    room.begin(&["own"], "room", 6).await;
    new_posts(&mut room).await;
    room.web.story.tell("[school] tea ! remove-bot").await;
    room.adult.goto("/lead").await;
    assert!(room.adult.page.contains("The pupils’ room is gone"), "{}", room.adult.page);
}
