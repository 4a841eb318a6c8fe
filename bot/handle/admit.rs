//! Admission: checks the person and the place of an event against the [needs](crate::needs) of a button, command or
//! dialog.

use anyhow::Result;

use super::in_class::InClass;
use super::reply::Stop;
use super::scene::Scene;
use crate::chat::Rights;
use crate::class::{Role, Standing, Tenant};
use crate::needs::{Needs, Place, Who};
use crate::say::refusal::Refused;

impl Scene<'_> {
    /// Checks the place of the event, and refuses a wrong one.
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
    /// Checks the person and the place before any handler runs. Refuses what the needs do not allow.
    pub(super) async fn admit(&mut self, needs: Needs) -> Result<(), Stop> {
        let refused = match needs.who {
            Who::Anybody | Who::Member => None,
            Who::Guardian => match self.member.map(|member| member.standing) {
                Some(Standing::Staff) => Some(Refused::StaffHasNoVote),
                Some(Standing::Other) => Some(Refused::OtherHasNoVote),
                // A first vote creates the seat.
                Some(Standing::Guardian { .. }) | None => None,
            },
            Who::Adviser => self.answers_as().await?.is_none().then_some(Refused::Stale),
            Who::LeadOrTeacher => {
                let leads = self.leads().await? || self.own_role().await? == Some(Role::Teacher);
                (!leads).then_some(Refused::NotLeadOrTeacher)
            }
            Who::Lead => (!self.leads().await?).then_some(Refused::NotContact),
            Who::ContactParent => (!self.is_contact()).then_some(Refused::NotContact),
            // A person who left the room may still press in private, so only people who lead are admitted there.
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
