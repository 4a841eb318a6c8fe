//! Help when harm has happened. Nothing is kept: not that somebody asked, nor what they pressed.

use agreements::class::country::Country;
use agreements::guide::incident::Helper;
use anyhow::Result;

use super::{Scene, country_of};
use crate::chat::Say;
use crate::say::refusal::Refused;
use crate::say::sos as say;
use crate::store::Tx;

/// What is known of somebody's classes, where help is asked for.
struct Around {
    countries: Vec<Country>,
    plans: Vec<(String, String)>,
    leads: Vec<say::Leads>,
}

async fn around(scene: &Scene<'_>, mut tx: Tx) -> Result<(Tx, Around)> {
    let mut around = Around { countries: Vec::new(), plans: Vec::new(), leads: Vec::new() };
    for class in scene.classes(&mut tx).await? {
        let mut in_class = tx.enter(class).await?;
        if let Some(profile) = in_class.profile().await? {
            let plan = in_class.school_plan().await?;
            let member = match scene.person {
                Some(person) => in_class.member(person.id).await?,
                None => None,
            };
            if member.is_some_and(|member| member.contact) {
                let name = profile.name.as_str().to_owned();
                around.leads.push(say::Leads { class, name, has_plan: plan.is_some() });
            }
            around.plans.extend(plan.map(|plan| (profile.name.as_str().to_owned(), plan)));
            around.countries.push(profile.country);
        }
        tx = in_class.leave().await?;
    }
    around.countries.dedup();
    Ok((tx, around))
}

/// Somebody asks for help: alone what may have happened, in a room only where to write.
pub(super) async fn sos(scene: &Scene<'_>, mut tx: Tx) -> Result<Vec<Say>> {
    let catalogue = &scene.app.content.catalogue;
    if !scene.event.room.private {
        let classes = scene.asking(&mut tx).await?;
        let (tx, country) = country_of(tx, &classes).await?;
        let country = country.unwrap_or(Country::No);
        return scene.just(tx, |w| Say::Answer(say::privately(w, catalogue, country))).await;
    }
    let (tx, around) = around(scene, tx).await?;
    match around.countries.as_slice() {
        [country] => scene.just(tx, |w| Say::Answer(say::incidents(w, catalogue, *country, &around.leads))).await,
        _ => scene.just(tx, |w| Say::Answer(say::countries(w, catalogue))).await,
    }
}

/// What may have happened, in a country.
pub(super) async fn incidents(scene: &Scene<'_>, tx: Tx, country: Country) -> Result<Vec<Say>> {
    if !scene.event.room.private {
        return sos(scene, tx).await;
    }
    let (tx, around) = around(scene, tx).await?;
    let catalogue = &scene.app.content.catalogue;
    scene.just(tx, |w| scene.alone(say::incidents(w, catalogue, country, &around.leads))).await
}

/// What to do about what has happened.
pub(super) async fn incident(
    scene: &Scene<'_>,
    tx: Tx,
    country: Country,
    incident: &str,
    helper: Helper,
) -> Result<Vec<Say>> {
    if !scene.event.room.private {
        return sos(scene, tx).await;
    }
    let catalogue = &scene.app.content.catalogue;
    let Some(incident) = catalogue.incident(incident) else { return scene.just(tx, |w| Refused::Stale.say(w)).await };
    let today = scene.event.at.to_zoned(country.zone()).date();
    let (tx, around) = around(scene, tx).await?;
    let w = scene.words_after(tx).await?;
    let posts = say::incident(w, catalogue, incident, (country, helper), &around.plans, today);
    Ok(posts.into_iter().map(|post| scene.alone(post)).collect())
}
