//! The account on Telegram.

use std::sync::Arc;

use anyhow::Result;
use async_trait::async_trait;
use tokio_util::sync::CancellationToken;

use super::account::{self, LoggedIn};
use crate::app::App;
use crate::chat::LogInError;
use crate::chat::telegram::{Pace, Telegram};
use crate::config::ServeOptions;

struct Account {
    token: String,
    api_url: String,
    pace: f64,
}

/// The account that the options name on Telegram, if they do.
pub(super) fn account(options: &ServeOptions, _: &str) -> account::Named {
    let Some(token) = options.telegram_token.clone() else { return Ok(None) };
    Ok(Some(Box::new(Account { token, api_url: options.telegram_api_url.clone(), pace: options.pace })))
}

#[async_trait]
impl account::Account for Account {
    async fn log_in(&self) -> Result<Arc<dyn LoggedIn>, LogInError> {
        Ok(Arc::new(Telegram::log_in(&self.token, &self.api_url, Pace::REAL.faster(self.pace)).await?))
    }
}

#[async_trait]
impl LoggedIn for Telegram {
    fn name(&self) -> String {
        format!("@{}", self.username())
    }

    async fn listen(self: Arc<Self>, app: Arc<App>, stop: CancellationToken) -> Result<()> {
        if let Err(error) = self.set_menus(&app.menus()).await {
            tracing::warn!("the menu of commands could not be set: {error:#}");
        }
        Telegram::listen(self, app, stop).await
    }
}
