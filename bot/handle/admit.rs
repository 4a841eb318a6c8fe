//! Admission: holds the person and the place of an event against what a button, a command or a dialog [needs](crate::needs).

use anyhow::Result;

use super::in_class::InClass;
use super::reply::Stop;
use super::scene::Scene;
use crate::chat::Rights;
use crate::class::{Role, Standing, Tenant};
use crate::needs::{Needs, Place, Who};
use crate::say::refusal::Refused;

impl Scene<'_> {
    /// Holds the place of the event against what is needed.
    ///
    /// # Errors
    /// A refusal, where it cannot be done there.
    pub(super) fn admit_place(&self, needs: Needs) -> Result<(), Stop> {
        match (needs.place, self.event.room.private) {
            (Place::Either, _) | (Place::Private | Place::Secret, true) | (Place::Room, false) => Ok(()),
            (Place::Private, false) => Err(Refused::InPrivate.into()),
            (Place::Secret, false) => Err(Refused::CodeInRoom.into()),
            (Place::Room, true) => Err(Refused::RoomCodeInPrivate.into()),
        }
    }
}

impl<P: Tenant> InClass<'_, P> {
    /// Holds the person and the place against what is needed, before any handler runs.
    ///
    /// # Errors
    /// A refusal, where the person may not do it or not there.
    pub(super) async fn admit(&mut self, needs: Needs) -> Result<(), Stop> {
        let refused = match needs.who {
            Who::Anybody | Who::Member => None,
            Who::Guardian => match self.member.map(|member| member.standing) {
                Some(Standing::Staff) => Some(Refused::StaffHasNoVote),
                Some(Standing::Other) => Some(Refused::OtherHasNoVote),
                // A first vote makes the seat.
                Some(Standing::Guardian { .. }) | None => None,
            },
            Who::Adviser => self.answers_as().await?.is_none().then_some(Refused::Stale),
            Who::LeadOrTeacher => {
                let leads = self.leads().await? || self.own_role().await? == Some(Role::Teacher);
                (!leads).then_some(Refused::NotLeadOrTeacher)
            }
            Who::Lead => (!self.leads().await?).then_some(Refused::NotContact),
            Who::ContactParent => (!self.is_contact()).then_some(Refused::NotContact),
            // A person who has left the room may still know the bot in private.
            Who::RoomOrLead => (self.scene.event.room.private && !self.leads().await?).then_some(Refused::NotContact),
            Who::Administrator => {
                let rights = self.scene.rights(&self.scene.event.room.address).await;
                (rights != Rights::Administrator).then_some(Refused::NotAdministrator)
            }
            Who::Starter => Some(Refused::NotStarter),
            Who::Pupil => Some(Refused::PupilsOnly),
        };
        if let Some(refused) = refused {
            return Err(refused.into());
        }
        self.scene.admit_place(needs)
    }
}
