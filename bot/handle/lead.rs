//! What who leads the class does to a poll: close, prolong, withdraw, copy, follow up.

use std::sync::Arc;

use agreements::poll::State;
use agreements::poll::own::{OwnDraft, line};
use agreements::poll::question::Question;
use agreements::poll::rule::{Rule, Share};
use agreements::time::timetable::{days_later, reminder_before, written_time};
use anyhow::{Context, Result};
use jiff::{Timestamp, ToSpan};

use super::InClass;
use crate::chat::{Attachment, Media, Post, Say};
use crate::class::{ClassPoll, Dialog, Draft, Plan, Subject};
use crate::ids::{PersonId, PollNo};
use crate::job::Job;
use crate::press::Lead;
use crate::say::asked::Asked;
use crate::say::refusal::Refused;
use crate::say::{lead as say, plan, result};

/// The longest sentence to the class, in characters.
const LONGEST_SENTENCE: usize = 300;

/// Closes the poll that is open, or asks which of several.
pub(super) async fn choose_close(mut class: InClass<'_>) -> Result<Vec<Say>> {
    if !class.leads().await? {
        return Ok(class.refuse(&Refused::NotContact));
    }
    let open = class.tx.open_polls().await?;
    match open.as_slice() {
        [] => Ok(class.refuse(&Refused::NothingOpen)),
        [poll] => close(class, poll.no).await,
        several => {
            let (id, catalogue) = (class.tx.class(), &class.scene.app.content.catalogue);
            class.say(|class| class.show(|w| say::choose_close(w, id, several, catalogue))).await
        }
    }
}

/// Does what who leads the class does to a poll.
pub(super) async fn act(mut class: InClass<'_>, person: PersonId, no: PollNo, act: Lead) -> Result<Vec<Say>> {
    if !class.leads().await? {
        return Ok(class.refuse(&Refused::NotContact));
    }
    let poll = class.tx.poll_for_change(no).await?.filter(|poll| !poll.subject.is_lesson());
    let Some(poll) = poll else { return Ok(class.refuse(&Refused::Stale)) };
    let writes = matches!(act, Lead::ProlongUntil | Lead::Withdraw | Lead::Follow | Lead::Edit | Lead::Copy);
    if writes && !class.scene.event.room.private {
        return Ok(class.refuse(&Refused::InPrivate));
    }
    // The other classes are asked the same, and until the same time.
    if poll.council.is_some() && act.sets_apart() {
        return class.decline(|w| w.msg_council_poll_fixed()).await;
    }
    // One whose time is up is as good as closed, also while the job that closes it is late.
    let open = poll.poll.runs(class.scene.app.clock.now()).is_ok();
    let closed = poll.poll.state == State::Closed;
    let planned = matches!(poll.poll.state, State::Planned(_));
    match act {
        Lead::Show => {
            let (id, country) = (class.tx.class(), class.profile.country);
            let asked = Asked::of(&poll, &class.scene.app.content.catalogue);
            class.say(|class| Say::Answer(say::manage(class.own_words(), id, &poll, asked, country))).await
        }
        Lead::Close if open => close(class, no).await,
        Lead::Prolong(days) if open => {
            let until = days_later(poll.poll.closes_at, days.into(), &class.profile.country.zone());
            prolong(class, poll, until).await
        }
        Lead::ProlongUntil if open => class.ask(person, Dialog::Prolong { poll: no }, |w| w.msg_prolong_ask()).await,
        Lead::Withdraw if open || planned => {
            class.ask(person, Dialog::Withdraw { poll: no, reason: None }, |w| w.msg_withdraw_ask()).await
        }
        Lead::WithdrawNow if open || planned => withdraw(class, person, &poll).await,
        Lead::Edit if open || planned => edit(class, person, &poll).await,
        Lead::Copy => copy(class, person, &poll).await,
        Lead::Export if closed => export(class, &poll).await,
        Lead::Runoff if say::can_run_off(&poll) => run_off(class, &poll).await,
        Lead::Review(months) if closed => review(class, no, months).await,
        Lead::Follow if closed => {
            class.ask(person, Dialog::Follow { poll: no, sentence: None }, |w| w.msg_follow_ask()).await
        }
        Lead::FollowNow if closed => follow(class, person, no).await,
        Lead::Export | Lead::Runoff | Lead::Review(_) | Lead::Follow | Lead::FollowNow => {
            Ok(class.refuse(&Refused::NotDecided))
        }
        _ => Ok(class.refuse(&Refused::Closed)),
    }
}

/// Closes a poll now, by the same job that would close it at its time.
async fn close(mut class: InClass<'_>, no: PollNo) -> Result<Vec<Say>> {
    class.tx.set_closing(no, class.scene.event.at).await?;
    class.enqueue(&Job::PollClose { poll: no, early: true }).await?;
    class.say(|class| Say::Answer(say::close_done(class.own_words()))).await
}

async fn prolong(mut class: InClass<'_>, mut poll: ClassPoll, until: Timestamp) -> Result<Vec<Say>> {
    let (app, now, no) = (class.scene.app, class.scene.event.at, poll.no);
    let farthest = days_later(now, agreements::time::timetable::MOST_DAYS, &class.profile.country.zone());
    if until > farthest {
        let why = agreements::time::timetable::NotATime::TooFar;
        return class.decline(|w| plan::not_a_time(w, why)).await;
    }
    class.tx.set_closing(no, until).await?;
    // The jobs of the earlier deadline look at the one in force.
    Job::PollClose { poll: no, early: false }.enqueue(app, &mut class.tx, until).await?;
    let reminder = reminder_before(now, until).map(|at| (at, Job::PollReminder { poll: no }));
    for (due, job) in [(now, Job::PollProlonged { poll: no })].into_iter().chain(reminder) {
        job.enqueue(app, &mut class.tx, due).await?;
    }
    poll.poll.closes_at = until;
    let country = class.profile.country;
    class.say(|class| Say::Answer(say::prolonged(class.own_words(), &poll, country))).await
}

async fn withdraw(mut class: InClass<'_>, person: PersonId, poll: &ClassPoll) -> Result<Vec<Say>> {
    let (now, no) = (class.scene.event.at, poll.no);
    let Some(Dialog::Withdraw { poll: written, reason: Some(reason) }) = class.tx.dialog(person, now).await? else {
        return Ok(class.refuse(&Refused::Ended));
    };
    if written != no {
        return Ok(class.refuse(&Refused::Ended));
    }
    class.tx.withdraw_poll(no, &reason).await?;
    class.tx.end_dialog(person).await?;
    class.enqueue(&Job::AgreementPoll { poll: no }).await?;
    // A poll that nobody has seen goes without a word.
    if poll.poll.state == State::Open {
        class.enqueue(&Job::PollCardClosed { poll: no }).await?;
        class.enqueue(&Job::PollWithdrawn { poll: no }).await?;
    }
    class.answer(|w| w.msg_withdrawn()).await
}

/// Begins to word a poll anew, while nobody has voted.
async fn edit(mut class: InClass<'_>, person: PersonId, poll: &ClassPoll) -> Result<Vec<Say>> {
    if class.tx.has_ballots(poll.no).await? {
        return Ok(class.refuse(&Refused::EditTooLate));
    }
    let Some(plan) = plan_from(poll) else { return Ok(class.refuse(&Refused::Stale)) };
    let opens = match poll.poll.state {
        State::Planned(at) => Some(at),
        _ => None,
    };
    let plan =
        Plan { edits: Some(poll.no), opens, closes: Some(poll.poll.closes_at), rule: Some(poll.poll.rule), ..plan };
    class.plan(person, plan).await
}

/// Begins a new poll from an earlier one.
async fn copy(class: InClass<'_>, person: PersonId, poll: &ClassPoll) -> Result<Vec<Say>> {
    let Some(plan) = plan_from(poll) else { return Ok(class.refuse(&Refused::Stale)) };
    class.plan(person, Plan { rule: Some(poll.poll.rule), ..plan }).await
}

/// A plan with the words of a poll; nothing for what the agreement asks and words.
fn plan_from(poll: &ClassPoll) -> Option<Plan> {
    let draft = match &poll.subject {
        Subject::Ready(id) => Draft::Ready(id.clone()),
        Subject::Own(own) => Draft::Own(OwnDraft::from_poll(own)),
        _ => return None,
    };
    Some(Plan::of(draft, poll.lineage.clone()))
}

/// Opens a round between the two best options.
async fn run_off(mut class: InClass<'_>, poll: &ClassPoll) -> Result<Vec<Say>> {
    let Some(best) = class.tx.best_two(poll.no).await? else { return Ok(class.refuse(&Refused::Stale)) };
    let options: Vec<_> =
        best.iter().filter_map(|place| poll.poll.question.options().get(usize::from(*place)).cloned()).collect();
    let rule = Rule { share: Share::Majority, ..poll.poll.rule };
    let plan = plan_from(poll).map(|plan| Plan { rule: Some(rule), ..plan });
    let Some(mut new) = plan.and_then(|plan| class.planned(&plan)) else {
        return Ok(class.refuse(&Refused::Stale));
    };
    new.poll.question = Question::Choice { options };
    if class.put(&new).await?.is_none() {
        return Ok(class.refuse(&Refused::AlreadyOpen));
    }
    class.answer(|w| w.msg_poll_opened()).await
}

async fn review(mut class: InClass<'_>, no: PollNo, months: u8) -> Result<Vec<Say>> {
    let (app, now) = (class.scene.app, class.scene.event.at);
    let today = now.to_zoned(class.profile.country.zone()).date();
    let on = (months > 0).then(|| today.saturating_add(i32::from(months).months()));
    class.tx.set_review(no, on).await?;
    if let Some(on) = on {
        let due = on.at(18, 0, 0, 0).to_zoned(class.profile.country.zone())?.timestamp();
        Job::PollReview { poll: no, on }.enqueue(app, &mut class.tx, due).await?;
    }
    class.say(|class| Say::Answer(say::review(class.own_words(), on))).await
}

async fn follow(mut class: InClass<'_>, person: PersonId, no: PollNo) -> Result<Vec<Say>> {
    let now = class.scene.event.at;
    let written = class.tx.dialog(person, now).await?;
    let Some(Dialog::Follow { poll, sentence: Some(sentence) }) = written else {
        return Ok(class.refuse(&Refused::Ended));
    };
    if poll != no {
        return Ok(class.refuse(&Refused::Ended));
    }
    class.tx.set_follows(no, &sentence).await?;
    class.tx.end_dialog(person).await?;
    class.enqueue(&Job::PollFollowUp { poll: no }).await?;
    class.answer(|w| w.msg_followed()).await
}

/// Gives the result as a table and as a minute, with no more in them than the class has seen.
async fn export(class: InClass<'_>, poll: &ClassPoll) -> Result<Vec<Say>> {
    let shown = poll.shown.as_ref().context("a closed poll has a result")?;
    let asked = Asked::of(poll, &class.scene.app.content.catalogue);
    let (w, zone) = (class.class_words(), class.profile.country.zone());
    let file = |media, text: String, extension: &str| Attachment {
        name: format!("enige-{}.{extension}", poll.no.0),
        media,
        bytes: Arc::from(text.into_bytes()),
        alternative: result::outcome(w, poll, asked, shown),
    };
    let name = class.profile.name.as_str();
    let attachments = vec![
        file(Media::Csv, result::table(w, poll, asked, shown), "csv"),
        file(Media::Markdown, result::minute(w, name, poll, asked, shown, &zone), "md"),
    ];
    class.say(|class| Say::Answer(Post { attachments, ..Post::line(class.own_words().msg_export_done()) })).await
}

/// Takes a text about a poll that who leads the class has written.
pub(super) async fn write(mut class: InClass<'_>, person: PersonId, dialog: Dialog, text: &str) -> Result<Vec<Say>> {
    if !class.leads().await? {
        return Ok(class.refuse(&Refused::NotContact));
    }
    let (id, now) = (class.tx.class(), class.scene.event.at);
    if let Dialog::Prolong { poll: no } = dialog {
        let poll = class.tx.poll_for_change(no).await?.filter(|poll| poll.poll.runs(now).is_ok());
        let Some(poll) = poll else {
            class.tx.end_dialog(person).await?;
            return class.say(|class| Refused::Closed.say(class.own_words())).await;
        };
        return match written_time(text, now, &class.profile.country.zone()) {
            Ok(until) if until <= poll.poll.closes_at => class.decline(|w| w.msg_time_not_later()).await,
            Ok(until) => {
                class.tx.end_dialog(person).await?;
                prolong(class, poll, until).await
            }
            Err(why) => class.decline(|w| plan::not_a_time(w, why)).await,
        };
    }
    let Some(text) = line(text, LONGEST_SENTENCE) else {
        return class.decline(|w| w.msg_text_too_long()).await;
    };
    match dialog {
        Dialog::Withdraw { poll, .. } => {
            class.tx.keep_dialog(person, &Dialog::Withdraw { poll, reason: Some(text.clone()) }, now).await?;
            class.say(|class| Say::Answer(say::preview_withdrawal(class.own_words(), id, poll, &text))).await
        }
        Dialog::Follow { poll, .. } => {
            class.tx.keep_dialog(person, &Dialog::Follow { poll, sentence: Some(text.clone()) }, now).await?;
            class.say(|class| Say::Answer(say::preview_follow_up(class.own_words(), id, poll, &text))).await
        }
        _ => Ok(class.refuse(&Refused::Ended)),
    }
}
