//! What a message means: a choice of a post, or words.
//!
//! The payloads behind numbers are read from the bot's own posts. So a post counts as the bot's own only if this device
//! encrypted it. In a plain room, the homeserver's word has to do.

use matrix_sdk::Room;
use matrix_sdk::deserialized_responses::{AlgorithmInfo, TimelineEvent, TimelineEventKind};
use matrix_sdk::room::MessagesOptions;
use matrix_sdk::ruma::OwnedEventId;
use serde_json::Value;

use super::Matrix;
use super::choices::Offer;
use super::fault::describe;
use crate::event::{PostRef, What};

/// The number of messages to search for choices after a start.
const LOOK_BACK: u32 = 50;

impl Matrix {
    /// The choice in a text: in a private room any text that names one, in a shared room only a reply to the post.
    pub(super) async fn choice(&self, room: &Room, private: bool, text: &str, answers: Option<&str>) -> Option<What> {
        if text.starts_with('/') || (!private && answers.is_none()) {
            return None;
        }
        if self.choices.is_unread(room.room_id()) {
            self.read_back(room).await;
        }
        let offer = match (self.choices.offer(room.room_id(), answers, text), answers) {
            (Some(offer), _) => offer,
            (None, Some(older)) => Offer::in_message(&self.own_message(room, older).await?)?,
            (None, None) => return None,
        };
        let data = offer.chosen(text)?.to_owned();
        if offer.ballot && !private {
            return Some(What::ShownBallot { data });
        }
        Some(What::Pressed { data, post: PostRef(offer.post.to_string()), token: String::new() })
    }

    /// Fills the cache with the choices of the bot's newest posts after a start.
    async fn read_back(&self, room: &Room) {
        let mut options = MessagesOptions::backward();
        options.limit = LOOK_BACK.into();
        match room.messages(options).await {
            Ok(messages) => {
                let mut offers = Vec::new();
                for event in &messages.chunk {
                    offers.extend(self.own(room, event).await.as_ref().and_then(Offer::in_message));
                }
                self.choices.read_back(room.room_id(), offers);
            }
            Err(error) => tracing::warn!("Matrix: earlier posts could not be read: {}", describe(&error)),
        }
    }

    /// The post of the bot that a message replies to.
    pub(super) async fn own_post(&self, room: &Room, answers: Option<&str>) -> Option<PostRef> {
        let id = answers?;
        self.own_message(room, id).await.map(|_| PostRef(id.to_owned()))
    }

    /// A message of the bot, by its id.
    async fn own_message(&self, room: &Room, id: &str) -> Option<Value> {
        let id = OwnedEventId::try_from(id).ok()?;
        let event = room.event(&id, None).await.ok()?;
        self.own(room, &event).await
    }

    /// The content of an event, if the bot wrote it.
    async fn own(&self, room: &Room, event: &TimelineEvent) -> Option<Value> {
        let is_own = match &event.kind {
            TimelineEventKind::Decrypted(decrypted) => {
                let AlgorithmInfo::MegolmV1AesSha2 { curve25519_key, .. } = &decrypted.encryption_info.algorithm_info
                else {
                    return None;
                };
                let own = self.client.encryption().curve25519_key().await?;
                *curve25519_key == own.to_base64()
            }
            TimelineEventKind::PlainText { .. } => !self.is_encrypted(room).await,
            TimelineEventKind::UnableToDecrypt { .. } => false,
        };
        let event: Value = serde_json::from_str(event.raw().json().get()).ok()?;
        (is_own && event["sender"] == self.me.as_str()).then_some(event)
    }

    /// True if the room is encrypted, or if nobody says that it is not.
    pub(super) async fn is_encrypted(&self, room: &Room) -> bool {
        match room.latest_encryption_state().await {
            Ok(state) => state.is_encrypted(),
            Err(_) => true,
        }
    }
}
