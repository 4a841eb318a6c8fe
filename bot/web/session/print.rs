//! What is printed in a session: slips for the pupils, and what they agreed on as a poster.

use anyhow::{Context, Result};

use super::lead::Led;
use super::over;
use crate::app::App;
use crate::draw;
use crate::say::{Words, document, fenced, time};

/// The most slips of a session: a large class, and some that get lost.
pub(super) const MOST_SLIPS: u8 = 60;

/// Makes so many slips more and lays them out; nothing when there would be too many, or none are wanted.
pub(super) async fn slips(app: &App, w: &Words, mut led: Led, wanted: u8, pages: &str) -> Result<Option<Vec<u8>>> {
    let made = led.tx.slips().await?.made;
    if wanted == 0 || made + i64::from(wanted) > i64::from(MOST_SLIPS) {
        return Ok(None);
    }
    let codes: Vec<String> = (0..wanted).map(|_| app.new_code()).collect();
    led.tx.add_slips(&codes).await?;
    let at = format!("{pages}/k/{}", led.session.entry);
    let slips = draw::slip::Slips {
        heading: w.msg_session_slip_title(fenced(led.profile.name.as_str())),
        explain: w.msg_session_slip_explain(),
        address: at.clone(),
        until: w.msg_session_slip_until(time::moment_in(w, led.session.until, led.profile.country)),
        slips: codes.into_iter().map(|code| (format!("{at}/{code}"), code)).collect(),
        language: w.lang().code(),
    };
    // Should drawing fail, the codes are as if they had never been made.
    let pdf = tokio::task::spawn_blocking(move || draw::slip::slips(&slips)).await.context("drawing broke")??;
    led.tx.commit().await?;
    Ok(Some(pdf))
}

/// The pupils' part as a poster, as the session would leave it; nothing when there is none.
pub(super) async fn poster(app: &App, w: &Words, mut led: Led) -> Result<Option<Vec<u8>>> {
    let today = led.now.to_zoned(led.profile.country.zone()).date();
    let newest = led.tx.pupil_part().await?;
    let made = over::part(&led.session, led.part.as_ref(), newest.as_ref(), today).ok().flatten();
    led.tx.commit().await?;
    let Some(version) = made.or(led.part) else { return Ok(None) };
    let sheet = document::pupils(w, &led.profile, &version, None, &app.content.catalogue);
    let pdf = tokio::task::spawn_blocking(move || draw::agreement::poster(&sheet)).await.context("drawing broke")??;
    Ok(Some(pdf))
}
