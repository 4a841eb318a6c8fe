//! Promises of `docs/secrecy.md` that no other test checks: what others see of roles, signatures, seats and pupils.

use enige::ids::AgreementNo;
use sqlx::AssertSqlSafe;

use super::kept::count;
use crate::harness::classroom::Classroom;
use crate::harness::payload::pupil;
use crate::harness::transcript::{code, codes};
use crate::harness::web::Web;
use crate::harness::{Database, Log, School, Story};

/// Everything that other people than `who` see of these lines.
async fn told_to_others(story: &mut Story, who: &str, lines: &str) -> Vec<String> {
    let shown = story.show(lines).await;
    let others = shown.iter().filter(|shown| shown.to.as_deref() != Some(who));
    others.map(|shown| format!("{} {:?} {} {:?}", shown.room, shown.to, shown.text, shown.buttons)).collect()
}

#[tokio::test]
async fn whoever_makes_a_suggestion_the_contact_parent_sees_the_same() {
    let mut seen = Vec::new();
    for who in ["bo", "cem"] {
        let mut story = Story::with_a_draft().await;
        let suggests = format!(
            "{who} > Suggest a change\n{who} (private) > A new point\n{who} (private): We greet each other.\n\
             {who} (private) > Send without my name\nana (private): /agreement\nana (private) > Work on the agreement\n\
             ana (private) > 1 suggestion is waiting\nana (private) > 1"
        );
        seen.push(told_to_others(&mut story, who, &suggests).await);
    }
    assert!(seen[0].iter().any(|shown| shown.contains("We greet each other.")), "{seen:?}");
    assert_eq!(seen[0], seen[1]);
}

#[tokio::test]
async fn whoever_holds_a_role_the_contact_parent_sees_how_many_do() {
    let mut seen = Vec::new();
    for who in ["nora", "olga"] {
        let mut story = Story::with_a_class().await;
        let made = code(&story.tell("ana (private): /role\nana (private) > Code for the school nurse").await);
        story.tell(&format!("{who} (private): /role {made}")).await;
        seen.push(story.tell("ana (private): /role").await);
    }
    assert_eq!(seen[0], seen[1]);
    assert!(seen[0].contains("Take the role from the school nurse"), "{}", seen[0]);
}

/// Everything that others see of the signing, after this answer of hanne's.
async fn signing_with(answer: &str) -> Vec<String> {
    let mut story = Story::with_a_draft().await;
    story.adopts_and_signs().await;
    story.tell("hanne: /me\nhanne > Parent of one child").await;
    let lines = format!("{answer}\n@ +8d\nbo: /agreement\nana (private): /agreement\nbo (private): /agreement");
    told_to_others(&mut story, "hanne", &lines).await
}

#[tokio::test]
async fn what_one_guardian_answers_to_the_agreement_is_invisible_to_all_others() {
    let without = signing_with("# hanne says nothing").await;
    assert!(without.iter().any(|shown| shown.contains("5–9")), "a band of five, and nothing else: {without:?}");
    let alone = "hanne > More choices\nhanne (private) > ";
    for answer in ["hanne > Sign".to_owned(), format!("{alone}Not now"), format!("{alone}Leave me in peace about this")]
    {
        assert_eq!(signing_with(&answer).await, without, "{answer}");
    }
}

/// The names on the version that the class sees.
async fn names(story: &Story) -> Vec<String> {
    let (store, class) = (story.session.app().store.clone(), story.class().await);
    let mut begun = store.begin().await.expect("it runs");
    let standing = begun.enter(class).standing_agreement().await.expect("it is read");
    standing.expect("it stands").names
}

#[tokio::test]
async fn a_name_stands_once_its_version_is_in_force_not_on_the_page_and_not_without_a_seat() {
    let mut story = Story::with_a_draft().await;
    story.adopts_and_signs().await;
    story.tell("bo > More choices\nbo (private) > Show my name on the agreement\nbo (private): Bo Berg").await;
    assert!(names(&story).await.is_empty(), "too few have signed");
    let mut look = story.database.look().await;
    let five = "update agreements set body = jsonb_set(body, '{threshold}', '\"five\"')";
    sqlx::query(five).execute(&mut look).await.expect("a superuser may");
    assert!(story.tell("@ +8d").await.contains("The agreement is now in force"));
    assert_eq!(names(&story).await, ["Bo Berg"]);
    let mut web = Web::of(story).await;
    let link = web.link().await;
    let (_, page) = web.get(&link).await;
    assert!(page.contains("Version 1") && !page.contains("Bo Berg"), "{page}");
    sqlx::query("delete from seat_guardians").execute(&mut look).await.expect("a superuser may");
    assert!(names(&web.story).await.is_empty(), "a name without a seat is shown no more");
    let (store, class) = (web.story.session.app().store.clone(), web.story.class().await);
    let mut begun = store.begin().await.expect("it runs");
    let signed = begun.enter(class).seats_signed(AgreementNo(1), 1, true).await.expect("a count");
    assert_eq!(signed, 0, "and a signature counts for the seats of its day");
}

#[tokio::test]
async fn nobody_logs_who_reads_the_page() {
    let (log, _guard) = Log::begins();
    let mut web = Web::of(Story::with_a_class().await).await;
    let link = web.link().await;
    assert!(web.get(&link).await.0.starts_with("http/1.1 200"));
    assert!(web.get("/c/nothing").await.0.starts_with("http/1.1 404"));
    let logged = log.take(&["/c/", &link]);
    assert!(logged.is_empty(), "{logged:?}");
}

#[tokio::test]
async fn somebody_without_a_vote_answers_a_dilemma_and_nothing_is_stored() {
    let mut story = Story::with_a_class().await;
    story.tell("ana: /lesson\nana > Wednesday\nana > 17:00\n@ +2d\nhugo: /me\nhugo > Staff\nolga: /me").await;
    story.tell("olga > Something else").await;
    let before = story.rows().await;
    let shown = story.tell("hugo > Offer a simple phone or a watch.\nolga > Offer a simple phone or a watch.").await;
    assert_eq!(shown.matches("so I do not store it").count(), 2, "{shown}");
    assert_eq!(before, story.rows().await);
}

#[tokio::test]
async fn the_preview_of_a_reason_says_that_its_words_may_be_recognised() {
    let mut story = Story::with_a_class().await;
    let shown = story
        .tell("ana: /poll night 3\nbo > I have an objection\nbo (private) > Write a reason\nbo (private): It rings.")
        .await;
    assert!(shown.contains("may still recognise your words"), "{shown}");
}

#[tokio::test]
async fn a_check_that_waits_leads_to_nobody() {
    let mut story = Story::with_a_class().await;
    story.shares_a_check("bo", "Zap").await;
    let mut look = story.database.look().await;
    let columns: Vec<String> = sqlx::query_scalar(
        "select column_name::text from information_schema.columns where table_name = 'checks' order by 1",
    )
    .fetch_all(&mut look)
    .await
    .expect("the catalogue is there");
    assert_eq!(columns, ["approved", "body", "check_no", "class_id", "post"]);
    let personal: Vec<String> = sqlx::query_scalar(
        "select table_name::text from information_schema.columns \
         where column_name = 'person_id' and table_schema = 'public'",
    )
    .fetch_all(&mut look)
    .await
    .expect("the catalogue is there");
    assert!(personal.len() > 5, "{personal:?}");
    for table in personal.iter().map(String::as_str).chain(["inbox"]) {
        let shared = format!("select count(*) from checks c join {table} t on t.xmin::text = c.xmin::text");
        assert_eq!(count(&story, &shared).await, 0, "one transaction wrote a check and a row of {table}");
    }
}

#[tokio::test]
async fn a_class_has_sixty_texts_at_once_and_a_restart_begins_anew() {
    let mut story = Story::with_a_class().await;
    story.tell("ana: /poll night 5").await;
    let mut lines = String::new();
    for parent in 0..11 {
        lines.push_str(&format!("parent-{parent} > I have an objection\n"));
        for _ in 0..6 {
            let who = format!("parent-{parent} (private)");
            lines.push_str(&format!("{who} > Write a reason\n{who}: It rings at six.\n"));
        }
    }
    let refused = story.show(&lines).await.into_iter().filter(|shown| shown.refused).collect::<Vec<_>>();
    assert_eq!(refused.len(), 6, "{refused:?}");
    assert!(refused.iter().all(|shown| shown.to.as_deref() == Some("parent-10")), "{refused:?}");
    let shown = story.show("! restart\nparent-10 (private): It rings at six.").await;
    assert!(shown.iter().all(|shown| !shown.refused), "{shown:?}");
}

#[tokio::test]
async fn a_seat_has_at_most_four_guardians() {
    let mut story = Story::with_a_class().await;
    story.tell("bo: /me\nbo > Parent of one child").await;
    let mut told = String::new();
    for other in ["cem", "dina", "egil", "freja"] {
        assert!(!told.contains("has four parents"), "{told}");
        let shown = story.tell("bo (private): /me\nbo (private) > Code for the other parent").await;
        told = story.tell(&format!("{other} (private): /code {}", code(&shown))).await;
    }
    assert!(told.contains("already has four parents or guardians"), "{told}");
    assert_eq!(count(&story, "select count(*) from seat_guardians where coded").await, 3);
}

/// The console knows who is in the room, as Matrix does.
#[tokio::test]
async fn where_the_chat_knows_who_is_in_the_room_a_freed_seat_is_taken_again_in_private() {
    let mut story = Story::with_a_class().await;
    story.tell("bo: /me\nbo > Parent of one child\nana (private): /seats\nana (private) > Seat by seat").await;
    let shown = story.tell("ana (private) > Free seat 2\nana (private) > Yes, free seat 2").await;
    assert!(shown.contains("has freed your seat"), "{shown}");
    assert_eq!(count(&story, "select count(*) from seat_guardians").await, 1);
    let shown = story.tell("bo (private): /me\nbo (private) > Parent of one child").await;
    assert!(shown.contains("Noted: you are the parent of one child"), "{shown}");
    assert_eq!(count(&story, "select count(*) from seat_guardians").await, 2);
}

#[tokio::test]
async fn a_printed_code_works_for_sixty_days() {
    let mut story = Story::with_a_class().await;
    let shown = story.tell("ana (private): /seats\nana (private) > Codes to print").await;
    assert_eq!(codes(&shown).count(), 0, "they are on paper alone");
    let mut look = story.database.look().await;
    let printed: Vec<Vec<u8>> = sqlx::query_scalar("select code_hash from seat_codes order by 1 limit 2")
        .fetch_all(&mut look)
        .await
        .expect("codes were printed");
    for (printed, known) in printed.into_iter().zip(["ABCD-EFHJ", "KLMN-PRTU"]) {
        Database::replaces_code(&mut look, &printed, known).await;
    }
    let told = story.tell("@ +59d\nbo (private): /code ABCD-EFHJ").await;
    assert!(told.contains("You are now the parent of one child"), "{told}");
    let told = story.tell("@ +2d\ncem (private): /code KLMN-PRTU").await;
    assert!(told.contains("I do not know that code"), "{told}");
}

#[tokio::test]
async fn a_class_whose_answers_do_not_fit_the_councils_question_is_not_counted() {
    for (answer, counted) in [("yes", false), ("13", true)] {
        let mut school = School::of(3).await;
        school.asks("social").await;
        for letter in ['a', 'b', 'c'] {
            school.votes(letter, 0..11, "13 years").await;
        }
        school.story.tell("@ +8d").await;
        let change = format!(
            "update council_shares set tally = '{{\"counts\": {{\"{answer}\": 132}}, \"seats\": 11}}' \
             where class_id = '{}'",
            school.story.class_of("a").await.0
        );
        let mut look = school.story.database.look().await;
        sqlx::query(AssertSqlSafe(change)).execute(&mut look).await.expect("a superuser may");
        let told = school.story.tell("@ +1d").await;
        assert_eq!(told.contains("Together for 3 classes."), counted, "{told}");
    }
}

/// The salts of the session: of proposals, and of ballots.
async fn salts(room: &Classroom) -> (Vec<u8>, Vec<u8>) {
    let mut look = room.web.story.database.look().await;
    sqlx::query_as("select salt, vote_salt from sessions").fetch_one(&mut look).await.expect("a session")
}

#[tokio::test]
async fn a_slip_has_another_pseudonym_in_each_topic_and_each_vote_and_a_page_shows_no_ticks() {
    let mut room = Classroom::on(Story::with_a_class().await, &["own", "wishes"], "slips", 25).await;
    let mut pupils = room.pupils(5).await;
    room.press_each(&["To the first topic", "To the proposals"]).await;
    room.adult.goto("/lead/read").await;
    room.adult.press("Add", &[("words", "We wait for each other.")]).await;
    room.adult.goto("/lead").await;
    let gathers = salts(&room).await;
    room.press_each(&["Stop the proposals", "Talk about it", "To the vote"]).await;
    let votes = salts(&room).await;
    assert!(gathers.0 == votes.0 && gathers.1 != votes.1, "the vote has a salt of its own");
    pupils[0].goto(&room.entry).await;
    pupils[0].press("Vote", &[("tick", "0")]).await;
    pupils[0].goto(&room.entry).await;
    assert!(pupils[0].page.contains("Your vote is noted.") && pupils[0].page.contains("name=\"tick\""));
    assert!(!pupils[0].page.contains(" checked"), "{}", pupils[0].page);
    room.press_each(&["End the vote", "To the next topic"]).await;
    let next = salts(&room).await;
    assert!(next.0 != votes.0 && next.1 != votes.1, "the next topic has others");
    let sealed = "select count(*) from session_results where position('counts'::bytea in result) = 0";
    assert_eq!((room.rows("session_ballots").await, count(&room.web.story, sealed).await), (0, 1));
}

#[tokio::test]
async fn a_slip_records_no_address_no_device_and_no_time_and_hands_keep_only_bands() {
    let mut room = Classroom::on(Story::with_a_class().await, &["own"], "hands", 22).await;
    room.press_each(&["To the first topic", "To the proposals"]).await;
    room.adult.goto("/lead/read").await;
    room.adult.press("Add", &[("words", "We wait for each other.")]).await;
    room.adult.goto("/lead").await;
    room.press_each(&["Stop the proposals", "Talk about it", "To the vote"]).await;
    room.adult.press("The hands are counted", &[("hands-0", "17")]).await;
    assert!(room.adult.page.contains("at least 15") && !room.adult.page.contains(">17<"), "{}", room.adult.page);
    assert_eq!(room.rows("session_results").await, 0, "the number itself is kept nowhere");
    let columns: Vec<String> = sqlx::query_scalar(
        "select column_name || ' ' || data_type from information_schema.columns where table_name = 'slips' order by 1",
    )
    .fetch_all(&mut room.web.story.database.look().await)
    .await
    .expect("the catalogue is there");
    assert_eq!(columns, ["class_id uuid", "code_hash bytea", "slip integer", "token_hash bytea", "used boolean"]);
}

/// A session in the pupils' room with five pupils, in which nobody has done anything yet.
async fn in_the_pupils_room() -> Classroom {
    let mut story = Story::with_a_class().await;
    let made = code(&story.tell("ana (private): /pupils\nana (private) > 1").await);
    story.tell(&format!("[school] tea ! admin\n[school] tea: /pupils {made}")).await;
    for pupil in 1..=5 {
        story.tell(&format!("[school] p{pupil} ! join")).await;
    }
    let mut room = Classroom::on(story, &["own"], "room", 5).await;
    room.web.story.tell("# a moment later").await;
    room
}

/// The story's superuser fails this test if one transaction writes a slip and an action of its pupil.
#[tokio::test]
async fn a_pupil_who_writes_or_votes_at_once_gets_their_slip_apart_from_it() {
    let mut room = in_the_pupils_room().await;
    for pupil in 1..=3 {
        room.web.story.tell(&format!("[school] p{pupil} > Join in")).await;
    }
    room.press_each(&["To the first topic", "To the proposals"]).await;
    room.web.story.tell("p4 (private): We help each other.").await;
    room.let_all_through().await;
    room.press_each(&["Stop the proposals", "Talk about it", "To the vote"]).await;
    let class = room.web.story.class_of("school").await;
    let vote = pupil::vote(class, 1, &[0]);
    room.web.story.tell(&format!("p5 (private) ! raw {vote}")).await;
    assert_eq!((room.rows("slips").await, room.rows("proposals").await), (5, 1));
    assert_eq!(room.rows("session_ballots").await, 1);
}

#[tokio::test]
async fn what_a_pupil_does_in_their_room_leaves_no_messages_id() {
    let mut room = in_the_pupils_room().await;
    let ids = "select count(*) from inbox";
    let before = count(&room.web.story, ids).await;
    for pupil in 1..=5 {
        room.web.story.tell(&format!("[school] p{pupil} > Join in")).await;
    }
    room.press_each(&["To the first topic", "To the proposals"]).await;
    room.web.story.tell("p1 (private): We help each other.").await;
    room.let_all_through().await;
    room.press_each(&["Stop the proposals", "Talk about it", "To the vote"]).await;
    room.web.story.tell("# a moment later").await;
    room.web.story.tell("[school] p1 > Vote\np1 (private) > 1\np1 (private) > Send the vote").await;
    assert_eq!((room.rows("proposals").await, room.rows("session_ballots").await), (1, 1));
    assert_eq!(count(&room.web.story, ids).await, before);
    room.web.story.tell("ana: /polls").await;
    assert!(count(&room.web.story, ids).await > before, "a parent's command leaves its id");
}
