//! Reading a transcript: the codes in what the bot has shown.

/// The first code in a text.
///
/// # Panics
/// When there is none.
pub(crate) fn code(shown: &str) -> String {
    codes(shown).next().unwrap_or_else(|| panic!("no code in {shown}"))
}

/// All codes in a text, such as `ABCD-EFHJ`.
pub(crate) fn codes(shown: &str) -> impl Iterator<Item = String> {
    let words = shown.split_whitespace().map(|word| word.trim_matches(|c: char| !c.is_alphanumeric()));
    let is_code = |word: &&str| {
        let letter = |(place, byte): (usize, u8)| if place == 4 { byte == b'-' } else { byte.is_ascii_uppercase() };
        word.len() == 9 && word.bytes().enumerate().all(letter)
    };
    words.filter(is_code).map(str::to_owned)
}
