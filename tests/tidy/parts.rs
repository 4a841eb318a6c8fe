//! The parts of the tests: each module belongs to one part, and the help and the README name every part.

use std::collections::BTreeMap;
use std::process::Command;

use super::{ROOT, expect_none, text_of};

/// The module that the others stand on; it holds no tests.
const HARNESS: &str = "harness";

/// What `.ci/test` takes besides the parts of `.ci/parts`.
const WITHOUT_THE_PROGRAM: [&str; 3] = ["attacks", "checks", "pure"];

#[test]
fn every_module_of_the_tests_belongs_to_one_part() {
    expect_none(misplaced(&text_of("tests/main.rs"), &text_of(".ci/parts")));
}

#[test]
fn a_module_in_no_part_in_two_parts_or_of_no_file_is_found() {
    let main = "mod harness;\nmod told;\nmod lost;\nmod twice;\n";
    let parts = "# told lost\none told twice\ntwo twice gone\n";
    let found = misplaced(main, parts);
    let at = |module: &str, parts: usize| format!(".ci/parts:1: `{module}` is in {parts} parts");
    assert_eq!(found, [at("lost", 0), at("twice", 2), ".ci/parts:1: tests/main.rs has no module `gone`".into()]);
}

#[test]
fn the_help_and_the_readme_name_every_part() {
    let help = Command::new("bash").args([".ci/test", "--help"]).current_dir(ROOT).output().expect("bash runs");
    assert!(help.status.success(), "{}", String::from_utf8_lossy(&help.stderr));
    let help = String::from_utf8_lossy(&help.stdout).into_owned();
    let parts = text_of(".ci/parts");
    let named = lines(&parts).map(|(part, _)| part).chain(WITHOUT_THE_PROGRAM);
    for part in named {
        assert!(help.lines().any(|line| line.split_whitespace().next() == Some(part)), "{part}: {help}");
        assert!(text_of("README.md").contains(&format!("`{part}`")), "README.md: `{part}`");
    }
}

/// What is wrong with the parts, for each module of `tests/main.rs` and each one that the parts name.
fn misplaced(main: &str, parts: &str) -> Vec<String> {
    let modules = main.lines().filter_map(|line| line.strip_prefix("mod ")?.strip_suffix(';'));
    let mut counts: BTreeMap<&str, usize> = modules.filter(|module| *module != HARNESS).map(|name| (name, 0)).collect();
    let mut unknown = Vec::new();
    for module in lines(parts).flat_map(|(_, modules)| modules) {
        match counts.get_mut(module) {
            Some(count) => *count += 1,
            None => unknown.push(format!(".ci/parts:1: tests/main.rs has no module `{module}`")),
        }
    }
    let wrong = counts.into_iter().filter(|(_, count)| *count != 1);
    wrong.map(|(module, count)| format!(".ci/parts:1: `{module}` is in {count} parts")).chain(unknown).collect()
}

/// The lines of `.ci/parts`: a part and its modules.
fn lines(parts: &str) -> impl Iterator<Item = (&str, std::str::SplitWhitespace<'_>)> {
    let lines = parts.lines().filter(|line| !line.starts_with('#'));
    lines.filter_map(|line| {
        let mut words = line.split_whitespace();
        Some((words.next()?, words))
    })
}
