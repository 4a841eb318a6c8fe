//! Lessons: the dilemma, the class's answers, the sources.

use agreements::catalogue::Catalogue;
use agreements::class::country::Country;
use agreements::lesson::Lesson;
use agreements::poll::disclosure::{Agreement, Disclosure};
use agreements::poll::outcome::Outcome;

use super::asked::Asked;
use super::{Words, button, result, rows, source, time};
use crate::chat::{Ballot, Post};
use crate::class::ClassPoll;
use crate::ids::ClassId;
use crate::press::{Anywhere, AskAct, ClassPress, Press};

/// The dilemma with its options. It is a secret ballot.
pub(crate) fn dilemma(w: &Words, class: ClassId, open: &ClassPoll, lesson: &Lesson, country: Country) -> Post {
    let label = |option: &String| w.text(&lesson.text_id(&format!("option-{option}")));
    let vote = |place| Press::Class(class, ClassPress::Dilemma(open.no, open.version, place));
    let buttons = (0..).zip(&lesson.options).map(|(place, option)| button(label(option), vote(place)));
    let until = time::moment_in(w, open.poll.closes_at, country);
    let mut options: Vec<String> = lesson.options.iter().map(|option| format!("– {}", label(option))).collect();
    options.push(w.msg_lesson_privately());
    Post {
        heading: Some(w.msg_lesson_heading(w.text(&lesson.text_id("title")))),
        paragraphs: vec![
            w.text(&lesson.text_id("scene")),
            w.text(&lesson.text_id("question")),
            if open.poll.children.too_small_for_secret_results() {
                w.msg_lesson_until_small(until)
            } else {
                w.msg_lesson_until(until)
            },
        ],
        buttons: rows(w, buttons, 1),
        ballot: Some(Ballot { pressing: w.msg_lesson_secret(), privately: options.join("\n") }),
        ..Post::default()
    }
}

/// The dilemma after its close.
pub(crate) fn over(w: &Words, lesson: &Lesson) -> Post {
    Post {
        heading: Some(w.msg_lesson_heading(w.text(&lesson.text_id("title")))),
        paragraphs: vec![w.text(&lesson.text_id("scene")), w.text(&lesson.text_id("question")), w.msg_lesson_over()],
        ..Post::default()
    }
}

/// Answers a person whose vote does not count; the bot does not store it.
pub(crate) fn thought(w: &Words, option: &str) -> Post {
    Post::line(w.msg_lesson_thought(option))
}

/// The publishable answers of the class, the sources' answer, a thing to try and a sentence to say.
pub(crate) fn sources(
    w: &Words,
    class: ClassId,
    lesson: &Lesson,
    poll: &ClassPoll,
    catalogue: &Catalogue,
    country: Country,
    advised: bool,
) -> Post {
    let asked = Asked::of(poll, catalogue);
    let answers = poll.result().and_then(|result| answered(w, poll, asked, &result.shown));
    let mut paragraphs: Vec<String> = answers.into_iter().collect();
    paragraphs.extend([
        w.text(&lesson.answer_id(country)),
        w.msg_sources_try(w.text(&lesson.text_id("try"))),
        w.msg_sources_say(w.text(&lesson.text_id("say"))),
        source::list(w, &lesson.sources, country),
        w.msg_sources_advice(),
    ]);
    let vote = catalogue
        .polls_of(&lesson.clauses[0])
        .first()
        .map(|poll| Press::Class(class, ClassPress::Open(poll.id.clone())));
    let mut buttons: Vec<_> = vote.map(|vote| button(w.msg_lesson_vote_button(), vote)).into_iter().collect();
    buttons.extend(advised.then(|| {
        button(w.msg_lesson_ask_button(), Press::Class(class, ClassPress::Ask(AskAct::Ask(lesson.id.clone()))))
    }));
    buttons.extend(lesson.guide.iter().filter_map(|id| catalogue.service(id)).map(|service| {
        button(
            w.msg_lesson_guide_button(&service.name),
            Press::Anywhere(Anywhere::App(country, Some(service.id.clone()))),
        )
    }));
    Post {
        heading: Some(w.msg_sources_heading(w.text(&lesson.text_id("title")))),
        paragraphs,
        buttons: rows(w, buttons, 1),
        // Nobody may see who asks, so a chat that shows presses asks in private.
        ballot: advised.then(|| Ballot { pressing: w.msg_sources_ask(), privately: w.msg_sources_privately() }),
        ..Post::default()
    }
}

/// The class's answers under the small-number rule; `None` in a class too small for results.
fn answered(w: &Words, poll: &ClassPoll, asked: Asked<'_>, shown: &Disclosure) -> Option<String> {
    let children = shown.children;
    if children.too_small_for_secret_results() {
        return None;
    }
    let counted = result::counted(w, poll, asked, shown);
    let row = |(label, band): (String, _)| {
        w.msg_lesson_class_row(label.trim_end_matches('.'), result::band(w, band, children.get()))
    };
    let rows: Vec<String> = counted.into_iter().map(row).collect();
    let outcome = || match shown.outcome {
        Outcome::Option(place) => {
            let broad = (shown.agreement == Some(Agreement::Broad)).then(|| w.msg_result_broad());
            [w.msg_lesson_class_most(asked.option(w, place))].into_iter().chain(broad).collect()
        }
        Outcome::TooFew => vec![w.msg_lesson_class_few()],
        Outcome::Undecided => vec![w.msg_lesson_class_undecided()],
        Outcome::NoMajority
        | Outcome::Age(_)
        | Outcome::Families
        | Outcome::Options(_)
        | Outcome::Stance(_)
        | Outcome::Agreed
        | Outcome::Objections
        | Outcome::Pledge(_)
        | Outcome::NotYet => vec![w.msg_lesson_class_divided()],
    };
    let lines = if rows.is_empty() || shown.outcome == Outcome::TooFew { outcome() } else { rows };
    Some([vec![w.msg_lesson_class_heading()], lines].concat().join("\n"))
}
