//! A session in the classroom, in browsers without scripts: an adult leads it, with slips or with hands.

mod refused;
mod room;
mod twists;
mod walls;

use crate::harness::Story;
use crate::harness::classroom::{Classroom, lead};
use crate::harness::visitor::Visitor;

/// Lets pupils vote with ticks at these places.
async fn vote(pupils: &mut [Visitor], places: &[&str]) {
    for pupil in pupils {
        pupil.goto(&pupil.form("Put the slip away").to).await;
        let ticks: Vec<(&str, &str)> = places.iter().map(|place| ("tick", *place)).collect();
        pupil.press("Vote", &ticks).await;
        assert!(pupil.page.contains("Your vote is noted."), "{}", pupil.page);
    }
}

#[tokio::test]
async fn twenty_five_pupils_make_their_part_of_the_agreement() {
    let story = Story::with_a_class().await;
    let mut room = Classroom::on(story, &["clause.s-ask", "own", "wishes"], "slips", 25).await;
    let mut pupils = room.pupils(25).await;
    assert!(room.adult.page.contains("Slips in use: 25 of 25."), "{}", room.adult.page);
    room.press_each(&["To the first topic", "To the proposals", "Stop the proposals", "Talk about it", "To the vote"])
        .await;
    // A clause: three quarters accept the first wording.
    vote(&mut pupils[..19], &["0"]).await;
    vote(&mut pupils[19..], &["2"]).await;
    room.adult.goto("/lead").await;
    assert!(room.adult.page.contains("Everybody who has joined in has voted."), "{}", room.adult.page);
    room.press_each(&["End the vote"]).await;
    let page = &room.adult.page;
    assert!(page.contains("This is what most can go along with.") && page.contains("chosen"), "{page}");
    assert!(page.contains("15–19") && page.contains("5–9") && !page.contains(">19<"), "bands only: {page}");
    assert_eq!(room.rows("session_ballots").await, 0);

    // Own words: a proposal is hidden until the adult lets it through.
    room.press_each(&["To the next topic", "To the proposals"]).await;
    for pupil in &mut pupils[..3] {
        pupil.goto(&room.entry).await;
    }
    pupils[0].press("Send the proposal", &[("words", "We help those who are new.")]).await;
    pupils[1].press("Send the proposal", &[("words", "We help new ones.")]).await;
    pupils[2].press("Send the proposal", &[("words", "Kim is stupid")]).await;
    assert!(pupils[0].page.contains("waits to be read"), "{}", pupils[0].page);
    pupils[3].goto(&room.entry).await;
    assert!(!pupils[3].page.contains("We help") && !pupils[3].page.contains("Kim"), "{}", pupils[3].page);
    room.adult.goto("/lead").await;
    assert!(room.adult.page.contains("3 proposals wait") && !room.adult.page.contains("Kim"), "{}", room.adult.page);
    room.adult.goto("/lead/read").await;
    assert!(room.adult.page.contains("Kim is stupid"), "{}", room.adult.page);
    let third = room.adult.form("Keep back");
    let of_kim =
        third.fields.iter().map(|(name, value)| (name.as_str(), if name == "of" { "3" } else { value.as_str() }));
    let of_kim: Vec<(&str, &str)> = of_kim.collect();
    room.adult.send(&third, &of_kim).await;
    room.let_all_through().await;
    pupils[2].goto(&room.entry).await;
    assert!(pupils[2].page.contains("put aside by the adult"), "{}", pupils[2].page);
    for pupil in &mut pupils[4..9] {
        pupil.goto(&room.entry).await;
        pupil.press("I support this", &[]).await;
        assert!(pupil.page.contains("You support this."), "{}", pupil.page);
    }
    room.adult.goto("/lead").await;
    room.press_each(&["Stop the proposals"]).await;
    assert!(room.adult.page.contains("supported by five or more"), "{}", room.adult.page);
    room.adult.goto("/lead/read").await;
    room.adult.press("Put together", &[("pick", "1"), ("pick", "2"), ("words", "We help whoever is new.")]).await;
    room.adult.goto("/lead").await;
    assert!(room.adult.page.contains("We help whoever is new.") && !room.adult.page.contains("We help new ones."));
    room.press_each(&["Talk about it", "To the vote"]).await;
    vote(&mut pupils, &["0"]).await;
    room.adult.goto("/lead").await;
    room.press_each(&["End the vote", "To the next topic", "To the proposals"]).await;

    // Wishes.
    pupils[0].goto(&room.entry).await;
    pupils[0].press("Send the proposal", &[("words", "Phones away at dinner, you too.")]).await;
    room.let_all_through().await;
    room.press_each(&["Stop the proposals", "Talk about it", "To the vote"]).await;
    vote(&mut pupils[..20], &["0"]).await;
    vote(&mut pupils[20..], &[]).await;
    room.adult.goto("/lead").await;
    room.press_each(&["End the vote", "To the end"]).await;
    for said in ["We help whoever is new.", "Phones away at dinner, you too.", "What we wish of our parents"] {
        assert!(room.adult.page.contains(said), "{said}: {}", room.adult.page);
    }
    let mut poster = room.adult.clone();
    poster.goto("/lead/poster").await;
    assert!(poster.bytes.starts_with(b"%PDF"), "{}", poster.page);
    room.press_each(&["End"]).await;
    assert!(room.adult.page.contains("version 1") && room.adult.page.contains("One wish"), "{}", room.adult.page);
    for table in ["sessions", "slips", "proposals", "seconds", "session_ballots"] {
        assert_eq!(room.rows(table).await, 0, "{table}");
    }

    // The parents get the result, and answer.
    let told = room.web.story.tell("@ +1d").await;
    assert!(told.contains("The pupils have agreed on version 1") && told.contains("We help whoever is new."), "{told}");
    assert!(told.contains("Wishes from the pupils") && told.contains("Phones away at dinner, you too."), "{told}");
    let not_theirs = room.web.story.show("bo > 1").await;
    assert!(not_theirs.iter().all(|shown| shown.refused), "{not_theirs:?}");
    let asked = room.web.story.tell("ana > 1").await;
    assert!(asked.contains("The pupils wish: ‘Phones away at dinner, you too.’ Do we go along with it?"), "{asked}");
    for person in ["bo", "cem", "dina", "egil", "freja", "gina"] {
        room.web.story.tell(&format!("{person} > Yes")).await;
    }
    let result = room.web.story.tell("ana: /close").await;
    assert!(result.contains("Most of those with an opinion say yes"), "{result}");
    let agreement = room.web.story.tell("ana: /agreement").await;
    assert!(agreement.contains("The pupils’ part, version 1"), "{agreement}");
    let link = room.web.link().await;
    let (_, page) = room.web.get(&link).await;
    assert!(page.contains("id=\"pupils\"") && page.contains("We help whoever is new."), "{page}");

    // At the next session the pupils see the answer.
    let link = lead(&room.web.story.tell("ana (private): /pupils").await);
    room.adult.goto(&link).await;
    room.adult.press("Lead from here", &[]).await;
    room.begin(&["pulse"], "hands", 25).await;
    assert!(
        room.adult.page.contains("Phones away at dinner, you too.") && room.adult.page.contains("The parents say yes.")
    );
    room.press_each(&["To the first topic"]).await;
    room.adult.press("The hands are counted", &[("hands-0", "25"), ("hands-1", "4")]).await;
    assert!(room.adult.page.contains("What we do not keep to"), "{}", room.adult.page);
    room.press_each(&["Take it out of the agreement", "To the end", "End"]).await;
    let told = room.web.story.tell("@ +1d\nana: /agreement").await;
    assert!(told.contains("The pupils’ part, version 2") && !told.contains("2. We help whoever is new."), "{told}");
}

#[tokio::test]
async fn without_devices_the_adult_writes_and_counts() {
    let mut room = Classroom::on(Story::with_a_class().await, &["own"], "hands", 22).await;
    assert!(!room.adult.page.contains("Slips"), "{}", room.adult.page);
    room.press_each(&["To the first topic", "To the proposals"]).await;
    room.adult.goto("/lead/read").await;
    for words in ["We wait for each other.", "We ask before we post."] {
        room.adult.press("Add", &[("words", words)]).await;
    }
    room.adult.goto("/lead").await;
    room.press_each(&["Stop the proposals", "Talk about it", "To the vote"]).await;
    let page = room.adult.press("The hands are counted", &[("hands-0", "23"), ("hands-1", "3")]).await;
    assert!(page.contains("Type a number for each"), "{page}");
    room.adult.press("The hands are counted", &[("hands-0", "20"), ("hands-1", "3")]).await;
    assert!(room.adult.page.contains("at least 15") && room.adult.page.contains("at most 4"), "{}", room.adult.page);
    // After an undo the vote can be held again.
    room.press_each(&["Undo what I did last"]).await;
    room.adult.press("The hands are counted", &[("hands-0", "20"), ("hands-1", "3")]).await;
    room.press_each(&["To the end", "End"]).await;
    let told = room.web.story.tell("@ +1d").await;
    assert!(told.contains("We wait for each other.") && !told.contains("We ask before we post."), "{told}");
    let poster = room.web.story.show("ana (private): /agreement pupils").await;
    assert!(poster.iter().any(|shown| shown.attachments.iter().any(|file| file.name.contains("pupils"))), "{poster:?}");
}

#[tokio::test]
async fn a_small_class_votes_by_hands_and_sees_no_numbers() {
    let mut room = Classroom::opened(Story::with_a_class().await).await;
    room.begin(&["own"], "slips", 4).await;
    assert!(room.adult.page.contains("Choose raising hands."), "{}", room.adult.page);
    room.begin(&["own"], "hands", 4).await;
    room.press_each(&["To the first topic", "To the proposals"]).await;
    room.adult.goto("/lead/read").await;
    room.adult.press("Add", &[("words", "We wait for each other.")]).await;
    room.adult.goto("/lead").await;
    room.press_each(&["Stop the proposals", "Talk about it", "To the vote"]).await;
    room.adult.press("The hands are counted", &[("hands-0", "3")]).await;
    assert!(room.adult.page.contains("chosen") && !room.adult.page.contains("class=\"band\""), "{}", room.adult.page);
}

#[tokio::test]
async fn pupils_are_heard_before_their_parents_adopt() {
    let mut story = Story::with_a_class().await;
    story.tell("ana (private): /agreement\nana (private) > The first steps\nana (private) > 1").await;
    story.tell("ana (private) > Families decide, and tell the others\nana (private) > Show the class a draft").await;
    let mut room = Classroom::opened(story).await;
    assert!(room.adult.page.contains("What our parents plan"), "{}", room.adult.page);
    room.begin(&["plans.1.1"], "hands", 20).await;
    room.press_each(&["To the first topic"]).await;
    assert!(room.adult.page.contains("This is what the parents plan."), "{}", room.adult.page);
    room.press_each(&["To the proposals"]).await;
    room.adult.goto("/lead/read").await;
    room.adult.press("Add", &[("words", "Ask us before you decide for all of us.")]).await;
    room.adult.goto("/lead").await;
    room.press_each(&["Stop the proposals", "Talk about it", "To the vote"]).await;
    room.adult.press("The hands are counted", &[("hands-0", "20")]).await;
    room.press_each(&["To the end", "End"]).await;
    let told = room.web.story.tell("@ +1d").await;
    assert!(
        told.contains("What the pupils say") && told.contains("‘Ask us before you decide for all of us.’"),
        "{told}"
    );
    let vote = room
        .web
        .story
        .tell("ana (private): /agreement\nana (private) > 1\nana (private) > Let the class adopt it")
        .await;
    assert!(vote.contains("The pupils have read the draft, and say:"), "{vote}");
}

#[tokio::test]
async fn the_yearly_review_includes_the_pupils_part() {
    let mut room = Classroom::on(Story::with_a_class().await, &["own"], "hands", 20).await;
    room.press_each(&["To the first topic", "To the proposals"]).await;
    room.adult.goto("/lead/read").await;
    room.adult.press("Add", &[("words", "We wait for each other.")]).await;
    room.adult.goto("/lead").await;
    room.press_each(&["Stop the proposals", "Talk about it", "To the vote"]).await;
    room.adult.press("The hands are counted", &[("hands-0", "20")]).await;
    room.press_each(&["To the end", "End"]).await;
    let spring = room.web.story.tell("@ 2027-03-11T12:00").await;
    assert!(spring.contains("You could ask them how it is going"), "{spring}");
    let autumn = room.web.story.tell("@ 2027-09-16T12:00").await;
    assert!(autumn.contains("It is time for the pupils to look at their part"), "{autumn}");
    // The pupils do not look at their part.
    let ended = room.web.story.tell("@ 2027-10-28T12:00\nana: /agreement").await;
    assert!(ended.contains("so it has ended") && !ended.contains("We wait for each other."), "{ended}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn thirty_five_pupils_press_at_once_and_no_vote_is_lost_or_doubled() {
    let mut room = Classroom::on(Story::with_a_class().await, &["own"], "slips", 35).await;
    let pupils = room.pupils(35).await;
    room.press_each(&["To the first topic", "To the proposals"]).await;
    let entry = room.entry.clone();
    let pupils = all_at_once(pupils, move |mut pupil, nth| {
        let entry = entry.clone();
        async move {
            pupil.goto(&entry).await;
            pupil.press("Send the proposal", &[("words", &format!("Proposal {nth}"))]).await;
            assert_eq!(pupil.status(), 200, "{}", pupil.page);
            pupil
        }
    })
    .await;
    assert_eq!(room.rows("proposals").await, 35);
    room.adult.goto("/lead/read").await;
    room.adult.press("Let through", &[]).await;
    room.adult.goto("/lead").await;
    room.press_each(&["Stop the proposals", "Talk about it", "To the vote"]).await;
    let entry = room.entry.clone();
    // Each pupil presses twice; every third ticks nothing.
    all_at_once(pupils, move |mut pupil, nth| {
        let entry = entry.clone();
        async move {
            pupil.goto(&entry).await;
            let form = pupil.form("Vote");
            let ticks: &[(&str, &str)] = if nth % 3 == 0 { &[] } else { &[("tick", "0")] };
            let mut again = pupil.clone();
            tokio::join!(pupil.send(&form, ticks), again.send(&form, ticks));
            assert!(pupil.page.contains("Your vote is noted."), "{}", pupil.page);
            pupil
        }
    })
    .await;
    assert_eq!(room.rows("session_ballots").await, 35);
    room.adult.goto("/lead").await;
    room.press_each(&["End the vote"]).await;
    assert!(room.adult.page.contains("20–24"), "23 of 35: {}", room.adult.page);
}

/// Lets all pupils act at the same time.
async fn all_at_once<F>(pupils: Vec<Visitor>, act: impl Fn(Visitor, usize) -> F) -> Vec<Visitor>
where
    F: Future<Output = Visitor> + Send + 'static,
{
    let all: Vec<_> = pupils.into_iter().enumerate().map(|(nth, pupil)| tokio::spawn(act(pupil, nth))).collect();
    let mut done = Vec::new();
    for one in all {
        done.push(one.await.expect("nobody fails"));
    }
    done
}
