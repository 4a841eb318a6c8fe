use super::Group;
use crate::harness::payload;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn forged_stale_and_foreign_presses_get_an_error_and_change_nothing() {
    let group = Group::with_a_class().await;
    group.fake.says(group.chat, group.ana, "/poll debut");
    let card = group.sees("How old").await;
    let vote = card.buttons[0][0].data.clone().expect("a payload");
    for data in
        ["x", "☃", &vote[..20], &vote.replace(":1:", ":99:"), &format!("{vote}0"), &payload::with_end(&vote, "")]
    {
        let press = group.fake.presses_raw(group.chat, group.others[0], card.id, data);
        let told = group.answer(press).await;
        assert!(!told.contains("Noted") && !told.is_empty(), "{data}: {told}");
    }
    let other = group.fake.group("6A", group.others[1]);
    group.fake.add_bot(other, group.others[1]);
    group.sees_in(other, "Type /start").await;
    let stranger = group.sees_in(other, "Type /start").await;
    let press = group.fake.presses_raw(other, group.others[1], stranger.id, &vote);
    assert!(group.answer(press).await.contains("group"));
    group.fake.says(group.chat, group.ana, "/close");
    group.sees("Result: ").await;
    let press = group.fake.presses_raw(group.chat, group.others[0], card.id, &vote);
    assert!(group.answer(press).await.contains("closed"));
    group.ends().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn unknown_commands_huge_texts_and_media_get_a_friendly_answer_or_none() {
    let group = Group::with_a_class().await;
    let (bo, chat) = (group.others[0], group.chat);
    group.fake.says(chat, bo, "/dance");
    let told = group.sees("that command").await;
    assert!(told.reply_to.is_some(), "a refusal in the group answers the message that it is about");
    let before = group.fake.messages(chat).len();
    group.fake.says(chat, bo, "/help@AnotherBot");
    group.fake.says(chat, bo, &"x".repeat(4000));
    group.fake.sends_photo(chat, bo);
    group.fake.starts(bo);
    group.sees_in(bo, "Hello").await;
    group.fake.sends_photo(bo, bo);
    group.sees_in(bo, "never fetch").await;
    group.fake.sends_voice(bo, bo);
    group.fake.sends_sticker(bo, bo);
    group.fake.says(bo, bo, &"hello ".repeat(600));
    group.sees_in(bo, "did not understand").await;
    assert_eq!(group.fake.messages(chat).len(), before, "nothing of that concerns the group");
    assert!(group.fake.calls("getFile").is_empty(), "media is never fetched");
    group.ends().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_anonymous_administrator_is_asked_to_write_under_their_own_name() {
    let mut group = Group::with_a_class().await;
    group.chat = group.fake.upgrade(group.chat);
    group.fake.anonymous_admin_says(group.chat, group.ana, "/poll debut");
    group.sees("anonymous").await;
    assert_eq!(group.count("How old"), 0);
    group.ends().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_group_that_removed_the_bot_gets_no_more_posts_and_other_groups_go_on() {
    let group = Group::with_a_class().await;
    let other = group.fake.group("6A", group.others[1]);
    group.fake.add_bot(other, group.others[1]);
    group.sees_in(other, "Type /start").await;
    group.fake.says(group.chat, group.ana, "/poll debut");
    group.sees("How old").await;
    group.fake.remove_bot(group.chat, group.ana);
    let left = "select exists (select from rooms where left_since is not null)";
    group.database.until("the bot to know that it was removed", left).await;
    group.serving.clock.forward_to("2026-12-01T17:00:00Z".parse().expect("a time"));
    group.fake.says(other, group.others[1], "/start");
    group.sees_in(other, "language").await;
    group.database.until("the poll to close", "select exists (select from polls where state = 'closed')").await;
    group.database.until_idle(group.serving.clock.now()).await;
    assert_eq!(group.count("Result: "), 0);
    group.ends().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_link_that_was_passed_on_or_whose_owner_was_removed_opens_nothing() {
    let group = Group::with_a_class().await;
    let (bo, cem, mallory) = (group.others[0], group.others[1], group.fake.person("Mallory", "en"));
    group.fake.says(group.chat, group.ana, "/poll chat");
    let card = group.sees("Which channel").await;
    let own = group.link(bo, card.id).await;
    let gone = group.link(cem, card.id).await;
    assert!(own != gone && own.len() == 64, "each press has a secret of its own: {own} {gone}");
    group.fake.starts_with(mallory, &own);
    group.sees_in(mallory, "no longer works, or it was not meant for you").await;
    group.fake.says(mallory, mallory, "/polls");
    group.sees_in(mallory, "You are not in any group with me yet").await;
    group.fake.kicks(group.chat, group.ana, cem);
    group.fake.starts_with(cem, &gone);
    group.sees_in(cem, "no longer works, or it was not meant for you").await;
    group.fake.starts_with(bo, &own);
    group.sees_in(bo, "What would you like most?").await;
    group.ends().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_link_opens_nothing_after_an_hour_or_after_its_poll_has_closed() {
    let group = Group::with_a_class().await;
    let (bo, cem) = (group.others[0], group.others[1]);
    group.fake.says(group.chat, group.ana, "/poll chat");
    let card = group.sees("Which channel").await;
    let late = group.link(bo, card.id).await;
    group.serving.clock.forward_to(group.serving.clock.now() + jiff::SignedDuration::from_mins(61));
    group.fake.starts_with(bo, &late);
    group.sees_in(bo, "no longer works, or it was not meant for you").await;
    let closed = group.link(cem, card.id).await;
    group.fake.says(group.chat, group.ana, "/close");
    group.sees("Result: ").await;
    group.fake.starts_with(cem, &closed);
    group.sees_in(cem, "closed").await;
    group.ends().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_freed_seat_is_not_taken_back_in_private() {
    let group = Group::with_a_class().await;
    let (ana, bo) = (group.ana, group.others[0]);
    group.fake.says(group.chat, ana, "/poll chat");
    let card = group.sees("Which channel").await;
    let link = group.link(bo, card.id).await;
    group.fake.starts_with(bo, &link);
    group.sees_in(bo, "What would you like most?").await;
    group.fake.says(bo, bo, "/me");
    let me = group.sees_in(bo, "You are not registered yet").await;
    let parent = me.buttons[0][0].data.clone().expect("a payload");
    let taken = group.fake.presses_raw(bo, bo, me.id, &parent);
    assert!(group.answer(taken).await.contains("one vote"));
    group.fake.starts(ana);
    group.fake.says(ana, ana, "/seats");
    let seats = group.sees_in(ana, "Seats").await;
    group.fake.presses(ana, ana, seats.id, "Seat by seat");
    let list = group.sees_in(ana, "Seat 2: pressed in the group").await;
    group.fake.presses(ana, ana, list.id, "Free seat 2");
    let ask = group.sees_in(ana, "Shall seat 2 be free again?").await;
    group.fake.presses(ana, ana, ask.id, "Yes, free seat 2");
    group.sees_in(bo, "has freed your seat").await;
    let again = group.fake.presses_raw(bo, bo, me.id, &parent);
    let told = group.answer(again).await;
    assert!(told.contains("group"), "{told}");
    group.fake.says(bo, bo, "/me");
    group.sees_in(bo, "You are not in any group with me yet").await;
    group.ends().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn somebody_who_left_and_was_then_banned_is_out_at_once() {
    let group = Group::with_a_class().await;
    let bo = group.others[0];
    group.fake.promote(group.chat, group.fake.bot_id());
    group.fake.starts(bo);
    let welcome = group.sees("Welcome, 5B & parents").await;
    group.press(bo, welcome.id, "Parent of one child").await;
    group.fake.leaves(group.chat, bo);
    group.fake.says(bo, bo, "/polls");
    group.sees_in(bo, "Nothing is open, planned or decided yet").await;
    group.fake.kicks(group.chat, group.ana, bo);
    group.database.until("only ana's seat to be left", "select count(*) = 1 from seat_guardians").await;
    group.fake.says(bo, bo, "/polls");
    group.sees_in(bo, "You are not in any group with me yet").await;
    group.ends().await;
}
