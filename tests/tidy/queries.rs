//! `.sqlx` holds the queries of the store and no others. A query that it lacks does not compile.

use std::collections::BTreeSet;

use proc_macro2::{TokenStream, TokenTree};
use serde_json::Value;

use super::{expect_none, files_below, text_of};

#[test]
fn every_committed_query_is_in_the_store() {
    let files = files_below("bot/store").into_iter().filter(|file| file.ends_with(".rs"));
    let strings_of_the_store: BTreeSet<String> = files.flat_map(|file| strings(&text_of(&file))).collect();
    let committed = files_below(".sqlx");
    assert!(committed.len() > 200, "only {} queries are committed", committed.len());
    let unused = committed.into_iter().filter(|file| !is_made_of(&query(file), &strings_of_the_store));
    expect_none(unused.map(|file| format!("{file}:1: no query of the store: run `.ci/queries`")).collect());
}

#[test]
fn a_string_is_read_as_the_compiler_reads_it() {
    let text = r##"fn all() { query!("select \"a\" \
                   from b", r#"c "d""#, 'e', b"f", 1) }"##;
    assert_eq!(strings(text), ["select \"a\" from b", "c \"d\""]);
}

#[test]
fn a_query_may_be_put_together_from_strings() {
    let strings = ["select a from b", " where c", " where c and", " d"].map(str::to_owned).into();
    assert!(is_made_of("select a from b", &strings) && is_made_of("select a from b where c and d", &strings));
    assert!(!is_made_of("select a from b where e", &strings) && !is_made_of("select a", &strings));
}

/// True if strings one behind the other are the query: some macros of the store put theirs together.
fn is_made_of(query: &str, strings: &BTreeSet<String>) -> bool {
    let mut reached = vec![false; query.len() + 1];
    reached[0] = true;
    for start in 0..query.len() {
        if reached[start] {
            let fits = strings.iter().filter(|string| query[start..].starts_with(string.as_str()));
            fits.for_each(|string| reached[start + string.len()] = true);
        }
    }
    reached[query.len()]
}

fn query(file: &str) -> String {
    let committed: Value = serde_json::from_str(&text_of(file)).unwrap_or_else(|error| panic!("{file}: {error}"));
    committed["query"].as_str().unwrap_or_else(|| panic!("{file} has no query")).to_owned()
}

/// The values of a file's string literals.
fn strings(text: &str) -> Vec<String> {
    let tokens: TokenStream = text.parse().unwrap_or_else(|error| panic!("not Rust: {error}"));
    tokens.into_iter().flat_map(values).collect()
}

fn values(token: TokenTree) -> Vec<String> {
    match token {
        TokenTree::Group(group) => group.stream().into_iter().flat_map(values).collect(),
        TokenTree::Literal(literal) => value(&literal.to_string()).into_iter().collect(),
        TokenTree::Ident(_) | TokenTree::Punct(_) => Vec::new(),
    }
}

/// The value of a string literal; `None` for other literals.
fn value(literal: &str) -> Option<String> {
    if let Some(raw) = literal.strip_prefix('r') {
        return Some(raw.trim_matches('#').strip_prefix('"')?.strip_suffix('"')?.to_owned());
    }
    let mut letters = literal.strip_prefix('"')?.strip_suffix('"')?.chars().peekable();
    let mut value = String::new();
    while let Some(letter) = letters.next() {
        match (letter, if letter == '\\' { letters.next() } else { None }) {
            ('\\', Some('\n')) => while letters.next_if(|letter| letter.is_whitespace()).is_some() {},
            ('\\', Some('n')) => value.push('\n'),
            ('\\', Some(escaped)) => value.push(escaped),
            (letter, _) => value.push(letter),
        }
    }
    Some(value)
}
