//! HTML: how Telegram parses a text with `parse_mode` HTML, and which texts it refuses.

use serde_json::{Map, Value, json};

use super::refusal::Denial;

const TAGS: [&str; 15] = [
    "a",
    "b",
    "blockquote",
    "code",
    "del",
    "em",
    "i",
    "ins",
    "pre",
    "s",
    "span",
    "strike",
    "strong",
    "tg-spoiler",
    "u",
];

/// A text without its markup, and the entities made from the markup.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Formatted {
    pub(super) text: String,
    pub(super) entities: Vec<Value>,
}

impl Formatted {
    /// Parses HTML as strictly as the documentation of the Bot API describes it.
    ///
    /// The real server accepts an unknown entity such as `&nbsp;` and a lone `&` as plain characters. The fake refuses
    /// them: they show that the bot did not escape a text.
    pub(super) fn from_html(source: &str) -> Result<Self, Denial> {
        let mut parser = Parser { source, at: 0, length: 0, open: Vec::new(), parsed: Self::default() };
        while let Some(next) = source[parser.at..].chars().next() {
            match next {
                '<' if source[parser.at..].starts_with("</") => parser.end_tag()?,
                '<' => parser.start_tag()?,
                '&' => {
                    let (character, width) = character_reference(&source[parser.at..], parser.at)?;
                    parser.push(character, width);
                }
                plain => parser.push(plain, plain.len_utf8()),
            }
        }
        match parser.open.pop() {
            Some(tag) => {
                Err(Denial::unparsable(format!("Can't find end tag corresponding to start tag \"{}\"", tag.name)))
            }
            None => Ok(parser.parsed.trimmed()),
        }
    }

    /// Builds one from a text without markup and its entities.
    pub(super) fn plain(text: &str, entities: Vec<Value>) -> Self {
        Self { text: text.to_owned(), entities }.trimmed()
    }

    /// Counts UTF-16 code units, the unit of Telegram's limits.
    pub(super) fn length(&self) -> usize {
        utf16_length(&self.text)
    }

    fn trimmed(mut self) -> Self {
        let lead = utf16_length(&self.text) - utf16_length(self.text.trim_start());
        let trimmed = self.text.trim().to_owned();
        let end = utf16_length(&trimmed);
        self.entities.retain_mut(|entity| {
            let start = offset(entity).saturating_sub(lead).min(end);
            let stop = (offset(entity) + length(entity)).saturating_sub(lead).min(end);
            entity["offset"] = json!(start);
            entity["length"] = json!(stop - start);
            stop > start
        });
        self.entities.sort_by_key(|entity| (offset(entity), std::cmp::Reverse(length(entity))));
        Self { text: trimmed, ..self }
    }
}

struct Parser<'a> {
    source: &'a str,
    at: usize,
    /// The length of the text so far in UTF-16 code units.
    length: usize,
    open: Vec<Tag>,
    parsed: Formatted,
}

struct Tag {
    name: String,
    attributes: Map<String, Value>,
    offset: usize,
}

impl Parser<'_> {
    fn push(&mut self, character: char, width: usize) {
        self.parsed.text.push(character);
        self.length += character.len_utf16();
        self.at += width;
    }

    fn start_tag(&mut self) -> Result<(), Denial> {
        let begin = self.at;
        let rest = &self.source[begin + 1..];
        let end = rest
            .find(|c: char| c == '>' || c.is_whitespace())
            .ok_or_else(|| Denial::unparsable(format!("Unclosed start tag at byte offset {begin}")))?;
        let name = rest[..end].to_lowercase();
        if !TAGS.contains(&name.as_str()) {
            let reason = format!("Unsupported start tag \"{name}\" at byte offset {begin}");
            return Err(Denial::unparsable(reason));
        }
        self.at = begin + 1 + end;
        let attributes = self.attributes(&name, begin)?;
        if name == "span" && attributes.get("class").and_then(Value::as_str) != Some("tg-spoiler") {
            let reason = format!("Tag \"span\" must have class \"tg-spoiler\" at byte offset {begin}");
            return Err(Denial::unparsable(reason));
        }
        self.open.push(Tag { name, attributes, offset: self.length });
        Ok(())
    }

    /// Reads up to and including the `>` of a start tag.
    fn attributes(&mut self, tag: &str, begin: usize) -> Result<Map<String, Value>, Denial> {
        let refuse = |what: &str| Denial::unparsable(format!("{what} \"{tag}\" at byte offset {begin}"));
        let mut attributes = Map::new();
        loop {
            self.at += self.source[self.at..].len() - self.source[self.at..].trim_start().len();
            let rest = &self.source[self.at..];
            if rest.starts_with('>') {
                self.at += 1;
                return Ok(attributes);
            }
            let end = rest
                .find(|c: char| c == '=' || c == '>' || c.is_whitespace())
                .ok_or_else(|| refuse("Unclosed start tag"))?;
            let name = rest[..end].to_lowercase();
            self.at += end;
            if name == "expandable" && tag == "blockquote" && !rest[end..].starts_with('=') {
                attributes.insert(name, Value::Bool(true));
                continue;
            }
            if name.is_empty() {
                return Err(refuse("Empty attribute name in the tag"));
            }
            let Some(quoted) = rest[end..].strip_prefix('=') else {
                return Err(refuse("Expected equal sign in declaration of an attribute of the tag"));
            };
            let quote = quoted
                .chars()
                .next()
                .filter(|c| matches!(c, '"' | '\''))
                .ok_or_else(|| refuse("Unexpected end of name token in the tag"))?;
            let end = quoted[1..].find(quote).ok_or_else(|| refuse("Unclosed start tag"))?;
            attributes.insert(name, Value::String(decoded(&quoted[1..=end], self.at + 2)?));
            self.at += end + 3;
        }
    }

    fn end_tag(&mut self) -> Result<(), Denial> {
        let begin = self.at;
        let rest = &self.source[begin + 2..];
        let end =
            rest.find('>').ok_or_else(|| Denial::unparsable(format!("Unclosed end tag at byte offset {begin}")))?;
        let found = rest[..end].trim_end().to_lowercase();
        let tag =
            self.open.pop().ok_or_else(|| Denial::unparsable(format!("Unexpected end tag at byte offset {begin}")))?;
        if !found.is_empty() && found != tag.name {
            return Err(Denial::unparsable(format!(
                "Unmatched end tag at byte offset {begin}, expected \"</{}>\", found \"</{found}>\"",
                tag.name
            )));
        }
        self.at = begin + 2 + end + 1;
        let length = self.length - tag.offset;
        if length > 0
            && let Some(mut entity) = self.entity(&tag)
        {
            entity["offset"] = json!(tag.offset);
            entity["length"] = json!(length);
            self.parsed.entities.push(entity);
        }
        Ok(())
    }

    fn entity(&mut self, tag: &Tag) -> Option<Value> {
        let attribute = |name: &str| tag.attributes.get(name).and_then(Value::as_str);
        let kind = match tag.name.as_str() {
            "b" | "strong" => "bold",
            "i" | "em" => "italic",
            "u" | "ins" => "underline",
            "s" | "strike" | "del" => "strikethrough",
            "span" | "tg-spoiler" => "spoiler",
            "blockquote" if tag.attributes.contains_key("expandable") => "expandable_blockquote",
            "blockquote" => "blockquote",
            "pre" => {
                return Some(match attribute("language") {
                    Some(language) => json!({ "type": "pre", "language": language }),
                    None => json!({ "type": "pre" }),
                });
            }
            "code" => {
                let Some(pre) = self.open.last_mut().filter(|outer| outer.name == "pre" && outer.offset == tag.offset)
                else {
                    return Some(json!({ "type": "code" }));
                };
                if let Some(language) = attribute("class").and_then(|class| class.strip_prefix("language-")) {
                    pre.attributes.insert("language".into(), language.into());
                }
                return None;
            }
            // As on the real server, a link without a usable URL becomes plain text.
            _ => return web_address(attribute("href")?).map(|url| json!({ "type": "text_link", "url": url })),
        };
        Some(json!({ "type": kind }))
    }
}

/// Completes a URL as Telegram does; `None` for an unusable one.
pub(super) fn web_address(written: &str) -> Option<String> {
    let (scheme, rest) = written.split_once("://").unwrap_or(("http", written));
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let host = host.rsplit('@').next().unwrap_or_default();
    let name = host.split(':').next().unwrap_or_default();
    let leads_somewhere = match scheme.to_lowercase().as_str() {
        "tg" => !name.is_empty(),
        "http" | "https" => name.contains('.') && !name.starts_with('.') && !name.ends_with('.'),
        _ => false,
    };
    let is_clean = !written.contains(|c: char| c.is_whitespace() || matches!(c, '<' | '>' | '"'));
    (leads_somewhere && is_clean).then(|| format!("{scheme}://{rest}"))
}

fn decoded(source: &str, at: usize) -> Result<String, Denial> {
    let mut text = String::new();
    let mut rest = source;
    while let Some(next) = rest.chars().next() {
        let (character, width) = match next {
            '&' => character_reference(rest, at + source.len() - rest.len())?,
            plain => (plain, plain.len_utf8()),
        };
        text.push(character);
        rest = &rest[width..];
    }
    Ok(text)
}

/// Reads the character entity at the start of a text; returns the character and its width in bytes.
fn character_reference(source: &str, at: usize) -> Result<(char, usize), Denial> {
    let refuse = || Denial::unparsable(format!("Unsupported character entity at byte offset {at}"));
    let end = source.find(';').ok_or_else(refuse)?;
    let name = &source[1..end];
    let character = match name {
        "lt" => '<',
        "gt" => '>',
        "amp" => '&',
        "quot" => '"',
        _ => {
            let digits = name.strip_prefix('#').ok_or_else(refuse)?;
            let number = match digits.strip_prefix(['x', 'X']) {
                Some(hexadecimal) => u32::from_str_radix(hexadecimal, 16),
                None => digits.parse(),
            };
            number.ok().filter(|&n| n > 0).and_then(char::from_u32).ok_or_else(refuse)?
        }
    };
    Ok((character, end + 1))
}

fn utf16_length(text: &str) -> usize {
    text.encode_utf16().count()
}

fn offset(entity: &Value) -> usize {
    entity["offset"].as_u64().unwrap_or_default() as usize
}

fn length(entity: &Value) -> usize {
    entity["length"].as_u64().unwrap_or_default() as usize
}
