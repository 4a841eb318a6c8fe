//! Groups: members, administrators, and the upgrade to a supergroup.

use std::collections::BTreeMap;

use serde_json::json;

use super::chat::Rank;
use super::fake::FakeTelegram;
use super::post::{Author, Post};
use super::world::World;

impl FakeTelegram {
    /// Creates a basic group without the bot.
    pub(crate) fn group(&self, title: &str, creator: i64) -> i64 {
        self.change(|world| world.add_group(false, title, BTreeMap::from([(creator, Rank::Creator)])))
    }

    /// Lets a person into a group.
    pub(crate) fn enters(&self, chat: i64, person: i64) {
        self.change(|world| {
            set_rank(world, chat, person, person, Rank::Member);
            let post = Post::new(chat, Author::Person(person), world.now());
            let newcomers = json!([world.user(person)]);
            world.publish_to_bot(post.into_service("new_chat_members", newcomers));
        });
    }

    /// Lets a person leave a group.
    pub(crate) fn leaves(&self, chat: i64, person: i64) {
        self.change(|world| {
            set_rank(world, chat, person, person, Rank::Left);
            let post = Post::new(chat, Author::Person(person), world.now());
            let leaver = world.user(person);
            world.publish_to_bot(post.into_service("left_chat_member", leaver));
        });
    }

    /// Lets an administrator remove a person from a group.
    pub(crate) fn kicks(&self, chat: i64, by: i64, person: i64) {
        self.change(|world| {
            let post = Post::new(chat, Author::Person(by), world.now());
            let leaver = world.user(person);
            let is_there = world.group(chat).rank(person).is_some_and(|rank| rank != Rank::Left);
            set_rank(world, chat, person, by, Rank::Kicked);
            // Nobody leaves when somebody is banned who has left already.
            if is_there {
                world.publish_to_bot(post.into_service("left_chat_member", leaver));
            }
        });
    }

    /// Promotes a person or the bot to administrator. As an administrator the bot sees all messages.
    ///
    /// # Panics
    /// When the person is not in the group.
    pub(crate) fn promote(&self, chat: i64, person: i64) {
        self.change(|world| {
            assert!(world.group(chat).has(person), "{person} is not in group {chat}");
            let creator = creator(world, chat);
            set_rank(world, chat, person, creator, Rank::Administrator);
        });
    }

    /// Lets a person add the bot to a group.
    pub(crate) fn add_bot(&self, chat: i64, by: i64) {
        self.change(|world| {
            let bot = world.bot;
            set_rank(world, chat, bot, by, Rank::Member);
            let post = Post::new(chat, Author::Person(by), world.now());
            let newcomers = json!([world.user(bot)]);
            world.publish_to_bot(post.into_service("new_chat_members", newcomers));
        });
    }

    /// Lets a person remove the bot from a group.
    pub(crate) fn remove_bot(&self, chat: i64, by: i64) {
        self.change(|world| {
            let bot = world.bot;
            let post = Post::new(chat, Author::Person(by), world.now());
            let leaver = world.user(bot);
            // The message comes first: after its removal the bot would not get it.
            world.publish_to_bot(post.into_service("left_chat_member", leaver));
            set_rank(world, chat, bot, by, Rank::Kicked);
        });
    }

    /// Upgrades a basic group to a supergroup, with a new id and new message ids.
    ///
    /// # Panics
    /// When the group is a supergroup or has been upgraded already.
    pub(crate) fn upgrade(&self, chat: i64) -> i64 {
        self.change(|world| {
            let group = world.group(chat);
            assert!(!group.is_supergroup() && group.migrated_to.is_none(), "{chat} cannot become a supergroup again");
            let (title, ranks) = (group.title.clone(), group.ranks.clone());
            let supergroup = world.add_group(true, &title, ranks);
            let creator = creator(world, chat);

            let farewell = Post::new(chat, Author::Person(creator), world.now());
            world.publish_to_bot(farewell.into_service("migrate_to_chat_id", json!(supergroup)));
            world.group(chat).migrated_to = Some(supergroup);
            let welcome = Post::new(supergroup, Author::Group, world.now());
            world.publish_to_bot(welcome.into_service("migrate_from_chat_id", json!(chat)));
            supergroup
        })
    }
}

/// Changes a rank. The bot always learns of its own rank, of other ranks only as an administrator.
pub(super) fn set_rank(world: &mut World, chat: i64, member: i64, by: i64, rank: Rank) {
    let group = world.group(chat);
    assert!(group.migrated_to.is_none(), "group {chat} has become a supergroup");
    let old = group.ranks.insert(member, rank).unwrap_or(Rank::Left);
    let kind = if member == world.bot { "my_chat_member" } else { "chat_member" };
    if member != world.bot && !world.groups[&chat].is_run_by(world.bot) {
        return;
    }
    let user = world.user(member);
    let change = json!({
        "chat": world.chat(chat),
        "from": world.user(by),
        "date": world.now().as_secs(),
        "old_chat_member": old.chat_member(&user, false),
        "new_chat_member": rank.chat_member(&user, false),
    });
    world.notify(kind, change);
}

fn creator(world: &mut World, chat: i64) -> i64 {
    let ranks = &world.group(chat).ranks;
    let creator = ranks.iter().find(|&(_, &rank)| rank == Rank::Creator);
    *creator.expect("every group has a creator").0
}
