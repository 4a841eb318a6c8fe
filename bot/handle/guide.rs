//! The guide: services, laws, and finding out about a service that is not in it.

use agreements::agreement::About;
use agreements::blank::Filled;
use agreements::class::Country;
use agreements::own::{OwnDraft, line};
use agreements::question::Kind;
use agreements::version::Agreed;
use anyhow::Result;

use super::{Entered, InClass, Scene, country_of};
use crate::chat::{Post, Say};
use crate::class::{AppCheck, Dialog, Draft, Plan};
use crate::event::AppWanted;
use crate::ids::{ClassId, PersonId};
use crate::job::Job;
use crate::press::{CheckAct, Topic};
use crate::say::refusal::Refused;
use crate::say::{app as say, point};
use crate::store::{ClassTx, Tx};

/// The longest name of a service, in characters.
const LONGEST_NAME: usize = 40;

/// Shows a service, or all.
pub(super) async fn app(scene: &Scene<'_>, mut tx: Tx, wanted: Option<AppWanted>) -> Result<Vec<Say>> {
    let name = match wanted {
        Some(AppWanted::Check(name)) => return check(scene, tx, &name).await,
        Some(AppWanted::Named(name)) if name.chars().count() > LONGEST_NAME => {
            return scene.just(tx, |w| Say::Refuse(Post::line(w.msg_app_too_long()))).await;
        }
        Some(AppWanted::Named(name)) => Some(name),
        None => None,
    };
    let classes = scene.asking(&mut tx).await?;
    let (tx, country) = country_of(tx, &classes).await?;
    let catalogue = &scene.app.content.catalogue;
    let found = name.as_deref().map(|name| catalogue.find_services(name));
    let one = match found.as_deref() {
        Some([service]) => Some(service.id.as_str()),
        _ => None,
    };
    let Some(country) = country else { return scene.just(tx, |w| Say::Answer(say::country(w, one))).await };
    if let Some(service) = one {
        return service_in(scene, tx, &classes, country, service).await;
    }
    let services = catalogue.services();
    let name = name.unwrap_or_default();
    let w = scene.words_for(tx).await?;
    let post = match found.as_deref() {
        None => say::list(w, &services, country),
        Some([]) => say::unknown(w, country, &name),
        Some(several) => say::which(w, several, country, &name),
    };
    Ok(told(scene, vec![post]))
}

/// What a command in a room asks is told to the room; what a button there asks, to whoever pressed.
fn told(scene: &Scene<'_>, posts: Vec<Post>) -> Vec<Say> {
    let there = |post| match (scene.event.room.private, scene.pressed()) {
        (false, false) => Say::Room(post),
        _ => scene.alone(post),
    };
    posts.into_iter().map(there).collect()
}

/// Shows a service as it is in a country, or the list.
pub(super) async fn chosen(
    scene: &Scene<'_>,
    mut tx: Tx,
    country: Country,
    service: Option<String>,
) -> Result<Vec<Say>> {
    let catalogue = &scene.app.content.catalogue;
    match service {
        Some(service) => {
            let classes = scene.asking(&mut tx).await?;
            service_in(scene, tx, &classes, country, &service).await
        }
        None => {
            let w = scene.words_for(tx).await?;
            let list = say::list(w, &catalogue.services(), country);
            Ok(if scene.event.room.private && scene.pressed() {
                vec![Say::Replace(list)]
            } else {
                told(scene, vec![list])
            })
        }
    }
}

async fn service_in(
    scene: &Scene<'_>,
    mut tx: Tx,
    classes: &[ClassId],
    country: Country,
    service: &str,
) -> Result<Vec<Say>> {
    let catalogue = &scene.app.content.catalogue;
    let Some(service) = catalogue.service(service) else { return scene.just(tx, |w| Refused::Stale.say(w)).await };
    let mut points = None;
    if let [class] = classes {
        let mut in_class = tx.enter(*class).await?;
        if in_class.profile().await?.is_some() {
            points = Some(agreed(&mut in_class).await?);
        }
        tx = in_class.leave().await?;
    }
    let today = scene.event.at.to_zoned(country.zone()).date();
    let concerns = |point: &&Agreed| match &point.settled {
        Some(settled) => {
            let listed = settled.blanks.values().any(|filled| filled.names(&service.id));
            let concerned = matches!(&point.about, About::Clause(clause) if service.clauses.contains(clause));
            // A list of services says nothing of one that is not in it.
            listed || (concerned && !settled.blanks.values().any(|filled| matches!(filled, Filled::List(_))))
        }
        None => false,
    };
    let w = scene.words_for(tx).await?;
    let agreed = points.as_ref().map(|points| {
        let about = points.iter().filter(concerns);
        let said = |point: &Agreed| (point::title(w, catalogue, &point.about), point::wording(w, catalogue, point));
        about.map(said).collect()
    });
    Ok(told(scene, vec![say::service(w, service, catalogue, country, &agreed, today)]))
}

/// What a class has agreed: what is in force, or where there is no agreement what its polls have decided.
async fn agreed(tx: &mut ClassTx) -> Result<Vec<Agreed>> {
    let Some(agreement) = tx.living_agreement().await? else {
        let settled = tx.settled().await?;
        return Ok(settled.into_iter().map(|(clause, settled)| Agreed::of(clause, settled)).collect());
    };
    let Some(force) = agreement.body.force else { return Ok(Vec::new()) };
    Ok(tx.version(agreement.no, force.version).await?.map(|version| version.points).unwrap_or_default())
}

/// Shows what applies, and what is on its way.
pub(super) async fn laws(scene: &Scene<'_>, mut tx: Tx, chosen: Option<Country>) -> Result<Vec<Say>> {
    let (tx, country) = match chosen {
        Some(country) => (tx, Some(country)),
        None => {
            let classes = scene.asking(&mut tx).await?;
            country_of(tx, &classes).await?
        }
    };
    let Some(country) = country else { return scene.just(tx, |w| Say::Answer(say::law_country(w))).await };
    let today = scene.event.at.to_zoned(country.zone()).date();
    let laws = scene.app.content.catalogue.laws(country);
    let w = scene.words_for(tx).await?;
    Ok(told(scene, say::laws(w, &laws, country, today)))
}

/// Begins to find out about a service: of several classes, for the one that is chosen, which asks for the name.
async fn check(scene: &Scene<'_>, tx: Tx, name: &str) -> Result<Vec<Say>> {
    if !scene.event.room.private {
        return scene.just(tx, |w| Say::Refuse(Post::line(w.msg_check_private()))).await;
    }
    let class = match scene.enter(tx, Topic::Check).await? {
        Entered::Class(class) => *class,
        Entered::Not(says) => return Ok(says),
    };
    match (scene.person, line(name, LONGEST_NAME)) {
        (Some(person), Some(name)) => first_question(class, person.id, name).await,
        _ => begin(class).await,
    }
}

/// Asks which service somebody wants to find out about.
pub(super) async fn begin(class: InClass<'_>) -> Result<Vec<Say>> {
    match class.scene.person {
        Some(person) if class.scene.event.room.private => {
            class.ask(person.id, Dialog::AppName, |w| w.msg_check_name_ask()).await
        }
        Some(_) => class.decline(|w| w.msg_check_private()).await,
        None => Ok(class.refuse(&Refused::NoClass)),
    }
}

/// Takes the name of a service.
pub(super) async fn write_name(class: InClass<'_>, person: PersonId, text: &str) -> Result<Vec<Say>> {
    match line(text, LONGEST_NAME) {
        Some(name) => first_question(class, person, name).await,
        None => class.decline(|w| w.msg_app_too_long()).await,
    }
}

async fn first_question(mut class: InClass<'_>, person: PersonId, name: String) -> Result<Vec<Say>> {
    let check = AppCheck { name, answers: Vec::new(), shared: false };
    let now = class.scene.event.at;
    class.tx.keep_dialog(person, &Dialog::AppCheck(check.clone()), now).await?;
    let id = class.tx.class();
    class.say(|class| Say::Answer(say::check(class.own_words(), id, &check))).await
}

/// Answers a question about a service, or does something with what was found out.
pub(super) async fn act(mut class: InClass<'_>, person: PersonId, act: CheckAct) -> Result<Vec<Say>> {
    let (now, id) = (class.scene.event.at, class.tx.class());
    let Some(Dialog::AppCheck(mut check)) = class.tx.dialog(person, now).await? else {
        return Ok(class.refuse(&Refused::Ended));
    };
    let whole = check.answers.len() == usize::from(say::QUESTIONS);
    match act {
        CheckAct::Answer(place, found) if usize::from(place) <= check.answers.len() && place < say::QUESTIONS => {
            // An earlier question answered anew takes the later answers with it.
            check.answers.truncate(place.into());
            check.answers.push(found);
            class.tx.keep_dialog(person, &Dialog::AppCheck(check.clone()), now).await?;
            class.say(|class| Say::Replace(say::check(class.own_words(), id, &check))).await
        }
        CheckAct::Share if whole && !check.shared => {
            check.shared = true;
            class.tx.keep_dialog(person, &Dialog::AppCheck(check.clone()), now).await?;
            class.enqueue(&Job::AppChecked { check }).await?;
            class.answer(|w| w.msg_check_shared()).await
        }
        CheckAct::Vote if whole && !class.leads().await? => Ok(class.refuse(&Refused::NotContact)),
        CheckAct::Vote if whole => {
            let question = class.class_words().msg_check_poll(&check.name);
            let draft = OwnDraft::begun(Kind::Stance, &question);
            let lineage = format!("own-{}", class.scene.app.new_id().simple());
            class.plan(person, Plan::of(Draft::Own(draft), lineage)).await
        }
        _ => Ok(class.refuse(&Refused::Ended)),
    }
}
