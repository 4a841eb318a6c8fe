//! A parent on Matrix, with a client that also reads and writes in encrypted rooms.

use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

use matrix_sdk::config::SyncSettings;
use matrix_sdk::room::MessagesOptions;
use matrix_sdk::ruma::api::client::account::register::v3::Request as Register;
use matrix_sdk::ruma::api::client::room::create_room::v3::{Request as CreateRoom, RoomPreset};
use matrix_sdk::ruma::api::client::room::get_room_event;
use matrix_sdk::ruma::api::client::room::upgrade_room::v3::Request as UpgradeRoom;
use matrix_sdk::ruma::api::client::uiaa::{AuthData, Dummy, Password};
use matrix_sdk::ruma::events::room::encryption::RoomEncryptionEventContent;
use matrix_sdk::ruma::events::{EmptyStateKey, InitialStateEvent};
use matrix_sdk::ruma::serde::Raw;
use matrix_sdk::ruma::{EventId, OwnedEventId, OwnedRoomId, OwnedUserId, RoomId, RoomVersionId, UserId};
use matrix_sdk::{Client, Room, RoomState};
use serde_json::{Value, json};
use tokio::task::JoinHandle;

use super::synapse::homeserver;
use super::wait::{PATIENCE, found, until};

/// The password of every account.
pub(crate) const PASSWORD: &str = "correct horse battery";

/// The keys of a message that every client knows.
const CONTENT: [&str; 6] = ["body", "format", "formatted_body", "m.mentions", "m.relates_to", "msgtype"];

static NUMBER: AtomicU32 = AtomicU32::new(0);

/// A parent with a client that syncs and accepts invitations.
pub(crate) struct Parent {
    pub(crate) client: Client,
    syncing: JoinHandle<()>,
}

/// A message as a parent sees it, with edits applied.
#[derive(Debug, Clone)]
pub(crate) struct Seen {
    pub(crate) id: OwnedEventId,
    pub(crate) body: String,
    pub(crate) is_encrypted: bool,
}

/// Registers a new account; returns its user id.
pub(crate) async fn register(name: &str) -> OwnedUserId {
    account(name).await.user_id().expect("logged in").to_owned()
}

/// Registers a new account; returns its user id and an access token.
pub(crate) async fn register_with_token(name: &str) -> (OwnedUserId, String) {
    let client = account(name).await;
    let session = client.matrix_auth().session().expect("logged in");
    (session.meta.user_id, session.tokens.access_token)
}

async fn account(name: &str) -> Client {
    let client = Client::builder().homeserver_url(homeserver().await).build().await.expect("the homeserver is there");
    let mut request = Register::new();
    request.username = Some(format!("{name}{}", NUMBER.fetch_add(1, Ordering::Relaxed)));
    request.password = Some(PASSWORD.into());
    request.auth = Some(AuthData::Dummy(Dummy::new()));
    client.matrix_auth().register(request).await.expect("the homeserver takes everybody");
    client
}

impl Parent {
    /// A parent with a new account.
    pub(crate) async fn new(name: &str) -> Parent {
        Parent::with(account(name).await).await
    }

    async fn with(client: Client) -> Parent {
        client.sync_once(SyncSettings::new()).await.expect("a first sync");
        let syncs = client.clone();
        let syncing = tokio::spawn(async move {
            loop {
                let settings = SyncSettings::new().timeout(Duration::from_secs(5));
                until("a sync", || async { syncs.sync_once(settings.clone()).await.is_ok() }).await;
                for room in syncs.invited_rooms() {
                    // The next sync retries a room that cannot be joined yet.
                    drop(room.join().await);
                }
            }
        });
        Parent { client, syncing }
    }

    pub(crate) fn user(&self) -> &UserId {
        self.client.user_id().expect("logged in")
    }

    /// Creates a room and invites others.
    pub(crate) async fn makes_room(&self, name: &str, encrypted: bool, invited: &[&UserId]) -> OwnedRoomId {
        let mut request = CreateRoom::new();
        request.name = Some(name.into());
        request.preset = Some(RoomPreset::PrivateChat);
        request.invite = invited.iter().map(|user| (*user).to_owned()).collect();
        if encrypted {
            let content = RoomEncryptionEventContent::with_recommended_defaults();
            request.initial_state = vec![InitialStateEvent::new(EmptyStateKey, content).to_raw_any()];
        }
        self.client.create_room(request).await.expect("a room").room_id().to_owned()
    }

    /// Creates a room that everybody may join.
    pub(crate) async fn makes_public_room(&self, name: &str) -> OwnedRoomId {
        let mut request = CreateRoom::new();
        request.name = Some(name.into());
        request.preset = Some(RoomPreset::PublicChat);
        self.client.create_room(request).await.expect("a room").room_id().to_owned()
    }

    /// Upgrades a room; returns the new one, which nobody else is in.
    pub(crate) async fn upgrades(&self, room: &RoomId) -> OwnedRoomId {
        let request = UpgradeRoom::new(room.to_owned(), RoomVersionId::V10);
        let new = self.client.send(request).await.expect("she may").replacement_room;
        self.joined(&new).await;
        new
    }

    /// Makes a public room that replaces another one, without copying its settings.
    pub(crate) async fn makes_successor(&self, old: &RoomId) -> OwnedRoomId {
        let mut request = CreateRoom::new();
        request.preset = Some(RoomPreset::PublicChat);
        let origin = json!({ "predecessor": { "room_id": old, "event_id": "$last" } });
        request.creation_content = Some(Raw::new(&origin).expect("it is JSON").cast_unchecked());
        let new = self.client.create_room(request).await.expect("a room").room_id().to_owned();
        let moved = json!({ "body": "moved", "replacement_room": new });
        let room = self.client.get_room(old).expect("her room");
        room.send_state_event_raw("m.room.tombstone", "", moved).await.expect("she may");
        new
    }

    /// Makes a cross-signing identity, which signs this device.
    pub(crate) async fn confirms_itself(&self) {
        let encryption = self.client.encryption();
        if let Err(error) = encryption.bootstrap_cross_signing(None).await {
            let mut password = Password::new(self.user().to_owned().into(), PASSWORD.into());
            password.session = error.as_uiaa_response().and_then(|response| response.session.clone());
            let auth = Some(AuthData::Password(password));
            encryption.bootstrap_cross_signing(auth).await.expect("the homeserver takes it");
        }
    }

    /// The same person on another device, which nobody has confirmed.
    pub(crate) async fn on_another_device(&self) -> Parent {
        let client =
            Client::builder().homeserver_url(homeserver().await).build().await.expect("the homeserver is there");
        client.matrix_auth().login_username(self.user(), PASSWORD).send().await.expect("it is the password");
        Parent::with(client).await
    }

    /// Opens a private room with the bot, or returns the existing one.
    pub(crate) async fn alone_with(&self, bot: &UserId) -> OwnedRoomId {
        match self.client.get_dm_room(bot) {
            Some(room) => room.room_id().to_owned(),
            None => self.client.create_dm(bot).await.expect("a private room").room_id().to_owned(),
        }
    }

    /// Writes a message.
    pub(crate) async fn says(&self, room: &RoomId, text: &str) -> OwnedEventId {
        self.sends(room, json!({ "msgtype": "m.text", "body": text })).await
    }

    /// Writes a reply.
    pub(crate) async fn replies(&self, room: &RoomId, to: &OwnedEventId, text: &str) -> OwnedEventId {
        let relation = json!({ "m.in_reply_to": { "event_id": to } });
        self.sends(room, json!({ "msgtype": "m.text", "body": text, "m.relates_to": relation })).await
    }

    /// Sends a message with any content.
    pub(crate) async fn sends(&self, room: &RoomId, content: Value) -> OwnedEventId {
        let room = self.joined(room).await;
        room.send_raw("m.room.message", content).await.expect("it is sent").response.event_id
    }

    /// Waits for a message of the bot with this text; returns the newest.
    pub(crate) async fn sees(&self, room: &RoomId, text: &str) -> Seen {
        let room = self.joined(room).await;
        found(&format!("`{text}`"), PATIENCE, || async {
            let seen = all(&room).await;
            let wanted = seen.iter().find(|seen| seen.body.contains(text)).cloned();
            wanted.ok_or_else(|| format!("{seen:#?}"))
        })
        .await
    }

    /// An event as the homeserver has it.
    pub(crate) async fn raw(&self, room: &RoomId, id: &EventId) -> Value {
        let request = get_room_event::v3::Request::new(room.to_owned(), id.to_owned());
        let event = self.client.send(request).await.expect("the homeserver has it").event;
        serde_json::from_str(event.json().get()).expect("an event")
    }

    /// The choices in the bot's newest post that has some, as the bot wrote them beside the text.
    pub(crate) async fn raw_choices(&self, room: &RoomId) -> Vec<(String, Value)> {
        let mut options = MessagesOptions::backward();
        options.limit = 20_u32.into();
        let messages = self.joined(room).await.messages(options).await.expect("the homeserver answers");
        let contents = messages.chunk.iter().filter_map(|event| {
            let event: Value = serde_json::from_str(event.raw().json().get()).ok()?;
            let own = event["content"].as_object()?.iter().filter(|(key, _)| !CONTENT.contains(&key.as_str()));
            let own: Vec<_> = own.map(|(key, value)| (key.clone(), value.clone())).collect();
            (!own.is_empty()).then_some(own)
        });
        contents.into_iter().next().expect("a post with choices")
    }

    /// Counts the bot's messages with this text.
    pub(crate) async fn count(&self, room: &RoomId, text: &str) -> usize {
        self.seen(room).await.iter().filter(|seen| seen.body.contains(text)).count()
    }

    /// The bot's messages, newest first.
    pub(crate) async fn seen(&self, room: &RoomId) -> Vec<Seen> {
        all(&self.joined(room).await).await
    }

    /// Waits for the private room to which the bot invites.
    pub(crate) async fn is_invited_by(&self, bot: &UserId) -> OwnedRoomId {
        found("an invitation by the bot", PATIENCE, || async {
            let room = self.client.get_dm_room(bot).filter(|room| room.state() == RoomState::Joined);
            room.map(|room| room.room_id().to_owned()).ok_or("there is none")
        })
        .await
    }

    /// Waits until this parent has joined the room.
    async fn joined(&self, room: &RoomId) -> Room {
        found(&format!("{} to join {room}", self.user()), PATIENCE, || async {
            let room = self.client.get_room(room).filter(|room| room.state() == RoomState::Joined);
            room.ok_or("they have not joined")
        })
        .await
    }

    /// Waits until another member is in the room.
    pub(crate) async fn waits_for(&self, room: &RoomId, other: &UserId) {
        self.waits_for_membership(room, other, "join").await;
    }

    /// Waits until another member has left the room, or declined the invitation to it.
    pub(crate) async fn waits_for_leave(&self, room: &RoomId, other: &UserId) {
        self.waits_for_membership(room, other, "leave").await;
    }

    async fn waits_for_membership(&self, room: &RoomId, other: &UserId, wanted: &str) {
        let room = self.joined(room).await;
        until(&format!("{other}: {wanted}"), || async {
            let member = room.get_member_no_sync(other).await.expect("the store answers");
            member.is_some_and(|member| member.membership().as_str() == wanted)
        })
        .await;
    }
}

impl Drop for Parent {
    fn drop(&mut self) {
        self.syncing.abort();
    }
}

/// The notices in a room, newest first; an edit replaces the message that it edits.
async fn all(room: &Room) -> Vec<Seen> {
    let mut options = MessagesOptions::backward();
    options.limit = 100_u32.into();
    let Ok(messages) = room.messages(options).await else { return Vec::new() };
    let mut seen: Vec<Seen> = Vec::new();
    for event in &messages.chunk {
        let Ok(raw) = serde_json::from_str::<Value>(event.raw().json().get()) else { continue };
        let content = &raw["content"];
        if content["msgtype"] != "m.notice" {
            continue;
        }
        let replaced = content["m.relates_to"]["rel_type"] == "m.replace";
        let new = if replaced { &content["m.new_content"] } else { content };
        let id = if replaced { &content["m.relates_to"]["event_id"] } else { &raw["event_id"] };
        let Some(id) = id.as_str().and_then(|id| OwnedEventId::try_from(id).ok()) else { continue };
        if seen.iter().any(|newer| newer.id == id) {
            continue;
        }
        let body = new["body"].as_str().unwrap_or_default().to_owned();
        seen.push(Seen { id, body, is_encrypted: event.encryption_info().is_some() });
    }
    seen
}
