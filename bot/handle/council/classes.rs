//! A job for all classes of a council.

use super::super::in_class::InCouncil;
use super::super::reply::Handled;
use crate::chat::Say;
use crate::job::CouncilJob;
use crate::operation::council::notify_classes;
use crate::say::council as say;
use crate::say::refusal::Refused;

/// Enqueues a job in each class of the council, and says in how many. Refuses if the council has no class.
pub(super) async fn for_classes(council: &mut InCouncil<'_>, job: &CouncilJob) -> Handled {
    let classes = council.tx.council_classes().await?;
    if classes.is_empty() {
        return Err(Refused::CouncilNoClasses.into());
    }
    let (app, now) = (council.scene.app, council.scene.event.at);
    notify_classes(app, council.tx.outside(), &classes, job, now).await?;
    Ok(Say::Answer(say::sent(council.own_words(), classes.len())).into())
}
