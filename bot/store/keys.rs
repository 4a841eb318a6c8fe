//! Keys: everything derived from the server's secret. The secret itself never reaches the database.

mod vault;

use agreements::poll::ballot::Pseudonym;
use anyhow::{Context, Result, bail};
use chacha20poly1305::aead::{Aead, Payload};
use chacha20poly1305::{KeyInit, XChaCha20Poly1305, XNonce};
use uuid::Uuid;

pub use self::vault::{Place, Vault};
use crate::event::Address;
use crate::ids::{ClassId, PupilsId};

/// The minimum length of the secret, in characters.
pub const SHORTEST_SECRET: usize = 16;

const NONCE: usize = 24;

/// The keys of a server.
#[derive(Clone)]
pub struct Keys {
    hash: [u8; 32],
    mark: [u8; 32],
    pseudonym: [u8; 32],
    matrix: [u8; 32],
    code: [u8; 32],
    vault: [u8; 32],
    cipher: XChaCha20Poly1305,
}

impl Keys {
    /// Derives all keys from the secret.
    ///
    /// # Errors
    /// When the secret is shorter than [`SHORTEST_SECRET`].
    pub fn from_secret(secret: &str) -> Result<Keys> {
        if secret.chars().count() < SHORTEST_SECRET {
            bail!("the secret is shorter than {SHORTEST_SECRET} characters");
        }
        let derive = |purpose: &str| blake3::derive_key(&format!("enige 2026 {purpose}"), secret.as_bytes());
        Ok(Keys {
            hash: derive("address hash"),
            mark: derive("secret mark"),
            pseudonym: derive("ballot pseudonym"),
            matrix: derive("matrix store"),
            code: derive("seat code"),
            vault: derive("vault"),
            cipher: XChaCha20Poly1305::new(&derive("address cipher").into()),
        })
    }

    /// The mark of the secret. The database stores it, so the program can detect a wrong secret.
    #[must_use]
    pub fn mark(&self) -> Vec<u8> {
        blake3::keyed_hash(&self.mark, b"enige").as_bytes().to_vec()
    }

    /// The keyed hash of a room's or a person's address.
    #[must_use]
    pub fn hash(&self, address: &Address) -> Vec<u8> {
        blake3::keyed_hash(&self.hash, address.as_str().as_bytes()).as_bytes().to_vec()
    }

    /// The keyed hash of a code.
    #[must_use]
    pub fn code(&self, code: &str) -> Vec<u8> {
        blake3::keyed_hash(&self.code, code.as_bytes()).as_bytes().to_vec()
    }

    /// The keyed hash of the secret in a link that is good for one account.
    #[must_use]
    pub fn link(&self, secret: &str, account: &Address) -> Vec<u8> {
        self.code(&format!("{secret} {}", account.as_str()))
    }

    /// The id by which buttons for pupils name a class. It means nothing elsewhere.
    #[must_use]
    pub fn pupils(&self, class: ClassId) -> PupilsId {
        let hash = self.pseudonym("class", b"pupils", class.0.as_bytes());
        PupilsId(uuid::Builder::from_random_bytes(hash.0).into_uuid())
    }

    /// Encrypts a text for a place, such as a table. The ciphertext opens for no other place.
    pub fn seal(&self, place: &str, text: &str) -> Result<Vec<u8>> {
        let nonce: [u8; NONCE] = rand::random();
        let payload = Payload { msg: text.as_bytes(), aad: place.as_bytes() };
        let sealed = self.cipher.encrypt(&XNonce::from(nonce), payload).ok().context("the cipher failed")?;
        Ok([nonce.as_slice(), &sealed].concat())
    }

    /// Decrypts a text that was sealed for this place.
    ///
    /// # Errors
    /// When the text was sealed with another secret or for another place, or was changed.
    pub fn open(&self, place: &str, sealed: &[u8]) -> Result<String> {
        let (nonce, sealed) = sealed.split_first_chunk::<NONCE>().context("too short to be sealed")?;
        let payload = Payload { msg: sealed, aad: place.as_bytes() };
        let open = self.cipher.decrypt(&XNonce::from(*nonce), payload);
        let text = open.ok().context("sealed with another secret or changed since")?;
        String::from_utf8(text).context("sealed text is not text")
    }

    /// The passphrase of the Matrix key store.
    #[must_use]
    pub fn matrix_passphrase(&self) -> String {
        blake3::keyed_hash(&self.matrix, b"store").to_hex().to_string()
    }

    /// The pseudonym of a guardian under this salt.
    #[must_use]
    pub fn guardian(&self, salt: &[u8], person: Uuid) -> Pseudonym {
        self.pseudonym("guardian", salt, person.as_bytes())
    }

    /// The pseudonym of a seat under this salt.
    #[must_use]
    pub fn seat(&self, salt: &[u8], seat: Uuid) -> Pseudonym {
        self.pseudonym("seat", salt, seat.as_bytes())
    }

    /// The pseudonym of a slip under this salt.
    #[must_use]
    pub fn slip(&self, salt: &[u8], slip: i32) -> Pseudonym {
        self.pseudonym("slip", salt, &slip.to_le_bytes())
    }

    fn pseudonym(&self, kind: &str, salt: &[u8], id: &[u8]) -> Pseudonym {
        let mut hasher = blake3::Hasher::new_keyed(&self.pseudonym);
        for part in [kind.as_bytes(), salt, id] {
            hasher.update(&(part.len() as u64).to_le_bytes()).update(part);
        }
        let mut short = [0; 16];
        hasher.finalize_xof().fill(&mut short);
        Pseudonym(short)
    }
}

impl std::fmt::Debug for Keys {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Keys(not shown)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn keys(secret: &str) -> Keys {
        Keys::from_secret(secret).unwrap()
    }

    #[test]
    fn a_sealed_address_opens_only_in_its_place_and_with_its_secret() {
        let keys_a = keys("a secret of some length");
        let sealed = keys_a.seal("people", "telegram:1").unwrap();
        assert_eq!(keys_a.open("people", &sealed).unwrap(), "telegram:1");
        assert!(keys_a.open("rooms", &sealed).is_err());
        assert!(keys("another secret of length").open("people", &sealed).is_err());
        assert!(!sealed.windows(8).any(|window| window == b"telegram"));
        assert_ne!(sealed, keys_a.seal("people", "telegram:1").unwrap(), "each sealing has its own nonce");
    }

    #[test]
    fn pseudonyms_differ_by_poll_by_kind_and_by_secret() {
        let (keys_a, keys_b) = (keys("a secret of some length"), keys("another secret of length"));
        let id = Uuid::from_u128(7);
        assert_eq!(keys_a.guardian(b"salt", id), keys_a.guardian(b"salt", id));
        assert_ne!(keys_a.guardian(b"salt", id), keys_a.guardian(b"tlas", id));
        assert_ne!(keys_a.guardian(b"salt", id), keys_a.seat(b"salt", id));
        assert_ne!(keys_a.guardian(b"salt", id), keys_b.guardian(b"salt", id));
    }

    #[test]
    fn a_short_secret_is_refused() {
        assert!(Keys::from_secret("short").is_err());
    }
}
