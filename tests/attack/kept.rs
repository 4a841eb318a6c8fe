//! Deletion: data from the table "What | Deleted" of `docs/secrecy.md` exists before its event and is gone after it.

use enige::chat::console::person_address;
use enige::lang::Lang;
use jiff::SignedDuration;
use jiff::civil::date;
use sqlx::AssertSqlSafe;

use crate::harness::payload::lesson::free_week;
use crate::harness::transcript::code;
use crate::harness::web::path;
use crate::harness::{School, Story};

const DIALOGS: &str = "select count(*) from dialogs";
const WISHES: &str = "select count(*) from lesson_wishes";
const NAMES: &str = "select count(*) from signatures where name is not null";

/// Bo stays in the room, but no longer has a child there.
const LEAVE: &str = "bo: /me\nbo > I no longer have a child in the group";
const FORGET: &str = "bo: /forget\nbo > Forget me";
const GUARDIAN: &str = "bo: /me\nbo > Parent of one child";

/// Bo objects, and writes why.
const OBJECTION: &str = "ana: /poll night 3\nbo > I have an objection\nbo (private) > Write a reason\n\
                         bo (private): It rings at six.";
const WITHDRAW: &str = "ana (private): /polls\nana (private) > Phones at night\nana (private) > Withdraw\n\
                        ana (private): Too early.\nana (private) > Withdraw now";

/// Bo writes a question to an adviser, but does not send it.
const QUESTION: &str = "ana: /lesson\nana > Tuesday\nana > 18:00\n@ +3d\nbo > Ask a professional\n\
                        bo (private): Is it late?";

/// Bo makes a suggestion, and gives a name with it.
const SUGGESTION: &str = "bo > Suggest a change\nbo (private) > A new point\nbo (private): We greet each other.\n\
                          bo (private) > Send with my name\nbo (private): Bo Berg";

const WORK: &str = "ana (private): /agreement\nana (private) > Work on the agreement";
const INCLUDED: &str = "ana (private) > Include these words\nana (private): Yes.";

/// The count that a query returns.
pub(super) async fn count(story: &Story, query: &str) -> i64 {
    let mut look = story.database.look().await;
    let query = AssertSqlSafe(query.to_owned());
    sqlx::query_scalar(query).fetch_one(&mut look).await.expect("the query is sound")
}

/// Fails unless the query counts rows before these lines, and none after them.
async fn goes(story: &mut Story, kept: &str, lines: &str) {
    assert!(count(story, kept).await > 0, "`{kept}`: there is nothing that `{lines}` could delete");
    story.tell(lines).await;
    assert_eq!(count(story, kept).await, 0, "`{kept}` after `{lines}`");
}

/// Does the same for each of these ways, each in a new class in which the lines `before` have run.
async fn each_goes(before: &str, kept: &str, ways: &[&str]) {
    for way in ways {
        let mut story = Story::with_a_class().await;
        story.tell(before).await;
        goes(&mut story, kept, way).await;
    }
}

#[tokio::test]
async fn a_ballot_goes_when_it_is_counted_withdrawn_or_its_author_votes_no_more() {
    let ways = ["ana: /close", WITHDRAW, FORGET, LEAVE, "bo: /me\nbo > Staff"];
    each_goes(OBJECTION, "select count(*) from ballots", &ways).await;
    each_goes(OBJECTION, "select count(*) from poll_salts", &ways[..2]).await;
}

#[tokio::test]
async fn a_reason_goes_with_its_ballot_with_another_answer_and_by_a_press() {
    let ways = ["ana: /close", WITHDRAW, FORGET, LEAVE, "bo > I can live with it", "bo (private) > Delete it"];
    each_goes(OBJECTION, "select count(*) from objections", &ways).await;
}

#[tokio::test]
async fn a_half_written_text_goes_when_it_is_done_or_cancelled() {
    let before = "ana (private): /poll\nana (private) > Make your own poll\nana (private): Where do we meet?";
    let done = "ana (private) > One of several options\nana (private): The park\\nThe school\n\
                ana (private) > Put it to the class";
    each_goes(before, DIALOGS, &["ana (private) > Discard", done]).await;
}

#[tokio::test]
async fn a_half_written_text_is_void_after_two_days_and_goes_with_the_next_one_of_the_class() {
    let mut story = Story::with_a_class().await;
    story.tell("ana (private): /poll\nana (private) > Make your own poll").await;
    let told = story.tell("@ +49h\nana (private): Where do we meet?").await;
    assert!(told.contains("I did not understand"), "{told}");
    let of_ana = "select count(*) from dialogs join members using (class_id, person_id) where contact";
    goes(&mut story, of_ana, OBJECTION).await;
}

#[tokio::test]
async fn a_question_goes_when_it_is_answered_or_declined_and_unsent_after_two_days() {
    let sent = format!("{QUESTION}\nbo (private) > Send without my name");
    let answer = "ana (private) > Answer\nana (private): It is not.\nana (private) > Send to the group";
    each_goes(&sent, "select count(*) from questions", &[answer, "ana (private) > Cannot answer"]).await;
    let written = format!("{QUESTION}\n@ +47h");
    each_goes(&written, DIALOGS, &["@ +2h", "bo (private) > Cancel"]).await;
    let reply = format!("{sent}\nana (private) > Answer\nana (private): It is not.\n@ +47h");
    each_goes(&reply, DIALOGS, &["@ +2h"]).await;
    // A text of the second day gets two days of its own.
    let again = format!("{QUESTION}\n@ +40h\nbo (private): Why then?\n@ +40h");
    each_goes(&again, DIALOGS, &["@ +10h"]).await;
}

/// A class in which Nora is the school nurse. A second code for that role is not used yet.
async fn with_a_nurse() -> Story {
    let mut story = Story::with_a_class().await;
    let make = "ana (private): /role\nana (private) > Code for the school nurse";
    let shown = story.tell(make).await;
    story.tell(&format!("nora (private): /role {}\n{make}", code(&shown))).await;
    story
}

#[tokio::test]
async fn an_adviser_is_none_once_they_give_it_up_leave_are_forgotten_out_of_reach_or_no_longer_wanted() {
    let advisers = "select count(*) from advisers";
    let take = "ana (private): /role\nana (private) > Take the role from the school nurse";
    let give_up = "nora (private): /role\nnora (private) > Give up the role";
    for way in [give_up, "nora ! leave", "nora: /forget\nnora > Forget me", take] {
        goes(&mut with_a_nurse().await, advisers, way).await;
    }
    goes(&mut with_a_nurse().await, "select count(*) from adviser_codes", take).await;
    // The bot loses Nora's address.
    let mut story = with_a_nurse().await;
    let lost = "delete from people where person_id in (select person_id from advisers)";
    sqlx::query(lost).execute(&mut story.database.look().await).await.expect("a superuser may");
    goes(&mut story, advisers, &format!("{QUESTION}\nbo (private) > Send without my name")).await;
}

#[tokio::test]
async fn how_somebody_wants_the_dilemmas_goes_when_they_want_them_as_the_class_does() {
    let not_to_me = format!("{GUARDIAN}\nbo (private): /lesson\nbo (private) > Not to me");
    let as_all = "bo (private): /lesson\nbo (private) > As the group gets them";
    each_goes(&not_to_me, WISHES, &[as_all, FORGET]).await;
    each_goes(&format!("{GUARDIAN}\nbo ! leave"), WISHES, &["@ +8d"]).await;
}

#[tokio::test]
async fn a_plan_of_dilemmas_goes_when_they_are_stopped_and_after_the_last_school_year() {
    let (plans, plan) = ("select count(*) from lesson_plans", "ana: /lesson\nana > Tuesday\nana > 18:00");
    let mut story = Story::with_a_class().await;
    story.tell(&format!("{plan}\n@ +2d")).await;
    goes(&mut story, plans, "ana (private): /lesson\nana (private) > Stop the dilemmas").await;
    assert_eq!(count(&story, "select count(*) from lessons_given").await, 1, "what was given stays with the class");
    let mut story = Story::begins_in(Lang::En, "2027-05-20T11:00:00Z").await;
    story.tell(&format!("ana: /start\nana > 1\nana > 1\nana > 1\nana > 1\nana > 10\nana > 1\n{plan}")).await;
    goes(&mut story, plans, "@ 2027-08-16T12:00").await;
}

#[tokio::test]
async fn a_free_week_goes_when_it_is_unticked_or_a_year_has_passed() {
    let mut story = Story::with_a_class().await;
    let earlier = "insert into free_weeks (class_id, monday) select class_id, monday from classes, \
                   unnest(array['2025-11-17', '2025-11-24']::date[]) monday";
    sqlx::query(earlier).execute(&mut story.database.look().await).await.expect("a superuser may");
    let tick = format!("ana ! raw {}", free_week(story.class().await, date(2026, 11, 30)));
    goes(&mut story, "select count(*) from free_weeks where monday = '2025-11-17'", &tick).await;
    assert_eq!(count(&story, "select count(*) from free_weeks").await, 2, "a week of the last twelve months stays");
    goes(&mut story, "select count(*) from free_weeks where monday = '2026-11-30'", &tick).await;
}

#[tokio::test]
async fn the_schools_plan_goes_when_it_is_deleted_or_replaced() {
    let writes = |plan: &str| {
        let open = "ana (private): /sos\nana (private) > Write in the school’s plan and contact";
        format!("{open}\nana (private): {plan}\nana (private) > Save it")
    };
    let replaced = writes("Call Kari.");
    let ways = ["ana (private): /sos\nana (private) > Delete the school’s plan", replaced.as_str()];
    let kept = "select count(*) from profiles where school_plan like '%Tove%'";
    each_goes(&writes("Call Tove."), kept, &ways).await;
}

#[tokio::test]
async fn help_and_the_guide_leave_no_row_but_an_updates_id_with_its_day() {
    let mut story = Story::with_a_class().await;
    story.tell(GUARDIAN).await;
    let before = story.rows().await;
    let alone = "bo (private): /sos\nbo (private) > 2\nbo (private) > 1\nbo (private): /app snapchat";
    story.tell(&format!("{alone}\nbo (private): /law\nbo: /sos\nbo: /app snapchat\nbo: /law")).await;
    assert_eq!(before, story.rows().await);
    let columns: Vec<String> = sqlx::query_scalar(
        "select column_name || ' ' || data_type from information_schema.columns where table_name = 'inbox' order by 1",
    )
    .fetch_all(&mut story.database.look().await)
    .await
    .expect("the catalogue is there");
    assert_eq!(columns, ["day date", "update_id text"]);
}

#[tokio::test]
async fn a_seat_and_the_way_into_the_class_go_with_their_holder() {
    let freed = "ana (private): /seats\nana (private) > Seat by seat\nana (private) > Free seat 2\n\
                 ana (private) > Yes, free seat 2";
    let ways = [FORGET, "bo ! kicked", "bo ! leave\n@ +8d", freed, LEAVE, "bo: /me\nbo > Staff"];
    // Ana has a seat and a membership too.
    each_goes(GUARDIAN, "select count(*) - 1 from seat_guardians", &ways).await;
    each_goes(GUARDIAN, "select count(*) - 1 from memberships where came_by = 'room'", &ways[..4]).await;
    let left = format!("{GUARDIAN}\nbo ! leave");
    each_goes(&left, "select count(*) from leavers", &["bo ! join", "@ +8d"]).await;
}

#[tokio::test]
async fn a_link_into_the_private_chat_goes_an_hour_later() {
    let story = Story::with_a_class().await;
    let (class, bo) = (story.class().await, person_address("bo"));
    let (store, now) = (story.session.app().store.clone(), story.session.now());
    let mut tx = store.begin().await.expect("it runs");
    let until = now + SignedDuration::from_hours(1);
    tx.enter(class).add_link("secret", &bo, "a button", until).await.expect("a link");
    assert!(tx.link("secret", &bo, now).await.expect("a link").is_some());
    assert!(tx.link("secret", &bo, until).await.expect("none").is_none(), "an hour later it opens nothing");
    assert!(tx.link("secret", &person_address("cem"), now).await.expect("none").is_none());
    tx.commit().await.expect("it is kept");
    for (minutes, left) in [(59, 1), (60, 0)] {
        store.trim_codes(now + SignedDuration::from_mins(minutes)).await.expect("the database is there");
        assert_eq!(count(&story, "select count(*) from press_links").await, left, "after {minutes} minutes");
    }
}

#[tokio::test]
async fn the_id_of_an_update_goes_after_eight_days() {
    let mut story = Story::with_a_class().await;
    story.tell("bo: /sos").await;
    let ids = "select count(*) from inbox";
    for (later, left) in [("@ +7d", true), ("@ +2d", false)] {
        story.tell(later).await;
        enige::serve::trim(story.session.app()).await.expect("it runs");
        assert_eq!(count(&story, ids).await > 0, left, "{later}");
    }
}

/// An expired code takes its grant with it: a seat, a role or a page.
#[tokio::test]
async fn expired_codes_leave_nothing() {
    let mut story = Story::with_a_class().await;
    story.tell(&format!("{GUARDIAN}\nbo (private): /me\nbo (private) > Code for the other parent")).await;
    story.tell("ana (private): /role\nana (private) > Code for the teacher\nana: /page").await;
    let given = ["seat_codes", "adviser_codes", "page_links"];
    for table in given {
        assert_eq!(count(&story, &format!("select count(*) from {table}")).await, 1, "{table}");
    }
    let later = story.session.now() + SignedDuration::from_hours(24 * 400);
    story.session.app().store.trim_codes(later).await.expect("the database is there");
    for table in given {
        assert_eq!(count(&story, &format!("select count(*) from {table}")).await, 0, "{table}");
    }
}

#[tokio::test]
async fn a_code_stands_only_as_a_hash_and_goes_when_it_is_used() {
    let mut story = Story::with_a_class().await;
    let shown = story.tell(&format!("{GUARDIAN}\nbo (private): /me\nbo (private) > Code for the other parent")).await;
    let seat = code(&shown);
    let role = code(&story.tell("ana (private): /role\nana (private) > Code for the teacher").await);
    let page = path(&story.tell("ana: /page").await);
    for secret in [seat.clone(), seat.replace('-', ""), role.replace('-', ""), role, page.replace("/c/", "")] {
        let hex: String = secret.bytes().map(|byte| format!("{byte:02x}")).collect();
        for (table, _) in story.rows().await {
            let told = format!("select count(*) from {table} t where t::text ~* '{secret}|{hex}'");
            assert_eq!(count(&story, &told).await, 0, "{table} tells {secret}");
        }
    }
    goes(&mut story, "select count(*) from seat_codes", &format!("cem (private): /code {seat}")).await;
}

/// A class whose guardians have signed, bo with a name.
async fn signed() -> Story {
    let mut story = Story::with_a_draft().await;
    story.adopts_and_signs().await;
    story.tell("bo > More choices\nbo (private) > Show my name on the agreement\nbo (private): Bo Berg").await;
    story
}

#[tokio::test]
async fn a_signature_and_its_name_go_when_they_are_taken_back_or_the_agreement_ends() {
    let taken_back = "bo > More choices\nbo (private) > Take it back";
    for way in [taken_back, LEAVE, FORGET] {
        goes(&mut signed().await, "select count(*) - 5 from signatures", way).await;
        goes(&mut signed().await, NAMES, way).await;
    }
    goes(&mut signed().await, NAMES, "bo > More choices\nbo (private) > Remove my name").await;
    let away = format!("{WORK}\nana (private) > Names\nana (private) > Take away Bo Berg");
    goes(&mut signed().await, NAMES, &away).await;
    let mut story = signed().await;
    story.tell("hanne: /me\nhanne > Parent of one child\nhanne > More choices").await;
    let not_now = story.offered("hanne (private) > Not now");
    goes(&mut story, NAMES, &format!("bo (private) ! raw {not_now}")).await;
    let end = format!("{WORK}\nana (private) > Let it end\nana (private) > Yes, let it end");
    for kept in ["select count(*) from signatures", "select count(*) from agreement_salts"] {
        goes(&mut signed().await, kept, &end).await;
    }
}

#[tokio::test]
async fn the_count_of_signatures_begins_anew_with_each_version() {
    let mut story = signed().await;
    story.tell("@ +8d").await;
    let suggested = "bo (private): /agreement\nbo (private) > Suggest a change\nbo (private) > A new point\n\
                     bo (private): We greet each other.\nbo (private) > Send without my name";
    let taken = format!("{WORK}\nana (private) > 1 suggestion is waiting\nana (private) > 1\n{INCLUDED}");
    let drafted = format!("{WORK}\nana (private) > Show the class a draft");
    let adopted = format!("{drafted}\n{WORK}\nana (private) > Let the class adopt it");
    let votes = "bo > Yes\ncem > Yes\ndina > Yes\negil > Yes\nfreja > Yes\n@ +8d";
    let another = format!("{suggested}\n{taken}\n{adopted}\n{votes}");
    goes(&mut story, "select count(*) from agreements where told is not null", &another).await;
    assert_eq!(count(&story, "select count(*) from signatures").await, 6, "those of the first version stay");
}

#[tokio::test]
async fn the_author_of_a_suggestion_goes_with_its_decision_and_its_name_when_it_is_taken_away() {
    let open = format!("{WORK}\nana (private) > 1 suggestion is waiting\nana (private) > 1");
    let rejected = format!("{open}\nana (private) > Not now\nana (private): No.");
    for way in [rejected.as_str(), LEAVE, FORGET] {
        let mut story = Story::with_a_draft().await;
        story.tell(SUGGESTION).await;
        goes(&mut story, "select count(*) from suggestions where author is not null", way).await;
    }
    let mut story = Story::with_a_draft().await;
    story.tell(&format!("{SUGGESTION}\n{open}\n{INCLUDED}")).await;
    story.tell(&format!("{WORK}\nana (private) > Show the class a draft\n{FORGET}")).await;
    let away = format!("{WORK}\nana (private) > Names\nana (private) > Take away Bo Berg");
    goes(&mut story, "select count(*) from suggestions where credit is not null", &away).await;
}

#[tokio::test]
async fn a_classs_sum_goes_a_day_after_the_councils_poll_and_nine_answers_make_none() {
    let shares = "select count(*) from council_shares";
    let mut school = School::of(4).await;
    school.asks("social").await;
    for (letter, parents) in [('a', 11), ('b', 11), ('c', 11), ('d', 9)] {
        school.votes(letter, 0..parents, "13 years").await;
    }
    school.story.tell("@ +8d").await;
    assert_eq!(count(&school.story, shares).await, 3, "of d too few have answered");
    goes(&mut school.story, shares, "@ +1d").await;
    let class = school.story.class_of("a").await.0;
    let of_a = ["council_classes", "council_asks"]
        .map(|table| format!("select count(*) from {table} where class_id = '{class}'"));
    for kept in &of_a {
        assert_eq!(count(&school.story, kept).await, 1, "{kept}");
    }
    school.leaves('a').await;
    for kept in &of_a {
        assert_eq!(count(&school.story, kept).await, 0, "{kept}");
    }
}

#[tokio::test]
async fn the_pupils_room_goes_with_the_bot_and_its_code_opens_nothing_after_a_week() {
    let mut story = Story::with_a_class().await;
    let make = "ana (private): /pupils\nana (private) > 1";
    let first = code(&story.tell(make).await);
    let late = story.tell(&format!("[school] tea ! admin\n@ +8d\n[school] tea: /pupils {first}")).await;
    assert!(late.contains("I do not know that code"), "{late}");
    let second = code(&story.tell(make).await);
    story.tell(&format!("[school] tea: /pupils {second}")).await;
    goes(&mut story, "select count(*) from rooms where audience = 'pupils'", "[school] tea ! remove-bot").await;
}

/// The tables that do not cascade from the class: `classes` itself, and the doors, from which the program deletes a
/// class table by table. `council_blocks` keeps an erased class's id.
const NOT_BY_ITSELF: [&str; 8] =
    ["classes", "codes", "council_blocks", "council_classes", "council_shares", "jobs", "memberships", "rooms"];

#[tokio::test]
async fn everything_of_a_class_goes_with_the_class() {
    let mut story = signed().await;
    story.tell(&format!("ana: /lesson\nana > Tuesday\nana > 18:00\n@ +2d\nana: /page\n{OBJECTION}")).await;
    story.tell("cem (private): /me\ncem (private) > Code for the other parent\ndina ! leave").await;
    story.shares_a_check("egil", "Zap").await;
    story.tell("egil (private): /app check Zip").await;
    let before = story.rows().await;
    for table in ["ballots", "checks", "codes", "dialogs", "jobs", "leavers", "page_links", "people", "signatures"] {
        assert!(before.iter().any(|(name, rows)| name == table && *rows > 0), "{table} is empty: {before:?}");
    }
    story.tell("ana ! remove-bot\n@ +31d").await;
    enige::serve::trim(story.session.app()).await.expect("it runs");
    let left: Vec<_> = story.rows().await.into_iter().filter(|(_, rows)| *rows > 0).collect();
    assert!(left.iter().all(|(name, _)| ["_sqlx_migrations", "server"].contains(&name.as_str())), "{left:?}");
    let mut look = story.database.look().await;
    let others: Vec<String> = sqlx::query_scalar(
        "select c.relname::text from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'class_id' \
         where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and not exists (select from pg_constraint k \
         where k.conrelid = c.oid and k.contype = 'f' and k.confdeltype = 'c' and k.conkey[1] = a.attnum) order by 1",
    )
    .fetch_all(&mut look)
    .await
    .expect("the catalogue is there");
    assert_eq!(others, NOT_BY_ITSELF, "a row of every other table goes with its class");
}
