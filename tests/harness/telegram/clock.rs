//! The clock: time as the fake sees it.

use std::time::{Duration, Instant, SystemTime};

/// The fake's clock: it runs at a chosen speed, and tests can move it forward.
pub(super) struct Clock {
    started: Instant,
    started_at: Duration,
    speed: f64,
    skipped: Duration,
}

impl Clock {
    /// Starts a clock at the current time.
    pub(super) fn new(speed: f64) -> Self {
        let started_at =
            SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).expect("this machine's clock stands after 1970");
        Self { started: Instant::now(), started_at, speed, skipped: Duration::ZERO }
    }

    /// Returns the time since the Unix epoch.
    pub(super) fn now(&self) -> Duration {
        self.started_at + self.started.elapsed().mul_f64(self.speed) + self.skipped
    }

    /// Moves the clock forward.
    pub(super) fn skip(&mut self, time: Duration) {
        self.skipped += time;
    }
}
