//! The schedule of lessons: the plan, and all its choices.

use agreements::catalogue::Catalogue;
use agreements::class::stage::Stage;
use agreements::lesson::Lesson;
use agreements::lesson::series::Series;
use agreements::time::calendar::Calendar;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan};

use super::{Words, button, rows, time};
use crate::chat::{Button, Post};
use crate::class::{LessonNote, LessonPlan, Wish};
use crate::ids::ClassId;
use crate::press::{AskAct, ClassPress, LessonAct, LessonChange, LessonMenu, Press};

/// The hours on buttons, in the evening.
const HOURS: [i8; 5] = [18, 17, 19, 20, 16];

/// The planned lesson.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Planned<'a> {
    /// The plan, if there is one.
    pub(crate) plan: Option<&'a LessonPlan>,
    /// The next lesson.
    pub(crate) next: Option<&'a Lesson>,
    /// The time of the next lesson.
    pub(crate) due: Option<Timestamp>,
}

/// The reader of the schedule.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Looks {
    /// True in private with the bot.
    pub(crate) alone: bool,
    /// True for a contact parent.
    pub(crate) leads: bool,
    /// The reader's wish about lessons.
    pub(crate) wish: Option<Wish>,
}

fn act(class: ClassId, label: String, act: LessonAct) -> Button {
    button(label, Press::Class(class, ClassPress::Lesson(act)))
}

/// The plan. A contact parent gets the choices; everybody gets their own wish and a question about the last lesson.
pub(crate) fn plan(
    w: &Words,
    class: ClassId,
    planned: &Planned<'_>,
    last: Option<&Lesson>,
    catalogue: &Catalogue,
    zone: &TimeZone,
    looks: Looks,
) -> Post {
    let mut paragraphs = standing(w, planned, catalogue, zone);
    let mut buttons = Vec::new();
    let mut width = 3;
    if looks.alone {
        width = 2;
        if looks.leads {
            buttons = choices(w, class, planned.plan);
        }
        buttons.extend(last.map(|last| {
            let label = w.msg_lesson_ask_last_button(w.text(&last.text_id("title")));
            button(label, Press::Class(class, ClassPress::Ask(AskAct::Ask(last.id.clone()))))
        }));
        buttons.push(act(class, w.msg_lesson_quiz_button(), LessonAct::Quiz(0)));
        let wishes = [
            (Some(Wish::Private), w.msg_lesson_wish_private_button()),
            (None, w.msg_lesson_wish_room_button()),
            (Some(Wish::None), w.msg_lesson_wish_none_button()),
        ];
        let other = wishes.into_iter().filter(|(wish, _)| *wish != looks.wish);
        buttons.extend(other.map(|(wish, label)| act(class, label, LessonAct::Wish(wish))));
    } else if !looks.leads {
        paragraphs.push(w.msg_lesson_ask_contact());
    } else if planned.plan.is_none() {
        paragraphs.push(w.msg_lesson_choose_day());
        buttons = days(w, class);
    } else {
        buttons.push(act(class, w.msg_lesson_menu_button(), LessonAct::Menu(LessonMenu::All)));
    }
    Post { heading: Some(w.msg_lesson_plan_heading()), paragraphs, buttons: rows(w, buttons, width), ..Post::default() }
}

fn standing(w: &Words, planned: &Planned<'_>, catalogue: &Catalogue, zone: &TimeZone) -> Vec<String> {
    let title = |lesson: &Lesson| w.text(&lesson.text_id("title"));
    let Some(plan) = planned.plan else {
        return vec![
            planned.next.map_or_else(|| w.msg_lesson_all_given(), |next| w.msg_lesson_not_planned(title(next))),
        ];
    };
    let mut said = vec![w.msg_lesson_planned(time::weekly(w, plan.weekday, plan.hour))];
    said.push(match (planned.next, planned.due) {
        (None, _) if plan.series.is_some() => w.msg_lesson_series_over(),
        (None, _) => w.msg_lesson_all_given(),
        (Some(_), _) if plan.paused => w.msg_lesson_paused(),
        (Some(_), None) => w.msg_lesson_no_evening(),
        (Some(next), Some(due)) => w.msg_lesson_next(time::moment(w, due, zone), title(next)),
    });
    let series = plan.series.as_ref().and_then(|id| catalogue.series_by_id(id));
    said.push(match series {
        Some(series) => w.msg_lesson_from_series(w.text(&series.text_id("title"))),
        None => w.msg_lesson_from_all(),
    });
    said.extend(plan.privately.then(|| w.msg_lesson_now_private()));
    said
}

fn choices(w: &Words, class: ClassId, plan: Option<&LessonPlan>) -> Vec<Button> {
    let mut buttons = vec![
        act(class, w.msg_lesson_topics_button(), LessonAct::Menu(LessonMenu::Topics)),
        act(class, w.msg_lesson_days_button(), LessonAct::Menu(LessonMenu::Days)),
        act(class, w.msg_lesson_now_button(), LessonAct::Menu(LessonMenu::Now)),
    ];
    if let Some(plan) = plan {
        if plan.paused {
            buttons.push(act(class, w.msg_lesson_resume_button(), LessonAct::Change(LessonChange::Resume)));
        } else {
            buttons.push(act(class, w.msg_lesson_skip_button(), LessonAct::Change(LessonChange::Skip)));
            buttons.push(act(class, w.msg_lesson_pause_button(), LessonAct::Change(LessonChange::Pause)));
        }
        buttons.push(if plan.privately {
            act(class, w.msg_lesson_room_button(), LessonAct::Change(LessonChange::Room))
        } else {
            act(class, w.msg_lesson_privately_button(), LessonAct::Change(LessonChange::Privately))
        });
        buttons.push(act(class, w.msg_lesson_stop_button(), LessonAct::Change(LessonChange::Stop)));
    }
    buttons.push(act(class, w.msg_lesson_weeks_button(), LessonAct::Menu(LessonMenu::Months)));
    buttons.push(act(class, w.msg_lesson_meeting_button(), LessonAct::Menu(LessonMenu::Meeting)));
    buttons
}

fn days(w: &Words, class: ClassId) -> Vec<Button> {
    (0..7).map(|day| act(class, time::weekday(w, day), LessonAct::Menu(LessonMenu::Day(day)))).collect()
}

/// Asks for the weekday.
pub(crate) fn weekdays(w: &Words, class: ClassId) -> Post {
    let buttons = rows(w, days(w, class), 3);
    Post { heading: Some(w.msg_lesson_plan_heading()), buttons, ..Post::line(w.msg_lesson_choose_day()) }
}

/// The weekday is chosen; asks for the hour.
pub(crate) fn hours(w: &Words, class: ClassId, day: i8) -> Post {
    let hours = HOURS
        .map(|hour| act(class, w.msg_lesson_hour(time::hour(hour)), LessonAct::Change(LessonChange::Time(day, hour))));
    let asked = w.msg_lesson_choose_time(capitalised(&time::weekday(w, day)));
    Post { heading: Some(w.msg_lesson_plan_heading()), buttons: rows(w, hours, 2), ..Post::line(asked) }
}

/// True for an hour on a button.
pub(crate) fn offers(hour: i8) -> bool {
    HOURS.contains(&hour)
}

/// Confirms a new or changed plan.
pub(crate) fn planned(
    w: &Words,
    class: ClassId,
    planned: &Planned<'_>,
    catalogue: &Catalogue,
    zone: &TimeZone,
    alone: bool,
) -> Post {
    let mut buttons = vec![act(class, w.msg_lesson_weeks_button(), LessonAct::Menu(LessonMenu::Months))];
    let menu = if alone { w.msg_lesson_back_button() } else { w.msg_lesson_menu_button() };
    buttons.push(act(class, menu, LessonAct::Menu(LessonMenu::All)));
    Post {
        heading: Some(w.msg_lesson_plan_heading()),
        paragraphs: standing(w, planned, catalogue, zone),
        buttons: rows(w, buttons, 1),
        ..Post::default()
    }
}

/// Asks for the series.
pub(crate) fn topics(w: &Words, class: ClassId, series: &[&Series]) -> Post {
    let titled = |series: &&Series| w.text(&series.text_id("title"));
    let mut buttons: Vec<Button> =
        series.iter().map(|it| act(class, titled(it), LessonAct::Menu(LessonMenu::Topic(it.id.clone())))).collect();
    buttons.push(act(class, w.msg_lesson_topics_all_button(), LessonAct::Change(LessonChange::All)));
    buttons.push(act(class, w.msg_lesson_back_button(), LessonAct::Menu(LessonMenu::All)));
    Post { buttons: rows(w, buttons, 2), ..Post::line(w.msg_lesson_topics()) }
}

/// A series, with its lessons for this class: all in order, or a single one.
pub(crate) fn topic(w: &Words, class: ClassId, series: &Series, lessons: &[&Lesson]) -> Post {
    let mut paragraphs = vec![w.text(&series.text_id("about"))];
    let mut buttons = Vec::new();
    match lessons.len() {
        0 => paragraphs.push(w.msg_lesson_series_none()),
        count => buttons.push(act(
            class,
            w.msg_lesson_series_button(count),
            LessonAct::Change(LessonChange::Series(series.id.clone())),
        )),
    }
    let single =
        |it: &&Lesson| act(class, w.text(&it.text_id("title")), LessonAct::Change(LessonChange::Single(it.id.clone())));
    buttons.extend(lessons.iter().map(single));
    buttons.push(act(class, w.msg_lesson_back_button(), LessonAct::Menu(LessonMenu::Topics)));
    let heading = Some(w.text(&series.text_id("title")));
    Post { heading, paragraphs, buttons: rows(w, buttons, 1), ..Post::default() }
}

/// The next twelve months, for the free weeks.
pub(crate) fn months(w: &Words, class: ClassId, today: Date) -> Post {
    // The current week may have begun last month.
    let begun = Calendar::monday(today).first_of_month();
    let coming = (0..12).map(|later| begun.saturating_add(later.months()));
    let mut buttons: Vec<Button> = coming
        .map(|first| act(class, time::month(w, first), LessonAct::Menu(LessonMenu::Weeks(first.month()))))
        .collect();
    buttons.push(act(class, w.msg_lesson_back_button(), LessonAct::Menu(LessonMenu::All)));
    Post { buttons: rows(w, buttons, 3), ..Post::line(w.msg_lesson_months()) }
}

/// The weeks of a month, with the free ones ticked.
pub(crate) fn weeks(w: &Words, class: ClassId, month: i8, today: Date, calendar: &Calendar) -> Post {
    let first = month_to_come(month, today);
    let mondays = (0..31).map(|day| first.saturating_add(day.days()));
    let mondays = mondays.filter(|day| day.month() == month && Calendar::monday(*day) == *day);
    let short = |day: Date| w.msg_lesson_short_date(day.day(), day.month());
    let label = |monday: Date| {
        let sunday = monday.saturating_add(6.days());
        let week = w.msg_lesson_week(monday.iso_week_date().week(), short(monday), short(sunday));
        if calendar.free_weeks.contains(&monday) { w.msg_lesson_week_free(week) } else { week }
    };
    let mut buttons: Vec<Button> =
        mondays.map(|monday| act(class, label(monday), LessonAct::Change(LessonChange::Week(monday)))).collect();
    buttons.push(act(class, w.msg_lesson_back_button(), LessonAct::Menu(LessonMenu::Months)));
    let asked = w.msg_lesson_weeks(w.msg_month(first.month()), first.year().to_string());
    Post { buttons: rows(w, buttons, 1), ..Post::line(asked) }
}

/// The first day of the next month with this number. The month of the current week's Monday counts.
pub(crate) fn month_to_come(month: i8, today: Date) -> Date {
    let first = Calendar::monday(today).first_of_month();
    let later = i64::from((month - first.month()).rem_euclid(12));
    first.saturating_add(later.months())
}

/// Confirms a person's wish about lessons.
pub(crate) fn wished(w: &Words, wish: Option<Wish>) -> Post {
    Post::line(match wish {
        Some(Wish::Private) => w.msg_lesson_wish_private(),
        Some(Wish::None) => w.msg_lesson_wish_none(),
        None => w.msg_lesson_wish_room(),
    })
}

/// The series with a lesson for this stage on this day.
pub(crate) fn suiting(catalogue: &Catalogue, stage: Stage, today: Date) -> Vec<&Series> {
    let has = |series: &&Series| !catalogue.lessons_of(&series.id, stage, today).is_empty();
    catalogue.series().into_iter().filter(has).collect()
}

/// A note about the lessons, for a contact parent.
pub(crate) fn note(w: &Words, class: ClassId, note: LessonNote, today: Date) -> Post {
    let weeks = |text| Post { paragraphs: vec![text], ..months(w, class, today) };
    match note {
        LessonNote::SeriesOver => {
            let choose = act(class, w.msg_lesson_topics_button(), LessonAct::Menu(LessonMenu::Topics));
            Post { buttons: rows(w, [choose], 1), ..Post::line(w.msg_note_series_over()) }
        }
        LessonNote::Paused => Post::line(w.msg_note_paused()),
        LessonNote::AllGiven => Post::line(w.msg_note_all_given()),
        LessonNote::NoEvening => weeks(w.msg_note_no_evening()),
        LessonNote::FreeWeeks => weeks(w.msg_note_free_weeks()),
    }
}

fn capitalised(word: &str) -> String {
    let mut chars = word.chars();
    chars.next().map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect())
}
