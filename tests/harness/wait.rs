//! Waiting for a condition: the only place in the tests that sleeps.

use std::fmt::Display;
use std::panic::Location;
use std::time::Duration;

use tokio::time::Instant;

/// How long a test waits before it fails; a busy machine needs most of it.
pub(crate) const PATIENCE: Duration = Duration::from_secs(30);

/// How often a test looks.
const INTERVAL: Duration = Duration::from_millis(20);

/// Waits until a condition holds.
///
/// # Panics
/// When it does not hold in time.
#[track_caller]
pub(crate) fn until<F: Future<Output = bool>>(what: &str, mut holds: impl FnMut() -> F) -> impl Future<Output = ()> {
    found(what, PATIENCE, move || {
        let holds = holds();
        async { holds.await.then_some(()).ok_or("it does not hold") }
    })
}

/// Waits until `look` returns `Ok`, and returns that value. An `Err` of `look` says what it found instead.
///
/// # Panics
/// When it returns no `Ok` in time; with the last `Err`.
#[track_caller]
pub(crate) fn found<T, E: Display, F: Future<Output = Result<T, E>>>(
    what: &str,
    patience: Duration,
    mut look: impl FnMut() -> F,
) -> impl Future<Output = T> {
    let caller = Location::caller();
    async move {
        let end = Instant::now() + patience;
        loop {
            match look().await {
                Ok(value) => return value,
                Err(instead) => {
                    assert!(Instant::now() < end, "{caller}: waited {patience:?} for {what}, but: {instead}");
                }
            }
            tokio::time::sleep(INTERVAL).await;
        }
    }
}
