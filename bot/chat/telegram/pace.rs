//! Telegram's rate limits: per chat, per group and minute, and overall.

use std::collections::{HashMap, VecDeque};
use std::time::{Duration, Instant};

use teloxide::types::ChatId;

/// The rate limits.
#[derive(Debug, Clone, Copy)]
pub struct Pace {
    per_chat: Duration,
    group: (usize, Duration),
    overall: (usize, Duration),
}

impl Pace {
    /// Telegram's limits: a message a second to a chat, 20 a minute to a group, 30 a second overall.
    pub const REAL: Pace = Pace {
        per_chat: Duration::from_millis(1050),
        group: (20, Duration::from_millis(60_500)),
        overall: (30, Duration::from_millis(1050)),
    };

    /// The limits of a server whose clock runs this many times faster.
    #[must_use]
    pub fn faster(self, times: f64) -> Pace {
        let faster = |time: Duration| time.div_f64(times);
        Pace {
            per_chat: faster(self.per_chat),
            group: (self.group.0, faster(self.group.1)),
            overall: (self.overall.0, faster(self.overall.1)),
        }
    }
}

/// A request that counts towards the limits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Act {
    /// A new message.
    Send,
    /// An edit of a message.
    Edit,
}

/// The rate limiter.
#[derive(Debug)]
pub(super) struct Pacer {
    pace: Pace,
    chats: HashMap<ChatId, History>,
    overall: VecDeque<Instant>,
}

#[derive(Debug, Default)]
struct History {
    last_send: Option<Instant>,
    acts: VecDeque<Instant>,
    blocked_until: Option<Instant>,
}

impl Pacer {
    pub(super) fn new(pace: Pace) -> Pacer {
        Pacer { pace, chats: HashMap::new(), overall: VecDeque::new() }
    }

    /// Takes a slot now, or returns the wait before the next try.
    pub(super) fn take(&mut self, chat: ChatId, act: Act, now: Instant) -> Result<(), Duration> {
        self.forget_old(now);
        let Pace { per_chat, group, overall } = self.pace;
        let history = self.chats.entry(chat).or_default();
        let per_chat = history.last_send.filter(|_| act == Act::Send).map(|last| last + per_chat);
        let in_group = (chat.0 < 0 && history.acts.len() >= group.0)
            .then(|| history.acts.front().map(|first| *first + group.1))
            .flatten();
        let in_all = (self.overall.len() >= overall.0).then(|| self.overall.front().map(|first| *first + overall.1));
        let ready = [per_chat, in_group, in_all.flatten(), history.blocked_until].into_iter().flatten().max();
        if let Some(wait) = ready.map(|ready| ready.saturating_duration_since(now)).filter(|wait| !wait.is_zero()) {
            return Err(wait);
        }
        if act == Act::Send {
            history.last_send = Some(now);
        }
        history.acts.push_back(now);
        self.overall.push_back(now);
        Ok(())
    }

    /// Blocks a chat for a while, as Telegram asked; other chats go on.
    pub(super) fn block(&mut self, chat: ChatId, wait: Duration, now: Instant) {
        self.chats.entry(chat).or_default().blocked_until = Some(now + wait);
    }

    fn forget_old(&mut self, now: Instant) {
        let Pace { group, overall, .. } = self.pace;
        let old = |first: Option<&Instant>, window| first.is_some_and(|first| now.duration_since(*first) >= window);
        while old(self.overall.front(), overall.1) {
            self.overall.pop_front();
        }
        for history in self.chats.values_mut() {
            while old(history.acts.front(), group.1) {
                history.acts.pop_front();
            }
        }
        let rests =
            |history: &History| history.acts.is_empty() && history.blocked_until.is_none_or(|until| until <= now);
        self.chats.retain(|_, history| !rests(history));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Sends one message after the other as soon as the limiter allows, and returns the times in seconds.
    fn pace(chat: i64, act: Act, count: usize) -> Vec<f64> {
        let mut pacer = Pacer::new(Pace::REAL);
        let start = Instant::now();
        let mut now = start;
        let mut times = Vec::new();
        while times.len() < count {
            match pacer.take(ChatId(chat), act, now) {
                Ok(()) => times.push(now.duration_since(start).as_secs_f64()),
                Err(wait) => now += wait,
            }
        }
        times
    }

    #[test]
    fn one_chat_gets_a_message_a_second_and_a_group_twenty_a_minute() {
        let private = pace(1, Act::Send, 30);
        assert!(private.windows(2).all(|pair| pair[1] - pair[0] >= 1.0));
        let group = pace(-1, Act::Send, 45);
        assert!(group.windows(21).all(|window| window[20] - window[0] >= 60.0), "{group:?}");
    }

    #[test]
    fn edits_count_towards_a_groups_minute_too() {
        let edits = pace(-1, Act::Edit, 45);
        assert!(edits.windows(21).all(|window| window[20] - window[0] >= 60.0), "{edits:?}");
    }

    #[test]
    fn thirty_a_second_go_out_in_all() {
        let mut pacer = Pacer::new(Pace::REAL);
        let now = Instant::now();
        let went = (1..=100).filter(|chat| pacer.take(ChatId(*chat), Act::Send, now).is_ok()).count();
        assert_eq!(went, 30);
    }

    #[test]
    fn a_chat_that_asks_for_a_pause_holds_up_no_other() {
        let mut pacer = Pacer::new(Pace::REAL);
        let now = Instant::now();
        pacer.block(ChatId(-1), Duration::from_secs(40), now);
        assert!(pacer.take(ChatId(-1), Act::Send, now).is_err());
        assert!(pacer.take(ChatId(-2), Act::Send, now).is_ok());
        assert!(pacer.take(ChatId(-1), Act::Send, now + Duration::from_secs(40)).is_ok());
    }
}
