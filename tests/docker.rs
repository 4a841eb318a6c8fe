//! The image, the compose file and the README: every name in them must exist in the program and in the repository.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::net::TcpListener;
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

const ROOT: &str = env!("CARGO_MANIFEST_DIR");

/// An instruction of the Dockerfile.
struct Step {
    /// The stage it belongs to, counted from 1.
    stage: usize,
    name: String,
    rest: String,
}

/// The program's options by name, each with its variable and its default; the default is empty if there is none.
type Options = BTreeMap<String, (String, String)>;

#[test]
fn serve_knows_every_variable_of_the_container() {
    let known: BTreeSet<String> = options("serve").into_values().map(|(variable, _)| variable).collect();
    let named = image_variables().into_keys().chain(compose_variables()).chain(interpolated()).chain(offered(false));
    let named: BTreeSet<String> = named.filter(|name| !name.starts_with("POSTGRES_")).collect();
    assert!(named.contains("DATABASE_URL") && named.contains("WEB_ADDR"), "the files are read: {named:?}");
    assert!(named.is_subset(&known), "serve does not know {:?}", named.difference(&known));
}

#[test]
fn the_example_file_lists_the_variables_that_compose_reads_and_requires() {
    let passed =
        compose_variables().into_iter().filter(|name| value_of(&format!("services/bot/environment/{name}")).is_empty());
    assert_eq!(offered(false), passed.chain(interpolated()).collect());
    let required = text_of("docker/compose.yaml");
    let required = interpolated().into_iter().filter(|name| required.contains(&format!("${{{name}:?")));
    assert_eq!(offered(true), required.collect(), "what is required stands without a # before it");
    assert!(text_of(".gitignore").lines().any(|line| line == "/docker/.env"), "a filled-in .env is never committed");
}

#[test]
fn compose_unsets_no_variable_of_the_image() {
    let image: BTreeSet<String> = image_variables().into_keys().collect();
    assert!(image.is_disjoint(&compose_variables()), "a name without a value unsets the image's own");
}

#[test]
fn every_copied_source_exists_and_nothing_else_enters_the_build() {
    let copies: Vec<String> =
        steps("COPY").filter(|step| !step.rest.starts_with("--from")).map(|step| step.rest).collect();
    let sources = copies.iter().flat_map(|copy| copy.split_whitespace().rev().skip(1));
    let sources: BTreeSet<String> = sources.map(|source| source.trim_end_matches('/').to_owned()).collect();
    for source in &sources {
        assert!(Path::new(ROOT).join(source).exists(), "there is no {source}");
    }
    let ignored = text_of(".dockerignore");
    let mut rules = ignored.lines().filter(|line| !line.starts_with('#') && !line.is_empty());
    assert_eq!(rules.next(), Some("*"), "all is left out but what is named");
    let let_in: BTreeSet<String> = rules.map(|rule| rule.strip_prefix('!').unwrap_or(rule).to_owned()).collect();
    assert_eq!(let_in, sources);
    let build = text_of("bot/build.rs");
    let watched = build.match_indices("rerun-if-changed=").map(|(at, mark)| word(&build[at + mark.len()..]));
    let needed = watched.chain(["agreements", "bot", ".sqlx", "Cargo.toml", "Cargo.lock"].map(str::to_owned));
    for needed in needed {
        assert!(sources.contains(&needed), "the build needs {needed}");
    }
}

#[test]
fn the_image_starts_the_program_that_was_built() {
    let folder = steps("WORKDIR").find(|step| step.stage == 1).expect("the builder has a folder").rest;
    let built = format!("{folder}/target/release/{}", value_in("Cargo.toml", "[package]", "name"));
    let copied = steps("COPY").find_map(|step| step.rest.strip_prefix("--from=").map(str::to_owned));
    let copied = copied.expect("the final image copies from the builder");
    let parts: Vec<&str> = copied.split_whitespace().collect();
    assert_eq!(parts[1], built);
    let builder = steps("FROM").next().expect("a builder").rest;
    assert!(builder.ends_with(&format!(" AS {}", parts[0])), "{builder}");
    assert_eq!(list(&last("ENTRYPOINT")), [parts[2]]);
    let command = list(&last("CMD"));
    assert!(!options(&command[0]).is_empty(), "{command:?} is a command of the program");
    let run = steps("RUN").find(|step| step.stage == 1).expect("the builder builds").rest;
    assert!(["SQLX_OFFLINE=true", "--release", "--locked"].iter().all(|part| run.contains(part)), "{run}");
}

#[test]
fn the_image_uses_the_programs_rust_version_and_one_debian_release() {
    let from: Vec<String> =
        steps("FROM").map(|step| step.rest.split(' ').next().unwrap_or_default().to_owned()).collect();
    let (rust, release) = from[0].strip_prefix("rust:").and_then(|tag| tag.split_once('-')).expect("rust:X-release");
    assert_eq!(rust, value_in("Cargo.toml", "[workspace.package]", "rust-version"));
    assert_eq!(from[1..], [format!("debian:{release}-slim")]);
    assert_ne!(last("USER"), "root");
}

#[test]
fn the_exposed_port_is_the_listening_port_and_the_checked_port() {
    let port = last("EXPOSE");
    assert_eq!(image_variables()["WEB_ADDR"], format!("0.0.0.0:{port}"));
    assert!(health_check().iter().any(|part| part.contains(&format!("/dev/tcp/127.0.0.1/{port} "))));
}

#[test]
fn the_health_check_accepts_only_a_200_from_the_documented_path() {
    assert!(help("serve").contains("/health/ready"));
    assert!(is_well(Some("200 OK")));
    assert!(!is_well(Some("503 Service Unavailable")));
    assert!(!is_well(Some("404 Not Found")));
    assert!(!is_well(Some("")));
    assert!(!is_well(None));
}

#[test]
fn compose_builds_this_image_and_keeps_its_data() {
    let context = Path::new(ROOT).join("docker").join(value_of("services/bot/build/context"));
    assert_eq!(context.canonicalize().ok(), Path::new(ROOT).canonicalize().ok());
    assert!(context.join(value_of("services/bot/build/dockerfile")).is_file());
    let data = last("VOLUME");
    let variables = image_variables();
    assert_eq!(variables["ENIGE_DATA_DIR"], data);
    assert!(variables["MATRIX_STORE"].starts_with(&format!("{data}/")));
    let mounted: Vec<(String, String)> = compose().into_iter().filter(|(way, _)| way.ends_with("/volumes")).collect();
    let mounts = mounted.iter().filter_map(|(way, mount)| Some((way.as_str(), mount.split_once(':')?)));
    let mounts: Vec<(&str, (&str, &str))> = mounts.collect();
    assert!(mounts.iter().any(|(way, (_, at))| *way == "services/bot/volumes" && *at == data), "{mounts:?}");
    for (_, (volume, _)) in &mounts {
        value_of(&format!("volumes/{volume}"));
    }
    let grace = value_of("services/bot/stop_grace_period");
    let grace: u32 = grace.strip_suffix('s').and_then(|seconds| seconds.parse().ok()).expect("seconds");
    assert!(grace >= 5, "the bot ends within five seconds");
}

#[test]
fn the_bot_waits_for_the_database_and_nothing_else_can_reach_it() {
    let url = value_of("services/bot/environment/DATABASE_URL");
    let host = url.rsplit_once('@').and_then(|(_, rest)| rest.split_once(':')).expect("a host and a port").0;
    assert_eq!(value_of(&format!("services/bot/depends_on/{host}/condition")), "service_healthy");
    let check = list(&value_of(&format!("services/{host}/healthcheck/test"))).join(" ");
    assert!(check.contains("pg_isready --host=127.0.0.1"), "{check}");
    let published: Vec<_> = compose().into_iter().filter(|(way, _)| way.ends_with("/ports")).collect();
    assert!(published.is_empty(), "{published:?}");
    let [user, name] =
        ["POSTGRES_USER", "POSTGRES_DB"].map(|name| value_of(&format!("services/{host}/environment/{name}")));
    let owner = value_of("services/migrate/environment/DATABASE_OWNER_URL");
    assert!(owner.starts_with(&format!("postgres://{user}:")) && owner.ends_with(&format!("/{name}")), "{owner}");
    assert!(
        url.ends_with(&format!("@{host}:5432/{name}")) && owner.ends_with(&format!("@{host}:5432/{name}")),
        "{url}"
    );
}

#[test]
fn the_bot_logs_in_as_a_user_that_migrate_makes_and_that_owns_nothing() {
    let [migrates, serves] =
        ["migrate", "bot"].map(|service| value_of(&format!("services/{service}/environment/DATABASE_URL")));
    assert_eq!(migrates, serves, "migrate makes the user that the bot is");
    let user = |url: &str| url.strip_prefix("postgres://").and_then(|rest| rest.split(':').next()).map(str::to_owned);
    assert_ne!(user(&serves), Some(value_of("services/database/environment/POSTGRES_USER")));
    assert!(compose_variables().iter().all(|name| name != "DATABASE_OWNER_URL"), "the bot does not know its owner");
    let bot = serves.contains("${POSTGRES_BOT_PASSWORD:?") && !serves.contains("${POSTGRES_PASSWORD:?");
    assert!(bot, "the owner's password is another one: {serves}");
    assert_eq!(value_of("services/migrate/image"), value_of("services/bot/image"));
    assert_eq!(list(&value_of("services/migrate/command")), ["migrate"]);
    assert_eq!(value_of("services/bot/depends_on/migrate/condition"), "service_completed_successfully");
}

#[test]
fn the_readme_lists_exactly_the_programs_options_variables_and_defaults() {
    assert_eq!(table("### `enige serve`"), options("serve"));
    assert_eq!(table("### `enige demo`"), options("demo"));
    assert_eq!(options("check"), options("serve"));
}

#[test]
fn the_readmes_transcript_is_real_output_of_its_script() {
    let section = section("## What a class sees");
    let mut blocks = section.split("```").skip(1).step_by(2).map(|block| block.split_once('\n').expect("a block").1);
    let (script, transcript) = (blocks.next().expect("a script"), blocks.next().expect("a transcript"));
    let mut demo = Command::new(env!("CARGO_BIN_EXE_enige"));
    demo.args(["demo", "--language", "en"]).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = demo.spawn().expect("the program starts");
    child.stdin.take().expect("a pipe").write_all(script.as_bytes()).expect("the script is read");
    let output = child.wait_with_output().expect("the program ends");
    assert_eq!(String::from_utf8_lossy(&output.stderr), "");
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    let (said, quoted) = (posts(&said), posts(transcript));
    assert!(quoted.len() >= 4, "{quoted:?}");
    let mut rest = said.iter();
    for post in quoted {
        assert!(rest.any(|said| *said == post), "the bot does not say this, or says it earlier:\n{post}");
    }
}

/// Runs the image's health check against a server with this answer, or without a server.
fn is_well(answer: Option<&str>) -> bool {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
    let port = listener.local_addr().expect("an address").port();
    let (tell, told) = mpsc::channel();
    match answer.map(str::to_owned) {
        None => drop(listener),
        Some(answer) => drop(thread::spawn(move || {
            let (stream, _) = listener.accept().expect("it asks");
            let mut asked = String::new();
            let mut lines = BufReader::new(&stream);
            while lines.read_line(&mut asked).expect("a request") > 2 {}
            (&stream).write_all(format!("HTTP/1.1 {answer}\r\n\r\n").as_bytes()).expect("it listens");
            tell.send(asked).expect("the test waits");
        })),
    }
    let exposed = format!("/{} ", last("EXPOSE"));
    let check: Vec<String> = health_check().iter().map(|part| part.replace(&exposed, &format!("/{port} "))).collect();
    let output = Command::new(&check[0]).args(&check[1..]).output().expect("the check can be run");
    if answer.is_some() {
        let asked = told.recv_timeout(Duration::from_secs(5)).expect("the check asks at the port");
        assert!(asked.starts_with("GET /health/ready HTTP/"), "{asked}");
    }
    output.status.success()
}

fn health_check() -> Vec<String> {
    let check = last("HEALTHCHECK");
    list(check.split_once("CMD ").expect("a command").1)
}

fn dockerfile() -> Vec<Step> {
    let text = text_of("docker/Dockerfile");
    let lines: Vec<&str> = text.lines().filter(|line| !line.trim_start().starts_with('#')).collect();
    let mut stage = 0;
    let joined = lines.join("\n").replace("\\\n", " ");
    let read = |line: &str| {
        let (name, rest) = line.trim().split_once(char::is_whitespace)?;
        stage += usize::from(name == "FROM");
        Some(Step { stage, name: name.to_owned(), rest: rest.trim().to_owned() })
    };
    joined.lines().filter_map(read).collect()
}

fn steps(name: &str) -> impl Iterator<Item = Step> {
    dockerfile().into_iter().filter(move |step| step.name == name)
}

/// The arguments of the last instruction of this name, which must belong to the final image.
fn last(name: &str) -> String {
    let stages = dockerfile().last().expect("instructions").stage;
    let step = steps(name).last().unwrap_or_else(|| panic!("the image has no {name}"));
    assert_eq!(step.stage, stages, "{name} belongs to the final image");
    step.rest
}

fn image_variables() -> BTreeMap<String, String> {
    let all: Vec<String> = steps("ENV").map(|step| step.rest).collect();
    let pairs = all.iter().flat_map(|rest| rest.split_whitespace());
    pairs.map(|pair| pair.split_once('=').expect("NAME=value")).map(|(n, v)| (n.to_owned(), v.to_owned())).collect()
}

/// The values in the compose file with their paths; an item of a list has the path of its list.
fn compose() -> Vec<(String, String)> {
    let mut way: Vec<(usize, String)> = Vec::new();
    let mut all = Vec::new();
    for line in text_of("docker/compose.yaml").lines() {
        let body = line.trim();
        if body.is_empty() || body.starts_with('#') {
            continue;
        }
        let (indent, item) = (line.len() - line.trim_start().len(), body.strip_prefix("- "));
        way.retain(|(at, _)| *at < indent || (item.is_some() && *at == indent));
        let value = match item {
            Some(item) => item,
            None => {
                let (key, value) = body.split_once(':').unwrap_or_else(|| panic!("no key: {line}"));
                way.push((indent, key.to_owned()));
                value
            }
        };
        let names: Vec<&str> = way.iter().map(|(_, name)| name.as_str()).collect();
        all.push((names.join("/"), value.trim().trim_matches('"').to_owned()));
    }
    all
}

fn value_of(way: &str) -> String {
    let found = compose().into_iter().find(|(there, _)| there == way);
    found.unwrap_or_else(|| panic!("the compose file has no {way}")).1
}

/// The variables in the bot's environment.
fn compose_variables() -> BTreeSet<String> {
    let ways = compose().into_iter().map(|(way, _)| way);
    ways.filter_map(|way| way.strip_prefix("services/bot/environment/").map(str::to_owned)).collect()
}

/// The variables that the compose file reads from the environment by `${NAME…}`.
fn interpolated() -> BTreeSet<String> {
    let text = text_of("docker/compose.yaml");
    text.split("${").skip(1).map(word).collect()
}

/// The variables in the example file; without the commented-out ones, or with them.
fn offered(required: bool) -> BTreeSet<String> {
    let text = text_of("docker/.env.example");
    let lines = text.lines().map(|line| if required { line } else { line.trim_start_matches('#') });
    let names = lines.filter_map(|line| line.split_once('=')).map(|(name, _)| name);
    names.filter(|name| !name.is_empty() && word(name) == *name).map(str::to_owned).collect()
}

/// The options of a command, parsed from its help.
fn options(command: &str) -> Options {
    let mut told: Vec<String> = Vec::new();
    let text = help(command);
    for line in text.lines().skip_while(|line| !line.starts_with("Options:")).map(str::trim) {
        if line.starts_with("--") || line.starts_with("-h,") {
            told.push(String::new());
        }
        if let Some(option) = told.last_mut() {
            option.push_str(line);
            option.push(' ');
        }
    }
    let between = |text: &str, start: &str| Some(text.split_once(start)?.1.split_once(']')?.0.to_owned());
    let own = told.iter().filter(|option| !option.starts_with("-h,"));
    own.map(|option| {
        let name = option.split_whitespace().next().unwrap_or_default().to_owned();
        let variable = between(option, "[env: ").unwrap_or_else(|| panic!("{name} has no variable"));
        let default = between(option, "[default").unwrap_or_default();
        let default = default.trim_start_matches([':', ' ']).replace('`', "");
        (name, (variable.split('=').next().unwrap_or_default().to_owned(), default))
    })
    .collect()
}

fn help(command: &str) -> String {
    let output = Command::new(env!("CARGO_BIN_EXE_enige")).args([command, "--help"]).env_clear().output();
    let output = output.expect("the program starts");
    assert!(output.status.success(), "{command}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).expect("text")
}

/// The options in the README's table below a heading.
fn table(heading: &str) -> Options {
    let section = section(heading);
    let rows = section.lines().filter(|line| line.starts_with('|')).skip(2);
    rows.map(|row| {
        let cells: Vec<String> = row.split('|').map(|cell| cell.trim().replace('`', "")).collect();
        let [_, option, variable, default, meaning, _] = cells.as_slice() else { panic!("not four cells: {row}") };
        assert!(!meaning.is_empty(), "{option} means nothing");
        let default = if default == "–" { "" } else { default };
        (option.clone(), (variable.clone(), default.to_owned()))
    })
    .collect()
}

/// The README's text between a heading and the next one.
fn section(heading: &str) -> String {
    let readme = text_of("README.md");
    let mut lines = readme.lines().skip_while(|line| *line != heading);
    assert!(lines.next().is_some(), "the README has no {heading}");
    lines.take_while(|line| !line.starts_with("##")).collect::<Vec<_>>().join("\n")
}

/// The demo's output, post by post.
fn posts(text: &str) -> Vec<String> {
    let mut posts: Vec<String> = Vec::new();
    for line in text.lines() {
        if line.starts_with(['[', '(']) {
            posts.push(String::new());
        }
        if let Some(post) = posts.last_mut() {
            post.push_str(line);
            post.push('\n');
        }
    }
    posts.iter().map(|post| post.trim_end().to_owned()).collect()
}

/// The value of a key below a heading of a TOML file.
fn value_in(file: &str, heading: &str, key: &str) -> String {
    let text = text_of(file);
    let mut below = text.lines().skip_while(|line| *line != heading).skip(1).take_while(|line| !line.starts_with('['));
    let value = below.find_map(|line| line.split_once('=').filter(|(name, _)| name.trim() == key));
    value.unwrap_or_else(|| panic!("{file} has no {key}")).1.trim().trim_matches('"').to_owned()
}

fn list(json: &str) -> Vec<String> {
    serde_json::from_str(json).unwrap_or_else(|error| panic!("{error}: {json}"))
}

/// The name at the start of a text: letters, digits, `_` and `-`.
fn word(text: &str) -> String {
    text.chars().take_while(|c| c.is_alphanumeric() || "_-".contains(*c)).collect()
}

fn text_of(file: &str) -> String {
    fs::read_to_string(Path::new(ROOT).join(file)).unwrap_or_else(|error| panic!("{file}: {error}"))
}
