//! Checks of services that the guide lacks. A check goes past a contact parent before the room sees it.

use agreements::poll::kind::Kind;
use agreements::poll::own::{OwnDraft, line};
use agreements::time::timetable::days_later;

use super::in_class::InClass;
use super::reply::{Handled, Reply, Second, SecondWrite, Stop};
use crate::chat::{Post, Say};
use crate::class::{AppCheck, Dialog, Draft, Found, Plan};
use crate::ids::{CheckNo, PersonId};
use crate::job::Job;
use crate::press::CheckAct;
use crate::say::app as say;
use crate::say::refusal::Refused;

/// The days until a shared check is deleted. Until then a contact parent may take it back.
const KEPT_DAYS: i64 = 30;

/// Starts a check of this service, or asks for its name if the text is none.
pub(super) async fn check(class: &mut InClass<'_>, name: &str) -> Handled {
    match (class.person, line(name, AppCheck::LONGEST_NAME)) {
        (Some(person), Some(name)) => first_question(class, person, name).await,
        (None, _) | (_, None) => begin(class).await,
    }
}

/// Asks for the service to check.
pub(super) async fn begin(class: &mut InClass<'_>) -> Handled {
    // The dialog of a check needs a known person. Sharing the room of the class does not suffice.
    if class.person.is_none() {
        return Err(Refused::NoClass.into());
    }
    class.ask(Dialog::AppName, |w| w.msg_check_name_ask()).await
}

/// Takes the name of the service, and asks the first question.
pub(super) async fn write_name(class: &mut InClass<'_>, person: PersonId, text: &str) -> Handled {
    let name = line(text, AppCheck::LONGEST_NAME).ok_or(Refused::AppNameTooLong)?;
    first_question(class, person, name).await
}

async fn first_question(class: &mut InClass<'_>, person: PersonId, name: String) -> Handled {
    let check = AppCheck { name, answers: Vec::new() };
    class.tx.keep_dialog(person, &Dialog::AppCheck(check.clone()), class.scene.event.at).await?;
    Ok(Say::Answer(say::check(class.own_words(), class.tx.class(), &check)).into())
}

/// Runs an action on one's own check, or on one that a parent shares.
pub(super) async fn act(class: &mut InClass<'_>, person: PersonId, act: CheckAct) -> Handled {
    match act {
        CheckAct::Answer(place, found) => answer(class, person, place, found).await,
        CheckAct::Share => offer(class, person).await,
        CheckAct::Vote => {
            let check = finished(class, person).await?;
            let question = class.class_words().msg_check_poll(&check.name);
            let draft = OwnDraft::begun(Kind::Stance, &question);
            let lineage = format!("own-{}", class.scene.app.new_id().simple());
            class.plan(Plan::of(Draft::Own(draft), lineage)).await
        }
        CheckAct::Approve(no) => approve(class, no).await,
        CheckAct::Decline(no) => decline(class, no).await,
        CheckAct::TakeBack(no) => take_back(class, no).await,
    }
}

/// The person's own check. Refuses if its dialog has ended.
async fn own(class: &mut InClass<'_>, person: PersonId) -> Result<AppCheck, Stop> {
    match class.tx.dialog(person, class.scene.event.at).await? {
        Some(Dialog::AppCheck(check)) => Ok(check),
        Some(_) | None => Err(Refused::Ended.into()),
    }
}

/// The person's own check. Refuses if questions are open.
async fn finished(class: &mut InClass<'_>, person: PersonId) -> Result<AppCheck, Stop> {
    let check = own(class, person).await?;
    if check.answers.len() == usize::from(say::QUESTIONS) { Ok(check) } else { Err(Refused::Ended.into()) }
}

/// Answers a question of one's own check.
async fn answer(class: &mut InClass<'_>, person: PersonId, place: u8, found: Found) -> Handled {
    let mut check = own(class, person).await?;
    if place >= say::QUESTIONS || usize::from(place) > check.answers.len() {
        return Err(Refused::Ended.into());
    }
    // A new answer to an earlier question drops the later answers.
    check.answers.truncate(place.into());
    check.answers.push(found);
    class.tx.keep_dialog(person, &Dialog::AppCheck(check.clone()), class.scene.event.at).await?;
    Ok(Say::Replace(say::check(class.own_words(), class.tx.class(), &check)).into())
}

/// Offers a person's own check to the class, and ends its dialog, so they can offer it only once.
async fn offer(class: &mut InClass<'_>, person: PersonId) -> Handled {
    let check = finished(class, person).await?;
    if !class.leads().await? && class.tx.contacts().await?.is_empty() {
        return Err(Refused::NobodyLooks.into());
    }
    class.may_say()?;
    class.tx.end_dialog(person).await?;
    // The dialog's row names the person. The check's row must not lead to that person, so a second transaction writes
    // it: Postgres stores the transaction's id in each row.
    Ok(Reply::go_on(Second { class: class.tx.class(), person, write: SecondWrite::Check(check) }))
}

/// Stores a shared check. It goes to the contact parents, or at once to the room if a person who leads made it.
pub(super) async fn share(class: &mut InClass<'_>, check: &AppCheck) -> Handled {
    let no = class.tx.add_check(check).await?;
    let until = days_later(class.scene.event.at, KEPT_DAYS, &class.profile.country.zone());
    Job::CheckOver { check: no }.enqueue(class.scene.app, &mut class.tx, until).await?;
    if class.leads().await? {
        return Ok(Say::Answer(post(class, no).await?).into());
    }
    class.operation().for_contacts(|person| Job::CheckShared { check: no, person }).await?;
    class.answer(|w| w.msg_check_shared())
}

/// Lets a check into the room.
async fn post(class: &mut InClass<'_>, no: CheckNo) -> anyhow::Result<Post> {
    class.tx.approve_check(no).await?;
    class.enqueue(&Job::CheckApproved { check: no }).await?;
    Ok(say::approved(class.own_words(), class.tx.class(), no))
}

async fn approve(class: &mut InClass<'_>, no: CheckNo) -> Handled {
    let shared = class.tx.check_for_change(no).await?.ok_or(Refused::CheckGone)?;
    let said = match shared.approved {
        // Another contact parent was faster.
        true => say::approved(class.own_words(), class.tx.class(), no),
        false => post(class, no).await?,
    };
    Ok(Say::Replace(said).into())
}

async fn decline(class: &mut InClass<'_>, no: CheckNo) -> Handled {
    class.tx.check_for_change(no).await?.filter(|shared| !shared.approved).ok_or(Refused::CheckGone)?;
    class.tx.drop_check(no).await?;
    Ok(Say::Replace(Post::line(class.own_words().msg_check_declined())).into())
}

async fn take_back(class: &mut InClass<'_>, no: CheckNo) -> Handled {
    let shared = class.tx.check_for_change(no).await?.filter(|shared| shared.approved).ok_or(Refused::CheckGone)?;
    class.tx.drop_check(no).await?;
    // Without a post the job that would have posted it finds no check any more.
    if let Some(post) = shared.post {
        class.enqueue(&Job::CheckTakenBack { post }).await?;
    }
    Ok(Say::Replace(Post::line(class.own_words().msg_check_taken_back())).into())
}
