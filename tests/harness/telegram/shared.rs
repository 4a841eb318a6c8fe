//! The world behind a lock, with a channel that tells of its changes.

use std::sync::{Mutex, MutexGuard, PoisonError};

use tokio::sync::watch;

use super::world::World;

/// The world, and a channel that wakes the waiters when it changes.
pub(super) struct Shared {
    world: Mutex<World>,
    state: watch::Sender<Run>,
}

/// Counts changes until the server is told to stop.
#[derive(Clone, Copy, Default)]
pub(super) struct Run {
    changes: u64,
    pub(super) is_over: bool,
}

impl Shared {
    pub(super) fn new(world: World) -> Self {
        Self { world: Mutex::new(world), state: watch::Sender::default() }
    }

    /// Locks the world, even if a test has panicked while it held the lock.
    pub(super) fn lock(&self) -> MutexGuard<'_, World> {
        self.world.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Subscribes to changes of the world.
    pub(super) fn changes(&self) -> watch::Receiver<Run> {
        self.state.subscribe()
    }

    /// Wakes every waiter for a change of the world.
    pub(super) fn announce(&self) {
        self.state.send_modify(|run| run.changes += 1);
    }

    /// Tells the server to stop.
    pub(super) fn stop(&self) {
        self.state.send_modify(|run| run.is_over = true);
    }

    pub(super) fn is_stopped(&self) -> bool {
        self.state.borrow().is_over
    }
}
