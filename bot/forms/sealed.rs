//! Sealed texts and keyed hashes: today's keys open the old texts and find the old hashes.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use uuid::Uuid;

use super::lines;
use crate::event::Address;
use crate::ids::ClassId;
use crate::store::reseal::SEALED;
use crate::store::rotate::{COLUMNS, UNDER_PSEUDONYMS};
use crate::store::{Keys, Place, SecretForm, Vault};

/// The keys of the samples' secret.
fn keys() -> Keys {
    Keys::from_secret("a secret for tests alone").expect("long enough")
}

/// The same, before written secrets were stretched.
fn first_keys() -> Keys {
    let mark = lines("keyed.earlier.txt").iter().find_map(|line| {
        let [kind, _, made] = columns(line);
        (kind == "mark").then(|| bytes(made))
    });
    let keys = keys().of_mark(&mark.expect("a mark"));
    assert_eq!(keys.form(), SecretForm::Unstretched);
    keys
}

/// The columns of a line: the place or kind, the plain text, and the sealed text or hash.
fn columns(line: &str) -> [&str; 3] {
    let columns: Vec<&str> = line.split('\t').collect();
    columns.try_into().unwrap_or_else(|_| panic!("not three columns: {line}"))
}

fn bytes(hex: &str) -> Vec<u8> {
    let digits = hex.as_bytes().chunks(2).map(|pair| std::str::from_utf8(pair).expect("hexadecimal digits"));
    digits.map(|pair| u8::from_str_radix(pair, 16).expect("hexadecimal digits")).collect()
}

/// The place of a sample: a row with the key 7 of one class.
fn place(column: &str) -> Place {
    let (table, column) = column.split_once('.').expect("table.column");
    Place::of(table, column).in_class(ClassId(Uuid::from_u128(1))).at(7)
}

#[test]
fn a_text_sealed_yesterday_opens_in_its_place_and_nowhere_else() {
    for line in lines("sealed.txt") {
        let [column, text, sealed] = columns(&line);
        assert_eq!(keys().open(&place(column), &bytes(sealed)).expect(column), text);
        assert!(keys().open(&place(column).at(7), &bytes(sealed)).is_err(), "{column}");
        assert!(keys().open(&place("elsewhere.column"), &bytes(sealed)).is_err(), "{column}");
    }
}

/// The vault of a column. A salt's vault is for what must become unreadable when the salt is deleted.
fn vault(keys: &Keys, column: &str) -> Vault {
    match column {
        "ballots.answer" | "objections.reason" | "signatures.answer" => keys.vault_of(b"salt"),
        "dialogs.dialog" | "suggestions.author" | "suggestions.credit" | "job_payloads.payload" => keys.vault(),
        other => panic!("which vault seals {other}?"),
    }
}

#[test]
fn a_text_that_a_vault_sealed_yesterday_opens_in_its_place_and_nowhere_else() {
    let keys = keys();
    for line in lines("vaults.txt") {
        let [column, text, sealed] = columns(&line);
        let vault = vault(&keys, column);
        assert_eq!(vault.open(&place(column), &bytes(sealed)).expect(column), text);
        assert!(vault.open(&place(column).at(7), &bytes(sealed)).is_err(), "{column}");
        assert!(vault.open(&place("elsewhere.column"), &bytes(sealed)).is_err(), "{column}");
        assert!(keys.vault_of(b"another salt").open(&place(column), &bytes(sealed)).is_err(), "{column}");
        assert!(keys.open(&place(column), &bytes(sealed)).is_err(), "{column}");
    }
}

#[test]
fn a_text_of_the_first_form_opens_for_migrate_alone() {
    let mut names = BTreeSet::new();
    for line in lines("sealed.earlier.txt") {
        let [name, text, sealed] = columns(&line);
        assert_eq!(first_keys().open_first_form(name, &bytes(sealed)).expect(name), text);
        assert!(first_keys().open_first_form("elsewhere", &bytes(sealed)).is_err(), "{name}");
        for column in SEALED.iter().map(|sealed| sealed.column.name()) {
            let (table, column) = column.split_once('.').expect("table.column");
            assert!(first_keys().open(&Place::of(table, column), &bytes(sealed)).is_err(), "{name}");
        }
        names.insert(name.to_owned());
    }
    assert_eq!(names, SEALED.iter().map(|column| column.first.to_owned()).collect());
}

/// The columns at which the store seals, as the sources name them.
fn sealed_columns() -> BTreeSet<String> {
    let store = fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("bot/store")).expect("the store's folder");
    let mut columns = BTreeSet::new();
    for file in store.map(|entry| entry.expect("a file").path()).filter(|path| path.is_file()) {
        // Only the code above the tests counts.
        let text = fs::read_to_string(&file).expect("a source");
        let code = text.split("#[cfg(test)]").next().unwrap_or_default();
        for rest in code.split("Place::of(").skip(1) {
            let names: Vec<&str> = rest.split(')').next().unwrap_or_default().split(", ").collect();
            match names.as_slice() {
                [table, column] if table.starts_with('"') && column.starts_with('"') => {
                    columns.insert(format!("{}.{}", table.trim_matches('"'), column.trim_matches('"')));
                }
                // The two cards of an agreement, and any column that `column.rs` reads, which others name too.
                ["\"agreements\"", "column"] => {
                    columns.extend(["agreements.draft_card", "agreements.sign_card"].map(str::to_owned));
                }
                ["\"checks\"", "column"] => columns.extend(["checks.body", "checks.post"].map(str::to_owned)),
                ["\"suggestions\"", "column"] => {
                    columns.extend(["suggestions.author", "suggestions.credit"].map(str::to_owned));
                }
                ["table", "column"] | ["table: &str", "column: &str"] => {}
                other => panic!("a place that this test cannot read: {other:?}"),
            }
        }
    }
    columns
}

#[test]
fn each_column_at_which_the_store_seals_has_a_sample() {
    let samples =
        |file: &str| -> BTreeSet<String> { lines(file).iter().map(|line| columns(line)[0].to_owned()).collect() };
    let (samples, of_vaults) = (samples("sealed.txt"), samples("vaults.txt"));
    assert!(samples.is_disjoint(&of_vaults), "a column has one kind of seal");
    assert_eq!(sealed_columns(), samples.union(&of_vaults).cloned().collect());
    let first: BTreeSet<String> = SEALED.iter().map(|sealed| sealed.column.name()).collect();
    assert!(first.is_subset(&samples), "what was sealed in the first form is sealed still");
}

#[test]
fn another_secret_seals_every_column_anew() {
    let by_secret = COLUMNS.iter().map(|(column, _)| column.name());
    // A pseudonym is a keyed hash, and no ciphertext.
    let under = UNDER_PSEUDONYMS.iter().filter(|(_, column)| *column != "guardian");
    let under = under.map(|(table, column)| format!("{table}.{column}"));
    assert_eq!(sealed_columns(), by_secret.chain(under).collect());
}

fn hashes_stay(file: &str, keys: &Keys) {
    for line in lines(file) {
        let [kind, text, made] = columns(&line);
        let id = || text.parse::<Uuid>().expect("an id");
        let made_today = match kind {
            "mark" => keys.mark(),
            "matrix passphrase" => {
                assert_eq!(keys.matrix_passphrase(), made);
                continue;
            }
            "address" => keys.hash(&Address::from_stored(text.to_owned())),
            "code" => keys.code(text),
            "guardian" => keys.guardian(b"salt", id()).0.to_vec(),
            "seat" => keys.seat(b"salt", id()).0.to_vec(),
            "slip" => keys.slip(b"salt", text.parse().expect("a number")).0.to_vec(),
            other => panic!("no such key: {other}"),
        };
        assert_eq!(made_today, bytes(made), "{kind}");
    }
}

#[test]
fn keyed_hashes_stay_what_they_were() {
    hashes_stay("keyed.txt", &keys());
}

#[test]
fn a_database_from_before_stretching_keeps_its_hashes() {
    hashes_stay("keyed.earlier.txt", &first_keys());
}
