//! Lessons: what is planned and all that can be chosen, checks of what one knows, kits for meetings.

use agreements::class::stage::Stage;
use agreements::lesson::Lesson;
use agreements::time::calendar::awake_after;
use anyhow::{Context, Result};
use jiff::{SignedDuration, Timestamp};

use super::{File, InClass};
use crate::chat::{Media, Post, Say};
use crate::class::{ClassPoll, LessonPlan, Subject, next_lesson};
use crate::draw;
use crate::ids::PersonId;
use crate::job::Job;
use crate::press::LessonAct;
use crate::say::refusal::Refused;
use crate::say::schedule::{Looks, Planned};
use crate::say::{kit, lesson as words, quiz, schedule as say};

/// For how long a question about a lesson is offered, alone with the bot.
const ASKED_FOR: SignedDuration = SignedDuration::from_hours(14 * 24);

/// What somebody wants of the lessons, by a word behind the command.
pub(super) fn wanted(word: Option<&str>) -> Option<LessonAct> {
    match word {
        Some("meeting") => Some(LessonAct::Meeting),
        Some("quiz") => Some(LessonAct::Quiz(0)),
        _ => None,
    }
}

/// Shows what is planned; alone, with the dilemma that the class thinks about.
pub(super) async fn show(mut class: InClass<'_>) -> Result<Vec<Say>> {
    let alone = class.scene.event.room.private;
    let looks = Looks { alone, leads: class.leads().await?, wish: wish(&mut class).await? };
    let stands = Stands::of(&mut class).await?;
    let (id, zone) = (class.tx.class(), class.profile.country.zone());
    let (catalogue, country) = (&class.scene.app.content.catalogue, class.profile.country);
    let running = if alone { running(&mut class).await? } else { Vec::new() };
    let last = if alone { class.tx.last_lesson(class.scene.event.at - ASKED_FOR).await? } else { None };
    let last = last.and_then(|last| catalogue.lesson(&last));
    let mut says = vec![here(&class, |w| say::plan(w, id, &stands.planned(), last, catalogue, &zone, looks))];
    // Whoever only goes back has them already.
    for open in running.iter().filter(|_| !class.scene.pressed()) {
        if let Subject::Lesson { id: lesson, .. } = &open.subject
            && let Some(lesson) = catalogue.lesson(lesson)
        {
            says.push(Say::Answer(words::dilemma(class.own_words(), id, open, lesson, country)));
        }
    }
    class.tx.commit().await?;
    Ok(says)
}

/// The dilemmas that the class thinks about.
async fn running(class: &mut InClass<'_>) -> Result<Vec<ClassPoll>> {
    let open = class.tx.open_lessons().await?;
    let now = class.scene.app.clock.now();
    Ok(open.into_iter().filter(|open| open.poll.runs(now).is_ok()).collect())
}

async fn wish(class: &mut InClass<'_>) -> Result<Option<crate::class::Wish>> {
    match class.scene.person {
        Some(person) => class.tx.lesson_wish(person.id).await,
        None => Ok(None),
    }
}

/// What is planned, read from the store.
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

/// When the job of a plan strikes.
async fn due(class: &mut InClass<'_>, plan: &LessonPlan) -> Result<Option<Timestamp>> {
    let Some(job) = plan.job else { return Ok(None) };
    Ok(match class.tx.job(job).await? {
        Some(Job::Lesson { planned }) => Some(planned),
        _ => None,
    })
}

fn stage(class: &InClass<'_>) -> Stage {
    class.profile.group.stage(class.profile.country)
}

/// Does something about the lessons.
pub(super) async fn act(mut class: InClass<'_>, person: Option<PersonId>, act: LessonAct) -> Result<Vec<Say>> {
    let (id, today) = (class.tx.class(), class.today());
    let (catalogue, stage) = (&class.scene.app.content.catalogue, stage(&class));
    match act {
        LessonAct::Wish(wish) => {
            let person = person.context("who takes part is known")?;
            class.tx.set_lesson_wish(person, wish).await?;
            return class.say(|class| Say::Answer(say::wished(class.own_words(), wish))).await;
        }
        LessonAct::Quiz(place) => {
            let quizzes = catalogue.quizzes(class.profile.country, today);
            return class.say(|class| alone(class, quiz::question(class.own_words(), id, &quizzes, place))).await;
        }
        LessonAct::Pick(place, option) => {
            let country = class.profile.country;
            let quizzes = catalogue.quizzes(country, today);
            let picked = (place, option);
            return class
                .say(|class| alone(class, quiz::answer(class.own_words(), id, &quizzes, picked, country)))
                .await;
        }
        _ if !class.leads().await? => return Ok(class.refuse(&Refused::NotContact)),
        LessonAct::Menu if !class.scene.event.room.private => return menu(class).await,
        LessonAct::Menu => return show(class).await,
        LessonAct::Days => return class.say(|class| here(class, |w| say::weekdays(w, id))).await,
        LessonAct::Day(day) => return class.say(|class| here(class, |w| say::hours(w, id, day))).await,
        LessonAct::Topics => {
            let series = say::suiting(catalogue, stage, today);
            return class.say(|class| here(class, |w| say::topics(w, id, &series))).await;
        }
        LessonAct::Topic(series) => {
            let Some(series) = catalogue.series_by_id(&series) else {
                return Ok(class.refuse(&Refused::Stale));
            };
            let lessons = catalogue.lessons_of(&series.id, stage, today);
            return class.say(|class| here(class, |w| say::topic(w, id, series, &lessons))).await;
        }
        LessonAct::Months => return class.say(|class| here(class, |w| say::months(w, id, today))).await,
        LessonAct::Weeks(month) => return weeks(class, month).await,
        LessonAct::Meeting => {
            let series: Vec<_> = say::suiting(catalogue, stage, today)
                .into_iter()
                .filter(|series| catalogue.lessons_of(&series.id, stage, today).len() >= kit::CARDS)
                .collect();
            return class.say(|class| here(class, |w| kit::choose(w, id, &series))).await;
        }
        LessonAct::Kit(series) => return kit_of(class, Some(&series)).await,
        LessonAct::PupilsKit => return kit_of(class, None).await,
        LessonAct::Now => return now(class).await,
        _ => {}
    }
    change(class, act).await
}

/// What is chosen in the room takes the place of the button; for somebody alone it answers.
fn here(class: &InClass<'_>, post: impl FnOnce(&crate::say::Words) -> Post) -> Say {
    let post = post(class.words());
    if class.scene.pressed() { Say::Replace(post) } else { class.show(|_| post) }
}

/// What concerns somebody alone goes to them alone.
fn alone(class: &InClass<'_>, post: Post) -> Say {
    match (class.scene.event.room.private, class.scene.pressed()) {
        (true, true) => Say::Replace(post),
        (true, false) => Say::Answer(post),
        (false, _) => Say::Privately(post),
    }
}

async fn menu(mut class: InClass<'_>) -> Result<Vec<Say>> {
    let looks = Looks { alone: true, leads: true, wish: wish(&mut class).await? };
    let stands = Stands::of(&mut class).await?;
    let (id, zone) = (class.tx.class(), class.profile.country.zone());
    let catalogue = &class.scene.app.content.catalogue;
    let post = say::plan(class.own_words(), id, &stands.planned(), None, catalogue, &zone, looks);
    if let Some(person) = class.scene.person {
        class.tx.add_membership(person.id).await?;
    }
    class.say(|_| Say::Privately(post)).await
}

async fn weeks(mut class: InClass<'_>, month: i8) -> Result<Vec<Say>> {
    let (id, today) = (class.tx.class(), class.today());
    let calendar = class.tx.calendar(class.profile.country).await?;
    class.say(|class| here(class, |w| say::weeks(w, id, month, today, &calendar))).await
}

/// Has the next lesson come now, unless the class thinks about one still.
async fn now(mut class: InClass<'_>) -> Result<Vec<Say>> {
    if !running(&mut class).await?.is_empty() {
        return class.decline(|w| w.msg_lesson_now_waits()).await;
    }
    let stands = Stands::of(&mut class).await?;
    if stands.next.is_none() {
        let of_series = stands.plan.as_ref().is_some_and(|plan| plan.series.is_some());
        return class.decline(|w| if of_series { w.msg_lesson_series_over() } else { w.msg_lesson_all_given() }).await;
    }
    if stands.plan.is_some_and(|plan| plan.privately) && class.tx.taught_alone(true).await?.is_empty() {
        return class.decline(|w| w.msg_lesson_nobody()).await;
    }
    let (app, now) = (class.scene.app, class.scene.event.at);
    let morning = awake_after(class.profile.country, now);
    Job::LessonNow.enqueue(app, &mut class.tx, morning.unwrap_or(now)).await?;
    class.answer(|w| if morning.is_some() { w.msg_lesson_now_night() } else { w.msg_lesson_now_sent() }).await
}

/// Changes the plan, and plans anew when the next lesson comes.
async fn change(mut class: InClass<'_>, act: LessonAct) -> Result<Vec<Say>> {
    let (now, today) = (class.scene.event.at, class.today());
    let known = class.tx.lesson_plan().await?;
    if let LessonAct::Week(monday) = act {
        if agreements::time::calendar::Calendar::monday(monday) != monday {
            return Ok(class.refuse(&Refused::Stale));
        }
        class.tx.toggle_free_week(monday, today).await?;
        if let Some(mut plan) = known {
            Job::plan_lesson(class.scene.app, &mut class.tx, &class.profile, &mut plan, now).await?;
        }
        return weeks(class, monday.month()).await;
    }
    let chosen = match act {
        LessonAct::Time(day, hour) if say::offers(hour) => Some((day, hour)),
        LessonAct::Time(..) => return Ok(class.refuse(&Refused::Stale)),
        _ => None,
    };
    let plan = match (known, chosen) {
        (Some(plan), Some((weekday, hour))) => Some(LessonPlan { weekday, hour, ..plan }),
        (None, Some((weekday, hour))) => Some(LessonPlan::weekly(weekday, hour)),
        (known, None) => known,
    };
    let Some(mut plan) = plan else { return class.decline(|w| w.msg_lesson_plan_first()).await };
    if chosen.is_some() {
        // One that waits for the morning comes no more: the new time holds.
        plan.job = None;
    }
    let catalogue = &class.scene.app.content.catalogue;
    match act {
        LessonAct::Series(series) => {
            if catalogue.lessons_of(&series, stage(&class), today).is_empty() {
                return Ok(class.refuse(&Refused::Stale));
            }
            (plan.series, plan.paused) = (Some(series), false);
        }
        LessonAct::All => (plan.series, plan.paused) = (None, false),
        LessonAct::Single(lesson) => {
            let suits = catalogue.lesson(&lesson).is_some_and(|known| known.suits(stage(&class), today));
            if !suits {
                return Ok(class.refuse(&Refused::Stale));
            }
            plan.singles.retain(|single| *single != lesson);
            plan.singles.push(lesson);
            plan.paused = false;
        }
        LessonAct::Pause => plan.paused = true,
        LessonAct::Resume => plan.paused = false,
        LessonAct::Skip => {
            plan.not_until = due(&mut class, &plan).await?.or(plan.not_until);
            plan.job = None;
        }
        LessonAct::Privately => plan.privately = true,
        LessonAct::Room => plan.privately = false,
        LessonAct::Stop => {
            class.tx.drop_lesson_plan().await?;
            return class.say(|class| here(class, |w| Post::line(w.msg_lesson_stopped()))).await;
        }
        _ => {}
    }
    let due = Job::plan_lesson(class.scene.app, &mut class.tx, &class.profile, &mut plan, now).await?;
    let stands = Stands::with(&mut class, Some(plan), due).await?;
    let (id, zone, alone) = (class.tx.class(), class.profile.country.zone(), class.scene.event.room.private);
    class.say(|class| here(class, |w| say::planned(w, id, &stands.planned(), catalogue, &zone, alone))).await
}

/// Makes the kit for a meeting about a series, or for the pupils where none is named.
async fn kit_of(class: InClass<'_>, series: Option<&str>) -> Result<Vec<Say>> {
    let (today, stage, catalogue) = (class.today(), stage(&class), &class.scene.app.content.catalogue);
    let known = series.and_then(|id| catalogue.series_by_id(id));
    let mut lessons = match series {
        Some(series) => catalogue.lessons_of(series, stage, today),
        None => catalogue.pupils_lessons(stage, today),
    };
    lessons.truncate(kit::CARDS);
    if lessons.len() < kit::CARDS {
        return class.decline(|w| w.msg_kit_none()).await;
    }
    let w = class.words();
    let kit = kit::kit(w, &class.profile, known, &lessons, catalogue, today);
    let (name, alternative) =
        (format!("enige-{}-{}.pdf", series.unwrap_or("pupils"), w.lang().code()), kit.title.clone());
    let file = File { name, media: Media::Pdf, alternative };
    class.hand_out(|w| w.msg_kit_done(), file, move || draw::kit::kit(&kit)).await
}
