//! Lessons: the plan and its menus, quizzes, and kits for meetings.

use agreements::class::stage::Stage;
use agreements::lesson::Lesson;
use agreements::time::calendar::{Calendar, awake_after};
use anyhow::{Context, Result};
use jiff::civil::Date;
use jiff::{SignedDuration, Timestamp};

use super::in_class::InClass;
use super::reply::{File, Handled, Stop};
use crate::chat::{Media, Post, Say};
use crate::class::{ClassPoll, LessonPlan, Subject, Wish, next_lesson};
use crate::draw;
use crate::job::Job;
use crate::press::{LessonAct, LessonChange, LessonMenu};
use crate::say::refusal::Refused;
use crate::say::schedule::{Looks, Planned};
use crate::say::{Words, kit, lesson as words, quiz, schedule as say};

/// The time for which the bot offers a question about the last lesson, in private.
const ASKED_FOR: SignedDuration = SignedDuration::from_hours(14 * 24);

/// Shows the plan; in private also the open dilemmas of the class.
pub(super) async fn show(class: &mut InClass<'_>) -> Handled {
    let alone = class.scene.event.room.private;
    let looks = Looks { alone, leads: class.leads().await?, wish: wish(class).await? };
    let stands = Stands::of(class).await?;
    let (id, zone) = (class.tx.class(), class.profile.country.zone());
    let (catalogue, country) = (&class.scene.app.content.catalogue, class.profile.country);
    let running = if alone { running(class).await? } else { Vec::new() };
    let last = if alone { class.tx.last_lesson(class.scene.event.at - ASKED_FOR).await? } else { None };
    let last = last.and_then(|last| catalogue.lesson(&last));
    let mut says = vec![here(class, |w| say::plan(w, id, &stands.planned(), last, catalogue, &zone, looks))];
    // A person who comes back by a button has the dilemmas already.
    for open in running.iter().filter(|_| !class.scene.pressed()) {
        if let Subject::Lesson { id: lesson, .. } = &open.subject
            && let Some(lesson) = catalogue.lesson(lesson)
        {
            says.push(Say::Answer(words::dilemma(class.own_words(), id, open, lesson, country)));
        }
    }
    Ok(says.into())
}

/// The open dilemmas of the class.
async fn running(class: &mut InClass<'_>) -> Result<Vec<ClassPoll>> {
    let open = class.tx.open_lessons().await?;
    let now = class.scene.app.clock.now();
    Ok(open.into_iter().filter(|open| open.runs(now).is_ok()).collect())
}

/// The person's own choice for lessons, if any.
async fn wish(class: &mut InClass<'_>) -> Result<Option<Wish>> {
    match class.person {
        Some(person) => class.tx.lesson_wish(person).await,
        None => Ok(None),
    }
}

/// The stored plan, and its next lesson.
struct Stands<'a> {
    plan: Option<LessonPlan>,
    next: Option<&'a Lesson>,
    due: Option<Timestamp>,
}

impl<'a> Stands<'a> {
    async fn of(class: &mut InClass<'a>) -> Result<Stands<'a>> {
        let plan = class.tx.lesson_plan().await?;
        let due = match &plan {
            Some(plan) => due(class, plan).await?,
            None => None,
        };
        Self::with(class, plan, due).await
    }

    async fn with(class: &mut InClass<'a>, plan: Option<LessonPlan>, due: Option<Timestamp>) -> Result<Stands<'a>> {
        let given = class.tx.lessons_given().await.context("which lessons the class has had")?;
        let catalogue = &class.scene.app.content.catalogue;
        let next = next_lesson(plan.as_ref(), catalogue, stage(class), &given, class.today());
        Ok(Stands { plan, next, due })
    }

    fn planned(&self) -> Planned<'_> {
        Planned { plan: self.plan.as_ref(), next: self.next, due: self.due }
    }
}

/// The time at which the plan's job is due.
async fn due(class: &mut InClass<'_>, plan: &LessonPlan) -> Result<Option<Timestamp>> {
    let Some(job) = plan.job else { return Ok(None) };
    let Some(Job::Lesson { planned }) = class.tx.job(job).await? else { return Ok(None) };
    Ok(Some(planned))
}

fn stage(class: &InClass<'_>) -> Stage {
    class.profile.group.stage(class.profile.country)
}

/// Runs an action on the lessons.
pub(super) async fn act(class: &mut InClass<'_>, act: LessonAct) -> Handled {
    match act {
        LessonAct::Wish(wish) => {
            let person = class.actor()?;
            class.tx.set_lesson_wish(person, wish).await?;
            Ok(Say::Answer(say::wished(class.own_words(), wish)).into())
        }
        LessonAct::Quiz(place) => {
            let quizzes = class.scene.app.content.catalogue.quizzes(class.profile.country, class.today());
            Ok(alone(class, quiz::question(class.own_words(), class.tx.class(), &quizzes, place)).into())
        }
        LessonAct::Pick(place, option) => {
            let (id, country) = (class.tx.class(), class.profile.country);
            let quizzes = class.scene.app.content.catalogue.quizzes(country, class.today());
            Ok(alone(class, quiz::answer(class.own_words(), id, &quizzes, place, option, country)).into())
        }
        LessonAct::Menu(what) => menu(class, what).await,
        LessonAct::Change(what) => change(class, what).await,
    }
}

/// Replaces the post with the pressed button. After a command, shows a new post.
fn here(class: &InClass<'_>, post: impl FnOnce(&Words) -> Post) -> Say {
    let post = post(class.words());
    if class.scene.pressed() { Say::Replace(post) } else { class.show(|_| post) }
}

/// Shows a post to the person alone.
fn alone(class: &InClass<'_>, post: Post) -> Say {
    match (class.scene.event.room.private, class.scene.pressed()) {
        (true, true) => Say::Replace(post),
        (true, false) => Say::Answer(post),
        (false, _) => Say::Privately(post),
    }
}

/// Shows a menu, or makes something.
async fn menu(class: &mut InClass<'_>, what: LessonMenu) -> Handled {
    let (id, today) = (class.tx.class(), class.today());
    let (catalogue, stage) = (&class.scene.app.content.catalogue, stage(class));
    let say = match what {
        LessonMenu::All if class.scene.event.room.private => return show(class).await,
        LessonMenu::All => return menu_in_private(class).await,
        LessonMenu::Weeks(month) => return weeks(class, month).await,
        LessonMenu::Now => return now(class).await,
        LessonMenu::Kit(series) => return kit_of(class, Some(&series)),
        LessonMenu::PupilsKit => return kit_of(class, None),
        LessonMenu::Days => here(class, |w| say::weekdays(w, id)),
        LessonMenu::Day(day) => here(class, |w| say::hours(w, id, day)),
        LessonMenu::Months => here(class, |w| say::months(w, id, today)),
        LessonMenu::Topics => here(class, |w| say::topics(w, id, &say::suiting(catalogue, stage, today))),
        LessonMenu::Topic(series) => {
            let series = catalogue.series_by_id(&series).ok_or(Refused::Stale)?;
            let lessons = catalogue.lessons_of(&series.id, stage, today);
            here(class, |w| say::topic(w, id, series, &lessons))
        }
        LessonMenu::Meeting => {
            let mut series = say::suiting(catalogue, stage, today);
            series.retain(|series| catalogue.lessons_of(&series.id, stage, today).len() >= kit::CARDS);
            here(class, |w| kit::choose(w, id, &series))
        }
    };
    Ok(say.into())
}

/// Shows the menu in private, after a press in the room.
async fn menu_in_private(class: &mut InClass<'_>) -> Handled {
    let looks = Looks { alone: true, leads: true, wish: wish(class).await? };
    let stands = Stands::of(class).await?;
    let (id, zone) = (class.tx.class(), class.profile.country.zone());
    let catalogue = &class.scene.app.content.catalogue;
    let post = say::plan(class.own_words(), id, &stands.planned(), None, catalogue, &zone, looks);
    if let Some(person) = class.person {
        // In private, only members may press the buttons of that post.
        class.tx.add_membership(person).await?;
    }
    Ok(Say::Privately(post).into())
}

/// Shows the weeks of a month.
async fn weeks(class: &mut InClass<'_>, month: i8) -> Handled {
    let (id, today) = (class.tx.class(), class.today());
    let calendar = class.tx.calendar(class.profile.country).await?;
    Ok(here(class, |w| say::weeks(w, id, month, today, &calendar)).into())
}

/// Sends the next lesson now, unless a dilemma is still open.
async fn now(class: &mut InClass<'_>) -> Handled {
    if !running(class).await?.is_empty() {
        return Err(Refused::LessonRuns.into());
    }
    let stands = Stands::of(class).await?;
    if stands.next.is_none() {
        let of_series = stands.plan.as_ref().is_some_and(|plan| plan.series.is_some());
        return Err(if of_series { Refused::SeriesOver } else { Refused::LessonsAllGiven }.into());
    }
    if stands.plan.is_some_and(|plan| plan.privately) && class.tx.taught_alone(true).await?.is_empty() {
        return Err(Refused::NobodyTaught.into());
    }
    let (app, now) = (class.scene.app, class.scene.event.at);
    let morning = awake_after(class.profile.country, now);
    Job::LessonNow.enqueue(app, &mut class.tx, morning.unwrap_or(now)).await?;
    class.answer(|w| if morning.is_some() { w.msg_lesson_now_night() } else { w.msg_lesson_now_sent() })
}

/// Changes the plan.
async fn change(class: &mut InClass<'_>, change: LessonChange) -> Handled {
    let (catalogue, stage, today) = (&class.scene.app.content.catalogue, stage(class), class.today());
    let plan = match change {
        LessonChange::Week(monday) => return toggle_week(class, monday).await,
        LessonChange::Stop => {
            plan_of(class).await?;
            class.tx.drop_lesson_plan().await?;
            return Ok(here(class, |w| Post::line(w.msg_lesson_stopped())).into());
        }
        LessonChange::Time(_, hour) if !say::offers(hour) => return Err(Refused::Stale.into()),
        LessonChange::Time(weekday, hour) => match class.tx.lesson_plan().await? {
            // The new time replaces even a lesson that waits for the morning. Without its job, that lesson does not
            // come.
            Some(plan) => LessonPlan { weekday, hour, job: None, ..plan },
            None => LessonPlan::weekly(weekday, hour),
        },
        LessonChange::Series(series) => {
            let plan = plan_of(class).await?;
            if catalogue.lessons_of(&series, stage, today).is_empty() {
                return Err(Refused::Stale.into());
            }
            LessonPlan { series: Some(series), paused: false, ..plan }
        }
        LessonChange::All => LessonPlan { series: None, paused: false, ..plan_of(class).await? },
        LessonChange::Single(lesson) => {
            let mut plan = plan_of(class).await?;
            if catalogue.lesson(&lesson).is_none_or(|known| !known.suits(stage, today)) {
                return Err(Refused::Stale.into());
            }
            plan.singles.retain(|single| *single != lesson);
            plan.singles.push(lesson);
            LessonPlan { paused: false, ..plan }
        }
        LessonChange::Pause => LessonPlan { paused: true, ..plan_of(class).await? },
        LessonChange::Resume => LessonPlan { paused: false, ..plan_of(class).await? },
        LessonChange::Skip => {
            let plan = plan_of(class).await?;
            LessonPlan { not_until: due(class, &plan).await?.or(plan.not_until), job: None, ..plan }
        }
        LessonChange::Privately => LessonPlan { privately: true, ..plan_of(class).await? },
        LessonChange::Room => LessonPlan { privately: false, ..plan_of(class).await? },
    };
    replan(class, plan).await
}

/// The plan of the class. Refuses if there is none.
async fn plan_of(class: &mut InClass<'_>) -> Result<LessonPlan, Stop> {
    Ok(class.tx.lesson_plan().await?.ok_or(Refused::NoLessonPlan)?)
}

/// Saves a changed plan, schedules the next lesson, and shows both.
async fn replan(class: &mut InClass<'_>, mut plan: LessonPlan) -> Handled {
    let due = class.operation().plan_lesson(&mut plan).await?;
    let stands = Stands::with(class, Some(plan), due).await?;
    let (id, zone, alone) = (class.tx.class(), class.profile.country.zone(), class.scene.event.room.private);
    let catalogue = &class.scene.app.content.catalogue;
    Ok(here(class, |w| say::planned(w, id, &stands.planned(), catalogue, &zone, alone)).into())
}

/// Marks a week as free, or no longer. The next lesson may move.
async fn toggle_week(class: &mut InClass<'_>, monday: Date) -> Handled {
    if Calendar::monday(monday) != monday {
        return Err(Refused::Stale.into());
    }
    let today = class.today();
    class.tx.toggle_free_week(monday, today).await?;
    if let Some(mut plan) = class.tx.lesson_plan().await? {
        class.operation().plan_lesson(&mut plan).await?;
    }
    weeks(class, monday.month()).await
}

/// Hands out the kit for a meeting about a series. Without a series, hands out the kit for the classroom.
fn kit_of(class: &InClass<'_>, series: Option<&str>) -> Handled {
    let (today, stage, catalogue) = (class.today(), stage(class), &class.scene.app.content.catalogue);
    let known = series.and_then(|id| catalogue.series_by_id(id));
    let mut lessons = match series {
        Some(series) => catalogue.lessons_of(series, stage, today),
        None => catalogue.pupils_lessons(stage, today),
    };
    lessons.truncate(kit::CARDS);
    if lessons.len() < kit::CARDS {
        return Err(Refused::NoKit.into());
    }
    let w = class.words();
    let kit = kit::kit(w, &class.profile, known, &lessons, catalogue, today);
    let name = format!("enige-{}-{}.pdf", series.unwrap_or("pupils"), w.lang().code());
    let file = File { name, media: Media::Pdf, alternative: kit.title.clone() };
    class.hand_out(|w| w.msg_kit_done(), file, move || draw::kit::kit(&kit))
}
