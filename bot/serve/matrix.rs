//! The account on Matrix.

use std::sync::Arc;

use anyhow::Result;
use async_trait::async_trait;
use tokio_util::sync::CancellationToken;

use super::account::{self, LoggedIn};
use crate::app::App;
use crate::chat::LogInError;
use crate::chat::matrix::{Account, Matrix};
use crate::config::ServeOptions;

/// The account that the options name on Matrix, if they do.
pub(super) fn account(options: &ServeOptions, passphrase: &str) -> account::Named {
    let (Some(homeserver), Some(user)) = (&options.matrix_homeserver, &options.matrix_user) else { return Ok(None) };
    Ok(Some(Box::new(Account {
        homeserver: homeserver.clone(),
        user: user.clone(),
        password: options.matrix_password.clone(),
        token: options.matrix_token.clone(),
        store: options.matrix_store.clone().unwrap_or_else(|| options.database.data_dir.join("matrix")),
        passphrase: passphrase.to_owned(),
        schools: options.matrix_pupil_servers.clone(),
        invites_from: options.matrix_invites_from.clone(),
    })))
}

#[async_trait]
impl account::Account for Account {
    async fn log_in(&self) -> Result<Arc<dyn LoggedIn>, LogInError> {
        Ok(Arc::new(Matrix::log_in(self).await?))
    }
}

#[async_trait]
impl LoggedIn for Matrix {
    fn name(&self) -> String {
        self.user().to_owned()
    }

    async fn listen(self: Arc<Self>, app: Arc<App>, stop: CancellationToken) -> Result<()> {
        Matrix::listen(self, app, stop).await
    }
}
