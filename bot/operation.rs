//! Operations: changes to a class, shared by handlers, jobs and pages.
//!
//! An operation has the class's transaction, its profile and the time. It calls the domain, the store and the queue.
//! Its caller commits.

mod agreement;
pub(crate) mod council;
mod lesson;
mod poll;
pub(crate) mod session;

use agreements::class::Profile;
use anyhow::Result;
use jiff::Timestamp;

use crate::app::App;
use crate::class::Note;
use crate::ids::PersonId;
use crate::job::Job;
use crate::store::ClassTx;

/// The context of an operation on a class.
pub(crate) struct Operation<'a, 't> {
    pub(crate) app: &'a App,
    pub(crate) tx: &'a mut ClassTx<'t>,
    pub(crate) profile: &'a Profile,
    pub(crate) now: Timestamp,
}

impl Operation<'_, '_> {
    /// Enqueues a job that is due now.
    pub(crate) async fn enqueue(&mut self, job: &Job) -> Result<()> {
        self.enqueue_at(self.now, job).await
    }

    /// Enqueues a job for this time.
    pub(crate) async fn enqueue_at(&mut self, due: Timestamp, job: &Job) -> Result<()> {
        job.enqueue(self.app, self.tx, due).await
    }

    /// Enqueues a job for every contact parent.
    pub(crate) async fn for_contacts(&mut self, job: impl Fn(PersonId) -> Job) -> Result<()> {
        for person in self.tx.contacts().await? {
            self.enqueue(&job(person)).await?;
        }
        Ok(())
    }

    /// Notifies every contact parent about the agreement.
    pub(crate) async fn tell_contacts(&mut self, note: &Note) -> Result<()> {
        self.for_contacts(|person| Job::AgreementNote { person, note: note.clone() }).await
    }

    /// Welcomes a new guardian to the agreement, if it can be signed.
    pub(crate) async fn welcome(&mut self, person: PersonId) -> Result<()> {
        let agreement = self.tx.living_agreement().await?;
        if agreement.is_some_and(|agreement| agreement.body.signed_version().is_some()) {
            self.enqueue(&Job::AgreementNote { person, note: Note::Welcome }).await?;
        }
        Ok(())
    }

    /// Today, in the class's time zone.
    pub(crate) fn today(&self) -> jiff::civil::Date {
        self.now.to_zoned(self.profile.country.zone()).date()
    }

    /// 18:00 on a day, in the class's time zone.
    pub(crate) fn evening_of(&self, day: jiff::civil::Date) -> Result<Timestamp> {
        Ok(day.at(18, 0, 0, 0).to_zoned(self.profile.country.zone())?.timestamp())
    }
}
