//! Each test that `docs/secrecy.md` names is there.

use super::text_of;

/// The rows of the table: a claim, a file and a test.
fn rows(page: &str) -> Vec<(&str, &str, &str)> {
    let rows = page.lines().filter_map(|line| line.strip_prefix("| ")?.strip_suffix(" |")?.rsplit_once(" | "));
    let tests = rows.filter_map(|(claim, test)| {
        let (file, name) = test.split_once(": ")?;
        Some((claim, file.strip_prefix('`')?.strip_suffix('`')?, name.strip_prefix('`')?.strip_suffix('`')?))
    });
    tests.collect()
}

#[test]
fn every_test_that_holds_a_claim_is_there() {
    let page = text_of("docs/secrecy.md");
    let table = page.split("## Which test holds what").nth(1).expect("the table of claims");
    let rows = rows(table);
    assert!(rows.len() >= 40, "the table is read: {rows:?}");
    for (claim, file, name) in rows {
        let code = text_of(file);
        let (before, _) =
            code.split_once(&format!("fn {name}()")).unwrap_or_else(|| panic!("`{claim}`: no {name} in {file}"));
        let last = before.rsplit('}').next().unwrap_or_default();
        assert!(last.contains("test"), "`{claim}`: {name} in {file} is no test");
    }
}

#[test]
fn a_row_without_its_test_is_found() {
    let read = rows("| Nobody reads it | `tests/a.rs`: `nobody_reads_it` |\n| Claim | Test |\n|---|---|");
    assert_eq!(read, [("Nobody reads it", "tests/a.rs", "nobody_reads_it")]);
}
