//! Races: votes against votes, and votes against the close.

use std::sync::Arc;

use enige::chat::console::Place;
use enige::event::{PostRef, What};
use enige::handle::handle;
use enige::job::worker::run_due;

use crate::harness::Story;
use crate::harness::school::School;

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn every_noted_vote_is_counted_and_no_other() {
    for round in 0..3 {
        let mut story = Story::with_a_class().await;
        story.has_children(41).await;
        story.tell("ana: /poll debut 1").await;
        let class = story.class().await;
        let votes = (0..40).map(|voter| {
            let app = Arc::clone(story.session.app());
            let what =
                What::Pressed { data: format!("v{class}:1:1.v12"), post: PostRef("3".into()), token: String::new() };
            let place = Place::Room("parents".into());
            let event = story.session.console().event(&place, &format!("voter{voter}"), what, story.session.now());
            tokio::spawn(async move { handle(&app, &event).await })
        });
        let votes: Vec<_> = votes.collect();
        tokio::time::sleep(std::time::Duration::from_millis(10 * (round + 1))).await;
        let close = What::Said { text: "/close".into(), answers: None };
        let close = story.session.console().event(&Place::Room("parents".into()), "ana", close, story.session.now());
        handle(story.session.app(), &close).await.expect("the database is there");
        run_due(story.session.app()).await.expect("the database is there");
        for vote in votes {
            vote.await.expect("no panic").expect("the database is there");
        }
        let shown = story.session.take_shown();
        let noted = shown.iter().filter(|shown| shown.text.contains("Noted: 12 years")).count();
        let closed = shown.iter().filter(|shown| shown.refused && shown.text.contains("closed")).count();
        assert_eq!(noted + closed, 40, "{shown:?}");
        let tally = story.tally(1).await;
        assert_eq!(tally, if noted == 0 { String::new() } else { format!("12={noted}") });
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn one_parent_who_presses_many_times_at_once_has_one_seat_and_one_vote() {
    let mut story = Story::with_a_class().await;
    story.tell("ana: /poll debut 1").await;
    let class = story.class().await;
    let presses = (8..=16).map(|age| {
        let app = Arc::clone(story.session.app());
        let what =
            What::Pressed { data: format!("v{class}:1:1.v{age}"), post: PostRef("3".into()), token: String::new() };
        let event = story.session.console().event(&Place::Room("parents".into()), "bo", what, story.session.now());
        tokio::spawn(async move { handle(&app, &event).await })
    });
    for press in presses.collect::<Vec<_>>() {
        press.await.expect("no panic").expect("the database is there");
    }
    story.tell("@ +2d").await;
    let tally = story.tally(1).await;
    assert!(tally.ends_with("=1") && !tally.contains(' '), "{tally}");
    let rows = story.rows().await;
    assert!(rows.contains(&("seats".into(), 2)), "ana's and bo's: {rows:?}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn concurrent_workers_do_each_job_once() {
    let mut story = Story::with_a_class().await;
    story.tell("ana: /lesson\nana > Tuesday\nana > 1\nana: /poll debut 1\nbo > 1").await;
    story.passes_without_jobs("2026-11-25T12:00:00Z");
    let workers = (0..4).map(|_| {
        let app = Arc::clone(story.session.app());
        tokio::spawn(async move { run_due(&app).await })
    });
    for worker in workers.collect::<Vec<_>>() {
        worker.await.expect("no panic").expect("the database is there");
    }
    let shown = story.session.take_shown();
    for text in ["Dilemma: ", "Result: "] {
        assert_eq!(shown.iter().filter(|shown| shown.text.contains(text)).count(), 1, "{text}: {shown:?}");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn concurrent_votes_and_seat_changes_leave_no_orphaned_ballot() {
    for other in ["z", "m:st", "m:g2"] {
        let mut story = Story::with_a_class().await;
        story.tell("ana: /poll debut 1\nbo > 5").await;
        let class = story.class().await;
        let other = if other == "z" { other.to_owned() } else { other.replace("m:", &format!("m{class}:")) };
        let presses = [format!("v{class}:1:1.v12"), other.clone(), format!("v{class}:1:1.v13"), other.clone()];
        let presses: Vec<_> = presses
            .into_iter()
            .map(|data| {
                let app = Arc::clone(story.session.app());
                let what = What::Pressed { data, post: PostRef("3".into()), token: String::new() };
                let event =
                    story.session.console().event(&Place::Room("parents".into()), "bo", what, story.session.now());
                tokio::spawn(async move { handle(&app, &event).await })
            })
            .collect();
        for press in presses {
            press.await.expect("no panic").expect("the database is there");
        }
        // In any order: one ballot for each seat of a guardian who voted, and no ballot without a seat.
        let mut look = story.database.look().await;
        let odd = "select count(*) from (select guardian from ballots group by guardian having count(*) > 2) odd";
        let odd: i64 = sqlx::query_scalar(odd).fetch_one(&mut look).await.expect("the database is there");
        let ballots: i64 = sqlx::query_scalar("select count(*) from ballots")
            .fetch_one(&mut look)
            .await
            .expect("the database is there");
        let seats = "select count(*) from seat_guardians join members using (class_id, person_id) where not contact";
        let seats: i64 = sqlx::query_scalar(seats).fetch_one(&mut look).await.expect("the database is there");
        assert!(odd == 0 && (ballots == seats || ballots == 0), "{other}: {ballots} ballots of {seats} seats");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_council_ends_its_poll_while_its_classes_close_theirs() {
    let mut school = School::of(4).await;
    school.asks("debut").await;
    for letter in ['a', 'b', 'c', 'd'] {
        school.votes(letter, 0..11, "13 years").await;
    }
    let mut story = school.story;
    // An outage: the classes' closes and the council's end are due at the same time.
    story.passes_without_jobs("2026-12-05T12:00:00Z");
    let workers = (0..6).map(|_| {
        let app = Arc::clone(story.session.app());
        tokio::spawn(async move { run_due(&app).await })
    });
    for worker in workers.collect::<Vec<_>>() {
        worker.await.expect("no panic").expect("the database is there");
    }
    let shown = story.session.take_shown();
    for letter in ["a", "b", "c", "d"] {
        let results = shown.iter().filter(|shown| shown.room == letter && shown.text.contains("Result: ")).count();
        assert_eq!(results, 1, "{letter}: {shown:?}");
    }
    let ended: Vec<_> = shown.iter().filter(|shown| shown.room == "council").collect();
    assert_eq!(ended.len(), 1, "told once: {ended:?}");
    // Late shares were refused, and no class's share is left.
    let rows = story.rows().await;
    assert!(rows.contains(&("council_shares".into(), 0)) && rows.contains(&("council_results".into(), 1)), "{rows:?}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_council_code_admits_one_class_even_if_several_press_at_once() {
    let mut school = School::alone().await;
    for letter in ['a', 'b', 'c'] {
        school.founds(letter).await;
    }
    let code = school.code().await;
    let story = school.story;
    let mut presses = Vec::new();
    for letter in ["a", "b", "c"] {
        let (class, app) = (story.class_of(letter).await, Arc::clone(story.session.app()));
        let what =
            What::Pressed { data: format!("k{class}:H.{code}"), post: PostRef("3".into()), token: String::new() };
        let event = story.session.console().event(&Place::Private(letter.into()), letter, what, story.session.now());
        presses.push(tokio::spawn(async move { handle(&app, &event).await }));
    }
    for press in presses {
        press.await.expect("no panic").expect("the database is there");
    }
    let shown = story.session.take_shown();
    let rows = story.rows().await;
    assert!(rows.contains(&("council_classes".into(), 1)), "{rows:?} {shown:?}");
    assert_eq!(shown.iter().filter(|shown| shown.refused).count(), 2, "{shown:?}");
}
