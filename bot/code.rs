//! Codes of eight letters for seats, roles and sessions.

/// Letters that nobody mistakes for another letter or a digit, even in handwriting.
const LETTERS: &[u8; 20] = b"ABCDEFHJKLMNPRTUVWXY";

/// The letters in a code: eight of twenty letters make 25 thousand million codes.
const LENGTH: usize = 8;

/// The letters at the end of a session's short address: as many as of a code, so that nobody finds one by trying. It
/// opens nothing by itself.
const ENTRY: usize = 8;

/// The same in sessions that an earlier version began. A session ends within a day.
const EARLIER_ENTRY: usize = 6;

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
    let sound = [ENTRY, EARLIER_ENTRY].contains(&entry.len());
    (sound && entry.bytes().all(|letter| LETTERS.contains(&letter))).then_some(entry)
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
        assert_eq!(read_entry("abcdef"), Some("ABCDEF".into()), "a session of an earlier version goes on");
        for wrong in ["", "ABCDE", "ABCDEFH", "ABCDEI", "ÅBCDE", "ABCDEFHI"] {
            assert_eq!(read_entry(wrong), None, "{wrong}");
        }
    }
}
