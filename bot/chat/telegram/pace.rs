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

/// The shortest wait: a slot that is kept for another rank becomes free unseen.
const SHORTEST: Duration = Duration::from_millis(5);

/// The slots in a window that a rank gets in any case while it wants them, so that nothing waits for ever.
const SHARE: usize = 2;

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
    /// The slots that were taken in the last window over all chats.
    overall: VecDeque<(Instant, Rank)>,
    /// Until when a rank wants a slot, because one of it has found none.
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
        while self.acts.front().is_some_and(|first| now.duration_since(*first) >= pace.group.1) {
            self.acts.pop_front();
        }
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

    /// Takes a slot now, or returns the wait before the next try. A rank gives way to those before it, but for its share.
    pub(super) fn take(&mut self, chat: ChatId, act: Act, rank: Rank, now: Instant) -> Result<(), Wait> {
        self.tidy(now);
        let of_chat = self.of_chat(chat, act, now);
        if !of_chat.is_zero() {
            return Err(Wait::OfChat(of_chat));
        }
        let window = self.pace.overall.1;
        while self.overall.front().is_some_and(|(first, _)| now.duration_since(*first) >= window) {
            self.overall.pop_front();
        }
        if !self.has_slot(rank, now) {
            // The next slot becomes free then. A little more is the time to come back and take it.
            let free = self.overall.front().map_or(now + window / 4, |(first, _)| *first + window);
            self.wanted[rank as usize] = Some(free + window / 4);
            return Err(Wait::OfAll(free.saturating_duration_since(now).max(SHORTEST)));
        }
        let history = self.chats.entry(chat).or_default();
        if act == Act::Send {
            history.last_send = Some(now);
        }
        history.acts.push_back(now);
        self.overall.push_back((now, rank));
        Ok(())
    }

    /// True if the limit over all chats has a slot for this rank.
    fn has_slot(&self, rank: Rank, now: Instant) -> bool {
        let wants = |other: &Rank| self.wanted[*other as usize].is_some_and(|until| until > now);
        let taken = |of: Rank| self.overall.iter().filter(|(_, other)| *other == of).count();
        let free = self.pace.overall.0.saturating_sub(self.overall.len());
        let (before, after) = Rank::ALL.split_at(rank as usize);
        if before.iter().any(wants) {
            return free > 0 && taken(rank) < SHARE;
        }
        let shares = after[1..].iter().filter(|other| wants(other)).map(|other| SHARE.saturating_sub(taken(*other)));
        free > shares.sum()
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
    fn the_more_urgent_goes_first() {
        let waiting: Vec<Rank> = Rank::ALL.into_iter().rev().flat_map(|rank| [rank; 60]).collect();
        let went = order(&waiting);
        assert_eq!(went.len(), waiting.len());
        let last = |rank: Rank| went.iter().filter(|(of, _)| *of == rank).map(|(_, at)| *at).max();
        assert!(Rank::ALL.map(last).is_sorted(), "{went:?}");
        let answers = went.iter().take(60).filter(|(rank, _)| *rank == Rank::Answer).count();
        assert!(answers >= 40, "{answers} of the first sixty were answers");
        let last = went.last().expect("all went").1;
        assert!(last < Duration::from_secs(14), "240 at thirty a second take eight seconds: {last:?}");
    }

    #[test]
    fn answers_without_end_stop_nothing_else() {
        let went = order(&[[Rank::Answer; 600].as_slice(), &[Rank::Due; 20], &[Rank::Offer; 20]].concat());
        let (_, offers) = *went.iter().rfind(|(rank, _)| *rank == Rank::Offer).expect("all went");
        let (_, answers) = *went.iter().rfind(|(rank, _)| *rank == Rank::Answer).expect("all went");
        assert!(offers < answers, "twenty offers went within {offers:?}, six hundred answers within {answers:?}");
    }

    #[test]
    fn one_rank_alone_has_all_of_the_limit() {
        let went = order(&[Rank::Offer; 300]);
        let last = went.last().expect("all went").1;
        assert!(last < Duration::from_secs(11), "{last:?}");
    }
}
