//! The topics of a session.

use agreements::catalogue::Catalogue;
use agreements::clause::Audience;
use agreements::session::Topic;
use anyhow::Result;

use super::led::Led;

/// The topics that this class can choose.
pub(super) async fn offered(led: &mut Led, catalogue: &Catalogue) -> Result<Vec<Topic>> {
    let stage = led.profile.group.stage(led.profile.country);
    let clauses = catalogue.clauses_for(Audience::Pupils, stage).into_iter().filter(|clause| !clause.asks_parents);
    let clauses = clauses.map(|clause| Topic::Clause(clause.id.clone()));
    let plans = led.tx.living_agreement().await?.filter(|agreement| agreement.body.version > agreement.body.adopted);
    let plans = plans.map(|plans| Topic::Plans { agreement: plans.no.0, version: plans.body.version });
    let pulse = led.part.as_ref().map(|_| Topic::Pulse);
    Ok(pulse.into_iter().chain(plans).chain(clauses).chain([Topic::Own, Topic::Wishes]).collect())
}
