//! Keys: everything derived from the server's secret. The secret itself never reaches the database.

mod vault;

use agreements::poll::ballot::Pseudonym;
use anyhow::{Context, Result, ensure};
use chacha20poly1305::aead::{Aead, Payload};
use chacha20poly1305::{KeyInit, XChaCha20Poly1305, XNonce};
use uuid::Uuid;

pub use self::vault::Vault;
use super::place::Place;
use super::secret::{Secret, SecretForm};
use crate::event::Address;
use crate::ids::{ClassId, JobId, PupilsId};

const NONCE: usize = 24;

/// The first byte of a ciphertext: its form. The next form gets another one.
const FORM: u8 = 2;

/// The keys of a server.
#[derive(Clone)]
pub struct Keys {
    hash: [u8; 32],
    mark: [u8; 32],
    pseudonym: [u8; 32],
    matrix: [u8; 32],
    code: [u8; 32],
    vault: [u8; 32],
    wall: [u8; 32],
    cipher: XChaCha20Poly1305,
    /// The keys of the secret as it is, where these are the keys of the stretched one.
    unstretched: Option<Box<Keys>>,
    form: SecretForm,
}

impl Keys {
    /// Derives all keys from the secret. One that is not 32 random bytes is stretched first, which takes a moment.
    ///
    /// # Errors
    /// When the secret is too short or too simple.
    pub fn from_secret(secret: &str) -> Result<Keys> {
        let secret = Secret::read(secret)?;
        let text = secret.text().as_bytes();
        let Some(stretched) = secret.stretched()? else { return Ok(Keys::derived(text, SecretForm::Random)) };
        let unstretched = Keys::derived(text, SecretForm::Unstretched);
        // The Matrix store stretches its passphrase itself.
        let matrix = unstretched.matrix;
        let keys = Keys::derived(&stretched, SecretForm::Stretched);
        Ok(Keys { matrix, unstretched: Some(Box::new(unstretched)), ..keys })
    }

    fn derived(secret: &[u8], form: SecretForm) -> Keys {
        let derive = |purpose: &str| blake3::derive_key(&format!("enige 2026 {purpose}"), secret);
        Keys {
            hash: derive("address hash"),
            mark: derive("secret mark"),
            pseudonym: derive("ballot pseudonym"),
            matrix: derive("matrix store"),
            code: derive("seat code"),
            vault: derive("vault"),
            wall: derive("wall"),
            cipher: XChaCha20Poly1305::new(&derive("address cipher").into()),
            unstretched: None,
            form,
        }
    }

    /// The keys of a database with this mark. A database that was made before secrets were stretched keeps the keys of
    /// the secret as it is: its codes are stored as hashes only, so nobody could hash them anew.
    #[must_use]
    pub fn of_mark(self, mark: &[u8]) -> Keys {
        match self.unstretched {
            // What opens the wall is newer than stretching, so it always comes from the stretched secret.
            Some(keys) if keys.mark() == mark => Keys { wall: self.wall, ..*keys },
            Some(_) | None => self,
        }
    }

    /// The marks that a database with this secret may have.
    pub(super) fn marks(&self) -> Vec<Vec<u8>> {
        [Some(self), self.unstretched.as_deref()].into_iter().flatten().map(Keys::mark).collect()
    }

    /// What the keys are made of.
    #[must_use]
    pub const fn form(&self) -> SecretForm {
        self.form
    }

    /// The mark of the secret. The database stores it, so the program can detect a wrong secret.
    #[must_use]
    pub fn mark(&self) -> Vec<u8> {
        blake3::keyed_hash(&self.mark, b"enige").as_bytes().to_vec()
    }

    /// What the program shows to the database when it enters a class. The database keeps a hash of it.
    #[must_use]
    pub fn pass(&self) -> Vec<u8> {
        blake3::keyed_hash(&self.wall, b"pass").as_bytes().to_vec()
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

    /// The id of a job that a class has at most once. It is a keyed hash, so it does not reveal the job.
    #[must_use]
    pub fn job(&self, class: ClassId, payload: &str) -> JobId {
        let hash = self.pseudonym("job", class.0.as_bytes(), payload.as_bytes());
        JobId(uuid::Builder::from_random_bytes(hash.0).into_uuid())
    }

    /// Encrypts a text for its place. The ciphertext opens in no other table, column, class or row.
    pub fn seal(&self, place: &Place, text: &str) -> Result<Vec<u8>> {
        let nonce: [u8; NONCE] = rand::random();
        let payload = Payload { msg: text.as_bytes(), aad: place.as_bytes() };
        let sealed = self.cipher.encrypt(&XNonce::from(nonce), payload).ok().context("the cipher failed")?;
        Ok([&[FORM], nonce.as_slice(), &sealed].concat())
    }

    /// Decrypts a text that was sealed for this place.
    ///
    /// # Errors
    /// When the text was sealed with another secret or for another place, or was changed.
    pub fn open(&self, place: &Place, sealed: &[u8]) -> Result<String> {
        let (form, sealed) = sealed.split_first().context("too short to be sealed")?;
        ensure!(*form == FORM, "sealed in a form that this version does not know");
        self.decrypted(place.as_bytes(), sealed)
    }

    /// Decrypts a text of the first form, which was bound to no more than the name of a place.
    pub(crate) fn open_first_form(&self, place: &str, sealed: &[u8]) -> Result<String> {
        self.decrypted(place.as_bytes(), sealed)
    }

    fn decrypted(&self, aad: &[u8], sealed: &[u8]) -> Result<String> {
        let (nonce, msg) = sealed.split_first_chunk::<NONCE>().context("too short to be sealed")?;
        let open = self.cipher.decrypt(&XNonce::from(*nonce), Payload { msg, aad });
        let text = open.ok().context("sealed with another secret or for another place, or changed since")?;
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
    use crate::ids::ClassId;

    /// 32 random bytes, so that no test stretches a secret but the ones about that.
    const SECRET: &str = "5b3e0c7de1a84f9920d6b7f8c4a1933e6f02d58b91c7e4a6308fbd21c95e7a44";
    const ANOTHER: &str = "e84d1f60a2b7c35911fe08d7c6b42a9f3d5e7081b9c2640fa31785dcbe6092f7";

    fn keys(secret: &str) -> Keys {
        Keys::from_secret(secret).unwrap()
    }

    fn class(id: u128) -> ClassId {
        ClassId(Uuid::from_u128(id))
    }

    #[test]
    fn a_ciphertext_opens_in_its_place_alone_and_with_its_secret_alone() {
        let place = || Place::of("polls", "card").in_class(class(1)).at(7);
        let sealed = keys(SECRET).seal(&place(), "telegram:1").unwrap();
        assert_eq!(keys(SECRET).open(&place(), &sealed).unwrap(), "telegram:1");
        for other in [
            Place::of("agreements", "card").in_class(class(1)).at(7),
            Place::of("polls", "result").in_class(class(1)).at(7),
            Place::of("polls", "card").in_class(class(2)).at(7),
            Place::of("polls", "card").in_class(class(1)).at(8),
            Place::of("polls", "card").in_class(class(1)),
            Place::of("polls", "card").at(7),
            Place::of("polls", "card").in_class(class(1)).at(7).at(7),
        ] {
            assert!(keys(SECRET).open(&other, &sealed).is_err(), "{other:?}");
        }
        assert!(keys(ANOTHER).open(&place(), &sealed).is_err());
        assert!(!sealed.windows(8).any(|window| window == b"telegram"));
        assert_ne!(sealed, keys(SECRET).seal(&place(), "telegram:1").unwrap(), "each sealing has its own nonce");
    }

    #[test]
    fn a_ciphertext_of_another_form_is_refused() {
        let place = Place::of("people", "address").at(7);
        let mut sealed = keys(SECRET).seal(&place, "telegram:1").unwrap();
        assert!(keys(SECRET).open(&place, &sealed[1..]).is_err(), "the first form had no byte before the nonce");
        sealed[0] += 1;
        assert!(keys(SECRET).open(&place, &sealed).is_err());
        assert!(keys(SECRET).open(&place, &[]).is_err());
    }

    #[test]
    fn pseudonyms_differ_by_poll_by_kind_and_by_secret() {
        let (keys_a, keys_b) = (keys(SECRET), keys(ANOTHER));
        let id = Uuid::from_u128(7);
        assert_eq!(keys_a.guardian(b"salt", id), keys_a.guardian(b"salt", id));
        assert_ne!(keys_a.guardian(b"salt", id), keys_a.guardian(b"tlas", id));
        assert_ne!(keys_a.guardian(b"salt", id), keys_a.seat(b"salt", id));
        assert_ne!(keys_a.guardian(b"salt", id), keys_b.guardian(b"salt", id));
    }

    #[test]
    fn a_written_secret_is_stretched_unless_its_database_is_older_than_that() {
        let written = keys("a secret of some length");
        assert_eq!((written.form(), keys(SECRET).form()), (SecretForm::Stretched, SecretForm::Random));
        let before = Keys::derived(b"a secret of some length", SecretForm::Unstretched);
        assert_ne!(written.mark(), before.mark());
        assert_eq!(written.marks(), [written.mark(), before.mark()]);
        let (pass, passphrase) = (written.pass(), written.matrix_passphrase());
        let older = written.clone().of_mark(&before.mark());
        assert_eq!((older.mark(), older.code("ABCD-EFHJ")), (before.mark(), before.code("ABCD-EFHJ")));
        assert_eq!(older.form(), SecretForm::Unstretched);
        assert_eq!((older.pass(), older.matrix_passphrase()), (pass, passphrase), "these never come from the mark");
        assert_eq!(written.clone().of_mark(&written.mark()).mark(), written.mark());
    }
}
