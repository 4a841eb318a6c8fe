//! Pacing: Telegram's flood limits.

use std::collections::{BTreeMap, VecDeque};
use std::time::Duration;

use super::refusal::Denial;

const MESSAGE_INTERVAL: Duration = Duration::from_secs(1);
const MESSAGE_BURST: u32 = 3;
const GROUP_WINDOW: Duration = Duration::from_secs(60);
const GROUP_LIMIT: usize = 20;
const OVERALL_WINDOW: Duration = Duration::from_secs(1);
const OVERALL_LIMIT: usize = 30;

/// The actions that count against the flood limits.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Effort {
    Message,
    Edit,
}

/// The flood limits and how far the bot has used them up.
#[derive(Default)]
pub(super) struct Pace {
    chats: BTreeMap<i64, ChatPace>,
    overall: VecDeque<Duration>,
    overall_closed_until: Duration,
}

#[derive(Default)]
struct ChatPace {
    /// When the chat would be idle if messages flowed at the sustained rate.
    idle_at: Duration,
    efforts: VecDeque<Duration>,
    closed_until: Duration,
}

impl Pace {
    /// Counts an effort, or refuses it with the time to wait.
    ///
    /// Only granted efforts count. A refusal closes the chat until the announced wait is over, so a bot that ignores
    /// `retry_after` makes no progress.
    pub(super) fn spend(&mut self, chat: i64, is_group: bool, effort: Effort, now: Duration) -> Result<(), Denial> {
        forget_before(&mut self.overall, now, OVERALL_WINDOW);
        let pace = self.chats.entry(chat).or_default();
        forget_before(&mut pace.efforts, now, GROUP_WINDOW);

        let closed_until = self.overall_closed_until.max(pace.closed_until);
        if closed_until > now {
            return Err(Denial::too_many_requests(closed_until - now));
        }
        if self.overall.len() >= OVERALL_LIMIT {
            self.overall_closed_until = now + OVERALL_WINDOW;
            return Err(Denial::too_many_requests(OVERALL_WINDOW));
        }
        let wait = pace.wait(is_group, effort, now);
        if !wait.is_zero() {
            let seconds = wait.as_secs_f64().ceil();
            pace.closed_until = now + Duration::from_secs_f64(seconds);
            return Err(Denial::too_many_requests(wait));
        }
        if effort == Effort::Message {
            pace.idle_at = pace.idle_at.max(now) + MESSAGE_INTERVAL;
        }
        pace.efforts.push_back(now);
        self.overall.push_back(now);
        Ok(())
    }
}

impl ChatPace {
    fn wait(&self, is_group: bool, effort: Effort, now: Duration) -> Duration {
        let burst = match effort {
            Effort::Message => self.idle_at.saturating_sub(now + MESSAGE_INTERVAL * (MESSAGE_BURST - 1)),
            Effort::Edit => Duration::ZERO,
        };
        let group = match self.efforts.front() {
            Some(&oldest) if is_group && self.efforts.len() >= GROUP_LIMIT => {
                (oldest + GROUP_WINDOW).saturating_sub(now)
            }
            _ => Duration::ZERO,
        };
        burst.max(group)
    }
}

fn forget_before(moments: &mut VecDeque<Duration>, now: Duration, window: Duration) {
    while moments.front().is_some_and(|&moment| moment + window <= now) {
        moments.pop_front();
    }
}
