//! Whose message it is, and whether it is new.
//!
//! The homeserver hands out the messages, so it can show an old one again, or under another person's name, or write one
//! from a device of its own. What it cannot do is sign with a person's keys.

use std::ops::ControlFlow;
use std::time::Duration;

use matrix_sdk::Room;
use matrix_sdk::deserialized_responses::{EncryptionInfo, TimelineEventKind, VerificationLevel, VerificationState};
use matrix_sdk::ruma::api::client::room::get_room_event;
use matrix_sdk::ruma::events::AnySyncTimelineEvent;
use matrix_sdk::ruma::serde::Raw;
use matrix_sdk::ruma::{EventId, UserId};
use serde_json::Value;
use serde_json::value::to_raw_value;
use tokio_util::sync::CancellationToken;

use super::Matrix;
use super::fault::{chat_error, describe};
use super::heard::Place;
use super::inbound::{self, Written};
use crate::chat::ChatError;

/// What is known of an encrypted message.
pub(super) enum Vouched {
    /// It is new, and the sender's own.
    New {
        /// The message. It replies to what the ciphertext says.
        written: Written,
        /// Its place in its session of keys.
        place: Place,
        /// What it replies to by the word of the homeserver alone, if the ciphertext does not say.
        loose: Option<String>,
    },
    /// It came from a device that the sender has not confirmed.
    Unconfirmed,
    /// It is no message, a replay, or from another person's device.
    Nothing,
}

/// Whose device wrote a message.
#[derive(Debug, PartialEq, Eq)]
enum Device {
    /// One that the sender has confirmed, or the sender confirms none.
    Senders,
    /// One that the sender has not confirmed.
    Unconfirmed,
    /// Another person's.
    AnotherPersons,
}

impl Matrix {
    /// Vouches for an encrypted message, from its ciphertext. The SDK hands out only the text, so the ciphertext is
    /// read again from the homeserver. If that lies here, it shows another message, which has to pass by itself.
    pub(super) async fn vouch(&self, room: &Room, id: &str, stop: &CancellationToken) -> ControlFlow<(), Vouched> {
        loop {
            let error = match self.try_vouch(room, id).await {
                Ok(vouched) => return ControlFlow::Continue(vouched),
                Err(error) => error,
            };
            let ChatError::Later(wait) = chat_error(&error) else {
                tracing::warn!("Matrix: a message could not be checked: {}", describe(&error));
                return ControlFlow::Continue(Vouched::Nothing);
            };
            let wait = Duration::try_from(wait).unwrap_or_default();
            tokio::select! {
                () = stop.cancelled() => return ControlFlow::Break(()),
                () = tokio::time::sleep(wait) => {}
            }
        }
    }

    async fn try_vouch(&self, room: &Room, id: &str) -> matrix_sdk::Result<Vouched> {
        let Ok(id) = EventId::parse(id) else { return Ok(Vouched::Nothing) };
        let request = get_room_event::v3::Request::new(room.room_id().to_owned(), id);
        let encrypted = self.client.send(request).await?.event;
        let mut raw: Value = serde_json::from_str(encrypted.json().get())?;
        // What a message replies to also stands outside of the ciphertext, where the homeserver can change it, and the
        // SDK would believe it. Only what the sender has encrypted counts. Some clients encrypt it, some do not.
        let outside = raw["content"].as_object_mut().and_then(|content| content.remove("m.relates_to"));
        let encrypted = Raw::<AnySyncTimelineEvent>::from_json(to_raw_value(&raw)?);
        let Some(place) = Place::of(&raw) else { return Ok(Vouched::Nothing) };
        if place.is_heard(&self.client).await? {
            tracing::debug!("Matrix: a message came again, and is not heard again");
            return Ok(Vouched::Nothing);
        }
        let TimelineEventKind::Decrypted(message) =
            room.decrypt_event(encrypted.cast_ref_unchecked(), None).await?.kind
        else {
            return Ok(Vouched::Nothing);
        };
        let event: Value = serde_json::from_str(message.event.json().get())?;
        let Some(written) = inbound::written(&event) else { return Ok(Vouched::Nothing) };
        let Ok(sender) = UserId::parse(&written.sender) else { return Ok(Vouched::Nothing) };
        Ok(match self.device(room, &sender, &message.encryption_info).await? {
            Device::Senders => {
                let outside = outside.filter(|_| event["content"].get("m.relates_to").is_none()).unwrap_or_default();
                // An edit whose client does not encrypt that it is one. The bot hears no edits.
                if outside["rel_type"] == "m.replace" {
                    return Ok(Vouched::Nothing);
                }
                let loose = outside["m.in_reply_to"]["event_id"].as_str().map(str::to_owned);
                Vouched::New { written, place, loose }
            }
            Device::Unconfirmed => Vouched::Unconfirmed,
            Device::AnotherPersons => {
                tracing::warn!("Matrix: a message under another person's name is refused: the homeserver lies");
                Vouched::Nothing
            }
        })
    }

    async fn device(&self, room: &Room, sender: &UserId, info: &EncryptionInfo) -> matrix_sdk::Result<Device> {
        let state = &info.verification_state;
        if device(state) != Device::Unconfirmed {
            return Ok(device(state));
        }
        let identity = self.client.encryption().get_user_identity(sender).await.map_err(matrix_sdk::Error::from)?;
        let is_known = matches!(state, VerificationState::Unverified(VerificationLevel::UnsignedDevice));
        if identity.is_none() && is_known {
            return Ok(Device::Senders);
        }
        // The device may be new, and the bot's list of devices a moment old.
        let confirms = self.client.encryption().request_user_identity(sender).await?.is_some();
        let again = match info.session_id() {
            Some(session) => room.get_encryption_info(session, sender).await,
            None => None,
        };
        let now = device(again.as_ref().map_or(state, |info| &info.verification_state));
        Ok(if now == Device::Unconfirmed && !confirms { Device::Senders } else { now })
    }
}

/// Whose device it is, if the sender confirms theirs.
const fn device(state: &VerificationState) -> Device {
    match state {
        // The bot compares no emoji with anybody, so it takes each person's identity as it is.
        VerificationState::Verified
        | VerificationState::Unverified(
            VerificationLevel::UnverifiedIdentity | VerificationLevel::VerificationViolation,
        ) => Device::Senders,
        VerificationState::Unverified(VerificationLevel::UnsignedDevice | VerificationLevel::None(_)) => {
            Device::Unconfirmed
        }
        VerificationState::Unverified(VerificationLevel::MismatchedSender) => Device::AnotherPersons,
    }
}
