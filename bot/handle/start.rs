//! The set-up, from `/start` to a founded class or from `/council` to a founded council.

use agreements::class::name::ClassName;
use agreements::class::seats::ChildCount;
use agreements::founding::{Choice, Draft, Founding, SetUpQuestion};
use anyhow::{Context, Result};

use super::reply::{Handled, Reply, Stop};
use super::scene::Scene;
use crate::chat::{Post, Rights, Say};
use crate::class::{Standing, Tenant};
use crate::ids::{ClassId, PersonId};
use crate::job::{CouncilJob, Job};
use crate::lang::Lang;
use crate::needs::{Needs, Who};
use crate::press::SetUp;
use crate::say::refusal::Refused;
use crate::say::start as say;
use crate::store::{ClassTx, Tx};

/// Starts or continues the set-up of a room, or welcomes the room to its class.
pub(super) async fn start(scene: &Scene<'_>, tx: &mut Tx) -> Handled {
    if scene.event.room.private {
        let in_a_class = !scene.classes(tx).await?.is_empty();
        return scene.just(tx, |w| Say::Answer(say::private(w, in_a_class))).await;
    }
    let Some(room) = tx.room(&scene.event.room.address).await? else {
        return begin(scene, tx, &Draft::default()).await;
    };
    let mut class = tx.enter(room);
    if let Some((starter, draft)) = class.setup().await? {
        return begun(scene, tx, room, starter, &draft).await;
    }
    let words = scene.app.words(class.language().await?.context("it is being set up or has been founded")?);
    let profile = class.profile().await?;
    let (shown, taken_over) = match &profile {
        Some(profile) => (say::welcome(words, room, profile), words.msg_takeover_done()),
        None => (Post::line(words.msg_council_known()), words.msg_council_takeover_done()),
    };
    let mut says = Vec::new();
    if !class.has_contact().await? && scene.rights(&scene.event.room.address).await != Rights::Ordinary {
        let person = scene.known(tx).await?;
        lead(scene, &mut tx.enter(room), person).await?;
        says.push(Say::Answer(Post::line(taken_over)));
    }
    says.push(Say::Room(shown));
    Ok(says.into())
}

/// Starts the set-up of a class or a council in a room without one.
pub(super) async fn begin(scene: &Scene<'_>, tx: &mut Tx, draft: &Draft) -> Handled {
    // On a school's server, a command in the wrong room must not store a pupil.
    let of_pupils = scene.at_school()
        && (scene.rights(&scene.event.room.address).await == Rights::Ordinary || !scene.pupil_of(tx).await?.is_empty());
    if of_pupils {
        return Err(Refused::SetUpByPupil.into());
    }
    let person = scene.known(tx).await?;
    let class = ClassId(scene.app.new_id());
    tx.add_room(&scene.event.room.address, scene.app.new_id(), class, draft.council).await?;
    tx.enter(class).begin_setup(person, draft).await?;
    Ok(Say::Room(next(scene, class, draft)).into())
}

/// Continues a set-up. An administrator may start it again.
async fn begun(scene: &Scene<'_>, tx: &mut Tx, class: ClassId, starter: PersonId, draft: &Draft) -> Handled {
    if scene.person.is_some_and(|person| person.id == starter) {
        return Ok(Say::Room(next(scene, class, draft)).into());
    }
    speak(scene, draft);
    if scene.rights(&scene.event.room.address).await != Rights::Administrator {
        return Err(Refused::NotStarter.into());
    }
    let (person, draft) = (scene.known(tx).await?, draft.anew());
    tx.enter(class).restart_setup(person, &draft).await?;
    Ok(Say::Room(next(scene, class, &draft)).into())
}

/// Runs a button of the set-up.
pub(super) async fn act(scene: &Scene<'_>, tx: &mut Tx, class: ClassId, press: SetUp, needs: Needs) -> Handled {
    let mut tx = tx.enter(class);
    let (starter, draft) = tx.setup().await?.ok_or(Refused::Stale)?;
    speak(scene, &draft);
    admit(scene, needs, starter).await?;
    match press {
        SetUp::Choice(choice) => chosen(scene, tx, draft, choice).await,
        SetUp::NameOfRoom => {
            let words = words(scene, &draft);
            let name = say::name_of_room(words, &draft, scene.event.room.title.as_deref());
            let name = name.context("every language has a name of its own for a class")?;
            chosen(scene, tx, draft, Choice::Name(name)).await
        }
        SetUp::Confirm => {
            let founding = Founding::of(&draft).ok_or(Refused::Stale)?;
            found(scene, tx, starter, &founding, Say::Replace).await
        }
    }
}

/// Checks the person against the needs of a button of the set-up.
async fn admit(scene: &Scene<'_>, needs: Needs, starter: PersonId) -> Result<(), Stop> {
    match needs.who {
        Who::Administrator => {
            let rights = scene.rights(&scene.event.room.address).await;
            if rights == Rights::Administrator { Ok(()) } else { Err(Refused::NotAdministrator.into()) }
        }
        Who::Starter => {
            let is_starter = scene.person.is_some_and(|person| person.id == starter);
            if is_starter { Ok(()) } else { Err(Refused::NotStarter.into()) }
        }
        // No button of a set-up needs these: the class is not founded yet.
        Who::Anybody
        | Who::Member
        | Who::Guardian
        | Who::Adviser
        | Who::LeadOrTeacher
        | Who::Lead
        | Who::ContactParent
        | Who::RoomOrLead
        | Who::Pupil => Err(Refused::SetUpFirst.into()),
    }
}

async fn chosen(scene: &Scene<'_>, tx: ClassTx<'_>, mut draft: Draft, choice: Choice) -> Handled {
    draft.answer(choice).map_err(|_| Refused::Stale)?;
    go_on(scene, tx, &draft, Say::Replace).await
}

/// Takes a typed answer to the card. Ignores other texts.
pub(super) async fn typed(scene: &Scene<'_>, tx: &mut Tx, text: &str) -> Handled {
    let Some(room) = tx.room(&scene.event.room.address).await? else { return Ok(Reply::default()) };
    let mut tx = tx.enter(room);
    let Some((starter, mut draft)) = tx.setup().await? else { return Ok(Reply::default()) };
    if scene.person.is_none_or(|person| person.id != starter) {
        return Ok(Reply::default());
    }
    speak(scene, &draft);
    let choice = match draft.open() {
        Some(SetUpQuestion::Name) => Choice::Name(ClassName::try_from(text.to_owned()).map_err(|_| Refused::NotAName)?),
        Some(SetUpQuestion::Children) => {
            let children = text.trim().parse::<u8>().ok().and_then(|number| ChildCount::try_from(number).ok());
            Choice::Children(children.ok_or(Refused::NotANumber)?)
        }
        Some(
            SetUpQuestion::Language
            | SetUpQuestion::Kind
            | SetUpQuestion::Council
            | SetUpQuestion::Country
            | SetUpQuestion::Year,
        )
        | None => {
            return Ok(Reply::default());
        }
    };
    draft.answer(choice).context("the open question was answered")?;
    go_on(scene, tx, &draft, Say::Room).await
}

async fn go_on(scene: &Scene<'_>, mut tx: ClassTx<'_>, draft: &Draft, show: fn(Post) -> Say) -> Handled {
    tx.save_setup(draft).await?;
    let Some(founding) = Founding::of(draft) else {
        return Ok(show(next(scene, tx.class(), draft)).into());
    };
    if scene.rights(&scene.event.room.address).await == Rights::Ordinary {
        return Ok(show(say::confirm(words(scene, draft), tx.class(), &founding)).into());
    }
    let starter = scene.person.context("only the person who began the set-up gets here")?.id;
    found(scene, tx, starter, &founding, show).await
}

async fn found(
    scene: &Scene<'_>,
    mut tx: ClassTx<'_>,
    starter: PersonId,
    founding: &Founding,
    show: fn(Post) -> Say,
) -> Handled {
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
    let words = scene.app.words(Lang::from_code(founding.language()).unwrap_or_default());
    Ok(show(say::done(words, founding)).into())
}

/// Makes a person a contact parent. In a class, a newcomer becomes the guardian of one child; a council has no seats.
async fn lead(scene: &Scene<'_>, tx: &mut ClassTx<'_>, person: PersonId) -> Result<()> {
    if tx.member(person).await?.is_none() {
        let council = tx.council().await?.is_some();
        let standing = if council { Standing::Other } else { Standing::Guardian { children: 1 } };
        tx.stand(person, standing, || scene.app.new_id()).await?;
    }
    tx.make_contact(person).await
}

/// Notes the language of the set-up, for refusals.
fn speak(scene: &Scene<'_>, draft: &Draft) {
    if let Some(language) = draft.language.as_deref() {
        scene.speak(language);
    }
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

/// The words in the language of the set-up, else in the person's.
fn words<'a>(scene: &Scene<'a>, draft: &Draft) -> &'a crate::say::Words {
    let chosen = draft.language.as_deref().and_then(Lang::from_code);
    scene.app.words(chosen.or(scene.event.actor.language).unwrap_or_default())
}
