//! Rules for the tests themselves, checked by reading their sources.

use std::fs;
use std::path::Path;

use proc_macro2::{TokenStream, TokenTree};

const ROOT: &str = env!("CARGO_MANIFEST_DIR");

/// The file with the one function that sleeps.
const WAIT: &str = "tests/harness/wait.rs";

/// The one module that builds payloads.
const PAYLOAD: &str = "tests/harness/payload";

/// The committed samples of payloads, which are typed on purpose.
const SAMPLES: &str = "tests/forms";

/// The test that presses every sample.
const BUTTONS: &str = "tests/buttons";

/// The functions that let time pass.
const SLEEPS: [&str; 6] = ["sleep", "sleep_ms", "sleep_until", "park_timeout", "interval", "interval_at"];

/// A file as a flat list of words, marks and literals, each with its line.
struct Source {
    file: String,
    tokens: Vec<(usize, String)>,
}

impl Source {
    fn read(file: &str, text: &str) -> Source {
        let mut source = Source { file: file.to_owned(), tokens: Vec::new() };
        source.add(text.parse().unwrap_or_else(|error| panic!("{file} is no Rust: {error}")));
        source
    }

    fn add(&mut self, tokens: TokenStream) {
        for token in tokens {
            let line = token.span().start().line;
            match token {
                TokenTree::Group(group) => {
                    // The bounds keep words apart that belong to different groups.
                    self.tokens.push((line, "(".into()));
                    self.add(group.stream());
                    self.tokens.push((line, ")".into()));
                }
                TokenTree::Ident(word) => self.tokens.push((line, word.to_string())),
                TokenTree::Punct(mark) => self.tokens.push((line, mark.as_char().to_string())),
                TokenTree::Literal(literal) => self.tokens.push((line, literal.to_string())),
            }
        }
    }

    /// Finds every place where a check of the tokens from there on is true.
    fn places(&self, breaks: impl Fn(&[&str]) -> bool, why: &str) -> Vec<String> {
        let words: Vec<&str> = self.tokens.iter().map(|(_, word)| word.as_str()).collect();
        let broken = (0..words.len()).filter(|at| breaks(&words[*at..]));
        broken.map(|at| format!("{}:{}: `{}`: {why}", self.file, self.tokens[at].0, words[at])).collect()
    }
}

#[test]
fn only_one_function_of_the_tests_sleeps() {
    expect_none(sources().iter().flat_map(sleeps).collect());
    let wait = fs::read_to_string(Path::new(ROOT).join(WAIT)).expect("the file is there");
    assert_eq!(wait.matches("sleep(").count(), 1, "{WAIT} sleeps once");
    assert_eq!(sleeps(&Source::read("tests/a.rs", "fn a() { std::thread::sleep(TIME) }")).len(), 1);
}

#[test]
fn the_harness_imports_no_test() {
    expect_none(sources().iter().flat_map(leaves_the_harness).collect());
    for (file, text) in [
        ("tests/harness/a.rs", "use crate::stories::advisers::code;"),
        ("tests/harness/a.rs", "use super::super::stories;"),
        ("tests/harness/a/b.rs", "fn b() { super::super::super::stories::c() }"),
    ] {
        assert_eq!(leaves_the_harness(&Source::read(file, text)).len(), 1, "{text}");
    }
}

#[test]
fn only_the_harness_builds_payloads_of_buttons() {
    expect_none(sources().iter().flat_map(types_payloads).collect());
    for text in [
        r#"const A: Press = Press::Forget;"#,
        r#"fn a() { format!("v{class}:1:1.v12") }"#,
        r#"fn a() { story.tell("bo ! raw z") }"#,
    ] {
        assert_eq!(types_payloads(&Source::read("tests/a.rs", text)).len(), 1, "{text}");
    }
}

#[track_caller]
fn expect_none(breaches: Vec<String>) {
    assert!(breaches.is_empty(), "the rules for the tests are broken:\n{}", breaches.join("\n"));
}

fn sleeps(source: &Source) -> Vec<String> {
    let free = source.file == WAIT || source.file == "tests/tidy_tests.rs";
    let breaks = |words: &[&str]| !free && SLEEPS.contains(&words[0]);
    source.places(breaks, "wait for a condition with `harness::wait`")
}

fn leaves_the_harness(source: &Source) -> Vec<String> {
    let Some(inside) = source.file.strip_prefix("tests/harness/") else { return Vec::new() };
    let depth = inside.trim_end_matches("/mod.rs").split('/').count();
    let path = |words: &[&str]| -> Vec<String> {
        let parts = words.split(|word| *word == ":").filter(|part| !part.is_empty());
        parts.map_while(|part| part.first().map(|word| (*word).to_owned())).collect()
    };
    let breaks = |words: &[&str]| match words[0] {
        "crate" => words.len() > 3 && words[1..3] == [":", ":"] && words[3] != "harness",
        "super" => path(words).iter().take_while(|part| *part == "super").count() > depth,
        _ => false,
    };
    source.places(breaks, "the harness knows no test")
}

fn types_payloads(source: &Source) -> Vec<String> {
    let free = [PAYLOAD, SAMPLES, BUTTONS, "tests/tidy_tests.rs"].iter().any(|start| source.file.starts_with(start));
    let breaks = |words: &[&str]| !free && (words.starts_with(&["Press", ":", ":"]) || is_payload(words[0]));
    source.places(breaks, "press what a post offers, or take it from `harness::payload`")
}

/// True for a literal that holds a payload: behind `raw`, or as a letter, a class and more.
fn is_payload(literal: &str) -> bool {
    let typed = |(at, _): (usize, &str)| literal[at + "! raw ".len()..].starts_with(|c: char| c.is_ascii_lowercase());
    let blanks = literal.match_indices('{').any(|(at, _)| {
        let before: Vec<char> = literal[..at].chars().rev().take(2).collect();
        let starts = before.first().is_some_and(char::is_ascii_lowercase)
            && before.get(1).is_none_or(|earlier| !earlier.is_alphanumeric() && *earlier != '\\');
        let after = literal[at..].split_once('}').map_or("", |(_, rest)| rest);
        starts && after.starts_with(':')
    });
    literal.starts_with('"') && (literal.match_indices("! raw ").any(typed) || blanks)
}

fn sources() -> Vec<Source> {
    let sources: Vec<Source> = below("tests").iter().map(|file| Source::read(file, &text_of(file))).collect();
    assert!(sources.len() > 50, "the tests are not where they are looked for: {} found", sources.len());
    sources
}

/// The Rust files below a folder, as paths from the root of the repository.
fn below(folder: &str) -> Vec<String> {
    let entries = fs::read_dir(Path::new(ROOT).join(folder)).unwrap_or_else(|error| panic!("{folder}: {error}"));
    let paths = entries.map(|entry| entry.expect("a folder can be listed")).flat_map(|entry| {
        let path = format!("{folder}/{}", entry.file_name().to_string_lossy());
        if entry.path().is_dir() { below(&path) } else { vec![path] }
    });
    paths.filter(|path| path.ends_with(".rs")).collect()
}

fn text_of(file: &str) -> String {
    fs::read_to_string(Path::new(ROOT).join(file)).unwrap_or_else(|error| panic!("{file}: {error}"))
}
