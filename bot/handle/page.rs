//! The class's page: a link to it.

use agreements::time::timetable::days_later;
use anyhow::Result;

use super::{InClass, LINK_DAYS};
use crate::chat::Say;
use crate::say::page as say;
use crate::say::refusal::Refused;

/// Makes a link to the class's page, in place of the one before.
pub(super) async fn link(mut class: InClass<'_>) -> Result<Vec<Say>> {
    let Some(pages) = &class.scene.app.pages_at else { return class.decline(|w| w.msg_page_none()).await };
    if !class.leads().await? {
        return Ok(class.refuse(&Refused::NotContact));
    }
    let (secret, zone) = (class.scene.app.new_secret(), class.profile.country.zone());
    let until = days_later(class.scene.event.at, LINK_DAYS, &zone);
    class.tx.set_page_link(&secret, until).await?;
    let address = format!("{pages}/c/{secret}");
    class
        .say(|class| class.show(|w| say::link_to(w, w.msg_page_title(), w.msg_page_link(&address), (until, &zone))))
        .await
}
