//! The agreement.

use agreements::agreement::Agreement;
use anyhow::Result;

use super::InClass;
use crate::chat::Say;
use crate::say;

/// Shows the agreement as it stands.
pub(super) async fn show(mut class: InClass<'_>) -> Result<Vec<Say>> {
    let catalogue = &class.scene.app.content.catalogue;
    let settled = class.tx.settled().await?;
    let template = catalogue.template(class.profile.group.stage(class.profile.country), class.profile.country);
    let agreement = Agreement::of(catalogue, template, &settled);
    class.say(|class| class.show(|w| say::agreement::whole(w, &class.profile, &agreement, catalogue))).await
}
