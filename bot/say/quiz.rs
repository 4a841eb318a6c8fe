//! Quizzes: a question, and the reason for each option. Nobody counts points.

use agreements::class::country::Country;
use agreements::lesson::quiz::Quiz;

use super::{Words, button, rows, source};
use crate::chat::Post;
use crate::ids::ClassId;
use crate::press::{ClassPress, LessonAct, Press};

/// A question with its options.
pub(crate) fn question(w: &Words, class: ClassId, quizzes: &[&Quiz], place: u8) -> Post {
    let Some(quiz) = quizzes.get(usize::from(place)) else {
        return Post::line(if quizzes.is_empty() { w.msg_quiz_none() } else { w.msg_quiz_end() });
    };
    let label = |option: &String| w.text(&quiz.text_id(&format!("option-{option}")));
    let pick =
        |(option, id)| button(label(id), Press::Class(class, ClassPress::Lesson(LessonAct::Pick(place, option))));
    Post {
        heading: Some(w.msg_quiz_heading(place + 1, quizzes.len())),
        paragraphs: vec![w.text(&quiz.text_id("question")), w.msg_quiz_ask()],
        buttons: rows(w, (0..).zip(&quiz.options).map(pick), 1),
        ..Post::default()
    }
}

/// The right option, and the reason for each option.
pub(crate) fn answer(w: &Words, class: ClassId, quizzes: &[&Quiz], place: u8, picked: u8, country: Country) -> Post {
    let quiz = quizzes.get(usize::from(place));
    let picked = quiz.and_then(|quiz| quiz.options.get(usize::from(picked)));
    let (Some(quiz), Some(picked)) = (quiz, picked) else { return Post::line(w.msg_quiz_none()) };
    let part = |part: &str, option: &String| w.text(&quiz.text_id(&format!("{part}-{option}")));
    let verdict = if *picked == quiz.right {
        w.msg_quiz_right(part("option", picked))
    } else {
        w.msg_quiz_other(part("option", picked), part("option", &quiz.right))
    };
    let why = quiz.options.iter().map(|option| w.msg_quiz_why(part("option", option), part("why", option)));
    let last = usize::from(place) + 1 == quizzes.len();
    let next = button(w.msg_quiz_next_button(), Press::Class(class, ClassPress::Lesson(LessonAct::Quiz(place + 1))));
    let mut paragraphs = vec![verdict, why.collect::<Vec<_>>().join("\n\n"), source::list(w, &quiz.sources, country)];
    paragraphs.extend(last.then(|| w.msg_quiz_end()));
    Post {
        heading: Some(w.text(&quiz.text_id("question"))),
        paragraphs,
        buttons: rows(w, (!last).then_some(next), 1),
        ..Post::default()
    }
}
