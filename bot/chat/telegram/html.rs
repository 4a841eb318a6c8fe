//! Posts as Telegram's HTML, with their buttons as an inline keyboard.

use teloxide::types::{InlineKeyboardButton, InlineKeyboardMarkup};

use super::utf16::{cut, fitting};
use crate::chat::Post;

/// The longest text of a message without its tags, in UTF-16 code units.
const LONGEST_TEXT: usize = 4096;

/// The post as one HTML message, cut to the limit. The heading is bold; every text is escaped.
pub(super) fn html(post: &Post) -> String {
    with_bold_heading(post, &cut(&post.text(), LONGEST_TEXT))
}

/// The post as as many HTML messages as it needs.
pub(super) fn messages(post: &Post) -> Vec<String> {
    let text = post.text();
    let (mut rest, mut parts) = (text.as_str(), Vec::new());
    while rest.encode_utf16().count() > LONGEST_TEXT {
        let fits = &rest[..fitting(rest, LONGEST_TEXT)];
        // Breaks between paragraphs, else between lines or words, else inside a long word.
        let end = ["\n\n", "\n", " "].into_iter().find_map(|gap| fits.rfind(gap).filter(|end| *end > 0));
        let (part, after) = rest.split_at(end.unwrap_or(fits.len()));
        parts.push(part);
        rest = after.trim_start();
    }
    if parts.is_empty() || !rest.is_empty() {
        parts.push(rest);
    }
    let (first, others) = parts.split_at(1);
    first.iter().map(|part| with_bold_heading(post, part)).chain(others.iter().map(|part| escaped(part))).collect()
}

/// True if the post needs several messages.
pub(super) fn is_long(post: &Post) -> bool {
    post.text().encode_utf16().count() > LONGEST_TEXT
}

/// The post as exactly `count` HTML messages: fills spare ones with an ellipsis and cuts text beyond the last.
pub(super) fn in_place_of(post: &Post, count: usize) -> Vec<String> {
    let mut parts = messages(post);
    if count == 1 {
        return vec![html(post)];
    }
    if parts.len() > count {
        parts.truncate(count);
        // The part is nearly as long as a message, so the ellipsis replaces its last word.
        if let Some(last) = parts.last_mut() {
            let end = last.rfind([' ', '\n']).unwrap_or(0);
            last.truncate(end);
            last.push('…');
        }
    }
    while parts.len() < count {
        parts.insert(parts.len() - 1, "…".into());
    }
    parts
}

/// A text in HTML, with the post's heading in bold at its start.
fn with_bold_heading(post: &Post, text: &str) -> String {
    let heading = post.heading.as_deref().filter(|heading| !heading.is_empty());
    match heading.and_then(|heading| Some((heading, text.strip_prefix(heading)?))) {
        Some((heading, rest)) => format!("<b>{}</b>{}", escaped(heading), escaped(rest)),
        None => escaped(text),
    }
}

/// The buttons as a keyboard; `None` without buttons.
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
    fn a_long_text_is_several_messages_and_nothing_of_it_is_lost() {
        let paragraphs: Vec<String> = (0..40).map(|number| format!("{number} {}", "ord ".repeat(60).trim())).collect();
        let post = Post { heading: Some("A & B".into()), paragraphs, ..Post::default() };
        let all = messages(&post);
        assert!(
            all.len() > 2
                && all[0].starts_with("<b>A &amp; B</b>\n\n0 ord")
                && all[1].starts_with(|c: char| c.is_ascii_digit())
        );
        assert_eq!(all.join("\n\n"), html_of_any_length(&post));
        assert_eq!(messages(&Post::line("short")), ["short"]);
        let words = messages(&Post::line("å".repeat(5000)));
        assert_eq!(words.iter().map(|part| part.chars().count()).collect::<Vec<_>>(), [4096, 904]);
    }

    #[test]
    fn in_the_place_of_several_messages_come_just_as_many() {
        let post = |paragraphs: usize| Post { paragraphs: vec!["ord & ".repeat(200); paragraphs], ..Post::default() };
        assert_eq!(messages(&post(6)).len(), 2);
        for (paragraphs, count) in [(6, 2), (1, 3), (12, 2), (12, 1), (1, 1)] {
            let parts = in_place_of(&post(paragraphs), count);
            assert_eq!(parts.len(), count, "{paragraphs}");
            assert!(
                parts.iter().all(|part| !part.is_empty() && part.replace("&amp;", "&").chars().count() <= LONGEST_TEXT)
            );
        }
        assert!(in_place_of(&post(12), 2)[1].ends_with('…') && in_place_of(&post(1), 3)[1] == "…");
        assert!(!in_place_of(&post(6), 2)[1].contains('…'), "nothing is cut that has room");
    }

    fn html_of_any_length(post: &Post) -> String {
        with_bold_heading(post, &post.text())
    }

    #[test]
    fn a_text_that_is_too_long_is_cut_before_it_is_escaped() {
        let post = Post::line("<".repeat(5000));
        let html = html(&post);
        assert_eq!(html.matches("&lt;").count(), 4095);
        assert!(html.ends_with('…'));
    }
}
