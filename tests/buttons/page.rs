//! `docs/buttons.md`, written from the program: what every button, command and dialog needs.

use std::fmt::Write;
use std::fs;

use enige::class::Dialog;
use enige::event::Command;
use enige::needs::{Needs, Place, TakesPart, Who};
use enige::press::Press;
use expect_test::expect_file;

const HEAD: &str = "\
# Who may press what, and where

For people who review the program: after this page you know who may do what in a class, and where. A test writes the page
from `bot/needs.rs` and fails when it differs; `UPDATE_EXPECT=1 cargo test --test enige buttons` writes it anew. Another
test presses every button as every kind of person from every place and compares the answers with this table.

`bot/handle/route.rs` admits by these rows before a handler runs. It first refuses every button outside
its class's room, except in private to a person of that class. The columns:

- **Who**: *anybody*; *member*, a person of the class or council; *guardian*, a person with a vote: a guardian, or a person
  who has not said yet what they are; *adviser*, a person with a role, or one who leads; *lead*, a contact parent or an
  administrator of the room; *contact parent*, without administrators; *lead or teacher*; *room or lead*, everybody in the
  room, and in private a person who leads; *starter*, the person who began the set-up; *administrator*; *pupil*.
- **Where**: *either* the room or in private; *room*; *private*; *secret*: private, because others could use the code.
- **Once**: the event counts once, should the chat deliver it twice. The others are idempotent.
- **Takes part**: the bot writes the person down as somebody of the class.
- **By link**: a link from the room leads to it in private.
";

/// Every sample of a button.
pub(super) fn presses() -> Vec<Press> {
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/forms/presses.txt");
    let samples = fs::read_to_string(file).expect("the samples are there");
    samples.lines().map(|line| Press::parse(line).unwrap_or_else(|| panic!("{line}"))).collect()
}

/// Every sample of a dialog.
pub(super) fn dialogs() -> Vec<Dialog> {
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/forms/dialogs.jsonl");
    let samples = fs::read_to_string(file).expect("the samples are there");
    samples.lines().map(|line| serde_json::from_str(line).unwrap_or_else(|error| panic!("{line}: {error}"))).collect()
}

/// Types that wrap a value, and words of values.
const VALUES: [&str; 20] = [
    "ClassId",
    "PupilsId",
    "PollNo",
    "AgreementNo",
    "SuggestionNo",
    "QuestionNo",
    "WishNo",
    "AskNo",
    "Some",
    "None",
    "Ticks",
    "Pledge",
    "ChildCount",
    "ClassName",
    "No",
    "Dk",
    "Se",
    "Nb",
    "Da",
    "Sv",
];

/// The names of the variants of a value, outermost first: `Class`, `Seat`, `Print`.
fn variants(debug: &str) -> Vec<String> {
    let mut unquoted = String::new();
    for (place, part) in debug.split('"').enumerate() {
        if place % 2 == 0 {
            unquoted.push_str(part);
        }
    }
    let words = unquoted.split(|letter: char| !letter.is_alphanumeric());
    let names = words.filter(|word| word.starts_with(|letter: char| letter.is_ascii_uppercase()));
    names.filter(|word| !VALUES.contains(word) && *word != "En").map(str::to_owned).collect()
}

/// The names of a button's variants.
pub(super) fn path(press: &Press) -> Vec<String> {
    let mut path = variants(&format!("{press:?}"));
    // Deeper words are values: an answer, a share, a kind of poll.
    let nests = path.get(1).is_some_and(|name| ["Agree", "Lesson", "Ask"].contains(&name.as_str()));
    path.truncate(if nests { 4 } else { 3 });
    path
}

/// The commands, with the words behind them that make a difference.
pub(super) const COMMANDS: [&str; 35] = [
    "/start",
    "/help",
    "/privacy",
    "/forget",
    "/language",
    "/poll",
    "/poll debut 3",
    "/polls",
    "/close",
    "/agreement",
    "/agreement pdf",
    "/agreement versions",
    "/page",
    "/pupils",
    "/pupils CODE",
    "/lesson",
    "/lesson meeting",
    "/lesson quiz",
    "/app",
    "/app snapchat",
    "/app check",
    "/law",
    "/sos",
    "/me",
    "/seats",
    "/code",
    "/code CODE",
    "/role",
    "/role CODE",
    "/council",
    "/council results",
    "/council goals",
    "/council minutes",
    "/council page",
    "/council CODE",
];

fn row(name: &str, needs: Needs) -> String {
    let who = match needs.who {
        Who::Anybody => "anybody",
        Who::Member => "member",
        Who::Guardian => "guardian",
        Who::Adviser => "adviser",
        Who::LeadOrTeacher => "lead or teacher",
        Who::Lead => "lead",
        Who::ContactParent => "contact parent",
        Who::RoomOrLead => "room or lead",
        Who::Starter => "starter",
        Who::Administrator => "administrator",
        Who::Pupil => "pupil",
    };
    let place = match needs.place {
        Place::Either => "either",
        Place::Room => "room",
        Place::Private => "private",
        Place::Secret => "secret",
    };
    let part = match needs.takes_part {
        TakesPart::No => "–",
        TakesPart::InPrivate => "in private",
        TakesPart::Yes => "yes",
    };
    let yes = |is: bool| if is { "yes" } else { "–" };
    format!("| {name} | {who} | {place} | {} | {part} | {} |\n", yes(needs.once), yes(needs.by_link))
}

const COLUMNS: &str = "| Who | Where | Once | Takes part | By link |\n|---|---|---|---|---|---|\n";

/// The rows of buttons: siblings with the same needs share one.
fn rows(buttons: impl Iterator<Item = (Vec<String>, Needs)>) -> Vec<(String, Needs)> {
    let mut rows: Vec<(Vec<String>, Vec<String>, Needs)> = Vec::new();
    for (mut path, needs) in buttons {
        let leaf = path.pop().unwrap_or_default();
        match rows.iter_mut().find(|(parent, _, known)| *parent == path && *known == needs) {
            Some((_, leaves, _)) if leaves.contains(&leaf) => {}
            Some((_, leaves, _)) => leaves.push(leaf),
            None => rows.push((path, vec![leaf], needs)),
        }
    }
    let named = |(parent, leaves, needs): (Vec<String>, Vec<String>, Needs)| {
        let parents = parent.iter().map(|name| format!("{name} › ")).collect::<String>();
        (format!("{parents}{}", leaves.join(", ")), needs)
    };
    rows.into_iter().map(named).collect()
}

fn page() -> String {
    let mut page = HEAD.to_owned();
    let mut table = |heading: &str, of: &str, rows: Vec<(String, Needs)>| {
        write!(page, "\n## {heading}\n\n| {of} {COLUMNS}").expect("memory is enough");
        for (name, needs) in rows {
            page.push_str(&row(&name, needs));
        }
    };
    let buttons = presses().into_iter().map(|press| (path(&press), press.needs()));
    table("Buttons", "Button", rows(buttons));
    let commands = COMMANDS.map(|text| {
        let command = Command::parse(text).unwrap_or_else(|| panic!("{text}"));
        (format!("`{text}`"), command.needs())
    });
    table("Commands", "Command", commands.to_vec());
    let dialogs = dialogs().into_iter().map(|dialog| {
        let mut path = variants(&format!("{dialog:?}"));
        path.truncate(1);
        (path, dialog.needs())
    });
    table("Texts in a dialog", "Dialog", rows(dialogs));
    page
}

#[test]
fn the_page_of_buttons_says_what_the_program_does() {
    expect_file![concat!(env!("CARGO_MANIFEST_DIR"), "/docs/buttons.md")].assert_eq(&page());
}

#[test]
fn every_command_of_the_menu_stands_on_the_page() {
    for name in enige::event::COMMANDS {
        assert!(COMMANDS.iter().any(|text| text.trim_start_matches('/').split(' ').next() == Some(name)), "{name}");
    }
}
