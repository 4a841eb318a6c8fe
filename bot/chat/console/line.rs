//! The console's grammar: the meaning of a line.

use jiff::civil::DateTime;
use jiff::{Span, ToSpan};

use super::place::{PARENTS, Place};

/// A parsed line.
#[derive(Debug, Clone, PartialEq)]
pub enum Line {
    /// An empty line or a comment.
    Nothing,
    /// A person writes a text.
    Says(Place, String, String),
    /// A person, or everybody in the room, presses a button.
    Presses {
        /// The place.
        place: Place,
        /// The person; `None` for everybody.
        who: Option<String>,
        /// The button's place or label; `None` for a random one.
        button: Option<String>,
        /// The post with the button; `None` for the newest with buttons.
        on: Option<u64>,
    },
    /// A person replies to a post.
    Replies(Place, String, u64, String),
    /// A person does something else.
    Does(Place, String, Deed),
    /// The clock moves, and stops at every due job or jumps past them.
    Clock(Move, Way),
    /// The bot's process restarts.
    Restart,
}

/// An act other than writing or pressing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Deed {
    /// Sends a picture.
    Photo,
    /// Joins the room.
    Join,
    /// Leaves the room.
    Leave,
    /// Is removed from the room by somebody else.
    Kicked,
    /// Becomes an administrator of the room.
    Admin,
    /// Removes the bot from the room.
    RemoveBot,
    /// Adds the bot to the room.
    AddBot,
    /// Presses a button with this payload, which no post has.
    Raw(String),
}

/// The clock's target.
#[derive(Debug, Clone)]
pub enum Move {
    /// This wall time.
    To(DateTime),
    /// This span from now.
    By(Span),
}

impl PartialEq for Move {
    fn eq(&self, other: &Self) -> bool {
        match (self, other) {
            (Move::To(a), Move::To(b)) => a == b,
            (Move::By(a), Move::By(b)) => a.fieldwise() == b.fieldwise(),
            (Move::To(_), Move::By(_)) | (Move::By(_), Move::To(_)) => false,
        }
    }
}

/// How the clock moves to its target.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// Stops at every due job.
    Step,
    /// Jumps, as after an outage.
    Jump,
}

/// Parses a line.
///
/// # Errors
/// The message for the author of the line.
pub fn read(line: &str) -> Result<Line, String> {
    let line = line.trim();
    if line.is_empty() || line.starts_with('#') {
        return Ok(Line::Nothing);
    }
    if line == "! restart" {
        return Ok(Line::Restart);
    }
    if let Some(rest) = line.strip_prefix("@!") {
        return Ok(Line::Clock(clock(rest)?, Way::Jump));
    }
    if let Some(rest) = line.strip_prefix('@') {
        return Ok(Line::Clock(clock(rest)?, Way::Step));
    }
    let (room, line) = match line.strip_prefix('[').and_then(|rest| rest.split_once(']')) {
        Some((room, rest)) => (room.trim(), rest.trim_start()),
        None => (PARENTS, line),
    };
    let end = line.find(|c: char| !(c.is_alphanumeric() || c == '_' || c == '-')).unwrap_or(line.len());
    let (who, rest) = line.split_at(end);
    if who.is_empty() || room.is_empty() {
        return Err("a line begins with who does something: `ana: /start`".into());
    }
    let rest = rest.trim_start();
    let (place, rest) = match rest.strip_prefix("(private)") {
        Some(rest) => (Place::Private(who.to_owned()), rest.trim_start()),
        None => (Place::Room(room.to_owned()), rest),
    };
    let who = who.to_owned();
    if let Some(text) = rest.strip_prefix(':') {
        return Ok(Line::Says(place, who, unescaped(text)));
    }
    if let Some(button) = rest.strip_prefix('>') {
        return Ok(presses(place, who, button.trim()));
    }
    if let Some(deed) = rest.strip_prefix('!') {
        return Ok(Line::Does(place, who, self::deed(deed.trim())?));
    }
    if let Some((id, text)) = rest.strip_prefix("reply ").and_then(|rest| rest.split_once(':')) {
        let id = id.trim().parse().map_err(|_| format!("`{id}` is no post's id"))?;
        return Ok(Line::Replies(place, who, id, unescaped(text)));
    }
    Err(format!("what does {who} do? `{who}: text`, `{who} > 1`, `{who} reply 17: text` or `{who} ! photo`"))
}

fn unescaped(text: &str) -> String {
    text.trim().replace("\\n", "\n")
}

fn presses(place: Place, who: String, button: &str) -> Line {
    let (button, on) = match button.rsplit_once(" on ") {
        Some((button, id)) if id.trim().parse::<u64>().is_ok() => (button.trim(), id.trim().parse().ok()),
        _ => (button, None),
    };
    let button = (button != "random").then(|| button.to_owned());
    let who = (who != "all").then_some(who);
    Line::Presses { place, who, button, on }
}

fn deed(text: &str) -> Result<Deed, String> {
    Ok(match text {
        "photo" => Deed::Photo,
        "join" => Deed::Join,
        "leave" => Deed::Leave,
        "kicked" => Deed::Kicked,
        "admin" => Deed::Admin,
        "remove-bot" => Deed::RemoveBot,
        "add-bot" => Deed::AddBot,
        _ => match text.strip_prefix("raw") {
            Some(payload) => Deed::Raw(payload.trim().to_owned()),
            None => {
                return Err(
                    "one can `! photo`, `join`, `leave`, `kicked`, `admin`, `remove-bot`, `add-bot` or `raw PAYLOAD`"
                        .into(),
                );
            }
        },
    })
}

fn clock(text: &str) -> Result<Move, String> {
    let text = text.trim();
    let wrong = || format!("`{text}` is no time: write 2026-12-01T18:00 or +3d (m, h, d, w)");
    let Some(by) = text.strip_prefix('+') else {
        return text.parse().map(Move::To).map_err(|_| wrong());
    };
    let unit = by.chars().last().ok_or_else(wrong)?;
    let number: i32 = by[..by.len() - unit.len_utf8()].parse().map_err(|_| wrong())?;
    if !(0..=5000).contains(&number) {
        return Err(wrong());
    }
    Ok(Move::By(match unit {
        'm' => number.minutes(),
        'h' => number.hours(),
        'd' => number.days(),
        'w' => number.weeks(),
        _ => return Err(wrong()),
    }))
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn parents() -> Place {
        Place::Room("parents".into())
    }

    #[test]
    fn every_form_of_the_grammar_is_read() {
        let private = Place::Private("ana".into());
        let presses = |who: Option<&str>, button: Option<&str>, on| Line::Presses {
            place: parents(),
            who: who.map(str::to_owned),
            button: button.map(str::to_owned),
            on,
        };
        let cases = [
            ("ana: /start", Line::Says(parents(), "ana".into(), "/start".into())),
            (r"ana: a\nb", Line::Says(parents(), "ana".into(), "a\nb".into())),
            ("[council] kai: /polls", Line::Says(Place::Room("council".into()), "kai".into(), "/polls".into())),
            ("ana (private): /language en", Line::Says(private, "ana".into(), "/language en".into())),
            ("ana > 3", presses(Some("ana"), Some("3"), None)),
            ("ana > 13 years", presses(Some("ana"), Some("13 years"), None)),
            ("ana > 3 on 17", presses(Some("ana"), Some("3"), Some(17))),
            ("ana > on and on", presses(Some("ana"), Some("on and on"), None)),
            ("all > random", presses(None, None, None)),
            ("ana reply 17: text: more", Line::Replies(parents(), "ana".into(), 17, "text: more".into())),
            ("ana ! photo", Line::Does(parents(), "ana".into(), Deed::Photo)),
            ("ana ! raw v:1:2", Line::Does(parents(), "ana".into(), Deed::Raw("v:1:2".into()))),
            ("@ 2026-12-01T18:00", Line::Clock(Move::To(date(2026, 12, 1).at(18, 0, 0, 0)), Way::Step)),
            ("@ +3d", Line::Clock(Move::By(3.days()), Way::Step)),
            ("@! +3d", Line::Clock(Move::By(3.days()), Way::Jump)),
            ("! restart", Line::Restart),
            ("# a comment", Line::Nothing),
            ("", Line::Nothing),
        ];
        for (text, line) in cases {
            assert_eq!(read(text), Ok(line), "{text}");
        }
    }

    #[test]
    fn a_line_that_means_nothing_is_told_why() {
        for text in ["ana", "ana ! fly", "@ soon", "@ +3y", "@ +", "@ -3d", ": hello", "[] ana: x", "ana reply x: y"] {
            assert!(read(text).is_err(), "{text}");
        }
    }
}
