//! Tests that today's program reads every sample in `tests/forms/`, and writes it back unchanged.
//!
//! Databases, queues and buttons outlive the program that wrote them. `NAME.jsonl` holds the form that the program
//! writes. When a form changes, its old sample moves to `NAME.earlier.jsonl`: the program must still read it. Each enum
//! is matched without a wildcard, so a new variant needs a sample.

mod agreements;
mod dialogs;
mod jobs;
mod polls;
mod sealed;
mod sessions;

use std::fs;
use std::path::{Path, PathBuf};

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

fn path(file: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/forms").join(file)
}

/// The lines of a sample file.
pub(crate) fn lines(file: &str) -> Vec<String> {
    let text = fs::read_to_string(path(file)).unwrap_or_else(|error| panic!("{file}: {error}"));
    let lines: Vec<String> = text.lines().map(str::to_owned).collect();
    assert!(!lines.is_empty(), "{file} has no samples");
    lines
}

/// Reads the samples of a type. The program must write the current ones back unchanged; it only reads the earlier ones.
pub(crate) fn samples<T: Serialize + DeserializeOwned>(name: &str) -> Vec<T> {
    let read = |file: &str, line: &str| -> T {
        serde_json::from_str(line).unwrap_or_else(|error| panic!("{file}: {line}: {error}"))
    };
    let earlier = format!("{name}.earlier.jsonl");
    if path(&earlier).exists() {
        for line in lines(&earlier) {
            read(&earlier, &line);
        }
    }
    let file = format!("{name}.jsonl");
    let again = |line: String| {
        let sample = read(&file, &line);
        let before: Value = read_value(&line);
        assert_eq!(serde_json::to_value(&sample).expect("it can be written"), before, "{file}");
        sample
    };
    lines(&file).into_iter().map(again).collect()
}

fn read_value(line: &str) -> Value {
    serde_json::from_str(line).expect("JSON")
}

/// Fails if a pattern matches no sample. Does not compile if the patterns leave out a variant.
macro_rules! every_variant {
    ($samples:expr, $($variant:pat),+ $(,)?) => {{
        let samples: Vec<_> = $samples.into_iter().collect();
        let seen: Vec<&str> = samples.iter().map(|sample| match sample { $($variant => stringify!($variant)),+ }).collect();
        let missing: Vec<&str> = [$(stringify!($variant)),+].into_iter().filter(|all| !seen.contains(all)).collect();
        assert!(missing.is_empty(), "no sample of {missing:?}");
    }};
}
pub(crate) use every_variant;
