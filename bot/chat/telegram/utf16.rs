//! Lengths of texts in UTF-16 code units, the unit of Telegram's limits.

/// A text of at most `units` code units; an ellipsis marks a cut.
pub(super) fn cut(text: &str, units: usize) -> String {
    if text.encode_utf16().count() <= units {
        return text.to_owned();
    }
    format!("{}…", &text[..fitting(text, units - 1)])
}

/// The number of bytes that fit into `units` code units, without a broken character.
pub(super) fn fitting(text: &str, units: usize) -> usize {
    let mut left = units;
    let beyond = text.char_indices().find(|(_, c)| {
        let fits = c.len_utf16() <= left;
        left = left.saturating_sub(c.len_utf16());
        !fits
    });
    beyond.map_or(text.len(), |(at, _)| at)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_cut_in_utf_16_units_and_never_inside_a_character() {
        assert_eq!(cut("kort", 200), "kort");
        assert_eq!(cut("ååååå", 4), "ååå…");
        assert_eq!(cut("😀😀😀", 4), "😀…");
    }
}
