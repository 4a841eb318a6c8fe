//! Seats: who one is in the class.

use anyhow::Result;

use super::InClass;
use crate::chat::Say;
use crate::ids::PersonId;
use crate::press::Standing;
use crate::say::start as say;

/// Shows the person who they are.
pub(super) async fn me(class: InClass<'_>) -> Result<Vec<Say>> {
    let id = class.tx.class();
    class.say(|class| Say::Answer(say::me(class.own_words(), id, class.member))).await
}

/// Sets who the person is; their ballots in open polls follow their seats.
pub(super) async fn stand(mut class: InClass<'_>, person: PersonId, standing: Standing) -> Result<Vec<Say>> {
    let app = class.scene.app;
    class.tx.stand(person, standing, || app.new_id()).await?;
    class.tx.recast(person).await?;
    class.say(|class| Say::Answer(say::stands(class.own_words(), standing))).await
}
