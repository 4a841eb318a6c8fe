//! Questions to an adviser, and roles.

use agreements::catalogue::Catalogue;
use agreements::lesson::Lesson;

use super::{Words, button, cancel, fenced, rows, shortened};
use crate::chat::Post;
use crate::class::{Asked, Role};
use crate::ids::{ClassId, QuestionNo};
use crate::press::{AdviseAct, AskAct, ClassPress, Press, RolesAct};

/// The longest excerpt of a question in a list, in characters.
const LONGEST_IN_LIST: usize = 180;

/// Asks the adviser for an answer.
pub(crate) fn reply(w: &Words, question: &str) -> String {
    format!("{}\n\n{}", w.msg_question_words(fenced(question)), w.msg_question_answer_ask())
}

/// The name of a role.
pub(crate) fn role(w: &Words, role: Role) -> String {
    match role {
        Role::Contact => w.msg_role_contact(),
        Role::Teacher => w.msg_role_teacher(),
        Role::Nurse => w.msg_role_nurse(),
        Role::Council => w.msg_role_council(),
    }
}

/// The names of the roles, without duplicates.
pub(crate) fn who(w: &Words, roles: impl IntoIterator<Item = Role>) -> String {
    let mut named: Vec<String> = Vec::new();
    for role in roles {
        let name = self::role(w, role);
        if !named.contains(&name) {
            named.push(name);
        }
    }
    named.join(", ")
}

fn title(w: &Words, catalogue: &Catalogue, lesson: &str) -> Option<String> {
    Some(w.text(&catalogue.lesson(lesson)?.text_id("title")))
}

/// Asks for a question about a lesson.
pub(crate) fn write(w: &Words, lesson: &Lesson, who: &str) -> String {
    w.msg_ask_write(w.text(&lesson.text_id("title")), who)
}

/// Previews a question before it is sent.
pub(crate) fn preview(w: &Words, class: ClassId, words: &str) -> Post {
    let send = button(w.msg_ask_send_button(), Press::Class(class, ClassPress::Ask(AskAct::Send)));
    Post {
        heading: Some(w.msg_ask_preview()),
        paragraphs: vec![w.msg_question_words(fenced(words)), w.msg_ask_check()],
        buttons: rows(w, [send, cancel(w, class)], 1),
        ..Post::default()
    }
}

/// Shows an adviser a question.
pub(crate) fn question(w: &Words, class: ClassId, asked: &Asked, catalogue: &Catalogue) -> Post {
    let buttons = [
        button(
            w.msg_question_answer_button(),
            Press::Class(class, ClassPress::Ask(AskAct::Advise(AdviseAct::Answer(asked.no)))),
        ),
        button(
            w.msg_question_decline_button(),
            Press::Class(class, ClassPress::Ask(AskAct::Advise(AdviseAct::Decline(asked.no)))),
        ),
    ];
    let title = title(w, catalogue, &asked.lesson).unwrap_or_default();
    Post {
        heading: Some(w.msg_question_heading(title)),
        paragraphs: vec![w.msg_question_words(fenced(&asked.words)), w.msg_question_nameless()],
        buttons: rows(w, buttons, 2),
        ..Post::default()
    }
}

/// Shows an adviser all open questions.
pub(crate) fn unanswered(w: &Words, class: ClassId, questions: &[Asked], catalogue: &Catalogue) -> Post {
    // Excerpts, so that all open questions fit into one message. Replying to one shows it in full.
    let cut = |words: &str| match words.chars().count() {
        0..=LONGEST_IN_LIST => fenced(words),
        _ => fenced(&words.chars().take(LONGEST_IN_LIST - 1).chain(['…']).collect::<String>()),
    };
    let line =
        |asked: &Asked| w.msg_questions_line(title(w, catalogue, &asked.lesson).unwrap_or_default(), cut(&asked.words));
    let answer = |asked: &Asked| {
        let label = w.msg_question_open_button(shortened(&asked.words));
        button(label, Press::Class(class, ClassPress::Ask(AskAct::Advise(AdviseAct::Answer(asked.no)))))
    };
    let mut paragraphs: Vec<String> = questions.iter().map(line).collect();
    if questions.is_empty() {
        paragraphs.push(w.msg_questions_none());
    }
    let buttons = rows(w, questions.iter().map(answer), 1);
    Post { heading: Some(w.msg_questions_heading()), paragraphs, buttons, ..Post::default() }
}

/// Previews an adviser's answer.
pub(crate) fn reply_preview(w: &Words, class: ClassId, question: &str, answer: &str, by: Role, no: QuestionNo) -> Post {
    let buttons = [
        button(
            w.msg_question_publish_button(),
            Press::Class(class, ClassPress::Ask(AskAct::Advise(AdviseAct::Publish))),
        ),
        button(
            w.msg_question_decline_button(),
            Press::Class(class, ClassPress::Ask(AskAct::Advise(AdviseAct::Decline(no)))),
        ),
        cancel(w, class),
    ];
    let shown = answered(w, None, question, Some(answer), by);
    Post { heading: Some(w.msg_question_answer_preview()), buttons: rows(w, buttons, 1), ..shown }
}

/// Tells the class an adviser's answer, or that nobody can answer.
pub(crate) fn answered(w: &Words, title: Option<String>, question: &str, answer: Option<&str>, by: Role) -> Post {
    let who = role(w, by);
    let reply = match answer {
        Some(answer) => w.msg_answered_answer(who, fenced(answer)),
        None => w.msg_answered_declined(who),
    };
    let heading = title.map_or_else(|| w.msg_answered_heading_plain(), |title| w.msg_answered_heading(title));
    Post {
        heading: Some(heading),
        paragraphs: vec![w.msg_answered_question(fenced(question)), reply],
        ..Post::default()
    }
}

/// The advisers of the class, and codes for new ones.
pub(crate) fn roles(w: &Words, class: ClassId, given: &[Role]) -> Post {
    let mut lines = Vec::new();
    let mut buttons = Vec::new();
    for known in Role::GIVEN {
        let (name, count) = (role(w, known), given.iter().filter(|role| **role == known).count());
        lines.push(w.msg_role_line(&name, count));
        buttons.push(button(
            w.msg_role_code_button(&name),
            Press::Class(class, ClassPress::Ask(AskAct::Roles(RolesAct::Code(known)))),
        ));
        if count > 0 {
            buttons.push(button(
                w.msg_role_end_button(&name),
                Press::Class(class, ClassPress::Ask(AskAct::Roles(RolesAct::EndRole(known)))),
            ));
        }
    }
    buttons
        .push(button(w.msg_questions_heading(), Press::Class(class, ClassPress::Ask(AskAct::Advise(AdviseAct::List)))));
    let paragraphs = vec![w.msg_role_explain(), lines.join("\n")];
    Post { heading: Some(w.msg_role_heading()), paragraphs, buttons: rows(w, buttons, 1), ..Post::default() }
}

/// The possibilities of a role.
pub(crate) fn yours(w: &Words, class: ClassId, role: Role) -> Post {
    let buttons = [
        button(w.msg_questions_heading(), Press::Class(class, ClassPress::Ask(AskAct::Advise(AdviseAct::List)))),
        button(w.msg_role_give_up_button(), Press::Class(class, ClassPress::Ask(AskAct::Advise(AdviseAct::GiveUp)))),
    ];
    Post { buttons: rows(w, buttons, 1), ..Post::line(w.msg_role_yours(self::role(w, role))) }
}
