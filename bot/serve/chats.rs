//! The chats that the options name. A chat is there only if the program was built with it.

use std::sync::Arc;
use std::time::Duration;

use anyhow::{Result, bail};
use tokio_util::sync::CancellationToken;

use super::account::{Account, LoggedIn, Named};
use crate::app::App;
use crate::chat::{Chat, LogInError};
use crate::config::ServeOptions;

/// The pause before the next attempt to log in at a chat that is out of reach.
const LOG_IN_PAUSE: Duration = Duration::from_secs(2);

/// A chat that this program was built with.
pub(super) struct BuiltIn {
    /// Its name.
    pub(super) name: &'static str,
    /// Finds the account there; the text is the passphrase of its key store.
    pub(super) account: fn(&ServeOptions, &str) -> Named,
}

/// The chats that this program was built with.
pub(super) const BUILT_IN: &[BuiltIn] = &[
    #[cfg(feature = "telegram")]
    BuiltIn { name: "Telegram", account: super::telegram::account },
    #[cfg(feature = "matrix")]
    BuiltIn { name: "Matrix", account: super::matrix::account },
];

/// The accounts that the options name, at least one.
pub(super) fn accounts(options: &ServeOptions, passphrase: &str) -> Result<Vec<Box<dyn Account>>> {
    names_chats(options)?;
    BUILT_IN.iter().filter_map(|chat| (chat.account)(options, passphrase).transpose()).collect()
}

/// Fails if the options name no chat, or one that the program was built without.
pub(super) fn names_chats(options: &ServeOptions) -> Result<()> {
    names_chats_of(options, &BUILT_IN.iter().map(|chat| chat.name).collect::<Vec<_>>())
}

fn names_chats_of(options: &ServeOptions, built_in: &[&str]) -> Result<()> {
    let telegram = options.telegram_token.as_ref().map(|_| ("Telegram", "TELEGRAM_TOKEN", "telegram"));
    let matrix = options.matrix_homeserver.as_ref().map(|_| ("Matrix", "MATRIX_HOMESERVER", "matrix"));
    if telegram.is_none() && matrix.is_none() {
        bail!(
            "no chat to serve: set TELEGRAM_TOKEN (@BotFather on Telegram gives one), or MATRIX_HOMESERVER with \
             MATRIX_USER and MATRIX_PASSWORD, or try `enige demo`"
        );
    }
    for (name, variable, feature) in telegram.into_iter().chain(matrix) {
        if !built_in.contains(&name) {
            bail!(
                "{variable} is set, but this program was built without {name}: unset it, or build with \
                 `--features {feature}`"
            );
        }
    }
    Ok(())
}

/// Logs in at a chat and listens there until it is told to stop.
pub(super) async fn serve(account: Box<dyn Account>, app: Arc<App>, stop: CancellationToken) -> Result<()> {
    let Some(chat) = until_let_in(&*account, &stop).await? else { return Ok(()) };
    tracing::info!("on {} as {}", chat.network(), chat.name());
    app.chats.add(Arc::clone(&chat) as Arc<dyn Chat>);
    chat.listen(app, stop).await
}

/// Logs in, again and again while the chat is out of reach; other chats and their classes go on meanwhile. Gives
/// nothing if it is told to stop.
async fn until_let_in(account: &dyn Account, stop: &CancellationToken) -> Result<Option<Arc<dyn LoggedIn>>> {
    let mut told = false;
    loop {
        let tried = tokio::select! {
            () = stop.cancelled() => return Ok(None),
            tried = account.log_in() => tried,
        };
        match tried {
            Ok(chat) => return Ok(Some(chat)),
            Err(LogInError::Refused(why)) => bail!(why),
            Err(LogInError::Unreachable(why)) => {
                if !std::mem::replace(&mut told, true) {
                    tracing::warn!("{why}; trying again until it can be reached");
                }
            }
        }
        tokio::select! {
            () = stop.cancelled() => return Ok(None),
            () = tokio::time::sleep(LOG_IN_PAUSE) => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use clap::Parser;

    use super::*;
    use crate::config::{Cli, Command};

    const TELEGRAM: &[&str] = &["--telegram-token", "1:SECRET"];
    const MATRIX: &[&str] = &["--matrix-homeserver", "https://matrix.example.org", "--matrix-user", "@bot:example.org"];

    fn refusal(arguments: &[&[&str]], built_in: &[&str]) -> Option<String> {
        let arguments = [&["enige", "serve"], arguments.concat().as_slice()].concat();
        let Command::Serve(options) = Cli::parse_from(arguments).command else { panic!("not `serve`") };
        names_chats_of(&options, built_in).err().map(|error| error.to_string())
    }

    #[test]
    fn a_chat_that_is_not_built_in_is_refused_in_one_line() {
        let told = refusal(&[TELEGRAM], &["Matrix"]).expect("a refusal");
        assert_eq!(
            told,
            "TELEGRAM_TOKEN is set, but this program was built without Telegram: unset it, or build with \
             `--features telegram`"
        );
        let told = refusal(&[TELEGRAM, MATRIX], &["Telegram"]).expect("a refusal");
        assert!(told.starts_with("MATRIX_HOMESERVER is set, but this program was built without Matrix"), "{told}");
        assert!(!told.contains("SECRET") && !told.contains('\n'), "{told}");
    }

    #[test]
    fn a_chat_that_is_built_in_is_let_through() {
        assert_eq!(refusal(&[TELEGRAM], &["Telegram"]), None);
        assert_eq!(refusal(&[TELEGRAM, MATRIX], &["Telegram", "Matrix"]), None);
    }

    #[test]
    fn options_without_a_chat_are_refused() {
        assert!(refusal(&[], &["Telegram"]).is_some_and(|told| told.starts_with("no chat to serve")));
    }
}
