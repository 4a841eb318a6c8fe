//! Log-in: with a password or a token the first time, later with the saved session.

use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use anyhow::{Context, Result, bail};
use matrix_sdk::authentication::matrix::MatrixSession;
use matrix_sdk::config::RequestConfig;
use matrix_sdk::encryption::EncryptionSettings;
use matrix_sdk::ruma::api::error::ErrorKind;
use matrix_sdk::store::StateStoreDataKey;
use matrix_sdk::{Client, SessionMeta, SessionTokens};

use super::fault::{chat_error, describe};
use super::joins::Guests;
use super::{MOST_RETRIED_IN_ROOM, Matrix, RETRIED_AT_ONCE};
use crate::chat::{ChatError, LogInError};
use crate::queue::Queues;

/// The key of the session in the crypto store, which the server's secret seals.
const SESSION: &[u8] = b"enige.session";

/// The timeout of a request, without a long poll's own time.
const PATIENCE: Duration = Duration::from_secs(20);

/// The bot's account on a homeserver.
#[derive(Clone)]
pub struct Account {
    /// The homeserver's URL.
    pub homeserver: String,
    /// The bot's user, such as `@enige:example.org` or `enige`.
    pub user: String,
    /// The password for the first log-in.
    pub password: Option<String>,
    /// An access token instead of a password.
    pub token: Option<String>,
    /// The folder of keys and session. It must not be lost during the session, and only one process may use it.
    pub store: PathBuf,
    /// The key that seals the store.
    pub passphrase: String,
    /// The schools' own servers, by the names in their accounts.
    pub schools: Vec<String>,
    /// Patterns for servers or accounts that may invite the bot. Without any, the bot's own server and the schools'
    /// may.
    pub invites_from: Vec<String>,
}

impl Matrix {
    /// Resumes the saved session or logs in.
    ///
    /// # Errors
    /// If the homeserver is out of reach or refuses, or if another secret sealed the store.
    pub async fn log_in(account: &Account) -> Result<Matrix, LogInError> {
        Matrix::try_log_in(account).await.map_err(|error| {
            let out_of_reach = error.chain().any(|cause| match cause.downcast_ref::<matrix_sdk::Error>() {
                Some(error) if matches!(error.client_api_error_kind(), Some(ErrorKind::UnknownToken { .. })) => false,
                Some(error) => matches!(chat_error(error), ChatError::Later(_)),
                None => false,
            });
            let text = format!("Matrix: {}", describe_log_in(&error));
            if out_of_reach { LogInError::Unreachable(text) } else { LogInError::Refused(text) }
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
        // The SDK drops a sync that it has seen last. The bot needs it again if it did not commit all of it.
        client.state_store().remove_kv_data(StateStoreDataKey::SyncToken).await?;
        let kept = client.state_store().get_custom_value(SESSION).await?;
        let kept: Option<MatrixSession> = kept.map(|kept| serde_json::from_slice(&kept)).transpose()?;
        let session = match kept {
            Some(session) => resume(&client, account, session).await?,
            None => log_in_anew(&client, account).await?,
        };
        client.state_store().set_custom_value_no_read(SESSION, serde_json::to_vec(&session)?).await?;
        client.encryption().wait_for_e2ee_initialization_tasks().await;
        let me = session.meta.user_id;
        let servers = account.schools.iter().map(String::as_str).chain([me.server_name().as_str()]);
        Ok(Matrix {
            guests: Guests::of(&account.invites_from, servers),
            me,
            client,
            choices: Arc::default(),
            members: Arc::default(),
            private: Arc::default(),
            joins: Arc::default(),
            moves: Arc::default(),
            later: Arc::new(Queues::new(RETRIED_AT_ONCE, MOST_RETRIED_IN_ROOM)),
            schools: account.schools.as_slice().into(),
        })
    }
}

async fn resume(client: &Client, account: &Account, session: MatrixSession) -> Result<MatrixSession> {
    let device = session.meta.device_id.clone();
    client.restore_session(session.clone()).await?;
    let Err(error) = client.whoami().await.map_err(matrix_sdk::Error::from) else { return Ok(session) };
    if !matches!(error.client_api_error_kind(), Some(ErrorKind::UnknownToken { .. })) {
        return Err(error.into());
    }
    let Some(password) = &account.password else {
        bail!("the session has ended; set MATRIX_PASSWORD, so that the same device can log in again");
    };
    // The same device: its keys are in the store, and a new device could not decrypt earlier messages.
    let login = client.matrix_auth().login_username(&account.user, password).device_id(device.as_str());
    login.send().await?;
    client.matrix_auth().session().context("logged in without a session")
}

async fn log_in_anew(client: &Client, account: &Account) -> Result<MatrixSession> {
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

/// The user and device of a token. It takes a client of its own, because a client can log in only once.
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

/// The text of a failed log-in; the homeserver's own text holds no token.
fn describe_log_in(error: &anyhow::Error) -> String {
    match error.chain().find_map(|cause| cause.downcast_ref::<matrix_sdk::Error>()) {
        Some(error) => describe(error),
        None => format!("{error:#}"),
    }
}
