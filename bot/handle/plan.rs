//! Planning a poll alone with the bot: in own words or from a ready one, with rule and times.

use agreements::poll::own::{OwnDraft, OwnStep};
use agreements::poll::rule::Rule;
use agreements::time::timetable::{closing_after, reminder_before, written_time};
use anyhow::Result;

use super::{InClass, in_plan};
use crate::chat::{Post, Say};
use crate::class::{Asks, Dialog, Draft, NewPoll, Plan};
use crate::ids::{PersonId, PollNo};
use crate::job::Job;
use crate::press::Plan as Press;
use crate::say::plan as say;
use crate::say::refusal::Refused;

/// Begins to plan a ready poll.
pub(super) async fn ready(mut class: InClass<'_>, person: PersonId, id: &str) -> Result<Vec<Say>> {
    if !class.leads().await? {
        return Ok(class.refuse(&Refused::NotContact));
    }
    if class.scene.app.content.catalogue.ready_poll(id).is_none() {
        return Ok(class.refuse(&Refused::Stale));
    }
    class.plan(person, Plan::of(Draft::Ready(id.to_owned()), id.to_owned())).await
}

/// Takes an answer that was given by a button.
pub(super) async fn answer(mut class: InClass<'_>, person: PersonId, press: Press) -> Result<Vec<Say>> {
    if press == Press::Discard {
        let what = class.tx.dialog(person, class.scene.event.at).await?;
        if let Some(Dialog::OwnPoll(plan)) = &what
            && plan.asks.is_some()
        {
            // Only the time is not given; what was planned so far stays.
            let plan = Plan { asks: None, ..plan.clone() };
            return class.plan(person, plan).await;
        }
        class.tx.end_dialog(person).await?;
        return class
            .say(|class| {
                let w = class.own_words();
                let planned = matches!(what, Some(Dialog::OwnPoll(_)));
                let text = if planned { w.msg_plan_discarded() } else { w.msg_dialog_cancelled() };
                Say::Replace(Post::line(text))
            })
            .await;
    }
    if !class.leads().await? {
        return Ok(class.refuse(&Refused::NotContact));
    }
    if !class.scene.event.room.private {
        return class.decline(|w| w.msg_plan_in_private()).await;
    }
    if press == Press::New {
        let lineage = class.scene.app.new_id().simple().to_string();
        return class.plan(person, Plan::of(Draft::Own(OwnDraft::default()), lineage)).await;
    }
    let now = class.scene.event.at;
    let Some(Dialog::OwnPoll(mut plan)) = class.tx.dialog(person, now).await? else {
        return Ok(class.refuse(&Refused::Ended));
    };
    plan.asks = None;
    match press {
        Press::Kind(kind) => match &mut plan.draft {
            Draft::Own(draft) if draft.open() == Some(OwnStep::Kind) => draft.kind = Some(kind),
            Draft::Own(_) | Draft::Ready(_) => return Ok(class.refuse(&Refused::Stale)),
        },
        Press::Days(days) => {
            let from = plan.opens.unwrap_or(now);
            plan.closes = Some(closing_after(from, days, &class.profile.country.zone()));
        }
        Press::Closing => plan.asks = Some(Asks::Closing),
        Press::Opening if plan.edits.is_none() => plan.asks = Some(Asks::Opening),
        Press::AtOnce if plan.edits.is_none() => plan.opens = None,
        Press::Share(share) => {
            let Some(new) = class.planned(&plan) else { return Ok(class.refuse(&Refused::Stale)) };
            if !Rule::shares(new.poll.question.kind(), new.poll.children).contains(&share) {
                return Ok(class.refuse(&Refused::Stale));
            }
            plan.rule = Some(Rule { share, ..new.poll.rule });
        }
        Press::Quorum(quorum) => {
            let Some(new) = class.planned(&plan) else { return Ok(class.refuse(&Refused::Stale)) };
            if !Rule::quorums(new.poll.children).contains(&quorum) {
                return Ok(class.refuse(&Refused::Stale));
            }
            plan.rule = Some(Rule { quorum, ..new.poll.rule });
        }
        Press::Reword => match &mut plan.draft {
            Draft::Own(draft) => *draft = OwnDraft::default(),
            Draft::Ready(_) => return Ok(class.refuse(&Refused::Stale)),
        },
        Press::Open => return open(class, person, &plan).await,
        Press::Opening | Press::AtOnce | Press::New | Press::Discard => return Ok(class.refuse(&Refused::Stale)),
    }
    class.plan(person, plan).await
}

/// Takes a text that was written in answer to what is asked.
pub(super) async fn write(mut class: InClass<'_>, person: PersonId, mut plan: Plan, text: &str) -> Result<Vec<Say>> {
    if !class.leads().await? {
        return Ok(class.refuse(&Refused::NotContact));
    }
    let w = class.own_words();
    let (now, zone) = (class.scene.event.at, class.profile.country.zone());
    let refused = match (plan.asks, &mut plan.draft) {
        (Some(asks), _) => match written_time(text, now, &zone) {
            Ok(time) if asks == Asks::Opening => {
                plan.opens = Some(time);
                None
            }
            Ok(time) => {
                plan.closes = Some(time);
                None
            }
            Err(why) => Some(say::not_a_time(w, why)),
        },
        (None, Draft::Own(draft)) if draft.open().is_some_and(|step| step != OwnStep::Kind) => {
            draft.write(text).err().map(|why| say::not_taken(w, why))
        }
        (None, _) => Some(w.msg_text_private()),
    };
    if let Some(refused) = refused {
        return class.say(|_| Say::Refuse(Post::line(refused))).await;
    }
    plan.asks = None;
    if let (Some(opens), Some(closes)) = (plan.opens, plan.closes)
        && closes <= opens
    {
        plan.closes = Some(closing_after(opens, super::USUAL_DAYS, &zone));
    }
    class.plan(person, plan).await
}

/// Puts the planned poll to the class, now or when it is to open; or puts it in the place of the one that it edits.
async fn open(mut class: InClass<'_>, person: PersonId, plan: &Plan) -> Result<Vec<Say>> {
    let Some(new) = class.planned(plan) else { return Ok(class.refuse(&Refused::Ended)) };
    let now = class.scene.event.at;
    if new.poll.closes_at <= now || plan.opens.is_some_and(|opens| opens <= now) {
        let why = agreements::time::timetable::NotATime::Past;
        return class.decline(|w| say::not_a_time(w, why)).await;
    }
    if plan.opens.is_some_and(|opens| new.poll.closes_at <= opens) {
        return class.decline(|w| w.msg_time_before_opening()).await;
    }
    if let Some(no) = plan.edits {
        return edit(class, person, no, &new).await;
    }
    if class.put(&new).await?.is_none() {
        return Ok(class.refuse(&Refused::AlreadyOpen));
    }
    class.tx.end_dialog(person).await?;
    let country = class.profile.country;
    class.say(|class| Say::Replace(say::planned(class.own_words(), &new, country))).await
}

async fn edit(mut class: InClass<'_>, person: PersonId, no: PollNo, new: &NewPoll) -> Result<Vec<Say>> {
    let app = class.scene.app;
    let Some(poll) = class.tx.poll_for_change(no).await? else { return Ok(class.refuse(&Refused::Stale)) };
    if !in_plan(&poll) {
        return Ok(class.refuse(&Refused::Closed));
    }
    if class.tx.has_ballots(no).await? {
        return Ok(class.refuse(&Refused::EditTooLate));
    }
    class.tx.edit_poll(no, new).await?;
    class.tx.end_dialog(person).await?;
    let (now, closes) = (class.scene.event.at, new.poll.closes_at);
    let reminder = reminder_before(now, closes).map(|at| (at, Job::PollReminder { poll: no }));
    let jobs = [(closes, Job::PollClose { poll: no, early: false }), (now, Job::PollEdited { poll: no })];
    for (due, job) in jobs.into_iter().chain(reminder) {
        job.enqueue(app, &mut class.tx, due).await?;
    }
    class.say(|class| Say::Replace(Post::line(class.own_words().msg_edited()))).await
}
