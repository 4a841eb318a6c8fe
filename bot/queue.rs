//! Ordered queues, one for each room. Work of one room runs in order, rooms run concurrently, and no batch is a
//! barrier.
//!
//! Memory is bounded: each queue has a limit of waiting work, a room without work has no queue, and at most `at_once`
//! rooms run work. So a room that floods the bot uses one of the `at_once` turns.

use std::collections::{HashMap, VecDeque};
use std::hash::Hash;
use std::ops::ControlFlow;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::pin::Pin;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::task::Poll;

use tokio::sync::{Notify, Semaphore};
use tokio::task::JoinSet;

/// A work of a queue. `Break` drops what waits behind it in the same queue, for example because the program stops.
type Work = Pin<Box<dyn Future<Output = ControlFlow<()>> + Send>>;

/// The queue takes no more work for now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Full;

/// Ordered queues, one for each key: for a chat, the key is the room. Dropping this stops all work.
pub(crate) struct Queues<Key> {
    shared: Arc<Shared<Key>>,
    runners: Mutex<JoinSet<()>>,
}

struct Shared<Key> {
    /// What waits, by key. A key is here while its queue has a runner.
    waiting: Mutex<HashMap<Key, VecDeque<Work>>>,
    /// The turns: first come, first served among the queues, so that each gets its share.
    turns: Semaphore,
    /// The most works that wait in one queue.
    most: usize,
    /// Wakes those who wait until nothing is in hand.
    rests: Notify,
}

impl<Key: Clone + Eq + Hash + Send + Sync + 'static> Queues<Key> {
    /// Queues of which `at_once` run at a time; in each, at most `most` works wait behind the running one.
    pub(crate) fn new(at_once: usize, most: usize) -> Queues<Key> {
        let shared = Shared { waiting: Mutex::default(), turns: Semaphore::new(at_once), most, rests: Notify::new() };
        Queues { shared: Arc::new(shared), runners: Mutex::default() }
    }

    /// True if the queue of this key takes no more work for now.
    pub(crate) fn is_full(&self, key: &Key) -> bool {
        self.shared.waiting().get(key).is_some_and(|waiting| waiting.len() >= self.shared.most)
    }

    /// Puts work at the end of a queue.
    ///
    /// # Errors
    /// When the queue is full; the work is dropped.
    pub(crate) fn push(
        &self,
        key: Key,
        work: impl Future<Output = ControlFlow<()>> + Send + 'static,
    ) -> Result<(), Full> {
        if self.is_full(&key) {
            return Err(Full);
        }
        self.push_always(key, work);
        Ok(())
    }

    /// Puts work at the end of a queue even if it is full: for the few events that nobody can flood.
    pub(crate) fn push_always(&self, key: Key, work: impl Future<Output = ControlFlow<()>> + Send + 'static) {
        let mut waiting = self.shared.waiting();
        if let Some(queue) = waiting.get_mut(&key) {
            queue.push_back(Box::pin(work));
            return;
        }
        waiting.insert(key.clone(), VecDeque::from([Box::pin(work) as Work]));
        drop(waiting);
        let shared = Arc::clone(&self.shared);
        let mut runners = self.runners.lock().unwrap_or_else(PoisonError::into_inner);
        while runners.try_join_next().is_some() {}
        runners.spawn(async move { shared.run(key).await });
    }

    /// Drops all work that has not begun. What runs goes on.
    pub(crate) fn drop_waiting(&self) {
        // A running queue keeps its place, so that nothing new overtakes it.
        let dropped: Vec<VecDeque<Work>> = self.shared.waiting().values_mut().map(std::mem::take).collect();
        drop(dropped);
    }

    /// Waits until no work waits or runs.
    pub(crate) async fn idle(&self) {
        loop {
            let rests = self.shared.rests.notified();
            if self.shared.waiting().is_empty() {
                return;
            }
            rests.await;
        }
    }
}

impl<Key: Clone + Eq + Hash> Shared<Key> {
    fn waiting(&self) -> MutexGuard<'_, HashMap<Key, VecDeque<Work>>> {
        self.waiting.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Runs a queue to its end, and removes it.
    async fn run(&self, key: Key) {
        loop {
            // Closed never: nobody closes the semaphore.
            let Ok(turn) = self.turns.acquire().await else { return };
            let Some(work) = self.next(&key) else { break };
            let flow = caught(work).await;
            drop(turn);
            if flow.is_break() {
                let dropped = self.waiting().get_mut(&key).map(std::mem::take);
                drop(dropped);
            }
        }
        self.rests.notify_waiters();
    }

    /// The next work of a queue; removes an empty queue.
    fn next(&self, key: &Key) -> Option<Work> {
        let mut waiting = self.waiting();
        let next = waiting.get_mut(key)?.pop_front();
        if next.is_none() {
            waiting.remove(key);
        }
        next
    }
}

/// Runs a work. A panic is logged and ends only this work: the room's next event has a right to its turn.
async fn caught(mut work: Work) -> ControlFlow<()> {
    let run = std::future::poll_fn(|context| match catch_unwind(AssertUnwindSafe(|| work.as_mut().poll(context))) {
        Ok(Poll::Pending) => Poll::Pending,
        Ok(Poll::Ready(flow)) => Poll::Ready(Some(flow)),
        Err(_) => Poll::Ready(None),
    });
    let flow = run.await;
    if flow.is_none() {
        tracing::error!("an event could not be handled: its handler panicked");
    }
    flow.unwrap_or(ControlFlow::Continue(()))
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use tokio::sync::oneshot;
    use tokio::time::timeout;

    use super::*;

    const GO_ON: ControlFlow<()> = ControlFlow::Continue(());

    type Seen = Arc<Mutex<Vec<&'static str>>>;

    fn note(seen: &Seen, what: &'static str) -> impl Future<Output = ControlFlow<()>> + Send + use<> {
        let seen = Arc::clone(seen);
        async move {
            seen.lock().expect("no panic while noting").push(what);
            GO_ON
        }
    }

    /// A work that runs until the sender is dropped.
    fn held() -> (oneshot::Sender<()>, impl Future<Output = ControlFlow<()>> + Send + use<>) {
        let (release, held) = oneshot::channel();
        let work = async {
            let _ = held.await;
            GO_ON
        };
        (release, work)
    }

    async fn soon(what: impl Future) {
        timeout(Duration::from_secs(10), what).await.expect("it happens");
    }

    #[tokio::test]
    async fn a_room_keeps_its_order_and_holds_up_no_other() {
        let (queues, seen) = (Queues::new(2, 10), Seen::default());
        let (release, slow) = held();
        queues.push("slow", slow).expect("it is empty");
        queues.push("slow", note(&seen, "after")).expect("it has room");
        queues.push("other", note(&seen, "first")).expect("it is empty");
        queues.push("other", note(&seen, "second")).expect("it has room");
        soon(async {
            while seen.lock().expect("no panic").len() < 2 {
                tokio::task::yield_now().await;
            }
        })
        .await;
        drop(release);
        soon(queues.idle()).await;
        assert_eq!(*seen.lock().expect("no panic"), ["first", "second", "after"]);
        assert!(queues.shared.waiting().is_empty(), "an idle room has no queue");
    }

    #[tokio::test]
    async fn a_flooding_room_fills_its_own_queue_and_uses_one_turn() {
        let (queues, seen) = (Queues::new(2, 3), Seen::default());
        let (release, slow) = held();
        queues.push("flood", slow).expect("it is empty");
        tokio::task::yield_now().await;
        for _ in 0..3 {
            queues.push("flood", note(&seen, "flood")).expect("it has room");
        }
        assert_eq!(queues.push("flood", note(&seen, "beyond")), Err(Full));
        queues.push_always("flood", note(&seen, "notice"));
        queues.push("calm", note(&seen, "calm")).expect("it is empty");
        soon(async {
            while seen.lock().expect("no panic").is_empty() {
                tokio::task::yield_now().await;
            }
        })
        .await;
        drop(release);
        soon(queues.idle()).await;
        assert_eq!(*seen.lock().expect("no panic"), ["calm", "flood", "flood", "flood", "notice"]);
    }

    #[tokio::test]
    async fn a_break_drops_what_waits_in_that_room_alone() {
        let (queues, seen) = (Queues::new(1, 9), Seen::default());
        queues.push("ends", async { ControlFlow::Break(()) }).expect("it is empty");
        queues.push("ends", note(&seen, "dropped")).expect("it has room");
        queues.push("goes on", note(&seen, "done")).expect("it is empty");
        soon(queues.idle()).await;
        assert_eq!(*seen.lock().expect("no panic"), ["done"]);
        queues.push("ends", note(&seen, "anew")).expect("it is empty");
        soon(queues.idle()).await;
        assert_eq!(*seen.lock().expect("no panic"), ["done", "anew"]);
    }

    #[tokio::test]
    async fn at_the_stop_only_what_has_begun_goes_on() {
        let (queues, seen) = (Queues::new(1, 9), Seen::default());
        let (release, slow) = held();
        queues.push("room", slow).expect("it is empty");
        queues.push("room", note(&seen, "waited")).expect("it has room");
        queues.push("other", note(&seen, "waited")).expect("it is empty");
        tokio::task::yield_now().await;
        queues.drop_waiting();
        drop(release);
        soon(queues.idle()).await;
        assert!(seen.lock().expect("no panic").is_empty());
    }

    #[tokio::test]
    async fn a_panic_ends_one_work_and_the_next_has_its_turn() {
        let (queues, seen) = (Queues::new(1, 9), Seen::default());
        let breaks = || -> ControlFlow<()> { panic!("on purpose") };
        let broken = async move {
            tokio::task::yield_now().await;
            breaks()
        };
        queues.push("room", broken).expect("it is empty");
        queues.push("room", note(&seen, "next")).expect("it has room");
        soon(queues.idle()).await;
        assert_eq!(*seen.lock().expect("no panic"), ["next"]);
    }
}
