//! Made-up snippets: the rules catch a breach wherever it stands, and are fooled by no string and no comment.

use std::collections::BTreeSet;

use super::source::Source;
use super::{
    empty_name, is_short, keeps_in, keeps_sqlx_in_the_store, knows_no_job, knows_the_domain_only,
    leaves_the_commit_to_the_dispatcher, names_no_neighbour, never_has_attribute, never_says, only_asks_for_jobs,
    shouts, takes_the_time_from_the_clock, waits_for_nothing, whispers_its_sql,
};

#[test]
fn a_breach_in_an_expression_is_caught_with_its_line() {
    let source = Source::read("bot/handle/poll.rs", "fn all() {\n    run(|| sqlx::query(\"select 1\"));\n}\n");
    let breaches = keeps_sqlx_in_the_store(&source);
    assert_eq!(breaches, ["bot/handle/poll.rs:2: `sqlx::query`: only bot/store/ imports sqlx"]);
}

#[test]
fn a_breach_in_a_macro_an_attribute_a_type_or_a_group_is_caught() {
    let snippets = [
        "fn all() { sqlx::query!(\"select 1\"); }",
        "#[derive(sqlx::Type)] struct Row;",
        "#[sqlx(transparent)] struct Row;",
        "fn all(row: &<sqlx::Postgres as Database>::Row) {}",
        "fn all() { rows.collect::<Vec<sqlx::Row>>() }",
        "use {sqlx::Row, std::fmt};",
        "use ::sqlx as database;",
        "use crate::store::{Store, sqlx};",
        "fn all() { vec![format!(\"{}\", sqlx::Row)] }",
        "macro_rules! row { () => { sqlx::Row } }",
    ];
    for snippet in snippets {
        assert_eq!(keeps_sqlx_in_the_store(&Source::read("bot/app.rs", snippet)).len(), 1, "{snippet}");
    }
}

#[test]
fn a_comment_a_string_and_a_field_fool_nobody() {
    let text = r##"
        //! sqlx::query
        /// `sqlx::query`
        /* sqlx::query /* sqlx::query */ */
        fn all() {
            let info = "info,sqlx=warn"; // sqlx::query
            let raw = r#"sqlx::query("")"#;
            let bytes = b"sqlx::query";
            (versions.sqlx, '"', b'"', sqlx_of(info))
        }
    "##;
    assert_eq!(keeps_sqlx_in_the_store(&Source::read("bot/app.rs", text)), [""; 0]);
}

#[test]
fn only_startup_code_names_the_database_address() {
    let of = |file: &str, text: &str| keeps_sqlx_in_the_store(&Source::read(file, text)).len();
    assert_eq!(of("bot/demo/session.rs", "use sqlx::postgres::PgConnectOptions;"), 0);
    assert_eq!(of("bot/demo/session.rs", "use sqlx::postgres::{PgConnectOptions, PgPool};"), 1);
    assert_eq!(of("bot/demo/session.rs", "use sqlx::postgres;"), 1);
    assert_eq!(of("bot/handle/mod.rs", "use sqlx::postgres::PgConnectOptions;"), 1);
    assert_eq!(of("bot/store/poll.rs", "use sqlx::PgPool;"), 0);
    assert_eq!(of("tests/isolation.rs", "use sqlx::PgPool;"), 0);
}

#[test]
fn a_library_stays_in_its_home() {
    let of = |file: &str| keeps_in(&Source::read(file, "use teloxide::Bot;"), "teloxide", "bot/chat/telegram").len();
    assert_eq!(of("bot/chat/telegram.rs"), 0);
    assert_eq!(of("bot/chat/telegram/poll.rs"), 0);
    assert_eq!(of("tests/telegram_rules.rs"), 0);
    assert_eq!(of("bot/chat/matrix.rs"), 1);
}

#[test]
fn the_methods_of_a_trait_may_wait_and_nothing_else() {
    let in_trait = "#[async_trait]\npub trait Chat: Send where Self: Sync { async fn say(&self); }";
    assert_eq!(waits_for_nothing(&Source::read("bot/chat/mod.rs", in_trait)), [""; 0]);
    let outside = "trait Chat { async fn say(&self); }\nimpl Chat for () { pub(super) async unsafe fn say(&self) {} }";
    assert_eq!(waits_for_nothing(&Source::read("bot/chat/mod.rs", outside)).len(), 1);
    assert_eq!(waits_for_nothing(&Source::read("bot/chat/console.rs", outside)), [""; 0]);
    let closures = "fn f() { g(async { 1 }, async || 2, async move |x: fn()| x) }";
    assert_eq!(waits_for_nothing(&Source::read("bot/event.rs", closures)), [""; 0]);
}

#[test]
fn the_shell_is_caught_by_any_name() {
    for snippet in [
        "use crate::store::Tx;",
        "use crate::{lang::Lang, store};",
        "use super::super::store::{self};",
        "use crate::*;",
        "fn f(tx: &crate::store::Tx) {}",
        "mod tests { use super::super::super::app::App; }",
    ] {
        assert_eq!(knows_the_domain_only(&Source::read("bot/say/poll.rs", snippet)).len(), 1, "{snippet}");
    }
    let allowed = "use super::{Words, poll as store};\nuse crate::{chat as app, lang::Lang};\nfn f() { store::card() }";
    assert_eq!(knows_the_domain_only(&Source::read("bot/say/poll.rs", allowed)), [""; 0]);
    assert_eq!(knows_the_domain_only(&Source::read("bot/handle/mod.rs", "use crate::store::Tx;")), [""; 0]);
}

#[test]
fn a_way_sideways_is_caught_and_the_known_one_is_not() {
    let handlers: BTreeSet<String> = ["handle/agreement", "handle/poll", "handle/start"].map(str::to_owned).into();
    let of = |file: &str, text: &str| names_no_neighbour(&Source::read(file, text), "handle", &handlers).len();
    assert_eq!(of("bot/handle/agreement.rs", "use super::{InClass, poll};"), 1);
    assert_eq!(of("bot/handle/agreement.rs", "fn f() { super::poll::list(); }"), 1);
    assert_eq!(of("bot/handle/agreement.rs", "use crate::handle::poll::list;"), 1);
    assert_eq!(of("bot/handle/agreement.rs", "use super::*;"), 1);
    assert_eq!(of("bot/handle/agreement.rs", "mod tests { use super::*; fn f() { show() } }"), 0);
    assert_eq!(of("bot/handle/poll/list.rs", "use super::super::poll::USUAL_DAYS;"), 0);
    assert_eq!(of("bot/handle/mod.rs", "fn f() { poll::list() }\nuse self::agreement::show;"), 0);
    assert_eq!(of("bot/handle/room.rs", "use super::{Scene, start};"), 0);
    assert_eq!(of("bot/handle/start.rs", "use super::poll;"), 1);
}

#[test]
fn jobs_share_a_hand_and_the_worker_names_all() {
    let jobs: BTreeSet<String> = ["job/hand", "job/lesson", "job/poll", "job/worker"].map(str::to_owned).into();
    let of = |file: &str, text: &str| names_no_neighbour(&Source::read(file, text), "job", &jobs).len();
    assert_eq!(of("bot/job/poll.rs", "use super::hand::{Halt, Hand};\nuse super::Job;"), 0);
    assert_eq!(of("bot/job/poll.rs", "use super::worker;"), 1);
    assert_eq!(of("bot/job/hand.rs", "use super::lesson;"), 1);
    assert_eq!(of("bot/job/worker.rs", "use super::{lesson, poll};"), 0);
}

#[test]
fn a_handler_may_ask_for_a_job_and_not_do_it() {
    let of = |text: &str| only_asks_for_jobs(&Source::read("bot/handle/room.rs", text)).len();
    assert_eq!(of("use crate::job::Job;\nuse crate::job::worker::KEPT_DAYS;\nfn f() { Job::Erase; }"), 0);
    assert_eq!(of("use crate::job::{Job, worker::KEPT_DAYS};"), 0);
    assert_eq!(of("use crate::job::worker;"), 1);
    assert_eq!(of("use crate::job;"), 1);
    assert_eq!(of("fn f() { crate::job::worker::run_due(app) }"), 1);
}

#[test]
fn a_look_at_the_systems_clock_is_caught() {
    let of = |file: &str, text: &str| takes_the_time_from_the_clock(&Source::read(file, text)).len();
    assert_eq!(of("bot/app.rs", "fn f() { jiff::Timestamp::now() }"), 1);
    assert_eq!(of("agreements/src/poll.rs", "fn f() { x.map_or_else(Zoned::now, g) }"), 1);
    assert_eq!(of("bot/app.rs", "fn f(clock: &Clock) { clock.now() }"), 0);
    assert_eq!(of("bot/clock.rs", "fn f() { Timestamp::now() }"), 0);
    assert_eq!(of("tests/demo.rs", "fn f() { SystemTime::now() }"), 0);
}

#[test]
fn silenced_lints_ignored_tests_and_open_ends_are_caught() {
    let allows =
        "#![allow(dead_code)]\n#[cfg_attr(test, allow(x), ignore)]\n#[expect(x, reason = \"allow\")]\nfn f() {}";
    let source = Source::read("bot/app.rs", allows);
    let lines = |name: &str| never_has_attribute(&source, name, "").len();
    assert_eq!((lines("allow"), lines("ignore")), (2, 1));
    let open =
        Source::read("bot/app.rs", "fn f() { std::todo!() }\nfn g() { let todo = 1; if todo != 2 { unsafe { h() } } }");
    assert_eq!(never_says(&open, &["todo!"], "").len(), 1);
    assert_eq!(never_says(&open, &["unsafe"], ""), ["bot/app.rs:2: `unsafe`: "]);
}

#[test]
fn shouted_sql_is_caught_where_it_stands() {
    let text = "/// Reads FROM the table.\nfn f() {\n    q(\"select 1\n        FROM polls\");\n    \
                q(\"where FROMAGE = 1\") // WHERE\n}";
    let of = |file: &str| whispers_its_sql(&Source::read(file, text));
    assert_eq!(of("bot/store/poll.rs"), ["bot/store/poll.rs:4: `FROM`: SQL is lower-case"]);
    assert_eq!(of("bot/say/poll.rs"), [""; 0]);
    let migration = "-- SELECT nothing\ncreate table a (); -- FROM\nUPDATE a set b = 1;\n";
    assert_eq!(shouts("migrations/1.sql", migration), ["migrations/1.sql:3: `UPDATE`: SQL is lower-case"]);
}

#[test]
fn a_long_file_and_a_name_that_says_nothing_are_caught() {
    assert_eq!(is_short(&Source::read("bot/app.rs", &"\n".repeat(400))), [""; 0]);
    assert_eq!(is_short(&Source::read("bot/app.rs", &"\n".repeat(401))).len(), 1);
    assert!(empty_name("bot/utils.rs").is_some() && empty_name("tests/common/mod.rs").is_some());
    assert!(empty_name("bot/serve.rs").is_none() && empty_name("docker/services.md").is_none());
}

#[test]
fn a_commit_in_a_handler_is_caught_and_one_in_the_dispatcher_is_not() {
    let commits = "async fn act(tx: Tx) { tx.commit().await }";
    assert_eq!(leaves_the_commit_to_the_dispatcher(&Source::read("bot/handle/seat.rs", commits)).len(), 1);
    assert_eq!(leaves_the_commit_to_the_dispatcher(&Source::read("bot/handle/dispatch.rs", commits)), [""; 0]);
}

#[test]
fn a_page_that_names_a_job_is_caught() {
    let names = "use crate::job::Job;";
    assert_eq!(knows_no_job(&Source::read("bot/web/session/lead.rs", names)).len(), 1);
    assert_eq!(knows_no_job(&Source::read("bot/operation/session.rs", names)), [""; 0]);
}
