use std::time::Duration;

use enige::chat::LogInError;
use enige::chat::telegram::Pace;

use super::Group;
use crate::harness::telegram::{FakeTelegram, Fault};
use crate::harness::{Database, SPEED, Serving, TOKEN, options};

async fn posts_once_despite(fault: Fault) {
    let group = Group::with_a_class().await;
    group.fake.fail_next("sendMessage", fault);
    group.fake.says(group.chat, group.ana, "/poll debut");
    group.sees("How old").await;
    // A second post would be sent again at once, or by a job within the hour.
    let clock = &group.serving.clock;
    clock.forward_to(clock.now() + jiff::SignedDuration::from_hours(1));
    group.database.until_idle(group.serving.clock.now()).await;
    group.fake.says(group.chat, group.others[0], "/agreement");
    group.sees("Our agreement").await;
    assert_eq!(group.count("How old"), 1);
    group.ends().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_rate_limited_post_is_sent_later_and_once() {
    posts_once_despite(Fault::TooManyRequests { retry_after: 1 }).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_post_that_may_have_been_sent_is_not_sent_again() {
    posts_once_despite(Fault::HangUpAfter).await;
    posts_once_despite(Fault::Garbage).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn many_posts_to_one_group_keep_the_rate_limit_and_do_not_delay_other_groups() {
    let group = Group::with_a_class().await;
    let other = group.fake.group("6A", group.others[1]);
    group.fake.add_bot(other, group.others[1]);
    group.sees_in(other, "Type /start").await;
    for _ in 0..30 {
        group.fake.says(group.chat, group.others[0], "/agreement");
    }
    group.fake.says(other, group.others[1], "/start");
    group.sees_in(other, "language").await;
    assert!(group.count("Our agreement") < 30, "the other group did not wait for this one");
    let all = |fake: &FakeTelegram| {
        fake.messages(group.chat).iter().filter(|m| m.text.contains("Our agreement")).count() == 30
    };
    group.fake.wait_within(Duration::from_secs(40), "all thirty", all).await;
    group.ends().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_bot_survives_an_outage_of_telegram() {
    let group = Group::with_a_class().await;
    group.fake.outage(true);
    group.fake.says(group.chat, group.ana, "/poll debut");
    group.fake.wait_until("the bot meets the outage", |fake| fake.failed_calls() > 0).await;
    group.fake.outage(false);
    let there = |fake: &FakeTelegram| fake.messages(group.chat).iter().any(|m| m.text.contains("How old"));
    group.fake.wait_within(Duration::from_secs(40), "the card after the outage", there).await;
    assert_eq!(group.count("How old"), 1);
    group.serving.ends().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_wrong_token_and_an_unreachable_server_are_reported_without_the_token() {
    let fake = FakeTelegram::start("1:OTHER", 1.0).await;
    let database = Database::fresh().await;
    let clock = enige::clock::Clock::system();
    let stop = tokio_util::sync::CancellationToken::new();
    let wrong = enige::serve::run(options(&fake, &database), clock, stop).await;
    let told = format!("{:#}", wrong.expect_err("the token is wrong"));
    assert!(told.contains("does not know this token") && !told.contains("SECRET"), "{told}");
    let nowhere = enige::chat::telegram::Telegram::log_in("1:SECRET", "http://127.0.0.1:9", Pace::REAL).await;
    let told = nowhere.err().expect("nobody is there");
    assert!(matches!(told, LogInError::Unreachable(_)), "{told}");
    assert!(told.to_string().contains("cannot be reached") && !told.to_string().contains("SECRET"), "{told}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_bot_retries_at_startup_until_telegram_is_reachable() {
    let fake = FakeTelegram::start(TOKEN, SPEED).await;
    let database = Database::fresh().await;
    fake.fail_next("getMe", Fault::HangUp);
    let serving = Serving::begins(&fake, &database, enige::clock::Clock::system());
    fake.wait_until("it listens all the same", |fake| !fake.calls("getUpdates").is_empty()).await;
    serving.ends().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_bot_stops_within_five_seconds_even_when_busy() {
    let group = Group::with_a_class().await;
    for _ in 0..20 {
        group.fake.says(group.chat, group.others[0], "/agreement");
    }
    let serving: Serving = group.serving;
    serving.ends().await;
}
