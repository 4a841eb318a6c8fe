//! The guide: services and laws.

use agreements::agreement::blank::Filled;
use agreements::agreement::point::About;
use agreements::agreement::version::Agreed;
use agreements::class::country::Country;
use anyhow::Result;

use super::reply::Handled;
use super::scene::{Scene, country_of};
use crate::chat::{Post, Say};
use crate::class::AppCheck;
use crate::ids::ClassId;
use crate::say::refusal::Refused;
use crate::say::{app as say, point};
use crate::store::{ClassTx, Tx};

/// Shows the service with this name, or the list.
pub(super) async fn app(scene: &Scene<'_>, tx: &mut Tx, wanted: Option<String>) -> Handled {
    if wanted.as_ref().is_some_and(|name| name.chars().count() > AppCheck::LONGEST_NAME) {
        return Err(Refused::AppNameTooLong.into());
    }
    let classes = scene.asking(tx).await?;
    let country = country_of(tx, &classes).await?;
    let catalogue = &scene.app.content.catalogue;
    let found = wanted.as_deref().map(|name| catalogue.find_services(name));
    let one = match found.as_deref() {
        Some([service]) => Some(service.id.as_str()),
        Some([] | [_, _, ..]) | None => None,
    };
    let Some(country) = country else { return scene.just(tx, |w| Say::Answer(say::country(w, one))).await };
    if let Some(service) = one {
        return service_in(scene, tx, &classes, country, service).await;
    }
    let services = catalogue.services();
    let w = scene.words_for(tx).await?;
    let post = match found.as_deref() {
        None => say::list(w, &services, country),
        Some([]) => say::unknown(w, country),
        Some(several) => say::which(w, several, country),
    };
    Ok(told(scene, vec![post]).into())
}

/// Shows a command's answer to the room where it was written, and every other answer to the person alone.
fn told(scene: &Scene<'_>, posts: Vec<Post>) -> Vec<Say> {
    let there = |post| match (scene.event.room.private, scene.pressed()) {
        (false, false) => Say::Room(post),
        (true, _) | (false, true) => scene.alone(post),
    };
    posts.into_iter().map(there).collect()
}

/// Shows a service in a country, or the list.
pub(super) async fn chosen(scene: &Scene<'_>, tx: &mut Tx, country: Country, service: Option<String>) -> Handled {
    if let Some(service) = service {
        let classes = scene.asking(tx).await?;
        return service_in(scene, tx, &classes, country, &service).await;
    }
    let w = scene.words_for(tx).await?;
    let list = say::list(w, &scene.app.content.catalogue.services(), country);
    if scene.event.room.private && scene.pressed() {
        return Ok(Say::Replace(list).into());
    }
    Ok(told(scene, vec![list]).into())
}

async fn service_in(scene: &Scene<'_>, tx: &mut Tx, classes: &[ClassId], country: Country, service: &str) -> Handled {
    let catalogue = &scene.app.content.catalogue;
    let service = catalogue.service(service).ok_or(Refused::Stale)?;
    let mut points = None;
    if let [class] = classes {
        let mut within = tx.enter(*class);
        if within.profile().await?.is_some() {
            points = Some(agreed(&mut within).await?);
        }
    }
    let today = scene.event.at.to_zoned(country.zone()).date();
    let concerns = |point: &&Agreed| match &point.settled {
        Some(settled) => {
            let listed = settled.blanks.values().any(|filled| filled.names(&service.id));
            let concerned = matches!(&point.about, About::Clause(clause) if service.clauses.contains(clause));
            // A list of services says nothing about a service outside it.
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
    Ok(told(scene, vec![say::service(w, service, catalogue, country, &agreed, today)]).into())
}

/// The points that hold in a class. They come from the agreement in force, or without any agreement from decided polls.
async fn agreed(tx: &mut ClassTx<'_>) -> Result<Vec<Agreed>> {
    let Some(agreement) = tx.living_agreement().await? else {
        let settled = tx.settled().await?;
        return Ok(settled.into_iter().map(|(clause, settled)| Agreed::of(clause, settled)).collect());
    };
    let Some(force) = agreement.body.force else { return Ok(Vec::new()) };
    Ok(tx.version(agreement.no, force.version).await?.map(|version| version.points).unwrap_or_default())
}

/// Shows the laws and the bills of a country.
pub(super) async fn laws(scene: &Scene<'_>, tx: &mut Tx, chosen: Option<Country>) -> Handled {
    let country = match chosen {
        Some(country) => Some(country),
        None => {
            let classes = scene.asking(tx).await?;
            country_of(tx, &classes).await?
        }
    };
    let Some(country) = country else { return scene.just(tx, |w| Say::Answer(say::law_country(w))).await };
    let today = scene.event.at.to_zoned(country.zone()).date();
    let laws = scene.app.content.catalogue.laws(country);
    let w = scene.words_for(tx).await?;
    Ok(told(scene, say::laws(w, &laws, country, today)).into())
}
