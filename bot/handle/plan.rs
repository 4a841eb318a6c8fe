//! Planning a poll in private: its words, its rule and its times.

use agreements::poll::own::{OwnDraft, OwnStep};
use agreements::poll::rule::{Rule, Share};
use agreements::time::timetable::{NotATime, closing_after, written_time};

use super::in_class::{InClass, USUAL_DAYS};
use super::reply::{Handled, Stop};
use crate::chat::{Post, Say};
use crate::class::{Asks, Dialog, Draft, NewPoll, Plan, PollState};
use crate::ids::{PersonId, PollNo};
use crate::press::Plan as Press;
use crate::say::plan as say;
use crate::say::refusal::Refused;

/// Starts to plan a ready poll.
pub(super) async fn ready(class: &mut InClass<'_>, id: &str) -> Handled {
    if class.scene.app.content.catalogue.ready_poll(id).is_none() {
        return Err(Refused::Stale.into());
    }
    class.plan(Plan::of(Draft::Ready(id.to_owned()), id.to_owned())).await
}

/// Takes a button's answer to the plan.
pub(super) async fn answer(class: &mut InClass<'_>, person: PersonId, press: Press) -> Handled {
    let plan = match press {
        Press::New => {
            let lineage = class.scene.app.new_id().simple().to_string();
            Plan::of(Draft::Own(OwnDraft::default()), lineage)
        }
        Press::Kind(kind) => {
            let mut plan = begun(class, person).await?;
            match &mut plan.draft {
                Draft::Own(draft) if draft.open() == Some(OwnStep::Kind) => draft.kind = Some(kind),
                Draft::Own(_) | Draft::Ready(_) => return Err(Refused::Stale.into()),
            }
            plan
        }
        Press::Days(days) => {
            let plan = begun(class, person).await?;
            let from = plan.opens.unwrap_or(class.scene.event.at);
            Plan { closes: Some(closing_after(from, days, &class.profile.country.zone())), ..plan }
        }
        Press::Closing => Plan { asks: Some(Asks::Closing), ..begun(class, person).await? },
        Press::Opening => Plan { asks: Some(Asks::Opening), ..begun_new(class, person).await? },
        Press::AtOnce => Plan { opens: None, ..begun_new(class, person).await? },
        Press::Share(share) => {
            let plan = begun(class, person).await?;
            with_share(class, plan, share)?
        }
        Press::Quorum(quorum) => {
            let plan = begun(class, person).await?;
            with_quorum(class, plan, quorum)?
        }
        Press::Reword => {
            let plan = begun(class, person).await?;
            match plan.draft {
                Draft::Own(_) => Plan { draft: Draft::Own(OwnDraft::default()), ..plan },
                Draft::Ready(_) => return Err(Refused::Stale.into()),
            }
        }
        Press::Open => {
            let plan = begun(class, person).await?;
            return open(class, person, &plan).await;
        }
    };
    class.plan(plan).await
}

/// The person's plan. The press replaces a pending question for a time.
async fn begun(class: &mut InClass<'_>, person: PersonId) -> Result<Plan, Stop> {
    let dialog = class.tx.dialog(person, class.scene.event.at).await?;
    let Some(Dialog::OwnPoll(plan)) = dialog else { return Err(Refused::Ended.into()) };
    Ok(Plan { asks: None, ..plan })
}

/// The plan of a new poll. Refuses an edited poll, which keeps its opening time.
async fn begun_new(class: &mut InClass<'_>, person: PersonId) -> Result<Plan, Stop> {
    let plan = begun(class, person).await?;
    if plan.edits.is_some() { Err(Refused::Stale.into()) } else { Ok(plan) }
}

/// The plan with another share. Refuses a share that the poll's kind or the class does not allow.
fn with_share(class: &InClass<'_>, plan: Plan, share: Share) -> Result<Plan, Refused> {
    let new = class.planned(&plan).ok_or(Refused::Stale)?;
    if !Rule::shares(new.poll.question.kind(), new.poll.children).contains(&share) {
        return Err(Refused::Stale);
    }
    Ok(Plan { rule: Some(Rule { share, ..new.poll.rule }), ..plan })
}

/// The plan with another quorum. Refuses a quorum that the class does not allow.
fn with_quorum(class: &InClass<'_>, plan: Plan, quorum: u8) -> Result<Plan, Refused> {
    let new = class.planned(&plan).ok_or(Refused::Stale)?;
    if !Rule::quorums(new.poll.children).contains(&quorum) {
        return Err(Refused::Stale);
    }
    Ok(Plan { rule: Some(Rule { quorum, ..new.poll.rule }), ..plan })
}

/// Discards the person's dialog.
pub(super) async fn discard(class: &mut InClass<'_>, person: PersonId) -> Handled {
    let dialog = class.tx.dialog(person, class.scene.event.at).await?;
    let planned = matches!(dialog, Some(Dialog::OwnPoll(_)));
    if let Some(Dialog::OwnPoll(plan)) = dialog
        && plan.asks.is_some()
    {
        // This discards only the question for a time; the plan stays.
        return class.plan(Plan { asks: None, ..plan }).await;
    }
    class.tx.end_dialog(person).await?;
    let w = class.own_words();
    let text = if planned { w.msg_plan_discarded() } else { w.msg_dialog_cancelled() };
    Ok(Say::Replace(Post::line(text)).into())
}

/// Takes a text that answers the plan's open question.
pub(super) async fn write(class: &mut InClass<'_>, mut plan: Plan, text: &str) -> Handled {
    let (now, zone) = (class.scene.event.at, class.profile.country.zone());
    match (plan.asks, &mut plan.draft) {
        (Some(Asks::Opening), _) => plan.opens = Some(written_time(text, now, &zone)?),
        (Some(Asks::Closing), _) => plan.closes = Some(written_time(text, now, &zone)?),
        (None, Draft::Own(draft)) if draft.open().is_some_and(|step| step != OwnStep::Kind) => draft.write(text)?,
        (None, Draft::Own(_) | Draft::Ready(_)) => return Err(Refused::TextUnexpected.into()),
    }
    plan.asks = None;
    if let (Some(opens), Some(closes)) = (plan.opens, plan.closes)
        && closes <= opens
    {
        plan.closes = Some(closing_after(opens, USUAL_DAYS, &zone));
    }
    class.plan(plan).await
}

/// Puts the planned poll to the class, now or at its opening time. Or replaces the poll that the plan edits.
async fn open(class: &mut InClass<'_>, person: PersonId, plan: &Plan) -> Handled {
    let new = class.planned(plan).ok_or(Refused::Ended)?;
    let now = class.scene.event.at;
    if new.poll.closes_at <= now || plan.opens.is_some_and(|opens| opens <= now) {
        return Err(NotATime::Past.into());
    }
    if plan.opens.is_some_and(|opens| new.poll.closes_at <= opens) {
        return Err(Refused::TimeBeforeOpening.into());
    }
    if let Some(no) = plan.edits {
        return edit(class, person, no, &new).await;
    }
    class.operation().put_poll(&new).await?.ok_or(Refused::AlreadyOpen)?;
    class.tx.end_dialog(person).await?;
    Ok(Say::Replace(say::planned(class.own_words(), &new, class.profile.country)).into())
}

async fn edit(class: &mut InClass<'_>, person: PersonId, no: PollNo, new: &NewPoll) -> Handled {
    let poll = class.tx.poll_for_change(no).await?.ok_or(Refused::Stale)?;
    match poll.state {
        PollState::Planned(_) | PollState::Open => {}
        PollState::Closed(_) | PollState::Withdrawn { .. } => return Err(Refused::Closed.into()),
    }
    if class.tx.has_ballots(no).await? {
        return Err(Refused::EditTooLate.into());
    }
    class.operation().edit_poll(no, new).await?;
    class.tx.end_dialog(person).await?;
    Ok(Say::Replace(Post::line(class.own_words().msg_edited())).into())
}
