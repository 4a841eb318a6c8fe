//! The set-up: from `/start` to a class that has been founded, or from `/council` to a council.

use agreements::class::name::ClassName;
use agreements::class::seats::ChildCount;
use agreements::founding::{Choice, Draft, Founding, Step};
use anyhow::{Context, Result};

use super::Scene;
use crate::chat::{Post, Rights, Say};
use crate::class::Tenant;
use crate::ids::{ClassId, PersonId};
use crate::job::{CouncilJob, Job};
use crate::lang::Lang;
use crate::press::{SetUp, Standing};
use crate::say::refusal::Refused;
use crate::say::start as say;
use crate::store::{ClassTx, Tx};

/// Begins the set-up of a room, goes on with it, or welcomes to the class that the room has.
pub(super) async fn start(scene: &Scene<'_>, mut tx: Tx) -> Result<Vec<Say>> {
    if scene.event.room.private {
        let in_a_class = !scene.classes(&mut tx).await?.is_empty();
        return scene.just(tx, |w| Say::Answer(say::private(w, in_a_class))).await;
    }
    let Some(room) = tx.room(&scene.event.room.address).await? else {
        return begin(scene, tx, &Draft::default()).await;
    };
    let mut tx = tx.enter(room).await?;
    if let Some((starter, draft)) = tx.setup().await? {
        return begun(scene, tx, starter, &draft).await;
    }
    let words = scene.app.words(tx.language().await?.context("it is being set up or has been founded")?);
    let profile = tx.profile().await?;
    let (shown, taken_over) = match &profile {
        Some(profile) => (say::welcome(words, room, profile), words.msg_takeover_done()),
        None => (Post::line(words.msg_council_known()), words.msg_council_takeover_done()),
    };
    let mut says = Vec::new();
    if !tx.has_contact().await? && scene.rights(&scene.event.room.address).await != Rights::Ordinary {
        let (mut known, person) = known_in(scene, tx).await?;
        lead(scene, &mut known, person).await?;
        tx = known;
        says.push(Say::Answer(Post::line(taken_over)));
    }
    says.push(Say::Room(shown));
    tx.commit().await?;
    Ok(says)
}

/// Begins the set-up of a class or a council in a room that has neither.
pub(super) async fn begin(scene: &Scene<'_>, mut tx: Tx, draft: &Draft) -> Result<Vec<Say>> {
    // Where pupils have accounts, nobody of them is to be written down by a word in the wrong room.
    let of_pupils = scene.at_school()
        && (scene.rights(&scene.event.room.address).await == Rights::Ordinary
            || !scene.pupil_of(&mut tx).await?.is_empty());
    if of_pupils {
        return scene.just(tx, |w| Say::Refuse(Post::line(w.msg_pupils_room_set_up_first()))).await;
    }
    let person = scene.known(&mut tx).await?;
    let class = ClassId(scene.app.new_id());
    tx.add_room(&scene.event.room.address, scene.app.new_id(), class, draft.council).await?;
    let mut tx = tx.enter(class).await?;
    tx.begin_setup(person, draft).await?;
    tx.commit().await?;
    Ok(vec![Say::Room(next(scene, class, draft))])
}

/// Goes on with a set-up that has begun; an administrator may begin it anew.
async fn begun(scene: &Scene<'_>, tx: ClassTx, starter: PersonId, draft: &Draft) -> Result<Vec<Say>> {
    let class = tx.class();
    if scene.person.is_some_and(|person| person.id == starter) {
        tx.commit().await?;
        return Ok(vec![Say::Room(next(scene, class, draft))]);
    }
    if scene.rights(&scene.event.room.address).await != Rights::Administrator {
        return Ok(vec![Refused::NotStarter.say(words(scene, draft))]);
    }
    let ((mut tx, person), draft) = (known_in(scene, tx).await?, draft.anew());
    tx.restart_setup(person, &draft).await?;
    tx.commit().await?;
    Ok(vec![Say::Room(next(scene, class, &draft))])
}

/// The person's id, who is known from now on; people are written down at the door, outside the class.
async fn known_in(scene: &Scene<'_>, tx: ClassTx) -> Result<(ClassTx, PersonId)> {
    let class = tx.class();
    let mut tx = tx.leave().await?;
    let person = scene.known(&mut tx).await?;
    Ok((tx.enter(class).await?, person))
}

/// Takes an answer that was given by a button.
pub(super) async fn chosen(scene: &Scene<'_>, tx: Tx, class: ClassId, choice: SetUp) -> Result<Vec<Say>> {
    let mut tx = tx.enter(class).await?;
    let Some((starter, mut draft)) = tx.setup().await? else {
        return scene.just(tx.leave().await?, |w| Refused::Stale.say(w)).await;
    };
    let words = words(scene, &draft);
    if scene.person.is_none_or(|person| person.id != starter) {
        return Ok(vec![Refused::NotStarter.say(words)]);
    }
    let choice = match choice {
        SetUp::Choice(choice) => choice,
        SetUp::NameOfRoom => {
            let name = say::name_of_room(words, &draft, scene.event.room.title.as_deref());
            Choice::Name(name.context("every language has a name of its own for a class")?)
        }
    };
    if draft.answer(choice).is_err() {
        return Ok(vec![Refused::Stale.say(words)]);
    }
    go_on(scene, tx, &draft, Say::Replace).await
}

/// Takes an answer that was typed in reply to the card; texts that answer nothing are nobody's business.
pub(super) async fn typed(scene: &Scene<'_>, mut tx: Tx, text: &str) -> Result<Vec<Say>> {
    let Some(room) = tx.room(&scene.event.room.address).await? else { return Ok(Vec::new()) };
    let mut tx = tx.enter(room).await?;
    let Some((starter, mut draft)) = tx.setup().await? else { return Ok(Vec::new()) };
    if scene.person.is_none_or(|person| person.id != starter) {
        return Ok(Vec::new());
    }
    let words = words(scene, &draft);
    let choice = match draft.open() {
        Some(Step::Name) => match ClassName::try_from(text.to_owned()) {
            Ok(name) => Choice::Name(name),
            Err(_) => return Ok(vec![Refused::NotAName.say(words)]),
        },
        Some(Step::Children) => match text.trim().parse::<u8>().ok().and_then(|n| ChildCount::try_from(n).ok()) {
            Some(children) => Choice::Children(children),
            None => return Ok(vec![Refused::NotANumber.say(words)]),
        },
        _ => return Ok(Vec::new()),
    };
    draft.answer(choice).context("the open question was answered")?;
    go_on(scene, tx, &draft, Say::Room).await
}

/// An administrator agrees that the one who began leads the class.
pub(super) async fn confirmed(scene: &Scene<'_>, tx: Tx, class: ClassId) -> Result<Vec<Say>> {
    let mut tx = tx.enter(class).await?;
    let Some((starter, draft)) = tx.setup().await? else {
        return scene.just(tx.leave().await?, |w| Refused::Stale.say(w)).await;
    };
    let Some(founding) = Founding::of(&draft) else {
        return Ok(vec![Refused::Stale.say(words(scene, &draft))]);
    };
    if scene.rights(&scene.event.room.address).await != Rights::Administrator {
        return Ok(vec![Refused::NotAdministrator.say(words(scene, &draft))]);
    }
    found(scene, tx, starter, &founding, Say::Replace).await
}

async fn go_on(scene: &Scene<'_>, mut tx: ClassTx, draft: &Draft, show: fn(Post) -> Say) -> Result<Vec<Say>> {
    tx.save_setup(draft).await?;
    let Some(founding) = Founding::of(draft) else {
        let post = next(scene, tx.class(), draft);
        tx.commit().await?;
        return Ok(vec![show(post)]);
    };
    if scene.rights(&scene.event.room.address).await == Rights::Ordinary {
        let post = say::confirm(words(scene, draft), tx.class(), &founding);
        tx.commit().await?;
        return Ok(vec![show(post)]);
    }
    let starter = scene.person.context("only who began the set-up gets here")?.id;
    found(scene, tx, starter, &founding, show).await
}

async fn found(
    scene: &Scene<'_>,
    mut tx: ClassTx,
    starter: PersonId,
    founding: &Founding,
    show: fn(Post) -> Say,
) -> Result<Vec<Say>> {
    let today = scene.event.at.to_zoned(founding.country().zone()).date();
    let (on, year) = match founding {
        Founding::Class(profile) => {
            tx.found(profile).await?;
            let on = agreements::time::school_year::first_roll_over(today);
            (on, Job::SchoolYear { on })
        }
        Founding::Council(council) => {
            tx.found_council(council).await?;
            let on = agreements::time::school_year::next_count(today);
            (on, Job::Council(CouncilJob::Year { on }))
        }
    };
    lead(scene, &mut tx, starter).await?;
    Job::Welcome.enqueue(scene.app, &mut tx, scene.event.at).await?;
    let evening = on.at(18, 0, 0, 0).to_zoned(founding.country().zone())?.timestamp();
    year.enqueue(scene.app, &mut tx, evening).await?;
    tx.commit().await?;
    let words = scene.app.words(Lang::from_code(founding.language()).unwrap_or_default());
    Ok(vec![show(say::done(words, founding))])
}

/// Makes somebody lead the class or the council. Whoever is not yet in a class counts as guardian of one child; in a
/// council there are no seats.
async fn lead(scene: &Scene<'_>, tx: &mut ClassTx, person: PersonId) -> Result<()> {
    if tx.member(person).await?.is_none() {
        let council = tx.council().await?.is_some();
        let standing = if council { Standing::Other } else { Standing::Guardian { children: 1 } };
        tx.stand(person, standing, || scene.app.new_id()).await?;
    }
    tx.make_contact(person).await
}

fn next(scene: &Scene<'_>, class: ClassId, draft: &Draft) -> Post {
    let words = words(scene, draft);
    match (draft.open(), Founding::of(draft)) {
        (Some(step), _) => {
            let title = scene.event.room.title.as_deref();
            say::question(words, class, draft, step, title, scene.event.actor.language.unwrap_or_default())
        }
        (None, Some(founding)) => say::confirm(words, class, &founding),
        (None, None) => Post::default(),
    }
}

/// The words of the set-up: the language that was chosen in it, else that of who asks.
fn words<'a>(scene: &Scene<'a>, draft: &Draft) -> &'a crate::say::Words {
    let chosen = draft.language.as_deref().and_then(Lang::from_code);
    scene.app.words(chosen.or(scene.event.actor.language).unwrap_or_default())
}
