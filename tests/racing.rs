//! Races: votes against votes, and votes against the close.

use std::sync::Arc;

use enige::job::sweeper::sweep;
use enige::job::worker::{run_due, work as work_until};
use futures_util::FutureExt;
use tokio::task::JoinSet;
use tokio_util::sync::CancellationToken;

use crate::harness::Story;
use crate::harness::school::School;

/// Lets several workers run all due jobs at once.
async fn work(story: &Story, workers: usize) {
    let workers = (0..workers).map(|_| {
        let app = Arc::clone(story.session.app());
        tokio::spawn(async move { run_due(&app).await })
    });
    for worker in workers.collect::<Vec<_>>() {
        worker.await.expect("no panic").expect("the database is there");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn every_noted_vote_is_counted_and_no_other() {
    for before_the_close in [4, 10, 20] {
        let mut story = Story::with_a_class().await;
        story.has_children(41).await;
        story.tell("ana: /poll debut 1").await;
        let votes = (0..40).map(|voter| story.delivered(story.event(&format!("voter{voter} > 12 years"))));
        let mut votes: Vec<_> = votes.collect();
        let close = story.event("ana: /close");
        for vote in votes.drain(..before_the_close) {
            vote.await.expect("the vote is handled");
        }
        story.delivered(close).await.expect("the command is handled");
        work(&story, 1).await;
        for vote in votes {
            vote.await.expect("the vote is handled");
        }
        let shown = story.session.take_shown();
        let noted = shown.iter().filter(|shown| shown.text.contains("Noted: 12 years")).count();
        let closed = shown.iter().filter(|shown| shown.refused && shown.text.contains("closed")).count();
        assert_eq!(noted + closed, 40, "{shown:?}");
        assert!(noted >= before_the_close, "{shown:?}");
        assert_eq!(story.tally(1).await, format!("12={noted}"));
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn one_parent_who_presses_many_times_at_once_has_one_seat_and_one_vote() {
    let mut story = Story::with_a_class().await;
    story.tell("ana: /poll debut 1").await;
    story.all_at_once((8..=16).map(|age| story.event(&format!("bo > {age} years")))).await;
    story.tell("@ +2d").await;
    let tally = story.tally(1).await;
    assert!(tally.ends_with("=1") && !tally.contains(' '), "{tally}");
    let rows = story.rows().await;
    assert!(rows.contains(&("seats".into(), 2)), "ana's and bo's: {rows:?}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn of_two_people_who_take_the_last_free_seat_at_once_one_gets_it() {
    for lines in
        [["bo > 12 years", "cem > 12 years"], ["bo > Parent of one child on 2", "cem > Parent of one child on 2"]]
    {
        let mut story = Story::with_a_class().await;
        story.has_children(5).await;
        story.tell("dina: /me\ndina > Parent of two children here\nana: /poll debut 1").await;
        story.tell("egil > 12 years\nana: /me").await;
        story.all_at_once(lines.map(|line| story.event(line))).await;
        let shown = story.session.take_shown();
        assert_eq!(shown.iter().filter(|shown| shown.text.contains("All seats are taken")).count(), 1, "{shown:?}");
        let rows = story.rows().await;
        assert!(rows.contains(&("seats".into(), 5)), "{rows:?}");
    }
}

/// A worker that vacuums waits for the vacuums of the others.
#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn polls_that_close_together_are_swept_together_and_by_no_worker() {
    const VACUUMS: &str =
        "select coalesce(sum(vacuum_count), 0)::bigint from pg_stat_user_tables where relname = 'poll_salts'";
    let mut school = School::alone().await;
    for class in ['a', 'b', 'c', 'd', 'e', 'f'] {
        school.founds(class).await;
        school.story.tell(&format!("[{class}] {class}: /poll debut 1\n[{class}] {class} > 12 years")).await;
    }
    let mut story = school.story;
    story.passes_without_jobs("2026-11-25T12:00:00Z");
    let mut look = story.database.look().await;
    let before: i64 = sqlx::query_scalar(VACUUMS).fetch_one(&mut look).await.expect("it counts");
    let stop = CancellationToken::new();
    let mut tasks = JoinSet::new();
    for _ in 0..4 {
        tasks.spawn(work_until(Arc::clone(story.session.app()), stop.clone()));
    }
    let closed = "select count(*) = 6 and not exists (select from jobs where due <= '2026-11-25 12:00:00+00') from polls \
                  where state = 'closed'";
    story.database.until("six polls to close", closed).await;
    let after: i64 = sqlx::query_scalar(VACUUMS).fetch_one(&mut look).await.expect("it counts");
    assert_eq!(after, before, "no worker has vacuumed");
    tasks.spawn(sweep(Arc::clone(story.session.app()), stop.clone()));
    story.database.until("one sweep", &format!("select ({VACUUMS}) = {before} + 1")).await;
    stop.cancel();
    while let Some(ended) = tasks.join_next().await {
        ended.expect("no panic");
    }
}

#[tokio::test]
async fn only_what_enqueues_a_job_wakes_a_worker() {
    let mut story = Story::with_a_class().await;
    story.tell("ana: /poll debut 1\nbo > 12 years").await;
    let app = Arc::clone(story.session.app());
    while app.store.jobs_enqueued().now_or_never().is_some() {}
    story.tell("bo > 13 years on 3").await;
    assert!(app.store.jobs_enqueued().now_or_never().is_none(), "a vote that changes enqueues nothing");
    story.delivered(story.event("ana: /close")).await.expect("the command is handled");
    assert!(app.store.jobs_enqueued().now_or_never().is_some());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn concurrent_workers_do_each_job_once() {
    let mut story = Story::with_a_class().await;
    story.tell("ana: /lesson\nana > Tuesday\nana > 1\nana: /poll debut 1\nbo > 1").await;
    story.passes_without_jobs("2026-11-25T12:00:00Z");
    work(&story, 4).await;
    let shown = story.session.take_shown();
    for text in ["Dilemma: ", "Result: "] {
        assert_eq!(shown.iter().filter(|shown| shown.text.contains(text)).count(), 1, "{text}: {shown:?}");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn concurrent_votes_and_seat_changes_count_once_for_each_seat_at_the_close() {
    for (shows, other) in
        [("bo: /forget", "bo > Forget me"), ("", "bo > Staff on 2"), ("", "bo > Parent of two children here on 2")]
    {
        let mut story = Story::with_a_class().await;
        story.tell(&format!("ana: /poll debut 1\ncem > 9 years\nbo > 5\n{shows}")).await;
        let lines = ["bo > 12 years on 3", other, "bo > 13 years on 3", other];
        story.all_at_once(lines.map(|line| story.event(line))).await;
        let mut look = story.database.look().await;
        let twice = "select exists (select from ballots group by guardian having count(*) > 1)";
        let twice: bool = sqlx::query_scalar(twice).fetch_one(&mut look).await.expect("the database is there");
        let seats = "select count(*) from seat_guardians join members using (class_id, person_id) where not contact";
        let seats: i64 = sqlx::query_scalar(seats).fetch_one(&mut look).await.expect("the database is there");
        story.tell("ana: /close").await;
        let tally = story.tally(1).await;
        // In any order: bo's last vote counts for each seat that bo holds, and for no other.
        let ballots: i64 = tally.split(' ').filter_map(|one| one.split_once('=')?.1.parse::<i64>().ok()).sum();
        assert!(!twice && (ballots == seats || ballots == 1), "{other}: {tally} of {seats} seats");
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
    work(&story, 6).await;
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
    let invitation = school.code().await;
    let mut story = school.story;
    for letter in ["a", "b", "c"] {
        story.tell(&format!("{letter} (private): /council {invitation}")).await;
    }
    story.all_at_once(["a", "b", "c"].map(|letter| story.event(&format!("{letter} (private) > 1")))).await;
    let shown = story.session.take_shown();
    let rows = story.rows().await;
    assert!(rows.contains(&("council_classes".into(), 1)), "{rows:?} {shown:?}");
    assert_eq!(shown.iter().filter(|shown| shown.refused).count(), 2, "{shown:?}");
}
