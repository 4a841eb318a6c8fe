//! What the program logs while tests run.

use std::io;
use std::sync::{Arc, Mutex, Once, PoisonError};

use tracing::subscriber::DefaultGuard;
use tracing_subscriber::fmt::MakeWriter;

/// The log of a test on one thread.
#[derive(Debug, Clone, Default)]
pub(crate) struct Log(Arc<Mutex<Vec<u8>>>);

impl Log {
    /// Logs from here until the guard is dropped.
    pub(crate) fn begins() -> (Log, DefaultGuard) {
        let log = Log::default();
        let guard = tracing::subscriber::set_default(enige::log::subscriber(false, None, log.clone()));
        (log, guard)
    }

    /// The log lines since the last call that contain one of these words.
    pub(crate) fn take(&self, words: &[&str]) -> Vec<String> {
        let bytes = std::mem::take(&mut *self.0.lock().expect("no panic while logging"));
        let text = String::from_utf8_lossy(&bytes);
        text.lines().filter(|line| words.iter().any(|word| line.contains(word))).map(str::to_owned).collect()
    }
}

impl io::Write for Log {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.lock().expect("no panic while logging").extend_from_slice(bytes);
        Watched.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl<'a> MakeWriter<'a> for Log {
    type Writer = Log;

    fn make_writer(&'a self) -> Log {
        self.clone()
    }
}

/// The lines of all tests so far that name somebody.
static NAMING: Mutex<Vec<String>> = Mutex::new(Vec::new());

/// The people of the stories, with whom a line has no business.
const CAST: [&str; 8] = ["ana", "bo", "cem", "dina", "egil", "freja", "goran", "hanne"];

/// Reads the log of all tests of this process from here on, as an operator would have it.
pub(crate) fn watch() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        let subscriber = enige::log::subscriber(false, None, || Watched);
        tracing::subscriber::set_global_default(subscriber).expect("no other log is global");
    });
}

/// Fails if any test so far has logged a line that names somebody.
///
/// # Panics
/// When it has.
pub(crate) fn names_nobody() {
    let naming = NAMING.lock().unwrap_or_else(PoisonError::into_inner).clone();
    assert!(naming.is_empty(), "the log names people, rooms or devices: {naming:#?}");
}

struct Watched;

impl io::Write for Watched {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let line = String::from_utf8_lossy(bytes);
        if line.split(|c: char| c.is_whitespace() || "\"'`(),;<>[]{}=".contains(c)).any(names_somebody) {
            NAMING.lock().unwrap_or_else(PoisonError::into_inner).push(line.trim_end().to_owned());
        }
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// True for an address, for an id of Matrix or of a device there, and for somebody of the stories. The bot's own
/// account may stand in the log.
fn names_somebody(word: &str) -> bool {
    if word.starts_with("@enige") {
        return false;
    }
    let address =
        ["console:", "telegram:", "matrix:"].iter().any(|chat| word.starts_with(chat) && word.len() > chat.len());
    let of_matrix = word.starts_with(['@', '!', '#']) && word.contains(':') || word.starts_with('$') && word.len() > 20;
    let device = word.len() == 10 && word.bytes().all(|byte| byte.is_ascii_uppercase());
    address || of_matrix || device || CAST.contains(&word.trim_end_matches([':', '.']))
}

#[test]
fn a_word_that_names_somebody_is_found() {
    for word in ["@bo:example.org", "!room:example.org", "telegram:42", "console:ana", "ABCDEFGHIJ", "bo", "cem:"] {
        assert!(names_somebody(word), "{word}");
    }
    for word in ["@enige0:test", "enige::chat::telegram:", "Matrix:", "telegram:", "WARN", "class", "12:30:05Z", "!"] {
        assert!(!names_somebody(word), "{word}");
    }
}
