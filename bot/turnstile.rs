//! The turnstile: slows those who guess codes in a browser, and locks nobody out.
//!
//! A right code always works. Each guess takes a turn; a wrong one, beyond a few, keeps its turn for a while, so a
//! source makes four guesses a second at most, and all sources together 32. The turns of one source are its own: others
//! do not wait for it. A source is the address of the network that a request comes from. It lives here in memory as a
//! hash, while one of its guesses is in hand and for as long as a wrong one counts, which is a minute.

use std::collections::HashMap;
use std::hash::{BuildHasher, RandomState};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use governor::clock::MonotonicClock;
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

use crate::limit::{Allowance, Limit};

/// The turns of a source at once. A class joins in within a minute, from one address, and a right code takes
/// milliseconds.
const TURNS: usize = 8;

/// The turns of all sources at once.
const TURNS_IN_ALL: usize = 64;

/// The requests of a source that wait for a turn: more would use up the 512 connections.
const WAITING: usize = 112;

/// The time for which a wrong code beyond the allowance keeps its turn.
const HELD: Duration = Duration::from_secs(2);

/// The longest wait of a request for its turn. The server ends a request after 15 s.
const PATIENCE: Duration = Duration::from_secs(10);

/// The wrong codes of a source that cost nothing: pupils mistype.
const MISTYPED: Allowance = Allowance { burst: 10, every: Duration::from_secs(6) };

/// The wrong codes of all sources that cost nothing.
const MISTYPED_IN_ALL: Allowance = Allowance { burst: 200, every: Duration::from_millis(250) };

/// Slows those who guess codes.
pub(crate) struct Turnstile {
    held: Duration,
    patience: Duration,
    sources: Mutex<HashMap<u64, Arc<Source>>>,
    hasher: RandomState,
    all: Arc<Semaphore>,
    mistyped: Limit<u64, MonotonicClock>,
    mistyped_in_all: Limit<(), MonotonicClock>,
}

struct Source {
    turns: Arc<Semaphore>,
    /// One for each request that has or awaits a turn.
    places: Arc<Semaphore>,
}

/// A turn: one guess. Dropping it counts as a right one.
pub(crate) struct Turn {
    place: Place,
    _permits: [OwnedSemaphorePermit; 2],
}

/// A place among those who have or await a turn. The last one of a source takes the source with it.
struct Place {
    turnstile: Arc<Turnstile>,
    source: u64,
    permit: Option<OwnedSemaphorePermit>,
}

impl Turnstile {
    pub(crate) fn new() -> Arc<Turnstile> {
        Turnstile::with(HELD, PATIENCE)
    }

    fn with(held: Duration, patience: Duration) -> Arc<Turnstile> {
        Arc::new(Turnstile {
            held,
            patience,
            sources: Mutex::default(),
            hasher: RandomState::new(),
            all: Arc::new(Semaphore::new(TURNS_IN_ALL)),
            mistyped: Limit::new(MISTYPED, MonotonicClock),
            mistyped_in_all: Limit::new(MISTYPED_IN_ALL, MonotonicClock),
        })
    }

    /// Waits for a turn. `None` if too many of the same source wait, or the wait is too long.
    pub(crate) async fn turn(self: &Arc<Self>, source: &str) -> Option<Turn> {
        let (place, turns) = self.place(self.hasher.hash_one(source))?;
        let permits = async {
            let own = turns.acquire_owned().await.ok()?;
            Some([own, Arc::clone(&self.all).acquire_owned().await.ok()?])
        };
        let permits = tokio::time::timeout(self.patience, permits).await.ok().flatten()?;
        Some(Turn { place, _permits: permits })
    }

    fn place(self: &Arc<Self>, source: u64) -> Option<(Place, Arc<Semaphore>)> {
        let mut sources = self.sources();
        let known = sources.entry(source).or_insert_with(|| {
            Arc::new(Source {
                turns: Arc::new(Semaphore::new(TURNS)),
                places: Arc::new(Semaphore::new(TURNS + WAITING)),
            })
        });
        let permit = Arc::clone(&known.places).try_acquire_owned().ok()?;
        let place = Place { turnstile: Arc::clone(self), source, permit: Some(permit) };
        Some((place, Arc::clone(&known.turns)))
    }

    fn sources(&self) -> MutexGuard<'_, HashMap<u64, Arc<Source>>> {
        self.sources.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Turn {
    /// The guess was wrong. Beyond the allowance the turn is kept for a while, whether the browser waits or not.
    pub(crate) fn wrong(self) {
        let turnstile = &self.place.turnstile;
        let free = turnstile.mistyped.takes(&self.place.source) && turnstile.mistyped_in_all.takes(&());
        if !free {
            let held = turnstile.held;
            tokio::spawn(async move {
                tokio::time::sleep(held).await;
                drop(self);
            });
        }
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        let mut sources = self.turnstile.sources();
        drop(self.permit.take());
        if sources.get(&self.source).is_some_and(|source| source.places.available_permits() == TURNS + WAITING) {
            sources.remove(&self.source);
        }
    }
}

#[cfg(test)]
mod tests {
    use std::time::Instant;

    use futures_util::future::join_all;

    use super::*;

    const SHORT: Duration = Duration::from_millis(300);

    #[tokio::test]
    async fn a_source_that_guesses_waits_and_another_does_not() {
        let turnstile = Turnstile::with(SHORT, PATIENCE);
        let begin = Instant::now();
        for _ in 0..30 {
            turnstile.turn("guesser").await.expect("a turn").wrong();
        }
        assert!(begin.elapsed() >= SHORT, "thirty wrong codes took {:?}", begin.elapsed());
        let waits = turnstile.turn("guesser");
        drop(turnstile.turn("classroom").await.expect("another source has its own turns"));
        drop(waits.await.expect("a right code works there too"));
    }

    #[tokio::test]
    async fn a_whole_class_with_right_codes_never_waits() {
        let turnstile = Turnstile::with(Duration::from_hours(1), PATIENCE);
        for _ in 0..500 {
            drop(turnstile.turn("school").await.expect("a turn"));
        }
        assert!(turnstile.sources().is_empty(), "a source without a guess in hand is forgotten");
    }

    #[tokio::test]
    async fn of_one_source_only_so_many_wait() {
        let turnstile = Turnstile::with(SHORT, SHORT);
        let turns = join_all((0..TURNS).map(|_| turnstile.turn("flood"))).await;
        assert!(turns.iter().all(Option::is_some));
        let refused = join_all((0..2 * WAITING).map(|_| turnstile.turn("flood"))).await;
        assert!(refused.iter().all(Option::is_none), "some at once, the others when their patience ends");
        drop(turns);
        assert!(turnstile.sources().is_empty());
    }
}
