//! Posts as Telegram's HTML, and their buttons as an inline keyboard.

use teloxide::types::{InlineKeyboardButton, InlineKeyboardMarkup};

use super::cut;
use crate::chat::Post;

/// The longest text of a message, after its tags are read.
const LONGEST_TEXT: usize = 4096;

/// The post in HTML: the heading in bold, everything that people or texts say escaped.
pub(super) fn html(post: &Post) -> String {
    let text = post.text();
    let heading = post.heading.as_deref().unwrap_or_default();
    let whole = cut(&text, LONGEST_TEXT);
    match whole.strip_prefix(heading) {
        Some(rest) if !heading.is_empty() => format!("<b>{}</b>{}", escaped(heading), escaped(rest)),
        _ => escaped(&whole),
    }
}

/// The buttons as a keyboard, or none.
pub(super) fn keyboard(post: &Post) -> Option<InlineKeyboardMarkup> {
    let button = |button: &crate::chat::Button| InlineKeyboardButton::callback(&button.label, button.press.data());
    let rows: Vec<Vec<_>> = post.buttons.rows.iter().map(|row| row.iter().map(button).collect()).collect();
    (!rows.is_empty()).then(|| InlineKeyboardMarkup::new(rows))
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_people_write_cannot_become_a_tag() {
        let post = Post { heading: Some("5B <b> & co".into()), ..Post::line("</b><a href='x'>&amp;") };
        assert_eq!(html(&post), "<b>5B &lt;b&gt; &amp; co</b>\n\n&lt;/b&gt;&lt;a href='x'&gt;&amp;amp;");
    }

    #[test]
    fn a_text_that_is_too_long_is_cut_before_it_is_escaped() {
        let post = Post::line("<".repeat(5000));
        let html = html(&post);
        assert_eq!(html.matches("&lt;").count(), 4095);
        assert!(html.ends_with('…'));
    }
}
