//! SQL at the database itself, as the login that serves and as the class role, gets at nothing but its class.

use enige::store::SERVICE;
use sqlx::{AssertSqlSafe, Connection, Row};
use uuid::Uuid;

use super::attacker::Attack;
use crate::harness::Database;

/// What everybody who may log in can read: which migrations the database has.
const OPEN: &str = "_sqlx_migrations";

/// The tables of which a class sees its own rows, though they have no wall of their own.
const DOORS: [&str; 4] = ["codes", "jobs", "memberships", "rooms"];

#[tokio::test]
async fn the_login_that_serves_is_no_superuser_and_owns_nothing() {
    let mut attack = Attack::begins().await;
    let may: bool = sqlx::query_scalar(
        "select rolsuper or rolcreaterole or rolcreatedb or rolreplication or rolbypassrls from pg_roles where rolname = $1",
    )
    .bind(SERVICE)
    .fetch_one(&mut attack.look)
    .await
    .expect("the login is there");
    assert!(!may);
    let owns: i64 = sqlx::query_scalar(
        "select count(*) from pg_shdepend where deptype = 'o' and refclassid = 'pg_authid'::regclass \
         and refobjid in ($1::regrole, 'enige_serve'::regrole, 'enige_class'::regrole)",
    )
    .bind(SERVICE)
    .fetch_one(&mut attack.look)
    .await
    .expect("the catalogue is there");
    assert_eq!(owns, 0);
    // Every story runs as this login.
    let logins: Vec<String> = sqlx::query_scalar(
        "select distinct usename::text from pg_stat_activity where datname = current_database() \
         and application_name = 'enige'",
    )
    .fetch_all(&mut attack.look)
    .await
    .expect("the catalogue is there");
    assert_eq!(logins, [SERVICE]);
    drop(attack.story);
}

#[tokio::test]
async fn without_the_pass_the_login_gets_at_no_table() {
    let mut attack = Attack::begins().await;
    let own = attack.own;
    for enters in [
        "select 1".to_owned(),
        "set local role enige_class".to_owned(),
        format!("set enige.stands = '{own}'"),
        format!("select set_config('enige.stands', '{own}', true), public.enter(null, '\\x00')"),
        format!("set enige.class_id = '{own}'"),
    ] {
        for table in attack.tables().await.iter().filter(|table| *table != OPEN) {
            for statement in [
                format!("select t::text from {table} t"),
                format!("select count(*) from {table} having count(*) > 0"),
                format!("update {table} set ctid = ctid"),
                format!("delete from {table} returning 1"),
                format!("truncate {table}"),
                format!("select 1 from {table} limit 1 for update"),
            ] {
                let seen = attack.tries(&[&enters, &statement]).await;
                assert!(seen.as_ref().is_ok_and(Vec::is_empty) || seen.is_err(), "`{enters}`, `{statement}`");
            }
        }
        for sealed in ["rooms", "people", "jobs", "codes", "memberships", "server", "classes", "ballots", "polls"] {
            let seen = attack.tries(&[&enters, &format!("select 1 from {sealed}")]).await;
            assert!(seen.is_err(), "{sealed} has rows, so this is an error: `{enters}`");
        }
    }
    for pass in ["''", "'\\x00'", "null"] {
        for class in ["null", &format!("'{own}'")] {
            let error = attack.tries(&[&format!("select enter({class}, {pass})")]).await.expect_err("a wrong pass");
            assert!(error.contains("this pass opens nothing"), "{error}");
        }
    }
}

#[tokio::test]
async fn a_class_sees_no_row_of_another_class_in_any_table() {
    let mut attack = Attack::begins().await;
    for table in attack.tables().await {
        let columns: Vec<String> = sqlx::query_scalar(
            "select attname::text from pg_attribute where attrelid = $1::regclass and attnum > 0 and attname = 'class_id'",
        )
        .bind(&table)
        .fetch_all(&mut attack.look)
        .await
        .expect("the catalogue is there");
        if columns.is_empty() {
            let seen = attack.as_class(&[&format!("select 1 from {table}")]).await;
            assert!(seen.is_err(), "{table} belongs to no class");
            continue;
        }
        let seen = attack.classes(&[&format!("select class_id from {table}")]).await;
        assert!(seen.iter().all(|class| *class == attack.own), "{table}: {seen:?}");
        let all: i64 = sqlx::query_scalar(AssertSqlSafe(format!("select count(distinct class_id) from {table}")))
            .fetch_one(&mut attack.look)
            .await
            .expect("a table can be counted");
        if DOORS.contains(&table.as_str()) {
            assert!(
                all >= 2 && seen.len() == 1,
                "{table}: the attack would have shown {all}, and shows {}",
                seen.len()
            );
        }
        let other = attack.other;
        for statement in [
            format!("delete from {table} where class_id = '{other}' returning class_id"),
            format!("update {table} set class_id = class_id where class_id = '{other}' returning class_id"),
            format!("update {table} set class_id = '{other}' returning class_id"),
        ] {
            let done = attack.as_class(&[&statement]).await;
            assert!(done.as_ref().is_ok_and(Vec::is_empty) || done.is_err(), "{statement}");
        }
    }
    let taken = attack.as_class(&["select person_id from people"]).await.expect_err("people are no class's");
    assert!(taken.contains("permission denied"), "{taken}");
}

#[tokio::test]
async fn a_class_is_not_left_within_its_transaction() {
    let mut attack = Attack::begins().await;
    let other = attack.other;
    let nil = Uuid::nil();
    let ways = [
        "reset role".to_owned(),
        "set role none".to_owned(),
        "set local role enige_serve".to_owned(),
        format!("set local role {SERVICE}"),
        "select set_config('role', 'none', true)".to_owned(),
        "set session authorization default".to_owned(),
        "reset all".to_owned(),
        "reset enige.stands".to_owned(),
        "set local enige.stands = default".to_owned(),
        format!("set local enige.stands = '{other}'"),
        format!("set local enige.class_id = '{other}'"),
        format!("set local enige.stands = '{nil}'"),
        format!("set local enige.stands = '{}'", other.to_string().to_uppercase()),
        format!("select set_config('enige.stands', '{other}', true), setval('public.stood_as', 1)"),
        format!("select set_config('enige.stands', '{other}', true), nextval('public.stood_as')"),
        format!("set local enige.stands = '{}'", Uuid::from_u128(7)),
        "discard sequences".to_owned(),
        format!("select public.enter('{other}', '\\x00')"),
        "set local row_security = off".to_owned(),
        "set local search_path = pg_temp, public".to_owned(),
    ];
    for way in &ways {
        for role in ["select 1", "set local role enige_class", "reset role"] {
            for table in
                DOORS.into_iter().chain(["classes", "polls", "ballots", "job_payloads", "page_links", "members"])
            {
                let seen = attack.classes(&[way, role, &format!("select class_id from {table}")]).await;
                assert!(seen.iter().all(|class| *class == attack.own), "`{way}`, `{role}`: {table} shows {seen:?}");
            }
            for table in ["people", "inbox", "server", "council_shares", "council_results", "council_blocks"] {
                let seen = attack.as_class(&[way, role, &format!("select 1 from {table}")]).await;
                assert!(seen.as_ref().is_ok_and(Vec::is_empty) || seen.is_err(), "`{way}`, `{role}`: {table}");
            }
        }
    }
}

#[tokio::test]
async fn what_a_transaction_stands_as_is_worth_nothing_in_the_next_one() {
    let mut attack = Attack::begins().await;
    let (other, stands) = (attack.other, "select current_setting('enige.stands')");
    // The settings of another class and of the doors, from this connection, and one from another connection.
    let mut seals: Vec<String> = Vec::new();
    for enters in [Database::enters(other), Database::enters(other).replace(&format!("'{other}'"), "null")] {
        let rows = attack.tries(&[&enters, stands]).await.expect("the pass is right");
        seals.push(rows[0].get(0));
    }
    {
        let mut tx = attack.look.begin().await.expect("a transaction");
        sqlx::query(AssertSqlSafe(Database::enters(other))).execute(&mut *tx).await.expect("the pass is right");
        seals.push(sqlx::query_scalar(stands).fetch_one(&mut *tx).await.expect("it is set"));
    }
    for seal in &seals {
        let replayed = format!("set local enige.stands = '{seal}'");
        for role in ["set local role enige_class", "reset role"] {
            for table in ["classes", "codes", "people"] {
                let seen = attack.tries(&[&replayed, role, &format!("select 1 from {table}")]).await;
                assert!(seen.is_err(), "{role}: {table} shows something to what another transaction stood as");
            }
        }
    }
    // The same in one transaction works, or the test says nothing.
    let enters = Database::enters(other);
    assert_eq!(attack.tries(&[&enters, "select class_id from classes"]).await.expect("the pass is right").len(), 1);
}

/// What an attacker leaves on a connection would run as the class that the program enters next there.
#[tokio::test]
async fn a_connection_with_an_attackers_statements_or_cursors_enters_nothing() {
    let mut attack = Attack::begins().await;
    let (own, other) = (Database::enters(attack.own), Database::enters(attack.other));
    for (plant, end) in
        [("prepare mine as select 1", "deallocate mine"), ("declare mine cursor with hold for select 1", "select 1")]
    {
        for before in [vec![plant, &other], vec![&own, plant, &other]] {
            let refused = attack.tries(&before).await.expect_err("it enters");
            assert!(refused.contains("not the program's"), "{plant}: {refused}");
            attack.tries(&[end]).await.expect("it ends");
        }
    }
    attack.tries(&[&own, "select 1"]).await.expect("nothing is left");
}

#[tokio::test]
async fn neither_role_makes_objects_or_reaches_files() {
    let mut attack = Attack::begins().await;
    let statements = [
        "create table mine (a int)",
        "create temporary table server (pass bytea)",
        "create temporary view rooms as select 1",
        "create schema mine",
        "create function mine() returns int language sql as 'select 1'",
        "create function pg_temp.mine() returns int language sql as 'select 1'",
        "create extension pageinspect",
        "create role mine",
        "create database mine",
        "create policy mine on polls using (true)",
        "drop policy wall on polls",
        "alter table polls disable row level security",
        "alter table polls no force row level security",
        "alter function enter(uuid, bytea) security invoker",
        "alter role enige_class superuser",
        "alter role enige_bot bypassrls",
        "alter database postgres set row_security = off",
        "alter system set row_security = off",
        "grant pg_read_all_data to enige_bot",
        "set role enige",
        "set session authorization enige",
        "copy (select 1) to '/tmp/enige-attack'",
        "copy (select 1) to program 'true'",
        "copy inbox from program 'true'",
        "select pg_read_file('/etc/passwd')",
        "select pg_read_binary_file('PG_VERSION')",
        "select pg_ls_dir('.')",
        "select lo_create(0)",
        "select lo_creat(-1)",
        "select lo_from_bytea(0, 'x')",
        "select lo_import('/etc/passwd')",
        "select * from pg_authid",
        "select * from pg_stat_file('PG_VERSION')",
        "select pg_reload_conf()",
        "select pg_current_logfile()",
        "select * from pg_hba_file_rules",
        "select wall('polls')",
        "select let_sweep('polls')",
        "select door('people')",
        "select setval('stood_as', 1)",
        "select nextval('stood_as')",
        "select currval('stood_as')",
        "select last_value from stood_as",
        "alter sequence stood_as restart",
        "do language plpython3u 'pass'",
        "load 'pageinspect'",
        "checkpoint",
    ];
    for statement in statements {
        for role in ["reset role", "set local role enige_class"] {
            let done = attack.tries(&[role, statement]).await;
            assert!(done.is_err(), "`{role}`, `{statement}` is done");
            let done = attack.as_class(&[role, statement]).await;
            assert!(done.is_err(), "in a class, `{role}`, `{statement}` is done");
        }
    }
    let spies = "select 1 from pg_stats where schemaname = 'public' and tablename <> '_sqlx_migrations'";
    sqlx::query("analyze").execute(&mut attack.look).await.expect("an administrator may");
    let seen = attack.as_class(&[spies]).await;
    assert!(seen.as_ref().is_ok_and(Vec::is_empty) || seen.is_err(), "statistics show values: {seen:?}");
}
