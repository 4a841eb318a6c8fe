//! The outbox: all sends and edits, in order for each chat and within the rate limits.
//!
//! A job's post goes out at once, or the job's own queue puts it off. An answer to an event waits here in memory, in a
//! queue for each chat. So a long queue holds up no other chat, and of several edits of a message only the newest
//! waits.

use std::collections::{HashMap, VecDeque};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use teloxide::payloads::{EditMessageTextSetters, SendMessageSetters, SendPhotoSetters};
use teloxide::prelude::{Bot, Requester};
use teloxide::types::{
    ChatId, InlineKeyboardMarkup, InputFile, LinkPreviewOptions, Message, MessageId, ParseMode, ReplyParameters,
};
use teloxide::{ApiError, RequestError};

use super::address::reference;
use super::fault::chat_error;
use super::html;
use super::pace::{Act, Pace, Pacer, Wait};
use crate::chat::{Attachment, ChatError, Media, Post, Rank};
use crate::event::PostRef;

/// The longest caption of a picture, in UTF-16 code units.
const LONGEST_CAPTION: usize = 1024;

/// The tries for a queued message.
const TRIES: u32 = 5;

/// An outgoing message or edit.
#[derive(Debug, Clone)]
pub(super) struct Out {
    /// The messages before the last one, if the post needs several.
    before: Vec<String>,
    html: String,
    /// True if the text fits into the caption of a picture.
    fits_picture: bool,
    keyboard: Option<InlineKeyboardMarkup>,
    files: Vec<Attachment>,
    to: To,
    rank: Rank,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum To {
    /// A new message, or a reply to the message `answers`.
    New { answers: Option<MessageId> },
    /// An edit of this message.
    InPlaceOf(MessageId),
}

impl Out {
    /// A new message, or a reply to the message `answers`.
    pub(super) fn send(post: &Post, answers: Option<MessageId>) -> Out {
        let mut before = html::messages(post);
        let html = before.pop().unwrap_or_default();
        Out { before, html, files: post.attachments.clone(), ..Out::of(post, To::New { answers }) }
    }

    /// An edit of a message.
    pub(super) fn edit(message: MessageId, post: &Post) -> Out {
        Out::of(post, To::InPlaceOf(message))
    }

    /// Edits of all messages of a post.
    pub(super) fn edits(messages: &[MessageId], post: &Post) -> Vec<Out> {
        let Some((last, before)) = messages.split_last() else { return Vec::new() };
        let mut parts = html::in_place_of(post, messages.len()).into_iter();
        let plain = |message: &MessageId, html| Out { html, keyboard: None, ..Out::edit(*message, post) };
        let mut edits: Vec<Out> =
            before.iter().zip(parts.by_ref()).map(|(message, html)| plain(message, html)).collect();
        edits.extend(parts.map(|html| Out { html, ..Out::edit(*last, post) }));
        edits
    }

    fn of(post: &Post, to: To) -> Out {
        let fits_picture = post.text().encode_utf16().count() <= LONGEST_CAPTION;
        let html = html::html(post);
        let (keyboard, rank) = (html::keyboard(post), Rank::Answer);
        Out { before: Vec::new(), html, fits_picture, keyboard, files: Vec::new(), to, rank }
    }

    /// The same with another rank than that of an answer.
    pub(super) fn with(self, rank: Rank) -> Out {
        Out { rank, ..self }
    }

    /// The first message and the ones after it. The last has the buttons; the post's reference names them all.
    fn in_messages(&self) -> (Out, Vec<Out>) {
        let Some((first, before)) = self.before.split_first() else { return (self.clone(), Vec::new()) };
        let alone =
            |html: &String, to| Out { html: html.clone(), keyboard: None, files: Vec::new(), to, ..self.clone() };
        let on = To::New { answers: None };
        let last = Out { to: on, ..self.clone() };
        (alone(first, self.to), before.iter().map(|html| alone(html, on)).chain([last]).collect())
    }

    /// The picture that takes the text as its caption, and the files to send after it.
    fn pictures(&self) -> (Option<&Attachment>, Vec<&Attachment>) {
        let below = self.files.iter().find(|file| file.media == Media::Png).filter(|_| self.fits_picture);
        (below, self.files.iter().filter(|file| below.is_none_or(|below| below.name != file.name)).collect())
    }

    fn act(&self) -> Act {
        match self.to {
            To::New { .. } => Act::Send,
            To::InPlaceOf(_) => Act::Edit,
        }
    }
}

/// The answers that wait for one chat: three minutes of a group at Telegram's pace.
const MOST_WAITING: usize = 60;

/// The answers that wait for a chat. A job's post never waits here.
#[derive(Debug, Default)]
struct Line {
    waiting: VecDeque<Out>,
    /// True once an answer was dropped.
    drops: bool,
}

impl Line {
    /// Appends a message; an edit replaces a waiting edit of the same message. Beyond [`MOST_WAITING`] the oldest is
    /// dropped.
    fn add(&mut self, out: Out) {
        let waiting = self.waiting.iter_mut().find(|waiting| out.act() == Act::Edit && waiting.to == out.to);
        if let Some(waiting) = waiting {
            *waiting = out;
            return;
        }
        if self.waiting.len() >= MOST_WAITING {
            self.waiting.pop_front();
            if !std::mem::replace(&mut self.drops, true) {
                tracing::warn!("more than {MOST_WAITING} answers wait for one chat: the oldest are dropped");
            }
        }
        self.waiting.push_back(out);
    }
}

pub(super) struct Outbox {
    bot: Bot,
    pacer: Mutex<Pacer>,
    /// Of those of a rank that wait for the limit over all chats, the first alone waits for time to pass.
    first: [tokio::sync::Mutex<()>; Rank::ALL.len()],
    /// A line for each chat and rank: an offer that gives way holds up no answer.
    lines: Mutex<HashMap<(ChatId, Rank), Line>>,
}

impl Outbox {
    pub(super) fn new(bot: Bot, pace: Pace) -> Outbox {
        Outbox { bot, pacer: Mutex::new(Pacer::new(pace)), first: Default::default(), lines: Mutex::default() }
    }

    /// Sends now. If the rate limit or Telegram asks for a pause, it returns the wait.
    pub(super) async fn send_now(&self, chat: ChatId, out: Out) -> Result<PostRef, ChatError> {
        self.pacer().take(chat, out.act(), out.rank, Instant::now()).map_err(later)?;
        self.send(chat, &out).await
    }

    /// Queues a message for a chat.
    pub(super) fn push(self: &Arc<Self>, chat: ChatId, out: Out) {
        let (mut lines, rank) = (self.lines(), out.rank);
        if let Some(line) = lines.get_mut(&(chat, rank)) {
            line.add(out);
            return;
        }
        lines.entry((chat, rank)).or_default().add(out);
        drop(lines);
        let outbox = Arc::clone(self);
        tokio::spawn(async move { outbox.drain(chat, rank).await });
    }

    async fn drain(&self, chat: ChatId, rank: Rank) {
        while let Some(out) = self.next(chat, rank) {
            for try_number in 1..=TRIES {
                self.wait_for_turn(chat, out.act(), out.rank).await;
                match self.send(chat, &out).await {
                    Err(ChatError::Unclear(_)) if out.act() == Act::Edit && try_number < TRIES => {
                        tokio::time::sleep(Duration::from_secs(1)).await;
                    }
                    Err(ChatError::Later(wait)) if try_number < TRIES => {
                        tokio::time::sleep(Duration::try_from(wait).unwrap_or_default()).await;
                    }
                    Err(error) => {
                        tracing::warn!("something that was to be said could not be: {error}");
                        break;
                    }
                    Ok(_) => break,
                }
            }
        }
    }

    /// The next message of a queue; removes an empty queue.
    fn next(&self, chat: ChatId, rank: Rank) -> Option<Out> {
        let mut lines = self.lines();
        let next = lines.get_mut(&(chat, rank))?.waiting.pop_front();
        if next.is_none() {
            lines.remove(&(chat, rank));
        }
        next
    }

    /// Waits until a message may go out: first for its chat, beside all others, then in the line of its rank.
    async fn wait_for_turn(&self, chat: ChatId, act: Act, rank: Rank) {
        loop {
            let wait = self.pacer().of_chat(chat, act, Instant::now());
            if !wait.is_zero() {
                tokio::time::sleep(wait).await;
                continue;
            }
            let _first = self.first[rank as usize].lock().await;
            let taken = self.pacer().take(chat, act, rank, Instant::now());
            match taken {
                Ok(()) => return,
                Err(Wait::OfChat(_)) => {}
                Err(Wait::OfAll(wait)) => tokio::time::sleep(wait).await,
            }
        }
    }

    async fn send(&self, chat: ChatId, out: &Out) -> Result<PostRef, ChatError> {
        let (first, others) = out.in_messages();
        let (chat, message) = self.send_text(chat, &first).await?;
        let mut messages = vec![message];
        for next in &others {
            messages.push(self.send_next(chat, next).await?.1);
        }
        for file in out.pictures().1 {
            // The files are a supplement: if one fails, the text is not sent again.
            for _ in 0..TRIES {
                self.wait_for_turn(chat, Act::Send, Rank::Answer).await;
                match self.send_file(chat, file).await.map_err(|error| chat_error(&error)) {
                    Err(ChatError::Later(wait)) => {
                        tokio::time::sleep(Duration::try_from(wait).unwrap_or_default()).await
                    }
                    Err(error) => {
                        tracing::warn!("a file could not be sent: {error}");
                        break;
                    }
                    Ok(_) => break,
                }
            }
        }
        Ok(reference(chat, &messages))
    }

    /// Sends a message after the first: waits for the rate limit and retries, because the first cannot be taken back.
    async fn send_next(&self, chat: ChatId, out: &Out) -> Result<(ChatId, MessageId), ChatError> {
        let mut sent = Err(ChatError::Later(jiff::SignedDuration::ZERO));
        for _ in 0..TRIES {
            self.wait_for_turn(chat, Act::Send, Rank::Answer).await;
            sent = self.send_text(chat, out).await;
            let Err(ChatError::Later(wait)) = &sent else { break };
            tokio::time::sleep(Duration::try_from(*wait).unwrap_or_default()).await;
        }
        // A retry would repeat the first messages, so the send counts as unclear.
        sent.map_err(|error| match error {
            ChatError::Later(_) => ChatError::Unclear("only the beginning was sent".into()),
            ChatError::Gone(_)
            | ChatError::Moved(_)
            | ChatError::Unclear(_)
            | ChatError::NoPrivateChat
            | ChatError::Refused(_) => error,
        })
    }

    async fn send_file(&self, chat: ChatId, file: &Attachment) -> Result<Message, RequestError> {
        let caption = file.alternative.chars().take(LONGEST_CAPTION / 2).collect::<String>();
        match file.media {
            Media::Png => self.bot.send_photo(chat, input(file)).caption(caption).await,
            Media::Pdf | Media::Csv | Media::Markdown => self.bot.send_document(chat, input(file)).await,
        }
    }

    async fn send_text(&self, chat: ChatId, out: &Out) -> Result<(ChatId, MessageId), ChatError> {
        match self.request(chat, out).await {
            Ok(message) => Ok((message.chat.id, message.id)),
            Err(RequestError::Api(ApiError::MessageNotModified)) => match out.to {
                To::InPlaceOf(message) => Ok((chat, message)),
                To::New { .. } => Err(ChatError::Refused("a new message is not modified".into())),
            },
            Err(error) => {
                let error = chat_error(&error);
                if let ChatError::Later(wait) = &error {
                    let wait = Duration::try_from(*wait).unwrap_or_default();
                    self.pacer().block(chat, wait, Instant::now());
                }
                Err(error)
            }
        }
    }

    async fn request(&self, chat: ChatId, out: &Out) -> Result<Message, RequestError> {
        let no_preview = LinkPreviewOptions {
            is_disabled: true,
            url: None,
            prefer_small_media: false,
            prefer_large_media: false,
            show_above_text: false,
        };
        match out.to {
            To::New { answers } if let Some(picture) = out.pictures().0 => {
                let mut request =
                    self.bot.send_photo(chat, input(picture)).caption(&out.html).parse_mode(ParseMode::Html);
                if let Some(keyboard) = &out.keyboard {
                    request = request.reply_markup(keyboard.clone());
                }
                if let Some(message) = answers {
                    request = request.reply_parameters(ReplyParameters::new(message).allow_sending_without_reply());
                }
                request.await
            }
            To::New { answers } => {
                let mut request = self.bot.send_message(chat, &out.html).parse_mode(ParseMode::Html);
                request = request.link_preview_options(no_preview);
                if let Some(keyboard) = &out.keyboard {
                    request = request.reply_markup(keyboard.clone());
                }
                if let Some(message) = answers {
                    request = request.reply_parameters(ReplyParameters::new(message).allow_sending_without_reply());
                }
                request.await
            }
            To::InPlaceOf(message) => {
                let mut request = self.bot.edit_message_text(chat, message, &out.html).parse_mode(ParseMode::Html);
                request = request.link_preview_options(no_preview);
                if let Some(keyboard) = &out.keyboard {
                    request = request.reply_markup(keyboard.clone());
                }
                request.await
            }
        }
    }

    fn pacer(&self) -> MutexGuard<'_, Pacer> {
        self.pacer.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn lines(&self) -> MutexGuard<'_, HashMap<(ChatId, Rank), Line>> {
        self.lines.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn input(file: &Attachment) -> InputFile {
    InputFile::memory(file.bytes.to_vec()).file_name(file.name.clone())
}

fn later(wait: Wait) -> ChatError {
    let (Wait::OfChat(wait) | Wait::OfAll(wait)) = wait;
    ChatError::Later(jiff::SignedDuration::try_from(wait).unwrap_or(jiff::SignedDuration::from_secs(1)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_several_edits_of_one_message_only_the_newest_waits() {
        let edit = |message, text: &str| Out::edit(MessageId(message), &Post::line(text));
        let mut line = Line::default();
        line.add(edit(1, "first"));
        line.add(Out::send(&Post::line("new"), None));
        line.add(edit(2, "other"));
        line.add(edit(1, "second"));
        line.add(Out::send(&Post::line("new"), None));
        let waiting: Vec<&str> = line.waiting.iter().map(|out| out.html.as_str()).collect();
        assert_eq!(waiting, ["second", "new", "other", "new"]);
    }

    #[test]
    fn so_many_answers_wait_and_the_oldest_are_dropped() {
        let mut line = Line::default();
        for number in 0..2 * MOST_WAITING {
            line.add(Out::send(&Post::line(number.to_string()), None));
        }
        assert_eq!(line.waiting.len(), MOST_WAITING);
        assert_eq!(line.waiting[0].html, MOST_WAITING.to_string());
    }
}
