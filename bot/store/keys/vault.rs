//! Vaults: ciphertexts that open in one row only, all of one length.
//!
//! The vault of a salt has a key made of the server's secret and of the salt. Deleting the salt destroys the key, and
//! with it all that the vault has sealed, wherever copies of it are.

use anyhow::{Context, Result, ensure};
use chacha20poly1305::aead::{Aead, Payload};
use chacha20poly1305::{KeyInit, XChaCha20Poly1305, XNonce};

use super::{FORM, Keys, NONCE};
use crate::store::place::Place;

/// The bytes after a ciphertext that prove it.
const TAG: usize = 16;

/// The bytes before a padded text that hold its length.
const LENGTH: usize = 4;

/// Seals and opens texts with one key.
pub struct Vault(XChaCha20Poly1305);

impl Keys {
    /// The vault of the server's secret, for texts that have no salt.
    #[must_use]
    pub fn vault(&self) -> Vault {
        self.vault_for("server", &[])
    }

    /// The vault of a salt.
    #[must_use]
    pub fn vault_of(&self, salt: &[u8]) -> Vault {
        self.vault_for("salt", salt)
    }

    fn vault_for(&self, kind: &str, salt: &[u8]) -> Vault {
        let mut hasher = blake3::Hasher::new_keyed(&self.vault);
        hasher.update(&(kind.len() as u64).to_le_bytes()).update(kind.as_bytes()).update(salt);
        Vault(XChaCha20Poly1305::new(hasher.finalize().as_bytes().into()))
    }
}

impl Vault {
    /// Pads a text to a multiple of `block` bytes and encrypts it. The padding hides most of the length, or all of it
    /// if every text fits into one block.
    ///
    /// # Errors
    /// When the cipher fails.
    pub fn seal(&self, place: &Place, text: &str, block: usize) -> Result<Vec<u8>> {
        let mut padded = u32::try_from(text.len())?.to_le_bytes().to_vec();
        padded.extend_from_slice(text.as_bytes());
        padded.resize(padded.len().next_multiple_of(block), 0);
        let nonce: [u8; NONCE] = rand::random();
        let payload = Payload { msg: &padded, aad: place.as_bytes() };
        let sealed = self.0.encrypt(&XNonce::from(nonce), payload).ok().context("the cipher failed")?;
        Ok([&[FORM], nonce.as_slice(), &sealed].concat())
    }

    /// The length of a sealed text with its padding, in bytes. As a block, it gives another text's ciphertext that
    /// length.
    pub(in crate::store) fn padded(sealed: &[u8]) -> usize {
        sealed.len().saturating_sub(1 + NONCE + TAG).max(1)
    }

    /// Decrypts a text.
    ///
    /// # Errors
    /// When it was sealed with another key or for another place, or was changed.
    pub fn open(&self, place: &Place, sealed: &[u8]) -> Result<String> {
        let (form, sealed) = sealed.split_first().context("too short to be sealed")?;
        ensure!(*form == FORM, "sealed in a form that this version does not know");
        let (nonce, sealed) = sealed.split_first_chunk::<NONCE>().context("too short to be sealed")?;
        let payload = Payload { msg: sealed, aad: place.as_bytes() };
        let open = self.0.decrypt(&XNonce::from(*nonce), payload);
        let padded = open.ok().context("sealed with another key, for another row, or changed since")?;
        let (length, rest) = padded.split_first_chunk::<LENGTH>().context("a sealed text has a length")?;
        let text = rest.get(..usize::try_from(u32::from_le_bytes(*length))?).context("a sealed text is whole")?;
        String::from_utf8(text.to_vec()).context("sealed text is not text")
    }
}

impl std::fmt::Debug for Vault {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Vault(not shown)")
    }
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;
    use crate::ids::ClassId;

    /// 32 random bytes: they need no stretching.
    const SECRET: &str = "5b3e0c7de1a84f9920d6b7f8c4a1933e6f02d58b91c7e4a6308fbd21c95e7a44";
    const ANOTHER: &str = "e84d1f60a2b7c35911fe08d7c6b42a9f3d5e7081b9c2640fa31785dcbe6092f7";

    fn keys(secret: &str) -> Keys {
        Keys::from_secret(secret).unwrap()
    }

    fn place(class: u128, row: &[u8]) -> Place {
        Place::of("ballots", "answer").in_class(ClassId(Uuid::from_u128(class))).at_bytes(row)
    }

    #[test]
    fn a_text_opens_in_its_row_with_its_salt_and_its_secret_alone() {
        let keys_a = keys(SECRET);
        let here = place(1, b"row");
        let sealed = keys_a.vault_of(b"salt").seal(&here, "13", 32).unwrap();
        assert_eq!(keys_a.vault_of(b"salt").open(&here, &sealed).unwrap(), "13");
        let elsewhere = [
            place(2, b"row"),
            place(1, b"wor"),
            Place::of("objections", "reason").in_class(ClassId(Uuid::from_u128(1))).at_bytes(b"row"),
        ];
        assert!(elsewhere.iter().all(|place| keys_a.vault_of(b"salt").open(place, &sealed).is_err()));
        assert!(keys_a.vault_of(b"tlas").open(&here, &sealed).is_err(), "another salt");
        assert!(keys_a.vault().open(&here, &sealed).is_err(), "no salt");
        assert!(keys(ANOTHER).vault_of(b"salt").open(&here, &sealed).is_err());
        let mut changed = sealed;
        *changed.last_mut().unwrap() ^= 1;
        assert!(keys_a.vault_of(b"salt").open(&here, &changed).is_err());
    }

    #[test]
    fn texts_of_one_block_have_one_length() {
        let vault = keys(SECRET).vault();
        let length = |text: &str| vault.seal(&place(1, b"row"), text, 32).unwrap().len();
        assert!(["", "13", "families", "r0123456789ab"].iter().all(|text| length(text) == length("none")));
        assert!(length(&"x".repeat(29)) > length("none"));
        let long = "ø".repeat(300);
        assert_eq!(vault.open(&place(1, b"row"), &vault.seal(&place(1, b"row"), &long, 32).unwrap()).unwrap(), long);
    }
}
