//! Invitations: the bot answers them beside each other, outside of the sync loop.
//!
//! An open invitation stands in the SDK's store until the bot joins or declines. So the program finds it again after a
//! restart, and one that comes on top of the limit waits here.

use std::collections::VecDeque;
use std::ops::ControlFlow;
use std::sync::Arc;
use std::time::Duration;

use matrix_sdk::ruma::api::client::membership::{forget_room, leave_room};
use matrix_sdk::ruma::{OwnedRoomId, OwnedUserId, RoomId};
use matrix_sdk::{Client, Room, RoomState};
use tokio::time::timeout;

use super::Matrix;
use super::fault::describe;
use super::joins::Join;
use crate::app::App;
use crate::queue::{Full, Queues};

/// The rooms that the bot joins at once.
const JOINS_AT_ONCE: usize = 16;

/// The invitations that wait for the limit. Further ones wait in the SDK's store for the next start.
const MOST_WAITING: usize = 1000;

/// The time limit of a join. A large room on a slow server takes most of it.
pub(super) const JOIN_PATIENCE: Duration = Duration::from_secs(60);

/// The tries to join a room: right after an invitation, a homeserver may not know it yet.
const JOIN_TRIES: u32 = 4;

/// The pause after the first try. Each further one is longer.
const PAUSE: Duration = Duration::from_millis(500);

/// The open invitations.
pub(super) struct Invitations {
    matrix: Arc<Matrix>,
    app: Arc<App>,
    waiting: VecDeque<OwnedRoomId>,
    joins: Queues<OwnedRoomId>,
}

impl Invitations {
    /// The invitations that are open at the start.
    pub(super) async fn open(matrix: Arc<Matrix>, app: Arc<App>) -> Invitations {
        let joins = Queues::new(JOINS_AT_ONCE, 0);
        let mut open = Invitations { matrix, app, waiting: VecDeque::new(), joins };
        let rooms: Vec<_> = open.matrix.client.invited_rooms().iter().map(|room| room.room_id().to_owned()).collect();
        open.take(rooms.iter()).await;
        open
    }

    /// Puts an invitation at the end of those that wait. One that finds too many stays open until the next start.
    fn wait(&mut self, room: &OwnedRoomId) {
        if self.waiting.len() < MOST_WAITING && !self.waiting.contains(room) {
            self.waiting.push_back(room.clone());
        }
    }

    /// Takes new invitations, and joins as many rooms as the limit allows now.
    pub(super) async fn take(&mut self, new: impl Iterator<Item = &OwnedRoomId>) {
        for room in new {
            match self.matrix.inviter(room).await {
                Some(inviter) if self.matrix.guests.admit(&inviter) => self.wait(room),
                // Declined before it is counted: strangers must not use up the limit.
                Some(inviter) => {
                    let server = inviter.server_name();
                    tracing::warn!("Matrix: declined an invitation from {server}: see MATRIX_INVITES_FROM");
                    self.begin(room, |matrix, id| async move { leave(&matrix.client, &id).await });
                }
                None => {}
            }
        }
        while !self.waiting.is_empty() && self.app.limits.admits_invitation() {
            let Some(room) = self.waiting.pop_front() else { break };
            self.begin(&room, |matrix, id| async move { matrix.accept(&id).await });
        }
    }

    /// Begins an answer to an invitation, beside the others.
    fn begin<Answer>(&self, room: &OwnedRoomId, answer: impl FnOnce(Arc<Matrix>, OwnedRoomId) -> Answer)
    where
        Answer: Future<Output = ()> + Send + 'static,
    {
        let (matrix, id) = (Arc::clone(&self.matrix), room.clone());
        let answer = answer(Arc::clone(&matrix), id.clone());
        let in_time = async move {
            if timeout(JOIN_PATIENCE, answer).await.is_err() {
                tracing::warn!("Matrix: an invitation could not be answered in {JOIN_PATIENCE:?}");
                matrix.joins.end(&id);
            }
            ControlFlow::Continue(())
        };
        // A full queue: the bot is answering this invitation already.
        let _: Result<(), Full> = self.joins.push(room.clone(), in_time);
    }

    /// Waits for the joins that have begun. The others are found again after a restart.
    pub(super) async fn end(&self) {
        self.joins.drop_waiting();
        self.joins.idle().await;
    }
}

impl Matrix {
    /// The account behind an open invitation.
    async fn inviter(&self, id: &RoomId) -> Option<OwnedUserId> {
        let room = self.client.get_room(id).filter(|room| room.state() == RoomState::Invited)?;
        match room.invite_details().await {
            Ok(invitation) => Some(invitation.inviter_id),
            Err(error) => {
                tracing::warn!("Matrix: an invitation is damaged: {}", describe(&error));
                None
            }
        }
    }

    /// Accepts an invitation. Logs a failure and leaves the invitation open.
    async fn accept(&self, id: &RoomId) {
        let (Some(room), Some(by)) = (self.client.get_room(id), self.inviter(id).await) else { return };
        // Read before the join: the invitation has the flag, and the account gets it only with the next sync.
        let private = room.is_direct().await.unwrap_or(false);
        if private && let Err(error) = self.remember_private(id, &by).await {
            return tracing::warn!("Matrix: an invitation could not be noted: {}", describe(&error));
        }
        self.joins.begin(id, Join::Invited { by, private });
        if !self.join(&room).await {
            self.joins.end(id);
        }
    }

    async fn join(&self, room: &Room) -> bool {
        for try_number in 1..=JOIN_TRIES {
            match room.join().await {
                Ok(()) => return true,
                // The join succeeded, and something after it did not.
                Err(_) if room.state() == RoomState::Joined => return true,
                Err(error) if try_number == JOIN_TRIES => {
                    tracing::warn!("Matrix: an invitation could not be accepted: {}", describe(&error));
                }
                Err(_) => tokio::time::sleep(PAUSE * try_number).await,
            }
        }
        false
    }
}

/// Leaves a room, or declines the invitation to it. `Room::leave` would also leave the rooms that the room itself names
/// as its predecessors, which anybody can write.
pub(super) async fn leave(client: &Client, room: &RoomId) {
    if let Err(error) = client.send(leave_room::v3::Request::new(room.to_owned())).await {
        tracing::warn!("Matrix: a room could not be left: {}", describe(&error.into()));
    }
}

/// Forgets a room that the bot has left, so that the homeserver keeps nothing for it. `Room::forget` would also forget
/// that the person has had a private room, and the bot would invite them again unasked.
pub(super) async fn forget(client: &Client, room: &RoomId) {
    if let Err(error) = client.send(forget_room::v3::Request::new(room.to_owned())).await {
        tracing::debug!("Matrix: a room could not be forgotten: {}", describe(&error.into()));
    }
}
