//! A link to the class's page.

use agreements::time::timetable::days_later;

use super::in_class::{InClass, LINK_DAYS};
use super::reply::Handled;
use crate::say::page as say;
use crate::say::refusal::Refused;

/// Makes a link to the class's page. The previous link stops working.
pub(super) async fn link(class: &mut InClass<'_>) -> Handled {
    let app = class.scene.app;
    let Some(pages) = &app.pages_at else { return Err(Refused::PagesOff.into()) };
    let (secret, zone) = (app.new_secret(), class.profile.country.zone());
    let until = days_later(class.scene.event.at, LINK_DAYS, &zone);
    class.tx.set_page_link(&secret, until).await?;
    let address = format!("{pages}/c/{secret}");
    Ok(class.show(|w| say::link_to(w, w.msg_page_title(), w.msg_page_link(&address), until, &zone)).into())
}
