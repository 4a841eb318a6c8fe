//! Limits: how often a person, a room or a class may do something, in one place.
//!
//! All limits live in memory, bounded: keys that are fully replenished are evicted every ten seconds, and beyond
//! [`MOST`] keys the further ones share one limit. Guesses of codes have a limit that outlasts a restart, in the
//! database (`store/guess.rs`).

use std::hash::Hash;
use std::num::NonZeroU32;
use std::time::Duration;

use governor::clock::{Clock as LimitClock, MonotonicClock};
use governor::middleware::NoOpMiddleware;
use governor::nanos::Nanos;
use governor::state::keyed::HashMapStateStore;
use governor::state::{InMemoryState, NotKeyed};
use governor::{Quota, RateLimiter};
use jiff::Timestamp;

use crate::clock::Clock;
#[cfg(any(feature = "telegram", feature = "matrix"))]
use crate::event::What;
use crate::event::{Address, Event};
use crate::ids::ClassId;

/// The most keys that a limit tells apart.
const MOST: usize = 10_000;

/// The keys beyond [`MOST`] may together do this many times what one may.
const CROWD: u32 = 50;

/// An allowance: a burst at once, and one more after each interval.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Allowance {
    pub(crate) burst: u32,
    pub(crate) every: Duration,
}

/// A person's events: nobody presses faster for long. A burst covers a ballot with many steps.
#[cfg(any(feature = "telegram", feature = "matrix"))]
const PERSON: Allowance = Allowance { burst: 40, every: Duration::from_millis(500) };

/// A room's events: a whole class may vote within the same minute, and after an outage at once.
#[cfg(any(feature = "telegram", feature = "matrix"))]
const ROOM: Allowance = Allowance { burst: 90, every: Duration::from_millis(100) };

/// A room's presses that are refused with words. A press beyond gets no answer.
#[cfg(any(feature = "telegram", feature = "matrix"))]
const REFUSED_PRESSES: Allowance = Allowance { burst: 5, every: Duration::from_secs(1) };

/// A room's messages that are refused with words. The one notice stands for all messages of that minute.
#[cfg(any(feature = "telegram", feature = "matrix"))]
const REFUSED_MESSAGES: Allowance = Allowance { burst: 1, every: Duration::from_mins(1) };

/// Invitations on Matrix: 60 an hour. Later ones wait.
#[cfg(feature = "matrix")]
const INVITATIONS: Allowance = Allowance { burst: 60, every: Duration::from_mins(1) };

/// The rooms that one room may name in its place: three a day.
#[cfg(feature = "matrix")]
const TOMBSTONES: Allowance = Allowance { burst: 3, every: Duration::from_hours(8) };

/// What is said once a day of a room, or once a week to a person.
#[cfg(feature = "matrix")]
const DAILY: Allowance = Allowance { burst: 1, every: Duration::from_hours(24) };
#[cfg(feature = "matrix")]
const WEEKLY: Allowance = Allowance { burst: 1, every: Duration::from_hours(7 * 24) };

/// A person's documents: ten an hour. A document takes a second of a processor.
const DOCUMENTS: Allowance = Allowance { burst: 10, every: Duration::from_mins(6) };

/// The documents of a room, or of a class on its pages: thirty an hour.
const DOCUMENTS_TOGETHER: Allowance = Allowance { burst: 30, every: Duration::from_mins(2) };

/// The texts that a person may make the bot say in a room: checks, suggestions, reasons, names and questions. Six at
/// once, and one more each four hours.
const WORDS: Allowance = Allowance { burst: 6, every: Duration::from_hours(4) };

/// The texts of all people of a class: sixty at once, and sixty more in a day.
const WORDS_TOGETHER: Allowance = Allowance { burst: 60, every: Duration::from_mins(24) };

/// The limits of this process.
pub(crate) struct Limits {
    #[cfg(any(feature = "telegram", feature = "matrix"))]
    people: Limit<Address, MonotonicClock>,
    #[cfg(any(feature = "telegram", feature = "matrix"))]
    rooms: Limit<Address, MonotonicClock>,
    #[cfg(any(feature = "telegram", feature = "matrix"))]
    refused_presses: Limit<Address, MonotonicClock>,
    #[cfg(any(feature = "telegram", feature = "matrix"))]
    refused_messages: Limit<Address, MonotonicClock>,
    #[cfg(feature = "matrix")]
    invitations: Limit<(), MonotonicClock>,
    #[cfg(feature = "matrix")]
    tombstones: Limit<Address, MonotonicClock>,
    #[cfg(feature = "matrix")]
    plain_messages: Limit<Address, StoryClock>,
    #[cfg(feature = "matrix")]
    unconfirmed: Limit<Address, StoryClock>,
    documents: Limit<Address, StoryClock>,
    documents_together: Limit<String, StoryClock>,
    words: Limit<Address, StoryClock>,
    words_together: Limit<ClassId, StoryClock>,
}

impl Limits {
    /// Limits; documents and texts are counted by `clock`, so that an hour is an hour of the program's own time.
    pub(crate) fn new(clock: &Clock) -> Limits {
        let story = StoryClock { begins: clock.now(), clock: clock.clone() };
        Limits {
            #[cfg(any(feature = "telegram", feature = "matrix"))]
            people: Limit::new(PERSON, MonotonicClock),
            #[cfg(any(feature = "telegram", feature = "matrix"))]
            rooms: Limit::new(ROOM, MonotonicClock),
            #[cfg(any(feature = "telegram", feature = "matrix"))]
            refused_presses: Limit::new(REFUSED_PRESSES, MonotonicClock),
            #[cfg(any(feature = "telegram", feature = "matrix"))]
            refused_messages: Limit::new(REFUSED_MESSAGES, MonotonicClock),
            #[cfg(feature = "matrix")]
            invitations: Limit::new(INVITATIONS, MonotonicClock),
            #[cfg(feature = "matrix")]
            tombstones: Limit::new(TOMBSTONES, MonotonicClock),
            #[cfg(feature = "matrix")]
            plain_messages: Limit::new(DAILY, story.clone()),
            #[cfg(feature = "matrix")]
            unconfirmed: Limit::new(WEEKLY, story.clone()),
            documents: Limit::new(DOCUMENTS, story.clone()),
            documents_together: Limit::new(DOCUMENTS_TOGETHER, story.clone()),
            words: Limit::new(WORDS, story.clone()),
            words_together: Limit::new(WORDS_TOGETHER, story),
        }
    }

    /// True if the person and the room may do something now. Counts it. Notices of the chat are not counted: who comes
    /// and goes must not be missed.
    #[cfg(any(feature = "telegram", feature = "matrix"))]
    pub(crate) fn admits(&self, event: &Event) -> bool {
        match event.what {
            What::Said { .. } | What::Media | What::Pressed { .. } | What::ShownBallot { .. } => {
                // All anonymous administrators share one account, so no person is behind it.
                let person = event.actor.anonymous || self.people.takes(&event.actor.address);
                person && self.rooms.takes(&event.room.address)
            }
            What::BotJoined | What::BotLeft | What::MemberJoined | What::MemberLeft(_) | What::Moved { .. } => true,
        }
    }

    /// True if a refusal of this event is put into words. The others are refused without.
    #[cfg(any(feature = "telegram", feature = "matrix"))]
    pub(crate) fn says_refusal(&self, event: &Event) -> bool {
        match event.what {
            What::Pressed { .. } | What::ShownBallot { .. } => self.refused_presses.takes(&event.room.address),
            What::Said { .. } | What::Media => self.refused_messages.takes(&event.room.address),
            What::BotJoined | What::BotLeft | What::MemberJoined | What::MemberLeft(_) | What::Moved { .. } => false,
        }
    }

    /// True if the bot may look at one more invitation now. Counts it.
    #[cfg(feature = "matrix")]
    pub(crate) fn admits_invitation(&self) -> bool {
        self.invitations.takes(&())
    }

    /// True if the bot may follow one more tombstone of this room now. Counts it.
    #[cfg(feature = "matrix")]
    pub(crate) fn follows_tombstone(&self, room: &Address) -> bool {
        self.tombstones.takes(room)
    }

    /// True if the operator is told that this encrypted room got a plain message: once a day.
    #[cfg(feature = "matrix")]
    pub(crate) fn tells_of_plain_message(&self, room: &Address) -> bool {
        self.plain_messages.takes(room)
    }

    /// True if this person is told that they write from an unconfirmed device: once a week.
    #[cfg(feature = "matrix")]
    pub(crate) fn tells_of_unconfirmed_device(&self, person: &Address) -> bool {
        self.unconfirmed.takes(person)
    }

    /// True if this person may have one more document in this room. Counts it.
    pub(crate) fn allows_document(&self, event: &Event) -> bool {
        self.documents.takes(&event.actor.address)
            && self.documents_together.takes(&event.room.address.as_str().to_owned())
    }

    /// True if the bot may say one more text of this person to this class. Counts it.
    pub(crate) fn allows_words(&self, person: &Address, class: ClassId) -> bool {
        self.words.takes(person) && self.words_together.takes(&class)
    }

    /// True if the pages of this class or council may make one more document. Counts it.
    pub(crate) fn allows_document_on_page(&self, class: ClassId) -> bool {
        self.documents_together.takes(&class.0.to_string())
    }
}

/// A limit for each key.
pub(crate) struct Limit<Key: Clone + Eq + Hash, Time: LimitClock> {
    each: RateLimiter<Key, HashMapStateStore<Key>, Time, NoOpMiddleware<Time::Instant>>,
    /// Shared by the keys beyond [`MOST`].
    crowd: RateLimiter<NotKeyed, InMemoryState, Time, NoOpMiddleware<Time::Instant>>,
    /// The time between two evictions: each reads all keys.
    evictions:
        RateLimiter<NotKeyed, InMemoryState, MonotonicClock, NoOpMiddleware<<MonotonicClock as LimitClock>::Instant>>,
}

impl<Key: Clone + Eq + Hash, Time: LimitClock + Clone> Limit<Key, Time> {
    /// A limit by this clock.
    pub(crate) fn new(allowance: Allowance, time: Time) -> Limit<Key, Time> {
        let evictions = Allowance { burst: 1, every: Duration::from_secs(10) };
        let together = Allowance { burst: allowance.burst * CROWD, every: allowance.every / CROWD };
        Limit {
            each: RateLimiter::new(allowance.quota(), HashMapStateStore::default(), time.clone()),
            crowd: RateLimiter::direct_with_clock(together.quota(), time),
            evictions: RateLimiter::direct_with_clock(evictions.quota(), MonotonicClock),
        }
    }

    /// True if this key has one left, and takes it.
    pub(crate) fn takes(&self, key: &Key) -> bool {
        if self.evictions.check().is_ok() {
            self.each.retain_recent();
            self.each.shrink_to_fit();
        }
        if self.each.len() >= MOST { self.crowd.check().is_ok() } else { self.each.check_key(key).is_ok() }
    }
}

impl Allowance {
    fn quota(self) -> Quota {
        let burst = NonZeroU32::new(self.burst).unwrap_or(NonZeroU32::MIN);
        let every = self.every.max(Duration::from_nanos(1));
        Quota::with_period(every).map_or(Quota::per_second(burst), |quota| quota.allow_burst(burst))
    }
}

/// The program's own clock: tests and the console move it.
#[derive(Debug, Clone)]
struct StoryClock {
    begins: Timestamp,
    clock: Clock,
}

impl LimitClock for StoryClock {
    type Instant = Nanos;

    fn now(&self) -> Nanos {
        let since = self.clock.now().duration_since(self.begins);
        Nanos::from(Duration::try_from(since).unwrap_or_default())
    }
}

#[cfg(test)]
mod tests {
    use jiff::SignedDuration;

    use super::*;

    fn clock() -> Clock {
        Clock::standing_at("2026-11-23T17:00:00Z".parse().expect("a time"))
    }

    fn story(clock: &Clock) -> StoryClock {
        StoryClock { begins: clock.now(), clock: clock.clone() }
    }

    #[test]
    fn ten_documents_an_hour_and_one_more_every_six_minutes() {
        let clock = clock();
        let limit = Limit::new(DOCUMENTS, story(&clock));
        assert_eq!((0..20).filter(|_| limit.takes(&"bo")).count(), 10);
        assert!(limit.takes(&"cem"), "another person has ten of their own");
        clock.forward_to(clock.now() + SignedDuration::from_mins(6));
        assert!(limit.takes(&"bo") && !limit.takes(&"bo"));
        clock.forward_to(clock.now() + SignedDuration::from_hours(1));
        assert_eq!((0..20).filter(|_| limit.takes(&"bo")).count(), 10);
    }

    #[test]
    fn a_class_gets_sixty_texts_at_once_and_sixty_more_in_a_day() {
        let clock = clock();
        let limit = Limit::new(WORDS_TOGETHER, story(&clock));
        assert_eq!((0..100).filter(|_| limit.takes(&"5B")).count(), 60);
        let mut more = 0;
        for _ in 0..24 {
            clock.forward_to(clock.now() + SignedDuration::from_hours(1));
            more += (0..100).filter(|_| limit.takes(&"5B")).count();
        }
        assert_eq!(more, 60);
    }

    #[cfg(feature = "matrix")]
    #[test]
    fn sixty_invitations_an_hour_and_three_rooms_that_take_a_rooms_place() {
        let limits = Limits::new(&clock());
        assert_eq!((0..100).filter(|_| limits.admits_invitation()).count(), 60);
        let [one, other] = ["!one:x", "!other:x"].map(|room| Address::new("matrix", room));
        assert_eq!((0..10).filter(|_| limits.follows_tombstone(&one)).count(), 3);
        assert!(limits.follows_tombstone(&other));
    }

    #[test]
    fn a_limit_tells_so_many_keys_apart_and_forgets_those_that_rest() {
        let clock = clock();
        let limit = Limit::new(DOCUMENTS, story(&clock));
        let keys = u32::try_from(MOST).expect("it is small");
        assert!((0..keys).all(|key| limit.takes(&key)));
        let crowd = (keys..keys + 10_000).filter(|key| limit.takes(key)).count();
        assert_eq!(limit.each.len(), MOST, "memory is bounded");
        assert_eq!(crowd, usize::try_from(DOCUMENTS.burst * CROWD).expect("it is small"));
        clock.forward_to(clock.now() + SignedDuration::from_hours(1));
        limit.each.retain_recent();
        assert_eq!(limit.each.len(), 0, "a key that is replenished is evicted");
        assert!(limit.takes(&keys));
    }
}
