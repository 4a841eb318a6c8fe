//! Questions to an adviser, roles, and what the school does when something has happened.

use agreements::poll::own::line;
use agreements::time::timetable::days_later;
use anyhow::Result;

use super::InClass;
use crate::chat::{Post, Say};
use crate::class::{Asked, Dialog, Role};
use crate::ids::{PersonId, QuestionNo};
use crate::job::Job;
use crate::press::{AskAct, Standing};
use crate::say::ask as say;
use crate::say::refusal::Refused;
use crate::store::PATIENCE;

/// The longest question, in characters.
const LONGEST_QUESTION: usize = 300;

/// The longest answer, in characters.
const LONGEST_ANSWER: usize = 600;

/// The longest plan of a school, in characters.
const LONGEST_PLAN: usize = 500;

/// How many questions may wait at the same time.
const MOST_WAITING: usize = 12;

/// How long a code for a role is good, in days.
const CODE_DAYS: i64 = 7;

/// Shows who answers questions, and makes codes for those who shall.
pub(super) async fn role(mut class: InClass<'_>) -> Result<Vec<Say>> {
    if !class.scene.event.room.private {
        return Ok(class.refuse(&Refused::InPrivate));
    }
    let id = class.tx.class();
    if class.leads().await? {
        let given: Vec<Role> = class.tx.advisers().await?.into_iter().map(|(_, role)| role).collect();
        return class.say(|class| Say::Answer(say::roles(class.own_words(), id, &given))).await;
    }
    match class.own_role().await? {
        Some(role) => class.say(|class| Say::Answer(say::yours(class.own_words(), id, role))).await,
        None => class.answer(|w| w.msg_role_none()).await,
    }
}

/// As whom the person answers: whoever leads may too, so that nothing is left hanging where an adviser does not.
async fn answers_as(class: &mut InClass<'_>) -> Result<Option<Role>> {
    Ok(match class.own_role().await? {
        None if class.leads().await? => Some(Role::Contact),
        role => role,
    })
}

/// Does something about a question or a role.
pub(super) async fn act(mut class: InClass<'_>, person: PersonId, act: AskAct) -> Result<Vec<Say>> {
    match act {
        AskAct::Ask(lesson) => ask(class, person, &lesson).await,
        AskAct::Send => send(class, person).await,
        _ if !class.scene.event.room.private => Ok(class.refuse(&Refused::InPrivate)),
        AskAct::Answer(_) | AskAct::Publish | AskAct::Decline(_) | AskAct::List | AskAct::GiveUp => {
            match answers_as(&mut class).await? {
                Some(role) => advise(class, person, role, act).await,
                None => Ok(class.refuse(&Refused::Stale)),
            }
        }
        _ if !class.leads().await? => Ok(class.refuse(&Refused::NotContact)),
        AskAct::Code(role) => {
            let code = class.scene.app.new_code();
            let until = days_later(class.scene.event.at, CODE_DAYS, &class.profile.country.zone());
            class.tx.add_adviser_code(role, &code, until).await?;
            let w = class.own_words();
            let text = w.msg_role_code(say::role(w, role), code);
            class.say(|_| Say::Privately(Post::line(text))).await
        }
        AskAct::EndRole(role) => {
            class.tx.end_role(role).await?;
            class.answer(|w| w.msg_role_ended(say::role(w, role))).await
        }
        AskAct::SchoolPlan => class.ask(person, Dialog::SchoolPlan { words: None }, |w| w.msg_sos_school_ask()).await,
        AskAct::SaveSchoolPlan => {
            let dialog = class.tx.dialog(person, class.scene.event.at).await?;
            let Some(Dialog::SchoolPlan { words: Some(words) }) = dialog else {
                return Ok(class.refuse(&Refused::Ended));
            };
            class.tx.set_school_plan(Some(&words)).await?;
            class.tx.end_dialog(person).await?;
            class.answer(|w| w.msg_sos_school_done()).await
        }
        AskAct::DropSchoolPlan => {
            class.tx.set_school_plan(None).await?;
            class.answer(|w| w.msg_sos_school_dropped()).await
        }
    }
}

/// Asks for a question about a lesson, and says who will read it.
async fn ask(mut class: InClass<'_>, person: PersonId, lesson: &str) -> Result<Vec<Say>> {
    let Some(lesson) = class.scene.app.content.catalogue.lesson(lesson) else {
        return Ok(class.refuse(&Refused::Stale));
    };
    let advisers = class.tx.advisers().await?;
    if advisers.is_empty() {
        return class.decline(|w| w.msg_ask_nobody()).await;
    }
    keep_question(&mut class, person, lesson.id.clone(), None).await?;
    let (id, w) = (class.tx.class(), class.own_words());
    let who = say::who(w, advisers.into_iter().map(|(_, role)| role));
    let post = crate::say::lead::ask(w, id, say::write(w, lesson, &who));
    class.say(|_| Say::Privately(post)).await
}

/// Keeps how far a question has come; what was written and never sent is forgotten.
async fn keep_question(class: &mut InClass<'_>, person: PersonId, lesson: String, words: Option<String>) -> Result<()> {
    let now = class.scene.event.at;
    class.tx.keep_dialog(person, &Dialog::Question { lesson, words }, now).await?;
    Job::DialogsOver.enqueue(class.scene.app, &mut class.tx, now + PATIENCE * 2).await
}

/// Takes the words of a question, and shows them as they would be sent.
pub(super) async fn write_question(
    mut class: InClass<'_>,
    person: PersonId,
    lesson: String,
    text: &str,
) -> Result<Vec<Say>> {
    let Some(words) = line(text, LONGEST_QUESTION) else {
        return class.decline(|w| w.msg_ask_too_long()).await;
    };
    keep_question(&mut class, person, lesson, Some(words.clone())).await?;
    let id = class.tx.class();
    class.say(|class| Say::Answer(say::preview(class.own_words(), id, &words))).await
}

/// Sends a question to the advisers. Who asked is kept nowhere.
async fn send(mut class: InClass<'_>, person: PersonId) -> Result<Vec<Say>> {
    let now = class.scene.event.at;
    let Some(Dialog::Question { lesson, words: Some(words) }) = class.tx.dialog(person, now).await? else {
        return Ok(class.refuse(&Refused::Ended));
    };
    let advisers = class.tx.advisers().await?;
    if advisers.is_empty() {
        return class.decline(|w| w.msg_ask_nobody()).await;
    }
    if class.tx.questions().await?.len() >= MOST_WAITING {
        return class.decline(|w| w.msg_ask_full()).await;
    }
    // Whoever wrote it and what they wrote are of different transactions: rows remember which one wrote them.
    class.tx.end_dialog(person).await?;
    class = class.anew().await?;
    let question = class.tx.add_question(&lesson, &words).await?;
    for (adviser, _) in &advisers {
        class.enqueue(&Job::QuestionAsked { question, person: *adviser }).await?;
    }
    if class.tx.questions_job().await?.is_none() {
        Job::plan_unanswered(class.scene.app, &mut class.tx, now).await?;
    }
    class.answer(|w| w.msg_ask_sent(say::who(w, advisers.into_iter().map(|(_, role)| role)))).await
}

/// Does what an adviser does.
async fn advise(mut class: InClass<'_>, person: PersonId, role: Role, act: AskAct) -> Result<Vec<Say>> {
    let id = class.tx.class();
    match act {
        AskAct::GiveUp => {
            class.tx.end_adviser(person).await?;
            class.answer(|w| w.msg_role_given_up()).await
        }
        AskAct::Answer(no) => {
            let Some(question) = find(&mut class, no).await? else {
                return class.decline(|w| w.msg_question_gone()).await;
            };
            let dialog = Dialog::Reply { question: no, words: None };
            class.ask(person, dialog, |w| say::reply(w, &question.words)).await
        }
        AskAct::Decline(no) => publish(class, person, no, None, role).await,
        AskAct::Publish => {
            let dialog = class.tx.dialog(person, class.scene.event.at).await?;
            let Some(Dialog::Reply { question, words: Some(words) }) = dialog else {
                return Ok(class.refuse(&Refused::Ended));
            };
            publish(class, person, question, Some(words), role).await
        }
        _ => {
            let (questions, catalogue) = (class.tx.questions().await?, &class.scene.app.content.catalogue);
            class.say(|class| Say::Answer(say::unanswered(class.own_words(), id, &questions, catalogue))).await
        }
    }
}

async fn find(class: &mut InClass<'_>, no: QuestionNo) -> Result<Option<Asked>> {
    Ok(class.tx.questions().await?.into_iter().find(|question| question.no == no))
}

/// Takes the words of an answer, and shows them as the class would see them.
pub(super) async fn write_reply(
    mut class: InClass<'_>,
    person: PersonId,
    no: QuestionNo,
    text: &str,
) -> Result<Vec<Say>> {
    // Somebody else may have answered, or the role may have ended meanwhile.
    let role = answers_as(&mut class).await?;
    let (Some(question), Some(role)) = (find(&mut class, no).await?, role) else {
        class.tx.end_dialog(person).await?;
        return class.decline(|w| w.msg_question_gone()).await;
    };
    let Some(words) = line(text, LONGEST_ANSWER) else {
        return class.decline(|w| w.msg_question_answer_too_long()).await;
    };
    let dialog = Dialog::Reply { question: no, words: Some(words.clone()) };
    class.tx.keep_dialog(person, &dialog, class.scene.event.at).await?;
    let post = say::reply_preview(class.own_words(), class.tx.class(), &question.words, &words, role, no);
    class.say(|_| Say::Answer(post)).await
}

/// Tells the class the answer, or that nobody can answer; the question is forgotten.
async fn publish(
    mut class: InClass<'_>,
    person: PersonId,
    no: QuestionNo,
    answer: Option<String>,
    role: Role,
) -> Result<Vec<Say>> {
    let Some(Asked { lesson, words: question, .. }) = find(&mut class, no).await? else {
        class.tx.end_dialog(person).await?;
        return class.decline(|w| w.msg_question_gone()).await;
    };
    let declined = answer.is_none();
    class.tx.drop_question(no).await?;
    class.tx.end_dialog(person).await?;
    class.enqueue(&Job::QuestionAnswered { lesson, question, answer, role }).await?;
    class.answer(|w| if declined { w.msg_question_declined() } else { w.msg_question_published() }).await
}

/// Takes what the school does when something has happened, and shows how the parents would see it.
pub(super) async fn write_school_plan(mut class: InClass<'_>, person: PersonId, text: &str) -> Result<Vec<Say>> {
    if !class.leads().await? {
        class.tx.end_dialog(person).await?;
        return class.say(|class| Refused::NotContact.say(class.own_words())).await;
    }
    let Some(plan) = line(text, LONGEST_PLAN) else {
        return class.decline(|w| w.msg_sos_school_too_long()).await;
    };
    let dialog = Dialog::SchoolPlan { words: Some(plan.clone()) };
    class.tx.keep_dialog(person, &dialog, class.scene.event.at).await?;
    let id = class.tx.class();
    class.say(|class| Say::Answer(crate::say::sos::preview(class.own_words(), id, &plan))).await
}

/// Gives a person the role of a code, if it is a role's code; nothing else is changed where it is not.
pub(super) async fn take<'a>(mut class: InClass<'a>, person: PersonId, code: &str) -> Result<Taken<'a>> {
    let Some(role) = class.tx.take_adviser_code(code, class.scene.event.at).await? else {
        return Ok(Taken::Not(Box::new(class)));
    };
    if class.member.is_none() {
        let standing = if role == Role::Council { Standing::Other } else { Standing::Staff };
        class.tx.stand(person, standing, uuid::Uuid::nil).await?;
    }
    class.tx.make_adviser(person, role).await?;
    let name = class.profile.name.clone();
    Ok(Taken::Role(class.answer(|w| w.msg_role_taken(name.as_str(), say::role(w, role))).await?))
}

/// What became of a code.
pub(super) enum Taken<'a> {
    /// It gave a role.
    Role(Vec<Say>),
    /// It is no role's code.
    Not(Box<InClass<'a>>),
}
