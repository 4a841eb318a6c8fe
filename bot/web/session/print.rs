//! Prints of a session: slips for the pupils, and the pupils' part as a poster.

use std::sync::Arc;

use agreements::session::step::{Means, Step};
use anyhow::Result;
use axum::extract::{RawQuery, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;

use super::guard::{self, Form};
use super::led::{Led, leads};
use super::shell::Frame;
use crate::app::App;
use crate::draw;
use crate::operation::session::{SessionError, pupil_part};
use crate::say::{Words, document, fenced, session as say, time};

/// The most slips of a session: a large class and some lost slips.
pub(super) const MOST_SLIPS: u8 = 60;

/// Prints slips. No other page shows their codes.
pub(super) async fn slips(
    State(app): State<Arc<App>>,
    RawQuery(query): RawQuery,
    headers: HeaderMap,
    form: Result<Form, StatusCode>,
) -> Response {
    let (Ok(form), Some(pages)) = (form, &app.pages_at) else {
        return Frame::of(&app, query.as_deref(), &headers, None).no_form(StatusCode::BAD_REQUEST);
    };
    let (led, frame) = match leads(&app, query.as_deref(), &headers, Some(&form)).await {
        Ok(leads) => leads,
        Err(answer) => return *answer,
    };
    // Where pupils vote in another way, a slip would be a second vote.
    if led.session.body.as_ref().is_none_or(|body| body.means != Means::Slips) {
        return frame.no_form(StatusCode::CONFLICT);
    }
    let wanted = form.number::<u8>("count").unwrap_or(0);
    if !app.limits.allows_document_on_page(led.class) {
        return too_many(frame);
    }
    match make(&app, frame.w, led, wanted, pages).await {
        Ok(Some(pdf)) => guard::pdf(pdf),
        Ok(None) => frame.says(
            StatusCode::CONFLICT,
            &frame.w.msg_session_slip_heading(),
            &[frame.w.msg_session_slips_enough(MOST_SLIPS)],
        ),
        Err(fault) => frame.fault(&fault),
    }
}

/// The codes in the order of their slip numbers, which differs from the order of printing. Otherwise somebody who hands
/// slips out along a class list would know each pupil's number.
fn by_number(printed: &[String]) -> Vec<String> {
    let mut codes = printed.to_vec();
    codes.sort();
    codes
}

/// Makes and lays out `wanted` more slips; `None` for zero slips or too many.
async fn make(app: &App, w: &Words, mut led: Led, wanted: u8, pages: &str) -> Result<Option<Vec<u8>>> {
    let made = led.tx().slips().await?.made;
    if wanted == 0 || made + i64::from(wanted) > i64::from(MOST_SLIPS) {
        return Ok(None);
    }
    let codes: Vec<String> = (0..wanted).map(|_| app.new_code()).collect();
    led.tx().add_slips(&by_number(&codes)).await?;
    let now = led.now;
    led.tx().leads_still(now).await?;
    let of = led.class.0.to_string();
    // Commits first: drawing is slow, and the session's lock would keep the pupils waiting.
    led.tx.commit().await?;
    let at = format!("{pages}/k/{}", led.session.entry);
    let slips = draw::slip::Slips {
        heading: w.msg_session_slip_title(fenced(led.profile.name.as_str())),
        explain: w.msg_session_slip_explain(),
        address: at.clone(),
        until: w.msg_session_slip_until(time::moment_in(w, led.session.until, led.profile.country)),
        slips: codes.into_iter().map(|code| (format!("{at}/{code}"), code)).collect(),
        language: w.lang().code(),
    };
    Ok(Some(app.drawings.draw(of, move || draw::slip::slips(&slips)).await?))
}

/// The poster of the pupils' part, as the session would leave it.
pub(super) async fn poster(State(app): State<Arc<App>>, RawQuery(query): RawQuery, headers: HeaderMap) -> Response {
    let (led, frame) = match leads(&app, query.as_deref(), &headers, None).await {
        Ok(leads) => leads,
        Err(answer) => return *answer,
    };
    if led.session.body.as_ref().is_none_or(|body| body.step != Step::Done) {
        return frame.nothing();
    }
    if !app.limits.allows_document_on_page(led.class) {
        return too_many(frame);
    }
    let w = frame.w;
    match hang(&app, w, led).await {
        Ok(Some(pdf)) => guard::pdf(pdf),
        Ok(None) => frame.nothing(),
        Err(SessionError::NotNow(why)) => {
            frame.says(StatusCode::CONFLICT, &w.msg_session_title(), &[say::not_now(w, why)])
        }
        Err(SessionError::Fault(fault)) => frame.fault(&fault),
    }
}

async fn hang(app: &App, w: &Words, mut led: Led) -> Result<Option<Vec<u8>>, SessionError> {
    let today = led.now.to_zoned(led.profile.country.zone()).date();
    let (newest, of) = (led.tx().pupil_part().await?, led.class.0.to_string());
    led.tx.commit().await?;
    let made = pupil_part(&led.session, led.part.as_ref(), newest.as_ref(), today)?;
    let Some(version) = made.or(led.part) else { return Ok(None) };
    let sheet = document::pupils(w, &led.profile, &version, None, &app.content.catalogue);
    Ok(Some(app.drawings.draw(of, move || draw::agreement::poster(&sheet)).await?))
}

/// The class has had many documents in the last hour.
fn too_many(frame: Frame<'_>) -> Response {
    let w = frame.w;
    frame.says(StatusCode::TOO_MANY_REQUESTS, &w.msg_session_title(), &[w.msg_documents_often()])
}

#[cfg(test)]
mod tests {
    use super::by_number;

    #[test]
    fn slips_are_numbered_in_another_order_than_they_are_printed() {
        let printed = ["KLMN-PRTU", "ABCD-EFHJ", "BBCD-EFHJ"].map(str::to_owned);
        assert_eq!(by_number(&printed), [1, 2, 0].map(|place: usize| printed[place].clone()));
    }
}
