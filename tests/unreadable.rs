//! Rows that this version cannot read, because another version or a person wrote them. Such a row disables only the one
//! thing that it describes.

use enige::ids::ClassId;
use enige::store::Place;
use uuid::Uuid;

use crate::harness::{Database, Log, Story, payload};

/// Runs statements past the wall, each with the class as `$1`.
async fn change(story: &Story, statements: &[&str]) {
    let mut look = story.database.look().await;
    let class: Uuid = story.class().await.0;
    for statement in statements {
        let statement = statement.replace("$1", &format!("'{class}'"));
        sqlx::query(sqlx::AssertSqlSafe(statement.clone())).execute(&mut look).await.expect(&statement);
    }
}

async fn count(story: &Story, table: &str) -> i64 {
    let rows = story.rows().await;
    rows.iter().find(|(name, _)| name == table).map(|(_, rows)| *rows).expect("the table is there")
}

/// A text as the program seals it for a row whose key is one id, in hexadecimal digits.
fn sealed(column: &str, class: ClassId, row: Uuid, text: &str) -> String {
    let (table, column) = column.split_once('.').expect("table.column");
    let place = Place::of(table, column).in_class(class).at(row);
    let sealed = Database::keys().vault().seal(&place, text, 256).expect("a cipher");
    sealed.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// A job that has been due for years, so that each worker takes it first.
async fn enqueue(story: &Story, payload: &str) {
    let job = Uuid::new_v4();
    let header = format!("insert into jobs (job_id, class_id, due) values ('{job}', $1, '2020-01-01')");
    let payload = sealed("job_payloads.payload", story.class().await, job, payload);
    let payload = format!("insert into job_payloads (class_id, job_id, payload) values ($1, '{job}', '\\x{payload}')");
    change(story, &[&header, &payload]).await;
}

#[tokio::test]
async fn a_job_that_cannot_be_read_is_dropped_with_a_word_in_the_log_and_blocks_nothing() {
    let mut story = Story::with_a_class().await;
    let (log, _guard) = Log::begins();
    for payload in [
        r#"{"job": "poll_confetti", "poll": 1, "words": "Bo Lind"}"#,
        r#"{"job": "poll_close", "poll": "the first"}"#,
        r#"{"job": "council", "what": "parade"}"#,
        r#"{"job": "Bo Lind"}"#,
        r#"["Bo Lind"]"#,
    ] {
        enqueue(&story, payload).await;
    }
    let shown = story.tell("ana: /poll debut 1").await;
    assert!(shown.contains("How old should a child"), "the card comes all the same: {shown}");
    let class = story.class().await.0.to_string();
    let dropped = log.take(&["dropped a job that this version cannot read"]);
    assert_eq!(dropped.len(), 5, "{dropped:#?}");
    assert!(dropped.iter().all(|line| line.contains(&class) && !line.contains("Bo Lind")), "{dropped:#?}");
    for kind in ["poll_confetti", "poll_close", "council", "unknown"] {
        assert!(dropped.iter().any(|line| line.contains(kind)), "{kind}: {dropped:#?}");
    }
    assert_eq!(count(&story, "jobs").await, count(&story, "job_payloads").await, "a dropped job leaves no payload");
    story.tell("@ +2d").await;
    assert_eq!(log.take(&["cannot read"]), Vec::<String>::new(), "each is dropped once");
}

#[tokio::test]
async fn a_job_of_a_class_that_cannot_be_read_is_put_off_and_others_go_on() {
    let mut story = Story::with_a_class().await;
    story.tell("[b] kai: /start").await;
    for _ in 0..6 {
        story.tell("[b] kai > 1").await;
    }
    let (log, _guard) = Log::begins();
    // A land that this version does not know.
    change(&story, &["alter table profiles drop constraint profiles_country_known"]).await;
    let first = story.class_of("parents").await.0;
    let mut look = story.database.look().await;
    sqlx::query("update profiles set country = 'xx' where class_id = $1")
        .bind(first)
        .execute(&mut look)
        .await
        .expect("set");
    let job = Uuid::new_v4();
    let welcome = sealed("job_payloads.payload", ClassId(first), job, r#"{"job": "welcome"}"#);
    for statement in [
        "insert into jobs (job_id, class_id, due) values ($2, $1, '2020-01-01')".to_owned(),
        format!("insert into job_payloads (class_id, job_id, payload) values ($1, $2, '\\x{welcome}')"),
    ] {
        sqlx::query(sqlx::AssertSqlSafe(statement)).bind(first).bind(job).execute(&mut look).await.expect("a job");
    }
    let shown = story.tell("[b] kai: /poll debut 1").await;
    assert!(shown.contains("How old should a child"), "the other class's card comes: {shown}");
    let failed = log.take(&["a job failed"]);
    assert_eq!(failed.len(), 1, "{failed:#?}");
    assert!(failed[0].contains("an unknown country") && failed[0].contains(&first.to_string()), "{failed:#?}");
}

#[tokio::test]
async fn a_dialog_that_cannot_be_read_has_ended() {
    let mut story = Story::with_a_class().await;
    story.tell("ana: /poll debut 3").await;
    story.tell(&format!("ana (private) ! raw {}", payload::poll::until_when(story.class().await, 1))).await;
    assert_eq!(count(&story, "dialogs").await, 1);
    let mut look = story.database.look().await;
    let person: Uuid = sqlx::query_scalar("select person_id from dialogs").fetch_one(&mut look).await.expect("ana's");
    let dialog = r#"{"about": "confetti", "words": "Bo Lind"}"#;
    let dialog = sealed("dialogs.dialog", story.class().await, person, dialog);
    change(&story, &[&format!("update dialogs set dialog = '\\x{dialog}'")]).await;
    let (log, _guard) = Log::begins();
    let shown = story.tell("ana (private): tomorrow").await;
    let ended = log.take(&["ended a dialog that this version cannot read"]);
    assert_eq!(ended.len(), 1, "{ended:#?}");
    assert!(!ended[0].contains("Bo Lind"), "{ended:#?}");
    assert_eq!(count(&story, "dialogs").await, 0);
    // As anybody is answered who is in the middle of nothing.
    assert!(shown.contains("I did not understand that."), "{shown}");
}

#[tokio::test]
async fn a_button_that_cannot_be_read_is_refused_as_stale() {
    let mut story = Story::with_a_class().await;
    let class = story.class().await;
    let forged = [
        format!("?{}", class.0),
        payload::with_end(&payload::poll::close(class, 1), "confetti"),
        payload::with_end(&payload::agreement::adopt(class), "b"),
    ];
    let stale = story.show("ana ! raw Bo Lind").await.remove(0);
    assert!(stale.refused, "{stale}");
    for data in ["", "v", "confetti:1"].into_iter().chain(forged.iter().map(String::as_str)) {
        let shown = story.show(&format!("ana ! raw {data}")).await;
        assert_eq!(
            shown.iter().map(|shown| (&shown.text, shown.refused)).collect::<Vec<_>>(),
            [(&stale.text, true)],
            "{data}"
        );
    }
}

/// A constraint that keeps a word out, the row with that word, and what somebody does who meets it.
const UNKNOWN_WORDS: [(&str, &str, &str); 8] = [
    ("polls drop constraint polls_state_known", "update polls set state = 'maybe' where poll = 2", "ana ! raw BALLOT"),
    (
        "polls drop constraint polls_state_known",
        "update polls set rule = '{\"share\": \"some\", \"quorum\": 5}'",
        "ana: /polls",
    ),
    ("polls drop constraint polls_state_known", "update polls set question = '{\"kind\": \"lottery\"}'", "ana: /polls"),
    (
        "polls drop constraint polls_state_known",
        "update polls set subject = '{\"horoscope\": \"debut\"}'",
        "ana: /polls",
    ),
    ("members drop constraint members_standing_known", "update members set standing = 'pet'", "ana: /me"),
    (
        "lesson_wishes drop constraint lesson_wishes_known",
        "update lesson_wishes set wish = 'often'",
        "ana (private): /lesson",
    ),
    ("advisers drop constraint advisers_role_known", "update advisers set role = 'pilot'", "ana (private): /role"),
    ("profiles drop constraint profiles_country_known", "update profiles set language = 'xx'", "ana: /agreement"),
];

#[tokio::test]
async fn a_row_with_an_unknown_word_is_an_error_of_that_one_event() {
    for (constraint, row, line) in UNKNOWN_WORDS {
        let mut story = Story::with_a_class().await;
        let class = story.class().await;
        story.tell("ana: /poll debut 3\nana: /poll night 3").await;
        story
            .tell(&format!("ana (private) ! raw {}\nana (private): /lesson", payload::lesson::in_private(class)))
            .await;
        let code = story.tell(&format!("ana (private) ! raw {}", payload::lesson::nurse_code(class))).await;
        story.tell(&format!("nora (private): /role {}", crate::harness::transcript::code(&code))).await;
        change(&story, &[&format!("alter table {constraint}"), row]).await;
        let (log, _guard) = Log::begins();
        let shown = story.tell(&line.replace("BALLOT", &payload::poll::ballot(class, 2))).await;
        assert_eq!(log.take(&["an event could not be handled"]).len(), 1, "{row}: {shown}");
        // The unreadable row does not concern this person, so the bot answers.
        assert!(!story.tell("zoe (private): /law").await.is_empty(), "{row}");
        assert_eq!(log.take(&["an event could not be handled"]), Vec::<String>::new(), "{row}");
    }
}
