//! A pupil's visit to a session.

use agreements::class::Profile;
use anyhow::Result;
use axum::http::HeaderMap;
use jiff::Timestamp;

use super::guard::Cookie;
use crate::app::App;
use crate::class::{ClassSession, SlipNo};
use crate::code;
use crate::ids::ClassId;
use crate::store::{ClassTx, Tx};

/// A session found by its entry address, within its transaction, with the browser's slip.
pub(super) struct Visit {
    pub(super) tx: Tx,
    pub(super) class: ClassId,
    pub(super) session: ClassSession,
    pub(super) profile: Profile,
    /// The slip in use, with the cookie's token.
    pub(super) slip: Option<(SlipNo, String)>,
    pub(super) now: Timestamp,
}

impl Visit {
    /// The transaction as the class.
    pub(super) fn tx(&mut self) -> ClassTx<'_> {
        self.tx.enter(self.class)
    }
}

/// The visit of a browser at that entry address; `change` locks the session.
pub(super) async fn visit(app: &App, entry: &str, headers: &HeaderMap, change: bool) -> Result<Option<Visit>> {
    let Some(entry) = code::read_entry(entry) else { return Ok(None) };
    let now = app.clock.now();
    let Some((mut begun, class)) = app.store.begin_by(&entry, now).await? else { return Ok(None) };
    let mut tx = begun.enter(class);
    let session = if change { tx.session_as_it_is(now).await? } else { tx.session(now).await? };
    let (Some(session), Some(profile)) = (session.filter(|session| session.entry == entry), tx.profile().await?) else {
        return Ok(None);
    };
    let slip = match Cookie::Slip.of(headers) {
        Some(token) => tx.slip(&token).await?.map(|slip| (slip, token)),
        None => None,
    };
    Ok(Some(Visit { tx: begun, class, session, profile, slip, now }))
}
