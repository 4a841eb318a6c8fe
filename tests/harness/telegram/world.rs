//! The world: everything that the fake knows about people, chats and the bot.

use std::collections::BTreeMap;
use std::time::Duration;

use serde_json::{Map, Value, json};

use super::chat::{ANONYMOUS_ID, Group, Person, Rank};
use super::clock::Clock;
use super::fault::Faults;
use super::menu::Menus;
use super::pace::{Effort, Pace};
use super::post::{Author, Post};
use super::press::Press;
use super::queue::Queue;
use super::refusal::{Denial, Refusal};
use super::upload::Upload;

/// The bot's username in links and mentions. It has capitals because a real username may have them.
pub(super) const BOT_USERNAME: &str = "FakeClassBot";

/// Ids need more than 32 bits, as those of new accounts do.
const FIRST_PERSON: i64 = 7_000_000_001;
const FIRST_GROUP: i64 = -4_100_000_001;
const FIRST_SUPERGROUP: i64 = -1_002_300_000_001;

/// The state behind the fake.
pub(super) struct World {
    pub(super) clock: Clock,
    pub(super) token: String,
    pub(super) bot: i64,
    pub(super) people: BTreeMap<i64, Person>,
    pub(super) groups: BTreeMap<i64, Group>,
    /// The messages by chat and id.
    pub(super) posts: BTreeMap<(i64, i64), Post>,
    pub(super) uploads: BTreeMap<String, Upload>,
    pub(super) presses: BTreeMap<u64, Press>,
    pub(super) menus: Menus,
    pub(super) queue: Queue,
    pub(super) pace: Pace,
    pub(super) faults: Faults,
    pub(super) webhook: String,
    pub(super) calls: Vec<(String, Map<String, Value>)>,
    pub(super) refusals: Vec<Refusal>,
    /// The number of messages outside supergroups; on the real Telegram they share one counter too.
    message_count: i64,
}

impl World {
    /// Creates a world with only the bot in it; the bot's id is the first part of its token.
    pub(super) fn new(token: &str, speed: f64) -> Self {
        let id = token.split_once(':').and_then(|(id, _)| id.parse().ok());
        Self {
            clock: Clock::new(speed),
            token: token.to_owned(),
            bot: id.expect("a bot's token looks like 4242:SECRET"),
            people: BTreeMap::new(),
            groups: BTreeMap::new(),
            posts: BTreeMap::new(),
            uploads: BTreeMap::new(),
            presses: BTreeMap::new(),
            menus: Menus::default(),
            queue: Queue::default(),
            pace: Pace::default(),
            faults: Faults::default(),
            webhook: String::new(),
            calls: Vec::new(),
            refusals: Vec::new(),
            message_count: 0,
        }
    }

    /// Adds a person.
    pub(super) fn add_person(&mut self, first_name: &str, language_code: &str) -> i64 {
        let id = FIRST_PERSON + self.people.len() as i64;
        let person = Person {
            id,
            first_name: first_name.to_owned(),
            language_code: language_code.to_owned(),
            has_started: false,
            has_blocked: false,
        };
        self.people.insert(id, person);
        id
    }

    /// Adds a basic group or a supergroup.
    pub(super) fn add_group(&mut self, is_super: bool, title: &str, ranks: BTreeMap<i64, Rank>) -> i64 {
        let first = if is_super { FIRST_SUPERGROUP } else { FIRST_GROUP };
        let id = first - self.groups.len() as i64;
        self.groups.insert(id, Group::new(id, title, ranks));
        id
    }

    /// Finds a person that the test has created.
    pub(super) fn person(&mut self, id: i64) -> &mut Person {
        self.people.get_mut(&id).unwrap_or_else(|| panic!("there is no person {id} on the fake Telegram"))
    }

    /// Finds a group that the test has created.
    pub(super) fn group(&mut self, id: i64) -> &mut Group {
        self.groups.get_mut(&id).unwrap_or_else(|| panic!("there is no group {id} on the fake Telegram"))
    }

    /// Finds a message that the test refers to.
    pub(super) fn post(&mut self, chat: i64, id: i64) -> &mut Post {
        self.posts.get_mut(&(chat, id)).unwrap_or_else(|| panic!("there is no message {id} in chat {chat}"))
    }

    /// Puts a message into its chat and gives it an id.
    pub(super) fn publish(&mut self, mut post: Post) -> i64 {
        let count = match self.groups.get_mut(&post.chat) {
            Some(group) if group.is_supergroup() => &mut group.message_count,
            _ => &mut self.message_count,
        };
        *count += 1;
        post.id = *count;
        let id = post.id;
        self.posts.insert((post.chat, id), post);
        id
    }

    /// Puts a message into its chat and shows it to the bot if the bot may see it.
    pub(super) fn publish_to_bot(&mut self, post: Post) -> i64 {
        let is_visible = self.is_visible(&post);
        let chat = post.chat;
        let id = self.publish(post);
        if is_visible {
            let message = self.message(&self.posts[&(chat, id)]);
            self.notify("message", message);
        }
        id
    }

    /// Queues an update for the bot.
    pub(super) fn notify(&mut self, kind: &'static str, body: Value) {
        self.queue.add(kind, body, self.clock.now());
    }

    /// True if privacy mode lets the bot see a message.
    pub(super) fn is_visible(&self, post: &Post) -> bool {
        let Some(group) = self.groups.get(&post.chat) else {
            return true;
        };
        let answered = post.reply_to.and_then(|id| self.posts.get(&(post.chat, id)));
        group.has(self.bot)
            && (group.is_run_by(self.bot)
                || post.is_service
                || answered.is_some_and(|answered| answered.author == Author::Bot)
                || is_command_for_bot(&post.formatted.text))
    }

    /// Finds the chat that a call wants to write to.
    pub(super) fn writable(&self, chat: &str) -> Result<i64, Denial> {
        let id = self.readable(chat)?;
        if let Some(person) = self.people.get(&id) {
            if person.has_blocked {
                return Err(Denial::forbidden("bot was blocked by the user"));
            }
            if !person.has_started {
                return Err(Denial::forbidden("bot can't initiate conversation with a user"));
            }
        }
        match self.groups.get(&id).and_then(|group| group.migrated_to) {
            Some(supergroup) => Err(Denial::migrated(supergroup)),
            None => Ok(id),
        }
    }

    /// Finds the chat that a call wants to read.
    pub(super) fn readable(&self, chat: &str) -> Result<i64, Denial> {
        if chat.is_empty() {
            return Err(Denial::bad_request("chat_id is empty"));
        }
        let id: i64 = chat.parse().map_err(|_| Denial::bad_request("chat not found"))?;
        if id == self.bot || id == ANONYMOUS_ID {
            return Err(Denial::forbidden("bot can't send messages to bots"));
        }
        if self.people.contains_key(&id) {
            return Ok(id);
        }
        let group = self.groups.get(&id).ok_or_else(|| Denial::bad_request("chat not found"))?;
        match group.rank(self.bot) {
            // For the bot, a group it has never joined does not exist.
            None => Err(Denial::bad_request("chat not found")),
            Some(Rank::Kicked) => Err(Denial::forbidden(&format!("bot was kicked from the {} chat", group.kind()))),
            Some(Rank::Left) => Err(Denial::forbidden(&format!("bot is not a member of the {} chat", group.kind()))),
            Some(_) => Ok(id),
        }
    }

    /// Counts a message or an edit of the bot against the flood limits.
    pub(super) fn spend(&mut self, chat: i64, effort: Effort) -> Result<(), Denial> {
        self.pace.spend(chat, self.groups.contains_key(&chat), effort, self.clock.now())
    }

    /// Returns the current time.
    pub(super) fn now(&self) -> Duration {
        self.clock.now()
    }

    /// Renders a message for the bot.
    pub(super) fn message(&self, post: &Post) -> Value {
        let mut message = self.message_alone(post);
        if let Some(answered) = post.reply_to.and_then(|id| self.posts.get(&(post.chat, id))) {
            message["reply_to_message"] = self.message_alone(answered);
        }
        message
    }

    /// Renders a chat for the bot.
    pub(super) fn chat(&self, id: i64) -> Value {
        match self.groups.get(&id) {
            Some(group) => group.chat(),
            None => self.people.get(&id).unwrap_or_else(|| panic!("there is no chat {id}")).chat(),
        }
    }

    /// Renders a person or the bot for the bot.
    pub(super) fn user(&self, id: i64) -> Value {
        if id == self.bot {
            return json!({
                "id": self.bot,
                "is_bot": true,
                "first_name": "Fake class bot",
                "username": BOT_USERNAME,
            });
        }
        self.people.get(&id).unwrap_or_else(|| panic!("there is no person {id} on the fake Telegram")).user()
    }

    fn message_alone(&self, post: &Post) -> Value {
        let chat = self.chat(post.chat);
        let mut message = match post.author {
            Author::Bot => json!({ "from": self.user(self.bot) }),
            Author::Person(id) => json!({ "from": self.user(id) }),
            Author::Group => json!({
                "from": {
                    "id": ANONYMOUS_ID,
                    "is_bot": true,
                    "first_name": "Group",
                    "username": "GroupAnonymousBot",
                },
                "sender_chat": chat,
            }),
        };
        message["chat"] = chat;
        post.describe(&mut message);
        message
    }
}

/// Finds the command at the start of a text, including the bot that it names.
pub(super) fn leading_command(text: &str) -> Option<&str> {
    let rest = text.strip_prefix('/')?;
    let name = rest.find(|c: char| !is_command_character(c)).unwrap_or(rest.len());
    if !(1..=64).contains(&name) {
        return None;
    }
    let addressee = match rest[name..].strip_prefix('@') {
        Some(tail) => 1 + tail.find(|c: char| !is_command_character(c)).unwrap_or(tail.len()),
        None => 0,
    };
    Some(&text[..1 + name + addressee])
}

fn is_command_for_bot(text: &str) -> bool {
    leading_command(text).is_some_and(|command| match command.split_once('@') {
        Some((_, addressee)) => addressee.eq_ignore_ascii_case(BOT_USERNAME),
        None => true,
    })
}

fn is_command_character(c: char) -> bool {
    c.is_ascii_alphanumeric() || c == '_'
}
