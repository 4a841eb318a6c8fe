//! People: who they are and what they write.

use serde_json::{Value, json};

use super::chat::Rank;
use super::fake::FakeTelegram;
use super::post::{Author, Post};
use super::world::{World, leading_command};

/// The maximum length of a deep link's parameter.
const MAX_START_PARAMETER: usize = 64;

impl FakeTelegram {
    /// Adds a person. Their id is also the id of their private chat; an empty language code means unknown.
    pub(crate) fn person(&self, first_name: &str, language_code: &str) -> i64 {
        self.change(|world| world.add_person(first_name, language_code))
    }

    /// Lets a person open the private chat and press Start, which sends `/start`.
    pub(crate) fn starts(&self, person: i64) -> i64 {
        self.change(|world| start(world, person, "/start"))
    }

    /// Lets a person follow a link to the bot with a parameter, which sends `/start PARAMETER`.
    ///
    /// # Panics
    /// When the parameter is not 1 to 64 characters of `A-Za-z0-9_-`: Telegram drops any other.
    pub(crate) fn starts_with(&self, person: i64, parameter: &str) -> i64 {
        let is_allowed = |c: char| c.is_ascii_alphanumeric() || c == '_' || c == '-';
        assert!(
            (1..=MAX_START_PARAMETER).contains(&parameter.len()) && parameter.chars().all(is_allowed),
            "Telegram's links cannot carry `{parameter}`: 1 to 64 of A-Za-z0-9_- are allowed",
        );
        self.change(|world| start(world, person, &format!("/start {parameter}")))
    }

    /// Lets a person block the bot.
    pub(crate) fn blocks(&self, person: i64) {
        self.change(|world| set_blocked(world, person, true));
    }

    /// Lets a person unblock the bot.
    pub(crate) fn unblocks(&self, person: i64) {
        self.change(|world| set_blocked(world, person, false));
    }

    /// Lets a person write a message.
    ///
    /// # Panics
    /// When the person is not in the chat.
    pub(crate) fn says(&self, chat: i64, person: i64, text: &str) -> i64 {
        self.change(|world| write(world, chat, person, |post| post.with_text(text, entities(text))))
    }

    /// Lets a person write a message as a reply to another one.
    pub(crate) fn replies(&self, chat: i64, person: i64, to_message: i64, text: &str) -> i64 {
        self.change(|world| {
            world.post(chat, to_message);
            write(world, chat, person, |post| Post {
                reply_to: Some(to_message),
                ..post.with_text(text, entities(text))
            })
        })
    }

    /// Lets an administrator write in the name of the group, so that the bot cannot see who it was.
    ///
    /// # Panics
    /// When the chat is not a supergroup or the person does not administer it.
    pub(crate) fn anonymous_admin_says(&self, chat: i64, person: i64, text: &str) -> i64 {
        self.change(|world| {
            let group = world.group(chat);
            assert!(group.is_supergroup(), "only supergroups have anonymous administrators: upgrade {chat} first");
            assert!(group.is_run_by(person), "{person} does not run {chat} and cannot be anonymous there");
            if !group.anonymous.contains(&person) {
                group.anonymous.push(person);
            }
            let post = Post::new(chat, Author::Group, world.now());
            world.publish_to_bot(post.with_text(text, entities(text)))
        })
    }

    /// Lets a person change the text of their own message.
    ///
    /// # Panics
    /// When the message is somebody else's.
    pub(crate) fn edits_own_message(&self, chat: i64, person: i64, message: i64, text: &str) {
        self.change(|world| {
            let now = world.now();
            let post = world.post(chat, message);
            assert_eq!(post.author, Author::Person(person), "message {message} is not one of {person}");
            let edited = Post { edited_at: Some(now), ..post.clone().with_text(text, entities(text)) };
            *post = edited.clone();
            if world.is_visible(&edited) {
                let body = world.message(&edited);
                world.notify("edited_message", body);
            }
        });
    }

    /// Lets a person send a photo.
    pub(crate) fn sends_photo(&self, chat: i64, person: i64) -> i64 {
        let sizes = json!([file("photo", json!({ "width": 800, "height": 600 }))]);
        self.change(|world| write(world, chat, person, |post| post.with_content("photo", sizes)))
    }

    /// Lets a person send a sticker.
    pub(crate) fn sends_sticker(&self, chat: i64, person: i64) -> i64 {
        let format = json!({ "type": "regular", "width": 512, "height": 512, "is_animated": false, "is_video": false });
        let sticker = file("sticker", format);
        self.change(|world| write(world, chat, person, |post| post.with_content("sticker", sticker)))
    }

    /// Lets a person send a voice message.
    pub(crate) fn sends_voice(&self, chat: i64, person: i64) -> i64 {
        let voice = file("voice", json!({ "duration": 3, "mime_type": "audio/ogg" }));
        self.change(|world| write(world, chat, person, |post| post.with_content("voice", voice)))
    }
}

fn start(world: &mut World, person: i64, text: &str) -> i64 {
    if world.person(person).has_blocked {
        set_blocked(world, person, false);
    }
    world.person(person).has_started = true;
    write(world, person, person, |post| post.with_text(text, entities(text)))
}

/// Blocks or unblocks the bot; a `my_chat_member` update tells the bot.
fn set_blocked(world: &mut World, person: i64, is_blocked: bool) {
    assert!(world.person(person).has_started, "{person} has never opened the chat with the bot");
    let was_blocked = std::mem::replace(&mut world.person(person).has_blocked, is_blocked);
    if was_blocked != is_blocked {
        let rank = |blocked| if blocked { Rank::Kicked } else { Rank::Member };
        let bot = world.user(world.bot);
        let change = json!({
            "chat": world.chat(person),
            "from": world.user(person),
            "date": world.now().as_secs(),
            "old_chat_member": rank(was_blocked).chat_member(&bot, false),
            "new_chat_member": rank(is_blocked).chat_member(&bot, false),
        });
        world.notify("my_chat_member", change);
    }
}

fn write(world: &mut World, chat: i64, person: i64, compose: impl FnOnce(Post) -> Post) -> i64 {
    let name = world.person(person).first_name.clone();
    if chat == person {
        let person = world.person(person);
        assert!(person.has_started, "{name} has not started the bot yet");
        assert!(!person.has_blocked, "{name} has blocked the bot");
    } else {
        assert!(world.group(chat).has(person), "{name} is not in group {chat}");
    }
    let post = Post::new(chat, Author::Person(person), world.now());
    world.publish_to_bot(compose(post))
}

fn entities(text: &str) -> Vec<Value> {
    // A command is ASCII, so its length in bytes is its length in UTF-16 code units.
    let command = leading_command(text);
    let entity = command.map(|command| json!({ "type": "bot_command", "offset": 0, "length": command.len() }));
    entity.into_iter().collect()
}

fn file(kind: &str, mut description: Value) -> Value {
    description["file_id"] = json!(format!("{kind}-of-a-person"));
    description["file_unique_id"] = json!(kind);
    description["file_size"] = json!(12_345);
    description
}
