//! The program's other commands, as an operator runs them.

use std::process::{Command, Output};

use sqlx::ConnectOptions;

use crate::harness::telegram::FakeTelegram;
use crate::harness::{Database, SECRET, TOKEN};

fn enige(arguments: &[&str], environment: &[(&str, &str)]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_enige"));
    for name in
        ["DATABASE_URL", "DATABASE_OWNER_URL", "ENIGE_SECRET", "ENIGE_DATA_DIR", "TELEGRAM_TOKEN", "TELEGRAM_API_URL"]
    {
        command.env_remove(name);
    }
    command.args(arguments).envs(environment.iter().copied()).output().expect("the program starts")
}

fn said(output: &Output) -> String {
    format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr))
}

#[test]
fn licences_prints_the_licences_of_what_is_built_in() {
    let output = enige(&["licences"], &[]);
    let text = said(&output);
    assert!(output.status.success(), "{text}");
    for built_in in ["matrix-sdk", "teloxide", "typst", "Apache License", "Permission is hereby granted"] {
        assert!(text.contains(built_in), "no {built_in}");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn check_reports_each_part_as_fine_or_wrong() {
    let fake = FakeTelegram::start(TOKEN, 1.0).await;
    let database = Database::fresh().await;
    let url = database.options.to_url_lossy().to_string();
    let api = fake.url();
    let good = [
        ("DATABASE_URL", url.as_str()),
        ("ENIGE_SECRET", SECRET),
        ("TELEGRAM_TOKEN", TOKEN),
        ("TELEGRAM_API_URL", api.as_str()),
    ];
    let output = tokio::task::block_in_place(|| enige(&["check"], &good));
    let text = said(&output);
    assert!(output.status.success(), "{text}");
    for part in ["configuration", "database", "languages", "content", "Telegram"] {
        assert!(text.contains(&format!("fine   {part}: ")), "{part}: {text}");
    }
    assert!(text.contains("CARE   secret: not 32 random bytes, so it is stretched with Argon2id"), "{text}");
    assert!(text.contains("CARE   role: serve logs in as enige, who is a superuser"), "{text}");
    // A text with a variable that its clause does not have.
    let content = tempfile::tempdir().expect("a folder");
    std::fs::create_dir_all(content.path().join("locales/en")).expect("a folder");
    let text = "clause-night-option-outside = Phones sleep outside from { $when }.\n";
    std::fs::write(content.path().join("locales/en/own.ftl"), text).expect("a file");
    // An operator's own lesson, with texts missing in one language.
    let lesson = tempfile::tempdir().expect("a folder");
    std::fs::create_dir_all(lesson.path().join("lessons")).expect("a folder");
    let ours = include_str!("../agreements/lessons/visit.toml").replace("id = \"visit\"", "id = \"own\"");
    std::fs::write(lesson.path().join("lessons/own.toml"), ours).expect("a file");
    for (folder, told) in [
        (lesson.path().display().to_string(), "lesson-own-scene (sv)"),
        (content.path().display().to_string(), "clause-night-option-outside (en)"),
        (content.path().join("nowhere").display().to_string(), "nowhere"),
    ] {
        let environment = [good.as_slice(), &[("ENIGE_CONTENT", folder.as_str())]].concat();
        let output = tokio::task::block_in_place(|| enige(&["check"], &environment));
        assert!(!output.status.success() && said(&output).contains(told), "{}", said(&output));
    }
    for (name, bad, part) in [
        ("ENIGE_SECRET", "quite another secret", "database: "),
        ("ENIGE_SECRET", "short", "configuration: "),
        ("DATABASE_URL", "postgres://nobody@127.0.0.1:9/none", "database: "),
        ("TELEGRAM_TOKEN", "1:WRONG", "Telegram: "),
        ("TELEGRAM_API_URL", "http://127.0.0.1:9", "Telegram: "),
        ("ENIGE_CONTENT", "/dev/null/nowhere", "languages and content: "),
    ] {
        let mut environment = good.to_vec();
        environment.retain(|(other, _)| *other != name);
        environment.push((name, bad));
        let output = tokio::task::block_in_place(|| enige(&["check"], &environment));
        let text = said(&output);
        assert_eq!(output.status.code(), Some(1), "{name}={bad}: {text}");
        assert!(text.contains(&format!("WRONG  {part}")), "{name}={bad}: {text}");
        assert!(!text.contains("WRONG\":") && !text.contains(SECRET), "{text}");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn check_says_which_user_serves_and_what_the_secret_is() {
    let database = Database::fresh().await;
    let mut look = database.look().await;
    // What a database from before written secrets were stretched is marked with.
    let mark = include_str!("forms/keyed.earlier.txt").lines().find_map(|line| line.strip_prefix("mark\t\t"));
    let mark = sqlx::AssertSqlSafe(format!("update server set secret_mark = '\\x{}'", mark.expect("a mark")));
    let random = "5b3e0c7de1a84f9920d6b7f8c4a1933e6f02d58b91c7e4a6308fbd21c95e7a44";
    let url = |user: &str| database.options.clone().username(user).to_url_lossy().to_string();
    let (owner, service) = (url("enige"), url("check_serves"));
    let run = |arguments: &[&str], secret: &str, owner: Option<&str>| {
        let telegram = ("TELEGRAM_TOKEN", "1:WRONG");
        let mut environment = vec![("DATABASE_URL", service.as_str()), ("ENIGE_SECRET", secret), telegram];
        environment.extend(owner.map(|owner| ("DATABASE_OWNER_URL", owner)));
        said(&tokio::task::block_in_place(|| enige(arguments, &environment)))
    };
    // The user is not there yet; `migrate` makes it, twice the same.
    assert!(run(&["check"], SECRET, None).contains("WRONG  database: "));
    for _ in 0..2 {
        let text = run(&["migrate"], SECRET, Some(&owner));
        assert!(text.contains("The database is up to date."), "{text}");
    }
    let text = run(&["check"], SECRET, Some(&owner));
    assert!(text.contains("fine   role: serve logs in as check_serves, who owns nothing"), "{text}");
    // Without the owner nobody sweeps, before Postgres 17.
    let text = run(&["check"], SECRET, None);
    let version: i32 = sqlx::query_scalar("select current_setting('server_version_num')::int")
        .fetch_one(&mut look)
        .await
        .expect("a number");
    let told = if version < 170_000 { "CARE   role: check_serves may not vacuum" } else { "fine   role: " };
    assert!(text.contains("fine   database: ") && text.contains(told), "{text}");
    let same = run(&["check"], SECRET, Some(&service));
    assert!(same.contains("name the same user"), "{same}");
    // The pass of the wall stays what it was, so a database from before stretching serves on.
    sqlx::query(mark).execute(&mut look).await.expect("an administrator may");
    let text = run(&["check"], SECRET, None);
    assert!(text.contains("fine   database: ") && text.contains("from before such secrets were stretched"), "{text}");
    sqlx::query("delete from server").execute(&mut look).await.expect("an administrator may");
    assert!(run(&["migrate"], random, Some(&owner)).contains("The database is up to date."));
    let text = run(&["check"], random, None);
    assert!(text.contains("fine   database: ") && text.contains("fine   secret: 32 random bytes"), "{text}");
}

#[test]
fn serve_names_the_missing_settings() {
    let dir = tempfile::tempdir().expect("a folder");
    let data = dir.path().to_str().expect("a path of text");
    let output = enige(&["serve"], &[("ENIGE_DATA_DIR", data)]);
    let text = said(&output);
    assert!(!output.status.success());
    assert!(text.contains("embedded Postgres") && text.contains("TELEGRAM_TOKEN"), "{text}");
    let output = enige(&["serve"], &[("DATABASE_URL", "postgres://localhost/none"), ("TELEGRAM_TOKEN", "1:X")]);
    assert!(said(&output).contains("ENIGE_SECRET is not set"), "{}", said(&output));
}

#[test]
fn migrate_creates_a_database_and_can_run_again() {
    let dir = tempfile::tempdir().expect("a folder");
    let data = dir.path().to_str().expect("a path of text");
    for _ in 0..2 {
        let output = enige(&["migrate"], &[("ENIGE_DATA_DIR", data)]);
        assert!(output.status.success(), "{}", said(&output));
    }
}

#[test]
fn every_option_is_an_environment_variable_too() {
    for command in ["demo", "serve", "migrate", "check"] {
        let text = said(&enige(&[command, "--help"], &[]));
        let options = text.lines().filter(|line| line.trim_start().starts_with("--") && line.contains('<')).count();
        assert!(options > 0 && text.matches("[env:").count() >= options, "{command}: {text}");
    }
}

#[test]
fn sigterm_stops_the_program_within_five_seconds() {
    let dir = tempfile::tempdir().expect("a folder");
    let runtime = tokio::runtime::Runtime::new().expect("a runtime");
    let fake = runtime.block_on(FakeTelegram::start(TOKEN, 1.0));
    let mut child = Command::new(env!("CARGO_BIN_EXE_enige"))
        .arg("serve")
        .env("ENIGE_DATA_DIR", dir.path())
        .env("TELEGRAM_TOKEN", TOKEN)
        .env("TELEGRAM_API_URL", fake.url())
        .env_remove("DATABASE_URL")
        .env("ENIGE_SECRET", SECRET)
        .spawn()
        .expect("the program starts");
    let listens = fake.wait_until("it listens", |fake| !fake.calls("getUpdates").is_empty());
    runtime.block_on(listens);
    let start = std::time::Instant::now();
    let kill = Command::new("kill").args(["-TERM", &child.id().to_string()]).status().expect("kill is there");
    assert!(kill.success());
    let status = child.wait().expect("it ends");
    assert!(status.success() && start.elapsed().as_secs() < 5, "{status} after {:?}", start.elapsed());
    let lock = dir.path().join("postgres/cluster/postmaster.pid");
    assert!(!lock.exists(), "its database server has ended too");
}
