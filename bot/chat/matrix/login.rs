//! Logging in: once with a password or a token, from then on with what the store keeps.

use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use anyhow::{Context, Result, bail};
use matrix_sdk::authentication::matrix::MatrixSession;
use matrix_sdk::config::RequestConfig;
use matrix_sdk::encryption::EncryptionSettings;
use matrix_sdk::ruma::api::error::ErrorKind;
use matrix_sdk::{Client, SessionMeta, SessionTokens};

use super::{Matrix, chat_error, choices::Choices, told};
use crate::chat::{ChatError, LogInError};

/// Where the store keeps the session; it is sealed with the server's secret like the rest of the store.
const SESSION: &[u8] = b"enige.session";

/// The longest wait for the homeserver's answer, a long poll's own time aside.
const PATIENCE: Duration = Duration::from_secs(20);

/// The bot's account on a homeserver.
#[derive(Clone)]
pub struct Account {
    /// The homeserver's address.
    pub homeserver: String,
    /// The bot's name there, such as `@enige:example.org` or `enige`.
    pub user: String,
    /// Its password, for the first log-in.
    pub password: Option<String>,
    /// An access token instead of a password.
    pub token: Option<String>,
    /// Where keys and session are kept. It must never be lost while the session lives, and never be used twice at once.
    pub store: PathBuf,
    /// What seals the store.
    pub passphrase: String,
    /// Servers of schools' own, by the names that stand in their accounts.
    pub schools: Vec<String>,
}

impl Matrix {
    /// Logs in, or goes on with the session of last time.
    ///
    /// # Errors
    /// When the homeserver cannot be reached or refuses, or the store was made with another secret.
    pub async fn log_in(account: &Account) -> Result<Matrix, LogInError> {
        Matrix::try_log_in(account).await.map_err(|error| {
            let out_of_reach = error.chain().any(|cause| match cause.downcast_ref::<matrix_sdk::Error>() {
                Some(error) if matches!(error.client_api_error_kind(), Some(ErrorKind::UnknownToken { .. })) => false,
                Some(error) => matches!(chat_error(error), ChatError::Later(_)),
                None => false,
            });
            let told = format!("Matrix: {}", sdk_told(&error));
            if out_of_reach { LogInError::Unreachable(told) } else { LogInError::Refused(told) }
        })
    }

    async fn try_log_in(account: &Account) -> Result<Matrix> {
        std::fs::create_dir_all(&account.store)
            .with_context(|| format!("MATRIX_STORE: cannot make {}", account.store.display()))?;
        let client = Client::builder()
            .homeserver_url(&account.homeserver)
            .sqlite_store(&account.store, Some(&account.passphrase))
            .request_config(RequestConfig::new().disable_retry().timeout(PATIENCE))
            .with_encryption_settings(EncryptionSettings {
                auto_enable_cross_signing: true,
                ..EncryptionSettings::default()
            })
            .build()
            .await
            .context("cannot open MATRIX_STORE with this secret, or MATRIX_HOMESERVER is no address")?;
        let kept = client.state_store().get_custom_value(SESSION).await?;
        let kept: Option<MatrixSession> = kept.map(|kept| serde_json::from_slice(&kept)).transpose()?;
        let session = match kept {
            Some(session) => go_on(&client, account, session).await?,
            None => begin(&client, account).await?,
        };
        client.state_store().set_custom_value_no_read(SESSION, serde_json::to_vec(&session)?).await?;
        client.encryption().wait_for_e2ee_initialization_tasks().await;
        let schools = account.schools.as_slice().into();
        Ok(Matrix { me: session.meta.user_id, client, choices: Arc::new(Choices::default()), schools })
    }
}

async fn go_on(client: &Client, account: &Account, session: MatrixSession) -> Result<MatrixSession> {
    let device = session.meta.device_id.clone();
    client.restore_session(session.clone()).await?;
    let Err(error) = client.whoami().await.map_err(matrix_sdk::Error::from) else { return Ok(session) };
    if !matches!(error.client_api_error_kind(), Some(ErrorKind::UnknownToken { .. })) {
        return Err(error.into());
    }
    let Some(password) = &account.password else {
        bail!("the session has ended; set MATRIX_PASSWORD, so that the same device can log in again");
    };
    // The same device again: its keys are in the store, and another one could read nothing that was sent before.
    let login = client.matrix_auth().login_username(&account.user, password).device_id(device.as_str());
    login.send().await?;
    client.matrix_auth().session().context("logged in without a session")
}

async fn begin(client: &Client, account: &Account) -> Result<MatrixSession> {
    if let Some(token) = &account.token {
        let tokens = SessionTokens { access_token: token.clone(), refresh_token: None };
        let meta = owner_of(account, token).await?;
        let session = MatrixSession { meta, tokens };
        client.restore_session(session.clone()).await?;
        return Ok(session);
    }
    let Some(password) = &account.password else {
        bail!("set MATRIX_PASSWORD or MATRIX_TOKEN");
    };
    let login = client.matrix_auth().login_username(&account.user, password).initial_device_display_name("Enige");
    login.send().await?;
    client.matrix_auth().session().context("logged in without a session")
}

/// Whose token it is, and of which device: asked through a client of its own, for one log-in to a client.
async fn owner_of(account: &Account, token: &str) -> Result<SessionMeta> {
    let client = Client::builder().homeserver_url(&account.homeserver).build().await?;
    let user_id = match account.user.strip_prefix('@') {
        Some(_) => account.user.as_str().try_into().context("MATRIX_USER is no user's id")?,
        None => bail!("with MATRIX_TOKEN, MATRIX_USER is the whole id, such as @enige:example.org"),
    };
    let meta = SessionMeta { user_id, device_id: "UNKNOWN".into() };
    let tokens = SessionTokens { access_token: token.to_owned(), refresh_token: None };
    client.restore_session(MatrixSession { meta, tokens }).await?;
    let owner = client.whoami().await.map_err(matrix_sdk::Error::from)?;
    let device_id = owner.device_id.context("MATRIX_TOKEN belongs to no device")?;
    Ok(SessionMeta { user_id: owner.user_id, device_id })
}

/// A fault of the log-in in words: the homeserver's where it has any, which hold no token.
fn sdk_told(error: &anyhow::Error) -> String {
    match error.chain().find_map(|cause| cause.downcast_ref::<matrix_sdk::Error>()) {
        Some(error) => told(error),
        None => format!("{error:#}"),
    }
}
