//! The functions of the database: who may call which, whose names they use, and what they accept.

use enige::store::SERVICE;
use sqlx::AssertSqlSafe;
use uuid::Uuid;

use super::attacker::Attack;

#[tokio::test]
async fn no_name_of_an_attacker_stands_before_the_names_in_a_function_of_the_owner() {
    let mut attack = Attack::begins().await;
    // An administrator has given back what the program took away.
    let grant = "do $$ begin execute format('grant temporary on database %I to public', current_database()); end $$";
    sqlx::query(grant).execute(&mut attack.look).await.expect("an administrator may");
    let shadows = [
        "create temporary table server (pass bytea, secret_mark bytea)",
        "insert into pg_temp.server values (sha256('\\x00'), '\\x00')",
        "create function pg_temp.sha256(bytea) returns bytea language sql as 'select $1'",
        "create function pg_temp.set_config(text, text, bool) returns text language sql as 'select $1'",
        "create function pg_temp.entered() returns uuid language sql as 'select null::uuid'",
    ];
    for path in ["set local search_path = pg_temp, public, pg_catalog", "set local search_path = pg_temp"] {
        let enters = "select public.enter(null, '\\x00')";
        let all: Vec<&str> = shadows.into_iter().chain([path, enters]).collect();
        let error = attack.tries(&all).await.expect_err("the pass is wrong");
        assert!(error.contains("this pass opens nothing"), "{error}");
    }
    let definers: Vec<(String, Option<Vec<String>>, bool, String)> = sqlx::query_as(
        "select proname::text, proconfig, has_function_privilege('public', oid, 'execute'), prosrc from pg_proc \
         where pronamespace = 'public'::regnamespace and prosecdef order by 1",
    )
    .fetch_all(&mut attack.look)
    .await
    .expect("the catalogue is there");
    assert!(definers.iter().any(|(name, ..)| name == "council_sum") && definers.len() >= 9, "{definers:?}");
    let tables = attack.tables().await;
    for (name, set, public, body) in definers {
        assert_eq!(set, Some(vec!["search_path=pg_catalog, pg_temp".to_owned()]), "{name}");
        assert!(!public, "everybody may call {name}");
        let code = body.lines().filter(|line| !line.trim_start().starts_with("--")).collect::<Vec<_>>().join("\n");
        for table in &tables {
            for word in ["from", "join", "into", "update"] {
                assert!(!code.contains(&format!("{word} {table} ")), "{name} names {table} without its schema");
            }
        }
    }
}

#[tokio::test]
async fn each_role_may_call_these_functions_alone() {
    let mut attack = Attack::begins().await;
    for (role, may) in [
        ("enige_class", "council_sum council_takes enter entered is_share"),
        (SERVICE, "at_doors enter entered is_marked is_sealed matrix_store"),
        ("public", ""),
    ] {
        let may_call: Vec<String> = sqlx::query_scalar(
            "select proname::text from pg_proc where pronamespace = 'public'::regnamespace \
             and has_function_privilege($1, oid, 'execute') and prorettype <> 'trigger'::regtype order by 1",
        )
        .bind(role)
        .fetch_all(&mut attack.look)
        .await
        .expect("the catalogue is there");
        assert_eq!(may_call.join(" "), may, "{role}");
    }
}

#[tokio::test]
async fn a_share_that_would_break_its_councils_sum_is_refused() {
    let mut attack = Attack::begins().await;
    let council = Uuid::from_u128(1);
    for statement in [
        format!("insert into classes values ('{council}')"),
        format!(
            "insert into council_polls values ('{council}', 1, '{{\"ready\": \"x\"}}', 'x', '{{\"kind\": \"stance\"}}', now())"
        ),
        format!("insert into council_classes values ('{}', '{council}', 'a', 'b', true, 'none', false)", attack.own),
    ] {
        sqlx::query(AssertSqlSafe(statement)).execute(&mut attack.look).await.expect("an administrator may");
    }
    let own = attack.own;
    let share = |children: i64, seats: i64, tally: &str| {
        format!("insert into council_shares values ('{council}', 1, '{own}', {children}, {seats}, '{tally}')")
    };
    for (children, seats, tally) in [
        (20, 10, r#"{}"#),
        (20, 10, r#"null"#),
        (20, 10, r#"[]"#),
        (20, 10, r#"{"counts": [], "seats": 10}"#),
        (20, 10, r#"{"counts": {}, "seats": 10}"#),
        (20, 10, r#"{"counts": {"yes": "a"}, "seats": 10}"#),
        (20, 10, r#"{"counts": {"yes": "120"}, "seats": 10}"#),
        (20, 10, r#"{"counts": {"yes": 119.5, "no": 0.5}, "seats": 10}"#),
        (20, 10, r#"{"counts": {"yes": -12, "no": 132}, "seats": 10}"#),
        (20, 10, r#"{"counts": {"yes": 99999999999}, "seats": 10}"#),
        (20, 10, r#"{"counts": {"yes": 240}, "seats": 10}"#),
        (20, 10, r#"{"counts": {"yes": 120}, "seats": 12}"#),
        (20, 10, r#"{"counts": {"yes": 120}, "seats": 10, "more": 1}"#),
        (20, 10, r#"{"counts": {"yes": {}}, "seats": 10}"#),
        (20, 21, r#"{"counts": {"yes": 252}, "seats": 21}"#),
        (61, 10, r#"{"counts": {"yes": 120}, "seats": 10}"#),
        (2_000_000_000, 10, r#"{"counts": {"yes": 120}, "seats": 10}"#),
        (20, -10, r#"{"counts": {"yes": 120}, "seats": -10}"#),
    ] {
        let error = attack.as_class(&[&share(children, seats, tally)]).await.expect_err(tally);
        assert!(error.contains("council_shares_sound") || error.contains("row-level security"), "{tally}: {error}");
    }
    let sound = share(20, 10, r#"{"counts": {"yes": 114, "none": 6}, "seats": 10}"#);
    attack.as_class(&[&sound]).await.expect("a sound share");
}
