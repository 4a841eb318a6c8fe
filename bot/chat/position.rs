//! Positions: up to where a chat may confirm what it has delivered.
//!
//! A chat delivers events in its own order, and delivers unconfirmed events again. Rooms finish in any order, so a
//! later event may be done before an earlier one. It is confirmed once all earlier events are done.

use std::collections::VecDeque;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use tokio::sync::Notify;

/// The positions of a chat's events that are in hand, in the order of the chat. The chat confirms up to
/// [`Positions::confirmable`] and no further.
pub(crate) struct Positions<Position> {
    open: Mutex<VecDeque<(Position, Arc<AtomicUsize>)>>,
    progress: Arc<Notify>,
}

/// A position that is in hand: of one event, or of a batch of several, each with a clone of this.
///
/// Dropping it without [`Open::done`] leaves the position open, so the chat delivers its events again after a restart.
/// A panic closes it, because the same event would panic again.
pub(crate) struct Open {
    count: Arc<AtomicUsize>,
    progress: Arc<Notify>,
    is_done: bool,
}

impl<Position: Clone + PartialEq> Positions<Position> {
    /// No positions yet.
    pub(crate) fn new() -> Positions<Position> {
        Positions { open: Mutex::default(), progress: Arc::default() }
    }

    /// Takes the next position in hand.
    pub(crate) fn open(&self, position: Position) -> Open {
        let count = Arc::new(AtomicUsize::new(1));
        self.all().push_back((position, Arc::clone(&count)));
        Open { count, progress: Arc::clone(&self.progress), is_done: false }
    }

    /// True if the position is in hand, or done but not confirmable yet.
    #[cfg(any(test, feature = "telegram"))]
    pub(crate) fn holds(&self, position: &Position) -> bool {
        self.all().iter().any(|(open, _)| open == position)
    }

    /// True if nothing is in hand.
    #[cfg(any(test, feature = "telegram"))]
    pub(crate) fn is_empty(&self) -> bool {
        self.all().is_empty()
    }

    /// The last position up to which everything is done; `None` if that has not changed since the last call.
    pub(crate) fn confirmable(&self) -> Option<Position> {
        let mut all = self.all();
        let mut last = None;
        while all.front().is_some_and(|(_, count)| count.load(Ordering::Acquire) == 0) {
            last = all.pop_front().map(|(position, _)| position);
        }
        last
    }

    /// Waits until another position is done. Remembers one that was done since the last wait.
    pub(crate) async fn progress(&self) {
        self.progress.notified().await;
    }

    fn all(&self) -> MutexGuard<'_, VecDeque<(Position, Arc<AtomicUsize>)>> {
        self.open.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Open {
    /// The event is committed, or needs nothing.
    pub(crate) fn done(mut self) {
        self.close();
    }

    fn close(&mut self) {
        self.is_done = true;
        if self.count.fetch_sub(1, Ordering::AcqRel) == 1 {
            self.progress.notify_one();
        }
    }
}

impl Clone for Open {
    fn clone(&self) -> Open {
        self.count.fetch_add(1, Ordering::AcqRel);
        Open { count: Arc::clone(&self.count), progress: Arc::clone(&self.progress), is_done: false }
    }
}

impl Drop for Open {
    fn drop(&mut self) {
        if !self.is_done && std::thread::panicking() {
            self.close();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_panic_closes_its_position() {
        let positions = Positions::new();
        let open = positions.open(1);
        let broken = tokio::spawn(async move {
            let _open = open;
            tokio::task::yield_now().await;
            panic!("on purpose");
        });
        assert!(broken.await.is_err());
        assert_eq!(positions.confirmable(), Some(1));
    }

    #[tokio::test]
    async fn a_position_is_confirmable_when_all_before_it_are_done() {
        let positions = Positions::new();
        let [first, second, third] = [1, 2, 3].map(|position| positions.open(position));
        second.done();
        assert_eq!(positions.confirmable(), None, "the first is in hand");
        assert!(positions.holds(&2), "it is done, but not confirmed");
        first.done();
        positions.progress().await;
        assert_eq!(positions.confirmable(), Some(2));
        assert_eq!(positions.confirmable(), None);
        assert!(!positions.holds(&2) && !positions.is_empty());
        third.done();
        assert_eq!(positions.confirmable(), Some(3));
        assert!(positions.is_empty());
    }

    #[test]
    fn a_batch_is_done_with_its_last_event_and_a_dropped_one_stays_open() {
        let positions = Positions::new();
        let (batch, lost) = (positions.open("batch"), positions.open("lost"));
        let event = batch.clone();
        batch.done();
        assert_eq!(positions.confirmable(), None);
        event.done();
        drop(lost);
        assert_eq!(positions.confirmable(), Some("batch"));
        assert!(positions.holds(&"lost"), "nothing says that it is committed");
    }
}
