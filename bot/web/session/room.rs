//! The pupils' room.

use anyhow::Result;

use crate::app::App;
use crate::store::ClassTx;

/// True if the pupils have a room and the bot can post there and in their parents' room.
pub(super) async fn has_room(app: &App, tx: &mut ClassTx) -> Result<bool> {
    Ok(app.chats.have_schools() && tx.pupils_room().await?.is_some() && tx.parents_room().await?.is_some())
}
