//! Polls: the lists, and opening a ready poll at once.

use agreements::poll::ready::ReadyPoll;
use agreements::time::timetable::closing_after;

use super::in_class::{InClass, USUAL_DAYS};
use super::reply::{Handled, Reply};
use crate::chat::Say;
use crate::class::{Draft, Plan};
use crate::say::Reader;
use crate::say::asked::Asked;
use crate::say::poll as say;
use crate::say::refusal::Refused;

/// The maximum number of decided polls in the overview.
const DECIDED: i64 = 10;

/// Lists the ready and the open polls. In private, adds a ballot for each open poll.
pub(super) async fn list(class: &mut InClass<'_>) -> Handled {
    let catalogue = &class.scene.app.content.catalogue;
    let open = class.tx.open_polls().await?;
    let stage = class.profile.group.stage(class.profile.country);
    let suits =
        |poll: &ReadyPoll| catalogue.clause(&poll.clause.0).is_some_and(|clause| clause.stages.contains(&stage));
    let is_open = |poll: &ReadyPoll| open.iter().any(|open| open.lineage == poll.id);
    let ready = catalogue.ready_polls().into_iter().filter(|poll| suits(poll) && !is_open(poll));
    let ready: Vec<&str> = ready.map(|poll| poll.id.as_str()).collect();
    let (id, zone) = (class.tx.class(), class.profile.country.zone());
    let reader = Reader { leads: class.leads().await?, private: class.scene.event.room.private };
    let mut says = vec![class.show(|w| say::list(w, id, &ready, &open, catalogue, &zone, reader))];
    if reader.private {
        let (own, country) = (class.own_words(), class.profile.country);
        for poll in &open {
            let given = class.own_ticks(poll).await?;
            says.push(Say::Answer(say::ballot(own, id, poll, Asked::of(poll, catalogue), country, given.as_ref())));
        }
    }
    Ok(says.into())
}

/// Shows the open, planned and decided polls.
pub(super) async fn overview(class: &mut InClass<'_>) -> Handled {
    let catalogue = &class.scene.app.content.catalogue;
    let polls = say::Overview {
        open: class.tx.open_polls().await?,
        planned: class.tx.planned_polls().await?,
        closed: class.tx.closed_polls(DECIDED).await?,
    };
    // The buttons below a poll appear only in private.
    let leads = class.scene.event.room.private && class.leads().await?;
    let (id, country) = (class.tx.class(), class.profile.country);
    Ok(class.show(|w| say::overview(w, id, &polls, catalogue, country, leads)).into())
}

/// Opens a ready poll. A job posts its card.
pub(super) async fn open(class: &mut InClass<'_>, id: &str, days: Option<u8>) -> Handled {
    let days = days.unwrap_or(USUAL_DAYS);
    let closes = closing_after(class.scene.event.at, days, &class.profile.country.zone());
    let plan = Plan { closes: Some(closes), ..Plan::of(Draft::Ready(id.to_owned()), id.to_owned()) };
    let new = class.planned(&plan).ok_or(Refused::NoSuchPoll)?;
    if !(1..=30).contains(&days) {
        return Err(Refused::Days.into());
    }
    class.operation().put_poll(&new).await?.ok_or(Refused::AlreadyOpen)?;
    let private = class.scene.event.room.private;
    Ok(if private { Say::Answer(say::opened(class.own_words())).into() } else { Reply::default() })
}
