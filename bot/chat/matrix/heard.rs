//! Memory against replays. The SDK decrypts the same ciphertext again and again, under any event id that the homeserver
//! gives it. An old vote would replace a newer one.
//!
//! A Megolm session numbers its messages, and each number is used once. This remembers which numbers of a session were
//! handled. MATRIX_STORE keeps them as long as the keys of the session.

use matrix_sdk::Client;
use matrix_sdk::encryption::vodozemac::megolm::MegolmMessage;
use serde_json::Value;

/// The start of the keys in the SDK's store. The session's id follows.
const KEY: &str = "enige.heard.";

/// The words of a window. Clients begin a new session after 100 messages or a week.
const WORDS: usize = 16;

/// The numbers of a session that are told apart. Older ones count as handled.
const WINDOW: u32 = 64 * WORDS as u32;

/// The place of a message in a Megolm session.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Place {
    session: String,
    number: u32,
}

/// The newest numbers of a session, and which of them were handled.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
struct Window {
    /// One more than the highest handled number.
    end: u32,
    /// Bit `n % WINDOW` belongs to number `n`.
    bits: [u64; WORDS],
}

impl Place {
    /// The place of an encrypted event; `None` for anything but a Megolm ciphertext.
    pub(super) fn of(encrypted: &Value) -> Option<Place> {
        let content = &encrypted["content"];
        let ciphertext = MegolmMessage::from_base64(content["ciphertext"].as_str()?).ok()?;
        Some(Place { session: content["session_id"].as_str()?.to_owned(), number: ciphertext.message_index() })
    }

    fn key(&self) -> Vec<u8> {
        format!("{KEY}{}", self.session).into_bytes()
    }

    /// True if the message of this place was handled.
    pub(super) async fn is_heard(&self, client: &Client) -> matrix_sdk::Result<bool> {
        Ok(self.window(client).await?.has(self.number))
    }

    /// Remembers that the message of this place was handled. Those of a session must not do this at the same time: they
    /// belong to one room, which has one queue.
    pub(super) async fn remember(&self, client: &Client) -> matrix_sdk::Result<()> {
        let mut window = self.window(client).await?;
        window.add(self.number);
        Ok(client.state_store().set_custom_value_no_read(&self.key(), window.to_bytes()).await?)
    }

    async fn window(&self, client: &Client) -> matrix_sdk::Result<Window> {
        let Some(kept) = client.state_store().get_custom_value(&self.key()).await? else {
            return Ok(Window::default());
        };
        Ok(Window::of_bytes(&kept).unwrap_or_else(|| {
            tracing::warn!("Matrix: the memory against replays is damaged for a session, which is heard no more");
            Window::FULL
        }))
    }
}

impl Window {
    /// All numbers were handled.
    const FULL: Window = Window { end: u32::MAX, bits: [u64::MAX; WORDS] };

    fn has(&self, number: u32) -> bool {
        if number >= self.end {
            return false;
        }
        self.end - number > WINDOW || self.bits[Window::word(number)] & Window::bit(number) != 0
    }

    fn add(&mut self, number: u32) {
        if number >= self.end {
            // At most one turn: beyond that, all bits are cleared.
            for new in (self.end..=number).rev().take(WINDOW as usize) {
                self.bits[Window::word(new)] &= !Window::bit(new);
            }
            self.end = number.saturating_add(1);
        }
        if self.end - number <= WINDOW {
            self.bits[Window::word(number)] |= Window::bit(number);
        }
    }

    const fn word(number: u32) -> usize {
        (number % WINDOW / 64) as usize
    }

    const fn bit(number: u32) -> u64 {
        1 << (number % 64)
    }

    fn to_bytes(self) -> Vec<u8> {
        let words = self.bits.iter().flat_map(|word| word.to_le_bytes());
        self.end.to_le_bytes().into_iter().chain(words).collect()
    }

    fn of_bytes(bytes: &[u8]) -> Option<Window> {
        let (end, words) = bytes.split_first_chunk::<4>()?;
        let mut window = Window { end: u32::from_le_bytes(*end), bits: [0; WORDS] };
        let (words, []) = words.as_chunks::<8>() else { return None };
        let words: &[[u8; 8]; WORDS] = words.try_into().ok()?;
        for (bits, word) in window.bits.iter_mut().zip(words) {
            *bits = u64::from_le_bytes(*word);
        }
        Some(window)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_number_is_handled_once_and_one_before_the_window_never() {
        let mut window = Window::default();
        for number in [0, 2, 900] {
            assert!(!window.has(number));
            window.add(number);
            assert!(window.has(number) && !window.has(number + 1));
        }
        assert!(!window.has(1), "a late message is still heard");
        window.add(1024 + 3);
        assert!(window.has(3) && window.has(1) && window.has(900) && !window.has(899) && !window.has(4));
        window.add(u32::MAX - 1);
        assert!(window.has(900) && window.has(1027) && !window.has(u32::MAX) && !window.has(u32::MAX - 2));
    }

    #[test]
    fn what_is_no_window_is_none_and_a_full_one_has_every_number() {
        assert!([0, 1, 1000, u32::MAX - 1].iter().all(|number| Window::FULL.has(*number)));
        assert_eq!(Window::of_bytes(&[]), None);
        assert_eq!(Window::of_bytes(&[0; 133]), None);
        assert_eq!(Place::of(&serde_json::json!({ "content": { "ciphertext": "x", "session_id": "y" } })), None);
    }

    proptest! {
        #[test]
        fn a_window_survives_the_store_and_knows_all_that_it_was_told(numbers in prop::collection::vec(0_u32..3000, 0..200)) {
            let mut window = Window::default();
            for number in &numbers {
                window.add(*number);
            }
            prop_assert_eq!(Window::of_bytes(&window.to_bytes()), Some(window));
            let newest = numbers.iter().max().copied().unwrap_or_default();
            for number in 0..3000 {
                let expected = numbers.contains(&number) || (!numbers.is_empty() && number + WINDOW <= newest);
                prop_assert_eq!(window.has(number), expected, "{}", number);
            }
        }
    }
}
