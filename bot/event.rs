//! Events: one type for everything that reaches the bot, from every chat.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

pub use crate::ids::PostRef;
use crate::lang::Lang;
use crate::press::{CouncilAct, CouncilView, LessonAct, LessonMenu};

/// The address of a room or a person: the network, a colon, and the network's own id.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Address(String);

impl Address {
    /// The address of `id` on `network`.
    #[must_use]
    pub fn new(network: &str, id: &str) -> Address {
        Address(format!("{network}:{id}"))
    }

    /// The address from its stored text.
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

/// An event in a room.
#[derive(Debug, Clone)]
pub struct Event {
    /// The update's id, if the chat may deliver the update twice.
    pub id: Option<String>,
    /// The message, if the event is one.
    pub source: Option<PostRef>,
    /// The room.
    pub room: Room,
    /// The person.
    pub actor: Actor,
    /// The kind of the event.
    pub what: What,
    /// The time at which it reached the bot.
    pub at: Timestamp,
}

/// The room of an event.
#[derive(Debug, Clone)]
pub struct Room {
    /// The address.
    pub address: Address,
    /// True if only the actor and the bot are in it.
    pub private: bool,
    /// The title, if the chat tells it.
    pub title: Option<String>,
}

/// The person of an event.
#[derive(Debug, Clone)]
pub struct Actor {
    /// The address.
    pub address: Address,
    /// The language of the person's client, if the chat tells it.
    pub language: Option<Lang>,
    /// True for an account that several people share. It stands for no single person.
    pub anonymous: bool,
}

/// The kind of an event.
#[derive(Debug, Clone)]
pub enum What {
    /// A text, perhaps a reply to a post of the bot.
    Said {
        /// The text.
        text: String,
        /// The bot's post, if the text is a reply to one.
        answers: Option<PostRef>,
    },
    /// A press on a button.
    Pressed {
        /// The payload as it came back. It may be forged.
        data: String,
        /// The post with the button.
        post: PostRef,
        /// The chat's token for an answer to this press.
        token: String,
    },
    /// A ballot that others can see.
    ShownBallot {
        /// The payload of the chosen button.
        data: String,
    },
    /// A picture, a voice message or a sticker. The bot never downloads it.
    Media,
    /// The bot joined the room.
    BotJoined,
    /// The bot was removed from the room.
    BotLeft,
    /// A person joined the room.
    MemberJoined,
    /// A person is no longer in the room.
    MemberLeft(Leaving),
    /// The room has a new address.
    Moved {
        /// The new address.
        to: Address,
    },
}

/// The way in which a person left a room.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Leaving {
    /// By themselves.
    Left,
    /// Somebody removed or banned them.
    Removed,
}

/// A command.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Command {
    /// Starts or continues the set-up, or shows the class. In private it carries a link's parameter.
    Start(Option<String>),
    /// Lists the ready polls, or opens one for a number of days. An unreadable number is 0, which is refused.
    Poll(Option<(String, Option<u8>)>),
    /// Shows the open, planned and decided polls.
    Polls,
    /// Closes an open poll.
    Close,
    /// Shows the number of taken seats.
    Seats,
    /// Redeems a code.
    Code(Option<String>),
    /// Shows the agreement or its versions, or makes a document of it.
    Agreement(Option<String>),
    /// Shows the lessons, the kits for a meeting, or a quiz.
    Lesson(Option<LessonAct>),
    /// Shows a service of the guide or all services, or checks a service that the guide lacks.
    App(Option<AppWanted>),
    /// Shows the laws and the bills.
    Law,
    /// Makes a link to the class's page.
    Page,
    /// Makes a link to lead a session. With a code, it turns the room into the pupils' room.
    Pupils(Option<String>),
    /// Founds a council, shows it or a part of it, or redeems a council's code.
    Council(Option<CouncilWanted>),
    /// Shows help after an incident.
    Sos,
    /// Redeems a code for a role, or shows the roles.
    Role(Option<String>),
    /// Shows the person's standing in the class.
    Me,
    /// Shows the help.
    Help,
    /// Sets the person's language, or lists the languages.
    Language(Option<String>),
    /// Shows which data the bot stores.
    Privacy,
    /// Offers to forget the person.
    Forget,
    /// A command that the bot does not know.
    Unknown,
}

/// A request to the guide.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AppWanted {
    /// Shows the service with this name.
    Named(String),
    /// Checks the service with this name.
    Check(String),
}

/// The names of `/sos` in all languages. The menu shows the first.
const SOS: [&str; 9] = ["sos", "nød", "nod", "nöd", "akutt", "akut", "krise", "kris", "emergency"];

/// The names of the commands, in the order of a chat's menu.
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
    /// Parses a command: a slash, a name, perhaps an at sign with the bot's name, then words.
    ///
    /// Some clients keep the slash for themselves, so an exclamation mark works too. Other texts begin with it as well,
    /// so an unknown name after it is no command.
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

/// The action for the word after `/lesson`.
fn lesson(word: &str) -> Option<LessonAct> {
    match word {
        "meeting" => Some(LessonAct::Menu(LessonMenu::Meeting)),
        "quiz" => Some(LessonAct::Quiz(0)),
        _ => None,
    }
}

/// Joins a code that was written in several words.
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
