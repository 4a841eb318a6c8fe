//! Events: everything that reaches the bot, whatever chat it comes from, as one type.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::lang::Lang;
use crate::press::{CouncilAct, CouncilView, LessonAct, LessonMenu};

/// Where a room or a person is found: the network, a colon, and the network's own id.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Address(String);

impl Address {
    /// The address of `id` on `network`.
    #[must_use]
    pub fn new(network: &str, id: &str) -> Address {
        Address(format!("{network}:{id}"))
    }

    /// The address as it was stored.
    #[must_use]
    pub const fn from_stored(text: String) -> Address {
        Address(text)
    }

    /// The whole address.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The network's name.
    #[must_use]
    pub fn network(&self) -> &str {
        self.0.split_once(':').map_or("", |(network, _)| network)
    }

    /// The network's own id.
    #[must_use]
    pub fn id(&self) -> &str {
        self.0.split_once(':').map_or("", |(_, id)| id)
    }
}

/// A post as the chat names it: enough to edit it or to see that something answers it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct PostRef(pub String);

impl PostRef {
    /// True when that message is the post, or one of those that it is made of: where a chat needs several messages for a
    /// post, their ids stand after a slash, with commas between.
    #[must_use]
    pub fn names(&self, message: &PostRef) -> bool {
        let several = self.0.split_once('/').zip(message.0.split_once('/'));
        self == message
            || several.is_some_and(|((chat, ids), (its, id))| chat == its && ids.split(',').any(|known| known == id))
    }
}

/// Something that happened in a room.
#[derive(Debug, Clone)]
pub struct Event {
    /// The update's id where the chat may deliver it twice.
    pub id: Option<String>,
    /// The message that it is, where it is one.
    pub source: Option<PostRef>,
    /// Where it happened.
    pub room: Room,
    /// Who did it.
    pub actor: Actor,
    /// What happened.
    pub what: What,
    /// When it reached the bot.
    pub at: Timestamp,
}

/// The room in which something happened.
#[derive(Debug, Clone)]
pub struct Room {
    /// Where it is.
    pub address: Address,
    /// True when only the actor and the bot are in it.
    pub private: bool,
    /// What it is called, as far as the chat tells.
    pub title: Option<String>,
}

/// The person who did something.
#[derive(Debug, Clone)]
pub struct Actor {
    /// Where the person is found.
    pub address: Address,
    /// The language of their client, as far as the chat tells.
    pub language: Option<Lang>,
    /// True for an account that several people share, so that it is nobody.
    pub anonymous: bool,
}

/// What happened.
#[derive(Debug, Clone)]
pub enum What {
    /// Somebody wrote something, perhaps in answer to a post of the bot.
    Said {
        /// What they wrote.
        text: String,
        /// The bot's post that it answers.
        answers: Option<PostRef>,
    },
    /// Somebody pressed a button.
    Pressed {
        /// The button's payload as it came back, perhaps forged.
        data: String,
        /// The post with the button.
        post: PostRef,
        /// What the chat wants back with an answer to this press.
        token: String,
    },
    /// Somebody answered a ballot where others can see it.
    ShownBallot {
        /// The payload of the button that they chose.
        data: String,
    },
    /// Somebody sent a picture, a voice message, a sticker: something the bot never fetches.
    Media,
    /// The bot was let into the room.
    BotJoined,
    /// The bot was removed from the room.
    BotLeft,
    /// Somebody left the room.
    MemberLeft,
    /// The room has got another address.
    Moved {
        /// The new address.
        to: Address,
    },
}

/// A command that somebody wrote.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Command {
    /// Found the class, or show how it stands; a link into the private room brings something along.
    Start(Option<String>),
    /// List the ready polls, or open one for some days; what is no number of days is none.
    Poll(Option<(String, Option<u8>)>),
    /// What is open, planned and decided.
    Polls,
    /// Close what is open.
    Close,
    /// How many seats are taken.
    Seats,
    /// Take a seat by its code.
    Code(Option<String>),
    /// Show the agreement, its versions, or it as a document.
    Agreement(Option<String>),
    /// Show and plan the lessons; or choose a kit for a meeting, or take a quiz.
    Lesson(Option<LessonAct>),
    /// Show a service of the guide, or all; or find out about one that it does not know.
    App(Option<AppWanted>),
    /// Show what applies, and what is proposed.
    Law,
    /// Make a link to the class's page.
    Page,
    /// Make a link to lead a session with the pupils, or a room theirs by its code.
    Pupils(Option<String>),
    /// Found a council, show it, show a part of it, or join one by its code.
    Council(Option<CouncilWanted>),
    /// Help when harm has happened.
    Sos,
    /// Take a role by its code, or make a code for one.
    Role(Option<String>),
    /// Say who one is in the class.
    Me,
    /// Explain.
    Help,
    /// Choose a language, or list them.
    Language(Option<String>),
    /// Say what is stored.
    Privacy,
    /// Forget the person.
    Forget,
    /// None that the bot knows.
    Unknown,
}

/// What somebody wants of the guide.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AppWanted {
    /// A service, as they wrote it.
    Named(String),
    /// To find out about a service that the guide does not know.
    Check(String),
}

/// What people call for help with, in their own language; the menu names the first.
const SOS: [&str; 9] = ["sos", "nød", "nod", "nöd", "akutt", "akut", "krise", "kris", "emergency"];

/// The commands by name, in the order in which a chat's menu lists them.
pub const COMMANDS: [&str; 20] = [
    "start",
    "poll",
    "polls",
    "close",
    "agreement",
    "page",
    "pupils",
    "lesson",
    "app",
    "law",
    "sos",
    "me",
    "seats",
    "code",
    "role",
    "council",
    "language",
    "help",
    "privacy",
    "forget",
];

/// What a person wants of a council.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CouncilWanted {
    /// A part of what the council sees or does.
    Act(CouncilAct),
    /// To join it, or to take a role, by a code as they wrote it.
    Code(String),
}

impl CouncilWanted {
    fn of(word: String) -> CouncilWanted {
        match word.to_lowercase().as_str() {
            "results" => CouncilWanted::Act(CouncilAct::See(CouncilView::Results)),
            "goals" => CouncilWanted::Act(CouncilAct::See(CouncilView::Goals)),
            "minutes" => CouncilWanted::Act(CouncilAct::See(CouncilView::Minutes)),
            "page" => CouncilWanted::Act(CouncilAct::Page),
            _ => CouncilWanted::Code(word),
        }
    }
}

impl AppWanted {
    fn of(first: &str, rest: Vec<&str>) -> AppWanted {
        match first.to_lowercase().as_str() {
            "check" => AppWanted::Check(rest.join(" ")),
            _ => AppWanted::Named([&[first], rest.as_slice()].concat().join(" ")),
        }
    }
}

impl Command {
    /// The command in a text: a slash, a name, perhaps an at sign with the bot's name, then words.
    ///
    /// Some clients keep the slash for themselves, so an exclamation mark does too; but much else begins with one.
    #[must_use]
    pub fn parse(text: &str) -> Option<Command> {
        let text = text.trim();
        match text.strip_prefix('!') {
            Some(rest) => Command::after_mark(rest).filter(|command| *command != Command::Unknown),
            None => Command::after_mark(text.strip_prefix('/')?),
        }
    }

    fn after_mark(text: &str) -> Option<Command> {
        let mut words = text.split_whitespace();
        let name = words.next().unwrap_or_default();
        let name = name.split_once('@').map_or(name, |(name, _)| name);
        let as_written = words.next();
        let word = as_written.map(str::to_lowercase);
        Some(match name.to_lowercase().as_str() {
            "start" => Command::Start(as_written.map(str::to_owned)),
            "poll" => Command::Poll(word.map(|poll| (poll, words.next().map(|days| days.parse().unwrap_or(0))))),
            "polls" => Command::Polls,
            "close" => Command::Close,
            "seats" => Command::Seats,
            "code" => Command::Code(code(as_written, words)),
            "agreement" => Command::Agreement(word),
            "lesson" => Command::Lesson(word.as_deref().and_then(lesson)),
            "app" => Command::App(as_written.map(|first| AppWanted::of(first, words.collect()))),
            "law" => Command::Law,
            "page" => Command::Page,
            "pupils" => Command::Pupils(code(as_written, words)),
            "council" => Command::Council(code(as_written, words).map(CouncilWanted::of)),
            "role" => Command::Role(code(as_written, words)),
            name if SOS.contains(&name) => Command::Sos,
            "me" => Command::Me,
            "help" => Command::Help,
            "language" => Command::Language(word),
            "privacy" => Command::Privacy,
            "forget" => Command::Forget,
            _ => Command::Unknown,
        })
    }
}

/// What a word behind `/lesson` asks for.
fn lesson(word: &str) -> Option<LessonAct> {
    match word {
        "meeting" => Some(LessonAct::Menu(LessonMenu::Meeting)),
        "quiz" => Some(LessonAct::Quiz(0)),
        _ => None,
    }
}

/// A code, which may be written in several words.
fn code<'a>(first: Option<&'a str>, rest: impl Iterator<Item = &'a str>) -> Option<String> {
    first.map(|first| [first].into_iter().chain(rest).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_post_of_several_messages_is_named_by_each() {
        let post = |text: &str| PostRef(text.into());
        for message in ["-100/7", "-100/8", "-100/7,8"] {
            assert!(post("-100/7,8").names(&post(message)), "{message}");
        }
        for other in ["-100/78", "-101/7", "7", "-100/", "$event"] {
            assert!(!post("-100/7,8").names(&post(other)), "{other}");
        }
    }

    #[test]
    fn every_command_of_the_menu_is_known() {
        for name in COMMANDS {
            assert_ne!(Command::parse(&format!("/{name}")), Some(Command::Unknown), "{name}");
        }
        assert_eq!(Command::parse("/poll debut 3"), Some(Command::Poll(Some(("debut".into(), Some(3))))));
        assert_eq!(Command::parse("/nød"), Some(Command::Sos));
        assert_eq!(Command::parse("/NÖD"), Some(Command::Sos));
        let app = |text| Command::parse(text);
        assert_eq!(app("/app Messenger Kids"), Some(Command::App(Some(AppWanted::Named("Messenger Kids".into())))));
        assert_eq!(app("/app check Zap Zap"), Some(Command::App(Some(AppWanted::Check("Zap Zap".into())))));
        assert_eq!(app("/app"), Some(Command::App(None)));
        assert_eq!(Command::parse("/HELP@enige_bot now"), Some(Command::Help));
        assert_eq!(Command::parse("/"), Some(Command::Unknown));
        assert_eq!(Command::parse("help"), None);
        assert_eq!(Command::parse("!poll"), Some(Command::Poll(None)));
        assert_eq!(Command::parse("!! wow"), None);
    }
}
