//! Who may invite the bot, and why it joins a room.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use matrix_sdk::ruma::{OwnedRoomId, OwnedUserId, RoomId, UserId};
use wildmatch::WildMatch;

/// Who may invite the bot: patterns for servers such as `*.school.example`, or for whole accounts if they begin with
/// `@`.
#[derive(Debug, Clone)]
pub(super) struct Guests(Arc<[(bool, WildMatch)]>);

impl Guests {
    /// Guests by these patterns; without any, the accounts of these servers.
    pub(super) fn of<'a>(patterns: &[String], servers: impl Iterator<Item = &'a str>) -> Guests {
        let pattern = |pattern: &str| (pattern.starts_with('@'), WildMatch::new(&pattern.to_lowercase()));
        Guests(match patterns {
            [] => servers.map(pattern).collect(),
            patterns => patterns.iter().map(|text| pattern(text)).collect(),
        })
    }

    /// True if this account may invite the bot.
    pub(super) fn admit(&self, inviter: &UserId) -> bool {
        let [account, server] = [inviter.as_str(), inviter.server_name().as_str()].map(str::to_lowercase);
        self.0.iter().any(|(whole, pattern)| pattern.matches(if *whole { &account } else { &server }))
    }
}

/// The rooms that the bot is about to join, so that the sync that shows the join knows why.
#[derive(Debug, Default)]
pub(super) struct Joins(Mutex<HashMap<OwnedRoomId, Join>>);

/// Why the bot joins a room.
#[derive(Debug, Clone)]
pub(super) enum Join {
    /// Somebody has invited it.
    Invited {
        /// The account that invited it.
        by: OwnedUserId,
        /// True for a private room with that account.
        private: bool,
    },
    /// The bot has given up waiting for the answer to its join of a room that takes another's place.
    Late,
    /// The room takes another's place, and what happens to the class there is said by the other room's tombstone.
    Successor,
}

impl Joins {
    /// Remembers a join that begins.
    pub(super) fn begin(&self, room: &RoomId, join: Join) {
        self.all().insert(room.to_owned(), join);
    }

    /// Why the bot joined this room, if this is not known to a sync yet.
    pub(super) fn end(&self, room: &RoomId) -> Option<Join> {
        self.all().remove(room)
    }

    fn all(&self) -> MutexGuard<'_, HashMap<OwnedRoomId, Join>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn patterns_are_for_servers_or_for_whole_accounts() {
        let admit = |patterns: &[&str], who: &str| {
            let patterns: Vec<String> = patterns.iter().map(|pattern| (*pattern).to_owned()).collect();
            let guests = Guests::of(&patterns, ["home.example", "school.example"].into_iter());
            guests.admit(&UserId::parse(who).expect("an id"))
        };
        assert!(admit(&[], "@ana:home.example") && admit(&[], "@ana:School.example"));
        assert!(!admit(&[], "@ana:home.example.org") && !admit(&[], "@home.example:else.example"));
        assert!(admit(&["*"], "@ana:else.example"));
        assert!(admit(&["*.Example"], "@ana:else.example") && !admit(&["*.example"], "@ana:example"));
        assert!(admit(&["@ana:*"], "@ana:else.example") && !admit(&["@ana:*"], "@bo:else.example"));
        assert!(!admit(&["else.example"], "@ana:home.example"), "patterns replace the default");
    }
}
