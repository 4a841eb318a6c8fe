//! Telegram: the Bot API through teloxide's requests, with a long poll and an outbox of our own.

mod html;
mod inbound;
mod listen;
mod outbox;
mod pace;

use std::collections::HashSet;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use anyhow::Result;
use async_trait::async_trait;
use teloxide::net::default_reqwest_settings;
use teloxide::payloads::{AnswerCallbackQuerySetters, SetMyCommandsSetters};
use teloxide::prelude::{Bot, Requester};
use teloxide::types::{BotCommand, BotCommandScope, CallbackQueryId, ChatId, MessageId, UserId};
use teloxide::{ApiError, RequestError};

use super::{Chat, ChatError, LogInError, Menus, Post, Rights, Say};
use crate::event::{Address, Event, PostRef, What};
use crate::ids::JobId;
use outbox::{Out, Outbox};
pub use pace::Pace;

/// The name that Telegram's addresses begin with.
pub const NETWORK: &str = "telegram";

/// The longest text of an answer to a press.
const LONGEST_ANSWER: usize = 200;

/// The longest wait for the API's answer; a long poll lasts less.
const PATIENCE: Duration = Duration::from_secs(20);

/// A bot on Telegram.
pub struct Telegram {
    bot: Bot,
    me: UserId,
    username: String,
    outbox: Arc<Outbox>,
    answered: Mutex<HashSet<String>>,
}

impl Telegram {
    /// Logs in with a bot's token.
    ///
    /// # Errors
    /// When the API cannot be reached or does not know the token.
    pub async fn log_in(token: &str, api_url: &str, pace: Pace) -> Result<Telegram, LogInError> {
        let refused = |why: &str| LogInError::Refused(format!("Telegram: {why}"));
        let client = default_reqwest_settings().timeout(PATIENCE).build();
        let client = client.map_err(|_| refused("an HTTP client cannot be made here"))?;
        let url = api_url.parse().map_err(|_| refused("TELEGRAM_API_URL is no address"))?;
        let bot = Bot::with_client(token, client).set_api_url(url);
        let me = bot.get_me().await.map_err(|error| match chat_error(&error) {
            ChatError::Refused(_) | ChatError::Gone(_) | ChatError::Moved(_) => refused(&told(&error)),
            ChatError::Later(_) | ChatError::Unclear(_) => {
                LogInError::Unreachable(format!("Telegram: {}", told(&error)))
            }
        })?;
        let username = me.username().to_owned();
        let outbox = Arc::new(Outbox::new(bot.clone(), pace));
        Ok(Telegram { bot, me: me.id, username, outbox, answered: Mutex::default() })
    }

    /// The bot's name on Telegram.
    #[must_use]
    pub fn username(&self) -> &str {
        &self.username
    }

    /// Sets the menus of commands: the first language for everybody whose client speaks none of ours.
    ///
    /// # Errors
    /// When Telegram does not take them.
    pub async fn set_menus(&self, menus: &Menus) -> Result<()> {
        let fallback = menus.first().map(|(_, menu)| ("", menu));
        for (code, menu) in fallback.into_iter().chain(menus.iter().map(|(lang, menu)| (lang.code(), menu))) {
            let commands = menu.iter().map(|(name, text)| BotCommand::new(*name, text));
            let request = self.bot.set_my_commands(commands).scope(BotCommandScope::Default);
            let done = if code.is_empty() { request.await } else { request.language_code(code).await };
            done.map_err(|error| anyhow::anyhow!("Telegram: {}", told(&error)))?;
        }
        Ok(())
    }

    async fn answer(&self, token: &str, text: Option<String>) -> Result<(), ChatError> {
        self.answered().insert(token.to_owned());
        let mut request = self.bot.answer_callback_query(CallbackQueryId(token.to_owned()));
        if let Some(text) = text {
            // As a window that stays until it is closed: a fleeting line would be missed.
            request = request.text(cut(&text, LONGEST_ANSWER)).show_alert(true);
        }
        match request.await {
            Ok(_) => Ok(()),
            Err(error) => Err(chat_error(&error)),
        }
    }

    /// Leads whoever pressed into a chat of their own with the bot.
    async fn lead_in(&self, token: &str, data: &str) -> Result<(), ChatError> {
        self.answered().insert(token.to_owned());
        let link = crate::press::Press::parse(data).map(|press| press.link()).unwrap_or_default();
        let url = format!("https://t.me/{}?start={link}", self.username);
        let request = self.bot.answer_callback_query(CallbackQueryId(token.to_owned()));
        let url = url.parse().map_err(|_| ChatError::Refused("no link can be made".into()))?;
        request.url(url).await.map(|_| ()).map_err(|error| chat_error(&error))
    }

    /// Ends the waiting of a press that nothing was said to.
    async fn settle(&self, event: &Event) {
        let What::Pressed { token, .. } = &event.what else { return };
        if !self.answered().remove(token)
            && let Err(error) = self.answer(token, None).await
        {
            tracing::debug!("a press could not be answered: {error}");
        }
        self.answered().remove(token);
    }

    fn answered(&self) -> std::sync::MutexGuard<'_, HashSet<String>> {
        self.answered.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[async_trait]
impl Chat for Telegram {
    fn network(&self) -> &'static str {
        NETWORK
    }

    async fn post(&self, room: &Address, post: &Post, _key: JobId) -> Result<PostRef, ChatError> {
        let chat = chat_of(room)?;
        self.outbox.send_now(chat, Out::send(post, None)).await
    }

    async fn edit(&self, _room: &Address, of: &PostRef, post: &Post) -> Result<(), ChatError> {
        // The chat in the reference, not the room's: after a move the same number is another message there.
        let (chat, messages) = messages_of(of)?;
        for edit in Out::edits(&messages, post) {
            match self.outbox.send_now(chat, edit).await {
                Ok(_) => {}
                Err(ChatError::Moved(_)) => {
                    return Err(ChatError::Refused("the message stayed in the room's old place".into()));
                }
                // An edit that was made already is no harm made again.
                Err(ChatError::Unclear(_)) => return Err(ChatError::Later(jiff::SignedDuration::from_secs(5))),
                Err(error) => return Err(error),
            }
        }
        Ok(())
    }

    async fn say(&self, event: &Event, say: &Say) -> Result<(), ChatError> {
        let chat = chat_of(&event.room.address)?;
        match (&event.what, say) {
            // Whoever was led to the private chat has their answer.
            (What::Pressed { token, .. }, Say::Answer(_)) if self.answered().contains(token) => Ok(()),
            (What::Pressed { token, .. }, Say::Answer(post) | Say::Refuse(post)) => {
                let text = post.text();
                let plain = post.buttons.is_empty() && post.attachments.is_empty();
                let long = text.encode_utf16().count() > LONGEST_ANSWER;
                if !plain || (long && event.room.private) {
                    // No window holds it: alone with the person, where they have opened a chat.
                    self.outbox.push(chat_of(&event.actor.address)?, Out::send(post, None));
                    return Ok(());
                }
                self.answer(token, Some(text)).await
            }
            (What::Pressed { post: pressed, .. }, Say::Replace(post)) => {
                let (chat, message) = message_of(pressed)?;
                // What one message does not hold comes below as several.
                let out = if html::is_long(post) { Out::send(post, None) } else { Out::edit(message, post) };
                self.outbox.push(chat, out);
                Ok(())
            }
            (_, Say::Answer(post) | Say::Refuse(post)) => {
                let asked = event.source.as_ref().map(message_of).transpose()?;
                let asked = asked.filter(|_| !event.room.private).map(|(_, message)| message);
                self.outbox.push(chat, Out::send(post, asked));
                Ok(())
            }
            (What::Pressed { token, data, .. }, Say::Privately(post)) if !event.room.private => {
                let own = chat_of(&event.actor.address)?;
                match self.outbox.send_now(own, Out::send(post, None)).await {
                    // They have never opened a chat with the bot: a link does that, and brings along what they pressed.
                    Err(ChatError::Gone(_)) if !self.answered().contains(token) => self.lead_in(token, data).await,
                    Err(ChatError::Gone(_)) => Ok(()),
                    Err(ChatError::Later(_)) => {
                        self.outbox.push(own, Out::send(post, None));
                        Ok(())
                    }
                    sent => sent.map(|_| ()),
                }
            }
            (_, Say::Privately(post)) => {
                self.outbox.push(chat_of(&event.actor.address)?, Out::send(post, None));
                Ok(())
            }
            (_, Say::Room(post) | Say::Replace(post)) => {
                self.outbox.push(chat, Out::send(post, None));
                Ok(())
            }
        }
    }

    async fn shared_rooms(&self, _person: &Address) -> Result<Vec<Address>, ChatError> {
        // Telegram tells a bot of nobody's groups.
        Ok(Vec::new())
    }

    async fn rights(&self, room: &Address, person: &Address) -> Result<Rights, ChatError> {
        let user = person.id().parse().map(UserId).map_err(|_| ChatError::Refused("not a person's id".into()))?;
        // The list is given to every bot; a single member's standing only to one that administers the group itself.
        match self.bot.get_chat_administrators(chat_of(room)?).await {
            Ok(all) if all.iter().any(|member| member.user.id == user) => Ok(Rights::Administrator),
            Ok(_) => Ok(Rights::Ordinary),
            Err(error) => Err(chat_error(&error)),
        }
    }
}

fn chat_of(address: &Address) -> Result<ChatId, ChatError> {
    address.id().parse().map(ChatId).map_err(|_| ChatError::Refused("not a chat's id".into()))
}

fn reference(chat: ChatId, messages: &[MessageId]) -> PostRef {
    let ids: Vec<String> = messages.iter().map(|message| message.0.to_string()).collect();
    PostRef(format!("{}/{}", chat.0, ids.join(",")))
}

/// The messages of a post, the last of which has its buttons.
fn messages_of(post: &PostRef) -> Result<(ChatId, Vec<MessageId>), ChatError> {
    let parts = post.0.split_once('/').and_then(|(chat, ids)| {
        let ids: Option<Vec<MessageId>> = ids.split(',').map(|id| id.parse().ok().map(MessageId)).collect();
        Some((ChatId(chat.parse().ok()?), ids?))
    });
    parts.ok_or_else(|| ChatError::Refused("not a message's id".into()))
}

fn message_of(post: &PostRef) -> Result<(ChatId, MessageId), ChatError> {
    let (chat, messages) = messages_of(post)?;
    let last = messages.last().ok_or_else(|| ChatError::Refused("not a message's id".into()))?;
    Ok((chat, *last))
}

/// What a failed request means for what was to be sent.
fn chat_error(error: &RequestError) -> ChatError {
    let told = told(error);
    match error {
        RequestError::RetryAfter(wait) => ChatError::Later(jiff::SignedDuration::from_secs(wait.seconds().into())),
        RequestError::MigrateToChatId(to) => ChatError::Moved(Address::new(NETWORK, &to.0.to_string())),
        RequestError::Network(error) if error.is_connect() => ChatError::Later(jiff::SignedDuration::from_secs(5)),
        RequestError::Network(_) | RequestError::InvalidJson { .. } | RequestError::Io(_) => ChatError::Unclear(told),
        RequestError::Api(api) => {
            let text = api.to_string().to_lowercase();
            let is = |parts: &[&str]| parts.iter().any(|part| text.contains(part));
            if is(&["bad gateway", "internal server error", "gateway timeout", "restart"]) {
                ChatError::Later(jiff::SignedDuration::from_secs(5))
            } else if is(&["forbidden", "kicked", "blocked", "not a member", "chat not found", "deactivated"])
                || is(&["have no rights", "not enough rights", "can't initiate"])
            {
                ChatError::Gone(told)
            } else {
                ChatError::Refused(told)
            }
        }
    }
}

/// An error in words that never hold the token, which the network's own words do.
fn told(error: &RequestError) -> String {
    match error {
        RequestError::Network(error) if error.is_connect() => "cannot be reached".into(),
        RequestError::Network(error) if error.is_timeout() => "does not answer in time".into(),
        RequestError::Network(_) => "the connection broke off".into(),
        RequestError::InvalidJson { .. } => "sent an answer that cannot be read".into(),
        RequestError::Api(ApiError::InvalidToken) => "does not know this token".into(),
        RequestError::Api(error) => error.to_string(),
        RequestError::RetryAfter(wait) => format!("asks to wait {} s", wait.seconds()),
        RequestError::MigrateToChatId(_) => "the group has become a supergroup".into(),
        RequestError::Io(_) => "a file cannot be read".into(),
    }
}

/// A text cut to so many UTF-16 units, with an ellipsis where something is missing.
fn cut(text: &str, units: usize) -> String {
    if text.encode_utf16().count() <= units {
        return text.to_owned();
    }
    format!("{}…", &text[..fitting(text, units - 1)])
}

/// How many bytes of a text are within so many UTF-16 units, no character broken.
fn fitting(text: &str, units: usize) -> usize {
    let mut left = units;
    let beyond = text.char_indices().find(|(_, c)| {
        let fits = c.len_utf16() <= left;
        left = left.saturating_sub(c.len_utf16());
        !fits
    });
    beyond.map_or(text.len(), |(at, _)| at)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_cut_in_utf_16_units_and_never_inside_a_character() {
        assert_eq!(cut("kort", 200), "kort");
        assert_eq!(cut("ååååå", 4), "ååå…");
        assert_eq!(cut("😀😀😀", 4), "😀…");
    }

    #[test]
    fn a_reference_names_its_chat_also_a_negative_one() {
        let post = reference(ChatId(-100_123), &[MessageId(7)]);
        assert_eq!(message_of(&post).ok(), Some((ChatId(-100_123), MessageId(7))));
        let post = reference(ChatId(-100_123), &[MessageId(7), MessageId(8)]);
        assert_eq!(message_of(&post).ok(), Some((ChatId(-100_123), MessageId(8))));
        for wrong in ["7", "-100/", "-100/7,", "x/7"] {
            assert!(message_of(&PostRef(wrong.into())).is_err(), "{wrong}");
        }
    }
}
