//! The rules of the house, held by reading its sources: who may import what, and what is never written.

mod circles;
mod claims;
mod layers;
mod parts;
mod queries;
mod snippets;
mod source;

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::process::Command;
use std::sync::LazyLock;

use source::Source;

const ROOT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../..");

/// Everything that may stand at the top of the repository.
const TOP_LEVEL: &str = "agreements bot locales migrations tests docker docs .ci .git .gitignore .dockerignore .sqlx \
                         .cargo Cargo.toml Cargo.lock README.md LICENSE rustfmt.toml";

/// Names that say nothing of what is inside.
const EMPTY_NAMES: [&str; 5] = ["utils", "common", "helpers", "manager", "service"];

/// The ways sideways that are known: a bot that is let into a room begins the set-up there, as `/start` does.
const KNOWN_WAYS_SIDEWAYS: [(&str, &str); 1] = [("handle/room", "handle/start")];

/// The files that bring their neighbours together and so name them all.
const MAY_NAME_ALL: [&str; 7] =
    ["handle/mod", "handle/dispatch", "handle/route", "handle/text", "job/mod", "job/run", "job/worker"];

/// What every neighbour may name.
const SHARED: [&str; 5] = ["handle/in_class", "handle/reply", "handle/scene", "job/entry", "job/hand"];

const LONGEST_FILE: usize = 400;

static SOURCES: LazyLock<Vec<Source>> = LazyLock::new(|| {
    let files = ["agreements", "bot", "tests"].into_iter().flat_map(files_below);
    files.filter(|file| file.ends_with(".rs")).map(|file| Source::read(&file, &text_of(&file))).collect()
});

#[test]
fn only_the_store_speaks_to_postgres() {
    every_source(keeps_sqlx_in_the_store);
}

#[test]
fn only_the_telegram_chat_speaks_to_telegram() {
    every_source(|source| keeps_in(source, "teloxide", "bot/chat/telegram"));
}

#[test]
fn only_the_matrix_chat_speaks_to_matrix() {
    every_source(|source| keeps_in(source, "matrix_sdk", "bot/chat/matrix"));
}

#[test]
fn only_the_web_serves_http() {
    every_source(|source| keeps_in(source, "axum", "bot/web/"));
}

#[test]
fn what_the_bot_hears_and_says_waits_for_nothing() {
    every_source(waits_for_nothing);
}

#[test]
fn what_the_bot_hears_and_says_knows_the_domain_only() {
    every_source(knows_the_domain_only);
}

#[test]
fn no_handler_names_another() {
    let handlers = neighbours("handle");
    every_source(|source| names_no_neighbour(source, "handle", &handlers));
}

#[test]
fn no_job_names_another() {
    let jobs = neighbours("job");
    every_source(|source| names_no_neighbour(source, "job", &jobs));
}

#[test]
fn a_handler_knows_of_jobs_only_how_to_ask_for_them() {
    every_source(only_asks_for_jobs);
}

#[test]
fn only_the_dispatcher_commits_in_a_handler() {
    every_source(leaves_the_commit_to_the_dispatcher);
}

#[test]
fn a_page_knows_no_job() {
    every_source(knows_no_job);
}

#[test]
fn only_the_clock_asks_the_system_for_the_time() {
    every_source(takes_the_time_from_the_clock);
}

#[test]
fn no_file_of_rust_has_more_than_four_hundred_lines() {
    every_source(is_short);
}

#[test]
fn no_lint_is_silenced_without_a_reason() {
    every_source(|source| never_has_attribute(source, "allow", "write `#[expect(..., reason = \"...\")]`"));
}

#[test]
fn no_test_is_ignored() {
    every_source(|source| never_has_attribute(source, "ignore", "a test that cannot run fails"));
}

#[test]
fn nothing_is_left_to_be_written() {
    every_source(|source| never_says(source, &["todo!", "unimplemented!"], "nothing is left open"));
}

#[test]
fn nothing_is_unsafe() {
    every_source(|source| never_says(source, &["unsafe"], "it is forbidden here"));
}

#[test]
fn sql_is_written_in_lower_case() {
    every_source(whispers_its_sql);
    let migrations = files_below("migrations").into_iter().filter(|file| file.ends_with(".sql"));
    expect_none(migrations.flat_map(|file| shouts(&file, &text_of(&file))).collect());
}

#[test]
fn every_name_says_something() {
    let folders = TOP_LEVEL.split_whitespace().filter(|top| *top != ".git" && Path::new(ROOT).join(top).is_dir());
    expect_none(folders.flat_map(files_below).filter_map(|file| empty_name(&file)).collect());
}

#[test]
fn the_top_level_holds_what_the_plan_says_and_nothing_else() {
    let others = top_level().into_iter().filter(|entry| !TOP_LEVEL.split_whitespace().any(|planned| planned == entry));
    expect_none(others.map(|other| format!("{other}:1: the plan of the house has no such entry")).collect());
}

/// Fails with every place at which a source does not do what it should.
fn every_source(keeps: impl Fn(&Source) -> Vec<String>) {
    assert!(SOURCES.len() > 50, "the sources are not where they are looked for: {} found", SOURCES.len());
    expect_none(SOURCES.iter().flat_map(keeps).collect());
}

#[track_caller]
fn expect_none(breaches: Vec<String>) {
    assert!(breaches.is_empty(), "the rules of the house are broken:\n{}", breaches.join("\n"));
}

fn keeps_sqlx_in_the_store(source: &Source) -> Vec<String> {
    // Whoever opens the store says where the database is, and nothing else.
    let opens = ["bot/demo", "bot/serve", "bot/config"].iter().any(|start| source.file.starts_with(start));
    let free = source.file.starts_with("bot/store/") || source.file.starts_with("tests/");
    let is_address = |path: &str| opens && within(path, "sqlx::postgres::PgConnectOptions");
    let breaks = |path: &str| !free && mentions(path, "sqlx") && !is_address(path);
    breaches(source, breaks, "only bot/store/ imports sqlx")
}

fn keeps_in(source: &Source, library: &str, home: &str) -> Vec<String> {
    let free = source.file.starts_with(home) || source.file.starts_with("tests/");
    breaches(source, |path| !free && mentions(path, library), &format!("only {home} imports {library}"))
}

fn waits_for_nothing(source: &Source) -> Vec<String> {
    let lines = source.async_functions.iter().filter(|_| is_for_words(&source.file));
    lines.map(|line| format!("{}:{line}: `async fn`: only the trait's methods wait here", source.file)).collect()
}

fn knows_the_domain_only(source: &Source) -> Vec<String> {
    let shell = ["crate::store", "crate::handle", "crate::job", "crate::app", "crate::web"];
    let breaks = |path: &str| is_for_words(&source.file) && shell.iter().any(|module| reaches(path, module));
    breaches(source, breaks, "what the bot hears and says knows the domain only")
}

/// True for the files that parse input into types, and format types into messages.
fn is_for_words(file: &str) -> bool {
    file.starts_with("bot/say/") || ["bot/event.rs", "bot/press.rs", "bot/chat/mod.rs"].contains(&file)
}

fn names_no_neighbour(source: &Source, folder: &str, neighbours: &BTreeSet<String>) -> Vec<String> {
    let Some(own) = neighbour(&source.file, folder).filter(|own| !MAY_NAME_ALL.contains(&own.as_str())) else {
        return Vec::new();
    };
    let known = |other: &str| SHARED.contains(&other) || KNOWN_WAYS_SIDEWAYS.contains(&(own.as_str(), other));
    let foreign = || neighbours.iter().filter(|other| **other != own && !known(other));
    let breaks = |path: &str| foreign().any(|other| reaches(path, &format!("crate::{}", other.replace('/', "::"))));
    breaches(source, breaks, "what one subject starts in another goes through a domain function or a job")
}

/// The subjects of a folder, each a file or a folder of its own: `handle/poll`.
fn neighbours(folder: &str) -> BTreeSet<String> {
    SOURCES.iter().filter_map(|source| neighbour(&source.file, folder)).collect()
}

fn neighbour(file: &str, folder: &str) -> Option<String> {
    let inside = file.strip_prefix("bot/")?.strip_prefix(folder)?.strip_prefix('/')?;
    let own = inside.split('/').next()?.trim_end_matches(".rs");
    Some(format!("{folder}/{own}"))
}

fn only_asks_for_jobs(source: &Source) -> Vec<String> {
    let jobs = ["crate::job::Job", "crate::job::CouncilJob"];
    let asks = |path: &str| jobs.iter().any(|job| within(path, job)) || path == "crate::job::worker::KEPT_DAYS";
    let breaks = |path: &str| source.file.starts_with("bot/handle/") && reaches(path, "crate::job") && !asks(path);
    breaches(source, breaks, "a handler asks for a `Job`, and the worker does it")
}

fn leaves_the_commit_to_the_dispatcher(source: &Source) -> Vec<String> {
    let governed = source.file.starts_with("bot/handle/") && source.file != "bot/handle/dispatch.rs";
    let named = source.members.iter().filter(|(_, member)| governed && member == "commit");
    let why = "only the dispatcher commits";
    named.map(|(line, member)| format!("{}:{line}: `{member}`: {why}", source.file)).collect()
}

fn knows_no_job(source: &Source) -> Vec<String> {
    let breaks = |path: &str| source.file.starts_with("bot/web/") && reaches(path, "crate::job");
    breaches(source, breaks, "a page asks for an operation, which enqueues the job")
}

fn takes_the_time_from_the_clock(source: &Source) -> Vec<String> {
    let governed = ["agreements/src/", "bot/"].iter().any(|start| source.file.starts_with(start));
    let asks = |path: &str| {
        let clocks = ["Timestamp::now", "Zoned::now", "SystemTime::now"];
        clocks.iter().any(|now| path == *now || path.ends_with(&format!("::{now}")))
    };
    let breaks = |path: &str| governed && source.file != "bot/clock.rs" && asks(path);
    breaches(source, breaks, "the clock is an argument, so that tests can move it")
}

fn is_short(source: &Source) -> Vec<String> {
    let too_long =
        (source.lines > LONGEST_FILE).then(|| format!("{}:{}: the file ends here", source.file, source.lines));
    too_long.into_iter().collect()
}

fn never_has_attribute(source: &Source, name: &str, instead: &str) -> Vec<String> {
    let named = source.attributes.iter().filter(|(_, attribute)| attribute == name);
    named.map(|(line, _)| format!("{}:{line}: `{name}`: {instead}", source.file)).collect()
}

fn never_says(source: &Source, words: &[&str], why: &str) -> Vec<String> {
    breaches(source, |path| path.rsplit("::").next().is_some_and(|last| words.contains(&last)), why)
}

fn whispers_its_sql(source: &Source) -> Vec<String> {
    let strings = source.strings.iter().filter(|_| source.file.starts_with("bot/store/"));
    let shouted = strings.flat_map(|(line, text)| keywords(text).map(move |keyword| (line, keyword)));
    shouted.map(|(line, keyword)| format!("{}:{line}: `{keyword}`: SQL is lower-case", source.file)).collect()
}

fn shouts(file: &str, migration: &str) -> Vec<String> {
    let code = migration.lines().map(|line| line.split("--").next().unwrap_or_default());
    let shouted = (1..).zip(code).flat_map(|(line, code)| keywords(code).map(move |keyword| (line, keyword)));
    shouted.map(|(line, keyword)| format!("{file}:{line}: `{keyword}`: SQL is lower-case")).collect()
}

fn keywords(text: &str) -> impl Iterator<Item = &str> {
    let words = text.split(|letter: char| !letter.is_alphanumeric() && letter != '_');
    words.filter(|word| ["SELECT", "INSERT", "UPDATE", "DELETE", "FROM", "WHERE"].contains(word))
}

fn empty_name(file: &str) -> Option<String> {
    let named = |part: &str| part.split('.').next().is_some_and(|name| EMPTY_NAMES.contains(&name));
    let part = file.split('/').find(|part| named(part))?;
    Some(format!("{file}:1: `{part}` says nothing of what is inside"))
}

fn breaches(source: &Source, breaks: impl Fn(&str) -> bool, why: &str) -> Vec<String> {
    let broken = source.paths.iter().filter(|(_, path)| breaks(path));
    broken.map(|(line, path)| format!("{}:{line}: `{path}`: {why}", source.file)).collect()
}

/// True for the module and everything in it.
fn within(path: &str, module: &str) -> bool {
    path.strip_prefix(module).is_some_and(|rest| rest.is_empty() || rest.starts_with("::"))
}

/// True for the module, everything in it, and a star that brings it along with what is beside it.
fn reaches(path: &str, module: &str) -> bool {
    within(path, module) || path.strip_suffix('*').is_some_and(|around| module.starts_with(around))
}

/// True when a crate is anywhere in the path, so that a re-export is no way round a rule.
fn mentions(path: &str, library: &str) -> bool {
    path.split("::").any(|part| part == library)
}

/// All files below a folder of the repository, by their paths from its root. Skips cargo's `target`.
fn files_below(folder: &str) -> Vec<String> {
    let entries = fs::read_dir(Path::new(ROOT).join(folder)).unwrap_or_else(|error| panic!("{folder}: {error}"));
    let names = entries.map(|entry| entry.expect("a folder can be listed").file_name());
    let names: BTreeSet<String> = names.map(|name| name.to_string_lossy().into_owned()).collect();
    let paths = names.into_iter().filter(|name| name != "target").map(|name| format!("{folder}/{name}"));
    paths.flat_map(|path| if Path::new(ROOT).join(&path).is_dir() { files_below(&path) } else { vec![path] }).collect()
}

fn text_of(file: &str) -> String {
    fs::read_to_string(Path::new(ROOT).join(file)).unwrap_or_else(|error| panic!("{file}: {error}"))
}

/// What stands at the top: what git knows of, or all that is there but what cargo has built where git is not.
fn top_level() -> BTreeSet<String> {
    if !Path::new(ROOT).join(".git").exists() {
        let entries = fs::read_dir(ROOT).expect("the repository can be listed");
        let names = entries.map(|entry| entry.expect("the repository can be listed").file_name());
        return names.map(|name| name.to_string_lossy().into_owned()).filter(|name| name != "target").collect();
    }
    let listed =
        Command::new("git").args(["ls-files", "-z"]).current_dir(ROOT).output().expect("git runs where .git is");
    assert!(listed.status.success(), "git cannot list the files: {}", String::from_utf8_lossy(&listed.stderr));
    let files = String::from_utf8_lossy(&listed.stdout).into_owned();
    files.split_terminator('\0').filter_map(|file| file.split('/').next()).map(str::to_owned).collect()
}
