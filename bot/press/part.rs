//! Actions of pupils, in their room and in private.

use agreements::poll::answer::Answer;
use agreements::poll::option::Ticks;

/// An action of a pupil in a session.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TakePart {
    /// Shows the possible actions. A pupil without a slip gets one.
    Look,
    /// Seconds the wording with that number.
    Second(i32),
    /// Ticks these candidates in this vote. The button carries the ticks, and the bot stores nothing.
    Tick(u32, Ticks),
    /// Votes for these candidates, in this vote.
    Vote(u32, Ticks),
}

fn text(ticks: Ticks) -> String {
    String::from(Answer::Ticks(ticks))
}

impl TakePart {
    pub(super) fn code(self) -> String {
        match self {
            TakePart::Look => "l".into(),
            TakePart::Second(wording) => format!("s.{wording}"),
            TakePart::Tick(round, ticks) => format!("k.{round}.{}", text(ticks)),
            TakePart::Vote(round, ticks) => format!("v.{round}.{}", text(ticks)),
        }
    }

    pub(super) fn parse(code: &str) -> Option<TakePart> {
        let Some((head, rest)) = code.split_once('.') else { return (code == "l").then_some(TakePart::Look) };
        if head == "s" {
            return Some(TakePart::Second(rest.parse().ok()?));
        }
        let (round, ticks) = rest.split_once('.')?;
        let (round, Answer::Ticks(ticks)) = (round.parse().ok()?, Answer::try_from(ticks.to_owned()).ok()?) else {
            return None;
        };
        match head {
            "k" => Some(TakePart::Tick(round, ticks)),
            "v" => Some(TakePart::Vote(round, ticks)),
            _ => None,
        }
    }
}

/// One of each, for the tests of payloads.
#[cfg(test)]
pub(super) fn all() -> [TakePart; 4] {
    let ticks: Ticks = (0..12).collect();
    [
        TakePart::Look,
        TakePart::Second(i32::MIN),
        TakePart::Tick(u32::MAX, ticks),
        TakePart::Vote(u32::MAX, Ticks::default()),
    ]
}
