//! The clock: the system's, or one that tests and the console move.

use std::sync::{Arc, Mutex, PoisonError};

use jiff::{SignedDuration, Timestamp};

/// The program's source of time.
#[derive(Debug, Clone)]
pub struct Clock(Arc<Mutex<Hand>>);

#[derive(Debug, Clone, Copy)]
enum Hand {
    /// Runs ahead of the system's clock by this much.
    Ahead(SignedDuration),
    /// Stands at this time until it is moved.
    Standing(Timestamp),
}

impl Clock {
    /// The system's clock.
    #[must_use]
    pub fn system() -> Clock {
        Clock(Arc::new(Mutex::new(Hand::Ahead(SignedDuration::ZERO))))
    }

    /// A running clock that shows this time now.
    #[must_use]
    pub fn running_from(start: Timestamp) -> Clock {
        Clock(Arc::new(Mutex::new(Hand::Ahead(start.duration_since(Timestamp::now())))))
    }

    /// A clock that stands at this time until it is moved.
    #[must_use]
    pub fn standing_at(start: Timestamp) -> Clock {
        Clock(Arc::new(Mutex::new(Hand::Standing(start))))
    }

    /// The time in whole microseconds, the precision of the database.
    #[must_use]
    pub fn now(&self) -> Timestamp {
        let now = match *self.0.lock().unwrap_or_else(PoisonError::into_inner) {
            Hand::Ahead(by) => Timestamp::now() + by,
            Hand::Standing(at) => at,
        };
        Timestamp::from_microsecond(now.as_microsecond()).unwrap_or(now)
    }

    /// Moves the clock forwards to this time; it never goes back.
    pub fn forward_to(&self, time: Timestamp) {
        let now = self.now();
        let mut hand = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if time > now {
            *hand = match *hand {
                Hand::Ahead(by) => Hand::Ahead(by + time.duration_since(now)),
                Hand::Standing(_) => Hand::Standing(time),
            };
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_standing_clock_moves_only_when_it_is_told_and_never_back() {
        let start: Timestamp = "2026-11-22T12:00:00Z".parse().unwrap();
        let clock = Clock::standing_at(start);
        clock.forward_to(start - SignedDuration::from_hours(1));
        assert_eq!(clock.now(), start);
        clock.forward_to(start + SignedDuration::from_hours(1));
        assert_eq!(clock.now(), start + SignedDuration::from_hours(1));
    }

    #[test]
    fn a_running_clock_goes_on_from_where_it_was_moved_to() {
        let clock = Clock::system();
        let later = clock.now() + SignedDuration::from_hours(48);
        clock.forward_to(later);
        assert!(clock.now() >= later);
        assert!(clock.now() < later + SignedDuration::from_hours(1));
    }
}
