//! Codes of eight letters for seats, roles and sessions, and a rate limit on wrong guesses.

use std::collections::HashMap;
use std::hash::Hash;
use std::sync::{Mutex, PoisonError};

use jiff::{SignedDuration, Timestamp};

/// Letters that nobody mistakes for another letter or a digit, even in handwriting.
const LETTERS: &[u8; 20] = b"ABCDEFHJKLMNPRTUVWXY";

/// The letters in a code: eight of twenty letters make 25 thousand million codes.
const LENGTH: usize = 8;

/// The letters at the end of a session's short address, which opens nothing by itself.
const ENTRY: usize = 6;

/// Above this many guessers, those whose wrong codes are all too old are forgotten.
const REMEMBERED: usize = 10_000;

/// Makes a random code; `draw` picks a letter's index below its argument.
pub(crate) fn of_chance(mut draw: impl FnMut(usize) -> usize) -> String {
    let mut code: String = (0..LENGTH).map(|_| char::from(LETTERS[draw(LETTERS.len())])).collect();
    code.insert(LENGTH / 2, '-');
    code
}

/// Makes a random end of a session's short address.
pub(crate) fn entry_of_chance(mut draw: impl FnMut(usize) -> usize) -> String {
    (0..ENTRY).map(|_| char::from(LETTERS[draw(LETTERS.len())])).collect()
}

/// Reads the end of a session's short address from a text, in lower or upper case.
pub(crate) fn read_entry(text: &str) -> Option<String> {
    let entry = text.to_ascii_uppercase();
    (entry.len() == ENTRY && entry.bytes().all(|letter| LETTERS.contains(&letter))).then_some(entry)
}

/// Reads a code from a text, with or without a hyphen, in lower or upper case.
pub(crate) fn read(text: &str) -> Option<String> {
    let letters: String = text.chars().filter(|c| !matches!(c, '-' | ' ' | '–' | '.')).collect();
    let mut code = letters.to_ascii_uppercase();
    let sound = code.len() == LENGTH && code.bytes().all(|letter| LETTERS.contains(&letter));
    if !sound {
        return None;
    }
    code.insert(LENGTH / 2, '-');
    Some(code)
}

/// A rate limit on wrong codes: at most `tries` within `window` for each guesser. It lives in memory only. The number
/// of codes makes guessing hopeless; the limit keeps somebody from trying all night.
#[derive(Debug)]
pub(crate) struct Guesses<Who> {
    tries: usize,
    window: SignedDuration,
    wrong: Mutex<HashMap<Who, Vec<Timestamp>>>,
}

impl<Who: Clone + Eq + Hash> Guesses<Who> {
    /// Allows this many wrong codes within this time.
    pub(crate) fn within(window: SignedDuration, tries: usize) -> Guesses<Who> {
        Guesses { tries, window, wrong: Mutex::default() }
    }

    /// True if the guesser may try another code.
    pub(crate) fn may_try(&self, who: &Who, now: Timestamp) -> bool {
        let mut all = self.wrong.lock().unwrap_or_else(PoisonError::into_inner);
        let Some(wrong) = all.get_mut(who) else { return true };
        wrong.retain(|at| now.duration_since(*at) < self.window);
        wrong.len() < self.tries
    }

    /// Records a wrong code.
    pub(crate) fn failed(&self, who: &Who, now: Timestamp) {
        let mut all = self.wrong.lock().unwrap_or_else(PoisonError::into_inner);
        if all.len() >= REMEMBERED {
            all.retain(|_, wrong| wrong.iter().any(|at| now.duration_since(*at) < self.window));
        }
        all.entry(who.clone()).or_default().push(now);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_read_however_it_is_written() {
        let mut next = 0;
        let code = of_chance(|letters| {
            next += 7;
            next % letters
        });
        assert_eq!(code.len(), LENGTH + 1);
        for written in [code.clone(), code.to_lowercase(), code.replace('-', ""), code.replace('-', " ")] {
            assert_eq!(read(&written).as_ref(), Some(&code), "{written}");
        }
        for wrong in ["", "ABCD", "ABCD-EFGI", "ABCD-EFG1", "ABCD-EFHJ-K", "åbcd-efhj"] {
            assert_eq!(read(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn the_end_of_a_short_address_is_read_in_small_letters_too() {
        let entry = entry_of_chance(|letters| letters - 1);
        assert_eq!(read_entry(&entry.to_lowercase()), Some(entry));
        for wrong in ["", "ABCDE", "ABCDEFH", "ABCDEI", "ÅBCDE"] {
            assert_eq!(read_entry(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn so_many_wrong_codes_in_such_a_time_are_enough() {
        let guesses = Guesses::within(SignedDuration::from_hours(1), 5);
        let (bo, cem) = ("bo", "cem");
        let start: Timestamp = "2026-11-22T12:00:00Z".parse().unwrap();
        for _ in 0..5 {
            assert!(guesses.may_try(&bo, start));
            guesses.failed(&bo, start);
        }
        assert!(!guesses.may_try(&bo, start) && guesses.may_try(&cem, start));
        assert!(guesses.may_try(&bo, start + SignedDuration::from_hours(1)));
    }
}
