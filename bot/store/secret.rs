//! The server's secret: 32 random bytes, or a written one, which is stretched.

use std::collections::BTreeSet;

use anyhow::{Context, Result, bail};
use argon2::{Algorithm, Argon2, Params, Version};
use base64::Engine;
use base64::alphabet;
use base64::engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig};

/// The minimum length of a written secret, in characters.
pub const SHORTEST_SECRET: usize = 16;

/// A written secret with fewer different characters than this is refused.
const FEWEST_CHARACTERS: usize = 6;

/// 32 bytes with fewer different values than this are not random: of random ones less than one in 10^13 has so few.
const FEWEST_BYTES: usize = 16;

/// The salt of stretching. It is fixed, since the same secret must give the same keys on every machine.
const SALT: &[u8] = b"enige 2026 secret stretched";

/// RFC 9106's second recommended option, for machines with little memory: 64 MiB, 3 passes, 4 lanes. One try takes 0.1
/// to 0.3 s, once at the start of the program.
const MEMORY_KIB: u32 = 64 * 1024;
const PASSES: u32 = 3;
const LANES: u32 = 4;

/// What keys are made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SecretForm {
    /// 32 random bytes.
    Random,
    /// A written secret, stretched.
    Stretched,
    /// A written secret as it is, for a database that was made before such secrets were stretched.
    Unstretched,
}

/// A secret that may be used.
pub(super) struct Secret<'t> {
    text: &'t str,
    random: bool,
}

impl<'t> Secret<'t> {
    /// Reads a secret.
    ///
    /// # Errors
    /// When it is too short or too simple.
    pub(super) fn read(text: &'t str) -> Result<Secret<'t>> {
        let random = is_random(text);
        if !random && text.chars().count() < SHORTEST_SECRET {
            bail!("the secret is shorter than {SHORTEST_SECRET} characters: make one with `openssl rand -hex 32`");
        }
        if text.chars().collect::<BTreeSet<_>>().len() < FEWEST_CHARACTERS {
            bail!(
                "the secret has fewer than {FEWEST_CHARACTERS} different characters: make one with `openssl rand -hex 32`"
            );
        }
        Ok(Secret { text, random })
    }

    /// The secret as it is.
    pub(super) fn text(&self) -> &str {
        self.text
    }

    /// What Argon2id makes of a written secret; `None` for 32 random bytes, which need no stretching.
    pub(super) fn stretched(&self) -> Result<Option<[u8; 32]>> {
        if self.random {
            return Ok(None);
        }
        let parameters = Params::new(MEMORY_KIB, PASSES, LANES, Some(32)).ok().context("Argon2 has other limits")?;
        let mut stretched = [0; 32];
        Argon2::new(Algorithm::Argon2id, Version::V0x13, parameters)
            .hash_password_into(self.text.as_bytes(), SALT, &mut stretched)
            .ok()
            .context("there is too little memory to stretch the secret")?;
        Ok(Some(stretched))
    }
}

/// True for 32 random bytes, in hexadecimal digits or base64.
fn is_random(text: &str) -> bool {
    let bytes = hex(text).or_else(|| base64(text, &alphabet::STANDARD)).or_else(|| base64(text, &alphabet::URL_SAFE));
    bytes.is_some_and(|bytes| bytes.len() == 32 && bytes.iter().collect::<BTreeSet<_>>().len() >= FEWEST_BYTES)
}

fn hex(text: &str) -> Option<Vec<u8>> {
    let pair = |pair: &[u8]| u8::from_str_radix(std::str::from_utf8(pair).ok()?, 16).ok();
    let all = text.len() == 64 && text.bytes().all(|digit| digit.is_ascii_hexdigit());
    if all { text.as_bytes().chunks(2).map(pair).collect() } else { None }
}

fn base64(text: &str, alphabet: &alphabet::Alphabet) -> Option<Vec<u8>> {
    let config = GeneralPurposeConfig::new().with_decode_padding_mode(DecodePaddingMode::Indifferent);
    GeneralPurpose::new(alphabet, config).decode(text).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn random(text: &str) -> bool {
        Secret::read(text).unwrap().random
    }

    #[test]
    fn thirty_two_random_bytes_are_known_in_hex_and_in_base64() {
        assert!(random("5b3e0c7de1a84f9920d6b7f8c4a1933e6f02d58b91c7e4a6308fbd21c95e7a44"));
        assert!(random("5B3E0C7DE1A84F9920D6B7F8C4A1933E6F02D58B91C7E4A6308FBD21C95E7A44"));
        for text in ["Wz4MfeGoT5kg1rf4xKGTPm8C1YuRx+SmMI+9Icleekk=", "Wz4MfeGoT5kg1rf4xKGTPm8C1YuRx-SmMI-9Icleekk"] {
            assert!(random(text), "{text}");
        }
    }

    #[test]
    fn a_written_secret_is_not_taken_for_random_bytes() {
        for text in [
            "a secret of some length",
            // 31 and 33 bytes.
            "5b3e0c7de1a84f9920d6b7f8c4a1933e6f02d58b91c7e4a6308fbd21c95e7a",
            "5b3e0c7de1a84f9920d6b7f8c4a1933e6f02d58b91c7e4a6308fbd21c95e7a4400",
            // 32 bytes, but not random ones.
            "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef",
        ] {
            assert!(!random(text), "{text}");
        }
    }

    #[test]
    fn a_short_or_simple_secret_is_refused() {
        for text in ["", "short", "fifteen letters", &"a".repeat(16), &"ab".repeat(32), &"0".repeat(64)] {
            let error = Secret::read(text).err().unwrap_or_else(|| panic!("{text} was taken")).to_string();
            assert!(error.contains("openssl rand -hex 32"), "{error}");
        }
    }

    #[test]
    fn stretching_gives_the_bytes_of_the_reference_implementation() {
        let stretched = |text| Secret::read(text).unwrap().stretched().unwrap();
        let hex: String = stretched("a secret for tests alone").unwrap().iter().map(|b| format!("{b:02x}")).collect();
        assert_eq!(hex, "b3a0dcc9ce2da35ecd08353274f8d89d813883fe7eddf43d8e0cce17469c40d0");
        assert_ne!(stretched("a secret for tests alone"), stretched("a secret for tests alone!"));
    }
}
