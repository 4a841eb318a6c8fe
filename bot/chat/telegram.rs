//! Telegram: the Bot API through teloxide's requests, with a long poll and an outbox of our own.

mod address;
mod fault;
mod html;
mod inbound;
mod listen;
mod outbox;
mod pace;
mod utf16;

use std::collections::HashSet;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use anyhow::Result;
use async_trait::async_trait;
use teloxide::RequestError;
use teloxide::net::default_reqwest_settings;
use teloxide::payloads::{AnswerCallbackQuerySetters, SetMyCommandsSetters};
use teloxide::prelude::{Bot, Requester};
use teloxide::types::{BotCommand, BotCommandScope, CallbackQueryId, UserId};

use super::{Chat, ChatError, LogInError, Menus, Post, Rank, Rights, Say};
use crate::event::{Address, Event, PostRef, What};
use crate::ids::JobId;
use address::{chat_of, message_of, messages_of};
use fault::{chat_error, describe};
use outbox::{Out, Outbox};
use utf16::cut;

pub use address::NETWORK;
pub use pace::Pace;

/// The longest answer to a press, in UTF-16 code units.
const LONGEST_ANSWER: usize = 200;

/// The timeout of a request; a long poll is shorter.
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
    /// Logs in with a bot token.
    ///
    /// # Errors
    /// If the API is out of reach or does not know the token.
    pub async fn log_in(token: &str, api_url: &str, pace: Pace) -> Result<Telegram, LogInError> {
        let refused = |why: &str| LogInError::Refused(format!("Telegram: {why}"));
        let client = default_reqwest_settings().timeout(PATIENCE).build();
        let client = client.map_err(|_| refused("an HTTP client cannot be made here"))?;
        let url = api_url.parse().map_err(|_| refused("TELEGRAM_API_URL is no address"))?;
        let bot = Bot::with_client(token, client).set_api_url(url);
        let me = bot.get_me().await.map_err(|error| match chat_error(&error) {
            ChatError::Refused(_) | ChatError::Gone(_) | ChatError::Moved(_) | ChatError::NoPrivateChat => {
                refused(&describe(&error))
            }
            ChatError::Later(_) | ChatError::Unclear(_) => {
                LogInError::Unreachable(format!("Telegram: {}", describe(&error)))
            }
        })?;
        let username = me.username().to_owned();
        let outbox = Arc::new(Outbox::new(bot.clone(), pace));
        Ok(Telegram { bot, me: me.id, username, outbox, answered: Mutex::default() })
    }

    /// The bot's username.
    #[must_use]
    pub fn username(&self) -> &str {
        &self.username
    }

    /// Sets the command menus. The first language is the default for all other client languages.
    ///
    /// # Errors
    /// If Telegram refuses them.
    pub async fn set_menus(&self, menus: &Menus) -> Result<()> {
        let fallback = menus.first().map(|(_, menu)| ("", menu));
        for (code, menu) in fallback.into_iter().chain(menus.iter().map(|(lang, menu)| (lang.code(), menu))) {
            let commands = menu.iter().map(|(name, text)| BotCommand::new(*name, text));
            let request = self.bot.set_my_commands(commands).scope(BotCommandScope::Default);
            let done = if code.is_empty() { request.await } else { request.language_code(code).await };
            done.map_err(|error| anyhow::anyhow!("Telegram: {}", describe(&error)))?;
        }
        Ok(())
    }

    async fn answer(&self, token: &str, text: Option<String>) -> Result<(), ChatError> {
        self.answered().insert(token.to_owned());
        let mut request = self.bot.answer_callback_query(CallbackQueryId(token.to_owned()));
        if let Some(text) = text {
            // An alert stays until the person closes it; a toast is easily missed.
            request = request.text(cut(&text, LONGEST_ANSWER)).show_alert(true);
        }
        match request.await {
            Ok(_) => Ok(()),
            Err(error) => Err(chat_error(&error)),
        }
    }

    /// Answers a press with a link that opens the person's private chat with the bot.
    async fn link_to_private_chat(&self, token: &str, parameter: &str) -> Result<(), ChatError> {
        self.answered().insert(token.to_owned());
        let url = format!("https://t.me/{}?start={parameter}", self.username);
        let request = self.bot.answer_callback_query(CallbackQueryId(token.to_owned()));
        let url = url.parse().map_err(|_| ChatError::Refused("no link can be made".into()))?;
        request.url(url).await.map(|_| ()).map_err(|error| chat_error(&error))
    }

    /// Answers a press that got no other answer, so that the client stops waiting.
    async fn acknowledge(&self, event: &Event) {
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

    async fn post(&self, room: &Address, post: &Post, _key: JobId, rank: Rank) -> Result<PostRef, ChatError> {
        let chat = chat_of(room)?;
        self.outbox.send_now(chat, Out::send(post, None).with(rank)).await
    }

    async fn edit(&self, _room: &Address, of: &PostRef, post: &Post) -> Result<(), ChatError> {
        // The chat of the reference, not of the room: after a move, the same number names another message there.
        let (chat, messages) = messages_of(of)?;
        for edit in Out::edits(&messages, post) {
            match self.outbox.send_now(chat, edit.with(Rank::Due)).await {
                Ok(_) => {}
                Err(ChatError::Moved(_)) => {
                    return Err(ChatError::Refused("the message stayed in the room's old place".into()));
                }
                // Edits are idempotent, so an unclear one is retried.
                Err(ChatError::Unclear(_)) => return Err(ChatError::Later(jiff::SignedDuration::from_secs(5))),
                Err(
                    error @ (ChatError::Later(_)
                    | ChatError::Gone(_)
                    | ChatError::NoPrivateChat
                    | ChatError::Refused(_)),
                ) => return Err(error),
            }
        }
        Ok(())
    }

    async fn say(&self, event: &Event, say: &Say) -> Result<(), ChatError> {
        let chat = chat_of(&event.room.address)?;
        match (&event.what, say) {
            // The link to the private chat was the answer.
            (What::Pressed { token, .. }, Say::Answer(_)) if self.answered().contains(token) => Ok(()),
            (What::Pressed { token, .. }, Say::Answer(post) | Say::Refuse(post)) => {
                let text = post.text();
                let plain = post.buttons.is_empty() && post.attachments.is_empty();
                let long = text.encode_utf16().count() > LONGEST_ANSWER;
                if !plain || (long && event.room.private) {
                    // Too much for an alert: it goes to the private chat, which the person has opened.
                    self.outbox.push(chat_of(&event.actor.address)?, Out::send(post, None));
                    return Ok(());
                }
                self.answer(token, Some(text)).await
            }
            (What::Pressed { post: pressed, .. }, Say::Replace(post)) => {
                let (chat, message) = message_of(pressed)?;
                // A post longer than one message goes below, as several.
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
            (What::Pressed { token, .. }, Say::Privately(post)) if !event.room.private => {
                let own = chat_of(&event.actor.address)?;
                match self.outbox.send_now(own, Out::send(post, None)).await {
                    Err(ChatError::Gone(_)) if !self.answered().contains(token) => Err(ChatError::NoPrivateChat),
                    Err(ChatError::Gone(_)) => Ok(()),
                    Err(ChatError::Later(_)) => {
                        self.outbox.push(own, Out::send(post, None));
                        Ok(())
                    }
                    Err(
                        error @ (ChatError::Moved(_)
                        | ChatError::Unclear(_)
                        | ChatError::NoPrivateChat
                        | ChatError::Refused(_)),
                    ) => Err(error),
                    Ok(_) => Ok(()),
                }
            }
            (What::Pressed { token, .. }, Say::Link(parameter)) => self.link_to_private_chat(token, parameter).await,
            (_, Say::Link(_)) => Ok(()),
            (_, Say::Offer(post)) => {
                self.outbox.push(chat_of(&event.actor.address)?, Out::send(post, None).with(Rank::Offer));
                Ok(())
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
        // Telegram does not tell a bot which groups a person is in.
        Ok(Vec::new())
    }

    async fn is_in(&self, room: &Address, person: &Address) -> Result<Option<bool>, ChatError> {
        let user = person.id().parse().map(UserId).map_err(|_| ChatError::Refused("not a person's id".into()))?;
        match self.bot.get_chat_member(chat_of(room)?, user).await {
            Ok(member) => Ok(Some(member.is_present())),
            // Only a bot that administers the group is sure to be told.
            Err(RequestError::Api(_)) => Ok(None),
            Err(error) => Err(chat_error(&error)),
        }
    }

    async fn rights(&self, room: &Address, person: &Address) -> Result<Rights, ChatError> {
        let user = person.id().parse().map(UserId).map_err(|_| ChatError::Refused("not a person's id".into()))?;
        // Every bot may read the list of administrators; only an administrator may look up a member.
        match self.bot.get_chat_administrators(chat_of(room)?).await {
            Ok(all) if all.iter().any(|member| member.user.id == user) => Ok(Rights::Administrator),
            Ok(_) => Ok(Rights::Ordinary),
            Err(error) => Err(chat_error(&error)),
        }
    }
}
