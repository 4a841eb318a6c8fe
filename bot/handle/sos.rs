//! Help after an incident. The bot stores neither who asks nor what they press.

use agreements::class::country::Country;
use agreements::guide::incident::Helper;
use anyhow::Result;

use super::reply::Handled;
use super::scene::{Scene, country_of};
use crate::chat::Say;
use crate::say::refusal::Refused;
use crate::say::sos as say;
use crate::store::Tx;

/// Facts from the person's classes: the countries, the school plans, and the classes that the person leads.
struct Around {
    countries: Vec<Country>,
    plans: Vec<(String, String)>,
    leads: Vec<say::Leads>,
}

impl Around {
    async fn of(scene: &Scene<'_>, tx: &mut Tx) -> Result<Around> {
        let mut around = Around { countries: Vec::new(), plans: Vec::new(), leads: Vec::new() };
        for class in scene.classes(tx).await? {
            let mut within = tx.enter(class);
            let Some(profile) = within.profile().await? else { continue };
            let plan = within.school_plan().await?;
            let member = match scene.person {
                Some(person) => within.member(person.id).await?,
                None => None,
            };
            if member.is_some_and(|member| member.contact) {
                let name = profile.name.as_str().to_owned();
                around.leads.push(say::Leads { class, name, has_plan: plan.is_some() });
            }
            around.plans.extend(plan.map(|plan| (profile.name.as_str().to_owned(), plan)));
            around.countries.push(profile.country);
        }
        around.countries.dedup();
        Ok(around)
    }
}

/// Asks in private what has happened. In a room, says only to write in private.
pub(super) async fn sos(scene: &Scene<'_>, tx: &mut Tx) -> Handled {
    let catalogue = &scene.app.content.catalogue;
    if !scene.event.room.private {
        let classes = scene.asking(tx).await?;
        let country = country_of(tx, &classes).await?.unwrap_or(Country::No);
        return scene.just(tx, |w| Say::Answer(say::privately(w, catalogue, country))).await;
    }
    let around = Around::of(scene, tx).await?;
    match around.countries.as_slice() {
        [country] => scene.just(tx, |w| Say::Answer(say::incidents(w, catalogue, *country, &around.leads))).await,
        [] | [_, _, ..] => scene.just(tx, |w| Say::Answer(say::countries(w, catalogue))).await,
    }
}

/// Shows the incidents in a country.
pub(super) async fn incidents(scene: &Scene<'_>, tx: &mut Tx, country: Country) -> Handled {
    if !scene.event.room.private {
        return sos(scene, tx).await;
    }
    let around = Around::of(scene, tx).await?;
    let catalogue = &scene.app.content.catalogue;
    scene.just(tx, |w| scene.alone(say::incidents(w, catalogue, country, &around.leads))).await
}

/// Shows the steps after an incident.
pub(super) async fn incident(
    scene: &Scene<'_>,
    tx: &mut Tx,
    country: Country,
    incident: &str,
    helper: Helper,
) -> Handled {
    if !scene.event.room.private {
        return sos(scene, tx).await;
    }
    let catalogue = &scene.app.content.catalogue;
    let incident = catalogue.incident(incident).ok_or(Refused::Stale)?;
    let today = scene.event.at.to_zoned(country.zone()).date();
    let around = Around::of(scene, tx).await?;
    let w = scene.person_words(tx).await?;
    let posts = say::incident(w, catalogue, incident, country, helper, &around.plans, today);
    Ok(posts.into_iter().map(|post| scene.alone(post)).collect::<Vec<_>>().into())
}
