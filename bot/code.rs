//! Codes: eight letters that let a guardian take a seat, and how often somebody may guess.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

use jiff::{SignedDuration, Timestamp};

use crate::event::Address;

/// Letters that look like no other and like no digit, whatever the handwriting.
const LETTERS: &[u8; 20] = b"ABCDEFHJKLMNPRTUVWXY";

/// How many letters a code has: of twenty letters, eight make 25 thousand million codes.
const LENGTH: usize = 8;

/// How many wrong codes somebody may try within [`WINDOW`].
const TRIES: usize = 5;

/// For how long a wrong code counts.
const WINDOW: SignedDuration = SignedDuration::from_hours(1);

/// How many people's wrong codes are remembered; beyond that the oldest are forgotten.
const REMEMBERED: usize = 10_000;

/// Makes a code of chance: one byte that is drawn for each letter.
pub(crate) fn of_chance(mut draw: impl FnMut(usize) -> usize) -> String {
    let mut code: String = (0..LENGTH).map(|_| char::from(LETTERS[draw(LETTERS.len())])).collect();
    code.insert(LENGTH / 2, '-');
    code
}

/// The code in what somebody wrote, with or without a hyphen, in small or large letters.
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

/// Who has tried wrong codes lately. It is kept in memory: the number of codes is what makes guessing hopeless, and
/// this keeps somebody from trying all night.
#[derive(Debug, Default)]
pub(crate) struct Guesses(Mutex<HashMap<Address, Vec<Timestamp>>>);

impl Guesses {
    /// True when somebody may try one more.
    pub(crate) fn may_try(&self, who: &Address, now: Timestamp) -> bool {
        let mut all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let Some(wrong) = all.get_mut(who) else { return true };
        wrong.retain(|at| now.duration_since(*at) < WINDOW);
        wrong.len() < TRIES
    }

    /// Notes that somebody tried a wrong one.
    pub(crate) fn failed(&self, who: &Address, now: Timestamp) {
        let mut all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if all.len() >= REMEMBERED {
            all.retain(|_, wrong| wrong.iter().any(|at| now.duration_since(*at) < WINDOW));
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
    fn five_wrong_codes_an_hour_are_enough() {
        let guesses = Guesses::default();
        let (bo, cem) = (Address::new("console", "bo"), Address::new("console", "cem"));
        let start: Timestamp = "2026-11-22T12:00:00Z".parse().unwrap();
        for _ in 0..TRIES {
            assert!(guesses.may_try(&bo, start));
            guesses.failed(&bo, start);
        }
        assert!(!guesses.may_try(&bo, start) && guesses.may_try(&cem, start));
        assert!(guesses.may_try(&bo, start + WINDOW));
    }
}
