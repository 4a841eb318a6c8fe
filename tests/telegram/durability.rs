use enige::event::Address;

use super::Group;
use crate::harness::{Database, Serving};

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn votes_pressed_while_the_bot_is_down_count_after_its_restart() {
    let mut group = Group::with_a_class().await;
    group.fake.says(group.chat, group.ana, "/poll debut");
    let card = group.sees("How old").await;
    group.press(group.others[0], card.id, "12 years").await;
    let clock = group.serving.clock.clone();
    group.serving.dies().await;
    let presses: Vec<_> =
        group.others[1..6].iter().map(|p| group.fake.presses(group.chat, *p, card.id, "12 years")).collect();
    group.fake.says(group.chat, group.others[6], "/agreement");
    group.serving = Serving::begins(&group.fake, &group.database, clock);
    group.sees("Our agreement").await;
    group.fake.says(group.chat, group.ana, "/close");
    let result = group.sees("Result: ").await;
    assert!(result.text.contains("at least 12"), "{}", result.text);
    assert_eq!(presses.len(), 5);
    // Some answers may have come too late for the server. No other refusal is allowed.
    group.serving.ends().await;
    let refusals = group.fake.refusals();
    let expected = |text: &str| text.contains("query is too old") || text.contains("initiate conversation");
    assert!(refusals.iter().all(|refusal| expected(&refusal.description)), "{refusals:?}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_update_that_was_handled_but_not_confirmed_is_not_handled_twice() {
    let mut group = Group::with_a_class().await;
    let clock = group.serving.clock.clone();
    group.fake.says(group.chat, group.ana, "/poll debut");
    group.sees("How old").await;
    // Telegram has no idempotency keys: a crash between a post and its commit may repeat the post. So wait for the
    // commit.
    let kept = "select exists (select from polls where card is not null)";
    group.database.until("the card to be committed", kept).await;
    // Telegram delivers the unconfirmed updates again.
    group.serving.dies().await;
    group.serving = Serving::begins(&group.fake, &group.database, clock);
    group.fake.says(group.chat, group.ana, "/agreement");
    group.sees("Our agreement").await;
    assert_eq!(group.count("How old"), 1);
    assert_eq!(group.count("already open"), 0);
    group.ends().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn updates_are_confirmed_only_after_their_effect_is_committed() {
    let group = Group::with_a_class().await;
    let pending = group.fake.pending_updates();
    let confirmed = group.fake.confirmed_offset();
    assert!(confirmed > 0 || pending > 0);
    group.fake.wait_until("everything handled is confirmed", |fake| fake.pending_updates() == 0).await;
    group.ends().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_room_that_waits_is_confirmed_when_it_is_done_and_holds_up_no_other() {
    let group = Group::with_a_class().await;
    group.fake.says(group.chat, group.ana, "/poll debut");
    let card = group.sees("How old").await;
    let other = group.fake.group("6A", group.others[1]);
    group.fake.add_bot(other, group.others[1]);
    group.sees_in(other, "Type /start").await;
    group.fake.wait_until("everything handled is confirmed", |fake| fake.pending_updates() == 0).await;
    let confirmed = group.fake.confirmed_offset();
    // The vote of a person whose lock somebody else holds.
    let bo = Address::new("telegram", &group.others[0].to_string());
    let hash = Database::keys().hash(&bo);
    let lock = i64::from_be_bytes(*hash.first_chunk().expect("a long hash"));
    let mut look = group.database.look().await;
    sqlx::query("select pg_advisory_lock($1)").bind(lock).execute(&mut look).await.expect("it is free");
    group.fake.presses(group.chat, group.others[0], card.id, "12 years");
    for _ in 0..3 {
        group.fake.says(other, group.others[1], "/start");
    }
    group.sees_in(other, "language").await;
    assert_eq!(group.fake.confirmed_offset(), confirmed, "the vote is not committed");
    assert!(group.fake.pending_updates() > 0);
    sqlx::query("select pg_advisory_unlock($1)").bind(lock).execute(&mut look).await.expect("it is held");
    group.fake.wait_until("the gap is closed", |fake| fake.pending_updates() == 0).await;
    group.database.until("the vote to be stored", "select exists (select from ballots)").await;
    // The answer may have come too late for the server.
    group.serving.ends().await;
}
