//! Observation: the chats and the bot's calls, as tests see them.

use std::fmt::Write;
use std::panic::Location;
use std::time::Duration;

use serde_json::Value;
use tokio::time::Instant;

use super::fake::FakeTelegram;
use super::menu::BotCommand;
use super::post::{Author, Message};
use super::refusal::Refusal;

/// How long a test waits in real time before it gives up.
const PATIENCE: Duration = Duration::from_secs(30);
/// How often a waiting test checks its condition while nothing changes in the fake.
const GLANCE: Duration = Duration::from_millis(50);

impl FakeTelegram {
    /// Lists the bot's current messages in a chat, oldest first.
    pub(crate) fn messages(&self, chat: i64) -> Vec<Message> {
        self.look(|world| {
            let posts = world.posts.range((chat, i64::MIN)..=(chat, i64::MAX)).map(|(_, post)| post);
            posts.filter(|post| post.author == Author::Bot).map(|post| post.view()).collect()
        })
    }

    /// Finds the bot's newest message in a chat.
    pub(crate) fn newest(&self, chat: i64) -> Option<Message> {
        self.messages(chat).pop()
    }

    /// Lists the errors that the bot caused, without the faults and outages that the test injected.
    pub(crate) fn refusals(&self) -> Vec<Refusal> {
        self.look(|world| world.refusals.clone())
    }

    /// Lists the parameters of all calls of a method, including failed ones.
    pub(crate) fn calls(&self, method: &str) -> Vec<Value> {
        self.look(|world| {
            let calls = world.calls.iter().filter(|(called, _)| called.eq_ignore_ascii_case(method));
            calls.map(|(_, parameters)| Value::Object(parameters.clone())).collect()
        })
    }

    /// Returns the highest offset that the bot has confirmed, or 0.
    pub(crate) fn confirmed_offset(&self) -> i64 {
        self.look(|world| world.queue.confirmed)
    }

    /// Counts the updates that the bot has not confirmed.
    pub(crate) fn pending_updates(&self) -> usize {
        self.look(|world| {
            let now = world.now();
            world.queue.len(now)
        })
    }

    /// Lists the bot's commands for a language and a scope. The language `""` is the default; a scope is `default`,
    /// `all_group_chats`, `chat:ID` or `chat_member:CHAT:PERSON`.
    pub(crate) fn commands(&self, language_code: &str, scope: &str) -> Vec<BotCommand> {
        let place = (scope.to_owned(), language_code.to_owned());
        self.look(|world| world.menus.get(&place).cloned().unwrap_or_default())
    }

    /// Waits until a condition holds, for ten seconds of real time.
    ///
    /// # Panics
    /// When it does not hold by then; the message lists the content of the chats.
    #[track_caller]
    pub(crate) fn wait_until(&self, what: &str, condition: impl Fn(&Self) -> bool) -> impl Future<Output = ()> {
        self.wait_within(PATIENCE, what, condition)
    }

    /// Waits until a condition holds, for a chosen span of real time.
    ///
    /// # Panics
    /// When it does not hold by then, as [`wait_until`](Self::wait_until) does.
    #[track_caller]
    pub(crate) fn wait_within(
        &self,
        patience: Duration,
        what: &str,
        condition: impl Fn(&Self) -> bool,
    ) -> impl Future<Output = ()> {
        let caller = Location::caller();
        async move {
            let mut changes = self.changes();
            let deadline = Instant::now() + patience;
            while !condition(self) {
                if Instant::now() >= deadline {
                    panic!("{caller}: waited {patience:?} in vain until {what}\n{}", self.story());
                }
                // A change and a timeout both lead back to the condition.
                let _ = tokio::time::timeout(GLANCE, changes.changed()).await;
            }
        }
    }

    fn story(&self) -> String {
        let mut story = format!("{} updates are not confirmed\n", self.pending_updates());
        let told = self.look(|world| {
            for post in world.posts.values() {
                let text = if post.content.is_empty() {
                    post.formatted.text.clone()
                } else {
                    post.content.keys().cloned().collect()
                };
                let labels: Vec<_> = post.buttons.iter().flatten().map(|button| &button.label).collect();
                writeln!(story, "chat {} message {} {:?}: {text} {labels:?}", post.chat, post.id, post.author)?;
            }
            for Refusal { method, code, description } in &world.refusals {
                writeln!(story, "{method} was refused: {code} {description}")?;
            }
            std::fmt::Result::Ok(())
        });
        told.expect("writing to a string does not fail");
        story
    }
}
