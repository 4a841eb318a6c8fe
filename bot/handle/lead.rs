//! Managing a poll: closing, prolonging, withdrawing, editing, copying, and the follow-up.

use std::sync::Arc;

use agreements::poll::own::{OwnDraft, line};
use agreements::poll::question::Question;
use agreements::poll::rule::{Rule, Share};
use agreements::time::timetable::{MOST_DAYS, NotATime, days_later, written_time};
use jiff::{Timestamp, ToSpan};

use super::in_class::InClass;
use super::reply::{Handled, Reply};
use crate::chat::{Attachment, Media, Post, Say};
use crate::class::{ClassPoll, Dialog, Draft, Plan, PollState, Subject};
use crate::ids::{PersonId, PollNo};
use crate::press::Lead;
use crate::say::asked::Asked;
use crate::say::refusal::Refused;
use crate::say::{lead as say, result};

/// The maximum length of a sentence to the class, in characters.
const LONGEST_SENTENCE: usize = 300;

/// Closes the open poll. Asks which one, if there are several.
pub(super) async fn choose_close(class: &mut InClass<'_>) -> Handled {
    let open = class.tx.open_polls().await?;
    match open.as_slice() {
        [] => Err(Refused::NothingOpen.into()),
        [poll] => close(class, poll.no).await,
        several => {
            let (id, catalogue) = (class.tx.class(), &class.scene.app.content.catalogue);
            Ok(class.show(|w| say::choose_close(w, id, several, catalogue)).into())
        }
    }
}

/// Runs an action on a poll.
pub(super) async fn act(class: &mut InClass<'_>, person: PersonId, no: PollNo, act: Lead) -> Handled {
    let poll = class.tx.poll_for_change(no).await?.filter(|poll| !poll.subject.is_lesson()).ok_or(Refused::Stale)?;
    check_state(&poll, act, class.scene.app.clock.now())?;
    match act {
        Lead::Show => {
            let (w, id, country) = (class.own_words(), class.tx.class(), class.profile.country);
            let asked = Asked::of(&poll, &class.scene.app.content.catalogue);
            Ok(Say::Answer(say::manage(w, id, &poll, asked, country)).into())
        }
        Lead::Close => close(class, no).await,
        Lead::Prolong(days) => {
            let until = days_later(poll.poll.closes_at, days.into(), &class.profile.country.zone());
            prolong(class, poll, until).await
        }
        Lead::ProlongUntil => class.ask(Dialog::Prolong { poll: no }, |w| w.msg_prolong_ask()).await,
        Lead::Withdraw => class.ask(Dialog::Withdraw { poll: no, reason: None }, |w| w.msg_withdraw_ask()).await,
        Lead::WithdrawNow => withdraw(class, person, &poll).await,
        Lead::Edit => edit(class, &poll).await,
        Lead::Copy => copy(class, &poll).await,
        Lead::Export => export(class, &poll),
        Lead::Runoff => run_off(class, &poll).await,
        Lead::Review(months) => review(class, no, months).await,
        Lead::Follow => class.ask(Dialog::Follow { poll: no, sentence: None }, |w| w.msg_follow_ask()).await,
        Lead::FollowNow => follow(class, person, no).await,
        Lead::Silence => {
            class.operation().silence_poll(no).await?;
            class.answer(|w| w.msg_silenced())
        }
    }
}

/// Checks that the state of a poll permits an action.
fn check_state(poll: &ClassPoll, act: Lead, now: Timestamp) -> Result<(), Refused> {
    // The council asks the other classes the same question, until the same time.
    if poll.council.is_some() && act.sets_apart() {
        return Err(Refused::CouncilPollFixed);
    }
    // A poll whose time is up counts as closed, even while the job that closes it is late.
    let open = poll.runs(now).is_ok();
    let (allowed, refused) = match act {
        Lead::Show | Lead::Copy => return Ok(()),
        Lead::Close | Lead::Prolong(_) | Lead::ProlongUntil => (open, Refused::Closed),
        Lead::Withdraw | Lead::WithdrawNow | Lead::Edit => {
            (open || matches!(poll.state, PollState::Planned(_)), Refused::Closed)
        }
        Lead::Export | Lead::Review(_) | Lead::Follow | Lead::FollowNow => {
            (poll.result().is_some(), Refused::NotDecided)
        }
        Lead::Runoff => (say::can_run_off(poll), Refused::NotDecided),
        Lead::Silence => (poll.result().is_some_and(|result| !result.voices.is_empty()), Refused::Stale),
    };
    if allowed { Ok(()) } else { Err(refused) }
}

async fn close(class: &mut InClass<'_>, no: PollNo) -> Handled {
    class.operation().close_poll(no).await?;
    Ok(Say::Answer(say::close_done(class.own_words())).into())
}

async fn prolong(class: &mut InClass<'_>, mut poll: ClassPoll, until: Timestamp) -> Handled {
    if until > days_later(class.scene.event.at, MOST_DAYS, &class.profile.country.zone()) {
        return Err(NotATime::TooFar.into());
    }
    class.operation().prolong_poll(poll.no, until).await?;
    poll.poll.closes_at = until;
    Ok(Say::Answer(say::prolonged(class.own_words(), &poll, class.profile.country)).into())
}

async fn withdraw(class: &mut InClass<'_>, person: PersonId, poll: &ClassPoll) -> Handled {
    let dialog = class.tx.dialog(person, class.scene.event.at).await?;
    let Some(Dialog::Withdraw { poll: written, reason: Some(reason) }) = dialog else {
        return Err(Refused::Ended.into());
    };
    if written != poll.no {
        return Err(Refused::Ended.into());
    }
    class.operation().withdraw_poll(poll, &reason).await?;
    class.tx.end_dialog(person).await?;
    class.answer(|w| w.msg_withdrawn())
}

/// Starts to edit a poll. Refuses once somebody has voted.
async fn edit(class: &mut InClass<'_>, poll: &ClassPoll) -> Handled {
    if class.tx.has_ballots(poll.no).await? {
        return Err(Refused::EditTooLate.into());
    }
    let plan = plan_from(poll).ok_or(Refused::Stale)?;
    let opens = match poll.state {
        PollState::Planned(at) => Some(at),
        PollState::Open | PollState::Closed(_) | PollState::Withdrawn { .. } => None,
    };
    let (closes, rule) = (Some(poll.poll.closes_at), Some(poll.poll.rule));
    class.plan(Plan { edits: Some(poll.no), opens, closes, rule, ..plan }).await
}

/// Starts a new poll from an earlier one.
async fn copy(class: &mut InClass<'_>, poll: &ClassPoll) -> Handled {
    let plan = plan_from(poll).ok_or(Refused::Stale)?;
    class.plan(Plan { rule: Some(poll.poll.rule), ..plan }).await
}

/// A plan with the words of a poll; `None` if the bot wrote the words.
fn plan_from(poll: &ClassPoll) -> Option<Plan> {
    let draft = match &poll.subject {
        Subject::Ready(id) => Draft::Ready(id.clone()),
        Subject::Own(own) => Draft::Own(OwnDraft::from_poll(own)),
        Subject::Proposal { .. }
        | Subject::Adoption { .. }
        | Subject::Suggestion { .. }
        | Subject::Pulse(_)
        | Subject::Review { .. }
        | Subject::Wish { .. }
        | Subject::Lesson { .. } => return None,
    };
    Some(Plan::of(draft, poll.lineage.clone()))
}

/// Opens a run-off between the two leading options.
async fn run_off(class: &mut InClass<'_>, poll: &ClassPoll) -> Handled {
    let best = class.tx.best_two(poll.no).await?.ok_or(Refused::Stale)?;
    let options: Vec<_> =
        best.iter().filter_map(|place| poll.poll.question.options().get(usize::from(*place)).cloned()).collect();
    let rule = Rule { share: Share::Majority, ..poll.poll.rule };
    let plan = plan_from(poll).map(|plan| Plan { rule: Some(rule), ..plan });
    let mut new = plan.and_then(|plan| class.planned(&plan)).ok_or(Refused::Stale)?;
    new.poll.question = Question::Choice { options };
    class.operation().put_poll(&new).await?.ok_or(Refused::AlreadyOpen)?;
    class.answer(|w| w.msg_poll_opened())
}

/// Schedules the review of a result in this many months; 0 cancels it.
async fn review(class: &mut InClass<'_>, no: PollNo, months: u8) -> Handled {
    let on = (months > 0).then(|| class.today().saturating_add(i32::from(months).months()));
    class.operation().plan_review(no, on).await?;
    Ok(Say::Answer(say::review(class.own_words(), on)).into())
}

async fn follow(class: &mut InClass<'_>, person: PersonId, no: PollNo) -> Handled {
    let dialog = class.tx.dialog(person, class.scene.event.at).await?;
    let Some(Dialog::Follow { poll, sentence: Some(sentence) }) = dialog else { return Err(Refused::Ended.into()) };
    if poll != no {
        return Err(Refused::Ended.into());
    }
    class.operation().tell_follow_up(no, &sentence).await?;
    class.tx.end_dialog(person).await?;
    class.answer(|w| w.msg_followed())
}

/// Exports the result as a table and as minutes. They contain only the published result.
fn export(class: &InClass<'_>, poll: &ClassPoll) -> Handled {
    let closed = poll.result().ok_or(Refused::NotDecided)?;
    let shown = &closed.shown;
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
        file(Media::Markdown, result::minute(w, name, poll, asked, closed, &zone), "md"),
    ];
    Ok(Say::Answer(Post { attachments, ..Post::line(class.own_words().msg_export_done()) }).into())
}

/// Takes a new closing time for a poll.
pub(super) async fn write_closing(class: &mut InClass<'_>, person: PersonId, no: PollNo, text: &str) -> Handled {
    let now = class.scene.event.at;
    let poll = class.tx.poll_for_change(no).await?.filter(|poll| poll.runs(now).is_ok());
    let Some(poll) = poll else {
        class.tx.end_dialog(person).await?;
        return Ok(Reply::refuse_and_keep(Refused::Closed));
    };
    let until = written_time(text, now, &class.profile.country.zone())?;
    if until <= poll.poll.closes_at {
        return Err(Refused::TimeNotLater.into());
    }
    class.tx.end_dialog(person).await?;
    prolong(class, poll, until).await
}

/// Takes the reason for withdrawing a poll, and previews it.
pub(super) async fn write_withdrawal(class: &mut InClass<'_>, person: PersonId, no: PollNo, text: &str) -> Handled {
    let reason = line(text, LONGEST_SENTENCE).ok_or(Refused::TextTooLong)?;
    let post = say::preview_withdrawal(class.own_words(), class.tx.class(), no, &reason);
    let dialog = Dialog::Withdraw { poll: no, reason: Some(reason) };
    class.tx.keep_dialog(person, &dialog, class.scene.event.at).await?;
    Ok(Say::Answer(post).into())
}

/// Takes the sentence on what follows from a result, and previews it.
pub(super) async fn write_follow_up(class: &mut InClass<'_>, person: PersonId, no: PollNo, text: &str) -> Handled {
    let sentence = line(text, LONGEST_SENTENCE).ok_or(Refused::TextTooLong)?;
    let post = say::preview_follow_up(class.own_words(), class.tx.class(), no, &sentence);
    let dialog = Dialog::Follow { poll: no, sentence: Some(sentence) };
    class.tx.keep_dialog(person, &dialog, class.scene.event.at).await?;
    Ok(Say::Answer(post).into())
}
