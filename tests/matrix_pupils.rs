//! The pupils' room on a real Synapse: a class makes its part of the agreement in an encrypted room on the school's
//! server.

use std::net::{SocketAddr, TcpListener};

use matrix_sdk::ruma::{OwnedRoomId, UserId};

use crate::harness::classroom::lead;
use crate::harness::matrix::Class;
use crate::harness::parent::{Parent, Seen};
use crate::harness::transcript::code;
use crate::harness::visitor::Visitor;

/// A room with a teacher, some pupils, and the bot.
struct School {
    room: OwnedRoomId,
    teacher: Parent,
    pupils: Vec<Parent>,
}

impl School {
    async fn with(bot: &UserId, count: usize) -> School {
        let teacher = Parent::new("teacher").await;
        let mut pupils = Vec::new();
        for _ in 0..count {
            pupils.push(Parent::new("pupil").await);
        }
        let invited: Vec<_> = pupils.iter().map(Parent::user).collect();
        let room = teacher.makes_room("5B", true, &invited).await;
        for pupil in &pupils {
            teacher.waits_for(&room, pupil.user()).await;
        }
        teacher
            .client
            .get_room(&room)
            .expect("their room")
            .invite_user_by_id(bot)
            .await
            .expect("the bot can be invited");
        teacher.waits_for(&room, bot).await;
        School { room, teacher, pupils }
    }

    /// Waits for a post of the bot in the room.
    async fn sees(&self, text: &str) -> Seen {
        let seen = self.teacher.sees(&self.room, text).await;
        assert!(seen.is_encrypted, "{seen:?}");
        seen
    }
}

/// Presses these buttons on the adult's page, one after the other.
async fn press_each(adult: &mut Visitor, labels: &[&str]) {
    for label in labels {
        adult.goto("/lead").await;
        adult.press(label, &[]).await;
        assert_eq!(adult.status(), 200, "{label}: {}", adult.page);
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn pupils_propose_and_vote_in_private_on_their_schools_server() {
    let free: SocketAddr = TcpListener::bind("127.0.0.1:0").and_then(|free| free.local_addr()).expect("a free port");
    let at = free.to_string();
    let more = ["--web-addr", &at, "--web-url", "https://enige.test", "--matrix-pupil-servers", "other.example,test"];
    let mut class = Class::founded_with(true, 1, &more).await;
    let ana = class.ana();
    let alone = class.alone(ana).await;
    ana.says(&alone, "/pupils").await;
    let link = ana.sees(&alone, "https://enige.test/lead/").await;
    ana.says(&alone, "1").await;
    let code = code(&ana.sees(&alone, "The code works once").await.body);

    // A pupil cannot claim the room; its admin can.
    let school = School::with(&class.bot, 5).await;
    school.pupils[0].says(&school.room, &format!("!pupils {code}")).await;
    school.sees("Only an admin of the room").await;
    school.teacher.says(&school.room, &format!("!pupils {code}")).await;
    school.sees("Here you make your own part").await;

    let mut adult = Visitor::at(free);
    adult.goto(&lead(&link.body)).await;
    adult.press("Lead from here", &[]).await;
    adult.press("Begin", &[("means", "room"), ("present", "5"), ("topic", "own")]).await;
    let card = school.sees("A session about your agreement begins now.").await;
    let mut own = Vec::new();
    for pupil in &school.pupils {
        pupil.replies(&school.room, &card.id, "1").await;
        let room = pupil.is_invited_by(&class.bot).await;
        pupil.sees(&room, "You are in.").await;
        own.push(room);
    }
    // A pupil who has left their room with the bot gets an invitation to another one.
    let first = &school.pupils[0];
    first.client.get_room(&own[0]).expect("their room").leave().await.expect("they may");
    first.replies(&school.room, &card.id, "1").await;
    let left = std::mem::replace(&mut own[0], first.is_invited_by(&class.bot).await);
    assert_ne!(left, own[0]);
    first.sees(&own[0], "You are in.").await;
    school.teacher.replies(&school.room, &card.id, "1").await;
    school.sees("This is for the pupils.").await;

    press_each(&mut adult, &["To the first topic", "To the proposals"]).await;
    school.sees("Send your proposals to me privately").await;
    school.pupils[0].says(&own[0], "We help whoever is new.").await;
    school.pupils[0].sees(&own[0], "The proposal is sent.").await;
    assert_eq!(school.teacher.count(&school.room, "whoever is new").await, 0, "nothing before it is let through");
    adult.goto("/lead/read").await;
    adult.press("Let through", &[]).await;
    press_each(&mut adult, &["Stop the proposals", "Talk about it"]).await;
    school.sees("• We help whoever is new.").await;
    press_each(&mut adult, &["To the vote"]).await;
    let card = school.sees("Vote in your private chat with me.").await;
    first.replies(&school.room, &card.id, "2").await;
    first.sees(&own[0], "Do that in your private chat with me").await;
    for (pupil, room) in school.pupils.iter().zip(&own) {
        pupil.replies(&school.room, &card.id, "1").await;
        pupil.sees(room, "2. Vote for none of them").await;
        pupil.says(room, "1").await;
        pupil.sees(room, "1. ✓ We help whoever is new.").await;
        pupil.says(room, "2").await;
        pupil.sees(room, "Your vote is noted.").await;
    }
    press_each(&mut adult, &["End the vote"]).await;
    school.sees("These are what most of us can go along with.").await;
    press_each(&mut adult, &["To the end", "End"]).await;
    let over = school.sees("The session is over.").await;
    assert!(over.body.contains("version 1") && over.body.contains("1. We help whoever is new."), "{}", over.body);
    ana.sees(&class.room, "The pupils have agreed on version 1").await;
    assert_eq!(ana.count(&class.room, "A session about your agreement").await, 0, "the parents hear of the end alone");

    // No pupil is stored any more, and a room without the bot is deleted too.
    let mut look = class.database.look().await;
    for (left, rows) in [
        ("select count(*) from people", 1),
        ("select count(*) from slips", 0),
        ("select count(*) from rooms where audience = 'pupils'", 1),
    ] {
        let count: i64 = sqlx::query_scalar(left).fetch_one(&mut look).await.expect("the database is there");
        assert_eq!(count, rows, "{left}");
    }
    let room = school.teacher.client.get_room(&school.room).expect("their room");
    room.kick_user(&class.bot, None).await.expect("they may");
    let gone = "select not exists (select from rooms where audience = 'pupils')";
    class.database.until("the pupils' room to be deleted", gone).await;
    class.bot_ends().await;
}
