//! Questions to advisers, roles, and the school's plan for incidents.

use agreements::poll::own::line;
use agreements::time::timetable::days_later;
use anyhow::Result;

use super::in_class::InClass;
use super::reply::{Handled, Reply, Second, SecondWrite, Stop};
use crate::chat::{Post, Say};
use crate::class::{Asked, Dialog, Role, Standing};
use crate::ids::{PersonId, QuestionNo};
use crate::job::Job;
use crate::press::{AdviseAct, AskAct, RolesAct};
use crate::say::ask as say;
use crate::say::refusal::Refused;
use crate::store::PATIENCE;

/// The maximum length of a question, in characters.
const LONGEST_QUESTION: usize = 300;

/// The maximum length of an answer, in characters.
const LONGEST_ANSWER: usize = 600;

/// The maximum length of a school's plan, in characters.
const LONGEST_PLAN: usize = 500;

/// The maximum number of unanswered questions.
const MOST_WAITING: usize = 12;

/// The validity of a role's code, in days.
const CODE_DAYS: i64 = 7;

/// Shows the roles to a person who leads. Shows everybody else their own role.
pub(super) async fn role(class: &mut InClass<'_>) -> Handled {
    let (id, w) = (class.tx.class(), class.own_words());
    if class.leads().await? {
        let given: Vec<Role> = class.tx.advisers().await?.into_iter().map(|(_, role)| role).collect();
        return Ok(Say::Answer(say::roles(w, id, &given)).into());
    }
    match class.own_role().await? {
        Some(role) => Ok(Say::Answer(say::yours(w, id, role)).into()),
        None => class.answer(|w| w.msg_role_none()),
    }
}

/// Runs an action on a question or a role.
pub(super) async fn act(class: &mut InClass<'_>, person: PersonId, act: AskAct) -> Handled {
    match act {
        AskAct::Ask(lesson) => ask(class, person, &lesson).await,
        AskAct::Send => send(class, person).await,
        AskAct::Advise(act) => advise(class, person, act).await,
        AskAct::Roles(act) => roles(class, person, act).await,
    }
}

/// Runs an action on roles or the school's plan.
async fn roles(class: &mut InClass<'_>, person: PersonId, act: RolesAct) -> Handled {
    match act {
        RolesAct::Code(role) => {
            let code = class.scene.app.new_code();
            let until = days_later(class.scene.event.at, CODE_DAYS, &class.profile.country.zone());
            class.tx.add_adviser_code(role, &code, until).await?;
            let w = class.own_words();
            Ok(Say::Privately(Post::line(w.msg_role_code(say::role(w, role), code))).into())
        }
        RolesAct::EndRole(role) => {
            class.tx.end_role(role).await?;
            class.answer(|w| w.msg_role_ended(say::role(w, role)))
        }
        RolesAct::SchoolPlan => class.ask(Dialog::SchoolPlan { words: None }, |w| w.msg_sos_school_ask()).await,
        RolesAct::SaveSchoolPlan => {
            let dialog = class.tx.dialog(person, class.scene.event.at).await?;
            let Some(Dialog::SchoolPlan { words: Some(words) }) = dialog else { return Err(Refused::Ended.into()) };
            class.tx.set_school_plan(Some(&words)).await?;
            class.tx.end_dialog(person).await?;
            class.answer(|w| w.msg_sos_school_done())
        }
        RolesAct::DropSchoolPlan => {
            class.tx.set_school_plan(None).await?;
            class.answer(|w| w.msg_sos_school_dropped())
        }
    }
}

/// The people who answer questions for the class, with their roles. Refuses if there is nobody.
async fn advisers(class: &mut InClass<'_>) -> Result<Vec<(PersonId, Role)>, Stop> {
    let advisers = class.tx.advisers().await?;
    if advisers.is_empty() { Err(Refused::NoAdviser.into()) } else { Ok(advisers) }
}

/// The people who answer questions for the class. Refuses if there is nobody, or if the maximum number of questions
/// waits.
async fn free_advisers(class: &mut InClass<'_>) -> Result<Vec<(PersonId, Role)>, Stop> {
    let advisers = advisers(class).await?;
    let waiting = class.tx.questions().await?.len();
    if waiting >= MOST_WAITING { Err(Refused::QuestionsWait.into()) } else { Ok(advisers) }
}

/// Asks for a question about a lesson, and says who will read it.
async fn ask(class: &mut InClass<'_>, person: PersonId, lesson: &str) -> Handled {
    let lesson = class.scene.app.content.catalogue.lesson(lesson).ok_or(Refused::Stale)?;
    let advisers = advisers(class).await?;
    keep(class, person, &Dialog::Question { lesson: lesson.id.clone(), words: None }).await?;
    let (id, w) = (class.tx.class(), class.own_words());
    let who = say::who(w, advisers.into_iter().map(|(_, role)| role));
    Ok(Say::Privately(crate::say::lead::ask(w, id, say::write(w, lesson, &who))).into())
}

/// Saves the dialog of a question or an answer. A job deletes the dialog if its text is never sent.
async fn keep(class: &mut InClass<'_>, person: PersonId, dialog: &Dialog) -> Result<()> {
    let now = class.scene.event.at;
    class.tx.keep_dialog(person, dialog, now).await?;
    Job::DialogsOver.enqueue_once(&mut class.tx, now + PATIENCE).await
}

/// Takes the text of a question, and previews it.
pub(super) async fn write_question(class: &mut InClass<'_>, person: PersonId, lesson: String, text: &str) -> Handled {
    let words = line(text, LONGEST_QUESTION).ok_or(Refused::QuestionTooLong)?;
    keep(class, person, &Dialog::Question { lesson, words: Some(words.clone()) }).await?;
    Ok(Say::Answer(say::preview(class.own_words(), class.tx.class(), &words)).into())
}

/// Ends the dialog of a question. A second transaction stores the question: Postgres stores a transaction's id in each
/// row, and a shared id would link the question to the person.
async fn send(class: &mut InClass<'_>, person: PersonId) -> Handled {
    let dialog = class.tx.dialog(person, class.scene.event.at).await?;
    let Some(Dialog::Question { lesson, words: Some(words) }) = dialog else { return Err(Refused::Ended.into()) };
    free_advisers(class).await?;
    class.may_say()?;
    class.tx.end_dialog(person).await?;
    Ok(Reply::go_on(Second { class: class.tx.class(), person, write: SecondWrite::Question { lesson, words } }))
}

/// Stores a question, and sends it to the advisers. Stores nothing about the author.
pub(super) async fn save_question(class: &mut InClass<'_>, lesson: &str, words: &str) -> Handled {
    // Since the first transaction, the last adviser may have left, or others may have asked.
    let advisers = free_advisers(class).await?;
    let question = class.tx.add_question(lesson, words).await?;
    for (adviser, _) in &advisers {
        class.enqueue(&Job::QuestionAsked { question, person: *adviser }).await?;
    }
    if class.tx.questions_job().await?.is_none() {
        class.operation().plan_unanswered().await?;
    }
    class.answer(|w| w.msg_ask_sent(say::who(w, advisers.into_iter().map(|(_, role)| role))))
}

/// Runs an action of an adviser.
async fn advise(class: &mut InClass<'_>, person: PersonId, act: AdviseAct) -> Handled {
    match act {
        AdviseAct::GiveUp => {
            class.tx.end_adviser(person).await?;
            class.answer(|w| w.msg_role_given_up())
        }
        AdviseAct::Answer(no) => {
            let question = find(class, no).await?.ok_or(Refused::QuestionGone)?;
            class.ask(Dialog::Reply { question: no, words: None }, |w| say::reply(w, &question.words)).await
        }
        AdviseAct::Decline(no) => publish(class, person, no, None).await,
        AdviseAct::Publish => {
            let dialog = class.tx.dialog(person, class.scene.event.at).await?;
            let Some(Dialog::Reply { question, words: Some(words) }) = dialog else {
                return Err(Refused::Ended.into());
            };
            publish(class, person, question, Some(words)).await
        }
        AdviseAct::List => {
            let (questions, catalogue) = (class.tx.questions().await?, &class.scene.app.content.catalogue);
            Ok(Say::Answer(say::unanswered(class.own_words(), class.tx.class(), &questions, catalogue)).into())
        }
    }
}

async fn find(class: &mut InClass<'_>, no: QuestionNo) -> Result<Option<Asked>> {
    Ok(class.tx.questions().await?.into_iter().find(|question| question.no == no))
}

/// Takes the text of an answer, and previews it.
pub(super) async fn write_reply(class: &mut InClass<'_>, person: PersonId, no: QuestionNo, text: &str) -> Handled {
    let role = class.answers_as().await?.ok_or(Refused::Stale)?;
    let Some(question) = find(class, no).await? else {
        // Another adviser has answered it, so the dialog ends.
        class.tx.end_dialog(person).await?;
        return Ok(Reply::refuse_and_keep(Refused::QuestionGone));
    };
    let words = line(text, LONGEST_ANSWER).ok_or(Refused::AnswerTooLong)?;
    let dialog = Dialog::Reply { question: no, words: Some(words.clone()) };
    keep(class, person, &dialog).await?;
    let (id, w) = (class.tx.class(), class.own_words());
    Ok(Say::Answer(say::reply_preview(w, id, &question.words, &words, role, no)).into())
}

/// Publishes the answer in the class, or that nobody can answer. Deletes the question.
async fn publish(class: &mut InClass<'_>, person: PersonId, no: QuestionNo, answer: Option<String>) -> Handled {
    let role = class.answers_as().await?.ok_or(Refused::Stale)?;
    let Some(Asked { lesson, words: question, .. }) = find(class, no).await? else {
        class.tx.end_dialog(person).await?;
        return Ok(Reply::refuse_and_keep(Refused::QuestionGone));
    };
    let declined = answer.is_none();
    class.tx.drop_question(no).await?;
    class.tx.end_dialog(person).await?;
    class.enqueue(&Job::QuestionAnswered { lesson, question, answer, role }).await?;
    class.answer(|w| if declined { w.msg_question_declined() } else { w.msg_question_published() })
}

/// Takes the school's plan for incidents, and previews it.
pub(super) async fn write_school_plan(class: &mut InClass<'_>, person: PersonId, text: &str) -> Handled {
    let plan = line(text, LONGEST_PLAN).ok_or(Refused::SchoolPlanTooLong)?;
    let dialog = Dialog::SchoolPlan { words: Some(plan.clone()) };
    class.tx.keep_dialog(person, &dialog, class.scene.event.at).await?;
    Ok(Say::Answer(crate::say::sos::preview(class.own_words(), class.tx.class(), &plan)).into())
}

/// Redeems a role's code. `None` for a code of another kind; then nothing changes.
pub(super) async fn take(class: &mut InClass<'_>, person: PersonId, code: &str) -> Result<Option<Reply>, Stop> {
    let Some(role) = class.tx.take_adviser_code(code, class.scene.event.at).await? else { return Ok(None) };
    if class.member.is_none() {
        let standing = if role == Role::Council { Standing::Other } else { Standing::Staff };
        class.tx.stand(person, standing, uuid::Uuid::nil).await?;
    }
    class.tx.make_adviser(person, role).await?;
    class.answer(|w| w.msg_role_taken(class.profile.name.as_str(), say::role(w, role))).map(Some)
}
