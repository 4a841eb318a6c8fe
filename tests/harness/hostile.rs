//! A homeserver that lies: a proxy before the real one, which adds events to the syncs of the bot.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use axum::Router;
use axum::body::{Body, Bytes, to_bytes};
use axum::extract::{Request, State};
use axum::response::Response;
use matrix_sdk::reqwest::Client;
use matrix_sdk::ruma::RoomId;
use serde_json::{Value, json};
use tokio::net::TcpListener;
use tokio::sync::Notify;
use tokio::task::JoinHandle;

use super::synapse::homeserver;
use super::wait::{PATIENCE, found, until};

/// A homeserver that lies to those who use its URL.
pub(crate) struct Hostile {
    url: String,
    lies: Lies,
    serving: JoinHandle<()>,
}

#[derive(Debug, Clone, Default)]
struct Lies(Arc<Mutex<Known>>);

#[derive(Debug, Default)]
struct Known {
    /// What the next sync brings in addition, by room.
    added: HashMap<String, Vec<Value>>,
    /// The events that have passed, and those that were added, by id.
    events: HashMap<String, Value>,
    /// The room whose joins hang, what lets them go on, and whether one hangs.
    hung: Option<(String, Arc<Notify>, bool)>,
    /// True while joins succeed, but the bot gets the answer that they failed.
    denies_joins: bool,
}

impl Hostile {
    /// A homeserver that tells the truth until it is told to lie.
    pub(crate) async fn begins() -> Hostile {
        let lies = Lies::default();
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
        let url = format!("http://{}", listener.local_addr().expect("it has one"));
        let app = Router::new().fallback(pass).with_state((lies.clone(), homeserver().await, Client::new()));
        let serving = tokio::spawn(async move { axum::serve(listener, app).await.expect("it serves") });
        Hostile { url, lies, serving }
    }

    /// Its URL.
    pub(crate) fn url(&self) -> &str {
        &self.url
    }

    /// Adds an event to the bot's next sync, before what else is new in the room. The sync comes with the next event.
    pub(crate) fn adds(&self, room: &RoomId, event: Value) {
        let mut known = self.lies.known();
        let id = event["event_id"].as_str().expect("an event has an id").to_owned();
        known.events.insert(id, event.clone());
        known.added.entry(room.to_string()).or_default().push(event);
    }

    /// Lets joins of this room hang from here on.
    pub(crate) fn hangs_joins(&self, room: &RoomId) {
        self.lies.known().hung = Some((room.as_str().trim_start_matches('!').to_owned(), Arc::default(), false));
    }

    /// Waits until a join hangs.
    pub(crate) async fn join_hangs(&self) {
        until("a join to hang", async || self.lies.known().hung.as_ref().is_some_and(|(_, _, hangs)| *hangs)).await;
    }

    /// Lets the joins that hang go on.
    pub(crate) fn joins_go_on(&self) {
        if let Some((_, goes_on, _)) = self.lies.known().hung.take() {
            goes_on.notify_waiters();
        }
    }

    /// From now on the bot's joins succeed, but it gets the answer that they are refused.
    pub(crate) fn denies_joins(&self) {
        self.lies.known().denies_joins = true;
    }

    /// Waits until an event has passed to the bot, and returns it as it was sent.
    pub(crate) async fn passes(&self, id: &str) -> Value {
        found("an event to pass", PATIENCE, || async {
            self.lies.known().events.get(id).cloned().ok_or("it has not passed")
        })
        .await
    }

    /// A message in plain.
    pub(crate) fn plain(id: &str, sender: &str, text: &str) -> Value {
        let content = json!({ "msgtype": "m.text", "body": text });
        json!({ "type": "m.room.message", "event_id": id, "sender": sender, "origin_server_ts": 1, "content": content })
    }

    /// A tombstone that names another room.
    pub(crate) fn tombstone(id: &str, sender: &str, new: &RoomId) -> Value {
        let content = json!({ "body": "moved", "replacement_room": new });
        json!({
            "type": "m.room.tombstone", "state_key": "", "event_id": id, "sender": sender, "origin_server_ts": 1,
            "content": content,
        })
    }
}

impl Drop for Hostile {
    fn drop(&mut self) {
        self.serving.abort();
    }
}

impl Lies {
    fn known(&self) -> MutexGuard<'_, Known> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// What a request waits for, if it joins a room whose joins hang.
    fn hangs(&self, path: &str) -> Option<Arc<Notify>> {
        let mut known = self.known();
        let (room, goes_on, hangs) = known.hung.as_mut()?;
        let is_join = path.ends_with("/join") && path.contains(room.as_str());
        *hangs |= is_join;
        is_join.then(|| Arc::clone(goes_on))
    }

    /// Adds what was asked for to a sync, and remembers what passes.
    fn in_sync(&self, sync: &mut Value) {
        let mut known = self.known();
        for (room, events) in std::mem::take(&mut known.added) {
            let timeline = &mut sync["rooms"]["join"][room.as_str()]["timeline"];
            let real = timeline["events"].as_array().cloned().unwrap_or_default();
            timeline["events"] = events.into_iter().chain(real).collect();
        }
        for room in sync["rooms"]["join"].as_object().into_iter().flat_map(serde_json::Map::values) {
            for event in room["timeline"]["events"].as_array().into_iter().flatten() {
                if let Some(id) = event["event_id"].as_str() {
                    known.events.entry(id.to_owned()).or_insert_with(|| event.clone());
                }
            }
        }
    }
}

/// Passes a request on, and its answer back.
async fn pass(State((lies, real, client)): State<(Lies, &'static str, Client)>, request: Request) -> Response {
    let (parts, body) = request.into_parts();
    let path = parts.uri.path().to_owned();
    if path.contains("/event/")
        && let Some((_, id)) = path.rsplit_once('/')
    {
        let id = id.replace("%24", "$");
        if let Some(event) = lies.known().events.get(&id) {
            return Response::new(Body::from(event.to_string()));
        }
    }
    if let Some(goes_on) = lies.hangs(&path) {
        goes_on.notified().await;
    }
    let body = to_bytes(body, usize::MAX).await.expect("a whole request");
    let target = format!("{real}{}", parts.uri);
    let mut headers = parts.headers;
    headers.remove("host");
    headers.remove("accept-encoding");
    let sent = client.request(parts.method, target).headers(headers).body(body).send().await;
    let Ok(answer) = sent else { return status(502) };
    let code = answer.status().as_u16();
    let Ok(mut bytes) = answer.bytes().await else { return status(502) };
    if path.ends_with("/sync")
        && code == 200
        && let Ok(mut sync) = serde_json::from_slice::<Value>(&bytes)
    {
        lies.in_sync(&mut sync);
        bytes = Bytes::from(sync.to_string());
    }
    if (path.ends_with("/join") || path.contains("/join/")) && lies.known().denies_joins {
        return status(403);
    }
    let response = Response::builder().status(code).header("content-type", "application/json");
    response.body(Body::from(bytes)).expect("a sound response")
}

fn status(code: u16) -> Response {
    Response::builder().status(code).body(Body::empty()).expect("a sound response")
}
