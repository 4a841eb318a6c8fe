//! The parents' plans, as a topic of the pupils.

use agreements::session::topic::Topic;
use anyhow::Result;

use crate::app::App;
use crate::say::{Words, session as say};
use crate::store::ClassTx;

/// The sentences of the parents' draft if it is the topic, else none.
pub(super) async fn plans(app: &App, w: &Words, tx: &mut ClassTx<'_>, topic: Option<&Topic>) -> Result<Vec<String>> {
    let version = tx.planned(topic).await?;
    Ok(version.map(|version| say::plans(w, &app.content.catalogue, &version)).unwrap_or_default())
}
