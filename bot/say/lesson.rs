//! Lessons: the plan, the dilemma, what the sources say.

use agreements::lesson::Lesson;
use agreements::source::Source;
use jiff::Timestamp;
use jiff::tz::TimeZone;

use super::{Words, button, rows, time};
use crate::chat::Post;
use crate::ids::ClassId;
use crate::press::Press;

/// The hours that are offered, in the evening.
const HOURS: [i8; 4] = [18, 17, 19, 20];

/// What is planned, and the weekdays to choose from.
pub(crate) fn plan(
    w: &Words,
    class: ClassId,
    next: Option<&Lesson>,
    due: Option<Timestamp>,
    zone: &TimeZone,
    leads: bool,
) -> Post {
    let heading = Some(w.msg_lesson_plan_heading());
    let Some(next) = next else { return Post { heading, ..Post::line(w.msg_lesson_all_given()) } };
    let title = w.text(&next.text_id("title"));
    let said = match due {
        Some(due) => w.msg_lesson_next(time::moment(w, due, zone), title),
        None => w.msg_lesson_not_planned(title),
    };
    let choose = if leads { w.msg_lesson_choose_day() } else { w.msg_lesson_ask_contact() };
    let days = (0..7).filter(|_| leads).map(|day| button(time::weekday(w, day), Press::LessonDay(class, day)));
    Post { heading, paragraphs: vec![said, choose], buttons: rows(w, days, 3), ..Post::default() }
}

/// The hours to choose from, once the weekday is chosen.
pub(crate) fn hours(w: &Words, class: ClassId, day: i8) -> Post {
    let hours = HOURS.map(|hour| button(w.msg_lesson_hour(time::hour(hour)), Press::LessonTime(class, day, hour)));
    let asked = w.msg_lesson_choose_time(capitalised(&time::weekday(w, day)));
    Post { heading: Some(w.msg_lesson_plan_heading()), buttons: rows(w, hours, 2), ..Post::line(asked) }
}

/// The plan has been made.
pub(crate) fn planned(w: &Words, day: i8, hour: i8, next: Option<(&Lesson, Timestamp)>, zone: &TimeZone) -> Post {
    let mut paragraphs = vec![w.msg_lesson_planned(time::weekly(w, day, hour))];
    paragraphs.push(match next {
        Some((lesson, due)) => w.msg_lesson_next(time::moment(w, due, zone), w.text(&lesson.text_id("title"))),
        None => w.msg_lesson_all_given(),
    });
    Post { heading: Some(w.msg_lesson_plan_heading()), paragraphs, ..Post::default() }
}

/// The dilemma with its options.
pub(crate) fn dilemma(w: &Words, class: ClassId, lesson: &Lesson, answer_at: Timestamp, zone: &TimeZone) -> Post {
    let option = |id: &String| {
        let label = w.text(&lesson.text_id(&format!("option-{id}")));
        button(label, Press::LessonOption(class, lesson.id.clone(), id.clone()))
    };
    Post {
        heading: Some(w.msg_lesson_heading(w.text(&lesson.text_id("title")))),
        paragraphs: vec![
            w.text(&lesson.text_id("scene")),
            w.text(&lesson.text_id("question")),
            w.msg_lesson_until(time::moment(w, answer_at, zone)),
        ],
        buttons: rows(w, lesson.options.iter().map(option), 1),
        ..Post::default()
    }
}

/// What somebody thinks, told to them alone and kept nowhere.
pub(crate) fn thought(w: &Words, lesson: &Lesson, option: &str, answer_at: Option<Timestamp>, zone: &TimeZone) -> Post {
    let label = w.text(&lesson.text_id(&format!("option-{option}")));
    Post::line(match answer_at {
        Some(at) => w.msg_lesson_thought(label, time::moment(w, at, zone)),
        None => w.msg_lesson_thought_after(label),
    })
}

/// What the sources say, one thing to try and one sentence to say.
pub(crate) fn sources(w: &Words, lesson: &Lesson) -> Post {
    let mut list = w.msg_sources_list();
    for source in &lesson.sources {
        list.push('\n');
        list.push_str(&cited(w, source));
    }
    Post {
        heading: Some(w.msg_sources_heading(w.text(&lesson.text_id("title")))),
        paragraphs: vec![
            w.text(&lesson.text_id("answer")),
            w.msg_sources_try(w.text(&lesson.text_id("try"))),
            w.msg_sources_say(w.text(&lesson.text_id("say"))),
            list,
            w.msg_sources_advice(),
        ],
        ..Post::default()
    }
}

/// A source: who says it, when it is from, where it stands, when it was checked.
pub(super) fn cited(w: &Words, source: &Source) -> String {
    let checked = time::dated(w, source.checked);
    match source.dated {
        Some(date) => w.msg_source_dated(&source.name, time::dated(w, date), &source.at, checked),
        None => w.msg_source_undated(&source.name, &source.at, checked),
    }
}

fn capitalised(word: &str) -> String {
    let mut chars = word.chars();
    chars.next().map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect())
}
