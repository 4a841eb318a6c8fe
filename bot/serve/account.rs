//! An account of the bot at a chat.

use std::sync::Arc;

use anyhow::Result;
use async_trait::async_trait;
use tokio_util::sync::CancellationToken;

use crate::app::App;
use crate::chat::{Chat, LogInError};

/// An account of the bot at a chat.
#[async_trait]
pub(super) trait Account: Send + Sync {
    /// Logs in once.
    async fn log_in(&self) -> Result<Arc<dyn LoggedIn>, LogInError>;
}

/// A chat that has let the bot in.
#[async_trait]
pub(super) trait LoggedIn: Chat {
    /// The bot's name there.
    fn name(&self) -> String;

    /// Listens until it is told to stop.
    async fn listen(self: Arc<Self>, app: Arc<App>, stop: CancellationToken) -> Result<()>;
}

/// The account that the options name at a chat, if they do.
pub(super) type Named = Result<Option<Box<dyn Account>>>;
