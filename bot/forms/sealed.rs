//! Sealed texts and keyed hashes: today's keys open the old texts and find the old hashes.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use uuid::Uuid;

use super::lines;
use crate::event::Address;
use crate::store::Keys;

/// The keys of the samples' secret.
fn keys() -> Keys {
    Keys::from_secret("a secret for tests alone").expect("long enough")
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

#[test]
fn a_text_sealed_yesterday_opens_in_its_place_and_nowhere_else() {
    for line in lines("sealed.txt") {
        let [place, text, sealed] = columns(&line);
        assert_eq!(keys().open(place, &bytes(sealed)).expect(place), text);
        assert!(keys().open("elsewhere", &bytes(sealed)).is_err(), "{place}");
    }
}

#[test]
fn each_place_at_which_the_store_seals_has_a_sample() {
    let samples: BTreeSet<String> = lines("sealed.txt").iter().map(|line| columns(line)[0].to_owned()).collect();
    let store = fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("bot/store")).expect("the store's folder");
    let mut places = BTreeSet::new();
    for file in store.map(|entry| entry.expect("a file").path()).filter(|path| path.is_file()) {
        // `keys.rs` also seals in its tests. Only the code above the tests counts.
        let text = fs::read_to_string(&file).expect("a source");
        let code = text.split("#[cfg(test)]").next().unwrap_or_default();
        places.extend(code.split(".seal(\"").skip(1).filter_map(|rest| rest.split('"').next()).map(str::to_owned));
    }
    assert_eq!(places, samples);
}

#[test]
fn keyed_hashes_stay_what_they_were() {
    let keys = keys();
    for line in lines("keyed.txt") {
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
