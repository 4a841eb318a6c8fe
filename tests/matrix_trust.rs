//! Trust on Matrix: attacks by their names, from a homeserver that lies and from people, each withstood.

use enige::clock::Clock;
use jiff::SignedDuration;
use matrix_sdk::ruma::RoomId;
use matrix_sdk::ruma::api::client::membership::joined_rooms;
use serde_json::json;
use sqlx::Connection;

use crate::harness::hostile::Hostile;
use crate::harness::matrix::{Class, options};
use crate::harness::parent::{Parent, register};
use crate::harness::wait::{PATIENCE, found, until};
use crate::harness::{Database, Log, Serving};

/// A class with an open poll on a homeserver that lies.
async fn lied_to(count: usize) -> (Hostile, Class) {
    let hostile = Hostile::begins().await;
    let class = Class::founded_with(true, count, &["--matrix-homeserver", hostile.url()]).await;
    class.ana().says(&class.room, "/poll debut 1").await;
    class.sees("How old").await;
    (hostile, class)
}

/// Waits until the bot has handled everything before this in a private room.
async fn catches_up(parent: &Parent, room: &RoomId) {
    asks(parent, room, "/dance", "that command").await;
}

/// Says something that is answered so, and waits for the answer.
async fn asks(parent: &Parent, room: &RoomId, text: &str, answer: &str) {
    let before = parent.count(room, answer).await;
    parent.says(room, text).await;
    found(answer, PATIENCE, || async {
        let seen = parent.seen(room).await;
        let count = seen.iter().filter(|seen| seen.body.contains(answer)).count();
        if count > before { Ok(()) } else { Err(format!("{seen:#?}")) }
    })
    .await;
}

/// Waits until the bot is in this room no longer, as the homeserver says.
async fn leaves(class: &Class, room: &RoomId) {
    let bot = class.as_bot().await;
    until("the bot to leave", || async {
        let rooms = bot.send(joined_rooms::v3::Request::new()).await.expect("the homeserver answers").joined_rooms;
        !rooms.iter().any(|joined| joined == room)
    })
    .await;
}

#[tokio::test]
async fn a_plain_message_in_an_encrypted_room_is_refused_and_said_once() {
    let (log, _guard) = Log::begins();
    let (hostile, mut class) = lied_to(2).await;
    let bo = &class.parents[1];
    let (own, _) = class.ballot(bo).await;
    for id in ["$one", "$two"] {
        hostile.adds(&own, Hostile::plain(id, bo.user().as_str(), "6"));
    }
    catches_up(bo, &own).await;
    assert_eq!((class.ballots().await, bo.count(&own, "Noted: ").await), (0, 0));
    let said = log.take(&["in plain"]);
    assert_eq!(said.len(), 1, "{said:?}");
    assert!(!said[0].contains(bo.user().as_str()) && !said[0].contains(own.as_str()), "{said:?}");
    class.bot_ends().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_replayed_vote_does_not_replace_a_newer_one() {
    let (hostile, mut class) = lied_to(2).await;
    let bo = &class.parents[1];
    let (own, _) = class.ballot(bo).await;
    let first = bo.says(&own, "5").await;
    bo.sees(&own, "Noted: 12 years").await;
    bo.says(&own, "6").await;
    bo.sees(&own, "Noted: 13 years").await;
    // Once more as it was, and once under another id.
    let mut vote = hostile.passes(first.as_str()).await;
    hostile.adds(&own, vote.clone());
    vote["event_id"] = "$replayed".into();
    hostile.adds(&own, vote);
    catches_up(bo, &own).await;
    assert_eq!(bo.count(&own, "Noted: 12 years").await, 1);
    // Also after a restart.
    let clock = class.bot_ends().await;
    class.bot_starts(clock).await;
    let bo = &class.parents[1];
    let mut vote = hostile.passes(first.as_str()).await;
    vote["event_id"] = "$again".into();
    hostile.adds(&own, vote);
    catches_up(bo, &own).await;
    assert_eq!(bo.count(&own, "Noted: 12 years").await, 1);
    class.bot_ends().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_message_under_another_name_is_not_heard() {
    let (hostile, mut class) = lied_to(3).await;
    let (ana, bo) = (class.ana(), &class.parents[1]);
    // Only the contact parent may close a poll, and not in plain either.
    hostile.adds(&class.room, Hostile::plain("$plain", ana.user().as_str(), "/close"));
    let written = bo.says(&class.room, "/close").await;
    class.sees("Only the contact parent or").await;
    let mut stolen = hostile.passes(written.as_str()).await;
    stolen["event_id"] = "$stolen".into();
    stolen["sender"] = ana.user().as_str().into();
    hostile.adds(&class.room, stolen);
    asks(ana, &class.room, "/agreement", "Our agreement").await;
    assert_eq!(ana.count(&class.room, "The poll is closed").await, 0);
    class.bot_ends().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_tombstone_that_names_a_foreign_room_is_not_followed() {
    let (hostile, mut class) = lied_to(2).await;
    let mallory = Parent::new("mallory").await;
    let mut foreign = Vec::new();
    for number in 0..6 {
        let room = mallory.makes_public_room("Not yours").await;
        hostile.adds(&class.room, Hostile::tombstone(&format!("$moved{number}"), class.ana().user().as_str(), &room));
        foreign.push(room);
    }
    asks(class.ana(), &class.room, "/agreement", "Our agreement").await;
    for room in &foreign {
        leaves(&class, room).await;
    }
    asks(class.ana(), &class.room, "/agreement", "Our agreement").await;
    // It does not run after more and more of them either.
    let mut joined = 0;
    for room in &foreign {
        let room = mallory.client.get_room(room).expect("her room");
        joined += usize::from(room.get_member(&class.bot).await.expect("the homeserver answers").is_some());
    }
    assert_eq!(joined, 3);
    class.bot_ends().await;
}

/// What a message replies to also stands outside of the ciphertext, where the homeserver can write anything.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_homeserver_does_not_choose_which_post_a_number_answers() {
    let (hostile, mut class) = lied_to(2).await;
    let bo = &class.parents[1];
    let (own, ballot) = class.ballot(bo).await;
    bo.says(&own, "/me").await;
    bo.sees(&own, "1. Parent of one child").await;
    let clock = class.bot_ends().await;
    let bo = &class.parents[1];
    let said = bo.says(&own, "1").await;
    let mut chosen = bo.raw(&own, &said).await;
    chosen["event_id"] = "$chosen".into();
    chosen["content"]["m.relates_to"] = json!({ "m.in_reply_to": { "event_id": ballot.id } });
    hostile.adds(&own, chosen);
    class.bot_starts(clock).await;
    let bo = &class.parents[1];
    bo.sees(&own, "I cannot tell for certain which message you answered").await;
    // The message itself, as bo has sent it, is heard.
    bo.sees(&own, "Noted: you are the parent of one child").await;
    assert_eq!((class.ballots().await, bo.count(&own, "You can change it until").await), (0, 0));
    class.bot_ends().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn choices_that_the_homeserver_writes_in_the_bots_name_are_none() {
    let (hostile, mut class) = lied_to(2).await;
    let bo = &class.parents[1];
    let (own, _) = class.ballot(bo).await;
    let vote = bo.raw_choices(&own).await;
    let mut forged = Hostile::plain("$forged", class.bot.as_str(), "1. Show the agreement");
    forged["content"]["msgtype"] = "m.notice".into();
    for (key, value) in vote {
        forged["content"][key] = value;
    }
    hostile.adds(&own, forged);
    catches_up(bo, &own).await;
    let forged = matrix_sdk::ruma::EventId::parse("$forged").expect("an id");
    bo.replies(&own, &forged, "6").await;
    catches_up(bo, &own).await;
    assert_eq!((class.ballots().await, bo.count(&own, "Noted: ").await), (0, 0));
    class.bot_ends().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_moderator_who_has_left_the_room_leads_no_more() {
    let mut class = Class::founded(2).await;
    let bo = &class.parents[1];
    let room = class.ana().client.get_room(&class.room).expect("her room");
    room.update_power_levels(vec![(bo.user(), 50.into())]).await.expect("she may");
    let own = class.alone(bo).await;
    bo.says(&own, "/me").await;
    bo.sees(&own, "1. Parent of one child").await;
    asks(bo, &own, "1", "Noted: you are the parent").await;
    asks(bo, &own, "/seats", "of 23").await;
    bo.client.get_room(&class.room).expect("his room").leave().await.expect("he may");
    class.ana().waits_for_leave(&class.room, bo.user()).await;
    asks(bo, &own, "/seats", "Only the contact parent or").await;
    class.bot_ends().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn somebody_who_was_removed_while_the_bot_was_away_is_out_however_much_came_after() {
    let mut class = Class::founded_with(false, 3, &[]).await;
    class.ana().says(&class.room, "/poll debut 1").await;
    class.sees("How old").await;
    let bo = &class.parents[1];
    let (own, _) = class.ballot(bo).await;
    bo.says(&own, "6").await;
    bo.sees(&own, "Noted: 13 years").await;
    let clock = class.bot_ends().await;
    let (ana, bo) = (class.ana(), &class.parents[1]);
    let room = ana.client.get_room(&class.room).expect("her room");
    room.kick_user(bo.user(), None).await.expect("she may");
    // More than one sync brings.
    for _ in 0..210 {
        ana.says(&class.room, "Good night").await;
    }
    class.bot_starts(clock).await;
    let bo = &class.parents[1];
    // In the language of those whom the bot does not know.
    asks(bo, &own, "/polls", "Du er ikke med i noen gruppe").await;
    assert_eq!(class.ballots().await, 0);
    class.bot_ends().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_class_follows_its_room_into_the_next_one() {
    let mut class = Class::founded(2).await;
    let ana = class.ana();
    let new = ana.upgrades(&class.room).await;
    // The new room is for those who are invited, and the bot is invited last.
    ana.client.get_room(&new).expect("her room").invite_user_by_id(&class.bot).await.expect("it can be invited");
    ana.waits_for(&new, &class.bot).await;
    until("the class to be in the new room", || async {
        ana.says(&new, "/agreement").await;
        ana.count(&new, "Our agreement").await > 0
    })
    .await;
    assert_eq!(ana.count(&new, "!start").await, 0, "the class is known there");
    class.bot_ends().await;
}

/// A large room on a slow server: the bot stops waiting for the answer, but the join succeeds.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_class_follows_its_room_although_the_answer_to_the_join_is_lost() {
    let (hostile, mut class) = lied_to(2).await;
    hostile.denies_joins();
    let ana = class.ana();
    let new = ana.makes_successor(&class.room).await;
    until("the class to be in the new room", || async {
        ana.says(&new, "/agreement").await;
        ana.count(&new, "Our agreement").await > 0
    })
    .await;
    class.bot_ends().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_join_that_hangs_holds_up_no_other() {
    let (hostile, mut class) = lied_to(2).await;
    let bo = &class.parents[1];
    let slow = bo.makes_room("Slow", false, &[]).await;
    hostile.hangs_joins(&slow);
    bo.client.get_room(&slow).expect("his room").invite_user_by_id(&class.bot).await.expect("it can be invited");
    hostile.join_hangs().await;
    let fast = bo.makes_room("Fast", false, &[&class.bot]).await;
    bo.sees(&fast, "!start").await;
    asks(class.ana(), &class.room, "/agreement", "Our agreement").await;
    assert_eq!(bo.count(&slow, "!start").await, 0);
    hostile.joins_go_on();
    bo.sees(&slow, "!start").await;
    class.bot_ends().await;
}

#[tokio::test]
async fn an_invitation_from_elsewhere_is_declined_and_names_nobody() {
    let (log, _guard) = Log::begins();
    let (database, bot) = (Database::fresh().await, register("enige").await);
    let store = tempfile::tempdir().expect("a folder");
    let more = ["--matrix-invites-from", "*.example,@*:else.example"].map(str::to_owned);
    let serving = Serving::with(options(&database, &bot, store.path(), &more).await, Clock::system());
    let ana = Parent::new("parent").await;
    let room = ana.makes_room("5B", true, &[&bot]).await;
    ana.waits_for_leave(&room, &bot).await;
    let said = log.take(&["declined an invitation"]);
    assert!(said.len() == 1 && said[0].contains("from test"), "{said:?}");
    assert!(!said[0].contains(ana.user().localpart()), "{said:?}");
    serving.ends().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_device_that_is_not_confirmed_is_not_heard_and_the_person_is_told_once() {
    let mut class = Class::founded(2).await;
    class.ana().says(&class.room, "/poll debut 1").await;
    class.sees("How old").await;
    let bo = &class.parents[1];
    bo.confirms_itself().await;
    let (own, _) = class.ballot(bo).await;
    let other = bo.on_another_device().await;
    for _ in 0..2 {
        other.says(&own, "6").await;
    }
    bo.sees(&own, "have not confirmed").await;
    bo.says(&own, "5").await;
    bo.sees(&own, "Noted: 12 years").await;
    assert_eq!(bo.count(&own, "Noted: 13 years").await, 0);
    assert_eq!(bo.count(&own, "have not confirmed").await, 1);
    class.bot_ends().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_room_that_waits_holds_up_no_other_and_what_was_not_committed_comes_again() {
    let mut class = Class::founded(3).await;
    class.ana().says(&class.room, "/poll debut 1").await;
    class.sees("How old").await;
    let (bo, cem) = (&class.parents[1], &class.parents[2]);
    let (of_bo, of_cem) = (class.alone(bo).await, class.alone(cem).await);
    bo.says(&of_bo, "/poll").await;
    bo.sees(&of_bo, "6. 13 years").await;
    catches_up(cem, &of_cem).await;
    let mut look = class.database.look().await;
    let mut lock = look.begin().await.expect("a transaction");
    sqlx::query("select from polls for update").execute(&mut *lock).await.expect("it is there");
    bo.says(&of_bo, "6").await;
    let waits =
        "select exists (select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock')";
    class.database.until("the vote to wait", waits).await;
    catches_up(cem, &of_cem).await;
    // The vote is neither committed nor confirmed, and what came after it is both.
    let clock = class.bot_dies().await;
    lock.rollback().await.expect("it ends");
    assert_eq!(class.ballots().await, 0);
    class.bot_starts(clock).await;
    let bo = &class.parents[1];
    bo.sees(&of_bo, "Noted: 13 years").await;
    assert_eq!((bo.count(&of_bo, "Noted: ").await, class.ballots().await), (1, 1));
    let cem = &class.parents[2];
    catches_up(cem, &of_cem).await;
    assert_eq!(cem.count(&of_cem, "that command").await, 3, "nothing is answered twice");
    class.bot_ends().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_private_room_is_left_when_its_person_leaves_and_an_unused_room_after_a_month() {
    let mut class = Class::founded(2).await;
    let bo = &class.parents[1];
    let own = class.alone(bo).await;
    catches_up(bo, &own).await;
    let unused = bo.makes_room("Never set up", false, &[&class.bot]).await;
    bo.sees(&unused, "!start").await;
    bo.client.get_room(&own).expect("his room").leave().await.expect("he may");
    leaves(&class, &own).await;
    class.clock().forward_to(class.clock().now() + SignedDuration::from_hours(24 * 60));
    asks(class.ana(), &class.room, "/agreement", "Our agreement").await;
    leaves(&class, &unused).await;
    asks(class.ana(), &class.room, "/agreement", "Our agreement").await;
    class.bot_ends().await;
}
