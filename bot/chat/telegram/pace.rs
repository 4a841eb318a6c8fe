//! Telegram's rate limits: per chat, per group and minute, and overall.

use std::collections::{HashMap, VecDeque};
use std::time::{Duration, Instant};

use teloxide::types::ChatId;

use crate::chat::Rank;

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

/// How long to wait before the next try.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Wait {
    /// For the limits of this chat. Others need not wait.
    OfChat(Duration),
    /// For the limit over all chats.
    OfAll(Duration),
}

/// The rate limiter.
#[derive(Debug)]
pub(super) struct Pacer {
    pace: Pace,
    chats: HashMap<ChatId, History>,
    /// When the chats that rest were last dropped.
    tidied: Option<Instant>,
    overall: VecDeque<Instant>,
    /// Until when those after a rank give way, because one of it has found no slot.
    wanted: [Option<Instant>; Rank::ALL.len()],
}

#[derive(Debug, Default)]
struct History {
    last_send: Option<Instant>,
    acts: VecDeque<Instant>,
    blocked_until: Option<Instant>,
}

impl History {
    /// Drops the acts that no longer count.
    fn forget_old(&mut self, pace: &Pace, now: Instant) {
        drop_old(&mut self.acts, pace.group.1, now);
    }

    /// How long this chat has to wait.
    fn wait(&self, pace: &Pace, chat: ChatId, act: Act, now: Instant) -> Duration {
        let per_chat = self.last_send.filter(|_| act == Act::Send).map(|last| last + pace.per_chat);
        let in_group = (chat.0 < 0 && self.acts.len() >= pace.group.0)
            .then(|| self.acts.front().map(|first| *first + pace.group.1))
            .flatten();
        let ready = [per_chat, in_group, self.blocked_until].into_iter().flatten().max();
        ready.map_or(Duration::ZERO, |ready| ready.saturating_duration_since(now))
    }

    fn rests(&self, now: Instant) -> bool {
        self.acts.is_empty() && self.blocked_until.is_none_or(|until| until <= now)
    }
}

impl Pacer {
    pub(super) fn new(pace: Pace) -> Pacer {
        Pacer { pace, chats: HashMap::new(), tidied: None, overall: VecDeque::new(), wanted: Default::default() }
    }

    /// How long this chat has to wait for its own limits.
    pub(super) fn of_chat(&mut self, chat: ChatId, act: Act, now: Instant) -> Duration {
        let Some(history) = self.chats.get_mut(&chat) else { return Duration::ZERO };
        history.forget_old(&self.pace, now);
        history.wait(&self.pace, chat, act, now)
    }

    /// Takes a slot now, or returns the wait before the next try. While one finds no slot over all chats, those of later
    /// ranks get none either.
    pub(super) fn take(&mut self, chat: ChatId, act: Act, rank: Rank, now: Instant) -> Result<(), Wait> {
        self.tidy(now);
        let of_chat = self.of_chat(chat, act, now);
        if !of_chat.is_zero() {
            return Err(Wait::OfChat(of_chat));
        }
        let (most, window) = self.pace.overall;
        drop_old(&mut self.overall, window, now);
        let full = (self.overall.len() >= most).then(|| self.overall.front().map(|first| *first + window)).flatten();
        let before = self.wanted[..rank as usize].iter().copied().flatten().max();
        if let Some(ready) = full.max(before).filter(|ready| *ready > now) {
            // As much again as it waits: time to come back and take the slot.
            self.wanted[rank as usize] = Some(ready + window / 4);
            return Err(Wait::OfAll(ready - now));
        }
        let history = self.chats.entry(chat).or_default();
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

    /// Drops the chats that rest, at most once in the time of a group's limit: it goes through all.
    fn tidy(&mut self, now: Instant) {
        if self.tidied.is_some_and(|tidied| now.duration_since(tidied) < self.pace.group.1) {
            return;
        }
        self.tidied = Some(now);
        self.chats.retain(|_, history| {
            history.forget_old(&self.pace, now);
            !history.rests(now)
        });
    }
}

fn drop_old(times: &mut VecDeque<Instant>, window: Duration, now: Instant) {
    while times.front().is_some_and(|first| now.duration_since(*first) >= window) {
        times.pop_front();
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
            match pacer.take(ChatId(chat), act, Rank::Answer, now) {
                Ok(()) => times.push(now.duration_since(start).as_secs_f64()),
                Err(Wait::OfChat(wait) | Wait::OfAll(wait)) => now += wait,
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
        let went = (1..=100).filter(|chat| pacer.take(ChatId(*chat), Act::Send, Rank::Due, now).is_ok()).count();
        assert_eq!(went, 30);
    }

    #[test]
    fn a_chat_that_asks_for_a_pause_holds_up_no_other() {
        let mut pacer = Pacer::new(Pace::REAL);
        let now = Instant::now();
        pacer.block(ChatId(-1), Duration::from_secs(40), now);
        assert!(pacer.take(ChatId(-1), Act::Send, Rank::Due, now).is_err());
        assert!(pacer.take(ChatId(-2), Act::Send, Rank::Due, now).is_ok());
        assert!(pacer.take(ChatId(-1), Act::Send, Rank::Due, now + Duration::from_secs(40)).is_ok());
    }

    /// Each chat asks again as soon as it may; returns the ranks in the order in which they got their slots.
    fn order(waiting: &[Rank]) -> Vec<(Rank, Duration)> {
        let mut pacer = Pacer::new(Pace::REAL);
        let start = Instant::now();
        for chat in 1..=30 {
            pacer.take(ChatId(-chat), Act::Send, Rank::Due, start).expect("thirty a second");
        }
        let mut asking: Vec<(Instant, i64, Rank)> =
            (1..).zip(waiting).map(|(chat, rank)| (start, chat, *rank)).collect();
        let mut went = Vec::new();
        while let Some(next) =
            asking.iter().enumerate().min_by_key(|(_, asks)| (asks.0, asks.1)).map(|(place, _)| place)
        {
            let (now, chat, rank) = asking[next];
            match pacer.take(ChatId(chat), Act::Send, rank, now) {
                Ok(()) => {
                    went.push((rank, now.duration_since(start)));
                    asking.swap_remove(next);
                }
                Err(Wait::OfChat(wait) | Wait::OfAll(wait)) => asking[next].0 = now + wait,
            }
        }
        went
    }

    #[test]
    fn the_more_urgent_goes_first_and_nothing_waits_for_ever() {
        let waiting: Vec<Rank> = Rank::ALL.into_iter().rev().flat_map(|rank| [rank; 60]).collect();
        let went = order(&waiting);
        assert_eq!(went.len(), waiting.len());
        assert!(went.is_sorted_by_key(|(rank, _)| *rank), "{went:?}");
        let last = went.last().expect("all went").1;
        assert!(last < Duration::from_secs(14), "240 at thirty a second take eight seconds: {last:?}");
    }

    #[test]
    fn one_rank_alone_has_all_of_the_limit() {
        let went = order(&[Rank::Offer; 300]);
        let last = went.last().expect("all went").1;
        assert!(last < Duration::from_secs(11), "{last:?}");
    }
}
